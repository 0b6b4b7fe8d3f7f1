"""What makes the repeat of one click harmless."""

from django.apps import apps
from django.db import models


class FormToken(models.Model):
    """One rendered form that was carried out, and what it made."""

    token = models.UUIDField()
    user_id = models.BigIntegerField()
    model = models.CharField(max_length=80)
    object_id = models.BigIntegerField()
    made_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user_id", "token"], name="form_carried_out_once")]

    def result(self) -> models.Model | None:
        """The object that the first click made."""
        return apps.get_model(self.model)._default_manager.filter(pk=self.object_id).first()


class FormerName(models.Model):
    """What a row was called in one of its fields, and until when."""

    model = models.CharField(max_length=80)
    row = models.BigIntegerField()
    field = models.CharField(max_length=40)
    name = models.CharField(max_length=250)
    until = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["model", "row", "until"], name="former_names_of_a_row")]
