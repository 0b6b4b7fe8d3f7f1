"""The clock of a demonstration: anybody signed in may let days pass, nobody turns it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import clock, vietnamese
from congresses.core.pages import form_page

from .forms import ClockForm


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def demo_clock(request):
    """Move on to the next morning, a later hour or a later day."""
    if not clock.is_shifted():
        raise Http404("Chỉ bản trình diễn có đồng hồ riêng.")
    form = ClockForm(request.POST if request.method == "POST" else None, initial={"seen": clock.today().isoformat()})
    if form.is_valid():
        clock.move_to(form.cleaned_data["moment"])
        messages.success(request, f"Đồng hồ trình diễn đã chuyển đến {_told(clock.now())}.")
        return redirect("my_work")
    return form_page(
        request, form, "Chuyển đồng hồ trình diễn", submit="Chuyển đồng hồ", back=reverse("my_work"),
        intro=f"Bây giờ là {_told(clock.now())}. "
              "Hạn, ngày làm việc và nhật ký đều theo đồng hồ này.",
    )


def _told(moment) -> str:
    return f"{moment.astimezone(vietnamese.HANOI):%H:%M}, {vietnamese.day_long(moment)}"
