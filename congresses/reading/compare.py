"""Two versions held against each other: which passage became which."""

from collections import Counter, defaultdict, deque, namedtuple

from rapidfuzz.distance import Indel

from .words import is_another, likeness, tokens

ROWS = frozenset(("table_row", "sheet_row"))
ALIKE = 0.5  # in the same gap
ALIKE_AFAR = 0.65  # anywhere else, and only for passages of some length
FEW_WORDS = 6
FEWEST = 3  # words of a half
GAIN = 0.08  # what a second half must add to the likeness to count as a half
COVERED = 0.7
LARGE_GAP = 2500  # pairs; beyond that only passages that share rare words are held against each other
RARE = 4

# `how` is same, edited, split, joined, deleted or inserted; `old` and `new` are indexes; `moved` of same and edited.
Link = namedtuple("Link", "how old new moved", defaults=(False,))


class Comparison:
    """The links between the passages of two versions; every passage stands in exactly one of them."""

    def __init__(self, old, new, links):
        self.old, self.new, self.links = old, new, links
        self.of_old, self.of_new = [None] * len(old), [None] * len(new)
        for link in links:
            for at in link.old:
                self.of_old[at] = link
            for at in link.new:
                self.of_new[at] = link
        self.kept = {}  # what carrying found out, for the next time

    def count(self):
        """How many links there are of each kind; moved ones apart."""
        return Counter("moved" if link.moved and link.how == "same" else link.how for link in self.links)


def compare(old, new):
    """Align two sequences of passages (anything with kind and text)."""
    old, new = list(old), list(new)
    pairing = _Pairing(old, new)
    for gap in pairing.anchor():
        pairing.fill(*gap)
    pairing.find_moved()
    return Comparison(old, new, pairing.links())


class _Side:
    """One of the two versions: its passages, and for each the indexes of its partners on the other side."""

    def __init__(self, passages, ids):
        self.passages, self.partners, self._tokens = passages, {}, {}
        self.keys = [ids.setdefault((p.text, p.kind in ROWS), len(ids)) for p in passages]

    def tokens(self, at):
        if at not in self._tokens:
            self._tokens[at] = tokens(self.passages[at].text)
        return self._tokens[at]

    def is_row(self, at):
        return self.passages[at].kind in ROWS

    def alone(self, among=None):
        """Indexes without a partner."""
        return [at for at in (range(len(self.passages)) if among is None else among) if at not in self.partners]


