"""Runs rounds that die: reads "PICKLE N" lines, and for each runs a round in a child that is killed at its Nth step.

A pickle holds the configuration, the moment, and the courses whose changes are approved before the round.

A step ends with a verb of the store, the mailbox or the courier. Prints "killed" or "done" for each line. A process of
its own, because only a process without threads can be forked for certain.
"""

import os
import pickle
import sys
from itertools import count
from pathlib import Path
from types import FrameType

from rounds import Clock, desk_for, templates

from bot.service import one_round
from bot.service.announcing import approve

EDGES = ("/bot/store/", "/bot/imap/", "/bot/smtp.py")


def die_at(step: int) -> None:
    """From now on, end this process without a word at that step."""
    steps = count(1)

    def count_steps(frame: FrameType, event: str, _: object) -> None:
        if event == "return" and is_verb(frame) and next(steps) == step:
            os._exit(9)

    sys.setprofile(count_steps)


def is_verb(frame: FrameType) -> bool:
    """Whether the frame is one of a public function of the edges, called by the service."""
    inside = any(room in frame.f_code.co_filename for room in EDGES)
    by_service = frame.f_back is not None and "/bot/service/" in frame.f_back.f_code.co_filename
    return inside and by_service and not frame.f_code.co_name.startswith("_")


def main() -> None:
    """Serve one line after the other."""
    templates()  # compiled once for all children
    for line in sys.stdin:
        job, step = line.rsplit(maxsplit=1)
        config, now, *approved = pickle.loads(Path(job).read_bytes())
        child = os.fork()
        if child == 0:
            desk = desk_for(config, Clock(now))
            die_at(int(step))
            for course in approved:
                approve(desk, course)
            one_round(desk)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print({0: "done", 9: "killed"}.get(os.waitstatus_to_exitcode(status), "broken"), flush=True)


if __name__ == "__main__":
    main()
