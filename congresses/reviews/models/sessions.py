"""Review sessions, their agenda and participants."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.plans.models import ReviewPlan

from .submissions import Submission


class ReviewSessionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Sessions of one's house, and those that hear one's own commune."""
        own, house = committees_of(user, COMMUNE), committees_of(user, HOUSE)
        return self.filter(
            Q(plan__superior__in=house)
            | Q(pk__in=AgendaItem.objects.filter(submission__congress__committee__in=own).values("session"))
        )

    def running(self):
        return self.filter(opened_at__isnull=False, closed_at__isnull=True)

    def with_names(self):
        return self.select_related("plan__superior", "chair", "recorder")


class ReviewSession(models.Model):
    """A sitting over one or more submissions; "by paper" is a session without a meeting."""

    plan = models.ForeignKey(ReviewPlan, models.PROTECT, related_name="sessions")
    title = models.CharField(max_length=150)
    by_paper = models.BooleanField(default=False)
    planned_at = models.DateTimeField()
    place = models.CharField(max_length=150, blank=True)
    chair = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    current = models.ForeignKey("AgendaItem", models.SET_NULL, null=True, related_name="+")  # what is being heard
    edition = models.PositiveIntegerField(default=1)  # counts changes of day, hour and place
    last_number = models.PositiveIntegerField(default=0)  # of its happenings; raised under the row's lock

    objects = ReviewSessionQuerySet.as_manager()

    class Meta:
        ordering = ["-planned_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("opened_at")), name="session_closes_after_opening"
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_running(self) -> bool:
        return self.opened_at is not None and self.closed_at is None

    @property
    def is_called_off(self) -> bool:
        """Nothing is left to hear: it was called off, or every dossier was sent back before it began."""
        return self.opened_at is None and not self.agenda.all()


class AgendaItem(models.Model):
    """One submission heard in a session."""

    session = models.ForeignKey(ReviewSession, models.CASCADE, related_name="agenda")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    heard_at = models.DateTimeField(null=True)  # when the sitting first went on to it

    class Meta:
        ordering = ["session", "position"]
        constraints = [models.UniqueConstraint(fields=["session", "submission"], name="submission_once_on_an_agenda")]


class Participant(models.Model):
    """Somebody summoned or invited to a session; `present` is null until attendance is taken."""

    session = models.ForeignKey(ReviewSession, models.CASCADE, related_name="participants")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=100)
    title = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)  # of a guest from outside; who has an account is written to there
    invited_at = models.DateTimeField(null=True)
    invited_edition = models.PositiveIntegerField(default=0)  # of the session: an older one is told the new time
    is_member = models.BooleanField(default=False)
    present = models.BooleanField(null=True)
    absence = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["-is_member", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["session", "user"], condition=Q(user__isnull=False),
                                    name="person_once_in_a_session"),
        ]
