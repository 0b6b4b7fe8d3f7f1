"""The calendar feed: read strictly, read by a second client; what stands in it, for whom, and how it changes."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from django.urls import reverse
from ical.calendar_stream import IcsCalendarStream

from congresses.committees import calendar_addresses
from congresses.committees.models import Membership, User
from congresses.core import clock
from congresses.dates import actions as dates
from congresses.dates.models import DateDecision
from congresses.plans.models import DocumentKind
from congresses.reviews import actions as reviews
from congresses.reviews.models import RequiredRevision, RevisionResponse, Slot
from tests.dates.stages import FIRST, LAST, consented, proposed
from tests.factories import at, concluded, running_session, submitted
from tests.remembering import remembered

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
SECRET_WORDS = "Bổ sung phương án nhân sự cấp ủy"


def address(person) -> str:
    return reverse("feed", args=[calendar_addresses.make_address(by=person).secret])


@pytest.fixture
def read(client):
    """The feed of a person as the strict parser gives it: entries by kind, the only one of each."""
    made: dict[int, str] = {}

    def fetch(person):
        if person.pk not in made:
            made[person.pk] = address(person)
        response = client.get(made[person.pk])
        assert response.status_code == 200
        return response

    def entries(person):
        calendar = IcsCalendarStream.calendar_from_ics(fetch(person).content.decode())
        return {event.uid.partition("@")[0]: event for event in calendar.events}

    entries.raw = fetch
    return entries


def only(entries: dict, kind: str):
    found = [entry for name, entry in entries.items() if name.startswith(f"{kind}-")]
    assert len(found) == 1, entries.keys()
    return found[0]


@pytest.fixture
@remembered
def demanded(cast):
    """Nghèn heard on 12/3 at 8:00, with an ordinary and a restricted demand due on 20/3."""
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    items = [
        {"text": "Làm rõ kết quả.", "blocks": "consent", "congresses": [cast.nghen], "due": date(2020, 3, 20),
         "kinds": [cast.kinds["political_report"]]},
        {"text": SECRET_WORDS, "blocks": "consent", "congresses": [cast.nghen], "due": date(2020, 3, 20),
         "kinds": [cast.kinds["personnel_plan"]]},
    ]
    concluded(cast, running_session(cast, sent), "revise", items)
    return cast


# --- What stands in it --------------------------------------------------------------------------------------------

def test_a_session_stands_at_its_hour_in_hanoi(demanded, read):
    for person in (demanded.bithu_nghen, demanded.chutri, demanded.chanh):
        event = only(read(person), "session")
        assert event.dtstart == at(12, 3) and event.dtstart.utcoffset() == timedelta(hours=7)
        assert event.dtend == at(12, 3, 10) and event.location == "Phòng họp số 1" and event.status == "CONFIRMED"
        assert event.description == "Nghe hồ sơ: trấn Nghèn."
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20200312T080000" in read.raw(demanded.chutri).content


def test_a_session_moved_or_with_a_dossier_less_keeps_its_uid_and_raises_its_sequence(cast, read):
    sent = [submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)]
    session = reviews.plan_session(cast.plan, title="Buổi tới", planned_at=at(20, 3), submissions=sent, chair=cast.chutri,
                                   recorder=cast.chanh, by=cast.chanh)
    planned = only(read(cast.chutri), "session")
    reviews.reschedule(session, seen=1, planned_at=at(23, 3, 14), by=cast.chanh)
    moved = only(read(cast.chutri), "session")
    reviews.send_back(sent[1], missing="Thiếu biểu.", by=cast.chanh)
    shorter = only(read(cast.chutri), "session")
    assert planned.uid == moved.uid == shorter.uid and planned.sequence < moved.sequence < shorter.sequence
    assert moved.dtstart == at(23, 3, 14) and shorter.description == "Nghe hồ sơ: trấn Nghèn."


def test_deadlines_are_whole_days(demanded, read):
    found = [event for name, event in read(demanded.soan_nghen).items() if name.startswith("demand-")]
    assert [(e.summary, e.dtstart, e.dtend, e.description) for e in found] == [
        ("Hạn trả lời yêu cầu 1, trấn Nghèn", date(2020, 3, 20), date(2020, 3, 21), "Về Báo cáo chính trị. Nội dung xem trên cổng.")]
    assert b"DTSTART;VALUE=DATE:20200320" in read.raw(demanded.soan_nghen).content


def test_a_restricted_demand_shows_its_kind_to_the_cleared_and_its_wording_to_nobody(demanded, read):
    everybody = [p for p in vars(demanded).values() if isinstance(p, User)]
    seen = set()
    for person in everybody:
        text = read.raw(person).content.decode().replace("\r\n ", "")
        assert "phương án" not in text and "Làm rõ" not in text
        if "Đề án nhân sự" in text:
            seen.add(person.username)
    assert seen == {"bithu.nghen"}  # the office is not cleared, nobody else verifies it
    RequiredRevision.objects.filter(item__kinds__restricted=True).update(verifier=demanded.tochuc)
    assert "Về Đề án nhân sự (loại hạn chế). Nội dung xem trên cổng." in {e.description for e in read(demanded.tochuc).values()}


def test_a_demand_met_leaves_and_one_taken_back_is_cancelled(demanded, read):
    mine = RequiredRevision.objects.get(item__kinds__restricted=False)
    answer = reviews.answer(mine, kind="explain", text="Đã rõ.", by=demanded.bithu_nghen)
    RevisionResponse.objects.update(laid_at=at(13, 3))
    assert only(read(demanded.soan_nghen), "demand").status == "CONFIRMED"
    RequiredRevision.objects.filter(pk=mine.pk).update(withdrawn_at=at(13, 3))
    gone = only(read(demanded.soan_nghen), "demand")
    assert (gone.status, gone.sequence, gone.summary) == ("CANCELLED", 1, "Đã rút: yêu cầu 1, trấn Nghèn")
    RequiredRevision.objects.filter(pk=mine.pk).update(withdrawn_at=None)
    reviews.verify(answer, met=True, note="", by=demanded.chutri)
    assert not [name for name in read(demanded.soan_nghen) if name.startswith("demand-")]


def test_the_timetable_stands_there_until_the_dossier_is_laid(cast, read):
    slot = Slot.objects.create(congress=cast.nghen, at=at(25, 3, 14), place="Hội trường", dossier_due=date(2020, 3, 18),
                               member=cast.uyvien)
    for person in (cast.soan_nghen, cast.uyvien):
        found = read(person)
        assert only(found, "dossier").dtstart == date(2020, 3, 18)
        assert (only(found, "slot").dtstart, only(found, "slot").status) == (at(25, 3, 14), "TENTATIVE")
    assert read(cast.soan_kst) == read(cast.chanh) == {}
    Slot.objects.filter(pk=slot.pk).update(dossier_due=date(2020, 3, 20), edition=2)
    assert only(read(cast.soan_nghen), "dossier").sequence == 1
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    assert set(read(cast.soan_nghen)) == {f"slot-{slot.pk}"}
    running_session(cast, sent)
    assert [name.partition("-")[0] for name in read(cast.bithu_nghen)] == ["session"]


# --- Days of congresses -------------------------------------------------------------------------------------------

def test_days_asked_for_are_tentative_and_days_consented_to_are_sure(cast, read):
    proposed(cast, first=FIRST, last=LAST)
    asked = only(read(cast.bithu_nghen), "congress")
    assert (asked.status, asked.summary) == ("TENTATIVE", "Đại hội Đảng bộ thị trấn Nghèn (đề nghị)")
    assert (asked.dtstart, asked.dtend, asked.sequence) == (FIRST, LAST + timedelta(days=1), 0)


def test_days_agreed_to_in_principle_say_so(cast, read):
    proposal = proposed(cast)
    DateDecision.objects.create(congress=cast.nghen, proposal=proposal, kind="in_principle", first_day=FIRST, last_day=LAST,
                                by=cast.chutri, at=clock.now())
    event = only(read(cast.bithu_nghen), "congress")
    assert (event.status, event.summary) == ("TENTATIVE", "Đại hội Đảng bộ thị trấn Nghèn (nhất trí dự kiến)")


def test_a_hold_is_shown_and_lifted_again(cast, read):
    consented(cast)
    before = only(read(cast.chutri), "congress")
    held = dates.hold(cast.plan, reason="Phòng dịch.", by=cast.chutri)
    during = only(read(cast.chutri), "congress")
    dates.lift(held, lifted_why="Hết dịch.", by=cast.chutri)
    after = only(read(cast.chutri), "congress")
    assert [e.status for e in (before, during, after)] == ["CONFIRMED", "TENTATIVE", "CONFIRMED"]
    assert during.summary == "Tạm dừng: Đại hội Đảng bộ thị trấn Nghèn" and "tạm dừng" in during.description
    assert {e.uid for e in (before, during, after)} == {before.uid}
    assert before.sequence < during.sequence < after.sequence


def test_a_hold_on_some_is_not_shown_on_others(cast, read):
    proposed(cast, "nghen")
    proposed(cast, "kst")
    dates.hold(cast.plan, reason="Sáp nhập.", everyone=False, congresses=[cast.kst], by=cast.chutri)
    held = {event.summary for event in read(cast.chutri).values() if event.summary.startswith("Tạm dừng")}
    assert held == {"Tạm dừng: Đại hội Đảng bộ xã Kim Song Trường (đề nghị)"}


def test_days_changed_keep_their_uid_and_raise_the_sequence(cast, read):
    proposed(cast)
    before = only(read(cast.bithu_nghen), "congress")
    proposed(cast, first=date(2020, 6, 4), last=date(2020, 6, 5))
    after = only(read(cast.bithu_nghen), "congress")
    assert (after.uid, after.sequence, after.dtstart) == (before.uid, before.sequence + 1, date(2020, 6, 4))
    assert after.last_modified >= before.last_modified


def test_days_withdrawn_or_refused_are_cancelled(cast, read):
    consented(cast)
    dates.withdraw_consent(cast.nghen, reason="Nhân sự.", by=cast.chutri)
    gone = only(read(cast.bithu_nghen), "congress")
    assert (gone.status, gone.dtstart) == ("CANCELLED", FIRST) and gone.summary.startswith("Đã rút ngày: ")
    assert "Nhân sự" not in read.raw(cast.bithu_nghen).content.decode()
    clock.move_to(at(13, 3))
    proposed(cast, first=date(2020, 6, 4), last=date(2020, 6, 5))
    dates.refuse_date(cast.nghen, reason="Sớm quá.", by=cast.chutri)
    refused = only(read(cast.bithu_nghen), "congress")
    assert (refused.status, refused.dtstart, refused.uid) == ("CANCELLED", date(2020, 6, 4), gone.uid)
    assert refused.sequence > gone.sequence


def test_a_congress_that_took_place_stands_on_its_own_days(cast, read):
    consented(cast)
    clock.move_to(at(1, 6))
    dates.convene(cast.nghen, first_day=FIRST, last_day=FIRST, by=cast.chanh)
    event = only(read(cast.bithu_nghen), "congress")
    assert event.summary.endswith("(đã tổ chức)") and event.dtend == FIRST + timedelta(days=1)


# --- Who reads it -------------------------------------------------------------------------------------------------

def test_a_sister_commune_and_a_foreign_house_see_nothing(demanded, read):
    proposed(demanded)
    assert read(demanded.bithu_kst) == read(demanded.soan_kvy) == read(demanded.nguoila) == {}


def test_a_seat_lost_empties_the_calendar_at_once(demanded, read):
    assert read(demanded.soan_nghen)
    Membership.objects.filter(user=demanded.soan_nghen).update(valid_to=date(2020, 3, 11), valid_from=date(2020, 1, 1))
    assert read(demanded.soan_nghen) == {}


def test_unknown_revoked_and_inactive_addresses_do_not_exist(cast, client):
    first = calendar_addresses.make_address(by=cast.chanh)
    second = calendar_addresses.make_address(by=cast.chanh)
    urls = [reverse("feed", args=[secret]) for secret in ("khong-co", first.secret, second.secret)]
    assert [client.get(url).status_code for url in urls] == [404, 404, 200]
    User.objects.filter(pk=cast.chanh.pk).update(is_active=False)
    assert client.get(urls[2]).status_code == 404
    User.objects.filter(pk=cast.chanh.pk).update(is_active=True)
    second.refresh_from_db()
    calendar_addresses.revoke_address(second, by=cast.chanh)
    assert client.get(urls[2]).status_code == 404


# --- The file -----------------------------------------------------------------------------------------------------

def test_a_second_client_reads_the_same(demanded, read):
    proposed(demanded)
    calendar = vobject.readOne(read.raw(demanded.bithu_nghen).content.decode())
    strict = read(demanded.bithu_nghen)
    seen = {event.uid.value.partition("@")[0]: event for event in calendar.vevent_list}
    assert seen.keys() == strict.keys() and len(seen) == 4
    for name, event in seen.items():
        assert event.summary.value == strict[name].summary
        assert event.dtstart.value == strict[name].dtstart and int(event.sequence.value) == strict[name].sequence
    assert calendar.vtimezone.tzid.value == "Asia/Ho_Chi_Minh"
    assert calendar.contents["x-wr-calname"][0].value == "Duyệt đại hội – Bí thư nghen"
    assert calendar.contents["refresh-interval"][0].value == "PT1H"


def test_long_vietnamese_lines_are_folded_between_characters(demanded, read):
    long = "Đánh giá đúng mức những hạn chế, khuyết điểm trong lãnh đạo phát triển kinh tế xã hội của nhiệm kỳ vừa qua"
    DocumentKind.objects.filter(code="political_report").update(name=long)
    content = read.raw(demanded.soan_nghen).content
    assert content.endswith(b"END:VCALENDAR\r\n") and b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # every line by itself is whole UTF-8
    assert only(read(demanded.soan_nghen), "demand").description == f"Về {long}. Nội dung xem trên cổng."


def test_the_same_state_gives_the_same_bytes(demanded, client, read):
    first = read.raw(demanded.chutri)
    clock.move_to(at(14, 3))
    again = read.raw(demanded.chutri)
    assert again.content == first.content and again["ETag"] == first["ETag"]
    url = first.wsgi_request.path
    same = client.get(url, headers={"If-None-Match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    proposed(demanded)
    assert client.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_the_answer_is_private_and_opens_no_web_session(demanded, client, read):
    response = read.raw(demanded.chutri)
    assert response["Content-Type"] == "text/calendar; charset=utf-8" and response["Cache-Control"] == "private"
    assert not response.cookies and not client.cookies


def test_the_feed_costs_few_queries_however_much_is_in_it(demanded, client, django_assert_num_queries):
    urls = [address(demanded.chutri), address(demanded.bithu_nghen)]
    for url in urls:
        client.get(url)  # notes the reading
    for url in urls:
        with django_assert_num_queries(10):  # one for the person
            client.get(url)
    for name in ("nghen", "kst", "kvy"):
        proposed(demanded, name)
    dates.hold(demanded.plan, reason="Phòng dịch.", by=demanded.chutri)
    for url in urls:
        with django_assert_num_queries(10):
            client.get(url)


def test_the_hour_of_reading_is_noted_once_an_hour(cast, client):
    url = address(cast.chanh)
    row = cast.chanh.calendar_addresses.get()
    seen = []
    for minute in (0, 30, 59, 61):
        clock.move_to(at(12, 3, 8 + minute // 60, minute % 60))
        client.get(url)
        row.refresh_from_db()
        seen.append(row.last_read_at)
    assert seen[0] == seen[1] == seen[2] < seen[3]


def test_a_reader_gone_wild_is_told_to_wait(cast, client, monkeypatch):
    monkeypatch.setattr("congresses.desk.feed.MOST_READS", 2)
    url = address(cast.chanh)
    answers = [client.get(url) for _ in range(6)]
    assert {answer.status_code for answer in answers} == {200, 429} and answers[-1].status_code == 429
    assert answers[-1]["Retry-After"] == "60"
    assert client.get(address(cast.uyvien)).status_code == 200
