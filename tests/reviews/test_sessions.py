"""Sessions on their pages: planned, opened, heard, closed; what a commune sees of a common sitting."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.core import clock
from congresses.core.vietnamese import moment
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from congresses.reviews.models import Comment, ReviewSession
from tests.factories import at, running_session, submitted
from tests.remembering import remembered


def version_of(congress, code="political_report"):
    return congress.documents.get(kind__code=code).versions.get()


@pytest.fixture
@remembered
def heard(cast):
    """Nghèn and Kim Song Trường in one running session."""
    cast.session = running_session(
        cast, submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)
    )
    return cast


def planned(cast, **more):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    return sent, {
        "title": "Buổi duyệt tháng 3", "day": "16/3/2020", "hour": "14:00", "place": "Phòng họp số 1",
        "chair": cast.chutri.pk, "recorder": cast.chanh.pk, "submissions": [sent.pk], **more,
    }


def test_the_office_plans_a_session_with_day_and_hour(client, cast):
    sent, typed = planned(cast)
    client.force_login(cast.chanh)
    page = client.get(reverse("plan_session", args=[cast.plan.pk])).content.decode()
    assert "Đảng bộ thị trấn Nghèn, trình lần 1" in page
    answer = client.post(reverse("plan_session", args=[cast.plan.pk]), typed)
    session = ReviewSession.objects.get()
    assert answer.url == reverse("session", args=[session.pk])
    assert (moment(session.planned_at), list(session.agenda.values_list("submission", flat=True))) == (
        "16/3/2020, 14:00", [sent.pk])
    assert session.participants.filter(is_member=True).count() == 2


def test_a_session_too_soon_after_the_dossier_is_planned_and_said(client, cast):
    _, typed = planned(cast)
    client.force_login(cast.chanh)
    answer = client.post(reverse("plan_session", args=[cast.plan.pk]), typed, follow=True)
    said = f"{cast.nghen.committee.short_name}: văn kiện chỉ có 2 ngày làm việc để nghiên cứu, cần 5 ngày."
    assert said in [str(message) for message in answer.context["messages"]]


def test_people_are_offered_by_given_name_as_a_vietnamese_list_has_them(client, cast):
    planned(cast)
    client.force_login(cast.chanh)
    page = client.get(reverse("plan_session", args=[cast.plan.pk])).content.decode()
    offered = page[page.index('name="recorder"'):]
    places = [offered.index(str(user)) for user in (cast.tochuc, cast.chutri, cast.chanh, cast.uyvien, cast.chuyen)]
    assert places == sorted(places)


@pytest.mark.parametrize("field, value, sentence", [
    ("day", "31/4/2020", "Ngày 31/4/2020 không có trong lịch."), ("hour", "25 giờ", "Đồng chí ghi giờ dạng 14:00."),
    ("submissions", ["9" * 30], "không có trong danh sách"), ("chair", "9" * 30, "không có trong danh sách"), ("submissions", [], "ít nhất một hồ sơ"),
])
def test_what_is_mistyped_is_said_and_nothing_planned(client, cast, field, value, sentence):
    _, typed = planned(cast)
    client.force_login(cast.chanh)
    answer = client.post(reverse("plan_session", args=[cast.plan.pk]), typed | {field: value})
    assert answer.status_code == 200 and sentence in answer.content.decode()
    assert not ReviewSession.objects.exists()


def test_a_submission_on_another_agenda_is_not_offered(client, heard):
    client.force_login(heard.chanh)
    answer = client.get(reverse("plan_session", args=[heard.plan.pk]), follow=True)
    assert "Chưa có hồ sơ nào đang chờ duyệt" in answer.content.decode()


def test_what_was_heard_waits_for_its_conclusion_not_for_another_session(heard):
    reviews.close_session(heard.session, by=heard.chanh)
    with pytest.raises(ValidationError, match="chưa có kết luận"):
        running_session(heard, heard.nghen.submissions.get())


def test_who_neither_chairs_nor_works_in_the_house_cannot_be_put_there(cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    for seats in ({"chair": cast.chuyen, "recorder": cast.chanh}, {"chair": cast.chutri, "recorder": cast.bithu_kst}):
        with pytest.raises(ValidationError):
            reviews.plan_session(cast.plan, title="Thử", planned_at=clock.now(), submissions=[sent], by=cast.chanh, **seats)


def test_reviewers_may_look_but_not_plan(client, cast):
    client.force_login(cast.chuyen)
    assert client.get(reverse("sessions", args=[cast.plan.pk])).status_code == 200
    assert client.get(reverse("plan_session", args=[cast.plan.pk])).status_code == 403


def test_the_list_shows_a_commune_only_what_hears_it(client, heard):
    address = reverse("sessions", args=[heard.plan.pk])
    client.force_login(heard.bithu_nghen)
    assert "Buổi duyệt của Ban Thường vụ" in client.get(address).content.decode()
    client.force_login(heard.bithu_kvy)
    page = client.get(address).content.decode()
    assert "Buổi duyệt của Ban Thường vụ" not in page and "Chưa có buổi duyệt nào nghe đảng bộ" in page
    assert client.get(reverse("session", args=[heard.session.pk])).status_code == 404
    client.force_login(heard.nguoila)
    assert client.get(address).status_code == 404


def test_a_session_whose_dossiers_were_sent_back_does_not_open(client, cast):
    sent, typed = planned(cast)
    client.force_login(cast.chanh)
    client.post(reverse("plan_session", args=[cast.plan.pk]), typed)
    reviews.send_back(sent, missing="Thiếu biểu.", by=cast.chanh)
    session = ReviewSession.objects.get()
    answer = client.post(reverse("open_session", args=[session.pk]))
    assert "không còn hồ sơ nào" in answer.content.decode()
    assert ReviewSession.objects.get().opened_at is None


def test_opened_and_closed_after_a_confirmation(client, cast):
    sent, typed = planned(cast)
    client.force_login(cast.chanh)
    client.post(reverse("plan_session", args=[cast.plan.pk]), typed)
    session = ReviewSession.objects.get()
    assert "Chưa bắt đầu" in client.get(reverse("session", args=[session.pk])).content.decode()
    assert "thấy các góp ý" in client.get(reverse("open_session", args=[session.pk])).content.decode()
    assert ReviewSession.objects.get().opened_at is None
    client.post(reverse("open_session", args=[session.pk]))
    page = client.get(reverse("session", args=[session.pk])).content.decode()
    assert "Đang họp" in page and "còn 3 văn kiện chưa có ý kiến kết luận" in page
    client.post(reverse("close_session", args=[session.pk]))
    assert "Đã kết thúc" in client.get(reverse("session", args=[session.pk])).content.decode()
    client.force_login(cast.uyvien)
    refused = client.post(reverse("close_session", args=[session.pk]))
    assert refused.status_code == 403 and "được điều hành và ghi biên bản buổi duyệt" in refused.content.decode()


def spoken(cast, **more):
    return {"speaker": "Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ", "version": version_of(cast.nghen).pk, "aspect": "targets", "text": "Thiếu căn cứ.", **more}


def test_a_spoken_opinion_is_taken_down_with_speaker_and_passage(client, heard):
    client.force_login(heard.chanh)
    answer = client.post(reverse("take_down", args=[heard.session.pk]), spoken(heard, number="2"))
    made = Comment.objects.get()
    assert (made.speaker, made.passage.number, made.session) == (
        "Nguyễn Hữu Phúc, Ủy viên Ban Thường vụ", 2, heard.session)
    page = client.get(answer.url).content.decode()
    assert "Đã ghi ý kiến của Nguyễn Hữu Phúc" in page and "Báo cáo chính trị, bản 1, đoạn 2" in page


def test_a_speaker_outside_the_list_is_typed(client, heard):
    client.force_login(heard.chanh)
    client.post(reverse("take_down", args=[heard.session.pk]), spoken(heard, speaker="Khách mời từ tỉnh"))
    assert Comment.objects.get().speaker == "Khách mời từ tỉnh"


@pytest.mark.parametrize("wrong", [{"number": "99"}, {"number": "9" * 40}, {"text": "\0"}, {"version": "9" * 40}, {"speaker": " "}, {"speaker": "x" * 151}, {"usual": "999"}])
def test_a_mistyped_opinion_keeps_its_words_and_leaves_no_trace(client, heard, wrong):
    client.force_login(heard.chanh)
    before = Entry.objects.count()
    answer = client.post(reverse("take_down", args=[heard.session.pk]), spoken(heard) | wrong)
    assert answer.status_code == 200 and "error-summary" in answer.content.decode()
    assert (Comment.objects.count(), Entry.objects.count()) == (0, before)


def test_an_uncleared_recorder_is_not_offered_the_personnel_plan(client, heard):
    version = version_of(heard.nghen, "personnel_plan")
    client.force_login(heard.chanh)
    address = reverse("take_down", args=[heard.session.pk])
    assert f'value="{version.pk}"' not in client.get(address).content.decode()
    client.post(address, spoken(heard, version=version.pk))
    assert not Comment.objects.exists()
    client.force_login(heard.chutri)
    client.post(address, spoken(heard, version=version.pk, text="Cơ cấu chưa hợp lý."))
    client.force_login(heard.chuyen)
    page = client.get(reverse("session", args=[heard.session.pk])).content.decode()
    assert "Cơ cấu chưa hợp lý." not in page


def test_a_commune_reads_titles_and_its_own_item_only(client, heard):
    reviews.comment(version_of(heard.nghen), text="Góp ý cho Nghèn.", aspect="figures", by=heard.chuyen)
    reviews.comment(version_of(heard.kst), text="Góp ý cho Kim Song Trường.", aspect="figures", by=heard.chuyen)
    reviews.add_item(reviews.draft(heard.session, by=heard.chanh), text="Mục còn soạn.", blocks="congress",
                     congresses=[heard.nghen], seen=1, by=heard.chanh)
    client.force_login(heard.bithu_nghen)
    page = client.get(reverse("session", args=[heard.session.pk])).content.decode()
    assert "Xã Kim Song Trường" in page and "Góp ý cho Nghèn." in page
    for hidden in ("Góp ý cho Kim Song Trường.", "Mục còn soạn.", "Điểm danh", "Nguyễn Hữu Phúc",
                   reverse("congress", args=[heard.kst.pk])):
        assert hidden not in page
    other = heard.session.agenda.get(submission__congress=heard.kst)
    page = client.get(reverse("session", args=[heard.session.pk]) + f"?noi-dung={other.pk}").content.decode()
    assert "Góp ý cho Kim Song Trường." not in page
    client.force_login(heard.chanh)
    page = client.get(reverse("session", args=[heard.session.pk])).content.decode()
    assert page.index("Góp ý cho Kim Song Trường.") < page.index("Góp ý cho Nghèn.") and "Mục còn soạn." in page


def test_before_it_opens_a_commune_sees_no_comments(client, cast):
    sent, typed = planned(cast)
    client.force_login(cast.chanh)
    client.post(reverse("plan_session", args=[cast.plan.pk]), typed)
    reviews.comment(version_of(cast.nghen), text="Còn chờ buổi duyệt.", aspect="figures", by=cast.chuyen)
    address = reverse("session", args=[ReviewSession.objects.get().pk])
    assert "Còn chờ buổi duyệt." in client.get(address).content.decode()
    client.force_login(cast.bithu_nghen)
    assert "Còn chờ buổi duyệt." not in client.get(address).content.decode()


def test_nobody_speaks_by_default(client, heard):
    client.force_login(heard.chanh)
    page = client.post(reverse("take_down", args=[heard.session.pk]), spoken(heard, speaker="", aspect="")).content.decode()
    assert "đồng chí ghi người phát biểu" in page and "đồng chí chọn khía cạnh" in page
    assert not Comment.objects.exists()


def test_attendance_with_the_reason_of_absence(client, heard):
    person = heard.session.participants.get(user=heard.uyvien)
    address = reverse("attendance", args=[person.pk])
    client.force_login(heard.chanh)
    client.post(address, {"present": "0", "absence": "đi công tác tỉnh"})
    page = client.get(reverse("session", args=[heard.session.pk])).content.decode()
    assert "vắng vì đi công tác tỉnh" in page and "Có mặt 0/2 ủy viên" in page
    client.post(address, {"present": "1"})
    assert "Có mặt 1/2 ủy viên" in client.get(reverse("session", args=[heard.session.pk])).content.decode()
    client.force_login(heard.bithu_nghen)
    assert client.post(address, {"present": "0"}).status_code == 403


def test_a_guest_is_invited_once_however_often_the_button_is_clicked(client, heard):
    client.force_login(heard.chanh)
    sent = {"name": "Trần Văn Khách", "title": "Hội Cựu chiến binh", "once": "0f8fad5b-d9cb-469f-a165-70867728950e"}
    for _ in range(2):
        assert client.post(reverse("invite", args=[heard.session.pk]), sent).status_code == 302
    assert heard.session.participants.filter(name="Trần Văn Khách").count() == 1
    assert Entry.objects.filter(verb="invited").values("object_id").distinct().count() == 1


def test_a_session_by_paper_has_no_words_of_a_meeting(client, cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen), by_paper=True)
    client.force_login(cast.chanh)
    page = client.get(reverse("session", args=[session.pk])).content.decode()
    assert "Đang lấy ý kiến" in page and "Điểm danh" not in page and "Đang họp" not in page


def test_the_page_asks_as_many_questions_with_ten_comments_as_with_one(client, heard, django_assert_max_num_queries):
    clock.move_to(at(12, 3, 9))
    for n in range(10):
        reviews.comment(version_of(heard.kst), text=f"Ý {n}.", aspect="figures", by=heard.chuyen)
    client.force_login(heard.chanh)
    address = reverse("session", args=[heard.session.pk])
    client.get(address)
    with django_assert_max_num_queries(22):
        client.get(address)
    assert client.get(address + "?truoc=abc&noi-dung=" + "9" * 30 + "&ve=" + "9" * 18).status_code == 200


def test_one_click_marks_everybody_who_is_not_on_the_roll_yet(client, cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    away, *others = session.participants.all()
    reviews.set_attendance(away, present=False, absence="ốm", by=cast.chanh)
    client.force_login(cast.chanh)
    address = reverse("mark_all_present", args=[session.pk])
    for _ in range(2):
        assert client.post(address).url == reverse("session", args=[session.pk]) + "#diem-danh"
    assert set(session.participants.exclude(pk=away.pk).values_list("present", flat=True)) == {True} and others
    away.refresh_from_db()
    assert (away.present, away.absence) == (False, "ốm")
    assert Entry.objects.filter(verb="attendance_recorded", sentence__startswith="ghi mọi người").count() == 1
    client.force_login(cast.chuyen)
    before = Entry.objects.count()
    assert client.post(address).status_code == 403 and Entry.objects.count() == before
