"""What changes in the review."""

from .answers import answer, assign_verifier, verify
from .approvals import withdraw_approval
from .comments import comment, comment_finding, mark_comment, place_comment, reply, take_down
from .conclusions import (
    add_item,
    change_item,
    count_edition,
    demand_of,
    draft,
    drop_item,
    judge,
    require_unchanged,
    save_assessment,
    set_paper,
)
from .invitations import invite, send_invitations
from .issue import issue
from .numbers import take_number
from .packs import take_pack
from .sessions import (
    call_off,
    close_session,
    hear,
    mark_all_present,
    open_session,
    plan_session,
    reschedule,
    set_attendance,
)
from .submissions import send_back, submit
from .telling import happened
from .timetable import set_slot, set_slots
from .usual import add_usual, drop_usual

__all__ = [
    "add_item", "add_usual", "answer", "assign_verifier", "call_off", "change_item", "close_session", "comment", "comment_finding",
    "count_edition", "demand_of", "draft", "drop_item", "drop_usual", "happened", "hear", "invite", "issue", "judge", "mark_all_present",
    "mark_comment", "open_session", "place_comment", "plan_session", "reply", "require_unchanged", "reschedule", "save_assessment", "send_back",
    "send_invitations", "set_attendance", "set_paper", "set_slot", "set_slots", "submit", "take_down", "take_number",
    "take_pack", "verify", "withdraw_approval",
]
