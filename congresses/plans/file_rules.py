"""Which files a kind of document takes: its written rule, as data of the plan."""

from django.core.exceptions import ValidationError

from congresses.reading import ACCEPTED, MAX_BYTES

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = MAX_BYTES // MEGABYTE
EVERY_EXTENSION = ";".join(ACCEPTED)


def extensions_from(text: str) -> str:
    """What somebody typed as the rule is kept; ValidationError in words when the portal cannot read such files."""
    typed = {part.strip().lower().lstrip(".") for part in text.split(";")} - {""}
    unknown = sorted(typed - ACCEPTED.keys())
    if unknown or not typed:
        what = f"Cổng không đọc được tệp «{unknown[0][:20]}»." if unknown else "Chưa có đuôi tệp nào."
        raise ValidationError([what, f"Chọn trong {', '.join(ACCEPTED)}, cách nhau bằng dấu chấm phẩy."])
    return ";".join(extension for extension in ACCEPTED if extension in typed)


def in_words(extensions: tuple[str, ...]) -> str:
    """“.docx, .pdf hoặc .xlsx”."""
    *first, last = [f".{extension}" for extension in extensions]
    return f"{', '.join(first)} hoặc {last}" if first else last
