"""The sixth office's tables of results, of targets and of money."""

from decimal import ROUND_HALF_UP, Decimal

from .arithmetic import off, per_cent, vn
from .clauses import NAMES
from .facts import SHARES, WORDED
from .frame import REPORT, Lot, reference
from .sixth_ways import CODE

FIELDS = (
    ("Lĩnh vực kinh tế", ("KT01", "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")),
    ("Lĩnh vực văn hóa - xã hội và môi trường", ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11", "MT01", "MT02", "MT03", "MT04")),
    ("Lĩnh vực quốc phòng - an ninh", ("QP01", "QP02")), ("Lĩnh vực xây dựng Đảng và hệ thống chính trị", ("XD01", "XD02", "XD03", "XD04", "XD05", "CC01")),
)


def results(paper):
    """The table of results, with or without the rate of what was to be done, and a word on it."""
    look, figures = Lot(CODE, "results", paper.seed), paper.facts
    rated, grouped = look.pick(("", "word", "rate")), look.chance(0.5)
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", "NQ ĐH 2015–2020", "Kết quả", *({"word": ["Đánh giá"], "rate": ["Tỷ lệ so với NQ (%)"]}.get(rated, [])), head=True)
    at = 0
    for title, codes in ((FIELDS[0][0], (FIELDS[0][1][0], *SHARES, *FIELDS[0][1][1:])), *FIELDS[1:]):
        if grouped:
            paper.row("", title, "", "", "", *([""] if rated else []))
        for code in codes:
            cells = paper.voice.cells(code, "r")
            if cells:
                at += 1
                paper.row(str(at), *cells, *([_rate(paper, code, cells[-1], rated)] if rated else []))
    paper.say(_below(look, figures))


def _rate(paper, code, result, how):
    last, now = paper.facts.number.get((code, "l")), paper.facts.number.get((code, "r"))
    right = result in (paper.facts.result[code], f"0{paper.facts.result[code]}")
    if not result or not right or code in WORDED or code in SHARES or last is None or now is None:
        return ""
    down = code in ("XH01", "XH08", "XH11")
    if how == "word":
        return "Đạt" if now == last else "Vượt" if (now < last) == down else "Không đạt"
    if down:
        return ""
    right = per_cent(now, last)
    odd = Lot(CODE, "rate", paper.seed).pick(("KT01", "KT06", "KT07", "KT09", "XH03", "XH09", "MT02", "XD02"))
    return paper.slip("change", "rate", right, off(paper.lot, right, 6)) if code == odd else right


def aim_table(paper):
    look, modes = Lot(CODE, "aims", paper.seed), paper.plan.modes
    now = look.chance(0.5) and not paper.shy
    paper.lead("Các chỉ tiêu nhiệm kỳ 2020–2025:")
    paper.table()
    paper.row("TT", "Chỉ tiêu", "ĐVT", *(["TH 2019"] if now else []), *(["Chỉ tiêu 2025"] if look.chance(0.5) else ["Kế hoạch đến 2025"]), head=True)
    at = 0
    for code in (one.code for one in reference().indicators):
        mode = modes.get(code, "")
        if code in paper.facts.absent or mode in ("missing", "target", "figure"):
            continue
        at += 1
        current = ["" if mode == "result" else paper.figure(code, "r", again=True)] if now else []
        paper.row(str(at), NAMES[code][0], paper.voice.unit(code, None if now else "t"), *current, paper.figure(code, "t", again=True))


def _below(look, figures):
    """What is said below the table of results."""
    return look.pick(("", "Số liệu do Ủy ban nhân dân cung cấp, đã được Chi cục Thống kê khu vực rà soát.", f"Thời điểm chốt số liệu: 31/12/2019; dân số {vn(figures.people)} người."))


def funds(paper, name, sources):
    """A table of years and sources with the shares of the whole: these are rounded, and may make 99,9 or 100,1."""
    lot = paper.lot
    body = [(source, [lot.whole(300, 4800), lot.whole(300, 4800)]) for source in sources]
    sums = [sum(pair) for _, pair in body]
    whole, at = sum(sums), lot.whole(0, 2)
    shares = [(Decimal(one) * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP) for one in sums]
    paper.table()
    paper.row("TT", "Nguồn vốn", "2016–2018 (triệu đồng)", "2019 (triệu đồng)", "Tổng", "Tỷ lệ (%)", head=True)
    written = [paper.row(str(place), source, *(vn(one) for one in pair), vn(sum(pair)), vn(share, 1)) for place, ((source, pair), share) in enumerate(zip(body, shares, strict=True), 1)]
    cells = [vn(sum(column)) for column in zip(*(pair for _, pair in body), strict=True)] + [vn(whole)]
    right = int(cells[at].replace(".", ""))
    cells[at] = paper.slip("total", name, cells[at], vn(right + right * lot.whole(4, 9) // 100))
    paper.beside["total", name] = [*written, paper.row("", "Tổng cộng", *cells, "100")]


def loose(paper):
    """Figures that a hasty eye may take for shares, changes or totals that do not fit; "" as often as not. No two papers say the same."""
    lot = paper.lot
    first, whole = lot.whole(60, 240), lot.whole(600, 1900)
    much, more, steps = first * lot.whole(189, 197) // 100, first * lot.whole(153, 158) // 100, lot.whole(4, 15)
    report = (
        "", "", "", f"Số hộ có ô tô tăng gần gấp đôi, từ {first} hộ lên {much} hộ.", f"Số cơ sở lưu trú, ăn uống từ {steps * 3} tăng lên {steps * 7} cơ sở sau 4 năm, bình quân mỗi năm tăng {steps} cơ sở.",
        f"Trong {vn(whole)} lao động đi làm ăn xa, nữ chiếm {vn(lot.tenths(35, 48))}%, dưới 35 tuổi chiếm {vn(lot.tenths(52, 66))}%, có tay nghề chiếm {vn(lot.tenths(22, 40))}%.",
        f"Tiếp {vn(whole)} lượt khách về thắp hương ở các di tích, riêng quý II hằng năm chiếm trên 60%.")
    review = ("", "", f"Số lượt công dân được tiếp tăng hơn 1,5 lần, từ {first} lượt lên {more} lượt.", f"Tổ chức {lot.whole(24, 40)} hội nghị chuyên đề, trong đó {lot.whole(5, 9)} hội nghị trực tuyến, {lot.whole(3, 8)} hội nghị tại cơ sở.")
    return lot.pick(report if paper.kind == REPORT else review)
