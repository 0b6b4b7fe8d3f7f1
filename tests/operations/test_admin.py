"""The administration: administrators only, accounts and catalogue only, every change in the journal."""

from datetime import date
from io import StringIO

import pytest
from axes.models import AccessAttempt
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from congresses.committees.models import AdministrativeUnit, Committee, Delegation, Membership, User
from congresses.core.vietnamese import day
from congresses.documents.case import digest, reference_of
from congresses.documents.models import Version
from congresses.journal.models import Entry
from congresses.plans.models import Congress, DocumentKind, EventLimit, Holiday, Indicator, PersonnelRule
from tests.factories import upload, with_figures

INDEX = "/quan-tri/"
KEPT = (Indicator, PersonnelRule, EventLimit, AdministrativeUnit)  # on the plan's pages


def sentences() -> list[str]:
    return list(Entry.objects.values_list("sentence", flat=True))


@pytest.fixture
def here(cast, client):
    client.force_login(cast.quantri)
    return cast


def account(user, **changes) -> dict:
    """What the account page sends, memberships as they stand."""
    rows = list(user.memberships.all())
    data = {
        "username": user.username, "full_name": user.full_name, "email": user.email, "is_active": "on",
        "memberships-TOTAL_FORMS": len(rows), "memberships-INITIAL_FORMS": len(rows),
    }
    for n, row in enumerate(rows):
        data |= {f"memberships-{n}-{name}": value for name, value in {
            "id": row.pk, "user": user.pk, "committee": row.committee_id, "role": row.role, "title": row.title,
            "department": row.department, "valid_from": day(row.valid_from) if row.valid_from else "", "valid_to": "",
        }.items()}
    return data | changes


def test_only_administrators_enter(cast, client):
    assert client.get(INDEX, follow=True).redirect_chain[-1][0] == "/dang-nhap/?next=%2Fquan-tri%2F"
    User.objects.filter(pk=cast.chutri.pk).update(is_staff=True, is_superuser=True)
    client.force_login(cast.chutri)
    assert client.get(INDEX, follow=True).status_code == 403
    Delegation.objects.create(membership=cast.quantri.memberships.get(), delegate=cast.chutri,
                              valid_from=date(2020, 3, 1), valid_to=date(2020, 12, 31))
    assert client.get(INDEX, follow=True).status_code == 403
    client.force_login(cast.quantri)
    assert client.get(INDEX).status_code == 200
    cast.quantri.memberships.update(valid_to=date(2020, 3, 11))
    assert client.get(INDEX, follow=True).status_code == 403


def test_only_accounts_and_catalogue_are_there():
    assert {model.__name__ for model in admin.site._registry} == {
        "User", "Membership", "Delegation", "AdministrativeUnit", "Committee", "ReviewPlan", "DocumentKind", "Indicator",
        "PersonnelRule", "EventLimit", "Holiday",
    }


def test_every_page_opens_in_vietnamese_without_inline_style_or_script(here, client):
    for model, kept in admin.site._registry.items():
        names = [f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}" for page in ("changelist", "add")]
        pages = [reverse(name) for name in names[:1 if model in KEPT else 2]]
        row = model.objects.first()
        pages += [reverse(names[0].replace("changelist", "change"), args=[row.pk])] if row else []
        for page in pages:
            answer = client.get(page)
            text = answer.content.decode()
            assert answer.status_code == 200, page
            assert "<style" not in text and " style=" not in text and "<script>" not in text, page
            assert "History" not in text and "Lịch sử" not in text, page
        assert kept.actions is None


@pytest.mark.parametrize("odd", [
    "committees/user/?memberships__role__exact=%00", "committees/user/?q=%00", "plans/holiday/?date__year=99999999999999999999",
    "committees/membership/?committee__id__exact=99999999999999999999", "committees/user/99999999999999999999/change/",
])
def test_odd_addresses_lead_back(here, client, odd):
    assert client.get(INDEX + odd).status_code in (200, 302)


def test_an_account_is_opened_given_a_password_and_disabled(here, client):
    client.post(reverse("admin:committees_user_add"), {
        "username": "moi", "full_name": "Người Mới", "is_active": "on", "memberships-TOTAL_FORMS": 1,
        "memberships-INITIAL_FORMS": 0, "memberships-0-committee": here.nghen.committee_id, "memberships-0-role": "drafter",
        "memberships-0-title": "Cán bộ", "memberships-0-valid_from": "5/3/2020",
    })
    user = User.objects.get(username="moi")
    assert not user.has_usable_password()
    assert user.memberships.get().valid_from == date(2020, 3, 5)
    page = client.post(reverse("admin:give_password", args=[user.pk]))
    user.refresh_from_db()
    assert user.must_change_password
    assert user.check_password(page.context["password"])
    client.post(reverse("admin:committees_user_change", args=[user.pk]), account(user, is_active=""))
    user.refresh_from_db()
    assert not user.is_active
    assert sentences()[-3:] == [
        "thêm tài khoản «Người Mới»",
        "cấp mật khẩu tạm cho tài khoản moi",
        "sửa tài khoản «Người Mới»: đang dùng",
    ]
    assert {entry.audience for entry in Entry.objects.all()} == {"system"}
    assert not any(page.context["password"] in sentence for sentence in sentences())
    assert client.get(reverse("admin:committees_user_delete", args=[user.pk])).status_code == 403


