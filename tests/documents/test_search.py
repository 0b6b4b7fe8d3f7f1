"""What is found for whom: folded words, phrases, figures, filters, pages by key; never what one may not read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from congresses.committees.models import User
from congresses.core import clock
from congresses.documents.models import Version
from congresses.documents.search import LONGEST, MOST, MOST_WORDS, PAGE, Question, is_shortened, parse, search
from congresses.reviews import actions as reviews
from tests.factories import at, dossier, upload
from tests.remembering import remembered


def person(user) -> User:
    return User.objects.with_seats().get(pk=user.pk)


def found(user, typed: str, **more) -> list[str]:
    """The texts that are found, in the order they are shown."""
    rows = search(person(user), Question(typed, **more)).rows
    return ["".join(piece for piece, _ in row.pieces) for row in rows]


def laid(congress, *, by, **texts):
    """A dossier with these passages, before the house."""
    dossier(congress, by=by)
    for code, paragraphs in texts.items():
        upload(congress, code, *paragraphs, by=by)
    return reviews.submit(congress, by=by)


@pytest.fixture
@remembered
def report(cast):
    """A version of many shapes of words, in the commune of its drafter."""
    return upload(
        cast.nghen, "political_report", "Đảng bộ thị trấn Nghèn hoà giải 30 vụ.", "Bộ phận của Đảng.", "Cấp 1.500 giấy, đạt 8,5%.",
        "Họp ngày 30/3/2020 tại xã/phường.", "Tăng 8 lần so với 5 năm trước.", by=cast.soan_nghen,
    )


@pytest.mark.parametrize(("typed", "terms"), [
    ("  Đảng   bộ ", (("dang",), ("bo",))),
    ("“Đảng bộ” xã", (("dang", "bo"), ("xa",))),
    ('"dang bo" «đại hội» „a b”', (("dang", "bo"), ("dai", "hoi"), ("a", "b"))),
    ('"dang bo', (("dang",), ("bo",))),
    ("8,5% 1.500 30/3/2020 15-NQ/TW", (("8", "5"), ("1500",), ("30", "3", "2020"), ("15", "nq", "tw"))),
    ("xã/phường", (("xa",), ("phuong",))),
    ("đảng Đảng dang", (("dang",),)),
    ("… — ( ) \"\" “ ” ' % & | ! : * <->", ()),
    ("", ()),
    ("a'; DROP TABLE x;--", (("a",), ("drop",), ("table",), ("x",))),
])
def test_what_is_typed_becomes_words_and_phrases(typed, terms):
    assert parse(typed) == terms
    assert not is_shortened(typed, parse(typed))


def test_too_much_typed_is_cut_and_known_to_be():
    words = " ".join(f"{letter}a" for letter in "bcdefghijklmnop")
    assert sum(map(len, parse(words))) == MOST_WORDS and is_shortened(words, parse(words))
    phrase = f'"{words}"'
    assert [len(term) for term in parse(phrase)] == [MOST_WORDS] and is_shortened(phrase, parse(phrase))
    assert parse("x" * LONGEST + " y") == (("x" * 100,),) and is_shortened("x" * LONGEST + " y", parse("x" * LONGEST))


@pytest.mark.parametrize(("typed", "numbers"), [
    ("dang bo", [1, 2]), ("ĐẢNG BỘ", [1, 2]), ("“dang bo”", [1]), ("bộ đảng", [1, 2]), ('"bo dang"', []),
    ("hòa giải", [1]), ("hoà", [1]), ("đảng nghèn", [1]), ("đảng phường", []), ('"bo phan cua dang"', [2]),
    ('"bo phan cua nghen"', []), ("1500", [3]), ("1.500", [3]), ("500", []), ("8,5", [3]), ("8 5", [3, 5]), ("8,5%", [3]),
    ("30", [1, 4]), ("30/3", [4]), ("30/3/2020", [4]), ("xa phuong", [4]), ("phường", [4]), ("zzz", []),
])
def test_folded_words_phrases_and_figures(cast, report, typed, numbers):
    rows = search(person(cast.soan_nghen), Question(typed)).rows
    assert [row.number for row in rows] == numbers
    assert all(any(hit for _, hit in row.pieces) for row in rows)


def test_nothing_typed_asks_only_what_there_is_to_choose(cast, report):
    with CaptureQueriesContext(connection) as asked:
        results = search(person(cast.soan_nghen), Question(" … "))
    assert results.rows == [] and results.terms == () and results.kinds == {"political_report": "Báo cáo chính trị"}
    assert len(asked) == 2  # the person, the versions


def test_a_found_passage_knows_where_it_stands(cast, report):
    row = search(person(cast.soan_nghen), Question("hoà giải")).rows[0]
    assert (row.version.pk, row.version.number, row.version.kind_name, row.version.committee_name, row.number) == (
        report.pk, 1, "Báo cáo chính trị", "Đảng bộ thị trấn Nghèn", 1)
    assert row.pieces == [("Đảng bộ thị trấn Nghèn ", False), ("hoà giải", True), (" 30 vụ.", False)]


def test_only_the_newest_version_one_may_read_unless_asked(cast):
    sent = laid(cast.nghen, by=cast.bithu_nghen, political_report=["Câu chung, bản hai."])
    clock.move_to(at(13, 3))
    upload(cast.nghen, "political_report", "Câu chung, bản ba.", by=cast.soan_nghen)
    assert sent.items.count() == 3
    assert found(cast.chuyen, '"cau chung"') == ["Câu chung, bản hai."]
    assert found(cast.soan_nghen, '"cau chung"') == ["Câu chung, bản ba."]
    assert found(cast.soan_nghen, '"cau chung"', every_version=True) == ["Câu chung, bản ba.", "Câu chung, bản hai."]
    assert found(cast.chuyen, '"cau chung"', every_version=True) == ["Câu chung, bản hai."]


def test_results_go_by_committee_document_and_passage_and_can_be_narrowed(cast):
    laid(cast.nghen, by=cast.bithu_nghen, action_programme=["Chung một, Nghèn."], political_report=["Chung hai, Nghèn.", "Chung ba, Nghèn."])
    laid(cast.kvy, by=cast.bithu_kvy, political_report=["Chung bốn, Khánh Vĩnh Yên."])
    here = cast.chuyen
    everything = ["Chung bốn, Khánh Vĩnh Yên.", "Chung hai, Nghèn.", "Chung ba, Nghèn.", "Chung một, Nghèn."]
    assert found(here, "chung") == everything
    assert found(here, "chung", committee="nghen") == everything[1:]
    assert found(here, "chung", committee="nghen", kind="action_programme") == everything[3:]
    assert found(here, "chung", kind="political_report") == everything[:3]
    results = search(person(here), Question("chung", committee="kst", kind="personnel_plan"))
    assert (results.committee, results.kind) == ("", "") and len(results.rows) == len(everything)
    assert list(results.committees) == ["kvy", "nghen"] and list(results.kinds) == ["political_report", "action_programme"]


def test_pages_by_key_show_every_passage_once(cast):
    upload(cast.nghen, "political_report", *(f"Chung {n}." for n in range(1, 2 * PAGE + 6)), by=cast.soan_nghen)
    user, seen, after, backs = person(cast.soan_nghen), [], None, []
    while True:
        page = search(user, Question("chung", after=after))
        seen += [row.number for row in page.rows]
        backs.append(page.before)
        assert (page.total, page.documents, page.more) == (2 * PAGE + 5, 1, False)
        if page.after is None:
            break
        after = page.after
    assert seen == list(range(1, 2 * PAGE + 6))
    assert backs[:2] == [None, 0]
    assert [row.number for row in search(user, Question("chung", after=backs[2])).rows] == list(range(PAGE + 1, 2 * PAGE + 1))
    assert search(user, Question("chung", after=10**12)).first == 0


def test_more_than_a_thousand_is_said_and_the_newest_are_kept(cast):
    upload(cast.nghen, "action_programme", *(f"Chung {n}." for n in range(MOST)), by=cast.soan_nghen)
    upload(cast.nghen, "political_report", "Chung mới.", by=cast.soan_nghen)
    results = search(person(cast.soan_nghen), Question("chung"))
    assert (results.total, results.more) == (MOST, True)
    assert results.rows[0].version.kind == "political_report"
    assert not search(person(cast.soan_nghen), Question("chung", kind="action_programme")).more


def test_a_newer_paper_makes_an_older_file_no_longer_the_newest(cast):
    upload(cast.nghen, "action_programme", "Chỉ có ở đây.", by=cast.soan_nghen)
    assert found(cast.soan_nghen, "chi co") == ["Chỉ có ở đây."]
    Version.objects.create(
        document=Version.objects.get().document, number=2, uploaded_by=cast.soan_nghen, uploaded_for=cast.soan_nghen,
        uploaded_at=clock.now(), paper_date=clock.today(), paper_number="1",
    )
    assert found(cast.soan_nghen, "chi co") == []
    assert found(cast.soan_nghen, "chi co", every_version=True) == ["Chỉ có ở đây."]


def test_queries_do_not_grow(cast):
    upload(cast.nghen, "political_report", "Chung một.", by=cast.soan_nghen)
    user = person(cast.soan_nghen)

    def counted():
        with CaptureQueriesContext(connection) as asked:
            search(user, Question("chung"))
        return len(asked)

    few = counted()
    upload(cast.nghen, "action_programme", *(f"Chung {n}." for n in range(1500)), by=cast.soan_nghen)
    assert counted() == few == 3


def test_only_plain_words_and_numbers_reach_the_statement(cast, report):
    user = person(cast.soan_nghen)
    with CaptureQueriesContext(connection) as asked:
        search(user, Question("""đảng' OR 1=1; -- \0\ud800 "x') || (y" """, committee="' OR 1=1", kind="\0"))
    assert "phraseto_tsquery('simple', 'or')" in asked[1]["sql"] and "OR 1=1" not in "".join(q["sql"] for q in asked)
