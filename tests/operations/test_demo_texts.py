"""The demonstration's papers: real Word files, with the day's flaws in the first version and mended in the second."""

import csv
import io
import re
import zipfile
from functools import cache

import pytest
from docx import Document
from lxml import etree

from congresses.operations.demo import texts
from congresses.operations.demo.texts import base, library

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MERGED = ("nghen", "kim-song-truong", "khanh-vinh-yen")
VERSIONS = [(*key, number) for key, highest in texts.AVAILABLE.items() for number in range(1, highest + 1)]
OLD_NAMES_ALLOWED = ("personnel_plan", "old_unit_table")
FIGURES = {
    "KT01": r"Tốc độ tăng giá trị sản xuất bình quân ([\d,]+)%",
    "KT05": r"Thu nhập bình quân đầu người ([\d,]+) triệu",
    "KT09": r"tổng vốn đầu tư toàn xã hội ([\d.]+) tỷ",
    "XH01": r"Tỷ lệ hộ nghèo còn ([\d,]+)%",
    "XH05": r"bảo hiểm y tế ([\d,]+)%",
    "MT02": r"thu gom, xử lý ([\d,]+)%",
}


@cache
def reference(name):
    with (library.REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def document(commune, kind, number):
    return Document(io.BytesIO(texts.write(commune, kind, number)))


def part(commune, kind, number, name):
    with zipfile.ZipFile(io.BytesIO(texts.write(commune, kind, number))) as package:
        return etree.fromstring(package.read(name))


def body(*version):
    return [paragraph.text for paragraph in document(*version).paragraphs if paragraph.text.strip()]


def footnotes(*version):
    return ["".join(note.itertext()) for note in part(*version, "word/footnotes.xml") if note.get(f"{W}type") is None]


def rows(*version):
    """The rows of the ruled tables, without the heading block and the signature."""
    tables = document(*version).tables[1:-1]
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def whole(*version):
    return "\n".join([*body(*version), *(text for row in rows(*version) for text in row)])


def old_names(commune):
    unit = next(row["unit_code"] for row in reference("committees") if row["code"] == commune)
    gone = {
        row["name"]
        for row in reference("administrative_units")
        if row["successor"] == unit and row["valid_to"] < "2020"
    }
    return gone - {library.facts(commune)["name"]}  # thị trấn Nghèn kept its name through the merger


def named(commune, lines):
    found = re.compile(rf"\b({'|'.join(old_names(commune))})\b")
    return [line for line in lines if found.search(line)]


def targets(commune, number):
    """Targets of the table of the political report, by code."""
    codes = {row["name"]: row["code"] for row in reference("indicators")}
    return {codes[row[1]]: row[6] for row in rows(commune, "political_report", number) if row[1] in codes}


def resolved(commune, number):
    text = "\n".join(body(commune, "draft_resolution", number))
    return {code: re.search(pattern, text)[1] for code, pattern in FIGURES.items()}


def test_the_shelf_knows_only_communes_and_kinds_of_the_reference_data():
    assert {commune for commune, _ in texts.AVAILABLE} == set(texts.COMMUNES)
    assert set(texts.COMMUNES) < {row["code"] for row in reference("committees")}
    assert {kind for _, kind in texts.AVAILABLE} == {row["code"] for row in reference("document_kinds")} - {
        "response_report"
    }


@pytest.mark.parametrize("commune", MERGED)
def test_a_merged_commune_has_every_required_kind(commune):
    required = {row["code"] for row in reference("document_kinds") if row["required"] == "yes"}
    assert required <= {kind for code, kind in texts.AVAILABLE if code == commune}


@pytest.mark.parametrize("version", VERSIONS, ids=str)
def test_every_file_opens_on_a_page_of_the_party_form(version):
    section = document(*version).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]
    assert document(*version).styles["Normal"].font.name == "Times New Roman"
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in document(*version).tables[0].cell(0, 1).text
    assert not re.search(r"\[\[|\]\]|<<|>>|[{}|]", whole(*version))


@pytest.mark.parametrize("version", VERSIONS, ids=str)
def test_footnotes_are_numbered_as_the_text_refers_to_them(version):
    kept = [note.get(f"{W}id") for note in part(*version, "word/footnotes.xml")]
    used = [mark.get(f"{W}id") for mark in part(*version, "word/document.xml").iter(f"{W}footnoteReference")]
    assert kept == ["-1", "0", *used]
    assert used == [str(place) for place in range(1, len(used) + 1)]


def test_the_footnotes_part_is_announced_in_the_package():
    types = part("nghen", "political_report", 2, "[Content_Types].xml")
    relations = part("nghen", "political_report", 2, "word/_rels/document.xml.rels")
    assert [each.get("ContentType") for each in types if each.get("PartName") == "/word/footnotes.xml"] == [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    ]
    assert [each.get("Target") for each in relations if each.get("Type").endswith("/footnotes")] == ["footnotes.xml"]


def test_the_same_bytes_come_out_every_time():
    first = {version: texts.write(*version) for version in VERSIONS}
    base.sheet.cache_clear()
    assert {version: texts.write(*version) for version in VERSIONS} == first


@pytest.mark.parametrize("version", VERSIONS, ids=str)
def test_no_sentence_stands_twice_in_a_document(version):
    sentences = [text.strip() for line in body(*version) for text in re.split(r"(?<=[.;:])\s", line) if len(text) > 25]
    assert sorted(set(sentences)) == sorted(sentences)


