"""The loop around the round: APScheduler, the signals that end it, and the signs of life for systemd."""

import logging
import signal
from collections.abc import Callable
from dataclasses import replace

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot import sd_notify
from bot.service import one_round, send_due
from bot.service.desk import Desk, place_of
from bot.store import StoreError

log = logging.getLogger("tilmeldbot")

ENDING = {signal.SIGTERM, signal.SIGINT}


def run_forever(desk: Desk) -> None:
    """Run rounds every `poll_seconds`, and what is due at its hour, until SIGTERM or SIGINT.

    One worker does all of it, so that no two jobs overlap. A job that failed gives no sign of life; when that lasts,
    systemd's watchdog starts the service anew.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)  # before any thread starts: none but sigwait shall get them
    desk.store.release_sending()
    scheduler = _scheduler(desk)
    sd_notify.notify("READY=1")
    log.info("at work")
    scheduler.start()
    signal.sigwait(ENDING)
    desk.stopping.set()
    sd_notify.notify("STOPPING=1")
    scheduler.shutdown(wait=True)
    log.info("stopped")


def _scheduler(desk: Desk) -> BackgroundScheduler:
    life = SignsOfLife()
    desk = replace(desk, beat=life.beat)
    schedule, zone = desk.config.schedule, desk.config.schedule.zone
    scheduler = BackgroundScheduler(
        executors={"default": ThreadPoolExecutor(1)},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        timezone=zone,
    )
    every = IntervalTrigger(seconds=desk.config.mailbox.poll_seconds)
    scheduler.add_job(life.watched, every, (desk, one_round), next_run_time=desk.clock())
    for at in {schedule.digest_time, schedule.reminder_time}:
        hour = CronTrigger(hour=at.hour, minute=at.minute, second=at.second, timezone=zone)
        scheduler.add_job(life.watched, hour, (desk, send_due))
    if seconds := sd_notify.watchdog_seconds():
        scheduler.add_job(life.beat, IntervalTrigger(seconds=seconds / 3))
    return scheduler


class SignsOfLife:
    """Tells systemd that we live, as long as the jobs do not fail."""

    def __init__(self) -> None:
        self._failing = False

    def beat(self) -> None:
        """A sign of life, unless the last job failed."""
        if not self._failing:
            sd_notify.notify("WATCHDOG=1")

    def watched(self, desk: Desk, job: Callable[[Desk], None]) -> None:
        """Run a job. One that fails is logged when that begins and when it ends; the next one is run all the same."""
        try:
            job(desk)
        except Exception as error:  # a bug of ours or a database that is away must not end the loop
            if not self._failing:
                log.error("a round failed: %s", error if isinstance(error, StoreError) else place_of(error))
            self._failing = True
        else:
            if self._failing:
                log.warning("rounds work again")
            self._failing = False
            self.beat()
