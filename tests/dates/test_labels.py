"""Each label asked in SQL agrees with the facts and gates of the same congress, at every stage."""

from datetime import date

import pytest

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.dates.facts import consent_facts
from congresses.dates.gates import CONSENT, CONVENE
from congresses.dates.labels import TAGS, DateLabel, with_date_label
from congresses.dates.models import CONSENTING, Hold
from congresses.documents import actions as documents
from congresses.plans.models import Congress
from congresses.reviews import actions as reviews
from congresses.reviews import labels as review_labels
from congresses.reviews.facts import submit_facts
from congresses.reviews.models import AgendaItem, Verdict
from tests.dates.stages import FIRST, LAST, agreed, proposed
from tests.factories import at, concluded, running_session, submitted, upload


def annotated(congress):
    rows = Congress.objects.filter(pk=congress.pk)
    rows = review_labels.with_open_revisions(review_labels.with_documents_label(with_date_label(rows)))
    return rows.get()


def documents_label(congress) -> str:
    """From the facts of the gates, in the order a person would tell it."""
    facts = consent_facts(congress)
    if facts.last is None:
        return "missing"
    if not facts.lacking:
        return "complete"
    if facts.last.closed_at:
        return "revise"
    heard = AgendaItem.objects.filter(submission=facts.last, session__opened_at__isnull=False).exists()
    return "reviewing" if heard else "submitted"


def date_label(congress) -> str:
    facts = consent_facts(congress)
    if hasattr(congress, "convening"):
        return "convened"
    if facts.decision and facts.decision.kind in CONSENTING:
        return "consented"
    if facts.decision and facts.decision.kind == "in_principle":
        return "in_principle"
    asked = not any(outcome.open for outcome in CONSENT.outcomes(congress, facts) if outcome.code == "date_proposed")
    return "proposed" if asked else "none"


def gate(which, congress, code) -> str:
    return next(outcome.state for outcome in which.outcomes(congress) if outcome.code == code)


def agree(cast) -> tuple:
    """Hold every annotation of every congress against its facts; the labels of Nghèn."""
    for congress in (cast.nghen, cast.kst, cast.kvy):
        congress = Congress.objects.with_names().get(pk=congress.pk)
        row, demands = annotated(congress), submit_facts(congress).demands
        assert row.documents_label == documents_label(congress)
        assert row.date_label == date_label(congress)
        assert row.open_revisions == len(demands)
        assert row.is_held == Hold.objects.on(congress).exists() == (gate(CONSENT, congress, "not_held") == "unmet")
        assert row.is_overdue == any(d.revision.due and d.revision.due < clock.today() for d in demands)
        assert (row.date_label == "consented") <= (gate(CONVENE, congress, "consent_stands") == "met")
        approved = gate(CONSENT, congress, "documents_approved") == "met"
        assert (row.documents_label == "complete") == (approved and congress.submissions.exists())
    row = annotated(cast.nghen)
    return row.documents_label, row.date_label, row.open_revisions


def demand_on(*congresses, **more):
    return {"text": "Hoàn thiện.", "blocks": "consent", "congresses": list(congresses), "due": date(2020, 3, 20)} | more


def test_the_labels_from_the_first_draft_to_the_congress(cast):
    assert agree(cast) == ("missing", "none", 0)
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    assert agree(cast) == ("submitted", "none", 0)
    proposed(cast)
    assert agree(cast) == ("submitted", "proposed", 0)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    assert agree(cast) == ("reviewing", "proposed", 0)
    concluded(cast, session, "revise", [demand_on(cast.nghen)])
    assert agree(cast) == ("revise", "proposed", 1)
    clock.move_to(at(23, 3))
    assert annotated(cast.nghen).is_overdue and agree(cast) == ("revise", "proposed", 1)
    answer = reviews.answer(cast.nghen.revisions.get(), kind="explain", text="Xin giữ.", by=cast.bithu_nghen)
    sent = reviews.submit(cast.nghen, by=cast.bithu_nghen)
    assert agree(cast) == ("submitted", "proposed", 1)
    clock.move_to(at(31, 3))
    reviews.verify(answer, met=True, by=cast.chanh)
    concluded(cast, running_session(cast, sent), "approved", number=420)
    assert agree(cast) == ("complete", "proposed", 0)
    agreed(cast, cast.nghen.proposals.get())
    dates.consent(cast.nghen, seen=1, by=cast.chutri)
    assert agree(cast) == ("complete", "consented", 0)
    clock.move_to(at(30, 5))
    dates.convene(cast.nghen, first_day=FIRST, last_day=LAST, by=cast.chanh)
    assert agree(cast) == ("complete", "convened", 0)


