"""Every address × every role × own and foreign object. A new address without a row fails.

A row names the object its address is built from, who may (letters of ROLES), and who sees it without being allowed.
Whoever may gets a page or a redirect, whoever sees gets 403 with the reason, for everybody else it does not exist.
"""

from dataclasses import dataclass

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from congresses.documents import actions as documents
from congresses.journal.models import Entry
from tests.converting import program
from tests.factories import upload
from tests.scenes import objects

ROLES = {
    "-": None, "d": "soan_nghen", "s": "bithu_nghen", "c": "chanh", "r": "chuyen", "p": "tochuc", "m": "uyvien",
    "h": "chutri", "a": "quantri",
}
FOREIGN = ("bithu_kst", "soan_kst", "nguoila")  # a sister commune, and the chair of another house
OWN, HOUSE, OFFICE = "ds", "crpmh", "ch"
SEES = OWN + HOUSE
ALL = SEES + "a"


@dataclass(frozen=True)
class Row:
    """Who may (`may`), who merely sees (`sees`), and the object(s) the address names."""

    about: str = ""
    may: str = ""
    sees: str = SEES
    looks: str = ""  # may open the page, not send it
    public: bool = False


ROWS = {
    # the interface, accounts
    "components": Row(may=ALL, public=True),
    "alive": Row(may=ALL, public=True),
    "sign_in": Row(may=ALL, public=True),
    "sign_out": Row(may=ALL, public=True),
    "change_password": Row(may=ALL),
    # the desk
    "home": Row(may=ALL, public=True),
    "my_work": Row(may=ALL),
    "boards": Row(may=ALL),
    "my_plan": Row(may=ALL),
    "my_congress": Row(may=ALL),
    "my_sessions": Row(may=ALL),
    "board": Row("plan", may=HOUSE, sees=HOUSE),
    "board_file": Row("plan", may=HOUSE, sees=HOUSE),
    "plan_findings": Row("plan", may=HOUSE, sees=HOUSE),
    "findings_file": Row("plan", may=HOUSE, sees=HOUSE),
    "indicators": Row("plan", may=HOUSE, sees=HOUSE),
    "indicator_file": Row("plan", may=HOUSE, sees=HOUSE),
    "congress": Row("congress", may=SEES),
    "congress_journal": Row("congress", may=SEES),
    "self_check": Row("congress kind", may=OWN),
    "calendar": Row(may=ALL, public=True),
    "feed": Row("dia-chi-bi-mat-cua-chanh", may=ALL, public=True),  # the secret stands for the person
    "my_feed": Row(may=ALL),
    "make_feed": Row(may=ALL),
    "revoke_feed": Row(may=ALL),
    "plan": Row("plan", may=SEES),
    "clone_plan": Row("plan", may=OFFICE),
    "plan_changes": Row("plan", may=SEES),
    "participants": Row("plan", may=HOUSE),
    **{
        f"{act}_{name}{'s' if act == 'plan' else ''}": Row(about.format(name), may=OFFICE)
        for name in ("indicator", "rule", "limit", "unit")
        for act, about in (("plan", "plan"), ("add", "plan"), ("change", "plan {}"), ("remove", "plan {}"))
    },
    "clearance": Row("membership", may="h", sees=HOUSE),
    "lent_reading": Row("delegation", may="h", sees=HOUSE),
    "version": Row("version", may=SEES),
    "compare": Row("later_version version", may=SEES),
    "findings": Row("version", may=SEES),
    "congress_findings": Row("congress", may=SEES),
    "conclusion": Row("conclusion", may=SEES),
    "conclusions": Row(may=ALL),
    "reading_list": Row("session", may=SEES),
    "brief": Row("agenda_item", may=HOUSE),
    "pack": Row("session", may=HOUSE),
    "pack_file": Row("session", may=HOUSE),
    "search": Row(may=ALL),
    "waive": Row("congress consent notice_kept", may="h"),
    "demo_clock": Row(may=ALL),
    # news and mail
    "news": Row(may=ALL),
    "read_news": Row("news", may="s", sees=""),
    "read_all_news": Row(may=ALL),
    "mail_mode": Row(may=ALL),
    "mail_log": Row(may=OFFICE + "a"),
    "resend_mail": Row("mail", may=OFFICE + "a", sees=""),
    # documents
    "upload": Row("congress kind", may=OWN),
    "register": Row("congress kind", may=OWN),
    "explain": Row("finding", may=OWN),
    "excuse": Row("congress kind", may=OFFICE),
    "withdraw_excuse": Row("excuse", may=OFFICE),
    "download": Row("version", may=SEES),
    "download_to_edit": Row("version", may=OWN),
    "rendition": Row("version", may=SEES),
    # sheets of figures
    "sheet": Row("sheet", may=SEES),
    "sheet_file": Row("congress chi-tieu", may=OWN),
    "enter_sheet": Row("congress chi-tieu", may=OWN),
    "import_sheet": Row("congress chi-tieu", may=OWN),
    "publish": Row("plan", may=OFFICE),
    "publication": Row("publication", may=SEES),
    "withdraw_publication": Row("publication", may=OFFICE),
    # the review
    "comment_version": Row("version", may=HOUSE),
    "comment_passage": Row("version 1", may=HOUSE),
    "comment_finding": Row("finding", may=HOUSE),
    "reply": Row("comment", may=HOUSE),
    "mark_comment": Row("comment", may="r"),
    "place_comment": Row("comment later_version", may=HOUSE),
    "submit": Row("congress", may="s", looks="d"),
    "send_back": Row("submission", may=OFFICE),
    "sessions": Row("plan", may=SEES),
    "plan_session": Row("plan", may=OFFICE),
    "session": Row("session", may=SEES),
    "open_session": Row("session", may=OFFICE),
    "close_session": Row("session", may=OFFICE),
    "follow": Row("session", may=SEES),
    "screen": Row("session", may=HOUSE),
    "follow_screen": Row("session", may=HOUSE),
    "hear": Row("agenda_item", may=OFFICE),
    "invite": Row("session", may=OFFICE),
    "invitations": Row("session", may=OFFICE),
    "send_invitations": Row("session", may=OFFICE),
    "reschedule": Row("session", may=OFFICE),
    "call_off": Row("session", may=OFFICE),
    "timetable": Row("plan", may=SEES),
    "slot": Row("congress", may=OFFICE),
    "slots": Row("plan", may=OFFICE),
    "mark_all_present": Row("session", may=OFFICE),
    "attendance": Row("participant", may=OFFICE),
    "take_down": Row("session", may=OFFICE),
    "demand_of": Row("session opinion", may=OFFICE),
    "usual_remarks": Row("plan", may=OFFICE),
    "drop_usual": Row("usual", may=OFFICE, sees=HOUSE),
    "aloud": Row("draft", may=HOUSE, sees=HOUSE),
    "draft_conclusion": Row("session", may=OFFICE),
    "save_assessment": Row("draft", may=OFFICE, sees=HOUSE),
    "set_paper": Row("draft", may=OFFICE, sees=HOUSE),
    "add_item": Row("draft", may=OFFICE, sees=HOUSE),
    "change_item": Row("item", may=OFFICE, sees=HOUSE),
    "drop_item": Row("item", may=OFFICE, sees=HOUSE),
    "judge": Row("draft", may=OFFICE, sees=HOUSE),
    "issue": Row("draft", may="h", sees=HOUSE),
    "withdraw_approval": Row("verdict", may="h"),
    "demands": Row("congress", may=SEES),
    "demand": Row("demand", may=SEES),
    "answer": Row("demand", may=OWN),
    "assign_verifier": Row("demand", may=OFFICE),
    "verify": Row("response", may="chr"),
    # dates
    "dates": Row("congress", may=SEES),
    "propose": Row("congress", may="s"),
    "take_position": Row("proposal", may="mh"),
    "count_hands": Row("proposal", may=OFFICE),
    "consent": Row("congress", may="h"),
    "refuse_date": Row("congress", may="h"),
    "keep_consent": Row("congress", may="h"),
    "withdraw_consent": Row("congress", may="h"),
    "convene": Row("congress", may=OFFICE),
    "draft_verdict": Row("draft congress", may=OFFICE, sees=HOUSE),
    "holds": Row("plan", may=SEES),
    "hold": Row("plan", may="h"),
    "lift": Row("hold", may="h"),
    # papers
    "session_papers": Row("session", may=SEES),
    "session_paper": Row("session notice", may=HOUSE),
    "congress_papers": Row("congress", may=SEES),
    "congress_paper": Row("congress responses", may=HOUSE),
    "plan_papers": Row("plan", may=SEES),
    "plan_paper": Row("plan review_plan", may=HOUSE),
    "paper_file": Row("paper", may=SEES),
    "register_of_papers": Row("plan", may=HOUSE),
    "number_session": Row("session minutes", may=OFFICE),
    "number_congress": Row("congress consent", may=OFFICE),
    "number_plan": Row("plan review_plan", may=OFFICE),
    "paper": Row("paper", may=SEES),
    "void_number": Row("paper", may=OFFICE),
    "attach_scan": Row("paper", may=OFFICE),
    "scan": Row("scan", may=SEES),
    "response_table": Row("congress", may=SEES),
    "archive": Row("congress", may=OWN + OFFICE),
}
# What is restricted does not exist for the uncleared: the same addresses over restricted objects.
TRUSTED = "spmh"
RESTRICTED = {
    "version": Row("secret_version", may=TRUSTED, sees=TRUSTED),
    "compare": Row("secret_version secret_version", may=TRUSTED, sees=TRUSTED),
    "download": Row("secret_version", may="", sees=""),  # registered on paper: there is no file for anybody
    "download_to_edit": Row("secret_version", may="", sees=""),
    "rendition": Row("secret_version", may="", sees=""),
    "comment_version": Row("secret_version", may="pmh", sees=TRUSTED),
    "sheet": Row("secret_sheet", may=TRUSTED, sees=TRUSTED),
    "sheet_file": Row("congress nhan-su", may="s"),
    "enter_sheet": Row("congress nhan-su", may="s"),
    "import_sheet": Row("congress nhan-su", may="s"),
    "findings": Row("secret_version", may=TRUSTED, sees=TRUSTED),
    "explain": Row("secret_finding", may="s", sees=TRUSTED),
    "comment_finding": Row("secret_finding", may="pmh", sees=TRUSTED),
    "demand": Row("secret_demand", may=TRUSTED, sees=TRUSTED),
    "answer": Row("secret_demand", may="s", sees=TRUSTED),
    "verify": Row("secret_response", may="h", sees=TRUSTED),
    "paper_file": Row("secret_paper", may=TRUSTED, sees=TRUSTED),
    "paper": Row("secret_paper", may=TRUSTED, sees=TRUSTED),
    "void_number": Row("secret_paper", may="h", sees=TRUSTED),
    "attach_scan": Row("secret_paper", may="h", sees=TRUSTED),
    "scan": Row("secret_scan", may=TRUSTED, sees=TRUSTED),
}


