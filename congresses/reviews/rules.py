"""Who may, in the review."""

from congresses.committees.rules import acting
from congresses.committees.seats import HOUSE, OFFICE, Role
from congresses.core.permissions import Permission
from congresses.plans import rules


def can_submit(user, congress) -> Permission:
    return rules.own(user, congress, Role.SECRETARY, otherwise="Chỉ bí thư của đảng bộ này được trình hồ sơ.")


def can_return(user, congress) -> Permission:
    return rules.house(user, congress, *OFFICE, otherwise="Chỉ Văn phòng hoặc người chủ trì được trả lại hồ sơ.")


def can_comment(user, congress) -> Permission:
    return rules.house(user, congress, *HOUSE, otherwise="Chỉ người thẩm định của cấp trên được góp ý.")


def can_mark_comment(user, comment) -> Permission:
    """Whoever asked says when it is resolved."""
    permission = can_comment(user, comment.version.document.congress)
    if permission and comment.written_for_id not in permission.seat.people:
        return Permission(reason="Người nêu góp ý mới đánh dấu được là đã giải quyết hay chưa.")
    return permission


def can_plan_sessions(user, plan) -> Permission:
    return acting(user, plan.superior_id, OFFICE, "Chỉ Văn phòng hoặc người chủ trì được lập buổi duyệt.")


def can_run(user, session) -> Permission:
    """Open and close it, invite, call the roll, take down what is said."""
    return acting(user, session.plan.superior_id, OFFICE,
                  "Chỉ Văn phòng hoặc người chủ trì được điều hành và ghi biên bản buổi duyệt.")


def can_take_pack(user, session) -> Permission:
    """Briefs and the whole pack are the house's own."""
    return acting(user, session.plan.superior_id, HOUSE, "Chỉ người của cấp duyệt xem được bản tóm tắt và trọn bộ tài liệu.")


def can_show(user, session) -> Permission:
    """Put the screen on the projector."""
    return acting(user, session.plan.superior_id, HOUSE, "Màn chiếu do người của cấp ủy này mở.")


def can_draft(user, session) -> Permission:
    return acting(user, session.plan.superior_id, OFFICE, "Chỉ Văn phòng hoặc người chủ trì được soạn kết luận.")


def can_issue(user, conclusion) -> Permission:
    return acting(user, conclusion.session.plan.superior_id, [Role.CHAIR], "Chỉ người chủ trì được ban hành kết luận.")


def can_withdraw_approval(user, congress) -> Permission:
    return rules.house(user, congress, Role.CHAIR, otherwise="Chỉ người chủ trì được rút việc thông qua.")


def can_answer(user, congress) -> Permission:
    return rules.own(user, congress, Role.DRAFTER, Role.SECRETARY,
                     otherwise="Chỉ bí thư và cán bộ soạn thảo của đảng bộ này trả lời được yêu cầu.")


def can_assign_verifier(user, congress) -> Permission:
    return rules.house(user, congress, *OFFICE, otherwise="Chỉ Văn phòng hoặc người chủ trì giao được người thẩm tra.")


def can_verify(user, revision, response=None) -> Permission:
    """The office and the chair any; others their own or assigned ones; nobody their own answer."""
    superior = revision.congress.plan.superior_id
    seats = [seat for seat in user.seats if seat.committee_id == superior and seat.role in HOUSE]
    if not seats:
        return Permission(reason="Chỉ người thẩm định của cấp trên được thẩm tra.")
    # Judged from the seat that is used: a lent one stands for its owner, who may have written the answer.
    authors = {response.by_id, response.written_for_id} if response else set()
    fair = [seat for seat in seats if not seat.people & authors]
    if not fair:
        return Permission(reason="Không ai thẩm tra câu trả lời do chính mình soạn.")
    called = [seat for seat in fair if seat.role in OFFICE] or [s for s in fair if revision.verifier_id in s.people]
    return Permission(called[0]) if called else Permission(reason="Yêu cầu này do người khác thẩm tra.")
