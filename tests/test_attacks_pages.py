"""Odd input to pages of the office is answered without an error; what is told reaches whom it is meant for, and nobody else."""

from datetime import date

import pytest
from django.urls import reverse

from congresses.core import clock
from congresses.desk.next_term import TABLES
from congresses.outbox.models import Message
from congresses.papers.models import Paper
from congresses.plans import cloning
from congresses.plans.models import Congress, Indicator
from congresses.reviews import actions as reviews
from tests.factories import at, concluded, running_session, submitted, with_figures
from tests.figures.test_workbook import bring, fields_of, template


def test_the_review_plan_gets_its_number(cast, client):
    client.force_login(cast.chanh)
    client.raise_request_exception = False
    answer = client.post(reverse("number_plan", args=[cast.plan.pk, "review_plan"]), {
        "number": "7", "date": "4/3/2020", "signer": cast.chutri.pk, "seen": 0, "known": "on"})
    assert answer.status_code == 302 and Paper.objects.get().kind == "review_plan"


@pytest.mark.parametrize("sent", [{}, {"seen": ""}, {"seen": "x"}])
def test_a_word_on_a_date_without_its_edition_is_no_500(cast, client, sent):
    draft = reviews.draft(running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen)), by=cast.chanh)
    client.force_login(cast.chanh)
    client.raise_request_exception = False
    answer = client.post(reverse("draft_verdict", args=[draft.pk, cast.nghen.pk]), {"kind": "", "reason": "", **sent})
    assert answer.status_code in (200, 302, 409)


def test_an_indicator_with_a_small_letter_in_its_code_comes_back_from_the_file(cast, client):
    with_figures(cast)
    Indicator.objects.create(plan=cast.plan, code="kt-them", name="Tỷ lệ thử", unit="%", direction="up", measured="end")
    client.force_login(cast.soan_nghen)
    book = template(client, cast.nghen)
    row = next(row for row in book.active.iter_rows() if row[0].value == "kt-them")
    row[4].value = "12"
    assert fields_of(bring(client, cast.nghen, book)).get("kt-them-result") == "12"


def test_who_is_given_a_demand_back_is_told_again(cast):
    clock.move_to(at(4, 3))
    sent = submitted(cast.nghen, by=cast.bithu_nghen)
    clock.move_to(at(12, 3))
    concluded(cast, running_session(cast, sent), "revise", [
        {"text": "Làm rõ.", "blocks": "consent", "congresses": [cast.nghen], "kinds": [cast.kinds["political_report"]]}])
    demand = cast.nghen.revisions.get()
    for verifier in (cast.chuyen, cast.uyvien, cast.chuyen):
        reviews.assign_verifier(demand, verifier=verifier, by=cast.chanh)
    assert Message.objects.filter(key__startswith="assigned:", recipient_id=cast.chuyen.pk).count() == 2


def test_usual_remarks_of_the_house_reach_no_commune(cast, client):
    reviews.add_usual(cast.plan, aspect="figures", text="CAUNOIBOXYZ của cấp trên.", by=cast.chanh)
    made = cloning.clone_plan(cast.plan, term="2025–2030", window_from=date(2025, 3, 1), window_to=date(2025, 6, 30), age_point="2025-04",
                              tables=TABLES, by=cast.chanh)
    reviews.add_usual(made, aspect="figures", text="MOIXYZ của cấp trên.", by=cast.chanh)
    Congress.objects.create(plan=made, committee=cast.nghen.committee)
    client.force_login(cast.bithu_nghen)
    page = client.get(reverse("plan_changes", args=[made.pk]))
    assert page.status_code == 200
    assert "MOIXYZ" not in page.content.decode()


@pytest.mark.parametrize("point", ["2020-²", "2020", "", "abc", "0000-04", "9999-04"])
def test_an_odd_month_does_not_take_the_next_term_away(cast, client, point):
    cast.plan.age_point = point
    cast.plan.save()
    client.raise_request_exception = False
    client.force_login(cast.chanh)
    assert client.get(reverse("clone_plan", args=[cast.plan.pk])).status_code == 200
