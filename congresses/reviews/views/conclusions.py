"""Drafting, issuing and correcting a conclusion; taking an approval back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from congresses.core import clock, permissions
from congresses.core.forms import Confirmation
from congresses.core.models import FormToken
from congresses.core.pages import confirm_page, form_page, number_in
from congresses.core.vietnamese import day
from congresses.plans.models import Congress

from .. import actions, rules
from ..facts import conclude_facts
from ..forms.conclusions import AssessmentForm, DraftForm, ItemForm, JudgeForm, PaperForm, WithdrawForm
from ..gates import CONCLUDE
from ..lines import locality, opinions_of
from ..models import NOTICE, Conclusion, ConclusionItem, PaperNumber, ReviewSession, Verdict
from ..unsaid import left_unsaid

acts = require_http_methods(["GET", "POST"])


def _conclusion(request, pk) -> Conclusion:
    """A conclusion the person may see, if they may draft it."""
    found = get_object_or_404(Conclusion.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_draft(request.user, found.session))
    return found


def _edited(request, conclusion: Conclusion, form: DraftForm, action, *args, done: str, page=form_page, **texts):
    """Carry the edit out and go back to the draft, or show what was typed with the reason."""
    if form.is_valid() and (made := form.carry_out(action, *args, by=request.user)):
        messages.success(request, done)
        there = reverse("conclusion", args=[conclusion.pk])
        if typed := getattr(form, "rolled", None):
            return redirect(f"{there}?muc={made.pk}&ngay-nghi={day(typed)}#muc")
        return redirect(there)
    back = reverse("conclusion", args=[conclusion.pk])
    return page(request, form, back=back, back_text="Thôi, quay lại kết luận", lead=conclusion.session.title, **texts)


@login_required
@acts
def draft_conclusion(request, pk):
    """Begin the conclusion of a session, or the correction of the one in force."""
    session = get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_draft(request.user, session))
    form = Confirmation(request.POST if request.method == "POST" else None)
    if form.is_valid() and (made := form.carry_out(actions.draft, session, by=request.user)):
        return redirect("conclusion", made.pk)
    old = session.conclusions.in_force().first()
    if old:
        texts = {
            "heading": f"Soạn bản đính chính kết luận số {old.paper}", "submit": "Soạn bản đính chính",
            "consequences": [
                "Bản đính chính bắt đầu bằng nội dung của kết luận đang có hiệu lực và có số riêng.",
                "Kết luận cũ giữ hiệu lực cho đến khi bản đính chính được ban hành.",
                "Yêu cầu giữ nguyên câu chữ thì giữ nguyên cả câu trả lời; yêu cầu đã bỏ hoặc sửa thì được rút.",
            ],
        }
    else:
        texts = {
            "heading": f"Soạn kết luận «{session.title}»", "submit": "Soạn kết luận",
            "consequences": ["Dự thảo chỉ cấp trên đọc được cho đến khi ban hành."],
        }
    back = reverse("conclusion", args=[old.pk]) if old else reverse("session", args=[session.pk])
    return confirm_page(request, form, back=back, **texts)


@login_required
@acts
def save_assessment(request, pk):
    conclusion = _conclusion(request, pk)
    form = AssessmentForm(request.POST or None, initial={
        "seen": conclusion.edition, **{name: getattr(conclusion, name) for name in ("assessment", "shortcomings", "follow_up")}})
    return _edited(
        request, conclusion, form, actions.save_assessment, conclusion, done="Đã ghi đánh giá chung.",
        heading="Đánh giá chung", submit="Ghi đánh giá chung",
    )


@login_required
@acts
def set_paper(request, pk):
    conclusion = _conclusion(request, pk)
    next_free = PaperNumber.objects.series(conclusion.session.plan, NOTICE).next_free
    initial = {"seen": conclusion.edition, "number": conclusion.number or next_free(), "date": conclusion.date or clock.today(),
               "signer": conclusion.signer_id or conclusion.session.chair_id}
    form = PaperForm(request.POST or None, initial=initial, conclusion=conclusion)
    return _edited(request, conclusion, form, actions.set_paper, conclusion, done="Đã ghi số, ngày và người ký.",
                   heading="Số, ngày và người ký", submit="Ghi số, ngày, người ký")


@login_required
@acts
def add_item(request, pk):
    """A new point, from an opinion if the address names one."""
    conclusion = _conclusion(request, pk)
    initial = {"seen": conclusion.edition, **_from_opinion(request, conclusion)}
    form = ItemForm(request.POST or None, initial=initial, conclusion=conclusion, user=request.user)
    return _edited(request, conclusion, form, actions.add_item, conclusion, done="Đã thêm mục kết luận.",
                   heading="Thêm mục kết luận", submit="Thêm mục")


def _from_opinion(request, conclusion: Conclusion) -> dict:
    chosen = opinions_of(conclusion.session, request.user).filter(pk=number_in(request.GET.get("gop-y")) or 0).first()
    if chosen is None:
        return {"congresses": _being_heard(conclusion.session)}
    document = chosen.version.document
    return {"text": chosen.text, "comments": [chosen.pk], "congresses": [document.congress_id], "kinds": [document.kind_id]}


def _being_heard(session: ReviewSession) -> list[int]:
    """The commune the hall is at; the only one where there is no other; else nobody is chosen unasked."""
    heard = dict(session.agenda.values_list("pk", "submission__congress"))
    here = heard.get(session.current_id) if session.is_running and not session.by_paper else None
    return [here] if here else [*heard.values()] if len(heard) == 1 else []


def _item(request, pk) -> ConclusionItem:
    rows = ConclusionItem.objects.visible_to(request.user).select_related("conclusion__session__plan__superior")
    item = get_object_or_404(rows, pk=pk)
    permissions.require(rules.can_draft(request.user, item.conclusion.session))
    return item


@login_required
@acts
def change_item(request, pk):
    item = _item(request, pk)
    initial = {
        "seen": item.conclusion.edition, "text": item.text, "blocks": item.blocks, "due": item.due, "owner": item.owner,
        **{name: list(getattr(item, name).values_list("pk", flat=True)) for name in ("congresses", "kinds", "comments")},
    }
    form = ItemForm(request.POST or None, initial=initial, conclusion=item.conclusion, user=request.user)
    return _edited(request, item.conclusion, form, actions.change_item, item, done="Đã sửa mục kết luận.",
                   heading="Sửa mục kết luận", submit="Ghi mục này")


def _dropped(request) -> Conclusion | None:
    """What the first click on this very form left behind."""
    form = DraftForm(request.POST)
    token = form.token if form.is_valid() else None
    found = token and FormToken.objects.filter(token=token, user_id=request.user.pk, model="reviews.Conclusion").first()
    return found.result() if found else None


@login_required
@acts
def drop_item(request, pk):
    if earlier := _dropped(request):  # the second click finds no item any more
        return redirect("conclusion", earlier.pk)
    item = _item(request, pk)
    form = DraftForm(request.POST or None, initial={"seen": item.conclusion.edition})
    return _edited(request, item.conclusion, form, actions.drop_item, item, page=confirm_page, done="Đã bỏ mục kết luận.",
                   heading="Bỏ mục kết luận", submit="Bỏ mục này", consequences_title="Mục bị bỏ:", consequences=[item.text])


@login_required
@acts
def judge(request, pk):
    """A verdict on each version of the agenda."""
    conclusion = _conclusion(request, pk)
    facts = conclude_facts(conclusion)
    form = JudgeForm(request.POST or None, facts=facts, user=request.user, initial={"seen": conclusion.edition})

    def page(request, form, **context):
        return render(request, "reviews/conclusions/judge.html", {"form": form, **context}, status=form.status)

    return _edited(request, conclusion, form, actions.judge, conclusion, page=page, done="Đã ghi kết luận từng văn kiện.",
                   heading="Kết luận từng văn kiện", submit="Ghi kết luận từng văn kiện")


@login_required
@acts
def issue(request, pk):
    """The chair puts the conclusion into force."""
    conclusion = get_object_or_404(Conclusion.objects.visible_to(request.user).with_names(), pk=pk)
    permissions.require(rules.can_issue(request.user, conclusion))
    form = DraftForm(request.POST or None, initial={"seen": conclusion.edition})
    back = reverse("conclusion", args=[conclusion.pk])
    if form.is_valid() and (made := form.carry_out(actions.issue, conclusion, by=request.user)):
        messages.success(request, f"Đã ban hành kết luận số {made.paper}. Các đảng bộ đọc được từ bây giờ.")
        return redirect(back)
    facts = conclude_facts(conclusion)
    outcomes = [] if form.is_bound else CONCLUDE.outcomes(conclusion, facts)
    if any(outcome.open for outcome in outcomes):
        context = {"gate_title": "Chưa ban hành được kết luận", "outcomes": outcomes, "back": back}
        return render(request, "gate_closed.html", context, status=409)
    return confirm_page(
        request, form, f"Ban hành kết luận số {conclusion.full_number}" if conclusion.number else "Ban hành kết luận",
        submit="Ban hành kết luận", back=back, back_text="Thôi, quay lại dự thảo", consequences=_consequences(conclusion),
        notes=left_unsaid(facts, request.user),
    )


def _consequences(conclusion: Conclusion) -> list[str]:
    """What each commune will receive."""
    heard = Congress.objects.filter(submissions__agenda__session=conclusion.session).select_related("committee")
    lines = []
    for congress in heard.order_by("submissions__agenda__position"):
        count = conclusion.items.filter(congresses=congress).count()
        gets = f"{count} yêu cầu hoàn thiện" if count else "kết luận, không kèm yêu cầu nào"
        lines.append(f"{locality(congress.committee)} nhận {gets}.")
    if conclusion.corrects_id:
        lines.append("Yêu cầu của kết luận cũ không còn trong bản đính chính thì được rút; yêu cầu giữ nguyên không gửi lại.")
    return [*lines, "Các lần trình trong chương trình được khép lại.",
            "Kết luận đã ban hành không sửa được nữa, chỉ đính chính bằng một kết luận khác."]


@login_required
@acts
def withdraw_approval(request, pk):
    """The chair takes an approval back."""
    verdict = get_object_or_404(
        Verdict.objects.filter(
            conclusion__in=Conclusion.objects.visible_to(request.user).values("pk"),
            version__document__congress__in=Congress.objects.visible_to(request.user),
        ).select_related("version__document__kind", "version__document__congress__committee",
                         "version__document__congress__plan__superior"), pk=pk,
    )
    congress = verdict.version.document.congress
    permissions.require(rules.can_withdraw_approval(request.user, congress))
    form = WithdrawForm(request.POST or None)
    back = reverse("conclusion", args=[verdict.conclusion_id])
    if form.is_valid() and form.carry_out(actions.withdraw_approval, verdict, by=request.user):
        messages.success(request, f"Đã rút việc thông qua {verdict.version} của {congress.committee.name}.")
        return redirect(back)
    return form_page(
        request, form, f"Rút việc thông qua {verdict.version.document.kind.name}", submit="Rút việc thông qua", back=back,
        back_text="Thôi, quay lại kết luận", lead=congress.committee.name,
        intro="Bản này và bản được giữ nguyên sau nó trở lại chưa được thông qua. Ngày đã đồng ý không tự mất: "
              "đồng chí giữ hoặc rút ở trang ngày đại hội.",
    )
