"""What happened in a running session, numbered without a gap, for those who follow it on their screens."""

from django.db import models
from django.db.models import Q

from congresses.committees.seats import COMMUNE, HOUSE
from congresses.plans.models import Congress, DocumentKind

from .sessions import ReviewSession


class What(models.TextChoices):
    """Which part of the page has something new."""

    STAGE = "stage", "tiến trình"  # opened, closed, the agenda item being heard
    ATTENDANCE = "attendance", "điểm danh"
    OPINION = "opinion", "ý kiến"
    DRAFT = "draft", "dự thảo kết luận"  # items, verdicts, assessment, the word on a date
    CONCLUSION = "conclusion", "kết luận"


class HappeningQuerySet(models.QuerySet):
    def visible_to(self, user):
        """For the house everything it may read; for a commune what concerns it, or everybody, and is not the house's own."""
        allowed = Q(pk__in=[])
        for seat in user.seats if user.is_authenticated else ():
            if seat.role in HOUSE:
                here = Q(session__plan__superior=seat.committee_id)
            elif seat.role in COMMUNE:
                here = Q(house_only=False) & (
                    Q(congress__committee=seat.committee_id)
                    | Q(congress=None, session__agenda__submission__congress__committee=seat.committee_id))
            else:
                continue
            allowed |= here if seat.reads_restricted else here & (Q(kind=None) | Q(kind__restricted=False))
        return self.filter(allowed).distinct()


class Happening(models.Model):
    """One numbered happening. It says where to look, not what is there: the page reads that as each reader may."""

    session = models.ForeignKey(ReviewSession, models.CASCADE, related_name="happenings")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=10, choices=What.choices)
    congress = models.ForeignKey(Congress, models.PROTECT, null=True, related_name="+")  # none: concerns everybody
    kind = models.ForeignKey(DocumentKind, models.PROTECT, null=True, related_name="+")  # whose matter it is: restricted as the kind is now
    house_only = models.BooleanField(default=False)
    at = models.DateTimeField()

    objects = HappeningQuerySet.as_manager()

    class Meta:
        ordering = ["session", "number"]
        constraints = [models.UniqueConstraint(fields=["session", "number"], name="happening_numbered_once")]
