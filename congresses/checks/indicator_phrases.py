"""Words around the names and figures of indicators: what they leave as it is, what they narrow, compare or date."""

import re

from .indicator_words import phrases
from .units import CAPITAL, bag

WORD = re.compile(r"[^\W\d_]+")
# Words that may stand between a name and its figure without naming anything else.
PLAIN = bag(
    "của chỉ đã công nhận cả mới đạt còn là ở mức được khoảng trên dưới gần hơn ước năm bình quân xuống lên tăng giảm chiếm bằng từ đến tới cuối hết hằng hàng mỗi"
    " hiện nay nâng đều luôn duy trì giữ vững ổn định có với khu vực ngành tổng số toàn xã ít nhất không quá phấn đấu thực hiện"
    " tương đương lần lượt tối thiểu đa xấp xỉ chung trở nhiệm kỳ giai đoạn thời vào trong đưa thêm tỷ lệ nhanh mạnh dần khá vượt nông thôn"
)
# Words between a figure and the name right after it: 192 lao động được giải quyết việc làm.
LEADING = bag(
    "các số người dân hộ được tham gia có thẻ lao động của dân số sử dụng dùng gia đình lượt trường hợp đồng chí những xã toàn"
    " trẻ em dưới tổng là dùng trên địa bàn mức đảng viên cơ sở đơn vị mới số cho địa phương và nhân thực hiện tuổi trong độ lực lượng giá trị sản xuất quần chúng công nhận danh hiệu đạt chuẩn xóm làng bản khối tổ chức"
)
# Words beside a name that leave it what it is: of the people in the commune, at the one-stop office, by the new standard.
KEEPING = bag(
    "của nhân dân người các loại trong thôn tại bộ phận một cửa theo chuẩn tiếp cận đa chiều mới nghèo quốc gia giai đoạn đầu lần địa"
    " dự toán quan tâm chú trọng bàn trên dân cư hộ số lượng tính thời điểm cả nước danh hiệu đánh giá xếp phân tích so cùng đảng bộ thị trấn phường nghị quyết"
    " đại hội nên phát triển này cũng chỉ mới đã sẽ tỷ lệ mức tổng đối sinh hoạt lên thu mỗi liên tục luỹ lũy kế tích cực tăng trưởng bao phủ và ứng giá trị sản xuất đơn vị phương"
)
MOST_UNKNOWN = 1  # other words between a name and its figure, beyond which it may be of something narrower
RESUMED = re.compile(
    r"[,;]\s*(?:tính chung|chung|bằng|đạt|còn|là|chiếm|ước|bình quân|mỗi năm|hằng năm|hàng năm|đến|năm|tăng|giảm|từ|tỷ lệ|nâng|đưa|trong 5 năm|phấn đấu|nay"
    r"|mức tăng|tốc độ|nhịp độ|tương đương|hiện|cuối|riêng năm|xuống|lên|thực hiện|kết quả)\b", re.IGNORECASE)
CHANGE = re.compile(
    r"\b(tăng|giảm|vượt|hụt|thiếu|thêm|kém|chênh(?: lệch)?|(?:cao|thấp|nhiều|ít|lớn|nhỏ)\s+hơn)"
    r"(?:\s+(?:thêm|được|gần|khoảng|trên|dưới|hơn|bình|quân|mỗi|hằng|hàng|năm|kế|hoạch|mục|tiêu|chỉ|nghị|quyết|so|với|đến|tới|là|mức|cao|thấp)){0,6}\s*$",
    re.IGNORECASE)
COMPARED = re.compile(r"\b(?:so với|gấp|bình quân chung|cùng kỳ|trong khi|mức chung)\b|\bbằng\s*$|\b(?:cao|thấp|nhiều|ít)\s+hơn\b[^,;]*\(\s*$", re.IGNORECASE)
OUTSIDE = re.compile(
    r"\s*(?:so với|kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|mức bình quân|bình quân chung|dự toán|của (?:toàn )?(?:huyện|tỉnh)|theo kế hoạch)",
    re.IGNORECASE)
PLANNED = re.compile(r"(?<!vượt )\b(?:mục tiêu|chỉ tiêu|kế hoạch|nghị quyết|NQ)\b", re.IGNORECASE)
SET_OUT = re.compile(
    r"\b(?:mục tiêu|chỉ tiêu|kế hoạch|nghị quyết)\b[^,;.]{0,40}\b(?:đề ra|đặt ra|giao|xác định|yêu cầu)\b|\b(?:đề ra|đặt ra|giao|xác định)\b[^,;.]{0,20}\b(?:mục|chỉ) tiêu\b",
    re.IGNORECASE)
