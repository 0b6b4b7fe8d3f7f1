"""What leaves the portal whole: the response table as a workbook, the archive of a congress."""

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from congresses.core import permissions
from congresses.core.forms import Confirmation
from congresses.core.pages import attachment, confirm_page, number_in, sent
from congresses.core.workbooks import CONTENT_TYPE
from congresses.plans.models import Congress
from congresses.reviews.lines import locality

from . import actions, archive_zip, asked, exports, rules


@login_required
@require_safe
def response_table(request, pk):
    """One round, the last unless the address names another; an empty plan of rounds is no table."""
    congress = asked.thing_in(request, "congress", pk)
    there = exports.rounds_for(request.user, congress)
    number = number_in(request.GET.get("lan")) or (there[-1] if there else 0)
    if number not in there:
        raise Http404
    data = exports.response_book(exports.table_for(request.user, congress, number))
    return attachment(data, f"Bảng tổng hợp ý kiến – {locality(congress.committee)}, lần {number}.xlsx", CONTENT_TYPE)


@login_required
@require_http_methods(["GET", "POST"])
def archive(request, pk):
    """Everything about a congress the person may read, in one ZIP; taking it is told in the record."""
    congress = asked.thing_in(request, "congress", pk)
    permissions.require(rules.can_archive(request.user, congress))
    form = Confirmation(*sent(request))
    if form.is_valid() and (packed := form.try_out(archive_zip.pack, congress, by=request.user)):
        if form.carry_out(actions.archived, congress, files=packed.count, sha256=packed.sha256, by=request.user):
            return _sent(congress, packed)
        packed.file.close()
    return confirm_page(
        request, form, "Tải hồ sơ lưu trữ", lead=str(congress), submit="Tải tệp ZIP", back=reverse("congress_papers", args=[pk]), consequences=[
            "Tệp ZIP gồm các bản văn kiện đã trình, biểu số liệu, văn bản có số và bản ký, nhật ký, kết luận, từng góp ý, yêu cầu cùng câu trả lời và thẩm tra, "
            "quyết định về ngày, mục lục có số trang và mã SHA-256 của từng tệp.",
            "Chỉ có những gì đồng chí được đọc. Giải nén rồi mở index.html là đọc được, không cần mạng, không cần cổng.",
            "Việc tải được ghi vào nhật ký. Hồ sơ lớn thì đợi một lát.",
        ])


def _sent(congress: Congress, packed: archive_zip.Packed) -> FileResponse:
    return attachment(packed.file, f"Hồ sơ lưu trữ – {locality(congress.committee)}, nhiệm kỳ {congress.plan.term}.zip", "application/zip")
