"""The calendar on one's telephone: a file at a secret address, and the page where one makes or revokes that address."""

import time
from hashlib import sha256

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from congresses.committees.calendar_addresses import make_address, note_reading, owner_of, revoke_address
from congresses.committees.models import CalendarAddress
from congresses.core.forms import Confirmation
from congresses.core.pages import confirm_page
from congresses.core.vietnamese import moment

from .feed_entries import entries
from .feed_file import written

MOST_READS = 20  # of one address a minute, in each process: telephones come once in several minutes
MINUTE = 60


@require_safe
def feed(request, secret):
    """The file; whoever knows the address reads what its owner may see today."""
    owner = owner_of(secret)
    if owner is None:
        raise Http404("Không có lịch ở địa chỉ này.")
    if _too_often(owner.address):
        return HttpResponse("Đọc quá nhiều lần, chờ một phút.", status=429, content_type="text/plain; charset=utf-8",
                            headers={"Retry-After": str(MINUTE), "Cache-Control": "private"})
    note_reading(owner)
    content = written(entries(owner), title=f"Duyệt đại hội – {owner.full_name}", site=request.build_absolute_uri("/")[:-1])
    etag = f'"{sha256(content).hexdigest()}"'
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8", headers={
        "ETag": etag, "Cache-Control": "private", "Content-Disposition": 'inline; filename="duyet-dai-hoi.ics"'})
    return get_conditional_response(request, etag=etag, response=response)


def _too_often(address: int) -> bool:
    key = f"feed-{address}-{int(time.time() // MINUTE)}"
    cache.add(key, 0, 2 * MINUTE)
    try:
        return cache.incr(key) > MOST_READS
    except ValueError:  # a full cache has just dropped it
        return False


@never_cache
@require_safe
@login_required
def my_feed(request):
    """Whether there is an address, since when, and when it was last read."""
    address = _standing(request.user)
    return render(request, "desk/feed.html", {
        "heading": "Lịch của tôi trên điện thoại", "lead": LEAD, "address": address,
        "facts": address and [("Địa chỉ được tạo", moment(address.made_at)),
                              ("Điện thoại đọc lần cuối", moment(address.last_read_at) or "chưa đọc lần nào")],
    })


LEAD = "Buổi duyệt, hạn trả lời, ngày đại hội tự hiện trong lịch của điện thoại và tự đổi khi ngày đổi."


def _standing(user) -> CalendarAddress | None:
    return CalendarAddress.objects.in_force().filter(user=user).first()


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def make_feed(request):
    """Confirm, then show the address once, on this page only: only its hash is kept."""
    form = Confirmation(request.POST if request.method == "POST" else None)
    if form.is_valid() and (made := form.carry_out(make_address, by=request.user)):
        if not made.secret:  # the second of two clicks
            messages.info(request, "Địa chỉ vừa được tạo và đã hiện một lần. Chưa chép kịp thì đồng chí tạo địa chỉ mới.")
            return redirect("my_feed")
        url = request.build_absolute_uri(reverse("feed", args=[made.secret]))
        return render(request, "desk/feed_made.html", {
            "heading": "Địa chỉ lịch của đồng chí", "url": url, "webcal": "webcal:" + url.partition(":")[2]})
    again = _standing(request.user) is not None
    return confirm_page(
        request, form, "Tạo địa chỉ lịch mới" if again else "Tạo địa chỉ lịch", back=reverse("my_feed"),
        submit="Tạo địa chỉ mới" if again else "Tạo địa chỉ", consequences=[
            *(["Địa chỉ đang dùng hết hiệu lực: các máy đang theo địa chỉ cũ thôi nhận lịch."] if again else []),
            "Địa chỉ chỉ hiện một lần ngay sau khi tạo; đồng chí chép vào điện thoại lúc đó.",
            "Ai có địa chỉ này đều xem được lịch của đồng chí, không cần mật khẩu: đồng chí không gửi cho người khác.",
            "Lịch không bao giờ có nội dung văn kiện thuộc loại hạn chế.",
        ])


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def revoke_feed(request):
    """Confirm, then let the address answer no more."""
    if (address := _standing(request.user)) is None:
        return redirect("my_feed")
    form = Confirmation(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.carry_out(revoke_address, address, by=request.user):
        messages.success(request, "Đã bỏ địa chỉ lịch.")
        return redirect("my_feed")
    return confirm_page(request, form, "Bỏ địa chỉ lịch", submit="Bỏ địa chỉ", back=reverse("my_feed"), consequences=[
        "Mọi máy đang theo địa chỉ này thôi nhận lịch; những mục đã tải về sẽ mất hoặc đứng yên, tùy máy.",
        "Đồng chí tạo địa chỉ mới lúc nào cũng được."])
