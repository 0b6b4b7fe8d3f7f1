"""The political report of the office kept apart: where the commune stands, and what the past term brought."""

from .arithmetic import off, per_cent, rise, split, vn
from .facts import SHARES
from .fourteenth_ahead import Ahead
from .fourteenth_voice import HAMLETS, PEOPLE
from .frame import REPORT, reference
from .planting import predecessors

ECONOMY = ("KT01", *SHARES, "KT05", "KT06", "KT07", "KT08", "KT09", "KT10", "KT11", "KT12", "KT13")
GROUND = ("MT01", "MT02", "MT03", "MT04")
SOCIETY = ("XH01", "XH02", "XH03", "XH04", "XH05", "XH06", "XH07", "XH08", "XH09", "XH10", "XH11")
PARTY = ("QP01", "QP02", "XD01", "XD02", "XD03", "XD04", "XD05", "CC01")
WAYS = {"items": (), "economy": ECONOMY, "society": (*GROUND, *SOCIETY), "tables": (*ECONOMY, *GROUND, *SOCIETY, *PARTY)}
LABELS = {"KT08": "Tốc độ tăng thu ngân sách trên địa bàn", "KT10": "Số doanh nghiệp, hợp tác xã thành lập mới", "KT12": "Số khu dân cư nông thôn mới kiểu mẫu", "KT13": "Số sản phẩm OCOP đạt 3 sao trở lên"}
DIRECTION = {indicator.code: indicator.direction for indicator in reference().indicators}


