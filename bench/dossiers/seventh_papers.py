"""The seventh voice's other papers: review report, resolution, action programme, table by old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, split, vn
from .clauses import NAMES as INDICATORS
from .facts import SHARES
from .planting import predecessors
from .seventh_fields import Fields
from .seventh_outlook import GROUPS, Report
from .seventh_programme import programme
from .seventh_texts import CAPITALS, LISTS, NAMES
from .seventh_ways import CODE, ways

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
YEARS = ("2016", "2017", "2018", "2019")
REVIEWED = (("Lĩnh vực kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10"), 3), ("Lĩnh vực văn hóa, xã hội, môi trường", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH08", "XH09", "XH11", "MT01", "MT02", "MT04"), 4),
            ("Công tác xây dựng Đảng, chính quyền", ("XD01", "XD02", "XD03", "XD05", "CC01"), 3))


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    way = ways(seed)
    papers = [
        Report(figures, plan, seed, way).written(),
        _review(Fields("review_report", figures, plan, seed, way)),
        _resolution(Fields("draft_resolution", figures, plan, seed, way)),
        programme(Fields("action_programme", figures, plan, seed, way)),
    ]
    if figures.committee.merged:
        papers.append(_old_units(Fields("old_unit_table", figures, plan, seed, way)))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    paper.letterhead("BÁO CÁO KIỂM ĐIỂM", f"sự lãnh đạo, chỉ đạo của Ban Chấp hành Đảng bộ {paper.unit} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Ưu điểm")
    paper.say(f"Ban Chấp hành gồm {lot.whole(13, 15)} đồng chí, duy trì nền nếp họp hằng tháng, ban hành {lot.whole(30, 70)} nghị quyết, kết luận sát với đồng ruộng và đời sống nhân dân.")
    for title, codes, count in REVIEWED:
        paper.head(2, title)
        paper.dashes(paper.result(code) for code in lot.some(codes, count))
        if codes[0] == "KT01" and lot.chance(0.5):
            paper.say(paper.economy("r", "Cơ cấu kinh tế năm 2019: ") + ".")
    if figures.committee.merged:
        paper.soft(f"Việc sắp xếp cán bộ dôi dư của {own[0].kind} {own[0].name} cũ được cấp ủy bàn bạc dân chủ.")
    _inspected(paper)
    paper.head(1, "II. Khuyết điểm")
    paper.dashes(("Một số nghị quyết chuyên đề triển khai chậm; việc sơ kết, rút kinh nghiệm chưa thường xuyên",
                  "Ban Thường vụ có lúc chưa sâu sát cơ sở, xử lý vi phạm đất đai, hành lang kênh mương chưa kiên quyết",
                  "Tự phê bình và phê bình ở một số chi bộ còn nể nang"))
    paper.head(1, "III. Nguyên nhân, trách nhiệm")
    paper.say("Khuyết điểm trên trước hết thuộc về tập thể Ban Chấp hành, Ban Thường vụ; từng đồng chí đã liên hệ, nhận phần trách nhiệm của mình.")
    if own:
        paper.note(f"Biên bản kiểm điểm trước khi sắp xếp của {'; '.join(f'Đảng ủy {u.kind} {u.name}' for u in own)} lưu tại Văn phòng Đảng ủy.")
    paper.head(1, "IV. Biện pháp khắc phục")
    paper.dashes((f"Phân công lại cấp ủy viên phụ trách {paper.hamlet}, mỗi tháng dự sinh hoạt chi bộ ít nhất một lần",
                  "Rà soát các chỉ tiêu chưa đạt, giao rõ người chịu trách nhiệm và thời hạn hoàn thành"))
    paper.signature()
    return paper


def _inspected(paper):
    """Inspection and surveillance: counts, a share, a table by year."""
    lot = paper.lot
    paper.head(2, "Công tác kiểm tra, giám sát, tự phê bình")
    paper.dashes(_counted(paper))
    if lot.chance(0.7):
        body = [(f"Năm {year}", [lot.whole(3, 12), lot.whole(4, 14), lot.whole(8, 30)]) for year in YEARS]
        paper.summed("inspected", ("Năm", "Cuộc kiểm tra", "Cuộc giám sát", "Ý kiến được trả lời"), body, "Cộng")


def _counted(paper):
    lot = paper.lot
    yield paper.rising("visits", "Số lượt cấp ủy viên dự sinh hoạt chi bộ từ {before} lượt năm 2016 lên {after} lượt năm 2019, tăng {told}.", 60, 130)
    whole = lot.whole(24, 48)
    part = lot.whole(whole * 2 // 3, whole - 2)
    right = per_cent(part, whole)
    wrong = off(lot, right, 5, 99)
    yield f"Giải quyết {part}/{whole} đơn thư thuộc thẩm quyền, đạt {paper.slip('change', 'letters', right, wrong)}%."
    if lot.chance(0.5):
        yield paper.parted("cells", "Kết quả lấy ý kiến nhận xét của nhân dân về cán bộ chủ chốt: tốt {0}%, khá {1}%, trung bình {2}%.", (58, 68), (20, 27))
    if paper.free("XH01"):
        district = vn(paper.facts.number["XH01", "r"] + lot.tenths(0.3, 0.9))
        yield paper.aside(f"Nhiều chỉ tiêu cao hơn mặt bằng chung, tỷ lệ hộ nghèo toàn huyện là {district}%.", f"So với tỷ lệ hộ nghèo chung của huyện ({district}%), địa phương thuộc nhóm thấp.")


def _resolution(paper):
    lot = paper.lot
    paper.letterhead("NGHỊ QUYẾT", f"Đại hội Đảng bộ {paper.unit} nhiệm kỳ 2020–2025")
    paper.say(f"Đại hội đại biểu Đảng bộ {paper.unit} nhiệm kỳ 2020–2025, sau khi nghe các báo cáo và ý kiến thảo luận,")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Thông qua đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội nhất trí với nội dung đánh giá trong Báo cáo chính trị; nhấn mạnh một số kết quả:")
    paper.dashes(paper.result(code) for code in lot.some(("KT01", "KT05", "KT06", "KT07", "KT09", "XH01", "XH05", "XH06", "MT02", "XD03"), lot.whole(4, 6)))
    paper.say("Những hạn chế về quản lý đất đai, vệ sinh môi trường, chất lượng sinh hoạt chi bộ cần sớm được khắc phục.")
    paper.head(2, "II. Mục tiêu, chỉ tiêu đến năm 2025")
    paper.say("Phát triển nông nghiệp hàng hóa gắn với dịch vụ, ngành nghề; nâng cao đời sống nhân dân; xây dựng Đảng bộ trong sạch, vững mạnh.")
    tabled = lot.chance(0.3)
    for at, (title, groups) in enumerate(GROUPS, 1):
        codes = [code for _, group, _ in groups for code in group]
        paper.head(3, f"{at}. {title}")
        if tabled:
            _aims(paper, codes)
        else:
            paper.dashes(paper.economy("t", "Cơ cấu kinh tế đến năm 2025: ") if code == "KT02" else paper.lines.clause(code, "t") for code in codes if code not in SHARES[1:])
    paper.head(2, "III. Nhiệm vụ trọng tâm")
    paper.dashes(("Tập trung ruộng đất, mở rộng sản xuất lúa chất lượng cao theo hợp đồng",
                  f"Hoàn thiện hạ tầng thủy lợi, giao thông nội đồng; phối hợp xã {lot.pick(paper.neighbours)} giữ gìn an ninh vùng giáp ranh",
                  "Sắp xếp, đào tạo đội ngũ cán bộ; nêu cao trách nhiệm người đứng đầu"))
    paper.head(2, "IV. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới xây dựng chương trình hành động; các chi bộ, đoàn thể tổ chức học tập và đưa Nghị quyết vào cuộc sống.")
    paper.signature()
    return paper


def _aims(paper, codes):
    """The targets of a field as a table with those of the last term beside them."""
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", "Nghị quyết 2015–2020", "Nghị quyết 2020–2025", head=True)
    at = 0
    for code in codes:
        if code not in paper.facts.absent:
            at += 1
            paper.row(str(at), *INDICATORS[code], paper.facts.last[code], paper.t(code))


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU THEO ĐƠN VỊ CŨ")
    paper.say(f"(Kèm theo Báo cáo chính trị của Đảng bộ {paper.unit}; số liệu đến ngày 31/12/2019)")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Toàn " + paper.place, head=True)
    counts = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Dân số (người)", figures.people, 0), ("Số hộ (hộ)", figures.households, 0),
              (f"Số {paper.hamlet}", figures.hamlets, 0), ("Số chi bộ trực thuộc", figures.cells, 0), ("Số đảng viên", figures.members, 0))
    for at, (label, total, places) in enumerate(counts, 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        wrong = vn(Decimal(total) * lot.whole(104, 112) / 100 + 2, places)
        paper.row(str(at), label, *parts, paper.slip("total", f"old-{at}", vn(total, places), wrong))
    whole = paper.r("KT07")
    grain = [vn(part) for part in split(lot, whole.replace(".", ""), len(names))]
    paper.row("7", "Sản lượng lương thực có hạt bình quân (tấn/năm)", *grain, whole)
    paper.say("Một số chỉ tiêu năm 2019:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", *names, "Chung", head=True)
    for at, (code, spread) in enumerate((("KT05", 3), ("XH01", 1), ("XH05", 2), ("MT01", 2)), 1):
        value = figures.number[code, "r"]
        around = [vn(value + Decimal(spread) * (2 * one - len(names) + 1) / 10) for one in range(len(names))]
        name, unit = INDICATORS[code]
        paper.row(str(at), f"{name} ({unit})", *lot.shuffled(around), paper.r(code))
    paper.signature()
    return paper
