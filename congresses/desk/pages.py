"""Where one begins: home, the work that waits, and the short ways from the menu to one's only plan or congress."""

from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.committees.seats import COMMUNE, HOUSE, Role, committees_of
from congresses.core import clock, vietnamese
from congresses.plans.models import Congress, ReviewPlan
from congresses.plans.queries import in_use

from . import waiting

CHOICES = 100  # plans or congresses of one person listed at most


@require_safe
def home(request):
    return redirect("my_work" if request.user.is_authenticated else "sign_in")


@require_safe
@login_required
def my_work(request):
    """What waits for this person, the overdue first; who only administers has no work here but the administration."""
    if {seat.role for seat in request.user.seats} == {Role.ADMINISTRATOR}:
        return redirect("admin:index")
    found = waiting.waiting_for(request.user)
    return render(request, "desk/my_work.html", {
        "heading": "Việc của tôi", "lead": _lead(found.rows), "groups": _groups(found.rows), "more": found.more,
    })


def _lead(rows) -> str:
    day = vietnamese.capital(vietnamese.day_long(clock.today()))
    late = sum(row.late for row in rows)
    count = f"Đồng chí có {len(rows)} việc" if rows else "Đồng chí không có việc nào đang chờ"
    return f"{day}. {count}{f', trong đó {late} việc quá hạn' if late else ''}."


def _groups(rows) -> list[tuple]:
    week = clock.today() + timedelta(days=7)
    groups = (
        ("Làm trước", [row for row in rows if row.late]),
        ("Hạn trong bảy ngày tới", [row for row in rows if not row.late and row.due_day and row.due_day <= week]),
        ("Hạn về sau", [row for row in rows if row.due_day and row.due_day > week]),
        ("Chưa có hạn", [row for row in rows if not row.due_day]),
    )
    return [group for group in groups if group[1]]


@require_safe
@login_required
def my_congress(request):
    """The commune's way to its own dossier."""
    own = Congress.objects.filter(committee__in=committees_of(request.user, COMMUNE)).select_related("committee", "plan")
    choices = [
        (reverse("congress", args=[row.pk]), f"{row}, nhiệm kỳ {row.plan.term}")
        for row in own.order_by("-plan__window_from", "committee__sort_key")[:CHOICES]
    ]
    return _one_of(request, choices, "Hồ sơ đại hội", "Đảng bộ của đồng chí chưa có trong kế hoạch duyệt nào")


@require_safe
@login_required
def my_sessions(request):
    return _one_of(request, _plans(request.user, "sessions"), "Buổi duyệt", "Chưa có kế hoạch duyệt nào")


@require_safe
@login_required
def my_plan(request):
    return _one_of(request, _plans(request.user, "plan"), "Kế hoạch duyệt", "Chưa có kế hoạch duyệt nào")


@require_safe
@login_required
def boards(request):
    """The house's way to its board; a commune has none and goes to its dossier."""
    if not committees_of(request.user, HOUSE):
        return redirect("my_congress")
    own = ReviewPlan.objects.filter(superior__in=committees_of(request.user, HOUSE))
    return _one_of(request, _addresses(own, "board"), "Bảng theo dõi", "Chưa có kế hoạch duyệt nào")


def _plans(user, page: str) -> list[tuple]:
    return _addresses(ReviewPlan.objects.visible_to(user), page)


def _addresses(plans, page: str) -> list[tuple]:
    """The plan in use of each superior; its page leads to the others."""
    return [(reverse(page, args=[plan.pk]), str(plan)) for plan in in_use(plans)[:CHOICES]]


def _one_of(request, choices: list[tuple], heading: str, nothing: str):
    if len(choices) == 1:
        return redirect(choices[0][0])
    return render(request, "desk/choose.html", {"heading": heading, "choices": choices, "nothing": nothing})
