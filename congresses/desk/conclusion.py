"""HTTP in and out: to be written."""

from django.http import Http404


def conclusion(request, pk):
    raise Http404("stub")


def conclusions(request):
    raise Http404("stub")
