"""A text cut where a sentence or a cell ends, and where a sentence will not end."""

import re

ROW = r"(?<=%;)(?=\s+\d+(?:,\d+)?%\s*(?:[;.,]|$|và\s+\d|tổng\b|giá trị\b|trong\b))"  # between the shares of a row: 25%; 35%; 40%
LISTED = r"(?<=;)(?=[^()]{0,200}\)\s*(?:lần lượt|tương ứng))"  # between names whose figures follow the bracket
END = re.compile(rf"[.;!?\n](?:(?<=\n)|(?!\S)(?!{ROW})(?!{LISTED}))")  # begins with one sign, so that the engine runs to the next of these
CELL_END = re.compile(rf"{END.pattern}|\s\|\s")
LONGEST = 800  # characters of a sentence that are looked at together: what is said further on is not said of its beginning


def stretches(text):
    """(start, end) of each sentence or cell in order."""
    start, ending = 0, CELL_END if "|" in text else END
    for end in [*(match.start() for match in ending.finditer(text)), len(text)]:
        while end - start > LONGEST:
            cut = text.rfind(" ", start + 1, start + LONGEST)
            cut = cut if cut > start else start + LONGEST
            yield start, cut
            start = cut
        yield start, end
        start = end + 1


def stretched(text, *lists):
    """(start, end, those of each list that begin there) of each stretch; the lists are in the order of the text."""
    at = [0] * len(lists)
    for start, end in stretches(text):
        here = []
        for place, things in enumerate(lists):
            first = at[place]
            while at[place] < len(things) and things[at[place]].start < end:
                at[place] += 1
            here.append([thing for thing in things[first:at[place]] if thing.start >= start])
        yield start, end, *here


def by_sentence(text, figures, ending):
    """The figures of each sentence of a text, in order, where `ending` says how sentences end."""
    at = 0
    for end in [*(match.start() for match in ending.finditer(text)), len(text)]:
        first = at
        while at < len(figures) and figures[at].start < end:
            at += 1
        yield figures[first:at]
