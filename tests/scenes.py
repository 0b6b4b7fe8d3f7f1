"""One congress in the middle of its second round: an object for every address of the portal."""

from datetime import date
from functools import partial

from congresses.committees import units
from congresses.committees.calendar_addresses import digest
from congresses.committees.models import CalendarAddress, Delegation, User
from congresses.core import clock
from congresses.dates import actions as dates
from congresses.documents import actions as documents
from congresses.documents.models import Finding
from congresses.figures import actions as figures
from congresses.operations.gathering import gather
from congresses.outbox.models import Mail, Message
from congresses.papers.models import Paper, Scan
from congresses.plans import actions as plans
from congresses.plans.cloning import clone_plan
from congresses.plans.models import EventLimit, Indicator, PersonnelRule
from congresses.reviews import actions as reviews
from congresses.reviews.actions import take_number
from congresses.reviews.models import Verdict
from tests.factories import (
    at,
    concluded,
    indicators,
    personnel,
    received,
    running_session,
    submitted,
    upload,
    with_figures,
)
from tests.remembering import remembered


def reference(cast) -> dict:
    """A row of each table of reference data, and a paper for the communes."""
    add = partial(plans.add_row, cast.plan, by=cast.chanh)
    return {
        "indicator": add(Indicator, code="KT99", name="Tỷ lệ thử", unit="%", direction="down", measured="end", aliases=""),
        "publication": documents.publish(cast.plan, title="Hướng dẫn", file=received("Hướng dẫn."), by=cast.chanh),
        "rule": add(PersonnelRule, code="young", metric="trẻ", operator=">=", low=15, high=None, unit="%", rounding="nearest",
                    source="CT 35"),
        "limit": add(EventLimit, code="guests", name="Khách mời", operator="<=", limit=10, valid_from=None, valid_to=None,
                     source="Công văn"),
        "unit": units.add_unit(cast.district, kind="xã", name="Kim Lộc", province="Hà Tĩnh", valid_from=None,
                               valid_to=date(2019, 12, 31), successor=None, authority="", by=cast.chanh),
    }


@remembered
def objects(cast) -> dict:
    """Nghèn after its first conclusion, its second dossier before a running session; one object for every address."""
    clock.move_to(at(4, 3))
    CalendarAddress.objects.create(
        user=cast.chanh, secret_hash=digest("dia-chi-bi-mat-cua-chanh"), made_at=clock.now())
    laid_down = reference(cast)
    congress, kinds = cast.nghen, cast.kinds
    first = submitted(congress, by=cast.bithu_nghen)
    report = congress.documents.get(kind=kinds["political_report"]).versions.get()
    remark = reviews.comment(report, passage=report.passages.first(), text="Chưa rõ.", aspect="results", by=cast.chuyen)
    clock.move_to(at(12, 3))
    session = running_session(cast, first)
    items = [
        {"text": "Làm rõ kết quả.", "blocks": "consent", "congresses": [congress],
         "kinds": [kinds["political_report"]], "comments": [remark]},
        {"text": "Hoàn thiện đề án.", "blocks": "consent", "congresses": [congress], "kinds": [kinds["personnel_plan"]]},
    ]
    verdicts = {item.version: "revise" for item in first.items.all()}
    verdicts[congress.documents.get(kind=kinds["action_programme"]).versions.get()] = "approved"
    conclusion = concluded(cast, session, verdicts, items)
    clock.move_to(at(16, 3))
    for revision in congress.revisions.all():
        reviews.answer(revision, kind="explain", text="Đã giải trình.", by=cast.bithu_nghen)
    later = upload(congress, "political_report", "Bản hai.", by=cast.soan_nghen)
    found = [
        Finding.objects.create(version=version, check_code="names", level=level, aspect="old_names", fingerprint=level, subject="x",
                               what="Tên cũ.", todo="Ghi tên mới.", passage=version.passages.first())
        for version, level in ((later, "explain"), (congress.documents.get(kind=kinds["personnel_plan"]).versions.get(), "hint"))
    ]
    second = reviews.submit(congress, by=cast.bithu_nghen)
    running = running_session(cast, second)
    draft = reviews.draft(running, by=cast.chanh)
    item = reviews.add_item(draft, text="Thêm.", blocks="nothing", congresses=[congress], seen=1, by=cast.chanh)
    with_figures(cast)
    sheet = indicators(congress, by=cast.soan_nghen, KT05="48,6")
    secret_sheet = personnel(congress, by=cast.bithu_nghen, committee=15, women=3)
    figures.lay(congress)
    papers = [
        Paper.objects.create(plan=cast.plan, kind="notice", session=session, congress=congress, sha256=report.sha256, size=report.size,
                             restricted=restricted, number=number, by=cast.chanh, at=clock.now())
        for restricted, number in ((False, conclusion.paper), (True, take_number(cast.plan, "TB", 900, clock.today(), cast.chutri.pk)))
    ]
    scans = [Scan.objects.create(paper=paper, sha256=report.sha256, name="Bản ký.pdf", size=report.size, by=cast.chanh, at=clock.now())
             for paper in papers]
    gather()
    Mail.objects.filter(recipient_id=cast.bithu_nghen.pk).update(given_up_at=clock.now(), last_error="Không tới.")
    open_demand, secret_demand = congress.revisions.order_by("number")
    delegation = Delegation.objects.create(
        membership=cast.bithu_nghen.memberships.get(), delegate=User.objects.create_user("phobithu.nghen", full_name="Phó bí thư"),
        valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 30),
    )
    return {
        "delegation": delegation, "plan": cast.plan, "congress": congress, "membership": cast.chuyen.memberships.get(), "version": report, "later_version": later,
        "passage": report.passages.first(), "comment": remark, "conclusion": conclusion, "kind": kinds["political_report"],
        "finding": found[0], "secret_finding": found[1],
        "excuse": documents.excuse(congress, kinds["personnel_plan"], reason="Đã có đề án riêng.", by=cast.chanh),
        "submission": second, "session": running, "participant": running.participants.first(), "draft": draft, "agenda_item": running.agenda.get(),
        "opinion": reviews.take_down(running, version=second.versions.get(pk=later.pk), speaker="Nguyễn Hữu Phúc", text="Chưa khớp.", aspect="figures", by=cast.chanh),
        "usual": reviews.add_usual(cast.plan, aspect="figures", text="Số liệu phải chính xác.", by=cast.chanh),
        "item": item, "verdict": Verdict.objects.get(verdict="approved"), "demand": open_demand,
        "response": open_demand.responses.get(), "secret_demand": secret_demand,
        "secret_response": secret_demand.responses.get(),
        "secret_version": congress.documents.get(kind=kinds["personnel_plan"]).versions.get(),
        "proposal": dates.propose(congress, first_day=date(2020, 5, 20), last_day=date(2020, 5, 20), by=cast.bithu_nghen),
        "sheet": sheet, "secret_sheet": secret_sheet,
        "paper": papers[0], "secret_paper": papers[1], "scan": scans[0], "secret_scan": scans[1],
        "news": Message.objects.filter(recipient_id=cast.bithu_nghen.pk).first(),
        "mail": Mail.objects.filter(recipient_id=cast.bithu_nghen.pk).first(),
        **laid_down, "empty_plan": clone_plan(cast.plan, term="2025–2030", window_from=date(2025, 3, 15), window_to=date(2025, 6, 30),
                                              age_point="2025-04", by=cast.chanh),
        "hold": dates.hold(cast.plan, reason="Phòng dịch.", by=cast.chutri),
    }
