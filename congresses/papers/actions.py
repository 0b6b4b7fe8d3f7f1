"""Papers get their number, and with it the file they keep for ever; a wrong number is voided; what was signed is attached."""

from dataclasses import replace
from datetime import date as day_of

from django.db import transaction

from congresses.committees.models import User
from congresses.committees.seats import STANDING_COMMITTEE, Role
from congresses.core import clock, permissions
from congresses.core.errors import Conflict, refuse
from congresses.core.orm import lock
from congresses.core.vietnamese import day
from congresses.documents import limits, store
from congresses.documents.intake import Received
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.actions import take_number
from congresses.reviews.models import PaperNumber

from . import news, numbering, rules
from .library import PAPERS, draft, hides
from .models import Paper, Scan
from .subjects import Subject

SIGNERS = (*STANDING_COMMITTEE, Role.COORDINATOR)  # on behalf of the Standing Committee, or by its order
SCAN = "pdf"


@transaction.atomic
def number_paper(
    kind: str, subject: Subject, *, number: int | None = None, date: day_of | None = None, signer: User | None = None,
    known: bool = False, seen: int, by,
) -> Paper:
    """Enter number, day and signer of a paper, and keep the file as it is written with them.

    A paper whose number came with the act itself (a conclusion issued, a consent given) keeps that. `seen` is the key of the
    numbered paper about the same that the form was rendered beside, 0 where there was none; `known` says that the person was
    shown what is missing in it: the record tells the house alone.
    """
    plan, subject = lock(subject.plan), numbering.filed(kind, subject)
    seat = permissions.require(rules.can_number(by, plan))
    permissions.require(rules.can_number_whole(by, plan, hidden=hides(kind, subject, by)))
    if reason := numbering.not_yet(kind, subject):
        raise refuse(reason)
    _as_seen(numbering.standing(kind, subject), seen)
    taken = numbering.given(kind, subject)
    if taken and hasattr(taken, "written"):
        raise refuse(f"Văn bản số {taken} đã được lưu. Nội dung sai thì sửa bằng văn bản đính chính mang số khác.")
    taken = taken or _taken(plan, PAPERS[kind].symbol, number, date, signer)
    written = draft(kind, replace(subject, number=taken), by)
    if written.missing and not known:
        raise refuse(f"Văn bản còn thiếu: {' '.join(written.missing)} Đồng chí bổ sung, hoặc đánh dấu đã biết rồi ghi.")
    data = written.to_bytes()
    made = Paper.objects.create(
        plan=plan, kind=kind, session=subject.session, congress=subject.congress, number=taken,
        abstract=numbering.abstract(kind, subject), sha256=store.keep_bytes(data), size=len(data), restricted=written.is_restricted,
        by_id=seat.counted_id, at=clock.now())
    made.tells.set(written.tells)
    _tell(seat, made, "paper_numbered", "ghi số {number}, ngày {day} cho văn bản «{abstract}»", day=day(taken.date), abstract=made.abstract)
    news.numbered(made)
    if written.missing:  # a matter of the office alone, whoever the paper is for
        _tell(seat, made, "numbered_knowingly", "ghi số {number} khi đã biết văn bản còn thiếu: {missing}", house_only=True,
              missing=" ".join(written.missing))
    return made


@transaction.atomic
def void_number(paper: Paper, *, reason: str, by) -> Paper:
    """A number entered wrongly: it stays used, its row says why, and the paper can be numbered anew."""
    plan = lock(paper.plan)
    seat = permissions.require(rules.can_number(by, plan))
    paper = lock(paper)
    if paper.voided_at:
        raise refuse(f"Số {paper.number} đã hủy ngày {day(paper.voided_at)}.")
    if paper.number is None or numbering.is_given(paper.number):
        raise refuse(f"Số {paper.number} đi cùng kết luận hoặc quyết định đã ban hành nên không hủy được. "
                     "Đồng chí sửa bằng kết luận đính chính hoặc quyết định khác.")
    paper.voided_at, paper.voided_by_id, paper.void_reason = clock.now(), seat.counted_id, reason
    paper.save(update_fields=["voided_at", "voided_by", "void_reason"])
    _tell(seat, paper, "number_voided", "hủy số {number} của văn bản «{abstract}»: {reason}", abstract=paper.abstract, reason=reason)
    return paper


