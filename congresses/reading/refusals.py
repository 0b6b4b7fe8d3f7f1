"""Why a file is not taken: one code and one plain sentence each."""

from .blocks import Refused

SENTENCES = {
    "empty": "Tệp không có nội dung. Kiểm tra lại trên máy của đồng chí rồi chọn tệp khác.",
    "too_big": "Tệp lớn hơn {limit} MB. Giảm dung lượng ảnh hoặc tách phụ lục thành tệp riêng rồi tải lại.",
    "extension": "Cổng chỉ nhận tệp .docx, .pdf và .xlsx. Lưu lại theo một trong các dạng này rồi tải lên.",
    "old_format": "Tệp .{old} là dạng cũ. Lưu lại dạng .{new} bằng lệnh “Lưu thành” (Save As) rồi tải lên.",
    "disguised": "Nội dung tệp không đúng với đuôi .{extension}. Mở bằng phần mềm đã soạn tệp, "
                 "lưu lại đúng dạng rồi tải lên; không chỉ đổi tên tệp.",
    "macros": "Tệp có macro nên không nhận được. Lưu lại dạng .docx hoặc .xlsx không có macro rồi tải lên.",
    "encrypted": "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu mở tệp rồi tải lên.",
    "truncated": "Tệp bị thiếu phần cuối, có thể do sao chép hoặc truyền chưa xong. Chép lại tệp gốc rồi tải lên.",
    "damaged": "Tệp bị hỏng, không mở được. Mở tệp gốc trên máy của đồng chí, lưu lại rồi tải lên.",
    "bomb": "Tệp nén phình ra quá lớn khi mở nên không nhận. Lưu lại bằng phần mềm soạn thảo rồi tải lên.",
    "names": "Cấu trúc bên trong tệp không hợp lệ (tên thành phần trùng, chồng nhau hoặc trỏ ra ngoài). "
             "Lưu lại bằng phần mềm soạn thảo rồi tải lên.",
    "dtd": "Tệp chứa khai báo XML không được phép (DTD). Lưu lại bằng phần mềm soạn thảo rồi tải lên.",
    "secret": "Văn bản đóng dấu “{stamp}” không được đưa lên cổng. Gửi văn bản qua Văn phòng theo chế độ "
              "bảo vệ bí mật nhà nước; cổng không giữ lại gì của tệp này.",
}


def refused(code, **values):
    """The refusal with this code, its sentence filled in."""
    return Refused(code, SENTENCES[code].format(**values))
