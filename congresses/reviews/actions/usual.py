"""The usual remarks of a plan: sentences the recorder takes instead of typing them."""

from django.db import transaction
from django.db.models import Max

from congresses.core import permissions
from congresses.core.orm import lock
from congresses.journal.actions import record
from congresses.journal.models import Audience
from congresses.plans.models import ReviewPlan

from .. import rules
from ..models import UsualRemark


@transaction.atomic
def add_usual(plan: ReviewPlan, *, aspect: str, text: str, by) -> UsualRemark:
    """One more; the same words twice are one."""
    plan = lock(plan)
    seat = permissions.require(rules.can_plan_sessions(by, plan))
    if there := plan.usual_remarks.filter(text=text).first():
        return there
    last = plan.usual_remarks.aggregate(n=Max("position"))["n"] or 0
    made = UsualRemark.objects.create(plan=plan, position=last + 1, aspect=aspect, text=text)
    record(seat, "usual_remark_added", "thêm câu thường dùng «{text}» vào {plan}", about=made, audience=Audience.SYSTEM, text=text, plan=str(plan))
    return made


@transaction.atomic
def drop_usual(remark: UsualRemark, *, by) -> ReviewPlan:
    """Take one out; what was taken down with it stays."""
    plan = lock(remark.plan)
    seat = permissions.require(rules.can_plan_sessions(by, plan))
    if UsualRemark.objects.filter(pk=remark.pk).delete()[0]:
        record(seat, "usual_remark_dropped", "bỏ câu thường dùng «{text}» khỏi {plan}", about=plan, audience=Audience.SYSTEM,
               text=remark.text, plan=str(plan))
    return plan
