"""Whether the Standing Committee may consent to a date, and whether a congress may be recorded as held."""

from django.urls import reverse
from django.utils.timezone import localdate

from congresses.core import clock
from congresses.core.vietnamese import day, days
from congresses.gates.mechanism import Gate, NotApplicable, requirement
from congresses.gates.models import Waiver
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
    for kind, number in facts.found:
        yield f"{kind.name}: {findings_left(kind, number, 'phát hiện')}."


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
    proposal, plan = _needs_proposal(facts), facts.congress.plan
    if proposal.first_day < plan.window_from or proposal.last_day > plan.window_to:
        yield f"{days(proposal.first_day, proposal.last_day)} nằm ngoài khung {day(plan.window_from)} – {day(plan.window_to)}."


@requirement("Không dài quá số ngày cho phép")
def length_kept(facts: ConsentFacts):
    proposal, limit = _needs_proposal(facts), facts.congress.plan.max_days
    length = (proposal.last_day - proposal.first_day).days + 1
    if length > limit:
        yield f"Đề nghị {length} ngày, kế hoạch cho tối đa {limit} ngày."


@requirement("Không trùng ngày với đảng bộ khác")
def no_clash(facts: ConsentFacts):
    _needs_proposal(facts)
    for name in facts.clashes:
        yield f"Trùng ngày với đại hội {name}."


@requirement("Đủ ngày làm việc báo trước")
def notice_kept(facts: ConsentFacts):
    proposal, needed = _needs_proposal(facts), facts.congress.plan.notice_working_days
    asked = facts.decided_on
    yield from unknown_years(facts, asked, proposal.first_day)
    latest = facts.calendar.before(proposal.first_day, needed)
    if asked > latest:
        yield f"Phải quyết định chậm nhất ngày {day(latest)} để đủ {needed} ngày làm việc trước ngày {day(proposal.first_day)}."


@requirement("Đủ ngày làm việc nghiên cứu văn kiện")
def study_kept(facts: ConsentFacts):
    session = facts.last and facts.last.agenda.order_by("-pk").first()
    if not session or not session.session.closed_at:
        raise NotApplicable
    needed, laid, heard = facts.congress.plan.study_working_days, localdate(facts.last.at), localdate(session.session.closed_at)
    yield from unknown_years(facts, laid, heard)
    had = facts.calendar.between(laid, heard)
    if had < needed:
        yield f"Lần trình {facts.last.number} chỉ có {had} ngày làm việc để nghiên cứu, cần {needed} ngày."


def unknown_years(facts: ConsentFacts, first, last):
    """A year without holiday rows is said, never counted as having none."""
    for year in facts.calendar.unknown_years(first, last):
        yield f"Chưa nhập ngày nghỉ của năm {year} nên chưa tính đúng được ngày làm việc."


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
