"""Who is invited to a session: once for each day and hour it has, by mail or on paper."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.journal.models import Entry
from congresses.outbox.models import Mail, Message
from congresses.reviews import actions as reviews
from tests.factories import at, submitted
from tests.remembering import remembered


@pytest.fixture
@remembered
def session(cast):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    Message.objects.all().delete()
    return reviews.plan_session(cast.plan, title="Buổi duyệt", planned_at=at(23, 3, 14), place="Phòng họp số 2", submissions=[sent],
                                chair=cast.chutri, recorder=cast.chanh, by=cast.chanh)


def everybody(session):
    return [str(pk) for pk in session.participants.values_list("pk", flat=True)]


def keys():
    return {key for key in Message.objects.values_list("key", flat=True) if key.startswith(("invited", "guest"))}


def test_all_are_asked_for_confirmation_and_then_invited_once(client, cast, session):
    reviews.invite(session, name="Trần Văn Khách", title="Hội Cựu chiến binh", email="khach@coquan.test", by=cast.chanh)
    client.force_login(cast.chanh)
    address = reverse("send_invitations", args=[session.pk])
    asked = client.get(address).content.decode()
    assert "Trần Văn Khách, Hội Cựu chiến binh (thư điện tử)" in asked and not keys()
    guest = session.participants.get(name="Trần Văn Khách")
    assert client.post(address, {"people": everybody(session)}).status_code == 302
    wanted = {f"guest:{session.pk}:1:{guest.pk}", *(
        f"invited:{session.pk}:1:{who.pk}" for who in (cast.uyvien, cast.chutri, cast.bithu_nghen))}
    assert keys() == wanted
    assert client.get(address).url == reverse("invitations", args=[session.pk])
    with pytest.raises(ValidationError):
        reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    assert keys() == wanted and Entry.objects.filter(verb="invitations_sent").count() == 1
    page = client.get(reverse("invitations", args=[session.pk])).content.decode()
    assert "mời lúc 12/3/2020, 08:00" in page and "Chưa mời" not in page
    mail = Mail.objects.get(address="khach@coquan.test")
    assert mail.subject == "Mời dự: Buổi duyệt"
    assert mail.text.splitlines() == [
        "Kính gửi đồng chí Trần Văn Khách,", "", "Ban Thường vụ Huyện ủy Can Lộc kính mời đồng chí đến dự «Buổi duyệt».", "", "Thời gian: 14:00, thứ Hai 23/3/2020.",
        "Địa điểm: Phòng họp số 2.", "Nội dung: Thị trấn Nghèn.", f"Người chủ trì: {session.chair}.", "", "--",
        "Thư tự động của cổng Duyệt đại hội; đồng chí không cần trả lời thư này."]


def test_a_mail_says_what_is_expected_of_whom(cast, session):
    reviews.invite(session, name="Trần Văn Khách", email="khach@coquan.test", by=cast.chanh)
    reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    told = {message.key.rpartition(":")[2]: message for message in Message.objects.filter(key__regex="^(invited|guest):")}
    member, secretary, guest = (told[str(key)] for key in (cast.uyvien.pk, cast.bithu_nghen.pk, session.participants.get(user=None).pk))
    assert (member.expects, member.due) == ("Đồng chí đọc văn kiện và ghi ý kiến trên cổng trước buổi duyệt.", date(2020, 3, 20))
    assert member.url == reverse("reading_list", args=[session.pk])
    assert (secretary.expects, secretary.due) == ("Đồng chí đến dự, trình bày và tiếp thu ý kiến.", date(2020, 3, 23))
    assert (guest.expects, guest.url) == ("Ban Thường vụ Huyện ủy Can Lộc kính mời đồng chí đến dự «Buổi duyệt».", "")
    assert member.text.startswith("Thứ Hai, 23/3/2020 lúc 14:00 · Phòng họp số 2. Nội dung: Thị trấn Nghèn.")


def test_one_person_is_invited_alone(client, cast, session):
    person = session.participants.get(user=cast.uyvien)
    client.force_login(cast.chanh)
    address = reverse("send_invitations", args=[session.pk]) + f"?nguoi={person.pk}"
    assert client.get(address).content.decode().count('name="people"') == 1
    client.post(address, {"people": [person.pk]})
    assert keys() == {f"invited:{session.pk}:1:{cast.uyvien.pk}"}


def test_who_has_no_address_is_invited_on_paper_and_again_when_the_hour_changes(client, cast, session):
    guest = reviews.invite(session, name="Trần Văn Khách", by=cast.chanh)
    reviews.send_invitations(session, people=[guest, session.participants.get(user=cast.uyvien)], by=cast.chanh)
    reviews.reschedule(session, seen=1, planned_at=at(24, 3, 8), place="A", by=cast.chanh)
    client.force_login(cast.chanh)
    rows = {row["name"]: row["tag_text"] for row in client.get(reverse("invitations", args=[session.pk])).context["people"]}
    assert rows["Trần Văn Khách"] == "Mời lại, thời gian mới"
    assert (rows["Nguyễn Hữu Phúc"], rows["Võ Đình Khang"]) == ("Đã mời", "Chưa mời")  # told by mail; never invited
    guest.refresh_from_db()
    reviews.send_invitations(session, people=[guest], by=cast.chanh)
    guest.refresh_from_db()
    assert guest.invited_edition == 2
    assert keys() == {f"invited:{session.pk}:1:{cast.uyvien.pk}", f"invited:{session.pk}:2:{cast.uyvien.pk}"}


def test_a_person_of_the_house_is_added_with_their_account_once(client, cast, session):
    client.force_login(cast.chanh)
    address = reverse("invite", args=[session.pk])
    client.post(address, {"user": cast.chuyen.pk})
    made = session.participants.get(user=cast.chuyen)
    assert (made.name, made.title) == ("Đặng Quang Vinh", "Chuyên viên Ban Tuyên giáo")
    assert f'value="{cast.chuyen.pk}"' not in client.get(address).content.decode()
    with pytest.raises(ValidationError):
        reviews.invite(session, user=cast.chuyen, by=cast.chanh)
    with pytest.raises(ValidationError):
        reviews.invite(session, user=cast.nguoila, by=cast.chanh)
    assert session.participants.filter(user__in=[cast.chuyen, cast.nguoila]).count() == 1


@pytest.mark.parametrize("sent, sentence", [({"title": "Hội viên"}, "ghi họ tên khách mời"), ({"name": "Khách", "email": "khach"}, "Địa chỉ thư có dạng")])
def test_a_guest_without_name_or_with_a_broken_address_is_not_added(client, cast, session, sent, sentence):
    client.force_login(cast.chanh)
    before = session.participants.count()
    assert sentence in client.post(reverse("invite", args=[session.pk]), sent).content.decode()
    assert session.participants.count() == before


def test_nobody_is_invited_to_what_is_over(cast, session):
    reviews.close_session(reviews.open_session(session, by=cast.chanh), by=cast.chanh)
    with pytest.raises(ValidationError, match="đã kết thúc"):
        reviews.send_invitations(session, people=list(session.participants.all()), by=cast.chanh)
    assert not keys()


def test_the_page_asks_as_many_questions_with_ten_guests_as_with_none(client, cast, session, django_assert_max_num_queries):
    for n in range(10):
        reviews.invite(session, name=f"Khách {n}", by=cast.chanh)
    client.force_login(cast.chanh)
    client.get(reverse("invitations", args=[session.pk]))
    with django_assert_max_num_queries(6):
        client.get(reverse("invitations", args=[session.pk]))
