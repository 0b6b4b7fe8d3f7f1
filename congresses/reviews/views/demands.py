"""Demands on a congress: the list, one with its history, answers, verification, who verifies."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_http_methods, require_safe

from congresses.committees.models import User
from congresses.committees.seats import HOUSE
from congresses.core import permissions
from congresses.core.pages import form_page
from congresses.core.vietnamese import day
from congresses.documents.addresses import passage_name, passage_url
from congresses.documents.models import Passage, Version
from congresses.plans.crumbs import way_to
from congresses.plans.models import Congress
from congresses.plans.rules import is_house

from .. import actions, rules
from .. import demand_lines as lines
from ..before_after import of_comments, of_passage
from ..forms.demands import AnswerForm, AssignForm, VerifyForm
from ..models import Comment, RequiredRevision, RevisionResponse


@login_required
@require_safe
def demands(request, pk):
    congress = get_object_or_404(Congress.objects.visible_to(request.user).with_names(), pk=pk)
    rows = RequiredRevision.objects.visible_to(request.user).filter(congress=congress)
    rows = lines.in_order(lines.loaded(rows, request.user))
    cards = [(lines.state(row), lines.card(row, request.user)) for row in rows]
    return render(request, "reviews/demands/demands.html", {
        "heading": "Yêu cầu hoàn thiện và trả lời", "lead": congress.committee.name, "crumbs": way_to(request.user, congress),
        "open": [card for state, card in cards if state in lines.OPEN],
        "met": [card for state, card in cards if state == "met"],
        "withdrawn": [card for state, card in cards if state == "withdrawn"],
        "late": sum(map(lines.is_late, rows)),
    })


@login_required
@require_safe
def demand(request, pk):
    revision = _demand(request, pk)
    congress, state = revision.congress, lines.state(revision)
    assigning = bool(rules.can_assign_verifier(request.user, congress)) and state in lines.OPEN
    return render(request, "reviews/demands/demand.html", {
        "heading": str(revision), "lead": congress.committee.name, "revision": revision, "tag": lines.STATES[state],
        "late": lines.is_late(revision), "facts": _facts(request, revision), "comments": _comments(request, revision),
        "answers": [_history(answer) for answer in reversed(revision.answers)], "assigning": assigning,
        "act": lines.next_act(revision, request.user), "why_not": _why_not(request, revision, state),
        "crumbs": [*way_to(request.user, congress), (reverse("demands", args=[congress.pk]), "Yêu cầu")],
    })


def _demand(request, pk: int) -> RequiredRevision:
    rows = RequiredRevision.objects.visible_to(request.user)
    return get_object_or_404(lines.loaded(rows, request.user), pk=pk)


def _facts(request, revision: RequiredRevision) -> list[tuple[str, str]]:
    kinds = ", ".join(kind.name for kind in revision.item.kinds.all())
    facts = [
        ("Văn kiện", kinds or "Việc tổ chức đại hội, không riêng văn kiện nào"), ("Khi chưa xong", lines.blocks(revision)),
        ("Hạn", day(revision.due) or "Chưa đặt"), ("Có từ ngày", day(revision.made_at)),
    ]
    if revision.withdrawn_at:
        facts.append(("Đã rút", f"Ngày {day(revision.withdrawn_at)}, theo bản đính chính kết luận"))
    if is_house(request.user, revision.congress):
        facts.append(("Người thẩm tra", str(revision.verifier or "Văn phòng")))
    return facts


def _comments(request, revision: RequiredRevision, versions: list[Version] = ()) -> list[dict]:
    """What the demand grew from, as far as the person may read it; with versions, what stands there now."""
    rows = Comment.objects.visible_to(request.user).filter(items=revision.item_id, version__document__congress=revision.congress)
    rows = list(rows.select_related("version__document__kind", "passage", "written_for").defer("passage__html", "passage__trail"))
    sides = of_comments(rows, versions)
    return [_comment(row) | {"sides": sides.get(row.pk)} for row in rows]


def _comment(row: Comment) -> dict:
    numbers = [row.passage.number] if row.passage else []
    return {
        "who": row.speaker or row.written_for.full_name, "kind": row.get_aspect_display(), "text": row.text,
        "url": passage_url(row.version_id, *numbers) if numbers else reverse("version", args=[row.version_id]),
        "url_text": passage_name(row.version, *numbers),
    }


def _history(answer: RevisionResponse) -> dict:
    return {"kind": answer.get_kind_display(), "text": answer.text, "links": lines.pointers(answer),
            "by": lines.signed(answer), "verdict": lines.verdict(answer)}


def _why_not(request, revision: RequiredRevision, state: str) -> str:
    """To whoever could act on it at another time: why there is no button now."""
    if state == "waiting" and rules.can_answer(request.user, revision.congress):
        return "Câu trả lời đã trình và đang chờ thẩm tra, nay chưa sửa được."
    if state == "unanswered" and is_house(request.user, revision.congress):
        return "Chờ đảng bộ trả lời và trình lại."
    if state == "waiting":
        return rules.can_verify(request.user, revision, revision.answers[-1]).reason
    return ""


@login_required
@require_http_methods(["GET", "POST"])
def answer(request, pk):
    revision = _demand(request, pk)
    permissions.require(rules.can_answer(request.user, revision.congress))
    if request.method == "GET" and lines.state(revision) not in lines.ANSWERABLE:
        messages.info(request, "Yêu cầu này nay không cần trả lời, hoặc câu trả lời đang chờ thẩm tra.")
        return redirect("demand", revision.pk)
    last = revision.answers[-1] if revision.answers else None
    draft = last if last and last.laid_at is None else None
    versions, comments = _newest(request, revision), _comments(request, revision, _readable(request, revision))
    form = AnswerForm(
        request.POST or None, versions=versions, pointed=draft.shown if draft else _standing(comments),
        initial={"kind": draft.kind, "text": draft.text, "seen": draft.edition} if draft else {"seen": 0},
    )
    if form.is_valid() and form.carry_out(actions.answer, revision, by=request.user):
        messages.success(request, f"Đã ghi câu trả lời {str(revision).lower()}. Câu trả lời được gửi khi trình lại hồ sơ.")
        return redirect("demand", revision.pk)
    note = f"Bản đang lưu do {lines.signed(draft)}." if draft and form.status == 409 else _revise_first(revision, versions)
    return form_page(request, form, f"Trả lời {str(revision).lower()}", submit="Ghi câu trả lời", intro=revision.text,
                     lead=_answering(revision, last), note=note, back=reverse("demand", args=[revision.pk]),
                     back_text="Thôi, quay lại yêu cầu", before_template="reviews/demands/commented.html", comments=comments)


def _standing(comments: list[dict]) -> list[Passage]:
    """Changed passages in which the comments stand now: what an answer begins with, old and new words above it."""
    keys = [item["sides"].passage for item in comments if item["sides"] and item["sides"].passage and not item["sides"].same]
    return list(Passage.objects.filter(pk__in=keys).defer("html", "trail"))


def _answering(revision: RequiredRevision, last: RevisionResponse | None) -> str:
    found = getattr(last, "verification", None)
    if found and not found.met:
        return f"Lần trả lời trước chưa đạt: {found.note}"
    return " ".join(filter(None, [f"Hạn {day(revision.due)}." if revision.due else "", lines.blocks(revision)]))


def _newest(request, revision: RequiredRevision) -> list[Version]:
    """The newest files of the documents the demand concerns, of all when it names none."""
    rows = Version.objects.visible_to(request.user).newest().filter(document__congress=revision.congress, passages__isnull=False)
    if kinds := list(revision.item.kinds.all()):
        rows = rows.filter(document__kind__in=kinds)
    return list(rows.distinct().select_related("document__kind").order_by("document__kind__position"))


def _readable(request, revision: RequiredRevision) -> list[Version]:
    """All versions of the congress one may read, of each document the oldest first."""
    rows = Version.objects.visible_to(request.user).filter(document__congress=revision.congress)
    return list(rows.select_related("document__kind").order_by("document", "number"))


def _revise_first(revision: RequiredRevision, versions: list[Version]) -> str:
    """Whoever accepts hands in the new draft before pointing at its passages: numbers of the old one mislead."""
    old = [version for version in versions if version.laid_at] if revision.item.kinds.all() else []
    links = format_html_join(", ", '<a href="{}">nộp {} bản {}</a>', (
        (reverse("upload", args=[revision.congress_id, v.document.kind_id]), v.document.kind.name, v.number + 1) for v in old))
    return format_html("Nếu tiếp thu, đồng chí {} trước, rồi dẫn số đoạn của bản mới.", links) if old else ""


@login_required
@require_http_methods(["GET", "POST"])
def verify(request, pk):
    response = get_object_or_404(RevisionResponse.objects.visible_to(request.user), pk=pk)
    revision = _demand(request, response.revision_id)
    permissions.require(rules.can_verify(request.user, revision, response))
    if request.method == "GET" and hasattr(response, "verification"):
        messages.info(request, "Câu trả lời này đã được thẩm tra.")
        return redirect("demand", revision.pk)
    form = VerifyForm(request.POST or None)
    if form.is_valid() and (made := form.carry_out(actions.verify, response, by=request.user)):
        messages.success(request, f"Đã ghi {str(revision).lower()}: {'đạt' if made.met else 'chưa đạt'}.")
        return redirect("demands", revision.congress_id)
    shown = next(row for row in revision.answers if row.pk == response.pk)
    context = {
        "form": form, "heading": f"Thẩm tra {str(revision).lower()}", "lead": revision.congress.committee.name,
        "revision": revision, "answer": _history(shown), "drafts": _drafts(request, revision),
        "back": reverse("demand", args=[revision.pk]), **_before_and_after(request, revision, shown.shown),
    }
    return render(request, "reviews/demands/verify.html", context, status=form.status)


def _before_and_after(request, revision: RequiredRevision, pointed: list[Passage]) -> dict:
    """The commented passages then and now, and those the answer points at besides, what they were before."""
    every = _readable(request, revision)
    comments = _comments(request, revision, every)
    told = {item["sides"].new_url for item in comments if item["sides"]}
    passages = [of_passage(row, every) for row in pointed]
    return {"comments": comments, "passages": [one for one in passages if one.new_url not in told], "pointed": bool(pointed)}


def _drafts(request, revision: RequiredRevision) -> list[tuple[str, str]]:
    """The newest laid versions of the documents concerned, to read beside the answer."""
    rows = Version.objects.visible_to(request.user).newest_laid().filter(
        document__congress=revision.congress, document__kind__in=revision.item.kinds.all())
    return [(reverse("version", args=[row.pk]), str(row)) for row in rows.select_related("document__kind").order_by(
        "document__kind__position")]


@login_required
@require_http_methods(["GET", "POST"])
def assign_verifier(request, pk):
    revision = _demand(request, pk)
    permissions.require(rules.can_assign_verifier(request.user, revision.congress))
    people, titles = _readers(revision)
    form = AssignForm(request.POST or None, people=people, titles=titles, initial={"verifier": revision.verifier_id})
    if form.is_valid() and form.carry_out(actions.assign_verifier, revision, by=request.user):
        messages.success(request, f"Đã giao người thẩm tra {str(revision).lower()}.")
        return redirect("demand", revision.pk)
    return form_page(request, form, f"Giao người thẩm tra {str(revision).lower()}", submit="Giao thẩm tra",
                     intro=revision.text, lead=revision.congress.committee.name, back=reverse("demand", args=[revision.pk]))


def _readers(revision: RequiredRevision):
    """People of the house who may read the demand, and their titles."""
    superior = revision.congress.plan.superior_id
    titles = {}
    for user in User.objects.seated(HOUSE, committee=superior).with_seats():
        seat = next((s for s in user.seats if s.committee_id == superior and s.role in HOUSE
                     and (s.reads_restricted or not revision.restricted)), None)
        if seat:
            titles[user.pk] = seat.title
    return User.objects.filter(pk__in=titles), titles
