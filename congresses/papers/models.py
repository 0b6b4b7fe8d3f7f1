"""Papers that left the portal: the file as it was when its number was entered, and the signed scans of it."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q

from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.plans.models import Congress, DocumentKind, ReviewPlan
from congresses.reviews.models import PaperNumber, ReviewSession


class PaperQuerySet(models.QuerySet):
    def secret(self):
        """Those that told restricted matter when they were written, or tell of a kind that became restricted since."""
        now = Paper.tells.through.objects.filter(paper=OuterRef("pk"), documentkind__restricted=True)
        return self.filter(Q(restricted=True) | Exists(now))

    def visible_to(self, user):
        """The house's papers; a commune sees those about its own congress alone that are numbered; restricted ones only who reads them."""
        own, house = committees_of(user, COMMUNE), committees_of(user, HOUSE)
        readers = [s.committee_id for s in (user.seats if user.is_authenticated else ()) if s.reads_restricted]
        return self.filter(
            Q(plan__superior__in=house) | Q(congress__committee__in=own, number__isnull=False),
            ~_is_secret() | Q(plan__superior__in=readers) | Q(congress__committee__in=readers),
        ).distinct()

    def with_names(self):
        """With the rows every page and rule about a paper reads."""
        rows = self.annotate(is_secret=_is_secret())
        return rows.select_related("plan__superior", "congress__committee", "congress__plan", "session", "number__signer", "number__organ", "by", "voided_by")

    def with_scans(self, user):
        """`copies`: the scans of each paper that the person may have, the newest first."""
        scans = Scan.objects.visible_to(user).select_related("by").order_by("-pk")
        return self.prefetch_related(Prefetch("scans", scans, to_attr="copies"))


def _is_secret() -> Exists:
    return Exists(Paper.objects.secret().filter(pk=OuterRef("pk")))


class Paper(models.Model):
    """One paper of a kind (a code of the library), about a plan, a session or a congress. A draft is written anew each time it is
    asked for and has no row; the row begins when number, date and signer are entered, and keeps the file of that moment for ever."""

    plan = models.ForeignKey(ReviewPlan, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=30)
    session = models.ForeignKey(ReviewSession, models.PROTECT, null=True, related_name="papers")
    congress = models.ForeignKey(Congress, models.PROTECT, null=True, related_name="papers")
    number = models.OneToOneField(PaperNumber, models.PROTECT, null=True, related_name="written")  # invitations and ballots may have none
    abstract = models.CharField(max_length=400, blank=True)  # what it is about, as it was called then
    sha256 = models.CharField(max_length=64)  # of the DOCX, in the store
    size = models.PositiveBigIntegerField(default=0)
    restricted = models.BooleanField(default=False)  # as it was written; `secret` says how it stands now
    tells = models.ManyToManyField(DocumentKind, related_name="+")  # kinds whose matter stands in it
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    # A number entered wrongly stays used, and the row says why; the paper then gets another.
    voided_at = models.DateTimeField(null=True)
    voided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    void_reason = models.TextField(blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["plan", "kind"], name="papers_of_a_kind")]
        constraints = [
            models.CheckConstraint(
                condition=Q(voided_at__isnull=True) | ~Q(void_reason="") & Q(voided_by__isnull=False), name="voided_number_says_why"),
        ]

    def __str__(self):
        return f"{self.abstract}, số {self.number}" if self.number_id else self.abstract


class ScanQuerySet(models.QuerySet):
    def visible_to(self, user):
        """With the paper: for the house every scan of it, for a commune the one that counts."""
        newer = Scan.objects.filter(paper=OuterRef("paper"), pk__gt=OuterRef("pk"))
        return self.filter(
            Q(paper__plan__superior__in=committees_of(user, HOUSE)) | ~Exists(newer), paper__in=Paper.objects.visible_to(user).values("pk"))


class Scan(models.Model):
    """The signed paper as a PDF; another one replaces it, and all are kept."""

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="scans")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    pages = models.PositiveIntegerField(default=0)
    scanned = models.BooleanField(default=False)  # for viruses, when it was handed in
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = ScanQuerySet.as_manager()

    class Meta:
        ordering = ["paper", "pk"]

    def __str__(self):
        return self.name
