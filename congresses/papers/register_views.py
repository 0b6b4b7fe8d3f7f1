"""The register, entering and voiding numbers, one numbered paper, its signed scans."""

import logging

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from congresses.core import clock, permissions
from congresses.core.pages import attachment, confirm_page, form_page, number_in, sent
from congresses.core.vietnamese import day, moment
from congresses.documents import store
from congresses.documents.forms import CHOOSE_AGAIN
from congresses.plans.models import ReviewPlan
from congresses.reading import ACCEPTED
from congresses.reviews.models import PaperNumber

from . import actions, asked, numbering, register, rules, shelf
from .forms.register import KeepForm, NumberForm, ScanForm, VoidForm
from .library import PAPERS, draft, hides
from .models import Paper, Scan
from .subjects import Subject
from .views import not_yet

log = logging.getLogger(__name__)
acts = require_http_methods(["GET", "POST"])


@login_required
@require_safe
def paper_register(request, pk):
    """The numbers of the house in order, a page at a time; all on one page for the printer."""
    plan = asked.thing_in(request, "plan", pk)
    permissions.require(rules.can_see_register(request.user, plan))
    search, whole = _search(request, plan), "in" in request.GET
    size, place = (register.MOST, 1) if whole else (register.PAGE, max(1, number_in(request.GET.get("trang")) or 1))
    found = list(register.numbers(plan, search)[(place - 1) * size: place * size + 1]) if place < 10**6 else []
    chosen = {"nhiem-ky": search.term, "loai": search.kind, "so": search.number or ""}
    url = f"{reverse('register_of_papers', args=[pk])}?{urlencode({k: v for k, v in chosen.items() if v})}"
    return render(request, "papers/register.html", {
        "heading": "Sổ văn bản", "lead": f"{plan.superior.body}, nhiệm kỳ {search.term}", "plan": plan, "search": search,
        "groups": register.lines(request.user, plan, found[:size], gaps=search.number is None), "terms": register.terms(plan),
        "series": register.series(plan, search.term), "whole": whole, "print_url": f"{url}&in=1",
        "newer": f"{url}&trang={place - 1}" if place > 1 else "", "older": f"{url}&trang={place + 1}" if len(found) > size and not whole else "",
        "crumbs": [(reverse("plan", args=[pk]), "Kế hoạch"), ("", "Sổ văn bản")], "may_number": rules.can_number(request.user, plan),
    })


def _search(request, plan: ReviewPlan) -> register.Search:
    """What of the address means something."""
    asks = request.GET
    term = asks.get("nhiem-ky", "")
    kind = asks.get("loai", "")
    number = number_in(asks.get("so", "").strip().partition("-")[0])
    return register.Search(
        term if term in register.terms(plan) else plan.term, kind if kind in register.SYMBOLS else "",
        number if number and number <= 2**31 - 1 else None)


@login_required
@acts
def number_paper(request, about, pk, kind):
    """The form for number, day and signer; a button alone where an act has given them."""
    thing = asked.thing_in(request, about, pk)
    permissions.require(rules.can_number(request.user, asked.plan_of(thing)))
    subject = numbering.filed(kind, asked.subject_in(request, about, thing, kind))
    if not PAPERS[kind].symbol:
        raise Http404
    if reason := numbering.not_yet(kind, subject):
        return not_yet(request, f"Chưa ghi được số: {PAPERS[kind].title}", reason, about, thing)
    permissions.require(rules.can_number_whole(request.user, subject.plan, hidden=hides(kind, subject, request.user)))
    return _numbered(request, kind, subject, reverse(f"{about}_papers", args=[pk]))


def _numbered(request, kind: str, subject: Subject, back: str):
    given, before = numbering.given(kind, subject), numbering.standing(kind, subject)
    missing = draft(kind, subject, request.user).missing
    form = _form(request, subject, PAPERS[kind].symbol, given, before, missing)
    if form.is_valid() and (made := form.carry_out(actions.number_paper, kind, subject, by=request.user)):
        messages.success(request, f"Đã ghi số {made.number} và lưu văn bản. Bản này giữ nguyên từ nay về sau.")
        if odd := numbering.out_of_order(made.number):
            messages.warning(request, f"Đồng chí xem lại ngày: số {odd} trong sổ đề ngày {day(odd.date)}.")
        return redirect("paper", made.pk)
    return form_page(
        request, form, f"Ghi số: {PAPERS[kind].title}", lead=numbering.abstract(kind, subject), back=back,
        submit="Lưu văn bản" if given else "Ghi số và lưu văn bản", note=_warning(before), before_template="papers/before_number.html",
        given=given, missing=missing)


