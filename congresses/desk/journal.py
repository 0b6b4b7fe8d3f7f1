"""The record of a congress, as much of it as the person's side may read."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core import vietnamese
from congresses.journal.models import Entry
from congresses.plans.models import Congress
from congresses.plans.told import entries_for

from .rows import newest_first

PAGE = 50


def line(entry: Entry, *, now: bool = False) -> dict:
    """An entry as the timeline shows it."""
    behalf = f" (thay đồng chí {entry.on_behalf_of})" if entry.on_behalf_of else ""
    role = f", {entry.actor_role}" if entry.actor_role else ""
    end = "" if entry.sentence.endswith((".", "!", "?", "…")) else "."
    return {
        "when": vietnamese.moment(entry.at), "datetime": entry.at.isoformat(), "now": now,
        "text": f"{entry.actor_name}{role}{behalf} {entry.sentence}{end}",
    }


@require_safe
@login_required
def congress_journal(request, pk):
    """The whole record, newest first, fifty entries a page."""
    congress = get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)
    page = newest_first(request, entries_for(request.user, congress), PAGE, reverse("congress_journal", args=[pk]))
    return render(request, "desk/journal.html", {
        "heading": "Nhật ký", "lead": str(congress), "items": [line(entry) for entry in page["rows"]],
        "crumbs": [(reverse("congress", args=[pk]), str(congress)), ("", "Nhật ký")], **page,
    })
