"""What is to be read before a session, and who has opened it."""

from collections import defaultdict

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.views.decorators.http import require_safe

from congresses.committees.models import Membership
from congresses.committees.seats import HOUSE, TRUSTED
from congresses.core import clock
from congresses.core.vietnamese import day, moment, name_key
from congresses.documents import page_counts
from congresses.documents.models import Opening, Version
from congresses.reviews.lines import session_when
from congresses.reviews.models import ReviewSession
from congresses.reviews.rules import can_run, can_take_pack

from .reading_list_changes import Changes
from .reading_list_rows import Heard, Laid, heard_in


@login_required
@require_safe
def reading_list(request, pk):
    """Documents on the agenda as the person may read them."""
    session = get_object_or_404(ReviewSession.objects.visible_to(request.user).with_names(), pk=pk)
    heard, house = heard_in(request.user, session), bool(can_take_pack(request.user, session))
    readers = Readers(session, [version for one in heard for version in one.versions]) if house else None
    changes = Changes()
    return render(request, "desk/reading_list.html", {
        "heading": "Tài liệu của buổi duyệt", "lead": f"{session.title}. {session_when(session)}", "session": session, "house": house,
        "invites": can_run(request.user, session), "items": [_item(one, changes, readers) for one in heard],
        "crumbs": [(reverse("session", args=[session.pk]), session.title), ("", "Tài liệu")],
    })


def _item(heard: Heard, changes: Changes, readers: "Readers | None") -> dict:
    submission = heard.item.submission
    return {
        "name": heard.name, "is_open": heard.is_open, "note": f"Trình lần {submission.number}, ngày {day(submission.at)}",
        "brief": reverse("brief", args=[heard.item.pk]) if readers else "", "dossier": reverse("congress", args=[heard.congress.pk]),
        "documents": [_document(laid, changes, readers) for laid in heard.documents],
    }


def _document(laid: Laid, changes: Changes, readers: "Readers | None") -> dict:
    version = laid.version
    if version is None:
        return {"name": laid.kind.name, "restricted": True, "none": "Đồng chí chưa được giao đọc"}
    before = laid.before
    return {
        "name": laid.kind.name, "restricted": laid.kind.restricted, "url": reverse("version", args=[version.pk]),
        "what": f"Bản {version.number}", "size": size_of(version), "file": reverse("download", args=[version.pk]) if version.sha256 else "",
        "changes": changes.of(before, version) or ("" if before else "Văn kiện mới trình lần đầu."),
        "compare": reverse("compare", args=[version.pk, before.pk]) if before and before.sha256 and version.sha256 else "",
        "before": f"bản {before.number}" if before else "",
        **(readers.of(version, laid.kind.restricted) if readers else {}),
    }


def size_of(version: Version) -> str:
    """Pages and bytes, or where the paper lies."""
    if version.is_registered:
        return f"Bản giấy số {version.paper_number}, lưu tại {version.custodian}"
    parts = (page_counts.said(version), version.extension.upper(), filesizeformat(version.size))
    return ", ".join(part for part in parts if part != page_counts.UNKNOWN)  # a Word file need not say how many pages it has


class Readers:
    """Who opened what, of the house; two queries for a whole session."""

    def __init__(self, session: ReviewSession, versions: list[Version]):
        invited = session.participants.filter(user__isnull=False).values("user")
        seats = Membership.objects.on(clock.today()).filter(committee=session.plan.superior_id, role__in=HOUSE, user__in=invited)
        self.reads: dict[int, bool] = {}  # the invited of the house: whether they read restricted kinds
        self.names: dict[int, str] = {}
        for seat in seats.select_related("user"):
            self.names[seat.user_id] = seat.user.full_name
            self.reads[seat.user_id] = self.reads.get(seat.user_id, False) or seat.cleared or seat.role in TRUSTED
        self.opened = defaultdict(dict)
        for row in Opening.objects.filter(version__in=versions).select_related("user").order_by("at"):
            self.opened[row.version_id][row.user_id] = row
            self.names.setdefault(row.user_id, row.user.full_name)

    def of(self, version: Version, restricted: bool) -> dict:
        """In words: how many of those who are to read it have, who and when, who has not."""
        opened = self.opened[version.pk]
        called = {person for person, reads in self.reads.items() if reads or not restricted}
        waiting = sorted((self.names[person] for person in called - opened.keys()), key=name_key)
        when = {person: f"{self.names[person]}, {moment(row.at)}" for person, row in opened.items()}
        if version.is_registered:
            return {"opened": "Bản giấy, không mở trên cổng"}
        return {
            "opened": f"{len(called & opened.keys())}/{len(called)} người được mời đã mở",
            "who": [said for person, said in when.items() if person in called], "waiting": waiting,
            "others": [said for person, said in when.items() if person not in called],
        }