def _form(request, subject: Subject, symbol: str, given, before: Paper | None, missing: tuple[str, ...]):
    seen = {"seen": before.pk if before else 0}
    if given:
        return KeepForm(request.POST or None, initial=seen, missing=missing)
    proposed = {"number": PaperNumber.objects.series(subject.plan, symbol).next_free(), "date": clock.today(), "signer": numbering.usual_signer(subject)}
    return NumberForm(request.POST or None, initial=seen | proposed, missing=missing, organ=subject.plan.superior, symbol=symbol)


def _warning(before: Paper | None) -> str:
    if before is None:
        return ""
    return (f"Văn bản này đã có số {before.number}, đồng chí {before.by} ghi ngày {day(before.at)}. "
            "Ghi sai thì hủy số ấy trước; chỉ ghi thêm khi ban hành một văn bản khác.")


@login_required
@require_safe
def paper(request, pk):
    """One numbered paper: what the register says of it, its file, its scans."""
    made = _paper(request, pk)
    may = rules.can_number(request.user, made.plan)
    return render(request, "papers/paper.html", {
        "heading": made.abstract or PAPERS[made.kind].title, "lead": f"Số {made.number}, ngày {day(made.number.date)}" if made.number else "",
        "paper": made, "facts": _facts(made), "copies": made.copies, "back": _home(made), "house": rules.can_see_register(request.user, made.plan),
        "is_house_only": made.congress_id is None, "notices": shelf.notices_left(made) if may else None,
        "may_scan": may and made.number and not made.voided_at,
        "may_void": may and made.number and not made.voided_at and not numbering.is_given(made.number),
        "again": _again(made) if may and made.voided_at else "",
    })


def _paper(request, pk) -> Paper:
    return get_object_or_404(Paper.objects.visible_to(request.user).with_names().with_scans(request.user), pk=pk)


def _facts(made: Paper) -> list[tuple[str, str]]:
    number = [("Số", str(made.number)), ("Ngày ban hành", day(made.number.date)), ("Người ký", str(made.number.signer))] if made.number else []
    void = [("Đã hủy số", f"Ngày {day(made.voided_at)}, đồng chí {made.voided_by}: {made.void_reason}")] if made.voided_at else []
    return [*number, ("Người ghi", f"{made.by}, {moment(made.at)}"), *void, ("Mã của tệp (SHA-256)", made.sha256)]


def _home(made: Paper) -> str:
    about = next(name for name in asked.THINGS if getattr(made, f"{name}_id"))
    return reverse(f"{about}_papers", args=[getattr(made, f"{about}_id")])


def _again(made: Paper) -> str:
    """Where the same paper gets another number."""
    about = PAPERS[made.kind].about
    page = reverse(f"number_{about}", args=[getattr(made, f"{about}_id"), made.kind])
    query = {"dang-bo": made.congress_id} if about == "session" and made.congress_id else {}
    return f"{page}?{urlencode(query)}" if query else page


@login_required
@acts
def void_number(request, pk):
    """The number stays used; its row says why."""
    made = _paper(request, pk)
    permissions.require(rules.can_number(request.user, made.plan))
    form = VoidForm(*sent(request))
    back = reverse("paper", args=[pk])
    if form.is_valid() and form.carry_out(actions.void_number, made, by=request.user):
        messages.success(request, f"Đã hủy số {made.number}. Số này không dùng lại; văn bản ghi được số khác.")
        return redirect(back)
    return confirm_page(request, form, f"Hủy số {made.number}", lead=made.abstract, submit="Hủy số", back=back, consequences=[
        "Số vẫn còn trong sổ, kèm lý do hủy, và không dùng cho văn bản khác.",
        "Tệp đã lưu và bản ký vẫn giữ nguyên để đối chiếu.",
        "Văn bản ghi được một số khác, có ngày và người ký khác.",
    ])


@login_required
@acts
def attach_scan(request, pk):
    """The signed paper, or another scan of it."""
    made = _paper(request, pk)
    permissions.require(rules.can_number(request.user, made.plan))
    form = ScanForm(*sent(request), passed_by=getattr(request, "file_refusal", ""), initial={"seen": made.copies[0].pk if made.copies else 0})
    back = reverse("paper", args=[pk])
    if form.is_valid() and form.carry_out(actions.attach_scan, made, by=request.user):
        messages.success(request, f"Đã đính kèm bản ký của văn bản số {made.number}.")
        return redirect(back)
    return form_page(request, form, f"{'Thay' if made.copies else 'Đính kèm'} bản ký, số {made.number}", lead=made.abstract, back=back,
                     submit="Gửi bản ký", note=CHOOSE_AGAIN if form.is_bound else "")


@login_required
@require_safe
def scan(request, pk):
    """A signed scan, as it was handed in."""
    found = get_object_or_404(Scan.objects.visible_to(request.user).select_related("paper"), pk=pk)
    try:
        file = store.original(found.sha256)
    except OSError:
        log.exception("the file of scan %s is not readable", found.pk)
        return render(request, "papers/lost.html", {"paper": found.paper}, status=404)
    return attachment(file, found.name, ACCEPTED[actions.SCAN])
