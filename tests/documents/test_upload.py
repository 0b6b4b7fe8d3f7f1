"""Handing in a file through the page: what is kept, what is refused, and that a refusal leaves nothing."""

import os
import resource
import time
from pathlib import Path

import openpyxl
import pytest
from django.conf import settings as project
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from congresses.documents import store
from congresses.documents.models import Document, Version
from congresses.journal.models import Entry
from tests.factories import upload as uploaded
from tests.reading.making import p, pack, pdf, word, word_parts
from tests.remembering import remembered

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


@pytest.fixture
@remembered
def report(cast):
    return reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk))


@pytest.fixture
def drafter(client, cast):
    client.force_login(cast.soan_kst)
    return client


def a_file(path, name="Báo cáo chính trị.docx"):
    return SimpleUploadedFile(name, Path(path).read_bytes())


def send(client, address, file, *, seen=0, **more):
    return client.post(address, {"file": file, "seen": seen, "explanation": "Đã sửa mục III.", **more})


def left_over(settings):
    return [file for place in (settings.DOCUMENT_STORE, settings.FILE_UPLOAD_TEMP_DIR) for file in place.rglob("*")]


def test_the_page_says_what_is_taken_and_which_version_it_becomes(drafter, report, cast):
    page = drafter.get(report).content.decode()
    assert "Tệp .docx, .pdf hoặc .xlsx, không quá 50 MB." in page
    assert "Nộp bản 1</button>" in page and "data-progress" in page and 'accept=".docx,.pdf,.xlsx"' in page
    assert "Giải trình" not in page
    uploaded(cast.kst, "political_report", by=cast.soan_kst)
    assert "Nộp bản 2</button>" in (again := drafter.get(report).content.decode()) and "Giải trình" in again


def test_an_honest_file_becomes_a_version_with_its_passages(drafter, report, tmp_path, settings):
    path = word(tmp_path / "a", p("Phần thứ nhất", "Heading1") + p("Đoạn thứ hai."))
    response = send(drafter, report, a_file(path))
    version = Version.objects.get()
    assert response.url == reverse("version", args=(version.pk,))
    assert (version.number, version.name, version.size) == (1, "Báo cáo chính trị.docx", path.stat().st_size)
    assert [passage.text for passage in version.passages.all()] == ["Phần thứ nhất", "Đoạn thứ hai."]
    assert store.place(version.sha256).read_bytes() == path.read_bytes()
    assert list(settings.FILE_UPLOAD_TEMP_DIR.iterdir()) == []
    assert Entry.objects.get().sentence == "đưa lên Báo cáo chính trị, bản 1"


def hostile(tmp_path):
    """(name, bytes, a piece of the sentence) of files that are not taken."""
    body = word_parts(p("Chữ"))
    stamped = word(tmp_path / "s", p("MẬT") + p("Số: 01"))
    climbing = pack(tmp_path / "c", {**body, "../evil.xml": "<x/>"})
    bomb = pack(tmp_path / "b", {**body, "word/media/a.bmp": b"\0" * 30_000_000})
    dtd = pack(tmp_path / "d", {**body, "word/v.vml": '<!DOCTYPE x [<!ENTITY e "ha">]><x>&e;</x>'})
    macro = pack(tmp_path / "m", {**body, "word/vbaProject.bin": "x"})
    return [
        ("a.docx", stamped.read_bytes(), "đóng dấu “MẬT” không được đưa lên cổng"),
        ("a.docx", climbing.read_bytes(), "trỏ ra ngoài"), ("a.docx", bomb.read_bytes(), "phình ra quá lớn"),
        ("a.docx", dtd.read_bytes(), "DTD"), ("a.docx", macro.read_bytes(), "có macro"),
        ("a.docm", macro.read_bytes(), "có macro"), ("a.docx", b"", "Tệp không có nội dung"),
        ("a.doc", OLE, "Lưu lại dạng .docx"), ("a.exe", b"MZ", "chỉ nhận tệp .docx, .pdf và .xlsx"),
        ("a.pdf", b"plain words", "không đúng với đuôi .pdf"), (f"a.{'x' * 240}", b"x", "chỉ nhận tệp"),
        ("a.pdf", pdf(tmp_path / "p", [["x"]]).read_bytes()[:200], "bị thiếu phần cuối"),
    ]


def test_refused_files_leave_nothing_and_keep_what_was_typed(drafter, report, tmp_path, settings, cast):
    uploaded(cast.kst, "political_report", by=cast.soan_kst)
    for stale in settings.FILE_UPLOAD_TEMP_DIR.iterdir():
        stale.unlink()
    before = left_over(settings), Entry.objects.count()
    for name, data, sentence in hostile(tmp_path):
        response = send(drafter, report, SimpleUploadedFile(name, data), seen=1)
        page = response.content.decode()
        assert response.status_code == 200 and sentence in page, (name, sentence)
        assert "Đã sửa mục III." in page and "chọn lại tệp" in page
        assert (left_over(settings), Entry.objects.count()) == before
    assert Version.objects.count() == 1


def test_a_refused_first_file_leaves_not_even_an_empty_slot(drafter, report):
    send(drafter, report, SimpleUploadedFile("a.docx", b"no archive"))
    assert not Document.objects.exists()


