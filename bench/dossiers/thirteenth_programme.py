"""The action programme: aims and work by field, in words or in a table, and its money."""

from .arithmetic import off, split, vn
from .facts import SHARES
from .thirteenth_voice import FIELDS, HAMLETS, Voice, hamlet, letterhead, signature

WORK = (
    ("Nhóm nhiệm vụ về kinh tế", "rà soát quy hoạch vùng sản xuất, chuyển đổi những diện tích kém hiệu quả, hỗ trợ nhân dân tiếp cận vốn và kỹ thuật", "đồng chí Chủ tịch Ủy ban nhân dân"),
    ("Nhóm nhiệm vụ về văn hóa, xã hội", "nâng cao chất lượng các phong trào, chăm lo giáo dục, y tế và các đối tượng chính sách", "đồng chí Phó Chủ tịch phụ trách văn hóa, xã hội"),
    ("Nhóm nhiệm vụ về tài nguyên, môi trường", "quản lý chặt chẽ đất đai, xây dựng tuyến đường sáng, xanh, sạch, đẹp", "công chức địa chính"),
    ("Nhóm nhiệm vụ về quốc phòng, an ninh", "xây dựng lực lượng dân quân vững mạnh, nắm chắc địa bàn, hòa giải từ cơ sở", "Ban Chỉ huy quân sự và Công an"),
    ("Nhóm nhiệm vụ về xây dựng Đảng và hệ thống chính trị", "đổi mới sinh hoạt chi bộ, thực hiện tốt việc đánh giá cán bộ, đảng viên hằng năm", "Ban Thường vụ Đảng ủy"),
)
TIMES = ("trong năm 2020", "từ năm 2020 đến năm 2022", "từ quý I năm 2021", "thường xuyên hằng năm", "trước tháng 6 năm 2021")


def programme(paper):
    lot, voice = paper.lot, Voice(paper)
    letterhead(paper)
    paper.add("paragraph", "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    paper.say(f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Mục đích, yêu cầu")
    paper.say("Chương trình này cụ thể hóa Nghị quyết Đại hội thành các nhóm nhiệm vụ có người phụ trách và thời hạn hoàn thành.")
    paper.say("Các chi bộ, ban, ngành, đoàn thể căn cứ chương trình để xây dựng kế hoạch sát với điều kiện thực tế của mình.")
    paper.head(1, "II. Các nhóm nhiệm vụ")
    if lot.chance(0.45):
        _table(paper, voice)
    else:
        _words(paper, voice)
    paper.head(1, "III. Kinh phí thực hiện")
    _money(paper)
    paper.head(1, "IV. Tổ chức thực hiện")
    paper.say(f"Chọn {hamlet(paper.facts)} {lot.pick(HAMLETS)} làm điểm để rút kinh nghiệm, sau đó triển khai trên toàn địa bàn.")
    paper.say("Văn phòng Đảng ủy giúp Ban Thường vụ theo dõi, đôn đốc và tổng hợp báo cáo kết quả vào cuối mỗi năm.")
    signature(paper)
    return paper


def _aims(paper, codes):
    free = [code for code in codes if code not in SHARES and code not in paper.facts.absent]
    return paper.lot.some(free, min(len(free), paper.lot.whole(2, 4)))


def _words(paper, voice):
    lot = paper.lot
    for at, ((title, work, owner), (_, codes)) in enumerate(zip(WORK, FIELDS, strict=True), 1):
        paper.head(2, f"{at}. {title}")
        aims = _aims(paper, codes)
        if lot.chance(0.5):
            paper.say(voice.sentence(aims, "t", lead=lot.pick(("Mục tiêu: ", "Phấn đấu ", "Mục tiêu đến năm 2025: "))))
        else:
            paper.say("Mục tiêu đến năm 2025:")
            for code in aims:
                paper.item(f"- {voice.sentence([code], 't')}")
        paper.say(f"Nội dung công việc: {work}.")
        paper.say(f"Phân công: {owner} chủ trì; thời gian thực hiện {lot.pick(TIMES)}.")


def _table(paper, voice):
    lot = paper.lot
    paper.say("Các nhiệm vụ, mục tiêu đến năm 2025 và người chủ trì được phân công theo bảng sau:")
    paper.table()
    paper.row("TT", "Nhóm nhiệm vụ", "Nội dung công việc", "Mục tiêu đến năm 2025", "Chủ trì", "Thời gian", head=True)
    for at, ((title, work, owner), (_, codes)) in enumerate(zip(WORK, FIELDS, strict=True), 1):
        aims = voice.sentence(_aims(paper, codes), "t")
        paper.row(str(at), title, work[0].upper() + work[1:], aims, owner[0].upper() + owner[1:], lot.pick(TIMES).capitalize())


def _money(paper):
    lot = paper.lot
    upper, own, gifts = split(lot, 100, 3)
    paper.say(f"Kinh phí thực hiện chương trình được huy động từ ba nguồn, trong đó ngân sách cấp trên chiếm {vn(upper)}%, ngân sách địa phương chiếm {vn(own)}%, nguồn xã hội hóa chiếm {paper.slip('shares', 'money', vn(gifts), off(lot, vn(gifts), 4))}%.")
    body = [(name, [lot.whole(120, 900), lot.whole(120, 900)]) for name in ("Hỗ trợ sản xuất", "Văn hóa, giáo dục", "Vệ sinh, cảnh quan", "Đào tạo, bồi dưỡng cán bộ")]
    paper.say("Dự kiến kinh phí theo từng giai đoạn (triệu đồng) như sau:")
    paper.summed("costs", ("Nội dung", "2020–2022", "2023–2025"), body, "Tổng cộng")
