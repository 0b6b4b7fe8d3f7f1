"""What must be said beside the text of a Word file, and whether all of it was read."""

import contextlib

from . import active
from .package import Damaged
from .word_names import VAL, A, V, W

STRANGE = "Không tìm thấy phần thân văn bản; chưa đọc được nội dung, chưa kiểm tra tự động. Mở bản gốc để xem."
TRACKED = "Văn bản còn theo dõi sửa đổi; nội dung được đọc như đã chấp nhận mọi sửa đổi."
HIDDEN = "Văn bản có chữ ẩn; chữ ẩn cũng được đưa vào nội dung đọc."
COMMENTS = "Tệp có góp ý của phần mềm soạn thảo (comment); các góp ý này không thuộc nội dung văn bản."
TCVN3 = "Văn bản dùng phông chữ cũ (.VnTime, bảng mã TCVN3); đã chuyển sang Unicode để đọc, ví dụ: “{example}”."
VNI = "Văn bản dùng phông chữ cũ VNI (VNI-Times…); đã chuyển sang Unicode để đọc, ví dụ: “{example}”."
MISSING_NOTE = "Có chú thích không tìm thấy nội dung trong tệp."
LOST_PART = "Một phần của tệp bị hỏng (kiểu chữ, đánh số hoặc đầu trang), chưa đọc được."
NO_TEXT = "Không có lớp chữ: văn bản chỉ có hình ảnh. Tải lên bản soạn thảo có chữ."
EMPTY = "Không thấy chữ nào trong văn bản."
PICTURES = "Văn bản có {count} hình ảnh; chữ trong hình không được đọc."
DRAWN = "Văn bản có biểu đồ hoặc sơ đồ; chữ trong đó chưa được đọc."
EMBEDDED = "Văn bản có tệp nhúng bên trong; nội dung tệp nhúng không được mở và không được đọc."
ATTACHED = "Văn bản ghép nội dung từ phần khác của tệp (altChunk); phần đó chưa được đọc."
TEMPLATE = "Văn bản trỏ tới mẫu hoặc tệp ở bên ngoài; cổng không mở các địa chỉ này."
LINKS = "Văn bản có liên kết ra ngoài; cổng không mở các liên kết này."

MEAGRE = 400  # characters a picture: below this the pictures probably are the document
TRACES = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
FOREIGN = ("altChunk", "subDoc")
DRAWN_PARTS = ("chart", "chartEx", "diagramData")


def of(document):
    """The notices of a document walked to its end, and whether it was read whole."""
    notices, doubts = [], []
    root = document.root
    kinds = {(relation.kind, relation.external) for relation in document.package.all_relations()}
    here = {kind for kind, external in kinds if not external}
    outside = {kind for kind, external in kinds if external}
    for encoding, sentence in (("tcvn3", TCVN3), ("vni", VNI)):
        if encoding in document.lines.fonts:
            notices.append(sentence.format(example=document.lines.fonts[encoding][:60]))
    if next(root.iter(*TRACES), None) is not None or any(b.inserted or b.deleted for b in document.gathered.blocks):
        notices.append(TRACKED)
    if any(_is_hidden(element) for element in root.iter(W + "vanish")):
        notices.append(HIDDEN)
    if _has_comments(document):
        notices.append(COMMENTS)
    if document.notes.missing:
        doubts.append(MISSING_NOTE)
    if document.lost_parts:
        doubts.append(LOST_PART)
    if any(True for _ in root.iter(*(W + name for name in FOREIGN))):
        doubts.append(ATTACHED)
    if here.intersection(DRAWN_PARTS):
        doubts.append(DRAWN)
    if (here | outside) & active.EMBEDDED_PARTS:
        doubts.append(EMBEDDED)
    if outside - {"hyperlink"}:
        notices.append(TEMPLATE)
    if "hyperlink" in outside:
        notices.append(LINKS)
    if names := _calls(document):
        notices.append(active.FIELDS.format(names=", ".join(sorted(names))))
    if (here | outside) & active.ADD_IN_PARTS:
        notices.append(active.ADD_INS)
    _pictures(document, notices, doubts)
    return doubts + notices, not doubts


def _has_comments(document):
    """Whether anybody commented; some programs add the part, empty, to every file."""
    root = document.part("comments")
    return root is not None and root.find(W + "comment") is not None


def _calls(document):
    """Fields that call something outside, in the body and in everything it points to."""
    names = active.calls(document.root)
    for part in {relation.target for relation in document.relations if not relation.external}:
        if active.may_have_fields(document.package.bytes(part) or b""):
            with contextlib.suppress(Damaged):
                names |= active.calls(document.package.tree(part))
    return names


def _is_hidden(element):
    """Hidden characters, not the hidden mark at a paragraph's end."""
    holder = element.getparent().getparent()
    return holder is not None and holder.tag == W + "r" and element.get(VAL, "1") not in ("0", "false", "off")


def _pictures(document, notices, doubts):
    blocks = document.gathered.blocks
    count = sum(1 for _ in document.root.iter(A + "blip", V + "imagedata"))
    characters = sum(len(block.text) for block in blocks)
    if not blocks:
        doubts.append(NO_TEXT if count else EMPTY)
    elif count:
        (doubts if characters < MEAGRE * count else notices).append(PICTURES.format(count=count))
