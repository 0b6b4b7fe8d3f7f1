"""The fifth office: review report, resolution and table by old units, and all papers of a congress."""

from decimal import Decimal

from .arithmetic import off, per_cent, split, vn
from .clauses import NAMES as TITLES
from .facts import SHARES, WORDED
from .fifth_programme import programme
from .fifth_report import SECTORS, Report
from .fifth_sums import CODE, SHARED, AsidePaper, milestone, shared, subjects
from .fifth_texts import CAPITALS, LISTS, NAMES, TEXTS
from .frame import Lot
from .planting import predecessors

__all__ = ["CAPITALS", "CODE", "LISTS", "NAMES", "write"]
REVIEWED = ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "XH01", "XH03", "XH05", "XH09", "XH11", "MT01", "MT02", "MT04", "XD01", "XD02", "XD03", "XD05", "CC01")


def write(figures, plan, seed):
    """All papers of a congress, by code of their kind."""
    papers = [
        Report(figures, plan, seed).written(),
        _review(AsidePaper("review_report", figures, plan, seed)),
        _resolution(AsidePaper("draft_resolution", figures, plan, seed)),
        programme(AsidePaper("action_programme", figures, plan, seed)),
    ]
    if figures.committee.merged:
        papers.append(_old_units(AsidePaper("old_unit_table", figures, plan, seed)))
    return {paper.kind: paper for paper in papers}


def _review(paper):
    lot, figures, voice = paper.lot, paper.facts, paper.voice
    own, others = predecessors(figures.committee)
    grown, fallen, portion = subjects(paper)
    paper.headed("BC")
    paper.add("paragraph", "DỰ THẢO BÁO CÁO KIỂM ĐIỂM")
    paper.say(f"của Ban Chấp hành {figures.committee.name} nhiệm kỳ 2015–2020 tại Đại hội đại biểu Đảng bộ")
    paper.say("Căn cứ quy chế làm việc, Ban Chấp hành tự kiểm điểm công tác lãnh đạo, chỉ đạo trong nhiệm kỳ như sau.")
    paper.head(1, "1. Những việc đã làm được")
    told = lot.some(REVIEWED, 8)
    paper.say("1.1. Lãnh đạo phát triển kinh tế, xã hội: Ban Chấp hành đã ban hành các nghị quyết chuyên đề và theo dõi đến cùng.", voice.sentence(told[:3], "r"))
    paper.say(voice.sentence(told[3:6], "r"), "Việc khó, việc mới đều được đưa ra bàn bạc dân chủ trước khi quyết định.")
    paper.say(_planned(paper, told))
    paper.say("1.2. Lãnh đạo công tác xây dựng Đảng: phân công cấp ủy viên bám địa bàn, dự sinh hoạt chi bộ hằng tháng.", voice.sentence(told[6:], "r"))
    paper.say("Công tác kiểm tra, giám sát được tăng cường cả về số lượng và chất lượng.", grown())
    paper.say("An ninh, trật tự được giữ vững từ cơ sở.", fallen())
    paper.say("Quản lý tài chính công khai, minh bạch.", shared(paper, *SHARED[5]) if lot.chance(0.6) else "")
    paper.say("Phong cách làm việc của cấp ủy gần dân hơn.", portion())
    if figures.committee.merged:
        paper.soft(f"Cấp ủy lâm thời đã gặp gỡ từng cán bộ của {own[-1].kind} {own[-1].name} (cũ) để nắm tâm tư, nguyện vọng.")
    meetings, all_seats = lot.whole(52, 66), lot.whole(13, 15)
    there = lot.whole(all_seats - 3, all_seats - 1)
    right = per_cent(there, all_seats)
    paper.say(f"Ban Chấp hành họp {meetings} kỳ; tại kỳ họp gần nhất có {there}/{all_seats} ủy viên dự, đạt {paper.slip('change', 'seats', right, off(lot, right, 5, 99))}%.")
    paper.head(1, "2. Hạn chế, khuyết điểm và nguyên nhân")
    for one in lot.some(("Có nghị quyết chuyên đề xây dựng chưa sát, mục tiêu đặt ra còn chung chung.", "Một số cấp ủy viên còn nể nang, chưa mạnh dạn góp ý với đồng chí, đồng nghiệp.",
                         "Việc xử lý vi phạm đất đai kéo dài, để phát sinh đơn thư.", "Công tác quy hoạch cán bộ trẻ ở một số chi bộ còn khép kín."), 3):
        paper.point(one)
    paper.say("Khuyết điểm trên thuộc trách nhiệm tập thể Ban Chấp hành, trước hết là Ban Thường vụ; mỗi đồng chí đã có bản tự kiểm điểm riêng.")
    paper.note(f"Xem kết luận kiểm tra năm 2017 đối với {(own or others)[-1].kind} {(own or others)[-1].name}.")
    paper.head(1, "3. Biện pháp khắc phục")
    paper.say(f"Sửa đổi quy chế làm việc; tổ chức học tập mô hình chi bộ kiểu mẫu của Đảng bộ xã {paper.near()}; hằng quý có thông báo kết quả thực hiện kết luận.")
    paper.signed()
    return paper


