"""The timetable of a plan: seen, edited, typed over by two people at once; sessions planned from it and moved."""

import pytest
from django.urls import reverse

from congresses.core.vietnamese import moment
from congresses.journal.models import Entry
from congresses.outbox.models import Message
from congresses.reviews import actions as reviews
from congresses.reviews.actions.timetable import Typed
from congresses.reviews.models import ReviewSession, Slot
from tests.factories import at, submitted

LINE = {"day": "16/3/2020", "hour": "9:00", "place": "Phòng họp số 1", "dossier_due": "9/3/2020", "department": "Ban Tuyên giáo", "seen": "0"}


def page(client, name, *args, query=""):
    return client.get(reverse(name, args=args) + query).content.decode()


def set_line(cast, congress, **values):
    seen = getattr(Slot.objects.filter(congress=congress).first(), "edition", 0)
    return reviews.set_slot(congress, seen=seen, by=cast.chanh, **values)


def test_the_office_sets_a_line_and_everybody_concerned_sees_it(client, cast):
    client.force_login(cast.chanh)
    answer = client.post(reverse("slot", args=[cast.nghen.pk]), LINE | {"member": cast.uyvien.pk})
    assert answer.url == reverse("timetable", args=[cast.plan.pk]) + f"#d{cast.nghen.pk}"
    slot = Slot.objects.get()
    assert (moment(slot.at), slot.place, slot.member, slot.department, slot.edition) == (
        "16/3/2020, 09:00", "Phòng họp số 1", cast.uyvien, "Ban Tuyên giáo", 1)
    assert Entry.objects.get(verb="slot_set").sentence == (
        "xếp lịch duyệt: địa điểm Phòng họp số 1; hạn nộp hồ sơ 09/3/2020; phụ trách Nguyễn Hữu Phúc; thẩm định Ban Tuyên giáo; "
        "ngày giờ 16/3/2020, 09:00")
    client.force_login(cast.bithu_nghen)
    seen = page(client, "timetable", cast.plan.pk)
    assert "Thứ Hai 16/3/2020" in seen and "Phòng họp số 1" in seen
    assert "Kim Song Trường" not in seen and reverse("slot", args=[cast.nghen.pk]) not in seen


def test_what_speaks_against_a_line_is_for_the_house_alone(client, cast):
    set_line(cast, cast.nghen, at=at(14, 3, 9), place="A")
    client.force_login(cast.uyvien)
    assert "là ngày nghỉ" in page(client, "timetable", cast.plan.pk)
    client.force_login(cast.bithu_nghen)
    assert "là ngày nghỉ" not in page(client, "timetable", cast.plan.pk)


def test_the_clash_is_said_when_the_line_is_written(client, cast):
    set_line(cast, cast.kst, at=at(16, 3, 9), place="Phòng họp số 1")
    client.force_login(cast.chanh)
    answer = client.post(reverse("slot", args=[cast.nghen.pk]), LINE, follow=True)
    assert f"Cùng giờ, cùng địa điểm với {cast.kst.committee.short_name}: nghe chung một buổi, hoặc phải đổi." in [
        str(message) for message in answer.context["messages"]]


@pytest.mark.parametrize("wrong, sentence", [
    ({"hour": ""}, "Đồng chí ghi cả ngày và giờ"), ({"day": "31/4/2020"}, "không có trong lịch"), ({"hour": "9 giờ rưỡi"}, "ghi giờ dạng 14:00"),
    ({"member": "999999"}, "error-summary"),
])
def test_a_mistyped_line_keeps_its_words_and_leaves_no_trace(client, cast, wrong, sentence):
    client.force_login(cast.chanh)
    answer = client.post(reverse("slot", args=[cast.nghen.pk]), LINE | wrong)
    assert sentence in answer.content.decode() and "Phòng họp số 1" in answer.content.decode()
    assert not Slot.objects.exists() and not Entry.objects.filter(verb="slot_set").exists()


