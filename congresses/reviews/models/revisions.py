"""Required revisions, the commune's answers, the reviewers' verification."""

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, OuterRef, Q

from congresses.documents.models import Passage
from congresses.plans.models import Congress
from congresses.plans.reach import within_reach

from .conclusions import Blocks, ConclusionItem


def _is_secret(item: str) -> Exists:
    """Whether the conclusion item at the path is about a kind that is restricted now."""
    return Exists(ConclusionItem.kinds.through.objects.filter(conclusionitem=OuterRef(item), documentkind__restricted=True))


def _kind_names(item: str) -> ArraySubquery:
    """What the kinds of the conclusion item at the path are called, in the order of the catalogue."""
    rows = ConclusionItem.kinds.through.objects.filter(conclusionitem=OuterRef(item))
    return ArraySubquery(rows.order_by("documentkind__position").values("documentkind__name"))


class RequiredRevisionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Own commune and house; what concerns a restricted kind only for who reads restricted kinds there."""
        return self.with_secrecy().filter(within_reach(user, congress="congress__", restricted="secret"))

    def with_secrecy(self):
        """`secret`: whether each is about a kind that is restricted now."""
        return self.annotate(secret=_is_secret("item"))

    def with_kind_names(self):
        """`secret`, and `kind_names`: what each is about where its words must not go, in the same query."""
        return self.with_secrecy().annotate(kind_names=_kind_names("item"))

    def with_names(self):
        return self.select_related("item", "congress__committee", "congress__plan__superior")

    def in_force(self):
        """Not taken back by a correction of the conclusion."""
        return self.filter(withdrawn_at__isnull=True)

    def open(self):
        """In force, and no answer verified as met."""
        return self.in_force().filter(
            ~Exists(Verification.objects.filter(response__revision=OuterRef("pk"), met=True))
        )


class RequiredRevision(models.Model):
    """One commune's copy of a conclusion item: a demand that names what it blocks."""

    item = models.ForeignKey(ConclusionItem, models.PROTECT, related_name="revisions")
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    blocks = models.CharField(max_length=10, choices=Blocks.choices)
    due = models.DateField(null=True)
    verifier = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = RequiredRevisionQuerySet.as_manager()

    class Meta:
        ordering = ["congress", "number"]
        constraints = [
            models.UniqueConstraint(fields=["congress", "number"], name="one_revision_per_number"),
            models.UniqueConstraint(fields=["item", "congress"], name="one_revision_per_item_and_congress"),
        ]

    def __str__(self):
        return f"Yêu cầu {self.number}"

    @property
    def restricted(self) -> bool:
        """Whether it is about a restricted kind, as the kinds stand now; `with_secrecy` has asked already."""
        if "secret" in self.__dict__:
            return self.secret
        return any(kind.restricted for kind in self.item.kinds.all())


class ResponseKind(models.TextChoices):
    ACCEPT = "accept", "Tiếp thu"
    PARTIAL = "partial", "Tiếp thu một phần"
    EXPLAIN = "explain", "Giải trình"


class RevisionResponseQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Own commune: every answer; the house: what was laid. Restricted as the demand is."""
        laid = Q(laid_at__isnull=False)
        return self.alias(secret=_is_secret("revision__item")).filter(
            within_reach(user, congress="revision__congress__", restricted="secret", house=laid)
        )

    def with_kind_names(self):
        """`secret` and `kind_names` of the demand each answers."""
        return self.annotate(secret=_is_secret("revision__item"), kind_names=_kind_names("revision__item"))


class RevisionResponse(models.Model):
    """The commune's answer: its own until the submission lays it, then frozen."""

    revision = models.ForeignKey(RequiredRevision, models.PROTECT, related_name="responses")
    kind = models.CharField(max_length=10, choices=ResponseKind.choices)
    text = models.TextField()
    passages = models.ManyToManyField(Passage, related_name="+", blank=True)
    edition = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_for = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    laid_at = models.DateTimeField(null=True)

    objects = RevisionResponseQuerySet.as_manager()

    class Meta:
        ordering = ["revision", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision"], condition=Q(laid_at__isnull=True), name="one_draft_answer_per_revision"
            ),
        ]


class Verification(models.Model):
    """The reviewer's verdict on one answer; a new answer is judged anew."""

    response = models.OneToOneField(RevisionResponse, models.PROTECT, related_name="verification")
    met = models.BooleanField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
