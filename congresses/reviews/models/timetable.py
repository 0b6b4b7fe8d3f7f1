"""The timetable of a plan: when and where each committee is heard, who is in charge of it and who appraises it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.plans.models import Congress, ReviewPlan

from .comments import Aspect


class SlotQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The house sees the whole timetable, a commune its own line."""
        own, house = committees_of(user, COMMUNE), committees_of(user, HOUSE)
        return self.filter(Q(congress__plan__superior__in=house) | Q(congress__committee__in=own))

    def with_names(self):
        return self.select_related("congress__committee", "congress__plan__superior", "member")


class Slot(models.Model):
    """One congress's line in the timetable; the session itself is planned once the dossier is laid."""

    congress = models.OneToOneField(Congress, models.PROTECT, related_name="slot")
    at = models.DateTimeField(null=True)
    place = models.CharField(max_length=150, blank=True)
    dossier_due = models.DateField(null=True)
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")  # in charge of it
    department = models.CharField(max_length=100, blank=True)  # that appraises
    edition = models.PositiveIntegerField(default=1)

    objects = SlotQuerySet.as_manager()

    class Meta:
        ordering = ["at", "congress__committee__sort_key"]


class UsualRemarkQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The house's own."""
        return self.filter(plan__superior__in=committees_of(user, HOUSE))


class UsualRemark(models.Model):
    """Words the recorder can take instead of typing them."""

    plan = models.ForeignKey(ReviewPlan, models.CASCADE, related_name="usual_remarks")
    position = models.PositiveSmallIntegerField()
    aspect = models.CharField(max_length=12, choices=Aspect.choices)
    text = models.CharField(max_length=400)

    objects = UsualRemarkQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "position", "pk"]

    def __str__(self):
        return self.text
