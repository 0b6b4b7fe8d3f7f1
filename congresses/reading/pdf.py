"""A PDF to paragraphs page by page; a PDF does not tell headings or notes, so neither do we."""

import re

import pypdfium2
from pypdfium2 import raw

from . import pdf_names
from .blocks import TOO_LONG, Full, Gathering, Reading, tidy
from .legacy_fonts import family
from .refusals import refused
from .secrecy import stamp_of_lines

MAX_PAGES = 2000
STAMPED_PAGES, STAMPED_PIECES = 2, 400
NO_TEXT = "Không có lớp chữ: tệp là bản quét. Tải thêm bản soạn thảo .docx nếu có."
SOME_WITHOUT = "Có trang không có lớp chữ (trang {pages}); chữ trên các trang này chưa được đọc."
EMPTY = "Không thấy chữ nào trong tệp."
OLD_FONTS = "Tệp dùng phông chữ cũ trước Unicode ({font}); chữ đọc được có thể sai. Tải thêm bản soạn thảo .docx."
ACTIVE = "Tệp có thành phần chạy được hoặc tệp đính kèm ({names}); cổng không chạy, không mở các thành phần này."
UNSEARCHED = "Có phần của tệp cổng chưa mở được để tìm thành phần chạy được. Mở tệp gốc trên máy có phần mềm diệt vi-rút."
GARBLED = "Một phần chữ trong tệp không giải mã được."
ENDED = re.compile(r"[.:;!?…”]\s*$")
OPENED = re.compile(r"\s*(?:[-–+•*]\s|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]\s|[IVXLC]{1,6}\.\s|[a-zđ]\)\s)")


def read(path):
    """The reading of a PDF; one that asks for a password to be opened is a refusal."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise refused("encrypted" if locked else "damaged") from None
    try:
        return _read(document, path)
    finally:
        document.close()


def _read(document, path):
    gathered, bare, full, stamp = Gathering(), [], len(document) > MAX_PAGES, ""
    try:
        for at in range(min(len(document), MAX_PAGES)):
            text, drawn, pieces = _page(document, at)
            stamp = stamp or stamp_of_lines(pieces)
            for paragraph in paragraphs(text):
                gathered.add("page", paragraph, page=at + 1)
            if drawn and not text.strip():
                bare.append(at + 1)
    except Full:
        full = True
    blocks = tuple(gathered.blocks)
    doubts = _doubts(blocks, bare)
    names, fonts, searched = pdf_names.found(path)
    if raw.FPDFDoc_GetAttachmentCount(document.raw) > 0:
        names.add("EmbeddedFile")
    if raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
        names.add("JavaScript")
    old = next((font for font in sorted(fonts) if family(font)), "")
    if old:
        doubts.append(OLD_FONTS.format(font=old))
    if full:
        doubts.append(TOO_LONG)
    notices = [ACTIVE.format(names=", ".join(sorted(names)))] if names else []
    if not searched:
        notices.append(UNSEARCHED)
    return Reading(blocks, not doubts, tuple(doubts + notices), len(document), stamp)


def _page(document, at):
    """The text of one page, whether anything is drawn on it, and where a stamp may be its single pieces."""
    page = None
    try:
        page = document[at]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        pieces = text.splitlines() if at < STAMPED_PAGES else []
        if pieces:
            # Two columns of a letterhead share a line; a stamp in one of them is a piece of its own.
            count = min(text_page.count_rects(), STAMPED_PIECES)
            pieces += [text_page.get_text_bounded(*text_page.get_rect(index)) for index in range(count)]
        text_page.close()
        return text, raw.FPDFPage_CountObjects(page.raw) > 0, pieces
    except pypdfium2.PdfiumError:
        return "", True, []
    finally:
        if page is not None:
            page.close()


def _doubts(blocks, bare):
    if not blocks:
        return [NO_TEXT if bare else EMPTY]
    doubts = []
    if bare:
        pages = ", ".join(map(str, bare[:10])) + ("…" if len(bare) > 10 else "")
        doubts.append(SOME_WITHOUT.format(pages=pages))
    if any(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for block in blocks for c in block.text):
        doubts.append(GARBLED)
    return doubts


def paragraphs(text):
    """Lines of a page joined to paragraphs: a short line, an end mark or a list mark divides."""
    # pdfium writes U+FFFE where a word was divided at the end of a line.
    lines = [tidy(line).strip() for line in text.replace("\ufffe\r\n", "").replace("\ufffe", "-").splitlines()]
    widest = max(map(len, lines), default=0)
    gathered = []
    for line in lines:
        if not line:
            gathered.append([])
        elif gathered and gathered[-1] and not _divides(gathered[-1][-1], line, widest):
            gathered[-1].append(line)
        else:
            gathered.append([line])
    return [" ".join(part) for part in gathered if part]


def _divides(before, line, widest):
    return bool(OPENED.match(line)) or len(before) < widest * 0.6 or (
        bool(ENDED.search(before)) and len(before) < widest * 0.9
    )
