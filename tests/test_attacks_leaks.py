"""A crawl of everything as everybody: no word of what is restricted, unlaid, drafted or another's reaches the wrong person."""

import re
from collections import deque
from datetime import date

import pytest
from django.urls import reverse

from congresses.committees.models import User
from congresses.core import clock
from congresses.dates import actions as dates
from congresses.documents import actions as documents
from congresses.documents.models import Passage, Version
from congresses.documents.search import Question, search
from congresses.outbox.models import Message
from congresses.reviews import actions as reviews
from congresses.reviews.models import (
    Comment,
    Conclusion,
    ConclusionItem,
    RequiredRevision,
    ReviewSession,
    RevisionResponse,
    Verdict,
)
from tests.factories import at, concluded, received, running_session, submitted, upload

SECRET, UNLAID, DRAFT, OTHER, STAND, ANSWER = "KINXYZ", "CHUATRINHXYZ", "NHAPXYZ", "KHACXYZ", "YKIENXYZ", "TRALOIXYZ"
MINE = "CUANGHENXYZ"  # Nghèn's own matter, restricted or not: nothing of it for the sister commune
MARKS = (SECRET, UNLAID, DRAFT, OTHER, STAND, ANSWER, MINE)
HIDDEN = {
    "chanh": (SECRET, UNLAID, ANSWER), "chuyen": (SECRET, UNLAID, ANSWER), "tochuc": (UNLAID, ANSWER),
    "chutri": (UNLAID, ANSWER), "soan_nghen": (SECRET, OTHER, DRAFT, STAND), "bithu_nghen": (OTHER, DRAFT, STAND),
    "bithu_kst": (MINE, UNLAID, DRAFT, STAND, ANSWER), "quantri": ("XYZ",), "nguoila": ("XYZ",), None: ("XYZ",),
}
UNCLEARED = ("chanh", "chuyen", "soan_nghen")


def secret(*words: str) -> str:
    return f"{SECRET} {MINE} {' '.join(words)}"


def plan_file(cast, seen: int, *words: str):
    """The next version of Nghèn's personnel plan."""
    file = received(secret("đoạn"), secret(*words), name=f"{SECRET}-{MINE}-{seen}.docx")
    return documents.upload(cast.nghen, cast.kinds["personnel_plan"], file=file, seen=seen, by=cast.bithu_nghen)


def first_round(cast):
    congress, kinds = cast.nghen, cast.kinds
    clock.move_to(at(4, 3))
    upload(congress, "political_report", by=cast.bithu_nghen)
    upload(congress, "action_programme", by=cast.bithu_nghen)
    plan = plan_file(cast, 0, "bản một")
    sent = reviews.submit(congress, by=cast.bithu_nghen)
    plan.refresh_from_db()
    remark = reviews.comment(plan, text=secret("góp ý"), aspect="personnel", passage=plan.passages.first(),
                             quote=secret("đoạn"), by=cast.tochuc)
    reviews.reply(remark, text=secret("trả lời"), by=cast.uyvien)
    clock.move_to(at(12, 3))
    session = running_session(cast, sent, submitted(cast.kst, by=cast.bithu_kst))
    reviews.take_down(session, version=plan, speaker=secret("người nói"), text=secret("nói"), aspect="personnel", by=cast.chutri)
    items = [
        {"text": f"{SECRET} chung", "blocks": "consent", "congresses": [congress, cast.kst],
         "kinds": [kinds["personnel_plan"]], "comments": [remark]},
        {"text": f"{OTHER} của Kim Song Trường.", "blocks": "consent", "congresses": [cast.kst]},
    ]
    verdicts = {item.version: "revise" for row in session.agenda.all() for item in row.submission.items.all()}
    concluded(cast, session, verdicts | {plan: "approved"}, items)
    reviews.withdraw_approval(Verdict.objects.get(version=plan), reason=secret("rút"), by=cast.chutri)


