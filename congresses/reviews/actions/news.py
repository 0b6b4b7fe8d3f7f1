"""What people are told of the review, in the transaction of the act: first what is expected of whom and by when.

Sentences name kinds and labels only; demands are counted over those each person may see, so that nobody learns of others.
"""

from django.db.models import Count, Min
from django.urls import reverse

from congresses.committees.models import User
from congresses.committees.rules import seat_in
from congresses.committees.seats import COMMUNE, Role
from congresses.core import vietnamese
from congresses.outbox.actions import enqueue
from congresses.plans.models import Congress

from ..models import (
    Conclusion,
    RequiredRevision,
    Return,
    ReviewSession,
    RevisionResponse,
    Submission,
    Verdict,
    Verification,
)


def commune_of(congress: Congress):
    return User.objects.seated(COMMUNE, committee=congress.committee_id)


def _house_of(congress: Congress, *roles: str):
    return User.objects.seated(roles, committee=congress.plan.superior_id)


def submitted(congress: Congress, submission: Submission) -> None:
    """The office has a dossier to take in, and whoever judges answers has those laid with it."""
    name, here = congress.committee.name, reverse("congress", args=[congress.pk])
    enqueue(
        f"submitted:{submission.pk}", _house_of(congress, Role.COORDINATOR), f"{name} trình hồ sơ lần {submission.number}",
        f"{name} vừa trình hồ sơ lần {submission.number}.", url=here, committee=congress.plan.superior_id,
        expects=f"Văn phòng {congress.plan.superior.body} xem và tiếp nhận hồ sơ; còn thiếu thì trả lại để bổ sung.",
    )
    laid = RevisionResponse.objects.filter(revision__congress=congress, laid_at=submission.at)
    _answered(congress, submission, set(laid.values_list("revision", flat=True)))


def _answered(congress: Congress, submission: Submission, left: set[int]) -> None:
    """Each demand's verifier; the office for those without one who can see them; the chair for what the office may not."""
    named = User.objects.filter(pk__in=RequiredRevision.objects.filter(pk__in=left).values("verifier"), is_active=True)
    for people, own in ((named, True), (_house_of(congress, Role.COORDINATOR), False), (_house_of(congress, Role.CHAIR), False)):
        told: set[int] = set()
        for person in people.with_seats():
            seen = RequiredRevision.objects.visible_to(person).filter(pk__in=left)
            rows = (seen.filter(verifier=person) if own else seen).prefetch_related("item__kinds")
            mine = {row.pk: row.restricted for row in rows}
            if mine:
                _to_verify(congress, f"answered{'' if own else '-open'}:{submission.pk}", person, mine)
            told |= set(mine)
        left = left - told


def _to_verify(congress: Congress, key: str, person: User, demands: dict[int, bool]) -> None:
    name, count = congress.committee.name, len(demands)
    enqueue(key, [person], f"{name} đã trả lời {count} yêu cầu", f"{name} trình {count} câu trả lời chờ thẩm tra.",
            expects=f"Đồng chí thẩm tra {count} câu trả lời của {name}.", url=reverse("demands", args=[congress.pk]),
            committee=congress.plan.superior_id, restricted=any(demands.values()))


def returned(congress: Congress, made: Return) -> None:
    number, name = made.submission.number, congress.committee.name
    enqueue(f"returned:{made.pk}", commune_of(congress), f"Lần trình {number} được trả lại để bổ sung",
            f"{congress.plan.superior.body} trả lại lần trình {number}. Trên cổng có ghi còn thiếu những gì.",
            expects=f"{name} bổ sung những gì còn thiếu rồi trình lại.", committee=congress.committee_id,
            url=reverse("congress", args=[congress.pk]))


def session_planned(session: ReviewSession) -> None:
    """Whoever is summoned."""
    people = User.objects.filter(pk__in=session.participants.values("user"), is_active=True).with_seats()
    when, place = vietnamese.day_long(session.planned_at), f" tại {session.place}" if session.place else ""
    hour = f"{session.planned_at.astimezone(vietnamese.HANOI):%H:%M}"
    expects = (f"Đồng chí đọc hồ sơ và cho ý kiến trước {when}; «{session.title}» duyệt bằng văn bản, không họp."
               if session.by_paper else f"Đồng chí dự «{session.title}» lúc {hour}, {when}{place}.")
    for committee, told in by_place(session, people).items():
        enqueue(f"planned:{session.pk}", told, f"{session.title}: {vietnamese.day(session.planned_at)}",
                "Chương trình và hồ sơ của buổi duyệt có trên cổng.", committee=committee, expects=expects,
                due=session.planned_at.astimezone(vietnamese.HANOI).date(), url=reverse("session", args=[session.pk]))


