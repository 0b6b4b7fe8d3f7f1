"""A workbook to rows: one block a row that is not empty, sheet by sheet."""

import datetime
import re
import zipfile
from itertools import islice

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple

from . import active
from .blocks import BAR, TOO_LONG, Full, Gathering, Reading, of_cell, tidy
from .legacy_fonts import family, readable
from .package import Package
from .secrecy import stamp_of

MAX_ROWS = 20_000
MAX_COLUMNS = 200
NO_VALUE = "Bảng tính có công thức chưa có giá trị lưu sẵn; các ô này đọc ra trống. Mở bằng Excel, lưu lại rồi tải lên."
HIDDEN = "Bảng tính có trang tính ẩn; trang ẩn cũng được đọc."
WIDE = "Bảng tính rộng quá {columns} cột; chỉ đọc các cột đầu."
LONG = "Bảng tính dài quá {rows} dòng; chỉ đọc phần đầu."
DRAWN = "Bảng tính có hộp chữ hoặc biểu đồ; chữ trong đó chưa được đọc."
EMBEDDED = "Bảng tính có tệp nhúng bên trong; nội dung tệp nhúng không được mở và không được đọc."
LINKS = "Bảng tính trỏ tới tệp hoặc địa chỉ bên ngoài; cổng không mở các địa chỉ này."
TCVN3 = "Bảng tính dùng phông chữ cũ (.VnTime, bảng mã TCVN3); đã chuyển sang Unicode để đọc, ví dụ: “{example}”."
VNI = "Bảng tính dùng phông chữ cũ VNI (VNI-Times…); đã chuyển sang Unicode để đọc, ví dụ: “{example}”."
EMPTY = "Không thấy dữ liệu nào trong bảng tính."
UNVALUED = re.compile(rb"(?:</f>|<f[^<>]{0,400}/>)\s{0,8}(?:<v\s{0,4}/>|<v>\s{0,8}</v>)?\s{0,8}</c>")
# A cell with such a formula; what stands in its first tag.
BARE = re.compile(
    rb"<c ([^<>]{1,200})>\s{0,8}(?:<f[^<>]{0,400}/>|<f[^<>]{0,400}>[^<]{0,9000}</f>)\s{0,8}(?:<v\s{0,4}/>|<v>\s{0,8}</v>)?\s{0,8}</c>")
PLACE = re.compile(rb'\br="([A-Z]{1,3}[0-9]{1,7})"')
MAX_BARE = 1000  # formulas without a result that are told by their place
# A cell with content in column GS (201) or beyond.
FAR = re.compile(
    rb'<c [^<>]{0,80}?r="(?:[A-Z]{3}|[H-Z][A-Z]|G[S-Z])[0-9]{1,7}"[^<>]{0,200}>\s{0,8}<(?:v|is|f)[ />]'
)


def read(path):
    """The reading of a checked XLSX, values as they were last saved."""
    with open(path, "rb") as file:  # by its name alone openpyxl would refuse a temporary file
        return _read(openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False), path)


def _read(book, path):
    gathered, doubts, left, fonts = Gathering(), [], MAX_ROWS, {}
    bare, unreckoned = _bare(path), []
    try:
        for place, sheet in enumerate(book.worksheets, 1):
            # openpyxl tells only here which part of the package a sheet is.
            told = bare.get(sheet._worksheet_path.lstrip("/"), {})
            left = _sheet(gathered, sheet, place, left, fonts, told, unreckoned)
    except Full:
        doubts.append(TOO_LONG)
    finally:
        hidden = any(sheet.sheet_state != "visible" for sheet in book.worksheets)
        book.close()
    if left < 0:
        doubts.append(LONG.format(rows=MAX_ROWS))
    if not gathered.blocks:
        doubts.append(EMPTY)
    notices = [HIDDEN] if hidden else []
    for encoding, sentence in (("tcvn3", TCVN3), ("vni", VNI)):
        if encoding in fonts:
            notices.append(sentence.format(example=fonts[encoding][:60]))
    _beside(path, doubts, notices)
    blocks = tuple(gathered.blocks)
    return Reading(blocks, not doubts, tuple(doubts + notices), 0, stamp_of(blocks), unreckoned=tuple(unreckoned))


