"""Active content: one rule for every kind of file.

Macros are refused. Whatever else could run, open or fetch something when the file is opened elsewhere (scripts, launch
actions, attached and embedded files, templates and links outside, fields and connections that call other programs,
add-ins) is taken, with a notice that names it; so is a file in which it cannot be looked for. The notices are kept with
the version and stand above its text on the page that offers the file. The portal itself runs, opens and fetches nothing.
"""

import re

from .word_names import W

FIELDS = "Văn bản có trường lấy dữ liệu hoặc gọi chương trình bên ngoài ({names}); cổng không chạy các trường này."
CONNECTIONS = "Bảng tính có kết nối dữ liệu hoặc gọi chương trình bên ngoài (DDE); cổng không chạy các kết nối này."
ADD_INS = "Tệp gọi tiện ích bổ sung (add-in) của phần mềm soạn thảo; cổng không chạy tiện ích này."

EMBEDDED_PARTS = frozenset(("oleObject", "package", "control", "activeXControlBinary"))
ADD_IN_PARTS = frozenset(("webextension", "webextensiontaskpanes"))
CONNECTION_PARTS = frozenset(("connections", "queryTable"))
# A field whose name is put together from numbers hides what it calls.
CALLING = re.compile(
    r"^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD|QUOTE(?=\s+\d))\b", re.IGNORECASE | re.MULTILINE
)
BEGIN, INSTRUCTION, SIMPLE = W + "fldChar", W + "instrText", W + "fldSimple"


def calls(root):
    """Names of the fields below an element that call something outside, however their words are divided."""
    words = []
    for element in root.iter(BEGIN, INSTRUCTION, SIMPLE):
        if element.tag == INSTRUCTION:
            words.append(element.text or "")
        elif element.tag == SIMPLE:
            words.append(f"\n{element.get(W + 'instr', '')}\n")
        else:
            words.append("\n" if element.get(W + "fldCharType") == "begin" else "")
    return {match[1].upper() for match in CALLING.finditer("".join(words))}


def may_have_fields(data):
    """Whether a part is worth a walk; the letters are found in one-byte and two-byte encodings."""
    return b"fld" in data or b"f\0l\0d" in data
