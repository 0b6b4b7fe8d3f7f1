"""Papers numbered though something is missing in them: knowingly, and between the office and itself."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from congresses.journal.models import Audience, Entry
from congresses.papers import actions
from tests.papers.test_register import notice, page, traces


@pytest.fixture
def unfinished(concluded):
    """The conclusion forgot who follows up."""
    concluded.conclusion.follow_up = ""
    concluded.conclusion.save()
    concluded.typed = {"number": 413, "date": date(2020, 3, 13), "signer": concluded.chutri, "seen": 0, "by": concluded.chanh}
    return concluded


def test_what_is_missing_is_shown_confirmed_and_told(client, unfinished):
    """The page says so before the number is entered."""
    subject, before = notice(unfinished, unfinished.kst), traces()
    with pytest.raises(ValidationError, match="Chưa ghi ai theo dõi, đôn đốc"):
        actions.number_paper("notice", subject, **unfinished.typed)
    url = reverse("number_session", args=[unfinished.session.pk, "notice"]) + f"?dang-bo={unfinished.kst.pk}"
    client.force_login(unfinished.chanh)
    sent = {"number": "413", "date": "13/3/2020", "signer": unfinished.chutri.pk, "seen": "0"}
    answer = client.post(url, sent)
    assert answer.status_code == 200 and "hoặc đánh dấu ô này" in answer.content.decode() and traces() == before
    assert "Chưa ghi ai theo dõi, đôn đốc" in client.get(url).content.decode()
    assert client.post(url, sent | {"known": "on"}).status_code == 302
    told = Entry.objects.get(verb="numbered_knowingly")
    assert (told.congress_id, told.audience) == (unfinished.kst.pk, Audience.HOUSE)
    assert told.sentence == "ghi số 413-TB/HU khi đã biết văn bản còn thiếu: Chưa ghi ai theo dõi, đôn đốc."


def test_what_was_missing_is_the_office_s_own_matter(client, unfinished):
    actions.number_paper("notice", notice(unfinished, unfinished.kst), known=True, **unfinished.typed)
    for reader, reads in ((unfinished.chanh, True), (unfinished.bithu_kst, False)):
        text = page(client, reader, "congress_journal", unfinished.kst.pk).content.decode()
        assert "ghi số 413-TB/HU, ngày 13/3/2020" in text and ("Chưa ghi ai theo dõi" in text, "còn thiếu" in text) == (reads, reads)
