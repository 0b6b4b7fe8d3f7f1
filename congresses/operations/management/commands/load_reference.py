"""Load reference data from a folder of CSV files."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from congresses.committees.seats import system_seat
from congresses.operations.imports import FileRefused, load_folder, open_congresses, plans_of
from congresses.operations.rechecking import recheck_plans


class Command(BaseCommand):
    help = "Nhập dữ liệu nền từ một thư mục CSV: hoặc nhập hết, hoặc báo từng dòng sai và không ghi gì."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)
        parser.add_argument("--no-congresses", action="store_true", help="không mở hồ sơ đại hội cho các đảng bộ cấp dưới")

    def handle(self, *, folder, no_congresses, **options):
        if not folder.is_dir():
            raise CommandError(f"Không có thư mục {folder}.")
        seat = system_seat("Lệnh load_reference")
        try:
            with transaction.atomic():
                for loaded in load_folder(folder, seat=seat):
                    self.stdout.write(str(loaded))
                for plan in [] if no_congresses else plans_of(folder):
                    self.stdout.write(f"{plan.code}: mở {open_congresses(plan, seat=seat)} hồ sơ đại hội")
        except FileRefused as error:
            said = "\n".join(f"  {problem}" for problem in error.problems)
            raise CommandError(f"Chưa nhập gì. Tệp {error.file} có {len(error.problems)} chỗ phải sửa:\n{said}") from error
        for said in recheck_plans():
            self.stdout.write(said)
