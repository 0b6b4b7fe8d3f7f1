"""Rows of a congress page: documents, demands, submissions, and the commune's first step."""

from django.urls import reverse

from congresses.committees import rules as rights
from congresses.committees.seats import COMMUNE, HOUSE
from congresses.core import clock
from congresses.core.vietnamese import day, moment
from congresses.documents import rules as document_rules
from congresses.documents.case import codes_of
from congresses.plans.queries import applies
from congresses.reviews import labels, rules
from congresses.reviews.facts import Demand
from congresses.reviews.gates import blocking_findings_settled
from congresses.reviews.labels import DocumentsLabel

from .dossier import Dossier
from .rows import laid, short

SHOWN = 5  # demands; all of them have a page of their own


def reads_restricted(user, dossier: Dossier) -> bool:
    """From a seat of the side the page is seen from: what somebody reads elsewhere counts for nothing here."""
    if dossier.is_own:
        return rights.reads_restricted(user, dossier.congress.committee_id, COMMUNE)
    return rights.reads_restricted(user, dossier.congress.plan.superior_id, HOUSE)


def documents(user, dossier: Dossier) -> list[dict]:
    """A row for each kind that applies, with the acts this person has on it."""
    rows = [kind for kind in dossier.kinds
            if kind.pk in dossier.versions or applies(kind, dossier.congress, dossier.round)]
    return [_document(user, dossier, kind) for kind in rows]


def _document(user, dossier: Dossier, kind) -> dict:
    version = dossier.versions.get(kind.pk)
    reads = not kind.restricted or reads_restricted(user, dossier)
    readable = version and reads
    tag, label = _standing(kind, version)
    return {
        "name": kind.name, "restricted": kind.restricted, "required": kind.required, "tag": tag, "label": label,
        "url": reverse("version", args=[version.pk]) if readable else "",
        "version": _version(version) if readable else "Chưa được giao đọc" if version else "Chưa có",
        "excuse": kind.excused_why if kind.excuse and reads else "", "acts": _acts(user, dossier, kind, version),
        "found": version.blocking + version.to_explain if readable else 0,
        "found_url": reverse("findings", args=[version.pk]) if readable else "",
    }


def _version(version) -> str:
    return f"Bản {version.number}{' giấy' if version.is_registered else ''}, {day(version.uploaded_at)}"


def _standing(kind, version) -> tuple[str, str]:
    if kind.excuse:
        return "none", "Được miễn nộp"
    if version is None:
        return "none", DocumentsLabel.MISSING.label
    if version.laid_at is None and not version.is_approved:
        return "wait", "Chưa trình"
    label = DocumentsLabel(version.label)
    return labels.TAGS[label], label.label


def _acts(user, dossier: Dossier, kind, version) -> list[tuple]:
    acts, keys = [], [dossier.congress.pk, kind.pk]
    if dossier.is_own and document_rules.can_upload(user, dossier.congress, kind):
        acts.append((reverse("upload", args=keys), "Nộp bản mới" if version else "Nộp"))
        if codes_of(kind):
            acts.append((reverse("self_check", args=keys), "Tự kiểm tra"))
        if kind.restricted:
            acts.append((reverse("register", args=keys), "Đăng ký bản giấy"))
    if not dossier.is_own and kind.required and document_rules.can_excuse(user, dossier.congress):
        if kind.excuse:
            acts.append((reverse("withdraw_excuse", args=[kind.excuse]), "Rút miễn nộp"))
        elif version is None:
            acts.append((reverse("excuse", args=keys), "Cho miễn nộp"))
    return acts


def demands(user, dossier: Dossier) -> list[dict]:
    """The first open demands whose wording this person may read."""
    readable = [d for d in dossier.demands if reads_restricted(user, dossier) or not d.revision.restricted]
    return [_demand(user, dossier, demand) for demand in readable[:SHOWN]]


def _demand(user, dossier: Dossier, demand: Demand) -> dict:
    revision, answer = demand.revision, demand.answer
    tag, state = standing(demand)
    late = revision.due and revision.due < clock.today()
    due = f"Hạn {day(revision.due)}{', đã quá hạn' if late else ''}. " if revision.due else ""
    kinds = ", ".join(kind.name for kind in demand.kinds)
    item = {
        "id": f"yeu-cau-{revision.number}", "title": str(revision), "url": reverse("demand", args=[revision.pk]),
        "tag_kind": tag, "tag_text": state, "text": revision.text,
        "meta": f"{due}{f'Về {kinds}. ' if kinds else ''}Chặn: {revision.get_blocks_display()}.",
        "answers": [{"kind": answer.get_kind_display(), "text": short(answer.text, 300),
                     "by": f"{answer.by}, {day(answer.at)}"}] if answer else [],
    }
    if dossier.is_own and rules.can_answer(user, dossier.congress) and not (answer and answer.laid_at and not demand.verification):
        word = "Sửa trả lời" if answer and not demand.needs_answer else "Trả lời"
        item |= {"act_url": reverse("answer", args=[revision.pk]), "act_text": f"{word} yêu cầu {revision.number}"}
    elif not demand.needs_answer and answer.laid_at and rules.can_verify(user, revision, answer):
        item |= {"act_url": reverse("verify", args=[answer.pk]), "act_text": f"Thẩm tra trả lời {revision.number}"}
    return item


