"""Words that leave an indicator what it is, and those that make something narrower of it."""

import re
from functools import cache

from .indicator_words import heavy
from .units import bag

WORD = re.compile(r"[^\W\d_]+")
# Words that may stand between a name and its figure without naming anything else.
PLAIN = bag(
    "công nhận cả mới đạt còn là ở mức được khoảng trên dưới gần hơn ước năm bình quân xuống lên tăng giảm chiếm bằng từ đến tới cuối hết hằng hàng mỗi"
    " hiện nay nâng đều luôn duy trì giữ vững ổn định có với khu vực ngành tổng số toàn xã ít nhất không quá phấn đấu thực hiện"
    " tương đương lần lượt tối thiểu đa xấp xỉ chung trở nhiệm kỳ vào trong đưa thêm nhanh mạnh dần khá vượt nông thôn"
)
# Words between a figure and the name right after it: 192 lao động được giải quyết việc làm.
LEADING = bag(
    "các số người dân hộ được tham gia có thẻ lao động của dân số sử dụng dùng gia đình lượt trường hợp đồng chí những xã toàn"
    " trẻ em dưới tổng là đảng viên cơ sở đơn vị mới số cho địa phương và nhân thực hiện tuổi trong độ lực lượng quần chúng công nhận danh hiệu đạt chuẩn"
)
# Words beside a name that leave it what it is: of the people in the commune, at the one-stop office, by the new standard.
KEEPING = bag(
    "của nhân dân người các loại trong thôn tại bộ phận một cửa theo chuẩn tiếp cận đa chiều mới nghèo quốc gia giai đoạn đầu lần địa"
    " bàn trên dân cư hộ số lượng tính thời điểm cả nước danh hiệu đánh giá xếp phân tích so cùng đảng bộ thị trấn phường nghị quyết"
    " đại hội nên phát triển này cũng chỉ mới đã sẽ tỷ lệ mức tổng đối sinh hoạt lên thu mỗi liên tục luỹ lũy kế tích cực tăng trưởng bao phủ"
)
MOST_UNKNOWN = 1  # other words between a name and its figure, beyond which it may be of something narrower


@cache
def _known(indicator):
    texts = (*indicator.aliases, indicator.name, indicator.unit, *PLAIN, *KEEPING)
    return frozenset(part for text in texts for word in WORD.findall(text) for part in heavy(word))


def unknown_words(text, indicator):
    """How many words of a text are neither of the indicator's names nor such as leave it what it is."""
    return sum(part not in _known(indicator) for word in WORD.findall(text) for part in heavy(word))
