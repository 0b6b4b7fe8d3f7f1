"""Whether members are asked how they stand on days, and by when: the one definition for mails and pages."""

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.timezone import localdate

from congresses.core import clock
from congresses.plans.models import Congress
from congresses.plans.queries import calendar
from congresses.plans.timetable import Calendar
from congresses.reviews.models import Submission

from .labels import ASKING, with_date_label
from .models import DateProposal, Tally

AT_LEAST = 3  # working days members have for their stand, however near the days asked for are


def with_asked(congresses, today: date):
    """Annotate the date label, `asked`, the key of the newest proposal, and `laid_again`: when a dossier once returned came back."""
    newest = DateProposal.objects.filter(congress=OuterRef("pk")).order_by("-number")
    again = Submission.objects.open().filter(congress=OuterRef("pk"), congress__submissions__sent_back__isnull=False)
    return with_date_label(
        congresses.annotate(asked=Subquery(newest.values("pk")[:1]), laid_again=Subquery(again.values("at")[:1])), today)


def wanted() -> Q:
    """Of congresses `with_asked`: members are asked. After a show of hands they are not, nor while the dossier is returned."""
    later = Submission.objects.filter(congress=OuterRef("congress"), number__gt=OuterRef("number"))
    returned = Submission.objects.filter(~Exists(later), congress=OuterRef("pk"), sent_back__isnull=False)
    return ASKING & ~Exists(Tally.objects.filter(proposal=OuterRef("asked"))) & ~Exists(returned)


def asked_since(row: Congress) -> datetime:
    """When members came to be asked: at the proposal, or when the dossier was laid again."""
    return max(row.asked_at, row.laid_again or row.asked_at)


def due_of(row: Congress, days: Calendar) -> tuple[date, bool]:
    """The last day for a stand, and whether it is the plan's own: a proposal too near gives members a few days all the same."""
    usual = days.before(row.asked_first, row.plan.notice_working_days)
    due = max(usual, days.after(localdate(asked_since(row)), AT_LEAST))
    return due, due == usual


def due_now(congress: Congress) -> date | None:
    """The last day for a stand on the newest proposal of one congress; none while members are not asked."""
    row = with_asked(Congress.objects.filter(pk=congress.pk), clock.today()).filter(wanted()).with_names().first()
    return due_of(row, calendar())[0] if row else None
