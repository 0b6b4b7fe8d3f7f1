"""What happened about the days of a congress, as a timeline."""

from congresses.core.vietnamese import days, moment

from .models import DecisionKind, Hold


def history(congress) -> list[dict]:
    """Proposals, decisions that count, holds, the congress itself; the newest first."""
    events = [(row.at, _proposed(row)) for row in congress.proposals.all()]
    decisions = congress.decisions.counting().select_related("conclusion__paper__organ", "paper__organ")
    events += [(row.counts_from, _decided(row)) for row in decisions]
    for hold in Hold.objects.on_any(congress):
        events.append((hold.at, f"Tạm dừng: {hold.reason}"))
        if hold.lifted_at:
            events.append((hold.lifted_at, f"Cho tiếp tục: {hold.lifted_why}"))
    if convening := getattr(congress, "convening", None):
        events.append((convening.at, f"Ghi nhận đại hội đã tổ chức ngày {days(convening.first_day, convening.last_day)}."))
    events.sort(key=lambda event: event[0], reverse=True)
    return [
        {"when": moment(at), "datetime": at.isoformat(), "text": text, "now": n == 0} for n, (at, text) in enumerate(events)
    ]


def _proposed(row) -> str:
    return f"Đảng bộ đề nghị ngày {row}." + (f" {row.note}" if row.note else "")


def _decided(row) -> str:
    text = f"{DecisionKind(row.kind).label} {row.days}".strip()
    paper = row.conclusion.paper if row.conclusion_id else row.paper
    if paper:
        text += f", {'kết luận' if row.conclusion_id else 'công văn'} số {paper}"
    return f"{text}: {row.reason}" if row.reason else f"{text}."
