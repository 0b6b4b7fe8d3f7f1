"""A text of any length in parts: only very long tables have more than one."""

from collections.abc import Sequence

from congresses.documents.addresses import PART


def part_of(rows: Sequence, query) -> tuple[Sequence, dict[str, str]]:
    """The part that is asked for (?tu=), and the addresses of the parts before and after, the rest of the query kept."""
    asked = query.get("tu", "")
    at = min(int(asked), len(rows)) // PART * PART if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0
    return rows[at:at + PART], {
        "before": _address(query, at - PART) if at else "",
        "after": _address(query, at + PART) if at + PART < len(rows) else "",
    }


def _address(query, at: int) -> str:
    changed = query.copy()
    changed["tu"] = at
    return f"?{changed.urlencode()}"
