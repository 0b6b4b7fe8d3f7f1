"""The permanent address of a passage, and its name in words."""

from functools import lru_cache
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

FINDINGS = {"ds": "findings", "dai-hoi": "congress_findings"}  # lists one acts from: of a version, of a congress
ASKED = ("xem", "muc", "phep", "sau")  # what the address of such a list may ask for
PART = 3000  # passages a page: only very long tables have more


def passage_url(version: int, number: int) -> str:
    """The page of the version that has the passage, at the passage."""
    part = f"?tu={(number - 1) // PART * PART}" if number > PART else ""
    return f"{_page(version)}{part}#d{number}"


def findings_url(request, finding) -> str:
    """The list somebody acts on a finding from, as it was narrowed; "" when they come from elsewhere."""
    came = request.GET.get("tu")
    if came not in FINDINGS:
        return ""
    page = reverse(FINDINGS[came], args=(finding.version_id if came == "ds" else finding.version.document.congress_id,))
    asked = QueryDict(request.GET.get("loc", "")[:500])
    kept = urlencode({name: asked[name] for name in ASKED if asked.get(name)})
    return f"{page}?{kept}" if kept else page


@lru_cache(maxsize=1024)
def _page(version: int) -> str:
    return reverse("version", args=(version,))


def passage_name(version, *numbers: int) -> str:
    """«Báo cáo chính trị, bản 2, đoạn 12, 40»; without numbers the whole text."""
    return f"{version}, đoạn {', '.join(map(str, numbers))}" if numbers else f"{version}, toàn văn"
