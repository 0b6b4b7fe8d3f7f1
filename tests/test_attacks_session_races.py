"""Two at once, on what is new in the session day."""

import threading
import time

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from congresses.core import clock
from congresses.operations.working import Worker
from congresses.outbox.models import Attempt, Mail
from congresses.papers.models import Paper
from congresses.reviews import actions as reviews
from congresses.reviews.models import (
    AgendaItem,
    Comment,
    ConclusionItem,
    Happening,
    PaperNumber,
    Participant,
    ReviewSession,
)
from tests.factories import at, cast, running_session, submitted
from tests.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db):
    made = cast()
    clock.move_to(at(4, 3))
    sent = submitted(made.nghen, by=made.bithu_nghen), submitted(made.kst, by=made.bithu_kst)
    clock.move_to(at(12, 3))
    made.session = running_session(made, *sent)
    made.about = made.nghen.documents.get(kind=made.kinds["political_report"]).versions.get()
    return made


def posts(user, *asked):
    """The same posts from separate browsers at once; statuses."""
    clients = []
    for _ in asked:
        one = Client(raise_request_exception=False)
        one.force_login(user)
        clients.append(one)
    barrier, found = threading.Barrier(len(asked)), [None] * len(asked)

    def run(n, url, data):
        try:
            barrier.wait()
            found[n] = clients[n].post(url, data).status_code
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(n, *one)) for n, one in enumerate(asked)]
    [t.start() for t in threads]
    [t.join(60) for t in threads]
    return found


def gapless(session):
    numbers = list(Happening.objects.filter(session=session).order_by("number").values_list("number", flat=True))
    return numbers == list(range(1, len(numbers) + 1)) and ReviewSession.objects.get(pk=session.pk).last_number == len(numbers)


def test_opinions_demands_and_items_at_once(here):
    """demand_of locks session then conclusion; add_item conclusion then session."""
    said = [reviews.take_down(here.session, version=here.about, speaker="A", text=f"Câu {n}", aspect="results", by=here.chanh) for n in range(6)]
    draft = reviews.draft(here.session, by=here.chanh)
    asked = [(reverse("demand_of", args=[here.session.pk, one.pk]), {"cho": "rieng"}) for one in said]
    asked += [(reverse("add_item", args=[draft.pk]), {"text": f"Mục {n}", "blocks": "nothing", "congresses": [here.nghen.pk], "scope": "some", "seen": draft.edition})
              for n in range(6)]
    start = time.monotonic()
    found = posts(here.chanh, *asked)
    spent = time.monotonic() - start
    assert all(code < 500 for code in found), (found, spent)
    assert ConclusionItem.objects.filter(comments__in=said).count() == 6, (found, spent)
    assert gapless(here.session)


def test_a_demand_of_twice_is_one(here):
    one = reviews.take_down(here.session, version=here.about, speaker="A", text="Câu", aspect="results", by=here.chanh)
    url = reverse("demand_of", args=[here.session.pk, one.pk])
    found = posts(here.chanh, *[(url, {"cho": "rieng"})] * 5)
    assert all(c < 500 for c in found) and ConclusionItem.objects.count() == 1, found


def test_hear_roll_and_close_at_once(here):
    items = list(AgendaItem.objects.filter(session=here.session))
    people = list(Participant.objects.filter(session=here.session))
    asked = [(reverse("close_session", args=[here.session.pk]), {})]
    asked += [(reverse("hear", args=[item.pk]), {}) for item in items] + [(reverse("attendance", args=[p.pk]), {"present": "1"}) for p in people]
    found = posts(here.chanh, *asked)
    assert all(c < 500 for c in found), found
    assert gapless(here.session)


def test_take_down_twice_with_one_token_from_two_tabs(here):
    url = reverse("take_down", args=[here.session.pk])
    typed = {"speaker": "Trần Văn Khách", "version": here.about.pk, "aspect": "results", "text": "Một lần", "once": "9b2d7c3e-1111-4222-8333-444455556666"}
    found = posts(here.chanh, *[(url, typed)] * 6)
    assert set(found) == {302}, found
    assert Comment.objects.filter(text="Một lần").count() == 1


def test_a_guest_invited_by_a_double_click_without_token(here):
    url = reverse("invite", args=[here.session.pk])
    typed = {"name": "Khách", "title": "", "email": "k@x.test", "once": "9b2d7c3e-1111-4222-8333-444455556667"}
    found = posts(here.chanh, *[(url, typed)] * 4)
    assert Participant.objects.filter(name="Khách").count() == 1, found


def test_one_number_twice(here):
    session = reviews.close_session(here.session, by=here.chanh)
    url = reverse("number_session", args=[session.pk, "minutes"])
    found = posts(here.chutri, *[(url, {"number": "7", "date": "12/3/2020", "signer": here.chutri.pk, "seen": 0, "known": "on"})] * 4)
    assert all(c < 500 for c in found), found
    assert PaperNumber.objects.count() == Paper.objects.count() == 1


def test_reschedule_while_opening(here):
    third = submitted(here.kvy, by=here.bithu_kvy)
    coming = reviews.plan_session(here.plan, title="Hai", planned_at=at(13, 3), submissions=[third], chair=here.chutri, recorder=here.chanh, by=here.chanh)
    reviews.send_invitations(coming, people=list(coming.participants.all()), by=here.chanh)
    asked = [(reverse("open_session", args=[coming.pk]), {}),
             (reverse("reschedule", args=[coming.pk]), {"day": "14/3/2020", "hour": "14:00", "place": "P", "seen": 1}),
             (reverse("reschedule", args=[coming.pk]), {"day": "15/3/2020", "hour": "14:00", "place": "P", "seen": 1})]
    found = posts(here.chanh, *asked)
    assert all(c < 500 for c in found), found
    assert gapless(coming)


def test_two_workers_share_the_mails(here, settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    def work():
        Worker(threading.Event(), idle=0.1).round()
    at_once(work, work, work)
    assert Mail.objects.exists() and not Mail.objects.filter(sent_at=None).exists()
    assert not Mail.objects.exclude(attempts=1).exists()
    assert Attempt.objects.count() == Mail.objects.count()
