"""The look: a word in every tag, errors lead to their field, nothing inline, vendored files unchanged."""

import hashlib
import re

import pytest
from django import forms
from django.conf import settings
from django.template.loader import render_to_string

from congresses.core.component_page import KIND_WORDS, SampleForm, sample_form, samples
from congresses.core.templatetags.components import KINDS, error_links, form_fields, nav_items, tag_html

STATIC = settings.BASE_DIR / "static"
TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))


def page(template, **context):
    return render_to_string(template, context)


class Context(dict):
    """As much of a template context as the form fields read."""

    def flatten(self):
        return self


def test_a_tag_says_its_state_in_a_word():
    assert tag_html("ok", "Đủ") == '<strong class="tag tag--ok">Đủ</strong>'


def test_a_tag_escapes_its_text():
    assert tag_html("none", "<b>") == '<strong class="tag tag--none">&lt;b&gt;</strong>'


def test_an_unknown_kind_of_tag_is_refused():
    with pytest.raises(ValueError, match="no tag of kind 'green'"):
        tag_html("green", "Đủ")


def test_every_kind_of_tag_has_its_shape_and_its_word_on_the_component_page():
    styles = (STATIC / "css/components.css").read_text()
    shaped = set(re.findall(r"\.tag--(\w+)::before", styles)) | {"none"}  # the ring of a plain tag
    assert shaped == KINDS == set(KIND_WORDS)


def test_the_error_summary_leads_to_each_field():
    assert error_links(sample_form()) == [
        ("#id_first_day", "Ngày bắt đầu: ngày 31/4/2020 không có trong lịch"),
        ("#id_place", "Địa điểm: ghi nơi tổ chức"),
        ("#id_scope_0", "Áp dụng cho: chọn ít nhất một đảng bộ"),
    ]


def test_every_link_of_the_error_summary_has_its_field():
    form = sample_form()
    html = page("form_page.html", form=form, heading="Đề nghị ngày", submit="Gửi đề nghị")
    assert [url for url, _ in error_links(form) if f'id="{url[1:]}"' not in html] == []


def test_a_file_is_sent_and_words_are_written_down():
    form = sample_form()
    assert "<h2>Chưa gửi được. Đồng chí sửa 3 chỗ sau:</h2>" in page("form_page.html", form=form, heading="Tài liệu")
    del form.fields["scan"]
    assert "<h2>Chưa ghi được. Đồng chí sửa 3 chỗ sau:</h2>" in page("form_page.html", form=form, heading="Khách mời")
    assert "<h2>Chưa gửi được." in page("form_page.html", form=form, heading="Đề nghị ngày", opening="Chưa gửi được.")


def test_a_name_keeps_its_capital_in_the_error_summary():
    form = SampleForm(data={})
    form.add_error("place", "Ban Thường vụ chưa họp.")
    form.add_error(None, "Đồng chí chọn ngày khác.")
    links = error_links(form)
    assert links[0] == ("", "Đồng chí chọn ngày khác.")
    assert ("#id_place", "Địa điểm: Ban Thường vụ chưa họp") in links


def test_a_form_without_errors_has_no_summary():
    html = page("form_page.html", form=SampleForm(), heading="Đề nghị ngày", submit="Gửi đề nghị")
    assert "error-summary" not in html
    assert html.count('class="btn btn-primary"') == 1


def test_a_wrong_field_names_its_help_and_its_error():
    html = form_fields(Context(), sample_form())
    described = re.search(r'<input[^>]*name="first_day"[^>]*>', html)[0]
    assert 'aria-describedby="id_first_day_helptext id_first_day_error"' in described
    assert 'aria-invalid="true"' in described
    assert html.index('id="id_first_day_error"') < html.index(described)


def test_a_form_with_a_file_shows_how_far_it_is_sent():
    html = page("form_page.html", form=SampleForm(), heading="Nộp", submit="Nộp bản 2")
    assert 'enctype="multipart/form-data" data-progress' in html


def test_hidden_fields_are_sent_along():
    class Small(forms.Form):
        once = forms.CharField(widget=forms.HiddenInput, initial="7")

    assert '<input type="hidden" name="once" value="7" id="id_once">' in form_fields(Context(), Small())


def test_the_menu_counts_in_words_and_marks_the_current_page():
    count = '<span class="count">4<span class="visually-hidden"> việc</span></span>'
    assert nav_items([("/viec/", "Việc của tôi", 4, False), ("/lich/", "Lịch <đại hội>", None, True)]) == (
        f'<li><a href="/viec/">Việc của tôi {count}</a></li>\n'
        '<li><a href="/lich/" aria-current="page">Lịch &lt;đại hội&gt;</a></li>'
    )


def test_the_component_page_shows_every_component():
    shown = page("core/components.html", **samples())
    classes = [
        "tag",
        "labelled",
        "tasks",
        "summary",
        "timeline",
        "work",
        "demand",
        "card-note",
        "event",
        "pager",
        "empty",
        "note",
        "error-summary",
        "crumbs",
        "bar",
        "segments",
        "field",
    ]
    assert [name for name in classes if not re.search(rf'class="{name}[" ]', shown)] == []
    assert shown.count('aria-sort="descending"><a href="#chi-tieu">Chỉ tiêu tới <span aria-hidden="true">▼</span></a></th>') == 1


def test_a_closed_gate_lists_only_what_is_open_and_folds_the_rest():
    html = page("gate_closed.html", gate_title="Chưa trình được", outcomes=samples()["outcomes"], back="/ho-so/")
    missing, folded = html.split("<details", 1)
    assert missing.count('class="tasks__row"') == 2
    assert folded.count('class="tasks__row"') == 3
    assert "Võ Đình Khang cho phép bỏ qua ngày 20/3/2020: “Đơn vị mới sáp nhập, cần ổn định sớm”." in folded


@pytest.mark.parametrize("name", ["400", "403", "csrf", "404", "500", "503"])
def test_an_error_page_needs_nothing_and_shows_the_request(name):
    assert '<span class="num">' not in page(f"{name}.html")
    assert '<span class="num">7f3a</span>' in page(f"{name}.html", request_id="7f3a")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_nothing_inline_and_asks_no_outside_host(path):
    inline = r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:"
    assert re.findall(inline + r"|(?:src|href)=.(?:https?:)?//", path.read_text()) == []


def test_styles_fetch_nothing_from_outside_and_stay_with_old_browsers():
    unwanted = r"https?:|@import|url\(.?data|:has\(|color-mix\(|@layer|sourceMappingURL"
    for path in (STATIC / "css").glob("*.css"):
        assert re.findall(unwanted, path.read_text()) == []


def test_what_was_taken_over_is_unchanged():
    vendor = STATIC / "vendor"
    rows = re.findall(r"^\| (\S+\.(?:css|js)) \|.*\| (\w{64}) \|$", (vendor / "VENDORED.md").read_text(), re.MULTILINE)
    assert {name for name, _ in rows} == {path.name for path in vendor.iterdir() if path.suffix in {".css", ".js"}}
    assert dict(rows) == {name: hashlib.sha256((vendor / name).read_bytes()).hexdigest() for name, _ in rows}
    assert [name for name, _ in rows if b"sourceMappingURL" in (vendor / name).read_bytes()] == []
