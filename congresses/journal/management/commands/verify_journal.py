"""Check that nobody changed, removed or slipped in an entry of the journal."""

from django.core.management.base import BaseCommand, CommandError

from congresses.journal import chain


class Command(BaseCommand):
    help = "Kiểm tra chuỗi băm của nhật ký; mã thoát khác 0 nếu có chỗ đứt."

    def handle(self, *args, **options):
        if broken := chain.broken_links():
            raise CommandError("Nhật ký bị sửa, bắt đầu ở mục số " + ", ".join(map(str, broken)) + ".")
        count, last = chain.head()
        self.stdout.write(f"Nhật ký nguyên vẹn: {count} mục, băm cuối {last}.")
