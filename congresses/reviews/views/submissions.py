"""HTTP in and out: to be written."""

from django.http import Http404


def submit(request, pk):
    raise Http404("stub")


def send_back(request, pk):
    raise Http404("stub")
