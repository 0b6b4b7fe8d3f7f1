"""HTTP in and out: to be written."""

from django.http import Http404


def demands(request, pk):
    raise Http404("stub")


def demand(request, pk):
    raise Http404("stub")


def answer(request, pk):
    raise Http404("stub")


def assign_verifier(request, pk):
    raise Http404("stub")


def verify(request, pk):
    raise Http404("stub")
