"""What an administrator does with accounts besides filling in their fields."""

import secrets

from axes.utils import reset
from django.db import transaction

from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience

from .models import User
from .seats import Seat

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing to mistake when read out on the telephone


@transaction.atomic
def give_password(user: User, *, seat: Seat) -> str:
    """A password for the person to sign in with once and change; the old one, its web sessions and its lock end."""
    if user.pk == seat.user_id:
        raise refuse("Đồng chí đổi mật khẩu của mình ở trang Đổi mật khẩu.")
    user = lock(user)
    password = "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))
    user.set_password(password)
    user.must_change_password = True
    user.save(update_fields=["password", "must_change_password"])
    reset(username=user.username)  # who forgot a password has mostly locked the account trying
    record(seat, "password_given", "cấp mật khẩu tạm cho tài khoản {name}", about=user, audience=Audience.SYSTEM,
           name=user.username)
    return password


@transaction.atomic
def unlock(user: User, *, seat: Seat) -> User:
    """Forget the failed attempts that lock the account out."""
    reset(username=user.username)
    record(seat, "unlocked", "mở khóa đăng nhập cho tài khoản {name}", about=user, audience=Audience.SYSTEM,
           name=user.username)
    return user
