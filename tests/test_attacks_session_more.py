"""Holes looked for on the day of a session: words of restricted kinds, caches, logs, odd addresses."""

from datetime import date

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from canloc_portal.logs import JsonLines
from congresses.committees.calendar_addresses import make_address, revoke_address
from congresses.committees.models import Delegation, User
from congresses.core import clock
from congresses.dates.models import DateDecision
from congresses.documents import actions as documents
from congresses.journal.models import Entry
from congresses.papers.models import Paper, Scan
from congresses.reviews import actions as reviews
from congresses.reviews.actions import take_number
from congresses.reviews.models import ConclusionItem, RevisionResponse
from tests.factories import at, concluded, received, running_session, submitted, upload
from tests.test_attacks_session_day import SECRET, body, words


def laid(cast):
    clock.move_to(at(4, 3))
    upload(cast.nghen, "political_report", by=cast.bithu_nghen)
    upload(cast.nghen, "action_programme", by=cast.bithu_nghen)
    plan = documents.upload(cast.nghen, cast.kinds["personnel_plan"], file=received(f"{SECRET} đoạn", name="d.docx"), seen=0, by=cast.bithu_nghen)
    sent = reviews.submit(cast.nghen, by=cast.bithu_nghen)
    plan.refresh_from_db()
    return plan, sent


def test_the_leak_is_reached_through_the_pages(cast, client):
    """A demand about no kind in particular offers every document, the personnel plan too; the table then tells its words."""
    _, sent = laid(cast)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), "revise", [{"text": "Chung.", "blocks": "consent", "congresses": [cast.nghen]}])
    clock.move_to(at(16, 3))
    upload(cast.nghen, "political_report", "Bản hai.", by=cast.bithu_nghen)
    upload(cast.nghen, "action_programme", "Bản hai.", by=cast.bithu_nghen)
    plan = documents.upload(cast.nghen, cast.kinds["personnel_plan"], file=received(f"{SECRET} Nguyễn Văn A", name="d.docx"), seen=1, by=cast.bithu_nghen)
    demand = cast.nghen.revisions.get()
    client.force_login(cast.bithu_nghen)
    page = client.get(reverse("answer", args=[demand.pk])).content.decode()
    name = f"passages_{plan.pk}"
    data = {"kind": "accept", "text": "Đã sửa.", "seen": 0}
    data |= {name: str(plan.passages.first().number)} if f'name="{name}"' in page else {"version": plan.pk, "numbers": str(plan.passages.first().number)}
    client.post(reverse("answer", args=[demand.pk]), data)
    assert RevisionResponse.objects.get().passages.filter(version=plan).exists(), "not reachable"
    reviews.submit(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.chuyen)
    paper = client.get(reverse("congress_paper", args=[cast.nghen.pk, "responses"]), {"lan": 1})
    assert SECRET not in words(body(paper))


def test_reading_the_pack_page_is_in_the_record_as_the_zip_is(cast, client):
    _, sent = laid(cast)
    session = running_session(cast, sent)
    client.force_login(cast.chutri)
    before = Entry.objects.count()
    page = body(client.get(reverse("pack", args=[session.pk]))).decode()
    assert SECRET in page
    assert Entry.objects.count() > before


def test_clearance_lost_acts_on_the_next_poll(cast, client):
    plan, sent = laid(cast)
    cast.chanh.memberships.update(cleared=True)
    cast.chanh = User.objects.get(pk=cast.chanh.pk)
    session = running_session(cast, sent)
    reviews.take_down(session, version=plan, speaker="A", text=f"{SECRET} nói", aspect="personnel", by=cast.chanh)
    cache.clear()
    urls = [reverse(name, args=[session.pk]) for name in ("follow", "follow_screen", "session", "pack", "reading_list")]
    cast.chuyen.memberships.update(cleared=True)
    client.force_login(cast.chuyen)
    assert f"{SECRET} nói" in client.get(urls[0]).content.decode()
    cast.chuyen.memberships.update(cleared=False)
    for url in urls:
        assert SECRET not in body(client.get(url)).decode(), url
    Delegation.objects.create(membership=cast.chutri.memberships.get(), delegate=cast.chuyen, valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 30))
    for url in urls:
        assert SECRET not in body(client.get(url)).decode(), url
    for item in session.agenda.all():
        assert SECRET not in client.get(reverse("brief", args=[item.pk])).content.decode()
    Delegation.objects.update(restricted=True)
    assert f"{SECRET} nói" in client.get(urls[0]).content.decode()
    Delegation.objects.update(valid_to=date(2020, 3, 3), restricted=True)
    for url in urls:
        assert SECRET not in body(client.get(url)).decode(), url


