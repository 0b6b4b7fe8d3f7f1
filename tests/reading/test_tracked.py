"""Tracked changes: what was put in is read and marked, what was taken out is kept beside its place."""

import pytest

from congresses.reading import docx
from tests.reading.making import p, run, table, word, xml
from tests.reading.test_word import NOTE, STYLES, footnotes

MARK_OUT = "<w:rPr><w:del/></w:rPr>"
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = xml("numbering", '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
                '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


def ins(content):
    return f"<w:ins>{content if content.startswith('<') else run(content)}</w:ins>"


def out(text):
    return f'<w:del><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def para(*pieces, more=""):
    return f"<w:p><w:pPr>{more}</w:pPr>{''.join(piece if piece.startswith('<') else run(piece) for piece in pieces)}</w:p>"


def gone(text, mark=MARK_OUT):
    return para(out(text), more=mark)


def read(tmp_path, body, **parts):
    return docx.read(word(tmp_path / "a.docx", body, **parts))


def marks(reading):
    return [(block.text, block.inserted, block.deleted) for block in reading.blocks]


def test_words_put_in_and_taken_out_are_marked_at_their_place(tmp_path):
    reading = read(tmp_path, para("  Thu được ", ins("12"), out("15"), " tỷ đồng", ins(run(" và") + run(" hơn"))))
    assert marks(reading) == [("Thu được 12 tỷ đồng và hơn", ((9, 11), (19, 26)), ((11, "15"),))]
    assert "theo dõi sửa đổi" in reading.notices[0]


def test_moves_are_out_here_and_in_there(tmp_path):
    body = para("A ", f"<w:moveFrom>{run('câu đi.')}</w:moveFrom>") + para(f"<w:moveTo>{run('câu đi.')}</w:moveTo>", " B")
    assert marks(read(tmp_path, body)) == [("A", (), ((1, "câu đi."),)), ("câu đi. B", ((0, 7),), ())]


def test_what_one_put_in_and_another_took_out_is_out(tmp_path):
    body = para("Giữ", ins(run(" thêm") + '<w:del><w:r><w:delText> bỏ</w:delText></w:r></w:del>' + run(" nữa")))
    assert marks(read(tmp_path, body)) == [("Giữ thêm nữa", ((3, 8), (8, 12)), ((8, " bỏ"),))]


def test_an_accent_put_in_apart_belongs_to_its_letter(tmp_path):
    assert marks(read(tmp_path, para("Da", ins("\u0309ng mới"), " x"))) == [("Dảng mới x", ((2, 8),), ())]


def test_headings_list_items_and_notes_are_marked_too(tmp_path):
    heading = f'<w:p><w:pPr><w:pStyle w:val="u1"/></w:pPr>{ins("I. ")}{run("Kết quả")}</w:p>'
    note = xml("footnotes", f'<w:footnote w:id="3">{para("Theo ", out("cũ"), ins("mới"))}</w:footnote>')
    body = heading + para("Một", out(" hai"), NOTE.format(3), more=NUMBERED)
    reading = read(tmp_path, body, styles=STYLES, numbering=NUMBERING, footnotes=note)
    assert marks(reading) == [
        ("I. Kết quả", ((0, 3),), ()), ("Một", (), ((3, " hai"),)), ("Theo mới", ((5, 8),), ((5, "cũ"),)),
    ]
    assert [block.kind for block in reading.blocks] == ["heading", "list_item", "footnote"]
    assert reading.blocks[1].notes == ((3, "1"),)


def test_cells_are_marked_by_places_in_the_row(tmp_path):
    row = [para("TT"), para(out("Chỉ"), ins("Mục"), " tiêu"), para("Năm") + para(ins("2025"))]
    assert marks(read(tmp_path, table(row))) == [("TT | Mục tiêu | Năm\n2025", ((5, 8), (20, 24)), ((5, "Chỉ"),))]


def test_rows_put_in_are_marked_whole_rows_taken_out_stay_beside_their_neighbour(tmp_path):
    def row(kind, *cells):
        cells = "".join(f"<w:tc>{p(text)}</w:tc>" for text in cells)
        return f"<w:tr><w:trPr>{f'<w:{kind}/>' if kind else ''}</w:trPr>{cells}</w:tr>"

    body = f"<w:tbl>{row('del', 'a', '1')}{row('', 'b', '2')}{row('del', 'c', '3')}{row('ins', 'd', '4')}</w:tbl>"
    assert marks(read(tmp_path, body)) == [
        ("b | 2", (), ((0, "a | 1\n"), (5, "\nc | 3"))), ("d | 4", ((0, 5),), ()),
    ]


def test_words_of_a_row_taken_out_never_hide_in_a_covered_cell(tmp_path):
    def cell(text, merge=""):
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(text)}</w:tc>"

    top, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        f"<w:tr>{cell('b')}{cell('cao', top)}</w:tr><w:tr>{cell('c')}{cell('', below)}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('x')}{cell('y')}</w:tr>"
    )
    last = read(tmp_path, f"<w:tbl>{rows}</w:tbl>{gone('Bỏ.')}").blocks[-1]
    assert (last.text, last.spans, last.deleted) == ("c | ", ((1, 1), (1, 0)), ((1, "\nx | y\nBỏ."),))


