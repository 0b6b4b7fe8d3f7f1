"""A mail server on the loopback that behaves as it is told, a worker in a process of its own, and waiting without sleeping."""

import asyncio
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import quote

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from django.db import connection

from congresses.committees.models import Committee
from congresses.outbox.actions import enqueue

PROJECT = Path(__file__).resolve().parents[2]
DEADLINE = 30


def until(condition, seconds=DEADLINE):
    """What the condition gives once it gives something; fails when that takes too long."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        select.select([], [], [], 0.02)
    return found


def tell(key, people, subject, text, **more):
    """News to people of the one house of these tests."""
    enqueue(key, people, subject, text, committee=Committee.objects.get(code="nha").pk, **more)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Talk(SMTP):
    """One conversation; where it is told to, it hangs up after asking for the data."""

    async def smtp_DATA(self, arg):
        if self.event_handler.hangs_up == "in the data":
            await self.push("354 go on")
            self.transport.close()
            return
        await super().smtp_DATA(arg)


class Postbox:
    """Takes mails in; what it answers is set by the test."""

    def __init__(self):
        self.port = free_port()
        self.mails = []  # (recipient, message) of those it accepted
        self.connections = 0
        self.to_recipient = self.to_data = ""  # a refusal instead of 250
        self.hangs_up = ""
        self.busy = threading.Event()  # a mail's data has come, the answer has not gone yet
        self.answers = threading.Event()
        self.answers.set()
        self._controller = None

    def start(self):
        self._controller = _Controller(self, hostname="127.0.0.1", port=self.port, ready_timeout=30)
        self._controller.start()
        self.connections = 0  # the controller itself knocked once
        return self

    def stop(self):
        if self._controller:
            self._controller.stop()
            self._controller = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.to_recipient:
            return self.to_recipient
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.busy.set()
        while not self.answers.is_set():
            await asyncio.sleep(0.01)
        if self.to_data:
            return self.to_data
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.mails.append((envelope.rcpt_tos[0], message))
        if self.hangs_up == "after accepting":
            await server.push("250 OK")
            server.transport.close()
        return "250 OK"

    @property
    def ids(self):
        return [message["Message-ID"] for _, message in self.mails]


class _Controller(Controller):
    def factory(self):
        self.handler.connections += 1
        return Talk(self.handler, hostname="localhost", loop=self.loop)


class Workers:
    """Starts workers on the tests' database, with a clock and folders of their own."""

    def __init__(self, home, port, database_url="", **environment):
        self.home, self.started = home, []
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")},
            **({"DATABASE_URL": database_url} if database_url else {}), "CANLOC_PRODUCTION": "0", "CANLOC_DATA": str(home),
            "EMAIL_URL": f"smtp://127.0.0.1:{port}", "EMAIL_TIMEOUT": "60", "PYTHONUTF8": "1", **environment,
        }

    def start(self, idle=0.05):
        with open(self.home / "worker.log", "a") as log:
            self.started.append(subprocess.Popen(
                [sys.executable, "manage.py", "worker", f"--idle={idle}"], cwd=PROJECT, env=self.environment,
                start_new_session=True, stdout=subprocess.DEVNULL, stderr=log))
        return self.started[-1]

    def manage(self, *command):
        """Another command in the same surroundings; what it printed."""
        return subprocess.run([sys.executable, "manage.py", *command], cwd=PROJECT, env=self.environment, check=True,
                              capture_output=True, text=True).stdout

    def end(self):
        for process in self.started:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        return [process.wait(DEADLINE) for process in self.started]


def tests_database_url():
    """The database of this test process, for processes beside it."""
    place = connection.settings_dict
    who = ":".join(quote(part) for part in (place["USER"], place["PASSWORD"]) if part)
    if place["HOST"].startswith("/"):
        return f"postgres://{who}@/{place['NAME']}?host={place['HOST']}"
    return f"postgres://{who}@{place['HOST']}:{place['PORT'] or 5432}/{place['NAME']}"


def killed(process):
    """No more warning than a power cut."""
    os.kill(process.pid, signal.SIGKILL)
    process.wait(DEADLINE)
