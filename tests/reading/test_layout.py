"""How a Word file is set: paper, margins, and the font and size most of its running text has."""

import pytest

from congresses.reading import Layout, read_apart
from congresses.reading.docx import read
from tests.reading.making import p, run, table, word, xml

A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:gutter="0"/>'
WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="567" w:right="567" w:bottom="567" w:left="567"/>'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office">'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
ARIAL = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
WORDS = "Tiếp tục đổi mới phương thức lãnh đạo của Đảng ủy."


def section(content=A4):
    return f"<w:sectPr>{content}</w:sectPr>"


def styles(default="", *more):
    return xml("styles", f"<w:docDefaults><w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault></w:docDefaults>{''.join(more)}")


def style(name, look, based_on="", kind="paragraph", default=False):
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"{first}><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/><w:rPr>{look}</w:rPr></w:style>'
    )


def paragraph(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def layout(tmp_path, body, **parts):
    return read(word(tmp_path / "a.docx", body, **parts)).layout


def look(tmp_path, body, **parts):
    found = layout(tmp_path, body + section(), **parts)
    return found.font, found.size


def test_paper_and_margins_come_in_millimetres(tmp_path):
    found = layout(tmp_path, p(WORDS) + section())
    assert found == Layout(210.0, 297.0, 20.0, 20.0, 30.0, 15.0, "Times New Roman", 10)


def test_the_gutter_is_part_of_the_left_margin(tmp_path):
    found = layout(tmp_path, p(WORDS) + section(A4.replace('w:left="1701" w:gutter="0"', 'w:left="1134" w:gutter="567"')))
    assert found.left == 30.0


def test_lengths_may_have_units_and_nonsense_is_no_length(tmp_path):
    size = '<w:pgSz w:w="21cm" w:h="297mm"/><w:pgMar w:top="-1134" w:bottom="wide" w:left="nan" w:right="99999999"/>'
    assert layout(tmp_path, p(WORDS) + section(size)) == Layout(210.0, 297.0, 20.0, 0, 0, 0, "Times New Roman", 10)


def test_a_file_without_sections_has_no_layout(tmp_path):
    assert layout(tmp_path, p(WORDS)) is None


def test_the_section_with_most_running_text_counts(tmp_path):
    annex = table(["Chỉ tiêu", "Đơn vị"] * 40) + p("Phụ lục", more=section(WIDE))
    assert layout(tmp_path, p(WORDS) + p("", more=section()) + annex + p("Hết") + section(WIDE)).width == 210.0
    assert layout(tmp_path, p("Bìa", more=section()) + p(WORDS) + section(WIDE)).width == 297.0


def test_a_section_of_before_a_tracked_change_is_none(tmp_path):
    changed = f"{A4}<w:sectPrChange w:id=\"1\">{section(WIDE)}</w:sectPrChange>"
    assert layout(tmp_path, p(WORDS) + section(changed)).width == 210.0


@pytest.mark.parametrize("runs, expected", [
    ([run(WORDS, TIMES + '<w:sz w:val="28"/>')], ("Times New Roman", 14)),
    ([run(WORDS, TIMES + '<w:sz w:val="27"/>')], ("Times New Roman", 13.5)),
    ([run("Ghi chú", ARIAL + '<w:sz w:val="20"/>'), run(WORDS, TIMES + '<w:sz w:val="28"/>')], ("Times New Roman", 14)),
    ([run(WORDS)], ("Times New Roman", 10)),
])
def test_runs_say_their_own_font_and_size(tmp_path, runs, expected):
    assert look(tmp_path, paragraph(*runs)) == expected


def test_styles_and_what_they_are_based_on_say_it_next(tmp_path):
    sheet = styles(
        ARIAL + '<w:sz w:val="20"/>', style("Normal", '<w:sz w:val="26"/>', default=True),
        style("Body", TIMES, based_on="Normal"), style("Fine", '<w:sz w:val="28"/>', kind="character"),
    )
    assert look(tmp_path, p(WORDS), styles=sheet) == ("Arial", 13)
    assert look(tmp_path, p(WORDS, style="Body"), styles=sheet) == ("Times New Roman", 13)
    assert look(tmp_path, paragraph(run(WORDS, '<w:rStyle w:val="Fine"/>')), styles=sheet) == ("Arial", 14)


def test_document_defaults_come_last_and_may_point_to_the_theme(tmp_path):
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/>'
    assert look(tmp_path, p(WORDS), styles=styles(themed), theme=THEME) == ("Calibri", 11)
    assert look(tmp_path, p(WORDS), styles=styles(themed.replace("minor", "major")), theme=THEME) == ("Cambria", 11)
    assert look(tmp_path, p(WORDS), styles=styles(themed)) == ("", 11)
    assert look(tmp_path, paragraph(run(WORDS, TIMES)), styles=styles(themed), theme=THEME) == ("Times New Roman", 11)


def test_a_long_text_is_looked_at_here_and_there(tmp_path):
    body = "".join(paragraph(run(WORDS, TIMES + f'<w:sz w:val="{20 if at % 4 == 0 else 28}"/>')) for at in range(410))
    assert look(tmp_path, body) == ("Times New Roman", 14)


def test_words_in_tables_are_no_running_text(tmp_path):
    cell = paragraph(run(WORDS * 5, ARIAL + '<w:sz w:val="20"/>'))
    assert look(tmp_path, table([cell]) + paragraph(run(WORDS, TIMES + '<w:sz w:val="28"/>'))) == ("Times New Roman", 14)


def test_the_layout_comes_back_from_the_process_apart(tmp_path):
    path = word(tmp_path / "a", paragraph(run(WORDS, TIMES + '<w:sz w:val="27"/>')) + section())
    bare = word(tmp_path / "b", p(WORDS))
    reading, without = read_apart([(path, "a.docx"), (bare, "b.docx")])
    assert reading.layout == Layout(210.0, 297.0, 20.0, 20.0, 30.0, 15.0, "Times New Roman", 13.5)
    assert without.whole and without.layout is None
