"""Following a session: nothing new costs nothing, nobody misses a number, nobody is sent what they may not read."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.committees import actions as committees
from congresses.core import clock
from congresses.core.permissions import NotAllowed
from congresses.documents.models import Version
from congresses.reviews import actions as reviews
from congresses.reviews.models import Happening, ReviewSession
from tests.factories import at, concluded, running_session, submitted, upload
from tests.remembering import remembered


def version_of(congress, code="political_report"):
    return Version.objects.get(document__congress=congress, document__kind__code=code)


@pytest.fixture
@remembered
def heard(cast):
    """Nghèn and Kim Song Trường in one running session, everybody's page read."""
    cast.session = running_session(
        cast, submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst))
    cast.last = Happening.objects.filter(session=cast.session).count()
    return cast


def say(here, text, congress=None, by=None, code="political_report"):
    return reviews.take_down(here.session, version=version_of(congress or here.nghen, code), speaker="Nguyễn Hữu Phúc", text=text,
                             aspect="figures", by=by or here.chanh)


def asked(client, user, session, since):
    client.force_login(user)
    return client.get(reverse("follow", args=[session.pk]), {"sau": since})


def test_nothing_new_is_an_empty_answer(client, heard):
    answer = asked(client, heard.chuyen, heard.session, heard.last)
    assert answer.status_code == 204 and answer.content == b""


def test_a_new_opinion_reaches_the_house_with_its_number_and_the_one_before(client, heard):
    say(heard, "Cần làm rõ số hộ nghèo.")
    answer = asked(client, heard.chuyen, heard.session, heard.last)
    assert answer.status_code == 200 and "Cần làm rõ số hộ nghèo." in answer.content.decode()
    assert (answer["Live-Last"], answer["Live-Previous"]) == (str(heard.last + 1), str(heard.last))
    assert asked(client, heard.chuyen, heard.session, heard.last + 1).status_code == 204


def test_a_remark_settled_in_the_sitting_is_counted_anew_for_the_house_and_no_matter_of_the_commune(client, heard):
    remark = reviews.comment(version_of(heard.nghen), text="Số hộ nghèo?", aspect="figures", by=heard.chuyen)
    last = Happening.objects.filter(session=heard.session).count()
    assert "1 ý kiến, 1 chưa xử lý" in asked(client, heard.uyvien, heard.session, heard.last).content.decode()
    reviews.mark_comment(remark, resolved=True, by=heard.chuyen)
    told = asked(client, heard.uyvien, heard.session, last).content.decode()
    assert "1 ý kiến" in told and "chưa xử lý" not in told
    assert asked(client, heard.bithu_nghen, heard.session, last).status_code == 204


def test_only_the_parts_with_something_new_are_sent(client, heard):
    person = heard.session.participants.first()
    reviews.set_attendance(person, present=True, by=heard.chanh)
    page = asked(client, heard.chuyen, heard.session, heard.last).content.decode()
    assert 'id="diem-danh"' in page and 'id="cac-y-kien"' not in page and 'id="du-thao"' not in page


def test_a_commune_is_sent_its_own_matter_and_no_number_of_the_others(client, heard):
    say(heard, "Về Kim Song Trường.", heard.kst)
    assert asked(client, heard.bithu_nghen, heard.session, heard.last).status_code == 204
    say(heard, "Về Nghèn.", heard.nghen)
    answer = asked(client, heard.bithu_nghen, heard.session, heard.last)
    assert (answer["Live-Last"], answer["Live-Previous"]) == (str(heard.last + 2), str(heard.last))
    assert "Về Nghèn." in answer.content.decode() and "Về Kim Song Trường." not in answer.content.decode()