def second_round(cast):
    congress = cast.nghen
    clock.move_to(at(16, 3))
    demand = congress.revisions.get()
    pointed = [Version.objects.get(document__congress=congress, document__kind__restricted=True).passages.first()]
    answer = reviews.answer(demand, kind="accept", text=secret("tiếp thu"), passages=pointed, by=cast.bithu_nghen)
    upload(congress, "political_report", "Bản hai.", by=cast.bithu_nghen)
    upload(congress, "action_programme", "Bản hai.", by=cast.bithu_nghen)
    plan_file(cast, 1, "bản hai")
    sent = reviews.submit(congress, by=cast.bithu_nghen)
    answer.refresh_from_db()
    reviews.verify(answer, met=False, note=secret("chưa đạt"), by=cast.chutri)
    reviews.answer(demand, kind="partial", text=secret(ANSWER), by=cast.bithu_nghen)
    draft = reviews.draft(running_session(cast, sent), by=cast.chanh)
    reviews.add_item(draft, text=f"{secret()} {DRAFT}", blocks="consent", congresses=[congress], seen=1, by=cast.chutri,
                     kinds=[cast.kinds["personnel_plan"]])
    reviews.save_assessment(draft, assessment=DRAFT, seen=2, by=cast.chanh)
    upload(congress, "political_report", UNLAID, by=cast.soan_nghen)
    plan_file(cast, 2, UNLAID)
    proposal = dates.propose(congress, first_day=date(2020, 5, 20), last_day=date(2020, 5, 20), by=cast.bithu_nghen)
    dates.take_position(proposal, stand="agree", note=STAND, by=cast.uyvien)
    documents.excuse(cast.kvy, cast.kinds["personnel_plan"], reason=secret("miễn"), by=cast.chutri)


TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
PAGES = (  # a model, and the addresses its rows are asked at
    (Version, ("version", "download", "download_to_edit", "comment_version")), (Comment, ("reply",)), (RevisionResponse, ("verify",)),
    (RequiredRevision, ("demand", "answer", "assign_verifier")), (ConclusionItem, ("change_item", "drop_item")),
    (Conclusion, ("conclusion", "issue", "judge", "add_item", "set_paper", "save_assessment")),
    (Verdict, ("withdraw_approval",)), (ReviewSession, ("session", "take_down", "draft_conclusion")),
)
DOSSIER = ("congress", "submit", "dates", "demands", "congress_journal", "consent", "keep_consent", "withdraw_consent")


def beginnings(cast) -> list[str]:
    here = [reverse(name) for name in ("my_work", "boards", "my_plan", "my_sessions", "my_congress", "conclusions", "calendar")]
    here += [reverse(name, args=[row.pk]) for model, names in PAGES for row in model.objects.all() for name in names]
    here += [reverse(name, args=[row.pk]) for row in (cast.nghen, cast.kst, cast.kvy) for name in DOSSIER]
    here += [reverse("comment_passage", args=[row.version_id, row.number]) for row in Passage.objects.all()]
    pairs = [(new, old) for new in Version.objects.all() for old in new.document.versions.exclude(pk=new.pk)]
    here += [reverse("compare", args=[new.pk, old.pk]) for new, old in pairs]
    here += [
        reverse("place_comment", args=[row.pk, version.pk]) for row in Comment.objects.exclude(passage=None)
        for version in row.version.document.versions.exclude(pk=row.version_id)
    ]
    here += [f"{reverse('search')}?tim={word}&ban=moi-ban" for word in ("doan", "ban+hai", "bao+cao")]
    return [*here, reverse("admin:index")]