@pytest.mark.parametrize("commune", MERGED)
@pytest.mark.parametrize("kind", ["political_report", "review_report"])
def test_first_versions_name_old_units_in_the_text_and_second_ones_in_footnotes(commune, kind):
    assert named(commune, body(commune, kind, 1))
    assert named(commune, body(commune, kind, 2)) == []
    assert named(commune, footnotes(commune, kind, 2))


@pytest.mark.parametrize("commune", MERGED)
def test_no_latest_version_names_old_units_in_the_text(commune):
    kinds = [kind for code, kind in texts.AVAILABLE if code == commune and kind not in OLD_NAMES_ALLOWED]
    assert [
        line for kind in kinds for line in named(commune, body(commune, kind, texts.AVAILABLE[commune, kind]))
    ] == []


def test_kim_song_truong_first_forgets_a_third_of_the_indicators_and_then_has_all():
    everything = {row["code"] for row in reference("indicators")}
    missing = everything - set(targets("kim-song-truong", 1))
    assert len(missing) == len(everything) / 3
    assert set(targets("kim-song-truong", 2)) == everything
    text = whole("kim-song-truong", "political_report", 1).lower()
    words = [row["aliases"].split("; ") + [row["name"]] for row in reference("indicators") if row["code"] in missing]
    assert [word for each in words for word in each if word.lower() in text] == []


@pytest.mark.parametrize("commune", MERGED)
def test_figures_of_report_and_resolution_disagree_first_and_agree_later(commune):
    assert {code: targets(commune, 1).get(code) for code in FIGURES} != resolved(commune, 1)
    assert {code: targets(commune, 2)[code] for code in FIGURES} == resolved(commune, 2)


@pytest.mark.parametrize("commune", texts.COMMUNES)
def test_the_shares_of_the_economy_make_a_hundred(commune):
    latest = targets(commune, texts.AVAILABLE[commune, "political_report"])
    assert sum(float(latest[code].replace(",", ".")) for code in ("KT02", "KT03", "KT04")) == 100


@pytest.mark.parametrize("commune", MERGED)
def test_the_second_report_rests_its_targets_on_a_forecast_and_keeps_most_of_the_first(commune):
    headings = [
        [
            line.text
            for line in document(commune, "political_report", number).paragraphs
            if line.style.name == "Heading 2"
        ]
        for number in (1, 2)
    ]
    assert [any("Dự báo" in heading for heading in each) for each in headings] == [False, True]
    first, second = body(commune, "political_report", 1), set(body(commune, "political_report", 2))
    assert len([line for line in first if line in second]) > 0.75 * len(first)
    assert 80 <= len(second) <= 150


@pytest.mark.parametrize("commune", MERGED)
def test_the_report_counts_its_results_right(commune):
    reached = [each for each in library.indicators(commune) if each.compared != "Không đạt"]
    text = whole(commune, "political_report", 2)
    counted = re.search(r"36 chỉ tiêu chủ yếu có (\d+)|(\d+) trên 36 chỉ tiêu", text)
    assert int(counted[1] or counted[2]) == len(reached)


@pytest.mark.parametrize("commune", MERGED)
def test_the_second_action_programme_names_owner_deadline_and_result_of_every_task(commune):
    assert [row for row in rows(commune, "action_programme", 1) if "" in row]
    assert [row for row in rows(commune, "action_programme", 2) if "" in row] == []
    assert len(document(commune, "action_programme", 2).tables) == 7


@pytest.mark.parametrize("commune", MERGED)
def test_the_second_logistics_plan_gives_up_show_and_delegations(commune):
    plans = ["\n".join(body(commune, "logistics_plan", number)) for number in (1, 2)]
    assert ["chương trình văn nghệ chào mừng" in plan for plan in plans] == [True, False]
    assert ["9 đoàn chúc mừng đại hội" in plan for plan in plans] == [True, False]
    assert [re.search(r"Mời (\d+) đại biểu cấp trên", plan)[1] for plan in plans] == ["45", "8"]


@pytest.mark.parametrize("commune", ["nghen", "khanh-vinh-yen"])
def test_the_second_personnel_plan_meets_the_ratios_the_first_missed(commune):
    rules = {row["code"]: float(row["low"]) for row in reference("personnel_rules_2020") if row["low"]}
    asked = {"Nữ": rules["women"], "Dưới 40 tuổi": rules["young"], "Tham gia lần đầu": rules["first_time"]}
    met = []
    for number in (1, 2):
        shares = {
            row[0]: float(row[2].rstrip("%").replace(",", ".")) for row in rows(commune, "personnel_plan", number)[1:9]
        }
        met.append({name: shares[name] >= least for name, least in asked.items()})
    assert met == [dict.fromkeys(asked, False), dict.fromkeys(asked, True)]


def test_a_version_never_written_is_refused():
    with pytest.raises(LookupError):
        texts.write("nghen", "submission_letter", 2)


def test_file_names_are_as_a_drafter_would_give_them():
    assert texts.file_name("nghen", "political_report", 2) == "Báo cáo chính trị Nghèn lần 2.docx"
    assert [str(day) for day in texts.proposed_dates("nghen")] == ["2020-03-30", "2020-03-31"]
