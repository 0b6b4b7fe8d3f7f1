"""The plan of the next term: made from this one, and held against the one before."""

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.committees.seats import HOUSE, committees_of
from congresses.core import permissions
from congresses.core.forms import ActForm
from congresses.core.pages import confirm_page, form_page, number_in, sent
from congresses.core.vietnamese import day, month
from congresses.plans import cloning
from congresses.plans.forms import NextTermForm
from congresses.plans.models import ReviewPlan
from congresses.plans.rules import can_clone
from congresses.reviews.models import UsualRemark

from .context_processors import BOARD, PLAN, SESSIONS
from .plan import period_in_words

MENU = [f"«{text}»" for _, text, _ in (BOARD, SESSIONS, PLAN)]  # that open one plan
TABLES = (*cloning.TABLES, cloning.Table(UsualRemark, "Câu thường dùng", key=("aspect", "text"), leave=("position",)))
YEARS = 5  # of a term


def _read_by(user, plan) -> tuple[cloning.Table, ...]:
    """The tables this person may read: the usual remarks are the house's own."""
    return TABLES if plan.superior_id in committees_of(user, HOUSE) else cloning.TABLES


def _plan(request, pk) -> ReviewPlan:
    return get_object_or_404(ReviewPlan.objects.visible_to(request.user).with_names(), pk=pk)


@login_required
@require_http_methods(["GET", "POST"])
def clone_plan(request, pk):
    """A plan with everything of this one but its congresses; what is taken over is said and asked before."""
    origin = _plan(request, pk)
    permissions.require(can_clone(request.user, origin))
    form = NextTermForm(request.POST or None, initial=_proposed(origin))
    if form.is_valid():
        if not form.cleaned_data["sure"]:
            if tables := form.try_out(cloning.proposed, origin, tables=TABLES, by=request.user):
                return _asked(request, origin, form, tables)
        elif made := form.carry_out(cloning.clone_plan, origin, tables=TABLES, by=request.user):
            messages.success(request, f"Đã lập {made}. Đồng chí xem lại từng phần; quản trị mở hồ sơ cho các đảng bộ.")
            return redirect("plan_changes", made.pk)
    form.ask_again()
    back = reverse("plan", args=[pk])
    return form_page(
        request, form, "Lập kế hoạch nhiệm kỳ tới", submit="Tiếp tục", back=back, back_text="Thôi, quay lại kế hoạch",
        lead=f"Theo {origin}", crumbs=[(back, str(origin)), ("", "Nhiệm kỳ tới")],
        intro="Kế hoạch mới có sẵn danh mục văn kiện, chỉ tiêu, quy định nhân sự, giới hạn tổ chức, ý kiến thường dùng và các con số của "
              "kế hoạch này. Hồ sơ, lịch duyệt, buổi duyệt không chuyển sang. Bấm «Tiếp tục» thì chưa lập; cổng cho đồng chí xem lại trước.")


def _asked(request, origin: ReviewPlan, form: NextTermForm, tables: list[tuple[str, int]]):
    """The page that names what the new plan takes over, with what was typed in it."""
    new = form.cleaned_data
    stale = cloning.outside_window(origin, new["window_from"], new["window_to"])
    form.ask()
    return confirm_page(
        request, form, f"Lập kế hoạch nhiệm kỳ {new['term']}?", lead=f"Theo {origin}", submit="Lập kế hoạch", back=reverse("clone_plan", args=[origin.pk]),
        back_text="Thôi, quay lại sửa", consequences=list(filter(None, (
            f"Có thêm kế hoạch nhiệm kỳ {new['term']} của {origin.superior.name}: đại hội từ {day(new['window_from'])} đến hết "
            f"{day(new['window_to'])}, tuổi tính đến {month(new['age_point'])}.",
            f"Chép sang: {'; '.join(f'{title.lower()} {count} mục' for title, count in tables)}.",
            f"Giữ các con số: đại hội dài nhất {origin.max_days} ngày, báo trước {origin.notice_working_days} ngày làm việc, nghiên cứu văn "
            f"kiện {origin.study_working_days} ngày làm việc.",
            f"Không chép: các đảng bộ và hồ sơ, lịch duyệt, buổi duyệt, văn bản. Mục {', '.join(MENU)} vẫn mở {origin} cho đến khi quản trị mở "
            "hồ sơ đầu tiên trong kế hoạch mới.",
            f"Phải sửa lại sau khi lập, vì thời gian áp dụng nằm ngoài khung mới: {_limits(stale)}." if stale else "",
            "Lập nhầm thì đồng chí xóa được ở trang của kế hoạch mới, khi nó chưa có đảng bộ nào. Việc lập, việc xóa đều ghi vào nhật ký quản trị.",
        ))), crumbs=[(reverse("plan", args=[origin.pk]), str(origin)), ("", "Nhiệm kỳ tới")])