def by_place(session: ReviewSession, people) -> dict[int, list[User]]:
    """People loaded with their seats by the commune heard for which they come; whoever comes for none, by the house."""
    heard = list(session.agenda.order_by("pk").values_list("submission__congress__committee", flat=True))
    found: dict[int, list[User]] = {}
    for person in people:
        house = session.plan.superior_id
        place = next((one for one in heard if seat_in(person, one, COMMUNE)), house)
        found.setdefault(place, []).append(person)
    return found


def session_opened(session: ReviewSession, congresses: list[Congress]) -> None:
    """From now on the communes heard may read what was remarked on what they laid."""
    for congress in congresses:
        enqueue(f"opened:{session.pk}", commune_of(congress), f"Đã bắt đầu «{session.title}»",
                "Từ lúc này đồng chí đọc được góp ý của cấp trên trên các bản đã trình.", committee=congress.committee_id,
                url=reverse("session", args=[session.pk]))


def issued(conclusion: Conclusion, congresses: list[Congress]) -> None:
    """Each person of each commune heard: how many demands they have to answer, and the earliest day."""
    subject = f"Kết luận số {conclusion.paper} đã ban hành"
    for congress in congresses:
        for person in commune_of(congress).with_seats():
            _concluded(conclusion, congress, person, subject)


def _concluded(conclusion: Conclusion, congress: Congress, person: User, subject: str) -> None:
    demands = RequiredRevision.objects.visible_to(person).open().filter(
        congress=congress, item__conclusion__session=conclusion.session_id)
    asked = demands.aggregate(count=Count("pk"), due=Min("due"))
    name = congress.committee.name
    enqueue(
        f"issued:{conclusion.pk}:{congress.pk}", [person], subject,
        f"{subject}. Các yêu cầu, thời hạn và ý kiến về ngày đại hội (nếu có) ghi trong kết luận.",
        expects=f"{name} trả lời {asked['count']} yêu cầu hoàn thiện, sửa văn kiện rồi trình lại." if asked["count"] else "",
        due=asked["due"], committee=congress.committee_id, url=reverse("conclusion", args=[conclusion.pk]),
    )


def verifier_assigned(congress: Congress, revision: RequiredRevision) -> None:
    name = congress.committee.name
    enqueue(f"assigned:{revision.pk}", [revision.verifier], f"Đồng chí được giao thẩm tra yêu cầu {revision.number} của {name}",
            f"Văn phòng giao đồng chí thẩm tra yêu cầu {revision.number} của {name}.",
            expects=f"Đồng chí thẩm tra câu trả lời yêu cầu {revision.number} khi {name} trình.",
            committee=congress.plan.superior_id, url=reverse("demand", args=[revision.pk]), restricted=revision.restricted)


def not_met(congress: Congress, verification: Verification) -> None:
    """Those of the commune who may read the demand."""
    revision, name = verification.response.revision, congress.committee.name
    people = [person for person in commune_of(congress).with_seats()
              if RequiredRevision.objects.visible_to(person).filter(pk=revision.pk).exists()]
    enqueue(f"not-met:{verification.pk}", people, f"Yêu cầu {revision.number}: câu trả lời chưa đạt",
            f"Câu trả lời yêu cầu {revision.number} đã được thẩm tra: chưa đạt. Trên cổng có ghi còn thiếu gì.",
            expects=f"{name} trả lời lại yêu cầu {revision.number}, sửa văn kiện nếu cần, rồi trình lại.", due=revision.due,
            committee=congress.committee_id, url=reverse("demand", args=[revision.pk]), restricted=revision.restricted)


def approval_withdrawn(congress: Congress, verdict: Verdict) -> None:
    kind = verdict.version.document.kind.name
    enqueue(f"withdrawn:{verdict.pk}", commune_of(congress), f"Việc thông qua {kind} được rút",
            f"{congress.plan.superior.body} rút việc thông qua {kind}. Văn kiện này lại ở trạng thái chưa được thông qua.",
            committee=congress.committee_id, url=reverse("congress", args=[congress.pk]))
