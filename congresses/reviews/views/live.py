"""Following a session: the answer to "anything new?", the screen for the hall, and going on to an item of the agenda."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import number_in

from .. import actions, rules
from ..live import followed, newest, news
from ..models import AgendaItem, ReviewSession
from .screen import screen_context
from .sitting import Sitting


@login_required
@require_safe
def follow(request, pk):
    """204 while nothing is new; else the parts with something new, with the last and the previous number."""
    since = number_in(request.GET.get("sau")) or 0
    session = get_object_or_404(followed(request.user).with_names(), pk=pk)
    if session.newest == since:
        return HttpResponse(status=204)
    fresh = news(request.user, session, since)
    sitting = Sitting(request.user, session, number_in(request.GET.get("noi-dung")))
    poll = {"session": session, "last": fresh.last, "every": f"{settings.LIVE_SECONDS:g}", "follows": sitting.goes_on, "chosen": sitting.chosen}
    drawn = [_part(request, sitting, fresh, part) for part in fresh.parts if part != "people" or sitting.house]
    return _numbered(fresh, render_to_string("reviews/sessions/live/poll.html", poll) + "".join(drawn))


def _part(request, sitting: Sitting, fresh, part: str) -> str:
    """Drawn once for all who see the same; for the office each time, since its buttons carry a token of its own."""
    template = f"reviews/sessions/live/{part}.html"
    if sitting.allowed:
        return render_to_string(template, sitting.part(part) | {"swap": True}, request=request)
    key = f"{sitting.session.pk}:{part}:{sitting.chosen.pk if sitting.chosen else 0}"
    return fresh.drawn(key, request.user, lambda: render_to_string(template, sitting.part(part) | {"swap": True}))


def _numbered(fresh, body: str) -> HttpResponse:
    response = HttpResponse(body)
    response["Live-Last"], response["Live-Previous"] = fresh.last, fresh.previous
    return response


@login_required
@require_safe
def screen(request, pk):
    """A plain page for the projector: what everybody in the hall may read, nothing to press."""
    session = _shown_of(request, ReviewSession.objects.visible_to(request.user).with_names(), pk)
    last = newest(request.user, session)
    return render(request, "reviews/sessions/screen.html", screen_context(session) | {
        "heading": session.title, "last": last, "every": f"{settings.LIVE_SECONDS:g}"})


@login_required
@require_safe
def follow_screen(request, pk):
    """The same for the screen: it is drawn anew as a whole."""
    session = _shown_of(request, followed(request.user).with_names(), pk)
    since = number_in(request.GET.get("sau")) or 0
    if session.newest == since:
        return HttpResponse(status=204)
    fresh = news(request.user, session, since)
    context = screen_context(session) | {"last": fresh.last, "every": f"{settings.LIVE_SECONDS:g}"}
    return _numbered(fresh, render_to_string("reviews/sessions/live/screen.html", context))


def _shown_of(request, sessions, pk):
    session = get_object_or_404(sessions, pk=pk)
    permissions.require(rules.can_show(request.user, session))
    return session


@login_required
@require_POST
def hear(request, pk):
    """Go on to an item of the agenda."""
    items = AgendaItem.objects.filter(session__in=ReviewSession.objects.visible_to(request.user))
    item = get_object_or_404(items.select_related("session__plan__superior"), pk=pk)
    permissions.require(rules.can_run(request.user, item.session))
    form = Confirmation(request.POST)
    if form.is_valid() and not form.carry_out(actions.hear, item, by=request.user):
        messages.error(request, " ".join(form.non_field_errors()))
    return redirect(reverse("session", args=[item.session_id]) + "#tien-trinh")
