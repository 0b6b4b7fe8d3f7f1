"""Drafting a conclusion: assessment, items with a scope, verdicts, number and date."""

from datetime import date

from django.db import transaction

from congresses.committees.models import User
from congresses.committees.seats import STANDING_COMMITTEE
from congresses.core import clock, permissions
from congresses.core.errors import changed_elsewhere, refuse
from congresses.core.orm import lock
from congresses.documents.models import Version
from congresses.plans.models import Congress, DocumentKind

from .. import rules
from ..models import Blocks, Comment, Conclusion, ConclusionItem, ReviewSession, Submission, Verdict, What
from .telling import happened, tell

NAMES = {  # what of a part was changed, as the journal says it
    "assessment": "ưu điểm", "shortcomings": "hạn chế", "follow_up": "theo dõi, đôn đốc",
    "number": "số", "date": "ngày", "signer": "người ký",
    "text": "câu chữ", "blocks": "việc bị chặn", "due": "hạn", "owner": "ai thực hiện",
    "congresses": "phạm vi", "kinds": "văn kiện", "comments": "ý kiến",
}


@transaction.atomic
def draft(session: ReviewSession, *, by) -> Conclusion:
    """Begin the conclusion of a session, or the correction of the one in force."""
    session = lock(session)
    seat = permissions.require(rules.can_draft(by, session))
    if session.opened_at is None:
        raise refuse("Buổi duyệt chưa bắt đầu nên chưa có gì để kết luận.")
    if existing := session.conclusions.filter(issued_at__isnull=True).first():
        return existing
    corrected = session.conclusions.in_force().first()
    made = Conclusion.objects.create(
        session=session, corrects=corrected, **(_words(corrected) if corrected else {}),
        drafted_by_id=seat.counted_id, drafted_at=clock.now(),
    )
    if corrected:
        _copy(corrected, made)
    happened(session, What.DRAFT, house_only=True)
    _tell(seat, made, "conclusion_drafted", "soạn kết luận «{title}»")
    return made


def _words(old: Conclusion) -> dict[str, str]:
    return {name: getattr(old, name) for name in ("assessment", "shortcomings", "follow_up")}


def _copy(old: Conclusion, new: Conclusion) -> None:
    for item in old.items.all():
        copied = ConclusionItem.objects.create(
            conclusion=new, position=item.position, text=item.text, blocks=item.blocks, due=item.due, owner=item.owner
        )
        copied.congresses.set(item.congresses.all())
        copied.kinds.set(item.kinds.all())
        copied.comments.set(item.comments.all())
    standing = old.verdicts.filter(withdrawal__isnull=True)  # what was taken back needs a new word
    Verdict.objects.bulk_create(Verdict(conclusion=new, version_id=v.version_id, verdict=v.verdict) for v in standing)


@transaction.atomic
def save_assessment(
    conclusion: Conclusion, *, assessment: str, shortcomings: str = "", follow_up: str = "", seen: int, by
) -> Conclusion:
    """The general assessment in the words of the chair: strengths, shortcomings; and who follows up."""
    conclusion, seat = editing(conclusion, by, seen, "assessment")
    before = _words(conclusion)
    conclusion.assessment, conclusion.shortcomings, conclusion.follow_up = assessment, shortcomings, follow_up
    return edited(conclusion, seat, _changed("đánh giá chung", before, _words(conclusion)), "assessment", *before)


@transaction.atomic
def set_paper(conclusion: Conclusion, *, number: int, date: date, signer: User, seen: int, by) -> Conclusion:
    """Number, date and signer of the notice."""
    conclusion, seat = editing(conclusion, by, seen, "paper")
    table = User.objects.seated(STANDING_COMMITTEE, committee=conclusion.session.plan.superior_id)
    if not table.filter(pk=signer.pk).exists():
        raise refuse("Người ký phải là Ủy viên Ban Thường vụ.")
    before = _paper(conclusion)
    conclusion.number, conclusion.date, conclusion.signer = number, date, signer
    return edited(conclusion, seat, _changed("số, ngày, người ký", before, _paper(conclusion)), "paper", *before)


def _paper(conclusion: Conclusion) -> dict:
    return {"number": conclusion.number, "date": conclusion.date, "signer": conclusion.signer_id}


