"""Who may, about dates."""

from congresses.committees.rules import acting
from congresses.committees.seats import STANDING_COMMITTEE, Role
from congresses.core.permissions import Permission
from congresses.plans import rules


def can_propose(user, congress) -> Permission:
    return rules.own(user, congress, Role.SECRETARY, otherwise="Chỉ bí thư của đảng bộ này được đề nghị ngày đại hội.")


def can_take_position(user, congress) -> Permission:
    return rules.house(user, congress, *STANDING_COMMITTEE, otherwise="Chỉ Ủy viên Ban Thường vụ ghi ý kiến về ngày.")


def can_record(user, congress) -> Permission:
    """Tally of hands, and that the congress took place."""
    return rules.house(user, congress, Role.COORDINATOR, Role.CHAIR,
                       otherwise="Chỉ Văn phòng hoặc người chủ trì ghi được việc này.")


def can_draft_verdict(user, congress) -> Permission:
    return rules.house(user, congress, Role.COORDINATOR, Role.CHAIR,
                       otherwise="Chỉ Văn phòng hoặc người chủ trì soạn được kết luận về ngày.")


def can_decide(user, congress) -> Permission:
    return rules.house(user, congress, Role.CHAIR, otherwise="Chỉ người chủ trì được quyết định ngày đại hội.")


def can_hold(user, plan) -> Permission:
    return acting(user, plan.superior_id, [Role.CHAIR], "Chỉ người chủ trì được tạm dừng hoặc cho tiếp tục.")
