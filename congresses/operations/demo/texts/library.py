"""What the shelf holds: the communes with their facts, the kinds of paper, the versions there are."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
REFERENCE = HERE.parents[1] / "reference" / "can-loc"
COMMUNES = ("nghen", "kim-song-truong", "khanh-vinh-yen", "thien-loc", "xuan-loc", "dong-loc")


@dataclass(frozen=True)
class Kind:
    """How one kind of paper looks: its title, its number, who issues and signs it, the name of its file."""

    title: str
    abstract: str
    symbol: str
    stem: str
    offset: int | None = None  # place in its numbered series; drafts have no number yet
    organ: str = "committee"
    draft: bool = False


@dataclass(frozen=True)
class Indicator:
    """One key indicator of one commune: last resolution's target, result, comparison, next target."""

    code: str
    name: str
    unit: str
    direction: str
    before: str
    result: str
    target: str
    compared: str


REPORT_OF = "của Ban Chấp hành Đảng bộ {unit} {name} trình Đại hội lần thứ {ordinal}, nhiệm kỳ 2020–2025"

KINDS = {
    "submission_letter": Kind(
        "Tờ trình",
        "về việc xin duyệt nội dung và thời gian tổ chức Đại hội Đảng bộ {unit} {name} lần thứ {ordinal}, nhiệm kỳ 2020–2025",
        "TTr",
        "Tờ trình xin duyệt đại hội",
        offset=0,
    ),
    "preparation_report": Kind(
        "Báo cáo",
        "công tác chuẩn bị Đại hội Đảng bộ {unit} {name} lần thứ {ordinal}, nhiệm kỳ 2020–2025",
        "BC",
        "Báo cáo công tác chuẩn bị đại hội",
        offset=5,
    ),
    "political_report": Kind("Báo cáo chính trị", REPORT_OF, "BC", "Báo cáo chính trị", draft=True),
    "review_report": Kind(
        "Báo cáo",
        "kiểm điểm sự lãnh đạo, chỉ đạo của Ban Chấp hành Đảng bộ {unit} {name} nhiệm kỳ 2015–2020",
        "BC",
        "Báo cáo kiểm điểm Ban Chấp hành",
        draft=True,
    ),
    "personnel_plan": Kind(
        "Đề án",
        "nhân sự Ban Chấp hành Đảng bộ {unit} {name} nhiệm kỳ 2020–2025",
        "ĐA",
        "Đề án nhân sự",
        draft=True,
    ),
    "draft_resolution": Kind(
        "Nghị quyết",
        "Đại hội Đảng bộ {unit} {name} lần thứ {ordinal}, nhiệm kỳ 2020–2025",
        "NQ",
        "Dự thảo Nghị quyết đại hội",
        organ="congress",
        draft=True,
    ),
    "action_programme": Kind(
        "Chương trình hành động",
        "thực hiện Nghị quyết Đại hội Đảng bộ {unit} {name} lần thứ {ordinal}, nhiệm kỳ 2020–2025",
        "CTr",
        "Chương trình hành động",
        draft=True,
    ),
    "cell_comments": Kind(
        "Báo cáo",
        "tổng hợp ý kiến góp ý của các chi bộ vào dự thảo văn kiện Đại hội Đảng bộ {unit} {name}",
        "BC",
        "Tổng hợp góp ý của các chi bộ",
        offset=6,
    ),
    "old_unit_table": Kind(
        "Biểu tổng hợp",
        "số liệu theo đơn vị hành chính trước ngày 01/01/2020 của {unit} {name}",
        "BTH",
        "Biểu số liệu theo đơn vị cũ",
        offset=0,
    ),
    "congress_programme": Kind(
        "Chương trình",
        "điều hành Đại hội đại biểu Đảng bộ {unit} {name} lần thứ {ordinal}, nhiệm kỳ 2020–2025",
        "CTr",
        "Chương trình, kịch bản đại hội",
        draft=True,
    ),
    "logistics_plan": Kind(
        "Kế hoạch",
        "tuyên truyền, khánh tiết, hậu cần phục vụ Đại hội Đảng bộ {unit} {name} nhiệm kỳ 2020–2025",
        "KH",
        "Kế hoạch tuyên truyền, khánh tiết, hậu cần",
        offset=3,
    ),
}

