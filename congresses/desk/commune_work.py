"""What waits for a commune: documents to hand in, demands to answer, a dossier to lay, a date to ask for."""

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import COMMUNE, Role, committees_of
from congresses.core import clock, vietnamese
from congresses.dates.labels import DateLabel, with_date_label
from congresses.documents.models import Excuse, Finding, Level, Version
from congresses.plans.models import AppliesTo, Congress
from congresses.reviews.labels import DocumentsLabel, with_documents_label
from congresses.reviews.models import AgendaItem, RequiredRevision, Return, RevisionResponse, Submission, Verification

from .rows import short, work
from .work import Found, few

UNJUDGED = RevisionResponse.objects.filter(verification__isnull=True)


def find(user, found: Found) -> None:
    """Three queries."""
    url, text = reverse("my_congress"), "Xem hồ sơ đại hội"
    missing = _missing(user=user)
    found.take(missing, lambda row: _hand_in(user, row), url, text)
    found.take(_unanswered(user=user), _answer, url, text)
    secretary = set(committees_of(user, [Role.SECRETARY]))
    incomplete = {row["pk"] for row in missing}
    found.take(_dossiers(user=user, today=clock.today()), lambda row: _next_step(row, secretary, incomplete), url, text)


@few
def _missing(*, user):
    """Required kinds without any version, of dossiers never laid yet."""
    here = {"congress": OuterRef("pk")}
    pairs = Congress.objects.filter(committee__in=committees_of(user, COMMUNE)).annotate(
        kind=F("plan__kinds"), name=F("plan__kinds__name"), position=F("plan__kinds__position"),
        restricted=F("plan__kinds__restricted"), required=F("plan__kinds__required"),
        applies=F("plan__kinds__applies_to"),
    )
    return pairs.filter(
        Q(applies=AppliesTo.ALL) | Q(applies=AppliesTo.NEWLY_MERGED, committee__newly_merged=True),
        ~Exists(Submission.objects.filter(**here)),
        ~Exists(Version.objects.filter(document__congress=OuterRef("pk"), document__kind=OuterRef("kind"))),
        ~Exists(Excuse.objects.filter(**here, kind=OuterRef("kind"), withdrawn_at__isnull=True)),
        required=True,
    ).order_by("committee__sort_key", "pk", "position").values(
        "pk", "committee_id", "committee__name", "kind", "name", "restricted"
    )


def _hand_in(user, row):
    if row["restricted"] and not reads_restricted(user, row["committee_id"], COMMUNE):
        return
    act, why = ("Đăng ký", "chưa đăng ký") if row["restricted"] else ("Nộp", "chưa có bản nào")
    page = "register" if row["restricted"] else "upload"
    yield work(
        f"{act} {row['name']}", reverse(page, args=[row["pk"], row["kind"]]),
        f"Văn kiện bắt buộc của {row['committee__name']}, {why}. Thiếu văn kiện này thì chưa trình được.",
        today=clock.today(),
    )


@few
def _unanswered(*, user):
    """Open demands without an answer, or whose last answer was found wanting."""
    failed = Verification.objects.filter(response__revision=OuterRef("pk")).order_by("-pk").values("at")
    return (
        RequiredRevision.objects.visible_to(user).filter(congress__committee__in=committees_of(user, COMMUNE)).open()
        .filter(~Exists(UNJUDGED.filter(revision=OuterRef("pk"))))
        .annotate(failed_at=Subquery(failed[:1])).order_by(F("due").asc(nulls_last=True), "pk")
    )


def _answer(revision):
    before = "Trả lời trước chưa đạt. " if revision.failed_at else ""
    yield work(
        f"Trả lời yêu cầu {revision.number}", reverse("answer", args=[revision.pk]), before + short(revision.text),
        since=revision.failed_at or revision.made_at, due=revision.due, today=clock.today(),
    )


