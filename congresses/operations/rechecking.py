"""Checks run again after reference data changed: each plan in a transaction of its own, after the change is kept."""

from collections.abc import Iterable, Iterator

from congresses.documents.actions import recheck
from congresses.plans.models import ReviewPlan


def recheck_plans(plans: Iterable[ReviewPlan] | None = None) -> Iterator[str]:
    """All checks of the given plans (of every plan when None); a sentence for each plan in which something changed."""
    for plan in ReviewPlan.objects.select_related("superior").order_by("code") if plans is None else plans:
        if not (changes := recheck(plan, None)):
            continue
        appeared, gone = sum(len(change.appeared) for change in changes), sum(len(change.gone) for change in changes)
        yield f"{plan}: phát hiện thay đổi ở {len(changes)} bản dự thảo, thêm {appeared}, bớt {gone}."
