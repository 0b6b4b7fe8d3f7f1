"""Why the secretaries of the demonstration keep what the checks found: what the chair will not accept on 12/3."""

from congresses.documents import actions as documents
from congresses.documents.models import Finding, Level, Version

# By check, in turn: reasons as communes give them a few days before the session.
REASONS = {
    "names": (
        "Số liệu và sự việc trước ngày sáp nhập, ghi theo đơn vị cũ để đối chiếu với báo cáo nhiệm kỳ trước.",
        "Nhân dân vẫn quen gọi theo tên cũ; văn kiện ghi như vậy để các chi bộ dễ theo dõi khi góp ý.",
        "Công trình đầu tư từ trước khi sáp nhập, hồ sơ vẫn mang tên đơn vị cũ.",
    ),
    "personnel": ("Biểu cơ cấu kèm theo đề án bản giấy; Ban Tổ chức Huyện ủy đã thẩm định.",),
}
OTHERWISE = ("Đã rà soát; giữ nguyên vì số liệu lấy theo báo cáo đã được Hội đồng nhân dân xã thông qua.",)


def explain(congress, *levels: Level, by) -> None:
    """The secretary explains what of these levels is open in the newest versions."""
    newest = Version.objects.newest().filter(document__congress=congress)
    open_ones = Finding.objects.unexplained().filter(version__in=newest, level__in=levels)
    rows = open_ones.select_related("passage", "version__document__kind", "version__document__congress__plan__superior",
                                    "version__document__congress__committee")
    for number, finding in enumerate(rows):
        reasons = REASONS.get(finding.check_code, OTHERWISE)
        documents.explain(finding, text=reasons[number % len(reasons)], by=by)
