"""The compact office: figures beside the commune's own result, as reports hold them now and then."""

from .arithmetic import vn
from .eighteenth_office import HAMLETS, near, start

OFTEN = 0.08  # of the dossiers hold any one of these


class Beside:
    """What else the report says of some indicators: the district's average, one hamlet's, one year's, the term's before."""

    def __init__(self, paper):
        self.paper, lot = paper, paper.lot
        self.drawn = {name: lot.chance(OFTEN) for name in (
            "income-district", "income-hamlet", "poor-district", "insured-2018", "jobs-2019", "members-2018", "waste-hamlet", "water-district",
            "ocop-near", "cells-before", "files-district", "trained-near", "invest-before", "grain-2017", "income-2022", "waste-2022", "poor-hamlet")}

    def told(self, name):
        code, words = getattr(self, f"_{name.partition('-')[0]}")(name)
        words = words if self.drawn[name] else ""
        return self.paper.if_free([code], words)

    def _value(self, code, factor, places=1):
        return vn(self.paper.facts.number[code, "r"] * factor / 100, places)

    def _income(self, name):
        lot, here = self.paper.lot, self.paper.hamlet
        return "KT05", {
            "income-district": f"thu nhập bình quân đầu người chung toàn huyện {self._value('KT05', 96)} triệu đồng/người/năm",
            "income-hamlet": lot.pick((f"riêng {here} {lot.pick(HAMLETS)} thu nhập bình quân {self._value('KT05', 112)} triệu đồng/người/năm",
                                       f"{here} có thu nhập bình quân cao nhất là {lot.pick(HAMLETS)}: {self._value('KT05', 115)} triệu đồng/người/năm")),
            "income-2022": f"phấn đấu năm 2022 thu nhập bình quân đầu người đạt {self._value('KT05', 113)} triệu đồng/người/năm",
        }[name]

    def _poor(self, name):
        lot, here = self.paper.lot, self.paper.hamlet
        return "XH01", {
            "poor-district": f"cùng thời điểm, tỷ lệ hộ nghèo của huyện {self._value('XH01', 118, 2)}%",
            "poor-hamlet": f"{here} {lot.pick(HAMLETS)} còn {self._value('XH01', 170, 2)}% hộ nghèo, cao nhất {self.paper.place}",
        }[name]

    def _insured(self, _):
        return "XH05", f"năm 2018, tỷ lệ tham gia BHYT là {self._value('XH05', 97)}%"

    def _jobs(self, _):
        return "XH04", f"riêng năm 2019 giải quyết việc làm cho {self._value('XH04', 107, 0)} người"

    def _members(self, _):
        value = int(self.paper.facts.number["XD03", "r"]) - 3
        return "XD03", self.paper.lot.pick((f"năm thấp nhất (2018) kết nạp {value} đảng viên", f"riêng năm 2018 chỉ kết nạp được {value} đảng viên"))

    def _waste(self, name):
        lot, here = self.paper.lot, self.paper.hamlet
        return "MT02", {
            "waste-hamlet": f"một số {here} còn thấp, như {lot.pick(HAMLETS)} mới thu gom được {self._value('MT02', 78)}% rác thải",
            "waste-2022": f"hết năm 2022 thu gom, xử lý {self._value('MT02', 104)}% rác thải sinh hoạt",
        }[name]

    def _water(self, _):
        value = self._value("MT01", 97)
        return "MT01", self.paper.lot.pick((f"mặt bằng chung của huyện về nước hợp vệ sinh: {value}%", f"toàn huyện có {value}% số hộ sử dụng nước hợp vệ sinh"))

    def _ocop(self, _):
        return "KT13", f"xã {near(self.paper)} đã có {int(self.paper.facts.number['KT13', 'r']) + 2} sản phẩm OCOP, cần học tập"

    def _cells(self, _):
        value = start(self.paper.facts, "XD01")
        return "XD01", self.paper.lot.pick((f"nhiệm kỳ 2010–2015 có {value}% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên", f"đầu nhiệm kỳ, tổ chức đảng hoàn thành tốt nhiệm vụ mới đạt {value}%"))

    def _files(self, _):
        value = self._value("CC01", 98)
        return "CC01", self.paper.lot.pick((f"toàn huyện năm 2019 có {value}% hồ sơ đúng hạn", f"bình quân chung của huyện về hồ sơ đúng hạn: {value}%"))

    def _trained(self, _):
        return "XH03", f"xã {near(self.paper)} có {self._value('XH03', 108)}% lao động qua đào tạo"

    def _invest(self, _):
        return "KT09", f"giai đoạn 2011–2015 huy động được {vn(self.paper.facts.before['KT09'])} tỷ đồng vốn đầu tư toàn xã hội"

    def _grain(self, _):
        value = self._value("KT07", 92, 0)
        return "KT07", self.paper.lot.pick((f"riêng năm 2017 do ngập lụt chỉ đạt {value} tấn lương thực", f"năm mất mùa 2017 sản lượng lương thực chỉ {value} tấn"))
