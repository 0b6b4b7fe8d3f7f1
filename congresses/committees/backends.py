"""Signing in by user name and password; every request loads the person with today's seats."""

from django.contrib.auth.backends import ModelBackend

from congresses.core import clock
from congresses.core.prepared import Prepared

from .models import User


class SeatBackend(ModelBackend):
    """Django's own check, with the seats and what is unread in the same query: a lost seat is lost at the next request."""

    def get_user(self, user_id):
        user = next(iter(_person(key=user_id, today=clock.today())), None)
        return user if user is not None and self.user_can_authenticate(user) else None


@Prepared
def _person(*, key, today):
    return User.objects.with_seats(today).with_unread(today).filter(pk=key)
