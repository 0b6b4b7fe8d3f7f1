"""Who comes to a session, and the invitations sent to them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.core import permissions
from congresses.core.pages import confirm_page, form_page, number_in
from congresses.core.vietnamese import moment

from .. import actions, rules
from ..actions.invitations import address_of, uninvited
from ..forms.timetable import InvitationsForm, InviteForm
from ..lines import session_when
from ..models import Participant, ReviewSession

OVER = "Buổi duyệt đã kết thúc, không mời thêm."


def _session(request, pk) -> ReviewSession:
    row = get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_run(request.user, row))
    return row


@login_required
@require_safe
def invitations(request, pk):
    """Who was invited, when and how, and who is still to be."""
    row = _session(request, pk)
    people = [_person(row, person) for person in row.participants.select_related("user")]
    open_ones = row.closed_at is None and not row.is_called_off
    return render(request, "reviews/timetable/invitations.html", {
        "heading": "Mời dự buổi duyệt", "lead": f"{row.title}. {session_when(row)}", "session": row, "people": people,
        "waiting": sum(person["waits"] for person in people), "open": open_ones, "moves": open_ones and row.opened_at is None,
        "crumbs": [(reverse("session", args=[row.pk]), row.title), ("", "Mời dự")],
    })


def _person(session: ReviewSession, person: Participant) -> dict:
    waits = person.invited_edition < session.edition
    again = waits and person.invited_at is not None
    how = f"thư điện tử{f' tới {person.email}' if not person.user_id else ''}" if address_of(person) else "giấy mời, không có địa chỉ thư"
    return {
        "pk": person.pk, "name": person.name, "title": person.title, "waits": waits, "again": again, "how": how,
        "group": "Ủy viên" if person.is_member else "Có tài khoản" if person.user_id else "Khách mời",
        "tag_kind": "wait" if again else "none" if waits else "ok",
        "tag_text": "Mời lại, thời gian mới" if again else "Chưa mời" if waits else "Đã mời",
        "when": moment(person.invited_at),
    }


@login_required
@require_http_methods(["GET", "POST"])
def send_invitations(request, pk):
    """What is sent to whom, and the button that sends it."""
    row = _session(request, pk)
    one, back = number_in(request.GET.get("nguoi")), reverse("invitations", args=[pk])
    waiting = uninvited(row).filter(pk=one) if one else uninvited(row)
    if request.method == "GET" and (row.closed_at or row.is_called_off or not waiting.exists()):
        messages.info(request, OVER if row.closed_at else "Buổi duyệt đã hủy." if row.is_called_off else "Ai cũng đã được mời dự buổi này rồi.")
        return redirect(back)
    form = InvitationsForm(request.POST or None, waiting=waiting)
    if form.is_valid() and form.carry_out(actions.send_invitations, row, by=request.user):
        messages.success(request, f"Đã mời {len(form.cleaned_data['people'])} người.")
        return redirect(back)
    return confirm_page(
        request, form, "Gửi lời mời", lead=f"{row.title}. {session_when(row)}", submit="Gửi lời mời", back=back,
        back_text="Thôi, quay lại danh sách", consequences=[
            "Người có địa chỉ thư nhận thư: việc phải làm, hạn, ngày giờ, địa điểm, nội dung. Thư không có nội dung văn kiện.",
            "Người không có địa chỉ thư được ghi là đã mời: đồng chí gửi giấy mời cho họ.",
            "Mỗi người được mời một lần cho mỗi ngày giờ của buổi duyệt.",
        ])


@login_required
@require_http_methods(["GET", "POST"])
def invite(request, pk):
    """Add somebody who is to come."""
    row, back = _session(request, pk), reverse("invitations", args=[pk])
    form = InviteForm(request.POST or None, session=row)
    if form.is_valid() and (guest := form.carry_out(actions.invite, row, by=request.user)):
        if row.opened_at:
            messages.success(request, f"Đã thêm {guest.name} vào danh sách dự.")
            return redirect(reverse("session", args=[pk]) + "#diem-danh")
        messages.success(request, f"Đã thêm {guest.name} vào danh sách dự. Lời mời chưa gửi; đồng chí gửi ở trang này.")
        return redirect(back)
    return form_page(request, form, "Thêm người dự", submit="Thêm vào danh sách", lead=row.title, back=back,
                     back_text="Thôi, quay lại danh sách", crumbs=[(reverse("session", args=[row.pk]), row.title), (back, "Mời dự")])
