"""A closed gate is answered with the list of what is missing."""

from django.shortcuts import render

from .mechanism import GateClosed


class GateClosedPage:
    """Turn GateClosed into a 409 page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, GateClosed):
            return None
        title = exception.gate.title
        context = {
            "gate_title": f"Chưa {title[0].lower()}{title[1:]} được", "outcomes": exception.outcomes, "back": request.path,
        }
        return render(request, "gate_closed.html", context, status=409)
