"""Two versions held against each other: which passage became which."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque, namedtuple

from rapidfuzz.distance import Indel

from .blocks import ROWS
from .words import is_another, likeness, tokens

ALIKE = 0.5  # in the same gap
ALIKE_AFAR = 0.65  # anywhere else, and only for passages of some length
FEW_WORDS = 6
FEWEST = 3  # words of a half
GAIN = 0.08  # what a second half must add to the likeness to count as a half
COVERED = 0.7
LARGE_GAP = 2500  # pairs; beyond that only passages that share rare words are held against each other
RARE, CANDIDATES = 4, 3  # a rare word stands in so many passages; so many partners are looked at for a passage
LARGE = 25_000_000  # pairs of passages; beyond that equal ones are found by what stands once in each version
BUDGET = 10**10  # pairs of tokens held against each other in all: about a second
NEAR = 4  # passages without a partner that are tried as the whole of two halves
MOST_CHANGED = 5000  # passages without a partner on one side; beyond that alike ones are not looked for
LONG = 2000  # tokens of a passage that are looked at to see whether it is alike

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
        # What carrying found out, for the next time: places by (number, start, end), words by link, new sentences.
        self.places, self.diffs, self.new_sentences = {}, {}, None

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
            self._tokens[at] = tokens(self.passages[at].text)[:LONG]
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
        self.left = BUDGET

    def _pair(self, i, j):
        self.old.partners.setdefault(i, []).append(j)
        self.new.partners.setdefault(j, []).append(i)

    def _likeness(self, one, other):
        """How alike two passages are, nothing once the budget is spent: hostile files must not hold a worker."""
        self.left -= len(one) * len(other)
        return likeness(one, other) if self.left > 0 else 0

    def anchor(self):
        """Pair equal passages in order; yield the gaps between them."""
        gaps, i, j = [], 0, 0
        for start, place, length in [*self._equal_runs(), (len(self.old.keys), len(self.new.keys), 0)]:
            if i < start or j < place:
                gaps.append((i, start, j, place))
            for step in range(length):
                self._pair(start + step, place + step)
                self.same.add(start + step)
            i, j = start + length, place + length
        self._equal_elsewhere()
        few = max(len(self.old.alone()), len(self.new.alone())) <= MOST_CHANGED
        return gaps if few else []

    def _equal_runs(self):
        """(start in old, start in new, length) of runs of equal passages, in order."""
        old, new = self.old.keys, self.new.keys
        if len(old) * len(new) <= LARGE:
            return [(s.src_start, s.dest_start, s.src_end - s.src_start) for s in Indel.opcodes(old, new) if s.tag == "equal"]
        once = [{key: at for at, key in enumerate(side) if counts[key] == 1} for side, counts in (
            (old, Counter(old)), (new, Counter(new)))]
        shared = [(at, once[1][key]) for key, at in once[0].items() if key in once[1]]
        return list(_extended(in_order(shared), old, new))

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
                self._half(j, self.new, self.old, range(c, d), range(a, b))
            for i in self.old.alone(olds):
                self._half(i, self.old, self.new, range(a, b), range(c, d))

    def _in_order(self, olds, news):
        """The pairs in order that are most alike together."""
        alike = self._likenesses(olds, news)
        if len(olds) * len(news) > LARGE_GAP:
            best = {}
            for (i, j), score in alike.items():
                best[i] = max(best.get(i, (0, 0)), (score, -j))
            for i, j in in_order([(i, -j) for i, (_, j) in sorted(best.items())]):
                self._pair(olds[i], news[j])
            return
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
                score = self._likeness(one, other)
                if score >= ALIKE and not is_another(one, other):
                    found[i, j] = score
        return found

    def _half(self, half, halves, wholes, siblings, others):
        """A passage left alone may be a half of what its neighbour became, or came from."""
        words = halves.tokens(half)
        if len(words) < FEWEST or halves.is_row(half):
            return
        # Without a partner of the neighbour, the wholes about as far down the gap are tried.
        place = others.start + (half - siblings.start) * len(others) // len(siblings)
        near = [at for at in range(place - NEAR // 2, place + NEAR // 2 + 1) if at in others and at not in wholes.partners]
        for beside in (half - 1, half + 1):
            if beside not in siblings or len(halves.partners.get(beside, ())) > 1:
                continue
            for whole in halves.partners.get(beside) or near:
                whole_of_others = any(len(halves.partners[other]) > 1 for other in wholes.partners.get(whole, ()))
                if not whole_of_others and self._makes_whole(halves.tokens(beside), words, wholes.tokens(whole), beside < half):
                    for piece in (half,) if halves.partners.get(beside) else (beside, half):
                        halves.partners.setdefault(piece, []).append(whole)
                        wholes.partners.setdefault(whole, []).append(piece)
                    return

    def _makes_whole(self, one, half, whole, one_first):
        """Whether two halves stand in a whole, and give more of it together than the one does alone."""
        together = one + half if one_first else half + one
        gain = self._likeness(together, whole) - self._likeness(one, whole)
        return gain >= GAIN and min(_covered(one, whole), _covered(half, whole)) >= COVERED and not is_another(together, whole)

    def find_moved(self):
        """Pair what was moved and edited, by rare words they share."""
        olds, news, scored = self.old.alone(), self.new.alone(), []
        if not olds or not news or max(len(olds), len(news)) > MOST_CHANGED:
            return
        for i, j in self._sharing_rare_words(olds, news):
            one, other = self.old.tokens(olds[i]), self.new.tokens(news[j])
            score = self._likeness(one, other) if min(len(one), len(other)) >= FEW_WORDS else 0
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
        pairs = []
        for j, at in enumerate(news):
            shared = Counter()
            for word in set(self.new.tokens(at)):
                if len(places.get(word, ())) <= RARE:
                    shared.update(places.get(word, ()))
            pairs += [(i, j) for i, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:CANDIDATES]]
        return pairs

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


def _extended(anchors, old, new):
    """Runs of equal keys that grow from the ends and from each anchor as far as both sides agree."""
    i = j = 0
    for start, place in [*anchors, (len(old), len(new))]:
        length = 0
        while i + length < start and j + length < place and old[i + length] == new[j + length]:
            length += 1
        if length:
            yield i, j, length
        i, j, back = i + length, j + length, 0
        while start - back > i and place - back > j and old[start - back - 1] == new[place - back - 1]:
            back += 1
        if back or start < len(old):
            yield start - back, place - back, back + (start < len(old))
        i, j = start + 1, place + 1


def in_order(pairs):
    """The most pairs (i, j), i rising as given, whose j rise too."""
    tails, ends, before = [], [], {}
    for at, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before[at] = ends[place - 1] if place else None
        tails[place:place + 1], ends[place:place + 1] = [j], [at]
    found, at = [], ends[-1] if ends else None
    while at is not None:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _covered(part, whole):
    """The share of the tokens of a part that stand in the whole, in order."""
    shared = (len(part) + len(whole) - Indel.distance(part, whole)) / 2
    return shared / len(part) if part else 0
