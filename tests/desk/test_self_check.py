"""Self-check: what an upload would be told, shown at once; afterwards everything is as it was before."""

import re
from html import unescape

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.checks import CHECKS
from congresses.documents import actions as documents
from congresses.documents.checking import MOST
from congresses.documents.models import Finding
from tests.factories import received, upload
from tests.reading.making import p, pdf, word
from tests.trial_checks import registered


@pytest.fixture
def checked(cast):
    kind = cast.kinds["political_report"]
    kind.checks = "thu-ten;thu-loi;thu-so"
    kind.save()
    with registered():
        yield cast


def address(cast, code="political_report", congress=None):
    return reverse("self_check", args=[(congress or cast.kst).pk, cast.kinds[code].pk])


def docx(tmp_path, *texts, name="Báo cáo.docx"):
    return SimpleUploadedFile(name, word(tmp_path / "a.docx", "".join(map(p, texts))).read_bytes())


def everything():
    """Rows of every table, files of every folder."""
    rows = {model._meta.label: model._default_manager.count() for model in apps.get_models()}
    folders = (settings.DOCUMENT_STORE, settings.FILE_UPLOAD_TEMP_DIR, settings.RENDITIONS)
    return rows, [sorted(path for path in folder.rglob("*") if path.is_file()) for folder in folders]


def test_findings_are_shown_by_level_with_their_words(client, checked, tmp_path):
    client.force_login(checked.soan_kst)
    page = client.post(address(checked), {"file": docx(tmp_path, "Xã Kim Lộc &lt;b&gt; phát triển.", "Tiếp tục đẩy mạnh.")}).content.decode()
    assert page.index("Chặn việc trình") < page.index("Tên cũ «Kim Lộc».") < page.index("Lời chung chung.")
    assert '<blockquote class="answer quoted">Xã <mark class="quoted">Kim Lộc</mark> &lt;b&gt; phát triển.</blockquote>' in page
    for words in ("Nghị quyết 819.", "Cần làm:</strong> Ghi tên mới.", "đoạn 1", "tệp Báo cáo.docx", "Nộp tệp này", "Cổng không giữ lại tệp này"):
        assert words in page
    assert reverse("upload", args=[checked.kst.pk, checked.kinds["political_report"].pk]) in page


def test_nothing_is_kept(client, checked, tmp_path):
    client.force_login(checked.bithu_kst)
    client.get(address(checked))
    before = everything()
    answer = client.post(address(checked), {"file": docx(tmp_path, "Xã Kim Lộc.")})
    assert "Tên cũ" in answer.content.decode()
    assert everything() == before


def test_an_upload_of_the_same_file_is_told_the_same(client, checked, tmp_path):
    upload(checked.kst, "action_programme", "Toàn xã có 450 đảng viên.", by=checked.soan_kst)
    texts = ("Xã Kim Lộc, Song Lộc, Kim Lộc.", "Đảng bộ có 462 đảng viên.", "Cần đẩy mạnh.")
    client.force_login(checked.soan_kst)
    page = client.post(address(checked), {"file": docx(tmp_path, *texts)})
    shown = sorted(unescape(re.search("<strong>(.*?)</strong></p>", card)[1]) for _, cards, _ in page.context["groups"] for card in cards)
    documents.upload(checked.kst, checked.kinds["political_report"], file=received(*texts), by=checked.soan_kst)
    assert shown == sorted(Finding.objects.values_list("what", flat=True))
    assert "Chương trình hành động, bản 1 ghi 450." in shown


def test_a_secret_file_is_refused_as_an_upload_is(client, checked, tmp_path):
    client.force_login(checked.soan_kst)
    client.get(address(checked))
    before = everything()
    page = client.post(address(checked), {"file": docx(tmp_path, "TUYỆT MẬT", "Nội dung.")})
    asked = client.post(reverse("upload", args=[checked.kst.pk, checked.kinds["political_report"].pk]),
                        {"file": docx(tmp_path, "TUYỆT MẬT", "Nội dung."), "seen": 0})
    assert page.context["form"].errors["file"] == asked.context["form"].errors["file"]
    assert "TUYỆT MẬT" in page.context["form"].errors["file"][0]
    assert "Nội dung." not in page.content.decode() and everything() == before


@pytest.mark.parametrize(("name", "content"), [("a.doc", b"\xd0\xcf\x11\xe0"), ("a.docx", b""), ("a.docx", b"PK\x03\x04rubbish")])
def test_what_cannot_be_read_is_said_beside_the_field(client, checked, name, content):
    client.force_login(checked.soan_kst)
    page = client.post(address(checked), {"file": SimpleUploadedFile(name, content)})
    assert page.status_code == 200 and page.context["form"].errors["file"]
    assert "Chọn tệp để nộp." in client.post(address(checked)).content.decode()


def test_a_pdf_is_read_and_said_not_to_be_checked(client, checked, tmp_path):
    client.force_login(checked.soan_kst)
    path = pdf(tmp_path / "a.pdf", ["Kim Loc"])
    page = client.post(address(checked), {"file": SimpleUploadedFile("a.pdf", path.read_bytes())}).content.decode()
    assert "Tệp PDF không cho biết đâu là chú thích" in page and "Không có phát hiện nào" not in page


def test_the_page_says_what_is_checked(client, checked):
    client.force_login(checked.soan_kst)
    page = client.get(address(checked)).content.decode()
    assert "Tên cũ thử" in page and "không lưu, không nộp" in page
    assert "không đặt phép kiểm tra nào" in client.get(address(checked, "action_programme")).content.decode()


def test_it_is_offered_where_files_are_handed_in(client, checked):
    client.force_login(checked.soan_kst)
    congress = client.get(reverse("congress", args=[checked.kst.pk])).content.decode()
    assert address(checked) in congress and address(checked, "action_programme") not in congress
    assert address(checked) in client.get(reverse("upload", args=[checked.kst.pk, checked.kinds["political_report"].pk])).content.decode()


def test_a_sound_file_is_said_to_be_sound(client, checked, tmp_path):
    client.force_login(checked.soan_kst)
    assert "Không có phát hiện nào" in client.post(address(checked), {"file": docx(tmp_path, "Phát triển.")}).content.decode()


def test_very_many_findings_are_counted(client, checked, tmp_path):
    client.force_login(checked.soan_kst)
    page = client.post(address(checked), {"file": docx(tmp_path, *["Kim Lộc."] * (MOST + 9))})
    (name, cards, more), = page.context["groups"]
    assert (name, len(cards), more) == ("Chặn việc trình", 200, MOST + 1 - 200)


def test_a_broken_check_does_not_break_the_page(client, checked, tmp_path):
    checked.kinds["political_report"].checks = "thu-hong;thu-ten"
    checked.kinds["political_report"].save()
    client.force_login(checked.soan_kst)
    page = client.post(address(checked), {"file": docx(tmp_path, "Kim Lộc.")}).content.decode()
    assert "Tên cũ «Kim Lộc»." in page and "Cổng chưa kiểm tra được phần «Hỏng thử»" in page and "thu-hong" in CHECKS


def test_restricted_kinds_are_tried_only_by_those_who_may_hand_them_in(client, checked, tmp_path):
    for user, status in ((checked.bithu_kst, 200), (checked.soan_kst, 403), (checked.chanh, 403), (checked.bithu_nghen, 404)):
        client.force_login(user)
        assert client.get(address(checked, "personnel_plan")).status_code == status
        assert client.post(address(checked, "personnel_plan"), {"file": docx(tmp_path, "Đề án.")}).status_code == status
