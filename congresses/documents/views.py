"""HTTP in and out: to be written."""

from django.http import Http404


def upload(request, pk, kind_id):
    raise Http404("stub")


def register(request, pk, kind_id):
    raise Http404("stub")


def excuse(request, pk, kind_id):
    raise Http404("stub")


def withdraw_excuse(request, pk):
    raise Http404("stub")


def download(request, pk):
    raise Http404("stub")
