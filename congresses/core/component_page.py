"""Made-up but plausible contents for the page that shows every component once."""

from datetime import date
from types import SimpleNamespace

from django import forms

KIND_WORDS = {
    "ok": "Đủ",
    "wait": "Đã nộp",
    "run": "Đang xem xét",
    "stop": "Phải hoàn thiện",
    "none": "Chưa nộp",
    "hold": "Tạm dừng",
}

OUTCOMES = [
    {
        "title": "Mọi văn kiện bắt buộc được thông qua ở bản mới nhất",
        "state": "unmet",
        "reasons": ["Đề án nhân sự chưa được thông qua.", "Chương trình hành động, bản 2, chưa có ý kiến kết luận."],
        "link": "#viec",
    },
    {
        "title": "Báo trước ít nhất 15 ngày",
        "state": "waived",
        "reasons": ["Chỉ còn 7 ngày."],
        "waiver": SimpleNamespace(by="Võ Đình Khang", at=date(2020, 3, 20), why="Đơn vị mới sáp nhập, cần ổn định sớm"),
    },
    {"title": "Đa số ủy viên Ban Thường vụ tán thành", "state": "met", "reasons": ["8 trong 11 ủy viên tán thành."]},
    {"title": "Tờ trình của chi bộ", "state": "not_applicable", "reasons": []},
    {"title": "Kiểm tra tên đơn vị cũ", "state": "error", "reasons": ["Chưa đọc hết được tệp."], "link": "#viec"},
]

WORK = [
    {
        "title": "Đăng ký Đề án nhân sự",
        "url": "#viec",
        "why": "Còn thiếu số, ngày và nơi lưu bản giấy.",
        "since": "05/3/2020",
        "due": "16/3/2020",
        "left": "Quá hạn 1 ngày",
        "left_kind": "stop",
        "late": True,
    },
    {
        "title": "Trả lời yêu cầu 4: bám hệ thống chỉ tiêu chủ yếu",
        "url": "#viec",
        "why": "Thường vụ kết luận ngày 12/3. Chưa trả lời thì chưa trình lần 2 được.",
        "since": "13/3/2020",
        "due": "20/3/2020",
        "left": "Còn 3 ngày làm việc",
        "left_kind": "wait",
    },
    {"title": "Nộp bản mới Chương trình hành động", "url": "#viec", "since": "13/3/2020"},
]

DEMANDS = [
    {
        "title": "Yêu cầu 4",
        "url": "#yeu-cau",
        "tag_kind": "stop",
        "tag_text": "Chưa trả lời",
        "text": "Báo cáo chính trị phải bám hệ thống chỉ tiêu chủ yếu; mục tiêu đặt ra phải dựa trên dự báo.",
        "meta": "Hạn 20/3/2020. Chặn: duyệt Báo cáo chính trị.",
        "act_url": "#yeu-cau",
        "act_text": "Trả lời yêu cầu 4",
    },
    {
        "title": "Yêu cầu 1",
        "tag_kind": "ok",
        "tag_text": "Đạt",
        "text": "Tổ chức đơn giản: không văn nghệ, không đoàn chào mừng, hạn chế khách mời.",
        "meta": "Ban Tuyên giáo thẩm tra ngày 16/3/2020.",
        "answers": [
            {
                "kind": "Tiếp thu",
                "text": "Bỏ phần văn nghệ; khách mời còn 15 người.",
                "url": "#doan-6",
                "url_text": "Xem đoạn 6",
                "by": "Trần Văn Hòa, 16/3/2020",
            }
        ],
    },
]

COMMENTS = [
    {
        "finding": True,
        "tag_kind": "wait",
        "tag_text": "Cần giải thích",
        "kind": "tên đơn vị cũ",
        "text": "“xã Song Lộc” hết hiệu lực từ 01/01/2020. Nay thuộc xã Kim Song Trường.",
        "url": "#d31",
        "url_text": "Giải thích",
    },
    {
        "who": "Lê Thị Hạnh",
        "unit": "Ban Dân vận",
        "kind": "chỉ tiêu",
        "text": "Chưa có chỉ tiêu bảo hiểm y tế và nước hợp vệ sinh.",
        "foot": "Góp ý từ bản 1.",
    },
]

