"""Make the index of the search anew, after a kind became restricted or the rules of folding changed."""

from django.core.management.base import BaseCommand

from congresses.documents.actions import reindex


class Command(BaseCommand):
    help = "Lập lại chỉ mục tìm kiếm từ các đoạn văn bản; loại hạn chế không có trong chỉ mục."

    def handle(self, **options):
        self.stdout.write(f"Đã lập lại chỉ mục của {reindex()} bản dự thảo.")
