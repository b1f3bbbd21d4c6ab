"""A page as a tree of elements, read by the standard library; what is not closed where it should be is an error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = ("meta", "br", "wbr", "img", "link", "hr")


@dataclass
class Element:
    """One element with its attributes; children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """The element and everything in it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(page: str) -> Element:
    """The whole page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert len(reader.open) == 1, [each.tag for each in reader.open]
    return reader.open[0]


def text_of(element: Element) -> str:
    """The text of an element, with one space where there was any."""
    if element.tag == "style":
        return ""
    inner = "".join(child if isinstance(child, str) else _apart(child) for child in element.children)
    return " ".join(inner.split())


def _apart(element: Element) -> str:
    inline = element.tag in ("b", "a", "code", "span", "wbr", "svg", "em", "strong", "text")
    return text_of_raw(element) if inline else f" {text_of(element)} "


def text_of_raw(element: Element) -> str:
    """The text of an element as it stands."""
    return "".join(child if isinstance(child, str) else _apart(child) for child in element.children)
