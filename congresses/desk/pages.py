"""HTTP in and out: to be written."""

from django.http import Http404


def home(request):
    raise Http404("stub")


def my_work(request):
    raise Http404("stub")
