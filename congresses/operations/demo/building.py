"""Building the demonstration in an empty database, all of it or nothing."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from congresses.committees.models import Committee, User
from congresses.committees.seats import system_seat
from congresses.core import clock
from congresses.core.vietnamese import HANOI
from congresses.operations.imports import load_folder, open_congresses, plans_of
from congresses.plans.models import ReviewPlan

from .files import first_drafts, lay_out_second_drafts
from .people import seat_people
from .story import Stage, play

REFERENCE = Path(__file__).parents[1] / "reference" / "can-loc"


def exists() -> bool:
    """Whether there is anything a demonstration must not be mixed with."""
    return User.objects.exists() or Committee.objects.exists()


def build() -> Path:
    """Reference data, people, and the story so far; the folder with the drafts that come later."""
    seat = system_seat("Dựng minh họa")
    try:
        with first_drafts() as files, transaction.atomic():
            clock.move_to(datetime(2020, 2, 3, 7, 30, tzinfo=HANOI))
            load_folder(REFERENCE, seat=seat)
            for plan in plans_of(REFERENCE):
                open_congresses(plan, seat=seat)
            play(_stage(files))
    except BaseException:
        Path(settings.CLOCK_FILE).unlink(missing_ok=True)
        raise
    lay_out_second_drafts(second_drafts())
    return second_drafts()


def second_drafts() -> Path:
    """Where the drafts of the second round lie, for whoever plays a commune."""
    return settings.DATA_DIR / "van-kien-lan-2"


def _stage(files) -> Stage:
    plan = ReviewPlan.objects.select_related("superior").get(code="cl-2020")
    return Stage(
        plan=plan,
        people=seat_people(),
        congresses={congress.committee.code: congress for congress in plan.congresses.with_names()},
        kinds={kind.code: kind for kind in plan.kinds.all()},
        files=files,
    )
