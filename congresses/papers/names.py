"""What files of papers are called: kind and whom they are about, in small letters that every system takes."""

import re

from congresses.core.vietnamese import fold
from congresses.reviews.lines import locality

from .library import PAPERS

LONGEST = 90  # characters
_WORD = re.compile("[a-z0-9]+")
_UNITS = ("xã ", "phường ", "thị trấn ")


def slug(*parts: str, longest: int = LONGEST) -> str:
    """Words of a-z and 0-9 with hyphens between them; never empty."""
    return "-".join(word for part in parts for word in _WORD.findall(fold(part)))[:longest].strip("-") or "tep"


def place(committee) -> str:
    """"Kim Song Trường" of "Đảng bộ xã Kim Song Trường"."""
    name = locality(committee)
    return next((name[len(unit):] for unit in _UNITS if name.lower().startswith(unit)), name)


def stem(kind: str, about) -> str:
    """thong-bao-ket-luan-kim-song-truong: the kind, then the commune, the person or the session (of a Subject or a Paper)."""
    title = PAPERS[kind].title if kind in PAPERS else "Văn bản"
    person, number = getattr(about, "person", None), getattr(about, "round", 0)
    whom = person.name if person else place(about.congress.committee) if about.congress else about.session.title if about.session else \
        f"nhiệm kỳ {about.plan.term}"
    return slug(title, whom, f"lần {number}" if number else "")
