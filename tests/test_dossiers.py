"""The dossiers that checks are measured on stay the same, and their key points at passages that hold what was planted."""

import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parent.parent / "bench"))
from dossiers import halves, planting  # noqa: E402
from dossiers.frame import kinds  # noqa: E402

DIGESTS = {
    "aside": "8955f631ad0b158a4036f402aeee7d0d188be75b310f26b664cb3030d26a6036",
    "apart": "e251c0497279ce38c0d174ad79c382e343e986b48750494ea4ccc3e286e17a52",
    "twentyfourth": "b9aec3c58ac245341dac821ba9f1683e1f39d83bd6e5fdc0bbe972c80f78cd25",
    "twentythird": "d2c28a1ceab3462294d22724abf6f2ff2739229ec587184d3ae5acc8d3bfec18",
    "twentysecond": "f20f064ddf51ed8eed0ce6629bf577917ed8f977920a28824c1dee7bc4a62895",
    "twentyfirst": "e9fc7555f88b2a4358a417c577193f693fd331daf49399deaa19dda3e2f74d2f",
    "twentieth": "bf3fe891adecc3c5d0690be66e2ddd86b5d4d5f696cf0b327e047f14fbc7714b",
    "nineteenth": "5f4aa4296e62192d5575e0f521e28bd34838ebb73d85c27a56cb55c9ae7751b2",
    "eighteenth": "2000701202007e564396b6dbae077783d92ef3e05685f144e2533a9c43b8b2b8",
    "seventeenth": "696487566d442157268b32ff11a64a18811d4cce0d6788468273dc3d72343934",
    "sixteenth": "a94dd60c0c5463e58c548b0d7b74265bc3d841b3d49517268d564dbf9d1149ab",
    "fifteenth": "ff2bfe5f36e7b27cb8ca9a5dab0f49c42ea9a6bc4eb7a26850f54701926eb596",
    "fourteenth": "95045c2bbe40ca2d636a6754b0e4efdd9247605294f9fc6ffa0e9aa9e67010cc",
    "thirteenth": "be5318d4e91b22237e6e2e8390f12e76c1c45dcd6e627d94ac81a50cc91153fa",
    "twelfth": "7bc2084615e0d63785c7c5c73f35d8fbc36def7ee6de9cf4300b956891ab2e1d",
    "eleventh": "5292f8d18f59638b2ebcb2af0837359842233c8d10b0e43df1fbcf7e152cfa36",
    "tenth": "a10e626000b2d37db5132f29d30352652d0d76e0c32b32321c95a4e4e9ca4cca",
    "ninth": "8f018aab600c9eb5e0f5ed0c821ca82b46e57c6ab3bea47d5a7d9ebfb1bfa1b1",
    "seventh": "723117f145f75f7f2a9de9bac316990cc3f225a63b6e16bd0097de9341a91b30",
    "eighth": "91f1b040052dcf5f10d3d3ba0bd87e812bc63b16131d7510da9865f326306fdf",
    "sixth": "dfd43193e30314a69480e1d8ee9600c43ad1deb7cf00c0b84802d3c20b56311c",
    "fifth": "eded5bf866efc72b746376048d7b0d61484a074fd3ef9b7a24e17eac48c9bf60",
    "more": "e2e099c9c72bf8da2238d8530328f1ce80862ed8b4a49d3eea6c651dde13ff2d",
    "own": "7b863a38b58d3fad9f5b4871d38197945f179bd162c2ade9145eb805355eeb4d",
    "third": "5713dfb31125b446c785d622457a0a38d1f351418b80c3b8ff6850a547603fca",
    "fourth": "bd9ef7ad480118913d9eacb40c3b08c24d81c529b6085d9f7ffb9b8587ca7ea3",
}


@pytest.fixture(scope="module", params=halves().values(), ids=lambda half: half.CODE)
def half(request):
    """The code of a half, and its dossiers."""
    return request.param.CODE, [planting.dossier(seed, request.param) for seed in planting.SEEDS]


def test_dossiers_are_the_same_each_time(half):
    code, dossiers = half
    assert planting.digest(dossiers) == DIGESTS[code]


def test_there_are_enough_dossiers_defects_and_clean_ones(half):
    _, dossiers = half
    planted = Counter(one.check for dossier in dossiers for one in dossier.planted)
    assert len(dossiers) >= 60
    assert set(planted) == {"names", "indicators", "figures", "personnel"} and min(planted.values()) >= 150
    assert sum(not dossier.planted for dossier in dossiers) >= 10


def test_the_key_points_at_passages_that_hold_the_planted_words(half):
    _, dossiers = half
    for dossier in dossiers:
        for one in dossier.planted:
            assert one.check in kinds()[one.kind].checks
            assert bool(one.passages) == (one.check in ("names", "figures"))
            for number in one.passages:
                block = dossier.documents[one.kind][number - 1]
                assert block.number == number
                assert [words for words in one.words if words.lower() not in block.text.lower()] == []


def test_old_names_are_planted_in_running_text_only(half):
    _, dossiers = half
    for dossier in dossiers:
        for one in dossier.planted:
            if one.check == "names":
                block, = (dossier.documents[one.kind][number - 1] for number in one.passages)
                assert block.kind in ("paragraph", "list_item")
                assert not any("PHỤ LỤC" in heading for heading in block.trail)
                name = next(unit.name for unit in dossier.reference.units if unit.code == one.tag)
                assert "LỘC" in unicodedata.normalize("NFC", block.text).upper() and name.split()[0][0] in one.words[0].upper()


def test_nothing_is_planted_twice(half):
    _, dossiers = half
    for dossier in dossiers:
        lines = Counter((one.check, one.kind, one.tag, one.passages) for one in dossier.planted)
        assert [line for line, times in lines.items() if times > 1] == []
