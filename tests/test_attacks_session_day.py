"""What of the session day could be broken: each test states what should hold."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.core.cache import cache
from django.urls import reverse
from docx import Document

from congresses.committees.calendar_addresses import make_address
from congresses.committees.models import Delegation, User
from congresses.core import clock
from congresses.desk.mail_log import mails_for
from congresses.documents import actions as documents
from congresses.operations.gathering import gather
from congresses.operations.reminders import plan_reminders
from congresses.outbox.models import Mail, Message
from congresses.papers import actions as papers
from congresses.papers.subjects import Subject
from congresses.plans.models import Congress
from congresses.reviews import actions as reviews
from congresses.reviews.models import ConclusionItem
from tests import factories
from tests.factories import at, concluded, received, running_session, submitted, upload
from tests.remembering import remembered

SECRET = "KINXYZ"


def words(data: bytes) -> str:
    document = Document(BytesIO(data))
    said = [p.text for p in document.paragraphs]
    said += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(said)


def body(response) -> bytes:
    return response.getvalue() if response.streaming else response.content


@pytest.fixture
@remembered
def pointed(cast):
    """Nghèn answers an open demand by pointing at words of its personnel plan, and lays that."""
    clock.move_to(at(4, 3))
    upload(cast.nghen, "political_report", by=cast.bithu_nghen)
    upload(cast.nghen, "action_programme", by=cast.bithu_nghen)
    documents.upload(cast.nghen, cast.kinds["personnel_plan"], file=received(f"{SECRET} đoạn", name="d.docx"), seen=0, by=cast.bithu_nghen)
    sent = reviews.submit(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), "revise", [
        {"text": "Làm rõ kết quả.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["political_report"]]}])
    clock.move_to(at(16, 3))
    demand = cast.nghen.revisions.get()
    plan = documents.upload(cast.nghen, cast.kinds["personnel_plan"], file=received(f"{SECRET} Nguyễn Văn A làm bí thư", name="d.docx"), seen=1, by=cast.bithu_nghen)
    later = upload(cast.nghen, "political_report", "Bản hai.", by=cast.bithu_nghen)
    upload(cast.nghen, "action_programme", "Bản hai.", by=cast.bithu_nghen)
    reviews.answer(demand, kind="accept", text="Đã sửa.", passages=[later.passages.first(), plan.passages.first()], by=cast.bithu_nghen)
    cast.second = reviews.submit(cast.nghen, by=cast.bithu_nghen)
    return cast


@pytest.mark.parametrize("reader", ["chuyen", "chanh"])
def test_words_of_a_personnel_plan_pointed_at_stand_in_no_table_for_the_uncleared(pointed, client, reader):
    client.force_login(getattr(pointed, reader))
    page = client.get(reverse("demand", args=[pointed.nghen.revisions.get().pk]))
    assert SECRET not in page.content.decode()
    paper = client.get(reverse("congress_paper", args=[pointed.nghen.pk, "responses"]), {"lan": 1})
    assert paper.status_code == 200 and SECRET not in words(body(paper))


@pytest.mark.parametrize("reader", ["chuyen", "soan_nghen"])
def test_nor_in_the_workbook(pointed, client, reader):
    client.force_login(getattr(pointed, reader))
    answer = client.get(reverse("response_table", args=[pointed.nghen.pk]), {"lan": 1})
    assert answer.status_code == 200
    book = openpyxl.load_workbook(BytesIO(body(answer)))
    assert SECRET not in " ".join(str(c.value) for row in book.active for c in row)


def test_an_odd_round_is_no_500(pointed, client):
    from congresses.dates import actions as dates  # noqa
    client.force_login(pointed.chutri)
    for kind in ("ballot", "gate_report", "responses", "consent"):
        for n in ("-1", "0", "9" * 18, "9" * 30, "\x00", "%00", "1e5"):
            answer = client.get(reverse("congress_paper", args=[pointed.nghen.pk, kind]), {"lan": n})
            assert answer.status_code < 500, (kind, n)
            answer = client.get(reverse("number_congress", args=[pointed.nghen.pk, kind]), {"lan": n})
            assert answer.status_code < 500, (kind, n)


def test_a_guests_mail_given_up_can_be_sent_again(cast, client):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    session = reviews.plan_session(cast.plan, title="Buổi", planned_at=at(13, 3), submissions=[sent], chair=cast.chutri,
                                   recorder=cast.chanh, by=cast.chanh)
    guest = reviews.invite(session, name="Khách", email="khach@x.test", by=cast.chanh)
    reviews.send_invitations(session, people=[guest], by=cast.chanh)
    mail = Mail.objects.get(address="khach@x.test")
    mail.given_up_at = clock.now()
    mail.save()
    client.force_login(cast.quantri)
    client.raise_request_exception = False
    answer = client.post(reverse("resend_mail", args=[mail.pk]))
    assert answer.status_code < 500
    mail.refresh_from_db()
    assert mail.given_up_at is None


def test_the_office_sees_that_its_guests_mail_was_given_up(cast, client):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    session = reviews.plan_session(cast.plan, title="Buổi", planned_at=at(13, 3), submissions=[sent], chair=cast.chutri,
                                   recorder=cast.chanh, by=cast.chanh)
    guest = reviews.invite(session, name="Khách", email="khach@x.test", by=cast.chanh)
    reviews.send_invitations(session, people=[guest], by=cast.chanh)
    mail = Mail.objects.get(address="khach@x.test")
    assert mails_for(User.objects.get(pk=cast.chanh.pk)).filter(pk=mail.pk).exists()


def test_the_office_reads_no_mail_about_a_house_where_its_person_only_deputises(cast):
    """Somebody of ours sits by loan in Kỳ Anh: what Kỳ Anh's reminders tell them is not for our office."""
    foreign = factories.committee("kha", "Đảng bộ huyện Kỳ Anh hai", kind="district")
    plan = factories.plan(foreign)
    commune = factories.committee("kx", "Đảng bộ xã Kỳ Xuân", foreign)
    factories.person("bithu.kx", "Bí thư kx", "secretary", commune)
    lender = factories.person("vp.kha", "Văn phòng Kỳ Anh", "coordinator", foreign)
    congress = Congress.objects.create(plan=plan, committee=commune)
    Delegation.objects.create(membership=lender.memberships.get(), delegate=cast.chuyen, valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 30))
    clock.move_to(at(4, 3))
    reviews.set_slot(congress, seen=0, by=User.objects.get(pk=lender.pk), dossier_due=date(2020, 3, 9))
    clock.move_to(at(10, 3, 9))
    plan_reminders()
    gather()
    told = Message.objects.filter(recipient_id=cast.chuyen.pk, subject__contains="Kỳ Xuân")
    assert told.exists()  # the deputy is told
    seen = mails_for(User.objects.get(pk=cast.chanh.pk)).filter(messages__in=told)
    assert not seen.exists(), list(seen.values_list("subject", flat=True))


