"""Words are marked inside the HTML of a passage, whatever stands between its characters."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congresses.desk.reader.marking import marked
from congresses.documents.rendering import passages_html
from congresses.reading import Block


def html(block):
    return next(inside for _, inside in passages_html([block]))


def words(block, start, end):
    """What the marks enclose, put together, white space of tags apart."""
    found = marked(html(block), block.text, [(start, end)])
    return "".join(re.sub("<br>", "\n", part) for part in re.findall(r'<mark class="quoted">(.*?)</mark>', found))


def test_words_are_marked_after_labels_notes_and_line_breaks():
    block = Block(1, "list_item", "Địa bàn xã\nSong Lộc & Trường Lộc", label="a)", notes=((7, "1"),))
    start = block.text.index("Song")
    assert words(block, start, start + len("Song Lộc & Trường")) == "Song Lộc &amp; Trường"
    assert words(block, 0, 7) == "Địa bàn"


def test_words_of_a_footnote_are_marked_after_its_number():
    block = Block(9, "footnote", "Trước ngày 01/01/2020.", label="1")
    assert words(block, 0, 5) == "Trước"


def test_words_of_a_cell_are_marked_in_their_cell_and_across_cells():
    block = Block(1, "table_row", "Hộ nghèo | 4,1 | %", table=1, cells=("Hộ nghèo", "4,1", "%"))
    assert words(block, 11, 14) == "4,1"
    assert marked(html(block), block.text, [(3, 14)]) == (
        '<td>Hộ <mark class="quoted">nghèo</mark></td><td class="num"><mark class="quoted">4,1</mark></td><td>%</td>'
    )


def test_overlapping_quotations_make_one_mark():
    block = Block(1, "paragraph", "Một hai ba bốn")
    assert marked(html(block), block.text, [(4, 10), (0, 7)]) == '<p><mark class="quoted">Một hai ba</mark> bốn</p>'


@given(st.text(alphabet="ab &<>\"\n'", min_size=1, max_size=30), st.data())
@settings(max_examples=300, deadline=None)
def test_marks_change_nothing_but_themselves(text, data):
    text = text.strip() or "a"
    block = Block(1, "paragraph", text, label=data.draw(st.sampled_from(["", "1."])))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = marked(html(block), text, [(start, end)])
    assert re.sub(r'<mark class="quoted">|</mark>', "", found) == html(block)
    plain = words(block, start, end).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&#x27;", "'")
    assert plain.replace("&amp;", "&").replace("\n", "") == text[start:end].replace("\n", "")


@pytest.mark.parametrize("ranges", [[], [(3, 3)]])
def test_nothing_asked_marks_nothing(ranges):
    assert marked("<p>Chữ</p>", "Chữ", ranges) == "<p>Chữ</p>"
