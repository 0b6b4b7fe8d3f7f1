"""Approval belongs to a version: carried over equal whole texts only, withdrawn openly, corrected by a later conclusion."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from congresses.core import clock
from congresses.documents import actions as documents
from congresses.documents.models import Version
from congresses.gates.mechanism import GateClosed
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from congresses.reviews.models import CarriedApproval, Conclusion, RequiredRevision
from congresses.reviews.queries import approved
from tests.factories import at, concluded, received, running_session, submitted
from tests.remembering import remembered

TEXT = ("Báo cáo chính trị.", "Kết quả đạt 18 trên 25 chỉ tiêu.")


def approvals(congress):
    """Short names of approved versions."""
    rows = Version.objects.filter(document__congress=congress).filter(approved()).select_related("document__kind")
    return {(v.document.kind.code, v.number) for v in rows}


@pytest.fixture
@remembered
def first(cast):
    """Nghèn's first round: report and programme approved, the personnel plan to be revised."""
    clock.move_to(at(4, 3))
    report = cast.kinds["political_report"]
    documents.upload(cast.nghen, report, file=received(*TEXT), by=cast.bithu_nghen)
    documents.upload(cast.nghen, cast.kinds["action_programme"], file=received("Chương trình."), by=cast.bithu_nghen)
    documents.register(cast.nghen, cast.kinds["personnel_plan"], paper_number="1", paper_date=clock.today(), copies=1,
                       custodian="Văn phòng", by=cast.bithu_nghen)
    session = running_session(cast, reviews.submit(cast.nghen, by=cast.bithu_nghen))
    versions = Version.objects.select_related("document__kind")
    verdicts = {v: "revise" if v.document.kind.restricted else "approved" for v in versions}
    return concluded(cast, session, verdicts)


def again(cast, file):
    clock.move_to(at(16, 3))
    documents.upload(cast.nghen, cast.kinds["political_report"], file=file, seen=1, by=cast.bithu_nghen)
    return reviews.submit(cast.nghen, by=cast.bithu_nghen)


def test_an_equal_whole_text_keeps_its_approval(cast, first):
    again(cast, _other_bytes(received(*TEXT)))
    assert approvals(cast.nghen) == {("political_report", 1), ("political_report", 2), ("action_programme", 1)}
    assert CarriedApproval.objects.get().verdict.conclusion == first
    told = Entry.objects.get(verb="approval_carried")
    assert told.sentence == (
        "trình Báo cáo chính trị, bản 2 giống hệt bản 1 từng đoạn nên giữ việc thông qua của bản đó")


def _other_bytes(file):
    """The same text in a file of other bytes, as saving again makes."""
    return replace(file, sha256="f" * 64)


@pytest.mark.parametrize(
    "file",
    [
        lambda: received("Báo cáo chính trị.", "Kết quả đạt 19 trên 25 chỉ tiêu."),
        lambda: received(*reversed(TEXT)),
        lambda: received(*TEXT, "Thêm một đoạn."),
        lambda: _other_bytes(received(*TEXT, whole=False)),
    ],
    ids=["a figure", "the order", "a paragraph", "not read whole"],
)
def test_anything_else_is_not_yet_approved(cast, first, file):
    again(cast, file())
    assert ("political_report", 2) not in approvals(cast.nghen)
    assert not CarriedApproval.objects.exists() and not Entry.objects.filter(verb="approval_carried").exists()


def test_a_withdrawn_approval_takes_the_carried_one_with_it(cast, first):
    again(cast, _other_bytes(received(*TEXT)))
    verdict = first.verdicts.get(version__document__kind__code="political_report")
    reviews.withdraw_approval(verdict, reason="Sai số liệu.", by=cast.chutri)
    assert approvals(cast.nghen) == {("action_programme", 1)}
    assert Entry.objects.filter(verb="approval_withdrawn").count() == 1