def test_the_cache_forgets_what_became_restricted(cast, client):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    about = cast.nghen.documents.get(kind=cast.kinds["political_report"]).versions.get()
    reviews.take_down(session, version=about, speaker="A", text=SECRET, aspect="results", by=cast.chanh)
    cache.clear()
    client.force_login(cast.chuyen)
    url = reverse("follow", args=[session.pk]) + "?sau=0"
    assert SECRET in client.get(url).content.decode()
    kind = cast.kinds["political_report"]
    kind.restricted = True
    kind.save()
    assert SECRET not in client.get(reverse("session", args=[session.pk])).content.decode()
    assert SECRET not in client.get(url).content.decode()


def test_a_numbered_paper_hides_with_its_kind(cast, client):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    about = cast.nghen.documents.get(kind=cast.kinds["political_report"]).versions.get()
    reviews.take_down(session, version=about, speaker="A", text=SECRET, aspect="results", by=cast.chanh)
    session = reviews.close_session(session, by=cast.chanh)
    made = papers.number_paper("minutes", Subject(cast.plan, session=session), number=7, date=date(2020, 3, 12), signer=cast.chutri, seen=0, by=cast.chanh, known=True)
    cast.kinds["political_report"].restricted = True
    cast.kinds["political_report"].save()
    client.force_login(cast.chuyen)
    assert SECRET not in client.get(reverse("session", args=[session.pk])).content.decode()
    answer = client.get(reverse("paper_file", args=[made.pk]))
    assert answer.status_code == 404 or SECRET not in words(body(answer))


def test_numbered_minutes_for_one_commune_tell_it_no_draft(cast, client):
    """The address of numbering takes ?dang-bo= for minutes too: the commune would have the draft conclusion."""
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    draft = reviews.draft(session, by=cast.chanh)
    reviews.add_item(draft, text="NHAPXYZ", blocks="nothing", congresses=[cast.nghen], seen=1, by=cast.chanh)
    reviews.close_session(session, by=cast.chanh)
    client.force_login(cast.chanh)
    url = reverse("number_session", args=[session.pk, "minutes"]) + f"?dang-bo={cast.nghen.pk}"
    client.post(url, {"number": "7", "date": "12/3/2020", "signer": cast.chutri.pk, "seen": 0})
    client.force_login(cast.bithu_nghen)
    for row in papers.Paper.objects.all():
        got = client.get(reverse("paper_file", args=[row.pk]))
        assert got.status_code == 404 or "NHAPXYZ" not in words(body(got))


