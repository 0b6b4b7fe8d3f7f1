"""Office files the portal makes are ZIP packages: the same parts make the same bytes, whenever they were packed."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment ZIP knows


def settled(data: bytes, mend: Callable[[str, bytes], bytes] = lambda name, part: part) -> bytes:
    """The same parts in the same order, without the time they were packed; `mend` may rewrite a part."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=6) as made:
        for name in given.namelist():
            part = ZipInfo(name, EPOCH)
            part.compress_type, part.external_attr = ZIP_DEFLATED, 0o600 << 16
            made.writestr(part, mend(name, given.read(name)))
    return buffer.getvalue()
