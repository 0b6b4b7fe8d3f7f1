"""What became of the mails: which arrived, which did not and why; what was given up can be sent again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Exists, OuterRef, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from congresses.committees import actions
from congresses.committees.models import Committee, User
from congresses.committees.rules import administers, can_see_mails
from congresses.committees.seats import OFFICE, committees_of
from congresses.core import clock, permissions, vietnamese
from congresses.core.forms import Confirmation
from congresses.outbox.actions import NOBODY, TAKEN_BACK
from congresses.outbox.models import Attempt, Mail, Message

from .rows import newest_first

PAGE = 50
TROUBLE = Q(given_up_at__isnull=False) & ~Q(last_error=TAKEN_BACK) | Q(sent_at__isnull=True) & ~Q(last_error="")


def _of_houses(houses):
    """The houses, and the communes whose congresses they review."""
    return Committee.objects.filter(Q(pk__in=houses) | Q(congresses__plan__superior__in=houses)).values("pk")


def mails_for(user):
    """The administrator's: all. The office's: those that tell of nothing but its house and communes, whoever they went to."""
    if administers(user):
        return Mail.objects.all()
    told, ours = Message.objects.filter(mail=OuterRef("pk")), Q(committee_id__in=_of_houses(committees_of(user, OFFICE)))
    return Mail.objects.filter(Exists(told.filter(ours)), ~Exists(told.exclude(ours)))


def _hidden(user) -> Exists:
    """Whether a mail has no subject for the person: it is about what is restricted, and their seat in that office reads no such thing."""
    reading = [seat.committee_id for seat in user.seats if seat.role in OFFICE and seat.reads_restricted]
    return Exists(Message.objects.filter(mail=OuterRef("pk"), restricted=True).exclude(committee_id__in=_of_houses(reading)))


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


def _row(mail: Mail, people: dict, now, *, is_admin: bool) -> dict:
    kind, text = _state(mail, now)
    guest = mail.recipient_id == NOBODY  # whom the office itself wrote down, address and all
    title = mail.subject if not (is_admin or mail.is_hidden) else "Thư gom trong ngày" if mail.digest_of else "Thư báo"
    return {
        "pk": mail.pk, "title": title, "name": "Khách mời" if guest else people.get(mail.recipient_id, ""),
        "address": mail.address if is_admin or guest else "",
        "when": vietnamese.moment(mail.created_at), "kind": kind, "state": text, "error": mail.last_error,
        "next": vietnamese.moment(mail.next_try_at) if text == "Sẽ gửi lại" else "", "given_up": text == "Thôi gửi" and mail.last_error != TAKEN_BACK,
        "attempts": [_attempt(a, mail, words=is_admin, running=text == "Đang gửi") for a in mail.tries.all()],
    }


@require_safe
@login_required
def mail_log(request):
    """Newest first, fifty a page; on demand only those in trouble."""
    permissions.require(can_see_mails(request.user))
    trouble = request.GET.get("loc") == "loi"
    mails, url = mails_for(request.user).annotate(is_hidden=_hidden(request.user)).prefetch_related("tries"), reverse("mail_log")
    page = newest_first(request, mails.filter(TROUBLE) if trouble else mails, PAGE, f"{url}?loc=loi" if trouble else url)
    people = dict(User.objects.filter(pk__in={m.recipient_id for m in page["rows"]}).values_list("pk", "full_name"))
    now, is_admin = clock.now(), bool(administers(request.user))
    return render(request, "desk/mail_log.html", {
        "heading": "Theo dõi thư báo", "crumbs": [(reverse("news"), "Tin báo"), ("", "Theo dõi thư báo")],
        "items": [_row(mail, people, now, is_admin=is_admin) for mail in page["rows"]],
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
