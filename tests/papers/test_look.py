import pytest
from datetime import date, datetime
from congresses.core import clock
from congresses.papers.library import draft, write
from congresses.papers.subjects import Subject
from congresses.reviews.models import Slot
from congresses.dates import actions as dates
from tests.factories import at
from tests.papers.office import pages_of, LOOK_AT
from pathlib import Path


def test_look(over):
    h = over
    s = lambda c=None, **m: Subject(h.plan, session=h.session, congress=c, **m)
    Slot.objects.create(congress=h.nghen, at=at(12,3,14), place="Phòng họp Ban Thường vụ Huyện ủy", dossier_due=date(2020,3,5), member=h.uyvien, department="Ban Tuyên giáo")
    Slot.objects.create(congress=h.kst, at=at(12,3,15,30), place="Phòng họp Ban Thường vụ Huyện ủy", dossier_due=date(2020,3,5))
    out = {
      "notice": ("notice", s()), "notice-nghen": ("notice", s(h.nghen)), "notice-kst": ("notice", s(h.kst)), "minutes": ("minutes", s()),
      "invite-members": ("invitation", s()), "invite-kvy": ("invitation", s(h.kvy)), "invite-guest": ("invitation", s(person=h.guest)),
      "responses": ("responses", Subject(h.plan, congress=h.nghen, round=1)), "responses-kst": ("responses", Subject(h.plan, congress=h.kst, round=1)),
      "ballot": ("ballot", Subject(h.plan, congress=h.nghen)), "gate": ("gate_report", Subject(h.plan, congress=h.nghen)),
      "consent": ("consent", Subject(h.plan, congress=h.nghen)), "plan": ("review_plan", Subject(h.plan)),
    }
    for name, (kind, subject) in out.items():
        made = draft(kind, subject, h.chutri)
        print(name, made.is_restricted, made.missing)
        Path(LOOK_AT, f"{name}.docx").write_bytes(made.to_bytes())
