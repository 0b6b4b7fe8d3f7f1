"""The eighth voice's other papers: review report, resolution, table by old units."""

from decimal import Decimal

from .arithmetic import split, vn
from .eighth_ahead import GROUPS, ROMAN
from .eighth_programme import Programme
from .eighth_report import Report
from .eighth_texts import CAPITALS, LISTS, NAMES
from .eighth_voice import CODE, INDICATORS, Office, Sheet
from .facts import SHARES
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "MORE", "NAMES", "write"]
MORE = ("total",)  # an office of many tables
TOLD = ("KT01", "KT06", "KT07", "KT08", "KT09", "KT10", "XH01", "XH02", "XH03", "XH04", "XH05", "XH09", "MT01", "MT02", "XD01", "XD02", "XD03", "CC01")


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    office = Office(figures, seed)
    papers = [
        Report(figures, plan, office).written(),
        _review(Sheet("review_report", figures, plan, office)),
        _resolution(Sheet("draft_resolution", figures, plan, office)),
        Programme(figures, plan, office).written(),
    ]
    if figures.committee.merged:
        papers.append(_old_units(Sheet("old_unit_table", figures, plan, office)))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    paper.letterhead("BC/ĐU")
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"sự lãnh đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "1. VIỆC THỰC HIỆN CHỨC NĂNG, NHIỆM VỤ")
    paper.say("Ban Chấp hành ban hành quy chế làm việc và chương trình toàn khóa ngay từ đầu nhiệm kỳ, bổ sung kịp thời khi có thay đổi nhân sự.")
    if figures.committee.merged:
        paper.soft(f"Từ đầu năm 2020, Ban Chấp hành tiếp nhận thêm các đồng chí cấp ủy viên của {own[0].kind} {own[0].name} cũ.")
    paper.head(2, "1.1. Lãnh đạo thực hiện các chỉ tiêu")
    told = sorted(lot.some(TOLD, 8), key=TOLD.index)
    if lot.chance(0.5):
        _review_table(paper, told)
    else:
        paper.say("Về kinh tế, xã hội, cấp ủy chỉ đạo quyết liệt, có trọng tâm, trọng điểm.", paper.voice.sentence(told[:4], "r"))
        paper.say("Về các lĩnh vực còn lại, việc phân công, đôn đốc rõ hơn so với đầu nhiệm kỳ.", paper.voice.sentence(told[4:], "r"))
    paper.say(*paper.asides(("gap",), 0.06).values())
    paper.say("Việc bám sát cơ sở, giải quyết kiến nghị của chi bộ được duy trì hằng tháng.")
    paper.head(2, "1.2. Công tác kiểm tra, giám sát, tổ chức cán bộ")
    _inspections(paper)
    paper.say(paper.fell(), "Cán bộ diện quy hoạch được đào tạo, bồi dưỡng theo kế hoạch.")
    paper.head(1, "2. HẠN CHẾ, KHUYẾT ĐIỂM")
    paper.points("Có thời điểm việc cụ thể hóa nghị quyết cấp trên còn chậm, chưa sát với điều kiện của địa phương.",
                 "Một số cấp ủy viên ít dự sinh hoạt với chi bộ được phân công phụ trách.",
                 f"Học tập mô hình của xã {paper.office.neighbours[0]} chưa được triển khai rộng.")
    paper.head(1, "3. NGUYÊN NHÂN VÀ TRÁCH NHIỆM")
    paper.say("Trách nhiệm trước hết thuộc về tập thể Ban Thường vụ Đảng ủy và đồng chí Bí thư; các cấp ủy viên liên quan đã tự phê bình nghiêm túc.")
    paper.head(1, "4. HƯỚNG KHẮC PHỤC")
    paper.say("Sửa đổi quy chế làm việc, lập bảng theo dõi chỉ tiêu theo quý; công khai kết quả trong hội nghị giao ban.")
    paper.signature()
    return paper


