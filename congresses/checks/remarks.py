"""What a check says: one remark, with where, what, why and what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a remark weighs: the first keeps a dossier from being laid, the second a date from being consented to."""

    BLOCKING = "blocking"
    EXPLAIN = "explain"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found. Vietnamese sentences for the person who mends it.

    `subject` says what it is about in a form that stays the same from version to version ("xa-kim-loc-truoc-2020";
    "KT05:45≠47"): with the words around it, it is the identity of the finding. A value that changed belongs into it where a
    changed value is something new to explain.
    """

    subject: str
    what: str  # "Tên cũ «xã Kim Lộc» trong phần lời."
    why: str = ""  # the rule and its source
    todo: str = ""  # what to do about it
    passage: int = 0  # number of the block; 0: the document as a whole
    start: int | None = None  # the words in the block's text: from here…
    end: int | None = None  # …up to here
    level: Level | None = None  # None: the level of the check
    aspect: str = ""  # of the comment a reviewer makes of it; "": the aspect of the check
