"""What may be handed in: the written rules of the kind, and how much one dossier keeps."""

from django.conf import settings
from django.db.models import Sum

from congresses.core.errors import refuse
from congresses.plans.file_rules import MEGABYTE, in_words
from congresses.plans.models import Congress, DocumentKind, ReviewPlan
from congresses.reading import ACCEPTED
from congresses.reading.names import extension_of
from congresses.reading.refusals import refused

from .models import Publication, Version


def largest(kind: DocumentKind | None) -> int:
    """The most bytes a file of the kind may have; of what is no document (None), as much as the portal takes."""
    return min(kind.max_megabytes * MEGABYTE, settings.MAX_UPLOAD) if kind else settings.MAX_UPLOAD


def taken(kind: DocumentKind | None) -> tuple[str, ...]:
    """The extensions a file of the kind may have."""
    return kind.taken if kind else tuple(ACCEPTED)


def told(kind: DocumentKind | None) -> str:
    """The rules of the kind, as the form says them."""
    return f"Tệp {in_words(taken(kind))}, không quá {largest(kind) // MEGABYTE} MB."


def too_big(limit: int) -> str:
    """The sentence about a file over a limit in bytes."""
    return refused("too_big", limit=limit // MEGABYTE).sentence


def require_fit(kind: DocumentKind | None, name: str, size: int) -> None:
    """Refuse in words what the rules of the kind do not let in."""
    # Where a kind takes whatever the portal reads, the reader says better what to do with an ending it does not know.
    if len(taken(kind)) < len(ACCEPTED) and extension_of(name) not in taken(kind):
        raise refuse(f"{kind.name} chỉ nhận tệp {in_words(taken(kind))}. Lưu lại theo dạng này rồi tải lên.")
    if size > largest(kind):
        raise refuse(too_big(largest(kind)))


def require_room(congress: Congress, size: int) -> None:
    """Refuse in words what the dossier has no more room for; each version counts, also with the same content."""
    # Not how much is there already: that would tell of restricted files.
    kept = Version.objects.filter(document__congress=congress).aggregate(bytes=Sum("size", default=0))["bytes"]
    require_quota(kept + size, "Hồ sơ của một đại hội")


def require_room_to_publish(plan: ReviewPlan, size: int) -> None:
    """The same for the papers of a plan; withdrawn ones count, their files stay."""
    kept = Publication.objects.filter(plan=plan).aggregate(bytes=Sum("size", default=0))["bytes"]
    require_quota(kept + size, "Tài liệu của một kế hoạch")


def require_quota(size: int, what: str) -> None:
    """Refuse in words when all files of something, `size` bytes together, are more than one dossier may have."""
    if size > settings.DOSSIER_QUOTA:
        raise refuse(
            f"{what} giữ được {settings.DOSSIER_QUOTA // MEGABYTE} MB tệp, tệp này làm quá mức đó. "
            "Chưa có gì được lưu; đồng chí giảm dung lượng tệp, hoặc báo người quản trị nâng mức."
        )
