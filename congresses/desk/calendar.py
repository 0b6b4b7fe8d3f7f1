"""The calendar of congresses: decided days for everybody, asked ones for those who see the congress."""

from datetime import date, timedelta

from django.db.models import Case, Exists, F, OuterRef, Q, When
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core import clock
from congresses.core.vietnamese import WEEKDAYS, capital, day_month
from congresses.dates.labels import TAGS, DateLabel, with_date_label
from congresses.dates.models import Convening, DateDecision, DateProposal
from congresses.plans.models import Congress

AT_MOST = 300  # congresses of two months
DECIDED = (DateLabel.CONSENTED, DateLabel.CONVENED)
ASKED = (DateLabel.PROPOSED, DateLabel.IN_PRINCIPLE)
FIRST_YEAR, LAST_YEAR = 2000, 2100


@require_safe
def calendar(request):
    """Two months, the chosen one and the next."""
    month = _month(request.GET.get("thang", "")) or clock.today().replace(day=1)
    following = _later(month)
    end = _later(following)
    rows = list(_shown(request.user, month, end).order_by("on", "committee__sort_key", "pk")[:AT_MOST])
    months = [(_title(start), [_event(row) for row in rows if start <= row.on < _later(start)])
              for start in (month, following)]
    return render(request, "desk/calendar.html", {
        "heading": "Lịch đại hội", "lead": _lead(request.user), "months": months if rows else [],
        "near": _nearest(request.user, month, end) if not rows else None,
        "newer": _address(_earlier(month)), "newer_text": _title(_earlier(month)),
        "older": _address(following), "older_text": _title(following),
    })


def _lead(user) -> str:
    if user.is_authenticated:
        return "Ngày đã được đồng ý của mọi đảng bộ; ngày đề nghị và ngày dự kiến của những đại hội đồng chí theo dõi."
    return "Chỉ ghi những ngày đã được đồng ý."


def _shown(user, start: date, end: date):
    """Congresses of a span of days with `on` and `until`, as far as the person may know of them."""
    span, mine = {"first_day__gte": start, "first_day__lt": end}, Congress.objects.visible_to(user)
    candidates = Congress.objects.filter(  # the labels are worked out for these alone
        Exists(DateDecision.objects.filter(congress=OuterRef("pk"), **span))
        | Exists(DateProposal.objects.filter(congress=OuterRef("pk"), **span))
        | Exists(Convening.objects.filter(congress=OuterRef("pk"), **span))
    )
    rows = _with_days(candidates).annotate(is_mine=Exists(mine.filter(pk=OuterRef("pk"))))
    return rows.filter(
        Q(date_label__in=DECIDED) | Q(date_label__in=ASKED, is_mine=True), on__gte=start, on__lt=end,
    ).select_related("committee")


def _with_days(congresses):
    """Annotate the days the label speaks of: those the congress took, was given, or asked for."""
    def days(which: str) -> Case:
        decided = F(f"decided_{which}")
        return Case(
            When(date_label=DateLabel.CONVENED, then=F(f"convening__{which}_day")),
            When(date_label__in=[DateLabel.CONSENTED, DateLabel.IN_PRINCIPLE], then=decided),
            When(date_label=DateLabel.PROPOSED, then=F(f"asked_{which}")),
        )

    return with_date_label(congresses).annotate(on=days("first"), until=days("last"))


def _event(row: Congress) -> dict:
    label = DateLabel(row.date_label)
    held = row.is_held and label != DateLabel.CONVENED
    return {
        "day": _days(row.on, row.until), "weekday": _weekdays(row.on, row.until), "title": str(row),
        "url": reverse("congress", args=[row.pk]) if row.is_mine else "",
        "place": f"{label.label}; đang tạm dừng, chờ ngày mới." if held else "",
        "tag_kind": "hold" if held else TAGS[label], "tag_text": "Tạm dừng" if held else label.label,
    }


def _days(first: date, last: date) -> str:
    if first == last:
        return f"{first.day:02}"
    if first.month == last.month:
        return f"{first.day:02}–{last.day:02}"
    return f"{day_month(first)}–{day_month(last)}"


def _weekdays(first: date, last: date) -> str:
    words = WEEKDAYS[first.weekday()] + (f", {WEEKDAYS[last.weekday()]}" if last != first else "")
    return capital(words)


def _nearest(user, start: date, end: date) -> tuple[str, str] | None:
    """The nearest month that has something, later ones first."""
    span = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 1, 1)
    row = _shown(user, end, span[1]).order_by("on").first() or _shown(user, span[0], start).order_by("-on").first()
    return (_address(row.on.replace(day=1)), _title(row.on)) if row else None


def _month(text: str) -> date | None:
    """The first day of a month written yyyy-mm."""
    year, _, month = text.partition("-")
    if not (year.isascii() and year.isdigit() and month.isascii() and month.isdigit() and len(text) <= 7):
        return None
    known = FIRST_YEAR < int(year) < LAST_YEAR and 1 <= int(month) <= 12
    return date(int(year), int(month), 1) if known else None


def _later(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)


def _earlier(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)


def _title(month: date) -> str:
    return f"Tháng {month.month} năm {month.year}"


def _address(month: date) -> str:
    return f"{reverse('calendar')}?thang={month:%Y-%m}"
