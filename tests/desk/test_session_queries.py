"""What the pages around a session ask the database: counted, and the same for a small sitting and a large one."""

from datetime import date, timedelta

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.desk.next_term import TABLES
from congresses.documents.models import Finding
from congresses.plans.cloning import clone_plan
from congresses.plans.models import Congress, DocumentKind, EventLimit, Indicator, PersonnelRule, ReviewPlan
from congresses.reviews import actions as reviews
from congresses.reviews.models import ReviewSession, UsualRemark
from tests.desk.hearing import plan_for, version_of
from tests.factories import (
    at,
    committee,
    concluded,
    indicators,
    person,
    running_session,
    submitted,
    upload,
    with_figures,
)


def count(client, user, name, *args, status=200, warm=False, **query) -> int:
    """Queries of a page read for the second time; parts drawn for others are forgotten before, unless it is to find them."""
    client.force_login(user)
    url = reverse(name, args=args)
    client.get(url, query)
    if not warm:
        cache.clear()
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(url, query)
    assert answer.status_code == status
    return len(asked)


def commune(cast, number: int) -> Congress:
    """One more commune, its secretary in the cast."""
    place = committee(f"x{number}", f"Đảng bộ xã Thứ {number}", cast.district)
    made = Congress.objects.create(plan=cast.plan, committee=place)
    setattr(cast, f"bithu_x{number}", person(f"bithu.x{number}", f"Bí thư {number}", "secretary", place))
    return made


def sitting(cast, heard, secretaries, *, said: int, items: int, guests: int):
    """A running session over communes, each asking for days; opinions on every document, points of a draft, guests, a roll half
    taken, one proposal in two counted, one version in two judged."""
    session = running_session(cast, *(submitted(one, by=by) for one, by in zip(heard, secretaries, strict=True)))
    for n in range(guests):
        reviews.invite(session, name=f"Khách {n}", title="Phòng", by=cast.chanh)
    for one in session.participants.all()[::2]:
        reviews.set_attendance(one, present=True, by=cast.chanh)
    for n in range(said):
        version = version_of(heard[n % len(heard)], ("political_report", "action_programme")[n % 2])
        reviews.take_down(session, version=version, passage=version.passages.first() if n % 3 else None, speaker="Nguyễn Hữu Phúc",
                          text=f"Ý kiến {n}.", aspect="figures", by=cast.chanh)
    opinions = list(session.opinions.order_by("pk"))
    draft = reviews.draft(session, by=cast.chanh)
    for n in range(items):
        whom = heard if n % 2 else heard[:1]
        reviews.add_item(draft, text=f"Việc {n}.", blocks="consent", congresses=whom, kinds=list(cast.plan.kinds.all()[:1 + n % 2]),
                         comments=opinions[n:n + 1], due=date(2020, 3, 20), seen=n + 1, by=cast.chanh)
    versions = [item.version for row in session.agenda.all() for item in row.submission.items.select_related("version")]
    reviews.judge(draft, verdicts=dict.fromkeys(versions[::2], "revise"), seen=items + 1, by=cast.chanh)
    for n, (one, by) in enumerate(zip(heard, secretaries, strict=True)):
        asked = dates.propose(one, first_day=date(2020, 5, 4 + n), last_day=date(2020, 5, 4 + n), by=by)
        if n % 2:
            dates.count_hands(asked, agree=1, not_yet=0, other=0, session=session, by=cast.chanh)
            draft.refresh_from_db()
            dates.draft_verdict(draft, one, kind="in_principle", seen=draft.edition, by=cast.chanh)
    draft.refresh_from_db()
    return ReviewSession.objects.get(pk=session.pk), draft