def _sheet(gathered, sheet, place, left, fonts, bare, unreckoned):
    """Add the rows of one sheet; return how many rows may still be read, -1 when there were more."""
    # One row more than allowed, to know whether there is more.
    for number, row in enumerate(sheet.iter_rows(max_row=left + 1, max_col=MAX_COLUMNS) if left >= 0 else (), 1):
        if left == 0:
            return -1
        left -= 1
        if all(cell.value is None for cell in row):
            continue
        cells = [shown(cell, fonts) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            block = gathered.add(
                "sheet_row", BAR.join(cells), label=tidy(sheet.title), table=place, cells=tuple(cells)
            )
            unreckoned += [(block.number, column - 1) for column in bare.get(number, ())]
    return left


def _bare(path):
    """The columns of formulas without a saved result, by part of the package and row."""
    found, left = {}, MAX_BARE
    with zipfile.ZipFile(path) as parts:
        for name in filter(_is_sheet, parts.namelist()):
            for cell in islice(BARE.finditer(parts.read(name)), left):
                if place := PLACE.search(cell[1]):
                    row, column = coordinate_to_tuple(place[1].decode())
                    found.setdefault(name, {}).setdefault(row, []).append(column)
                    left -= 1
    return found


def _is_sheet(name):
    return "worksheets/" in name.lower() and name.endswith(".xml")


def shown(cell, fonts):
    """A cell as a Vietnamese reader writes it: decimal comma, day before month."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Đúng" if value else "Sai"
    if isinstance(value, (int, float)):
        if "%" in str(cell.number_format):
            return f"{_figure(value * 100)}%"
        return _figure(value)
    if isinstance(value, datetime.datetime):
        has_time = (value.hour, value.minute, value.second) != (0, 0, 0)
        return value.strftime("%d/%m/%Y %H:%M" if has_time else "%d/%m/%Y")
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    return _words(cell, str(value), fonts)


def _words(cell, text, fonts):
    """A text, made readable when its cell is drawn in an old font."""
    kind = "" if text.isascii() else family(cell.font.name or "")
    words = of_cell(tidy(readable(text, kind)).strip())
    if kind:
        fonts.setdefault(kind.partition(" ")[0], words)
    return words


def _figure(value):
    return f"{value:.12g}".replace(".", ",") if abs(value) < 1e12 else str(value).replace(".", ",")


def _beside(path, doubts, notices):
    """What the rows do not show: formulas without values, drawings, links outside."""
    with Package(path) as package:
        relations = list(package.all_relations())
        linked = [package.bytes(r.target) or b"" for r in relations if r.kind == "externalLink" and not r.external]
    kinds = {(relation.kind, relation.external) for relation in relations}
    calls = any(b"ddeLink" in data or b"d\0d\0e\0L" in data for data in linked)
    if ("chart", False) in kinds or _has_words(path):
        doubts.append(DRAWN)
    _active({kind for kind, _ in kinds}, calls, doubts, notices)
    if any(external or kind == "externalLink" for kind, external in kinds):
        notices.append(LINKS)
    unvalued = far = False
    with zipfile.ZipFile(path) as parts:
        for name in filter(_is_sheet, parts.namelist()):
            data = parts.read(name)
            unvalued = unvalued or UNVALUED.search(data) is not None
            far = far or FAR.search(data) is not None
    if unvalued:
        doubts.append(NO_VALUE)
    if far:
        doubts.append(WIDE.format(columns=MAX_COLUMNS))


def _active(kinds, calls, doubts, notices):
    if kinds & active.EMBEDDED_PARTS:
        doubts.append(EMBEDDED)
    if calls or kinds & active.CONNECTION_PARTS:
        notices.append(active.CONNECTIONS)
    if kinds & active.ADD_IN_PARTS:
        notices.append(active.ADD_INS)


def _has_words(path):
    with zipfile.ZipFile(path) as parts:
        return any(b"<a:t>" in parts.read(name) for name in parts.namelist() if "drawings/drawing" in name)
