"""HTTP in and out: to be written."""

from django.http import Http404


def draft_conclusion(request, pk):
    raise Http404("stub")


def save_assessment(request, pk):
    raise Http404("stub")


def set_paper(request, pk):
    raise Http404("stub")


def add_item(request, pk):
    raise Http404("stub")


def change_item(request, pk):
    raise Http404("stub")


def drop_item(request, pk):
    raise Http404("stub")


def judge(request, pk):
    raise Http404("stub")


def issue(request, pk):
    raise Http404("stub")


def withdraw_approval(request, pk):
    raise Http404("stub")
