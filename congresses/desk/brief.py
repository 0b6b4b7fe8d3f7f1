"""One page about a commune for whoever sits in its session."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.core import permissions
from congresses.reviews.lines import session_when
from congresses.reviews.models import AgendaItem, ReviewSession
from congresses.reviews.rules import can_take_pack

from .brief_facts import brief_of
from .reading_list_changes import Changes
from .reading_list_rows import heard_in


@login_required
@require_safe
def brief(request, pk):
    """What was demanded, what changed, what is open, figures and date: on one sheet of A4."""
    rows = AgendaItem.objects.filter(session__in=ReviewSession.objects.visible_to(request.user))
    item = get_object_or_404(rows.select_related("session__plan__superior"), pk=pk)
    session = item.session
    permissions.require(can_take_pack(request.user, session))
    heard = heard_in(request.user, session, item.pk)[0]
    return render(request, "desk/brief/page.html", {
        "heading": f"Tóm tắt: {heard.name}", "session": session, "when": session_when(session),
        "brief": brief_of(request.user, heard, Changes()), "linked": True,
        "crumbs": [(reverse("session", args=[session.pk]), session.title), (reverse("reading_list", args=[session.pk]), "Tài liệu"),
                   ("", heard.name)],
    })
