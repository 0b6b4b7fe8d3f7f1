"""The web's manners: headers on every answer, no input answers 5xx, nothing comes from elsewhere."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.factories import submitted, upload
from tests.remembering import remembered

TEMPLATES = Path(settings.BASE_DIR) / "templates"
ODD = ["\0", "\ud800", "9" * 400, "-1", "1e9", "'\"<script>", "%", "٣", "a" * 5000, "../../etc/passwd", "2020-13-45"]
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.mark.parametrize(("address", "status"), [("/dang-nhap/", 200), ("/khong-co/", 404), ("/viec-cua-toi/", 302), ("/lich/", 200)])
def test_every_answer_carries_the_headers(client, db, address, status):
    response = client.get(address)
    assert response.status_code == status
    assert {name: response[name] for name in HEADERS} == HEADERS
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    for directive in ("script-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"):
        assert directive in policy
    assert "camera=()" in response["Permissions-Policy"]


@pytest.fixture
@remembered
def pages(cast):
    """Addresses that take parameters, over real rows."""
    version = submitted(cast.nghen, by=cast.bithu_nghen).items.first().version
    return [
        reverse("board", args=[cast.plan.pk]), reverse("congress", args=[cast.nghen.pk]), reverse("version", args=[version.pk]),
        reverse("congress_journal", args=[cast.nghen.pk]), reverse("calendar"), reverse("my_work"),
        reverse("comment_version", args=[version.pk]), reverse("plan_session", args=[cast.plan.pk]), reverse("sign_in"),
        reverse("search"),
    ]


def test_odd_parameters_never_break_a_page(pages, client, cast):
    client.force_login(cast.chanh)
    wrong = []
    for address in pages:
        names = set(re.findall(r"[?&]([\w-]+)=", client.get(address).content.decode())) | {"next", "sau", "truoc", "loc", "tim", "dang-bo", "loai", "ban"}
        for odd in ODD:
            response = client.get(address, dict.fromkeys(names, odd.encode("utf-8", "surrogatepass")))
            if response.status_code >= 500:
                wrong.append(f"{address} {odd[:10]!r}")
    assert wrong == []


def test_odd_fields_never_break_a_form(pages, client, cast):
    client.force_login(cast.chutri)
    addresses = [*pages, reverse("consent", args=[cast.nghen.pk]), reverse("hold", args=[cast.plan.pk])]
    wrong = []
    for address in addresses:
        page = client.get(address)
        names = set(re.findall(r'name="([\w-]+)"', page.content.decode())) - {"csrfmiddlewaretoken", "viewport"}
        for odd in ODD:
            if client.post(address, dict.fromkeys(names, odd.encode("utf-8", "surrogatepass"))).status_code >= 500:
                wrong.append(f"{address} {odd[:10]!r}")
    assert wrong == []


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options", "trace"])
def test_unknown_methods_are_refused(client, cast, method):
    client.force_login(cast.chanh)
    assert getattr(client, method)(reverse("my_work")).status_code == 405


def test_an_unknown_host_is_refused(client, db):
    assert client.get("/dang-nhap/", headers={"host": "evil.example"}).status_code == 400


def test_thousands_of_fields_are_refused(client, cast):
    client.force_login(cast.chanh)
    assert client.post(reverse("sign_in"), {f"f{n}": "1" for n in range(5000)}).status_code == 400


def test_a_broken_cookie_is_a_stranger(client, db):
    client.cookies[settings.SESSION_COOKIE_NAME] = "\x01'; drop table"
    assert client.get("/viec-cua-toi/").status_code == 302


def test_state_changes_only_with_a_token(cast):
    guarded = Client(enforce_csrf_checks=True)
    guarded.force_login(cast.bithu_nghen)
    assert guarded.post(reverse("submit", args=[cast.nghen.pk]), {}).status_code == 403


def test_what_people_typed_is_shown_as_text(client, cast):
    upload(cast.nghen, "political_report", "<script>alert(1)</script>", "<b>đậm</b>", by=cast.bithu_nghen)
    version = cast.nghen.documents.get().versions.get()
    client.force_login(cast.bithu_nghen)
    page = client.get(reverse("version", args=[version.pk])).content.decode()
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page and "<b>đậm" not in page


def test_templates_have_no_inline_code_and_no_outside_host():
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text()
        assert not re.search(r"""\sstyle=|\son\w+=["']|<script>|<style>|javascript:""", text), path
        assert not re.search(r"""(src|href|action)=["'](https?:)?//""", text), path
