"""Every page, as somebody who may see it: accessible, whole on a phone, printable, nothing stopped by the policy."""

import hashlib
import json

from axe_playwright_python.base import AXE_SCRIPT
from django.urls import reverse
from playwright.sync_api import Error

from congresses.documents.models import Publication
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.reviews.models import RequiredRevision, ReviewSession
from tests.browser.conftest import DESKTOP, PHONE
from tests.scenes import objects
from tests.test_permissions import RESTRICTED, ROLES, ROWS, address

NO_PAGE = {"sign_out", "alive", "follow", "follow_screen", "feed"}
ROWS_TO_SEE = [
    (name, row) for table in (ROWS, RESTRICTED) for name, row in table.items()
    if row.may and name not in NO_PAGE
]
# Only what is wrong is worked out in full and comes back: the rest is megabytes a page.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], "resultTypes": ["violations"]}
VIOLATIONS = f"axe.run({json.dumps(RULES)}).then(({{violations}}) => violations.map(v => `${{v.id}} ${{v.nodes[0].target}}`))"


def somebody(row):
    """A role that may: the house's office first, it sees most."""
    return ROLES[next(letter for letter in "hcrpmsd" if letter in row.may)]


def is_page(page, url) -> bool:
    """Go to the address and say whether it led to a page: some lead to a file, others take only what is sent."""
    try:
        return page.goto(url).status != 405
    except Error as error:
        if "Download is starting" not in str(error):
            raise
        return False


def wrong_on_screen(page):
    """What is wrong at the width of the moment, in sentences."""
    wide, headings = page.evaluate(
        "[document.documentElement.scrollWidth > window.innerWidth + 1, document.querySelectorAll('h1').length]"
    )
    if wide:
        yield "wider than the screen"
    if headings != 1:
        yield f"{headings} main headings"


def wrong_on_paper(page):
    page.emulate_media(media="print")
    if shown := page.locator(".nav-main:visible, .btn:visible, form:visible").count():
        yield f"{shown} controls"
    if len(page.pdf(format="A4")) <= 5000:
        yield "an empty sheet"
    page.emulate_media(media="screen")


def test_every_page_is_accessible_fits_and_prints(here, people):
    here.objects = objects(here)
    seats, wrong = {}, []
    for name, row in ROWS_TO_SEE:
        username = getattr(here, somebody(row)).username
        if username not in seats:
            seats[username] = people(username)
            seats[username].sign_in().context.add_init_script(AXE_SCRIPT)
        page = seats[username].page
        if not is_page(page, address(here, name, row)):
            continue
        # The page is asked for once: width and paper are matters of style sheets.
        # Names, roles and contrast are of the same elements at both widths; the narrow one shows the menu that is hidden in the other.
        wrong += [f"{name} as {username}: {what}" for what in page.evaluate(VIOLATIONS)]
        for size in (PHONE, DESKTOP):
            page.set_viewport_size(size)
            wrong += [f"{name} as {username}, {size['width']} px: {what}" for what in wrong_on_screen(page)]
        if somebody(row) == "chutri":
            wrong += [f"{name} as {username}, on paper: {what}" for what in wrong_on_paper(page)]
    assert wrong == []


def test_one_long_word_widens_no_page_of_a_phone(here, people):
    here.objects, word = objects(here), hashlib.sha256(b"x").hexdigest()
    record(here.chanh.seats[0], "archived", f"tải hồ sơ lưu trữ: 3 tệp, mã {word}", congress=here.nghen, audience=Audience.HOUSE)
    Publication.objects.update(title=word)
    ReviewSession.objects.update(title=word, place=word)
    RequiredRevision.objects.update(text=word)
    person, wrong = people("chanh"), []
    person.sign_in()
    person.page.set_viewport_size(PHONE)
    for name in ("congress", "congress_journal", "plan", "my_work", "news", "session", "sessions", "timetable", "demands", "demand"):
        person.page.goto(address(here, name, ROWS[name]))
        wrong += [f"{name}: {what}" for what in wrong_on_screen(person.page)]
    assert wrong == []


def test_the_sign_in_page_works_with_the_keyboard_alone(here, people):
    person = people("chanh")
    person.page.goto(reverse("sign_in"))
    person.page.locator("input[name=username]").focus()
    person.page.keyboard.type("chanh")
    person.page.keyboard.press("Tab")
    person.page.keyboard.type("mat-khau-kiem-thu")
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/viec-cua-toi/")