def test_a_correction_supersedes_keeps_equal_demands_and_takes_back_the_dropped(cast):
    clock.move_to(at(4, 3))
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    items = [{"text": text, "blocks": "consent", "congresses": [cast.nghen]} for text in ("Giữ.", "Bỏ.", "Sửa.")]
    old = concluded(cast, session, "revise", items)
    kept, dropped, changed = cast.nghen.revisions.order_by("number")
    reviews.answer(kept, kind="explain", text="Đã giải trình.", by=cast.bithu_nghen)

    draft = reviews.draft(session, by=cast.chanh)
    reviews.drop_item(draft.items.get(text="Bỏ."), seen=1, by=cast.chanh)
    reviews.change_item(draft.items.get(text="Sửa."), text="Sửa rõ hơn.", blocks="consent", congresses=[cast.nghen],
                        seen=2, by=cast.chanh)
    assert set(RequiredRevision.objects.in_force()) == {kept, dropped, changed}
    reviews.set_paper(draft, number=413, date=clock.today(), signer=cast.chutri, seen=3, by=cast.chanh)
    reviews.issue(draft, seen=4, by=cast.chutri)

    in_force = RequiredRevision.objects.in_force().order_by("number")
    assert [(r.number, r.text) for r in in_force] == [(1, "Giữ."), (4, "Sửa rõ hơn.")]
    assert in_force[0].responses.count() == 1
    assert list(Conclusion.objects.in_force()) == [draft]
    assert Conclusion.objects.get(pk=old.pk).superseded_at is not None


def chair_and_secretary(cast):
    """The chair of the house is also secretary of the commune."""
    cast.chutri.memberships.create(committee=cast.nghen.committee, role="secretary", title="Bí thư kiêm nhiệm")
    return type(cast.chutri).objects.get(pk=cast.chutri.pk)


def test_a_signer_never_approves_what_they_uploaded(cast):
    session = running_session(cast, submitted(cast.nghen, by=chair_and_secretary(cast)))
    with pytest.raises(GateClosed) as closed:
        concluded(cast, session, "approved")
    assert [o.code for o in closed.value.unmet] == ["signer_did_not_upload"]
    assert approvals(cast.nghen) == set()


def test_nobody_issues_the_approval_of_what_they_uploaded_whoever_signs(cast):
    chair = chair_and_secretary(cast)
    session = running_session(cast, submitted(cast.nghen, by=chair))
    reviews.close_session(session, by=cast.chanh)
    draft = reviews.draft(session, by=cast.chanh)
    reviews.judge(draft, verdicts=dict.fromkeys(Version.objects.all(), "approved"), seen=1, by=cast.chanh)
    reviews.set_paper(draft, number=412, date=clock.today(), signer=cast.uyvien, seen=2, by=cast.chanh)
    with pytest.raises(ValidationError, match="do chính mình nộp"):
        reviews.issue(draft, seen=3, by=chair)
    assert approvals(cast.nghen) == set()


def test_a_round_by_paper_is_concluded_without_closing_and_ends_with_its_conclusion(cast):
    session = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen), by_paper=True)
    conclusion = reviews.draft(session, by=cast.chanh)
    verdicts = dict.fromkeys(Version.objects.select_related("document__kind"), "approved")
    reviews.judge(conclusion, verdicts=verdicts, seen=1, by=cast.chanh)
    reviews.set_paper(conclusion, number=9, date=clock.today(), signer=cast.chutri, seen=2, by=cast.chanh)
    reviews.issue(conclusion, seen=3, by=cast.chutri)
    session.refresh_from_db()
    assert len(approvals(cast.nghen)) == 3
    assert session.closed_at == Conclusion.objects.get().issued_at


def test_what_happens_in_a_session_is_told_in_the_record_of_every_congress_it_hears(cast):
    sent = [submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)]
    session = running_session(cast, *sent)
    reviews.invite(session, name="Trần Khách Mời", by=cast.chanh)
    told = Entry.objects.filter(verb="invited").order_by("congress_id")
    assert [(e.congress_id, e.audience) for e in told] == [(cast.nghen.pk, "house"), (cast.kst.pk, "house")]
