"""The head of every page: who, where to, and the short ways of the menu."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError
from django.test import RequestFactory
from django.urls import reverse

from congresses.committees.models import Delegation, Membership, User
from congresses.committees.seats import Role
from congresses.desk.context_processors import masthead
from congresses.plans.models import Congress, ReviewPlan
from tests.factories import committee, person

COMMUNE = ["Việc của tôi", "Hồ sơ đại hội", "Buổi duyệt", "Thông báo kết luận", "Lịch đại hội", "Kế hoạch", "Tìm kiếm"]
HOUSE = ["Việc của tôi", "Bảng theo dõi", *COMMUNE[2:]]


def head(user):
    request = RequestFactory().get("/")
    request.user = user
    return masthead(request)["masthead"]


def loaded(user):
    return User.objects.with_seats().get(pk=user.pk)


def test_the_menu_follows_the_role(cast):
    menus = {name: [link[1] for link in head(loaded(getattr(cast, name)))["links"]]
             for name in ("bithu_kst", "soan_kst", "chuyen", "chutri", "quantri")}
    assert menus == {"bithu_kst": COMMUNE, "soan_kst": COMMUNE, "chuyen": HOUSE, "chutri": HOUSE,
                     "quantri": ["Lịch đại hội", "Quản trị"]}


def test_the_head_costs_no_query(cast, django_assert_num_queries):
    person = loaded(cast.chanh)
    with django_assert_num_queries(0):
        assert head(person)["name"] == "Nguyễn Thị Mai"
        assert head(AnonymousUser())["links"] == [(reverse("calendar"), "Lịch đại hội", None, False)]


def test_a_deputy_is_shown_with_the_name_of_the_absent(cast):
    Delegation.objects.create(membership=Membership.objects.get(user=cast.uyvien), delegate=cast.quantri,
                              valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 30))
    Membership.objects.filter(user=cast.quantri).update(valid_to=date(2020, 3, 11))
    assert head(loaded(cast.quantri))["title"] == "Ủy viên Ban Thường vụ (thay đồng chí Nguyễn Hữu Phúc)"


def test_a_deputy_with_an_office_of_their_own_is_shown_with_both(cast):
    Delegation.objects.create(membership=Membership.objects.get(user=cast.bithu_kst), delegate=cast.soan_kst,
                              valid_from=date(2020, 3, 1), valid_to=date(2020, 4, 30))
    assert head(loaded(cast.soan_kst))["title"] == "Cán bộ xã Kim Song Trường (thay đồng chí Bí thư kst)"


def test_the_current_entry_is_marked_on_the_pages_below_it(client, cast):
    client.force_login(cast.chanh)
    kind = cast.kinds["personnel_plan"]
    pages = {"congress": [cast.kst.pk], "excuse": [cast.kst.pk, kind.pk], "holds": [cast.plan.pk]}
    marked = {}
    for name, keys in pages.items():
        links = client.get(reverse(name, args=keys)).context["masthead"]["links"]
        marked[name] = [text for _, text, _, is_current in links if is_current]
    assert marked == {"congress": ["Bảng theo dõi"], "excuse": ["Bảng theo dõi"], "holds": ["Kế hoạch"]}


def test_a_page_about_a_dead_database_still_has_a_head():
    class Gone:
        @property
        def is_authenticated(self):
            raise OperationalError("connection refused")

    assert "links" not in head(Gone())


@pytest.mark.parametrize(("name", "page"), [("my_sessions", "sessions"), ("my_plan", "plan"), ("boards", "board")])
def test_the_menu_leads_to_the_plan_in_use_whatever_stands_empty(client, cast, name, page):
    client.force_login(cast.chanh)
    assert client.get(reverse(name)).url == reverse(page, args=[cast.plan.pk])
    other = next_plan(cast.district)
    assert client.get(reverse(name)).url == reverse(page, args=[cast.plan.pk])
    for here, there in ((cast.plan, other), (other, cast.plan)):
        assert f'href="{reverse("plan", args=[there.pk])}"' in client.get(reverse("plan", args=[here.pk])).content.decode()
    Congress.objects.create(plan=other, committee=cast.nghen.committee)
    assert client.get(reverse(name)).url == reverse(page, args=[other.pk])


def test_the_menu_asks_which_where_one_sits_in_two_houses(client, cast):
    province = committee("tinh", "Đảng bộ tỉnh Hà Tĩnh", kind="province")
    other = next_plan(province)
    person("chanh", "Nguyễn Thị Mai", Role.COORDINATOR, province)
    client.force_login(cast.chanh)
    choices = [url for url, _ in client.get(reverse("my_plan")).context["choices"]]
    assert sorted(choices) == sorted(reverse("plan", args=[pk]) for pk in (cast.plan.pk, other.pk))


def next_plan(superior):
    """A plan of the next term without congresses."""
    return ReviewPlan.objects.create(
        code="sau", superior=superior, term="2025–2030", window_from=date(2025, 3, 15), window_to=date(2025, 6, 30), max_days=2,
        notice_working_days=30, study_working_days=5, age_point="2025-04")


def test_an_administrator_is_led_to_the_administration(client, cast):
    client.force_login(cast.quantri)
    assert client.get(reverse("my_work")).url == reverse("admin:index")


def test_a_commune_is_led_to_its_own_dossier(client, cast):
    client.force_login(cast.soan_kst)
    assert client.get(reverse("boards")).url == reverse("my_congress")
    assert client.get(reverse("my_congress")).url == reverse("congress", args=[cast.kst.pk])
    client.force_login(cast.nguoila)
    assert "chưa có trong kế hoạch duyệt nào" in client.get(reverse("my_congress")).content.decode()
