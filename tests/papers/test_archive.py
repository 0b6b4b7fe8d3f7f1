"""The archive of a congress: every sum recomputed from the unpacked folder with plain Python; who reads less gets less."""

import csv
import hashlib
import re
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.committees.models import User
from congresses.core import clock
from congresses.documents import store
from congresses.figures import actions as figures
from congresses.journal.models import Audience, Entry
from congresses.papers import actions, archive_zip
from congresses.papers.archive import Names
from congresses.papers.archive_pages import harmless
from congresses.papers.models import Paper
from congresses.papers.subjects import Subject
from congresses.plans.models import Congress
from congresses.reviews.actions import take_number
from tests.factories import at, indicators, personnel, upload, with_figures
from tests.papers.test_scans import signed
from tests.remembering import remembered

SAFE = re.compile(r"(?:[a-z0-9-]+/){0,2}(?:[a-z0-9][a-z0-9-]*\.[a-z0-9]{2,5}|SHA256SUMS)")
SECRET = "Cơ cấu nữ trong đề án của Nghèn còn thấp."


@pytest.fixture
@remembered
def filed(over):
    """The first round of Nghèn is over; the minutes (restricted) and its own notice are numbered, the notice is signed."""
    subject = Subject(over.plan, session=over.session)
    typed = {"date": date(2020, 3, 13), "signer": over.chutri, "seen": 0, "by": over.chanh}
    over.minutes = actions.number_paper("minutes", subject, number=7, **typed)
    openly = Subject(over.plan, session=over.session, congress=over.nghen).openly()
    over.notice = actions.number_paper("notice", openly, number=413, **typed)
    over.scan = actions.attach_scan(over.notice, file=signed(), seen=0, by=over.chanh)
    return over


def packed(user, congress) -> bytes:
    with archive_zip.pack(congress, by=User.objects.get(pk=user.pk)).file as file:
        return file.read()


def unpacked(data: bytes, folder: Path) -> Path:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names)) and all(SAFE.fullmatch(name) for name in names)
        archive.extractall(folder)
    return folder


def sums(folder: Path) -> dict[str, str]:
    """What the folder says of itself, held against what is there."""
    said = dict(reversed(line.split("  ", 1)) for line in (folder / "SHA256SUMS").read_text().splitlines())
    there = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}
    del there["SHA256SUMS"]
    assert said == there
    return said


