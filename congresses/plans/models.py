"""The review plan of a superior for one term, its catalogue and rules, and the congresses in it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from congresses.committees.models import Committee
from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.core.vietnamese import fold

from .file_rules import EVERY_EXTENSION, MOST_MEGABYTES


def _listed(text: str) -> tuple[str, ...]:
    """What a field names, between semicolons."""
    return tuple(filter(None, map(str.strip, text.split(";"))))


class ReviewPlanQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Plans of the houses one sits in, and those one's own committee is reviewed under."""
        return self.filter(
            Q(superior__in=committees_of(user, HOUSE)) | Q(congresses__committee__in=committees_of(user, COMMUNE))
        ).distinct()

    def with_names(self):
        """With the row every page and rule about a plan reads."""
        return self.select_related("superior")


class ReviewPlan(models.Model):
    """One superior committee, one term; every number of the procedure is data of the plan."""

    code = models.SlugField("mã", max_length=60, unique=True)
    superior = models.ForeignKey(Committee, models.PROTECT, related_name="plans", verbose_name="cấp trên")
    term = models.CharField("nhiệm kỳ", max_length=20)
    window_from = models.DateField("đại hội từ ngày")
    window_to = models.DateField("đến hết ngày")
    max_days = models.PositiveSmallIntegerField("dài nhất (ngày)")
    notice_working_days = models.PositiveSmallIntegerField("báo trước (ngày làm việc)")
    study_working_days = models.PositiveSmallIntegerField("nghiên cứu văn kiện (ngày làm việc)")
    age_point = models.CharField("mốc tính tuổi (năm-tháng)", max_length=7)
    note = models.CharField("ghi chú", max_length=250, blank=True)

    objects = ReviewPlanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kế hoạch duyệt"
        ordering = ["-window_from"]
        constraints = [
            models.UniqueConstraint(fields=["superior", "term"], name="one_plan_per_superior_and_term"),
            models.CheckConstraint(condition=Q(window_to__gte=F("window_from")), name="plan_window_ends_after_it_begins"),
        ]

    def __str__(self):
        return f"Kế hoạch duyệt {self.superior.short_name}, nhiệm kỳ {self.term}"


class AppliesTo(models.TextChoices):
    ALL = "all", "mọi đảng bộ"
    NEWLY_MERGED = "newly_merged", "đảng bộ mới sáp nhập"
    FROM_ROUND_2 = "from_round_2", "từ lần trình thứ hai"


class OldNames(models.TextChoices):
    FOOTNOTES_AND_TABLES = "footnotes_and_tables", "chỉ ở chú thích và biểu"
    ALLOWED = "allowed", "được dùng"


