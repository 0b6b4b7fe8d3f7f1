"""A quotation is words of its passage, at one place."""

import pytest
from django.core.exceptions import ValidationError

from congresses.reviews.quotes import Quote, find
from tests.factories import upload
from tests.remembering import remembered


@pytest.fixture
@remembered
def passage(cast):
    return upload(cast.kst, "political_report", "Thu ngân sách tăng.\nThu hộ tăng | chi giảm.", by=cast.soan_kst).passages.get()


@pytest.mark.parametrize(("words", "nth", "found"), [
    ("", None, Quote()), ("  ", None, Quote()),
    ("ngân sách", None, Quote("ngân sách", 4)),
    ("NGÂN  SÁCH", None, Quote("ngân sách", 4)),  # as typed by hand
    ("tăng. Thu hộ", None, Quote("tăng.\nThu hộ", 14)),  # a line break copied as a blank
    ("tăng\tchi", None, Quote("tăng | chi", 27)),  # cells copied from a table
    ("tăng", 2, Quote("tăng", 27)),
    ("ngân sách", 7, Quote("ngân sách", 4)),
])
def test_words_are_found_as_they_stand(passage, words, nth, found):
    assert find(passage, words, nth) == found


@pytest.mark.parametrize(("words", "nth", "said"), [
    ("thu học phí", None, "Không thấy cụm từ này trong đoạn 1."), ("tăng", None, "Cụm từ này có 2 chỗ trong đoạn 1."),
    ("tăng", 3, "Cụm từ này có 2 chỗ"), ("(", None, "Không thấy"),
])
def test_other_words_and_words_at_two_places_are_refused(passage, words, nth, said):
    with pytest.raises(ValidationError, match=said.replace("(", r"\(")):
        find(passage, words, nth)