EXPECTED = re.compile(r"\b(?:phấn đấu|dự kiến)\b", re.IGNORECASE)
NOW_BEFORE = re.compile(r"\b(?:hiện nay|hiện tại|hiện trạng|đến nay|hiện|nay)\b(?:\s+(?:là|đạt|mới|còn|có|đang|ở|mức|chỉ|khoảng|ước|trên|gần)){0,4}\s*:?\s*$", re.IGNORECASE)
NOW_AFTER = re.compile(r"\s*\(?\s*(?:như |ở )?(?:hiện nay|hiện tại|hiện có|thời điểm này)\b(?!\s*(?::|là|đạt|còn|mới|có|trên|khoảng|gần|ước)?\s*\d)", re.IGNORECASE)
# What comes after these words is of a part of one sector, not of the economy.
INNER = re.compile(r"\b(?:nội\s+(?:bộ\s+)?(?:ngành|nông)|nội bộ|trồng trọt|chăn nuôi|trong (?:ngành |lĩnh vực |sản xuất )?(?:nông|công) nghiệp)\b", re.IGNORECASE)
OF_SECTOR = re.compile(r"\bdịch\s+vụ\s+$|\b(?:giá trị|sản phẩm|lao động|hộ)\s+$", re.IGNORECASE)
SECTOR_NEXT = re.compile(r"\s+(?:nông|lâm|công|thủy)\b", re.IGNORECASE)
DONE = re.compile(r",[^,]*\b(?:kết quả|thực hiện|đã đạt|ước đạt)\b|,\s*(?:(?:tăng|tốc độ|mức tăng)[^,]*\s)?bình quân\b", re.IGNORECASE)
GOT = re.compile(r"\b(?:kết quả|thực hiện|đã|đạt được|(?:đến |hiện )?nay|hiện)\b", re.IGNORECASE)
REACHING = re.compile(  # between a year and what is reached in it
    r",?\s*(?:(?:thì|phấn đấu|xã|thị trấn|toàn xã|sẽ|được|cấp trên|công nhận|về đích|xây dựng|trở thành|hoàn thành|hoàn thành việc|đạt|chuẩn|là)\s*)*", re.IGNORECASE)
BRACKETS = re.compile(r"\([^()]*\)")
MISSED = re.compile(r"\b(?:không|chưa) (?:đạt|bằng|tới)(?: được| mức)?\s*$", re.IGNORECASE)
PLACE = re.compile(
    r"\b(?:[Tt]hôn|[Xx]óm|[Kk]hối|[Vv]ùng|[Cc]ụm|[Cc]hi bộ|[Tt]ổ dân phố|TDP|[Kk]hu vực|[Xx]ã|[Tt]hị trấn|[Ởở]|[Tt]ại|[Hh]ợp tác xã|HTX|[Kk]hu phố|[Ll]àng|[Nn]hư)"
    r"\s+(?:số\s+)?(\d+(?![\d.,%])(?!\s*%)|[" + CAPITAL + r"]\w*(?:\s+[" + CAPITAL + r"]\w*)*)")
PARTLY = re.compile(  # · stands where a name was
    r"\briêng\b(?!\s+năm)|\b(?:toàn|của|cả|trong)\s+(?:huyện|tỉnh|nước)\b(?!\s+ủy)|\bmô hình\b|\bhộ (?:ông|bà)\b|\b(?:có|một số|nhiều|mỗi)\s+(?:thôn|xóm|hộ)\b"
    r"|(?<!mỗi )(?<!các )(?<!ba )\bvùng\s+[^\W\d_]+|\bkhu vực\s+(?:trung tâm|phía|ngoài|đồi|miền|ven)|\bxã cũ\b|\bdự báo\b|\bcó thể\b|\b(?:hai|ba|\d)\s+năm\s+(?:đầu|cuối)\b|\bnửa (?:đầu|cuối)\b|\bgiữa (?:nhiệm )?kỳ\b|\b(?:6|sáu) tháng\b|\bquý\b"
    r"|\bcủa (?:thôn|xóm|tổ dân phố|khối phố|chi bộ|trường|đơn vị)\b|\bchi bộ\s+(?:trường|cơ quan|quân sự|công an|trạm|thôn|xóm)\b|\blàm điểm\b|\bnâng tổng số\b|\b(?:các|những|một số|nhiều) (?:thôn|xóm|tổ dân phố|hộ|vùng) (?:xa|ngoài|ven|vùng|khó|lẻ|phía)\b"
    r"|\b(?:cao|thấp) nhất\b|\bcó (?:nơi|vùng)\b|\b(?:các|những) (?:thôn|xóm|hộ) (?:còn lại|khác)\b"
    r"|\b(?:học sinh|sinh viên|người cao tuổi|hộ cận nghèo)\b(?=[^,;.·]{0,20}·)|\bcủa (?:lao động|công nhân|hộ|thành viên|xã viên|ngành|nghề|làng|tổ|nhóm(?! nhiệm vụ| chỉ tiêu| giải pháp)|các mô hình)\b", re.IGNORECASE)
