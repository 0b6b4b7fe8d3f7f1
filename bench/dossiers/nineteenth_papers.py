"""The aside office's set: a commune at the foot of the hills, whose clerk was an accountant; kept aside."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import NAMES as INDICATORS
from .facts import SHARES
from .frame import Lot, Paper
from .nineteenth_beside import HAMLETS, Voice
from .nineteenth_report import GROUPS, PEOPLE, Report, letterhead, neighbour, signature
from .nineteenth_texts import CAPITALS, LISTS, NAMES, TEXTS, VAGUE
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "nineteenth"


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Paper(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [
        Report(figures, plan, Lot(CODE, "political_report", seed)).written(),
        _review(paper("review_report")), _resolution(paper("draft_resolution")), _programme(paper("action_programme")),
    ]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {one.kind: one for one in papers}


def _change(paper, name, right, least=4, most=None):
    return paper.slip("change", name, right, off(paper.lot, right, least, most))


FIELDS = (
    ("Kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10"), "Cấp ủy chọn kinh tế vườn đồi làm hướng chính và theo dõi từng vụ."),
    ("Văn hóa, xã hội", ("XH01", "XH03", "XH04", "XH05", "XH08", "XH09", "XH11"), "Các việc về chính sách được chi trả đúng đối tượng, đúng kỳ."),
    ("Môi trường, cải cách hành chính", ("MT01", "MT02", "MT04", "CC01"), "Bộ phận một cửa có sổ theo dõi riêng."),
    ("Xây dựng Đảng", ("XD01", "XD02", "XD03", "XD05"), "Chế độ giao ban, báo cáo được giữ đều."),
)


def _review(paper):
    lot, figures, c = paper.lot, paper.facts, Voice(paper, TEXTS, VAGUE)
    own, others = predecessors(figures.committee)
    letterhead(paper, "BC/ĐU", "BÁO CÁO KIỂM ĐIỂM", f"của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Công tác lãnh đạo, chỉ đạo")
    paper.say("Ban Chấp hành làm việc theo quy chế; mỗi ủy viên phụ trách một địa bàn và một phần việc cụ thể.",
              f"Nhiệm kỳ qua đã ra {lot.whole(18, 40)} nghị quyết và {lot.whole(45, 90)} kết luận.")
    listed = lot.chance(0.5)
    for at, (title, codes, lead) in enumerate(FIELDS, 1):
        told = lot.some(codes, 2)
        if listed:
            paper.say(f"{at}. {title}: {lead}")
            for code in told:
                words = c.sentence([code], "r")
                paper.item(f"- {words}" if words else "")
        else:
            paper.say(f"{at}. {title}.", lead, c.sentence(told, "r"))
    before, after, more, share = rise(lot, 20, 55)
    paper.say(f"Số cuộc đối thoại với nhân dân là {after} cuộc, so với nhiệm kỳ trước ({before} cuộc) tăng {_change(paper, 'meetings', more, 5)} cuộc.")
    total = lot.whole(30, 60)
    good = lot.whole(total // 2, total - 3)
    paper.say(f"Trong {total} việc Ban Chấp hành giao, có {good} việc xong đúng hạn, đạt {_change(paper, 'errands', per_cent(good, total), 4, 99)}%.")
    if figures.committee.merged:
        paper.soft(f"Sau sáp nhập, hồ sơ đảng viên của {own[0].kind} {own[0].name} (cũ) đã được nhận bàn giao đủ.")
    paper.head(1, "II. Khuyết điểm")
    paper.item("- Nghị quyết chuyên đề về kinh tế vườn đồi ban hành chậm so với chương trình toàn khóa.")
    paper.item("- Có quý chưa kiểm tra sổ sách ở chi bộ, số liệu báo cáo phải chỉnh sửa nhiều lần.")
    paper.item(f"- Phê bình trong sinh hoạt còn nể nang; đồng chí {lot.pick(PEOPLE)} đã nhận thiếu sót trong phần việc được giao.")
    paper.head(1, "III. Nguyên nhân và trách nhiệm")
    paper.say("Trách nhiệm chung thuộc Ban Thường vụ; trách nhiệm trực tiếp thuộc người được phân công phụ trách.")
    paper.note(f"Biên bản kiểm điểm có lưu bản của {', '.join(f'Đảng ủy {u.kind} {u.name}' for u in own or others[:1])}.")
    paper.head(1, "IV. Biện pháp khắc phục")
    paper.say("Lập bảng theo dõi chỉ tiêu từng quý; chi bộ nào báo cáo chậm hai kỳ liền thì không xét khen thưởng.")
    signature(paper)
    return paper


def _resolution(paper):
    lot, c = paper.lot, Voice(paper, TEXTS, VAGUE)
    letterhead(paper, "NQ/ĐH", "NGHỊ QUYẾT", f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "QUYẾT NGHỊ")
    paper.say("1. Tán thành đánh giá kết quả 5 năm 2015–2020 nêu trong Báo cáo chính trị, với các kết quả chính:")
    told = lot.some(["KT01", "KT05", "KT06", "XH01", "XH05", "MT02", "XD02", "XH09"], 4)
    paper.say(c.sentence(told, "r"))
    paper.say("2. Thống nhất mục tiêu chung: phát triển kinh tế vườn đồi, nâng mức sống của nhân dân, xây dựng Đảng bộ trong sạch, vững mạnh.")
    paper.say("3. Thông qua các chỉ tiêu chủ yếu đến năm 2025:")
    paper.item("- " + c.sentence(SHARES, "t", joint="; ", lead="Cơ cấu kinh tế: "))
    way = lot.pick(("lines", "lines", "running", "table"))
    if way == "table":
        _target_table(paper)
    for title, codes in GROUPS if way != "table" else ():
        if way == "running":
            paper.say(c.sentence(codes.split(), "t", lead=f"- {title}: "))
            continue
        for code in codes.split():
            words = c.sentence([code], "t")
            paper.item(f"- {words}" if words else "")
    paper.say("4. Các nhiệm vụ trọng tâm")
    paper.item(f"- Quy hoạch lại vùng cam, vườn đồi; làm đường nguyên liệu nối sang xã {neighbour(paper)}.")
    paper.item("- Sắp xếp cán bộ đúng việc; người đứng đầu chịu trách nhiệm về số liệu báo cáo.")
    paper.item("- Thu, chi ngân sách công khai theo quý; không để phát sinh nợ xây dựng cơ bản.")
    paper.say("5. Giao Ban Chấp hành khóa mới lập chương trình hành động và kiểm tra việc thực hiện Nghị quyết này.")
    signature(paper, "T/M ĐOÀN CHỦ TỊCH")
    return paper


def _target_table(paper):
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", "Đến năm 2025", head=True)
    at = 0
    for _, codes in GROUPS:
        for code in codes.split():
            if code not in paper.facts.absent:
                at += 1
                target = paper.t(code) if (code, "t") in paper.facts.number else paper.facts.target[code]
                paper.row(str(at), *INDICATORS[code], target)


TASKS = (
    ("KT06", "Trồng cam theo quy trình sạch, lắp hệ thống tưới", "Ban Nông nghiệp", "Giá trị sản xuất trên 1 ha canh tác đạt {t} triệu đồng/ha"),
    ("KT07", "Chuyển đổi ruộng đất, đưa giống lúa mới vào sản xuất", "Công chức Địa chính", "Sản lượng lương thực có hạt {t} tấn/năm"),
    ("KT10", "Vận động hộ kinh doanh lên doanh nghiệp, hợp tác xã", "Ủy ban nhân dân", "Thành lập mới {t} doanh nghiệp, hợp tác xã"),
    ("XH03", "Mở lớp nghề chăm sóc cây ăn quả, nuôi ong", "Hội Nông dân", "Tỷ lệ lao động qua đào tạo {t}%"),
    ("XH05", "Vận động tham gia bảo hiểm y tế hộ gia đình", "Hội Phụ nữ", "Tỷ lệ tham gia bảo hiểm y tế {t}%"),
    ("XH11", "Cân đo, tư vấn dinh dưỡng định kỳ", "Trạm Y tế", "Trẻ em dưới 5 tuổi suy dinh dưỡng còn {t}%"),
    ("MT01", "Nâng cấp công trình cấp nước", "Ủy ban nhân dân", "Tỷ lệ hộ sử dụng nước hợp vệ sinh {t}%"),
    ("MT02", "Lập tổ thu gom, xây bể chứa vỏ bao bì", "Đoàn Thanh niên", "Rác thải sinh hoạt được thu gom, xử lý {t}%"),
    ("XD03", "Bồi dưỡng quần chúng ưu tú", "Ban Thường vụ Đảng ủy", "Kết nạp đảng viên mới {t} người/năm"),
    ("CC01", "Kiểm tra hồ sơ một cửa hằng tháng", "Văn phòng - Thống kê", "Hồ sơ giải quyết đúng hạn {t}%"),
)
PROGRAMME = ("KT01", "KT05", "KT08", "KT09", "XH01", "XH04", "XH06", "XH09", "XH10", "MT04", "XD01", "XD02", "XD05", "KT11")
TIMES = ("Quý IV/2020", "Quý II/2021", "Năm 2022", "Hằng năm", "2021–2023")


def _programme(paper):
    lot, c = paper.lot, Voice(paper, TEXTS, VAGUE)
    letterhead(paper, "CTr/ĐU", "CHƯƠNG TRÌNH HÀNH ĐỘNG", f"thực hiện Nghị quyết Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "I. Yêu cầu")
    paper.say("Mỗi việc có một đơn vị chủ trì, có thời hạn và kết quả bằng số để kiểm tra.")
    paper.say("Kinh phí tính trong dự toán hằng năm; việc chưa có nguồn thì chưa ghi vào kế hoạch.")
    paper.head(1, "II. Chỉ tiêu phấn đấu")
    for code in lot.some(PROGRAMME, 8):
        words = c.sentence([code], "t")
        paper.item(f"- {words}" if words else "")
    if lot.chance(0.2):
        paper.item(lot.pick((f"- Riêng năm 2021 trồng mới {lot.whole(10, 25)} ha cam.", f"- Năm 2020 thu gọn còn {lot.whole(3, 6)} điểm tập kết vật liệu.")))
    paper.head(1, "III. Bảng phân công nhiệm vụ")
    paper.table()
    paper.row("TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kết quả đến năm 2025", head=True)
    at = 0
    for code, task, owner, outcome in lot.some(TASKS, 7):
        if code not in paper.facts.absent:
            at += 1
            paper.row(str(at), task, owner, lot.pick(TIMES), outcome.replace("{t}", paper.t(code)))
    paper.head(1, "IV. Kinh phí")
    paper.say("Dự toán kinh phí thực hiện chương trình (triệu đồng):")
    body = [(name, [lot.whole(120, 800), lot.whole(120, 800)]) for name in ("Giống và vật tư", "Đường nguyên liệu", "Tập huấn", "Thu gom, xử lý vỏ bao bì")]
    paper.summed("costs", ("Khoản mục", "2020–2022", "2023–2025"), body, "Cộng")
    upper, local, others = split(lot, 100, 3)
    paper.say(f"Cơ cấu nguồn: cấp trên {vn(upper)}%, ngân sách địa phương {vn(local)}%, nhân dân và doanh nghiệp {paper.slip('shares', 'money', vn(others), off(lot, vn(others), 4))}%.")
    before, after, _, share = rise(lot, 12, 30)
    paper.say(f"Số mô hình được hỗ trợ tăng từ {before} mô hình (năm 2019) lên {after} mô hình (năm 2025), tăng {_change(paper, 'models', share, 6)}%.")
    paper.head(1, "V. Thực hiện")
    paper.say(f"Làm trước ở {c.local('{hamlet}')} {lot.pick(HAMLETS)}, cuối năm 2020 rút kinh nghiệm rồi làm ra các nơi khác.")
    paper.say("Văn phòng Đảng ủy tổng hợp kết quả sáu tháng, một năm; Ban Thường vụ điều chỉnh khi cần.")
    signature(paper)
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [*(["thị trấn Nghèn (cũ)"] if figures.committee.short_name == "Nghèn" else []), *(f"{u.kind} {u.name}" for u in own)]
    paper.annex = True
    paper.add("paragraph", "BIỂU SỐ LIỆU THEO ĐƠN VỊ CŨ")
    paper.say(f"Tính đến ngày 31/12/2019, gồm {', '.join(names)}.")
    columns = (("Diện tích (km²)", figures.area, 2), ("Số hộ", figures.households, 0), ("Số khẩu", figures.people, 0), ("Đảng viên", figures.members, 0))
    parts = [split(lot, total, len(names), places) for _, total, places in columns]
    paper.table()
    paper.row("TT", "Đơn vị", *(label for label, _, _ in columns), head=True)
    for at, name in enumerate(names):
        paper.row(str(at + 1), name, *(vn(part[at], places) for part, (_, _, places) in zip(parts, columns, strict=True)))
    paper.row("", "Cộng", *(paper.slip("total", f"column-{at}", vn(total, places), vn(Decimal(total) * 106 / 100 + 1, places))
                            for at, (_, total, places) in enumerate(columns)))
    paper.table()
    paper.row("TT", "Chỉ tiêu năm 2019", *names, "Chung", head=True)
    rates = (("KT05", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", 3), ("XH01", "Tỷ lệ hộ nghèo (%)", 1), ("XH05", "Tỷ lệ tham gia bảo hiểm y tế (%)", 2))
    for at, (code, label, spread) in enumerate(rates, 1):
        value = figures.number[code, "r"]
        around = [vn(value + Decimal(spread) * (2 * one - len(names) + 1) / 10) for one in range(len(names))]
        paper.row(str(at), label, *lot.shuffled(around), paper.r(code))
    return paper
