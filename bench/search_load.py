"""Passages by the hundred thousand: runs of words from the demonstration's papers, rarer words by Zipf's law, figures.

Some kinds are restricted (one of them only since its passages were indexed), some versions have not left the commune.
"""

import io
import random
import re
from itertools import accumulate, pairwise, product

import load
from django.db import connection

from congresses.committees.models import Committee, Membership, User
from congresses.committees.seats import Role
from congresses.core import clock
from congresses.documents.models import Document, IndexedPassage, Version
from congresses.documents.words import indexed, pairs
from congresses.operations.demo.texts.library import HERE
from congresses.plans.models import Congress, DocumentKind

COMMUNES, KINDS = 27, 8  # 432 versions; two of the eight kinds are restricted, one of those is indexed
PIECES = 20_000  # different runs of words
RUNS = 10  # of about six words in a passage
PLACE = "Phần thứ hai › Kết quả thực hiện nhiệm vụ trọng tâm"
ONSETS = ["b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"]
RIMES = ["ân", "ắc", "ệt", "ích", "iêng", "oai", "oanh", "ộc", "ơn", "ùng", "ước", "uyên", "ươi", "ưng", "ýt", "ạch", "ẻn", "õa", "úa", "èo"]


def communes(plan, people) -> dict:
    """Communes with two versions of every document; the users whose searches are held against what they may see."""
    DocumentKind.objects.filter(plan=plan, position=5).update(restricted=True)
    committees = Committee.objects.bulk_create(load._committee(plan, n) for n in range(1, COMMUNES + 1))
    made = Congress.objects.bulk_create(Congress(plan=plan, committee=c) for c in committees)
    office, now, kinds = people[Role.COORDINATOR], clock.now(), list(plan.kinds.all()[:KINDS])
    documents = Document.objects.bulk_create(Document(congress=c, kind=k) for c in made for k in kinds)
    Version.objects.bulk_create(
        Version(document=d, number=n, uploaded_by=office, uploaded_for=office, uploaded_at=now,
                laid_at=now if n == 1 or d.congress_id % 3 else None, sha256=f"{d.pk:032d}{n:032d}", whole=True)
        for n in (1, 2) for d in documents
    )
    foreign = Committee.objects.create(code="ka", name="Đảng bộ huyện Kỳ Anh", short_name="Kỳ Anh", sort_key="K", kind="district")
    seats = {"bí thư": (Role.SECRETARY, committees[2]), "người lạ": (Role.CHAIR, foreign)}
    return people | {name: _person(f"u{n}", *seat) for n, (name, seat) in enumerate(seats.items())}


def passages(count: int) -> None:
    """`count` passages all versions share; those of the first restricted kind have no words in the index."""
    chance = random.Random(3)
    pieces = [_Piece(text) for text in _pieces(chance)]
    versions = list(Version.objects.order_by("pk").values_list("pk", "document__kind__position"))
    each, pk, rows, words = count // len(versions) + 1, 0, io.StringIO(), io.StringIO()
    for version, position in versions:
        for number in range(1, each + 1):
            pk += 1
            run = chance.choices(pieces, k=RUNS)
            text = " ".join(piece.text for piece in run)
            rows.write(f"{pk}\t{version}\t{number}\tparagraph\t0\t\t0\t0\tm{pk}\t{PLACE}\t{text}.\t<p>{text}.</p>\n")
            if position != 5:
                words.write(f"{pk}\t{version}\t{' '.join(piece.folded for piece in run)}\t{{{_numbers(run)}}}\n")
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("DROP INDEX words_of_passages, pairs_of_passages")
        _copy(cursor, rows, 'documents_passage (id, version_id, number, kind, level, label, "table", page, mark, trail, text, html)')
        _copy(cursor, words, "documents_indexedpassage (passage_id, version_id, folded, pairs)")
        for column in ("words", "pairs"):
            cursor.execute(f"CREATE INDEX {column}_of_passages ON documents_indexedpassage USING gin ({column})")
        cursor.execute("VACUUM ANALYZE")  # as autovacuum would
        cursor.execute("RESET statement_timeout")
    _as_indexed()
    DocumentKind.objects.filter(position=6).update(restricted=True)  # its words are in the index


class _Piece:
    """A run of words with its columns of the index, so that these need not be worked out for every passage."""

    def __init__(self, text: str):
        columns = indexed(text)
        self.text, self.folded, self.pairs = text, columns["folded"], columns["pairs"]
        self.first, self.last = self.folded.split()[0], self.folded.split()[-1]


def _numbers(run: list[_Piece]) -> str:
    numbers = {number for piece in run for number in piece.pairs}
    for one, other in pairwise(run):
        numbers |= pairs((one.last, other.first))
    return ",".join(map(str, sorted(numbers)))


def _as_indexed() -> None:
    """What was copied is what an upload would have written."""
    for row in IndexedPassage.objects.select_related("passage").order_by("pk")[:200]:
        assert indexed(row.passage.text) == {"folded": row.folded, "pairs": row.pairs}, row.pk


def _copy(cursor, rows: io.StringIO, table: str) -> None:
    rows.seek(0)
    cursor.copy_expert(f"COPY {table} FROM STDIN", rows)


def _pieces(chance: random.Random) -> list[str]:
    """Two thirds runs of the demonstration's own sentences, a fifth words of the tail, the rest figures and days."""
    text = " ".join(path.read_text() for path in sorted(HERE.glob("reports/*.txt")) + sorted(HERE.glob("papers/*.txt")))
    known = re.findall(r"[^\W_]+", text)
    tail = [f"{a}{b} {c}{d}".capitalize() for a, b, c, d in product(ONSETS, RIMES, ONSETS[::5], RIMES[::7])]
    chance.shuffle(tail)
    weights = list(accumulate(1 / rank for rank in range(8, len(tail) + 8)))
    return [_piece(chance, known, tail, weights) for _ in range(PIECES)]


def _piece(chance: random.Random, known: list[str], tail: list[str], weights: list[float]) -> str:
    kind = chance.random()
    if kind < 0.66:
        start, length = chance.randrange(len(known) - 9), chance.randint(4, 9)
        return " ".join(known[start:start + length])
    if kind < 0.86:
        return ", ".join(chance.choices(tail, cum_weights=weights, k=3))
    amount = f"{chance.randint(1, 9)}.{chance.randint(0, 999):03}" if kind < 0.93 else f"{chance.randint(1, 99)},{chance.randint(0, 9)}%"
    return f"đạt {amount} ngày {chance.randint(1, 28):02}/{chance.randint(1, 12):02}/2020"


def _person(username: str, role: str, committee: Committee) -> User:
    made = User.objects.create_user(username, full_name=username, must_change_password=False)
    Membership.objects.create(user=made, committee=committee, role=role, title=username)
    return made