def test_a_line_somebody_else_changed_meanwhile_is_not_overwritten(client, cast):
    set_line(cast, cast.nghen, at=at(17, 3, 14), place="Hội trường")
    client.force_login(cast.chanh)
    answer = client.post(reverse("slot", args=[cast.nghen.pk]), LINE)
    seen = answer.content.decode()
    assert answer.status_code == 409 and "Nay là:" in seen and "17/3/2020, 14:00, Hội trường" in seen and 'value="9:00"' in seen
    assert Slot.objects.get().place == "Hội trường"
    again = client.post(reverse("slot", args=[cast.nghen.pk]), LINE | {"seen": "1"})
    assert again.status_code == 302 and Slot.objects.get().place == "Phòng họp số 1"


def several(cast, **changed):
    """The form for several lines as a browser would send it, with some fields changed."""
    sent = {}
    for congress in (cast.nghen, cast.kst, cast.kvy):
        slot = Slot.objects.filter(congress=congress).first()
        first, hour = moment(slot.at).split(", ") if slot and slot.at else ("", "")
        place = slot.place if slot else ""
        sent |= {f"day-{congress.pk}": first, f"hour-{congress.pk}": hour, f"place-{congress.pk}": place, f"dossier_due-{congress.pk}": "",
                 f"seen-{congress.pk}": slot.edition if slot else 0, f"was-{congress.pk}": f"{first}|{hour}|{place}|"}
    return sent | changed


def test_several_lines_are_set_at_once_and_untouched_ones_left_alone(client, cast):
    set_line(cast, cast.kvy, at=at(18, 3, 9), place="B")
    client.force_login(cast.chanh)
    sent = several(cast, **{f"day-{cast.nghen.pk}": "16/3/2020", f"hour-{cast.nghen.pk}": "9h00", f"place-{cast.kst.pk}": "A"})
    set_line(cast, cast.kvy, place="Hội trường")  # somebody else, meanwhile
    assert client.post(reverse("slots", args=[cast.plan.pk]), sent).status_code == 302
    lines = {slot.congress_id: (moment(slot.at), slot.place) for slot in Slot.objects.all()}
    assert lines == {cast.nghen.pk: ("16/3/2020, 09:00", ""), cast.kst.pk: ("", "A"), cast.kvy.pk: ("18/3/2020, 09:00", "Hội trường")}


def test_of_several_lines_none_is_written_when_one_is_stale_and_what_was_typed_stays(client, cast):
    client.force_login(cast.chanh)
    sent = several(cast, **{f"place-{cast.nghen.pk}": "A", f"place-{cast.kst.pk}": "B"})
    set_line(cast, cast.kst, place="C")
    set_line(cast, cast.kvy, place="D")
    before = Entry.objects.count()
    answer = client.post(reverse("slots", args=[cast.plan.pk]), sent)
    form = answer.context["form"]
    assert answer.status_code == 409 and "Nay là:" in answer.content.decode()
    assert [form[f"place-{one.pk}"].value() for one in (cast.nghen, cast.kst, cast.kvy)] == ["A", "B", "D"]
    assert sorted(Slot.objects.values_list("place", flat=True)) == ["C", "D"] and Entry.objects.count() == before
    again = {field.html_name: field.value() for field in form if field.html_name != "once"}
    assert client.post(reverse("slots", args=[cast.plan.pk]), again).status_code == 302
    assert sorted(Slot.objects.values_list("place", flat=True)) == ["A", "B", "D"]


def test_nothing_changed_and_half_a_moment_are_said(client, cast):
    client.force_login(cast.chanh)
    assert "chưa sửa dòng nào" in client.post(reverse("slots", args=[cast.plan.pk]), several(cast)).content.decode()
    answer = client.post(reverse("slots", args=[cast.plan.pk]), several(cast, **{f"day-{cast.nghen.pk}": "16/3/2020"}))
    assert "ghi cả ngày và giờ" in answer.content.decode() and not Slot.objects.exists()