def day_of_session(client, cast, session, draft, secretary) -> dict[str, int]:
    """Each page as often as its readers differ."""
    last, s = session.last_number, session.pk
    return {
        "session, chair": count(client, cast.chutri, "session", s), "session, recorder": count(client, cast.chanh, "session", s),
        "session, reviewer": count(client, cast.chuyen, "session", s), "session, commune": count(client, secretary, "session", s),
        "screen": count(client, cast.chanh, "screen", s), "screen, followed": count(client, cast.chanh, "follow_screen", s, sau=last - 1),
        "follow, nothing new": count(client, cast.chuyen, "follow", s, sau=last, status=204),
        "follow, recorder": count(client, cast.chanh, "follow", s), "follow, reviewer": count(client, cast.chuyen, "follow", s),
        "follow, reviewer, drawn": count(client, cast.chuyen, "follow", s, warm=True),
        "follow, commune": count(client, secretary, "follow", s),
        "closing": count(client, cast.chanh, "close_session", s), "aloud": count(client, cast.chutri, "aloud", draft.pk),
        "usual": count(client, cast.chanh, "usual_remarks", cast.plan.pk),
        "timetable": count(client, cast.chanh, "timetable", cast.plan.pk), "timetable, commune": count(client, secretary, "timetable", cast.plan.pk),
        "slots": count(client, cast.chanh, "slots", cast.plan.pk),
    }


DAY = {
    "session, chair": 30, "session, recorder": 30, "session, reviewer": 23, "session, commune": 10, "screen": 6, "screen, followed": 7,
    "follow, nothing new": 3,  # web session, person with seats, session with its last number
    "follow, recorder": 27, "follow, reviewer": 25, "follow, reviewer, drawn": 8, "follow, commune": 12,
    "closing": 13, "aloud": 10, "usual": 4, "timetable": 6, "timetable, commune": 4, "slots": 4,
}


def test_the_pages_of_session_day_ask_the_same_of_two_communes_as_of_six(client, cast):
    UsualRemark.objects.create(plan=cast.plan, position=1, aspect="targets", text="Câu 0.")
    reviews.set_slot(cast.nghen, seen=0, at=at(16, 3, 9), by=cast.chanh)
    session, draft = sitting(cast, [cast.nghen, cast.kst], [cast.bithu_nghen, cast.bithu_kst], said=4, items=2, guests=2)
    small = day_of_session(client, cast, session, draft, cast.bithu_nghen)
    more = [commune(cast, n) for n in range(5)]
    for one in more:
        reviews.set_slot(one, seen=0, at=at(17, 3, 9), place="Hội trường", member=cast.uyvien, department="Ban Tuyên giáo", by=cast.chanh)
    UsualRemark.objects.bulk_create(UsualRemark(plan=cast.plan, position=n, aspect="targets", text=f"Câu {n}.") for n in range(2, 22))
    session, draft = sitting(cast, [cast.kvy, *more], [cast.bithu_kvy, *(getattr(cast, f"bithu_x{n}") for n in range(5))],
                             said=40, items=12, guests=14)
    assert day_of_session(client, cast, session, draft, cast.bithu_kvy) == small
    assert small == DAY