@few
def _dossiers(*, user, today):
    """One's congresses with what decides their next step."""
    here = {"congress": OuterRef("pk")}
    last = Submission.objects.filter(**here).order_by("-number")
    back = Return.objects.filter(submission__congress=OuterRef("pk"), submission__number=OuterRef("rounds"))
    open_ones = RequiredRevision.objects.filter(**here).open()
    sitting = AgendaItem.objects.filter(submission__congress=OuterRef("pk"), submission__closed_at__isnull=True,
                                        session__closed_at__isnull=True, session__by_paper=False)
    rows = Congress.objects.filter(committee__in=committees_of(user, COMMUNE)).select_related("committee")
    return with_documents_label(with_date_label(rows, today)).annotate(
        rounds=Subquery(last.values("number")[:1], output_field=IntegerField()),
        last_closed_at=Subquery(last.values("closed_at")[:1]),
        answers_drafted=Exists(RevisionResponse.objects.filter(revision__congress=OuterRef("pk"), laid_at__isnull=True)),
        session=Subquery(sitting.values("session")[:1]), session_at=Subquery(sitting.values("session__planned_at")[:1]),
        session_place=Subquery(sitting.values("session__place")[:1]),
        blocked=Exists(Finding.objects.unexplained().filter(
            version__in=Version.objects.newest().filter(document__congress=OuterRef(OuterRef("pk"))), level=Level.BLOCKING)),
        found=Coalesce(Subquery(_left(user).values("n"), output_field=IntegerField()), Value(0)),
        unanswered=Exists(open_ones.filter(~Exists(UNJUDGED.filter(revision=OuterRef("pk"))))),
    ).annotate(
        returned_at=Subquery(back.values("at")[:1]), returned_why=Subquery(back.values("missing")[:1]),
    ).order_by("committee__sort_key", "pk")


def _left(user):
    """Findings that ask for something in the newest versions of the outer congress, counted."""
    newest = Version.objects.newest().filter(document__congress=OuterRef(OuterRef("pk")))
    left = Finding.objects.visible_to(user).unexplained().filter(version__in=newest, level__in=(Level.BLOCKING, Level.EXPLAIN))
    return left.order_by().values("version__document__congress").annotate(n=Count("pk"))


def _next_step(row, secretary: set, incomplete: set):
    today, laying = clock.today(), reverse("submit", args=[row.pk])
    if row.session:
        place = f", {row.session_place}" if row.session_place else ""
        yield work(
            f"Dự buổi duyệt hồ sơ {row.committee.name}", reverse("session", args=[row.session]),
            f"Vào lúc {vietnamese.moment(row.session_at)}{place}.", due=timezone.localdate(row.session_at), today=today,
        )
    if row.returned_at:
        yield work(
            f"Bổ sung và trình lại hồ sơ {row.committee.name}", reverse("congress", args=[row.pk]),
            f"Lần trình {row.rounds} bị trả lại: {short(row.returned_why)}", since=row.returned_at, today=today,
        )
    if row.blocked and (row.rounds is None or row.last_closed_at):
        yield work(
            f"Sửa hoặc giải thích phát hiện trong văn kiện {row.committee.name}", reverse("congress_findings", args=[row.pk]),
            "Còn phát hiện chặn việc trình; nộp bản đã sửa, hoặc giải thích vì sao giữ nguyên.", today=today,
        )
    elif row.rounds and row.found and row.date_label not in (DateLabel.CONSENTED, DateLabel.CONVENED):
        yield work(
            f"Sửa hoặc giải thích {row.found} phát hiện trong văn kiện {row.committee.name}", reverse("congress_findings", args=[row.pk]),
            "Hồ sơ đã trình còn phát hiện phải sửa hoặc giải thích trước khi được đồng ý ngày đại hội.", today=today,
        )
    if row.committee_id not in secretary:
        return
    if row.rounds is None and row.pk not in incomplete and not row.blocked:
        yield work(f"Trình hồ sơ {row.committee.name} lần 1", laying, "Đã có đủ văn kiện bắt buộc.", today=today)
    elif row.rounds and row.last_closed_at and not row.returned_at and row.answers_drafted and not row.unanswered and not row.blocked:
        yield work(
            f"Trình hồ sơ {row.committee.name} lần {row.rounds + 1}", laying,
            "Các yêu cầu đã có trả lời; trả lời đến cấp trên khi hồ sơ được trình.", since=row.last_closed_at, today=today,
        )
    if row.documents_label == DocumentsLabel.COMPLETE and row.date_label == DateLabel.NONE and not row.is_held:
        yield work(
            f"Đề nghị ngày đại hội {row.committee.name}", reverse("propose", args=[row.pk]),
            "Văn kiện đã đủ, chưa có ngày nào đang được đề nghị.", today=today,
        )
