"""Word tables laid out: the places of their cells, and what is merged with what."""

from collections import namedtuple

from .blocks import BAR, of_cell
from .word_line import Said, after_words, joined, with_words, words_out
from .word_lines import TEXTS
from .word_names import W, attribute, is_on, number, unwrapped

ROWS, CELLS = frozenset((W + "tr",)), frozenset((W + "tc",))
CELL_PR, GRID_SPAN, V_MERGE, CELL_DEL = (W + name for name in ("tcPr", "gridSpan", "vMerge", "cellDel"))
MOST_COLUMNS = 63  # what Word itself allows
Cell = namedtuple("Cell", "said column columns top")  # top: the (row, cell) that covers it, or its own
Row = namedtuple("Row", "number said cells page is_head")


class Table:
    """One table being read row by row."""

    def __init__(self):
        self.rows = []
        # Words of rows that were taken out before the first row that stays.
        self.waiting = ""
        self._count = 0
        self._open = {}  # the cell merged downwards in each column: its place and its width

    def lay(self, element, read_cell):
        """Read one row; `read_cell` gives what a cell says and the page where it begins."""
        properties = element.find(W + "trPr")
        if properties is not None and properties.find(W + "del") is not None:
            self._take_out(element)
            return
        count, self._count = self._count, self._count + 1
        column = _skipped(properties, "gridBefore")
        cells, opened, page = [], {}, 0
        for cell in unwrapped(element, CELLS):
            columns, merge, is_out = _shape(cell)
            place = (count, len(cells))
            above = self._open.get(column)
            if merge == "continue" and above is not None and above[1] == columns:
                said, top = Said(""), above[0]
            else:
                said, begins = read_cell(cell)
                page, top = max(page, begins), place
            if is_out and said.text:
                said = Said("", deleted=((0, said.text + words_out(said)),))
            if merge:
                opened[column] = (top, columns)
            cells.append(Cell(said._replace(text=of_cell(said.text)), column, columns, top))
            column += columns
        self._open = opened
        said = joined((cell.said for cell in cells), BAR)
        self._keep(Row(count, said, cells, page, _is_head(properties)), properties)

    def _keep(self, row, properties):
        if not row.said.text.strip(BAR):
            self._set_beside(words_out(row.said))
            return
        if properties is not None and properties.find(W + "ins") is not None:
            row = row._replace(said=row.said._replace(inserted=((0, len(row.said.text)),)))
        if self.waiting:
            row, self.waiting = row._replace(said=after_words(self.waiting, row.said)), ""
        self.rows.append(row)

    def _take_out(self, element):
        cells = ("".join(text.text or "" for text in cell.iter(*TEXTS)).strip() for cell in unwrapped(element, CELLS))
        words = BAR.join(cells)
        self._set_beside(words if words.strip(BAR) else "")

    def _set_beside(self, words):
        """Words of a row that is out stay at the end of the row before, or wait for the one after."""
        if not words:
            return
        if not self.rows:
            self.waiting += f"{words}\n"
            return
        row = self.rows[-1]
        place = last_place((cell.said.text for cell in row.cells), (cell.top[0] == row.number for cell in row.cells))
        self.rows[-1] = row._replace(said=with_words(row.said, place, f"\n{words}"))

    def laid(self):
        """Each row that says something, its spans (none where nothing is merged), and whether it is of the head."""
        head, rows = 0, self._shaped()
        for at, (row, spans) in enumerate(rows):
            if at > head or not (at < head or row.is_head):
                break
            # What a cell of the head covers is head too.
            head = max(head, at + max((height for _, height in spans), default=1))
        return [(row, spans, at < head) for at, (row, spans) in enumerate(rows)]

    def _shaped(self):
        heights, tops, covered = {}, {}, set()
        for row in self.rows:
            for at, cell in enumerate(row.cells):
                # Where the row of the covering cell says nothing, the first row below takes its place.
                top = tops.setdefault(cell.top, (row.number, at))
                heights[top] = heights.get(top, 0) + 1
                if top[0] != row.number:
                    covered.add((row.number, at))
        is_merged = any(height > 1 for height in heights.values()) or any(
            cell.columns > 1 for row in self.rows for cell in row.cells
        )
        shaped = []
        for row in self.rows:
            places = [(row.number, at) for at in range(len(row.cells))]
            shaped.append((row, tuple(
                (cell.columns, 0 if place in covered else heights[place])
                for cell, place in zip(row.cells, places, strict=True)
            ) if is_merged else ()))
        return shaped


def last_place(texts, are_shown):
    """The end of the last cell of a row that is not covered by one above."""
    at = end = 0
    for text, is_shown in zip(texts, are_shown, strict=True):
        at += len(text)
        end = at if is_shown else end
        at += len(BAR)
    return end


def _shape(cell):
    """Columns of a cell, "restart" or "continue" where it is merged downwards, and whether it was taken out."""
    columns, merge, is_out = 1, "", False
    properties = cell[0] if len(cell) and cell[0].tag == CELL_PR else cell.find(CELL_PR)
    for child in properties if properties is not None else ():
        tag = child.tag
        if tag == GRID_SPAN:
            columns = min(max(number(attribute(child), 1), 1), MOST_COLUMNS)
        elif tag == V_MERGE:
            merge = attribute(child, "continue")
        elif tag == CELL_DEL:
            is_out = True
    return columns, merge, is_out


def _skipped(properties, name):
    element = properties.find(W + name) if properties is not None else None
    return min(max(number(attribute(element), 0), 0), MOST_COLUMNS)


def _is_head(properties):
    return properties is not None and is_on(properties.find(W + "tblHeader"))
