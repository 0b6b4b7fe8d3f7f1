"""The cast and the things of the tests: real rows through the real actions wherever an act exists."""

import hashlib
import tempfile
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

from django.conf import settings

from congresses.checks import Step, Value
from congresses.committees.models import Committee, Membership, User
from congresses.committees.seats import Role
from congresses.core import clock
from congresses.core.vietnamese import HANOI, sort_key
from congresses.documents import actions as documents
from congresses.documents.intake import Received
from congresses.figures import actions as figures
from congresses.plans.models import Congress, DocumentKind, Holiday, Indicator, PersonnelRule, ReviewPlan
from congresses.reading import Block, Reading
from congresses.reviews import actions as reviews
from tests.remembering import remembered

PASSWORD = "mat-khau-kiem-thu"
KINDS = (  # code, name, required, restricted, applies to
    ("political_report", "Báo cáo chính trị", True, False, "all"),
    ("action_programme", "Chương trình hành động", True, False, "all"),
    ("personnel_plan", "Đề án nhân sự", True, True, "all"),
    ("old_unit_table", "Biểu theo đơn vị cũ", False, False, "newly_merged"),
    ("response_report", "Báo cáo tiếp thu, giải trình", False, False, "from_round_2"),
)
HOUSE = (  # username, name, role, title
    ("chanh", "Nguyễn Thị Mai", Role.COORDINATOR, "Chánh Văn phòng Huyện ủy"),
    ("chuyen", "Đặng Quang Vinh", Role.REVIEWER, "Chuyên viên Ban Tuyên giáo"),
    ("tochuc", "Phan Thị Tố Hoa", Role.PERSONNEL_OFFICER, "Phó Ban Tổ chức"),
    ("uyvien", "Nguyễn Hữu Phúc", Role.MEMBER, "Ủy viên Ban Thường vụ"),
    ("chutri", "Võ Đình Khang", Role.CHAIR, "Bí thư Huyện ủy"),
)


def at(day: int, month: int, hour: int = 8, minute: int = 0, year: int = 2020) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HANOI)


def committee(code: str, name: str, superior: Committee | None = None, kind: str = "commune", merged: bool = False) -> Committee:
    short = name.split(" ", 3)[-1]
    made = Committee.objects.create(
        code=code, name=name, short_name=short, sort_key=sort_key(short), kind=kind, superior=superior, newly_merged=merged
    )
    made.path = f"{superior.path if superior else '/'}{made.pk}/"
    made.save(update_fields=["path"])
    return made


def person(username: str, name: str, role: str, place: Committee, title: str = "", **fields) -> User:
    made = User.objects.filter(username=username).first() or User.objects.create_user(
        username, PASSWORD, full_name=name, email=f"{username}@canloc.test", must_change_password=False
    )
    Membership.objects.create(user=made, committee=place, role=role, title=title or name, **fields)
    return User.objects.get(pk=made.pk)


@remembered
def cast() -> SimpleNamespace:
    """Can Lộc on 12/3/2020 at 8:00: one district, three communes, every role, a foreign house beside."""
    clock.move_to(at(12, 3))
    Holiday.objects.create(date=date(2020, 4, 2), name="Giỗ Tổ Hùng Vương", kind="holiday")
    here = SimpleNamespace()
    here.district = committee("cl", "Đảng bộ huyện Can Lộc", kind="district")
    here.plan = plan(here.district)
    for username, name, role, title in HOUSE:
        setattr(here, username, person(username, name, role, here.district, title))
    here.quantri = person("quantri", "Lê Quản Trị", Role.ADMINISTRATOR, here.district, "Quản trị")
    for code, name in (("nghen", "thị trấn Nghèn"), ("kst", "xã Kim Song Trường"), ("kvy", "xã Khánh Vĩnh Yên")):
        place = committee(code, f"Đảng bộ {name}", here.district, merged=True)
        setattr(here, code, Congress.objects.create(plan=here.plan, committee=place))
        setattr(here, f"bithu_{code}", person(f"bithu.{code}", f"Bí thư {code}", Role.SECRETARY, place, f"Bí thư {name}"))
        setattr(here, f"soan_{code}", person(f"soan.{code}", f"Cán bộ {code}", Role.DRAFTER, place, f"Cán bộ {name}"))
    foreign = committee("kh", "Đảng bộ huyện Kỳ Anh", kind="district")
    here.nguoila = person("nguoila", "Người Huyện Khác", Role.CHAIR, foreign, "Bí thư huyện khác")
    here.kinds = {kind.code: kind for kind in here.plan.kinds.all()}
    return here


def plan(superior: Committee, term: str = "2020–2025") -> ReviewPlan:
    made = ReviewPlan.objects.create(
        code=f"{superior.code}-{term[:4]}", superior=superior, term=term, window_from=date(2020, 3, 15),
        window_to=date(2020, 6, 30), max_days=2, notice_working_days=30, study_working_days=5, age_point="2020-04",
    )
    DocumentKind.objects.bulk_create(
        DocumentKind(plan=made, position=n, code=code, name=name, required=required, restricted=restricted, applies_to=applies)
        for n, (code, name, required, restricted, applies) in enumerate(KINDS, start=1)
    )
    return made