def test_a_body_over_the_limit_is_refused_in_words_and_never_written(drafter, report, settings, cast):
    uploaded(cast.kst, "political_report", by=cast.soan_kst)
    settings.MAX_UPLOAD = 1024 * 1024
    before = left_over(settings)
    page = send(drafter, report, SimpleUploadedFile("a.docx", b"x" * 3_000_000), seen=1).content.decode()
    assert "Tệp lớn hơn 1 MB" in page and "Đã sửa mục III." in page
    page = send(drafter, report, SimpleUploadedFile("a.docx", b"x" * 1_500_000), seen=1).content.decode()
    assert "Tệp lớn hơn 1 MB" in page
    assert left_over(settings) == before and Version.objects.count() == 1


def test_a_body_over_the_limit_is_told_so_also_where_the_token_comes_after_the_file(report, settings, cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.soan_kst)
    settings.MAX_UPLOAD = 1024 * 1024
    token = client.get(report).context["csrf_token"]
    file = SimpleUploadedFile("a.docx", b"x" * 3_000_000)
    response = client.post(report, {"file": file, "seen": 0, "csrfmiddlewaretoken": str(token)})
    assert response.status_code == 200 and "Tệp lớn hơn 1 MB" in response.content.decode()
    assert client.post(report, {"file": file, "seen": 0}).status_code == 403


def test_a_full_disk_refuses_the_file_and_no_more(drafter, report, settings):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        response = send(drafter, report, SimpleUploadedFile("a.docx", b"x" * 300_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert response.status_code == 200 and "Máy chủ chưa ghi được tệp" in response.content.decode()
    assert left_over(settings) == []


def test_a_store_that_cannot_be_written_keeps_no_version(drafter, report, settings, tmp_path):
    settings.DOCUMENT_STORE = tmp_path / "file"
    settings.DOCUMENT_STORE.write_text("no folder")
    response = send(drafter, report, a_file(word(tmp_path / "a", p("Chữ"))))
    assert response.status_code == 200 and "Máy chủ chưa ghi được tệp" in response.content.decode()
    assert not Version.objects.exists()


def test_the_same_file_again_needs_an_explanation(drafter, report, tmp_path):
    path = word(tmp_path / "a", p("Chữ"))
    send(drafter, report, a_file(path))
    page = send(drafter, report, a_file(path), seen=1, explanation=" ").content.decode()
    assert "giống hệt bản 1 đã nộp" in page and Version.objects.count() == 1
    send(drafter, report, a_file(path), seen=1, explanation="Giữ nguyên theo ý kiến cấp trên.")
    assert Version.objects.get(number=2).explanation == "Giữ nguyên theo ý kiến cấp trên."


def test_a_stale_form_is_told_of_the_newer_version_and_may_go_on(drafter, report, tmp_path, cast):
    uploaded(cast.kst, "political_report", by=cast.bithu_kst)
    path = word(tmp_path / "a", p("Chữ"))
    response = send(drafter, report, a_file(path), seen=0)
    page = response.content.decode()
    assert response.status_code == 409 and "bản 1 đã được đưa lên" in page and "Đã sửa mục III." in page
    assert '<input type="hidden" name="seen" value="1"' in page
    assert Version.objects.count() == 1
    assert send(drafter, report, a_file(path), seen=1).status_code == 302


@pytest.mark.parametrize("seen", ["", "x", "7", "9" * 40, "1\0"])
def test_an_odd_seen_number_is_refused(drafter, report, tmp_path, seen):
    response = send(drafter, report, a_file(word(tmp_path / "a", p("Chữ"))), seen=seen)
    assert response.status_code in (200, 409) and not Version.objects.exists()


def test_who_may_hand_in(client, cast, report):
    plan = reverse("upload", args=(cast.kst.pk, cast.kinds["personnel_plan"].pk))
    for user, address, status in (
        (cast.bithu_kst, report, 200), (cast.bithu_kst, plan, 200), (cast.soan_kst, plan, 403),
        (cast.chanh, report, 403), (cast.bithu_nghen, report, 404), (cast.nguoila, report, 404),
        (cast.bithu_kst, report.replace(f"/{cast.kst.pk}/", f"/{10**30}/"), 404),
    ):
        client.force_login(user)
        assert client.get(address).status_code == status, (user, address)
    client.force_login(cast.bithu_kst)
    assert "Văn kiện loại hạn chế" in client.get(plan).content.decode()
    client.logout()
    assert client.get(report).url.startswith(reverse("sign_in"))


def test_leftovers_of_a_crash_are_swept_after_an_hour(drafter, report, tmp_path, settings):
    old, fresh = settings.FILE_UPLOAD_TEMP_DIR / "old", settings.FILE_UPLOAD_TEMP_DIR / "fresh"
    for file in (old, fresh):
        file.write_text("x")
    os.utime(old, (time.time() - 3700,) * 2)
    send(drafter, report, a_file(word(tmp_path / "a", p("Chữ"))))
    assert list(settings.FILE_UPLOAD_TEMP_DIR.iterdir()) == [fresh]


def test_the_limit_of_the_web_is_the_limit_of_the_reader():
    assert store.CHUNK < project.MAX_UPLOAD == 50 * 1024 * 1024


def test_a_workbook_is_read_whatever_its_temporary_file_is_called(drafter, report, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Thu ngân sách", 12.5])
    book.save(tmp_path / "a.xlsx")
    send(drafter, report, a_file(tmp_path / "a.xlsx", "Biểu số liệu.xlsx"))
    version = Version.objects.get()
    assert version.whole and [passage.text for passage in version.passages.all()] == ["Thu ngân sách | 12,5"]