# Of the district, the province, the country: no figure of the commune, whatever else the sentence says.
HIGHER = re.compile(
    r"\b(?:trên địa bàn|địa bàn|của|toàn|cả|trong|ở|các xã trong|bình quân(?: chung)?|trung bình|mức chung|mặt bằng chung)\s+(?:(?:toàn|cả|chung|của)\s+){0,2}(?:huyện|tỉnh|nước)\b"
    r"(?!\s+(?:ủy|uỷ|giao|đánh giá|công nhận|tặng|xếp|hỗ trợ|tổ chức|về))|^\W*(?:huyện|tỉnh|cả nước)\b(?!\s+(?:ủy|uỷ|giao|hỗ trợ|đánh giá|công nhận|tặng))"
    r"|[.;:,(]\s*(?:(?:còn|riêng|trong khi|cùng kỳ|thì)\s+)?(?:huyện|tỉnh|trung ương|cả nước|nước ta|(?:các\s+)?xã bạn)(?:\s+(?!(?:ủy|uỷ)\b)[^\W\d_]+){0,3}?\s+(?:đặt|phấn đấu|đạt|có|là|còn|chỉ|mới|cũng|đề ra|xác định|hiện|dự kiến)\b",
    re.IGNORECASE)
# Where a sentence turns from parts to the whole: of the commune, of the term.
OVERALL = re.compile(
    r"\b(?:tính chung|(?:bình quân|trung bình) (?:chung|cả|toàn)|chung (?:cả|toàn)|toàn (?:xã|thị trấn|đơn vị|địa bàn|đảng bộ)|cả (?:xã|thị trấn|nhiệm kỳ|giai đoạn|khóa)|(?:5|năm) năm)\b", re.IGNORECASE)
AMONG = re.compile(r"\btrong (?:số )?đó\b", re.IGNORECASE)
FROM = re.compile(r"\btừ(?:\s+(?:mức|khoảng|gần|trên|dưới|chỗ))?\s*$", re.IGNORECASE)
TO = re.compile(r"[^.;\d]*?(?<!trở )\b(?:xuống|lên|còn|đến|thành(?! lập| viên| phố)|nay)\b|(?:[^.;]{0,30}?(?:19|20)\d\d\)?[^.;\d]{0,30}?\b(?:xuống|lên|còn|đến|nay)\b)", re.IGNORECASE)
EARLIER = re.compile(r"(?<!so với )(?<!hơn )(?<!kể từ )\b(?:đầu nhiệm kỳ|đầu kỳ|nhiệm kỳ trước|(?:khi |lúc )?(?:mới )?bước vào nhiệm kỳ(?! (?:mới|tới))|trước đây|trước (?:khi )?sáp nhập)\b", re.IGNORECASE)
GIVEN = re.compile(r"\b(?:được|đã) (?:giao|đề ra|đặt ra|xác định)\b|\b(?:phải|cần) (?:đạt|đưa)\b", re.IGNORECASE)  # between a name and a figure: what had been set out
WHOLE = re.compile(r"\btrong (?:tổng )?(?:giá trị sản xuất|cơ cấu kinh tế)\b(?: (?:toàn|của) xã)?", re.IGNORECASE)  # what a sector has a share of
OF_ALL = re.compile(r"%\s*(?:trong\s+)?(?:tổng\s+)?(?:giá trị sản xuất|cơ cấu kinh tế)\b", re.IGNORECASE)  # a share of the economy
TURNED = re.compile(r"\b(?:lên|xuống|còn|đến|nay)\b", re.IGNORECASE)
OR_MORE = re.compile(r"[^.;,\d]{0,30}\btrở (?:lên|xuống)\b", re.IGNORECASE)  # "từ 16 đảng viên trở lên" begins no course
ACHIEVED = re.compile(r"\b(?:đã|bước tiến|bước phát triển|chuyển biến|tiến bộ|khởi sắc|được nâng lên|trong (?:5|năm) năm(?! tới))\b", re.IGNORECASE)
BEFORE = 250  # characters before a name that may say of which whole it is a part
AFTER = 30  # characters after a figure that may say of which part it is
OPENING = 45  # characters: a year said that early goes for the whole sentence
YEARLY = re.compile(r"\b(?:mỗi|hằng|hàng|một)\s+năm\b|\bbình quân\b|/\s*năm\b|\btừng năm\b|\bnăm nào\b|\bnăm liền\b", re.IGNORECASE)
YEAR_AFTER = re.compile(r"\s*\(?\s*(?:ước\s+)?(?:thực hiện\s+)?(?:vào\s+|trong\s+|của\s+|hồi\s+|ở\s+)?(?:cuối\s+|đầu\s+)?(?:năm\s+)?")
YEAR_OF_NEXT = re.compile(  # (năm 2015: 28 triệu), năm 2019 mới là 24,9%
    r"\s*(?::|(?:là|đạt|chỉ|mới|có|còn|được|ước|khoảng|trên|gần|mức|ở)\b)(?:\s*(?:là|đạt|có|mức|khoảng|trên|gần|tỷ lệ))?\s*:?\s*\d", re.IGNORECASE)
