"""News to one person each, the mails that carry it, and what became of every attempt to deliver one."""

from django.db import models
from django.db.models import Q

MOST_ATTEMPTS = 30  # with the back-off of `delivery`, about four days: as long as mail servers themselves keep trying


class MessageQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own news, told for a committee where one still sits today; the restricted, from a seat that reads such things."""
        here = {seat.committee_id for seat in user.seats}
        reading = {seat.committee_id for seat in user.seats if seat.reads_restricted}
        return self.filter(Q(committee_id=None) | Q(committee_id__in=here, restricted=False) | Q(committee_id__in=reading),
                           recipient_id=user.pk)

    def unread(self):
        return self.filter(read_at__isnull=True)

    def to_be_mailed(self):
        """What is meant for the post and in no mail yet."""
        return self.filter(by_mail=True, mail__isnull=True)


class Message(models.Model):
    """One piece of news to one person: a row behind the bell. Accounts are upstairs, so the person is a number here."""

    key = models.CharField(max_length=120, unique=True)
    recipient_id = models.BigIntegerField()
    committee_id = models.BigIntegerField(null=True)  # where the person sat to be told it; none: it is about no committee
    subject = models.CharField(max_length=200)
    expects = models.TextField(blank=True)  # what is expected of whom, one sentence; empty: nothing
    due = models.DateField(null=True)
    text = models.TextField()
    url = models.CharField(max_length=200, blank=True)  # a path of the portal
    restricted = models.BooleanField(default=False)  # nothing tells the uncleared that there is such news
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    by_mail = models.BooleanField()  # the person had an address then: one entered later brings no old news
    mail = models.ForeignKey("Mail", models.PROTECT, null=True, related_name="messages")

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["recipient_id", "-id"], name="news_of_a_person"),
            models.Index(fields=["recipient_id"], condition=Q(read_at__isnull=True), name="unread_news_of_a_person"),
            models.Index(fields=["id"], condition=Q(by_mail=True, mail__isnull=True), name="news_to_be_mailed"),
        ]

    def __str__(self):
        return self.subject


class MailQuerySet(models.QuerySet):
    def waiting(self):
        """Neither accepted by the mail server nor given up."""
        return self.filter(sent_at__isnull=True, given_up_at__isnull=True)

    def held_by_nobody(self, now):
        """Waiting, and in no worker's hands."""
        return self.waiting().filter(Q(lease_until__isnull=True) | Q(lease_until__lte=now))

    def due(self, now):
        """Whose time has come, and that no worker holds."""
        return self.held_by_nobody(now).filter(next_try_at__lte=now)

    def given_up(self):
        return self.filter(given_up_at__isnull=False)


class Mail(models.Model):
    """One e-mail: a single piece of news, or those of a day. Repeats of it bear the same Message-ID."""

    message_id = models.CharField(max_length=150, unique=True)
    recipient_id = models.BigIntegerField()
    address = models.EmailField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    digest_of = models.DateField(null=True)  # the day whose news it gathers
    created_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    allowed = models.PositiveSmallIntegerField(default=MOST_ATTEMPTS)  # attempts until it is given up
    next_try_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)  # a worker holds it; after that the worker counts as dead
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=200, blank=True)  # in plain words, without the address

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient_id", "digest_of"], condition=Q(digest_of__isnull=False), name="one_digest_per_person_and_day"
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(given_up_at__isnull=True), name="mail_is_sent_or_given_up"
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at", "id"], condition=Q(sent_at__isnull=True, given_up_at__isnull=True),
                         name="mail_waiting"),
        ]

    def __str__(self):
        return self.subject


class Result(models.TextChoices):
    """What became of an attempt; none yet: it goes on, or its worker was killed."""

    SENT = "sent", "Máy chủ thư đã nhận"
    FAILED = "failed", "Chưa gửi được"
    REFUSED = "refused", "Bị từ chối hẳn"


class Attempt(models.Model):
    """One attempt to deliver a mail, written before it begins."""

    mail = models.ForeignKey(Mail, models.PROTECT, related_name="tries")
    number = models.PositiveSmallIntegerField()
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    result = models.CharField(max_length=10, choices=Result.choices, blank=True)
    said = models.TextField(blank=True)  # the mail server's own words: they may hold the address

    class Meta:
        ordering = ["mail", "number"]
        constraints = [models.UniqueConstraint(fields=["mail", "number"], name="one_row_per_attempt")]
