"""The page about the days of one congress, and its gate as a report to print."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from congresses.core import clock
from congresses.core.templatetags.components import label_pair as pair
from congresses.core.vietnamese import moment
from congresses.plans.crumbs import way_to
from congresses.plans.models import Congress
from congresses.plans.rules import is_house
from congresses.reviews import labels as review_labels

from .. import rules
from ..facts import consent_facts, convene_facts, standing_facts
from ..gates import CONSENT, CONVENE
from ..history import history
from ..labels import TAGS, DateLabel, with_date_label
from ..models import CONSENTING, DecisionKind
from ..tasks import ordered, tasks, unsettled
from ..votes import vote_rows
from .proposals import congress_of


@login_required
@require_safe
def dates(request, pk):
    congress = congress_of(request, pk)
    facts = consent_facts(congress)
    stands = facts.decision is not None and facts.decision.kind in CONSENTING
    context = _head(congress, facts) | {
        "congress": congress, "facts": facts, "stands": stands,
        "crumbs": way_to(request.user, congress), "votes": vote_rows(facts.votes, names=is_house(request.user, congress)),
    }
    context |= _gates(request.user, facts, stands)
    context["may"] = _may(request.user, facts, context["pending"])
    if "bao-cao" in request.GET:
        return render(request, "dates/report.html", context | {"now": moment(clock.now())})
    return render(request, "dates/dates.html", context | {"history": history(congress)})


def _head(congress, facts) -> dict:
    rows = review_labels.with_documents_label(with_date_label(Congress.objects.filter(pk=congress.pk)))
    row = rows.get()
    agreed = facts.decision.days if facts.decision and facts.decision.first_day else ""
    shown = agreed or (str(facts.proposal) if facts.proposal else "")
    tags = [
        pair("Văn kiện", review_labels.TAGS[row.documents_label], review_labels.DocumentsLabel(row.documents_label).label),
        pair("Ngày đại hội", TAGS[row.date_label], DateLabel(row.date_label).label),
    ]
    if row.is_held:
        tags.append(pair("Hiện nay", "hold", "Tạm dừng"))
    return {
        "heading": f"Ngày đại hội: {shown}" if shown else "Ngày đại hội", "tags": tags,
        "convening": getattr(congress, "convening", None),
    }


def _gates(user, facts, stands: bool) -> dict:
    """The gate before the proposal, what no longer supports a standing consent, the gate before recording."""
    congress, today = facts.congress, clock.today()
    asked = facts.proposal is not None and not facts.is_answered
    found = {"pending": asked and (not stands or facts.proposal.at > facts.decision.counts_from)}
    if stands:
        decided = CONSENT.outcomes(congress, standing_facts(congress, facts.decision))
        convene = CONVENE.outcomes(congress, convene_facts(congress, today))
        found |= {
            "settle": unsettled(decided), "kept": facts.decision.kind == DecisionKind.KEPT,
            "convene": ordered(tasks(user, congress, CONVENE, convene)),
            "convene_unmet": sum(outcome.open for outcome in convene), "has_come": facts.decision.last_day <= today,
        }
        if not found["pending"]:
            return found | {"tasks": ordered(decided), "unmet": sum(outcome.open for outcome in decided)}
    rows = ordered(tasks(user, congress, CONSENT, CONSENT.outcomes(congress, facts)))
    return found | {
        "tasks": rows, "unmet": sum(row["open"] for row in rows), "waivable": sum("act_url" in row for row in rows),
    }


def _may(user, facts, pending: bool) -> dict:
    """Which acts to offer; and to the secretary, why none."""
    congress = facts.congress
    over = hasattr(congress, "convening")
    return {
        "propose": bool(rules.can_propose(user, congress)) and not over and not facts.holds,
        "wait": bool(rules.can_propose(user, congress)) and not over and bool(facts.holds),
        "decide": bool(rules.can_decide(user, congress)) and not over,
        "position": bool(rules.can_take_position(user, congress)) and not over and pending,
        "record": bool(rules.can_record(user, congress)) and not over,
        "count": bool(rules.can_record(user, congress)) and not over and pending,
    }
