"""What is so in the review."""

from .comments import Aspect, Comment, CommentMark, CommentPlace
from .conclusions import (
    ApprovalWithdrawal,
    Blocks,
    CarriedApproval,
    Conclusion,
    ConclusionItem,
    PaperNumber,
    Verdict,
    VerdictKind,
)
from .revisions import RequiredRevision, ResponseKind, RevisionResponse, Verification
from .sessions import AgendaItem, Participant, ReviewSession
from .submissions import Return, Submission, SubmissionItem, SubmissionSheet

__all__ = [
    "AgendaItem", "ApprovalWithdrawal", "Aspect", "Blocks", "CarriedApproval", "Comment", "CommentMark", "CommentPlace",
    "Conclusion", "ConclusionItem", "PaperNumber", "Participant", "RequiredRevision", "ResponseKind", "Return",
    "ReviewSession", "RevisionResponse", "Submission", "SubmissionItem", "SubmissionSheet", "Verdict", "VerdictKind",
    "Verification",
]