def test_congresses_of_another_plan_are_no_lines_of_this_one(cast):
    other = type(cast.plan).objects.create(
        code="x", superior=cast.district, term="2025–2030", window_from=cast.plan.window_from, window_to=cast.plan.window_to, max_days=2,
        notice_working_days=30, study_working_days=5, age_point="2025-04")
    with pytest.raises(Exception, match="không thuộc kế hoạch này"):
        reviews.set_slots(other, typed=[Typed(cast.nghen.pk, 0, {"place": "A"})], by=cast.chanh)
    assert not Slot.objects.exists()


def test_lines_stand_by_day_or_by_committee(client, cast):
    set_line(cast, cast.nghen, at=at(17, 3, 9))
    set_line(cast, cast.kvy, at=at(16, 3, 9))
    client.force_login(cast.chanh)
    by_day = [row["pk"] for row in client.get(reverse("timetable", args=[cast.plan.pk])).context["rows"]]
    by_name = [row["pk"] for row in client.get(reverse("timetable", args=[cast.plan.pk]) + "?xep=dang-bo").context["rows"]]
    assert by_day == [cast.kvy.pk, cast.nghen.pk, cast.kst.pk] and by_name == [cast.kvy.pk, cast.kst.pk, cast.nghen.pk]


def test_the_page_asks_as_many_questions_with_three_lines_as_with_one(client, cast, django_assert_max_num_queries):
    for congress in (cast.nghen, cast.kst, cast.kvy):
        set_line(cast, congress, at=at(16, 3, 9), place="A", member=cast.uyvien)
    client.force_login(cast.chanh)
    page(client, "timetable", cast.plan.pk)
    with django_assert_max_num_queries(7):
        page(client, "timetable", cast.plan.pk)


