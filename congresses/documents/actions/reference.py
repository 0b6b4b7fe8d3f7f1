"""Reference data changes, and what rests on it is checked again: in one transaction, or on trial without a trace."""

from collections.abc import Callable

from django.db import transaction

from congresses.plans.models import ReviewPlan

from ..case import digest, reference_of
from ..models import Version
from .checking import Change, recheck

SHARED = frozenset(("units",))  # what every plan of the portal is held against
WHOLE = frozenset(("kinds",))  # says itself which checks there are: all of them run again


@transaction.atomic
def change(act: Callable, *, plan: ReviewPlan, what: str, by, **given):
    """Carry out an act on reference data (`what` is plan, kinds, indicators, rules, limits or units); what the act gives back."""
    plans = ReviewPlan.objects.order_by("pk") if what in SHARED else ReviewPlan.objects.filter(pk=plan.pk)
    before = {one.pk: digest(reference_of(one)) for one in plans}

    def check_again():
        for one in ReviewPlan.objects.filter(pk__in=before).order_by("pk"):  # as the act has left them
            recheck(one, changed=None if what in WHOLE else {what}, before=before[one.pk])

    return act(**given, then=check_again, by=by)


def preview(act: Callable, *, plan: ReviewPlan, what: str, by, **given) -> list[Change]:
    """The same for one plan, undone at once: what would appear and disappear in the versions the person reads."""
    before, found = digest(reference_of(plan)), []
    with transaction.atomic():
        act(**given, then=lambda: found.extend(recheck(plan, changed={what}, before=before)), by=by)
        transaction.set_rollback(True)
    readable = set(Version.objects.visible_to(by).filter(pk__in=[one.version.pk for one in found]).values_list("pk", flat=True))
    return [one for one in found if one.version.pk in readable]