def standing(demand: Demand) -> tuple[str, str]:
    """An open demand in one word."""
    if demand.answer is None:
        return "stop", "Chưa trả lời"
    if demand.verification:
        return "stop", "Chưa đạt"
    return ("run", "Chờ thẩm tra") if demand.answer.laid_at else ("wait", "Đã soạn, chưa trình")


def submissions(user, dossier: Dossier) -> list[dict]:
    """Every submission, the last first, with what became of it."""
    house, congress = not dossier.is_own, dossier.congress
    returns = house and bool(rules.can_return(user, congress))
    plans = house and bool(rules.can_plan_sessions(user, congress.plan))
    return [_submission(row, returns, reverse("plan_session", args=[congress.plan_id]) if plans else "")
            for row in reversed(dossier.submissions)]


def _submission(row, returns: bool, plan_url: str) -> dict:
    tag, state = ("stop", "Trả lại bổ sung") if row.returned else ("ok", "Đã có kết luận") if row.closed_at else (
        ("run", "Đang xem xét") if row.opened_at else ("wait", "Đã nộp"))
    return {
        "title": f"Lần {row.number}", "when": moment(row.at), "count": laid(row.count), "tag": tag, "label": state,
        "returned": f"Trả lại ngày {day(row.returned_at)}: {row.returned}" if row.returned else "",
        "session": row.session_title or "", "session_when": moment(row.planned_at),
        "session_url": reverse("session", args=[row.session]) if row.session else "",
        "plan_url": f"{plan_url}?ho-so={row.pk}" if plan_url and not row.session and not row.closed_at else "",
        "conclusion_url": reverse("conclusion", args=[row.conclusion]) if row.conclusion else "",
        "return_url": reverse("send_back", args=[row.pk]) if returns and not row.closed_at and not row.opened_at else "",
    }


def found(user, dossier: Dossier) -> str:
    """What checks found in the documents this person reads and nobody mended or explained; nothing where none was checked."""
    secret = {kind.pk for kind in dossier.kinds if kind.restricted} if not reads_restricted(user, dossier) else set()
    versions = [version for kind, version in dossier.versions.items() if kind not in secret]
    blocking, to_explain = sum(one.blocking for one in versions), sum(one.to_explain for one in versions)
    left = blocking + to_explain
    if not left:
        checked = any(one.checked_at for one in versions)
        return "Không còn phát hiện nào phải sửa hoặc giải thích" if checked else ""
    if not dossier.is_own:
        return f"Còn {left} phát hiện đảng bộ chưa sửa, chưa giải thích"
    if blocking and not dossier.submissions:
        return f"Còn {left} phát hiện chưa sửa, chưa giải thích: {blocking} chặn việc trình, {to_explain} cần giải thích"
    return f"Còn {left} phát hiện phải sửa hoặc giải thích trước khi được đồng ý ngày đại hội"


def first_step(user, dossier: Dossier, facts, left: list) -> dict:
    """The one primary button of the commune's panel, or why there is none."""
    key = dossier.congress.pk
    if not left:
        may = rules.can_submit(user, dossier.congress)
        return {"url": reverse("submit", args=[key]), "button": f"Trình lần {facts.round}"} if may else {"text": may.reason}
    for kind in facts.kinds:
        absent = kind.required and kind.pk not in facts.excused and kind.pk not in facts.latest
        if absent and document_rules.can_upload(user, dossier.congress, kind):
            act, page = ("Đăng ký", "register") if kind.restricted else ("Nộp", "upload")
            return {"url": reverse(page, args=[key, kind.pk]), "button": f"{act} {kind.name}"}
    for demand in dossier.demands:
        if demand.needs_answer and (reads_restricted(user, dossier) or not demand.revision.restricted):
            number = demand.revision.number
            return {"url": reverse("answer", args=[demand.revision.pk]), "button": f"Trả lời yêu cầu {number}"}
    first = next((outcome for outcome in left if outcome.link), None)
    if first and first.code == blocking_findings_settled.code:
        return {"url": first.link, "button": "Xem phát hiện phải sửa"}
    return {"url": first.link if first else "", "button": "Mở việc đầu tiên"}
