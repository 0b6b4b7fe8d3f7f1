"""Whether the Standing Committee may consent to a date, and whether a congress may be recorded as held."""

from django.urls import reverse
from django.utils.timezone import localdate

from congresses.core import clock
from congresses.core.vietnamese import day
from congresses.documents.models import Level
from congresses.gates.mechanism import Gate, NotApplicable, requirement
from congresses.gates.models import Waiver
from congresses.plans import norms
from congresses.reviews.gates import findings_left

from .facts import ConsentFacts, ConveneFacts, consent_facts, convene_facts
from .models import CONSENTING


def _demands(facts) -> str:
    return reverse("demands", args=[facts.congress.pk])


def _dossier(facts) -> str:
    return reverse("congress", args=[facts.congress.pk]) + "#van-kien"


def _findings(facts) -> str:
    return reverse("congress_findings", args=[facts.congress.pk])


def _needs_proposal(facts: ConsentFacts):
    if facts.proposal is None:
        raise NotApplicable
    return facts.proposal


@requirement("Có đề nghị ngày của đảng bộ", waivable=False)
def date_proposed(facts: ConsentFacts):
    if facts.proposal is None:
        yield "Đảng bộ chưa đề nghị ngày."
    elif facts.is_answered:
        yield f"Ngày {facts.proposal}: {facts.decision.get_kind_display().lower()}. Chờ đảng bộ đề nghị lại."


@requirement("Mọi văn kiện bắt buộc được thông qua", waivable=False, link=_dossier)
def documents_approved(facts: ConsentFacts):
    for kind, how in facts.lacking:
        yield f"{kind.name}: {how}."


@requirement("Không còn yêu cầu chặn việc duyệt hoặc chặn ngày", link=_demands)
def revisions_settled(facts: ConsentFacts):
    yield from open_demands(facts.demands)


@requirement("Phát hiện đã được sửa hoặc giải thích", link=_findings)
def findings_settled(facts: ConsentFacts):
    for kind, version in facts.found:
        number = version.blocking + version.to_explain
        yield findings_left(kind, version, number, "phát hiện", Level.BLOCKING, Level.EXPLAIN)


@requirement("Quá nửa Ban Thường vụ đồng ý", waivable=False)
def majority_agrees(facts: ConsentFacts):
    votes = facts.votes
    if not votes.is_majority:
        yield f"Mới có {votes.agree} trên {votes.members} Ủy viên Ban Thường vụ đồng ý."


@requirement("Kết luận của buổi duyệt đã ban hành")
def conclusion_issued(facts: ConsentFacts):
    if facts.last is None:
        yield "Đảng bộ chưa trình hồ sơ lần nào."
    elif facts.last.closed_at is None:
        yield f"Lần trình {facts.last.number} chưa có kết luận."
    elif hasattr(facts.last, "sent_back"):
        yield f"Lần trình {facts.last.number} đã bị trả lại, chưa trình lại."


@requirement("Không bị tạm dừng")
def not_held(facts):
    for hold in facts.holds:
        yield f"Đang tạm dừng từ ngày {day(hold.at)}: {hold.reason}"


@requirement("Nằm trong khung thời gian của kế hoạch")
def within_window(facts: ConsentFacts):
    proposal = _needs_proposal(facts)
    yield from norms.outside_window(facts.congress.plan, proposal.first_day, proposal.last_day)


@requirement("Không dài quá số ngày cho phép")
def length_kept(facts: ConsentFacts):
    proposal = _needs_proposal(facts)
    yield from norms.too_long(facts.congress.plan, proposal.first_day, proposal.last_day)


@requirement("Không trùng ngày với đảng bộ khác")
def no_clash(facts: ConsentFacts):
    proposal = _needs_proposal(facts)
    yield from norms.clashing(proposal.first_day, proposal.last_day, facts.agreed)


@requirement("Đủ ngày làm việc báo trước")
def notice_kept(facts: ConsentFacts):
    first = _needs_proposal(facts).first_day
    yield from norms.short_notice(facts.congress.plan, facts.calendar, facts.decided_on, first)


@requirement("Đủ ngày làm việc nghiên cứu văn kiện")
def study_kept(facts: ConsentFacts):
    session = facts.last and facts.last.agenda.order_by("-pk").first()
    if not session or not session.session.closed_at:
        raise NotApplicable
    laid, heard = localdate(facts.last.at), localdate(session.session.closed_at)
    yield from norms.short_study(facts.congress.plan, facts.calendar, laid, heard)


def open_demands(demands):
    """One sentence a demand; kinds and state only, never the wording (it may be restricted)."""
    for demand in demands:
        kinds = ", ".join(kind.name for kind in demand.kinds)
        if demand.needs_answer:
            how = "chưa đạt" if demand.verification else "chưa trả lời"
        else:
            how = "chờ thẩm tra" if demand.answer.laid_at else "đã soạn trả lời, chưa trình"
        yield f"Yêu cầu {demand.revision.number}{f' ({kinds})' if kinds else ''}: {how}."


CONSENT = Gate(
    "consent",
    "Đồng ý ngày đại hội",
    consent_facts,
    (date_proposed, documents_approved, revisions_settled, findings_settled, majority_agrees, conclusion_issued, not_held, within_window,
     length_kept, no_clash, notice_kept, study_kept),
    Waiver.objects.current,
)


@requirement("Ngày đại hội đã được đồng ý")
def consent_stands(facts: ConveneFacts):
    if facts.decision is None or facts.decision.kind not in CONSENTING:
        yield "Chưa có quyết định đồng ý ngày còn hiệu lực."


@requirement("Không còn yêu cầu chặn đại hội", link=_demands)
def nothing_blocks_the_congress(facts: ConveneFacts):
    yield from open_demands(facts.demands)


CONVENE = Gate(
    "convene",
    "Ghi nhận đại hội đã tổ chức",
    lambda congress: convene_facts(congress, clock.today()),
    (consent_stands, not_held, nothing_blocks_the_congress),
    Waiver.objects.current,
)
