"""HTTP in and out: to be written."""

from django.http import Http404


def congress(request, pk):
    raise Http404("stub")
