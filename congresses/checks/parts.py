"""The parts each kind of paper is expected to have, in order: a new kind is a new row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One expected part: its name for people, the words its title may have, what a comment on it is about."""

    code: str
    name: str
    words: tuple[str, ...]
    aspect: str = "form"
    substantial: bool = False  # below a share of the whole it says too little


_LIMITATIONS = Part(
    "limitations", "Hạn chế, khuyết điểm",
    ("hạn chế", "khuyết điểm", "tồn tại", "yếu kém", "thiếu sót", "mặt chưa được", "chưa làm được"), "limitations", True,
)
_CAUSES = Part("causes", "Nguyên nhân", ("nguyên nhân",), "causes")
_TARGETS = Part("targets", "Chỉ tiêu", ("chỉ tiêu",), "targets")
_CARRYING_OUT = Part("carrying_out", "Tổ chức thực hiện", ("tổ chức thực hiện", "phân công", "giao ban chấp hành"))

FORECAST = Part(
    "forecast", "Dự báo tình hình",
    (
        "dự báo", "bối cảnh tình hình", "tình hình thời gian tới", "tình hình trong thời gian tới", "thời cơ", "thách thức",
        "nhận định tình hình", "bối cảnh nhiệm kỳ 2020", "bối cảnh nhiệm kỳ tới", "tình hình nhiệm kỳ tới",
    ),
    "forecast", True,
)

PARTS: dict[str, tuple[Part, ...]] = {
    "political_report": (
        Part("setting", "Đặc điểm tình hình", ("đặc điểm", "bối cảnh", "tình hình chung", "thuận lợi", "khó khăn"), "results"),
        Part("results", "Kết quả thực hiện nghị quyết", ("kết quả", "thành tựu", "kiểm điểm việc thực hiện"), "results"),
        _LIMITATIONS,
        _CAUSES,
        Part("lessons", "Bài học kinh nghiệm", ("bài học", "kinh nghiệm"), "lessons"),
        FORECAST,
        Part("direction", "Phương hướng, mục tiêu", ("phương hướng", "định hướng", "mục tiêu", "quan điểm"), "direction"),
        _TARGETS,
        Part("tasks", "Nhiệm vụ", ("nhiệm vụ", "đột phá"), "tasks"),
        Part("solutions", "Giải pháp", ("giải pháp",), "solutions", True),
        _CARRYING_OUT,
    ),
    "review_report": (
        Part("leadership", "Kết quả lãnh đạo, chỉ đạo", ("lãnh đạo", "chỉ đạo", "kết quả"), "results"),
        _LIMITATIONS,
        _CAUSES,
        Part("responsibility", "Trách nhiệm tập thể, cá nhân", ("trách nhiệm",), "causes"),
        Part("remedy", "Hướng khắc phục", ("khắc phục", "sửa chữa", "phương hướng", "biện pháp", "giải pháp"), "solutions"),
    ),
    "draft_resolution": (
        Part("assessment", "Đánh giá kết quả nhiệm kỳ qua", ("kết quả", "đánh giá", "tán thành"), "results"),
        Part("direction", "Phương hướng, mục tiêu", ("phương hướng", "mục tiêu"), "direction"),
        _TARGETS,
        Part("tasks", "Nhiệm vụ, giải pháp", ("nhiệm vụ", "giải pháp", "đột phá"), "tasks"),
        _CARRYING_OUT,
    ),
    "action_programme": (
        Part("purpose", "Mục đích, yêu cầu", ("mục đích", "yêu cầu"), "goals"),
        Part("targets", "Chỉ tiêu, mục tiêu", ("chỉ tiêu", "mục tiêu"), "targets"),
        Part("tasks", "Nhiệm vụ theo từng nhóm", ("nhiệm vụ", "nhóm", "nội dung"), "tasks"),
        _CARRYING_OUT,
    ),
    "preparation_report": (
        Part("drafting", "Soạn thảo văn kiện", ("văn kiện", "soạn thảo")),
        Part("comments", "Lấy ý kiến góp ý của chi bộ", ("góp ý", "lấy ý kiến", "ý kiến tham gia", "ý kiến của")),
        Part("emulation", "Phong trào thi đua", ("thi đua",), "propaganda"),
        Part("propaganda", "Tuyên truyền, cổ động", ("tuyên truyền", "cổ động"), "propaganda"),
    ),
}
