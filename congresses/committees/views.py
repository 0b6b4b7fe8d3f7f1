"""Signing in and out, and one's own password."""

from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from congresses.core.pages import form_page

from . import actions
from .forms import PasswordForm, SignInForm
from .models import User


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request):
    """Check name and password; go where one was heading."""
    if request.user.is_authenticated:
        return HttpResponseRedirect(_destination(request))
    form = SignInForm(request, data=request.POST if request.method == "POST" else None)
    if form.is_valid():
        login(request, form.get_user())
        return HttpResponseRedirect(_destination(request))
    return render(request, "committees/sign_in.html", {
        "form": form, "heading": "Đăng nhập", "next": request.POST.get("next", request.GET.get("next", "")),
    })


def _destination(request) -> str:
    """The page one came from if it is ours, else the work that waits."""
    heading = request.POST.get("next", request.GET.get("next", ""))
    ours = url_has_allowed_host_and_scheme(heading, {request.get_host()}, require_https=request.is_secure())
    return heading if ours else reverse("my_work")


@require_POST
def sign_out(request):
    logout(request)
    messages.success(request, "Đồng chí đã đăng xuất.")
    return redirect("sign_in")


@sensitive_post_parameters()
@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request):
    """One's own new password; this web session goes on, others end."""
    person = User.objects.get(pk=request.user.pk)
    form = PasswordForm(person, request.POST if request.method == "POST" else None)
    if form.is_valid() and (changed := form.carry_out(actions.change_password, person, by=person)):
        update_session_auth_hash(request, changed)
        messages.success(request, "Đã đổi mật khẩu.")
        return redirect("my_work")
    given = person.must_change_password
    return form_page(
        request, form, "Đổi mật khẩu", submit="Đổi mật khẩu", back="" if given else reverse("my_work"),
        intro="Mật khẩu hiện nay do người khác đặt. Đồng chí đặt mật khẩu của riêng mình rồi mới vào việc." if given else "",
    )