def test_flags_sent_along_are_ignored(here, client):
    client.post(reverse("admin:committees_user_change", args=[here.chuyen.pk]),
                account(here.chuyen, is_superuser="on", is_staff="on", password="x", full_name="Tên Khác",
                        **{"memberships-0-cleared": "on"}))
    here.chuyen.refresh_from_db()
    assert here.chuyen.full_name == "Tên Khác"
    assert not here.chuyen.is_superuser and not here.chuyen.is_staff and not here.chuyen.memberships.get().cleared
    assert here.chuyen.has_usable_password()


def test_an_administrator_changes_nothing_about_himself(here, client):
    own = here.quantri.memberships.get()
    before = sentences()
    assert client.post(reverse("admin:committees_user_change", args=[here.quantri.pk]), account(here.quantri)).status_code == 403
    assert client.post(reverse("admin:give_password", args=[here.quantri.pk])).status_code == 403
    assert client.post(reverse("admin:committees_membership_change", args=[own.pk]), {"role": "chair"}).status_code == 403
    add = {"user": here.quantri.pk, "committee": here.district.pk, "role": "chair", "title": "Bí thư"}
    assert client.post(reverse("admin:committees_membership_add"), add).status_code == 200
    lend = {"membership": here.chutri.memberships.get().pk, "delegate": here.quantri.pk,
            "valid_from": "1/3/2020", "valid_to": "31/12/2020"}
    assert client.post(reverse("admin:committees_delegation_add"), lend).status_code == 200
    assert [m.role for m in here.quantri.memberships.all()] == ["administrator"]
    assert not Delegation.objects.exists()
    assert sentences() == before


def test_whoever_moves_leaves_the_clearance_behind(here, client):
    seat = here.soan_nghen.memberships.get()
    Membership.objects.filter(pk=seat.pk).update(cleared=True)
    page = reverse("admin:committees_membership_change", args=[seat.pk])
    data = {"committee": seat.committee_id, "role": seat.role, "title": "Văn phòng"}
    client.post(page, data)
    assert Membership.objects.get(pk=seat.pk).cleared
    client.post(page, data | {"committee": here.kst.committee_id, "user": here.chuyen.pk})
    moved = Membership.objects.get(pk=seat.pk)
    assert (moved.cleared, moved.committee, moved.user) == (False, here.kst.committee, here.soan_nghen)


def test_a_delegation_lends_no_reading_of_restricted_kinds(here, client):
    client.post(reverse("admin:committees_delegation_add"), {
        "membership": here.bithu_nghen.memberships.get().pk, "delegate": here.soan_nghen.pk, "valid_from": "1/3/2020",
        "valid_to": "31/3/2020", "restricted": "on"})
    assert not Delegation.objects.get().restricted


def test_a_delegation_that_ended_comes_back_without_the_reading(here, client):
    loan = Delegation.objects.create(membership=here.bithu_nghen.memberships.get(), delegate=here.soan_nghen, restricted=True,
                                     valid_from=date(2020, 1, 1), valid_to=date(2020, 3, 1))
    page = reverse("admin:committees_delegation_change", args=[loan.pk])
    assert client.post(page, {"valid_from": "1/1/2020", "valid_to": "31/12/2020"}).status_code == 302
    loan.refresh_from_db()
    assert (loan.valid_to, loan.restricted) == (date(2020, 12, 31), False)


def test_a_locked_out_account_is_unlocked(here, client):
    AccessAttempt.objects.create(username="chuyen", ip_address="127.0.0.1", failures_since_start=5)
    assert client.get(reverse("admin:unlock", args=[here.chuyen.pk])).status_code == 200
    client.post(reverse("admin:unlock", args=[here.chuyen.pk]))
    assert not AccessAttempt.objects.exists()
    assert sentences()[-1] == "mở khóa đăng nhập cho tài khoản chuyen"


def test_a_new_password_opens_a_locked_account(here, client):
    AccessAttempt.objects.create(username="chuyen", ip_address="127.0.0.1", failures_since_start=5)
    AccessAttempt.objects.create(username="soan_nghen", ip_address="127.0.0.1", failures_since_start=5)
    client.post(reverse("admin:give_password", args=[here.chuyen.pk]))
    assert [attempt.username for attempt in AccessAttempt.objects.all()] == ["soan_nghen"]


