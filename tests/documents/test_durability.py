"""A power cut leaves no half version; what was acknowledged is there."""

import os
import signal
import subprocess
import sys

import pytest
from django.conf import settings as project
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from congresses.documents import store
from congresses.documents.models import Document, Passage, Version
from tests import factories
from tests.reading.making import p, word

# The blocks are read after the file is kept and the row is made: the process ends there, before the commit.
DYING = """
import os, signal, sys
from pathlib import Path
from django.conf import settings
settings.DATABASES["default"]["NAME"], settings.DOCUMENT_STORE = sys.argv[1], Path(sys.argv[2])
import django
django.setup()
from congresses.committees.models import User
from congresses.documents import actions, store
from congresses.documents.intake import Received
from congresses.plans.models import Congress
from congresses.reading import Reading

class Blocks:
    def __iter__(self):
        os.kill(os.getpid(), signal.SIGKILL)

path, congress = sys.argv[3], Congress.objects.get(pk=sys.argv[4])
actions.upload(
    congress, congress.plan.kinds.get(code="political_report"), by=User.objects.get(username="soan.kst"),
    file=Received(path, "a.docx", "docx", 3, store.digest(path), Reading(blocks=Blocks())),
)
"""


@pytest.mark.django_db(transaction=True)
def test_a_killed_process_leaves_no_half_version(tmp_path, settings):
    cast = factories.cast()
    (tmp_path / "file").write_bytes(b"abc")
    settings.DOCUMENT_STORE = tmp_path / "store"
    settings.DOCUMENT_STORE.mkdir()
    ended = subprocess.run(
        [sys.executable, "-c", DYING, connection.settings_dict["NAME"], settings.DOCUMENT_STORE, tmp_path / "file",
         str(cast.kst.pk)],
        cwd=project.BASE_DIR, env=os.environ | {"DJANGO_SETTINGS_MODULE": "canloc_portal.settings"}, timeout=60,
    )
    assert ended.returncode == -signal.SIGKILL
    assert (Document.objects.count(), Version.objects.count(), Passage.objects.count()) == (0, 0, 0)
    assert list(store.kept()) == [store.digest(tmp_path / "file")]  # an orphan, harmless: the next attempt finds it kept


@pytest.mark.django_db(transaction=True)
def test_what_was_acknowledged_is_there(client, tmp_path):
    cast = factories.cast()
    path = word(tmp_path / "a", p("Chữ"))
    client.force_login(cast.soan_kst)
    response = client.post(
        reverse("upload", args=(cast.kst.pk, cast.kinds["political_report"].pk)),
        {"file": SimpleUploadedFile("a.docx", path.read_bytes()), "seen": 0},
    )
    assert response.status_code == 302
    connection.close()  # what another connection sees was committed
    version = Version.objects.get()
    assert list(store.kept()) == [version.sha256] and store.digest(store.place(version.sha256)) == version.sha256
