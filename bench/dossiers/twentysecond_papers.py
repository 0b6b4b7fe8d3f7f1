"""The papers of an office by the national road: review report, resolution in numbered points, table by old units; report and programme beside."""

from decimal import Decimal

from .arithmetic import off, per_cent, rise, split, vn
from .clauses import Clauses
from .facts import SHARES
from .frame import Lot, Paper
from .planting import predecessors
from .twentysecond_ahead import GROUPS
from .twentysecond_programme import programme
from .twentysecond_report import CODE, Report, letterhead, neighbours, signature
from .twentysecond_texts import CAPITALS, LINES, LISTS, NAMES, TEXTS, VAGUE

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
FIELDS = (("Về kinh tế", "các xưởng sản xuất và kinh tế vườn được tạo điều kiện phát triển", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10")),
          ("Về văn hóa, xã hội, môi trường", "những việc nhân dân quan tâm được chỉ đạo giải quyết", ("XH01", "XH03", "XH04", "XH05", "XH09", "XH11", "MT01", "MT02")),
          ("Về xây dựng Đảng", "sinh hoạt cấp ủy, chi bộ đi vào nền nếp", ("XD01", "XD02", "XD03", "XD05", "CC01")))


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    def lot(kind):
        return Lot(CODE, kind, seed)

    papers = [
        Report(figures, plan, lot("political_report"), seed).written(),
        _review(Paper("review_report", figures, plan, lot("review_report"))),
        _resolution(Paper("draft_resolution", figures, plan, lot("draft_resolution"))),
        programme(Paper("action_programme", figures, plan, lot("action_programme"))),
    ]
    if figures.committee.merged:
        papers.append(_old_units(Paper("old_unit_table", figures, plan, lot("old_unit_table"))))
    return {paper.kind: paper for paper in papers}


def _told(paper, codes):
    """Results, one a sentence or two joined."""
    c, said = Clauses(paper, TEXTS, VAGUE), []
    while codes:
        taken = 2 if len(codes) > 1 and paper.lot.chance(0.35) else 1
        said.append(c.sentence(codes[:taken], "r", joint=" và "))
        codes = codes[taken:]
    return " ".join(filter(None, said))


def _review(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    letterhead(paper, f"Số {lot.whole(180, 320)}-BC/ĐU")
    paper.add("paragraph", "BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"sự lãnh đạo, chỉ đạo của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020")
    paper.head(1, "I. Kết quả lãnh đạo thực hiện nhiệm vụ")
    listed = lot.chance(0.35)
    for number, (field, lead, codes) in enumerate(FIELDS, 1):
        codes = [code for code in lot.some(codes, lot.whole(2, 3)) if code not in figures.absent]
        paper.say(f"{number}. {field}: Ban Chấp hành đã ban hành nghị quyết chuyên đề, phân công cấp ủy viên phụ trách; {lead}.", "" if listed else _told(paper, codes))
        if listed:
            paper.add("paragraph", "Kết quả cụ thể:").closed = True
            for code in codes:
                paper.item("- " + Clauses(paper, LINES, VAGUE).sentence([code], "r"))
    if lot.chance(0.2):
        before = vn(figures.before["KT05"])
        paper.say(lot.pick((f"So với đầu nhiệm kỳ, đời sống nhân dân có bước cải thiện rõ; thu nhập bình quân đầu người năm 2015 mới là {before} triệu đồng.",
                            f"Năm 2015, khi bước vào nhiệm kỳ, thu nhập bình quân đầu người là {before} triệu đồng; đến nay đời sống nhân dân đã khá hơn nhiều.")))
    paper.head(1, "II. Việc thực hiện nguyên tắc, quy chế làm việc")
    paper.say("1. Ban Chấp hành giữ vững nguyên tắc tập trung dân chủ; những việc lớn đều được bàn bạc tập thể và biểu quyết.")
    before, after, more, share = rise(lot, 24, 60)
    text = f"2. Số cuộc đối thoại với thanh niên và nhân dân tăng từ {before} cuộc ở nhiệm kỳ trước lên {after} cuộc ở nhiệm kỳ này, tăng"
    if lot.chance(0.5):
        paper.say(f"{text} {paper.slip('change', 'dialogues', share, off(lot, share, 6))}%.")
    else:
        paper.say(f"{text} {paper.slip('change', 'dialogues', more, off(lot, more, 5))} cuộc.")
    total = lot.whole(26, 48)
    solved = lot.whole(total * 6 // 10, total - 2)
    right = per_cent(solved, total)
    paper.say(f"3. Đảng ủy đã tiếp nhận {total} ý kiến kiến nghị của các chi bộ, giải quyết xong {solved} ý kiến, bằng {paper.slip('change', 'proposals', right, off(lot, right, 4, 99))}%.")
    if figures.committee.merged:
        paper.soft(f"4. Sau sáp nhập, Ban Chấp hành đã gặp gỡ cán bộ từng công tác tại {own[-1].kind} {own[-1].name} (cũ) để ổn định tư tưởng.")
    _faults(paper)
    return paper


def _faults(paper):
    paper.head(1, "III. Hạn chế, khuyết điểm và nguyên nhân")
    paper.item("- Việc cụ thể hóa một số nghị quyết của cấp trên còn chậm, chưa sát với điều kiện của địa phương.")
    paper.item("- Công tác kiểm tra ở lĩnh vực đất đai, hành lang giao thông có thời điểm chưa thường xuyên.")
    paper.item("- Một số đồng chí cấp ủy viên ít xuống cơ sở, chưa kịp thời tháo gỡ khó khăn cho các hộ làm nghề.")
    paper.say("Nguyên nhân chủ yếu là do tinh thần tự phê bình và phê bình có lúc chưa cao, sự phối hợp giữa các bộ phận chưa chặt chẽ.")
    paper.head(1, "IV. Phương hướng khắc phục")
    paper.say(f"Ban Chấp hành phân công lại địa bàn phụ trách, mỗi tháng đi cơ sở ít nhất một lần; tham khảo cách làm của xã {neighbours(paper)[0]} trong di dời xưởng sản xuất.")
    paper.say("Từng đồng chí xây dựng kế hoạch khắc phục khuyết điểm và báo cáo kết quả tại hội nghị kiểm điểm cuối năm.")
    signature(paper)


def _resolution(paper):
    lot, c = paper.lot, Clauses(paper, TEXTS, VAGUE)
    voice = Clauses(paper, LINES, VAGUE) if lot.chance(0.4) else c
    letterhead(paper)
    paper.add("paragraph", "NGHỊ QUYẾT (dự thảo)")
    paper.say(f"Đại hội {paper.facts.committee.name} nhiệm kỳ 2020–2025, sau khi thảo luận các văn kiện do Ban Chấp hành trình,")
    paper.head(1, "QUYẾT NGHỊ")
    paper.say("1. Tán thành nội dung đánh giá kết quả thực hiện Nghị quyết nhiệm kỳ 2015–2020 nêu trong Báo cáo chính trị.",
              _told(paper, lot.some([code for code in ("KT05", "KT06", "KT08", "XH01", "XH05", "XH06", "MT02", "XD03") if code not in paper.facts.absent], lot.whole(3, 4))))
    paper.say("2. Nghiêm túc khắc phục những hạn chế trong quản lý đất đai, quy hoạch khu sản xuất và sinh hoạt chi bộ mà Báo cáo kiểm điểm đã chỉ ra.")
    paper.say("3. Thông qua mục tiêu tổng quát: phát triển mạnh nghề xưởng và kinh tế vườn, xây dựng quê hương giàu đẹp, văn minh.")
    paper.say("4. Thông qua các chỉ tiêu chủ yếu đến năm 2025 như sau:").closed = True
    for number, (title, codes) in enumerate(GROUPS, 1):
        paper.say(f"4.{number}. {title.partition(' về ')[2].capitalize() if number < 5 else title.partition(' về ')[2][0].upper() + title.partition(' về ')[2][1:]}:").closed = True
        if number == 1:
            paper.item("- " + c.sentence(SHARES, "t", joint=", ", lead="Cơ cấu kinh tế: "))
        for code in codes:
            words = voice.sentence([code], "t")
            paper.item(words and f"- {words}")
    paper.say("5. Các nhiệm vụ trọng tâm của nhiệm kỳ:").closed = True
    paper.item("- Hoàn thành quy hoạch và đưa vào sử dụng khu sản xuất tập trung cho các xưởng mộc, cơ khí, may mặc.")
    paper.item(f"- Phối hợp với xã {neighbours(paper)[0]} giữ gìn trật tự, an toàn dọc tuyến Quốc lộ và tuyến kênh giáp ranh.")
    paper.item("- Phát huy vai trò xung kích của thanh niên trong khởi nghiệp, ứng dụng công nghệ thông tin và xây dựng cảnh quan.")
    paper.item("- Đổi mới công tác cán bộ, đánh giá cán bộ bằng kết quả công việc cụ thể.")
    paper.say("6. Giao Ban Chấp hành khóa mới xây dựng chương trình hành động, lãnh đạo và kiểm tra việc thực hiện Nghị quyết.")
    paper.say("Đại hội kêu gọi toàn thể cán bộ, đảng viên và nhân dân đoàn kết, sáng tạo, thực hiện thắng lợi Nghị quyết này.")
    paper.letter("Nơi nhận:\n- Ban Thường vụ Huyện ủy;\n- Các chi bộ;\n- Lưu VPĐU.", "T/M ĐẠI HỘI\nĐOÀN CHỦ TỊCH")
    return paper


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    letterhead(paper)
    paper.add("paragraph", "BIỂU TỔNG HỢP SỐ LIỆU CỦA CÁC ĐƠN VỊ TRƯỚC SÁP NHẬP")
    paper.say(f"Biểu này tổng hợp số liệu của {', '.join(names)}, tính đến hết ngày 31/12/2019.")
    paper.table()
    paper.row("TT", "Nội dung", "ĐVT", *(name[0].upper() + name[1:] for name in names), "Tổng số", head=True)
    for at, (label, unit, total, places) in enumerate((("Diện tích tự nhiên", "km²", figures.area, 2), ("Số hộ", "hộ", figures.households, 0), ("Số nhân khẩu", "người", figures.people, 0),
                                                       ("Số đảng viên", "đồng chí", figures.members, 0), ("Sản lượng lương thực có hạt", "tấn/năm", figures.number["KT07", "r"], 0)), 1):
        parts = [vn(part, places) for part in split(lot, total, len(names), places)]
        if label.startswith("Sản"):
            whole = paper.r("KT07")
        else:
            whole = paper.slip("total", f"row-{at}", vn(total, places), vn(Decimal(total) * lot.whole(105, 112) / 100 + 1, places))
        paper.row(str(at), label, unit, *parts, whole)
    return paper
