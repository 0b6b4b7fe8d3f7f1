"""Who: administrative units, committees, accounts, memberships, delegations."""

from datetime import date

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property

from congresses.core import clock
from congresses.outbox.models import Message

from .queries import lent_seats, own_seats, seats_of, still_concerns
from .seats import Role, Seat


class AdministrativeUnitQuerySet(models.QuerySet):
    def of(self, committee: "Committee"):
        """The units in a committee's area: those of its province, or of its district there."""
        return self.filter(**committee.area)


class AdministrativeUnit(models.Model):
    """A commune, township or district as it was named for a time; names repeat, identity is the row."""

    code = models.SlugField("mã", max_length=60, unique=True)
    name = models.CharField("tên", max_length=100)
    kind = models.CharField("loại", max_length=30)
    district = models.CharField("huyện", max_length=100, blank=True)
    province = models.CharField("tỉnh", max_length=100)
    valid_from = models.DateField("có từ", null=True, blank=True)
    valid_to = models.DateField("đến hết", null=True, blank=True)
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="nhập vào")
    authority = models.CharField("căn cứ", max_length=200, blank=True)

    objects = AdministrativeUnitQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "đơn vị hành chính"
        ordering = ["code"]

    def __str__(self):
        return f"{self.kind} {self.name}"


class CommitteeKind(models.TextChoices):
    PROVINCE = "province", "Tỉnh ủy"
    DISTRICT = "district", "Huyện ủy"
    TOWNSHIP = "township", "Đảng ủy thị trấn"
    COMMUNE = "commune", "Đảng ủy xã"
    AGENCY = "agency", "Đảng ủy"


SYMBOLS = {CommitteeKind.PROVINCE: "TU", CommitteeKind.DISTRICT: "HU"}  # others: ĐU