def second_round(cast, congress, secretary, *, demands: int, size: int, number: int):
    """A sitting planned over a second dossier after so many demands: answers half of them judged, findings, comments, figures."""
    clock.move_to(at(12, 3))
    first = running_session(cast, submitted(congress, by=secretary))
    kinds = list(cast.plan.kinds.filter(code__in=("political_report", "action_programme")))
    concluded(cast, first, number=number, items=[
        {"text": f"Việc {n}.", "blocks": "consent", "congresses": [congress], "kinds": kinds[: 1 + n % 2]} for n in range(demands)])
    clock.move_to(at(16, 3))
    for one in congress.revisions.all():
        reviews.answer(one, kind="accept", text="Đã làm rõ.", by=secretary)
    upload(congress, "political_report", "Báo cáo viết lại.", "Đoạn giữ nguyên.", by=secretary)
    upload(congress, "action_programme", "Chương trình viết lại.", "Đoạn giữ nguyên.", by=secretary)
    indicators(congress, by=secretary, **{f"C{n:02}": "48,6" for n in range(size)})
    planned = plan_for(cast, reviews.submit(congress, by=secretary))
    for one in list(congress.revisions.all())[::2]:
        reviews.verify(one.responses.get(), met=False, note="Chưa rõ.", by=cast.chanh)
    version = version_of(congress, number=2)
    Finding.objects.bulk_create(
        Finding(version=version, check_code="names", level="explain", aspect="old_names", fingerprint=f"f{n}", subject="x", what=f"Tên {n}.",
                todo="Sửa.", passage=version.passages.first()) for n in range(size))
    for n in range(size):
        reviews.comment(version, text=f"Góp ý {n}.", aspect=("targets", "form")[n % 2], by=cast.chuyen)
    dates.propose(congress, first_day=date(2020, 5, 4) + timedelta(days=number % 10), last_day=date(2020, 5, 4) + timedelta(days=number % 10), by=secretary)
    return planned


def test_the_brief_asks_the_same_of_one_demand_as_of_ten(client, cast):
    with_figures(cast)
    Indicator.objects.bulk_create(Indicator(plan=cast.plan, code=f"C{n:02}", name=f"Chỉ tiêu {n}", unit="%", direction="up", measured="end")
                                  for n in range(10))
    little = second_round(cast, cast.nghen, cast.bithu_nghen, demands=1, size=1, number=412)
    much = second_round(cast, cast.kst, cast.bithu_kst, demands=10, size=10, number=413)
    for who, number in BRIEF.items():
        asked = [count(client, getattr(cast, who), "brief", session.agenda.get().pk) for session in (little, much)]
        assert asked == [number, number], who


BRIEF = {"chutri": 35, "chuyen": 35}


def filled(plan, number: int) -> None:
    """So many rows more in every table of a plan."""
    span = range(number)
    DocumentKind.objects.bulk_create(DocumentKind(plan=plan, position=20 + n, code=f"k{n}", name=f"Loại {n}", required=False, restricted=False,
                                                  applies_to="all") for n in span)
    Indicator.objects.bulk_create(Indicator(plan=plan, code=f"C{n:02}", name=f"Chỉ tiêu {n}", unit="%", direction="up", measured="end") for n in span)
    PersonnelRule.objects.bulk_create(PersonnelRule(plan=plan, code=f"r{n}", metric=f"số {n}", operator=">=", low=n, unit="%", rounding="nearest",
                                                    source="CT 35") for n in span)
    EventLimit.objects.bulk_create(EventLimit(plan=plan, code=f"e{n}", name=f"Việc {n}", operator="<=", limit=n, source="Công văn") for n in span)
    UsualRemark.objects.bulk_create(UsualRemark(plan=plan, position=20 + n, aspect="targets", text=f"Câu {n}.") for n in span)


def next_plan(cast, years: int) -> ReviewPlan:
    return clone_plan(cast.plan, term=f"{2020 + years}–{2025 + years}", window_from=date(2020 + years, 3, 15), window_to=date(2020 + years, 6, 30),
                      age_point=f"{2020 + years}-04", tables=TABLES, by=cast.chanh)


def test_the_pages_of_the_next_term_ask_the_same_whatever_changed(client, cast):
    with_figures(cast)
    made = next_plan(cast, 5)
    small = [count(client, cast.chanh, "clone_plan", cast.plan.pk), count(client, cast.chanh, "plan_changes", made.pk)]
    for years in (10, 15, 20):
        next_plan(cast, years)
    filled(cast.plan, 5)
    filled(made, 30)
    Indicator.objects.filter(plan=made).update(unit="USD")
    large = [count(client, cast.chanh, "clone_plan", cast.plan.pk), count(client, cast.chanh, "plan_changes", made.pk)]
    assert large == small == [3, 15]
