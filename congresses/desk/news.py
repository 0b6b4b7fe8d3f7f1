"""What is behind the bell: one's news, newest first, and how one wants to be written to."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from congresses.committees import actions
from congresses.committees.forms import MailModeForm
from congresses.committees.models import User
from congresses.committees.rules import can_see_mails
from congresses.core import clock
from congresses.core.pages import form_page, number_in, sent
from congresses.outbox.actions import mark_all_read, mark_read
from congresses.outbox.models import Message

from .rows import newest_first, work

PAGE = 30


def _row(message: Message, today) -> dict:
    """A piece of news as the page shows it: what is expected, else what happened."""
    item = work(message.subject, message.url, message.expects or message.text, today=today, since=message.created_at,
                due=message.due)
    return {"item": item, "pk": message.pk, "is_new": message.read_at is None, "asks": bool(message.expects)}


@require_safe
@login_required
def news(request):
    """All of one's news, thirty a page."""
    page = newest_first(request, Message.objects.visible_to(request.user), PAGE, reverse("news"))
    newest = max((message.pk for message in page["rows"]), default=0)
    today = clock.today()
    return render(request, "desk/news.html", {
        "heading": "Tin báo", "items": [_row(message, today) for message in page["rows"]], "newest": newest,
        "sees_mails": bool(can_see_mails(request.user)), **page,
    })


@require_POST
@login_required
def read_news(request, pk):
    """Open a piece of news: it counts as read, and one goes to where it is about."""
    message = mark_read(get_object_or_404(Message.objects.visible_to(request.user), pk=pk))
    return redirect(message.url or "news")


@require_POST
@login_required
def read_all_news(request):
    """What the page showed, and all before it."""
    count = mark_all_read(request.user, until=number_in(request.POST.get("until")) or 0)
    messages.success(request, f"Đã đánh dấu đọc {count} tin." if count else "Không có tin nào chưa đọc.")
    return redirect("news")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mail_mode(request):
    """One's own choice between a mail for each piece of news and one a day."""
    person = User.objects.get(pk=request.user.pk)
    form = MailModeForm(*sent(request)[:1], initial={"mail_mode": person.mail_mode})
    if form.is_valid() and form.carry_out(actions.set_mail_mode, person, by=request.user):
        messages.success(request, "Đã ghi cách nhận thư.")
        return redirect("news")
    address = (f"Thư được gửi tới {person.email}. Địa chỉ sai thì đồng chí báo quản trị." if person.email else
               "Tài khoản này chưa có địa chỉ thư điện tử nên đồng chí chỉ nhận tin trên cổng. Cần thư thì đồng chí báo quản trị.")
    return form_page(request, form, "Nhận thư thế nào", submit="Ghi", back=reverse("news"), intro=address,
                     crumbs=[(reverse("news"), "Tin báo"), ("", "Nhận thư thế nào")])
