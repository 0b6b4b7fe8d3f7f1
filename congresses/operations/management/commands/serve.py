"""Bring the whole portal up: database, tables, static files, demonstration, application server."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands, load_command_class
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.urls import reverse

from canloc_portal.database.local import LocalDatabaseError
from congresses.operations import demo

HOST = "127.0.0.1"
PREPARING = 7_405_201_926  # any number: who prepares the tables, one server at a time
START_SECONDS = 60
STOP_SECONDS = 15
WISHES_TO_STOP = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)  # Ctrl-C, the service manager, a closed window


class Command(BaseCommand):
    help = "Chạy toàn bộ cổng trên máy này: cơ sở dữ liệu, bảng, tệp tĩnh, dữ liệu minh họa, máy chủ web."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))

    def handle(self, *, port, **options):
        for wish in WISHES_TO_STOP:
            signal.signal(wish, signal.default_int_handler)
        children, started = [], False
        self.address = f"http://{HOST}:{port}"
        try:
            self.claim(port)
            static = self.child("manage.py", "collectstatic", "--noinput", "--verbosity=0")
            children.append(static)
            started = self.start_database()
            self.prepare()
            if static.wait():
                raise CommandError("Không gom được các tệp tĩnh (collectstatic).")
            children[:] = [self.web(port)]  # comes up while the demonstration is built
            self.fill()
            children += self.workers()
            self.wait_for_first_page(port, children[0])
            self.welcome()
            self.watch(children)
        except KeyboardInterrupt:
            self.stdout.write("\nĐang dừng…")
        finally:
            for wish in WISHES_TO_STOP:  # a second Ctrl-C must not leave half of it running
                signal.signal(wish, signal.SIG_IGN)
            self.end(children)
            connection.close()
            if started:
                settings.LOCAL_DATABASE.stop()

    def claim(self, port):
        """Say at once, in plain words, that the port is taken."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as error:
                raise CommandError(
                    f"Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PORT=8001 script/server"
                ) from error

    def start_database(self):
        try:
            return settings.LOCAL_DATABASE is not None and settings.LOCAL_DATABASE.ensure()
        except LocalDatabaseError as error:
            raise CommandError(str(error)) from error

    def prepare(self):
        """Tables and checks; one server at a time, until it closes its connection."""
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0; SET lock_timeout = 0")  # tables may take their time
            cursor.execute("SELECT pg_advisory_lock(%s)", [PREPARING])
        self.check(databases=["default"], include_deployment_checks=settings.PRODUCTION)
        call_command("migrate", interactive=False, verbosity=0)

    def fill(self):
        """The demonstration, where the embedded database is still empty."""
        if self.is_demonstration() and not get_user_model().objects.exists():
            self.stdout.write("Đang dựng dữ liệu minh họa…")
            call_command("demo", verbosity=0)
        connection.close()

    def is_demonstration(self):
        return settings.LOCAL_DATABASE is not None and not settings.PRODUCTION and "demo" in get_commands()

    def child(self, *command):
        """A process that Ctrl-C in the terminal does not reach: we end it in order."""
        return subprocess.Popen(
            [sys.executable, *command],
            cwd=settings.BASE_DIR,
            env=os.environ | {"HASHED_STATIC": "1"} | self.told_address(),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def told_address(self):
        """Mails of the demonstration lead here; whoever runs the portal in earnest names the address people open."""
        return {} if settings.PRODUCTION or settings.PORTAL_URL else {"PORTAL_URL": self.address}

    def web(self, port):
        return self.child(
            *("-m", "gunicorn", "canloc_portal.wsgi", f"--bind={HOST}:{port}", "--worker-class=gthread"),
            *("--workers=2", "--threads=4", "--graceful-timeout=10", "--log-level=warning", "--no-control-socket"),
        )

    def workers(self):
        return [self.child("manage.py", "worker")] if "worker" in get_commands() else []

    def wait_for_first_page(self, port, web):
        deadline = time.monotonic() + START_SECONDS
        headers = {"Host": settings.ALLOWED_HOSTS[0].lstrip("."), "X-Forwarded-Proto": "https"}
        while web.poll() is None and time.monotonic() < deadline:
            page = http.client.HTTPConnection(HOST, port, timeout=START_SECONDS)
            try:
                page.request("GET", reverse(settings.LOGIN_URL), headers=headers)
                status = page.getresponse().status
            except OSError:
                time.sleep(0.05)
                continue
            finally:
                page.close()
            if status == 200 or (settings.PRODUCTION and status == 301):  # sent on to https
                return
            raise CommandError(f"Trang đăng nhập trả lời {status}. Xem nhật ký phía trên.")
        raise CommandError("Máy chủ web không khởi động được. Xem nhật ký phía trên.")

    def welcome(self):
        self.stdout.write(self.style.SUCCESS(f"\nCổng đã sẵn sàng: {self.address}/"))
        if settings.LOCAL_DATABASE is not None:
            self.stdout.write(f"Dữ liệu: {settings.DATA_DIR} (cơ sở dữ liệu: {settings.LOCAL_DATABASE.home})")
        if self.is_demonstration():
            command = sys.modules[type(load_command_class(get_commands()["demo"], "demo")).__module__]
            for account in getattr(command, "accounts", getattr(demo, "accounts", tuple))():
                self.stdout.write("  " + (account if isinstance(account, str) else "  ".join(map(str, account))))
            if demo.second_drafts().is_dir():
                self.stdout.write(f"Bản dự thảo lần 2 để nộp thử: {demo.second_drafts()}")
        self.stdout.write("Nhấn Ctrl-C để dừng.\n")
        self.stdout.flush()

    def watch(self, children):
        """Stay until a child ends by itself, which none should."""
        while all(child.poll() is None for child in children):
            time.sleep(0.5)
        raise CommandError("Một tiến trình con đã dừng ngoài ý muốn. Xem nhật ký phía trên.")

    def end(self, children):
        for child in children:
            if child.poll() is None:
                child.terminate()
        for child in children:
            try:
                child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
