"""Reference data changed by other ways than the pages: a command and the import put the drafts to their checks again."""

from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from congresses.documents.models import Finding
from congresses.plans.models import EventLimit
from tests.factories import upload
from tests.trial_checks import registered


@pytest.fixture
def draft(cast):
    kind = cast.kinds["political_report"]
    kind.checks = "thu-khach"
    kind.save()
    with registered():
        yield upload(cast.kst, "political_report", "Mời 20 khách.", by=cast.soan_kst)


def recheck(*plan):
    out = StringIO()
    call_command("recheck", *plan, stdout=out)
    return out.getvalue()


def test_the_command_runs_the_checks_again_and_says_what_changed(cast, draft):
    assert recheck() == ""
    EventLimit.objects.create(plan=cast.plan, code="guests", name="Khách", operator="<=", limit=10, source="Công văn")
    assert "phát hiện thay đổi ở 1 bản dự thảo, thêm 1, bớt 0" in recheck(cast.plan.code)
    assert draft.findings.get().what == "20 khách, quá 10.00." and recheck() == ""


def test_the_command_knows_no_other_plan(cast):
    with pytest.raises(CommandError, match="khac-2020"):
        recheck("khac-2020")


def test_importing_reference_data_runs_the_checks_again(cast, draft, client):
    cast.quantri.is_staff = cast.quantri.is_superuser = True
    cast.quantri.save()
    client.force_login(cast.quantri)
    file = SimpleUploadedFile("event_limits.csv", "code,name,operator,limit,source\nguests,Khách,<=,10,Công văn\n".encode())
    page = client.post(reverse("admin:import_reference"), {"table": "event_limits", "plan": cast.plan.pk, "file": file}, follow=True)
    assert "thêm 1, bớt 0" in page.content.decode() and Finding.objects.get().check_code == "thu-khach"
