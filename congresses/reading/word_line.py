"""What one paragraph says: its text, the places of its notes, what tracked changes put in and took out."""

import unicodedata
from collections import namedtuple
from itertools import chain

from .blocks import tidy

IN, OUT = "in", "out"
Said = namedtuple("Said", "text notes inserted deleted", defaults=((), (), ()))
NOTHING = Said("")


class Line:
    """A paragraph as read: pieces of text, each closed by a note or by a turn of tracking, and what hangs on it."""

    __slots__ = ("_closed", "_texts", "boxes", "joins", "label", "level", "listed", "notes", "page", "state")

    def __init__(self):
        self._closed, self._texts, self.state = [], [], ""
        self.notes, self.boxes = [], []
        self.label, self.level, self.listed, self.page, self.joins = "", 0, False, 0, False

    def add(self, text):
        """Add text at the end."""
        self._texts.append(text)

    def note(self, note):
        """Remember a note at this place."""
        self.notes.append(note)
        self._close(note)

    def turn(self, state):
        """From here on text was put in (IN), taken out (OUT), or is simply there."""
        self._close(None)
        self.state = state

    def _close(self, note):
        self._closed.append((self._texts, self.state, note))
        self._texts = []

    @property
    def is_blank(self):
        """Whether nothing of it would be seen once the changes are accepted."""
        return not any(state != OUT and any(map(str.strip, texts)) for texts, state, _ in self._pieces())

    @property
    def spoken(self):
        """All words so far, whether or not a change took them out."""
        return "".join("".join(texts) for texts, _, _ in self._pieces()).strip()

    def _pieces(self):
        return chain(self._closed, ((self._texts, self.state, None),))

    def said(self):
        """The text without blank ends, and the places in it."""
        if not self._closed:
            return Said(tidy("".join(self._texts)).strip())
        whole, notes, inserted, deleted = "", [], [], []
        for texts, state, note in self._pieces():
            piece = tidy("".join(texts))
            if state == OUT:
                if piece:
                    deleted.append((len(whole), piece))
            else:
                whole, start = _with(whole, piece)
                if state == IN:
                    inserted.append((start, len(whole)))
            if note is not None:
                notes.append((len(whole), note.mark))
        return _trimmed(whole, notes, inserted, deleted)


def _with(whole, piece):
    """The text with one more piece, and where it begins; an accent written apart goes to its letter."""
    if whole and piece and unicodedata.combining(piece[0]):
        rest = next((at for at, c in enumerate(piece) if not unicodedata.combining(c)), len(piece))
        whole, piece = tidy(whole + piece[:rest]), piece[rest:]
    return whole + piece, len(whole)


def _trimmed(whole, notes, inserted, deleted):
    text = whole.strip()
    cut, end = len(whole) - len(whole.lstrip()), len(text)

    def place(at):
        return min(max(at - cut, 0), end)

    deleted = _merged_out((place(at), words) for at, words in deleted)
    if not text and not any(words.strip() for _, words in deleted):
        deleted = ()
    ranges = _merged_in(((place(start), place(stop)) for start, stop in inserted), {at for at, _ in deleted})
    return Said(text, tuple((place(at), mark) for at, mark in notes), ranges, deleted)


def _merged_in(ranges, breaks):
    """Insertions that touch are one, unless something was taken out between them."""
    merged = []
    for start, stop in ranges:
        if start == stop:
            continue
        if merged and merged[-1][1] == start and start not in breaks:
            merged[-1] = (merged[-1][0], stop)
        else:
            merged.append((start, stop))
    return tuple(merged)


def _merged_out(places):
    merged = []
    for at, words in places:
        if merged and merged[-1][0] == at:
            merged[-1] = (at, merged[-1][1] + words)
        else:
            merged.append((at, words))
    return tuple(merged)


def joined(pieces, between):
    """Several sayings as one, with these characters between them."""
    pieces = tuple(pieces)
    if len(pieces) < 2:
        return pieces[0] if pieces else NOTHING
    notes, inserted, deleted, at = [], [], [], 0
    for text, its_notes, its_inserted, its_deleted in pieces:
        notes += [(at + offset, mark) for offset, mark in its_notes]
        inserted += [(at + start, at + stop) for start, stop in its_inserted]
        deleted += [(at + offset, words) for offset, words in its_deleted]
        at += len(text) + len(between)
    return Said(between.join(piece.text for piece in pieces), tuple(notes), tuple(inserted), tuple(deleted))


def stacked(pieces):
    """A line each for what says something; words of a line that is wholly out stay beside their neighbour."""
    lines, waiting = [], ""
    for piece in pieces:
        if piece.text:
            lines.append(after_words(waiting, piece) if waiting else piece)
            waiting = ""
        elif words := words_out(piece):
            if lines:
                lines[-1] = with_words(lines[-1], len(lines[-1].text), f"\n{words}")
            else:
                waiting += f"{words}\n"
    if waiting:
        return Said("", deleted=((0, waiting.rstrip("\n")),))
    return joined(lines, "\n")


def without_start(said, start):
    """Something said, without these characters at its beginning."""
    if not said.text.startswith(start):
        return said
    blank = " " * len(start) + said.text[len(start):]
    return _trimmed(blank, said.notes, said.inserted, said.deleted)


def words_out(said):
    """All words that tracked changes took out of something said."""
    return "".join(words for _, words in said.deleted).strip("\n")


def after_words(words, said):
    """Something said, with words taken out just before it."""
    return said._replace(deleted=_merged_out(((0, words), *said.deleted)))


def with_words(said, at, words):
    """Something said, with words taken out at this place."""
    places = sorted((*said.deleted, (at, words)), key=lambda place: place[0])
    return said._replace(deleted=_merged_out(places))


def labelled(label, said):
    """Something said with its automatic number in front."""
    if label and said.text:
        return joined((Said(label), said), " ")
    return said._replace(text=said.text or label)
