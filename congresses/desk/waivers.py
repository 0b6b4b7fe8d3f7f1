"""HTTP in and out: to be written."""

from django.http import Http404


def waive(request, pk, gate, requirement):
    raise Http404("stub")
