"""A version arrives: a file, or a paper registered without one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import permissions
from congresses.core.pages import form_page, sent

from .. import actions, queries, rules
from ..forms import CHOOSE_AGAIN, RegisterForm, UploadForm

RESTRICTED = (
    "Văn kiện loại hạn chế: chỉ bí thư, người được giao và người có thẩm quyền của cấp trên mở được tệp, tên tệp và góp ý. "
    "Bản có dấu mật không đưa lên cổng."
)


@login_required
@require_http_methods(["GET", "POST"])
def upload(request, pk, kind_id):
    """A file as the next version."""
    congress, kind, latest = _slot(request, pk, kind_id)
    form = UploadForm(*sent(request), latest=latest, kind=kind, passed_by=getattr(request, "file_refusal", ""))
    if form.is_valid() and (made := form.carry_out(actions.upload, congress, kind, by=request.user)):
        messages.success(request, f"Đã nhận {kind.name}, bản {made.number}.")
        if made.base and made.base.number < (before := made.number - 1):
            known = "" if form.cleaned_data["aware"] else f" và có đủ các chỗ bản {before} đã sửa"
            messages.info(request, f"Tệp được soạn từ bản {made.base.number}{known}.")
        return redirect("version", made.pk)
    return _next_version_page(request, form, congress, kind, f"Nộp {kind.name}", verb="Nộp",
                              again=CHOOSE_AGAIN if form.is_bound else "", doubt=form.doubt)


@login_required
@require_http_methods(["GET", "POST"])
def register(request, pk, kind_id):
    """A paper without a file as the next version."""
    congress, kind, latest = _slot(request, pk, kind_id)
    form = RegisterForm(*sent(request), latest=latest)
    if form.is_valid() and (made := form.carry_out(actions.register, congress, kind, by=request.user)):
        messages.success(request, f"Đã đăng ký bản giấy {kind.name}, bản {made.number}.")
        return redirect("version", made.pk)
    return _next_version_page(request, form, congress, kind, f"Đăng ký bản giấy {kind.name}", verb="Đăng ký", paper=True)


def _slot(request, pk, kind_id):
    congress, kind = queries.congress_and_kind(request.user, pk, kind_id)
    permissions.require(rules.can_upload(request.user, congress, kind))
    return congress, kind, queries.latest_number(congress, kind)


def _next_version_page(request, form, congress, kind, heading, *, verb, paper=False, again="", doubt=None):
    form.catch_up()
    number = form.latest + 1
    return form_page(
        request, form, heading, lead=f"{congress.committee.name} · sẽ là bản {number}", submit=f"{verb} bản {number}",
        note=" ".join(filter(None, (again, RESTRICTED if kind.restricted else ""))),
        back=reverse("congress", args=(congress.pk,)), back_text="Thôi, quay lại hồ sơ",
        aside_template="documents/before_handing_in.html", kind=kind, congress=congress, number=number, paper=paper,
        before_template="documents/losses.html" if doubt and doubt.lost else "", doubt=doubt,
    )