@transaction.atomic
def add_item(conclusion: Conclusion, *, seen: int, by, **item) -> ConclusionItem:
    """A point with its scope, the kinds it concerns, what it blocks and when it is due. Others may add theirs meanwhile."""
    conclusion, seat = editing(conclusion, by, seen)
    return _added(conclusion, seat, **item)


def _added(conclusion: Conclusion, seat, **item) -> ConclusionItem:
    last = conclusion.items.order_by("-position").first()
    made = ConclusionItem(conclusion=conclusion, position=last.position + 1 if last else 1, edition=conclusion.edition + 1)
    _fill(made, **item)
    edited(conclusion, seat, f"thêm mục {_rank(made)}", restricted=_is_restricted(made))
    return made


@transaction.atomic
def demand_of(comment: Comment, session: ReviewSession, *, congresses: list[Congress], by) -> ConclusionItem:
    """Make a demand of an opinion at once, for some of the communes heard; its wording can be edited afterwards."""
    kind = comment.version.document.kind
    if kind.restricted and congresses != [comment.version.document.congress]:
        raise refuse("Ý kiến về văn kiện hạn chế chỉ thành mục kết luận của chính đảng bộ ấy.")
    conclusion, seat = editing(draft(session, by=by), by)
    if made := conclusion.items.filter(comments=comment).first():
        if set(made.congresses.all()) != set(congresses):
            raise refuse("Ý kiến này đã thành mục kết luận với phạm vi khác. Đồng chí sửa phạm vi ở mục ấy.")
        return made
    return _added(conclusion, seat, text=comment.text, blocks=Blocks.APPROVAL, congresses=congresses, kinds=[kind], comments=[comment])


@transaction.atomic
def change_item(item: ConclusionItem, *, seen: int, by, **values) -> ConclusionItem:
    """Reword a point or change its scope."""
    conclusion, seat = editing(item.conclusion, by, seen, item=item)
    item.edition = conclusion.edition + 1
    before, restricted = _said(item), _is_restricted(item)
    _fill(item, **values)
    what = _changed(f"mục {_rank(item)}", before, _said(item))
    edited(conclusion, seat, what, restricted=restricted or _is_restricted(item))
    return item


@transaction.atomic
def drop_item(item: ConclusionItem, *, seen: int, by) -> Conclusion:
    """Take a point out of the draft."""
    conclusion, seat = editing(item.conclusion, by, seen, item=item)
    what, restricted = f"bỏ mục {_rank(item)}", _is_restricted(item)
    item.delete()
    return edited(conclusion, seat, what, restricted=restricted)


@transaction.atomic
def judge(conclusion: Conclusion, *, verdicts: dict[Version, str], seen: int, by) -> Conclusion:
    """A verdict on each of some versions of the agenda; an empty one takes it back."""
    conclusion, seat = editing(conclusion, by, seen, "verdicts")
    before = dict(conclusion.verdicts.values_list("version", "verdict"))
    heard = set(Submission.versions.through.objects.filter(
        submission__agenda__session=conclusion.session_id).values_list("version", flat=True))
    for version, verdict in verdicts.items():
        if version.pk not in heard:
            raise refuse(f"{version} không có trong chương trình của buổi duyệt.")
        if verdict:
            Verdict.objects.update_or_create(conclusion=conclusion, version=version, defaults={"verdict": verdict})
        else:
            Verdict.objects.filter(conclusion=conclusion, version=version).delete()
    changed = sum(before.get(version.pk, "") != verdict for version, verdict in verdicts.items())
    return edited(conclusion, seat, f"kết luận từng văn kiện ({changed} văn kiện)", "verdicts")


def editing(conclusion: Conclusion, by, seen: int | None = None, part: str = "", item: ConclusionItem | None = None):
    """The draft, locked, and the seat. Two people may edit different parts at once: only the part or item that was changed
    after the edition `seen` is in the way. The session comes before its conclusion, in every act: two can then never wait for each other."""
    lock(conclusion.session)
    conclusion = lock(conclusion)
    seat = permissions.require(rules.can_draft(by, conclusion.session))
    if not conclusion.is_draft:
        raise refuse("Kết luận này đã ban hành; muốn sửa, đồng chí soạn bản đính chính.")
    changed = conclusion.editions.get(part, 0)
    if item:
        changed = ConclusionItem.objects.filter(pk=item.pk).values_list("edition", flat=True).first() or conclusion.edition + 1
    if seen is not None:
        require_unchanged(conclusion, changed, seen)
    return conclusion, seat


