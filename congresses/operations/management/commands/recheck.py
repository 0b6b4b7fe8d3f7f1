"""Run the checks again, after reference data changed by other ways than the pages, or the checks themselves did."""

from django.core.management.base import BaseCommand, CommandError

from congresses.operations.rechecking import recheck_plans
from congresses.plans.models import ReviewPlan


class Command(BaseCommand):
    help = "Kiểm tra lại các bản dự thảo mới nhất của mọi kế hoạch, hoặc của một kế hoạch."

    def add_arguments(self, parser):
        parser.add_argument("plan", nargs="?", help="mã kế hoạch, ví dụ cl-2020")

    def handle(self, *, plan, **options):
        plans = ReviewPlan.objects.select_related("superior").filter(code=plan) if plan else None
        if plan and not plans:
            raise CommandError(f"Không có kế hoạch nào mang mã {plan}.")
        for said in recheck_plans(plans):
            self.stdout.write(said)
