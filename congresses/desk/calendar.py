"""HTTP in and out: to be written."""

from django.http import Http404


def calendar(request):
    raise Http404("stub")