INDICATORS = (  # code, name, unit
    ("KT05", "Thu nhập bình quân đầu người", "triệu đồng/người/năm"), ("KT11", "Xã nông thôn mới nâng cao", "năm đạt"),
    ("XH01", "Tỷ lệ hộ nghèo", "%"), ("XH07", "Trạm y tế đạt chuẩn quốc gia", "đạt"),
)


@remembered
def with_figures(here: SimpleNamespace) -> SimpleNamespace:
    """The plan asks for both sheets: an indicator set, and one rule about women."""
    for code, check in (("political_report", "indicators"), ("personnel_plan", "personnel")):
        here.kinds[code].checks = check
        here.kinds[code].save(update_fields=["checks"])
    Indicator.objects.bulk_create(
        Indicator(plan=here.plan, code=code, name=name, unit=unit, direction="up", measured="end")
        for code, name, unit in INDICATORS)
    PersonnelRule.objects.create(plan=here.plan, code="women", metric="nữ trong Ban Chấp hành", operator=">=", low=15,
                                 unit="%", rounding="nearest", source="CT 35-CT/TW")
    return here


@remembered
def indicators(congress: Congress, *, by: User, seen: int = 0, **results: str):
    """An indicator table with results by code; the targets stand above them."""
    values = [Value(code, "", result, f"trên {result}") for code, result in results.items()]
    return figures.enter_indicators(congress, values=values, seen=seen, by=by)


@remembered
def personnel(congress: Congress, *, by: User, seen: int = 0, **counts: int):
    """A personnel sheet with one step of the process."""
    steps = [Step(1, date(2020, 2, 24), 7, 7, 7)]
    return figures.enter_personnel(congress, counts=counts, steps=steps, seen=seen, by=by)


def received(*paragraphs: str, name: str = "Báo cáo.docx", whole: bool = True, origin: str = "") -> Received:
    """A file as the intake gives it, with one passage a paragraph."""
    content = "\n".join(paragraphs).encode()
    with tempfile.NamedTemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR, delete=False) as file:
        file.write(content)
    blocks = tuple(Block(number=n, kind="paragraph", text=text, mark=f"m-{n}") for n, text in enumerate(paragraphs, start=1))
    return Received(
        path=file.name, name=name, extension="docx", size=Path(file.name).stat().st_size,
        sha256=hashlib.sha256(content).hexdigest(), reading=Reading(blocks=blocks, whole=whole, origin=origin),
    )


@remembered
def upload(congress: Congress, code: str, *paragraphs: str, by: User, **more):
    """The next version of a document."""
    kind = congress.plan.kinds.get(code=code)
    last = congress.documents.filter(kind=kind).values_list("versions__number", flat=True).order_by("-versions__number").first()
    texts = paragraphs or (f"{kind.name} của {congress.committee.name}, lần {(last or 0) + 1}.", "Đoạn giữ nguyên.")
    return documents.upload(congress, kind, file=received(*texts), seen=last or 0, by=by, **more)


@remembered
def dossier(congress: Congress, *, by: User) -> None:
    """Everything required: two files, and the personnel plan registered on paper."""
    upload(congress, "political_report", by=by)
    upload(congress, "action_programme", by=by)
    documents.register(
        congress, congress.plan.kinds.get(code="personnel_plan"), paper_number="01-ĐA/ĐU", paper_date=date(2020, 3, 2),
        copies=3, custodian="Văn phòng Đảng ủy", by=by,
    )


@remembered
def submitted(congress: Congress, *, by: User):
    """A complete dossier laid before the superior."""
    dossier(congress, by=by)
    return reviews.submit(congress, by=by)


@remembered
def running_session(here, *submissions, by_paper: bool = False):
    """A session over submissions, opened."""
    session = reviews.plan_session(
        here.plan, title="Buổi duyệt của Ban Thường vụ", planned_at=clock.now(), submissions=list(submissions),
        chair=here.chutri, recorder=here.chanh, place="Phòng họp số 1", by_paper=by_paper, by=here.chanh,
    )
    return reviews.open_session(session, by=here.chanh)


@remembered
def concluded(here, session, verdicts: dict | str = "revise", items: list[dict] = (), number: int = 412):
    """Close a session, judge its versions, draft items and issue the conclusion."""
    reviews.close_session(session, by=here.chanh)
    conclusion = reviews.draft(session, by=here.chanh)
    versions = [item.version for row in session.agenda.all() for item in row.submission.items.select_related("version")]
    if isinstance(verdicts, str):
        verdicts = dict.fromkeys(versions, verdicts)
    for seen, item in enumerate(items, start=1):
        reviews.add_item(conclusion, seen=seen, by=here.chanh, **item)
    seen = len(items) + 1
    reviews.judge(conclusion, verdicts=verdicts, seen=seen, by=here.chanh)
    reviews.set_paper(conclusion, number=number, date=clock.today(), signer=here.chutri, seen=seen + 1, by=here.chanh)
    return reviews.issue(conclusion, seen=seen + 2, by=here.chutri)
