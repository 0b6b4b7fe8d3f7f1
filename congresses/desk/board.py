"""HTTP in and out: to be written."""

from django.http import Http404


def board(request, plan_id):
    raise Http404("stub")