class Links(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.attributes = set(), [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in ("href", "src")]


def text_of(folder: Path) -> str:
    """Everything readable in the archive, workbooks and Word files too."""
    parts = [path.read_text() for path in folder.rglob("*") if path.suffix in (".html", ".csv")]
    for path in folder.rglob("*.xlsx"):
        parts += [str(cell) for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows(values_only=True) for cell in row]
    for path in folder.glob("van-ban/*.docx"):
        with ZipFile(path) as package:
            parts.append(re.sub("<[^>]+>", "", package.read("word/document.xml").decode()))
    return "\n".join(parts)


def test_every_sum_is_right_and_the_originals_are_what_was_handed_in(filed, tmp_path):
    folder = unpacked(packed(filed.chutri, filed.nghen), tmp_path / "a")
    said = sums(folder)
    laid = {version.sha256 for document in filed.nghen.documents.all() for version in document.versions.exclude(sha256="")}
    assert laid | {filed.minutes.sha256, filed.notice.sha256, filed.scan.sha256} <= set(said.values())
    assert {name.split("/")[0] for name in said} == {
        "van-kien", "van-ban", "bang-tong-hop", "index.html", "index.xlsx", "style.css", "nhat-ky.html", "nhat-ky.csv", "ket-luan.html", "gop-y.html",
        "yeu-cau.html", "ngay-dai-hoi.html"}
    assert "van-kien/lan-1/01-bao-cao-chinh-tri-ban-1.docx" in said and "van-kien/lan-2/01-bao-cao-chinh-tri-ban-2.docx" in said


def test_it_is_read_without_the_portal(filed, tmp_path):
    folder = unpacked(packed(filed.chutri, filed.nghen), tmp_path / "a")
    pages = list(folder.glob("*.html"))
    assert len(pages) == 6
    for page in pages:
        found = Links(page.read_text())
        assert not found.tags & {"script", "style", "iframe", "form", "object"}
        assert "style" not in found.attributes and not any(name.startswith("on") for name in found.attributes)
        assert all((folder / unquote(link)).is_file() for link in found.links), found.links
    assert "url(" not in (folder / "style.css").read_text()
    index = (folder / "index.html").read_text()
    for path, sha256 in sums(folder).items():
        if path not in ("index.html", "index.xlsx", "style.css"):
            assert sha256 in index and path in index
    assert "Số 02-ĐA/ĐU, ngày 16/03/2020; 3 bản giấy" in index
    rows = list(openpyxl.load_workbook(folder / "index.xlsx").active.iter_rows(min_row=4, values_only=True))
    listed = {row[3]: row[7] for row in rows if row[3]}
    assert listed == {path: sha for path, sha in sums(folder).items() if path not in ("index.html", "index.xlsx", "style.css")}


def test_it_tells_conclusions_demands_answers_days_and_the_record(filed, tmp_path):
    folder = unpacked(packed(filed.chutri, filed.nghen), tmp_path / "a")
    conclusions, demands = (folder / "ket-luan.html").read_text(), (folder / "yeu-cau.html").read_text()
    assert "412-TB" in conclusions and "420-TB" in conclusions and "Hoàn thiện đề án nhân sự" in conclusions
    assert "Trả lời yêu cầu 3." in demands and "Nguồn lực chưa rõ." in demands
    assert "Nhất trí dự kiến 30–31/3/2020" in (folder / "ngay-dai-hoi.html").read_text()
    rows = list(csv.reader((folder / "nhat-ky.csv").read_text(encoding="utf-8-sig").splitlines()))
    entries = Entry.objects.filter(congress_id=filed.nghen.pk, audience__in=[Audience.HOUSE, Audience.BOTH])
    assert [int(row[0]) for row in rows[1:]] == list(entries.order_by("pk").values_list("pk", flat=True))


def test_who_reads_no_restricted_kinds_gets_nothing_of_them(filed, tmp_path):
    filed.chanh.memberships.update(cleared=False)
    for user in (filed.chanh, filed.soan_nghen):
        folder = unpacked(packed(user, filed.nghen), tmp_path / user.username)
        text = text_of(folder)
        assert SECRET not in text and "Hoàn thiện đề án nhân sự" not in text and "02-ĐA/ĐU" not in text
        assert filed.minutes.sha256 not in sums(folder).values()
    whole = text_of(unpacked(packed(filed.bithu_nghen, filed.nghen), tmp_path / "whole"))
    assert SECRET in whole and "Hoàn thiện đề án nhân sự" in whole and "02-ĐA/ĐU" in whole


def test_a_commune_gets_its_own_and_nothing_of_the_others(filed, tmp_path):
    folder = unpacked(packed(filed.bithu_nghen, filed.nghen), tmp_path / "a")
    said = sums(folder).values()
    assert filed.notice.sha256 in said and filed.scan.sha256 in said and filed.minutes.sha256 not in said  # the minutes tell of three
    text = text_of(folder)
    assert "Bám bộ chỉ tiêu chủ yếu trong Báo cáo chính trị." not in text  # asked of Kim Song Trường alone


def test_what_was_not_laid_is_not_in_it(filed, tmp_path):
    draft = upload(filed.nghen, "political_report", "Chưa trình.", by=filed.bithu_nghen)
    folder = unpacked(packed(filed.bithu_nghen, filed.nghen), tmp_path / "a")
    assert draft.sha256 not in sums(folder).values()


def test_the_same_facts_make_the_same_archive(client, filed):
    first = packed(filed.chutri, filed.nghen)
    client.force_login(filed.chutri)
    url = reverse("archive", args=[filed.nghen.pk])
    answer = client.post(url)
    assert b"".join(answer.streaming_content) == first
    clock.move_to(at(1, 9))
    assert packed(filed.chutri, filed.nghen) == first  # neither the clock nor the taking changes it
    actions.void_number(filed.notice, reason="Sai.", by=filed.chutri)
    assert packed(filed.chutri, filed.nghen) != first


def test_taking_it_is_told_to_ones_own_side(client, filed):
    for user, side in ((filed.chutri, Audience.HOUSE), (filed.soan_nghen, Audience.COMMUNE)):
        client.force_login(user)
        assert "Tải tệp ZIP" in client.get(reverse("archive", args=[filed.nghen.pk])).content.decode()
        assert not Entry.objects.filter(verb="archived", audience=side).exists()
        answer = client.post(reverse("archive", args=[filed.nghen.pk]))
        data = b"".join(answer.streaming_content)
        assert answer["Content-Type"] == "application/zip" and answer["Content-Disposition"].startswith("attachment;")
        assert (answer["Cache-Control"], answer["X-Content-Type-Options"]) == ("private, no-store", "nosniff")
        told = Entry.objects.get(verb="archived", audience=side)
        assert hashlib.sha256(data).hexdigest() in told.sentence and told.actor_name == user.full_name


def test_a_lost_or_changed_original_is_said_and_leaves_no_trace(client, filed):
    client.force_login(filed.chutri)
    place, entries = store.place(filed.scan.sha256), Entry.objects.count()
    content = place.read_bytes()
    for spoil in (lambda: place.write_bytes(b"khac"), place.unlink):
        spoil()
        answer = client.post(reverse("archive", args=[filed.nghen.pk]))
        assert answer.status_code == 200 and "Đồng chí báo người quản trị" in answer.content.decode()
    place.write_bytes(content)
    assert Entry.objects.count() == entries
    assert packed(filed.chutri, filed.nghen)  # and the next one is not kept waiting


def test_one_is_packed_at_a_time(filed):
    with archive_zip.ONE_AT_A_TIME, pytest.raises(ValidationError, match="đang đóng gói"):
        archive_zip.pack(filed.nghen, by=filed.chutri)


def test_names_are_safe_and_never_alike():
    names = Names()
    made = [names.path("van-ban", text, ending="docx") for text in ("../../etc", "..\\con", "Đề án", "de an", "=1+1", "", "x" * 500, "\u202eab")]
    assert len(set(made)) == len(made) and all(SAFE.fullmatch(path) for path in made)
    assert made[2:4] == ["van-ban/de-an.docx", "van-ban/de-an-2.docx"] and max(map(len, made)) < 100


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])
def test_the_record_holds_no_formula(text):
    assert harmless(text) == f"'{text}" and harmless("Đảng bộ") == "Đảng bộ"


