"""Pages about mistakes: their form, their languages, and how they are found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import grader.teaching
from grader.report.markdown import rendered
from grader.report.style import Style
from grader.report.words import DIAGNOSES
from grader.teaching import Section, names, page

HEADINGS = {
    "en": ["Where to look", "The concept", "The formula", "A small example"],
    "zh": ["看哪里", "概念", "公式", "小例子"],
}
WITHOUT_A_NAME = ("no-name-forward", "no-name-backward", "no-name-both", "no-name-random", "crash", "time-out")
PAGE = """# The title

An opening
in two lines.

## Where to look

- here

## The formula

```python
## no heading
# no title
```

The end.
"""


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two pages in two languages, and a file that is none."""
    for name in ("b-page", "a-page"):
        (tmp_path / f"{name}.md").write_text(PAGE, encoding="utf-8")
        (tmp_path / f"{name}.zh.md").write_text(PAGE.replace("The title", "题目"), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    monkeypatch.setattr(grader.teaching, "PAGES", tmp_path)
    return tmp_path


def test_a_page_is_taken_apart(pages: Path) -> None:
    """Title, opening and sections are told apart; a comment in a block of code is no heading."""
    found = page("a-page", "en")
    assert (found.name, found.title, found.opening) == ("a-page", "The title", "An opening\nin two lines.")
    code = "```python\n## no heading\n# no title\n```"
    assert found.sections == (Section("Where to look", "- here"), Section("The formula", f"{code}\n\nThe end."))


def test_a_page_is_read_in_its_language(pages: Path) -> None:
    """The Chinese page is a file of its own."""
    assert page("a-page", "zh").title == "题目"


def test_every_page_is_listed_once(pages: Path) -> None:
    """Names are in alphabetical order, without languages and without other files."""
    assert names() == ("a-page", "b-page")


def test_a_page_that_is_none_is_an_error(pages: Path) -> None:
    """Asking for a page that does not exist is not answered with an empty one."""
    with pytest.raises(OSError, match="c-page"):
        page("c-page", "en")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", names())
def test_every_page_has_its_form(name: str, lang: str) -> None:
    """A title, an opening and four steps, in both languages, in characters that a terminal of the language has."""
    found = page(name, lang)
    assert found.title
    assert found.opening
    assert [section.heading for section in found.sections] == HEADINGS[lang]
    for text in (found.opening, *(section.text for section in found.sections)):
        lines = rendered(text, Style(lang=lang))
        assert any(lines)
        "\n".join([found.title, *lines]).encode("ascii" if lang == "en" else "gbk")


def test_every_diagnosis_has_a_page_and_every_page_a_diagnosis() -> None:
    """Whoever fails finds a page, by the name that a card can say, or one of the few for mistakes without a name."""
    assert sorted([*DIAGNOSES, *WITHOUT_A_NAME]) == sorted(names())


def test_loading_pages_needs_no_heavy_library() -> None:
    """Neither arrays nor Markdown are imported to read a page."""
    code = (
        "import sys; from grader.teaching import names, page; page(names()[0], 'zh'); "
        "sys.exit(bool({'numpy', 'torch', 'hypothesis', 'scipy', 'markdown_it'} & set(sys.modules)))"
    )
    root = Path(grader.teaching.__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=root).returncode == 0
