"""What the pages of `grader/teaching` say about a diagnosis: a title, the d2l sections, and the concept as HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markupsafe import Markup

from grader import teaching

CONCEPT = 1
_SECTION = re.compile(r"d2l (\d+\.\d+)")
_WIDE = "[\u2e80-\u9fff\uff00-\uffef]"
_BROKEN_LINE = re.compile(f"(?<={_WIDE})\n(?={_WIDE})")


@dataclass(frozen=True)
class Lesson:
    """What to teach again: `text` is HTML of ours, `sections` are numbers of d2l such as "5.4"."""

    title: str
    sections: tuple[str, ...] = ()
    text: Markup = Markup("")


def lesson(name: str, lang: str) -> Lesson:
    """The lesson of a diagnosis; a name that has no page stands for itself."""
    if name not in teaching.names():
        return Lesson(name.replace("-", " "))
    page = teaching.page(name, lang)
    concept = page.sections[CONCEPT].text
    return Lesson(page.title, tuple(dict.fromkeys(_SECTION.findall(concept))), _html(f"{page.opening}\n\n{concept}"))


def inline(text: str) -> Markup:
    """A line of Markdown of ours as HTML: a title with code in it."""
    return Markup(MarkdownIt("js-default").renderInline(text))


def _html(text: str) -> Markup:
    """Markdown as HTML; between Chinese characters the end of a line is no space."""
    return Markup(MarkdownIt("js-default").render(_BROKEN_LINE.sub("", text)))
