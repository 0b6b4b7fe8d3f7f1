"""The written rules of each kind, and the room of a dossier: said beforehand, refused in words, nothing kept."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.documents import actions
from congresses.documents.models import Document, Version
from congresses.plans.file_rules import MEGABYTE
from tests.factories import received
from tests.factories import upload as uploaded
from tests.reading.making import p, pdf, word
from tests.remembering import remembered


@pytest.fixture
@remembered
def kind(cast):
    kind = cast.kinds["political_report"]
    kind.extensions, kind.max_megabytes = "docx", 1
    kind.save()
    return kind


@pytest.fixture
def send(client, cast, kind):
    client.force_login(cast.soan_kst)

    def sent(name, data, seen=0):
        file = SimpleUploadedFile(name, data)
        return client.post(reverse("upload", args=(cast.kst.pk, kind.pk)), {"file": file, "seen": seen}).content.decode()

    return sent


def left(settings):
    return [file for place in (settings.DOCUMENT_STORE, settings.FILE_UPLOAD_TEMP_DIR) for file in place.rglob("*")]


def test_the_form_says_the_rules_of_the_kind(client, cast, kind):
    client.force_login(cast.soan_kst)
    page = client.get(reverse("upload", args=(cast.kst.pk, kind.pk))).content.decode()
    assert "Tệp .docx, không quá 1 MB." in page and 'accept=".docx"' in page


def test_other_files_are_refused_in_words_before_anything_is_read(send, settings, tmp_path):
    only = "Báo cáo chính trị chỉ nhận tệp .docx. Lưu lại theo dạng này rồi tải lên."
    assert only in send("a.pdf", pdf(tmp_path / "p", [["x"]]).read_bytes())
    assert only in send("a.PDF", b"") and only in send("a.exe", b"MZ") and only in send("không đuôi", b"x")
    assert "Tệp lớn hơn 1 MB" in send("a.docx", b"x" * (MEGABYTE + 1))
    assert left(settings) == [] and not Document.objects.exists()


def test_a_file_within_the_rules_is_taken(send, tmp_path):
    send("Báo cáo.DOCX", word(tmp_path / "a", p("Chữ")).read_bytes())
    assert Version.objects.get().extension == "docx"


def test_the_act_itself_holds_the_rules(cast, kind):
    kind.extensions = "pdf;xlsx"
    with pytest.raises(ValidationError, match="chỉ nhận tệp .pdf hoặc .xlsx"):
        actions.upload(cast.kst, kind, file=received("Chữ"), by=cast.soan_kst)
    assert not Version.objects.exists()


def test_a_full_dossier_takes_no_more(send, settings, cast, tmp_path):
    uploaded(cast.kst, "political_report", by=cast.soan_kst)
    file = word(tmp_path / "a", p("Chữ")).read_bytes()
    settings.DOSSIER_QUOTA = Version.objects.get().size + len(file) - 1
    before = left(settings)
    assert "giữ được 0 MB tệp, tệp này làm quá mức đó. Chưa có gì được lưu" in send("a.docx", file, seen=1)
    assert left(settings) == before and Version.objects.count() == 1
    settings.DOSSIER_QUOTA += 1
    send("a.docx", file, seen=1)
    assert Version.objects.count() == 2


def test_another_dossier_has_room_of_its_own(settings, cast):
    uploaded(cast.kst, "political_report", by=cast.soan_kst)
    settings.DOSSIER_QUOTA = Version.objects.get().size + 60
    assert uploaded(cast.nghen, "political_report", by=cast.bithu_nghen).number == 1
    uploaded(cast.nghen, "political_report", "Chữ", by=cast.bithu_nghen)
    with pytest.raises(ValidationError, match="quá mức"):
        uploaded(cast.nghen, "political_report", "Chữ " * 20, by=cast.bithu_nghen)
