"""Product.md's day with everything papers can say of it."""

from datetime import date

from congresses.core import clock
from congresses.dates import actions as dates
from congresses.reviews import actions as reviews
from congresses.reviews.models import ConclusionItem
from tests.factories import at, submitted
from tests.remembering import remembered


@remembered
def sitting(cast):
    """The three are heard on 12/3/2020: people came, opinions were spoken, hands were counted."""
    clock.move_to(at(4, 3))
    sent = [submitted(getattr(cast, name), by=getattr(cast, f"bithu_{name}")) for name in ("nghen", "kst", "kvy")]
    proposal = dates.propose(cast.nghen, first_day=date(2020, 3, 30), last_day=date(2020, 3, 31), by=cast.bithu_nghen)
    clock.move_to(at(9, 3))
    session = reviews.plan_session(
        cast.plan, title="Duyệt nội dung đại hội Nghèn, Kim Song Trường, Khánh Vĩnh Yên", planned_at=at(12, 3, 14),
        submissions=sent, chair=cast.chutri, recorder=cast.chanh, place="Phòng họp Ban Thường vụ Huyện ủy", by=cast.chanh)
    guest = reviews.invite(session, name="Lê Văn Sáu", title="Trưởng phòng Tài chính – Kế hoạch", by=cast.chanh)
    clock.move_to(at(12, 3, 14))
    reviews.open_session(session, by=cast.chanh)
    for person in session.participants.all():
        absent = person.user == cast.uyvien
        reviews.set_attendance(person, present=not absent, absence="đi công tác" if absent else "", by=cast.chanh)
    cast.guest = guest
    cast.proposal = proposal
    return session


def version(cast, congress, code):
    return congress.documents.get(kind=cast.kinds[code]).versions.order_by("-number").first()


@remembered
def spoken(cast, session):
    """Two opinions on what everybody reads, one on a personnel plan, and the word of a commune."""
    def say(congress, code, speaker, text, aspect):
        about = version(cast, congress, code)
        return reviews.take_down(
            session, version=about, speaker=speaker, text=text, aspect=aspect, passage=about.passages.first(), by=cast.chanh)

    return [
        say(cast.kst, "political_report", "Võ Đình Khang", "Báo cáo chính trị chưa bám bộ chỉ tiêu chủ yếu.", "targets"),
        say(cast.nghen, "action_programme", "Lê Văn Sáu", "Chương trình hành động chưa nêu nguồn lực.", "tasks"),
        say(cast.nghen, "personnel_plan", "Phan Thị Tố Hoa", "Cơ cấu nữ trong đề án của Nghèn còn thấp.", "personnel"),
        say(cast.kst, "political_report", "Bí thư kst", "Đảng bộ tiếp thu, bổ sung biểu chỉ tiêu.", "targets"),
    ]


def items(cast, remark):
    three, kinds = [cast.nghen, cast.kst, cast.kvy], cast.kinds
    return [
        {"text": "Tổ chức đơn giản, không văn nghệ, không đoàn chúc mừng, ít khách mời nhất.", "blocks": "congress", "congresses": three},
        {"text": "Không dùng tên đơn vị cũ trong văn bản, chỉ ghi ở chú thích hoặc biểu riêng; số liệu chính xác.",
         "blocks": "approval", "congresses": three, "kinds": [kinds["political_report"]], "due": date(2020, 3, 20)},
        {"text": "Cụ thể hóa theo nhóm nhiệm vụ; nhiệm vụ khả thi", "blocks": "approval", "congresses": three,
         "kinds": [kinds["action_programme"]], "due": date(2020, 3, 20)},
        {"text": "Hoàn thiện đề án nhân sự theo định hướng về quy trình, tính kế thừa, số lượng, tiêu chuẩn, cơ cấu, tỷ lệ.",
         "blocks": "consent", "congresses": [cast.nghen, cast.kvy], "kinds": [kinds["personnel_plan"]], "due": date(2020, 4, 3)},
        {"text": "Nghiêm túc rút kinh nghiệm về việc chuẩn bị văn kiện.", "blocks": "nothing", "congresses": [cast.kst]},
        {"text": "Bám bộ chỉ tiêu chủ yếu trong Báo cáo chính trị.", "blocks": "approval", "congresses": [cast.kst],
         "kinds": [kinds["political_report"]], "comments": [remark], "due": date(2020, 3, 20)},
    ]


@remembered
def drafted(cast, session, remark):
    """The conclusion of the day, drafted: assessment, points, verdicts, dates, who follows up."""
    dates.count_hands(cast.proposal, agree=1, not_yet=0, other=0, session=session, by=cast.chanh)
    clock.move_to(at(12, 3, 17, 15))
    reviews.close_session(session, by=cast.chanh)
    conclusion = reviews.draft(session, by=cast.chanh)
    for item in items(cast, remark):
        conclusion.refresh_from_db()
        reviews.add_item(conclusion, seen=conclusion.edition, by=cast.chanh, **item)
    ConclusionItem.objects.filter(conclusion=conclusion, text__startswith="Cụ thể hóa").update(owner="Tiểu ban văn kiện các đảng ủy")
    conclusion.refresh_from_db()
    heard = [row.submission for row in session.agenda.order_by("position")]
    versions = [item.version for one in heard for item in one.items.select_related("version__document__kind")]
    verdicts = {one: "approved" if one.document.kind.code == "personnel_plan" and one.document.congress == cast.kst else "revise"
                for one in versions}
    reviews.judge(conclusion, verdicts=verdicts, seen=conclusion.edition, by=cast.chanh)
    for congress, kind in ((cast.nghen, "in_principle"), (cast.kst, "not_yet"), (cast.kvy, "not_yet")):
        conclusion.refresh_from_db()
        dates.draft_verdict(conclusion, congress, kind=kind, seen=conclusion.edition, by=cast.chanh)
    conclusion.refresh_from_db()
    conclusion.assessment = "Ba đảng bộ mới sáp nhập đã gửi đủ hồ sơ trước thời hạn; văn kiện bám hướng dẫn của cấp trên."
    conclusion.shortcomings = "Một số chỉ tiêu chưa dựa trên dự báo; chương trình hành động còn chung chung."
    conclusion.follow_up = "Giao Văn phòng Huyện ủy theo dõi, đôn đốc, báo cáo Ban Thường vụ kết quả thực hiện."
    conclusion.save()
    return conclusion


@remembered
def issued(cast, conclusion, number=412):
    reviews.set_paper(conclusion, number=number, date=date(2020, 3, 13), signer=cast.chutri, seen=conclusion.edition, by=cast.chanh)
    conclusion.refresh_from_db()
    clock.move_to(at(13, 3))
    return reviews.issue(conclusion, seen=conclusion.edition, by=cast.chutri)
