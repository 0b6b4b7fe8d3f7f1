"""What became of the mails: which arrived, which did not and why; what was given up can be sent again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Exists, OuterRef, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from congresses.committees import actions
from congresses.committees.models import Membership, User
from congresses.committees.rules import administers, can_see_mails
from congresses.committees.seats import OFFICE, committees_of
from congresses.core import clock, permissions, vietnamese
from congresses.core.forms import Confirmation
from congresses.outbox.models import Attempt, Mail, Message

from .rows import newest_first

PAGE = 50
TROUBLE = Q(given_up_at__isnull=False) | Q(sent_at__isnull=True) & ~Q(last_error="")


def _hides(user) -> bool:
    """Whether news about what is restricted has no subject for the person: no office of theirs reads such things."""
    return not any(seat.role in OFFICE and seat.reads_restricted for seat in user.seats)


def mails_for(user):
    """The administrator's: all. The office's: those to people of its house and communes who sit nowhere else, for a mail to
    somebody of two houses may tell of the other."""
    if administers(user):
        return Mail.objects.all()
    houses = committees_of(user, OFFICE)
    ours = Q(committee__in=houses) | Q(committee__congresses__plan__superior__in=houses)
    seats = Membership.objects.all()
    return Mail.objects.filter(recipient_id__in=seats.filter(ours).values("user")).exclude(
        recipient_id__in=seats.exclude(pk__in=seats.filter(ours).values("pk")).values("user"))


def _state(mail: Mail, now) -> tuple[str, str]:
    if mail.sent_at:
        return "ok", "Đã gửi"
    if mail.given_up_at:
        return "stop", "Thôi gửi"
    if mail.lease_until and mail.lease_until > now:
        return "run", "Đang gửi"
    return ("hold", "Sẽ gửi lại") if mail.attempts else ("wait", "Chờ gửi")


def _attempt(attempt: Attempt, mail: Mail, *, words: bool, running: bool) -> str:
    """One line of what happened; the server's own words may hold the address, so the administrator alone reads them."""
    unknown = "đang gửi" if running and attempt.number == mail.attempts else "bị ngắt giữa chừng, không rõ kết quả"
    result = attempt.get_result_display() or unknown
    return f"Lần {attempt.number}, {vietnamese.moment(attempt.begun_at)}: {result}" + (
        f" ({attempt.said})" if words and attempt.said else "")


def _row(mail: Mail, people: dict, now, *, is_admin: bool, hides: bool) -> dict:
    kind, text = _state(mail, now)
    title = mail.subject if not (is_admin or mail.is_restricted and hides) else "Thư gom trong ngày" if mail.digest_of else "Thư báo"
    return {
        "pk": mail.pk, "title": title, "name": people.get(mail.recipient_id, ""), "address": mail.address if is_admin else "",
        "when": vietnamese.moment(mail.created_at), "kind": kind, "state": text, "error": mail.last_error,
        "next": vietnamese.moment(mail.next_try_at) if text == "Sẽ gửi lại" else "", "given_up": text == "Thôi gửi",
        "attempts": [_attempt(a, mail, words=is_admin, running=text == "Đang gửi") for a in mail.tries.all()],
    }


@require_safe
@login_required
def mail_log(request):
    """Newest first, fifty a page; on demand only those in trouble."""
    permissions.require(can_see_mails(request.user))
    trouble = request.GET.get("loc") == "loi"
    restricted = Exists(Message.objects.filter(mail=OuterRef("pk"), restricted=True))
    mails, url = mails_for(request.user).annotate(is_restricted=restricted).prefetch_related("tries"), reverse("mail_log")
    page = newest_first(request, mails.filter(TROUBLE) if trouble else mails, PAGE, f"{url}?loc=loi" if trouble else url)
    people = dict(User.objects.filter(pk__in={m.recipient_id for m in page["rows"]}).values_list("pk", "full_name"))
    now, is_admin, hides = clock.now(), bool(administers(request.user)), _hides(request.user)
    return render(request, "desk/mail_log.html", {
        "heading": "Theo dõi thư báo", "crumbs": [(reverse("news"), "Tin báo"), ("", "Theo dõi thư báo")],
        "items": [_row(mail, people, now, is_admin=is_admin, hides=hides) for mail in page["rows"]],
        "filters": [(url, "Tất cả", None, not trouble), (f"{url}?loc=loi", "Chưa gửi được", None, trouble)], **page,
    })


@require_POST
@login_required
def resend_mail(request, pk):
    """Try again what was given up."""
    mail = get_object_or_404(mails_for(request.user), pk=pk)
    form = Confirmation(request.POST)
    if form.is_valid() and form.carry_out(actions.send_mail_again, mail, by=request.user):
        messages.success(request, "Thư đã vào hàng chờ gửi lại.")
    else:
        messages.error(request, " ".join(form.non_field_errors()))
    return redirect("mail_log")
