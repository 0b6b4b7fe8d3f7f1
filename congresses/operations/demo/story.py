"""February and March 2020 up to the morning of 12/3, told in order through the acts of the portal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from congresses.committees import actions as committees
from congresses.committees.models import User
from congresses.core import clock
from congresses.core.vietnamese import HANOI
from congresses.dates import actions as dates
from congresses.dates.gates import CONSENT
from congresses.documents import actions as documents
from congresses.documents.intake import Received
from congresses.documents.models import Level, Version
from congresses.gates.actions import waive
from congresses.plans.models import Congress, DocumentKind, ReviewPlan
from congresses.reviews import actions as reviews
from congresses.reviews.actions.timetable import Typed
from congresses.reviews.models import Submission

from .explanations import explain
from .remarks import REMARKS, USUAL
from .sheets import enter_personnel, enter_tables
from .texts import proposed_dates

THREE = ("nghen", "kim-song-truong", "khanh-vinh-yen")
ROOM = "Phòng họp Ban Thường vụ Huyện ủy"
TIMETABLE = (  # commune, day and hour in March, month and day the dossier is due, member in charge, who appraises
    ("thien-loc", 3, 8, (2, 25), "uv.tuyengiao", "Ban Tuyên giáo"),
    ("nghen", 12, 14, (3, 5), "truongtochuc", "Ban Tổ chức"),
    ("kim-song-truong", 12, 14, (3, 5), "uv.tuyengiao", "Ban Tuyên giáo"),
    ("khanh-vinh-yen", 12, 14, (3, 5), "phobithu", "Ban Tổ chức"),
    ("xuan-loc", 19, 8, (3, 12), "uv.kiemtra", "Ủy ban Kiểm tra"),
    ("dong-loc", 19, 14, (3, 12), "chutich", "Ban Tổ chức"),
    ("gia-hanh", 26, 8, (3, 19), "uv.danvan", "Ban Dân vận"),
)
BEGINS = datetime(2020, 3, 12, 8, 0, tzinfo=HANOI)


@dataclass
class Stage:
    """Everybody and everything at hand."""

    plan: ReviewPlan
    people: dict[str, User]
    congresses: dict[str, Congress]
    kinds: dict[str, DocumentKind]
    files: Callable[[], dict[tuple[str, str], Received]]  # waits for the reading at the first upload

    def secretary(self, commune: str) -> User:
        return self.people["bithu." + commune.replace("-", "")]

    def at(self, month: int, day: int, hour: int, minute: int = 0) -> None:
        clock.move_to(datetime(2020, month, day, hour, minute, tzinfo=HANOI))


def play(stage: Stage) -> None:
    """Everything that happened before the demonstration begins, then its clock."""
    _clearances(stage)
    _pilot(stage)
    _timetable(stage)
    _thien_loc(stage)
    _three_submit(stage)
    _remarks(stage, until=9)
    _xuan_loc_submits(stage)
    _remarks(stage, since=9, until=10)
    _session_planned(stage)
    _xuan_loc_returned(stage)
    _remarks(stage, since=10)
    _last_day(stage)
    clock.move_to(BEGINS)


def _clearances(stage: Stage) -> None:
    """The office and one drafter may read the personnel plans; the chair says so."""
    stage.at(2, 3, 8)
    for username in ("chanhvanphong", "soanthao.nghen"):
        committees.set_clearance(stage.people[username].memberships.get(), cleared=True, by=stage.people["bithu"])
        stage.people[username] = User.objects.with_seats().get(username=username)


def _pilot(stage: Stage) -> None:
    """Thượng Lộc, the district's pilot: on paper, approved, its days consented to with one waiver."""
    congress, secretary = stage.congresses["thuong-loc"], stage.secretary("thuong-loc")
    chair, office = stage.people["bithu"], stage.people["chanhvanphong"]
    stage.at(2, 10, 9)
    enter_personnel(congress, by=secretary)
    for number, kind in enumerate((k for k in stage.kinds.values() if k.required), start=11):
        _on_paper(stage, "thuong-loc", kind.code, number, date(2020, 2, 7))
    explain(congress, Level.BLOCKING, Level.EXPLAIN, by=secretary)
    submission = reviews.submit(congress, by=secretary)
    proposal = dates.propose(congress, first_day=date(2020, 3, 18), last_day=date(2020, 3, 19), by=secretary)
    stage.at(2, 19, 14)
    session = _sitting(stage, "Duyệt đại hội điểm Đảng bộ xã Thượng Lộc", [submission])
    dates.count_hands(proposal, agree=10, not_yet=0, other=1, session=session, by=office)
    stage.at(2, 19, 16, 30)
    reviews.close_session(session, by=office)
    items = [{"text": "Tổ chức đại hội đơn giản, tiết kiệm; bảo đảm phòng dịch cho đại biểu.", "blocks": "congress",
              "congresses": [congress], "due": date(2020, 3, 16)}]
    _conclude(stage, session, items, verdicts=dict.fromkeys(_versions(submission), "approved"), number=386)
    stage.at(2, 21, 9)
    unmet = {outcome.code: outcome.reasons for outcome in CONSENT.outcomes(congress) if outcome.open}
    for code, reasons in unmet.items():
        waive(congress, CONSENT, requirement=code, shown=list(reasons), by=chair,
              why="Đại hội điểm của huyện, tổ chức sớm để rút kinh nghiệm.")
    dates.consent(congress, number=41, seen=1, by=chair)


