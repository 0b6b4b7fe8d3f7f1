"""What stands around the text of a Party paper of 2018's form: heading block, title, signature."""

from .body import CENTRED, cell, table

TIGHT = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
RULED = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
LEFT, RIGHT = 77, 88
NO_GAP = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
LAST = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'  # no page of its own for the paragraph a body must end on


def heading(body, kind, words, written, number):
    """The two-column block: who writes on the left, the Party, place and day on the right."""
    committee = f"ĐẢNG ỦY {words['unit']} {words['name']}".upper()
    if kind.organ == "congress":
        left = [_line(body, f"ĐẢNG BỘ {words['unit']} {words['name']}".upper())]
        left += [_line(body, text, bold=True) for text in (f"ĐẠI HỘI LẦN THỨ {words['ordinal']}", "NHIỆM KỲ 2020–2025")]
    else:
        left = [_line(body, "ĐẢNG BỘ HUYỆN CAN LỘC"), _line(body, committee, bold=True)]
    symbol = f"{kind.symbol}/{'ĐH' if kind.organ == 'congress' else 'ĐU'}"
    series = "     " if kind.offset is None else str(int(words["series"]) + kind.offset + (number - 1) * 4)
    left += [_line(body, "*"), _line(body, f"Số {series}-{symbol}")]
    right = [
        body.paragraph(
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            layout=RULED + TIGHT + '<w:ind w:left="200" w:right="200"/>' + CENTRED,
            bold=True,
            size=15,
        ),
        _line(body, f"{words['name']}, {_day(written)}", italic=True),
    ]
    if kind.draft:
        right.append(_line(body, f"DỰ THẢO LẦN {number}", bold=True))
    body.parts.append(_columns(left, right))
    body.parts.append(body.paragraph("", layout=TIGHT))


def title(body, kind, abstract):
    """The kind of paper in capitals, its subject under it, a short rule."""
    body.parts.append(body.paragraph(kind.title.upper(), style="Title"))
    body.parts.append(body.paragraph(abstract, layout=TIGHT + CENTRED, bold=True))
    body.parts.append(body.paragraph("-----", layout=CENTRED))


def signature(body, kind, words):
    """Recipients on the left, on whose behalf and who signs on the right."""
    lines = [
        "- Ban Thường vụ Huyện ủy,",
        "- Các ban xây dựng Đảng Huyện ủy,",
        f"- Đảng ủy viên {words['unit']},",
        "- Lưu Văn phòng Đảng ủy.",
    ]
    if kind.organ == "congress":
        lines = ["- Ban Thường vụ Huyện ủy,", "- Các chi bộ trực thuộc,", "- Lưu hồ sơ Đại hội."]
    left = [body.paragraph("Nơi nhận:", layout=TIGHT, underline=True, size=14)]
    left += [body.paragraph(line, layout=TIGHT, size=12) for line in lines]
    on_behalf = "T/M ĐOÀN CHỦ TỊCH" if kind.organ == "congress" else "T/M BAN CHẤP HÀNH"
    right = [_line(body, on_behalf, bold=True), _line(body, "BÍ THƯ")]
    right += [_line(body, "") for _ in range(3)]
    right.append(_line(body, words["secretary"], bold=True))
    body.parts.append(_columns(left, right))
    body.parts.append(body.paragraph("", layout=LAST))


def _columns(left, right):
    rows = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell(''.join(left), LEFT)}{cell(''.join(right), RIGHT)}</w:tr>"
    return table(rows, (LEFT, RIGHT), margins=NO_GAP)


def _line(body, text, *, bold=False, italic=False):
    return body.paragraph(text, layout=TIGHT + CENTRED, bold=bold, italic=italic, size=14)


def _day(day):
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