EVENTS = [
    {
        "day": "06–07",
        "weekday": "Thứ Hai, thứ Ba",
        "title": "Đảng bộ thị trấn Đồng Lộc",
        "place": "Hội trường thị trấn Đồng Lộc",
        "tag_kind": "ok",
        "tag_text": "Đồng ý tổ chức",
    },
    {
        "day": "10",
        "weekday": "Thứ Sáu",
        "title": "Đảng bộ Quân sự huyện",
        "place": "Chưa có ngày mới",
        "tag_kind": "hold",
        "tag_text": "Tạm dừng",
    },
]

TIMELINE = [
    {"when": "16/3/2020, 15:20", "text": "Trần Văn Hòa nộp Báo cáo chính trị, bản 2.", "now": True},
    {"when": "13/3/2020, 10:05", "text": "Thường vụ ban hành kết luận số 412-TB/HU: 5 yêu cầu."},
    {"when": "05/3/2020, 16:41", "text": "Trình lần 1: 8 văn kiện."},
]


class SampleForm(forms.Form):
    """One field of every shape, sent with mistakes in it."""

    first_day = forms.DateField(label="Ngày bắt đầu", help_text="Ví dụ: 14/4/2020", widget=forms.DateInput)
    place = forms.CharField(label="Địa điểm", error_messages={"required": "Ghi nơi tổ chức."})
    delegates = forms.IntegerField(label="Số đại biểu", required=False)
    aspect = forms.ChoiceField(label="Khía cạnh", choices=[("figures", "Số liệu"), ("targets", "Chỉ tiêu")])
    scope = forms.MultipleChoiceField(
        label="Áp dụng cho",
        help_text="Chọn cả ba, một số hoặc một đảng bộ.",
        choices=[("1", "TT. Nghèn"), ("2", "Kim Song Trường"), ("3", "Khánh Vĩnh Yên")],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Chọn ít nhất một đảng bộ."},
    )
    words = forms.CharField(label="Nội dung góp ý", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    scan = forms.FileField(label="Bản quét", required=False, help_text="Tệp PDF, không quá 25 MB.")
    sure = forms.BooleanField(label="Tôi đã đọc lại toàn văn", required=False)


def sample_form():
    data = {"first_day": "31/4/2020", "delegates": "150", "aspect": "targets", "words": "Đề nghị nêu thêm căn cứ."}
    form = SampleForm(data)
    form.fields["first_day"].error_messages["invalid"] = "Ngày 31/4/2020 không có trong lịch."
    return form


def samples():
    """The context of templates/core/components.html."""
    return {
        "heading": "Các thành phần của trang",
        "lead": "Mỗi thành phần một lần, với nội dung giả định. Trang này để người phát triển và người kiểm tra xem.",
        "tags": list(KIND_WORDS.items()),
        "outcomes": OUTCOMES,
        "work": WORK,
        "news": [{"item": item, "pk": 1, "is_new": n == 0, "asks": n == 0} for n, item in enumerate(WORK[:2])],
        "demands": DEMANDS,
        "comments": COMMENTS,
        "events": EVENTS,
        "history": TIMELINE,
        "rows": [
            ("Ngày đề nghị", "30–31/3/2020"),
            ("Nơi họp", "Hội trường thị trấn Nghèn"),
            ("Đại biểu", "148 đại biểu"),
        ],
        "crumbs": [("#bang", "Bảng theo dõi"), ("#xa", "Xã Kim Song Trường")],
        "filters": [
            ("#tat-ca", "Tất cả", 23, True),
            ("#van-phong", "Chờ Văn phòng", 4, False),
            ("#khac", "Khác", None, False),
        ],
        "heads": [
            {"text": "Đảng bộ", "url": "#dang-bo", "order": ""},
            {"text": "Chỉ tiêu tới", "url": "#chi-tieu", "order": "descending"},
            {"text": "Căn cứ"},
        ],
        "form": sample_form(),
    }