def addresses(patterns=None, prefix=""):
    """Names of all addresses, the admin's as one."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(pattern, URLResolver):
            if pattern.app_name == "admin":
                yield "admin"
            else:
                yield from addresses(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            yield pattern.name


@pytest.fixture
def scene(cast, settings, tmp_path):
    settings.SOFFICE = program(tmp_path / "office")
    cast.objects = objects(cast)
    return cast


def address(scene, name, row):
    parts = [scene.objects[key].pk if key in scene.objects else key for key in row.about.split()]
    return reverse(name, args=parts)


def status(client, url, method="get"):
    """The answer's code; what only takes POST is asked by POST."""
    response = getattr(client, method)(url)
    response.getvalue()  # reads and closes what streams
    return status(client, url, "post") if response.status_code == 405 and method == "get" else response.status_code


def expected(letter, row, code):
    """Whether an answer is right for that role."""
    if letter == "-" and not row.public:
        return code == 302
    if letter in row.may + row.looks or row.public:
        return code in (200, 302, 409)
    return code == (403 if letter in row.sees else 404)


def test_every_address_has_a_row():
    assert set(addresses()) == set(ROWS) | {"admin"}


@pytest.mark.parametrize("table", [ROWS, RESTRICTED], ids=["plain", "restricted"])
def test_every_role_at_every_address(scene, client, table):
    wrong = []
    for letter, username in ROLES.items():
        client.logout()
        if username:
            client.force_login(getattr(scene, username))
        for name, row in table.items():
            if name == "sign_out":  # takes POST only, and would end the visit
                continue
            code = status(client, address(scene, name, row))
            if not expected(letter, row, code):
                wrong.append(f"{name} as {username}: {code}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("username", FOREIGN)
def test_foreign_objects_do_not_exist(scene, client, username):
    client.force_login(getattr(scene, username))
    shared = {"plan", "hold", "publication"} if "kst" in username else set()  # a sister commune is in the same plan
    wrong = [
        f"{name}: {code}"
        for table in (ROWS, RESTRICTED) for name, row in table.items()
        if row.about and not row.public and row.about.split()[0] not in shared
        if (code := status(client, address(scene, name, row))) != 404
    ]
    assert not wrong, "\n".join(wrong)


FOUND = {  # words that stand in one document, and who finds them
    "lần 1": SEES,  # of the report, laid in the first round
    "việc riêng chưa trình": OWN,
    "nhân sự kín": "",  # restricted kinds are in no search, whoever may read them
}


@pytest.mark.parametrize("words", FOUND)
def test_search_finds_what_each_role_may_read(scene, client, words):
    upload(scene.nghen, "action_programme", "Việc riêng chưa trình.", by=scene.soan_nghen)
    documents.lay([upload(scene.nghen, "personnel_plan", "Nhân sự kín.", by=scene.bithu_nghen)])
    found = set()
    for letter, username in [*ROLES.items(), *((name, name) for name in FOREIGN)]:
        if username:
            client.force_login(getattr(scene, username))
            page = client.get(reverse("search"), {"tim": f'"{words}"', "ban": "moi-ban"})
            found |= {letter} if page.context["found"].total else set()
    assert found == set(FOUND[words])


@pytest.mark.parametrize("table", [ROWS, RESTRICTED], ids=["plain", "restricted"])
def test_a_refused_post_leaves_no_trace(scene, client, table):
    entries, wrong = Entry.objects.count(), []
    people = {**ROLES, **{name: name for name in FOREIGN}}
    for letter, username in people.items():
        client.logout()
        if username:
            client.force_login(getattr(scene, username))
        for name, row in table.items():
            if letter in row.may or row.public or not row.about:
                continue
            code = status(client, address(scene, name, row), "post")
            if code not in ((302, 405) if letter == "-" else (403, 404, 405)):
                wrong.append(f"{name} as {username}: {code}")
    assert not wrong, "\n".join(wrong)
    assert Entry.objects.count() == entries


def test_missing_objects_look_like_foreign_ones(scene, client):
    client.force_login(scene.chutri)
    for name, row in ROWS.items():
        if row.about.split()[:1] and row.about.split()[0] in scene.objects:
            rest = [scene.objects[k].pk if k in scene.objects else k for k in row.about.split()[1:]]
            assert status(client, reverse(name, args=[10**12, *rest])) == 404, name


@pytest.mark.parametrize("letter", [letter for letter in ROLES if letter != "a"])
def test_the_administration_is_for_administrators_only(scene, client, letter):
    if ROLES[letter]:
        client.force_login(getattr(scene, ROLES[letter]))
    assert client.get(reverse("admin:index")).status_code in (302, 403, 404)
