"""A Word file is read whole, in order, as its reader sees it."""

import unicodedata

import docx as python_docx

from congresses.reading import docx
from tests.reading.making import MC_NS, R_NS, p, pack, relations, run, table, word, word_parts, xml

STYLES = xml("styles", """
  <w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Rieng"><w:name w:val="Mục riêng"/><w:basedOn w:val="u2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Mucluc"><w:name w:val="TOC Heading"/><w:basedOn w:val="u1"/>
    <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
""")
NOTE = '<w:r><w:footnoteReference w:id="{0}"/></w:r>'


def texts(reading):
    return [(block.kind, block.text) for block in reading.blocks]


def footnotes(*notes):
    rows = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    return xml("footnotes", rows + "".join(f'<w:footnote w:id="{i}">{p(text)}</w:footnote>' for i, text in notes))


def test_a_file_of_an_ordinary_program_is_read_in_order(tmp_path):
    document = python_docx.Document()
    document.add_heading("Kết quả", 1)
    document.add_paragraph("Đảng bộ có 12 chi bộ.")
    document.add_heading("Hạn chế", 2)
    rows = document.add_table(2, 2)
    for cell, text in zip(rows._cells, ["TT", "Chỉ tiêu", "1", "Thu ngân sách"], strict=True):
        cell.text = text
    document.save(tmp_path / "a.docx")
    reading = docx.read(tmp_path / "a.docx")
    assert texts(reading) == [
        ("heading", "Kết quả"), ("paragraph", "Đảng bộ có 12 chi bộ."), ("heading", "Hạn chế"),
        ("table_row", "TT | Chỉ tiêu"), ("table_row", "1 | Thu ngân sách"),
    ]
    assert [block.number for block in reading.blocks] == [1, 2, 3, 4, 5]
    assert reading.blocks[4].trail == ("Kết quả", "Hạn chế")
    assert reading.blocks[4].cells == ("1", "Thu ngân sách")
    assert (reading.whole, reading.notices, reading.stamp) == (True, (), "")


def test_headings_are_known_by_style_name_ancestor_or_outline_level_never_by_id(tmp_path):
    body = p("Một", "u1") + p("Hai", "u2") + p("Riêng", "Rieng") + p("Mục lục", "Mucluc") + p(
        "Ba", more='<w:outlineLvl w:val="2"/>') + p("Không", "u1", '<w:outlineLvl w:val="9"/>')
    reading = docx.read(word(tmp_path / "a.docx", body, styles=STYLES))
    assert [(block.kind, block.level) for block in reading.blocks] == [
        ("heading", 1), ("heading", 2), ("heading", 2), ("paragraph", 0), ("heading", 3), ("paragraph", 0),
    ]


def test_insertions_are_read_deletions_are_not_and_it_is_said(tmp_path):
    body = (
        f"<w:p>{run('Thu được ')}<w:ins>{run('12')}</w:ins><w:del><w:r><w:delText>15</w:delText></w:r></w:del>"
        f"{run(' tỷ đồng')}</w:p><w:p><w:moveFrom>{run('đi')}</w:moveFrom></w:p><w:p><w:moveTo>{run('đến')}</w:moveTo></w:p>"
    )
    reading = docx.read(word(tmp_path / "a.docx", body))
    assert [block.text for block in reading.blocks] == ["Thu được 12 tỷ đồng", "đến"]
    assert "theo dõi sửa đổi" in reading.notices[0]


def test_content_controls_links_and_field_results_are_read_instructions_are_not(tmp_path):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>' + run("thừa")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("3/2/2025")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        f"<w:sdt><w:sdtContent>{p('Trong khung')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{run('liên kết')}</w:hyperlink><w:sdt><w:sdtContent>{run(' và ô')}</w:sdtContent></w:sdt></w:p>"
        f"<w:p>{run('Ngày ')}{field}{run(' họp')}<w:fldSimple w:instr='PAGE'>{run(' 7')}</w:fldSimple></w:p>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + p("Sau trường bỏ dở")
    )
    reading = docx.read(word(tmp_path / "a.docx", body))
    assert [block.text for block in reading.blocks] == [
        "Trong khung", "liên kết và ô", "Ngày 3/2/2025 họp 7", "Sau trường bỏ dở",
    ]


def test_footnotes_follow_their_paragraph_and_keep_their_place(tmp_path):
    body = f"<w:p>{run('  Theo nghị quyết')}{NOTE.format(7)}{run(' và kết luận')}{NOTE.format(3)}</w:p>" + p("Sau")
    reading = docx.read(word(tmp_path / "a.docx", body, footnotes=footnotes((3, "Kết luận 5."), (7, "Nghị quyết 2."))))
    assert texts(reading) == [
        ("paragraph", "Theo nghị quyết và kết luận"), ("footnote", "Nghị quyết 2."), ("footnote", "Kết luận 5."),
        ("paragraph", "Sau"),
    ]
    assert reading.blocks[0].notes == ((15, "1"), (27, "2"))
    assert [block.label for block in reading.blocks] == ["", "1", "2", ""]
    assert reading.whole


