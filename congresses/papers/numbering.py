"""Numbers of papers: whether one can be entered yet, the one an act has given already, which is free, what the register says."""

from dataclasses import replace

from congresses.plans.models import Congress
from congresses.reviews.lines import locality
from congresses.reviews.models import Conclusion, PaperNumber, ReviewSession

from .facts.agreeing import standing_consent
from .facts.head import chair_of
from .library import PAPERS
from .models import Paper
from .subjects import Subject

LONGEST = Paper._meta.get_field("abstract").max_length


def heard_in(session: ReviewSession) -> list[Congress]:
    """The congresses a session hears, in the order of its agenda, each once."""
    rows = session.agenda.select_related("submission__congress__committee", "submission__congress__plan").order_by("position")
    return list({row.submission.congress_id: row.submission.congress for row in rows}.values())


def filed(kind: str, subject: Subject) -> Subject:
    """The notice of a session that hears one commune alone is that commune's paper, however it was asked for."""
    if kind != "notice" or subject.congress or len(heard := heard_in(subject.session)) != 1:
        return subject
    return replace(subject, congress=heard[0])


def without_notice(session: ReviewSession, heard: list[Congress]) -> list[Congress]:
    """Of several communes heard together those whose own notice is still to be issued: what is common to all reaches none of them."""
    if len(heard) < 2 or not session.conclusions.in_force().exists():
        return []
    told = Paper.objects.filter(session=session, kind="notice", number__isnull=False, voided_at=None).values_list("congress", flat=True)
    return [one for one in heard if one.pk not in set(told)]


def not_yet(kind: str, subject: Subject) -> str:
    """Why a paper cannot have its number yet; empty when it can."""
    if kind == "notice" and _conclusion(subject) is None:
        return "Kết luận của buổi duyệt chưa ban hành. Người chủ trì ban hành kết luận với số, ngày và người ký, rồi đồng chí lưu văn bản ở đây."
    if kind == "minutes" and subject.congress:
        return "Biên bản là của cả buổi duyệt, không ghi cho riêng một đảng bộ."
    if kind == "minutes" and subject.session.closed_at is None:
        return "Buổi duyệt chưa kết thúc nên biên bản còn thay đổi. Đồng chí kết thúc buổi duyệt trước."
    return nothing_to_say(kind, subject)


def nothing_to_say(kind: str, subject: Subject) -> str:
    """Why there is not even a draft yet: a letter of consent is about a decision. Empty when there can be one."""
    if kind != "consent" or standing_consent(subject.congress):
        return ""
    if subject.congress.decisions.exists():
        return "Quyết định gần nhất về ngày của đảng bộ này chưa đồng ý ngày đại hội. Công văn soạn được khi Ban Thường vụ đồng ý một ngày."
    if subject.congress.proposals.exists():
        return "Đảng bộ đã đề nghị ngày, Ban Thường vụ chưa quyết định. Công văn soạn được khi đã ghi quyết định đồng ý ngày đại hội."
    return "Đảng bộ chưa đề nghị ngày đại hội nên chưa có gì để đồng ý. Công văn soạn được khi đảng bộ đề nghị và Ban Thường vụ đồng ý."


def given(kind: str, subject: Subject) -> PaperNumber | None:
    """The number that came with the act itself: of the conclusion for the notice to everybody heard, of the consent for its letter."""
    if kind == "notice":
        everybody = subject.congress is None or len(heard_in(subject.session)) == 1
        return _conclusion(subject).paper if everybody else None
    return standing_consent(subject.congress).paper if kind == "consent" else None


def is_given(number: PaperNumber) -> bool:
    """Whether the number belongs to an act, and goes only with that."""
    return hasattr(number, "conclusion") or hasattr(number, "date_decision")


def standing(kind: str, subject: Subject) -> Paper | None:
    """The newest paper about the very same that has a number which holds."""
    same = Paper.objects.filter(plan=subject.plan, kind=kind, session=subject.session, congress=subject.congress)
    return same.filter(number__isnull=False, voided_at__isnull=True).select_related("number", "by").order_by("-pk").first()


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
    return subject.session.conclusions.in_force().select_related("paper__signer", "paper__organ").first()
