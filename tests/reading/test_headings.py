"""Headings typed by hand are found where styles tell of none, and nothing else becomes one."""

import pytest

from congresses.reading import docx
from tests.reading.making import p, run, table, word, xml
from tests.reading.test_word import STYLES

BOLD = "<w:b/>"


def bold(text, style=""):
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{run(text, BOLD)}</w:p>"


def headings(tmp_path, body, **parts):
    return [(b.level, b.text) for b in docx.read(word(tmp_path / "a", body, **parts)).blocks if b.kind == "heading"]


def test_the_usual_order_gives_the_levels(tmp_path):
    body = p("Văn bản.").join([
        bold("BÁO CÁO CHÍNH TRỊ"), bold("PHẦN THỨ NHẤT"), bold("A. TÌNH HÌNH CHUNG"), bold("I. Đặc điểm"), bold("1. Thuận lợi"),
        bold("1.1. Về kinh tế:"), bold("a) Nông nghiệp"), bold("b) Dịch vụ"), bold("1.2 Về xã hội"), bold("II. Kết quả"), p("B. HẠN CHẾ"),
        bold("Phần II: Phương hướng"), "",
    ])
    assert headings(tmp_path, body) == [
        (1, "PHẦN THỨ NHẤT"), (2, "A. TÌNH HÌNH CHUNG"), (3, "I. Đặc điểm"), (4, "1. Thuận lợi"), (5, "1.1. Về kinh tế:"),
        (6, "a) Nông nghiệp"), (6, "b) Dịch vụ"), (5, "1.2 Về xã hội"), (3, "II. Kết quả"), (2, "B. HẠN CHẾ"),
        (1, "Phần II: Phương hướng"),
    ]


def test_levels_begin_with_the_highest_number_there_is(tmp_path):
    body = bold("1. Ưu điểm") + p("Chữ.") + bold("1.1. Kinh tế") + p("Chữ.") + bold("2. Hạn chế") + p("Chữ.")
    assert headings(tmp_path, body) == [(1, "1. Ưu điểm"), (2, "1.1. Kinh tế"), (1, "2. Hạn chế")]


@pytest.mark.parametrize("body", [
    bold("Một câu đậm giữa bài"), p("1. Không đậm"), bold("1. " + "Dài " * 60), bold("1. Còn tiếp;"), bold("1. Một câu trọn vẹn."),
    bold("1.5 tỷ đồng"), bold("12/2020 họp"), bold("2020"), bold("- Gạch đầu dòng"), bold("Phần lớn các chi bộ"), bold("V.I. Lênin"),
    f"<w:p>{run('1. ', BOLD)}{run('Nửa đậm ', BOLD)}{run('nửa thường')}</w:p>", bold("1."), bold("I. "), bold("T/M BAN CHẤP HÀNH"), bold("T.M BAN CHẤP HÀNH"), bold("K.T BÍ THƯ"), bold("V/v Đại hội"), bold("A/B"),
    bold("I. TÌNH HÌNH.......... 3"), bold("I. TÌNH HÌNH……12"),
    f"<w:p>{run('I. TÌNH HÌNH', BOLD)}<w:r><w:tab/></w:r>{run('4', BOLD)}</w:p>", table([bold("I. Kinh tế"), bold("1. Trồng trọt")]),
])
def test_traps(tmp_path, body):
    assert headings(tmp_path, p("Trước.") + body + p("Sau.")) == []


def test_a_list_of_bold_names_is_a_list(tmp_path):
    body = bold("II. Nhân sự") + p("Gồm:") + bold("1. Nguyễn Văn An") + p("") + bold("2. Trần Thị Bình") + bold("3. Lê Chi") + p("Hết.")
    assert headings(tmp_path, body) == [(1, "II. Nhân sự")]


def test_three_styled_headings_are_enough(tmp_path):
    styled = p("Một", "u1") + p("Hai", "u2")
    assert headings(tmp_path, styled + bold("1. Tay") + p("x"), styles=STYLES) == [(1, "Một"), (2, "Hai"), (2, "1. Tay")]
    assert headings(tmp_path, styled + p("Ba", "u2") + bold("1. Tay") + p("x"), styles=STYLES) == [(1, "Một"), (2, "Hai"), (2, "Ba")]


def test_bold_and_capitals_may_come_from_styles(tmp_path):
    styles = xml("styles", """
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="dam"><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="con"><w:basedOn w:val="dam"/></w:style>
      <w:style w:type="paragraph" w:styleId="hoa"><w:rPr><w:caps/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="manh"><w:rPr><w:b/></w:rPr></w:style>""")
    strong, off = '<w:rStyle w:val="manh"/>', '<w:b w:val="0"/>'
    body = p("Chữ.").join([
        p("I. Kế thừa", "con"), f"<w:p>{run('II. Kiểu chữ', strong)}</w:p>", p("III. Chữ hoa", "hoa"),
        f'<w:p><w:pPr><w:pStyle w:val="dam"/></w:pPr>{run("IV. Tắt đậm", off)}</w:p>',
        f'<w:p><w:pPr><w:pStyle w:val="dam"/></w:pPr>{run("V. Đậm hai lần là không", strong)}</w:p>', "",
    ])
    assert headings(tmp_path, body, styles=styles) == [(1, "I. Kế thừa"), (1, "II. Kiểu chữ"), (1, "III. CHỮ HOA")]


def test_old_fonts_are_understood_and_a_tab_may_stand_after_the_number(tmp_path):
    old = '<w:b/><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'
    body = f"<w:p>{run('phÇn thø nhÊt', old)}</w:p>{p('x')}<w:p>{run('I.', BOLD)}<w:r><w:tab/></w:r>{run('Tình hình', BOLD)}</w:p>{p('x')}"
    assert headings(tmp_path, body) == [(1, "PHẦN THỨ NHẤT"), (2, "I.\tTình hình")]


def test_the_number_stays_in_the_text_and_in_the_trail(tmp_path):
    blocks = docx.read(word(tmp_path / "a", bold("I. Kết quả") + p("Chữ."))).blocks
    assert (blocks[0].label, blocks[1].trail) == ("", ("I. Kết quả",))
