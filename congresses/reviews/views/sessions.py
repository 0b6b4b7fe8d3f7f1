"""HTTP in and out: to be written."""

from django.http import Http404


def sessions(request, pk):
    raise Http404("stub")


def plan_session(request, pk):
    raise Http404("stub")


def session(request, pk):
    raise Http404("stub")


def open_session(request, pk):
    raise Http404("stub")


def close_session(request, pk):
    raise Http404("stub")


def invite(request, pk):
    raise Http404("stub")


def attendance(request, pk):
    raise Http404("stub")


def take_down(request, pk):
    raise Http404("stub")
