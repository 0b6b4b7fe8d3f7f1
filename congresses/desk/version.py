"""HTTP in and out: to be written."""

from django.http import Http404


def version(request, pk):
    raise Http404("stub")
