"""Tracked changes, notes and merged cells as HTML."""

from congresses.documents.rendering import passages_html
from congresses.reading import Block


def html(**fields):
    (_, made), = passages_html([Block(1, **{"kind": "paragraph", **fields})])
    return made


def test_words_put_in_and_taken_out_are_marked_and_escaped():
    made = html(text="Thu <12> tỷ", inserted=((4, 8),), deleted=((8, "<b>\n15"),))
    assert made == (
        '<p>Thu <ins class="tracked">&lt;12&gt;</ins><del class="tracked">&lt;b&gt;<br>15</del> tỷ</p>'
    )


def test_words_taken_out_of_words_put_in_part_them():
    assert html(text="abcd", inserted=((0, 4),), deleted=((2, "x"),)) == (
        '<p><ins class="tracked">ab</ins><del class="tracked">x</del><ins class="tracked">cd</ins></p>'
    )


def test_changes_notes_and_line_breaks_go_together():
    assert html(text="a\nb", notes=((1, "*"), (3, "1")), inserted=((0, 3),), deleted=((0, "c"),)) == (
        '<p><del class="tracked">c</del><ins class="tracked">a<sup>*</sup><br>b</ins><sup>1</sup></p>'
    )


def test_headings_and_notes_are_marked_too():
    assert html(kind="heading", level=1, label="I.", text="Mới", inserted=((0, 3),)) == (
        '<h2><span class="passage__label">I.</span> <ins class="tracked">Mới</ins></h2>'
    )
    assert '<del class="tracked">cũ</del></p>' in html(kind="footnote", label="1", text="a", deleted=((1, "cũ"),))


def test_an_insertion_over_a_whole_row_is_cut_into_its_cells():
    assert html(kind="table_row", text="a |  | 12", cells=("a", "", "12"), inserted=((0, 9),), deleted=((9, "\nx | y"),)) == (
        '<td><ins class="tracked">a</ins></td><td></td>'
        '<td class="num"><ins class="tracked">12</ins><del class="tracked"><br>x | y</del></td>'
    )


def test_merged_cells_span_and_covered_ones_are_not_output():
    made = html(kind="table_row", text="a |  | b | 5", cells=("a", "", "b", "5"), spans=((2, 1), (1, 0), (1, 3), (2, 2)),
                notes=((8, "*"),))
    assert made == '<td colspan="2">a</td><td rowspan="3">b<sup>*</sup></td><td class="num" colspan="2" rowspan="2">5</td>'


def test_insertions_and_deletions_of_a_row_stay_in_their_cells():
    block = Block(1, "table_row", "ab | cd | ef", table=1, cells=("ab", "cd", "ef"), inserted=((1, 6),),
                  deleted=((2, "x"), (5, "y"), (12, "z")))
    html = next(inside for _, inside in passages_html([block]))
    assert html == (
        '<td>a<ins class="tracked">b</ins><del class="tracked">x</del></td>'
        '<td><del class="tracked">y</del><ins class="tracked">c</ins>d</td><td>ef<del class="tracked">z</del></td>'
    )


def test_a_row_of_thousands_of_changed_cells_is_rendered():
    """Each cell looks at its own changes only: with all of all cells this took a minute."""
    cells = ("x",) * 3000
    block = Block(1, "table_row", " | ".join(cells), table=1, cells=cells, deleted=tuple((4 * n + 1, "y") for n in range(3000)))
    html = next(inside for _, inside in passages_html([block]))
    assert html == '<td>x<del class="tracked">y</del></td>' * 3000
