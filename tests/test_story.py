"""The day of Can Lộc, March 2020, replayed through the actions."""

from datetime import date

import pytest

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.dates.gates import CONSENT
from congresses.dates.labels import with_date_label
from congresses.documents import actions as documents
from congresses.gates.actions import waive
from congresses.gates.mechanism import GateClosed
from congresses.journal import chain
from congresses.plans.models import Congress
from congresses.reviews import actions as reviews
from congresses.reviews.labels import with_documents_label, with_open_revisions
from congresses.reviews.models import RequiredRevision
from tests.factories import at, concluded, running_session, submitted, upload


def labels(congress):
    row = with_open_revisions(with_documents_label(with_date_label(Congress.objects.filter(pk=congress.pk)))).get()
    return row.documents_label, row.date_label, row.open_revisions


def unmet(congress):
    return {outcome.code: outcome.reasons for outcome in CONSENT.outcomes(congress) if outcome.open}


def test_the_day_of_can_loc(cast):
    three = [cast.nghen, cast.kst, cast.kvy]
    clock.move_to(at(4, 3))
    sent = [
        submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst),
        submitted(cast.kvy, by=cast.bithu_kvy),
    ]
    assert labels(cast.nghen) == ("submitted", "none", 0)
    proposal = dates.propose(cast.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 31), by=cast.bithu_nghen)

    clock.move_to(at(12, 3))
    session = running_session(cast, *sent)
    assert labels(cast.kst) == ("reviewing", "none", 0)
    kinds = cast.kinds
    report = cast.kst.documents.get(kind=kinds["political_report"]).versions.get()
    remark = reviews.comment(report, text="Thiếu nhiều chỉ tiêu chủ yếu.", aspect="targets", by=cast.chuyen)
    conclusion_items = [
        {"text": "Tổ chức đơn giản.", "blocks": "congress", "congresses": three},
        {"text": "Chương trình hành động cụ thể theo nhóm nhiệm vụ.", "blocks": "approval", "congresses": three,
         "kinds": [kinds["action_programme"]], "due": date(2020, 3, 20)},
        {"text": "Hoàn thiện đề án nhân sự theo định hướng.", "blocks": "consent", "congresses": [cast.nghen, cast.kvy],
         "kinds": [kinds["personnel_plan"]], "due": date(2020, 3, 20)},
        {"text": "Bám bộ chỉ tiêu chủ yếu.", "blocks": "approval", "congresses": [cast.kst],
         "kinds": [kinds["political_report"]], "comments": [remark], "due": date(2020, 3, 20)},
    ]
    reviews.close_session(session, by=cast.chanh)
    conclusion = reviews.draft(session, by=cast.chanh)
    for seen, item in enumerate(conclusion_items, start=1):
        reviews.add_item(conclusion, seen=seen, by=cast.chanh, **item)
    versions = {i.version: "revise" for s in sent for i in s.items.select_related("version__document__kind")}
    reviews.judge(conclusion, verdicts=versions, seen=5, by=cast.chanh)
    dates.draft_verdict(conclusion, cast.nghen, kind="in_principle", seen=6, by=cast.chanh)
    dates.draft_verdict(conclusion, cast.kst, kind="not_yet", seen=7, by=cast.chanh)
    assert labels(cast.nghen) == ("reviewing", "proposed", 0)
    reviews.set_paper(conclusion, number=412, date=date(2020, 3, 13), signer=cast.chutri, seen=8, by=cast.chanh)
    clock.move_to(at(13, 3))
    reviews.issue(conclusion, seen=9, by=cast.chutri)

    assert labels(cast.nghen) == ("revise", "in_principle", 3)
    assert labels(cast.kst) == ("revise", "none", 3)
    assert RequiredRevision.objects.get(item__comments=remark).verifier == cast.chuyen

    with pytest.raises(GateClosed) as closed:
        reviews.submit(cast.nghen, by=cast.bithu_nghen)
    assert [o.code for o in closed.value.unmet] == ["revisions_answered"]

    clock.move_to(at(16, 3))
    for revision in cast.nghen.revisions.all():
        reviews.answer(revision, kind="accept", text="Đã tiếp thu.", by=cast.bithu_nghen)
    with pytest.raises(GateClosed) as closed:
        reviews.submit(cast.nghen, by=cast.bithu_nghen)
    assert [o.code for o in closed.value.unmet] == ["revised_documents"]
    upload(cast.nghen, "action_programme", "Chương trình cụ thể theo nhóm nhiệm vụ.", by=cast.bithu_nghen)
    documents.register(cast.nghen, kinds["personnel_plan"], paper_number="02-ĐA/ĐU", paper_date=date(2020, 3, 16),
                       copies=3, custodian="Văn phòng Đảng ủy", seen=1, by=cast.bithu_nghen)
    second = reviews.submit(cast.nghen, by=cast.bithu_nghen)
    assert second.number == 2 and second.items.count() == 3

    clock.move_to(at(23, 3))
    for revision in cast.nghen.revisions.all():
        reviews.verify(revision.responses.get(), met=True, by=cast.tochuc if revision.restricted and
                       revision.verifier == cast.tochuc else cast.chanh)
    concluded(cast, running_session(cast, second, by_paper=True), "approved", number=420)
    assert labels(cast.nghen) == ("complete", "in_principle", 0)

    clock.move_to(at(24, 3))
    assert set(unmet(cast.nghen)) == {"majority_agrees", "notice_kept"}
    for member in (cast.uyvien, cast.chutri):
        dates.take_position(proposal, stand="agree", by=member)
    waive(cast.nghen, CONSENT, requirement="notice_kept", shown=list(unmet(cast.nghen)["notice_kept"]),
          why="Đại hội điểm của huyện", by=cast.chutri)
    decision = dates.consent(cast.nghen, number=55, seen=1, by=cast.chutri)
    assert (decision.days, str(decision.paper)) == ("30–31/3/2020", "55-CV/HU")
    assert labels(cast.nghen) == ("complete", "consented", 0)

    for congress in (cast.kst, cast.kvy):
        with pytest.raises(GateClosed):
            dates.consent(congress, seen=0, by=cast.chutri)

    clock.move_to(at(30, 3))
    dates.hold(cast.plan, reason="Hoãn đại hội trên cả nước để phòng dịch.", by=cast.chutri)
    with pytest.raises(GateClosed) as closed:
        dates.convene(cast.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 30), by=cast.chanh)
    assert [o.code for o in closed.value.unmet] == ["not_held"]
    upload(cast.kst, "political_report", "Bản mới vẫn soạn được khi tạm dừng.", by=cast.soan_kst)
    assert chain.broken_links() == []