def _review_table(paper, told):
    paper.say("Kết quả một số chỉ tiêu tiêu biểu được tổng hợp trong bảng sau:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết", "Kết quả", head=True)
    for at, code in enumerate(told, 1):
        paper.row(str(at), *paper.row_of(code, "r", True))


def _inspections(paper):
    """A table of inspections with its totals, or their number told."""
    lot = paper.lot
    if lot.chance(0.55):
        paper.say("Số cuộc kiểm tra, giám sát qua các năm:")
        body = [(f"Năm {year}", [lot.whole(2, 9), lot.whole(2, 9), lot.whole(3, 12)]) for year in range(2016, 2020)]
        paper.summed("inspections", ("Thời gian", "Kiểm tra", "Giám sát chuyên đề", "Giám sát thường xuyên"), body, "Tổng cộng")
    whole = lot.whole(20, 46)
    paper.say(paper.part_of("answers", lot.whole(whole * 2 // 3, whole - 1), whole, lot.pick((
        "Tại các hội nghị đối thoại có {whole} ý kiến, đã trả lời {part}/{whole} ý kiến, đạt {share}%.", "Trong {whole} kiến nghị của các chi bộ, cấp ủy đã trả lời {part} kiến nghị, đạt {share}%."))))
    paper.say("Hạ tầng thông tin, đời sống và sinh hoạt cộng đồng có bước phát triển.", paper.grew())


def _resolution(paper):
    lot = paper.lot
    paper.letterhead("NQ/ĐH")
    paper.add("paragraph", "NGHỊ QUYẾT")
    paper.say(f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "1. Về kết quả nhiệm kỳ 2015–2020")
    told = sorted(lot.some(("KT05", "KT06", "KT09", "MT02", "XD03", "XH01", "XH03", "XH05", "XH06"), 4))
    paper.say("Đại hội thống nhất những đánh giá cơ bản về kết quả, hạn chế, nguyên nhân nêu trong Báo cáo chính trị.", paper.voice.sentence(told, "r"))
    paper.say("Các hạn chế về quản lý đất đai, cải cách hành chính, sinh hoạt chi bộ phải có lộ trình khắc phục cụ thể.")
    paper.head(2, "2. Mục tiêu, chỉ tiêu đến năm 2025")
    paper.say("Khơi dậy ý chí vươn lên, huy động tổng hợp các nguồn lực, nâng cao đời sống vật chất, tinh thần của Nhân dân.")
    lot.pick((_target_table, _target_table, _target_list, _target_text))(paper)
    paper.head(2, "3. Nhiệm vụ trọng tâm, khâu đột phá")
    paper.points("Phát triển thương mại, dịch vụ, tiểu thủ công nghiệp dọc các trục giao thông chính của địa bàn.",
                 "Nâng cao chất lượng đội ngũ cán bộ, công chức; đẩy mạnh ứng dụng công nghệ thông tin.",
                 f"Chỉnh trang khu dân cư, bảo vệ môi trường; phối hợp với xã {paper.office.neighbours[1]} trong quản lý hành lang, địa giới.")
    paper.head(2, "4. Tổ chức thực hiện")
    paper.say("Đại hội giao Ban Chấp hành khóa mới xây dựng chương trình hành động và chỉ đạo thực hiện thắng lợi Nghị quyết.")
    paper.signature()
    return paper


def _economy(paper):
    return paper.voice.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế: ")


def _target_table(paper):
    shares = paper.lot.chance(0.5)
    paper.say("" if shares else _economy(paper), "Các chỉ tiêu chủ yếu Đại hội quyết nghị được nêu trong bảng sau:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", "Mục tiêu 2025", head=True)
    at = 0
    for number, (title, codes) in enumerate(GROUPS):
        paper.row(ROMAN[number], title, "", "")
        for code in [*codes, *(SHARES if shares and codes[0] == "KT01" else ())]:
            if paper.has_row(code):
                at += 1
                name, unit, _, value = paper.row_of(code, "t", paper.office.numbered)
                paper.row(str(at), name, unit, value)


