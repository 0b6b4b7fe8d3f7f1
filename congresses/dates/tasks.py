"""Outcomes of a gate as rows of a task list, with the chair's way to waive them."""

from django.urls import reverse

from congresses.gates.mechanism import Gate, Outcome
from congresses.gates.rules import can_waive

from .facts import standing_facts
from .gates import CONSENT
from .models import CONSENTING

ORDER = {"unmet": 0, "error": 0, "waived": 1, "met": 2, "not_applicable": 3}


def tasks(user, congress, gate: Gate, outcomes: list[Outcome]) -> list[dict]:
    """Rows for the component; whoever may waive gets an address beside what may be waived."""
    waiving = bool(can_waive(user, congress))
    return [_row(congress, gate, outcome, waiving and outcome.open and outcome.waivable) for outcome in outcomes]


def _row(congress, gate: Gate, outcome: Outcome, waiving: bool) -> dict:
    row = {
        "code": outcome.code, "title": outcome.title, "state": outcome.state, "reasons": outcome.reasons,
        "link": outcome.link, "waiver": outcome.waiver, "open": outcome.open,
    }
    if waiving:
        row["act_url"] = reverse("waive", args=[congress.pk, gate.code, outcome.code])
        row["act_text"] = "Cho phép bỏ qua điều kiện này"
    return row


def ordered(rows: list) -> list:
    """What is missing first, of rows or outcomes."""
    return sorted(rows, key=lambda row: ORDER[row["state"] if isinstance(row, dict) else row.state])


def unsettled(outcomes: list[Outcome]) -> list[Outcome]:
    """What no longer supports a consent; a hold passes by itself and asks the chair for nothing."""
    return [outcome for outcome in outcomes if outcome.open and outcome.code != "not_held"]


def to_settle(congress) -> list[Outcome]:
    """What no longer supports the consent that stands; empty when all of it does or none stands."""
    decision = congress.decisions.last()
    if decision is None or decision.kind not in CONSENTING:
        return []
    return unsettled(CONSENT.outcomes(congress, standing_facts(congress, decision)))
