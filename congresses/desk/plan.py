"""The plan with its numbers and catalogue, and who is who in it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.committees import actions
from congresses.committees.models import Committee, Delegation, Membership
from congresses.committees.rules import can_grant_clearance, can_lend_reading, can_see_participants
from congresses.committees.seats import COMMUNE, HOUSE, TRUSTED, committees_of
from congresses.core import clock, permissions
from congresses.core.pages import confirm_page
from congresses.core.templatetags.components import tag_html
from congresses.core.vietnamese import capital, day, month
from congresses.documents.rules import can_publish
from congresses.plans.cloning import can_remove
from congresses.plans.models import Holiday, ReviewPlan
from congresses.plans.queries import in_use
from congresses.plans.reference import in_words
from congresses.plans.rules import can_edit_reference

from .forms import ClearanceForm
from .rows import beyond, cut, key_in

PAGE = 60
CLEARABLE = set((*COMMUNE, *HOUSE)) - set(TRUSTED)  # the others read restricted kinds anyway, administrators nothing


@require_safe
@login_required
def plan(request, pk):
    """Everything the procedure is measured by."""
    row = get_object_or_404(ReviewPlan.objects.visible_to(request.user).select_related("superior"), pk=pk)
    return render(request, "desk/plan.html", {
        "heading": str(row), "plan": row, "numbers": _numbers(row), "kinds": list(row.kinds.all()),
        "indicators": list(row.indicator_set.all()),
        "rules": [(capital(r.metric), in_words(r.operator, r.low, r.high, r.unit), r.source) for r in row.personnelrule_set.all()],
        "limits": [(r.name, in_words(r.operator, None, r.limit, ""), period_in_words(r), r.source) for r in row.eventlimit_set.all()],
        "holidays": _holidays(row), "is_house": bool(can_see_participants(request.user, row.superior)),
        "publications": _publications(row), "publishes": can_publish(request.user, row),
        "edits": can_edit_reference(request.user, row), "others": _others(request.user, row), "removes": can_remove(request.user, row),
    })


def _others(user, row: ReviewPlan) -> list[ReviewPlan]:
    """The plans of the same superior which the menu does not open, and the one it does."""
    return list(ReviewPlan.objects.visible_to(user).with_names().filter(superior=row.superior_id).exclude(pk=row.pk))


def _publications(row: ReviewPlan) -> list[tuple]:
    """What the superior published, the newest first: paper, size, who and when."""
    standing = row.publications.filter(withdrawn_at__isnull=True).defer("paragraphs").select_related("by").order_by("-pk")
    return [(one, f"Tệp {one.extension}, {filesizeformat(one.size)}, {one.by.full_name} gửi ngày {day(one.at)}") for one in standing]


def _numbers(row: ReviewPlan) -> list[tuple]:
    return [
        ("Cấp duyệt", row.superior.body), ("Nhiệm kỳ", row.term),
        ("Khung thời gian", f"{day(row.window_from)} – {day(row.window_to)}"),
        ("Đại hội dài nhất", f"{row.max_days} ngày"),
        ("Báo trước", f"{row.notice_working_days} ngày làm việc"),
        ("Nghiên cứu văn kiện", f"{row.study_working_days} ngày làm việc"),
        ("Mốc tính tuổi", month(row.age_point)),
    ]


def period_in_words(row) -> str:
    """When a limit holds."""
    if row.valid_from and row.valid_to:
        return f"{day(row.valid_from)} – {day(row.valid_to)}"
    return f"từ {day(row.valid_from)}" if row.valid_from else f"đến {day(row.valid_to)}" if row.valid_to else "cả nhiệm kỳ"


def _holidays(row: ReviewPlan) -> list[tuple]:
    """Each year of the window with its days off, or the plain word that nobody entered them."""
    years = range(row.window_from.year, row.window_to.year + 1)
    entered = list(Holiday.objects.filter(date__year__gte=years[0], date__year__lte=years[-1]))
    return [(year, [h for h in entered if h.date.year == year]) for year in years]


@require_safe
@login_required
def participants(request, pk):
    """The house, and the people of its communes page by page."""
    row = get_object_or_404(ReviewPlan.objects.visible_to(request.user).select_related("superior"), pk=pk)
    permissions.require(can_see_participants(request.user, row.superior))
    page = _communes(request, row)
    url = reverse("participants", args=[pk])
    return render(request, "desk/participants.html", {
        "heading": "Người tham gia", "lead": str(row),
        "house": [] if page.before else [_person(request.user, m) for m in _people().filter(committee=row.superior_id)],
        "communes": [_person(request.user, member) for member in page.rows],
        "newer": f"{url}?truoc={page.before}" if page.before else "",
        "older": f"{url}?sau={page.after}" if page.after else "",
        "crumbs": [(reverse("plan", args=[pk]), str(row)), ("", "Người tham gia")],
    })


def _people():
    """Seats of today with what is lent of them now or soon."""
    loans = Delegation.objects.filter(valid_to__gte=clock.today(), delegate__is_active=True).select_related("delegate")
    rows = Membership.objects.on(clock.today()).filter(user__is_active=True).select_related("user", "committee")
    return rows.prefetch_related(Prefetch("delegations", loans))


def _communes(request, row: ReviewPlan):
    members = _people().filter(committee__in=Committee.objects.filter(congresses__plan=row))
    order, after, before = ["committee__sort_key", "pk"], key_in(request, "sau"), key_in(request, "truoc")
    if before:
        members = beyond(members, Membership.objects, "committee__sort_key", "lt", before)
        order = ["-committee__sort_key", "-pk"]
    elif after:
        members = beyond(members, Membership.objects, "committee__sort_key", "gt", after)
    found = list(members.order_by(*order)[: PAGE + 1])
    return cut(found, PAGE, key=lambda member: member.pk, backwards=bool(before), begun=bool(before or after))


def _person(user, member: Membership) -> dict:
    if member.role in TRUSTED:
        kind, reads = "ok", "Theo vai trò"
    else:
        kind, reads = ("ok", "Được cấp") if member.cleared else ("none", "Không đọc")
    grant = member.role in CLEARABLE and can_grant_clearance(user, member)
    return {
        "name": member.user.full_name, "title": member.title, "committee": member.committee.name,
        "role": member.get_role_display(), "department": member.department, "reads": tag_html(kind, reads),
        "url": reverse("clearance", args=[member.pk]) if grant else "",
        "act": "Thôi cho đọc" if member.cleared else "Cho đọc",
        "loans": [_loan(user, member, loan) for loan in member.delegations.all()],
    }


def _loan(user, member: Membership, loan: Delegation) -> dict:
    loan.membership = member
    reads = loan.restricted and (member.cleared or member.role in TRUSTED)
    return {
        "text": f"{loan.delegate.full_name} thay từ {day(loan.valid_from)} đến hết {day(loan.valid_to)}: "
                f"{'đọc' if reads else 'không đọc'} loại hạn chế",
        "url": reverse("lent_reading", args=[loan.pk]) if can_lend_reading(user, loan) else "",
        "act": "Thôi cho đọc" if loan.restricted else "Cho đọc", "name": loan.delegate.full_name,
    }


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def clearance(request, pk):
    """Grant or take back the reading of restricted kinds."""
    member = get_object_or_404(_near(request.user).select_related("user", "committee"), pk=pk)
    permissions.require(can_grant_clearance(request.user, member))
    if member.role not in CLEARABLE:
        raise Http404("Không cấp quyền đọc cho vai trò này.")
    return _reading(
        request, actions.set_clearance, member, member, reads=member.cleared, name=member.user.full_name,
        lead=f"{member.title}, {member.committee.name}", now="",
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def lent_reading(request, pk):
    """Let a deputy read restricted kinds from the seat lent to them, or no longer."""
    loan = get_object_or_404(
        Delegation.objects.filter(membership__in=_near(request.user)).select_related(
            "delegate", "membership__user", "membership__committee"), pk=pk)
    permissions.require(can_lend_reading(request.user, loan))
    member = loan.membership
    return _reading(
        request, actions.set_lent_reading, loan, member, reads=loan.restricted, name=loan.delegate.full_name,
        lead=f"Thay {member.user.full_name}, {member.title}, {member.committee.name}",
        now=f", từ {day(loan.valid_from)} đến hết {day(loan.valid_to)}",
    )


def _near(user):
    """Seats of one's house and of what lies right under it."""
    mine = committees_of(user, HOUSE)
    return Membership.objects.filter(Q(committee__in=mine) | Q(committee__superior__in=mine))


