"""The permanent address of a passage, and its name in words."""

from functools import lru_cache

from django.urls import reverse

PART = 3000  # passages a page: only very long tables have more


def passage_url(version: int, number: int) -> str:
    """The page of the version that has the passage, at the passage."""
    part = f"?tu={(number - 1) // PART * PART}" if number > PART else ""
    return f"{_page(version)}{part}#d{number}"


@lru_cache(maxsize=1024)
def _page(version: int) -> str:
    return reverse("version", args=(version,))


def passage_name(version, *numbers: int) -> str:
    """«Báo cáo chính trị, bản 2, đoạn 12, 40»; without numbers the whole text."""
    return f"{version}, đoạn {', '.join(map(str, numbers))}" if numbers else f"{version}, toàn văn"
