"""Edits of a report, each named as in the table of shares of bench/histories.py."""

import re

from drafts import Draft
from reports import HEAD, PROSE, changed, row
from sentences import FIELDS, FILLERS, MOTTOES, NAME, PARTICULAR, SYNONYMS, other, particulars, pick, sentence, whole

RENUMBERED = re.compile(r"^(\d+)\.((?:\d+\.)?) ")
MARKS = ((" - ", " – "), ("“", '"'), ("”", '"'), ("%", " %"), ("; ", ", "), (", ", "; "), ("–", "-"), (" | x", " | X"), (".", ";"))


class Redraft:
    """The drafts in their order, and the edits, each named as in the table of shares; false where it cannot be done."""

    def __init__(self, rng, old):
        self.rng, self.old = rng, old
        self.drafts = [Draft(p.kind, p.text, p.number) for p in old]
        texts = [p.text for p in old]
        self.twins = frozenset(text for text in texts if texts.count(text) > 1)
        self.touched, self.numbers, self.gaps, self.trapped = set(), set(), [], []

    def touch(self, *drafts):
        """Remember these as edited; only passages of the old version count for the share."""
        self.touched.update(id(draft) for draft in drafts)
        self.numbers.update(draft.old for draft in drafts if draft.old)
        return True

    def free(self, draft, kinds=PROSE):
        return draft.kind in kinds and id(draft) not in self.touched

    def field(self):
        return pick(self.rng, FIELDS)

    # Words, figures, names, marks

    def word_replaced(self, draft):
        pairs = [(m.span(), new) for old, new in SYNONYMS.items() for m in re.finditer(rf"\b{old}\b", draft.text)]
        pairs += [(span, pick(self.rng, FILLERS)) for span in draft.words()[::4]]
        if not pairs:
            return False
        (start, end), new = pick(self.rng, pairs)
        if new in draft.text[max(0, start - 16):end + 16]:
            return False
        draft.put(start, end, new)
        return self.touch(draft)

    def word_inserted(self, draft):
        new = pick(self.rng, FILLERS)
        places = draft.words()
        if not places or new in draft.text:
            return False
        draft.splice(at := pick(self.rng, places)[0], at, new + " ")
        return self.touch(draft)

    def word_deleted(self, draft):
        places = draft.words()
        if len(places) < 3:
            return False
        start, end = pick(self.rng, places)
        draft.splice(start, end + 1, "")
        return self.touch(draft)

    def figures_changed(self, draft):
        """One to three figures; of several particulars at least one stays, else it would be another passage."""
        places = [(a, b) for a, b in particulars(draft.text) if draft.text[a].isdigit()]
        if not places:
            return False
        spare = len(particulars(draft.text)) - 1
        count = max(1, min(len(places), spare, 1 if self.rng.random() < 0.6 else whole(self.rng, 2, 3)))
        for start, end in sorted(sorted(places, key=lambda _: self.rng.random())[:count], reverse=True):
            draft.put(start, end, other(self.rng, draft.text[start:end]))
        return self.touch(draft)

    def name_changed(self, draft):
        places = [(a, b) for a, b in particulars(draft.text) if not draft.text[a].isdigit()]
        if not places:
            return False
        start, end = pick(self.rng, places)
        draft.put(start, end, other(self.rng, draft.text[start:end]))
        return self.touch(draft)

    def marks_changed(self, draft):
        """A typographic mark here, or everywhere in the passage."""
        found = [(old, new) for old, new in MARKS if (draft.text.endswith(old) if old == "." else old in draft.text)]
        if not found:
            return False
        old, new = pick(self.rng, found)
        places = [m.start() for m in re.finditer(re.escape(old), draft.text)]
        for start in reversed(places if old != "." and self.rng.random() < 0.5 else places[-1:]):
            draft.put(start, start + len(old), new)
        return self.touch(draft)

    def reworded(self, draft):
        draft.splice(len(draft.text), len(draft.text), pick(self.rng, (" của xã", " trên địa bàn", " giai đoạn mới", " và những việc còn lại")))
        return self.touch(draft)

    def renumbered(self, draft):
        """One more before this heading: it and those of its rank after it, to the next part, count one up."""
        found = RENUMBERED.match(draft.text)
        if not found:
            return False
        below, part = bool(found[2]), found[1]
        for heading in [d for d in self.drafts[self.drafts.index(draft):] if d.kind == "heading"]:
            number = RENUMBERED.match(heading.text)
            if not number:
                break
            if bool(number[2]) == below and (not below or number[1] == part):
                start, end = number.span(2 if below else 1)
                heading.put(start, end, f"{int(number[2][:-1]) + 1}." if below else str(int(number[1]) + 1))
        return self.touch(draft)  # the others only follow it

    # Sentences

    def sentence_replaced(self, draft):
        start, end = pick(self.rng, draft.sentences())
        new = sentence(self.rng, self.field())
        if PARTICULAR.sub("#", new) == PARTICULAR.sub("#", draft.text[start:end]):
            return False
        draft.put(start, end, new, stands=False)
        return self.touch(draft)

    def sentence_inserted(self, draft):
        """A new one, or one like the sentence beside it with all figures and names others."""
        start, end = pick(self.rng, draft.sentences())
        like = len(particulars(draft.text[start:end])) > 1 and self.rng.random() < 0.5
        new = changed(self.rng, draft.text[start:end]) if like else sentence(self.rng, self.field())
        at = pick(self.rng, (start, end))
        draft.splice(at, at, new + " " if at == start else " " + new)
        return self.touch(draft)

    def _cut(self, draft):
        """Take a sentence out of a paragraph of several, with the space before or after it."""
        found = draft.sentences()
        rank = whole(self.rng, 0, len(found) - 1)
        start, end = found[rank]
        text, origin = draft.text[start:end], draft.origin[start:end]
        draft.splice(start - 1 if rank else 0, end if rank else end + 1, "")
        return text, origin

    def sentence_deleted(self, draft):
        if len(draft.sentences()) < 2:
            return False
        self._cut(draft)
        return self.touch(draft)

    def sentence_moved(self, draft):
        goals = [goal for goal in self._around(draft, 12 if self.rng.random() < 0.6 else 400) if self.free(goal, ("paragraph",)) and goal is not draft]
        if len(draft.sentences()) < 2 or not goals:
            return False
        text, origin = self._cut(draft)
        goal = pick(self.rng, goals)
        start, end = pick(self.rng, goal.sentences())
        at = pick(self.rng, (start, end))
        first = at == start
        goal.splice(at, at, text + " " if first else " " + text, [*origin, 0] if first else [0, *origin])
        return self.touch(draft, goal)

    # Passages

    def _around(self, draft, reach):
        at = self.drafts.index(draft)
        return self.drafts[max(0, at - reach):at + reach + 1]

    def _run(self, draft):
        """The passage, and one time in five some untouched ones after it."""
        at, count = self.drafts.index(draft), whole(self.rng, 2, 4) if self.rng.random() < 0.2 else 1
        run = [draft]
        for follower in self.drafts[at + 1:at + count]:
            if not self.free(follower, (draft.kind,)) or follower.text in self.twins:
                break
            run.append(follower)
        return run

    def _move(self, draft, near):
        run = self._run(draft)
        at = self.drafts.index(draft)
        rest = self.drafts[:at] + self.drafts[at + len(run):]
        goals = [goal for goal in range(1, len(rest) + 1) if (1 <= abs(goal - at) <= 5) == near and (near or abs(goal - at) > 20)]
        goals = [goal for goal in goals if (rest[goal - 1].kind == draft.kind) or (draft.kind == "paragraph" and rest[goal - 1].kind == "heading")]
        if draft.text in self.twins or not goals:
            return False
        goal = pick(self.rng, goals)
        self.drafts = rest[:goal] + run + rest[goal:]
        return self.touch(*run)

    def moved_near(self, draft):
        return self._move(draft, True)

    def moved_far(self, draft):
        return self._move(draft, False)

    def moved_and_edited(self, draft):
        if not self._move(draft, self.rng.random() < 0.5):
            return False
        pick(self.rng, (self.figures_changed, self.word_replaced, self.word_inserted, self.name_changed))(draft)
        return True

    def split(self, draft):
        found = draft.sentences()
        if len(found) < 2:
            return False
        start = found[whole(self.rng, 1, len(found) - 1)][0]
        second = Draft(draft.kind, "")
        second.text, second.origin = draft.text[start:], draft.origin[start:]
        draft.splice(start - 1, len(draft.text), "")
        self.drafts.insert(self.drafts.index(draft) + 1, second)
        return self.touch(draft, second)

    def joined(self, draft):
        at = self.drafts.index(draft)
        following = self.drafts[at + 1:at + 2]
        if not following or not self.free(following[0], (draft.kind,)):
            return False
        draft.splice(len(draft.text), len(draft.text), " " + following[0].text, [0, *following[0].origin])
        del self.drafts[at + 1]
        return self.touch(draft, following[0])

    def deleted(self, draft, trap=0.0):
        """Out; the trap is a new passage at or beside the place, the same words with all figures and names others.

        Of three such particulars none stays, a name among them: a person sees that this is about something else,
        as no edit in place changes them all.
        """
        run = self._run(draft)
        at = self.drafts.index(draft)
        del self.drafts[at:at + len(run)]
        self.gaps.append(self.drafts[at - 1])
        if draft.kind in PROSE and len(particulars(draft.text)) > 2 and NAME.search(draft.text) and self.rng.random() < trap:
            at += pick(self.rng, (0, 0, -1, 1))
            self._add(at, Draft(draft.kind, changed(self.rng, draft.text)))
            self.trapped.append(draft.old)
        return self.touch(*run)

    def _add(self, at, draft):
        self.drafts.insert(at, draft)
        return self.touch(draft)

    def inserted(self, draft):
        """A new passage after this one, which itself stays untouched."""
        at = self.drafts.index(draft) + 1
        if draft.kind == "table_row":
            form = next((form for form, head in enumerate(HEAD) if head.count("|") == draft.text.count("|")), 1)
            return self._add(at, Draft("table_row", row(self.rng, form, self.field(), whole(self.rng, 2, 12))))
        text = " ".join(sentence(self.rng, self.field()) for _ in range(whole(self.rng, 1, 4)))
        return self._add(at, Draft(draft.kind, text))

    def look_alike_inserted(self, draft):
        """A new passage like this one but for all its figures and names: beside it, anywhere, or where one was deleted."""
        if len(particulars(draft.text)) < 2:
            return False
        beside = pick(self.rng, (draft, pick(self.rng, self.drafts), pick(self.rng, self.gaps) if self.gaps else draft))
        if beside not in self.drafts:
            beside = draft
        at = self.drafts.index(beside) + (1 if beside is not draft else whole(self.rng, 0, 1))
        return self._add(at, Draft(draft.kind, changed(self.rng, draft.text)))

    def motto_changed(self, draft):
        """The words between quotation marks become others."""
        found = re.search("“([^”]+)”", draft.text)
        if not found:
            return False
        new = pick(self.rng, [motto for motto in MOTTOES if motto != found[1]])
        draft.put(*found.span(1), new)
        return self.touch(draft)
