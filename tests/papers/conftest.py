"""The day of the papers."""

from datetime import date

import pytest

from congresses.committees.models import Committee, User
from congresses.core import clock
from congresses.documents import actions as documents
from congresses.reviews import actions as reviews
from congresses.reviews.models import ReviewSession
from tests import factories
from tests.factories import at, running_session, upload
from tests.papers import day
from tests.remembering import remembered


@pytest.fixture
@remembered
def heard(cast):
    """The sitting of 12/3/2020 with everything said in it; its recorder reads restricted kinds."""
    Committee.objects.filter(code="nghen").update(kind="township", short_name="Nghèn")
    province = Committee.objects.create(code="ht", name="Đảng bộ tỉnh Hà Tĩnh", short_name="Hà Tĩnh", kind="province", path="/0/")
    Committee.objects.filter(code="cl").update(superior=province)
    cast.nghen.committee.refresh_from_db()
    cast.chanh.memberships.update(cleared=True)
    cast.chanh = User.objects.get(pk=cast.chanh.pk)
    cast.session = day.sitting(cast)
    cast.said = day.spoken(cast, cast.session)
    return cast


@pytest.fixture
@remembered
def concluded(heard):
    """The day's conclusion, issued with number 412 on 13/3/2020."""
    heard.conclusion = day.issued(heard, day.drafted(heard, heard.session, heard.said[0]))
    heard.session = ReviewSession.objects.get(pk=heard.session.pk)
    return heard


@pytest.fixture
@remembered
def answered(concluded):
    """Nghèn answered everything on 16/3, laid its second dossier, and was judged on 20/3."""
    here = concluded
    clock.move_to(at(16, 3))
    revisions = list(here.nghen.revisions.order_by("number"))
    later = upload(here.nghen, "action_programme", "Chương trình hành động đã nêu nguồn lực cho từng nhóm nhiệm vụ.", "Đoạn giữ nguyên.",
                   by=here.bithu_nghen)
    upload(here.nghen, "political_report", "Báo cáo chính trị không còn tên đơn vị cũ.", by=here.bithu_nghen)
    documents.register(here.nghen, here.kinds["personnel_plan"], paper_number="02-ĐA/ĐU", paper_date=date(2020, 3, 16), copies=3,
                       custodian="Văn phòng Đảng ủy", seen=1, by=here.bithu_nghen)
    for revision in revisions:
        own = [later.passages.first()] if "nhóm nhiệm vụ" in revision.text else []
        kind = "partial" if own else "explain" if revision.blocks == "congress" else "accept"
        reviews.answer(revision, kind=kind, text=f"Trả lời yêu cầu {revision.number}.", passages=own, by=here.bithu_nghen)
    here.second = reviews.submit(here.nghen, by=here.bithu_nghen)
    clock.move_to(at(20, 3))
    for revision in revisions:
        reviews.verify(revision.responses.get(), met=revision.number != 3, note="Nguồn lực chưa rõ." if revision.number == 3 else "",
                       by=here.chanh)
    return here


@pytest.fixture
@remembered
def over(answered):
    """The second round of Nghèn concluded by paper on 23/3: the table of the first is final."""
    clock.move_to(at(23, 3))
    factories.concluded(answered, running_session(answered, answered.second, by_paper=True), "revise", number=420)
    return answered