def test_who_left_reads_no_more_news_and_gets_no_mail(cast, client):
    """A secretary moved away: neither the bell nor the digest of the evening tells of the old commune."""
    cast.bithu_nghen.mail_mode = "digest"
    cast.bithu_nghen.save()
    clock.move_to(at(4, 3, 7))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    running_session(cast, sent)
    assert Message.objects.filter(recipient_id=cast.bithu_nghen.pk).exists()
    cast.bithu_nghen.memberships.update(valid_from=date(2020, 1, 1), valid_to=date(2020, 3, 4))
    clock.move_to(at(5, 3, 23))
    gather()
    assert not Mail.objects.filter(recipient_id=cast.bithu_nghen.pk).exists()


def test_who_left_sees_nothing_behind_the_bell(cast, client):
    clock.move_to(at(4, 3, 7))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    running_session(cast, sent)
    cast.bithu_nghen.memberships.update(valid_from=date(2020, 1, 1), valid_to=date(2020, 3, 4))
    clock.move_to(at(6, 3))
    client.force_login(cast.bithu_nghen)
    assert "Buổi duyệt của Ban Thường vụ" not in client.get(reverse("news")).content.decode()


def test_a_demand_of_all_made_of_a_restricted_opinion_tells_no_other_commune(cast, client):
    clock.move_to(at(4, 3))
    upload(cast.nghen, "political_report", by=cast.bithu_nghen)
    upload(cast.nghen, "action_programme", by=cast.bithu_nghen)
    plan = documents.upload(cast.nghen, cast.kinds["personnel_plan"], file=received("x", name="d.docx"), seen=0, by=cast.bithu_nghen)
    sent, other = reviews.submit(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent, other)
    plan.refresh_from_db()
    opinion = reviews.take_down(session, version=plan, speaker="A", text=f"{SECRET} Nguyễn Văn A của Nghèn", aspect="personnel", by=cast.chutri)
    client.force_login(cast.chutri)
    client.post(reverse("demand_of", args=[session.pk, opinion.pk]), {"cho": "tat-ca"})
    assert not ConclusionItem.objects.filter(congresses=cast.kst).exists()


@pytest.mark.parametrize("sign", ["\r\nBEGIN:VEVENT\r\nSUMMARY:GIA", "\rATTENDEE:mailto:x@y", "\x0bX", "\x01X", "\u2028BEGIN:VEVENT", "\x85Y", "\u202eevil"])
def test_titles_stay_one_clean_line_of_a_calendar(cast, client, sign):
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    client.force_login(cast.chanh)
    answer = client.post(reverse("plan_session", args=[cast.plan.pk]), {
        "title": f"Buổi{sign}", "day": "13/3/2020", "hour": "14:00", "place": f"Phòng{sign}", "chair": cast.chutri.pk, "recorder": cast.chanh.pk,
        "submissions": [sent.pk]})
    assert answer.status_code in (200, 302)
    if answer.status_code == 200:
        return  # refused
    secret = make_address(by=cast.chutri).secret
    data = client.get(reverse("feed", args=[secret])).content
    text = data.decode()
    lines = text.split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")
    raw = text.replace("\r\n", "")
    assert not [c for c in raw if ord(c) < 32 and c != "\t" or ord(c) == 127], [hex(ord(c)) for c in raw if ord(c) < 32]
    assert not [line for line in text.splitlines() if line.startswith(("ATTENDEE", "SUMMARY:GIA"))]


