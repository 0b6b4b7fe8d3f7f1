"""The screen in the hall: everybody there reads it, so it shows what is restricted to nobody."""

from ..lines import locality, opinion_lines, session_state
from ..models import Comment, ReviewSession

SHOWN = 5  # opinions: the newest that fit a screen


def screen_context(session: ReviewSession) -> dict:
    """The agenda, the item being heard, and what was said about it: restricted kinds left out."""
    agenda = list(session.agenda.select_related("submission__congress__committee"))
    heard = next((row for row in agenda if row.pk == session.current_id), None) if session.is_running else None
    kind, text = session_state(session)
    return {
        "session": session, "state_kind": kind, "state_text": text,
        "agenda": [{"no": n, "name": locality(row.submission.congress.committee), "heard": row == heard}
                   for n, row in enumerate(agenda, start=1)],
        "heard": locality(heard.submission.congress.committee) if heard else "",
        "opinions": opinion_lines(_said(session, heard)) if heard else [],
    }


def _said(session: ReviewSession, heard):
    rows = Comment.objects.filter(
        session=session, version__document__congress=heard.submission.congress_id, version__document__kind__restricted=False)
    return rows.select_related(
        "version__document__kind", "version__document__congress__committee", "passage", "written_for").order_by("-pk")[:SHOWN]