def _target_list(paper):
    for title, codes in GROUPS:
        paper.say(f"Về {title[0].lower()}{title[1:]}:")
        paper.points(*([lambda: _economy(paper)] if codes[0] == "KT01" else ()), *paper.lines_of(codes, "t"))


def _target_text(paper):
    paper.say(_economy(paper))
    for title, codes in GROUPS:
        paper.say(f"Về {title[0].lower()}{title[1:]}: " + paper.voice.sentence(codes, "t"))


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind.capitalize()} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["Thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.letterhead("BC/ĐU")
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU CÁC ĐƠN VỊ TRƯỚC SẮP XẾP")
    paper.say(f"(Kèm theo Báo cáo chính trị của {figures.committee.name}; số liệu tính đến ngày 31/12/2019)")
    columns = [("Diện tích (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ", figures.households, 0), ("Số đảng viên", figures.members, 0)]
    parts = {title: split(lot, total, len(names), places) for title, total, places in columns}
    # Households go with the people.
    homes = [int(one * figures.households * lot.whole(95, 105) // (figures.people * 100)) for one in parts["Dân số (người)"][1:]]
    parts["Số hộ"] = [figures.households - sum(homes), *homes]
    _sizes(paper, names, columns, parts)
    paper.say("Các chỉ tiêu chung dưới đây tính bình quân theo dân số hoặc số hộ của từng đơn vị.")
    paper.table()
    paper.row("TT", "Chỉ tiêu năm 2019", "ĐVT", *names, f"Chung toàn {paper.office.place}", head=True)
    for at, (code, weigh, spread) in enumerate((("KT05", "Dân số (người)", 20), ("XH01", "Số hộ", 6), ("XH05", "Dân số (người)", 15)), 1):
        values = _weighed(figures.number[code, "r"], parts[weigh], spread, lot)
        paper.row(str(at), INDICATORS[code].name, INDICATORS[code].unit, *map(vn, values), paper.r(code))
    paper.signature()
    return paper


def _sizes(paper, names, columns, parts):
    """The old units down the table with their total below, or side by side with a column of totals."""
    paper.table()
    totals = [_total(total, places) for _, total, places in columns]
    if paper.lot.chance(0.5):
        paper.row("TT", "Đơn vị", *(title for title, _, _ in columns), head=True)
        for at, name in enumerate(names):
            paper.row(str(at + 1), name, *(vn(parts[title][at], places) for title, _, places in columns))
        wrong = paper.lot.whole(0, len(columns) - 1)
        right, other = totals[wrong]
        cells = [one for one, _ in totals]
        cells[wrong] = paper.slip("total", "units", right, other)
        paper.row("", f"Toàn {paper.office.place}", *cells)
        return
    paper.row("TT", "Nội dung", *names, "Cộng", head=True)
    for at, (title, _, places) in enumerate(columns):
        right, other = totals[at]
        paper.row(str(at + 1), title, *(vn(part, places) for part in parts[title]), paper.slip("total", f"row-{at}", right, other))


def _total(total, places):
    """A total and a wrong one."""
    return vn(total, places), vn(Decimal(total) * 106 / 100 + 1, places)


def _weighed(value, weights, spread, lot):
    """Values of the old units whose average, weighed, is the value of the whole when rounded as it is."""
    places = max(1, -value.as_tuple().exponent)
    made = [value + lot.pick((1, -1)) * lot.whole(2, spread) * Decimal(1).scaleb(-1) for _ in weights[1:]]
    first = (value * sum(weights) - sum(one * weight for one, weight in zip(made, weights[1:], strict=True))) / weights[0]
    return [first.quantize(Decimal(1).scaleb(-places)), *made]
