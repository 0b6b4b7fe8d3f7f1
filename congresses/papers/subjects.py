"""What a paper is about, and for whom it is written."""

from dataclasses import dataclass, replace
from datetime import date

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.models import PaperNumber, Participant, ReviewSession


@dataclass(frozen=True)
class Subject:
    """The plan, and in it the session, the congress, the round or the person the paper is about.

    `whole` asks for restricted matter too; `number` is the number, day and signer once they are entered.
    """

    plan: ReviewPlan
    session: ReviewSession | None = None
    congress: Congress | None = None
    round: int = 0  # of the submission a table of opinions is about
    person: Participant | None = None  # invited
    whole: bool = True
    number: PaperNumber | None = None

    def read_by(self, user) -> "Subject":
        """The same, without restricted matter where the person reads none."""
        return replace(self, whole=self.whole and reads_restricted(user, self.plan.superior_id, HOUSE))

    def openly(self) -> "Subject":
        """The same for everybody: without restricted matter."""
        return replace(self, whole=False)

    @property
    def day(self) -> date | None:
        return self.number.date if self.number else None
