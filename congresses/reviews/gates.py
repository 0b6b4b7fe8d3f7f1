"""Whether a dossier may be submitted and a conclusion issued.

Of a restricted kind the sentences name kind and label only: everybody who sees the congress reads them.
"""

from django.urls import reverse

from congresses.core.vietnamese import day
from congresses.documents.models import Level, Version
from congresses.documents.queries import open_names
from congresses.gates.mechanism import NOT_APPLICABLE, Gate, NotApplicable, Outcome, Reason, requirement
from congresses.gates.models import Waiver

from .facts import ConcludeFacts, SubmitFacts, blocking_approval, conclude_facts, submit_facts
from .models import NOTICE, PaperNumber, ResponseKind, number_used

NAMED = 3  # documents without a word that are named; the others are counted


def _dossier(facts: SubmitFacts) -> str:
    return reverse("congress", args=[facts.congress.pk]) + "#van-kien"


def _demands(facts: SubmitFacts) -> str:
    return reverse("demands", args=[facts.congress.pk])


def _findings(facts: SubmitFacts) -> str:
    return reverse("congress_findings", args=[facts.congress.pk]) + "?muc=blocking"


@requirement("Đủ văn kiện bắt buộc", link=_dossier)
def required_documents(facts: SubmitFacts):
    for kind in facts.kinds:
        if kind.required and kind.pk not in facts.excused and kind.pk not in facts.latest:
            yield f"{kind.name}: chưa có bản nào."


@requirement("Không có lần trình nào đang chờ", waivable=False)
def nothing_pending(facts: SubmitFacts):
    if facts.pending:
        yield f"Lần trình {facts.pending.number} ngày {day(facts.pending.at)} đang được cấp trên xem xét."


@requirement("Mọi yêu cầu hoàn thiện đã có trả lời", link=_demands)
def revisions_answered(facts: SubmitFacts):
    for demand in facts.demands:
        if demand.needs_answer:
            kinds = ", ".join(kind.name for kind in demand.kinds)
            why = "trả lời trước chưa đạt" if demand.verification else "chưa trả lời"
            yield f"Yêu cầu {demand.revision.number}{f' ({kinds})' if kinds else ''}: {why}."


@requirement("Văn kiện đã tiếp thu thì có bản mới", link=_dossier)
def revised_documents(facts: SubmitFacts):
    if not facts.demands:
        raise NotApplicable
    for demand in facts.demands:
        if demand.needs_answer or demand.answer.kind == ResponseKind.EXPLAIN:
            continue
        for kind in demand.kinds:
            latest = facts.latest.get(kind.pk)
            if latest and latest.uploaded_at < demand.since:
                last = "" if kind.restricted else f" sau bản {latest.number}"
                yield f"{kind.name}: yêu cầu {demand.revision.number} đã tiếp thu mà chưa có bản mới{last}."


@requirement("Không còn phát hiện chặn việc trình chưa giải thích", link=_findings)
def blocking_findings_settled(facts: SubmitFacts):
    for kind in facts.kinds:
        version = facts.latest.get(kind.pk)
        if version and not version.is_approved and version.blocking:
            yield findings_left(kind, version, version.blocking, "phát hiện chặn việc trình", Level.BLOCKING)


def findings_left(kind, version: Version, number: int, noun: str, *levels: Level) -> Reason:
    """«2 phát hiện chưa sửa, chưa giải thích»; of a restricted kind nobody is told that anything was found."""
    how = "chưa rà soát xong" if kind.restricted else f"{number} {noun} chưa sửa, chưa giải thích"
    return Reason(f"{kind.name}: {how}.", lambda: open_names(version, levels))


@requirement("Có nội dung để trình", waivable=False, link=_dossier)
def something_to_lay(facts: SubmitFacts):
    if not facts.carries_something:
        yield "Các văn kiện đã được thông qua và không còn yêu cầu nào, không cần trình thêm."


SUBMIT = Gate(
    "submit",
    "Trình hồ sơ",
    submit_facts,
    (required_documents, nothing_pending, revisions_answered, revised_documents, blocking_findings_settled,
     something_to_lay),
    Waiver.objects.current,
)


