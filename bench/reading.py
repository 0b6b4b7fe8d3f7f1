"""Reading, comparing and showing a report of 60 pages, each against a bare pass over the same data in the same run.

    .venv/bin/python bench/reading.py

Rounds take turns, so that a busy machine slows both; the last line is what is promised.
"""

import difflib
import gzip
import random
import sys
import tempfile
import zipfile
from pathlib import Path

import histories
import measuring
import report
from lxml import etree

sys.path.insert(0, str(measuring.ROOT))
from congresses.reading import docx, inspect  # noqa: E402
from congresses.reading.compare import compare  # noqa: E402
from congresses.reading.words import changes  # noqa: E402

ROUNDS = 25
COMPARED, EDITED = 1500, 10  # passages of each version, per cent of them edited
PAGES, CHARACTERS, COMMENTS = 60, 168_000, 200
LONG = ("paragraph", "footnote")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bare(path):
    """What nobody can do without: open, parse, and collect the text of paragraphs, tables and footnotes."""
    texts = []
    with zipfile.ZipFile(path) as archive:
        for name in ("word/document.xml", "word/footnotes.xml"):
            with archive.open(name) as part:
                root = etree.parse(part).getroot()
            for paragraph in root.iter(W + "p"):
                texts.append("".join(text.text or "" for text in paragraph.iter(W + "t")))
    return texts


def read_ratio(folder):
    """Medians of reading and of the bare pass, milliseconds, and how many times the one is the other."""
    path = report.write(folder / "report.docx")
    assert inspect(path, "report.docx") == "docx"
    reading, texts = docx.read(path), bare(path)
    kinds = [block.kind for block in reading.blocks]
    print(f"{reading.pages} pages, {sum(map(len, texts)):,} characters, {len(texts)} paragraphs, {len(reading.blocks)} passages, "
          f"{kinds.count('heading')} headings, {kinds.count('table_row')} rows, {kinds.count('footnote')} footnotes, "
          f"{path.stat().st_size // 1024} KB")
    assert reading.whole and kinds.count("footnote") == report.NOTES
    own, other = [], []
    for _ in range(ROUNDS):
        own.append(measuring.timed(lambda: docx.read(path)))
        other.append(measuring.timed(lambda: bare(path)))
    own, other = measuring.median_ms(own), measuring.median_ms(other)
    print(f"{'reading':24}{own:8.1f} ms   {'bare pass':12}{other:8.1f} ms")
    return own / other


def drafts(enough, share, every=99):
    """Two versions of one long report, made of histories one after another until there is enough of the older one.

    Of the first `every` histories all passages, of the others the longer kinds: so many pages then have as many passages
    as a real report.
    """
    old, new = [], []
    for seed in histories.SEEDS:
        history = histories.history(seed, share)
        for side, passages in ((old, history.old), (new, history.new)):
            side += [p for p in passages if seed <= every or p.kind in LONG]
        if enough(old):
            break
    return [[histories.Passage(n, p.kind, p.text) for n, p in enumerate(side, 1)] for side in (old, new)]


def compare_ratio():
    """Comparing two versions, every changed passage to its words, against difflib over hashed passages."""
    old, new = drafts(lambda old: len(old) >= COMPARED, EDITED)

    def own():
        comparison = compare(old, new)
        return [changes(_text(old, link.old), _text(new, link.new)) for link in comparison.links if link.how not in PLAIN]

    def bare():
        return difflib.SequenceMatcher(None, [hash(p.text) for p in old], [hash(p.text) for p in new]).get_opcodes()

    print(f"{len(old)} and {len(new)} passages, {len(own())} changed: {dict(compare(old, new).count())}")
    mine, other = [], []
    for _ in range(ROUNDS):
        mine.append(measuring.timed(own))
        other.append(measuring.timed(bare))
    mine, other = measuring.median_ms(mine), measuring.median_ms(other)
    print(f"{'comparing':24}{mine:8.1f} ms   {'difflib':12}{other:8.1f} ms")
    return mine / other


PLAIN = ("same", "inserted", "deleted")


