"""The other papers of the former teacher's office: review by field, resolution, table of old units."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors
from .thirteenth_programme import programme
from .thirteenth_report import Report
from .thirteenth_texts import CAPITALS, LISTS, NAMES
from .thirteenth_voice import FIELDS, PEOPLE, Voice, letterhead, signature

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
CODE = "thirteenth"
REVIEWED = (
    ("Về lãnh đạo phát triển kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10"),
     "Ban Chấp hành đã ban hành các nghị quyết chuyên đề về phát triển kinh tế và tổ chức thực hiện nghiêm túc.",
     "Việc chỉ đạo nhân rộng các mô hình có hiệu quả còn chậm."),
    ("Về lãnh đạo văn hóa, xã hội và môi trường", ("XH01", "XH03", "XH04", "XH05", "XH06", "XH09", "MT01", "MT02"),
     "Ban Chấp hành quan tâm lãnh đạo toàn diện các mặt giáo dục, y tế, văn hóa và chính sách xã hội.",
     "Một số việc về vệ sinh, cảnh quan chưa được đôn đốc thường xuyên."),
    ("Về lãnh đạo quốc phòng, an ninh", ("QP01", "QP02"),
     "Ban Chấp hành chỉ đạo lực lượng quân sự, công an chủ động nắm tình hình, không để bị động, bất ngờ.",
     "Công tác tuyên truyền pháp luật ở một số nơi chưa sâu."),
    ("Về xây dựng Đảng và hệ thống chính trị", ("XD01", "XD02", "XD03", "XD05", "CC01"),
     "Ban Chấp hành giữ vững nguyên tắc tập trung dân chủ, thực hiện đúng quy chế làm việc đã ban hành.",
     "Chất lượng tự phê bình và phê bình ở một số chi bộ chưa cao."),
)


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def paper(kind):
        return Paper(kind, figures, plan, Lot(CODE, kind, seed))

    papers = [Report(figures, plan, Lot(CODE, "political_report", seed)).written(), _review(paper("review_report")),
              _resolution(paper("draft_resolution")), programme(paper("action_programme"))]
    if figures.committee.merged:
        papers.append(_old_units(paper("old_unit_table")))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, voice = paper.lot, Voice(paper)
    tabled = lot.chance(0.35)
    letterhead(paper)
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {paper.facts.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Tình hình chung")
    paper.say("Ban Chấp hành đã xây dựng quy chế làm việc, phân công nhiệm vụ cho từng đồng chí và duy trì chế độ sinh hoạt theo quy định.")
    paper.head(1, "II. Ưu điểm, khuyết điểm theo từng lĩnh vực")
    chosen = []
    for at, (title, codes, good, bad) in enumerate(REVIEWED, 1):
        paper.head(2, f"{at}. {title}")
        told = lot.some(codes, 2)
        chosen += told
        paper.say(good, "" if tabled else voice.each(told, "r", lead=lot.pick(("Kết quả cụ thể: ", "Nhờ đó, ", ""))))
        _controls(paper, at)
        paper.say(f"Khuyết điểm: {bad[0].lower()}{bad[1:]}", "Trách nhiệm trước hết thuộc về các đồng chí được phân công phụ trách." if lot.chance(0.4) else "")
    if tabled:
        paper.say("Kết quả một số chỉ tiêu do Ban Chấp hành trực tiếp chỉ đạo được tổng hợp như sau:")
        paper.table()
        paper.row("TT", "Chỉ tiêu", "Đơn vị", "Kết quả", head=True)
        for at, cells in enumerate(filter(None, (voice.plain(code, "r") for code in chosen)), 1):
            paper.row(str(at), *cells)
    paper.head(1, "III. Nguyên nhân và trách nhiệm")
    paper.say("Những khuyết điểm nêu trên có nguyên nhân chủ quan là chính; tập thể Ban Thường vụ nhận trách nhiệm trước Đảng bộ.",
              f"Đồng chí {lot.pick(PEOPLE)} đã tự phê bình nghiêm túc về phần việc được giao." if lot.chance(0.2) else "")
    paper.head(1, "IV. Phương hướng khắc phục")
    paper.say("Nhiệm kỳ tới, Ban Chấp hành cần đổi mới phương pháp lãnh đạo, tăng cường kiểm tra và đi sâu, đi sát cơ sở.")
    own, _ = predecessors(paper.facts.committee)
    if own and lot.chance(0.4):
        paper.note(f"Tài liệu kiểm điểm trước khi thay đổi đơn vị hành chính do cấp ủy {own[0].kind} {own[0].name} lưu giữ.")
    signature(paper)
    return paper


def _controls(paper, at):
    """Figures of the committee's own work, under two of the fields."""
    lot = paper.lot
    before, after, more, share = rise(lot, 12, 45)
    total = lot.whole(20, 48)
    good = lot.whole(total // 2, total - 2)
    part = per_cent(good, total)
    if at == 1:
        paper.say(f"Trong nhiệm kỳ, Ban Chấp hành đã ban hành {total} văn bản lãnh đạo, trong đó có {good}/{total} văn bản được sơ kết, tổng kết, chiếm {paper.slip('change', 'documents', part, off(lot, part, 4, 99))}%.")
    elif at == 4:
        paper.say(f"Số cuộc giám sát tăng từ {before} cuộc ở nhiệm kỳ trước lên {after} cuộc ở nhiệm kỳ này, tăng {paper.slip('change', 'controls', share, off(lot, share, 6))}%.")


def _resolution(paper):
    lot, voice = paper.lot, Voice(paper)
    letterhead(paper)
    paper.add("paragraph", "NGHỊ QUYẾT")
    paper.say(f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025")
    paper.say("Sau khi nghiên cứu, thảo luận các văn kiện do Ban Chấp hành trình, Đại hội thống nhất")
    paper.head(1, "QUYẾT NGHỊ")
    paper.head(2, "I. Về đánh giá kết quả nhiệm kỳ 2015–2020")
    paper.say("Đại hội tán thành nội dung đánh giá kết quả thực hiện nghị quyết nhiệm kỳ qua như Báo cáo chính trị đã nêu.",
              voice.each(lot.some(("KT01", "KT05", "KT06", "XH01", "XH05", "XH09", "MT02", "XD02"), lot.whole(2, 4)), "r"))
    paper.say("Đại hội yêu cầu khắc phục sớm những hạn chế trong quản lý đất đai và trong sinh hoạt chi bộ.")
    paper.head(2, "II. Về mục tiêu và các chỉ tiêu chủ yếu đến năm 2025")
    paper.say("Đại hội thống nhất mục tiêu xây dựng Đảng bộ trong sạch, vững mạnh, quê hương phát triển toàn diện.")
    _targets(paper, voice, lot.pick(("list", "list", "prose", "table")))
    paper.head(2, "III. Về nhiệm vụ trọng tâm")
    before, after, more, share = rise(lot, 15, 50)
    paper.item("- Tập trung lãnh đạo chuyển đổi cơ cấu kinh tế, khai thác tiềm năng kinh tế vườn đồi và dịch vụ.")
    paper.item(f"- Nâng số vườn hộ được cải tạo mỗi năm từ {before} vườn lên {after} vườn, tăng {paper.slip('change', 'gardens', more, off(lot, more, 5))} vườn.")
    paper.item("- Xây dựng đội ngũ cán bộ có phẩm chất, năng lực, gắn bó với nhân dân.")
    paper.head(2, "IV. Tổ chức thực hiện")
    paper.say("Giao Ban Chấp hành khóa mới cụ thể hóa Nghị quyết thành chương trình, kế hoạch và lãnh đạo thực hiện thắng lợi.")
    signature(paper)
    return paper


def _targets(paper, voice, layout):
    paper.say(voice.shares("t", "Cơ cấu kinh tế đến năm 2025: ") if layout != "table" else "Các chỉ tiêu cụ thể như sau:")
    if layout == "table":
        paper.table()
        paper.row("TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu đến năm 2025", head=True)
        every = (voice.plain(code, "t") for _, codes in FIELDS for code in codes)
        for at, cells in enumerate(filter(None, every), 1):
            paper.row(str(at), *cells)
        return
    for title, codes in FIELDS:
        codes = [code for code in codes if code not in SHARES]
        if layout == "prose":
            paper.say(voice.sentence(codes, "t", lead=f"{title}: "))
        else:
            for code in codes:
                words = voice.sentence([code], "t")
                paper.item(words and f"- {words}")


def _near(lot, total, weights, places):
    """The total in parts about as large as the units are, which make it exactly."""
    scale = 10 ** places
    whole = int(Decimal(total) * scale)
    made = [int(whole * weight * lot.whole(97, 102) / 10000) for weight in weights[:-1]]
    return [Decimal(part).scaleb(-places) for part in (*made, whole - sum(made))]


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "BIỂU SỐ LIỆU THEO CÁC ĐƠN VỊ TRƯỚC KHI SÁP NHẬP")
    paper.say(f"Biểu này tổng hợp số liệu đến ngày 31/12/2019 của {', '.join(names)}.")
    paper.table()
    paper.row("TT", "Nội dung", *names, "Tổng cộng", head=True)
    weights = split(lot, 100, len(names))
    rows = (("Diện tích tự nhiên (km²)", figures.area, 2), ("Số hộ", figures.households, 0), ("Dân số (người)", figures.people, 0),
            ("Số đảng viên", figures.members, 0), ("Sản lượng lương thực có hạt (tấn/năm)", figures.number["KT07", "r"], 0))
    for at, (label, total, places) in enumerate(rows, 1):
        parts = [vn(part, places) for part in _near(lot, total, weights, places)]
        right, wrong = vn(total, places), vn(Decimal(total) * 106 / 100 + 2, places)
        paper.row(str(at), label, *parts, right if label.startswith("Sản") else paper.slip("total", f"unit-{at}", right, wrong))
    return paper
