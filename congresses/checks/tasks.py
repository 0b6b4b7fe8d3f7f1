"""An action programme must be concrete: who leads each task, by when, with what result; no target without a task."""

import re
from collections.abc import Iterator

from congresses.core.vietnamese import search_words

from .case import Case
from .registry import check
from .remarks import Level, Remark
from .task_rows import DEADLINE, OWNER, RESULT, tasks
from .task_targets import is_named, own_units, targets

LACKING = {OWNER: "cơ quan hoặc người chủ trì", DEADLINE: "thời hạn", RESULT: "kết quả, sản phẩm"}
SUBJECT_WORDS, LONGEST_SHOWN = 8, 90
NAMED = 6  # targets named at once; all of them stand in the reason
WORD = re.compile(r"\w+")


@check("tasks", title="Nhiệm vụ cụ thể", level=Level.EXPLAIN, aspect="tasks", needs={"siblings", "indicators"})
def tasks_are_concrete(case: Case) -> Iterator[Remark]:
    """Tasks that lack something, one remark each, then targets of the resolution that no task serves."""
    found = list(tasks(case.blocks))
    if not found:
        yield Remark(
            "no-tasks", "Không tìm thấy nhiệm vụ cụ thể nào trong Chương trình.",
            "Chương trình hành động cần có từng nhiệm vụ theo nhóm, rõ ai chủ trì, khi nào xong, kết quả gì.",
            "Đồng chí lập bảng nhiệm vụ với các cột: nội dung, chủ trì, thời hạn, kết quả.",
        )
        return
    for task in found:
        if task.lacks:
            yield _lacking(task)
    yield from _targets(case, found)


def _lacking(task):
    start = "-".join(search_words(task.text).split()[:SUBJECT_WORDS])
    lacking = [LACKING[what] for what in task.lacks]
    listed = " và ".join([", ".join(lacking[:-1]), lacking[-1]]) if len(lacking) > 1 else lacking[0]
    group = f"{task.group}: " if task.group else ""
    return Remark(
        f"{start}:{'+'.join(task.lacks)}", f"{group}nhiệm vụ «{_short(task.text)}» chưa rõ {listed}.",
        "Mỗi nhiệm vụ cần rõ người chủ trì, thời hạn và kết quả kiểm tra được.",
        f"Đồng chí bổ sung {listed}, hoặc bỏ việc chưa có điều kiện thực hiện.",
        passage=task.passage, start=task.start, end=task.end,
    )


def _targets(case, found):
    """Targets of the draft resolution for which nothing is to be done."""
    resolution = next((text for text in case.siblings if text.kind == "draft_resolution"), None)
    if resolution is None:
        return
    units = own_units(case.reference.indicators)
    # A code such as XH01 is two words of search, and one word of the text.
    said = [(task.said, frozenset((*search_words(task.said).split(), *WORD.findall(task.said)))) for task in found]
    bare = [one for one, _ in targets(resolution.blocks, case.reference.indicators) if not is_named(one, said, units)]
    if bare:  # together: a resolution sets some twenty targets, and they are mended at one sitting
        yield Remark(
            f"targets:{','.join(sorted(one.code for one in bare))}",
            f"{len(bare)} chỉ tiêu chưa có nhiệm vụ nào để thực hiện: {_named(bare)}.",
            f"{resolution.title} đặt các chỉ tiêu này; mỗi chỉ tiêu cần có việc làm cụ thể.{_all(bare)}",
            "Đồng chí bổ sung nhiệm vụ vào nhóm phù hợp, hoặc nêu rõ lý do.",
        )


def _named(bare):
    """The first of them; a sentence with twenty names is read by nobody."""
    more = f" và {len(bare) - NAMED} chỉ tiêu khác" if len(bare) > NAMED else ""
    return "; ".join(one.name for one in bare[:NAMED]) + more


def _all(bare):
    return f" Đủ {len(bare)} chỉ tiêu: {'; '.join(one.name for one in bare)}." if len(bare) > NAMED else ""


def _short(text):
    text = " ".join(text.split()).rstrip(".;")
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN].rpartition(' ')[0]}…"
