"""Numbers of papers: whether one can be entered yet, the one an act has given already, which is free, what the register says."""

from django.db.models import Max

from congresses.plans.models import ReviewPlan
from congresses.reviews.lines import locality
from congresses.reviews.models import Conclusion, PaperNumber

from .facts.agreeing import standing_consent
from .facts.head import chair_of
from .library import PAPERS
from .models import Paper
from .subjects import Subject

LONGEST = Paper._meta.get_field("abstract").max_length


def not_yet(kind: str, subject: Subject) -> str:
    """Why a paper cannot have its number yet; empty when it can."""
    if kind == "notice" and _conclusion(subject) is None:
        return "Kết luận của buổi duyệt chưa ban hành. Người chủ trì ban hành kết luận với số, ngày và người ký, rồi đồng chí lưu văn bản ở đây."
    if kind == "minutes" and subject.session.closed_at is None:
        return "Buổi duyệt chưa kết thúc nên biên bản còn thay đổi. Đồng chí kết thúc buổi duyệt trước."
    if kind == "consent" and standing_consent(subject.congress) is None:
        return "Chưa có quyết định đồng ý ngày đại hội của đảng bộ này."
    return ""


def given(kind: str, subject: Subject) -> PaperNumber | None:
    """The number that came with the act itself: of the conclusion for the notice to everybody heard, of the consent for its letter."""
    if kind == "notice":
        everybody = subject.congress is None or subject.session.agenda.count() == 1
        return _conclusion(subject).paper if everybody else None
    return standing_consent(subject.congress).paper if kind == "consent" else None


def is_given(number: PaperNumber) -> bool:
    """Whether the number belongs to an act, and goes only with that."""
    return hasattr(number, "conclusion") or hasattr(number, "date_decision")


def standing(kind: str, subject: Subject) -> Paper | None:
    """The newest paper about the very same that has a number which holds."""
    same = Paper.objects.filter(plan=subject.plan, kind=kind, session=subject.session, congress=subject.congress, round=subject.round)
    return same.filter(number__isnull=False, voided_at__isnull=True).select_related("number", "by").order_by("-pk").first()


def next_free(plan: ReviewPlan, symbol: str) -> int:
    """One after the last of the series: proposed, never forced."""
    used = PaperNumber.objects.filter(organ=plan.superior_id, kind=symbol, term=plan.term)
    return (used.aggregate(last=Max("number"))["last"] or 0) + 1


def usual_signer(subject: Subject) -> int | None:
    """Who signs mostly: the chair of the session, or of the house."""
    if subject.session:
        return subject.session.chair_id
    chair = chair_of(subject.plan.superior)
    return chair and chair.pk


def abstract(kind: str, subject: Subject) -> str:
    """What the register says the paper is about."""
    about = [PAPERS[kind].title, subject.session and subject.session.title, subject.congress and locality(subject.congress.committee)]
    if subject.session is None and subject.congress is None:
        about.append(f"nhiệm kỳ {subject.plan.term}")
    text = ", ".join(filter(None, about))
    return text if len(text) <= LONGEST else f"{text[:LONGEST - 1]}…"


def out_of_order(number: PaperNumber) -> PaperNumber | None:
    """A number of the series whose day contradicts this one's: worth a look, never a refusal."""
    series = PaperNumber.objects.filter(organ=number.organ_id, kind=number.kind, term=number.term)
    earlier = series.filter(number__lt=number.number, date__gt=number.date).order_by("-number")
    later = series.filter(number__gt=number.number, date__lt=number.date).order_by("number")
    return earlier.first() or later.first()


def _conclusion(subject: Subject) -> Conclusion | None:
    return subject.session.conclusions.in_force().select_related("paper__signer").first()