def _reading(request, action, about, member: Membership, *, reads: bool, name: str, lead: str, now: str):
    """Ask whether, do it, and go back to the list."""
    grant = not reads
    form = ClearanceForm(request.POST if request.method == "POST" else None, initial={"cleared": grant})
    back = _participants_of(request.user, member)
    if form.is_valid() and form.carry_out(action, about, by=request.user):
        messages.success(request, f"{'Đã cho' if form.cleaned_data['cleared'] else 'Đã thôi cho'} {name} đọc loại hạn chế.")
        return redirect(back)
    act = "Cho đọc loại hạn chế" if grant else "Thôi cho đọc loại hạn chế"
    reading = "đọc được tệp, góp ý và yêu cầu về các loại hạn chế, trước hết là đề án nhân sự"
    return confirm_page(
        request, form, f"{act}: {name}", lead=lead, submit=act, back=back, consequences=[
            f"{name} {'' if grant else 'không còn '}{reading}{now if grant else ''}.", "Việc này được ghi vào nhật ký quản trị."],
    )


def _participants_of(user, member: Membership) -> str:
    """The list one came from: that of the plan in use the membership belongs to."""
    plans = ReviewPlan.objects.visible_to(user).filter(
        Q(superior=member.committee_id) | Q(congresses__committee=member.committee_id))
    here = in_use(plans)
    return reverse("participants", args=[here[0].pk]) if here else reverse("my_plan")
