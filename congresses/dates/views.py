"""HTTP in and out: to be written."""

from django.http import Http404


def dates(request, pk):
    raise Http404("stub")


def propose(request, pk):
    raise Http404("stub")


def take_position(request, pk):
    raise Http404("stub")


def count_hands(request, pk):
    raise Http404("stub")


def consent(request, pk):
    raise Http404("stub")


def refuse_date(request, pk):
    raise Http404("stub")


def keep_consent(request, pk):
    raise Http404("stub")


def withdraw_consent(request, pk):
    raise Http404("stub")


def convene(request, pk):
    raise Http404("stub")


def draft_verdict(request, pk, congress_id):
    raise Http404("stub")


def holds(request, pk):
    raise Http404("stub")


def hold(request, pk):
    raise Http404("stub")


def lift(request, pk):
    raise Http404("stub")
