"""The index of search: filled with every upload, never for restricted kinds, made anew when asked."""

import itertools
import random
import string
from importlib import import_module
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from congresses.documents.actions.indexing import BATCH
from congresses.documents.models import IndexedPassage, Passage
from congresses.documents.words import pairs
from tests.factories import upload

MIGRATION = import_module("congresses.documents.migrations.0004_index_the_passages")


def lexemes(folded: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(to_tsvector('simple', %s))", [folded])
        return cursor.fetchone()[0]


def test_an_upload_is_searchable_at_once(cast):
    version = upload(cast.nghen, "political_report", "Đảng bộ: 1.500 ha.", "—", by=cast.soan_nghen)
    rows = IndexedPassage.objects.filter(version=version).order_by("passage__number")
    assert [(row.passage.number, row.folded) for row in rows] == [(1, "dang bo 1500 ha"), (2, "")]
    assert rows[0].words == "'1500':3 'bo':2 'dang':1 'ha':4"
    assert rows[0].pairs == sorted(pairs(["dang", "bo", "1500", "ha"])) and len(rows[0].pairs) == 3


def test_a_restricted_kind_has_no_words_at_all(cast):
    version = upload(cast.nghen, "personnel_plan", "Nhân sự dự kiến.", by=cast.bithu_nghen)
    assert version.passages.count() == 1 and not IndexedPassage.objects.exists()


def test_more_passages_than_a_batch_are_all_indexed(cast):
    version = upload(cast.nghen, "political_report", *(f"Đoạn {n}" for n in range(BATCH + 5)), by=cast.soan_nghen)
    assert IndexedPassage.objects.filter(version=version).count() == BATCH + 5


HOSTILE = {
    "a word without end": "ă" * 3_000_000,
    "words without end": " ".join("".join(letters) for letters in itertools.product(string.ascii_lowercase, repeat=4)),
    "figures without end": " ".join(map(str, range(400_000))),
    "one word over and over": "đảng bộ " * 300_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_is_too_much_for_the_index(cast, text):
    version = upload(cast.nghen, "political_report", text, by=cast.soan_nghen)
    assert IndexedPassage.objects.get(version=version).words


def test_postgresql_takes_each_word_for_what_it_is(cast):
    """Its parser would make addresses, numbers with exponents, file names of what is less plain."""
    chance = random.Random(7)
    texts = ["".join(chance.choices("abehdpwx.@/-_:0123456789 ", k=40)) for _ in range(400)]
    for text in texts:
        version_words = MIGRATION.indexed(text)["folded"]
        assert lexemes(version_words) == sorted(set(version_words.split())), text


def test_the_migration_indexes_what_was_there_and_nothing_restricted(cast, monkeypatch):
    report = upload(cast.nghen, "political_report", *(f"Đoạn {n}" for n in range(7)), by=cast.bithu_nghen)
    upload(cast.nghen, "personnel_plan", "Nhân sự.", by=cast.bithu_nghen)
    before = list(IndexedPassage.objects.order_by("pk").values_list())
    IndexedPassage.objects.filter(passage__number__gt=2).delete()
    monkeypatch.setattr(MIGRATION, "BATCH", 3)
    MIGRATION.index(apps, None)
    assert list(IndexedPassage.objects.order_by("pk").values_list()) == before and len(before) == report.passages.count() == 7


def test_reindex_drops_what_became_restricted_and_mends_the_rest(cast):
    upload(cast.nghen, "political_report", "Đảng bộ", "Đại hội", by=cast.bithu_nghen)
    upload(cast.nghen, "action_programme", "Chương trình", by=cast.bithu_nghen)
    cast.kinds["action_programme"].restricted = True
    cast.kinds["action_programme"].save()
    first = Passage.objects.order_by("pk").first()
    IndexedPassage.objects.filter(passage=first).update(folded="cu")
    out = StringIO()
    call_command("reindex", stdout=out)
    assert out.getvalue() == "Đã lập lại chỉ mục của 1 bản dự thảo.\n"
    assert list(IndexedPassage.objects.order_by("pk").values_list("folded", flat=True)) == ["dang bo", "dai hoi"]
