"""The demonstration: built whole in an empty database, its stages as the day of 12/3/2020 finds them."""

from datetime import date

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.management import CommandError, call_command

from congresses.committees.models import User
from congresses.core import clock
from congresses.core.vietnamese import HANOI
from congresses.dates.gates import CONSENT
from congresses.dates.labels import with_date_label
from congresses.documents import store
from congresses.documents.models import Version
from congresses.gates.models import Waiver
from congresses.journal import chain
from congresses.journal.models import Entry
from congresses.operations.demo import PASSWORD, accounts, building
from congresses.plans.models import Congress
from congresses.plans.queries import standing_committee
from congresses.reviews.gates import SUBMIT
from congresses.reviews.labels import with_documents_label, with_open_revisions
from congresses.reviews.models import Comment, ReviewSession, Submission
from congresses.reviews.queries import with_hearing

pytestmark = pytest.mark.django_db


@pytest.fixture
def data(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def labels() -> dict[str, tuple]:
    rows = with_open_revisions(with_documents_label(with_date_label(Congress.objects.filter(plan__code="cl-2020"))))
    return {row.committee.code: (row.documents_label, row.date_label, row.open_revisions)
            for row in rows.select_related("committee")}


def test_the_demonstration_is_built_as_the_day_begins(data, tmp_path, settings):
    call_command("demo", verbosity=0)
    assert clock.now().astimezone(HANOI).strftime("%d/%m/%Y %H") == "12/03/2020 08"
    stages = labels()
    assert {code: stages.pop(code) for code in list(stages) if stages[code] != ("missing", "none", 0)} == {
        "nghen": ("submitted", "proposed", 0),
        "kim-song-truong": ("submitted", "proposed", 0),
        "khanh-vinh-yen": ("submitted", "proposed", 0),
        "thien-loc": ("revise", "none", 3),
        "xuan-loc": ("revise", "proposed", 0),
        "thuong-loc": ("complete", "consented", 1),
    }
    assert len(stages) == 17
    assert Congress.objects.filter(plan__code="ht-2025").count() == 6
    _the_session_waits()
    _the_timetable_says_what_the_sessions_say()
    _the_dossiers_stand()
    _everyone_listed_can_sign_in_and_nobody_else()
    assert chain.broken_links() == []
    moments = list(Entry.objects.values_list("at", flat=True))
    assert moments == sorted(moments)
    assert len(list(tmp_path.rglob("van-kien-lan-2/*/*.docx"))) == 23
    assert list(settings.FILE_UPLOAD_TEMP_DIR.iterdir()) == []

    before = Entry.objects.count()
    with pytest.raises(CommandError, match="cơ sở dữ liệu trống"):
        call_command("demo")
    assert Entry.objects.count() == before


def _the_session_waits():
    session = ReviewSession.objects.get(opened_at__isnull=True)
    assert session.planned_at.astimezone(HANOI).strftime("%d/%m %H:%M") == "12/03 14:00"
    assert list(session.agenda.values_list("submission__congress__committee__code", flat=True)) == [
        "nghen", "kim-song-truong", "khanh-vinh-yen"]
    remarks = Comment.objects.filter(version__items__submission__agenda__session=session)
    assert remarks.count() == 21
    assert all(remark.quote in remark.passage.text for remark in remarks.select_related("passage"))
    secretary = User.objects.get(username="bithu.nghen")
    assert not Comment.objects.visible_to(secretary).exists()


def _the_timetable_says_what_the_sessions_say():
    lines = with_hearing(Congress.objects.filter(slot__isnull=False)).select_related("slot", "committee")
    assert sorted(line.committee.code for line in lines) == [
        "dong-loc", "gia-hanh", "khanh-vinh-yen", "kim-song-truong", "nghen", "thien-loc", "xuan-loc"]
    assert all(line.slot.at == line.heard_at and line.slot.place == line.heard_place for line in lines if line.heard_at)
    assert sum(line.heard_at is not None for line in lines) == 4


def _the_dossiers_stand():
    files = Version.objects.exclude(sha256="")
    assert files.count() == 47
    assert all(store.digest(store.place(version.sha256)) == version.sha256 for version in files)
    assert all(version.whole for version in files)
    nghen = Congress.objects.get(committee__code="nghen", plan__code="cl-2020")
    proposal = nghen.proposals.get()
    assert (proposal.first_day, proposal.last_day) == (date(2020, 3, 30), date(2020, 3, 31))
    assert Submission.objects.get(congress__committee__code="xuan-loc").sent_back.missing.startswith("Văn phòng chưa nhận")
    dong_loc = Congress.objects.get(committee__code="dong-loc", plan__code="cl-2020")
    lacking = {o.code: len(o.reasons) for o in SUBMIT.outcomes(dong_loc) if o.open}
    assert lacking == {"required_documents": 4}
    pilot = Congress.objects.get(committee__code="thuong-loc")
    assert [waiver.requirement for waiver in Waiver.objects.filter(congress=pilot)] == ["notice_kept"]
    assert "study_kept" not in {o.code for o in CONSENT.outcomes(nghen) if o.open}


def _everyone_listed_can_sign_in_and_nobody_else():
    users = User.objects.in_bulk(field_name="username")
    hashes = {users[username].password for username, *_ in accounts()}
    assert len(hashes) == 1
    assert Argon2PasswordHasher().verify(PASSWORD, hashes.pop())
    listed = {username for username, *_ in accounts()}
    assert {username for username, user in users.items() if user.has_usable_password()} == listed
    assert not any(user.must_change_password for user in users.values())
    roles = {seat.role for username in listed for seat in users[username].seats}
    assert roles == {"administrator", "coordinator", "chair", "member", "reviewer", "personnel_officer", "secretary", "drafter"}
    superior = Congress.objects.filter(plan__code="cl-2020").first().plan.superior_id
    assert len(standing_committee(superior)) == 11
    deputy = users["phobithu.kimsongtruong"].seats
    assert [(seat.role, seat.behalf_name) for seat in deputy] == [("drafter", ""), ("secretary", "Nguyễn Duy Thăng")]


def test_a_real_database_is_left_alone(data, settings):
    settings.DATABASE_URL = "postgres://elsewhere/canloc"
    with pytest.raises(CommandError, match="--yes-really"):
        call_command("demo")
    assert not User.objects.exists()


def test_a_failure_half_way_leaves_nothing(data, settings, monkeypatch):
    monkeypatch.setattr(building, "REFERENCE", building.REFERENCE / "khong-co")
    with pytest.raises(Exception, match="CSV"):
        building.build()
    assert not User.objects.exists()
    assert not clock.is_shifted()
    assert list(settings.FILE_UPLOAD_TEMP_DIR.iterdir()) == []