def test_no_paper_or_page_of_the_uncleared_tells_how_many_restricted_demands_there_are(cast, client):
    _, sent = laid(cast)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), "revise", [
        {"text": "Kín.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["personnel_plan"]]}])
    client.force_login(cast.chuyen)
    page = client.get(reverse("dates", args=[cast.nghen.pk])).content.decode()
    known = "1 yêu cầu" in page
    paper = words(body(client.get(reverse("congress_paper", args=[cast.nghen.pk, "ballot"]))))
    assert known or "01 yêu cầu" not in paper


def test_the_feed_forgets(cast, client):
    laid(cast)
    running_session(cast, cast.nghen.submissions.get())
    made = make_address(by=cast.bithu_nghen)
    url = reverse("feed", args=[made.secret])
    assert "Ban Thường vụ" in client.get(url).content.decode().replace("\r\n ", "")
    cast.bithu_nghen.memberships.update(valid_from=date(2020, 1, 1), valid_to=date(2020, 3, 3))
    assert "BEGIN:VEVENT" not in client.get(url).content.decode()
    cast.bithu_nghen.is_active = False
    cast.bithu_nghen.save()
    assert client.get(url).status_code == 404
    cast.bithu_nghen.is_active = True
    cast.bithu_nghen.save()
    revoke_address(made, by=cast.bithu_nghen)
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("tail", [".ics", ".ics/", ".ICS", "", ".ics.txt", "%2Eics", "/.ics"])
def test_no_way_of_asking_for_the_feed_writes_its_secret(cast, client, caplog, tail):
    secret = make_address(by=cast.chanh).secret
    for _ in range(22):
        client.get(f"/lich/{secret}{tail}")
    assert not [record for record in caplog.records if secret in JsonLines().format(record)]


def test_a_stale_press_for_all_is_not_said_to_be_done(cast, client):
    """Another tab has made it a demand of one commune; pressing "of all" then says done and changes nothing."""
    plan, sent = laid(cast)
    other = submitted(cast.kst, by=cast.bithu_kst)
    session = running_session(cast, sent, other)
    about = cast.nghen.documents.get(kind=cast.kinds["political_report"]).versions.get()
    one = reviews.take_down(session, version=about, speaker="A", text="Câu", aspect="results", by=cast.chutri)
    client.force_login(cast.chutri)
    url = reverse("demand_of", args=[session.pk, one.pk])
    client.post(url, {"cho": "rieng"})
    said = client.post(url, {"cho": "tat-ca"}, follow=True).content.decode()
    assert ConclusionItem.objects.get().congresses.count() == 2 or "Đã đưa ý kiến vào dự thảo" not in said.partition("tat-ca")[0] or said.count("Đã đưa ý kiến vào dự thảo") < 2


@pytest.mark.parametrize("content", [b"<html><script>alert(1)</script>", b"%PDF-1.7\nnot really", b"PK\x03\x04junk", b"", b"GIF89a%PDF-1.4"])
def test_a_scan_that_is_no_pdf(cast, client, content):

    _, sent = laid(cast)
    session = reviews.close_session(running_session(cast, sent), by=cast.chanh)
    client.force_login(cast.chutri)
    client.raise_request_exception = False
    client.post(reverse("number_session", args=[session.pk, "minutes"]), {"number": "7", "date": "4/3/2020", "signer": cast.chutri.pk, "seen": 0, "known": "on"})
    paper = Paper.objects.get()
    for name in ("a.pdf", "../../a.pdf", "a\u202efdp.pdf", "a.pdf.html", "x" * 300 + ".pdf"):
        answer = client.post(reverse("attach_scan", args=[paper.pk]), {"file": SimpleUploadedFile(name, content), "seen": 0})
        assert answer.status_code < 500
    assert not Scan.objects.exists(), [s.name for s in Scan.objects.all()]


def test_any_number_of_items_fills_no_cache(cast, client):
    """?noi-dung= of rows that are not there is another key each time."""
    _, sent = laid(cast)
    session = running_session(cast, sent)
    cache.clear()
    client.force_login(cast.bithu_nghen)
    for n in range(10**9, 10**9 + 20):
        client.get(reverse("follow", args=[session.pk]), {"sau": 0, "noi-dung": n})
    assert len(getattr(cache, "_cache", {})) < 10


def test_a_round_in_the_address_of_a_consent_is_no_500(cast, client):
    laid(cast)
    number = take_number(cast.plan, "CV", 5, date(2020, 3, 4), cast.chutri.pk)
    DateDecision.objects.create(congress=cast.nghen, kind="consent", first_day=date(2020, 5, 20), last_day=date(2020, 5, 20), paper=number,
                                by=cast.chutri, at=clock.now())
    client.force_login(cast.chutri)
    client.raise_request_exception = False
    url = reverse("number_congress", args=[cast.nghen.pk, "consent"]) + "?lan=" + "9" * 17
    assert client.get(url).status_code < 500
    assert client.post(url, {"seen": 0}).status_code < 500
