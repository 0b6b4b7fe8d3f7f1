"""A file put to the checks of a kind as an upload would be, and nothing of it kept."""

from congresses import checks
from congresses.core import clock
from congresses.plans.models import Congress, DocumentKind

from .case import Surroundings, case_of, reference_of
from .checking import codes_for_file, found_in
from .intake import Received


def tried(congress: Congress, kind: DocumentKind, file: Received) -> list[tuple[str, checks.Remark]]:
    """(code of the check, remark), in the order of the text; beside the commune's own newest drafts."""
    codes, read = codes_for_file(kind, file.extension), file.reading
    around = Surroundings(congress, reference_of(congress.plan))
    blocks = read.blocks if codes else ()
    case = case_of(kind, blocks, around, uploaded=clock.today(), layout=read.layout, pages=read.pages, codes=codes)
    return found_in(case, codes)
