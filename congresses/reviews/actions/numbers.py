"""Numbers of issued papers: one series for each organ, kind of paper and term."""

from datetime import date

from django.db import IntegrityError, transaction

from congresses.core.errors import refuse
from congresses.plans.models import ReviewPlan

from ..models import PaperNumber, number_used


def take_number(plan: ReviewPlan, kind: str, number: int, day: date, signer_id: int) -> PaperNumber:
    """Enter the number of a paper of the plan's house, as part of the act that issues it; a used one is refused."""
    try:
        with transaction.atomic():
            return PaperNumber.objects.create(
                organ=plan.superior, kind=kind, term=plan.term, number=number, date=day, signer_id=signer_id
            )
    except IntegrityError:
        raise refuse(number_used(plan, kind, number)) from None
