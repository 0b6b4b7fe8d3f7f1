"""HTTP in and out: versions arrive, kinds are excused, originals leave."""

import logging

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.committees.rules import reads_restricted
from congresses.committees.seats import HOUSE
from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import confirm_page, form_page
from congresses.plans.models import Congress
from congresses.reading import ACCEPTED

from . import actions, queries, rules, store
from .forms import CHOOSE_AGAIN, ExcuseForm, RegisterForm, UploadForm
from .models import Excuse, Version

# A file is shown by its own program or not at all: nothing in it may run, load or send under our name.
FILE_POLICY = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
RESTRICTED = (
    "Văn kiện loại hạn chế: chỉ bí thư, người được giao và người có thẩm quyền của cấp trên mở được tệp, tên tệp và góp ý. "
    "Bản có dấu mật không đưa lên cổng."
)
log = logging.getLogger(__name__)


@login_required
@require_http_methods(["GET", "POST"])
def upload(request, pk, kind_id):
    """A file as the next version."""
    congress, kind, latest = _slot(request, pk, kind_id)
    form = UploadForm(*_sent(request), latest=latest, kind=kind, passed_by=getattr(request, "file_refusal", ""))
    if form.is_valid() and (made := form.carry_out(actions.upload, congress, kind, by=request.user)):
        messages.success(request, f"Đã nhận {kind.name}, bản {made.number}.")
        return redirect("version", made.pk)
    return _next_version_page(request, form, congress, kind, f"Nộp {kind.name}", verb="Nộp",
                              again=CHOOSE_AGAIN if form.is_bound else "")


@login_required
@require_http_methods(["GET", "POST"])
def register(request, pk, kind_id):
    """A paper without a file as the next version."""
    congress, kind, latest = _slot(request, pk, kind_id)
    form = RegisterForm(*_sent(request), latest=latest)
    if form.is_valid() and (made := form.carry_out(actions.register, congress, kind, by=request.user)):
        messages.success(request, f"Đã đăng ký bản giấy {kind.name}, bản {made.number}.")
        return redirect("version", made.pk)
    return _next_version_page(request, form, congress, kind, f"Đăng ký bản giấy {kind.name}", verb="Đăng ký", paper=True)


@login_required
@require_http_methods(["GET", "POST"])
def excuse(request, pk, kind_id):
    """A required kind is not asked of this commune."""
    congress, kind = _congress_and_kind(request, pk, kind_id)
    permissions.require(rules.can_excuse(request.user, congress))
    form = ExcuseForm(*_sent(request))
    back = reverse("congress", args=(congress.pk,))
    if form.is_valid() and form.carry_out(actions.excuse, congress, kind, by=request.user):
        messages.success(request, f"Đã cho miễn nộp {kind.name}.")
        return redirect(back)
    return form_page(request, form, f"Cho miễn nộp {kind.name}", lead=congress.committee.name, submit="Cho miễn nộp",
                     back=back, back_text="Thôi, quay lại hồ sơ",
                     intro="Đảng bộ này không phải nộp loại văn kiện trên; hồ sơ vẫn được coi là đủ phần đó.")


@login_required
@require_http_methods(["GET", "POST"])
def withdraw_excuse(request, pk):
    """The kind is asked after all."""
    reachable = Excuse.objects.filter(congress__in=Congress.objects.visible_to(request.user))
    made = get_object_or_404(reachable.select_related("kind", "congress__committee", "congress__plan__superior"), pk=pk)
    permissions.require(rules.can_excuse(request.user, made.congress))
    form = Confirmation(*_sent(request))
    back = reverse("congress", args=(made.congress_id,))
    reads = not made.kind.restricted or reads_restricted(request.user, made.congress.plan.superior_id, HOUSE)
    if form.is_valid() and form.carry_out(actions.withdraw_excuse, made, by=request.user):
        messages.success(request, f"{made.kind.name} lại thuộc diện phải nộp.")
        return redirect(back)
    return confirm_page(request, form, f"Thôi cho miễn nộp {made.kind.name}", lead=made.congress.committee.name,
                        submit="Thôi cho miễn nộp", back=back, back_text="Thôi, quay lại hồ sơ", consequences=[
                            f"{made.kind.name} lại phải nộp và được thông qua.",
                            f"Lý do miễn trước đây vẫn còn trong nhật ký{f': “{made.reason}”' if reads else '.'}",
                        ])


@login_required
@require_safe
def download(request, pk):
    """The original of a version, untouched."""
    files = Version.objects.visible_to(request.user).exclude(sha256="")
    version = get_object_or_404(files.select_related("document__kind"), pk=pk)
    try:
        file = store.original(version.sha256)
    except OSError:
        log.exception("the original of version %s is not readable", version.pk)
        return render(request, "documents/lost.html", {"version": version}, status=404)
    response = FileResponse(file, as_attachment=True, filename=version.name, content_type=ACCEPTED[version.extension])
    response["Content-Security-Policy"] = FILE_POLICY
    response["Cache-Control"] = "private, no-store"
    return response


def _sent(request):
    return (request.POST, request.FILES) if request.method == "POST" else ()


def _congress_and_kind(request, pk, kind_id):
    congress = get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)
    return congress, get_object_or_404(congress.plan.kinds, pk=kind_id)


def _slot(request, pk, kind_id):
    congress, kind = _congress_and_kind(request, pk, kind_id)
    permissions.require(rules.can_upload(request.user, congress, kind))
    return congress, kind, queries.latest_number(congress, kind)


def _next_version_page(request, form, congress, kind, heading, *, verb, paper=False, again=""):
    form.catch_up()
    number = form.latest + 1
    return form_page(
        request, form, heading, lead=f"{congress.committee.name} · sẽ là bản {number}", submit=f"{verb} bản {number}",
        note=" ".join(filter(None, (again, RESTRICTED if kind.restricted else ""))),
        back=reverse("congress", args=(congress.pk,)), back_text="Thôi, quay lại hồ sơ",
        aside_template="documents/before_handing_in.html", kind=kind, congress=congress, number=number, paper=paper,
    )
