"""Sessions about to be held, for the pages that prepare them."""

from congresses.reviews import actions as reviews
from tests.factories import at
from tests.remembering import remembered


def version_of(congress, code="political_report", number=1):
    return congress.documents.get(kind__code=code).versions.get(number=number)


@remembered
def plan_for(cast, *submissions, title="Buổi duyệt"):
    return reviews.plan_session(cast.plan, title=title, planned_at=at(23, 3, 14), place="Phòng họp số 2", submissions=list(submissions),
                                chair=cast.chutri, recorder=cast.chanh, by=cast.chanh)