class Report(Ahead):
    """The report: short numbered items, with tables among them."""

    def __init__(self, figures, plan, lot):
        super().__init__(REPORT, figures, plan, lot)
        self.way = lot.pick(("items", "items", "economy", "society", "tables"))
        kept = [code for code, mode in plan.modes.items() if mode not in ("unit", "unit:r")]
        self.in_table = {code for code in WAYS[self.way] if code not in kept and code not in figures.absent}
        self.judged = lot.chance(0.4)

    def told(self, *codes, **more):
        return self.clauses.sentence([code for code in codes if code not in self.in_table], "r", **more)

    def written(self):
        self.opening()
        self.head(2, "II. Kết quả thực hiện các nhiệm vụ")
        self.economy()
        self.farming()
        self.money()
        self.countryside()
        self.society()
        self.living()
        self.party()
        self.overview()
        self.ahead()
        self.annexes()
        return self

    def results(self, codes):
        """The table of what a part of the report brought, where it has one."""
        codes = [code for code in codes if code in self.in_table]
        if not codes:
            return
        self.say(self.lot.pick(("Kết quả cụ thể như sau:", "Kết quả thực hiện một số chỉ tiêu:", "Các chỉ tiêu đạt được thể hiện ở bảng sau:")))
        self.table()
        self.row("TT", "Chỉ tiêu", "ĐVT", "NQ nhiệm kỳ trước", "Kết quả", *(("Đánh giá",) if self.judged else ()), head=True)
        for at, code in enumerate(codes, 1):
            name = self.clauses.local(self.clauses.texts[code][0])
            cells = [str(at), LABELS.get(code, name[0].upper() + name[1:]), self.clauses.unit(code, "r"), self.facts.last[code], self.r(code)]
            self.row(*cells, *((self.verdict(code),) if self.judged else ()))

    def verdict(self, code):
        if (code, "r") not in self.facts.number:
            return "Chưa đạt" if code == "KT11" else "Đạt"
        last, result = self.facts.number[code, "l"], self.facts.number[code, "r"]
        if last == result:
            return "Đạt"
        return "Vượt" if (result < last) == (DIRECTION[code] == "down") else "Chưa đạt"

    def opening(self):
        figures = self.facts
        own, _ = predecessors(figures.committee)
        self.masthead("BÁO CÁO CHÍNH TRỊ", f"của Ban Chấp hành Đảng bộ {self.home} trình Đại hội nhiệm kỳ 2020–2025")
        self.head(1, "PHẦN I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2015–2020")
        self.head(2, "I. Đặc điểm tình hình")
        self.say(f"{self.home[0].upper()}{self.home[1:]} có {vn(figures.area)} km² diện tích tự nhiên, {vn(figures.households)} hộ, {vn(figures.people)} nhân khẩu, {figures.hamlets} {self.hamlet}.",
                 f"Đảng bộ có {figures.cells} chi bộ với {figures.members} đảng viên.")
        if figures.committee.merged:
            self.note(f"Đơn vị được thành lập từ ngày 01/01/2020 trên cơ sở sáp nhập {', '.join(f'{unit.kind} {unit.name}' for unit in own)}; số liệu trong báo cáo là số liệu gộp.")
            self.dash("Thuận lợi: địa bàn rộng hơn sau sáp nhập, đồng ruộng bằng phẳng, giao thông nối liền các vùng sản xuất.")
            self.dash("Khó khăn: bộ máy mới hợp nhất, cơ sở vật chất phân tán, cán bộ dôi dư phải sắp xếp lại.")
            self.soft(f"- Trụ sở của {own[0].kind} {own[0].name} trước sáp nhập đang dùng làm nơi tiếp nhận hồ sơ.", "list_item")
        else:
            self.dash(f"Thuận lợi: giáp xã {self.neighbour()}, đồng ruộng bằng phẳng, nhân dân cần cù, đoàn kết.")
            self.dash("Khó khăn: sản xuất lúa là chính, vùng thấp trũng thường bị ngập, lao động trẻ đi làm ăn xa nhiều.")
        self.dash("Dịch tả lợn châu Phi năm 2019 và dịch Covid-19 đầu năm 2020 ảnh hưởng đến sản xuất, đời sống.")

    def economy(self):
        lot, figures = self.lot, self.facts
        self.head(3, "1. Kinh tế")
        self.say("1.1. Tăng trưởng, cơ cấu kinh tế, thu nhập.", "Kinh tế phát triển ổn định, các ngành đều có bước tăng so với đầu nhiệm kỳ.")
        self.dash(self.told("KT01"))
        self.dash(self.told(*SHARES, joint=", ", lead=lot.pick(("Cơ cấu kinh tế: ", "Cơ cấu kinh tế chuyển dịch đúng hướng, trong đó "))))
        self.dash(self.told("KT05"), self.income())
        self.dash(self.if_free(["KT05"], self.now_and_then(
            0.18, f"Thu nhập bình quân đầu người của toàn huyện năm 2019 là {vn(lot.tenths(35, 38))} triệu đồng.",
            f"{self.hamlet.capitalize()} {lot.pick(HAMLETS)} có thu nhập bình quân đầu người cao nhất, {vn(figures.number['KT05', 'r'] + lot.whole(3, 7))} triệu đồng/người/năm.")))

    def income(self):
        """The rise of the income since 2015, in half of the dossiers."""
        before, now = self.facts.before["KT05"], self.facts.number["KT05", "r"]
        here = self.lot.chance(0.5)
        gain, more = vn(now - before), per_cent(now - before, before)
        by_share = self.lot.chance(0.4)
        right = more if by_share else gain
        wrong = off(self.lot, right)
        if not here or not self.clauses.free("KT05") or "KT05" in self.in_table:
            return ""
        told = f"{self.slip('change', 'KT05:rise', right, wrong)}{'%' if by_share else ' triệu đồng'}"
        return f"Thu nhập bình quân đầu người tăng từ {vn(before)} triệu đồng năm 2015 lên {self.r('KT05')} triệu đồng năm 2019, tăng {told}."

    def farming(self):
        lot, figures = self.lot, self.facts
        self.say("1.2. Sản xuất nông nghiệp.", "Xác định cây lúa là cây trồng chính, cấp ủy chỉ đạo cơ cấu lại giống, mùa vụ, đưa cơ giới vào đồng ruộng.")
        self.dash(self.told("KT07"), self.if_free(["KT07"], self.now_and_then(
            0.18, f"Riêng năm 2018 do mưa lũ, sản lượng lương thực chỉ được {vn(figures.number['KT07', 'r'] - 15 * lot.whole(14, 26))} tấn.",
            f"Năm được mùa nhất là 2017, sản lượng lương thực {vn(figures.number['KT07', 'r'] + 15 * lot.whole(8, 18))} tấn.")))
        self.dash(self.told("KT06"), self.if_free(["KT06"], self.now_and_then(
            0.15, f"Mô hình lúa - cá ở {self.hamlet} {lot.pick(HAMLETS)} cho {lot.whole(130, 170)} triệu đồng/ha.",
            f"Vùng rau màu ven sông cho thu nhập {lot.whole(140, 190)} triệu đồng mỗi ha.")))
        before, after, _, share = rise(lot, 60, 180)
        self.dash(f"Diện tích cánh đồng mẫu lớn tăng từ {before} ha lên {after} ha, tăng {self.slip('change', 'fields', share, off(lot, share, 6))}%.")
        before, after, less, _ = rise(lot, 900, 2200, up=False)
        self.dash(f"Đàn lợn giảm từ {before} con xuống {after} con, giảm {self.slip('change', 'pigs', less, off(lot, less, 40))} con do dịch tả lợn châu Phi.")
        grown, bred, other = split(lot, 100, 3, 1)
        self.dash(f"Trong giá trị ngành nông nghiệp: trồng trọt {vn(grown)}%, chăn nuôi {vn(bred)}%, thủy sản và dịch vụ nông nghiệp {self.slip('shares', 'farming', vn(other), off(lot, vn(other), 3))}%.")
        if lot.chance(0.17):
            self.say("Diện tích, sản lượng lúa năm 2019 theo vụ:")
            made = int(figures.number["KT07", "r"]) * lot.whole(90, 97) // 100
            spring = made * lot.whole(52, 56) // 100
            body = [("Vụ Xuân", [spring * 10 // lot.whole(55, 59), spring]), ("Vụ Hè thu", [(made - spring) * 10 // lot.whole(49, 54), made - spring])]
            self.summed("seasons", ("Vụ", "Diện tích (ha)", "Sản lượng lúa (tấn)"), body, "Cả năm")

    def money(self):
        lot, figures = self.lot, self.facts
        self.say("1.3. Công nghiệp, dịch vụ, tài chính.", "Ngành nghề nông thôn, vận tải, buôn bán nhỏ phát triển; thu chi ngân sách đúng luật.")
        before, after, more, _ = rise(lot, 110, 320)
        self.dash(self.told("KT10"), f"Hộ kinh doanh cá thể tăng từ {before} hộ lên {after} hộ, tăng {self.slip('change', 'shops', more, off(lot, more, 12))} hộ.")
        self.dash(self.told("KT08"))
        grown, before = figures.number["KT09", "r"], figures.before["KT09"]
        share = per_cent(grown - before, before)
        wrong = off(lot, share, 6)
        told = ""
        if self.clauses.free("KT09") and "KT09" not in self.in_table and lot.chance(0.5):
            told = f"Nếu nhiệm kỳ 2010–2015 tổng vốn đầu tư toàn xã hội là {before} tỷ đồng thì nhiệm kỳ này là {self.r('KT09')} tỷ đồng, tăng {self.slip('change', 'KT09:rise', share, wrong)}%."
        self.dash(self.told("KT09"), told)
        if lot.chance(0.5):
            self.say("Kinh phí kiên cố kênh mương, giao thông nội đồng theo nguồn (triệu đồng):")
            body = [(name, [lot.whole(320, 2900), lot.whole(320, 2900)]) for name in ("Ngân sách tỉnh, huyện", f"Ngân sách {self.place}", "Nhân dân đóng góp", "Nguồn khác")]
            self.summed("canals", ("Nguồn vốn", "2015–2017", "2018–2019"), body, "Tổng cộng")

    def countryside(self):
        lot = self.lot
        self.say(f"1.4. Xây dựng {'đô thị' if self.town else 'nông thôn mới'}.", "Nhân dân tích cực hiến đất, góp công mở đường, chỉnh trang vườn hộ.")
        before, after, _, share = rise(lot, 14, 40)
        self.dash(self.told("KT12"), self.told("KT11"))
        self.dash(self.told("KT13"), f"Đường bê tông tăng từ {before} km lên {after} km, tăng {self.slip('change', 'concrete', share, off(lot, share, 6))}%.")
        self.results(ECONOMY)
        self.head(3, "2. Tài nguyên, môi trường")
        self.say("Quản lý đất đai từng bước đi vào nền nếp; các tuyến đường tự quản được duy trì thường xuyên.")
        self.dash(self.told("MT04"))
        self.dash(self.told("MT03"))
        self.dash(self.told("MT01"), self.if_free(["MT01"], self.now_and_then(
            0.15, f"Còn {self.hamlet} {lot.pick(HAMLETS)} mới có {lot.whole(71, 79)}% số hộ dùng nước hợp vệ sinh.", f"Năm 2015 số hộ dùng nước hợp vệ sinh mới có {lot.whole(72, 80)}%.")))
        self.dash(self.told("MT02"), self.if_free(["MT02"], self.now_and_then(
            0.15, f"Đầu nhiệm kỳ mới thu gom được {lot.whole(40, 55)}% lượng rác.", f"Các {self.hamlet} xa trung tâm mới thu gom được khoảng {lot.whole(50, 62)}% rác thải.")))
        self.results(GROUND)

    def society(self):
        lot, figures = self.lot, self.facts
        self.head(3, "3. Văn hóa, xã hội")
        self.say("3.1. Giáo dục, y tế.", "Chất lượng dạy và học được nâng lên; khám chữa bệnh ban đầu, phòng chống dịch làm tốt.")
        self.dash(self.told("XH06"), self.portion("XH06", figures.standard, figures.schools, "trường đạt chuẩn quốc gia"))
        self.dash(self.told("XH07"))
        self.dash(self.told("XH05"), self.if_free(["XH05"], self.now_and_then(
            0.18, f"Năm 2015 tỷ lệ tham gia bảo hiểm y tế mới {lot.whole(64, 73)}%.", f"Bình quân toàn huyện năm 2019, tỷ lệ tham gia bảo hiểm y tế là {vn(lot.tenths(86, 87.5))}%.")))
        self.dash(self.told("XH08", "XH11"))
        self.say("3.2. Văn hóa, thông tin.", f"Phong trào xây dựng đời sống văn hóa lan tỏa; {lot.whole(5, 8)} câu lạc bộ dân ca ví, giặm hoạt động đều.")
        self.dash(self.told("XH09"))
        self.dash(self.told("XH10"), self.portion("XH10", figures.cultured, figures.hamlets, f"{self.hamlet} đạt danh hiệu {self.hamlet} văn hóa"))

    def portion(self, code, part, whole, what):
        right = per_cent(part, whole)
        wrong, here = off(self.lot, right, 4, 99), self.lot.chance(0.6)
        if not here or not self.clauses.free(code):
            return ""
        return f"Đến nay có {part}/{whole} {what}, chiếm {self.slip('change', f'{code}:share', right, wrong)}%."

    def living(self):
        lot, figures = self.lot, self.facts
        self.say("3.3. Lao động, giảm nghèo, chính sách.", "Chế độ cho người có công và đối tượng bảo trợ được chi trả đúng, đủ.")
        points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
        wrong, told = off(lot, points), lot.chance(0.55)
        fall = ""
        if told and self.clauses.free("XH01") and "XH01" not in self.in_table:
            fall = f"So với đầu nhiệm kỳ, tỷ lệ hộ nghèo giảm từ {vn(figures.before['XH01'])}% xuống {self.r('XH01')}%, giảm {self.slip('change', 'XH01:fall', points, wrong)} điểm %."
        self.dash(self.told("XH01"), fall)
        self.dash(self.told("XH02"))
        self.dash(self.told("XH03"))
        self.dash(self.told("XH04"), self.if_free(["XH04"], self.now_and_then(
            0.18, f"Mỗi năm có khoảng {lot.whole(4, 8) * 10} người đi làm việc ở nước ngoài.", f"Riêng năm 2019 có {lot.whole(60, 110)} người đi xuất khẩu lao động.")))
        self.results(SOCIETY)

    def party(self):
        lot = self.lot
        self.head(3, "4. Quốc phòng, an ninh")
        self.say("Giữ vững ổn định chính trị, không để xảy ra điểm nóng; dân quân được huấn luyện đúng kế hoạch.")
        self.dash(self.told("QP01"))
        self.dash(self.told("QP02"))
        self.head(3, "5. Xây dựng Đảng, hệ thống chính trị")
        self.say("5.1. Xây dựng Đảng.", "Việc học tập và làm theo Bác gắn với Nghị quyết Trung ương 4 được triển khai đến từng chi bộ.")
        self.dash(self.told("XD04"))
        self.dash(self.told("XD01"))
        self.dash(self.told("XD02"))
        self.dash(self.told("XD03"), self.if_free(["XD03"], self.now_and_then(
            0.18, f"Riêng năm 2016 kết nạp được {lot.whole(17, 22)} đảng viên.", f"Có {lot.whole(3, 5)} đảng viên mới là giáo viên kết nạp trong năm 2019.")))
        self.say("5.2. Chính quyền, Mặt trận, đoàn thể.", "Bộ phận một cửa phục vụ đúng giờ; các cuộc vận động do Mặt trận chủ trì đi vào chiều sâu.")
        self.dash(self.told("CC01"))
        self.dash(self.told("XD05"), self.now_and_then(0.2, f"Hội Cựu chiến binh do ông {lot.pick(PEOPLE)} phụ trách được cấp trên khen."))
        self.results(PARTY)

    def overview(self):
        own, _ = predecessors(self.facts.committee)
        self.head(2, "III. Đánh giá chung")
        again = self.once_more("r", ("KT05", "KT06", "KT07", "KT09", "XH01", "XH03", "XH05", "MT01", "MT02", "XD03", "CC01"), self.lot.whole(2, 4))
        self.say("1. Ưu điểm: Đảng bộ đoàn kết, hoàn thành phần lớn mục tiêu đề ra.", again and f"Kết quả nổi bật: {again}.")
        self.say("2. Hạn chế:")
        self.dash("Liên kết sản xuất, tiêu thụ lúa gạo còn lỏng lẻo; diện tích bỏ hoang vụ hè thu vẫn còn.")
        self.dash(self.if_free(["KT05"], "Thu nhập bình quân đầu người giữa các vùng còn chênh lệch.") or "Đời sống giữa các vùng còn chênh lệch.")
        self.dash("Một số chi bộ sinh hoạt còn đơn điệu, tự phê bình và phê bình chưa mạnh.")
        if own and self.facts.committee.merged:
            self.soft(f"- Tài sản công của {own[-1].kind} {own[-1].name} cũ chưa thanh lý xong.", "list_item")
        self.say("3. Nguyên nhân: khách quan do thiên tai, dịch bệnh; chủ quan do một số cán bộ chưa sâu sát, việc đôn đốc sau kiểm tra chưa thường xuyên.")
        self.say("4. Bài học: giữ đoàn kết trong cấp ủy; việc gì cũng bàn với dân; phân công rõ người, rõ việc, rõ thời hạn.")
