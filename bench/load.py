"""Congresses in bulk: documents, versions, comments, demands, answers, journal, as many as asked."""

from datetime import date, timedelta

from django.db import connection

from congresses.committees.models import Committee, Membership, User
from congresses.committees.seats import Role
from congresses.core import clock
from congresses.core.vietnamese import sort_key
from congresses.dates.models import DateProposal
from congresses.documents.models import Document, Passage, Version
from congresses.journal.models import Entry
from congresses.plans.models import Congress, DocumentKind, ReviewPlan
from congresses.reviews.models import (
    AgendaItem,
    Comment,
    Conclusion,
    ConclusionItem,
    PaperNumber,
    RequiredRevision,
    ReviewSession,
    RevisionResponse,
    Submission,
    SubmissionItem,
    Verdict,
)

SYLLABLES = ["An", "Bình", "Cẩm", "Đông", "Đức", "Gia", "Hòa", "Hồng", "Khánh", "Kim", "Lâm", "Lộc", "Mỹ", "Nam", "Ngọc", "Phú", "Quang", "Sơn", "Thạch", "Thiên", "Tùng", "Vĩnh", "Xuân", "Yên"]
KINDS = 12
TEXT = "Trong nhiệm kỳ qua, Đảng bộ đã lãnh đạo thực hiện đạt và vượt 18 trên 25 chỉ tiêu, thu nhập tăng 8,5% mỗi năm. "


def house():
    """One district with a plan of twelve kinds and its people."""
    district = Committee.objects.create(
        code="cl", name="Đảng bộ huyện Can Lộc", short_name="Can Lộc", sort_key=sort_key("Can Lộc"), kind="district", path="/1/"
    )
    plan = ReviewPlan.objects.create(
        code="cl-2020", superior=district, term="2020–2025", window_from=date(2020, 3, 15), window_to=date(2020, 6, 30),
        max_days=2, notice_working_days=30, study_working_days=5, age_point="2020-04",
    )
    DocumentKind.objects.bulk_create(
        DocumentKind(plan=plan, position=n, code=f"kind-{n}", name=f"Loại văn kiện số {n}", required=n <= 8, restricted=n == 5)
        for n in range(1, KINDS + 1)
    )
    people = {}
    for role in (Role.COORDINATOR, Role.REVIEWER, Role.MEMBER, Role.CHAIR):
        people[role] = User.objects.create_user(role.value, full_name=role.label, must_change_password=False)
        Membership.objects.create(user=people[role], committee=district, role=role, title=role.label)
    return plan, people


def congresses(plan, people, first: int, last: int) -> None:
    """Numbers first to last: every third submitted, every third concluded with demands, every third still drafting."""
    committees = Committee.objects.bulk_create(_committee(plan, n) for n in range(first, last + 1))
    made = Congress.objects.bulk_create(Congress(plan=plan, committee=c) for c in committees)
    kinds = list(plan.kinds.all())
    office, reviewer, chair = people[Role.COORDINATOR], people[Role.REVIEWER], people[Role.CHAIR]
    now = clock.now()
    documents = Document.objects.bulk_create(Document(congress=c, kind=k) for c in made for k in kinds[:8])
    versions = Version.objects.bulk_create(
        Version(document=d, number=n, uploaded_by=office, uploaded_for=office, uploaded_at=now, laid_at=now,
                sha256=f"{d.pk:032d}{n:032d}", name=f"Văn kiện {d.pk}.docx", extension="docx", size=90_000, whole=True)
        for d in documents for n in (1, 2)
    )
    newest = {}
    for version in versions:
        newest[version.document_id] = version
    by_congress = {c.pk: [newest[d.pk] for d in documents[i * 8:(i + 1) * 8]] for i, c in enumerate(made)}
    _passages(list(newest.values()), 6)
    Comment.objects.bulk_create(
        Comment(version=rows[0], text=f"Góp ý {n} về kết quả thực hiện.", aspect="results", by=reviewer, written_for=reviewer,
                author_title="Chuyên viên", at=now)
        for rows in by_congress.values() for n in range(5)
    )
    _reviewed(plan, made, by_congress, office, chair, now)
    Entry.objects.bulk_create(
        Entry(at=now, actor_name="Bench", verb="loaded", sentence=f"mục {n}", superior_id=plan.superior_id,
              committee_id=c.committee_id, congress_id=c.pk, audience="both")
        for c in made for n in range(3)
    )


