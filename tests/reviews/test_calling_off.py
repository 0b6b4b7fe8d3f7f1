"""A session that does not take place: its dossiers wait again, whoever was invited is told once, nothing else is lost."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.core import clock
from congresses.journal.models import Entry
from congresses.outbox.models import Mail, Message
from congresses.reviews import actions as reviews
from congresses.reviews.models import Participant, ReviewSession
from tests.factories import at, submitted
from tests.remembering import remembered

TOLD = "Không họp: Duyệt Nghèn và Kim Song Trường"


@pytest.fixture
@remembered
def session(cast):
    """Two dossiers, everybody invited, a guest from outside among them."""
    sent = [submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)]
    made = reviews.plan_session(
        cast.plan, title="Duyệt Nghèn và Kim Song Trường", planned_at=at(20, 3), submissions=sent, chair=cast.chutri,
        recorder=cast.chanh, place="Phòng họp số 1", by=cast.chanh)
    reviews.invite(made, name="Lê Văn Sáu", email="sau@example.vn", by=cast.chanh)
    return reviews.send_invitations(made, people=list(made.participants.all()), by=cast.chanh)


def test_the_office_calls_it_off_with_a_reason(client, cast, session):
    client.force_login(cast.chanh)
    address = reverse("call_off", args=[session.pk])
    assert "Đồng chí ghi lý do" in client.post(address, {"reason": " "}).content.decode()
    assert session.agenda.count() == 2
    page = client.post(address, {"reason": "Bão số 2"}, follow=True).content.decode()
    assert "Đã hủy buổi duyệt" in page and page.index("<h2>Đã hủy</h2>") < page.index(session.title)
    assert ReviewSession.objects.get(pk=session.pk).is_called_off
    said = "hủy «Duyệt Nghèn và Kim Song Trường», dự kiến 20/3/2020, 08:00: Bão số 2"
    assert set(Entry.objects.filter(verb="session_called_off").values_list("congress_id", "sentence")) == {
        (cast.nghen.pk, said), (cast.kst.pk, said)}


def test_whoever_was_invited_is_told_without_the_reason_and_no_invitation_is_left(cast, session):
    invited = set(session.participants.filter(user__isnull=False).values_list("user", flat=True))
    reviews.call_off(session, reason="Bão số 2", by=cast.chanh)
    told = Message.objects.filter(subject=TOLD)
    assert invited <= {row.recipient_id for row in told} and not any("Bão" in row.text for row in told)
    assert Mail.objects.get(address="sau@example.vn", given_up_at=None).subject.endswith(TOLD)
    earlier = Message.objects.filter(key__startswith=f"invited:{session.pk}:")
    assert not earlier.unread().exists()  # nor do they ask for anything, or lead where some can go no more
    assert set(earlier.values_list("expects", "due", "url")) == {("", None, reverse("my_sessions"))}


def test_its_dossiers_can_be_put_into_another(cast, session):
    sent = [row.submission for row in session.agenda.all()]
    reviews.call_off(session, reason="Bão", by=cast.chanh)
    another = reviews.plan_session(cast.plan, title="Buổi khác", planned_at=at(25, 3), submissions=sent, chair=cast.chutri,
                                   recorder=cast.chanh, by=cast.chanh)
    assert another.agenda.count() == 2


def test_nothing_more_is_done_with_it(client, cast, session):
    reviews.call_off(session, reason="Bão", by=cast.chanh)
    session = ReviewSession.objects.get(pk=session.pk)
    before = Entry.objects.count(), Message.objects.count()
    for act, more in ((reviews.open_session, {}), (reviews.call_off, {"reason": "Bão"}),
                      (reviews.reschedule, {"seen": 1, "planned_at": at(21, 3)}), (reviews.send_invitations, {"people": list(session.participants.all())}),
                      (reviews.mark_all_present, {}), (reviews.invite, {"name": "Ai Đó"})):
        with pytest.raises(ValidationError):
            act(session, by=cast.chanh, **more)
    assert (Entry.objects.count(), Message.objects.count()) == before
    client.force_login(cast.chanh)
    page = client.get(reverse("session", args=[session.pk])).content.decode()
    assert "Đã hủy" in page and "Bắt đầu buổi duyệt" not in page and "Tất cả có mặt" not in page
    assert "Buổi duyệt đã hủy." in client.get(reverse("screen", args=[session.pk])).content.decode()
    assert session.title in client.get(reverse("sessions", args=[session.plan_id])).content.decode()
    assert "Buổi duyệt đã hủy." in client.get(reverse("invitations", args=[session.pk])).content.decode()
    clock.move_to(at(20, 3))
    assert session.title not in client.get(reverse("my_work")).content.decode()


def test_what_has_begun_is_not_called_off(cast, session):
    reviews.open_session(session, by=cast.chanh)
    with pytest.raises(ValidationError, match="đã bắt đầu"):
        reviews.call_off(session, reason="Bão", by=cast.chanh)
    assert session.agenda.count() == 2 and not Message.objects.filter(subject=TOLD).exists()


def test_sending_back_its_last_dossier_calls_it_off(cast, session):
    first, last = [row.submission for row in session.agenda.all()]
    reviews.send_back(first, missing="Thiếu biểu.", by=cast.chanh)
    assert not Message.objects.filter(subject=TOLD).exists()
    reviews.send_back(last, missing="Thiếu biểu.", by=cast.chanh)
    assert Message.objects.filter(subject=TOLD, recipient_id=cast.chutri.pk).count() == 1
    assert ReviewSession.objects.get(pk=session.pk).is_called_off


def test_a_guest_whose_number_is_also_that_of_an_account_is_told_too(cast, session):
    invited = session.participants.filter(user__isnull=False).values_list("user", flat=True)
    same = (set(invited) - set(Participant.objects.values_list("pk", flat=True))).pop()
    session.participants.filter(user=None).update(id=same)
    reviews.call_off(session, reason="Bão", by=cast.chanh)
    assert Mail.objects.filter(address="sau@example.vn", given_up_at=None).count() == 1
