"""News put into the outbox: once per person and fact, by mail only to an address."""

from datetime import date

import pytest
from django.db import transaction

from congresses.core import clock
from congresses.outbox.models import Message
from tests.outbox.servers import tell


def told(**values):
    return list(Message.objects.filter(**values).values_list("recipient_id", flat=True))


def test_each_person_gets_it_once_however_often_it_is_told(people):
    for _ in range(2):
        tell("issued:7", [*people, people[0]], "Kết luận", "Đã ban hành.", expects="Đồng chí trả lời.", due=date(2020, 3, 20),
                url="/ket-luan/7/")
    assert told() == [person.pk for person in people]
    row = Message.objects.first()
    assert (row.expects, row.due, row.url, row.read_at, row.created_at.date()) == (
        "Đồng chí trả lời.", date(2020, 3, 20), "/ket-luan/7/", None, clock.now().date())


def test_without_an_address_it_is_behind_the_bell_alone(people):
    tell("issued:7", people, "Kết luận", "Đã ban hành.")
    assert told(by_mail=False) == [people[3].pk]


def test_a_subject_is_one_line_and_fits(people):
    tell("issued:7", people[:1], "Kết luận\r\nBcc: ai@canloc.test " + "x" * 300, "Đã ban hành.")
    subject = Message.objects.get().subject
    assert subject.startswith("Kết luận Bcc: ai@canloc.test xxx") and len(subject) == 200


@pytest.mark.django_db(transaction=True)
def test_it_goes_with_the_act_that_fails(people):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        tell("issued:7", people, "Kết luận", "Đã ban hành.")
        raise ZeroDivisionError
    assert told() == []