def planned(cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    set_line(cast, cast.nghen, at=at(23, 3, 14), place="Phòng họp số 2")
    return reviews.plan_session(cast.plan, title="Buổi duyệt", planned_at=at(23, 3, 14), place="Phòng họp số 2", submissions=[sent],
                                chair=cast.chutri, recorder=cast.chanh, by=cast.chanh)


def test_a_planned_session_stands_in_the_timetable_where_the_line_has_no_hour(client, cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    set_line(cast, cast.nghen, department="Ban Tuyên giáo")
    reviews.plan_session(cast.plan, title="Buổi duyệt", planned_at=at(23, 3, 14), place="Hội trường", submissions=[sent],
                         chair=cast.chutri, recorder=cast.chanh, by=cast.chanh)
    client.force_login(cast.chanh)
    shown = client.get(reverse("timetable", args=[cast.plan.pk])).context
    first = shown["rows"][0]
    assert (first["pk"], first["hour"], first["place"], first["department"]) == (cast.nghen.pk, "14:00", "Hội trường", "Ban Tuyên giáo")
    assert (shown["planned"], first["against"]) == (1, [])
    set_line(cast, cast.nghen, at=at(24, 3, 8), place="Phòng họp số 2")
    first = client.get(reverse("timetable", args=[cast.plan.pk])).context["rows"][0]
    assert (first["hour"], first["place"]) == ("08:00", "Phòng họp số 2")
    assert "Buổi duyệt đã lập vào 23/3/2020, 14:00, khác lịch này." in first["against"]


def test_a_session_takes_day_hour_place_and_title_from_the_line(client, cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    set_line(cast, cast.nghen, at=at(23, 3, 14), place="Phòng họp số 2")
    client.force_login(cast.chanh)
    address = f"{reverse('plan_session', args=[cast.plan.pk])}?ho-so={sent.pk}"
    assert address in page(client, "timetable", cast.plan.pk)
    seen = client.get(address).content.decode()
    for value in ("23/3/2020", "14:00", "Phòng họp số 2", f"Duyệt hồ sơ {cast.nghen.committee.short_name}"):
        assert f'value="{value}' in seen


def test_a_moved_session_takes_its_line_along_and_tells_whoever_was_invited(client, cast):
    session = planned(cast)
    reviews.send_invitations(session, people=list(session.participants.filter(user=cast.uyvien)), by=cast.chanh)
    client.force_login(cast.chanh)
    answer = client.post(reverse("reschedule", args=[session.pk]), {"day": "24/3/2020", "hour": "8:00", "place": "Hội trường", "seen": "1"})
    assert answer.url == reverse("invitations", args=[session.pk])
    moved, slot = ReviewSession.objects.get(), Slot.objects.get()
    assert (moment(moved.planned_at), moved.place, moved.edition) == ("24/3/2020, 08:00", "Hội trường", 2)
    assert (slot.at, slot.place, slot.edition) == (moved.planned_at, "Hội trường", 2)
    told = Message.objects.filter(subject="Thời gian mới: Buổi duyệt")
    assert [message.key for message in told] == [f"invited:{session.pk}:2:{cast.uyvien.pk}"]
    assert Entry.objects.get(verb="session_moved").sentence == (
        "đổi lịch «Buổi duyệt»: 23/3/2020, 14:00 → Thứ Ba, 24/3/2020 lúc 08:00 · Hội trường")


@pytest.mark.parametrize("change, status, sentence", [
    ({"seen": "0"}, 409, "vừa được đổi ở nơi khác"), ({"day": "23/3/2020", "hour": "14:00", "place": "Phòng họp số 2"}, 200, "vẫn như cũ"),
])
def test_a_session_is_not_moved_for_nothing_or_over_somebody_elses_change(client, cast, change, status, sentence):
    session = planned(cast)
    client.force_login(cast.chanh)
    answer = client.post(reverse("reschedule", args=[session.pk]), {"day": "24/3/2020", "hour": "8:00", "place": "A", "seen": "1"} | change)
    assert answer.status_code == status and sentence in answer.content.decode()
    assert ReviewSession.objects.get().edition == 1 and not Entry.objects.filter(verb="session_moved").exists()


def test_a_session_that_began_is_not_moved(client, cast):
    session = reviews.open_session(planned(cast), by=cast.chanh)
    client.force_login(cast.chanh)
    answer = client.post(reverse("reschedule", args=[session.pk]), {"day": "24/3/2020", "hour": "8:00", "seen": "1"})
    assert "không đổi lịch được nữa" in answer.content.decode() and ReviewSession.objects.get().edition == 1


@pytest.mark.parametrize("typed", ["9h30", "9 giờ 30", "9:30"])
def test_an_hour_is_read_alike_on_a_line_in_the_table_in_a_plan_and_in_a_move(client, cast, typed):
    client.force_login(cast.chanh)
    client.post(reverse("slot", args=[cast.kvy.pk]), LINE | {"hour": typed})
    client.post(reverse("slots", args=[cast.plan.pk]), several(cast, **{f"day-{cast.nghen.pk}": "17/3/2020", f"hour-{cast.nghen.pk}": typed}))
    assert [moment(slot.at) for slot in Slot.objects.order_by("at")] == ["16/3/2020, 09:30", "17/3/2020, 09:30"]
    client.post(reverse("plan_session", args=[cast.plan.pk]), {
        "title": "Buổi", "day": "23/3/2020", "hour": typed, "chair": cast.chutri.pk, "recorder": cast.chanh.pk,
        "submissions": submitted(cast.nghen, by=cast.bithu_nghen).pk})
    session = ReviewSession.objects.get()
    assert moment(session.planned_at) == "23/3/2020, 09:30"
    client.post(reverse("reschedule", args=[session.pk]), {"day": "24/3/2020", "hour": typed, "seen": session.edition})
    session.refresh_from_db()
    assert moment(session.planned_at) == "24/3/2020, 09:30"
