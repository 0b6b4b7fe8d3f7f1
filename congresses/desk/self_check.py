"""Self-check: a file is dropped, what the checks find is shown, and nothing of it is kept."""

from collections import Counter

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods

from congresses.checks import Remark
from congresses.core import permissions
from congresses.core.pages import form_page, sent
from congresses.core.templatetags.components import tag_html
from congresses.documents import queries, rules, trial
from congresses.documents.case import codes_of
from congresses.documents.checking import READ
from congresses.documents.finding_card import TAGS, Excerpt, card_html, place, title_of
from congresses.documents.forms import CHOOSE_AGAIN, FileForm
from congresses.documents.intake import Received
from congresses.documents.models import Level
from congresses.reading import Block

from .findings import PDF

MOST = 200  # findings shown of a level; nobody reads more before mending


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def self_check(request, pk, kind_id):
    """The same intake and the same checks as an upload; the answer is the page itself."""
    congress, kind = queries.congress_and_kind(request.user, pk, kind_id)
    permissions.require(rules.can_upload(request.user, congress, kind))
    form = FileForm(*sent(request), kind=kind, passed_by=getattr(request, "file_refusal", ""))
    titles = [title_of(code) for code in codes_of(kind)]
    back = {"back": reverse("congress", args=[pk]), "kind": kind, "congress": congress, "checks": titles,
            "crumbs": [(reverse("congress", args=[pk]), congress.committee.name), ("", "Tự kiểm tra")]}
    if form.is_valid():
        return _result(request, form.cleaned_data["file"], trial.tried(congress, kind, form.cleaned_data["file"]), back)
    return form_page(
        request, form, f"Tự kiểm tra {kind.name}", lead=f"{congress.committee.name} · không lưu, không nộp", submit="Kiểm tra tệp",
        note=CHOOSE_AGAIN if form.is_bound else "", back_text="Thôi, quay lại hồ sơ", aside_template="desk/self_check_aside.html",
        intro="Cổng đọc tệp, cho xem các phát hiện rồi xóa ngay. Tệp dài vài chục trang có thể mất nửa phút; đồng chí chờ trang kết quả.",
        **back)


def _result(request, file: Received, found: list[tuple[str, Remark]], back: dict):
    """Findings by level, and how to go on."""
    blocks, count = {block.number: block for block in file.reading.blocks}, Counter(remark.level for _, remark in found)
    keys = [back["congress"].pk, back["kind"].pk]
    return render(request, "desk/self_check.html", {
        "heading": "Kết quả tự kiểm tra", "lead": f"{back['kind'].name} · {back['congress'].committee.name} · tệp {file.name}",
        "total": len(found), "notices": file.reading.notices, "unread": PDF if file.extension not in READ else "",
        "sums": [(tag_html(TAGS[level], level.label), count[level.value]) for level in Level],
        "groups": [
            (level.label, [_card(code, remark, blocks.get(remark.passage)) for code, remark in found if remark.level == level.value][:MOST],
             max(0, count[level.value] - MOST))
            for level in Level if count[level.value]],
        "upload_url": reverse("upload", args=keys), "again_url": reverse("self_check", args=keys), **back,
    })


def _card(code: str, remark: Remark, block: Block | None) -> SafeString:
    """A remark with the words it is about amid the text of its passage."""
    section = block.trail[-1] if block and block.trail else ""
    return card_html(
        code, remark.what, remark.why, remark.todo, where=f" · {place(remark.passage, section)}",
        excerpt=Excerpt.of(block.text, remark.start, remark.end) if block else None,
    )