class Committee(models.Model):
    """A party organisation in the tree; the noun on the page comes from its kind."""

    code = models.SlugField("mã", max_length=60, unique=True)
    name = models.CharField("tên", max_length=150)
    short_name = models.CharField("tên ngắn", max_length=100)
    sort_key = models.CharField(max_length=250, editable=False)
    kind = models.CharField("loại", max_length=20, choices=CommitteeKind.choices)
    superior = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="cấp trên trực tiếp")
    path = models.CharField(max_length=250, editable=False, db_index=True)
    unit = models.ForeignKey(AdministrativeUnit, models.PROTECT, null=True, blank=True, verbose_name="đơn vị hành chính")
    valid_from = models.DateField("có từ", null=True, blank=True)
    valid_to = models.DateField("đến hết", null=True, blank=True)
    newly_merged = models.BooleanField("mới sáp nhập", default=False)
    note = models.CharField("ghi chú", max_length=250, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "đảng bộ"
        ordering = ["sort_key"]
        indexes = [models.Index(fields=["sort_key", "id"], name="committees_in_dictionary_order")]

    def __str__(self):
        return self.name

    @property
    def body(self) -> str:
        """The committee that acts for it: "Huyện ủy Can Lộc", "Đảng ủy xã Gia Hanh"."""
        return f"{self.get_kind_display()} {self.short_name}"

    @property
    def symbol(self) -> str:
        """What stands behind the stroke of the numbers of its papers: HU."""
        return SYMBOLS.get(self.kind, "ĐU")

    @property
    def area(self) -> dict[str, str]:
        """What the administrative units it answers for have in common; names of districts repeat between provinces."""
        if self.kind == CommitteeKind.PROVINCE:
            return {"province": self.short_name}
        above = {"province": self.superior.short_name} if self.superior else {}
        return {"district": self.short_name, **above}


class UserQuerySet(models.QuerySet):
    def with_seats(self, today: date | None = None) -> "UserQuerySet":
        """Each user with the seats of the day, in the same query."""
        today = today or clock.today()
        return self.annotate(
            own_seats=own_seats(Membership.objects.on(today).filter(user=models.OuterRef("pk"))),
            lent_seats=lent_seats(
                Delegation.objects.on(today).filter(
                    delegate=models.OuterRef("pk"), membership__in=Membership.objects.on(today)
                )
            ),
        )

    def with_unread(self, today: date) -> "UserQuerySet":
        """Each user with how many pieces of news they may read and have not opened, in the same query."""
        waiting = Message.objects.unread().filter(still_told(today), recipient_id=models.OuterRef("pk")).order_by().values("recipient_id")
        counted = waiting.annotate(count=models.Count("pk")).values("count")
        return self.annotate(unread=Coalesce(models.Subquery(counted), 0))

    def seated(self, roles, **where) -> "UserQuerySet":
        """Accounts in use with a seat of their own today in one of the roles; `where` is asked of the membership."""
        seats = Membership.objects.on(clock.today()).filter(role__in=roles, **where)
        return self.filter(pk__in=seats.values("user"), is_active=True)

    def sitting(self, committees, today: date) -> "UserQuerySet":
        """Accounts in use with a seat, their own or lent to them, in one of the committees that day."""
        seats = Membership.objects.on(today).filter(committee__in=committees)
        lent = Delegation.objects.on(today).filter(membership__in=seats)
        return self.filter(Q(pk__in=seats.values("user")) | Q(pk__in=lent.values("delegate")), is_active=True)


class MailMode(models.TextChoices):
    """How somebody wants to be written to."""

    AT_ONCE = "at_once", "từng thư, ngay khi có việc"  # of whoever chose nothing: most news asks for something within days
    DIGEST = "digest", "một thư mỗi ngày, gom mọi việc"


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def create_user(self, username, password=None, **fields):
        """A new account; without a password nobody can sign in to it."""
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username, password=None, **fields):
        return self.create_user(username, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """An account of one person."""

    username = models.CharField(
        "tên đăng nhập", max_length=60, unique=True, validators=[UnicodeUsernameValidator()],
        error_messages={"unique": "Tên đăng nhập này đã có người dùng."},
    )
    full_name = models.CharField("họ và tên", max_length=100)
    email = models.EmailField("thư điện tử", blank=True)
    mail_mode = models.CharField("nhận thư", max_length=10, choices=MailMode.choices, default=MailMode.AT_ONCE)
    is_active = models.BooleanField("đang dùng", default=True)
    is_staff = models.BooleanField("vào được trang quản trị", default=False)
    must_change_password = models.BooleanField("phải đổi mật khẩu", default=True)
    date_joined = models.DateTimeField("ngày mở", default=clock.now, editable=False)

    objects = UserManager()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = verbose_name_plural = "tài khoản"
        ordering = ["username"]

    def __str__(self):
        return self.full_name

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """Today's seats, the person's own first."""
        loaded = self if hasattr(self, "own_seats") else User.objects.with_seats().get(pk=self.pk)
        return seats_of(loaded)


class Periods(models.QuerySet):
    def on(self, day):
        """Rows in force on a day."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day), Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        )


class Membership(models.Model):
    """A person's role in a committee for a time."""

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships", verbose_name="người")
    committee = models.ForeignKey(Committee, models.PROTECT, related_name="memberships", verbose_name="đảng bộ")
    role = models.CharField("vai trò", max_length=20, choices=Role.choices)
    title = models.CharField("chức vụ", max_length=120)
    department = models.CharField("ban, phòng", max_length=100, blank=True)
    valid_from = models.DateField("từ", null=True, blank=True)
    valid_to = models.DateField("đến hết", null=True, blank=True)
    cleared = models.BooleanField("được đọc loại hạn chế", default=False, editable=False)

    objects = Periods.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "chức vụ"
        ordering = ["committee__path", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "committee", "role"], condition=Q(valid_to__isnull=True),
                name="one_standing_membership_per_role",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="membership_ends_after_it_begins",
            ),
        ]

    def __str__(self):
        return f"{self.user}, {self.title}"


class Delegation(models.Model):
    """Who may act from whose seat, from one day to another; both names are recorded."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="delegations", verbose_name="chức vụ")
    delegate = models.ForeignKey(User, models.PROTECT, related_name="delegations", verbose_name="người được ủy quyền")
    restricted = models.BooleanField("đọc cả loại hạn chế", default=False)
    valid_from = models.DateField("từ")
    valid_to = models.DateField("đến hết")

    objects = Periods.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "ủy quyền"
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gte=F("valid_from")), name="delegation_ends_after_it_begins"),
        ]

    def __str__(self):
        return f"{self.delegate} thay {self.membership.user}"


def still_told(today: date) -> Q:
    """Of pieces of news: those whose people still sit, on that day, where they were told them."""
    return still_concerns(Membership.objects.on(today), Delegation.objects.on(today))


class CalendarAddressQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(revoked_at__isnull=True)


class CalendarAddress(models.Model):
    """The secret address of a person's calendar feed: only its sha256 is kept, it can be revoked, one is in force."""

    secret = ""  # told by the act that makes it, to whoever asked, then forgotten
    user = models.ForeignKey(User, models.PROTECT, related_name="calendar_addresses")
    secret_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    last_read_at = models.DateTimeField(null=True)

    objects = CalendarAddressQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(revoked_at__isnull=True), name="one_calendar_address_in_force"),
        ]
