"""A round as its table tells it: what was said of it, what the commune answered with its next submission, how that was judged.

Everything up to the moment the answering submission was concluded, and nothing after: the table of a round that is over never
changes, whatever is said, answered or renamed later.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q
from django.utils.timezone import localdate

from congresses.committees.models import Committee, User
from congresses.committees.seats import Role
from congresses.core import clock
from congresses.core.names import NamesAt
from congresses.documents.models import Passage, Version
from congresses.plans.models import Congress
from congresses.reviews.models import Comment, RequiredRevision, RevisionResponse, Submission

from ..subjects import Subject
from .head import Body, Head, body, head
from .said import place_of

EVENT = "Tổ chức và thời gian đại hội"


@dataclass(frozen=True)
class Answer:
    """What the commune answered to a demand, and how it was judged."""

    kind: str
    text: str
    revised: str  # the new words it points at
    where: str
    is_restricted: bool  # these words are of a restricted kind, or some are
    met: bool | None
    judge: str
    note: str


@dataclass(frozen=True)
class Row:
    """One opinion or demand; `answers` is empty where none was given, `demanded` false where nothing was asked for."""

    who: str
    place: str
    text: str
    demanded: bool
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Table:
    """The table of one round, grouped by document."""

    head: Head
    commune: Body
    round: int
    is_final: bool  # nothing will be added
    is_answered: bool  # the next submission is laid
    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    is_restricted: bool

    @property
    def rows(self) -> list[Row]:
        return [row for _, rows in self.groups for row in rows]


def answers(subject: Subject) -> Table:
    """The table of the round of the subject."""
    congress = Congress.objects.with_names().get(pk=subject.congress.pk)
    heard = congress.submissions.get(number=subject.round)
    next_one = congress.submissions.filter(number=subject.round + 1).first()
    until = next_one.closed_at if next_one and next_one.closed_at else clock.now()
    names = NamesAt(until)
    comments = list(_comments(heard, next_one, until))
    demands = list(_demands(congress, heard, next_one, until, _passages(subject)))
    secret = {one.pk for one in comments if one.version.document.kind.restricted}, {one.pk for one in demands if one.restricted}
    if not subject.whole:
        comments = [one for one in comments if one.pk not in secret[0]]
        demands = [one for one in demands if one.pk not in secret[1]]
    groups = _groups(comments, demands, next_one, until, names, body(congress.plan.superior, names))
    pointed = any(answer.is_restricted for _, rows in groups for row in rows for answer in row.answers)
    secretary = next_one.by if next_one else _secretary(congress.committee)
    return Table(
        head=head(subject, names, issuer=_with_superior(congress.committee_id), signs=secretary, day=localdate(until),
                  people=[names.of(one.written_for, "full_name") for one in comments]),
        commune=body(congress.committee, names), round=subject.round,
        is_final=bool(next_one and next_one.closed_at), is_answered=next_one is not None,
        groups=groups, is_restricted=subject.whole and (any(secret) or pointed),
    )


def _with_superior(pk: int) -> Committee:
    return Committee.objects.select_related("superior").get(pk=pk)


def _secretary(committee: Committee) -> User | None:
    return User.objects.seated([Role.SECRETARY], committee=committee).order_by("pk").first()


def _comments(heard: Submission, next_one: Submission | None, until: datetime):
    """First words said of the congress's documents from one submission to the next, also of versions before."""
    rows = Comment.objects.filter(version__document__congress=heard.congress_id, parent=None, at__gte=heard.at, at__lte=until)
    rows = rows.filter(at__lt=next_one.at) if next_one else rows
    return rows.select_related("version__document__kind", "passage", "written_for").order_by("pk")


def _passages(subject: Subject):
    """What answers may point at in this table: an answer to any demand may point at words of a restricted kind."""
    rows = Passage.objects.select_related("version__document__kind")
    return rows if subject.whole else rows.filter(version__document__kind__restricted=False)


