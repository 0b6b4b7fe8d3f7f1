"""The demonstration's clock goes on, never back, and exists in demonstrations only."""

from datetime import date

import pytest
from django.conf import settings
from django.urls import reverse

from congresses.core import clock

URL = "/dong-ho/"


def move(client, day="", seen=None, gio=""):
    return client.post(URL, {"day": day, "gio": gio, "seen": seen or clock.today().isoformat()})


@pytest.fixture
def here(client, cast):
    client.force_login(cast.soan_kst)
    return client


def test_every_page_tells_the_time_of_the_demonstration(here):
    page = here.get(reverse("my_work")).content.decode()
    assert "Đồng hồ trình diễn: 08:00, thứ Năm 12/3/2020." in page and f'href="{URL}"' in page


def test_the_next_morning_comes_with_one_click(here):
    assert move(here).url == reverse("my_work")
    assert clock.today() == date(2020, 3, 13)


def test_a_second_click_on_the_same_page_moves_nothing(here):
    move(here, seen="2020-03-12")
    assert move(here, seen="2020-03-12").status_code == 200
    assert clock.today() == date(2020, 3, 13)


def test_the_clock_goes_to_a_given_day(here):
    move(here, "30/3/2020")
    assert clock.today() == date(2020, 3, 30)


@pytest.mark.parametrize(("day", "gio", "told"), [
    ("", "14:00", "14:00, thứ Năm 12/3/2020"), ("", "", "08:00, thứ Sáu 13/3/2020"),
    ("16/3/2020", "14h30", "14:30, thứ Hai 16/3/2020"), ("16/3/2020", "", "08:00, thứ Hai 16/3/2020"),
])
def test_the_clock_goes_to_a_given_hour(here, day, gio, told):
    page = here.get(move(here, day, gio=gio).url).content.decode()
    assert f"Đồng hồ trình diễn đã chuyển đến {told}." in page


def test_a_second_click_on_an_hour_of_today_moves_nothing(here):
    move(here, gio="14:00")
    assert "chỉ đi tới" in move(here, gio="14:00").content.decode()
    assert clock.today() == date(2020, 3, 12)


@pytest.mark.parametrize("gio", ["25:00", "chiều", "\x00", "14:00:00:00"])
def test_no_hour_moves_nothing(here, gio):
    assert move(here, "16/3/2020", gio=gio).status_code == 200
    assert clock.today() == date(2020, 3, 12)


@pytest.mark.parametrize("day", ["12/3/2020", "1/1/2020", "1/1/2099", "31/12/9999", "31/2/2020", "\x00", "x"])
def test_the_clock_refuses_the_past_the_far_future_and_nonsense(here, day):
    assert move(here, day).status_code == 200
    assert clock.today() == date(2020, 3, 12)


def test_strangers_and_real_installations_have_no_such_clock(client, cast):
    assert client.get(URL).url.startswith(reverse("sign_in"))
    settings.CLOCK_FILE.unlink()
    client.force_login(cast.chutri)
    assert client.get(URL).status_code == 404
    assert "Đồng hồ trình diễn" not in client.get(reverse("my_work")).content.decode()