def require_unchanged(conclusion: Conclusion, changed: int, seen: int) -> None:
    """Refuse what was rendered before the part was changed, and what nobody can have seen yet."""
    if not changed <= seen <= conclusion.edition:
        raise changed_elsewhere("phần này của dự thảo")


def edited(conclusion: Conclusion, seat, what: str, part: str = "", *fields: str, restricted: bool = False) -> Conclusion:
    """Count the change, of the part too, and tell it: which part or point, never its words."""
    count_edition(conclusion, part, *fields)
    _tell(seat, conclusion, "conclusion_edited", "sửa dự thảo kết luận «{title}»: {what}", what=what, restricted=restricted)
    return conclusion


def _changed(what: str, before: dict, now: dict) -> str:
    """The part, and what in it is another: "mục 2 (phạm vi, hạn)"."""
    names = [NAMES[name] for name in now if now[name] != before[name]]
    return f"{what} ({', '.join(names) or 'ghi lại như cũ'})"


def _said(item: ConclusionItem) -> dict:
    lists = {name: set(getattr(item, name).values_list("pk", flat=True)) for name in ("congresses", "kinds", "comments")}
    return {name: getattr(item, name) for name in ("text", "blocks", "due", "owner")} | lists


def _rank(item: ConclusionItem) -> int:
    """The number the house knows the point by."""
    return list(item.conclusion.items.values_list("pk", flat=True)).index(item.pk) + 1


def _is_restricted(item: ConclusionItem) -> bool:
    return item.kinds.filter(restricted=True).exists()


def count_edition(conclusion: Conclusion, part: str = "", *fields: str) -> None:
    """One more edition of the draft and of the part changed, saved with the fields, for the screens that follow."""
    conclusion.edition += 1
    if part:
        conclusion.editions[part] = conclusion.edition
    conclusion.save(update_fields=["edition", "editions", *fields])
    happened(conclusion.session, What.DRAFT, house_only=True)


def _fill(
    item: ConclusionItem, *, text: str, blocks: str, congresses: list[Congress], kinds: list[DocumentKind] = (),
    comments: list[Comment] = (), due: date | None = None, owner: str = "",
) -> None:
    session = item.conclusion.session
    heard = set(session.agenda.values_list("submission__congress", flat=True))
    if not congresses or any(congress.pk not in heard for congress in congresses):
        raise refuse("Mỗi mục kết luận phải áp dụng cho ít nhất một đảng bộ trong chương trình.")
    if any(kind.plan_id != session.plan_id for kind in kinds):
        raise refuse("Loại văn kiện được chọn không thuộc kế hoạch duyệt này.")
    if blocks == "approval" and not kinds:
        raise refuse("Mục chặn việc duyệt văn kiện phải nêu văn kiện nào.")
    _comments_fit(session, kinds, comments)
    item.text, item.blocks, item.due, item.owner = text, blocks, due, owner
    item.save()
    item.congresses.set(congresses)
    item.kinds.set(kinds)
    item.comments.set(comments)


def _comments_fit(session: ReviewSession, kinds, comments) -> None:
    """A point made from words about a restricted document must itself be restricted."""
    rows = Comment.objects.filter(pk__in=[comment.pk for comment in comments])
    if rows.exclude(version__items__submission__agenda__session=session).exists():
        raise refuse("Ý kiến được chọn không thuộc chương trình của buổi duyệt.")
    if rows.filter(version__document__kind__restricted=True).exists() and not any(kind.restricted for kind in kinds):
        raise refuse("Có ý kiến được chọn nói về văn kiện hạn chế; đồng chí chọn cả loại văn kiện đó để mục này được giữ kín.")


def _tell(seat, conclusion: Conclusion, verb: str, sentence: str, **values) -> None:
    tell(seat, conclusion.session, verb, sentence, about=conclusion, **values)
