"""What people are told about dates, in the transaction of the act: first what is expected of whom and by when.

What somebody typed as a reason stays on the portal: it may speak of what not every addressee may read.
"""

from django.urls import reverse

from congresses.committees.seats import COMMUNE, STANDING_COMMITTEE, Role
from congresses.committees.sitters import Sitters
from congresses.outbox.actions import News, enqueue, enqueue_all
from congresses.plans.models import Congress

from ..models import CONSENTING, DateDecision, DateProposal, DecisionKind, Hold
from ..stands import due_now

EXPECTED = {  # of the commune, by the word on its date
    DecisionKind.CONSENT: "tổ chức đại hội ngày {days}.",
    DecisionKind.CHANGED: "tổ chức đại hội vào ngày mới: {days}.",
    DecisionKind.KEPT: "tổ chức đại hội đúng ngày đã được đồng ý: {days}.",
    DecisionKind.WITHDRAWN: "dừng chuẩn bị cho ngày {days} và đề nghị lại khi đủ điều kiện.",
    DecisionKind.NOT_YET: "hoàn thiện những việc còn thiếu rồi đề nghị lại ngày đại hội.",
}


def proposed(congress: Congress, proposal: DateProposal) -> None:
    """Members say how they stand, unless the dossier is returned just now; the office sees to the conditions."""
    name, superior, url = congress.committee.name, congress.plan.superior, reverse("dates", args=[congress.pk])
    subject, sitters = f"{name} đề nghị đại hội ngày {proposal}", Sitters([superior.pk])
    members = sitters.of(superior.pk, STANDING_COMMITTEE)
    office = [person for person in sitters.of(superior.pk, [Role.COORDINATOR]) if person not in members]
    text = f"{subject}. Điều kiện còn thiếu (nếu có) xem trên cổng."
    due = due_now(congress)
    enqueue(f"proposed:{proposal.pk}", members, subject, text, committee=superior.pk, url=url,
            expects=f"Ủy viên Ban Thường vụ cho ý kiến về ngày {proposal} của {name}." if due else "", due=due)
    enqueue(f"proposed:{proposal.pk}", office, subject, text, committee=superior.pk, url=url,
            expects=f"Văn phòng {superior.body} xem các điều kiện về ngày và tổng hợp ý kiến của Ban Thường vụ.")


def decided(congress: Congress, decision: DateDecision) -> None:
    """The commune learns how its date stands; the day itself is the day by when."""
    kind, name = DecisionKind(decision.kind), congress.committee.name
    said = f"{congress.plan.superior.body}: {kind.label.lower()} {decision.days}".strip()
    enqueue(
        f"decided:{decision.pk}", Sitters([congress.committee_id]).of(congress.committee_id, COMMUNE),
        f"Ngày đại hội: {kind.label.lower()} {decision.days}".strip(), f"{said}. Lý do và điều kiện kèm theo (nếu có) xem trên cổng.",
        expects=f"{name} {EXPECTED[kind].format(days=decision.days)}", due=decision.first_day if kind in CONSENTING else None,
        committee=congress.committee_id, url=reverse("dates", args=[congress.pk]),
    )


def held(made: Hold, congresses: list[Congress]) -> None:
    _communes(f"held:{made.pk}", made, congresses, "Tạm dừng việc tổ chức đại hội",
              "Đảng bộ chưa tổ chức đại hội; vẫn soạn và trình văn kiện bình thường.")


def lifted(made: Hold, congresses: list[Congress]) -> None:
    _communes(f"lifted:{made.pk}", made, congresses, "Tiếp tục việc tổ chức đại hội",
              "Đảng bộ xem lại ngày đại hội của mình; ngày không còn hợp thì đề nghị ngày khác.")


def _communes(key: str, made: Hold, congresses: list[Congress], subject: str, expects: str) -> None:
    sitters, url = Sitters([congress.committee_id for congress in congresses]), reverse("holds", args=[made.plan_id])
    enqueue_all(News(key, sitters.of(congress.committee_id, COMMUNE), subject, f"{subject}. Lý do xem trên cổng.",
                     congress.committee_id, expects=expects, url=url) for congress in congresses)
