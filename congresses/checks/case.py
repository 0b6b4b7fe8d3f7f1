"""What a check may look at: one document with everything it is held against, as plain frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from congresses.reading import Block, Layout


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit as it was named for a time; several units may bear one name."""

    code: str
    name: str  # "Kim Lộc"
    kind: str  # "xã"
    district: str = ""
    province: str = ""
    valid_from: date | None = None
    valid_to: date | None = None  # the last day
    successor: str = ""  # code of the unit it became part of
    authority: str = ""  # "NQ 819/NQ-UBTVQH14 (21/11/2019)"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A key indicator of the plan's set."""

    code: str
    name: str
    unit: str  # "%/năm", "triệu đồng/người/năm", "đạt"
    direction: str = "up"  # up, down, hold, reach
    measured: str = "end"  # average, end, cumulative, yearly
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A number the personnel plan is held against; operator is one of <=, >=, =, between."""

    code: str
    metric: str
    operator: str
    low: Decimal | None
    high: Decimal | None
    unit: str  # "người", "%"
    rounding: str = "none"  # of a share to whole people: none, nearest, up, down
    source: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """How much of an event is allowed at congresses held in a period."""

    code: str  # arts_programme, welcoming_delegations, guests, flower_baskets, banquet
    name: str
    operator: str
    limit: Decimal
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """What the superior lays down: the same for every document of a plan."""

    units: tuple[Unit, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    rules: tuple[Rule, ...] = ()
    limits: tuple[Limit, ...] = ()
    max_days: int = 2  # of a congress
    term: str = "2020–2025"  # the coming one


@dataclass(frozen=True, slots=True)
class Kind:
    """What the catalogue says of the document's kind."""

    code: str  # political_report, review_report, draft_resolution, action_programme, personnel_plan, …
    name: str
    checks: tuple[str, ...] = ()  # the codes of the checks it is put to
    old_names_allowed: bool = False
    min_pages: int | None = None
    max_pages: int | None = None


@dataclass(frozen=True, slots=True)
class Committee:
    """Whose document it is."""

    name: str = ""  # "Đảng bộ xã Kim Song Trường"
    short_name: str = ""  # "Kim Song Trường"
    unit: str = ""  # code of its administrative unit


@dataclass(frozen=True, slots=True)
class Text:
    """Another document: of the same congress, of an earlier one, or published by the superior."""

    title: str  # as a person calls it: "Dự thảo Nghị quyết đại hội, bản 2"
    kind: str = ""  # code of its kind, "" when it has none
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One row of the indicator table a commune entered; figures stand as they were typed ("trên 95", "30–35")."""

    code: str
    last_target: str = ""  # of the resolution that ends
    result: str = ""
    target: str = ""  # of the coming term
    not_applicable: str = ""  # the reason why the indicator does not concern this commune


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the process of choosing people: a meeting with its ballot."""

    number: int
    held: date | None = None
    summoned: int | None = None
    present: int | None = None
    agreed: int | None = None  # votes for the list as a whole, at the least


@dataclass(frozen=True, slots=True)
class Counts:
    """The personnel sheet: counts by code (see checks.personnel.COUNTS) and the steps of the process, no person's data."""

    counts: Mapping[str, int] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One version of one document, ready to be checked. Cells of a table row stand in its text between `reading.BAR`."""

    kind: Kind
    on: date  # of the document
    blocks: tuple[Block, ...] = ()
    committee: Committee = Committee()
    reference: Reference = Reference()
    values: tuple[Value, ...] | None = None  # None: no table was entered
    counts: Counts | None = None
    siblings: tuple[Text, ...] = ()  # the newest of the other documents of the congress, restricted kinds never
    sources: tuple[Text, ...] = ()  # earlier documents of the committee, and what the superior published to it
    layout: Layout | None = None  # None: not known (a table file, an old reading)
    pages: int = 0  # 0: not known
