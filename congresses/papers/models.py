"""Papers that left the portal: the file as it was when its number was entered, and the signed scan."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from congresses.committees.seats import COMMUNE, HOUSE, committees_of
from congresses.plans.models import Congress, ReviewPlan
from congresses.reviews.models import PaperNumber, ReviewSession


class PaperQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The house's papers; a commune sees those about its own congress alone that are numbered; restricted ones only who reads them."""
        own, house = committees_of(user, COMMUNE), committees_of(user, HOUSE)
        readers = [s.committee_id for s in (user.seats if user.is_authenticated else ()) if s.reads_restricted]
        return self.filter(
            Q(plan__superior__in=house) | Q(congress__committee__in=own, number__isnull=False),
            Q(restricted=False) | Q(plan__superior__in=readers) | Q(congress__committee__in=readers),
        ).distinct()


class Paper(models.Model):
    """One paper of a kind (a code of the library), about a plan, a session or a congress. A draft is written anew each time it is
    asked for and has no row; the row begins when number, date and signer are entered, and keeps the file of that moment for ever."""

    plan = models.ForeignKey(ReviewPlan, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=30)
    session = models.ForeignKey(ReviewSession, models.PROTECT, null=True, related_name="papers")
    congress = models.ForeignKey(Congress, models.PROTECT, null=True, related_name="papers")
    number = models.OneToOneField(PaperNumber, models.PROTECT, null=True, related_name="written")  # invitations and ballots may have none
    sha256 = models.CharField(max_length=64)  # of the DOCX, in the store
    restricted = models.BooleanField(default=False)
    scan_sha256 = models.CharField(max_length=64, blank=True)
    scan_name = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["plan", "kind"], name="papers_of_a_kind")]
