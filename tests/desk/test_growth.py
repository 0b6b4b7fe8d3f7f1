"""What a page asks does not grow: the same queries with 20 and with 2,000 congresses."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench import load
from congresses.committees.seats import Role
from congresses.core import clock
from congresses.documents.models import Version
from congresses.plans.models import Congress
from tests.factories import at

MOST = {"board": 7, "my_work": 9, "congress": 9, "version": 8}


def test_queries_are_the_same_for_20_and_for_2000_congresses(db):
    clock.move_to(at(12, 3))
    plan, people = load.house()
    load.congresses(plan, people, 1, 20)
    congress = next(c for c in Congress.objects.order_by("pk") if c.pk % 3 == 1)
    version = Version.objects.filter(document__congress=congress, number=2).order_by("pk").first()
    pages = {"board": [plan.pk], "my_work": [], "congress": [congress.pk], "version": [version.pk]}
    clients = {role: Client() for role in (Role.COORDINATOR, Role.CHAIR)}
    for role, client in clients.items():
        client.force_login(people[role])

    def counted():
        counts = {}
        for role, client in clients.items():
            client.get(reverse("my_work"))  # the web session's own touch
            for name, args in pages.items():
                with CaptureQueriesContext(connection) as asked:
                    assert client.get(reverse(name, args=args)).status_code == 200
                counts[role, name] = len(asked)
        return counts

    counted()  # a process compares two versions once, with a query of its own
    few = counted()
    load.congresses(plan, people, 21, 2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as autovacuum would
    assert counted() == few
    assert {key: n for key, n in few.items() if n > MOST[key[1]]} == {}