def _timetable(stage: Stage) -> None:
    """The office lays down who is heard when: the three merged ones together, others before and after them."""
    stage.at(2, 21, 15)
    lines = [
        Typed(stage.congresses[commune].pk, 0, {
            "at": datetime(2020, 3, day, hour, 0, tzinfo=HANOI), "place": ROOM, "dossier_due": date(2020, *due),
            "member": stage.people[member], "department": department})
        for commune, day, hour, due, member, department in TIMETABLE
    ]
    reviews.set_slots(stage.plan, typed=lines, by=stage.people["chanhvanphong"])


def _thien_loc(stage: Stage) -> None:
    """Heard once and concluded; its answers are on the way."""
    congress, secretary = stage.congresses["thien-loc"], stage.secretary("thien-loc")
    stage.at(2, 24, 14)
    _upload(stage, "thien-loc", by=secretary)
    for number, code in enumerate(("review_report", "personnel_plan", "action_programme"), start=34):
        _on_paper(stage, "thien-loc", code, number, date(2020, 2, 24))
    stage.at(2, 25, 8)
    explain(congress, Level.BLOCKING, by=secretary)
    submission = reviews.submit(congress, by=secretary)
    _propose(stage, "thien-loc")
    stage.at(2, 27, 9)
    report = congress.documents.get(kind__code="political_report").versions.get()
    remark = _comment(stage, report, "tuyengiao", "Dịch bệnh có thể làm lượng khách năm 2020 giảm một nửa", "forecast",
                      "Dự báo đúng nhưng chỉ tiêu thu nhập và dịch vụ chưa tính đến. Đề nghị đặt chỉ tiêu dựa trên dự báo này.")
    stage.at(3, 3, 8)
    session = _sitting(stage, "Duyệt nội dung đại hội Đảng bộ xã Thiên Lộc", [submission])
    stage.at(3, 3, 11)
    reviews.close_session(session, by=stage.people["chanhvanphong"])
    items = [
        {"text": "Chỉ tiêu của Báo cáo chính trị phải dựa trên dự báo, nhất là du lịch trong điều kiện có dịch.", "blocks": "approval",
         "kinds": [stage.kinds["political_report"]], "comments": [remark]},
        {"text": "Chương trình hành động phải cụ thể theo nhóm nhiệm vụ: việc, người chủ trì, thời hạn, kết quả.", "blocks": "approval",
         "kinds": [stage.kinds["action_programme"]]},
        {"text": "Bỏ buổi gặp mặt trước đại hội, giảm khách mời ở mức thấp nhất.", "blocks": "congress"},
    ]
    items = [item | {"congresses": [congress], "due": date(2020, 3, 20)} for item in items]
    revise = ("political_report", "action_programme", "draft_resolution")
    verdicts = {v: "revise" if v.document.kind.code in revise else "approved" for v in _versions(submission)}
    _conclude(stage, session, items, verdicts=verdicts, number=398, not_yet=congress)


def _three_submit(stage: Stage) -> None:
    """The three merged committees send everything and ask for their days."""
    for day, hour, act, commune in (
        (3, 14, _drafted, "nghen"), (4, 9, _drafted, "khanh-vinh-yen"), (4, 10, _submitted, "nghen"),
        (4, 16, _submitted, "khanh-vinh-yen"), (5, 15, _drafted, "kim-song-truong"), (5, 16, _submitted, "kim-song-truong"),
    ):
        stage.at(3, day, hour)
        act(stage, commune)


def _drafted(stage: Stage, commune: str) -> None:
    _upload(stage, commune, by=stage.people["soanthao." + commune.replace("-", "")])


def _submitted(stage: Stage, commune: str) -> None:
    explain(stage.congresses[commune], Level.BLOCKING, by=stage.secretary(commune))
    reviews.submit(stage.congresses[commune], by=stage.secretary(commune))
    _propose(stage, commune)


def _xuan_loc_submits(stage: Stage) -> None:
    stage.at(3, 9, 7, 30)
    secretary = stage.secretary("xuan-loc")
    _upload(stage, "xuan-loc", by=secretary)
    for number, code in enumerate(("review_report", "personnel_plan", "action_programme", "cell_comments"), start=26):
        _on_paper(stage, "xuan-loc", code, number, date(2020, 3, 6))
    _submitted(stage, "xuan-loc")


def _xuan_loc_returned(stage: Stage) -> None:
    stage.at(3, 10, 7, 45)
    submission = Submission.objects.get(congress=stage.congresses["xuan-loc"])
    reviews.send_back(
        submission, by=stage.people["chanhvanphong"],
        missing="Văn phòng chưa nhận được bản giấy Đề án nhân sự và Chương trình hành động đã đăng ký; "
                "Báo cáo tổng hợp góp ý của các chi bộ chưa có chữ ký của Bí thư.",
    )