def _committee(plan, n: int) -> Committee:
    name = f"{SYLLABLES[n % 24]} {SYLLABLES[(n * 7) // 24 % 24]} {n}"
    return Committee(
        code=f"c{n}", name=f"Đảng bộ xã {name}", short_name=name, sort_key=sort_key(name), kind="commune",
        superior=plan.superior, path=f"/1/{n + 1}/", newly_merged=n % 3 == 0,
    )


def _passages(versions, count: int) -> None:
    """Written by PostgreSQL: nothing of them is needed here, and a hundred thousand rows take Django longer than all the rest."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Passage._meta.db_table} (version_id, number, kind, level, label, \"table\", page, mark, trail, text, html) "
            "SELECT version, n, 'paragraph', 0, '', 0, 0, n, '', n || '. ' || %s, '<p>' || n || '. ' || %s || '</p>' "
            "FROM unnest(%s) version, generate_series(1, %s) n ORDER BY 1, 2",
            [TEXT * 2, TEXT * 2, [version.pk for version in versions], count],
        )


def _reviewed(plan, made, by_congress, office, chair, now) -> None:
    sent = [c for c in made if c.pk % 3]
    submissions = Submission.objects.bulk_create(
        Submission(congress=c, number=1, by=office, at=now, closed_at=now if c.pk % 3 == 1 else None) for c in sent
    )
    SubmissionItem.objects.bulk_create(
        SubmissionItem(submission=s, version=v) for s in submissions for v in by_congress[s.congress_id]
    )
    DateProposal.objects.bulk_create(
        DateProposal(congress=c, number=1, first_day=date(2020, 5, 1) + timedelta(days=c.pk % 50),
                     last_day=date(2020, 5, 2) + timedelta(days=c.pk % 50), by=office, at=now) for c in sent[::2]
    )
    concluded = [s for s in submissions if s.closed_at]
    session = ReviewSession.objects.create(
        plan=plan, title=f"Buổi duyệt {made[0].pk}", planned_at=now, opened_at=now, closed_at=now, chair=chair, recorder=office
    )
    AgendaItem.objects.bulk_create(AgendaItem(session=session, submission=s, position=n) for n, s in enumerate(concluded, 1))
    paper = PaperNumber.objects.create(
        organ=plan.superior, kind="TB", term=plan.term, number=made[0].pk, date=date(2020, 3, 12), signer=chair
    )
    conclusion = Conclusion.objects.create(
        session=session, drafted_by=office, drafted_at=now, number=paper.number, date=paper.date, signer=chair, paper=paper,
        issued_at=now,
    )
    Verdict.objects.bulk_create(
        Verdict(conclusion=conclusion, version=v, verdict="approved" if n % 4 else "revise")
        for s in concluded for n, v in enumerate(by_congress[s.congress_id])
    )
    items = ConclusionItem.objects.bulk_create(
        ConclusionItem(conclusion=conclusion, position=n, text=f"Yêu cầu chung số {n}.", blocks="consent") for n in range(1, 5)
    )
    revisions = RequiredRevision.objects.bulk_create(
        RequiredRevision(item=item, congress_id=s.congress_id, number=n, text=item.text, blocks="consent",
                         due=date(2020, 4, 20), verifier=office, made_at=now)
        for s in concluded for n, item in enumerate(items, 1)
    )
    RevisionResponse.objects.bulk_create(
        RevisionResponse(revision=r, kind="accept", text="Đã tiếp thu.", by=chair, written_for=chair, at=now, laid_at=now)
        for r in revisions if r.number % 2
    )


def long_report(version, people, passages: int = 300, comments: int = 40) -> None:
    """Make one version a real read."""
    version.passages.all().delete()
    _passages([version], passages)
    rows = list(version.passages.all())
    Comment.objects.bulk_create(
        Comment(version=version, passage=rows[n * 7 % passages], text=f"Góp ý {n}: cần nêu rõ căn cứ của số liệu.", aspect="figures",
                by=people[Role.REVIEWER], written_for=people[Role.REVIEWER], author_title="Chuyên viên", at=clock.now())
        for n in range(comments)
    )