def test_the_archive_asks_the_same_however_many_papers(filed, django_assert_num_queries):
    for more in (0, 6):  # two rounds and two conclusions either way
        for number in range(100, 100 + more):
            took = take_number(filed.plan, "BB", number, date(2020, 3, 13), filed.chutri.pk)
            Paper.objects.create(plan=filed.plan, kind="minutes", session=filed.session, number=took, abstract="Biên bản",
                                 sha256=filed.minutes.sha256, size=filed.minutes.size, by=filed.chanh, at=clock.now())
        user, congress = User.objects.get(pk=filed.chutri.pk), Congress.objects.with_names().get(pk=filed.nghen.pk)
        with django_assert_num_queries(50), archive_zip.pack(congress, by=user).file as file:
            count = len(ZipFile(file).namelist())
        assert count == 19 + more


def test_the_index_says_the_pages_of_papers_too(filed, tmp_path):
    folder = unpacked(packed(filed.chutri, filed.nghen), tmp_path / "a")
    rows = list(openpyxl.load_workbook(folder / "index.xlsx").active.iter_rows(min_row=4, values_only=True))
    papers = {row[3]: row[5] for row in rows if row[3] and row[3].startswith("van-ban/")}
    minutes = next(said for path, said in papers.items() if path.startswith("van-ban/bb-007"))
    assert re.fullmatch(r"khoảng \d trang", minutes) and all(papers.values())


def test_sheets_of_figures_and_single_comments_are_in_it(filed, tmp_path):
    with_figures(filed)
    indicators(filed.nghen, by=filed.soan_nghen, KT05="48,6")
    figures.lay(filed.nghen)
    personnel(filed.nghen, by=filed.bithu_nghen, committee=15, women=3)  # not laid: with the commune alone
    folder = unpacked(packed(filed.chutri, filed.nghen), tmp_path / "a")
    assert [path for path in sums(folder) if path.startswith("bieu-so-lieu/")] == ["bieu-so-lieu/chi-tieu-ban-1.xlsx"]
    cells = [cell for row in openpyxl.load_workbook(folder / "bieu-so-lieu/chi-tieu-ban-1.xlsx").active.iter_rows(values_only=True) for cell in row]
    assert "48,6" in map(str, cells)
    assert SECRET in (folder / "gop-y.html").read_text()
    filed.chanh.memberships.update(cleared=False)
    less = unpacked(packed(filed.chanh, filed.nghen), tmp_path / "b")
    assert SECRET not in (less / "gop-y.html").read_text()
