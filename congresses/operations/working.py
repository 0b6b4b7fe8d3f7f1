"""The worker's round: make the mails that are due, deliver them, and run the jobs of every minute."""

import logging
import os
import select
import time
from collections.abc import Callable

from django.db import InterfaceError, OperationalError, close_old_connections, connection

from congresses.outbox import delivery
from congresses.outbox.models import Mail
from congresses.outbox.post import Outcome, Post

from .gathering import gather
from .reminders import plan_reminders

log = logging.getLogger(__name__)

# What is to be done every minute, by as many workers as there are: each may run twice at once and must do no harm then.
JOBS: tuple[Callable[[], object], ...] = (plan_reminders,)
EVERY_SECONDS = 60


class Stop:
    """The wish to stop, set by a signal; whoever waits wakes at once. (An Event's lock may be held by what the signal breaks
    into.)"""

    def __init__(self):
        self._wished = False
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)

    def set(self, *signal) -> None:
        self._wished = True
        os.write(self._write, b".")

    def is_set(self) -> bool:
        return self._wished

    def wait(self, seconds: float) -> bool:
        select.select([self._read], [], [], seconds)
        return self._wished


class Worker:
    """Works until it is told to stop; a database that is away, or a job that fails, is waited out."""

    def __init__(self, stop, *, idle: float, jobs: tuple[Callable[[], object], ...] = JOBS):
        self.stop, self._idle, self._jobs = stop, idle, jobs
        self._database_away = False
        self._jobs_due = 0.0  # on the machine's own clock, which no demonstration moves

    def run(self) -> None:
        """Round after round, with a rest between."""
        while not self.stop.is_set():
            close_old_connections()
            self._guarded(self.round)
            self.stop.wait(self._idle)

    def round(self) -> None:
        """Everything there is to do now."""
        if self._database_away:
            delivery.prolong()
        if time.monotonic() >= self._jobs_due:
            self._jobs_due = time.monotonic() + EVERY_SECONDS
            for job in self._jobs:
                self._guarded(job)
        while gather():
            pass
        delivery.give_up_on_killers()
        self._deliver()

    def _deliver(self) -> None:
        """All that is due, over one connection; when the server is down, the others wait for the next round."""
        with Post() as post:
            while not self.stop.is_set() and (mail := delivery.claim()):
                outcome = post.deliver(mail, delivery.hand_over)
                if outcome is None:  # held up so long that it is somebody else's now
                    continue
                self._settle(mail, outcome)
                if outcome.line_down:
                    return

    def _settle(self, mail: Mail, outcome: Outcome) -> None:
        """The server has its mail: a database away just then is waited for, or there would be a second copy."""
        was_away = False
        while True:
            try:
                delivery.settle(mail, outcome)
                if was_away:  # others may have the outcome of theirs still to write
                    delivery.prolong()
                return
            except (OperationalError, InterfaceError):
                was_away = True
                log.warning("mail %s: the outcome could not be written yet", mail.pk)
                connection.close()
                if self.stop.wait(self._idle):
                    raise

    def _guarded(self, act: Callable[[], object]) -> None:
        """Nothing that goes wrong ends the worker; a database that stays away is told of once."""
        try:
            act()
            self._database_away = False
        except (OperationalError, InterfaceError):
            if not self._database_away:
                log.warning("the worker waits for the database", exc_info=True)
            self._database_away = True
            connection.close()
        except Exception:
            log.exception("the worker goes on after an error")
