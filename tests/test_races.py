"""Two people at the same moment: exactly one wins, the other is told. Real threads on PostgreSQL."""

import threading
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from congresses.core import clock
from congresses.core.forms import ActForm
from congresses.core.orm import lock
from congresses.core.permissions import NotAllowed
from congresses.dates import actions as dates
from congresses.dates.gates import CONSENT
from congresses.dates.models import DateDecision
from congresses.documents import actions as documents
from congresses.documents.models import Version
from congresses.gates.actions import waive
from congresses.gates.mechanism import GateClosed
from congresses.journal import chain
from congresses.journal.models import Entry
from congresses.plans.models import Congress
from congresses.reviews import actions as reviews
from congresses.reviews.models import (
    ApprovalWithdrawal,
    Comment,
    Conclusion,
    PaperNumber,
    RequiredRevision,
    Submission,
    Verdict,
)
from tests.factories import at, cast, concluded, dossier, received, running_session, submitted

pytestmark = pytest.mark.django_db(transaction=True)
REFUSALS = (GateClosed, ValidationError, NotAllowed)


@pytest.fixture
def here(transactional_db):
    return cast()


def at_once(*acts):
    """Carry out acts in threads of their own, started together; results and refusals in order."""
    barrier, outcomes = threading.Barrier(len(acts)), [None] * len(acts)

    def run(n, act):
        try:
            barrier.wait()
            outcomes[n] = act()
        except REFUSALS as refused:
            outcomes[n] = refused
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def refused(outcomes):
    return [o for o in outcomes if isinstance(o, REFUSALS)]


def test_two_submits_make_one_submission(here):
    dossier(here.nghen, by=here.bithu_nghen)
    outcomes = at_once(*[lambda: reviews.submit(here.nghen, seen=1, by=here.bithu_nghen)] * 4)
    assert len(refused(outcomes)) == 3
    assert Submission.objects.count() == 1
    assert Entry.objects.filter(verb="submitted").count() == 1


def draft_ready(here):
    session = running_session(here, submitted(here.nghen, by=here.bithu_nghen))
    reviews.close_session(session, by=here.chanh)
    conclusion = reviews.draft(session, by=here.chanh)
    reviews.add_item(conclusion, text="Làm rõ số liệu.", blocks="consent", congresses=[here.nghen], seen=1, by=here.chanh)
    versions = {v: "revise" for v in Version.objects.all()}
    reviews.judge(conclusion, verdicts=versions, seen=2, by=here.chanh)
    reviews.set_paper(conclusion, number=412, date=clock.today(), signer=here.chutri, seen=3, by=here.chanh)
    return conclusion


def test_two_issues_make_one_conclusion_and_one_set_of_demands(here):
    conclusion = draft_ready(here)
    outcomes = at_once(*[lambda: reviews.issue(conclusion, seen=4, by=here.chutri)] * 4)
    assert len(refused(outcomes)) == 3
    assert (PaperNumber.objects.count(), RequiredRevision.objects.count()) == (1, 1)
    assert Entry.objects.filter(verb="issued").count() == 1


def test_an_edit_and_the_issue_exclude_each_other(here):
    conclusion = draft_ready(here)
    outcomes = at_once(
        lambda: reviews.issue(conclusion, seen=4, by=here.chutri),
        lambda: reviews.add_item(conclusion, text="Thêm.", blocks="consent", congresses=[here.nghen], seen=4, by=here.chanh),
    )
    assert len(refused(outcomes)) == 1
    fresh = Conclusion.objects.get()
    assert RequiredRevision.objects.count() == (fresh.items.count() if fresh.issued_at else 0)


def test_two_edits_from_two_tabs_let_one_through(here):
    conclusion = draft_ready(here)
    outcomes = at_once(*[
        lambda text=text: reviews.save_assessment(conclusion, assessment=text, seen=4, by=here.chanh)
        for text in ("Bản của tab một.", "Bản của tab hai.")
    ])
    (loser,) = refused(outcomes)
    assert "đã được sửa ở nơi khác" in loser.messages[0]
    assert Conclusion.objects.get().edition == 5


def test_a_session_does_not_open_over_a_dossier_sent_back_at_that_moment(here):
    sent = submitted(here.nghen, by=here.bithu_nghen)
    session = reviews.plan_session(
        here.plan, title="Buổi duyệt", planned_at=clock.now(), submissions=[sent], chair=here.chutri, recorder=here.chanh,
        by=here.chanh,
    )
    outcomes = at_once(
        lambda: reviews.open_session(session, by=here.chanh), lambda: reviews.send_back(sent, missing="Thiếu biểu.", by=here.chanh)
    )
    assert len(refused(outcomes)) == 1
    session.refresh_from_db()
    assert (session.opened_at is not None) == session.agenda.exists()


def ready_for_consent(here):
    clock.move_to(at(2, 3))
    submission = submitted(here.nghen, by=here.bithu_nghen)
    proposal = dates.propose(here.nghen, first_day=date(2020, 6, 1), last_day=date(2020, 6, 2), by=here.bithu_nghen)
    clock.move_to(at(12, 3))
    concluded(here, running_session(here, submission), "approved")
    for member in (here.uyvien, here.chutri):
        dates.take_position(proposal, stand="agree", by=member)
    assert not [o for o in CONSENT.outcomes(here.nghen) if o.open]
    return proposal


