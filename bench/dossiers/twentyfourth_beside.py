"""What the report says beside an indicator's own line: parts, sums of years, starts of the term, other people's values."""

from .arithmetic import off, split, vn
from .twentyfourth_office import hamlet, part_of, place, town


def economy_details(paper):
    lot, figures = paper.lot, paper.facts
    if paper.free("KT05") and lot.chance(0.4):
        gain = vn(figures.number["KT05", "r"] - figures.before["KT05"])
        shown = paper.slip("change", "income-rise", gain, off(lot, gain))
        yield lot.pick((
            "Thu nhập bình quân đầu người năm 2015: {first} triệu đồng; năm 2019: {last} triệu đồng; tăng {more} triệu đồng.",
            "Thu nhập bình quân đầu người tăng từ {first} triệu đồng năm 2015 lên {last} triệu đồng năm 2019, tăng {more} triệu đồng.",
            "So với đầu nhiệm kỳ, thu nhập bình quân đầu người tăng {more} triệu đồng (từ {first} triệu đồng lên {last} triệu đồng).",
        )).format(first=vn(figures.before["KT05"]), last=paper.r("KT05"), more=shown)
    if paper.free("KT05") and lot.chance(0.15):
        yield lot.pick(("Thu nhập bình quân chung toàn huyện cùng năm: {v} triệu đồng.", "Bình quân thu nhập của huyện năm 2019: {v} triệu đồng/người.")).format(
            v=vn(figures.number["KT05", "r"] + lot.tenths(0.5, 2.5)))
    if paper.free("KT05") and lot.chance(0.12):
        yield f"{'Tổ dân phố' if town(paper) else 'Thôn'} {hamlet(paper)} có thu nhập bình quân đầu người cao nhất: {vn(figures.number['KT05', 'r'] + lot.tenths(3, 7))} triệu đồng."
    if paper.free("KT10") and lot.chance(0.18):
        firms, unions = (vn(one) for one in split(lot, figures.number["KT10", "r"], 2))
        yield f"Trong số đơn vị thành lập mới có {firms} doanh nghiệp, {unions} hợp tác xã."
    if paper.free("KT09") and lot.chance(0.17):
        state, firms, people = (vn(one) for one in split(lot, figures.number["KT09", "r"], 3))
        yield f"Vốn đầu tư toàn xã hội chia theo nguồn: nhà nước {state} tỷ đồng; doanh nghiệp {firms} tỷ đồng; nhân dân {people} tỷ đồng."
    if paper.free("KT09") and lot.chance(0.15):
        yield f"Nhiệm kỳ trước (2010–2015), tổng vốn đầu tư toàn xã hội {vn(figures.before['KT09'])} tỷ đồng."


def society_details(paper):
    lot, figures = paper.lot, paper.facts
    unit = "tổ dân phố" if town(paper) else "thôn"
    if paper.free("XH06"):
        yield part_of(paper, "schools", lot.pick(("Đến nay {part}/{whole} trường đạt chuẩn quốc gia, bằng {share}%.", "Có {part} trong {whole} trường đạt chuẩn, chiếm {share}%.")),
                      figures.standard, figures.schools)
    if paper.free("XH10"):
        yield part_of(paper, "hamlets", lot.pick((f"Có {{part}}/{{whole}} {unit} được công nhận {unit} văn hóa, chiếm {{share}}%.",
                                                  f"Số {unit} đạt danh hiệu văn hóa: {{part}}/{{whole}}, đạt {{share}}%.")), figures.cultured, figures.hamlets)
    if paper.free("XH01", "XH02") and lot.chance(0.4):
        points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
        shown = paper.slip("change", "poverty", points, off(lot, points))
        yield lot.pick((
            "Tỷ lệ hộ nghèo đầu nhiệm kỳ {first}%, cuối nhiệm kỳ {last}%, giảm {more} điểm %.",
            "Trong 5 năm, tỷ lệ hộ nghèo giảm từ {first}% xuống còn {last}%, giảm {more} điểm %.",
            "Tỷ lệ hộ nghèo giảm {more} điểm % trong nhiệm kỳ (từ {first}% xuống {last}%).",
        )).format(first=vn(figures.before["XH01"]), last=paper.r("XH01"), more=shown)
    if paper.free("XH04") and lot.chance(0.2):
        yield f"Cộng 5 năm, số lao động được giải quyết việc làm là {vn(figures.number['XH04', 'r'] * 5)} lượt người."
    if paper.free("XH05") and lot.chance(0.15):
        yield lot.pick(("Tỷ lệ bảo hiểm y tế đầu nhiệm kỳ: {v}%.", "Năm 2015, tỷ lệ tham gia bảo hiểm y tế mới có {v}%.")).format(v=vn(lot.tenths(66, 75)))
    if paper.free("MT02") and lot.chance(0.12):
        yield f"Riêng {unit} {hamlet(paper)}, rác thải được thu gom mới đạt {lot.whole(55, 66)}%."
    if paper.free("XH11") and lot.chance(0.12):
        yield f"Cùng thời điểm, tỷ lệ trẻ em suy dinh dưỡng bình quân toàn huyện {vn(figures.number['XH11', 'r'] + lot.tenths(0.4, 1.2))}%."
    yield part_of(paper, "scholars", "Học sinh lớp 12 đỗ đại học, cao đẳng năm 2019: {part}/{whole} em, đạt {share}%.", lot.whole(24, 58), lot.whole(70, 110))


def party_details(paper):
    lot, figures = paper.lot, paper.facts
    if paper.free("XD03") and lot.chance(0.2):
        yield f"Tổng số kết nạp trong 5 năm: {vn(figures.number['XD03', 'r'] * 5)} đảng viên."
    elif paper.free("XD03") and lot.chance(0.15):
        yield f"Năm kết nạp được nhiều nhất là năm 2018: {vn(figures.number['XD03', 'r'] + lot.whole(2, 4))} đảng viên."
    total = lot.whole(18, 36)
    yield part_of(paper, "inspected", "Kiểm tra, giám sát {whole} lượt tổ chức, {part} lượt kết luận không có vi phạm, chiếm {share}%.", total - lot.whole(2, 6), total)
    yield f"Hội đồng nhân dân {place(paper)} họp {lot.whole(11, 16)} kỳ. Nghị quyết ban hành đúng thẩm quyền, đúng thời hạn."


def after(paper):
    """A stage on the way to a target, or a plain task."""
    lot, figures = paper.lot, paper.facts
    if paper.free("MT02") and lot.chance(0.12):
        middle = int((figures.number["MT02", "r"] + figures.number["MT02", "t"]) / 2)
        return f"Môi trường: đến hết năm 2022, rác thải thu gom, xử lý {middle}%; các năm sau phấn đấu đủ chỉ tiêu nhiệm kỳ."
    return lot.pick(("Môi trường: mỗi cụm dân cư có một tổ thu gom; làm sạch bãi rác tạm trước mùa mưa.", "Môi trường: trồng cây phân tán, giữ sạch nguồn nước, không đốt rơm rạ ven đường."))