@transaction.atomic
def attach_scan(paper: Paper, *, file: Received, seen: int, by) -> Scan:
    """The signed paper, instead of the scan `seen` (0 where there was none); earlier ones are kept."""
    plan = lock(paper.plan)
    seat = permissions.require(rules.can_number(by, plan))
    paper = lock(paper)
    before = paper.scans.order_by("-pk").first()
    if paper.voided_at or paper.number is None:
        raise refuse("Chỉ đính kèm được bản ký vào văn bản có số còn hiệu lực.")
    if (before.pk if before else 0) != seen:
        raise Conflict("Bản ký vừa được người khác thay. Đồng chí xem lại rồi gửi nếu vẫn cần.")
    if file.extension != SCAN:
        raise refuse("Bản ký là tệp PDF. Đồng chí quét văn bản đã ký, đóng dấu thành PDF rồi gửi.")
    if before and before.sha256 == file.sha256:
        raise refuse("Tệp này chính là bản ký đang có.")
    limits.require_fit(None, file.name, file.size)
    same = {"session": paper.session} if paper.session_id else {"congress": paper.congress} if paper.congress_id else {"plan": plan}
    kept = sum(Scan.objects.filter(**{f"paper__{name}": value for name, value in same.items()}).values_list("size", flat=True))
    limits.require_quota(kept + file.size, "Các bản ký của một buổi duyệt, một đại hội hoặc một kế hoạch")
    store.keep(file.path, file.sha256)
    made = Scan.objects.create(
        paper=paper, sha256=file.sha256, name=file.name, size=file.size, pages=file.reading.pages, scanned=file.scanned,
        by_id=seat.counted_id, at=clock.now())
    said = "thay bản ký «{old}» (mã {old_sha}) của văn bản số {number} bằng «{name}» (mã {sha})" if before else \
        "đính kèm bản ký «{name}» (mã {sha}) vào văn bản số {number}"
    news.scanned(made)
    _tell(seat, paper, "scan_attached", said, name=made.name, sha=made.sha256[:16], old=before and before.name,
          old_sha=before and before.sha256[:16])
    return made


@transaction.atomic
def archived(congress: Congress, *, files: int, sha256: str, by) -> Congress:
    """Somebody took the archive of a congress with them: told to their own side."""
    seat = permissions.require(rules.can_archive(by, congress))
    audience = Audience.HOUSE if seat.committee_id == congress.plan.superior_id else Audience.COMMUNE
    record(seat, "archived", "tải hồ sơ lưu trữ: {files} tệp, mã {sha256}", congress=congress, about=congress, audience=audience,
           files=files, sha256=sha256)
    return congress


def _as_seen(found: Paper | None, seen: int) -> None:
    if (found.pk if found else 0) != seen:
        what = f"đã có số {found.number}, đồng chí {found.by} ghi ngày {day(found.at)}" if found else "vừa được hủy số"
        raise Conflict(f"Văn bản này {what}. Đồng chí xem lại rồi ghi nếu vẫn cần số khác.")


def _taken(plan: ReviewPlan, symbol: str, number: int | None, date: day_of | None, signer: User | None) -> PaperNumber:
    if number is None or date is None or signer is None:
        raise refuse("Đồng chí ghi đủ số, ngày và người ký.")
    if date > clock.today():
        raise refuse(f"Ngày {day(date)} chưa tới: số được ghi khi văn bản đã ban hành.")
    if not User.objects.seated(SIGNERS, committee=plan.superior_id).filter(pk=signer.pk).exists():
        raise refuse("Người ký phải là Ủy viên Ban Thường vụ, hoặc lãnh đạo Văn phòng ký thừa lệnh.")
    return take_number(plan, symbol, number, date, signer.pk)


def _tell(seat, paper: Paper, verb: str, sentence: str, *, house_only: bool = False, **values) -> None:
    """To the commune the paper is about; what is about several, or about none, the house alone."""
    restricted = Paper.objects.secret().filter(pk=paper.pk).exists()
    about = {"about": paper, "restricted": restricted, "number": str(paper.number), **values}
    if paper.congress_id:
        congress, audience = Congress.objects.with_names().get(pk=paper.congress_id), Audience.HOUSE if house_only else Audience.BOTH
        record(seat, verb, sentence, congress=congress, audience=audience, **about)
        return
    heard = Congress.objects.filter(submissions__agenda__session=paper.session_id).with_names().order_by("pk") if paper.session_id else [None]
    for congress in heard:
        record(seat, verb, sentence, congress=congress, audience=Audience.HOUSE, **about)