class DocumentKind(models.Model):
    """A kind of document in the plan's catalogue."""

    plan = models.ForeignKey(ReviewPlan, models.CASCADE, related_name="kinds", verbose_name="kế hoạch")
    position = models.PositiveSmallIntegerField("thứ tự")
    code = models.SlugField("mã", max_length=40)
    name = models.CharField("tên", max_length=150)
    required = models.BooleanField("bắt buộc", default=True)
    restricted = models.BooleanField("hạn chế", default=False)
    applies_to = models.CharField("áp dụng", max_length=20, choices=AppliesTo.choices, default=AppliesTo.ALL)
    old_names = models.CharField("tên đơn vị cũ", max_length=30, choices=OldNames.choices,
                                 default=OldNames.FOOTNOTES_AND_TABLES)
    checks = models.CharField("kiểm tra", max_length=200, blank=True)
    extensions = models.CharField("đuôi tệp được nộp", max_length=40, default=EVERY_EXTENSION,
                                  help_text="Cách nhau bằng dấu chấm phẩy, ví dụ docx;pdf.")
    max_megabytes = models.PositiveSmallIntegerField(
        "tệp lớn nhất (MB)", default=MOST_MEGABYTES, validators=[MinValueValidator(1), MaxValueValidator(MOST_MEGABYTES)])
    min_pages = models.PositiveSmallIntegerField("ít nhất (trang)", null=True, blank=True)
    max_pages = models.PositiveSmallIntegerField("nhiều nhất (trang)", null=True, blank=True)
    note = models.CharField("ghi chú", max_length=250, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "loại văn kiện"
        ordering = ["plan", "position"]
        constraints = [models.UniqueConstraint(fields=["plan", "code"], name="one_kind_per_code_in_a_plan")]

    def __str__(self):
        return self.name

    @property
    def taken(self) -> tuple[str, ...]:
        """The extensions of the files that may be handed in."""
        return _listed(self.extensions)

    @property
    def is_public(self) -> bool:
        """Whether somebody from outside may be given it: neither restricted nor, by the note of the catalogue, not public."""
        return not self.restricted and "khong cong khai" not in fold(self.note)

    @property
    def check_codes(self) -> tuple[str, ...]:
        """The codes of the checks it is put to, in their order; there may be none of such a name."""
        return _listed(self.checks)


class PlanRow(models.Model):
    """What indicators, personnel rules and event limits have in common."""

    plan = models.ForeignKey(ReviewPlan, models.CASCADE, verbose_name="kế hoạch")
    code = models.SlugField("mã", max_length=40)

    class Meta:
        abstract = True
        ordering = ["plan", "pk"]


class Indicator(PlanRow):
    """A key indicator of the political reports; people use its code."""

    name = models.CharField("tên", max_length=150)
    unit = models.CharField("đơn vị tính", max_length=40)
    direction = models.CharField("hướng tốt", max_length=10)
    measured = models.CharField("cách đo", max_length=20)
    aliases = models.TextField("tên gọi khác", blank=True)

    class Meta(PlanRow.Meta):
        verbose_name = verbose_name_plural = "chỉ tiêu chủ yếu"
        constraints = [models.UniqueConstraint(fields=["plan", "code"], name="one_indicator_per_code_in_a_plan")]

    @property
    def other_names(self) -> tuple[str, ...]:
        """What papers call it besides its name."""
        return _listed(self.aliases)

    def __str__(self):
        return f"{self.name} ({self.code})"


class PersonnelRule(PlanRow):
    """A number the personnel plan is held against."""

    metric = models.CharField("nội dung", max_length=150)
    operator = models.CharField("phép so", max_length=10)
    low = models.DecimalField("từ", max_digits=8, decimal_places=2, null=True, blank=True)
    high = models.DecimalField("đến", max_digits=8, decimal_places=2, null=True, blank=True)
    unit = models.CharField("đơn vị tính", max_length=20)
    rounding = models.CharField("làm tròn", max_length=20)
    source = models.CharField("căn cứ", max_length=200)

    class Meta(PlanRow.Meta):
        verbose_name = verbose_name_plural = "quy định nhân sự"
        constraints = [models.UniqueConstraint(fields=["plan", "code"], name="one_personnel_rule_per_code_in_a_plan")]

    def __str__(self):
        return self.metric


class EventLimit(PlanRow):
    """How much of an event the superior allows, for congresses held in a period."""

    name = models.CharField("tên", max_length=150)
    operator = models.CharField("phép so", max_length=10)
    limit = models.DecimalField("mức", max_digits=8, decimal_places=2)
    valid_from = models.DateField("từ", null=True, blank=True)
    valid_to = models.DateField("đến hết", null=True, blank=True)
    source = models.CharField("căn cứ", max_length=200)

    class Meta(PlanRow.Meta):
        verbose_name = verbose_name_plural = "giới hạn tổ chức"
        constraints = [models.UniqueConstraint(fields=["plan", "code"], name="one_event_limit_per_code_in_a_plan")]

    def __str__(self):
        return self.name


class HolidayKind(models.TextChoices):
    HOLIDAY = "holiday", "ngày nghỉ"
    WORKING_DAY = "working_day", "ngày làm bù"


class Holiday(models.Model):
    """A day off by law, or a weekend worked instead."""

    date = models.DateField("ngày", unique=True)
    name = models.CharField("tên", max_length=100)
    kind = models.CharField("loại", max_length=20, choices=HolidayKind.choices)

    class Meta:
        verbose_name = verbose_name_plural = "ngày nghỉ, ngày làm bù"
        ordering = ["date"]

    def __str__(self):
        return f"{self.date}: {self.name}"


class CongressQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own committee's congresses and those one's house reviews."""
        return self.filter(
            Q(committee__in=committees_of(user, COMMUNE)) | Q(plan__superior__in=committees_of(user, HOUSE))
        )

    def with_names(self):
        """With the rows every page and rule about a congress reads."""
        return self.select_related("committee", "plan__superior")


class Congress(models.Model):
    """One committee's congress in one plan: the dossier everything hangs on."""

    plan = models.ForeignKey(ReviewPlan, models.PROTECT, related_name="congresses", verbose_name="kế hoạch")
    committee = models.ForeignKey(Committee, models.PROTECT, related_name="congresses", verbose_name="đảng bộ")

    objects = CongressQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "đại hội"
        ordering = ["plan", "committee__sort_key"]
        constraints = [models.UniqueConstraint(fields=["plan", "committee"], name="one_congress_per_committee_and_plan")]

    def __str__(self):
        return f"Đại hội {self.committee.name}"
