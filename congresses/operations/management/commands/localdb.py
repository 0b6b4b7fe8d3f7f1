"""The embedded database by hand: start, stop, status, psql."""

import os

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from canloc_portal.database.local import LocalDatabaseError
from canloc_portal.database.machine import program


class Command(BaseCommand):
    help = "Khởi động, dừng, xem hoặc mở psql với cơ sở dữ liệu kèm theo."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["start", "stop", "status", "psql"])

    def handle(self, *, what, **options):
        database = settings.LOCAL_DATABASE
        if database is None:
            raise CommandError("Hệ thống đang dùng DATABASE_URL, không có cơ sở dữ liệu kèm theo.")
        try:
            getattr(self, what)(database)
        except LocalDatabaseError as error:
            raise CommandError(str(error)) from error

    def start(self, database):
        self.stdout.write("Đã khởi động." if database.ensure() else "Đang chạy sẵn.")

    def stop(self, database):
        self.stdout.write("Đã dừng." if database.stop() else "Không có gì đang chạy.")

    def status(self, database):
        state = "Đang chạy" if database.answers() else "Không chạy"
        self.stdout.write(f"{state}. Dữ liệu: {database.data}. Nhật ký: {database.log}")

    def psql(self, database):
        database.ensure()
        where = database.connection()
        os.execv(program("psql"), ["psql", "-h", where["HOST"], "-U", where["USER"], where["NAME"]])
