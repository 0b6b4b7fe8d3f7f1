"""The first account of an installation: an administrator, who opens all others."""

from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from congresses.committees.accounts import give_password
from congresses.committees.models import Committee, Membership, User
from congresses.committees.seats import Role, system_seat
from congresses.core import clock


class Command(BaseCommand):
    help = "Mở tài khoản quản trị và in mật khẩu tạm, phải đổi khi đăng nhập lần đầu."

    def add_arguments(self, parser):
        parser.add_argument("username")
        parser.add_argument("--name", required=True, help="họ và tên")
        parser.add_argument("--committee", required=True, help="mã đảng bộ, ví dụ cl")

    def handle(self, *, username, name, committee, **options):
        place = Committee.objects.filter(code=committee).first()
        if place is None:
            raise CommandError(f"Không có đảng bộ mang mã «{committee}». Hãy nhập dữ liệu nền trước (load_reference).")
        try:
            UnicodeUsernameValidator()(username)
        except ValidationError as error:
            raise CommandError(error.messages[0]) from error
        if User.objects.filter(username=username).exists():
            raise CommandError(f"Tên đăng nhập «{username}» đã có người dùng.")
        with transaction.atomic():
            user = User.objects.create_user(username, full_name=name)
            Membership.objects.create(user=user, committee=place, role=Role.ADMINISTRATOR, title="Quản trị", valid_from=clock.today())
            password = give_password(user, seat=system_seat("Lệnh create_administrator"))
        self.stdout.write(f"Tài khoản {username}, mật khẩu tạm: {password}")