def test_a_mark_of_its_own_stands_for_the_number_and_is_not_repeated(tmp_path):
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>(*)</w:t></w:r>'
    body = f"<w:p>{run('Ước tính')}{own}{run(' và thực hiện')}{NOTE.format(7)}</w:p>"
    reading = docx.read(word(tmp_path / "a.docx", body, footnotes=footnotes((3, "(*) Chưa chính thức."), (7, "1 năm."))))
    assert reading.blocks[0].notes == ((8, "(*)"), (21, "1"))
    assert [(block.label, block.text) for block in reading.blocks] == [
        ("", "Ước tính và thực hiện"), ("(*)", "Chưa chính thức."), ("1", "1 năm."),
    ]


def test_a_mark_cut_in_two_or_too_long_stays_text(tmp_path):
    def own(mark):
        return f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>{mark}</w:t></w:r>'

    for mark, text in (("(", "Ước tính(*)"), ("x" * 13, f"Ước tính{'x' * 13}*)")):
        body = f"<w:p>{run('Ước tính')}{own(mark)}{run('*)')}</w:p>"
        reading = docx.read(word(tmp_path / "a.docx", body, footnotes=footnotes((3, "(*) Chưa chính thức."))))
        assert [(block.label, block.text) for block in reading.blocks] == [("", text), ("*", "(*) Chưa chính thức.")]


def test_symbols_and_formulas_keep_their_meaning(tmp_path):
    def sym(font, code):
        return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'

    maths = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    m = f'<m:oMath xmlns:m="{maths}">{{}}</m:oMath>'.format
    t = "<m:r><m:t>{}</m:t></m:r>".format
    power = f"<m:sSup><m:sSupPr/><m:e>{t(10)}</m:e><m:sup>{t(2)}</m:sup></m:sSup>"
    share = f"<m:f><m:fPr/><m:num>{t('a')}</m:num><m:den>{t('b')}</m:den></m:f>"
    body = (
        f"<w:p>{sym('Symbol', 'F0B3')}{run(' 5; ')}{sym('Wingdings', 'F0FC')}{run('; ')}{sym('Webdings', 'F061')}{sym('Arial', '2022')}"
        f"{sym('x', 'zz')}</w:p><w:p>{run('S=')}{m(share + power)}</w:p>"
    )
    assert [block.text for block in docx.read(word(tmp_path / "a.docx", body)).blocks] == ["≥ 5; ✓; •••", "S=a/b10^2"]


def test_notes_of_a_table_come_after_it_with_places_in_the_row(tmp_path):
    body = table(["TT", f"<w:p>{run('Chỉ tiêu')}{NOTE.format(3)}</w:p>"], ["1", "Thu"])
    reading = docx.read(word(tmp_path / "a.docx", body, footnotes=footnotes((3, "Theo kế hoạch."))))
    assert [block.kind for block in reading.blocks] == ["table_row", "table_row", "footnote"]
    row = reading.blocks[0]
    assert (row.text, row.notes) == ("TT | Chỉ tiêu", ((len("TT | Chỉ tiêu"), "1"),))


def test_a_missing_footnotes_part_leaves_the_text_and_an_honest_word(tmp_path):
    reading = docx.read(word(tmp_path / "a.docx", f"<w:p>{run('Theo')}{NOTE.format(3)}</w:p>"))
    assert texts(reading) == [("paragraph", "Theo")]
    assert (reading.whole, reading.notices) == (False, ("Có chú thích không tìm thấy nội dung trong tệp.",))


def test_a_broken_footnotes_part_leaves_the_text_and_an_honest_word(tmp_path):
    path = word(tmp_path / "a.docx", f"<w:p>{run('Theo')}{NOTE.format(3)}</w:p>", footnotes="<w:footnotes><oops")
    reading = docx.read(path)
    assert texts(reading) == [("paragraph", "Theo")]
    assert not reading.whole


def test_merged_cells_are_read_once_and_inner_tables_after_the_outer(tmp_path):
    above = f'<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("Chung")}'
    below = f"<w:tcPr><w:vMerge/></w:tcPr>{p('')}"
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Rộng")}'
    inner = p("Ngoài") + table(["trong 1", "trong 2"])
    reading = docx.read(word(tmp_path / "a.docx", table([above, "a"], [below, "b"], [wide], [inner, "c"])))
    assert [(block.table, block.cells) for block in reading.blocks] == [
        (1, ("Chung", "a")), (1, ("", "b")), (1, ("Rộng",)), (1, ("Ngoài", "c")), (2, ("trong 1", "trong 2")),
    ]