def test_a_committee_moves_with_its_path_but_not_under_itself(here, client):
    nghen, district = here.nghen.committee, here.district
    page = reverse("admin:committees_committee_change", args=[district.pk])
    data = {"code": "cl", "name": district.name, "short_name": "Ái", "kind": "district"}
    assert client.post(page, data | {"superior": nghen.pk}).status_code == 200
    province = Committee.objects.get(code="kh")
    assert client.post(page, data | {"superior": province.pk}).status_code == 302
    assert Committee.objects.get(code="nghen").path == f"/{province.pk}/{district.pk}/{nghen.pk}/"
    assert sentences()[-1] == "sửa đảng bộ «Đảng bộ huyện Can Lộc»: tên ngắn, cấp trên trực tiếp"


def test_a_restricted_kind_is_not_opened_to_all(here, client):
    kind = here.kinds["personnel_plan"]
    data = {"position": 3, "code": kind.code, "name": kind.name, "required": "on", "applies_to": "all", "old_names": "allowed",
            "extensions": "docx", "max_megabytes": 50}
    page = client.post(reverse("admin:plans_documentkind_change", args=[kind.pk]), data)
    assert list(page.context["adminform"].form.errors) == ["restricted"]
    assert DocumentKind.objects.get(pk=kind.pk).restricted


def test_the_rules_for_files_are_kept_in_the_catalogue(here, client):
    kind = here.kinds["political_report"]
    page = reverse("admin:plans_documentkind_change", args=[kind.pk])
    data = {"position": 1, "code": kind.code, "name": kind.name, "required": "on", "applies_to": "all", "old_names": "allowed"}
    for extensions, megabytes, wrong in (("docx;odt", 0, ["extensions", "max_megabytes"]), ("docx", 51, ["max_megabytes"])):
        answer = client.post(page, data | {"extensions": extensions, "max_megabytes": megabytes})
        assert list(answer.context["adminform"].form.errors) == wrong
    assert client.post(page, data | {"extensions": ".PDF; docx", "max_megabytes": 20}).status_code == 302
    kind.refresh_from_db()
    assert (kind.taken, kind.max_megabytes) == (("docx", "pdf"), 20)


def test_a_plan_with_congresses_stays_with_its_superior(here, client):
    page = reverse("admin:plans_reviewplan_change", args=[here.plan.pk])
    data = {"code": "cl-2020", "superior": Committee.objects.get(code="kh").pk, "term": "2020–2025", "window_from": "15/3/2020",
            "window_to": "31/7/2020", "max_days": 2, "notice_working_days": 30, "study_working_days": 5, "age_point": "2020-04"}
    assert client.post(page, data).status_code == 302
    here.plan.refresh_from_db()
    assert (here.plan.superior, here.plan.window_to) == (here.district, date(2020, 7, 31))


PLAN = {"code": "cl-2020", "term": "2020–2025", "window_from": "15/3/2020", "window_to": "31/7/2020", "max_days": 2,
        "notice_working_days": 30, "study_working_days": 5, "age_point": "2020-04"}


@pytest.mark.parametrize(("changes", "field"), [({"age_point": "4/2020"}, "age_point"), ({"age_point": "2020-13"}, "age_point"),
                                                ({"window_to": "14/3/2020"}, "window_to")])
def test_a_plan_is_held_to_what_its_file_is_held_to(here, client, changes, field):
    page = client.post(reverse("admin:plans_reviewplan_change", args=[here.plan.pk]), PLAN | changes)
    assert list(page.context["adminform"].form.errors) == [field]
    here.plan.refresh_from_db()
    assert (here.plan.age_point, here.plan.window_to) == ("2020-04", date(2020, 6, 30)) and sentences() == []


@pytest.mark.parametrize("model", KEPT)
def test_what_the_checks_are_held_to_is_read_here_and_kept_on_the_pages_of_the_plan(here, client, model):
    with_figures(here)
    EventLimit.objects.create(plan=here.plan, code="guests", name="Khách mời", operator="<=", limit=10, source="Công văn")
    AdministrativeUnit.objects.create(code="x", name="X", kind="xã", district="Can Lộc", province="Hà Tĩnh")
    row, name = model.objects.first(), f"admin:{model._meta.app_label}_{model._meta.model_name}"
    before = list(model.objects.values())
    for page in (reverse(f"{name}_changelist"), reverse(f"{name}_change", args=[row.pk])):
        text = client.get(page).content.decode()
        assert "sửa ở trang kế hoạch" in text and 'name="_save"' not in text
    for page in (reverse(f"{name}_add"), reverse(f"{name}_change", args=[row.pk]), reverse(f"{name}_delete", args=[row.pk])):
        assert client.post(page, {"code": "y", "name": "Y", "post": "yes"}).status_code == 403
    assert list(model.objects.values()) == before and sentences() == []


