"""What the head of every page shows: no query beyond the person, who carries today's seats already."""

from django.db import Error as DatabaseTrouble
from django.urls import reverse

from congresses.committees.seats import COMMUNE, HOUSE, Role, committees_of
from congresses.core import clock, vietnamese

# URL name, text, and the pages below it that belong to the same entry of the menu.
MY_WORK = ("my_work", "Việc của tôi", ())
DOSSIER_PAGES = (
    "congress", "demands", "demand", "answer", "assign_verifier", "verify", "dates", "propose", "take_position", "count_hands",
    "consent", "refuse_date", "keep_consent", "withdraw_consent", "convene", "congress_journal", "version", "upload", "register",
    "excuse", "withdraw_excuse", "submit", "send_back", "waive", "comment_version", "comment_passage", "reply",
    "place_comment", "compare",
)
BOARD = ("boards", "Bảng theo dõi", ("board", *DOSSIER_PAGES))
DOSSIER = ("my_congress", "Hồ sơ đại hội", DOSSIER_PAGES)
SESSIONS = ("my_sessions", "Buổi duyệt", (
    "sessions", "session", "plan_session", "open_session", "close_session", "invite", "attendance", "take_down", "screen", "usual_remarks", "drop_usual"))
CONCLUSIONS = ("conclusions", "Thông báo kết luận", (
    "conclusion", "draft_conclusion", "save_assessment", "set_paper", "add_item", "change_item", "drop_item", "judge", "issue",
    "draft_verdict", "withdraw_approval", "aloud"))
CALENDAR = ("calendar", "Lịch đại hội", ("my_feed", "make_feed", "revoke_feed"))
SEARCH = ("search", "Tìm kiếm", ())
PLAN = ("my_plan", "Kế hoạch", ("plan", "participants", "clearance", "lent_reading", "holds", "hold", "lift"))


def masthead(request):
    """Who is here, where they may go, and the hour of a demonstration."""
    here = {"demo_clock": "", **_person(request)}
    if clock.is_shifted():
        now = clock.now()
        here["demo_clock"] = f"Đồng hồ trình diễn: {now.astimezone(vietnamese.HANOI):%H:%M}, {vietnamese.day_long(now)}."
        here["clock_url"] = reverse("demo_clock") if here.get("name") else ""
    return {"masthead": here}


def _person(request) -> dict:
    user = getattr(request, "user", None)
    try:
        seats = user.seats if user is not None and user.is_authenticated else None
    except DatabaseTrouble:  # the page that says so still needs a head
        return {}
    if seats is None:
        return {"links": _links(request, [CALENDAR])}
    first = seats[0] if seats else None
    return {
        "name": user.full_name, "title": _title(seats), "superior": first.committee if first else "",
        "links": _links(request, _menu(user)) + _administration(user),
        "news_url": reverse("news"), "unread": getattr(user, "unread", 0),
    }


def _title(seats) -> str:
    """The office held, and everybody the person acts for."""
    own = next((seat.title for seat in seats if seat.behalf_id is None), "")
    absent = ", ".join(dict.fromkeys(seat.behalf_name for seat in seats if seat.behalf_id))
    title = own or (seats[0].title if seats else "")
    return f"{title} (thay đồng chí {absent})" if absent else title


def _menu(user) -> list[tuple]:
    house, commune = committees_of(user, HOUSE), committees_of(user, COMMUNE)
    entries = [MY_WORK] if house or commune else []
    entries += [BOARD] if house else []
    entries += [DOSSIER] if commune else []
    entries += [SESSIONS, CONCLUSIONS] if house or commune else []
    return [*entries, CALENDAR, *([PLAN, SEARCH] if house or commune else [])]


def _links(request, entries: list[tuple]) -> list[tuple]:
    match = getattr(request, "resolver_match", None)
    here = match.url_name if match else ""
    marked = next((name for name, _, below in entries if here == name or here in below), "")
    return [(reverse(name), text, None, name == marked) for name, text, _ in entries]


def _administration(user) -> list[tuple]:
    own = any(seat.role == Role.ADMINISTRATOR and seat.behalf_id is None for seat in user.seats)
    return [(reverse("admin:index"), "Quản trị", None, False)] if own else []