def test_what_is_restricted_has_no_number_for_the_uncleared(client, cast):
    upload(cast.nghen, "political_report", by=cast.soan_nghen)
    upload(cast.nghen, "action_programme", by=cast.soan_nghen)
    upload(cast.nghen, "personnel_plan", "Phương án nhân sự.", by=cast.bithu_nghen)
    session = running_session(cast, reviews.submit(cast.nghen, by=cast.bithu_nghen))
    last = Happening.objects.filter(session=session).count()
    reviews.take_down(session, version=version_of(cast.nghen, "personnel_plan"), speaker="Võ Đình Khang", text="Cơ cấu nữ còn thấp.", aspect="personnel", by=cast.chutri)
    assert asked(client, cast.chuyen, session, last).status_code == 204
    assert asked(client, cast.soan_nghen, session, last).status_code == 204
    for reader in (cast.tochuc, cast.uyvien, cast.bithu_nghen):
        assert "Cơ cấu nữ còn thấp." in asked(client, reader, session, last).content.decode()


def test_readers_who_see_the_same_are_sent_the_same_and_others_are_not(client, heard):
    say(heard, "Một ý kiến.")
    office = asked(client, heard.chanh, heard.session, heard.last).content.decode()
    reviewer = asked(client, heard.chuyen, heard.session, heard.last).content.decode()
    secretary = asked(client, heard.bithu_nghen, heard.session, heard.last).content.decode()
    assert reviewer == asked(client, heard.chuyen, heard.session, heard.last).content.decode()
    assert "csrfmiddlewaretoken" not in reviewer + secretary and "Ghi ý kiến" not in reviewer
    assert "Một ý kiến." in office and "Một ý kiến." in secretary


def test_nobody_follows_a_session_that_hears_somebody_else(client, heard):
    for stranger in (heard.bithu_kvy, heard.nguoila):
        for name in ("follow", "screen", "follow_screen"):
            client.force_login(stranger)
            assert client.get(reverse(name, args=[heard.session.pk])).status_code == 404


def test_written_comments_count_too_and_only_while_the_session_runs(heard):
    reviews.comment(version_of(heard.nghen), text="Viết thêm.", aspect="form", by=heard.chuyen)
    assert Happening.objects.filter(session=heard.session, what="opinion").count() == 1
    reviews.close_session(heard.session, by=heard.chanh)
    reviews.comment(version_of(heard.nghen), text="Sau buổi.", aspect="form", by=heard.chuyen)
    assert Happening.objects.filter(session=heard.session, what="opinion").count() == 1


def test_a_refused_act_takes_no_number(heard):
    before = ReviewSession.objects.get(pk=heard.session.pk).last_number
    for wrong in (lambda: say(heard, "Không được.", by=heard.chuyen), lambda: reviews.close_session(heard.session, by=heard.uyvien)):
        with pytest.raises(NotAllowed):
            wrong()
    assert ReviewSession.objects.get(pk=heard.session.pk).last_number == before == heard.last


