"""`run` and `once`: the service, and one round of it."""

import sys
from dataclasses import replace

from bot.cli.opening import NOT_DONE, Opening, log_to_stderr
from bot.service import Desk, one_round
from bot.service.loop import run_forever


def serve(opening: Opening) -> int:
    """Run the service until it is told to stop."""
    log_to_stderr()
    with opening.desk() as desk:
        run_forever(desk)
    return 0


def one(opening: Opening) -> int:
    """Run one round; 1 when a server was down."""
    log_to_stderr()
    with opening.desk() as desk:
        if sys.stderr.isatty():
            _with_progress(desk)
        else:
            one_round(desk)
        down = [health for name in ("poll", "send") if (health := desk.store.health(name)) and health.failing_since]
    return NOT_DONE if down else 0


def _with_progress(desk: Desk) -> None:
    """One round with a bar for each step; what is fetched is what there is to read."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, transient=True) as progress:
        bars: dict[str, TaskID] = {}
        done: dict[str, int] = {}

        def advance(step: str, count: int) -> None:
            if step not in bars:
                bars[step] = progress.add_task(step, total=None)
            done[step] = done.get(step, 0) + count
            progress.update(bars[step], completed=done[step], total=max(done.values()))

        one_round(replace(desk, progress=advance))