def test_a_paragraph_whose_mark_was_taken_out_is_one_with_the_next(tmp_path):
    body = para("Một, ", more=NUMBERED + MARK_OUT) + para("hai.", more=NUMBERED) + para("Ba.", more=NUMBERED)
    reading = read(tmp_path, body, numbering=NUMBERING)
    assert marks(reading) == [("Một, hai.", (), ((5, "\n"),)), ("Ba.", (), ())]
    assert [block.label for block in reading.blocks] == ["1.", "2."]


def test_a_mark_taken_out_before_a_table_or_at_the_end_loses_nothing(tmp_path):
    body = para("Trước", more=MARK_OUT) + table(["a"]) + para("Cuối", more=MARK_OUT)
    assert [block.text for block in read(tmp_path, body).blocks] == ["Trước", "a", "Cuối"]


@pytest.mark.parametrize("mark", [MARK_OUT, ""])
def test_whole_paragraphs_taken_out_leave_their_words_to_the_one_before(tmp_path, mark):
    body = p("Trước.") + gone("Bỏ một.", mark) + gone("Bỏ hai.", mark) + p("Sau.")
    assert marks(read(tmp_path, body)) == [("Trước.", (), ((6, "\nBỏ một.\nBỏ hai."),)), ("Sau.", (), ())]


def test_whole_paragraphs_taken_out_at_the_beginning_go_to_the_one_after(tmp_path):
    body = gone("Bỏ một.") + gone("Bỏ hai.") + p("Sau.") + table(["a"]) + gone("Bỏ ba.") + table(["b"]) + gone("Bỏ tư.")
    assert marks(read(tmp_path, body)) == [
        ("Sau.", (), ((0, "Bỏ một.\nBỏ hai.\n"),)), ("a", (), ()), ("b", (), ((0, "Bỏ ba.\n"), (1, "\nBỏ tư."))),
    ]


def test_whole_paragraphs_taken_out_of_a_cell_stay_in_it(tmp_path):
    row = [gone("Bỏ.") + p("Giữ"), p("Giữ") + gone("Bỏ."), gone("Bỏ.", "")]
    assert marks(read(tmp_path, table(row))) == [("Giữ | Giữ | ", (), ((0, "Bỏ.\n"), (9, "\nBỏ."), (12, "Bỏ.")))]


def test_a_note_taken_out_is_not_counted_and_its_words_are_kept(tmp_path):
    body = para("Theo", f"<w:del>{NOTE.format(3)}</w:del>", " luật", NOTE.format(4))
    reading = read(tmp_path, body, footnotes=footnotes((3, "Cũ."), (4, "Mới.")))
    assert [(block.label, block.text) for block in reading.blocks] == [("", "Theo luật"), ("1", "Mới.")]
    assert reading.blocks[0].deleted == ((4, " [Cũ.] "),)


def test_a_note_emptied_by_changes_leaves_its_words_beside_its_paragraph(tmp_path):
    note = xml("footnotes", f'<w:footnote w:id="3">{gone("Cũ.", "")}</w:footnote>')
    assert marks(read(tmp_path, para("Theo", NOTE.format(3)), footnotes=note)) == [("Theo", (), ((4, "\nCũ."),))]


def test_a_field_taken_out_shows_its_result_not_its_instruction(tmp_path):
    def char(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    field = f"<w:del>{char('begin')}<w:r><w:delInstrText>DATE</w:delInstrText></w:r>{char('separate')}{run('3/2')}{char('end')}</w:del>"
    assert marks(read(tmp_path, para("Ngày ", field, "4/2"))) == [("Ngày 4/2", (), ((5, "3/2"),))]


def test_a_document_taken_out_whole_has_no_text_and_says_so(tmp_path):
    reading = read(tmp_path, gone("Tất cả."))
    assert (reading.blocks, reading.whole) == ((), False)
    assert any("theo dõi sửa đổi" in notice for notice in reading.notices)
