"""Waivers: the chair's recorded override of a requirement."""

from django.conf import settings
from django.db import models

from congresses.plans.models import Congress


class WaiverQuerySet(models.QuerySet):
    def current(self, congress, gate: str):
        """The last waiver of each requirement of a gate."""
        last = self.filter(congress=congress, gate=gate).order_by("requirement", "-pk").distinct("requirement")
        return last.select_related("by")


class Waiver(models.Model):
    """One requirement of one congress waived for the reasons that were shown."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="waivers")
    gate = models.CharField(max_length=20)
    requirement = models.CharField(max_length=60)
    reasons = models.JSONField()
    things = models.JSONField(default=list)  # what the reasons count, by name (mechanism.Reason); empty before this was kept
    why = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = WaiverQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
