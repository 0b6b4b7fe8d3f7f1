"""What may be handed in: the written rules of the kind, and how much one dossier keeps."""

from django.conf import settings
from django.db.models import Sum

from congresses.core.errors import refuse
from congresses.plans.file_rules import MEGABYTE, in_words
from congresses.plans.models import Congress, DocumentKind
from congresses.reading import ACCEPTED
from congresses.reading.names import extension_of
from congresses.reading.refusals import refused

from .models import Version


def largest(kind: DocumentKind) -> int:
    """The most bytes a file of the kind may have."""
    return min(kind.max_megabytes * MEGABYTE, settings.MAX_UPLOAD)


def told(kind: DocumentKind) -> str:
    """The rules of the kind, as the form says them."""
    return f"Tệp {in_words(kind.taken)}, không quá {largest(kind) // MEGABYTE} MB."


def too_big(limit: int) -> str:
    """The sentence about a file over a limit in bytes."""
    return refused("too_big", limit=limit // MEGABYTE).sentence


def require_fit(kind: DocumentKind, name: str, size: int) -> None:
    """Refuse in words what the rules of the kind do not let in."""
    # Where a kind takes whatever the portal reads, the reader says better what to do with an ending it does not know.
    if len(kind.taken) < len(ACCEPTED) and extension_of(name) not in kind.taken:
        raise refuse(f"{kind.name} chỉ nhận tệp {in_words(kind.taken)}. Lưu lại theo dạng này rồi tải lên.")
    if size > largest(kind):
        raise refuse(too_big(largest(kind)))


def require_room(congress: Congress, size: int) -> None:
    """Refuse in words what the dossier has no more room for; each version counts, also with the same content."""
    # Not how much is there already: that would tell of restricted files.
    kept = Version.objects.filter(document__congress=congress).aggregate(bytes=Sum("size", default=0))["bytes"]
    if kept + size > settings.DOSSIER_QUOTA:
        raise refuse(
            f"Hồ sơ của một đại hội giữ được {settings.DOSSIER_QUOTA // MEGABYTE} MB tệp, tệp này làm quá mức đó. "
            "Chưa có gì được lưu; đồng chí giảm dung lượng tệp, hoặc báo người quản trị nâng mức."
        )
