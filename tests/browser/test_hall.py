"""What is taken into a hall without network: a brief that fits one sheet, and a ZIP that opens from the disk."""

import zipfile

import pypdfium2
from django.urls import reverse

from congresses.checks import Value
from congresses.core import clock
from congresses.desk import brief_facts
from congresses.documents.models import Finding
from congresses.figures import actions as figures
from congresses.plans.models import DocumentKind, Indicator
from congresses.reviews import actions as reviews
from tests.factories import at, concluded, running_session, submitted, upload, with_figures

LONG = "Làm rõ kết quả thực hiện từng chỉ tiêu của nhiệm kỳ, nguyên nhân, bài học và giải pháp cụ thể cho nhiệm kỳ tới, có người chịu trách nhiệm và thời hạn."


def full(here):
    """Nghèn's second round with as much to say as a brief may say, and more."""
    clock.move_to(at(4, 3))
    with_figures(here)
    for n in range(30):
        Indicator.objects.create(plan=here.plan, code=f"A{n:02}", name=f"Giá trị sản xuất trên một đơn vị diện tích canh tác thứ {n}",
                                 unit="triệu đồng/người/năm", direction="up", measured="end")
    for n in range(11):
        DocumentKind.objects.create(plan=here.plan, position=20 + n, code=f"k{n}", required=False,
                                    name=f"Báo cáo tổng hợp ý kiến góp ý của các chi bộ trực thuộc, phần {n}")
    figures.enter_indicators(here.nghen, seen=0, by=here.soan_nghen, values=[
        Value(one.code, "trên 48,6", "48,6", "trên 63") for one in here.plan.indicator_set.all()])
    for n in range(11):
        upload(here.nghen, f"k{n}", by=here.soan_nghen)
    first = running_session(here, submitted(here.nghen, by=here.bithu_nghen))
    concluded(here, first, items=[{"text": f"{LONG} Điểm {n}.", "blocks": "consent", "congresses": [here.nghen], "kinds": [here.kinds["political_report"]]}
                                  for n in range(12)])
    clock.move_to(at(12, 3))
    for demand in here.nghen.revisions.all():
        reviews.answer(demand, kind="partial", text=LONG, by=here.bithu_nghen)
    texts = ("Báo cáo lần hai, viết lại.", "Đoạn giữ nguyên.")
    for code in ("political_report", "action_programme", *(f"k{n}" for n in range(11))):
        upload(here.nghen, code, *texts, by=here.soan_nghen)
    sent = reviews.submit(here.nghen, by=here.bithu_nghen)
    for item in sent.items.select_related("version"):
        for n in range(5):
            Finding.objects.create(version=item.version, check_code="names", level="explain", aspect="old_names", fingerprint=f"x{n}",
                                   subject="x", what=LONG, todo="Sửa.")
    report = here.nghen.documents.get(kind=here.kinds["political_report"]).versions.get(number=2)
    for aspect in ("method", "results", "limitations", "causes", "lessons", "forecast", "direction", "goals", "targets", "tasks", "solutions"):
        reviews.comment(report, text=LONG, aspect=aspect, by=here.chuyen)
    return reviews.plan_session(here.plan, title="Duyệt hồ sơ thị trấn Nghèn", planned_at=at(23, 3, 14), place="Phòng họp Ban Thường vụ Huyện ủy",
                                submissions=[sent], chair=here.chutri, recorder=here.chanh, by=here.chanh)


def test_the_fullest_brief_fits_one_sheet_and_every_brief_of_the_pack_its_own(here, people, tmp_path):
    session = full(here)
    member = people("uyvien")
    member.sign_in()
    member.open("brief", session.agenda.get().pk).sees("Và 8 yêu cầu nữa.", "chỉ tiêu nữa.").shot("1-brief")
    assert len(here.nghen.revisions.all()) == brief_facts.DEMANDS + 8
    member.page.pdf(path=tmp_path / "brief.pdf", prefer_css_page_size=True)
    sheet = pypdfium2.PdfDocument(tmp_path / "brief.pdf")
    assert len(sheet) == 1 and [round(side) for side in sheet[0].get_size()] == [595, 842]
    member.open("pack", session.pk).sees("Mục lục").shot("2-pack")
    member.page.pdf(path=tmp_path / "pack.pdf", prefer_css_page_size=True)
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(tmp_path / "pack.pdf")]
    assert sum("Yêu cầu lần trước" in text for text in texts) == 1
    starts = [next(n for n, text in enumerate(texts) if text.lstrip().startswith(head)) for head in ("Đảng bộ thị trấn Nghèn", "Báo cáo chính trị")]
    assert starts[1] == starts[0] + 1


def test_the_zip_opens_from_the_disk_without_network(here, people, tmp_path):
    session = reviews.plan_session(
        here.plan, title="Buổi duyệt", planned_at=at(23, 3, 14), submissions=[submitted(here.nghen, by=here.bithu_nghen)], chair=here.chutri,
        recorder=here.chanh, by=here.chanh)
    member = people("uyvien")
    member.sign_in()
    member.page.goto(reverse("reading_list", args=[session.pk]))
    with member.page.expect_download() as taken:
        member.page.get_by_role("button", name="Tải trọn bộ (ZIP)").click()
    taken.value.save_as(tmp_path / "bo.zip")
    zipfile.ZipFile(tmp_path / "bo.zip").extractall(tmp_path / "bo")
    member.context.set_offline(True)
    member.page.goto((tmp_path / "bo" / "index.html").as_uri())
    assert "Buổi duyệt" in member.page.locator("h1").inner_text()
    member.page.get_by_role("link", name="Đọc").first.click()
    member.sees("Báo cáo chính trị của Đảng bộ thị trấn Nghèn, lần 1.").shot("1-document")
    member.page.get_by_role("link", name="Về mục lục").click()
    member.page.get_by_role("link", name="Tóm tắt một trang").click()
    member.sees("Yêu cầu lần trước", "Ngày đại hội")
    assert member.page.locator(".brief").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
