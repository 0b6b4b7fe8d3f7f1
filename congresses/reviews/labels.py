"""Derived states of documents and congresses: the only definition, asked in SQL."""

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Subquery, TextChoices, Value, When
from django.db.models.functions import Coalesce

from .models import AgendaItem, RequiredRevision, Submission, SubmissionItem
from .queries import approved, lacking_approval


class DocumentsLabel(TextChoices):
    MISSING = "missing", "Chưa nộp"
    SUBMITTED = "submitted", "Đã nộp"
    REVIEWING = "reviewing", "Đang xem xét"
    REVISE = "revise", "Phải hoàn thiện"
    COMPLETE = "complete", "Đủ"


TAGS = {
    DocumentsLabel.MISSING: "none", DocumentsLabel.SUBMITTED: "wait", DocumentsLabel.REVIEWING: "run",
    DocumentsLabel.REVISE: "stop", DocumentsLabel.COMPLETE: "ok",
}


def with_documents_label(congresses):
    """Annotate congresses with `documents_label`."""
    submissions = Submission.objects.filter(congress=OuterRef("pk"))
    heard = AgendaItem.objects.filter(
        submission__congress=OuterRef("pk"), submission__closed_at__isnull=True, session__opened_at__isnull=False
    )
    return congresses.annotate(
        documents_label=Case(
            When(~Exists(submissions), then=Value(DocumentsLabel.MISSING)),
            When(~Exists(lacking_approval()), then=Value(DocumentsLabel.COMPLETE)),
            When(Exists(heard), then=Value(DocumentsLabel.REVIEWING)),
            When(Exists(submissions.open()), then=Value(DocumentsLabel.SUBMITTED)),
            default=Value(DocumentsLabel.REVISE),
        )
    )


def with_version_label(versions):
    """Annotate laid versions with `label`: where each stands for itself."""
    manifest = SubmissionItem.objects.filter(version=OuterRef("pk"), submission__closed_at__isnull=True)
    heard = AgendaItem.objects.filter(
        submission__items__version=OuterRef("pk"), submission__closed_at__isnull=True, session__opened_at__isnull=False
    )
    return versions.annotate(
        label=Case(
            When(approved(), then=Value(DocumentsLabel.COMPLETE)),
            When(Exists(heard), then=Value(DocumentsLabel.REVIEWING)),
            When(Exists(manifest), then=Value(DocumentsLabel.SUBMITTED)),
            When(laid_at__isnull=False, then=Value(DocumentsLabel.REVISE)),
            default=Value(DocumentsLabel.MISSING),
        )
    )


def with_open_revisions(congresses):
    """Annotate congresses with `open_revisions`, the number of demands still open."""
    counted = (
        RequiredRevision.objects.filter(congress=OuterRef("pk")).open()
        .order_by().values("congress").annotate(n=Count("pk")).values("n")
    )
    return congresses.annotate(open_revisions=Coalesce(Subquery(counted, output_field=IntegerField()), Value(0)))
