"""What stands beside the passages of a text, and the marks inside them."""

from dataclasses import dataclass, field

from .marking import marked


@dataclass(frozen=True)
class Beside:
    """What stands beside the passages, by their keys: cards of comments, what changed, words to mark; `add` is the
    address pattern for a new comment."""

    cards: dict[int, str] = field(default_factory=dict)
    changed: dict[int, str] = field(default_factory=dict)
    ranges: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    add: str = ""

    def html(self, passage) -> str:
        ranges = self.ranges.get(passage.pk)
        return marked(passage.html, passage.text, ranges) if ranges else passage.html

    def link(self, number: int) -> str:
        """The way to a new comment on a passage, for those who may."""
        return f'<a class="passage__add" href="{self.add % number}">Góp ý đoạn này</a>' if self.add else ""
