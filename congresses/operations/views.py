"""Pages of the administration that Django does not bring: importing, opening congresses."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import confirm_page
from congresses.plans.models import ReviewPlan

from . import rules
from .forms import ImportForm
from .imports import MAX_BYTES, TABLES, ImportRefused, load, open_congresses
from .rechecking import recheck_plans


@require_http_methods(["GET", "HEAD", "POST"])
def import_reference(request):
    """Take a CSV file in, or say everything wrong with it."""
    form = ImportForm(request.POST or None, request.FILES or None)
    problems = []
    if form.is_valid():
        given, file = form.cleaned_data, form.cleaned_data["file"]
        table = TABLES[given["table"]]
        try:
            counts = load(table, file.read(MAX_BYTES + 1), plan=given["plan"], file_name=file.name[:100],
                          seat=permissions.require(rules.can_administer(request.user)))
        except ImportRefused as error:
            problems = error.problems
        else:
            messages.success(request, f"Đã nhập {table.title}: {counts}.")
            for said in recheck_plans([given["plan"]] if given["plan"] else None):
                messages.info(request, said)
            return redirect("admin:import_reference")
    return render(request, "operations/import.html", {
        "heading": "Nhập dữ liệu nền", "form": form, "problems": problems[:200], "count": len(problems),
        "tables": TABLES.values(), "crumbs": [(reverse("admin:index"), "Quản trị"), ("", "Nhập dữ liệu nền")],
    }, status=422 if problems else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def open_plan(request, pk):
    """Open the congresses that a plan still lacks."""
    plan = get_object_or_404(ReviewPlan.objects.select_related("superior"), pk=pk)
    back = reverse("admin:plans_reviewplan_change", args=[plan.pk])
    if request.method == "POST":
        count = open_congresses(plan, seat=permissions.require(rules.can_administer(request.user)))
        messages.success(request, f"Đã mở {count} hồ sơ đại hội.")
        return redirect(back)
    return confirm_page(
        request, Confirmation(), f"Mở hồ sơ đại hội: {plan}", submit="Mở hồ sơ", back=back,
        consequences=["Mỗi đảng bộ trực thuộc còn hoạt động trong khung thời gian của kế hoạch có một hồ sơ đại hội.",
                      "Đảng bộ đã có hồ sơ được giữ nguyên."])
