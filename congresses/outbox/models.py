"""Mail waiting to be sent: written with the act, delivered by a worker of its own."""

from django.db import models


class Message(models.Model):
    """One mail to one address."""

    key = models.CharField(max_length=120, unique=True)
    address = models.EmailField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.subject
