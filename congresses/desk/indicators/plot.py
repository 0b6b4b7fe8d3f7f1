"""Bars of result and target for each commune: the geometry of an SVG, drawn by templates/desk/indicators/plot.html."""

from dataclasses import dataclass

from congresses.figures.typed import YEARLY_UNITS

from .standing import Row

WIDTH, ROOM = 400, 78  # of the drawing; for the figure behind the longest bar
NAME, BAR, GAP = 22, 15, 16  # heights: of a name, of a bar, between communes
SHOWN = (("result", "result"), ("target", "target"))  # part of the value, class of the bar
FEWEST = 2  # bars of one commune compare nothing


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with the figure behind it, as it was typed."""

    kind: str
    y: int
    width: int
    text: str

    @property
    def beside(self) -> int:
        """Where the figure begins."""
        return self.width + 8

    @property
    def baseline(self) -> int:
        return self.y + BAR - 2


@dataclass(frozen=True, slots=True)
class Group:
    """A commune: its name above its bars."""

    name: str
    y: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """The drawing; `description` says it to whoever does not see it."""

    height: int
    groups: tuple[Group, ...]
    description: str
    width: int = WIDTH
    bar: int = BAR


def plot(rows: list[Row]) -> Plot | None:
    """Bars from nought, in the order of the rows; None where there is nothing to compare by length."""
    drawn = [row for row in rows if any(row.figure(part) is not None for part, _ in SHOWN)]
    most = max((row.figure(part) or 0 for row in drawn for part, _ in SHOWN), default=0)
    if len(drawn) < FEWEST or most <= 0 or rows[0].unit in YEARLY_UNITS:
        return None
    groups, y = [], 0
    for row in drawn:
        top, bars = y + NAME, []
        for part, kind in SHOWN:
            figure = row.figure(part)
            if figure is not None:
                width = round(max(figure, 0) / most * (WIDTH - ROOM))
                bars.append(Bar(kind, top, width, getattr(row.value, part)))
                top += BAR + 3
        groups.append(Group(row.congress.committee.short_name, y + NAME - 6, tuple(bars)))
        y = top + GAP
    return Plot(y, tuple(groups), "; ".join(_said(row) for row in drawn))


def _said(row: Row) -> str:
    return f"{row.congress.committee.short_name}: kết quả {row.value.result or 'không có'}, chỉ tiêu {row.value.target or 'không có'}"
