"""The signed paper as a PDF: attached through the one intake, replaced with a trace, read by who reads the paper."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.core.errors import Conflict
from congresses.core.permissions import NotAllowed
from congresses.documents import store
from congresses.journal.models import Entry
from congresses.operations import consistency
from congresses.papers import actions
from congresses.papers.models import Scan
from congresses.papers.subjects import Subject
from tests.factories import received
from tests.reading.making import pdf
from tests.remembering import remembered


@pytest.fixture
@remembered
def numbered(concluded):
    subject = Subject(concluded.plan, session=concluded.session, congress=concluded.kst)
    concluded.paper = actions.number_paper("notice", subject, number=413, date=date(2020, 3, 13), signer=concluded.chutri, seen=0,
                                           by=concluded.chanh)
    return concluded


def signed(text="Đã ký.", extension="pdf"):
    return replace(received(text, name=f"413.{extension}"), extension=extension)


def upload(tmp_path, *pages, name="Thông báo 413 (đã ký).pdf"):
    return SimpleUploadedFile(name, pdf(tmp_path / "a.pdf", list(pages)).read_bytes())


def test_the_office_attaches_a_scan_through_the_page(client, numbered, tmp_path):
    client.force_login(numbered.chanh)
    url = reverse("attach_scan", args=[numbered.paper.pk])
    assert client.post(url, {"file": upload(tmp_path, "Trang mot", "Trang hai"), "seen": "0"}).status_code == 302
    made = Scan.objects.get()
    assert (made.name, made.pages, made.paper) == ("Thông báo 413 (đã ký).pdf", 2, numbered.paper)
    page = client.get(reverse("paper", args=[numbered.paper.pk])).content.decode()
    assert "Thông báo 413 (đã ký).pdf" in page and "2 trang" in page and "Thay bản ký" in page
    assert reverse("scan", args=[made.pk]) in client.get(reverse("register_of_papers", args=[numbered.plan.pk])).content.decode()
    assert list(consistency.files()) == [] and list(consistency.orphans()) == []


@pytest.mark.parametrize("name", ["413.docx", "413.png", "413"])
def test_only_a_pdf_is_taken(client, numbered, tmp_path, name):
    entries = Entry.objects.count()
    client.force_login(numbered.chanh)
    answer = client.post(reverse("attach_scan", args=[numbered.paper.pk]), {"file": upload(tmp_path, "x", name=name), "seen": "0"})
    assert answer.status_code == 200 and "Bản ký là tệp PDF" in answer.content.decode()
    with pytest.raises(ValidationError, match="PDF"):
        actions.attach_scan(numbered.paper, file=signed(extension="docx"), seen=0, by=numbered.chanh)
    assert (Scan.objects.count(), Entry.objects.count()) == (0, entries)


def test_what_only_calls_itself_a_pdf_is_refused(client, numbered):
    client.force_login(numbered.chanh)
    answer = client.post(reverse("attach_scan", args=[numbered.paper.pk]), {"file": SimpleUploadedFile("a.pdf", b"<html>"), "seen": "0"})
    assert answer.status_code == 200 and not Scan.objects.exists()


def test_another_scan_replaces_it_and_the_record_names_both(client, numbered):
    first = actions.attach_scan(numbered.paper, file=signed(), seen=0, by=numbered.chanh)
    second = actions.attach_scan(numbered.paper, file=signed("Đã ký, đóng dấu."), seen=first.pk, by=numbered.chutri)
    told = Entry.objects.filter(verb="scan_attached").order_by("-pk").first()
    assert first.sha256[:16] in told.sentence and second.sha256[:16] in told.sentence and told.sentence.startswith("thay bản ký")
    for user, codes in ((numbered.chuyen, (200, 200)), (numbered.soan_kst, (404, 200)), (numbered.soan_nghen, (404, 404))):
        client.force_login(user)
        answers = [client.get(reverse("scan", args=[one.pk])) for one in (first, second)]
        assert tuple(one.status_code for one in answers) == codes
        assert all(one.getvalue() for one in answers)  # read to the end, and closed


def test_a_scan_is_saved_and_never_runs(client, numbered):
    made = actions.attach_scan(numbered.paper, file=signed(), seen=0, by=numbered.chanh)
    client.force_login(numbered.soan_kst)
    answer = client.get(reverse("scan", args=[made.pk]))
    assert b"".join(answer.streaming_content) == store.place(made.sha256).read_bytes()
    assert answer["Content-Disposition"].startswith("attachment;") and answer["Content-Type"] == "application/pdf"
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert (answer["Cache-Control"], answer["X-Content-Type-Options"]) == ("private, no-store", "nosniff")


def test_refusals_leave_no_trace(numbered, settings):
    first = actions.attach_scan(numbered.paper, file=signed(), seen=0, by=numbered.chanh)
    before = Entry.objects.count(), sorted(store.kept())
    with pytest.raises(Conflict):
        actions.attach_scan(numbered.paper, file=signed("Khác."), seen=0, by=numbered.chanh)
    with pytest.raises(ValidationError, match="chính là bản ký đang có"):
        actions.attach_scan(numbered.paper, file=signed(), seen=first.pk, by=numbered.chanh)
    with pytest.raises(NotAllowed):
        actions.attach_scan(numbered.paper, file=signed("Khác."), seen=first.pk, by=numbered.uyvien)
    settings.DOSSIER_QUOTA = first.size + 1
    with pytest.raises(ValidationError, match="Các bản ký"):
        actions.attach_scan(numbered.paper, file=signed("Khác."), seen=first.pk, by=numbered.chanh)
    actions.void_number(numbered.paper, reason="Sai số.", by=numbered.chanh)
    settings.DOSSIER_QUOTA = 10**9
    with pytest.raises(ValidationError, match="còn hiệu lực"):
        actions.attach_scan(numbered.paper, file=signed("Khác."), seen=first.pk, by=numbered.chanh)
    assert (Entry.objects.count() - 1, sorted(store.kept()), Scan.objects.count()) == (*before, 1)


def test_a_lost_scan_is_said_in_words(client, numbered):
    made = actions.attach_scan(numbered.paper, file=signed(), seen=0, by=numbered.chanh)
    store.place(made.sha256).unlink()
    client.force_login(numbered.soan_kst)
    answer = client.get(reverse("scan", args=[made.pk]))
    assert answer.status_code == 404 and "Chưa mở được bản ký" in answer.content.decode()
    assert list(consistency.files()) == [f"Bản ký {made.pk}: mất tệp {made.sha256}."]