def _demands(congress: Congress, heard: Submission, next_one: Submission | None, until: datetime, passages):
    """Made by the round's conclusion, or answered with the next submission; in force when that was concluded."""
    asked = Q(item__conclusion__session__agenda__submission=heard)
    if next_one:
        asked |= Q(responses__laid_at=next_one.at)
    rows = RequiredRevision.objects.filter(asked, congress=congress, made_at__lte=until).exclude(withdrawn_at__lte=until)
    rows = rows.select_related("item__conclusion__paper__organ").prefetch_related(
        "item__kinds", "item__comments", Prefetch("responses__passages", passages), "responses__verification__by")
    return rows.distinct().order_by("number")


def _groups(comments, demands, next_one, until: datetime, names: NamesAt, superior: Body):
    """Rows by document in the plan's order; general before particular, then as it stands in the document."""
    by_comment: dict[int, list[RequiredRevision]] = {}
    told = {one.pk for one in comments}
    for demand in demands:
        for comment in demand.item.comments.all():
            by_comment.setdefault(comment.pk, []).append(demand)
    found: dict[tuple[int, str], list] = {}
    for one in comments:
        kind, own = one.version.document.kind, by_comment.get(one.pk, [])
        answers = tuple(answer for demand in own for answer in _answers(demand, next_one, until, names))
        row = Row(_who(one, names), place_of(one), one.text, bool(own), answers)
        found.setdefault((kind.position, names.of(kind)), []).append((one.passage.number if one.passage else 0, one.pk, row))
    for demand in demands:
        if any(comment.pk in told for comment in demand.item.comments.all()):
            continue
        kinds = sorted(demand.item.kinds.all(), key=lambda kind: kind.position)
        place = (kinds[0].position, names.of(kinds[0])) if kinds else (10_000, EVENT)
        who = f"Ban Thường vụ {superior.label} (Thông báo kết luận số {demand.item.conclusion.paper})"
        others = [names.of(kind) for kind in kinds[1:]]
        where = f"chung; cả {', '.join(others)}" if others else "chung"
        row = Row(who, where, demand.text, True, tuple(_answers(demand, next_one, until, names)))
        found.setdefault(place, []).append((0, 0, row))
    return tuple((name, tuple(row for *_, row in sorted(rows, key=lambda one: one[:2]))) for (_, name), rows in sorted(found.items()))


def _who(comment: Comment, names: NamesAt) -> str:
    if comment.speaker:
        return comment.speaker
    return f"{names.of(comment.written_for, 'full_name')}, {comment.department or comment.author_title}"


def _answers(demand: RequiredRevision, next_one: Submission | None, until: datetime, names: NamesAt):
    """The answer laid with the next submission, with what was judged of it by then."""
    for response in demand.responses.all():
        if next_one is None or response.laid_at != next_one.at:
            continue
        judged = getattr(response, "verification", None)
        judged = judged if judged and judged.at <= until else None
        yield Answer(
            response.get_kind_display(), response.text, *_new_words(response), met=judged.met if judged else None,
            judge=names.of(judged.by, "full_name") if judged else "", note=judged.note if judged else "")


def _new_words(response: RevisionResponse) -> tuple[str, str, bool]:
    """The passages an answer points at, where they stand, whether one is of a restricted kind."""
    passages = sorted(response.passages.all(), key=lambda one: (one.version_id, one.number))
    return (
        "\n".join(one.text for one in passages), ", ".join(_page(one) for one in passages),
        any(one.version.document.kind.restricted for one in passages))


def _page(passage) -> str:
    return f"trang {passage.page}" if passage.page else f"đoạn {passage.number}"


def rounds(congress: Congress) -> list[int]:
    """The rounds there is a table of: those something was laid in."""
    laid = Version.objects.filter(submissions__congress=congress).values("submissions__number")
    return list(congress.submissions.filter(number__in=laid).order_by("number").values_list("number", flat=True))
