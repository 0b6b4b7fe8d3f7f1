"""Entries of a calendar as an iCalendar file: the same entries give the same bytes."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils.crypto import salted_hmac
from icalendar import Calendar, Event

from congresses.core.vietnamese import HANOI

EVERY = timedelta(hours=1)  # how often readers are asked to come again
# Control characters and line ends of other systems: readers of calendars refuse the file, or see a line where none is.
UNCLEAN = dict.fromkeys((*range(32), *range(127, 160), 0x2028, 0x2029), " ") | {ord("\t"): "\t", ord("\n"): "\n", ord("\r"): None}
CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"


@dataclass(frozen=True)
class Entry:
    """One thing in a calendar; `kind` and `pk` are its name for ever, `sequence` counts how often it changed."""

    kind: str
    pk: int
    title: str
    begins: date | datetime
    ends: date | datetime  # the last day of whole days
    status: str
    sequence: int
    changed_at: datetime
    text: str = ""
    place: str = ""
    path: str = ""  # of the page it leads to
    busy: bool = False


def written(entries: list[Entry], *, title: str, site: str) -> bytes:
    """The file; `site` is where the portal stands, without the last stroke."""
    calendar = Calendar()
    calendar.add("prodid", "-//Duyet dai hoi//Lich//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title.translate(UNCLEAN))
    calendar.add("x-wr-calname", title.translate(UNCLEAN))
    calendar.add("x-wr-timezone", HANOI.key)
    calendar.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    here = installation()
    for entry in sorted(entries, key=lambda entry: (entry.kind, entry.pk)):
        calendar.add_component(_event(entry, here, site))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def installation() -> str:
    """What sets the entries of this portal apart from those of another; it says nothing about the place."""
    return salted_hmac("congresses.desk.feed", "installation").hexdigest()[:16]


def _event(entry: Entry, here: str, site: str) -> Event:
    event = Event()
    event.add("uid", f"{entry.kind}-{entry.pk}@{here}")
    event.add("sequence", entry.sequence)
    changed = entry.changed_at.astimezone(UTC).replace(microsecond=0)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("summary", entry.title.translate(UNCLEAN))
    event.add("status", entry.status)
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    if isinstance(entry.begins, datetime):
        event.add("dtstart", entry.begins.astimezone(HANOI))
        event.add("dtend", entry.ends.astimezone(HANOI))
    else:
        event.add("dtstart", entry.begins)
        event.add("dtend", entry.ends + timedelta(days=1))  # the day after, by the standard
    for name, value in (("location", entry.place.translate(UNCLEAN)), ("description", entry.text.translate(UNCLEAN)),
                        ("url", entry.path and site + entry.path)):
        if value:
            event.add(name, value)
    return event
