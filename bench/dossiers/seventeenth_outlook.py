"""The rice commune's political report: the outlook, the targets, the annexed tables."""

from .arithmetic import off, rise, vn
from .facts import SHARES
from .frame import reference
from .planting import predecessors
from .seventeenth_fields import HAMLETS

# title, groups of targets told together
TARGETS = (
    ("1. Về kinh tế", (("KT01",), ("SHARES",), ("KT05",), ("KT07", "KT06"), ("KT08",), ("KT09",), ("KT10", "KT13"), ("KT12",), ("KT11",))),
    ("2. Về tài nguyên và môi trường", (("MT01", "MT02"), ("MT03",), ("MT04",))),
    ("3. Về văn hóa và xã hội", (("XH01", "XH02"), ("XH03", "XH04"), ("XH05",), ("XH06", "XH07"), ("XH08", "XH11"), ("XH09", "XH10"))),
    ("4. Về quốc phòng, an ninh và xây dựng hệ thống chính trị", (("QP01", "QP02"), ("XD01", "XD02"), ("XD04",), ("XD03",), ("XD05",), ("CC01",))),
)


def target(told, clauses, group, lead=""):
    """A sentence of the targets of a group; the three shares make one of their own."""
    if group == ("SHARES",):
        return clauses.sentence(SHARES, "t", joint=", ", lead="Về cơ cấu kinh tế đến năm 2025, ")
    return told(group, "t", lead=lead)


def outlook(paper):
    lot = paper.lot
    paper.head(1, "PHẦN THỨ HAI. PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2020–2025")
    paper.head(2, "I. Dự báo tình hình")
    paper.say("Năm năm tới, huyện tiếp tục đầu tư hạ tầng giao thông và thủy lợi, đó là thuận lợi lớn để địa phương mở rộng sản xuất hàng hóa.",
              "Tuy nhiên, dịch Covid-19, thời tiết cực đoan và giá cả nông sản sẽ còn ảnh hưởng trực tiếp đến đời sống của người trồng lúa.")
    paper.head(2, "II. Phương hướng và mục tiêu tổng quát")
    paper.say("Phát huy truyền thống đoàn kết, xây dựng Đảng bộ trong sạch, vững mạnh; phát triển nông nghiệp theo hướng hàng hóa gắn với ngành nghề và dịch vụ; chăm lo đời sống vật chất, tinh thần của nhân dân; giữ vững quốc phòng, an ninh.")
    paper.head(2, "III. Các chỉ tiêu chủ yếu đến năm 2025")
    for title, groups in TARGETS:
        paper.head(3, title)
        if paper.layout in ("list", "tables"):
            for group in groups:
                words = target(paper.told, paper.clauses, group)
                paper.item(f"- {words}" if words else "")
        else:
            paper.say(*(target(paper.told, paper.clauses, group) for group in groups))
    if paper.layout == "tables":
        target_table(paper)
    tasks(paper, lot)


def target_table(paper):
    codes = [i.code for i in reference().indicators if i.code in paper.in_table and i.code not in paper.facts.absent]
    paper.say("Các chỉ tiêu còn lại được giao theo bảng dưới đây:").closed = True
    paper.table()
    paper.row("TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu đến năm 2025", head=True)
    for at, code in enumerate(codes, 1):
        name, unit, _, value = paper.clauses.cells(code, "t")
        paper.row(str(at), name, unit, value)


def tasks(paper, lot):
    paper.head(2, "IV. Nhiệm vụ và giải pháp")
    paper.head(3, "1. Phát triển kinh tế")
    before, after, _, part = rise(lot, 90, 180)
    paper.say(f"Vận động nhân dân tập trung ruộng đất, đưa diện tích cánh đồng lớn từ {before} ha hiện nay lên {after} ha, tăng {paper.slip('change', 'fields', part, off(lot, part, 6))}%, bởi có ruộng lớn mới đưa được máy móc vào đồng và giảm chi phí.")
    paper.say(f"Khuyến khích mở cơ sở xay xát, sấy lúa và chế biến nông sản ngay tại địa bàn; mỗi năm giúp ít nhất {lot.whole(8, 20)} hộ chuyển sang làm dịch vụ.")
    paper.head(3, "2. Văn hóa, xã hội và môi trường")
    low, high = paper.facts.number["XH01", "r"], paper.facts.number["XH01", "t"]
    middle = (low + high) / 2
    paper.say("Quan tâm giáo dục toàn diện, chăm sóc sức khỏe ban đầu cho nhân dân, giữ gìn nếp sống văn hóa trong từng dòng họ, từng gia đình.",
              paper.if_free(["XH01"], lambda: lot.pick(("Đến năm 2022, phấn đấu tỷ lệ hộ nghèo còn dưới {m}%.", "Chặng đường đầu, đến hết năm 2022, tỷ lệ hộ nghèo giảm còn khoảng {m}%.")).replace("{m}", vn(middle, 1))) if lot.chance(0.16) else "")
    paper.say("Giao các đoàn thể tự quản từng đoạn mương, đoạn đường, không để rác và vỏ bao thuốc bảo vệ thực vật trên đồng ruộng.")
    paper.head(3, "3. Quốc phòng, an ninh và xây dựng Đảng")
    paper.say("Giữ vững thế trận lòng dân, giải quyết đơn thư ngay từ cơ sở, không để khiếu kiện kéo dài.")
    paper.say("Nâng cao chất lượng sinh hoạt chi bộ, đề cao vai trò nêu gương của cán bộ, đảng viên, nhất là người đứng đầu.")
    paper.head(2, "V. Tổ chức thực hiện")
    paper.say("Ban Chấp hành khóa mới xây dựng chương trình hành động, phân công cụ thể từng đồng chí và hằng năm kiểm điểm việc thực hiện trước Đảng bộ.")


def annexes(paper):
    lot, clauses = paper.lot, paper.clauses
    own, _ = predecessors(paper.facts.committee)
    paper.annex = True
    paper.head(1, "PHỤ LỤC")
    if paper.layout in ("list", "mixed"):
        paper.head(2, "Biểu số 1. Kết quả và mục tiêu các chỉ tiêu chủ yếu")
        paper.table()
        paper.row("TT", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết nhiệm kỳ 2015–2020", "Kết quả thực hiện", "Mục tiêu đến năm 2025", head=True)
        at = 0
        for indicator in reference().indicators:
            cells = clauses.cells(indicator.code)
            if cells:
                at += 1
                paper.row(str(at), *cells)
    paper.head(2, "Biểu về vốn đầu tư thủy lợi, giao thông nội đồng (tỷ đồng)")
    body = [(name, [lot.tenths(3, 20), lot.tenths(3, 20)]) for name in ("Ngân sách tỉnh, huyện", f"Ngân sách {paper.place}", "Nhân dân đóng góp")]
    paper.summed("water", ("Nguồn vốn", "2016–2017", "2018–2019"), body, "Tổng cộng", 1)
    paper.head(2, f"Biểu về diện tích gieo cấy của một số {paper.hamlet} (ha)")
    body = [(name, [lot.whole(28, 75), lot.whole(22, 60)]) for name in lot.some(HAMLETS, 5)]
    paper.summed("sown", (paper.hamlet.capitalize(), "Vụ xuân", "Vụ hè thu"), body, "Cộng")
    if own and lot.chance(0.4):
        names = ", ".join(f"{u.kind} {u.name}" for u in own)
        paper.say(f"Ghi chú: số liệu trước năm 2020 được đối chiếu với sổ lưu của {names} (cũ).")
