"""The form of Party papers, by the day they are issued: measures, sizes, numbers; a new rule is one more profile."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class FormatProfile:
    """One rule of form and the days it holds for. Lengths in millimetres, sizes and spacing in points."""

    code: str
    valid_from: date
    valid_to: date | None
    # The page
    margins: tuple[float, float, float, float] = (20, 20, 30, 15)  # top, bottom, left, right
    landscape_margins: tuple[float, float, float, float] = (20, 15, 20, 20)
    font: str = "Times New Roman"
    body: float = 14
    line: float = 18  # exact
    after: float = 6
    indent: float = 10  # of the first line
    # The head
    party: str = "ĐẢNG CỘNG SẢN VIỆT NAM"
    party_size: float = 15
    party_rule: float = 73  # as long as the words above it
    organ_size: float = 14
    place_size: float = 14
    number_form: str = "Số {number}-{symbol}"  # no colon
    number_digits: int = 2  # 5 is written 05
    subject_size: float = 12  # of "V/v …" below the number of a letter
    head_columns: tuple[float, float] = (68, 97)  # wide enough for the day in one line in a wider font
    # Kind of paper and abstract
    kind_size: float = 16
    abstract_size: float = 14
    abstract_rule: float = 45
    # The foot
    recipients_head: float = 14
    recipients: float = 12
    foot_columns: tuple[float, float] = (82, 83)
    # Tables
    cell: float = 12


# The guidance of 3/4/2018 that goes with the rule of 2017 (design/domain.md 5.1, 5.2); replaced on 9/1/2026.
GUIDANCE_2018 = FormatProfile("2018", date(2018, 4, 3), date(2026, 1, 8))

# The next rule goes here, with the days it holds for and what it changes.
PROFILES = (GUIDANCE_2018,)


def profile_on(day: date) -> FormatProfile:
    """The profile for a paper issued that day; where none is known, the nearest one before it, or the first."""
    begun = [profile for profile in PROFILES if profile.valid_from <= day]
    return begun[-1] if begun else PROFILES[0]


def is_covered(day: date) -> bool:
    """Whether the rule of that day is known here, not merely the one before it."""
    profile = profile_on(day)
    return profile.valid_from <= day and (profile.valid_to is None or day <= profile.valid_to)
