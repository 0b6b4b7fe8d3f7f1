"""Sheets of figures a commune enters: the key indicators, and the counts of its personnel plan."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from congresses.plans.models import Congress, DocumentKind
from congresses.plans.reach import within_reach


class Subject(models.TextChoices):
    """What a sheet is about."""

    INDICATORS = "indicators", "Biểu chỉ tiêu chủ yếu"
    PERSONNEL = "personnel", "Biểu cơ cấu nhân sự"


class FigureSheetQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Own commune: every sheet; the house: what was laid. A sheet is restricted like the document kind it belongs to."""
        laid = Q(laid_at__isnull=False)
        return self.filter(within_reach(user, congress="congress__", restricted="kind__restricted", house=laid))

    def newest(self):
        """The newest sheet of each congress and subject."""
        return self.filter(~Exists(_newer(FigureSheet.objects.all())))

    def newest_laid(self):
        """The newest sheet of each congress and subject that has left the commune."""
        laid = FigureSheet.objects.filter(laid_at__isnull=False)
        return self.filter(~Exists(_newer(laid)), laid_at__isnull=False)


def _newer(sheets):
    return sheets.filter(congress=OuterRef("congress"), subject=OuterRef("subject"), number__gt=OuterRef("number"))


class FigureSheet(models.Model):
    """One immutable numbered table of figures; a correction is the next number."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="sheets")
    subject = models.CharField(max_length=12, choices=Subject.choices)
    kind = models.ForeignKey(DocumentKind, models.PROTECT, related_name="+")  # whose figures these are, restricted like it
    number = models.PositiveIntegerField()
    source = models.CharField(max_length=200, blank=True)  # name of the XLSX it came from; empty: typed
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_for = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    laid_at = models.DateTimeField(null=True)

    objects = FigureSheetQuerySet.as_manager()

    class Meta:
        ordering = ["congress", "subject", "number"]
        constraints = [
            models.UniqueConstraint(fields=["congress", "subject", "number"], name="one_sheet_per_number"),
            models.CheckConstraint(
                condition=Q(laid_at__isnull=True) | Q(laid_at__gte=models.F("at")), name="sheet_is_laid_after_it_is_entered"),
        ]

    def __str__(self):
        return f"{self.get_subject_display()}, bản {self.number}"


class IndicatorValue(models.Model):
    """One row of an indicator table, as it was typed: "trên 95", "30–35"."""

    sheet = models.ForeignKey(FigureSheet, models.CASCADE, related_name="values")
    code = models.CharField(max_length=40)  # of the indicator, as the plan's set had it then
    last_target = models.CharField(max_length=60, blank=True)
    result = models.CharField(max_length=60, blank=True)
    target = models.CharField(max_length=60, blank=True)
    not_applicable = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["sheet", "pk"]
        constraints = [models.UniqueConstraint(fields=["sheet", "code"], name="one_value_per_indicator_and_sheet")]


class PersonnelCount(models.Model):
    """One count of a personnel sheet: how many, never who."""

    sheet = models.ForeignKey(FigureSheet, models.CASCADE, related_name="counts")
    code = models.CharField(max_length=40)
    count = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["sheet", "pk"]
        constraints = [models.UniqueConstraint(fields=["sheet", "code"], name="one_count_per_code_and_sheet")]


class ProcessStep(models.Model):
    """One step of the process of choosing people, with its ballot."""

    sheet = models.ForeignKey(FigureSheet, models.CASCADE, related_name="steps")
    number = models.PositiveSmallIntegerField()
    held = models.DateField(null=True)
    summoned = models.PositiveSmallIntegerField(null=True)
    present = models.PositiveSmallIntegerField(null=True)
    agreed = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ["sheet", "number"]
        constraints = [models.UniqueConstraint(fields=["sheet", "number"], name="one_step_per_number_and_sheet")]
