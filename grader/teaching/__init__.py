"""Pages about misconceptions, one a name: where to look, the concept, the formula, a small example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

PAGES = files(__name__).joinpath("pages")
SUFFIXES = {"en": ".md", "zh": ".zh.md"}
FENCES = ("```", "~~~")


@dataclass(frozen=True)
class Section:
    """One step of a page: its heading, and its text in Markdown."""

    heading: str
    text: str


@dataclass(frozen=True)
class Page:
    """What is told about one misconception; its sections go one step further each."""

    name: str
    title: str
    opening: str
    sections: tuple[Section, ...]


def names() -> tuple[str, ...]:
    """The names of all pages, in alphabetical order."""
    found = (file.name.removesuffix(".md") for file in PAGES.iterdir() if file.name.endswith(".md"))
    return tuple(sorted(name for name in found if "." not in name))


def page(name: str, lang: str) -> Page:
    """The page `name` in English ("en") or Chinese ("zh").

    Raises:
        OSError: there is no such page.
    """
    text = PAGES.joinpath(name + SUFFIXES[lang]).read_text(encoding="utf-8")
    opening, *sections = _split(text, "## ")
    _, title = _split(opening.text, "# ")
    return Page(name, title.heading, title.text, tuple(sections))


def _split(text: str, mark: str) -> Iterator[Section]:
    """The parts of a text, each under the heading that begins with `mark`; the first is what comes before."""
    heading, lines, fenced = "", list[str](), False
    for line in text.splitlines():
        fenced ^= line.startswith(FENCES)
        if line.startswith(mark) and not fenced:
            yield Section(heading, "\n".join(lines).strip("\n"))
            heading, lines = line.removeprefix(mark).strip(), []
        else:
            lines.append(line)
    yield Section(heading, "\n".join(lines).strip("\n"))
