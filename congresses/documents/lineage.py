"""From which version a file was made, and what the person must know before it is kept as the next one."""

from collections import Counter
from collections.abc import Sequence

from django.core.exceptions import ValidationError

from congresses.reading.origin import SHAPE

from .intake import Received
from .losses import Loss, losses
from .models import Document, Version

SHOWN = 10  # losses listed in words
ENOUGH, HARDLY = 20, 0.1  # passages from which on a file is asked about; the share of them that must come back
GO_ON = "Vẫn nộp thì đánh dấu ô xác nhận, chọn lại tệp rồi nộp."


class Unaware(ValidationError):
    """The file was not made from the newest version here; `question` is what the person must affirm to go on."""

    def __init__(self, sentence: str, question: str, lost: Sequence[Loss] = (), number: int = 0):
        super().__init__(sentence, code="unaware")
        self.question = question
        self.number = number  # of the version whose changes would be lost
        self.lost = lost[:SHOWN]
        self.more = len(lost) - len(self.lost)


def base_of(file: Received, document: Document, latest: Version | None, *, aware: bool, by) -> Version | None:
    """The version the file says it was made from, the newest if it says nothing; raises Unaware.

    `aware` says that the person was shown what this very file would undo.
    """
    if not SHAPE.fullmatch(file.reading.origin):
        if latest and not aware and _has_little_of(latest, file):
            raise Unaware(
                f"Tệp này hầu như khác hẳn bản {latest.number} của {document.kind.name}. Nhầm tệp thì đồng chí chọn tệp khác. {GO_ON}",
                "Tôi nộp đúng tệp",
            )
        return latest
    place, number = map(int, file.reading.origin.split(":"))
    if place != document.pk:
        if not aware:
            raise _from_elsewhere(place, number, document, by)
        return latest
    base = document.versions.filter(number=number).first()
    if base is None or base == latest:
        return latest
    if not aware and (doubt := _from_older(file, base, latest, by)):
        raise doubt
    return base


def _has_little_of(latest: Version, file: Received) -> bool:
    """Whether hardly a passage of the newest version came back: most likely the file of another document."""
    brought = Counter((block.kind, block.text) for block in file.reading.blocks)
    before = Counter(_passages(latest))
    if min(brought.total(), before.total()) < ENOUGH:
        return False
    return (brought & before).total() < HARDLY * min(brought.total(), before.total())


def _from_elsewhere(place: int, number: int, document: Document, by) -> Unaware:
    """What one may not see and what is not there are told alike."""
    named = "một nơi khác trên cổng"
    seen = Version.objects.visible_to(by).with_names().filter(document=place, number=number).first()
    if seen:
        congress = seen.document.congress
        whose = "" if congress == document.congress else f" của {congress.committee.name}"
        named = f"{seen.document.kind.name}, bản {number}{whose}"
    return Unaware(
        f"Tệp này tải từ {named}, không phải từ {document.kind.name} của hồ sơ này. Nhầm thì đồng chí chọn tệp khác. {GO_ON}",
        "Tôi nộp đúng chỗ",
    )


def _from_older(file: Received, base: Version, latest: Version, by) -> Unaware | None:
    opening = f"Tệp này soạn từ bản {base.number}, trong khi bản {latest.number} đã được đưa lên."
    if base.extension == latest.extension == file.extension:
        brought = [(block.kind, block.text) for block in file.reading.blocks]
        lost = losses(_passages(base), _passages(latest), brought)
        if lost:
            # People also go on in the file they handed in last, and that one still says where it first came from.
            own = "" if latest.uploaded_by_id != by.pk else (
                f"Nếu đồng chí sửa tiếp chính tệp đã nộp làm bản {latest.number} thì đó là chỗ đồng chí vừa sửa. "
            )
            return Unaware(
                f"{opening} Nộp tệp này thì mất những chỗ bản {latest.number} đã sửa, liệt kê dưới đây: đồng chí đưa vào tệp "
                f"rồi nộp lại. {own}{GO_ON}",
                f"Tôi biết bản {latest.number} có các chỗ trên, vẫn nộp tệp này", lost, latest.number,
            )
        if base.whole and latest.whole and file.reading.whole:
            return None
    return Unaware(
        f"{opening} Cổng không so được từng đoạn: đồng chí tự xem bản {latest.number} có gì mới. {GO_ON}",
        f"Tôi đã xem bản {latest.number}, vẫn nộp tệp này",
    )


def _passages(version: Version) -> list[tuple[str, str]]:
    return list(version.passages.values_list("kind", "text"))
