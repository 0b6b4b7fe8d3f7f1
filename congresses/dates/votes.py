"""How the Standing Committee stands, as lines of a page."""

from congresses.committees.models import User

from .facts import Votes
from .models import Stand


def vote_rows(votes: Votes, *, names: bool) -> dict:
    """Counts for everybody who sees the congress; who said what for the house alone."""
    counts = {Stand.AGREE: votes.agree, Stand.NOT_YET: votes.not_yet, Stand.OTHER: votes.other}
    rows = [(count, stand.label, _said(votes, stand) if names else "") for stand, count in counts.items()]
    silent = max(votes.members - sum(counts.values()), 0)
    rows.append((silent, "Chưa cho ý kiến", ""))
    return {
        "rows": rows, "agree": votes.agree, "members": votes.members, "tally": votes.tally,
        "text": f"{votes.agree} trên {votes.members} Ủy viên Ban Thường vụ đồng ý, cần ít nhất {votes.members // 2 + 1}.",
    }


def _said(votes: Votes, stand: str) -> str:
    """Names, with what they added; a show of hands counts nobody by name."""
    if votes.tally:
        return ""
    people = [_person(row) for row in votes.positions if row.stand == stand]
    return "; ".join(people) if any(":" in person for person in people) else ", ".join(people)


def _person(row) -> str:
    member: User = row.member
    through = f" (đồng chí {row.recorded_by} ghi thay)" if row.recorded_by_id != row.member_id else ""
    return f"{member}{through}" + (f": “{row.note}”" if row.note else "")
