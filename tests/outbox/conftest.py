"""A mail server, workers, and people who are written to."""

import pytest

from congresses.committees.models import Membership, User
from congresses.committees.seats import Role
from congresses.core import clock
from tests.factories import at, committee
from tests.outbox.servers import Postbox, Workers, tests_database_url


@pytest.fixture
def postbox(settings):
    """A running mail server, which this process uses too."""
    box = Postbox().start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", box.port, 5
    yield box
    box.answers.set()
    box.stop()


@pytest.fixture
def workers(transactional_db, postbox, folder, settings):
    """Processes of their own, whose clock the test moves."""
    settings.CLOCK_FILE = folder / "clock"
    clock.move_to(at(12, 3))
    made = Workers(folder, postbox.port, tests_database_url())
    yield made
    postbox.answers.set()
    made.end()


@pytest.fixture
def people(db):
    """Three with an address, one without, of the office of one house."""
    clock.move_to(at(12, 3))
    made = [
        User.objects.create_user(f"nguoi{n}", full_name=f"Người Thứ {n}", email=f"nguoi{n}@canloc.test" if n < 3 else "")
        for n in range(4)
    ]
    house = committee("nha", "Đảng bộ huyện Nhà", kind="district")
    Membership.objects.bulk_create(Membership(user=one, committee=house, role=Role.COORDINATOR, title="Văn phòng") for one in made)
    return made