class _Pairing:
    """Partners found so far, old to new and new to old."""

    def __init__(self, old, new):
        ids = {}
        self.old, self.new = _Side(old, ids), _Side(new, ids)
        self.same, self.moved = set(), set()  # of old

    def _pair(self, i, j):
        self.old.partners.setdefault(i, []).append(j)
        self.new.partners.setdefault(j, []).append(i)

    def anchor(self):
        """Pair equal passages in order; yield the gaps between them."""
        gaps = []
        for step in Indel.opcodes(self.old.keys, self.new.keys):
            if step.tag == "equal":
                for i, j in zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True):
                    self._pair(i, j)
                    self.same.add(i)
            elif gaps and gaps[-1][1] == step.src_start and gaps[-1][3] == step.dest_start:
                gaps[-1] = (gaps[-1][0], step.src_end, gaps[-1][2], step.dest_end)
            else:
                gaps.append((step.src_start, step.src_end, step.dest_start, step.dest_end))
        self._equal_elsewhere()
        return gaps

    def _equal_elsewhere(self):
        """Passages that stand at another place, word for word."""
        waiting = defaultdict(list)
        for j in self.new.alone():
            waiting[self.new.keys[j]].append(j)
        for i in self.old.alone():
            if places := waiting[self.old.keys[i]]:
                self._pair(i, places.pop(0))
                self.same.add(i)
                self.moved.add(i)

    def fill(self, a, b, c, d):
        """Pair what is alike inside one gap, in order; then halves of what was split or joined."""
        olds, news = self.old.alone(range(a, b)), self.new.alone(range(c, d))
        if olds and news:
            self._in_order(olds, news)
            for j in self.new.alone(news):
                self._half(j, self.new, self.old, news, olds)
            for i in self.old.alone(olds):
                self._half(i, self.old, self.new, olds, news)

    def _in_order(self, olds, news):
        """The pairs in order that are most alike together."""
        alike = self._likenesses(olds, news)
        best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
        for i in range(len(olds) - 1, -1, -1):
            row, below = best[i], best[i + 1]
            for j in range(len(news) - 1, -1, -1):
                found = max(below[j], row[j + 1])
                score = alike.get((i, j))
                if score is not None and score + below[j + 1] > found:
                    found = score + below[j + 1]
                row[j] = found
        i = j = 0
        while i < len(olds) and j < len(news):
            score = alike.get((i, j))
            if score is not None and best[i][j] == score + best[i + 1][j + 1]:
                self._pair(olds[i], news[j])
                i, j = i + 1, j + 1
            elif best[i][j] == best[i + 1][j]:
                i += 1
            else:
                j += 1

    def _likenesses(self, olds, news):
        pairs = ((i, j) for i in range(len(olds)) for j in range(len(news)))
        if len(olds) * len(news) > LARGE_GAP:
            pairs = self._sharing_rare_words(olds, news)
        found = {}
        for i, j in pairs:
            if self.old.is_row(olds[i]) == self.new.is_row(news[j]):
                one, other = self.old.tokens(olds[i]), self.new.tokens(news[j])
                score = likeness(one, other)
                if score >= ALIKE and not is_another(one, other):
                    found[i, j] = score
        return found

    def _half(self, half, halves, wholes, siblings, lone):
        """A passage left alone may be a half of what its neighbour became, or came from."""
        words = halves.tokens(half)
        if len(words) < FEWEST or halves.is_row(half):
            return
        for beside in (half - 1, half + 1):
            if beside not in siblings or len(halves.partners.get(beside, ())) > 1:
                continue
            for whole in halves.partners.get(beside) or wholes.alone(lone):
                whole_of_others = any(len(halves.partners[other]) > 1 for other in wholes.partners.get(whole, ()))
                if not whole_of_others and _makes_whole(halves.tokens(beside), words, wholes.tokens(whole), beside < half):
                    for piece in (half,) if halves.partners.get(beside) else (beside, half):
                        halves.partners.setdefault(piece, []).append(whole)
                        wholes.partners.setdefault(whole, []).append(piece)
                    return

    def find_moved(self):
        """Pair what was moved and edited, by rare words they share."""
        olds, news, scored = self.old.alone(), self.new.alone(), []
        for i, j in self._sharing_rare_words(olds, news) if olds and news else ():
            one, other = self.old.tokens(olds[i]), self.new.tokens(news[j])
            score = likeness(one, other) if min(len(one), len(other)) >= FEW_WORDS else 0
            if score >= ALIKE_AFAR and not is_another(one, other):
                scored.append((score, olds[i], news[j]))
        for _, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
            if i not in self.old.partners and j not in self.new.partners:
                self._pair(i, j)
                self.moved.add(i)

    def _sharing_rare_words(self, olds, news):
        """Pairs of places in the two lists whose passages share a word that few of the others have."""
        places = defaultdict(list)
        for i, at in enumerate(olds):
            for word in set(self.old.tokens(at)):
                places[word].append(i)
        pairs = set()
        for j, at in enumerate(news):
            for word in set(self.new.tokens(at)):
                if len(places.get(word, ())) <= RARE:
                    pairs.update((i, j) for i in places.get(word, ()))
        return sorted(pairs)

    def links(self):
        """All links in the order of the new version, what was deleted where it stood."""
        found, to_new, to_old = [], self.old.partners, self.new.partners
        deleted = deque(self.old.alone())
        for j in range(len(self.new.passages)):
            olds = to_old.get(j)
            if olds is None:
                found.append(Link("inserted", (), (j,)))
                continue
            first = min(olds)
            while deleted and deleted[0] < first and first not in self.moved:
                found.append(Link("deleted", (deleted.popleft(),), ()))
            if len(olds) > 1:
                found.append(Link("joined", tuple(sorted(olds)), (j,)))
            elif len(to_new[first]) == 1:
                found.append(Link("same" if first in self.same else "edited", (first,), (j,), first in self.moved))
            elif j == min(to_new[first]):
                found.append(Link("split", (first,), tuple(sorted(to_new[first]))))
        return found + [Link("deleted", (i,), ()) for i in deleted]


def _makes_whole(one, half, whole, one_first):
    """Whether two halves stand in a whole, and give more of it together than the one does alone."""
    together = one + half if one_first else half + one
    gain = likeness(together, whole) - likeness(one, whole)
    return gain >= GAIN and min(_covered(one, whole), _covered(half, whole)) >= COVERED and not is_another(together, whole)


def _covered(part, whole):
    """The share of the tokens of a part that stand in the whole, in order."""
    shared = (len(part) + len(whole) - Indel.distance(part, whole)) / 2
    return shared / len(part) if part else 0
