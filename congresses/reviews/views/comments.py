"""HTTP in and out: to be written."""

from django.http import Http404


def comment_version(request, pk):
    raise Http404("stub")


def comment_passage(request, pk):
    raise Http404("stub")


def reply(request, pk):
    raise Http404("stub")


def mark_comment(request, pk):
    raise Http404("stub")
