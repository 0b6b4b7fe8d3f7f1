"""The one clock of domain facts."""

from datetime import timedelta

from django.utils import timezone

from congresses.core import clock
from tests.factories import at


def test_without_a_demonstration_the_time_is_real():
    assert abs(clock.now() - timezone.now()) < timedelta(seconds=1)
    assert not clock.is_shifted()


def test_a_demonstration_starts_where_it_was_put_and_runs_on():
    clock.move_to(at(12, 3))
    first = clock.now()
    assert timedelta() <= first - at(12, 3) < timedelta(seconds=5)
    assert clock.now() > first
    assert clock.is_shifted() and clock.today().isoformat() == "2020-03-12"


def test_the_day_is_the_one_in_vietnam():
    clock.move_to(at(12, 3, 0, 30))
    assert clock.today().isoformat() == "2020-03-12"
