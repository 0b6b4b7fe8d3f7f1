"""What people are told of the review, in the transaction of the act: first what is expected of whom and by when.

Sentences name kinds and labels only; demands are counted over those each person may see, so that nobody learns of others.
"""

from datetime import date
from uuid import uuid4

from django.db.models import Count, Min
from django.urls import reverse

from congresses.committees.models import User
from congresses.committees.seats import COMMUNE, HOUSE, Role
from congresses.committees.sitters import Sitters
from congresses.core import clock
from congresses.outbox.actions import News, enqueue, enqueue_all
from congresses.plans.models import Congress

from ..models import Conclusion, RequiredRevision, Return, ReviewSession, Submission, Verdict, Verification


def _commune_of(congress: Congress) -> list[User]:
    return Sitters([congress.committee_id]).of(congress.committee_id, COMMUNE)


def submitted(congress: Congress, submission: Submission) -> None:
    """One mail each: the office has a dossier to take in, and whoever judges answers has those laid with it."""
    name, superior, here = congress.committee.name, congress.plan.superior, reverse("congress", args=[congress.pk])
    sitters = Sitters([superior.pk])
    office = {person.pk: person for person in sitters.of(superior.pk, [Role.COORDINATOR])}
    asked = _to_verify(congress, submission, sitters)
    laid = f"{name} trình hồ sơ lần {submission.number}"
    for person in office.values():
        _, answers = asked.pop(person.pk, (person, {}))
        verify = f" Đồng chí thẩm tra {len(answers)} câu trả lời trình cùng hồ sơ." if answers else ""
        enqueue(
            f"submitted:{submission.pk}", [person], laid, f"{name} vừa trình hồ sơ lần {submission.number}.", url=here,
            committee=superior.pk, restricted=any(answers.values()),
            expects=f"Văn phòng {superior.body} xem và tiếp nhận hồ sơ; còn thiếu thì trả lại để bổ sung.{verify}",
        )
    for person, answers in asked.values():
        count = len(answers)
        enqueue(f"answered:{submission.pk}", [person], f"{name} đã trả lời {count} yêu cầu",
                f"{name} trình {count} câu trả lời chờ thẩm tra.", url=reverse("demands", args=[congress.pk]), committee=superior.pk,
                expects=f"Đồng chí thẩm tra {count} câu trả lời của {name}.", restricted=any(answers.values()))


def _to_verify(congress: Congress, submission: Submission, sitters: Sitters) -> dict[int, tuple[User, dict[int, bool]]]:
    """Who has which of the answers laid to verify (with whether it is restricted), by person: each demand's verifier and who
    acts for them; the office for those without one who can see them; the chair for what the office may not."""
    house, asked = congress.plan.superior_id, {}
    rows = RequiredRevision.objects.filter(congress=congress, responses__laid_at=submission.at)
    verifier = dict(rows.values_list("pk", "verifier"))
    left = set(verifier)
    named = sitters.of(house, HOUSE, named=set(verifier.values()))
    for people, own in ((named, True), (sitters.of(house, [Role.COORDINATOR]), False), (sitters.of(house, [Role.CHAIR]), False)):
        told: set[int] = set()
        for person in people if left else ():
            behind = {one for seat in person.seats if seat.committee_id == house for one in seat.people}
            mine = {pk for pk in left if not own or verifier[pk] in behind}
            seen = {row.pk: row.restricted for row in RequiredRevision.objects.visible_to(person).filter(pk__in=mine)}
            if seen:
                asked.setdefault(person.pk, (person, {}))[1].update(seen)
            told |= set(seen)
        left -= told
    return asked


def returned(congress: Congress, made: Return) -> None:
    number, name = made.submission.number, congress.committee.name
    enqueue(f"returned:{made.pk}", _commune_of(congress), f"Lần trình {number} được trả lại để bổ sung",
            f"{congress.plan.superior.body} trả lại lần trình {number}. Trên cổng có ghi còn thiếu những gì.",
            expects=f"{name} bổ sung những gì còn thiếu rồi trình lại.", committee=congress.committee_id,
            url=reverse("congress", args=[congress.pk]))


