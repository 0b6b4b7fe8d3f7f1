"""What is so in the review."""

from .comments import Aspect, Comment, CommentMark, CommentPlace
from .conclusions import (
    NOTICE,
    ApprovalWithdrawal,
    Blocks,
    CarriedApproval,
    Conclusion,
    ConclusionItem,
    PaperNumber,
    Verdict,
    VerdictKind,
    full_number,
    number_used,
)
from .happenings import Happening, What
from .revisions import RequiredRevision, ResponseKind, RevisionResponse, Verification
from .sessions import AgendaItem, Participant, ReviewSession
from .submissions import Return, Submission, SubmissionItem, SubmissionSheet
from .timetable import Slot, UsualRemark

__all__ = [
    "NOTICE", "AgendaItem", "ApprovalWithdrawal", "Aspect", "Blocks", "CarriedApproval", "Comment", "CommentMark",
    "CommentPlace", "Conclusion", "ConclusionItem", "Happening", "PaperNumber", "Participant", "RequiredRevision",
    "ResponseKind", "Return", "ReviewSession", "RevisionResponse", "Slot", "Submission", "SubmissionItem",
    "SubmissionSheet", "UsualRemark", "Verdict", "VerdictKind", "Verification", "What", "full_number", "number_used",
]
