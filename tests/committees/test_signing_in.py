"""Signing in and out, the lock after five failures, and one's own password."""

import pytest
from django.urls import reverse

from congresses.committees.models import User
from congresses.journal.models import Entry
from tests.factories import PASSWORD
from tests.remembering import remembered

GOOD = "mật khẩu rất dài 2020"


@pytest.fixture
@remembered
def person(cast):
    return cast.chanh


def sign_in(client, username, password, **more):
    return client.post(reverse("sign_in"), {"username": username, "password": password, **more})


def change(client, old=PASSWORD, new=GOOD, again=GOOD):
    return client.post(reverse("change_password"), {"old_password": old, "new_password": new, "again": again})


def test_the_sign_in_page_asks_for_name_and_password_without_a_query(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get(reverse("sign_in")).content.decode()
    assert 'name="username"' in page and "TUYỆT MẬT" in page


def test_a_person_signs_in_and_sees_their_work(client, person):
    response = sign_in(client, "chanh", PASSWORD)
    assert response.url == reverse("my_work")
    assert "Nguyễn Thị Mai" in client.get(response.url).content.decode()


def test_signing_in_leads_back_to_where_one_was_heading(client, person):
    assert client.get(reverse("my_work")).url == f"{reverse('sign_in')}?next={reverse('my_work')}"
    assert sign_in(client, "chanh", PASSWORD, next="/lich/?thang=2020-04").url == "/lich/?thang=2020-04"


@pytest.mark.parametrize("next", ["https://la.example/", "//la.example/", "javascript:alert(1)", "\x00", "/\n/x"])
def test_signing_in_never_leads_outside(client, person, next):
    assert sign_in(client, "chanh", PASSWORD, next=next).url == reverse("my_work")


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(client, person):
    pages = [sign_in(client, name, "sai").content.decode() for name in ("chanh", "khong-co", "a\x00b")]
    assert ["Tên đăng nhập hoặc mật khẩu chưa đúng" in page for page in pages] == [True, True, False]
    assert "_auth_user_id" not in client.session


def test_five_failures_lock_the_name_for_this_machine(client, person):
    for _ in range(4):
        assert sign_in(client, "chanh", "sai").status_code == 200
    assert sign_in(client, "chanh", "sai").status_code == 429
    locked = sign_in(client, "chanh", PASSWORD)
    assert locked.status_code == 429 and "Tạm khóa đăng nhập 15 phút" in locked.content.decode()
    assert sign_in(client, "chutri", PASSWORD).status_code == 302


def test_signing_out_is_an_act_of_its_own(client, person):
    client.force_login(person)
    assert client.get(reverse("sign_out")).status_code == 405
    assert client.post(reverse("sign_out")).url == reverse("sign_in")
    assert "_auth_user_id" not in client.session


def test_a_person_changes_their_password_and_stays_signed_in(client, person):
    client.force_login(person)
    assert change(client).url == reverse("my_work")
    assert client.get(reverse("my_work")).status_code == 200
    assert User.objects.get(pk=person.pk).check_password(GOOD)
    assert Entry.objects.get(verb="password_changed").actor_id == person.pk


@pytest.mark.parametrize(("fields", "sentence"), [
    ({"old": "sai"}, "Mật khẩu đang dùng chưa đúng"),
    ({"again": "khác hẳn thế"}, "Hai lần ghi mật khẩu mới chưa giống nhau"),
    ({"new": "ngan", "again": "ngan"}, "Mật khẩu mới quá ngắn"),
    ({"new": "1234567890123", "again": "1234567890123"}, "chỉ gồm chữ số. Đồng chí"),
])
def test_a_password_is_refused_with_a_reason_and_nothing_changes(client, person, fields, sentence):
    client.force_login(person)
    response = change(client, **fields)
    assert response.status_code == 200 and sentence in response.content.decode()
    assert User.objects.get(pk=person.pk).check_password(PASSWORD)


def test_whoever_was_given_a_password_changes_it_first(client, person):
    User.objects.filter(pk=person.pk).update(must_change_password=True)
    client.force_login(person)
    assert client.get(reverse("calendar")).url == reverse("change_password")
    assert "do người khác đặt" in client.get(reverse("change_password")).content.decode()
    change(client)
    assert client.get(reverse("my_work")).status_code == 200


def test_home_leads_in(client, person):
    assert client.get("/").url == reverse("sign_in")
    client.force_login(person)
    assert client.get("/").url == reverse("my_work")


def test_a_web_session_ends_when_nobody_uses_it(client, person, settings):
    client.force_login(person)
    client.get(reverse("my_work"))
    web = client.session
    web["seen"] -= settings.SESSION_IDLE.total_seconds() - 60
    web.save()
    assert client.get(reverse("my_work")).status_code == 200
    web["seen"] -= 120
    web.save()
    assert client.get(reverse("my_work")).url.startswith(reverse("sign_in"))
    assert "lâu không thao tác" in client.get(reverse("sign_in")).content.decode()