def test_numbers_have_no_gap_over_a_whole_session(cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    clock.move_to(at(12, 3, 9))
    concluded(cast, session, items=[{"text": "Làm rõ.", "blocks": "consent", "congresses": [cast.nghen]}])
    numbers = list(Happening.objects.filter(session=session).values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert ReviewSession.objects.get(pk=session.pk).last_number == len(numbers)
    assert Happening.objects.filter(session=session).last().what == "conclusion"


def test_going_on_to_the_next_item_shows_on_every_screen(client, heard):
    item = heard.session.agenda.get(submission__congress=heard.kst)
    client.force_login(heard.chanh)
    client.post(reverse("hear", args=[item.pk]))
    assert ReviewSession.objects.get(pk=heard.session.pk).current_id == item.pk
    for reader in (heard.uyvien, heard.bithu_nghen, heard.bithu_kst):
        page = asked(client, reader, heard.session, heard.last).content.decode()
        assert "Đang xét: <strong>Xã Kim Song Trường</strong>" in page
        assert page.count("agenda__heard") == 1 and page.index("agenda__heard") > page.index("Thị trấn Nghèn")
    again = Happening.objects.count()
    client.force_login(heard.chanh)
    client.post(reverse("hear", args=[item.pk]))
    assert Happening.objects.count() == again


def test_the_screen_shows_the_item_being_heard_and_nothing_restricted(client, cast):
    upload(cast.nghen, "political_report", by=cast.soan_nghen)
    upload(cast.nghen, "action_programme", by=cast.soan_nghen)
    upload(cast.nghen, "personnel_plan", "Phương án nhân sự.", by=cast.bithu_nghen)
    session = running_session(cast, reviews.submit(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst))
    cast.session = session
    reviews.take_down(session, version=version_of(cast.nghen, "personnel_plan"), speaker="Võ Đình Khang", text="Cơ cấu nữ còn thấp.", aspect="personnel", by=cast.chutri)
    say(cast, "Số liệu chưa khớp.")
    say(cast, "Việc của xã khác.", cast.kst)
    client.force_login(cast.chutri)
    for name in ("screen", "follow_screen"):
        page = client.get(reverse(name, args=[session.pk])).content.decode()
        assert "Số liệu chưa khớp." in page
        assert "Cơ cấu nữ còn thấp." not in page and "Việc của xã khác." not in page


def test_asking_costs_three_questions_and_being_told_few(client, heard, django_assert_num_queries):
    client.force_login(heard.chuyen)
    address = reverse("follow", args=[heard.session.pk])
    client.get(address, {"sau": heard.last})
    with django_assert_num_queries(3):  # web session, person with seats, session with its last number
        assert client.get(address, {"sau": heard.last}).status_code == 204
    say(heard, "Một ý kiến.")
    client.get(address, {"sau": heard.last})
    with django_assert_num_queries(8):  # and what is new, the parts being drawn already
        assert client.get(address, {"sau": heard.last}).status_code == 200


def test_whoever_holds_a_number_that_is_theirs_no_longer_is_sent_the_whole_page(client, cast):
    upload(cast.nghen, "political_report", by=cast.soan_nghen)
    upload(cast.nghen, "action_programme", by=cast.soan_nghen)
    upload(cast.nghen, "personnel_plan", "Phương án nhân sự.", by=cast.bithu_nghen)
    session = running_session(cast, reviews.submit(cast.nghen, by=cast.bithu_nghen))
    reviews.take_down(session, version=version_of(cast.nghen, "personnel_plan"), speaker="Võ Đình Khang", text="Cơ cấu nữ còn thấp.", aspect="personnel", by=cast.chutri)
    last = Happening.objects.filter(session=session).count()
    seat = cast.chuyen.memberships.get()
    committees.set_clearance(seat, cleared=True, by=cast.chutri)
    assert asked(client, cast.chuyen, session, last).status_code == 204
    committees.set_clearance(seat, cleared=False, by=cast.chutri)
    answer = asked(client, cast.chuyen, session, last)
    page = answer.content.decode()
    assert (answer["Live-Last"], answer["Live-Previous"]) == (str(last - 1), "0")
    assert all(f'id="{part}"' in page for part in ("tien-trinh", "cac-y-kien", "du-thao", "diem-danh")) and "Cơ cấu nữ còn thấp." not in page
    assert asked(client, cast.chuyen, session, last - 1).status_code == 204


def test_a_dossier_sent_back_leaves_the_open_page_of_a_session_to_come(client, cast):
    sent = [submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)]
    session = reviews.plan_session(cast.plan, title="Buổi tới", planned_at=at(20, 3), submissions=sent, chair=cast.chutri,
                                   recorder=cast.chanh, by=cast.chanh)
    last = Happening.objects.filter(session=session).count()
    reviews.send_back(sent[1], missing="Thiếu biểu.", by=cast.chanh)
    assert asked(client, cast.chanh, session, last).status_code == 200


def test_a_review_by_paper_goes_on_to_nothing(cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen), by_paper=True)
    with pytest.raises(ValidationError, match="tại hội trường"):
        reviews.hear(session.agenda.get(), by=cast.chanh)
