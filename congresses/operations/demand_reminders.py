"""Reminders of demands to be answered, and of answers to be verified."""

from collections.abc import Iterable, Iterator

from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse
from django.utils.timezone import localdate

from congresses.committees.models import User
from congresses.committees.seats import COMMUNE, HOUSE, Role
from congresses.core.vietnamese import day
from congresses.outbox.actions import News
from congresses.plans.reminders import Deadline, Reminder, Steps
from congresses.reviews.demand_lines import concerns
from congresses.reviews.models import RequiredRevision, RevisionResponse, Verification

from .reminder_run import COORDINATORS, Run

JUDGED_WITHIN = 5  # working days an answer may wait before anybody is reminded of it
WAITING = Steps(before=(), after=(5, 10, 15, 20))


def demands(run: Run) -> Iterator[News]:
    """Demands to be answered; overdue ones also in one line to whoever will verify, or to the office. Those of a congress due the
    same day come together, restricted ones apart: news is wholly restricted or not at all."""
    here = {"revision": OuterRef("pk")}
    laid = RevisionResponse.objects.filter(**here, laid_at__isnull=False, verification__isnull=True)
    failed = Verification.objects.filter(response__revision=OuterRef("pk"), met=False).order_by("-pk")
    rows = RequiredRevision.objects.open().filter(~Exists(laid), due__lte=run.horizon).annotate(
        failed_at=Subquery(failed.values("at")[:1])
    ).with_kind_names().with_names().order_by("congress_id", "number")
    together: dict[str, list[tuple[RequiredRevision, Reminder]]] = {}
    for row in rows:
        # One key for all of them sends none twice and skips none: a demand may leave a step, but joins only one yet to come.
        series = f"{row.congress_id}-{row.due:%Y%m%d}{'-secret' if row.secret else ''}"
        due = Deadline("demand", series, row.due, since=max(filter(None, (row.made_at, row.failed_at))))
        if reminder := run.owed(due):
            together.setdefault(reminder.key, []).append((row, reminder))
    for step in together.values():
        yield from _to_answer(run, step)
        if step[0][1].step > 0:
            yield from _overdue(run, step)


def _to_answer(run: Run, step: list[tuple[RequiredRevision, Reminder]]) -> Iterator[News]:
    first = step[0][0]
    commune, name = first.congress.committee_id, first.congress.committee.name
    seated = run.seated(commune, COMMUNE, restricted=first.secret)
    for rows, people in _by_list((row, run.unaware(reminder, seated)) for row, reminder in step).items():
        yield News(
            step[0][1].key, people, f"Trả lời {_counted(rows)} chậm nhất ngày {day(first.due)}", concerns(*rows), commune, url=_url(rows),
            expects=f"{name} trả lời {_named(rows)} {run.by_when(first.due)}.", due=first.due, restricted=first.secret)


def _overdue(run: Run, step: list[tuple[RequiredRevision, Reminder]]) -> Iterator[News]:
    """To each who verifies, of theirs alone; whoever is given a demand during a step is told of that apart."""
    first = step[0][0]
    name, superior = first.congress.committee.name, first.congress.plan.superior_id
    for rows, people in _by_list((row, _verifiers(run, row, restricted=row.secret)) for row, _ in step).items():
        yield News(
            f"late-{step[0][1].key}", people, f"Quá hạn trả lời: {name}, {_counted(rows)}", concerns(*rows), superior, url=_url(rows),
            restricted=first.secret, expects=f"{name} chưa trả lời {_named(rows)}, hạn {day(first.due)}; đồng chí đôn đốc.")


def _by_list(found: Iterable[tuple[RequiredRevision, list[User]]]) -> dict[tuple[RequiredRevision, ...], list[User]]:
    """Whoever is told of the same demands, by these."""
    told: dict[User, list[RequiredRevision]] = {}
    for row, people in found:
        for person in people:
            told.setdefault(person, []).append(row)
    lists: dict[tuple[RequiredRevision, ...], list[User]] = {}
    for person, rows in told.items():
        lists.setdefault(tuple(rows), []).append(person)
    return lists


def _counted(rows: tuple[RequiredRevision, ...]) -> str:
    return f"{len(rows)} yêu cầu" if len(rows) > 1 else f"yêu cầu {rows[0].number}"


def _named(rows: tuple[RequiredRevision, ...]) -> str:
    return f"{'các ' if len(rows) > 1 else ''}yêu cầu {', '.join(str(row.number) for row in rows)}"


def _url(rows: tuple[RequiredRevision, ...]) -> str:
    return reverse("demands", args=[rows[0].congress_id]) if len(rows) > 1 else reverse("demand", args=[rows[0].pk])


def _verifiers(run: Run, revision: RequiredRevision, *, restricted: bool, but: Iterable[int] = ()) -> list[User]:
    """The one it was given to and who acts for them, else the office, else the chair: whoever may read it."""
    superior = revision.congress.plan.superior_id
    chosen = run.seated(superior, HOUSE, restricted=restricted, named={revision.verifier_id})
    for roles in (COORDINATORS, [Role.CHAIR]):
        chosen = chosen or run.seated(superior, roles, restricted=restricted)
    return [person for person in chosen if person.pk not in but]


def answers(run: Run) -> Iterator[News]:
    """Answers laid some days ago that nobody has verified."""
    rows = RevisionResponse.objects.filter(
        laid_at__isnull=False, verification__isnull=True, revision__in=RequiredRevision.objects.open().values("pk")
    ).with_kind_names().select_related("revision__congress__committee", "revision__congress__plan").order_by("pk")
    for row in rows:
        laid, revision = localdate(row.laid_at), row.revision
        due = Deadline("verify", row.pk, run.calendar.after(laid, JUDGED_WITHIN), since=row.laid_at, steps=WAITING)
        if reminder := run.owed(due):
            what = f"yêu cầu {revision.number} của {revision.congress.committee.name}"
            people = _verifiers(run, revision, restricted=row.secret, but=(row.by_id, row.written_for_id))
            yield News(
                reminder.key, people, f"Thẩm tra trả lời {what}", concerns(row), revision.congress.plan.superior_id,
                url=reverse("verify", args=[row.pk]), restricted=row.secret,
                expects=f"Đồng chí thẩm tra trả lời {what}: trả lời đã trình từ ngày {day(laid)}.",
            )