def _session_planned(stage: Stage) -> None:
    """The sitting of the day: planned, its people summoned, not yet opened."""
    stage.at(3, 9, 16, 30)
    submissions = [Submission.objects.get(congress=stage.congresses[commune]) for commune in THREE]
    reviews.plan_session(
        stage.plan, title="Duyệt nội dung và thời gian đại hội Nghèn, Kim Song Trường, Khánh Vĩnh Yên",
        planned_at=datetime(2020, 3, 12, 14, 0, tzinfo=HANOI), submissions=submissions, chair=stage.people["bithu"],
        recorder=stage.people["chanhvanphong"], place=ROOM, by=stage.people["chanhvanphong"],
    )
    for aspect, text in USUAL:
        reviews.add_usual(stage.plan, aspect=aspect, text=text, by=stage.people["chanhvanphong"])


def _last_day(stage: Stage) -> None:
    """Đồng Lộc has sent some papers; Thiên Lộc has begun to answer."""
    stage.at(3, 11, 10)
    _upload(stage, "dong-loc", by=stage.secretary("dong-loc"))
    stage.at(3, 11, 15)
    first, _, last = stage.congresses["thien-loc"].revisions.order_by("number")
    secretary = stage.secretary("thien-loc")
    reviews.answer(first, kind="partial", by=secretary,
                   text="Đã tính lại chỉ tiêu khách và thu nhập theo dự báo; chỉ tiêu cây ăn quả giữ nguyên vì vườn đã cho thu hoạch.")
    reviews.answer(last, kind="accept", text="Bỏ buổi gặp mặt; chỉ mời 8 đại biểu cấp trên.", by=secretary)


def _upload(stage: Stage, commune: str, *, by: User) -> None:
    """The figures of a commune and all its first drafts; what is restricted comes from the secretary."""
    congress, secretary = stage.congresses[commune], stage.secretary(commune)
    enter_tables(congress, drafter=by, secretary=secretary)
    for (place, code), file in stage.files().items():
        if place == commune:
            kind = stage.kinds[code]
            documents.upload(congress, kind, file=file, by=secretary if kind.restricted else by)


def _on_paper(stage: Stage, commune: str, code: str, number: int, day: date) -> None:
    documents.register(
        stage.congresses[commune], stage.kinds[code], paper_number=f"{number}/ĐU", paper_date=day, copies=15,
        custodian="Văn phòng Đảng ủy", by=stage.secretary(commune),
    )


def _propose(stage: Stage, commune: str) -> None:
    first, last = proposed_dates(commune)
    dates.propose(stage.congresses[commune], first_day=first, last_day=last, by=stage.secretary(commune))


def _remarks(stage: Stage, *, since: int = 1, until: int = 32) -> None:
    hours = [(day, hour) for day, hour, *_ in REMARKS]
    for n, (day, hour, who, commune, code, words, aspect, text) in enumerate(REMARKS):
        if since <= day < until:
            stage.at(3, day, hour, 4 * hours[:n].count((day, hour)))
            version = Version.objects.with_names().get(document__congress=stage.congresses[commune], document__kind__code=code)
            _comment(stage, version, who, words, aspect, text)


def _comment(stage: Stage, version: Version, who: str, words: str, aspect: str, text: str):
    passage = version.passages.get(text__contains=words)
    return reviews.comment(version, text=text, aspect=aspect, passage=passage, quote=words, by=stage.people[who])


def _sitting(stage: Stage, title: str, submissions: list[Submission]):
    """Plan a session and open it at once."""
    office = stage.people["chanhvanphong"]
    session = reviews.plan_session(
        stage.plan, title=title, planned_at=clock.now().replace(second=0, microsecond=0), submissions=submissions,
        chair=stage.people["bithu"], recorder=office, place=ROOM, by=office,
    )
    return reviews.open_session(session, by=office)


def _versions(submission: Submission) -> list[Version]:
    return [item.version for item in submission.items.select_related("version__document__kind")]


def _conclude(stage: Stage, session, items: list[dict], *, verdicts: dict, number: int, not_yet: Congress | None = None) -> None:
    """Draft, judge, number and issue the conclusion of a closed session."""
    office, chair = stage.people["chanhvanphong"], stage.people["bithu"]
    conclusion = reviews.draft(session, by=office)
    for item in items:
        reviews.add_item(conclusion, seen=_edition(conclusion), by=office, **item)
    reviews.judge(conclusion, verdicts=verdicts, seen=_edition(conclusion), by=office)
    if not_yet:
        dates.draft_verdict(conclusion, not_yet, kind="not_yet", reason="Hoàn thiện văn kiện rồi đề nghị lại.",
                            seen=_edition(conclusion), by=office)
    reviews.set_paper(conclusion, number=number, date=clock.today(), signer=chair, seen=_edition(conclusion), by=office)
    reviews.issue(conclusion, seen=_edition(conclusion), by=chair)


def _edition(conclusion) -> int:
    conclusion.refresh_from_db(fields=["edition"])
    return conclusion.edition
