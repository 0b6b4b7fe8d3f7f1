"""Documents, their immutable versions, and the passages one reads, quotes and links."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Exists, OuterRef, Q

from congresses.plans.models import Congress, DocumentKind
from congresses.plans.reach import within_reach


def readable(user, version: str = "", own: Q | None = None) -> Q:
    """The one definition of who reads what, for a query whose path to the version is `version`.

    Own commune: every version (`own` narrows that), restricted kinds for the secretary and the cleared. The house:
    what was laid, restricted kinds for the trusted roles and the cleared.
    """
    laid = Q(**{f"{version}laid_at__isnull": False})
    return within_reach(
        user, congress=f"{version}document__congress__", restricted=f"{version}document__kind__restricted", house=laid,
        own=own,
    )


class DocumentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Slots of the congresses one may see: that a document exists and its label are no secret there."""
        return self.filter(congress__in=Congress.objects.visible_to(user))


class Document(models.Model):
    """A slot of the congress, for one kind of the catalogue."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="documents")
    kind = models.ForeignKey(DocumentKind, models.PROTECT, related_name="+")

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["congress", "kind__position"]
        constraints = [models.UniqueConstraint(fields=["congress", "kind"], name="one_document_per_kind_and_congress")]

    def __str__(self):
        return self.kind.name


class VersionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Versions whose file, passages and comments the person may read."""
        return self.filter(readable(user))

    def laid(self):
        """Versions that have left the commune."""
        return self.filter(laid_at__isnull=False)

    def newest(self):
        """The newest version of each document."""
        return self.filter(~Exists(_newer(Version.objects.all())))

    def newest_laid(self):
        """The newest version of each document that has left the commune."""
        return self.laid().filter(~Exists(_newer(Version.objects.laid())))

    def with_names(self):
        return self.select_related("document__kind", "document__congress__committee", "document__congress__plan__superior")


def _newer(versions):
    return versions.filter(document=OuterRef("document"), number__gt=OuterRef("number"))


class Version(models.Model):
    """One immutable draft of a document: a file, or a paper registered without a file."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    base = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_for = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    laid_at = models.DateTimeField(null=True)
    explanation = models.TextField(blank=True)
    # A file…
    sha256 = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=200, blank=True)
    extension = models.CharField(max_length=5, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    whole = models.BooleanField(default=False)
    pages = models.PositiveIntegerField(default=0)
    notices = models.JSONField(default=list)
    scanned = models.BooleanField(default=False)  # for viruses, when it was handed in
    text_digest = models.CharField(max_length=64, blank=True)
    layout = models.JSONField(null=True)  # fields of reading.Layout
    # What it was last checked with: empty where nothing could be checked (papers and PDF files of kinds without a sheet of counts).
    checked_at = models.DateTimeField(null=True)
    checked_with = models.CharField(max_length=64, blank=True)  # digest of the reference data
    # …or a registration.
    paper_number = models.CharField(max_length=40, blank=True)
    paper_date = models.DateField(null=True)
    copies = models.PositiveSmallIntegerField(null=True)
    custodian = models.CharField(max_length=100, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="one_version_per_number"),
            models.CheckConstraint(
                condition=Q(sha256="") ^ Q(paper_date__isnull=True), name="version_is_a_file_or_a_registration",
            ),
            models.CheckConstraint(
                condition=Q(laid_at__isnull=True) | Q(laid_at__gte=models.F("uploaded_at")),
                name="version_is_laid_after_upload",
            ),
        ]

    def __str__(self):
        return f"{self.document.kind.name}, bản {self.number}"

    @property
    def is_registered(self) -> bool:
        """Kept on paper: there is no file."""
        return not self.sha256


class Opening(models.Model):
    """Somebody of the house opened or downloaded a version, for the first time: a session's reading list shows it."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="openings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "user"], name="first_opening_of_a_version_by_a_person")]


class PassageQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(readable(user, "version__"))


class Passage(models.Model):
    """A heading, paragraph, table row or footnote of a version, numbered in reading order."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="passages")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    level = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=60, blank=True)
    table = models.PositiveIntegerField(default=0)
    page = models.PositiveIntegerField(default=0)
    mark = models.CharField(max_length=40)
    spans = models.JSONField(null=True)  # of a row with merged cells, as reading.Block has them
    trail = models.TextField(blank=True)  # the headings above, outermost first
    text = models.TextField()
    html = models.TextField()

    objects = PassageQuerySet.as_manager()

    class Meta:
        ordering = ["version", "number"]
        constraints = [models.UniqueConstraint(fields=["version", "number"], name="one_passage_per_number")]


class IndexedPassage(models.Model):
    """The words of a passage as search looks for them; passages of restricted kinds have no such row."""

    passage = models.OneToOneField(Passage, models.CASCADE, primary_key=True, related_name="indexed")
    version = models.ForeignKey(Version, models.CASCADE, related_name="+")
    folded = models.TextField()
    words = models.GeneratedField(
        expression=SearchVector("folded", config="simple"), output_field=SearchVectorField(), db_persist=True
    )

    # Numbers of the words that stand side by side: GIN knows no places, it would read every passage with all words of a phrase.
    pairs = ArrayField(models.IntegerField())

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="words_of_passages"), GinIndex(fields=["pairs"], name="pairs_of_passages"),
        ]
