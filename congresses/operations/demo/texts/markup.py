"""The notation of the kept texts read into blocks: variants chosen, figures filled in, own passages put in place.

A line is one paragraph. `# ` to `#### ` heading, `- ` list item, `/ ` italic, `^ ` centred, `| a | b` row of a table,
`@widths` of the next table in mm, `@own x` the commune's passages x, `@indicators` the table of key indicators,
`@break` a new page. `1> ` and `2> ` keep a line to one version, `m> ` and `u> ` to merged or unmerged communes.
Inside a line: `[[first|second]]` by version, `<<a||b||c>>` by the commune's voice, `{key}` a figure, `{^note^}`, `**bold**`.
"""

import re
from dataclasses import dataclass

ONLY = re.compile(r"^([mu]?)([12]?)> ")
BY_VERSION = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
BY_VOICE = re.compile(r"<<(.*?)>>")
FIGURE = re.compile(r"\{(\w+)\}")
MARKS = {"- ": "item", "/ ": "italic", "^ ": "centre"}


@dataclass(frozen=True)
class Block:
    """A paragraph or a table on its way into the file."""

    kind: str
    text: str = ""
    level: int = 0
    rows: tuple = ()
    widths: tuple = ()


@dataclass(frozen=True)
class Case:
    """Everything a text needs to become one version of one commune's paper."""

    number: int
    figures: dict
    own: dict
    indicators: tuple

    @property
    def merged(self):
        return self.figures["merged"] == "yes"


def blocks(text, case):
    """The blocks of a kept text for one version."""
    found = []
    rows, widths = [], ()
    for line in [*_lines(text, case), ""]:
        if line.startswith("| "):
            rows.append(tuple(cell.strip() for cell in line[2:].removesuffix("|").split("|")))
            continue
        if rows:
            found.append(Block("table", rows=tuple(rows), widths=widths))
            rows, widths = [], ()
        if line.startswith("@widths "):
            widths = tuple(int(width) for width in line.split()[1:])
        elif line == "@indicators":
            found.append(_indicator_table(case.indicators))
        elif line:
            found.append(_paragraph(line))
    return found


def _lines(text, case):
    for line in text.splitlines():
        only = ONLY.match(line)
        if only and not _applies(only, case):
            continue
        line = line[only.end() :] if only else line
        if line.startswith("@own "):
            yield from _lines(case.own.get(line[5:].strip(), ""), case)
        elif line.strip():
            yield fill(line.strip(), case)


def _applies(only, case):
    house, number = only.groups()
    return (not house or (house == "m") == case.merged) and (not number or int(number) == case.number)


def fill(line, case):
    """One line with its variants chosen and its figures put in."""
    # Voices first: their double bar must be gone before the single bar of the versions is looked for.
    line = BY_VOICE.sub(lambda found: _voice(found[1].split("||"), case), line)
    line = BY_VERSION.sub(lambda found: found[min(case.number, 2)], line)
    return FIGURE.sub(lambda found: case.figures[found[1]], line)


def _voice(variants, case):
    return variants[int(case.figures["voice"]) % len(variants)]


def _paragraph(line):
    if line == "@break":
        return Block("break")
    if line.startswith("#"):
        marks, _, text = line.partition(" ")
        return Block("heading", text, level=len(marks))
    kind = MARKS.get(line[:2])
    return Block(kind, line[2:]) if kind else Block("body", line)


def _indicator_table(indicators):
    head = (
        "TT",
        "Chỉ tiêu",
        "Đơn vị tính",
        "Nghị quyết 2015–2020",
        "Kết quả 2015–2020",
        "So sánh",
        "Mục tiêu 2020–2025",
    )
    rows = [
        (str(place), each.name, each.unit, each.before, each.result, each.compared, each.target)
        for place, each in enumerate(indicators, start=1)
    ]
    return Block("table", rows=(head, *rows), widths=(10, 50, 24, 20, 20, 19, 22))