def test_the_word_in_a_conclusion_counts_once_issued_and_a_younger_proposal_after_it(cast):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    proposed(cast)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    draft = reviews.draft(session, by=cast.chanh)
    dates.draft_verdict(draft, cast.nghen, kind="not_yet", seen=1, by=cast.chanh)
    assert agree(cast)[1] == "proposed"
    reviews.close_session(session, by=cast.chanh)
    verdicts = dict.fromkeys([item.version for item in sent.items.all()], "revise")
    reviews.judge(draft, verdicts=verdicts, seen=2, by=cast.chanh)
    reviews.set_paper(draft, number=412, date=date(2020, 3, 13), signer=cast.chutri, seen=3, by=cast.chanh)
    clock.move_to(at(13, 3))
    reviews.issue(draft, seen=4, by=cast.chutri)
    assert agree(cast)[1] == "none"
    clock.move_to(at(14, 3))
    proposed(cast)
    assert agree(cast)[1] == "proposed"


def test_an_approval_withdrawn_or_a_draft_not_yet_laid(cast):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), "approved")
    upload(cast.nghen, "political_report", "Bản mới chưa trình.", by=cast.bithu_nghen)
    assert agree(cast)[0] == "complete"
    verdict = Verdict.objects.filter(version__document__congress=cast.nghen).first()
    reviews.withdraw_approval(verdict, reason="Sai số liệu.", by=cast.chutri)
    assert agree(cast)[0] == "revise"


def test_an_excused_kind_is_not_missed_and_a_returned_dossier_is_revised(cast):
    plan = cast.kinds["personnel_plan"]
    documents.excuse(cast.nghen, plan, reason="Hai nội dung.", by=cast.chanh)
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    reviews.send_back(sent, missing="Thiếu chữ ký.", by=cast.chanh)
    assert agree(cast)[0] == "revise"
    sent = reviews.submit(cast.nghen, by=cast.bithu_nghen)
    session = running_session(cast, sent)
    versions = {item.version: item.version.document.kind.code for item in sent.items.all()}
    concluded(cast, session, {v: "postponed" if code == "personnel_plan" else "approved" for v, code in versions.items()})
    assert agree(cast)[0] == "complete"


def test_a_kind_asked_from_the_second_round_is_missed_then(cast):
    kind = cast.kinds["response_report"]
    kind.required = True
    kind.save()
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    concluded(cast, running_session(cast, sent), "approved", [demand_on(cast.nghen, blocks="nothing")])
    assert agree(cast)[0] == "complete"
    reviews.answer(cast.nghen.revisions.get(), kind="explain", text="Xin giữ.", by=cast.bithu_nghen)
    upload(cast.nghen, "response_report", by=cast.bithu_nghen)
    reviews.submit(cast.nghen, by=cast.bithu_nghen)
    assert agree(cast)[0] == "submitted"


@pytest.mark.parametrize("everyone", [True, False])
def test_a_hold_lies_over_the_labels_and_is_lifted(cast, everyone):
    chosen = [] if everyone else [cast.nghen]
    held = dates.hold(cast.plan, reason="Phòng dịch.", everyone=everyone, congresses=chosen, by=cast.chutri)
    agree(cast)
    assert (annotated(cast.nghen).is_held, annotated(cast.kst).is_held) == (True, everyone)
    dates.lift(held, lifted_why="Hết dịch.", by=cast.chutri)
    agree(cast)
    assert not annotated(cast.nghen).is_held


def test_every_label_has_its_tag():
    assert set(TAGS) == set(DateLabel)
    assert set(review_labels.TAGS) == set(review_labels.DocumentsLabel)