def _planned(paper, told):
    """What the yearly plan of 2020, the years before, or a rounded figure say beside the result of the term."""
    figures, lot = paper.facts, paper.lot
    number, low = figures.number, int(figures.number["KT05", "r"])
    income = f"{'Hơn' if number['KT05', 'r'] > low else 'Mức'} {low} triệu đồng là thu nhập bình quân đầu người hiện nay, tạo nền để bước vào nhiệm kỳ mới."
    return lot.pick((
        "" if "KT05" in told else income,
        f"Kế hoạch năm 2020 đề ra tỷ lệ tham gia bảo hiểm y tế {vn(number['XH05', 'r'] + Decimal('0.6'))}%, tiếp tục phấn đấu trong những tháng cuối nhiệm kỳ.",
        f"Riêng năm 2017 chỉ kết nạp được {lot.whole(4, 6)} đảng viên, thấp nhất trong các năm.",
        f"Giữa nhiệm kỳ (năm 2017), tỷ lệ hộ nghèo còn {vn(number['XH01', 'r'] + Decimal('1.85'))}%.",
        f"Theo công bố, toàn huyện có {vn(number['MT01', 'r'] - 3)}% hộ sử dụng nước hợp vệ sinh trong cùng thời điểm."))


def _resolution(paper):
    lot, figures, voice = paper.lot, paper.facts, paper.voice
    form = Lot(CODE, "resolution form", paper.seed).pick(("table", "list", "sectors", "run"))
    paper.headed("NQ")
    paper.add("paragraph", "NGHỊ QUYẾT (dự thảo)")
    paper.say(f"Đại hội đại biểu {figures.committee.name} nhiệm kỳ 2020–2025 đã tiến hành từ ngày {lot.whole(12, 15)} đến ngày {lot.whole(16, 18)} tháng 5 năm 2020.")
    paper.say("Sau khi nghe các báo cáo do Ban Chấp hành trình và ý kiến của đại biểu, Đại hội biểu quyết thông qua những nội dung sau:")
    paper.head(1, "I. Về kết quả nhiệm kỳ 2015–2020")
    told = lot.some(("KT05", "KT06", "KT09", "XH01", "XH03", "XH05", "XH09", "MT01", "MT02", "XD03", "CC01"), 4)
    paper.say("Đại hội thống nhất với đánh giá của Ban Chấp hành.", voice.sentence(told, "r"))
    paper.say("Đại hội cũng chỉ ra những mặt còn yếu trong quản lý đất đai, thu hút đầu tư, chất lượng sinh hoạt ở một số chi bộ để khắc phục.")
    paper.head(1, "II. Về mục tiêu, chỉ tiêu nhiệm kỳ 2020–2025")
    paper.say("Xây dựng Đảng bộ vững mạnh toàn diện; huy động sức dân, nâng cao đời sống vật chất, tinh thần của Nhân dân.")
    if form == "table":
        _tabled(paper)
    else:
        _listed(paper, form)
    paper.head(1, "III. Về nhiệm vụ trọng tâm và khâu đột phá")
    paper.say("Ba khâu đột phá: cán bộ và cải cách hành chính; hạ tầng kết nối; nông nghiệp gắn với chế biến, tiêu thụ.")
    if lot.chance(0.6):
        paper.say(f"Chặng đầu, đến hết năm 2022 thu nhập bình quân đầu người phải đạt {milestone(figures, 'KT05', 2022)} triệu đồng; năm 2025 phải hoàn thành toàn bộ chỉ tiêu.")
    paper.point("Phát huy vai trò giám sát của Mặt trận, các đoàn thể và Nhân dân đối với cán bộ, đảng viên.")
    paper.point(f"Hợp tác với xã {paper.near()} trong quản lý quy hoạch và bảo vệ nguồn nước.")
    paper.head(1, "IV. Về tổ chức thực hiện")
    paper.say("Đại hội giao Ban Chấp hành khóa mới ban hành Chương trình hành động trong quý III năm 2020 và lãnh đạo thực hiện thắng lợi Nghị quyết.")
    paper.signed()
    return paper