def session_opened(session: ReviewSession, congresses: list[Congress]) -> None:
    """From now on the communes heard may read what was remarked on what they laid."""
    sitters, url = Sitters([congress.committee_id for congress in congresses]), reverse("session", args=[session.pk])
    enqueue_all(News(f"opened:{session.pk}", sitters.of(congress.committee_id, COMMUNE), f"Đã bắt đầu «{session.title}»",
                     "Từ lúc này đồng chí đọc được góp ý của cấp trên trên các bản đã trình.", congress.committee_id, url=url)
                for congress in congresses)


def issued(conclusion: Conclusion, congresses: list[Congress]) -> None:
    """Each person of each commune heard: how many demands they have to answer, and the earliest day."""
    subject, sitters = f"Kết luận số {conclusion.paper} đã ban hành", Sitters([congress.committee_id for congress in congresses])
    enqueue_all(_concluded(conclusion, congress, person, subject)
                for congress in congresses for person in sitters.of(congress.committee_id, COMMUNE))


def _concluded(conclusion: Conclusion, congress: Congress, person: User, subject: str) -> News:
    demands = RequiredRevision.objects.visible_to(person).open().filter(
        congress=congress, item__conclusion__session=conclusion.session_id)
    asked = demands.aggregate(count=Count("pk"), due=Min("due"))
    at_once, due = by_when(asked["due"])
    name = congress.committee.name
    return News(
        f"issued:{conclusion.pk}:{congress.pk}", [person], subject,
        f"{subject}. Các yêu cầu, thời hạn và ý kiến về ngày đại hội (nếu có) ghi trong kết luận.", congress.committee_id,
        expects=f"{name} trả lời{at_once} {asked['count']} yêu cầu hoàn thiện, sửa văn kiện rồi trình lại." if asked["count"] else "",
        due=due, url=reverse("conclusion", args=[conclusion.pk]),
    )


def verifier_assigned(congress: Congress, revision: RequiredRevision) -> None:
    """The verifier, and who acts for them: each time anew, for a demand may be given back to somebody."""
    name, house = congress.committee.name, congress.plan.superior_id
    people = Sitters([house]).of(house, HOUSE, restricted=revision.restricted, named={revision.verifier_id})
    enqueue(f"assigned:{revision.pk}:{uuid4().hex}", people, f"Đồng chí được giao thẩm tra yêu cầu {revision.number} của {name}",
            f"Văn phòng giao đồng chí thẩm tra yêu cầu {revision.number} của {name}.",
            expects=f"Đồng chí thẩm tra câu trả lời yêu cầu {revision.number} khi {name} trình.",
            committee=house, url=reverse("demand", args=[revision.pk]), restricted=revision.restricted)


def not_met(congress: Congress, verification: Verification) -> None:
    """Those of the commune who may read the demand."""
    revision, name = verification.response.revision, congress.committee.name
    people = [person for person in _commune_of(congress)
              if RequiredRevision.objects.visible_to(person).filter(pk=revision.pk).exists()]
    at_once, due = by_when(revision.due)
    enqueue(f"not-met:{verification.pk}", people, f"Yêu cầu {revision.number}: câu trả lời chưa đạt",
            f"Câu trả lời yêu cầu {revision.number} đã được thẩm tra: chưa đạt. Trên cổng có ghi còn thiếu gì.",
            expects=f"{name} trả lời lại{at_once} yêu cầu {revision.number}, sửa văn kiện nếu cần, rồi trình lại.", due=due,
            committee=congress.committee_id, url=reverse("demand", args=[revision.pk]), restricted=revision.restricted)


def by_when(due: date | None) -> tuple[str, date | None]:
    """A due day as a mail of today may bear it: one that has passed is no day by when, but " ngay"."""
    return (" ngay", None) if due and due < clock.today() else ("", due)


def approval_withdrawn(congress: Congress, verdict: Verdict) -> None:
    kind = verdict.version.document.kind.name
    enqueue(f"withdrawn:{verdict.pk}", _commune_of(congress), f"Việc thông qua {kind} được rút",
            f"{congress.plan.superior.body} rút việc thông qua {kind}. Văn kiện này lại ở trạng thái chưa được thông qua.",
            committee=congress.committee_id, url=reverse("congress", args=[congress.pk]))
