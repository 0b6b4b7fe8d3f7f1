"""The portal's components: one tag and one file in templates/components/ for each."""

from copy import copy
from functools import lru_cache

from crispy_forms.helper import FormHelper
from crispy_forms.utils import render_crispy_form
from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from congresses.core import vietnamese

register = template.Library()

KINDS = frozenset({"ok", "wait", "run", "stop", "none", "hold"})
GATE_TAGS = {
    "met": ("ok", "Đạt"),
    "unmet": ("stop", "Chưa đạt"),
    "waived": ("hold", "Cho phép bỏ qua"),
    "not_applicable": ("none", "Không áp dụng"),
    "error": ("stop", "Chưa kiểm tra được"),
}
OPEN_STATES = frozenset({"unmet", "error"})


@lru_cache(maxsize=1024)
def tag_html(kind: str, text: str) -> SafeString:
    """A state as a word with a shape; kept, so that a list row costs no template."""
    if kind not in KINDS:
        raise ValueError(f"no tag of kind {kind!r}")
    return render_to_string("components/tag.html", {"kind": kind, "text": text})


@register.simple_tag
def tag(kind, text):
    return tag_html(str(kind), str(text))


@register.simple_tag
def gate_tag(state):
    return tag_html(*GATE_TAGS[str(state)])


@register.inclusion_tag("components/label_pair.html")
def label_pair(label, kind, text):
    return {"label": label, "kind": kind, "text": text}


@register.inclusion_tag("components/task_list.html")
def task_list(outcomes):
    return {"outcomes": outcomes}


@register.simple_tag
def waiver_sentence(waiver):
    return f"{waiver.by} cho phép bỏ qua ngày {vietnamese.day(waiver.at)}: “{waiver.why}”."


@register.simple_tag
def still_open(outcomes):
    """What keeps a gate closed: unmet, or not to be checked."""
    return [outcome for outcome in outcomes if str(_value(outcome, "state")) in OPEN_STATES]


@register.simple_tag
def settled(outcomes):
    return [outcome for outcome in outcomes if str(_value(outcome, "state")) not in OPEN_STATES]


def _value(thing, name):
    return thing[name] if isinstance(thing, dict) else getattr(thing, name)


@register.inclusion_tag("components/summary_list.html")
def summary_list(rows, stack=False):
    return {"rows": rows, "stack": stack}


@register.inclusion_tag("components/timeline.html")
def timeline(items):
    return {"items": items}


@register.inclusion_tag("components/work_row.html")
def work_row(item):
    return {"item": item}


@register.inclusion_tag("components/news_row.html", takes_context=True)
def news_row(context, row):
    """A piece of news; opening an unread one is an act, so the page's token comes along."""
    return {"row": row, "csrf_token": context.get("csrf_token", "")}


@register.inclusion_tag("components/comment_card.html")
def comment_card(item):
    return {"item": item}


@register.inclusion_tag("components/demand_card.html")
def demand_card(item):
    return {"item": item}


@register.inclusion_tag("components/event_row.html")
def event_row(item):
    return {"item": item}


@register.inclusion_tag("components/pager.html")
def pager(newer="", older="", newer_text="Trang trước", older_text="Trang sau", shown=""):
    """Pages by key: an address means there is such a page, no total is ever counted."""
    return {"newer": newer, "older": older, "newer_text": newer_text, "older_text": older_text, "shown": shown}


@register.inclusion_tag("components/sort_head.html")
def sort_head(head, css=""):
    """The head of a column: `text`, the `url` that sorts by it (if any), and `order`, ascending or descending, if it is sorted by."""
    return {"head": head, "class": css}


@register.inclusion_tag("components/empty.html")
def empty(title, text="", url="", url_text=""):
    return {"title": title, "text": text, "url": url, "url_text": url_text}


@register.inclusion_tag("components/note.html")
def note(text, kind="", wide=False):
    return {"text": text, "kind": kind, "wide": wide}


@register.inclusion_tag("components/crumbs.html")
def crumbs(items):
    return {"items": items}


@register.inclusion_tag("components/progress.html")
def progress(value, total, text):
    return {"value": value, "total": total, "text": text}


@register.inclusion_tag("components/segments.html")
def segments(links, label="Lọc"):
    return {"links": links, "label": label}


@register.inclusion_tag("components/error_summary.html")
def error_summary(form, opening=""):
    """What is wrong; after a conflict, what is another since the page was opened. Files are sent, the rest is written down."""
    opening = opening or ("Chưa gửi được." if form.is_multipart() else "Chưa ghi được.")
    return {"errors": error_links(form), "opening": opening, "conflict": getattr(form, "status", 200) == 409}


def error_links(form):
    """(address of the field, sentence) for everything wrong in a form or a set of forms."""
    links = []
    for part in [form, *form.forms] if hasattr(form, "forms") else [form]:
        plain = part.non_form_errors() if hasattr(part, "forms") else part.non_field_errors()
        links += [("", message) for message in plain]
        if not hasattr(part, "forms"):
            links += [("", _since(part[name], sentence)) for name, sentence in getattr(part, "since", ())]
            links += [_field_error(field, message) for field in part for message in field.errors]
    return links


def _field_error(field, message):
    if field.is_hidden:
        return "", message
    return _target(field), f"{str(field.label).rstrip('.')}: {_mid_sentence(str(message))}"


def _since(field, sentence):
    return format_html('<a href="{}">{}</a>: {}', _target(field), str(field.label).rstrip("."), sentence)


def _target(field):
    """Groups of boxes have no element of their own to go to: the link leads to the first box."""
    return "#" + (f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label or field.auto_id)


def _mid_sentence(message):
    """The message after a colon: a small first letter, unless it begins a name (Ban Thường vụ) or is all capitals."""
    first, _, rest = message.rstrip(".").partition(" ")
    if rest[:1].isupper() or (len(first) > 1 and first.isupper()):
        return f"{first} {rest}"
    return f"{first[:1].lower()}{first[1:]} {rest}".rstrip()


@register.simple_tag(takes_context=True)
def form_fields(context, form):
    """The fields alone, laid out by the form's helper if it has one: the page brings tag, token, errors and button."""
    helper = copy(getattr(form, "helper", None) or FormHelper())
    helper.form_tag, helper.disable_csrf, helper.form_show_errors, helper.inputs = False, True, False, []
    helper.render_hidden_fields = helper.layout is not None
    return render_crispy_form(form, helper, context.flatten())


@register.simple_tag
@lru_cache(maxsize=1)
def assets():
    """The styles and the script every page links: their addresses do not change while the portal runs."""
    return render_to_string("components/assets.html")


@register.simple_tag
def nav_items(links):
    """The main menu once as text: it stands twice on every page, for the desk and folded for the phone."""
    return format_html_join("\n", "<li>{}</li>", ((_nav_item(*link),) for link in links or ()))


def _nav_item(url, text, count=None, is_current=False):
    badge = (
        format_html(' <span class="count">{}<span class="visually-hidden"> việc</span></span>', count) if count else ""
    )
    return format_html(
        '<a href="{}"{}>{}{}</a>', url, SafeString(' aria-current="page"' if is_current else ""), text, badge
    )
