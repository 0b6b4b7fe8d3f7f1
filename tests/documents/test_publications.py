"""Papers of the superior: published through the same intake, read by everybody of the plan, withdrawn, kept whole."""

import os
import time

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from congresses.core.permissions import NotAllowed
from congresses.documents import actions, store
from congresses.documents.models import Publication
from congresses.journal.models import Audience, Entry
from congresses.operations import consistency
from tests.factories import received
from tests.reading.making import p, word
from tests.remembering import remembered


@pytest.fixture
@remembered
def guidance(cast):
    return actions.publish(cast.plan, title="Hướng dẫn 05", by=cast.chanh,
                           file=received("Điều một.", "Điều hai.", name="Hướng dẫn.docx"))


def docx(tmp_path, *texts):
    return SimpleUploadedFile("Hướng dẫn.docx", word(tmp_path / "a.docx", "".join(map(p, texts))).read_bytes())


def test_a_paper_is_kept_with_its_paragraphs_and_every_commune_is_told(cast, guidance):
    made = Publication.objects.get()
    assert (made.title, made.paragraphs, made.by, made.name) == ("Hướng dẫn 05", ["Điều một.", "Điều hai."], cast.chanh, "Hướng dẫn.docx")
    assert store.place(made.sha256).read_bytes() == "Điều một.\nĐiều hai.".encode()
    told = Entry.objects.filter(verb="published")
    assert set(told.values_list("congress_id", "audience", "sentence")) == {
        (congress.pk, Audience.BOTH, "gửi tài liệu «Hướng dẫn 05» cho các đảng bộ") for congress in (cast.nghen, cast.kst, cast.kvy)}


@pytest.mark.parametrize("who", ["chuyen", "tochuc", "uyvien", "bithu_nghen", "soan_nghen", "quantri", "nguoila"])
def test_nobody_else_publishes_or_withdraws(cast, guidance, who):
    entries, by = Entry.objects.count(), getattr(cast, who)
    with pytest.raises(NotAllowed):
        actions.publish(cast.plan, title="X", by=by, file=received("Khác."))
    with pytest.raises(NotAllowed):
        actions.withdraw_publication(guidance, by=by)
    assert (Publication.objects.filter(withdrawn_at=None).count(), Entry.objects.count()) == (1, entries)
    assert list(store.kept()) == [guidance.sha256]


def test_the_same_file_is_published_once(cast, guidance):
    with pytest.raises(ValidationError, match="đã được gửi"):
        actions.publish(cast.plan, title="Lần nữa", by=cast.chanh, file=received("Điều một.", "Điều hai."))
    actions.withdraw_publication(guidance, by=cast.chutri)
    again = actions.publish(cast.plan, title="Lần nữa", by=cast.chanh, file=received("Điều một.", "Điều hai."))
    assert list(Publication.objects.visible_to(cast.chanh)) == [again]


def test_a_withdrawn_paper_is_gone_for_everybody_and_its_file_stays(client, cast, guidance):
    actions.withdraw_publication(guidance, by=cast.chutri)
    actions.withdraw_publication(guidance, by=cast.chutri)
    assert Entry.objects.filter(verb="publication_withdrawn").count() == 3  # once for each commune
    for user in (cast.chanh, cast.soan_kst):
        client.force_login(user)
        assert client.get(reverse("publication", args=[guidance.pk])).status_code == 404
        assert "Hướng dẫn 05" not in client.get(reverse("plan", args=[cast.plan.pk])).content.decode()
    assert store.place(guidance.sha256).exists()


def test_papers_of_a_plan_have_their_own_room(cast, guidance, settings):
    settings.DOSSIER_QUOTA = guidance.size + 3
    with pytest.raises(ValidationError, match="Tài liệu của một kế hoạch"):
        actions.publish(cast.plan, title="Dài", by=cast.chanh, file=received("Điều ba."))
    assert Publication.objects.count() == 1


def test_the_office_publishes_through_the_page(client, cast, tmp_path):
    client.force_login(cast.chanh)
    url = reverse("publish", args=[cast.plan.pk])
    assert "Gửi tài liệu" in client.get(url).content.decode()
    response = client.post(url, {"title": "Dự thảo của huyện", "file": docx(tmp_path, "Mở đầu.", "Kết luận.")})
    assert response.url == reverse("plan", args=[cast.plan.pk]) + "#tai-lieu"
    assert Publication.objects.get().paragraphs == ["Mở đầu.", "Kết luận."]
    page = client.get(reverse("plan", args=[cast.plan.pk])).content.decode()
    assert "Dự thảo của huyện" in page and "Thu hồi" in page


def test_a_secret_paper_is_refused_and_nothing_of_it_kept(client, cast, tmp_path):
    client.force_login(cast.chanh)
    response = client.post(reverse("publish", args=[cast.plan.pk]), {"title": "Mật", "file": docx(tmp_path, "MẬT", "Nội dung.")})
    page = response.content.decode()
    assert response.status_code == 200 and "dấu mật" in page.lower() and 'value="Mật"' in page
    assert not Publication.objects.exists() and not Entry.objects.exists() and list(store.kept()) == []


def test_both_sides_download_it_and_it_never_runs_under_our_name(client, cast, guidance):
    for user in (cast.soan_kst, cast.uyvien):
        client.force_login(user)
        response = client.get(reverse("publication", args=[guidance.pk]))
        assert b"".join(response.streaming_content) == store.place(guidance.sha256).read_bytes()
        assert response["Content-Disposition"].startswith("attachment;")
        assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
        assert (response["Cache-Control"], response["X-Content-Type-Options"]) == ("private, no-store", "nosniff")
        page = client.get(reverse("plan", args=[cast.plan.pk])).content.decode()
        assert "Hướng dẫn 05" in page and "Nguyễn Thị Mai gửi ngày 12/3/2020" in page and "Thu hồi" not in page
    client.force_login(cast.nguoila)
    assert client.get(reverse("publication", args=[guidance.pk])).status_code == 404


def test_a_lost_paper_is_said_in_words(client, cast, guidance):
    store.place(guidance.sha256).unlink()
    client.force_login(cast.soan_kst)
    response = client.get(reverse("publication", args=[guidance.pk]))
    assert response.status_code == 404 and "Chưa mở được tài liệu" in response.content.decode()
    assert list(consistency.files()) == [f"Tài liệu cấp trên {guidance.pk}: mất tệp {guidance.sha256}."]


def test_the_paper_withdrawn_through_its_page(client, cast, guidance):
    client.force_login(cast.chutri)
    url = reverse("withdraw_publication", args=[guidance.pk])
    assert "Khi bấm nút dưới đây" in client.get(url).content.decode()
    assert client.post(url).url == reverse("plan", args=[cast.plan.pk]) + "#tai-lieu"
    assert Publication.objects.get().withdrawn_at is not None


def test_the_file_of_a_withdrawn_paper_is_no_orphan(cast, guidance):
    actions.withdraw_publication(guidance, by=cast.chutri)
    long_ago = time.time() - 2 * store.LEFT_OVER
    os.utime(store.place(guidance.sha256), (long_ago, long_ago))
    assert list(consistency.orphans()) == [] == list(consistency.files())