def _text(passages, indexes):
    return "\n".join(passages[at].text for at in indexes)


def page():
    """The version page of a second draft with comments of both drafts: ratio, queries, kilobytes gzipped per 20 pages."""
    with measuring.installation():
        import bare  # noqa: PLC0415 - only once Django is set up
        from board import Bench  # noqa: PLC0415
        from django.conf import settings  # noqa: PLC0415
        from django.db import connection, transaction  # noqa: PLC0415
        from django.test import Client  # noqa: PLC0415
        from django.urls import reverse  # noqa: PLC0415

        from congresses.committees.seats import Role  # noqa: PLC0415

        settings.ROOT_URLCONF = "bare"
        version, people = _discussed()
        clients = Client(), Client()
        for client in clients:
            client.force_login(people[Role.REVIEWER])
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        bench, url = Bench(*clients, connection, transaction, bare.given), reverse("version", args=[version.pk])
        queries, ms, ratio, _ = bench.measure("version", lambda client, address: client.get(address or url))
        html = clients[0].get(url).content
        texts = list(version.passages.values_list("text", flat=True))
    packed, pages = len(gzip.compress(html, 6)) / 1024, sum(map(len, texts)) / CHARACTERS * PAGES
    print(f"{'version page':24}{ms:8.1f} ms   {pages:.0f} pages, {len(texts)} passages, {len(html) // 1024} KB, {packed:.0f} KB gzipped, {html.count(b'<article class=')} comments, "
          f"{html.count(b'passage--changed')} passages changed")
    return ratio, queries, packed / pages * 20


def _discussed():
    """A report of 60 pages in two drafts, laid, half of the comments on each of them, most on words, some on passages."""
    import load  # noqa: PLC0415

    from congresses.committees.seats import Role  # noqa: PLC0415
    from congresses.core import clock  # noqa: PLC0415
    from congresses.documents.models import Passage, Version  # noqa: PLC0415
    from congresses.documents.rendering import passages_html  # noqa: PLC0415
    from congresses.reading import Block  # noqa: PLC0415
    from congresses.reviews.models import Aspect, Comment  # noqa: PLC0415

    plan, people = load.house()
    load.congresses(plan, people, 1, 20)
    rng, aspects = random.Random(7), list(Aspect.values)
    versions = list(Version.objects.filter(document=Version.objects.filter(number=2).earliest("pk").document_id))
    sides = drafts(lambda old: sum(len(p.text) for p in old) >= CHARACTERS, 20, every=2)
    for version, side in zip(versions, sides, strict=True):
        version.passages.all().delete()
        blocks = [Block(p.number, p.kind, p.text, level=2, table=p.kind == "table_row", cells=tuple(p.text.split(" | "))) for p in side]
        Passage.objects.bulk_create(
            Passage(version=version, number=b.number, kind=b.kind, level=b.level, table=b.table, text=b.text, html=html)
            for b, html in passages_html(blocks)
        )
        made = []
        for passage in rng.sample(list(version.passages.exclude(kind="table_row")), COMMENTS // 2):
            words = passage.text.split(" ")
            quote = " ".join(words[len(words) // 3:len(words) // 3 + 6]) if rng.random() < 0.8 else ""
            made.append(Comment(
                version=version, passage=passage, quote=quote, start=passage.text.index(quote) if quote else None,
                aspect=rng.choice(aspects), text=f"Đề nghị nêu rõ căn cứ của số liệu ở đoạn {passage.number} và so với nghị quyết.",
                by=people[Role.REVIEWER], written_for=people[Role.REVIEWER], author_title="Chuyên viên", at=clock.now(),
            ))
        Comment.objects.bulk_create(made)
    return versions[1], people


def main():
    with tempfile.TemporaryDirectory(prefix="canloc-bench-") as folder:
        read = read_ratio(Path(folder))
    compared = compare_ratio()
    ratio, queries, kilobytes = page()
    print(f"read_ratio={read:.2f} compare_ratio={compared:.2f} page_ratio={ratio:.2f} page_queries={queries} "
          f"kb_per_20_pages={kilobytes:.1f}")


if __name__ == "__main__":
    main()