NOW = re.compile(r"\b(?:đến|hiện) nay\b|\bnay\b|\bhiện\b", re.IGNORECASE)
YEAR_ELSE = re.compile(r"\b(?:so với|hơn|bằng|như|lần|kể từ|từ)\s+(?:cuối\s+|đầu\s+)?(?:năm\s+)?$", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:đến|tới|hết|trước|cuối)\s+(?:nay\s+)?(?:hết\s+|cuối\s+|tháng\s+|ngày\s+)*(?:năm\s+)?$", re.IGNORECASE)
OTHER_STRUCTURE = phrases(
    "cơ cấu lao động", "cơ cấu giống", "cơ cấu cây trồng", "cơ cấu mùa vụ", "cơ cấu cán bộ", "cơ cấu nhân sự", "cơ cấu cấp ủy",
    "nội bộ", "nội ngành", "cơ cấu ngành nông", "cơ cấu ngành công", "cơ cấu sản xuất", "cơ cấu chi", "cơ cấu vốn", "cơ cấu thu", "cơ cấu nguồn", "cơ cấu ngành nghề",
)
AFFIXED = re.compile(
    r"\b(?:đất|lao động|phi|hộ|thuế|cây|thu|chi|vốn|người làm|doanh nghiệp|cơ sở|hợp tác xã)(?:\s+(?:sản xuất|ngành|làm|trồng|canh tác|chuyên|trong))?\s+$", re.IGNORECASE)  # before a sector: no sector
WITHIN = re.compile(r"\b(?:đất|lao động|phi)\b", re.IGNORECASE)  # in the midst of a name of a sector
[SHARED] = phrases("chiếm")
GROWTH = phrases("tốc độ", "tăng trưởng", "giá trị sản xuất")
GOING_ON = re.compile(r"\b(?:nay|bình quân|trung bình|lên|xuống|còn|bằng|(?:19|20)\d\d|mục tiêu|nghị quyết|chỉ tiêu|kế hoạch|kết quả|thực hiện|(?:cuối|hết) (?:nhiệm )?kỳ|hiện)\b", re.IGNORECASE)
IN_ORDER = re.compile(r"\blần lượt\b|\btương ứng\b|\bthứ tự\b", re.IGNORECASE)
SECOND_ROW = re.compile(r"\b(?:sang|lên|đến|thành|thì)\s*$", re.IGNORECASE)  # between the shares of two years
BASE_BEFORE = re.compile(r"\b(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?$", re.IGNORECASE)  # "trong số hộ nghèo": what shares are of
BASE_AFTER = re.compile(r"\s+(?:là|do|thuộc|thiếu|vay|thoát|nhận)\b", re.IGNORECASE)  # "46% số hộ nghèo là hộ thiếu lao động"
DASHED = re.compile(r"%?\s*[-–—/]\s*$")
OF_SO_MANY = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}?(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?\d", re.IGNORECASE)  # "13 trong tổng số 15 thôn": a share told later
TURNS = re.compile(r"[,;:(]|\b(?:còn|xuống|dưới|từ|đến|là|đạt)\b", re.IGNORECASE)  # to the level that is left: "giảm tỷ lệ hộ nghèo còn 2%"
AND = re.compile(r"\s*và\b", re.IGNORECASE)
AT_WORK = re.compile(r"\b(?:công tác|nguồn|việc)\s+(?:[^\W\d_]+\s+){0,2}$", re.IGNORECASE)
AS_CLAUSE = re.compile(r"kinh tế\b", re.IGNORECASE)  # "kinh tế tăng trưởng khá" tells how things went and names no indicator, unless a figure follows
