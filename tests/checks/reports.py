"""Reports in a few lines: blocks, cases and the district's own set of indicators, without a database."""

import csv
from datetime import date
from pathlib import Path

from congresses.checks import CHECKS, Case, Committee, Indicator, Kind, Reference, Text, Value
from congresses.reading import BAR
from congresses.reading.blocks import Gathering

SET = Path(__file__).parents[2] / "congresses" / "operations" / "reference" / "can-loc" / "indicators.csv"
ONE, TWO = "# PHẦN THỨ NHẤT. KẾT QUẢ NHIỆM KỲ 2015–2020", "# PHẦN THỨ HAI. PHƯƠNG HƯỚNG NHIỆM KỲ 2020–2025"


def the_set():
    """The indicators of the district's set."""
    with SET.open(encoding="utf-8", newline="") as file:
        return tuple(
            Indicator(
                row["code"], row["name"], row["unit"], row["direction"], row["measured"],
                tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip()),
            ) for row in csv.DictReader(file)
        )


def blocks(*lines):
    """Blocks of lines: "# " and "## " headings, "- " items, "| a | b" rows (one table until another line), "|! a" a head."""
    gathering, table, inside = Gathering(), 0, False
    for line in lines:
        if line.startswith("|"):
            table += not inside
            inside = True
            cells = tuple(cell.strip() for cell in line.lstrip("|!").split("|"))
            gathering.add("table_row", BAR.join(cells), level=int(line.startswith("|!")), table=table, cells=cells)
            continue
        inside = False
        if line.startswith("#"):
            gathering.add("heading", line.lstrip("# "), level=line.index(" "))
        elif line.startswith("- "):
            gathering.add("list_item", line[2:], label="-")
        else:
            gathering.add("paragraph", line)
    return tuple(gathering.blocks)


def case(lines, *, kind="political_report", codes=None, values=None, report=None, name="Nghèn"):
    """A case of these lines, with the indicators of these codes (None: all), perhaps beside a political report."""
    indicators = tuple(indicator for indicator in the_set() if codes is None or indicator.code in codes)
    siblings = () if report is None else (Text("Dự thảo Báo cáo chính trị", "political_report", blocks(*report)),)
    rows = None if values is None else tuple(Value(code, **row) for code, row in values.items())
    return Case(
        Kind(kind, kind), date(2020, 3, 12), blocks(*lines), Committee(f"Đảng bộ thị trấn {name}", name),
        Reference(indicators=indicators), rows, siblings=siblings,
    )


def remarks(code, given):
    """What a check says of a case."""
    return list(CHECKS[code].remarks(given))


def subjects(code, given):
    """The subjects of what a check says."""
    return [remark.subject for remark in remarks(code, given)]