def crawl(client, start: list[str], limit: int = 300):
    """(address, everything the answer says) of the pages and what they link to, calendars and sign-out apart."""
    seen, queue = set(), deque(start)
    while queue and len(seen) < limit:
        address = queue.popleft()
        if address in seen or "thang=" in address or address == reverse("sign_out"):
            continue
        seen.add(address)
        answer = client.get(address)
        text = answer.getvalue().decode(errors="replace") if answer.streaming else answer.content.decode()
        assert answer.status_code < 500, address
        text = TOKEN.sub("", text)  # sixty-four letters drawn by lot spell anything now and then
        yield address, f"{text} {dict(answer.headers)}"
        links = [link.replace("&amp;", "&").partition("#")[0] for link in re.findall(r'(?:href|action)="([^"]+)', text)]
        links += [answer["Location"].partition("#")[0]] if answer.has_header("Location") else []
        queue += [address.partition("?")[0] + link if link.startswith("?") else link
                  for link in links if link.startswith("?") or re.match("/(?!static/|quan-tri/)", link)]


@pytest.fixture
def told(cast, settings):
    settings.SOFFICE = ""  # what LibreOffice makes of a file is asked for by the rules of the file itself
    first_round(cast)
    second_round(cast)
    return cast


def test_nothing_hidden_reaches_anybody(told, client):
    wrong, read = [], set()
    for username, marks in HIDDEN.items():
        client.logout()
        if username:
            client.force_login(getattr(told, username))
        for address, text in crawl(client, beginnings(told)):
            wrong += [f"{username} {address}: {mark}" for mark in marks if mark in text]
            read |= {mark for mark in MARKS if mark in text}
            if username in UNCLEARED and (number := re.search(r"Đề án nhân sự[^<;]{0,60}bản \d", text)):
                wrong.append(f"{username} {address}: {number[0]}")
    assert not wrong, "\n".join(wrong)
    assert read == set(MARKS)  # each stands somewhere for somebody, or the crawl went past empty pages


def test_search_finds_nothing_hidden_and_nothing_restricted_for_anybody(told):
    """Asked for the very words: not even how many there are, nor what one could filter by."""
    counts = {}
    for username in filter(None, HIDDEN):
        user = User.objects.with_seats().get(pk=getattr(told, username).pk)
        counts[username] = {mark: search(user, Question(mark, every_version=True)).total for mark in MARKS}
        choices = search(user, Question(""))
        assert "personnel_plan" not in choices.kinds and not any(
            counts[username][mark] for mark in (*HIDDEN[username], SECRET) if mark in MARKS)
        seen = {"bithu_nghen": ["nghen"], "soan_nghen": ["nghen"], "bithu_kst": ["kst"], "quantri": [], "nguoila": []}
        assert sorted(choices.committees) == seen.get(username, ["kst", "nghen"]), username
    assert {name: found[UNLAID] for name, found in counts.items() if found[UNLAID]} == {"soan_nghen": 1, "bithu_nghen": 1}
    assert not any(counts[name][mark] for name in ("quantri", "nguoila") for mark in MARKS)


def test_a_kind_that_becomes_restricted_is_found_no_more(told):
    """Its words are still in the index, until that is made anew."""
    user = User.objects.with_seats().get(pk=told.chutri.pk)
    before = search(user, Question("bản hai", every_version=True))
    told.kinds["political_report"].restricted = True
    told.kinds["political_report"].save()
    after = search(user, Question("bản hai", every_version=True))
    assert {row.version.kind for row in before.rows} == {"political_report", "action_programme"}
    assert {row.version.kind for row in after.rows} == {"action_programme"} and "political_report" not in after.kinds


def test_no_mail_tells_anything(told):
    assert Message.objects.exists()
    assert not any("XYZ" in message.subject + message.expects + message.text for message in Message.objects.all())


def test_a_commune_counts_only_the_remarks_it_may_read(told, client):
    """The point for both communes grew from a remark on Nghèn's plan."""
    issued = reverse("conclusion", args=[Conclusion.objects.exclude(issued_at=None).get().pk])
    counted = []
    for username in ("bithu_nghen", "bithu_kst"):
        client.force_login(getattr(told, username))
        counted.append("Từ 1 ý kiến" in client.get(issued).content.decode())
    assert counted == [True, False]
