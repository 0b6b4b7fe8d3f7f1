"""Originals leave through one door, to those who may read them, and never run under our name."""

import io
import zipfile
from urllib.parse import quote

import openpyxl
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from congresses.core import clock
from congresses.documents import actions, store
from congresses.documents.models import Version
from congresses.journal.models import Entry
from congresses.reading.origin import PART, origin_of
from tests.factories import at, received, submitted
from tests.reading.making import p, pdf, word
from tests.remembering import remembered


def address(version):
    return reverse("download", args=(version.pk,))


@pytest.fixture
@remembered
def report(cast):
    return actions.upload(cast.kst, cast.kinds["political_report"], by=cast.soan_kst,
                          file=received("Đoạn một.", name='Báo cáo "mật" <b>.docx'))


def test_the_original_comes_as_it_was(client, cast, report):
    client.force_login(cast.soan_kst)
    response = client.get(address(report))
    assert b"".join(response.streaming_content) == store.place(report.sha256).read_bytes()
    assert response["Content-Type"] == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''" + quote(report.name)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_who_may_take_it(client, cast, report):
    def status(user):
        client.force_login(user)
        response = client.get(address(report))
        response.getvalue()
        return response.status_code

    readers = (cast.soan_kst, cast.chanh, cast.bithu_nghen, cast.nguoila, cast.quantri)
    assert [status(user) for user in readers] == [200, 404, 404, 404, 404]
    actions.lay([report])
    assert [status(user) for user in readers] == [200, 200, 404, 404, 404]
    assert client.post(address(report)).status_code == 405


def test_a_restricted_file_does_not_exist_for_the_uncleared(client, cast):
    kind = cast.kinds["personnel_plan"]
    plan = actions.upload(cast.kst, kind, file=received("Nhân sự."), by=cast.bithu_kst)
    actions.lay([plan])
    for user, expected in ((cast.chanh, 404), (cast.soan_kst, 404), (cast.tochuc, 200), (cast.chutri, 200)):
        client.force_login(user)
        response = client.get(address(plan))
        response.getvalue()
        assert response.status_code == expected, user


def test_a_registered_paper_has_no_file(client, cast):
    clock.move_to(at(4, 3))
    submitted(cast.kst, by=cast.bithu_kst)
    client.force_login(cast.bithu_kst)
    assert client.get(address(Version.objects.get(sha256=""))).status_code == 404


def test_a_lost_original_is_said_plainly(client, cast, report, caplog):
    store.place(report.sha256).unlink()
    client.force_login(cast.soan_kst)
    response = client.get(address(report))
    assert response.status_code == 404 and "Chưa mở được tệp gốc" in response.content.decode()
    assert f"the original of version {report.pk} is not readable" in caplog.messages
    assert client.get(reverse("download_to_edit", args=(report.pk,))).status_code == 404


def handed_in(cast, path, name, code="political_report", by=None):
    """A real file, as a version."""
    file = SimpleUploadedFile(name, path.read_bytes())
    client = Client()
    client.force_login(by or cast.soan_kst)
    client.post(reverse("upload", args=(cast.kst.pk, cast.kinds[code].pk)), {"file": file, "seen": 0})
    return Version.objects.get(document__kind=cast.kinds[code])


@pytest.mark.parametrize("extension", ["docx", "xlsx"])
def test_the_copy_to_go_on_with_says_which_version_it_is(client, cast, tmp_path, settings, extension):
    path = word(tmp_path / "a", p("Chữ"))
    if extension == "xlsx":
        openpyxl.Workbook().save(path)
    version = handed_in(cast, path, f"Báo cáo 1.{extension}")
    client.force_login(cast.soan_kst)
    entries = Entry.objects.count()
    response = client.get(reverse("download_to_edit", args=(version.pk,)))
    data = response.getvalue()
    assert origin_of(io.BytesIO(data)) == f"{version.document_id}:1"
    with zipfile.ZipFile(io.BytesIO(data)) as copy, zipfile.ZipFile(path) as original:
        same = set(original.namelist()) - {"[Content_Types].xml", "_rels/.rels", PART}
        assert [copy.read(name) for name in same] == [original.read(name) for name in same]
    plain = client.get(address(version))
    assert plain.getvalue() == path.read_bytes()
    assert {name: value for name, value in response.items() if name not in ("Content-Length", "X-Request-Id")} == {
        name: value for name, value in plain.items() if name not in ("Content-Length", "X-Request-Id")
    }
    assert list(settings.FILE_UPLOAD_TEMP_DIR.iterdir()) == [] and Entry.objects.count() == entries


