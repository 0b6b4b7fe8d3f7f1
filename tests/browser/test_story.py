"""The day of Can Lộc through the pages, in nine roles at real browsers, with real files; with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from congresses.core import clock
from congresses.documents.models import Passage, Version
from congresses.reviews.models import Conclusion, RevisionResponse, Submission
from tests.factories import at

FILES = ("political_report", "action_programme")


@pytest.fixture(params=[True, False], ids=["javascript", "without-javascript"])
def someone(people, request):
    """A signed-in person, signed in only once; the first of them at the page of signing in."""
    made = {}

    def person(username):
        if username not in made:
            newcomer = people(username, javascript=request.param)
            made[username] = newcomer.sign_in() if made else newcomer.sign_in_at_the_page()
        return made[username]

    return person


def lay_dossier(here, someone, paper, commune):
    """Drafter and secretary bring the first dossier before the superior."""
    congress, kinds = getattr(here, commune), here.kinds
    drafter, secretary = someone(f"soan.{commune}"), someone(f"bithu.{commune}")
    for kind in FILES:
        drafter.open("upload", congress.pk, kinds[kind].pk).send(file=paper(commune, kind, 1))
    if commune == "nghen":
        secretary.open("upload", congress.pk, kinds["personnel_plan"].pk).send(file=paper(commune, "personnel_plan", 1))
    else:
        secretary.open("register", congress.pk, kinds["personnel_plan"].pk).send(
            paper_number="01-ĐA/ĐU", paper_date="02/03/2020", copies=2, custodian="Văn phòng Đảng ủy")
    secretary.open("submit", congress.pk).send()
    assert Submission.objects.get(congress=congress).items.count() == 3


def test_the_day_through_the_pages(here, someone, paper, people):
    kinds, nghen = here.kinds, here.nghen
    clock.move_to(at(4, 3))
    for commune in ("nghen", "kst", "kvy"):
        lay_dossier(here, someone, paper, commune)
    someone("bithu.nghen").open("propose", nghen.pk).send(first_day="30/3/2020", last_day="31/3/2020").sees(
        "Phải quyết định chậm nhất ngày").send()
    someone("bithu.nghen").open("congress", nghen.pk).sees("Đã nộp", "Đề nghị").shot("01-congress")

    clock.move_to(at(11, 3))
    reviewer = someone("chuyen").open("my_work").shot("02-my-work")
    report = Version.objects.get(document__congress=here.kst, document__kind=kinds["political_report"])
    passage = Passage.objects.filter(version=report, kind="paragraph").order_by("number")[5]
    reviewer.open("comment_passage", report.pk, passage.number).send(aspect="targets", text="Thiếu nhiều chỉ tiêu chủ yếu của huyện.")
    reviewer.sees("Thiếu nhiều chỉ tiêu chủ yếu của huyện.").shot("03-version")
    someone("bithu.kst").open("version", report.pk).misses("Thiếu nhiều chỉ tiêu chủ yếu của huyện.")
    secret = Version.objects.get(document__congress=nghen, document__kind=kinds["personnel_plan"])
    assert reviewer.page.goto(f"/ban-du-thao/{secret.pk}/").status == 404
    officer = someone("tochuc").open("comment_version", secret.pk)
    officer.send(aspect="personnel", text="Chưa nêu rõ quy trình các bước.").sees("Chưa nêu rõ quy trình các bước.")

    office = someone("chanh").open("board", here.plan.pk).sees("Nghèn", "Kim Song Trường").shot("04-board")
    office.open("plan_session", here.plan.pk).send(
        title="Buổi duyệt của Ban Thường vụ", day="12/3/2020", hour="14:00", place="Phòng họp số 1",
        chair=here.chutri.pk, recorder=here.chanh.pk, submissions=[s.pk for s in Submission.objects.order_by("pk")])
    session = here.plan.sessions.get()
    clock.move_to(at(12, 3, 14))
    office.open("open_session", session.pk).send()
    office.open("session", session.pk).shot("05-session")
    office.open("take_down", session.pk).send(
        speaker="Trần Khách Mời, Phòng Tài chính", version=report.pk, aspect="lessons",
        text="Đề nghị nghiêm túc rút kinh nghiệm.")
    someone("bithu.kst").open("version", report.pk).sees("Thiếu nhiều chỉ tiêu chủ yếu của huyện.")
    office.open("close_session", session.pk).send()

    office.open("session", session.pk)
    office.open("draft_conclusion", session.pk).send()
    conclusion = Conclusion.objects.get()
    three = [here.nghen.pk, here.kst.pk, here.kvy.pk]
    add = [
        {"text": "Tổ chức đơn giản, không văn nghệ, không đoàn chào mừng, ít khách mời.", "blocks": "congress", "congresses": three},
        {"text": "Không dùng tên đơn vị hành chính cũ trong nội dung.", "blocks": "approval", "congresses": three,
         "kinds": [kinds["political_report"].pk], "due": "20/3/2020"},
        {"text": "Hoàn thiện đề án nhân sự theo định hướng.", "blocks": "consent", "congresses": [here.nghen.pk, here.kvy.pk],
         "kinds": [kinds["personnel_plan"].pk], "due": "20/3/2020"},
        {"text": "Bám bộ chỉ tiêu chủ yếu; nghiêm túc rút kinh nghiệm.", "blocks": "approval", "congresses": [here.kst.pk],
         "kinds": [kinds["political_report"].pk], "due": "20/3/2020"},
    ]
    chair = someone("chutri")
    for item in add:  # what concerns a restricted kind is written by who reads it
        writer = chair if kinds["personnel_plan"].pk in item.get("kinds", []) else office
        writer.open("add_item", conclusion.pk).send(**item)
    assert conclusion.items.count() == 4
    office.open("judge", conclusion.pk).send(**{
        f"v{pk}": "revise" for pk in Version.objects.values_list("pk", flat=True)})
    office.open("draft_verdict", conclusion.pk, nghen.pk).send(kind="in_principle")
    for congress in (here.kst, here.kvy):
        office.open("draft_verdict", conclusion.pk, congress.pk).send(kind="not_yet", reason="Hoàn thiện nội dung trước.")
    office.open("set_paper", conclusion.pk).send(number=412, date="13/3/2020", signer=here.chutri.pk)
    chair.open("conclusion", conclusion.pk).shot("06-conclusion")
    chair.open("issue", conclusion.pk).send()
    assert Conclusion.objects.in_force().get() == conclusion
    assert [c.revisions.count() for c in (here.nghen, here.kst, here.kvy)] == [3, 3, 3]

    clock.move_to(at(16, 3))
    secretary = someone("bithu.nghen").open("my_work").shot("07-secretary-work")
    secretary.open("congress", nghen.pk).sees("Phải hoàn thiện", "Nhất trí dự kiến").shot("08-after-conclusion")
    secretary.open("submit", nghen.pk).sees("chưa trả lời").shot("09-submit-closed")
    drafter = someone("soan.nghen")
    open_to_drafter = [r for r in nghen.revisions.order_by("number") if not r.restricted]
    for revision in open_to_drafter:
        drafter.open("answer", revision.pk).send(kind="accept", text="Đã tiếp thu, sửa trong bản 2.")
    secret_revision = nghen.revisions.get(item__kinds__restricted=True)
    assert drafter.page.goto(f"/yeu-cau/{secret_revision.pk}/").status == 404
    drafter.open("upload", nghen.pk, kinds["political_report"].pk).send(file=paper("nghen", "political_report", 2))
    drafter.open("upload", nghen.pk, kinds["action_programme"].pk).send(file=paper("nghen", "action_programme", 2))
    secretary.open("answer", secret_revision.pk).send(kind="accept", text="Đã bổ sung quy trình và cơ cấu.")
    secretary.open("upload", nghen.pk, kinds["personnel_plan"].pk).send(file=paper("nghen", "personnel_plan", 2))
    secretary.open("submit", nghen.pk).send()
    assert Submission.objects.filter(congress=nghen).count() == 2

    clock.move_to(at(23, 3))
    for response in RevisionResponse.objects.filter(revision__congress=nghen):
        (officer if response.revision.verifier == here.tochuc else chair).open("verify", response.pk).send(met="yes")
    office.open("plan_session", here.plan.pk).send(
        title="Duyệt bằng văn bản", day="23/3/2020", hour="15:00", by_paper="on", chair=here.chutri.pk, recorder=here.chanh.pk,
        submissions=[Submission.objects.get(congress=nghen, number=2).pk])
    second = here.plan.sessions.get(by_paper=True)
    office.open("open_session", second.pk).send()
    office.open("close_session", second.pk).send()
    office.open("draft_conclusion", second.pk).send()
    approval = Conclusion.objects.get(session=second)
    office.open("judge", approval.pk).send(**{f"v{pk}": "approved" for pk in Version.objects.filter(
        submissions__congress=nghen, submissions__number=2).values_list("pk", flat=True)})
    office.open("set_paper", approval.pk).send(number=420, date="23/3/2020", signer=here.chutri.pk)
    chair.open("issue", approval.pk).send()
    chair.open("congress", nghen.pk).sees("Đủ")

    clock.move_to(at(24, 3))
    proposal = nghen.proposals.get()
    for member in ("uyvien", "chutri"):
        someone(member).open("take_position", proposal.pk).send(stand="agree")
    chair.open("consent", nghen.pk).sees("ngày làm việc").shot("10-consent-closed")
    chair.open("waive", nghen.pk, "consent", "notice_kept").send(why="Đại hội điểm của huyện.")
    chair.open("consent", nghen.pk).send(number=55)
    assert nghen.decisions.last().kind == "consent"
    chair.open("dates", nghen.pk).sees("30–31/3/2020").shot("11-consented")
    for congress in (here.kst, here.kvy):
        chair.open("dates", congress.pk).sees("Đảng bộ chưa đề nghị ngày")

    visitor = people("khach", javascript=True)
    visitor.open("calendar").sees("Nghèn", "30–31", "Tháng 3 năm 2020").misses("Kim Song Trường").shot("12-public-calendar")
    clock.move_to(at(27, 3))
    chair.open("hold", here.plan.pk).send(everyone="all", reason="Hoãn đại hội trên cả nước để phòng dịch.")
    office.open("congress", nghen.pk).sees("Tạm dừng").shot("13-held")
    office.open("convene", nghen.pk).send(first_day="27/3/2020", last_day="27/3/2020").sees("Đang tạm dừng")
    someone("soan.kst").open("upload", here.kst.pk, kinds["political_report"].pk).send(file=paper("kst", "political_report", 2))
    office.open("congress_journal", nghen.pk).sees("tạm dừng").shot("14-journal")
    administrator = someone("quantri")
    assert administrator.page.goto(f"/dai-hoi/{nghen.pk}/").status == 404
    expect(administrator.open("my_work").page.locator("h1")).to_be_visible()