def _session(facts: ConcludeFacts) -> str:
    return reverse("session", args=[facts.conclusion.session_id])


def _verdicts(facts: ConcludeFacts) -> str:
    return reverse("judge", args=[facts.conclusion.pk])


def _paper(facts: ConcludeFacts) -> str:
    return reverse("set_paper", args=[facts.conclusion.pk])


@requirement("Buổi duyệt đã kết thúc", link=_session)
def session_closed(facts: ConcludeFacts):
    session = facts.conclusion.session
    if session.closed_at is None and not (session.by_paper and session.opened_at):
        yield f"«{session.title}» chưa kết thúc." if session.opened_at else f"«{session.title}» chưa bắt đầu."


@requirement("Mỗi bản dự thảo trong chương trình có kết luận", link=_verdicts)
def every_version_judged(facts: ConcludeFacts):
    waiting: dict[str, list[str]] = {}
    for version in facts.versions:
        if version.pk not in facts.verdicts and not version.is_approved:
            document = version.document
            waiting.setdefault(document.congress.committee.short_name, []).append(document.kind.name)
    for committee, kinds in waiting.items():
        more = f" và {len(kinds) - NAMED} văn kiện khác" if len(kinds) > NAMED else ""
        yield f"{committee}: {len(kinds)} văn kiện chưa có kết luận ({', '.join(kinds[:NAMED])}{more})."


@requirement("Không thông qua văn kiện còn yêu cầu chặn việc duyệt", link=_verdicts)
def approvals_unblocked(facts: ConcludeFacts):
    for version in facts.versions:
        if facts.approves(version) and blocking_approval(facts.conclusion, version):
            committee = version.document.congress.committee.short_name
            yield f"{committee}: {version.document.kind.name} còn yêu cầu chặn việc duyệt, chưa thông qua được."


@requirement("Có số, ngày và người ký", link=_paper)
def paper_complete(facts: ConcludeFacts):
    conclusion = facts.conclusion
    for value, name in ((conclusion.number, "số"), (conclusion.date, "ngày"), (conclusion.signer_id, "người ký")):
        if not value:
            yield f"Thông báo kết luận chưa có {name}."


@requirement("Số chưa dùng cho văn bản khác", link=_paper)
def number_is_free(facts: ConcludeFacts):
    conclusion = facts.conclusion
    if conclusion.number and PaperNumber.objects.series(conclusion.session.plan, NOTICE).uses(conclusion.number):
        yield number_used(conclusion.session.plan, NOTICE, conclusion.number)


@requirement("Người ký không ghi biên bản", link=_paper)
def signer_did_not_record(facts: ConcludeFacts):
    if facts.conclusion.signer_id and facts.conclusion.signer_id == facts.conclusion.session.recorder_id:
        yield "Người ký kết luận cũng là người ghi biên bản buổi duyệt."


@requirement("Người ký không thông qua văn kiện do chính mình nộp")
def signer_did_not_upload(facts: ConcludeFacts):
    for version in facts.versions:
        if facts.approves(version) and facts.conclusion.signer_id in (version.uploaded_by_id, version.uploaded_for_id):
            yield f"{version.document.kind.name} do chính người ký nộp."


CONCLUDE = Gate(
    "conclude",
    "Ban hành kết luận",
    conclude_facts,
    (session_closed, every_version_judged, approvals_unblocked, paper_complete, number_is_free,
     signer_did_not_record, signer_did_not_upload),
)


def submission_outcomes(facts: SubmitFacts) -> list[Outcome]:
    """The conditions as work, for every page that counts them: those that apply, and "something to lay" says nothing
    more while every document is missing anyway."""
    outcomes = [one for one in SUBMIT.outcomes(facts.congress, facts) if one.state != NOT_APPLICABLE]
    closed = any(one.open and one.code != something_to_lay.code for one in outcomes)
    return [one for one in outcomes if not (closed and one.open and one.code == something_to_lay.code and not facts.latest)]
