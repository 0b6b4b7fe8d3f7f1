"""What the seventh office tells field by field besides the indicators: counts, rises, shares, and now and then a figure that is not the commune's own result."""

from .arithmetic import off, per_cent, rise, vn
from .seventh_ways import HAMLETS, Office


class Fields(Office):
    """Generators of sentences; a sentence is written before the next one is made."""

    def rising(self, name, words, low, high, up=True, of="{share}%"):
        """A sentence with from, to and the difference in it, the difference being where the slip may be."""
        before, after, more, share = rise(self.lot, low, high, up)
        wrong_share, wrong_more = off(self.lot, share, 6), off(self.lot, more, 9)
        told = self.slip("change", name, share, wrong_share) + "%" if "%" in of else self.slip("change", name, more, wrong_more)
        return words.format(before=before, after=after, told=told)

    def parted(self, name, words, *ranges):
        """A sentence of shares that make 100, each but the last from its range; the slip may be in the last."""
        shares = [self.lot.tenths(low, high) for low, high in ranges]
        last = vn(100 - sum(shares))
        wrong = off(self.lot, last, 3)
        return words.format(*map(vn, shares), self.slip("shares", name, last, wrong))

    def income(self):
        lot, figures = self.lot, self.facts
        if not self.free("KT05"):
            return
        before, result = figures.before["KT05"], figures.number["KT05", "r"]
        gain = vn(result - before)
        times = vn(result / before, 2)
        wrong, wrong_times = off(lot, gain), off(lot, times, 0.4)
        if lot.chance(0.7):
            yield f"thu nhập bình quân đầu người tăng từ {vn(before)} triệu đồng đầu nhiệm kỳ lên {self.r('KT05')} triệu đồng năm 2019, tăng {self.slip('change', 'income-rise', gain, wrong)} triệu đồng."
        else:
            yield f"so với đầu nhiệm kỳ ({vn(before)} triệu đồng), thu nhập bình quân đầu người hiện nay là {self.r('KT05')} triệu đồng, gấp {self.slip('change', 'income-times', times, wrong_times)} lần."
        less = vn(result - lot.tenths(0.8, 3))
        yield self.aside(f"mức thu nhập của {self.place} cao hơn bình quân chung toàn huyện ({less} triệu đồng/người/năm).", f"bình quân chung của huyện năm 2019 là {less} triệu đồng/người/năm.",
                         f"toàn huyện bình quân mới đạt {less} triệu đồng/người/năm.")
        more, hamlet = vn(result + lot.tenths(3, 6)), lot.pick(HAMLETS)
        yield self.aside(f"{self.hamlet} {hamlet} có mức thu nhập cao nhất, {more} triệu đồng/người/năm.", f"riêng {self.hamlet} {hamlet} thu nhập bình quân {more} triệu đồng/người/năm nhờ nghề phụ.")

    def rice(self):
        lot = self.lot
        yield self.rising("big-fields", lot.pick(("diện tích cánh đồng lớn tăng từ {before} ha năm 2015 lên {after} ha năm 2019, tăng {told}.", "cánh đồng lớn từ {before} ha (năm 2015) mở rộng lên {after} ha (năm 2019), tăng {told}.")), 90, 210)
        yield f"năng suất lúa bình quân {lot.pick(('53 - 55', '54 - 56', '52 - 54'))} tạ/ha; cơ giới hóa khâu làm đất, thu hoạch trên {lot.whole(85, 95)}% diện tích."
        yield self.parted("farming", lot.pick(("cơ cấu nội ngành nông nghiệp: trồng trọt {0}%, chăn nuôi {1}%, thủy sản và dịch vụ nông nghiệp {2}%.", "trong giá trị sản xuất nông nghiệp, trồng trọt chiếm {0}%, chăn nuôi {1}%, thủy sản và dịch vụ nông nghiệp {2}%.")), (44, 52), (34, 41))
        yield self.rising("cows", lot.pick(("tổng đàn trâu bò từ {before} con tăng lên {after} con, tăng {told} so với đầu nhiệm kỳ.", "đàn trâu bò có {after} con, so với {before} con năm 2015 tăng {told}.")), 650, 1500)
        if lot.chance(0.5):
            yield self.rising("pigs", "đàn lợn do ảnh hưởng dịch tả lợn châu Phi giảm từ {before} con xuống còn {after} con, giảm {told} con.", 2200, 5200, up=False, of="more")
        if self.free("KT07"):
            grain = vn(self.years.averages["KT07"][3])
            yield self.aside(f"riêng năm 2018 sản lượng lương thực có hạt là {grain} tấn.", f"năm 2018 toàn {self.place} thu được {grain} tấn lương thực có hạt.")

    def invest(self):
        lot, figures = self.lot, self.facts
        yield self.rising("shops", lot.pick(("hộ kinh doanh cá thể tăng từ {before} hộ lên {after} hộ, tăng {told} hộ.", "hiện có {after} hộ kinh doanh, dịch vụ, so với đầu nhiệm kỳ {before} hộ tăng {told} hộ.")), 110, 320, of="more")
        if lot.chance(0.6):
            yield self.rising("canals", "kênh mương nội đồng kiên cố từ {before} km lên {after} km, tăng {told}.", 12, 25)
        if self.free("KT09") and lot.chance(0.2):
            before, result = figures.before["KT09"], figures.number["KT09", "r"]
            times = vn(result / before, 2)
            wrong = off(lot, times, 0.4)
            yield f"nhiệm kỳ trước huy động {vn(before)} tỷ đồng vốn đầu tư toàn xã hội, nhiệm kỳ này {self.r('KT09')} tỷ đồng, gấp {self.slip('change', 'capital', times, wrong)} lần."
        if self.free("KT08"):
            quarter = lot.whole(22, 31)
            yield self.aside(f"quý I năm 2020 thu ngân sách trên địa bàn bằng {quarter}% dự toán cả năm.", f"trong quý I/2020, thu ngân sách mới được {quarter}% dự toán huyện giao.")

    def country(self):
        lot = self.lot
        if self.town:
            yield f"làm mới {lot.whole(4, 11)} km rãnh thoát nước, {lot.whole(9, 22)} tuyến đường có điện chiếu sáng."
        else:
            yield f"xây dựng được {lot.whole(60, 150)} vườn mẫu, làm {lot.whole(14, 35)} km đường bê tông, {lot.whole(6, 16)} km rãnh thoát nước."
            yield lot.chance(0.4) and f"nhân dân hiến {vn(lot.whole(70, 260) * 100)} m² đất, góp {vn(lot.whole(60, 190) * 100)} ngày công."

    def nature(self):
        lot = self.lot
        yield f"cải tạo, nâng cấp {lot.whole(2, 5)} điểm trung chuyển rác; các hội, đoàn thể nhận {lot.whole(9, 24)} tuyến đường tự quản."
        if self.free("MT01"):
            piped = vn(lot.tenths(24, 46))
            yield self.aside(f"số hộ đấu nối nước máy tập trung đạt {piped}%.", f"số hộ dùng nước từ nhà máy cấp nước tập trung mới có {piped}%.")
        if self.free("MT02"):
            less, hamlet = lot.whole(52, 66), lot.pick(HAMLETS)
            yield self.aside(f"riêng {self.hamlet} {hamlet} rác thải được thu gom mới đạt {less}%.", f"còn {self.hamlet} {hamlet} ở xa, rác thải thu gom được {less}%.")

    def schools(self):
        lot, figures = self.lot, self.facts
        if self.free("XH06"):
            yield f"có {figures.standard}/{figures.schools} trường đạt chuẩn quốc gia, bằng {self.r('XH06')}%."
        yield f"có {lot.whole(18, 60)} lượt học sinh giỏi cấp tỉnh, {lot.whole(140, 320)} lượt học sinh giỏi cấp huyện."
        yield self.aside(f"có {lot.whole(62, 84)}% học sinh tốt nghiệp THCS vào học lớp 10 công lập.", f"tỷ lệ học sinh lớp 9 vào THPT công lập hằng năm {lot.whole(62, 84)}%.")

    def health(self):
        lot = self.lot
        if self.free("XH05"):
            first = vn(self.years.ends["XH05"][0])
            yield self.aside(f"đầu nhiệm kỳ mới có {first}% dân số tham gia bảo hiểm y tế.", f"so với {first}% của đầu nhiệm kỳ, diện bao phủ BHYT đã mở rộng nhiều.", share=0.12)
            yield self.aside("học sinh các cấp tham gia BHYT đạt 100%.", "riêng học sinh, 100% tham gia BHYT.")
        if self.free("XH11"):
            small = vn(self.facts.number["XH11", "r"] + lot.tenths(1.2, 3))
            yield self.aside(f"trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi còn {small}%.", f"riêng suy dinh dưỡng thể thấp còi là {small}%.")
        yield f"trạm y tế hằng năm khám, chữa bệnh cho trên {vn(lot.whole(38, 74) * 100)} lượt người."

    def culture(self):
        figures = self.facts
        if self.free("XH10"):
            yield f"{figures.cultured}/{figures.hamlets} {self.hamlet} đạt danh hiệu văn hóa, bằng {self.r('XH10')}%."
        yield f"các {self.hamlet} đều có nhà văn hóa, sân thể thao; duy trì {self.lot.whole(8, 20)} câu lạc bộ văn nghệ, thể thao."

    def poverty(self):
        lot, figures = self.lot, self.facts
        if self.free("XH01", "XH02"):
            before = figures.before["XH01"]
            points = vn(before - figures.number["XH01", "r"])
            wrong = off(lot, points)
            yield f"tỷ lệ hộ nghèo giảm từ {vn(before)}% đầu nhiệm kỳ xuống {self.r('XH01')}%, giảm {self.slip('change', 'poverty', points, wrong)} điểm %."
            near = vn(lot.tenths(4.6, 6.5))
            yield self.aside(f"tỷ lệ hộ cận nghèo còn {near}%.", f"hộ cận nghèo còn {near}%, nguy cơ tái nghèo vẫn có.")
        if self.free("XH04"):
            abroad = lot.whole(35, 80)
            yield self.aside(f"xuất khẩu lao động bình quân {abroad} người/năm.", f"có {abroad} người đi làm việc có thời hạn ở nước ngoài mỗi năm.", share=0.12)
        if self.free("XH03"):
            diploma = vn(lot.tenths(20, 32))
            yield self.aside(f"lao động có bằng cấp, chứng chỉ chiếm {diploma}%.", f"số lao động được cấp chứng chỉ nghề mới chiếm {diploma}%.")
        if lot.chance(0.14):
            yield self.parted("labour", "cơ cấu lao động: nông nghiệp {0}%, công nghiệp - xây dựng {1}%, dịch vụ {2}%.", (40, 50), (22, 29))
        elif lot.chance(0.3):
            yield self.parted("houses", "nhà ở dân cư: kiên cố {0}%, bán kiên cố {1}%, loại khác {2}%.", (54, 66), (24, 31))

    def defence(self):
        yield f"hằng năm tổ chức huấn luyện dân quân đủ nội dung, quân số tham gia trên {self.lot.whole(95, 98)}%."
        yield self.aside(f"riêng năm 2019 có {self.lot.whole(9, 17)} thanh niên lên đường nhập ngũ.", f"5 năm có {self.lot.whole(52, 80)} thanh niên nhập ngũ.")

    def party(self):
        lot = self.lot
        yield self.rising("members", "số đảng viên được tặng Huy hiệu Đảng từ {before} đồng chí (nhiệm kỳ trước) lên {after} đồng chí, tăng {told} đồng chí.", 60, 120, of="more")
        if lot.chance(0.4):
            yield self.parted("ages", lot.pick(("cơ cấu độ tuổi đảng viên: dưới 40 tuổi {0}%, từ 40 đến 60 tuổi {1}%, trên 60 tuổi {2}%.", "theo độ tuổi, đảng viên dưới 40 tuổi chiếm {0}%, từ 40 đến 60 tuổi {1}%, trên 60 tuổi {2}%.")), (22, 31), (38, 46))
        if self.free("XD03"):
            grown = vn(self.years.averages["XD03"][2])
            yield self.aside(f"riêng năm 2017 kết nạp được {grown} đảng viên.", f"năm 2017 có {grown} quần chúng ưu tú được đứng vào hàng ngũ của Đảng.")
        if self.free("XD01"):
            best = vn(lot.tenths(14, 20))
            yield self.aside(f"chi bộ hoàn thành xuất sắc nhiệm vụ chiếm {best}%.", f"số chi bộ hoàn thành xuất sắc nhiệm vụ không quá {best}%.")
        yield f"mở {lot.whole(18, 40)} lớp học tập, quán triệt nghị quyết với tỷ lệ đảng viên tham gia trên {lot.whole(92, 97)}%."

    def front(self):
        lot = self.lot
        whole = lot.whole(24, 40)
        part = lot.whole(whole * 2 // 3, whole - 2)
        right = per_cent(part, whole)
        wrong = off(lot, right, 5, 99)
        yield f"sau giám sát, Hội đồng nhân dân có {whole} kiến nghị, đã giải quyết {part}/{whole} kiến nghị, bằng {self.slip('change', 'council', right, wrong)}%."

    def offices(self):
        total = vn(self.lot.whole(3100, 7400))
        yield self.aside(f"năm 2019 bộ phận một cửa tiếp nhận {total} hồ sơ.", f"riêng năm 2019 tiếp nhận {total} lượt hồ sơ, chủ yếu là chứng thực, hộ tịch.", share=0.4)