def _limits(rows) -> str:
    return "; ".join(f"{row} ({period_in_words(row)})" for row in rows)


@login_required
@require_http_methods(["GET", "POST"])
def remove_plan(request, pk):
    """A plan made by mistake goes, once confirmed."""
    plan = _plan(request, pk)
    permissions.require(cloning.can_remove(request.user, plan))
    form = ActForm(*sent(request))
    if form.is_valid() and form.carry_out(cloning.remove_plan, plan, by=request.user):
        messages.success(request, f"Đã xóa {plan}.")
        return redirect("my_plan")
    return confirm_page(
        request, form, f"Xóa kế hoạch nhiệm kỳ {plan.term}", lead=str(plan), submit="Xóa kế hoạch", back=reverse("plan", args=[pk]),
        consequences=["Kế hoạch này không còn, cùng danh mục văn kiện, chỉ tiêu, quy định, giới hạn, ý kiến thường dùng đã ghi ở nó.",
                      "Kế hoạch trước đó không thay đổi gì.", "Việc xóa được ghi vào nhật ký quản trị. Muốn có lại thì lập lại từ đầu."])


def _proposed(origin: ReviewPlan) -> dict:
    """Everything one term later; a month that is none is left to whoever fills in the form."""
    point = re.fullmatch(r"(\d{4})-(\d\d)", origin.age_point, re.ASCII)
    return {
        "term": re.sub(r"\d{4}", lambda found: str(int(found[0]) + YEARS), origin.term),
        "age_point": f"{int(point[2])}/{int(point[1]) + YEARS}" if point else "",
        "window_from": _later(origin.window_from), "window_to": _later(origin.window_to),
    }


def _later(on):
    return on.replace(year=on.year + YEARS, day=min(on.day, 28) if on.month == 2 else on.day)


@login_required
@require_safe
def plan_changes(request, pk):
    """What is other than in the plan before, table by table."""
    plan = _plan(request, pk)
    others = list(ReviewPlan.objects.visible_to(request.user).filter(superior=plan.superior_id).exclude(pk=pk).order_by("-window_from"))
    earlier = [one for one in others if one.window_from <= plan.window_from]
    chosen = number_in(request.GET.get("voi"))
    older = next((one for one in others if one.pk == chosen), (earlier or others or [None])[0])
    found = cloning.differences(older, plan, _read_by(request.user, plan)) if older else []
    return render(request, "desk/next_term.html", {
        "heading": "So với nhiệm kỳ trước", "lead": str(plan), "older": older, "differences": found, "plan": plan,
        "changed": sum(map(bool, found)), "edits": can_clone(request.user, plan),
        "stale": _limits(cloning.outside_window(plan, plan.window_from, plan.window_to)),
        "choices": [(f"?voi={one.pk}", f"Nhiệm kỳ {one.term}", None, one == older) for one in others] if len(others) > 1 else [],
        "crumbs": [(reverse("plan", args=[pk]), str(plan)), ("", "So với nhiệm kỳ trước")],
    })