def _tabled(paper):
    """The targets of a resolution in a table, grouped, with or without what is now."""
    figures, look = paper.facts, Lot(CODE, "resolution table", paper.seed)
    now = look.chance(0.4)
    paper.say("Các chỉ tiêu cụ thể:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", *(["KQ 2019"] if now else []), "Mục tiêu 2025", "ĐVT", head=True)
    at = 0
    for title, codes in SECTORS:
        paper.row("", title, *([""] if now else []), "", "")
        for code in (codes[0], *SHARES, *codes[1:]) if title == "Kinh tế" else codes:
            if code not in figures.absent:
                at += 1
                name, unit = TITLES[code]
                paper.row(str(at), name, *([paper.r(code)] if now else []), paper.t(code), "" if code in WORDED else unit)


def _listed(paper, form):
    """The targets as items, as items below the names of sectors, or in one paragraph for each sector."""
    voice, at = paper.voice, 0
    for title, codes in SECTORS:
        lead = "Cơ cấu kinh tế năm 2025: "
        if form == "run":
            economy = voice.sentence(SHARES, "t", lead=lead) if title == "Kinh tế" else ""
            paper.say(f"{title}:", economy, *(voice.sentence([code], "t") for code in codes))
            continue
        if form == "sectors":
            paper.add("paragraph", f"* {title}")
        if title == "Kinh tế":
            at += 1
            paper.item(f"{at}. {voice.sentence(SHARES, 't', lead=lead)}")
        for code in codes:
            line = voice.sentence([code], "t")
            at += bool(line)
            paper.item(f"{at}. {line}" if line else "")


def _old_units(paper):
    lot, figures = paper.lot, paper.facts
    own, _ = predecessors(figures.committee)
    names = [f"{u.kind.capitalize()} {u.name}" for u in own]
    if figures.committee.short_name == "Nghèn":
        names = ["Thị trấn Nghèn (cũ)", *names]
    paper.annex = True
    paper.add("paragraph", "TỔNG HỢP SỐ LIỆU CƠ BẢN THEO ĐƠN VỊ HÀNH CHÍNH TRƯỚC KHI SẮP XẾP")
    columns = (("Diện tích tự nhiên (ha)", figures.area * 100), ("Số hộ", figures.households), ("Nhân khẩu", figures.people), ("Số chi bộ", figures.cells), ("Số đảng viên", figures.members))
    parts = [split(lot, total, len(names)) for _, total in columns]
    paper.summed("units", ("Đơn vị cũ", *(label for label, _ in columns)), [(name, [part[at] for part in parts]) for at, name in enumerate(names)], "Toàn đơn vị mới")
    paper.table()
    codes = lot.some(("KT05", "KT06", "XH01", "XH03", "XH05", "XH09", "MT01"), 4)
    paper.row("Chỉ tiêu (số liệu năm 2019)", "ĐVT", *names, "Đơn vị mới", head=True)
    for code in codes:
        value, step = figures.number[code, "r"], Decimal("0.6") if code == "XH01" else Decimal("1.2")
        spread = [vn(value + step * (2 * at - len(names) + 1) / 2) for at in range(len(names))]
        paper.row(TITLES[code][0], TITLES[code][1], *lot.shuffled(spread), paper.r(code))
    return paper


assert set(REVIEWED) <= set(TEXTS)
