"""Prove that rows, files and the journal agree; the exit code is for cron."""

from django.core.management.base import BaseCommand, CommandError

from congresses.core.forms import forget_old_clicks
from congresses.operations.consistency import CHECKS, old_uploads


class Command(BaseCommand):
    help = "Đối chiếu cơ sở dữ liệu, kho tệp và nhật ký; mã thoát khác 0 khi có chỗ không khớp. Không tự sửa gì."

    def add_arguments(self, parser):
        parser.add_argument("--clean", action="store_true", help="xóa tệp tạm của các lần nộp đã kết thúc từ lâu và dấu các lần bấm cũ")

    def handle(self, *, clean, **options):
        if clean:
            for path in old_uploads():
                path.unlink(missing_ok=True)
                self.stdout.write(f"Đã xóa tệp tạm {path.name}.")
            if swept := forget_old_clicks():
                self.stdout.write(f"Đã quên {swept} lần bấm cũ hơn 30 ngày.")
        found = 0
        for check in CHECKS:
            for sentence in check():
                self.stdout.write(sentence)
                found += 1
        if found:
            raise CommandError(f"Có {found} chỗ không khớp.")
        self.stdout.write("Mọi thứ khớp nhau.")