def test_consent_and_a_gate_that_reopens_exclude_each_other(here):
    ready_for_consent(here)
    verdict = Verdict.objects.first()
    consent, _ = at_once(
        lambda: dates.consent(here.nghen, seen=1, by=here.chutri),
        lambda: reviews.withdraw_approval(verdict, reason="Phát hiện sai số liệu.", by=here.chutri),
    )
    decision, withdrawal = DateDecision.objects.first(), ApprovalWithdrawal.objects.get()
    # Either the consent came first, resting on a whole gate, or it was refused by the reopened one.
    assert isinstance(consent, GateClosed) if decision is None else decision.at <= withdrawal.at


def test_two_consents_make_one_decision(here):
    ready_for_consent(here)
    outcomes = at_once(*[lambda: dates.consent(here.nghen, seen=1, by=here.chutri)] * 3)
    assert len(refused(outcomes)) == 2
    assert DateDecision.objects.count() == 1


def test_consent_and_hold_exclude_each_other(here):
    ready_for_consent(here)
    consent, hold = at_once(
        lambda: dates.consent(here.nghen, seen=1, by=here.chutri),
        lambda: dates.hold(here.plan, reason="Phòng dịch.", by=here.chutri),
    )
    decision = DateDecision.objects.first()
    assert isinstance(consent, GateClosed) if decision is None else decision.at <= hold.at


def test_two_communes_cannot_be_given_the_same_day_at_once(here):
    clock.move_to(at(2, 3))
    sent = [submitted(here.nghen, by=here.bithu_nghen), submitted(here.kst, by=here.bithu_kst)]
    clock.move_to(at(12, 3))
    concluded(here, running_session(here, *sent), "approved")
    for congress, secretary in ((here.nghen, here.bithu_nghen), (here.kst, here.bithu_kst)):
        proposal = dates.propose(congress, first_day=date(2020, 6, 1), last_day=date(2020, 6, 1), by=secretary)
        dates.count_hands(proposal, agree=2, not_yet=0, other=0, by=here.chanh)
    outcomes = at_once(
        lambda: dates.consent(here.nghen, seen=1, by=here.chutri), lambda: dates.consent(here.kst, seen=1, by=here.chutri)
    )
    (closed,) = refused(outcomes)
    assert [o.code for o in closed.unmet] == ["no_clash"]
    assert DateDecision.objects.count() == 1


def test_fifty_comments_at_once_are_all_kept_and_the_chain_is_whole(here):
    version = submitted(here.nghen, by=here.bithu_nghen).items.first().version
    outcomes = at_once(*[
        lambda n=n: reviews.comment(version, text=f"Góp ý {n}", aspect="figures", by=here.chuyen) for n in range(50)
    ])
    assert refused(outcomes) == []
    assert set(Comment.objects.values_list("text", flat=True)) == {f"Góp ý {n}" for n in range(50)}
    assert chain.broken_links() == []


def test_two_uploads_beside_the_same_version_let_one_through(here):
    files = [received("Bản của bí thư."), received("Bản của cán bộ.")]
    kind = here.kinds["political_report"]
    outcomes = at_once(*[
        lambda file=file, by=by: documents.upload(here.nghen, kind, file=file, seen=0, by=by)
        for file, by in zip(files, (here.bithu_nghen, here.soan_nghen), strict=True)
    ])
    (loser,) = refused(outcomes)
    assert "bản 1 đã được đưa lên" in loser.messages[0]
    assert Version.objects.count() == 1


def test_two_waivers_of_one_requirement_are_one(here):
    dossier(here.nghen, by=here.bithu_nghen)
    reasons = next(list(o.reasons) for o in CONSENT.outcomes(here.nghen) if o.code == "conclusion_issued")
    outcomes = at_once(*[
        lambda: waive(here.nghen, CONSENT, requirement="conclusion_issued", shown=reasons, why="Thử", by=here.chutri)
    ] * 2)
    assert len(refused(outcomes)) == 1
    assert here.nghen.waivers.count() == 1


def test_one_form_sent_twice_makes_one_thing_and_shows_it_twice(here):
    token = "6d0f2a52-6f0c-4d4a-9f5a-0d8f6c1b2a10"

    def click():
        form = ActForm({"once": token})
        form.is_valid()
        return form.carry_out(lambda *, by: Congress.objects.create(
            plan=here.plan, committee=here.district), by=here.chanh)

    first, second = at_once(click, click)
    assert first == second == Congress.objects.get(committee=here.district)


def test_a_tie_broken_by_the_database_is_tried_again(here):
    """Each act locks two rows in the other's order; PostgreSQL ends one, and it succeeds the second time."""
    barrier, tries = threading.Barrier(2), []

    def crossing(first, second):
        def act(*, by):
            tries.append(1)
            lock(first)
            if len(tries) <= 2:
                barrier.wait()
            lock(second)
            return first

        def click():
            form = ActForm({})
            form.is_valid()
            return form.carry_out(act, by=here.chanh)

        return click

    assert at_once(crossing(here.nghen, here.kst), crossing(here.kst, here.nghen)) == [here.nghen, here.kst]
    assert len(tries) == 3


def test_a_row_held_too_long_is_said_and_nothing_is_lost(here):
    held, done = threading.Event(), threading.Event()

    def holder():
        with transaction.atomic():
            lock(here.nghen)
            held.set()
            done.wait()

    def waiter():
        held.wait()
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '50ms'")
        form = ActForm({})
        form.is_valid()
        try:
            assert form.carry_out(lambda *, by: lock(here.nghen), by=here.chanh) is None
            return form
        finally:
            done.set()

    _, form = at_once(holder, waiter)
    assert (form.status, "đang bận" in form.non_field_errors()[0]) == (503, True)
