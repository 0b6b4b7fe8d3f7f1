"""HTTP in and out: to be written."""

from django.http import Http404


def plan(request, pk):
    raise Http404("stub")


def participants(request, pk):
    raise Http404("stub")


def clearance(request, pk):
    raise Http404("stub")