def test_a_package_that_cannot_be_written_into_leaves_as_it_is(client, cast, report, caplog):
    client.force_login(cast.soan_kst)
    response = client.get(reverse("download_to_edit", args=(report.pk,)))
    assert response.getvalue() == store.place(report.sha256).read_bytes()
    assert [message.partition(":")[0] for message in caplog.messages] == [
        f"the copy of version {report.pk} does not say where it comes from"
    ]


def test_without_room_for_the_copy_the_original_leaves(client, cast, tmp_path, settings):
    version = handed_in(cast, word(tmp_path / "a", p("Chữ")), "a.docx")
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "absent"
    client.force_login(cast.soan_kst)
    response = client.get(reverse("download_to_edit", args=(version.pk,)))
    assert response.getvalue() == store.place(version.sha256).read_bytes()


def test_the_copy_is_for_those_who_make_the_next_version(client, cast, tmp_path):
    version = handed_in(cast, word(tmp_path / "a", p("Chữ")), "a.docx")
    actions.lay([version])
    page = reverse("version", args=(version.pk,))
    for user, status in ((cast.soan_kst, 200), (cast.bithu_kst, 200), (cast.chanh, 403), (cast.bithu_nghen, 404), (cast.quantri, 404)):
        client.force_login(user)
        response = client.get(reverse("download_to_edit", args=(version.pk,)))
        response.getvalue()
        assert response.status_code == status, user
        if status != 404:
            assert ("Tải bản để sửa tiếp" in client.get(page).content.decode()) == (status == 200)
    client.force_login(cast.chanh)
    refusal = client.get(reverse("download_to_edit", args=(version.pk,))).content.decode()
    assert "Chỉ bí thư và cán bộ soạn thảo của đảng bộ này nộp được văn kiện." in refusal
    assert client.post(reverse("download_to_edit", args=(version.pk,))).status_code == 405


def test_the_copy_of_a_restricted_file_does_not_exist_for_the_uncleared(client, cast, tmp_path):
    plan = handed_in(cast, word(tmp_path / "a", p("Nhân sự")), "a.docx", "personnel_plan", cast.bithu_kst)
    actions.lay([plan])
    for user, status in ((cast.soan_kst, 404), (cast.chanh, 404), (cast.tochuc, 403), (cast.bithu_kst, 200)):
        client.force_login(user)
        response = client.get(reverse("download_to_edit", args=(plan.pk,)))
        response.getvalue()
        assert response.status_code == status, user


def test_a_pdf_has_no_copy_to_go_on_with(client, cast, tmp_path):
    version = handed_in(cast, pdf(tmp_path / "a", [["chu"]]), "a.pdf")
    client.force_login(cast.soan_kst)
    assert client.get(reverse("download_to_edit", args=(version.pk,))).status_code == 404
    assert "Tải bản để sửa tiếp" not in client.get(reverse("version", args=(version.pk,))).content.decode()


def test_wherever_the_original_is_offered_stands_what_it_may_do(client, cast, tmp_path):
    offering = [path.name for path in (settings.BASE_DIR / "templates").rglob("*.html") if "url 'download'" in path.read_text()]
    assert offering == ["version.html"]
    running = pdf(tmp_path / "a", [["chu"]], catalog="/OpenAction 4 0 R", extra="<</S/JavaScript/JS(app.alert\\(1\\))>>")
    client.force_login(cast.soan_kst)
    page = client.post(
        reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk)),
        {"file": SimpleUploadedFile("a.pdf", running.read_bytes()), "seen": 0}, follow=True,
    ).content.decode()
    assert page.index("Tải bản gốc") < page.index("Tệp có thành phần chạy được hoặc tệp đính kèm (JavaScript)")
