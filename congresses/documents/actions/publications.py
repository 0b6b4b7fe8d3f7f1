"""Papers the superior publishes to the communes of a plan."""

from django.db import transaction

from congresses.core import clock, permissions
from congresses.core.errors import refuse
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.plans.models import Congress, ReviewPlan

from .. import limits, rules, store
from ..intake import Received
from ..models import Publication
from .checking import recheck


@transaction.atomic
def publish(plan: ReviewPlan, *, title: str, file: Received, by) -> Publication:
    """Everybody who sees the plan may read the paper from now on; what the communes write after it is held against it."""
    plan = lock(plan)
    seat = permissions.require(rules.can_publish(by, plan))
    if plan.publications.filter(sha256=file.sha256, withdrawn_at__isnull=True).exists():
        raise refuse("Tệp này đã được gửi trong kế hoạch. Nếu chỉ muốn đổi tên, đồng chí thu hồi tài liệu cũ rồi gửi lại.")
    limits.require_fit(None, file.name, file.size)
    limits.require_room_to_publish(plan, file.size)
    store.keep(file.path, file.sha256)
    made = Publication.objects.create(
        plan=plan, title=title, sha256=file.sha256, name=file.name, extension=file.extension, size=file.size,
        paragraphs=[block.text for block in file.reading.blocks], by_id=seat.counted_id, at=clock.now())
    _tell(seat, plan, "published", "gửi tài liệu «{title}» cho các đảng bộ", made)
    return made


@transaction.atomic
def withdraw_publication(made: Publication, *, by) -> Publication:
    """The paper is no longer offered, nor are documents held against it; its row and its file stay."""
    plan = lock(made.plan)
    seat = permissions.require(rules.can_publish(by, plan))
    made = lock(made)
    if made.withdrawn_at is None:
        made.withdrawn_at = clock.now()
        made.save(update_fields=["withdrawn_at"])
        recheck(plan, changed={"sources"})
        _tell(seat, plan, "publication_withdrawn", "thu hồi tài liệu «{title}»", made)
    return made


def _tell(seat, plan: ReviewPlan, verb: str, sentence: str, made: Publication) -> None:
    """Every commune of the plan finds it in its record."""
    for congress in Congress.objects.filter(plan=plan).with_names().order_by("pk"):
        record(seat, verb, sentence, congress=congress, about=made, title=made.title)
