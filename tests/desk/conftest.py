"""Sessions about to be held."""

import pytest

from congresses.core import clock
from congresses.reviews import actions as reviews
from tests.desk.hearing import plan_for
from tests.factories import at, concluded, running_session, submitted, upload
from tests.remembering import remembered


@pytest.fixture
@remembered
def session(cast):
    """Nghèn and Kim Song Trường are to be heard together."""
    return plan_for(cast, submitted(cast.nghen, by=cast.bithu_nghen), submitted(cast.kst, by=cast.bithu_kst))


@pytest.fixture
@remembered
def second(cast):
    """Nghèn in its second round, with another political report."""
    clock.move_to(at(4, 3))
    first = running_session(cast, submitted(cast.nghen, by=cast.bithu_nghen))
    concluded(cast, first, items=[{"text": "Làm rõ kết quả.", "blocks": "consent", "congresses": [cast.nghen],
                                   "kinds": [cast.kinds["political_report"]]}])
    clock.move_to(at(12, 3))
    reviews.answer(cast.nghen.revisions.get(), kind="accept", text="Đã làm rõ ở mục I.", by=cast.bithu_nghen)
    upload(cast.nghen, "political_report", "Báo cáo lần hai, viết lại.", "Đoạn giữ nguyên.", by=cast.soan_nghen)
    return plan_for(cast, reviews.submit(cast.nghen, by=cast.bithu_nghen))
