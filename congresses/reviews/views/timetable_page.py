"""What the page of the timetable shows, prepared."""

from datetime import date

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.timezone import localdate, localtime

from congresses.committees.rules import seat_in
from congresses.committees.seats import HOUSE
from congresses.core import clock
from congresses.core.pages import number_in
from congresses.core.vietnamese import capital, day, day_long, moment
from congresses.plans.models import Congress, ReviewPlan
from congresses.plans.queries import calendar

from .. import rules
from ..clashes import Line, warnings
from ..models import AgendaItem, Slot, Submission
from ..queries import hearing_of, with_hearing

PAGE = 60  # lines of a page, and of the form for several lines
ORDERS = {"": "Theo ngày", "dang-bo": "Theo đảng bộ"}


def sentences(plan: ReviewPlan) -> dict[int, list[str]]:
    """What speaks against each line of the plan, by congress; two queries whatever their number."""
    last = Submission.objects.filter(congress=OuterRef("congress")).order_by("-number")
    heard = AgendaItem.objects.filter(submission=OuterRef("last")).order_by("-pk")
    rows = Slot.objects.filter(congress__plan=plan).select_related("congress__committee", "member").annotate(
        last=Subquery(last.values("pk")[:1]), laid_at=Subquery(last.values("at")[:1]), closed_at=Subquery(last.values("closed_at")[:1]),
        returned_at=Subquery(last.values("sent_back__at")[:1]), session=Subquery(heard.values("session")[:1]),
        opened_at=Subquery(heard.values("session__opened_at")[:1]), heard_at=Subquery(heard.values("session__planned_at")[:1]))
    today = clock.today()
    return warnings([_line(slot, today) for slot in rows], plan, calendar(), today)


def _line(slot: Slot, today: date) -> Line:
    """The line with what became of the last submission: one returned is as if it never came, one heard or concluded is over."""
    begun = bool(slot.opened_at or slot.closed_at) and not slot.returned_at
    again = slot.at and slot.at != slot.heard_at and localdate(slot.at) > today  # another hearing is planned already
    return Line(
        slot.congress_id, slot.congress.committee.short_name, slot.at, slot.place, slot.dossier_due, slot.member_id,
        slot.member.full_name if slot.member else "", localdate(slot.laid_at) if slot.laid_at and not slot.closed_at else None,
        None if slot.returned_at else slot.session, over=begun and not again)


def timetable_context(request, plan: ReviewPlan) -> dict:
    user = request.user
    house = seat_in(user, plan.superior_id, HOUSE) is not None
    order = "dang-bo" if request.GET.get("xep") == "dang-bo" else ""
    rows = list(_congresses(user, plan))
    if not order:
        rows.sort(key=lambda row: (_at(row) is None, _at(row) or clock.now(), row.committee.sort_key))
    part, newer, older = part_of(request, rows)
    allowed, against = bool(rules.can_plan_sessions(user, plan)), sentences(plan) if house else {}
    planned = sum(_at(row) is not None for row in rows)
    return {
        "heading": "Lịch duyệt", "lead": str(plan), "plan": plan, "house": house, "allowed": allowed,
        "rows": [_row(row, allowed, against.get(row.pk, [])) for row in part], "total": len(rows), "planned": planned,
        "warned": len(against), "newer": newer, "older": older,
        "orders": [(f"?xep={name}" if name else "?", word, None, name == order) for name, word in ORDERS.items()],
        "crumbs": [(reverse("plan", args=[plan.pk]), str(plan)), ("", "Lịch duyệt")],
    }


def _congresses(user, plan: ReviewPlan):
    """With the last submission and the session it is heard in."""
    last = Submission.objects.filter(congress=OuterRef("pk")).order_by("-number")
    heard = AgendaItem.objects.filter(submission__congress=OuterRef("pk")).order_by("-pk")
    rows = with_hearing(Congress.objects.visible_to(user).filter(plan=plan).select_related("committee", "slot__member"))
    return rows.order_by("committee__sort_key").annotate(
        laid_number=Subquery(last.values("number")[:1]), laid_at=Subquery(last.values("at")[:1]),
        closed_at=Subquery(last.values("closed_at")[:1]), laid=Subquery(last.values("pk")[:1]),
        returned_at=Subquery(last.values("sent_back__at")[:1]),
        session=Subquery(heard.filter(submission__closed_at__isnull=True).values("session")[:1]),
        session_at=Subquery(heard.filter(submission__closed_at__isnull=True).values("session__planned_at")[:1]),
    )


def _at(row: Congress):
    return hearing_of(row)[0]


def _row(row: Congress, allowed: bool, against: list[str]) -> dict:
    slot, name = getattr(row, "slot", None), row.committee.name
    hour, place = hearing_of(row)
    at = localtime(hour) if hour else None
    if row.session_at and slot and slot.at and row.session_at != slot.at:
        against = [*against, f"Buổi duyệt đã lập vào {moment(row.session_at)}, khác lịch này."]
    state, url = _state(row, allowed)
    return {
        "pk": row.pk, "name": name, "url": reverse("congress", args=[row.pk]), "day": capital(day_long(at)) if at else "",
        "hour": f"{at:%H:%M}" if at else "", "place": place, "due": day(slot.dossier_due) if slot else "",
        "member": slot.member.full_name if slot and slot.member else "", "department": slot.department if slot else "",
        "against": against, "state": state, "state_url": url,
        "edit_url": reverse("slot", args=[row.pk]) if allowed else "",
    }


def _state(row: Congress, allowed: bool) -> tuple[str, str]:
    """How far it is: in words, and where to go on."""
    if row.session:
        return f"Buổi duyệt {moment(row.session_at)}", reverse("session", args=[row.session])
    if row.laid_number is None:
        return "Chưa trình hồ sơ", ""
    if row.returned_at:
        return f"Đã trả lại lần {row.laid_number} ngày {day(row.returned_at)}, chờ trình lại", ""
    if row.closed_at:
        return f"Đã xong lần {row.laid_number}", ""
    url = f"{reverse('plan_session', args=[row.plan_id])}?ho-so={row.laid}" if allowed else ""
    return (f"Lập buổi duyệt (trình lần {row.laid_number})" if url else f"Đã trình lần {row.laid_number}"), url


def part_of(request, rows: list) -> tuple[list, str, str]:
    """One page of a list that is sorted, after the row the address names; ways to the first page and to the next."""
    places = {row.pk: place for place, row in enumerate(rows)}
    begin = places.get(number_in(request.GET.get("sau")), -1) + 1
    part = rows[begin:begin + PAGE]
    kept = "&xep=dang-bo" if request.GET.get("xep") == "dang-bo" else ""
    older = f"?sau={part[-1].pk}{kept}" if begin + PAGE < len(rows) else ""
    return part, f"?{kept[1:]}" if begin else "", older
