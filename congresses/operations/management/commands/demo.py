"""Build the demonstration: Can Lộc on the morning of 12/3/2020."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from congresses.operations.demo import accounts, build, exists

__all__ = ["accounts"]  # `serve` prints them


class Command(BaseCommand):
    help = "Dựng dữ liệu minh họa Can Lộc, sáng 12/3/2020, trong cơ sở dữ liệu còn trống."

    def add_arguments(self, parser):
        parser.add_argument("--yes-really", action="store_true", help="dựng cả khi dùng DATABASE_URL")

    def handle(self, *, yes_really, verbosity, **options):
        if settings.DATABASE_URL and not yes_really:
            raise CommandError("Đang dùng DATABASE_URL. Nếu thật sự muốn dựng minh họa ở đó, hãy thêm --yes-really.")
        if exists():
            raise CommandError("Cơ sở dữ liệu đã có tài khoản hoặc đảng bộ; minh họa chỉ dựng trong cơ sở dữ liệu trống.")
        folder = build()
        if verbosity:
            self.stdout.write(f"Đã dựng minh họa. Bản dự thảo lần 2 để nộp thử: {folder}")
            for account in accounts():
                self.stdout.write("  ".join(account))
