"""Society, defence and the Party in the report of the ninth office, and what it thinks of them."""

from .arithmetic import off, per_cent, rise, vn
from .planting import predecessors

# The report repeats some figures later on: how it names them, and their unit.
AGAIN = {
    "KT05": ("thu nhập bình quân đầu người", " triệu đồng/người/năm"), "KT06": ("giá trị sản xuất trên 1 ha canh tác", " triệu đồng/ha"), "XH01": ("tỷ lệ hộ nghèo", "%"),
    "KT01": ("tốc độ tăng giá trị sản xuất bình quân", "%/năm"), "XH03": ("tỷ lệ lao động qua đào tạo", "%"), "XH05": ("tỷ lệ tham gia bảo hiểm y tế", "%"),
    "MT02": ("tỷ lệ rác thải sinh hoạt được thu gom, xử lý", "%"), "MT01": ("tỷ lệ hộ sử dụng nước hợp vệ sinh", "%"), "CC01": ("tỷ lệ hồ sơ giải quyết đúng hạn", "%"),
    "KT09": ("tổng vốn đầu tư toàn xã hội", " tỷ đồng"),
}


class Fields:
    """The later fields of the report."""

    def society(self):
        lot, figures, habits = self.lot, self.facts, self.habits
        self.head(3, "4. Văn hóa, xã hội")
        schools = self.if_free(["XH06"], f"Hiện có {figures.standard}/{figures.schools} trường được công nhận.") if lot.chance(0.18) else ""
        part, whole = lot.whole(60, 130), lot.whole(131, 170)
        share = per_cent(part, whole)
        self.put(self.told("Sự nghiệp giáo dục và đào tạo được quan tâm, cơ sở vật chất trường học được đầu tư, chất lượng dạy và học chuyển biến tốt", ["XH06"]), schools,
                 f"Năm học 2018–2019 có {part}/{whole} học sinh lớp 9 trúng tuyển vào lớp 10 công lập, đạt {self.slip('change', 'pupils', share, off(lot, share, 4, 99))}%.")
        self.put(self.told(lot.pick(("Công tác chăm sóc sức khỏe nhân dân được thực hiện tốt, không để dịch bệnh lớn xảy ra", "Mạng lưới y tế cơ sở được củng cố, chủ động phòng, chống dịch Covid-19")), ["XH07", "XH05"], "; "), habits.say("insurance_before"),
                 self.told("Công tác dân số, gia đình và trẻ em tiếp tục có tiến bộ", ["XH08", "XH11"]))
        self.put(self.told("Phong trào toàn dân đoàn kết xây dựng đời sống văn hóa ngày càng đi vào chiều sâu, việc cưới, việc tang theo nếp sống mới", lot.shuffled(["XH09", "XH10"]), lot.pick((", ", "; "))),
                 lot.pick(("Đội văn nghệ, thể thao quần chúng ở các khu dân cư sinh hoạt thường xuyên.", "Các thiết chế văn hóa được tu sửa, mua sắm thêm.")))
        self.close()

    def labour(self):
        lot, figures, habits = self.lot, self.facts, self.habits
        alone, fall = lot.chance(0.3), ""
        if self.clauses.free("XH01", "XH02") and (alone or lot.chance(0.25)):
            points = vn(figures.before["XH01"] - figures.number["XH01", "r"])
            fallen = f"giảm {self.slip('change', 'poverty', points, off(lot, points))} điểm %"
            before, now = vn(figures.before["XH01"]), self.r("XH01")
            fall = lot.pick((f"Tỷ lệ hộ nghèo từ {before}% đầu nhiệm kỳ giảm xuống còn {now}% cuối năm 2019, {fallen}.",
                             f"Tỷ lệ hộ nghèo giảm từ {before}% (năm 2015) xuống {now}% (năm 2019), {fallen}.",
                             f"Đến cuối năm 2019 tỷ lệ hộ nghèo còn {now}%, {fallen} so với năm 2015 ({before}%)."))
        codes = ["XH02"] if alone and fall else ["XH01", "XH02"]
        self.put(self.told(lot.pick(("Các chính sách an sinh xã hội, chính sách đối với người có công được thực hiện kịp thời, đúng đối tượng", "Công tác đền ơn đáp nghĩa, nhân đạo từ thiện được các cấp, các ngành quan tâm")), codes, "; "), fall, habits.say("district_poverty"), habits.say("hamlet_poverty"))
        self.put(self.told(lot.pick(("Công tác dạy nghề gắn với nhu cầu của doanh nghiệp và thị trường lao động", "Các đoàn thể phối hợp mở lớp tập huấn kỹ thuật, tín chấp cho hội viên vay vốn làm ăn")), ["XH03", "XH04"], lot.pick((", ", "; "))), habits.say("abroad"))
        self.close()

    def defence(self):
        lot = self.lot
        self.head(3, "5. Quốc phòng, an ninh")
        self.put(self.told("Nhiệm vụ quốc phòng, quân sự địa phương được triển khai toàn diện, lực lượng dân quân được xây dựng đủ số lượng, bảo đảm chất lượng", ["QP01"]))
        before, after, less, share = rise(lot, 22, 60, up=False)
        self.put(self.told("Tình hình an ninh chính trị ổn định, tổ tự quản ở khu dân cư phát huy vai trò", ["QP02"]),
                 f"Số vụ vi phạm trật tự xã hội giảm từ {before} vụ xuống {after} vụ, giảm {self.slip('change', 'offences', share, off(lot, share, 7, 95))}%.")
        self.close()

    def party(self):
        lot, habits, office = self.lot, self.habits, self.office
        self.head(3, "6. Xây dựng Đảng và hệ thống chính trị")
        self.put("Công tác giáo dục chính trị, tư tưởng được coi trọng, việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với thực hiện Nghị quyết Trung ương 4 khóa XII đạt kết quả thiết thực.",
                 self.told(lot.pick(("Chất lượng sinh hoạt chi bộ được nâng lên, việc đánh giá, xếp loại hằng năm bảo đảm thực chất", "Tổ chức bộ máy được kiện toàn, nguyên tắc tập trung dân chủ được giữ nghiêm")), ["XD04", "XD01", "XD02"], "; "))
        self.put(self.told("Công tác tạo nguồn, bồi dưỡng quần chúng ưu tú được các chi bộ chú ý", ["XD03"]), habits.say("best_party_year"), habits.say("admitted"),
                 f"Ủy ban Kiểm tra do đồng chí {office.people[1]} làm Chủ nhiệm đã tiến hành {lot.whole(12, 24)} cuộc kiểm tra, {lot.whole(8, 16)} cuộc giám sát theo chương trình.")
        self.put(self.told("Hội đồng nhân dân, Ủy ban nhân dân đổi mới phương thức hoạt động, bộ phận tiếp nhận và trả kết quả phục vụ nhân dân ngày càng tốt hơn", ["CC01"]),
                 self.told("Mặt trận Tổ quốc và các đoàn thể hướng mạnh về cơ sở, vận động hội viên thi đua phát triển kinh tế", ["XD05"]))
        before, after, more, share = rise(lot, 700, 1500)
        self.put(f"Tổng số đoàn viên, hội viên các đoàn thể từ {before} người tăng lên {after} người, tăng {self.slip('change', 'members', more, off(lot, more, 20))} người.")
        self.close()

    def assessment(self):
        lot, office = self.lot, self.office
        own, _ = predecessors(self.facts.committee)
        self.head(2, "III. Đánh giá chung")
        self.say("Nhìn tổng thể, sau 5 năm, Đảng bộ đã lãnh đạo thực hiện hoàn thành phần lớn các chỉ tiêu Đại hội đề ra, kinh tế phát triển, diện mạo quê hương đổi mới, niềm tin của nhân dân với Đảng được củng cố.",
                 self.again(("KT05", "XH01", "KT06", "XH03", "KT09", "CC01"), "r", "Nổi bật là "), self.habits.say("asked"), self.habits.say("nearly"))
        self.head(3, "1. Hạn chế, tồn tại")
        flaws = ("Chuyển đổi cơ cấu cây trồng, vật nuôi ở một số vùng đồi còn chậm, liên kết tiêu thụ sản phẩm chưa bền vững.",
                 "Công tác quản lý quy hoạch, xây dựng có thời điểm chưa chặt chẽ, còn vi phạm hành lang giao thông.",
                 "Một số chi bộ sinh hoạt nội dung chưa phong phú, tinh thần tự phê bình và phê bình chưa cao.",
                 f"Kết quả thực hiện các phong trào giữa các {office.hamlet} chưa đồng đều, có nơi còn trông chờ cấp trên.",
                 "Cán bộ không chuyên trách thay đổi nhiều, năng lực tham mưu của một số đồng chí còn hạn chế.")
        for words in lot.some(flaws, 4):
            self.item(f"- {words}")
        if self.facts.committee.merged and lot.chance(0.5):
            self.soft(f"- Trụ sở làm việc của {own[-1].kind} {own[-1].name} cũ đang bỏ trống, chưa được thanh lý.", self.items)
        self.head(3, "2. Nguyên nhân và bài học kinh nghiệm")
        self.say("Về khách quan, xuất phát điểm kinh tế thấp, thiên tai, dịch bệnh liên tiếp xảy ra; về chủ quan, năng lực cụ thể hóa nghị quyết của một số cấp ủy, người đứng đầu còn hạn chế, kiểm tra, đôn đốc chưa thường xuyên.",
                 "Từ thực tiễn rút ra bài học là phải giữ vững đoàn kết trong cấp ủy, nói đi đôi với làm, dựa vào dân, công khai để dân bàn, dân kiểm tra và chọn khâu đột phá sát với điều kiện của từng vùng.")

    def again(self, codes, column, lead):
        """Two figures once more in one sentence, of those the report may speak of."""
        said = []
        for code in self.lot.some(codes, 2):
            if self.clauses.free(code):
                name, unit = AGAIN[code]
                verb = "còn" if code == "XH01" else "đạt"
                said.append(f"{name} {verb} {self.figure(code, column, again=True)}{unit}")
        return f"{lead}{', '.join(said)}." if said else ""