def test_automatic_numbers_are_computed(tmp_path):
    numbering = xml("numbering", """
      <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
        <w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
        <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="6"><w:abstractNumId w:val="0"/>
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>""")

    def item(level, number=5):
        return p("x", more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    body = "".join(map(item, (0, 1, 1, 2, 2, 0, 1, 3))) + item(0, 6) + item(0, 0) + item(0, 99)
    reading = docx.read(word(tmp_path / "a.docx", body, numbering=numbering))
    assert [block.label for block in reading.blocks] == [
        "I.", "1.1", "1.2", "a)", "b)", "II.", "2.1", "•", "IV.", "", "",
    ]
    assert {block.kind for block in reading.blocks[:9]} == {"list_item"}
    assert {block.kind for block in reading.blocks[9:]} == {"paragraph"}


def test_old_tcvn3_fonts_are_made_readable_and_it_is_said(tmp_path):
    old, capital = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>', '<w:rFonts w:hAnsi=".VnTimeH"/>'
    body = f"<w:p>{run('§¶ng bé x·', old)}{run(' và §¶')}</w:p><w:p>{run('®¹i héi', capital)}</w:p>"
    reading = docx.read(word(tmp_path / "a.docx", body))
    assert [block.text for block in reading.blocks] == ["Đảng bộ xã và §¶", "ĐẠI HỘI"]
    assert reading.whole
    assert ".VnTime" in reading.notices[0]


def test_text_is_composed_and_capitals_are_as_shown(tmp_path):
    body = p(unicodedata.normalize("NFD", "Đại hội")) + f"<w:p>{run('Báo cáo', '<w:caps/>')}</w:p>"
    assert [b.text for b in docx.read(word(tmp_path / "a.docx", body)).blocks] == ["Đại hội", "BÁO CÁO"]


def test_of_alternatives_only_the_first_is_read_and_boxes_come_once(tmp_path):
    box = f"<w:txbxContent>{p('Trong hộp')}</w:txbxContent>"
    body = (
        f'<w:p>{run("Ngoài")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(docx.read(word(tmp_path / "a.docx", body))) == [("paragraph", "Ngoài"), ("text_box", "Trong hộp")]


def test_heads_and_endnotes_are_read_bare_page_numbers_are_not(tmp_path):
    body = (
        f'<w:p>{run("Thân")}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
        '<w:sectPr><w:headerReference r:id="rId_header"/><w:footerReference r:id="rId_footer"/></w:sectPr>'
    )
    reading = docx.read(word(
        tmp_path / "a.docx", body, header=xml("hdr", p("Dự thảo lần 2")), footer=xml("ftr", p("1")),
        endnotes=xml("endnotes", f'<w:endnote w:id="2">{p("Cuối bài")}</w:endnote>'),
    ))
    assert texts(reading) == [("header", "Dự thảo lần 2"), ("paragraph", "Thân"), ("endnote", "Cuối bài")]
    assert reading.blocks[2].label == "i"


def test_a_watermark_is_text_that_is_seen(tmp_path):
    art = '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r></w:p>'
    body = f'{p("Thân")}<w:sectPr><w:headerReference r:id="rId_header"/></w:sectPr>'
    reading = docx.read(word(tmp_path / "a.docx", body, header=xml("hdr", art)))
    assert (texts(reading)[0], reading.stamp) == (("header", "TỐI MẬT"), "TỐI MẬT")


def test_links_and_templates_outside_are_told_and_never_fetched(tmp_path):
    parts = word_parts(p("Chữ"), links=[("rId9", "hyperlink", "http://203.0.113.1/", "External")], settings=xml("settings", ""))
    parts["word/_rels/settings.xml.rels"] = relations(
        ("rId1", "attachedTemplate", "http://203.0.113.1/a.dotm", "External"))
    reading = docx.read(pack(tmp_path / "a.docx", parts))
    assert len(reading.notices) == 2
    assert reading.whole


def test_a_picture_of_a_page_is_not_a_text_read_whole(tmp_path):
    blip = '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
    reading = docx.read(word(tmp_path / "a.docx", f"<w:p><w:r><w:drawing>{blip}</w:drawing></w:r></w:p>"))
    assert not reading.whole
    assert reading.notices[0].startswith("Không có lớp chữ")


def test_marks_tell_equal_passages_apart_and_stay_the_same(tmp_path):
    path = word(tmp_path / "a.docx", p("Lặp") + p("Lặp") + p("Khác"))
    first, second = docx.read(path), docx.read(path)
    assert first == second
    marks = [block.mark for block in first.blocks]
    assert marks[0].removesuffix("-1") == marks[1].removesuffix("-2")
    assert len(set(marks)) == 3


def test_the_strict_form_is_read_like_the_usual_one(tmp_path):
    parts = word_parts(p("Nghiêm ngặt"))
    strict = {name: content.replace(MC_NS, "urn:x").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ).replace(R_NS, "http://purl.oclc.org/ooxml/officeDocument/relationships") for name, content in parts.items()}
    assert texts(docx.read(pack(tmp_path / "a.docx", strict))) == [("paragraph", "Nghiêm ngặt")]
