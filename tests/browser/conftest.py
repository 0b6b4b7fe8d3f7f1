"""People at real browsers, over a live server and real files."""

import os
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from congresses.committees.models import User
from congresses.core import clock
from congresses.operations.demo import texts
from tests import factories

SHOTS = os.environ.get("SCREENSHOTS")  # a folder, where somebody wants to see the pages
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
COMMUNES = {"nghen": "nghen", "kst": "kim-song-truong", "kvy": "khanh-vinh-yen"}


class Person:
    """One signed-in person at one browser."""

    def __init__(self, browser, base, username, story, *, javascript=True, phone=False):
        size = PHONE if phone else DESKTOP
        self.context = browser.new_context(java_script_enabled=javascript, viewport=size, locale="vi-VN", base_url=base)
        self.base = base
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.name, self.story, self.problems = username, story, []
        self.page.on("console", self._note)
        self.page.on("response", lambda r: self.problems.append(f"{r.status} {r.url}") if r.status >= 500 else None)

    def _note(self, message):
        # What the policy stops is said on the console: nothing of ours may be stopped.
        if message.type == "error" and "status of 4" not in message.text:
            self.problems.append(message.text)

    def sign_in(self):
        """Come with a session the server has made already, without waiting for the pages of signing in."""
        client = Client()
        client.force_login(User.objects.get(username=self.name))
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        self.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": self.base, "httpOnly": True}])
        return self

    def sign_in_at_the_page(self):
        self.page.goto(reverse("sign_in"))
        return self.send(username=self.name, password=factories.PASSWORD).sees("Việc của tôi")

    def open(self, name, *args, query=""):
        self.page.goto(reverse(name, args=args) + query)
        return self

    def send(self, button=None, **fields):
        """Fill fields of the main form by name, then press its button."""
        for name, value in fields.items():
            self._fill(name, value)
        place = self.page.locator("main")
        press = place.get_by_role("button", name=button) if button else place.locator("form .btn-primary")
        assert press.count(), f"nothing to press on {self.page.url}:\n{place.inner_text()[:1500]}"
        with self.page.expect_navigation():  # an upload with JavaScript goes on by itself when it is done
            press.last.click()
        return self

    def _fill(self, name, value):
        field = self.page.locator(f"main [name='{name}']")
        kind = field.first.get_attribute("type")
        values = [str(v) for v in value] if isinstance(value, list) else [str(value)]
        if kind == "checkbox":
            for box in field.all():
                box.set_checked(box.get_attribute("value") in (*values, None))
        elif kind == "radio":
            self.page.locator(f"main [name='{name}'][value='{values[0]}']").check()
        elif kind == "file":
            field.set_input_files(value)
        elif field.first.evaluate("e => e.tagName") == "SELECT":
            field.select_option(values)
        else:
            field.fill(values[0])

    def sees(self, *texts):
        body = re.sub(r"\s+", " ", self.page.locator("main").inner_text())
        for text in texts:
            assert text in body, f"{self.name} does not see «{text}» on {self.page.url}:\n{body[:1500]}"
        return self

    def misses(self, *texts):
        body = self.page.locator("body").inner_text()
        for text in texts:
            assert text not in body, f"{self.name} sees «{text}» on {self.page.url}"
        return self

    def shot(self, name):
        if SHOTS:
            self.page.screenshot(path=Path(SHOTS) / f"{self.story}-{name}.png", full_page=True)
        return self


@pytest.fixture
def here(transactional_db):
    """The cast, with the kinds of the day."""
    return factories.cast()


@pytest.fixture
def people(browser, live_server, request):
    """Make people at browsers; every one is checked for errors at the end."""
    made = []

    def person(username, **options):
        made.append(Person(browser, live_server.url, username, request.node.name.replace("[", "-").rstrip("]"), **options))
        return made[-1]

    yield person
    problems = [f"{p.name}: {problem}" for p in made for problem in p.problems]
    for p in made:
        p.context.close()
    assert problems == []


@pytest.fixture
def sitting(here, people, settings):
    """Nghèn and Kim Song Trường heard in one session; `comes` opens the page of somebody."""
    settings.LIVE_SECONDS = 0.5
    clock.move_to(factories.at(12, 3, 14))
    here.session = factories.running_session(
        here, factories.submitted(here.nghen, by=here.bithu_nghen), factories.submitted(here.kst, by=here.bithu_kst))

    def comes(name, page="session", prepare=lambda person: None):
        person = people(name, phone=name.startswith("bithu"))
        prepare(person)
        person.sign_in()
        return person.open(page, here.session.pk)

    here.comes = comes
    return here


@pytest.fixture
def paper(tmp_path):
    """A real file of the day on the person's disk."""

    def write(commune, kind, number):
        code = COMMUNES[commune]
        path = tmp_path / f"{number}" / texts.file_name(code, kind, number)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(texts.write(code, kind, number))
        return path

    return write
