"""The append-only record: finished sentences, closed to change by triggers, chained by hash."""

from django.db import models


class Audience(models.TextChoices):
    """Whose page shows an entry."""

    HOUSE = "house", "cấp trên"
    COMMUNE = "commune", "cơ sở"
    BOTH = "both", "hai bên"
    SYSTEM = "system", "quản trị"


class Entry(models.Model):
    """One act as it was told then. No foreign keys: an auditor reads what was true then."""

    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=150)
    actor_role = models.CharField(max_length=200, blank=True)
    on_behalf_of = models.CharField(max_length=150, blank=True)
    address = models.CharField(max_length=45, blank=True)
    verb = models.CharField(max_length=40)
    sentence = models.TextField()
    superior_id = models.BigIntegerField(null=True)
    committee_id = models.BigIntegerField(null=True)
    congress_id = models.BigIntegerField(null=True)
    object_type = models.CharField(max_length=60, blank=True)
    object_id = models.BigIntegerField(null=True)
    audience = models.CharField(max_length=10, choices=Audience.choices)
    restricted = models.BooleanField(default=False)
    previous_hash = models.CharField(max_length=64, editable=False, db_default="")
    hash = models.CharField(max_length=64, editable=False, db_default="")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["congress_id", "-id"], name="entry_of_a_congress")]

    def __str__(self):
        return self.sentence
