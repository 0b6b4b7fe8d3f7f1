"""A form sent when the web session is over: nothing is written, and what was typed is on the page to be copied."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from congresses.core import kept_words
from congresses.journal.models import Entry
from congresses.reviews import actions as reviews
from congresses.reviews.models import Conclusion
from tests.factories import PASSWORD, running_session, submitted
from tests.remembering import remembered

TYPED = "Chuẩn bị nghiêm túc,\r\nđúng hướng dẫn </textarea><script>alert(1)</script>."
HERE = "http://testserver"


@pytest.fixture
@remembered
def drafted(cast):
    cast.conclusion = reviews.draft(running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), by=cast.chanh)
    return cast


@pytest.fixture
def browser(drafted):
    """Somebody of the office at a browser that checks the tokens, with the form open: what it sends, and where."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(drafted.chanh)
    client.address = reverse("save_assessment", args=[drafted.conclusion.pk])
    page = client.get(client.address)
    form = page.context["form"]
    client.typed = {field.name: field.value() for field in form} | {
        "csrfmiddlewaretoken": str(page.context["csrf_token"]), "assessment": TYPED, "follow_up": "Hạn"}
    return client


def lose(client, *names):
    for name in names:
        client.cookies.pop(name, None)


def send(client, origin=HERE, **more):
    headers = {"origin": origin, "referer": f"{origin}{client.address}?a=1", "accept": "text/html,*/*;q=0.8"}
    return client.post(client.address, client.typed | more, headers=headers)


@pytest.mark.parametrize("lost", [
    [settings.SESSION_COOKIE_NAME], [settings.CSRF_COOKIE_NAME], [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME]])
def test_what_was_typed_is_on_the_page_that_refuses_it(browser, lost):
    before = Entry.objects.count()
    lose(browser, *lost)
    answer = send(browser)
    page = answer.content.decode()
    assert answer.status_code == 403 and "no-store" in answer["Cache-Control"]
    assert "Chuẩn bị nghiêm túc,\r\nđúng hướng dẫn &lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;." in page
    assert page.count("<textarea readonly") == 1  # neither token, nor number, nor what the form was opened with
    assert "<script>alert" not in page and browser.typed["csrfmiddlewaretoken"] not in page
    assert f'target="_blank" rel="noopener" href="{reverse("sign_in")}?next={browser.address}%3Fa%3D1"' in page
    assert (Conclusion.objects.get().assessment, Entry.objects.count()) == ("", before)


def test_signing_in_again_leads_back_to_the_form(browser, drafted):
    lose(browser, settings.SESSION_COOKIE_NAME)
    again = send(browser).context["again"]
    token = browser.get(again).context["csrf_token"]
    answer = browser.post(again, {"username": "chanh", "password": PASSWORD, "csrfmiddlewaretoken": str(token),
                                  "next": f"{browser.address}?a=1"})
    assert answer.url == f"{browser.address}?a=1"


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null", "http://[", ""])
def test_words_another_site_sent_are_not_shown_under_our_name(browser, origin):
    lose(browser, settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    answer = send(browser, origin)
    assert answer.status_code == 403 and "Chuẩn bị" not in answer.content.decode()


def test_a_password_is_never_shown_however_many_words_it_has(browser):
    lose(browser, settings.CSRF_COOKIE_NAME)
    secret = {"password": "bốn từ bí mật", "old_password": "bốn từ bí mật", "new_password_again": "bốn từ bí mật"}
    page = send(browser, **secret).content.decode()
    assert "Chuẩn bị nghiêm túc" in page and "bí mật" not in page


def test_the_page_is_bounded(browser):
    lose(browser, settings.CSRF_COOKIE_NAME)
    many = {f"o{n}": "một hai " * 4000 for n in range(20)}
    answer = send(browser, **many)
    shown = answer.context["words"]
    assert sum(map(len, shown)) <= kept_words.MOST and all(len(one) <= kept_words.LONGEST for one in shown)
    lose(browser, settings.CSRF_COOKIE_NAME)
    assert not send(browser, text="một hai " * 200_000).context["words"]


def test_a_button_without_words_goes_to_the_sign_in_page_as_before(browser):
    lose(browser, settings.SESSION_COOKIE_NAME)
    assert send(browser, assessment="").url.startswith(f"{reverse('sign_in')}?next=")


def test_a_script_that_follows_redirects_is_redirected_as_before(browser):
    lose(browser, settings.SESSION_COOKIE_NAME)
    answer = browser.post(browser.address, browser.typed, headers={"origin": HERE, "accept": "*/*"})
    assert answer.status_code == 302


def test_signing_out_is_no_refusal(browser):
    answer = browser.post(reverse("sign_out"), browser.typed, headers={"origin": HERE, "accept": "text/html"})
    assert answer.url == reverse("sign_in")