@pytest.mark.parametrize("sign", ["\x0b", "\x01", "\ufffe", "\U0010ffff", "\x1f", "\u202e", "_x0000_", "=1+1", "</w:t>", "\u2028"])
def test_odd_characters_reach_no_paper_as_an_error(cast, client, sign):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    title = f"Buổi {sign} {'dài ' * 30}"
    session = reviews.plan_session(cast.plan, title=title[:150], planned_at=clock.now(), submissions=[sent], chair=cast.chutri,
                                   recorder=cast.chanh, place=f"Phòng{sign}", by=cast.chanh)
    guest = reviews.invite(session, name=f"Khách{sign}", title=f"Ông{sign}", by=cast.chanh)
    reviews.open_session(session, by=cast.chanh)
    about = cast.nghen.documents.get(kind=cast.kinds["political_report"]).versions.get()
    reviews.take_down(session, version=about, speaker=f"A{sign}", text=f"{sign}{'x' * 4999}", aspect="results", by=cast.chanh)
    client.force_login(cast.chutri)
    client.raise_request_exception = False
    urls = [reverse("session_paper", args=[session.pk, kind]) for kind in ("minutes", "notice", "invitation")]
    urls += [reverse("session_paper", args=[session.pk, "invitation"]) + f"?nguoi={guest.pk}"]
    urls += [reverse("congress_paper", args=[cast.nghen.pk, kind]) for kind in ("responses", "ballot", "gate_report")]
    urls += [reverse("plan_paper", args=[cast.plan.pk, "review_plan"]), reverse("response_table", args=[cast.nghen.pk])]
    urls += [reverse("pack", args=[session.pk]), reverse("screen", args=[session.pk]), reverse("follow", args=[session.pk])]
    bad = []
    for url in urls:
        answer = client.get(url)
        body(answer)
        if answer.status_code >= 500:
            bad.append(url)
    for url in (reverse("pack_file", args=[session.pk]), reverse("archive", args=[cast.nghen.pk])):
        answer = client.post(url)
        body(answer)
        if answer.status_code >= 500:
            bad.append(url)
    assert not bad


def test_a_committee_with_an_odd_name_still_has_its_papers(cast, client):
    clock.move_to(at(4, 3))
    submitted(cast.nghen, by=cast.bithu_nghen)
    cast.district.name = "Đảng bộ huyện\x0b Can Lộc"
    cast.district.save()
    client.force_login(cast.chutri)
    client.raise_request_exception = False
    for kind in ("responses", "ballot", "gate_report"):
        assert client.get(reverse("congress_paper", args=[cast.nghen.pk, kind])).status_code < 500


@pytest.mark.parametrize("username", ["chutri", "chuyen", "bithu_nghen", "quantri", "nguoila"])
def test_odd_parameters_are_no_500(cast, client, username):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent)
    client.force_login(getattr(cast, username))
    client.raise_request_exception = False
    odd = ["-1", "0", "9" * 18, "9" * 19, "1" + "0" * 30, "\x00", "%00", "1.5", "²", "٣", "", " ", "true", "x" * 5000, "\ud800".encode("utf-8", "surrogatepass").decode("latin1")]
    pages = {
        reverse("follow", args=[session.pk]): ("sau", "noi-dung"), reverse("follow_screen", args=[session.pk]): ("sau",),
        reverse("session", args=[session.pk]): ("truoc", "noi-dung", "ve"), reverse("sessions", args=[cast.plan.pk]): ("truoc",),
        reverse("session_paper", args=[session.pk, "notice"]): ("dang-bo", "nguoi", "ban"),
        reverse("session_paper", args=[session.pk, "invitation"]): ("dang-bo", "nguoi"),
        reverse("congress_paper", args=[cast.nghen.pk, "responses"]): ("lan",),
        reverse("number_session", args=[session.pk, "minutes"]): ("dang-bo", "nguoi"),
        reverse("register_of_papers", args=[cast.plan.pk]): ("trang", "so", "loai", "nhiem-ky"),
        reverse("response_table", args=[cast.nghen.pk]): ("lan",), reverse("plan_session", args=[cast.plan.pk]): ("ho-so",),
        reverse("news"): ("truoc", "sau", "trang"), reverse("mail_log"): ("truoc", "loc"), reverse("reading_list", args=[session.pk]): ("x",),
        reverse("timetable", args=[cast.plan.pk]): ("x", "sau"), reverse("slots", args=[cast.plan.pk]): ("dang-bo", "chon", "ids"),
    }
    bad = []
    for page, names in pages.items():
        for name in names:
            for value in odd:
                answer = client.get(page, {name: value})
                if answer.status_code >= 500:
                    bad.append((page, name, value[:30]))
    big = 10**30
    for path in (f"/buoi-duyet/{big}/", f"/buoi-duyet/{big}/theo-doi/", f"/van-ban/{big}/", f"/ban-ky/{big}/", f"/dai-hoi/{big}/luu-tru/", f"/noi-dung/{big}/tom-tat/",
                 f"/ke-hoach/{big}/so-van-ban/", f"/nguoi-du/{big}/diem-danh/", "/lich/" + "a" * 5000 + ".ics"):
        if client.get(path).status_code >= 500:
            bad.append(path)
    for path in (f"/noi-dung/{big}/nghe/", f"/buoi-duyet/{session.pk}/y-kien/{big}/yeu-cau/"):
        if client.post(path).status_code >= 500:
            bad.append(path)
    assert not bad
