"""Comments, replies, spoken opinions, and their resolution."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.documents.models import Finding, Passage, Version
from congresses.journal.actions import record
from congresses.journal.models import Audience

from .. import rules
from ..models import Aspect, Comment, CommentMark, CommentPlace, ReviewSession, What
from ..quotes import Quote, find
from .telling import happened


@transaction.atomic
def comment(
    version: Version, *, text: str, aspect: str, passage: Passage | None = None, quote: str = "", nth: int | None = None, by
) -> Comment:
    """A written remark on the whole version, on a passage, or on words of it (the `nth` time they stand there)."""
    congress = lock(version.document.congress)
    seat = permissions.require(rules.can_comment(by, congress))
    quoted = find(passage, quote, nth) if passage else Quote()
    return _write(seat, congress, version, "commented", text=text, aspect=aspect, passage=passage, **quoted._asdict())


@transaction.atomic
def comment_finding(finding: Finding, *, by) -> Comment:
    """A remark made of what a check found, once: the second time it is the one that is there."""
    version = finding.version
    congress = lock(version.document.congress)
    seat = permissions.require(rules.can_comment(by, congress))
    if finding.house_only:  # the commune reads comments
        raise refuse("Phát hiện này chỉ để cấp trên biết. Nếu cần nêu với đảng bộ, đồng chí tự ghi góp ý.")
    made = Comment.objects.filter(version__document=version.document_id, finding=finding.fingerprint, parent=None).first()
    if made:
        return made
    passage = finding.passage
    quote = Quote(finding.quote, finding.start) if finding.quote and finding.quote != passage.text else Quote()
    return _write(
        seat, congress, version, "commented", text=" ".join(filter(None, (finding.what, finding.todo))), finding=finding.fingerprint,
        aspect=finding.aspect if finding.aspect in Aspect.values else Aspect.FORM, passage=passage, **quote._asdict(),
    )


@transaction.atomic
def reply(parent: Comment, *, text: str, by) -> Comment:
    """A further word in a thread."""
    congress = lock(parent.version.document.congress)
    seat = permissions.require(rules.can_comment(by, congress))
    first = parent.parent or parent
    return _write(seat, congress, first.version, "replied", text=text, parent=first, passage=first.passage)


@transaction.atomic
def take_down(
    session: ReviewSession, *, version: Version, speaker: str, text: str, aspect: str, passage: Passage | None = None, by
) -> Comment:
    """Record a spoken opinion in a running session."""
    congress = lock(version.document.congress)
    seat = permissions.require(rules.can_run(by, session))
    session = lock(session)
    if not session.is_running:
        raise refuse("Chỉ ghi ý kiến phát biểu khi buổi duyệt đang diễn ra.")
    if not session.agenda.filter(submission__items__version=version).exists():
        raise refuse("Văn kiện này không có trong chương trình của buổi duyệt.")
    return _write(seat, congress, version, "opinion_recorded", text=text, aspect=aspect, passage=passage,
                  session=session, speaker=speaker)


@transaction.atomic
def mark_comment(comment: Comment, *, resolved: bool, by) -> CommentMark:
    """Say that a remark is settled, or open it again."""
    congress = lock(comment.version.document.congress)
    seat = permissions.require(rules.can_mark_comment(by, comment))
    mark = CommentMark.objects.create(comment=comment, resolved=resolved, by_id=seat.counted_id, at=clock.now())
    _happened(congress, comment.version, house_only=True)  # the stage counts what is not settled yet, for the house alone
    what = "đánh dấu góp ý đã giải quyết" if resolved else "mở lại góp ý"
    record(seat, "comment_resolved" if resolved else "comment_reopened", what + " ở {version}", congress=congress,
           about=comment, audience=Audience.HOUSE, restricted=comment.version.document.kind.restricted,
           version=str(comment.version))
    return mark


@transaction.atomic
def place_comment(
    comment: Comment, version: Version, *, passage: Passage | None, quote: str = "", nth: int | None = None, by
) -> CommentPlace:
    """Say where a comment of an earlier version stands on a later one: at a passage, or nowhere any more."""
    congress = lock(comment.version.document.congress)
    seat = permissions.require(rules.can_comment(by, congress))
    if version.document_id != comment.version.document_id or version.number <= comment.version.number:
        raise refuse("Chỉ đặt vị trí góp ý trên bản sau của chính văn kiện này.")
    if comment.passage_id is None or comment.parent_id:
        raise refuse("Góp ý này là cho toàn văn, không có vị trí riêng.")
    if version.laid_at is None:
        raise refuse("Bản này chưa được trình, chưa đặt góp ý vào được.")
    if comment.marks.order_by("-pk").values_list("resolved", flat=True).first():
        raise refuse("Góp ý này đã giải quyết, không theo sang bản sau nữa.")
    if passage and passage.version_id != version.pk:
        raise refuse("Đoạn được chọn không thuộc bản này.")
    quoted = find(passage, quote, nth) if passage else Quote()
    made = CommentPlace.objects.create(
        comment=comment, version=version, passage=passage, by_id=seat.counted_id, at=clock.now(), **quoted._asdict()
    )
    what = "xác nhận góp ý đứng ở đoạn {place} của {version}" if passage else "xác nhận góp ý không còn vị trí ở {version}"
    record(seat, "comment_placed", what, congress=congress, about=comment, audience=Audience.HOUSE,
           restricted=version.document.kind.restricted, version=str(version), place=passage.number if passage else "")
    return made


def _write(seat, congress, version: Version, verb: str, **fields) -> Comment:
    passage = fields.get("passage")
    if passage and passage.version_id != version.pk:
        raise refuse("Đoạn được chọn không thuộc bản này.")
    if version.laid_at is None:
        raise refuse("Bản này chưa được trình, chưa góp ý được.")
    made = Comment.objects.create(
        version=version, by_id=seat.user_id, written_for_id=seat.counted_id, author_title=seat.title,
        department=seat.department, at=clock.now(), **fields,
    )
    restricted = version.document.kind.restricted
    _happened(congress, version)
    place = f"đoạn {passage.number}" if passage else "toàn văn"
    record(seat, verb, "góp ý {version}, {place}", congress=congress, about=made, audience=Audience.HOUSE,
           restricted=restricted, version=str(version), place=place)
    return made


def _happened(congress, version: Version, *, house_only: bool = False) -> None:
    """To who follows a sitting over the version."""
    for session in ReviewSession.objects.running().filter(agenda__submission__items__version=version).order_by("pk"):
        happened(session, What.OPINION, congress=congress, kind=version.document.kind, house_only=house_only)
