"""A conclusion that makes demands on Nghèn, for the tests about answers."""

from datetime import date

from congresses.core import clock
from congresses.reviews import actions as reviews
from tests.factories import at, concluded, running_session, submitted, upload
from tests.remembering import remembered

DUE = date(2020, 3, 20)


@remembered
def demanded(cast):
    """Three demands on Nghèn of 13/3: the political report (from a comment), the restricted plan, the event."""
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    report = cast.nghen.documents.get(kind__code="political_report").versions.get()
    remark = reviews.comment(
        report, passage=report.passages.get(number=2), text="Thiếu chỉ tiêu chủ yếu.", aspect="targets", by=cast.chuyen
    )
    items = [
        {"text": "Bám bộ chỉ tiêu.", "blocks": "approval", "kinds": [cast.kinds["political_report"]], "comments": [remark],
         "due": DUE},
        {"text": "Hoàn thiện đề án nhân sự.", "blocks": "consent", "kinds": [cast.kinds["personnel_plan"]]},
        {"text": "Tổ chức đơn giản.", "blocks": "congress"},
    ]
    clock.move_to(at(13, 3))
    concluded(cast, session, "revise", [item | {"congresses": [cast.nghen]} for item in items])
    return list(cast.nghen.revisions.order_by("number"))


@remembered
def answered(cast, revision, **more):
    """An accepting answer, written by the drafter."""
    return reviews.answer(revision, kind="accept", text="Đã bổ sung 5 chỉ tiêu.", by=cast.bithu_nghen, **more)


@remembered
def laid(cast, *revisions):
    """All demands answered, the documents revised, and the dossier laid again on 16/3."""
    clock.move_to(at(16, 3))
    answers = [answered(cast, revision) for revision in revisions]
    upload(cast.nghen, "political_report", "Báo cáo chính trị, bản mới.", "Đoạn có 5 chỉ tiêu.", by=cast.bithu_nghen)
    upload(cast.nghen, "personnel_plan", "Đề án nhân sự, bản mới.", by=cast.bithu_nghen)
    reviews.submit(cast.nghen, by=cast.bithu_nghen)
    return answers