REVISED = (
    "political_report",
    "review_report",
    "draft_resolution",
    "action_programme",
    "congress_programme",
    "logistics_plan",
)
AVAILABLE = {
    **{("nghen", kind): 2 if kind in (*REVISED, "personnel_plan") else 1 for kind in KINDS},
    **{
        ("kim-song-truong", kind): 2 if kind in (*REVISED, "submission_letter", "old_unit_table") else 1
        for kind in KINDS
    },
    **{
        ("khanh-vinh-yen", kind): 2 if kind in (*REVISED, "submission_letter", "personnel_plan") else 1
        for kind in KINDS
    },
    **{
        ("thien-loc", kind): 1
        for kind in ("submission_letter", "preparation_report", "political_report", "draft_resolution", "cell_comments")
    },
    **{
        ("xuan-loc", kind): 1
        for kind in ("submission_letter", "preparation_report", "political_report", "draft_resolution")
    },
    **{
        ("dong-loc", kind): 1
        for kind in (
            "submission_letter",
            "preparation_report",
            "political_report",
            "draft_resolution",
            "logistics_plan",
        )
    },
}


@cache
def sections(commune):
    """The named sections of a commune's file: facts, indicators, slips, and its own passages."""
    text = (HERE / "communes" / f"{commune}.txt").read_text(encoding="utf-8")
    parts = re.split(r"^== (\S+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@cache
def facts(commune):
    """The plain facts of a commune (name, people, dates, persons) by key."""
    pairs = (line.split("=", 1) for line in sections(commune)["facts"].splitlines() if line.strip())
    return {key.strip(): value.strip() for key, value in pairs}


@cache
def indicators(commune):
    """The key indicators of a commune in the order of the reference set."""
    lines = (line.split(";") for line in sections(commune)["indicators"].splitlines() if line.strip())
    own = {code.strip(): [cell.strip() for cell in cells] for code, *cells in lines}
    with (REFERENCE / "indicators.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_indicator(row, *own[row["code"]]) for row in csv.DictReader(file) if row["code"] in own)


def _indicator(row, before, result, target, compared=""):
    judged = compared or _compare(row["direction"], before, result)
    return Indicator(row["code"], row["name"], row["unit"], row["direction"], before, result, target, judged)


def _compare(direction, before, result):
    if before == "-":
        return "Không giao"
    gain = _number(result) - _number(before)
    if direction == "down":
        gain = -gain
    return "Vượt" if gain > 0 else "Đạt" if gain == 0 else "Không đạt"


def _number(text):
    return float(text.replace(".", "").replace(",", "."))


def slips(commune, kind, number):
    """The wrong figures a version carries on purpose, by key."""
    lines = (line.split(None, 3) for line in sections(commune).get("slips", "").splitlines() if line.strip())
    return {
        key: value for slip_kind, slip_number, key, value in lines if (slip_kind, slip_number) == (kind, str(number))
    }


def absent(commune, kind, number):
    """Codes of the indicators a first political report forgot."""
    forgotten = kind == "political_report" and number == 1
    return frozenset(sections(commune).get("absent", "").split()) if forgotten else frozenset()


def dated(commune, number):
    """The day a version was written."""
    return date.fromisoformat(facts(commune)[f"dated_{number}"])


def proposed_dates(commune, number=1):
    """First and last day of the congress which the commune's letter of that number asks for."""
    start, end = facts(commune)[f"asked_{number}"].split()
    return date.fromisoformat(start), date.fromisoformat(end)


def secretary(commune):
    """The invented name under the commune's papers."""
    return facts(commune)["secretary"]


def file_name(commune, kind, number):
    """The name a drafter would give to the file."""
    return f"{KINDS[kind].stem} {facts(commune)['name']} lần {number}.docx"
