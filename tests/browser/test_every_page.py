"""Every page, as somebody who may see it: accessible, whole on a phone, printable, nothing stopped by the policy."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from tests.scenes import objects
from tests.test_permissions import RESTRICTED, ROLES, ROWS, address

NO_PAGE = {
    "sign_out", "alive", "download", "download_to_edit", "rendition", "mark_comment", "comment_finding", "publication", "sheet_file",
    "indicator_file", "findings_file", "follow", "follow_screen", "hear", "pack_file",
}
ROWS_TO_SEE = [
    (name, row) for table in (ROWS, RESTRICTED) for name, row in table.items()
    if row.may and name not in NO_PAGE
]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


def somebody(row):
    """A role that may: the house's office first, it sees most."""
    return ROLES[next(letter for letter in "hcrpmsd" if letter in row.may)]


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_every_page_is_accessible_and_fits(here, people, phone):
    here.objects = objects(here)
    usernames = {name: getattr(here, name).username for name in ROLES.values() if name}
    seats, wrong = {}, []
    for name, row in ROWS_TO_SEE:
        username = usernames[somebody(row)]
        if username not in seats:
            seats[username] = people(username, phone=phone)
            seats[username].sign_in()
        page = seats[username].page
        page.goto(address(here, name, row))
        violations = Axe().run(page, options=RULES).response["violations"]
        wrong += [f"{name}: {v['id']} {v['nodes'][0]['target']}" for v in violations]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"):
            wrong.append(f"{name}: wider than the screen")
        if page.locator("h1").count() != 1:
            wrong.append(f"{name}: {page.locator('h1').count()} main headings")
    assert wrong == []


def test_every_page_prints(here, people):
    here.objects = objects(here)
    person = people("chutri")
    person.sign_in()
    for name, row in ROWS_TO_SEE:
        if "h" in row.may or row.public:
            person.page.goto(address(here, name, row))
            person.page.emulate_media(media="print")
            shown = person.page.locator(".nav-main:visible, .btn:visible, form:visible").count()
            assert shown == 0, f"{name}: {shown} controls on paper"
            assert len(person.page.pdf(format="A4")) > 5000, name


def test_the_sign_in_page_works_with_the_keyboard_alone(here, people):
    person = people("chanh")
    person.page.goto(reverse("sign_in"))
    person.page.locator("input[name=username]").focus()
    person.page.keyboard.type("chanh")
    person.page.keyboard.press("Tab")
    person.page.keyboard.type("mat-khau-kiem-thu")
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/viec-cua-toi/")
