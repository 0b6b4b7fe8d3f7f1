"""Marks on the way to the target of a term: "năm 2021", "giai đoạn 2021–2023" over a list, at the head of a line, in a cell of its row."""

import re

from congresses.reading import ROWS

from .indicator_roles import PERIOD, YEAR

HEAD = 60  # characters a line has at most that heads what follows with a year and is not marked as a heading
CELL = 32  # characters of a cell that only says a time
TASK = 400  # characters of a task told in words with its deadline
LEAD = 200  # characters of a line that leads in a list
OPENED = re.compile(
    r"\W*(?:[a-zđ\d]{1,2}[.)]\s*)?(?:(?:các|những|mốc|trước mắt,?|trong|đến|hết|riêng|cuối|giai đoạn|từ|\d|năm)\s+){0,5}"
    r"(?:20\d\d|giữa (?:nhiệm )?kỳ|đầu nhiệm kỳ)[^:,.;]{0,40}(?:[,–—-]\s*(?:năm\s+)?20\d\d[^:,.;]{0,40})?[:,]", re.IGNORECASE)
MIDDLE = re.compile(r"\bgiữa (?:nhiệm )?kỳ\b|\bnăm đầu (?:của )?nhiệm kỳ\b|\bnăm đầu$", re.IGNORECASE)
TIME = re.compile(
    r"(?:(?:mốc|trong|đến|hết|trước|cuối|đầu|giai đoạn|từ|năm|tháng|quý|ngày|[ivx]{1,4}(?![ivx])|20\d\d|\d{1,2}(?!\d))[\s/,.–—-]*)+", re.IGNORECASE)
MONTH = re.compile(r"(?:12|IV)\s*/\s*(?=20\d\d)")  # the end of a year: 12/2022, IV/2022
# By when a task is done, told in its own words: "hoàn thành: 31/12/2023", "xong trước quý IV/2022", "… 94,5% (hết năm 2021)", "… 94,5%; quý IV/2022".
DEADLINE = re.compile(
    r"\b(?:hoàn thành|thời gian|thời hạn|tiến độ|mốc|xong|hạn)(?:\s+(?:hoàn thành|thực hiện|cuối|chót|xong|nghiệm thu|là|chậm nhất|trong|vào)){0,3}\s{0,3}:?\s{0,3}"
    r"(?=trước|trong|đến|hết|cuối|quý|tháng|ngày|năm|\d)([^();:]{4,32}?)\s*(?=[;)]|[.,](?:\s|$)|$)"
    r"|(?:[(\[]|[;,–—-]\s)\s{0,3}(?=trước|trong|đến|hết|cuối|quý|tháng|ngày|năm|xong|\d)(?:xong\s+)?([^();:\[\]]{4,32}?)\s*(?=[)\]]?\W{0,3}$)", re.IGNORECASE)
COUNTED = re.compile(r"\s*(\d{1,2})[.)]\s")
ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
UNTIL = re.compile(r"(20\d\d)\s*(?:đến|tới)\s*(?:hết\s+|cuối\s+)?(?:năm\s+)?(20\d\d)", re.IGNORECASE)


def step_of(text, term):
    """The year of a mark within the term that a text names alone, or the last one of a phase; None where it names the whole term or none."""
    phases = [(int(match[1]), int(match[2])) for match in (*PERIOD.finditer(text), *UNTIL.finditer(text))]
    if phases:
        first, last = phases[-1]
        return last if is_phase(first, last, term) else None
    years = {int(year) for year in YEAR.findall(text)}
    if years:
        return max(years) if all(term.start < year < term.end for year in years) else None
    return (term.start + term.end) // 2 if MIDDLE.search(text.strip()) else None


def is_phase(first, last, term):
    """Whether years are a part of the term, not the whole of it."""
    return term.start <= first <= last <= term.end and not (first <= term.start + 1 and last == term.end)


def step_of_row(cells, term, of_tasks=False):
    """The mark a row names in a cell of its own: the year of the value, or by when a task is done; how long a task lasts is none."""
    times = [text for text in cells if len(text) <= CELL and TIME.fullmatch(text.strip())]
    found = {step_of(MONTH.sub(" ", text), term) for text in times if not of_tasks or not PERIOD.search(text)} - {None}
    return found.pop() if len(found) == 1 else None


def deadline_of(text, term):
    """The year within the term by when what a text tells is done, where it names one such year; how long it lasts is none."""
    found = set()
    if not ANY_YEAR.search(text):
        return None
    for match in DEADLINE.finditer(text):
        time = (match[1] or match[2]).strip()
        if TIME.fullmatch(time) and not PERIOD.search(time):
            found |= set(map(int, ANY_YEAR.findall(time)))
    return found.pop() if len(found) == 1 and all(term.start < year < term.end for year in found) else None


def _by_deadline(block, tables, term):
    """The deadline a row or a paragraph tells in its words; what a table of indicators says stands in its columns."""
    if block.kind not in ROWS:
        return deadline_of(block.text, term) if len(block.text) <= TASK else None
    if block.table in tables and tables[block.table].columns:
        return None
    found = {deadline_of(cell, term) for cell in block.cells} - {None}
    return found.pop() if len(found) == 1 else None


def steps(blocks, term, tables):
    """For each block the mark that stands over it or opens it, None for most. `tables`: of indicators or tasks, by number."""
    found, over, led, last = [], None, None, 0
    for block in blocks:
        listed = block.kind == "list_item" or block.kind in ROWS or block.text.lstrip()[:1] in "-+*•–"
        if block.kind == "heading":
            over = led = None
            found.append(None)
            continue
        if block.kind in ROWS:
            of_tasks = block.table in tables and tables[block.table].tasks
            found.append(step_of_row(block.cells, term, of_tasks) or _by_deadline(block, tables, term) or led or over or _above(block.trail, term))
            continue
        opened = OPENED.match(block.text)
        number = COUNTED.match(block.text)
        if number:
            over = None if 1 < int(number[1]) == last + 1 else over  # it goes on with the list over the line
            last = int(number[1])
        if not listed:
            led = step_of(block.text, term) if len(block.text) <= LEAD and block.text.rstrip()[-1:] == ":" else None
            if _heads(block.text):
                over = step_of(block.text, term)
        if opened:
            found.append(step_of(opened[0], term))
        else:
            found.append(_by_deadline(block, tables, term) or led or over or _above(block.trail, term))
    return found


def _heads(text):
    """Whether a line is a heading that nobody set as one."""
    text = text.rstrip()
    return len(text) <= HEAD and text[-1:] not in (".", ";", ",", ":") and "%" not in text


def _above(trail, term):
    for heading in reversed(trail):
        if YEAR.search(heading) or PERIOD.search(heading) or MIDDLE.search(heading):
            return step_of(heading, term)
    return None
