"""Originals leave through one door, to those who may read them, and never run under our name."""

from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.core import clock
from congresses.documents import actions, store
from congresses.documents.models import Version
from tests.factories import at, received, submitted
from tests.reading.making import pdf


def address(version):
    return reverse("download", args=(version.pk,))


@pytest.fixture
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


def test_wherever_the_original_is_offered_stands_what_it_may_do(client, cast, tmp_path):
    offering = [path.name for path in (settings.BASE_DIR / "templates").rglob("*.html") if "url 'download'" in path.read_text()]
    assert offering == ["version.html"]
    running = pdf(tmp_path / "a", [["chu"]], catalog="/OpenAction 4 0 R", extra="<</S/JavaScript/JS(app.alert\\(1\\))>>")
    client.force_login(cast.soan_kst)
    page = client.post(
        reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk)),
        {"file": SimpleUploadedFile("a.pdf", running.read_bytes()), "seen": 0}, follow=True,
    ).content.decode()
    assert page.index("Tải bản gốc") < page.index("Chưa quét vi-rút") < page.index("Tệp có thành phần chạy được hoặc tệp đính kèm (JavaScript)")
