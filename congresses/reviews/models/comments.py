"""Comments on passages and versions, written or spoken, with their threads."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from congresses.documents.models import Passage, Version, readable

from .sessions import AgendaItem, ReviewSession


class Aspect(models.TextChoices):
    """What a comment is about: the words of the day (product.md)."""

    METHOD = "method", "Phương pháp đánh giá"
    RESULTS = "results", "Kết quả"
    LIMITATIONS = "limitations", "Hạn chế"
    CAUSES = "causes", "Nguyên nhân"
    LESSONS = "lessons", "Bài học kinh nghiệm"
    FORECAST = "forecast", "Dự báo"
    DIRECTION = "direction", "Phương hướng"
    GOALS = "goals", "Mục tiêu"
    TARGETS = "targets", "Chỉ tiêu"
    TASKS = "tasks", "Nhiệm vụ"
    SOLUTIONS = "solutions", "Giải pháp"
    FIGURES = "figures", "Số liệu"
    OLD_NAMES = "old_names", "Tên đơn vị cũ"
    FORM = "form", "Thể thức"
    FEASIBILITY = "feasibility", "Tính khả thi"
    PERSONNEL = "personnel", "Nhân sự"
    PROPAGANDA = "propaganda", "Tuyên truyền"
    EVENT = "event", "Tổ chức đại hội"


class CommentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The house at once; the commune once a session over the version has opened."""
        heard = AgendaItem.objects.filter(
            submission__items__version=OuterRef("version"), session__opened_at__isnull=False
        )
        return self.filter(readable(user, "version__", own=Q(Exists(heard))))

    def with_resolution(self):
        """`resolved` from the last mark."""
        last = CommentMark.objects.filter(comment=OuterRef("pk")).order_by("-pk")
        return self.annotate(
            resolved=models.functions.Coalesce(models.Subquery(last.values("resolved")[:1]), models.Value(False))
        )


class Comment(models.Model):
    """One remark with an aspect; a reply hangs on its parent; a spoken opinion names session and speaker."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="comments")
    passage = models.ForeignKey(Passage, models.PROTECT, null=True, related_name="comments")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="replies")
    aspect = models.CharField(max_length=12, choices=Aspect.choices, blank=True)
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True)  # of the quote, in characters of the passage's text
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_for = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    author_title = models.CharField(max_length=200)
    department = models.CharField(max_length=100, blank=True)  # of the author, as it was then
    at = models.DateTimeField()
    finding = models.CharField(max_length=64, blank=True)  # fingerprint of the finding it was made of
    session = models.ForeignKey(ReviewSession, models.PROTECT, null=True, related_name="opinions")
    speaker = models.CharField(max_length=150, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent__isnull=False) | ~Q(aspect=""), name="first_comment_has_an_aspect"
            ),
            models.CheckConstraint(
                condition=Q(session__isnull=False) | Q(speaker=""), name="speaker_spoke_in_a_session"
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | ~Q(quote=""), name="start_is_of_a_quote"
            ),
            # From version to version the lock on the congress holds it (comment_finding).
            models.UniqueConstraint(
                fields=["version", "finding"], condition=~Q(finding=""), name="one_comment_of_a_finding_in_a_version"
            ),
        ]
        indexes = [models.Index(fields=["finding"], name="comments_made_of_findings")]

    def __str__(self):
        return self.text[:60]


class CommentMark(models.Model):
    """Resolved or reopened, by whoever asked."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="marks")
    resolved = models.BooleanField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]


class CommentPlace(models.Model):
    """Where a person says a comment of an earlier version stands on a later one; the last word holds.

    Without a passage: its words are gone. Where nobody has said anything, the place is computed (reading.carry).
    """

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="places")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    passage = models.ForeignKey(Passage, models.PROTECT, null=True, related_name="+")
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__isnull=True) | ~Q(quote="") & Q(passage__isnull=False), name="start_is_of_words_in_a_passage"
            ),
        ]