def kind_data(kind, **changes):
    return {"position": kind.position, "code": kind.code, "name": kind.name, "required": "on", "applies_to": "all", "old_names": "allowed",
            "checks": kind.checks, "extensions": "docx", "max_megabytes": 50} | changes


def test_a_change_of_the_plan_or_of_a_kind_checks_the_drafts_again_with_it(here, client):
    kind = here.kinds["political_report"]
    version = upload(here.kst, kind.code, "Đại hội họp trong 3 ngày.", by=here.soan_kst)
    page = reverse("admin:plans_documentkind_change", args=[kind.pk])
    assert client.post(page, kind_data(kind, checks="event_limits")).status_code == 302
    assert [finding.what for finding in version.findings.all()] == ["Đại hội dự kiến 3 ngày; quy định nhiều nhất 2 ngày."]
    assert client.post(reverse("admin:plans_reviewplan_change", args=[here.plan.pk]), PLAN | {"max_days": 3}).status_code == 302
    here.plan.refresh_from_db()
    assert here.plan.max_days == 3 and not version.findings.exists()
    assert Version.objects.get(pk=version.pk).checked_with == digest(reference_of(here.plan))
    assert [sentence.split(":")[0] for sentence in sentences()[-2:]] == [
        "sửa loại văn kiện «Báo cáo chính trị»", f"sửa kế hoạch duyệt «{here.plan}»"]


def test_codes_of_checks_are_codes_of_checks_there_are(here, client):
    kind = here.kinds["political_report"]
    page = client.post(reverse("admin:plans_documentkind_change", args=[kind.pk]), kind_data(kind, checks="names, figures"))
    assert list(page.context["adminform"].form.errors) == ["checks"]
    page = client.post(reverse("admin:plans_documentkind_change", args=[kind.pk]), kind_data(kind, checks="nams"))
    assert "Cổng không biết mã «nams» là phép kiểm tra nào." in page.content.decode()


def test_a_deletion_is_told(here, client):
    holiday = Holiday.objects.get()
    client.post(reverse("admin:plans_holiday_delete", args=[holiday.pk]), {"post": "yes"})
    assert not Holiday.objects.exists()
    assert sentences()[-1] == "xóa ngày nghỉ, ngày làm bù «2020-04-02: Giỗ Tổ Hùng Vương»"


def test_a_file_is_imported_on_the_page_or_refused_line_by_line(here, client):
    def send(text, **more):
        return client.post(reverse("admin:import_reference"), {"table": "holidays", "file": SimpleUploadedFile("l.csv", text.encode()), **more})

    refused = send("date,name,kind\n2020-04-31,Lễ,holiday\n")
    assert refused.status_code == 422
    assert "Chưa nhập gì: tệp có 1 chỗ phải sửa." in refused.content.decode()
    assert Holiday.objects.count() == 1
    assert send("date,name,kind\n2020-04-30,Lễ,holiday\n").status_code == 302
    assert sentences()[-1] == "nhập Ngày nghỉ, ngày làm bù từ tệp l.csv: thêm 1, sửa 0, giữ nguyên 0"
    assert Entry.objects.last().actor_name == "Lê Quản Trị"
    assert send("code\n", plan=here.plan.pk).status_code == 422
    assert send("").status_code == 200


def test_congresses_are_opened_from_the_plan(here, client):
    Congress.objects.filter(committee=here.kvy.committee).delete()
    page = reverse("admin:open_congresses", args=[here.plan.pk])
    assert client.get(page).status_code == 200
    client.post(page)
    assert Congress.objects.filter(committee=here.kvy.committee, plan=here.plan).exists()
    assert sentences()[-1].startswith("mở hồ sơ đại hội của 1 đảng bộ")


def test_own_pages_are_closed_to_others(cast, client):
    client.force_login(cast.chanh)
    for page in (reverse("admin:import_reference"), reverse("admin:open_congresses", args=[cast.plan.pk]),
                 reverse("admin:give_password", args=[cast.chuyen.pk]), reverse("admin:unlock", args=[cast.chuyen.pk])):
        assert client.post(page, follow=True).status_code == 403
    assert sentences() == []


def test_the_first_administrator_of_an_installation(cast):
    out = StringIO()
    call_command("create_administrator", "dau.tien", name="Người Đầu Tiên", committee="cl", stdout=out)
    user = User.objects.get(username="dau.tien")
    assert user.check_password(out.getvalue().split(": ")[1].strip())
    assert user.must_change_password and user.seats[0].role == "administrator"
    with pytest.raises(CommandError, match="đã có người dùng"):
        call_command("create_administrator", "dau.tien", name="X", committee="cl")
    with pytest.raises(CommandError, match="load_reference"):
        call_command("create_administrator", "x", name="X", committee="khong-co")
