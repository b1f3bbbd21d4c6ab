"""Every page on a misconception: both languages, four levels of hints, and examples whose numbers are true."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from grader.report.columns import width

PAGES = Path(__file__).parents[2] / "grader" / "teaching" / "pages"
LEVELS = {
    "en": ["Where to look", "The concept", "The formula", "A small example"],
    "zh": ["看哪里", "概念", "公式", "小例子"],
}
FENCE = re.compile(r"^```(.*)$", re.MULTILINE)
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE, PROSE = 76, 100
WIDE = re.compile("[\u4e00-\u9fff]")
CLAIM = re.compile(r"# -> (?P<value>.+?)(?:  .*)?$")
FILES = sorted(PAGES.glob("*.md"))

every_page = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


def _language(path: Path) -> str:
    return "zh" if path.name.endswith(".zh.md") else "en"


def _sections(path: Path) -> tuple[str, dict[str, str]]:
    """What stands above the first level, and each level's text by its heading."""
    parts = re.split(r"^## (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return parts[0], dict(zip(parts[1::2], parts[2::2], strict=True))


def _blocks(path: Path) -> list[str]:
    """The Python code of the last level."""
    example = _sections(path)[1][LEVELS[_language(path)][-1]]
    return re.findall(r"^```python\n(.*?)^```$", example, re.MULTILINE | re.DOTALL)


def _claims(code: str) -> list[tuple[Any, str]]:
    """The value of each expression that `# -> value` follows, and that text, as the code runs line by line."""
    known: dict[str, Any] = {}
    lines, found = code.splitlines(), []
    for statement in ast.parse(code).body:
        claim = CLAIM.search(lines[(statement.end_lineno or 1) - 1])
        with np.errstate(all="ignore"):
            if claim and isinstance(statement, ast.Expr):
                found.append((eval(ast.unparse(statement), known), claim["value"]))
            else:
                exec(ast.unparse(statement), known)
    assert len(found) == code.count("# ->"), "a value stands behind something that has none"
    return found


def _holds(value: Any, text: str) -> bool:
    """Whether `value` is what `text` says, to the decimals that it gives."""
    said = eval(text, {"nan": np.nan, "inf": np.inf})
    if isinstance(said, str) or said is None:
        return bool(value == said)
    digits = re.findall(r"\d+(?:\.(\d+))?(?:e([+-]?\d+))?", text)
    decimals = max((len(decimal) - int(power or 0) for decimal, power in digits), default=0)
    return np.shape(value) == np.shape(said) and np.allclose(
        np.asarray(value, float), said, rtol=0, atol=0.51 * 10.0**-decimals, equal_nan=True
    )


def test_there_are_pages() -> None:
    """The tests below have something to read, in both languages for every name."""
    english = {path.name.removesuffix(".md") for path in FILES if _language(path) == "en"}
    chinese = {path.name.removesuffix(".zh.md") for path in FILES if _language(path) == "zh"}
    assert english
    assert english == chinese


@every_page
def test_page_has_a_title_and_what_happens(path: Path) -> None:
    """A page opens with one short title line and one paragraph."""
    head, _ = _sections(path)
    title, empty, *paragraph = head.rstrip().split("\n")
    assert title.startswith("# ")
    assert 0 < width(title.removeprefix("# ")) <= 60
    assert empty == ""
    assert paragraph
    assert all(line and not line.startswith(("#", "```", "- ")) for line in paragraph)


@every_page
def test_page_has_four_levels(path: Path) -> None:
    """The levels come in their order, none is empty, and the first of them asks."""
    levels = _sections(path)[1]
    names = LEVELS[_language(path)]
    assert list(levels) == names
    assert all(text.strip() for text in levels.values())
    assert re.search(r"[?？]", levels[names[0]])


@every_page
def test_page_fits_a_terminal(path: Path) -> None:
    """Code is closed, of a known kind, and fits 80 columns with its indent; prose is wrapped anyway."""
    text = path.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if width(line) > PROSE or line != line.rstrip()] == []
    assert [line for code in BLOCK.findall(text) for line in code.splitlines() if width(line) > CODE] == []
    kinds = FENCE.findall(text)
    assert set(kinds[::2]) <= {"python", "text"}
    assert set(kinds[1::2]) <= {""}
    assert len(kinds) % 2 == 0


@every_page
def test_page_holds_no_other_markup(path: Path) -> None:
    """Outside of code there are no HTML tags and no images, which a terminal cannot show."""
    prose = re.sub(r"`[^`]*`", "", BLOCK.sub("", path.read_text(encoding="utf-8")))
    assert not re.search(r"<[a-zA-Z/!]|!\[", prose)


@every_page
def test_page_is_in_its_language(path: Path) -> None:
    """English pages hold no Chinese, Chinese ones do, and GBK can carry both."""
    text = path.read_text(encoding="utf-8")
    assert bool(WIDE.search(text)) == (_language(path) == "zh")
    text.encode("gbk")


@every_page
def test_examples_are_true(path: Path) -> None:
    """The Python code of an example runs, and each value that it states is the one that comes out."""
    claims = [claim for code in _blocks(path) for claim in _claims(code)]
    assert [(value, text) for value, text in claims if not _holds(value, text)] == []


@pytest.mark.parametrize(
    ("code", "true"),
    [
        ("1 / 3  # -> 0.333", True),
        ("1 / 3  # -> 0.33", True),
        ("1 / 3  # -> 0.334", False),
        ("2 / 3e8  # -> 6.67e-9", True),
        ("2 / 3e8  # -> 6.68e-9", False),
        ("[1.0, 2.0]  # -> [1.0, 2.5]", False),
        ("[1.0, 1.0]  # -> 1.0", False),
        ("(2, 3)  # -> (2, 3)  the shape", True),
        ("2 == 3  # -> True", False),
        ("float('nan')  # -> nan", True),
        ("'a' + 'b'  # -> 'ab'", True),
    ],
)
def test_a_false_value_is_noticed(code: str, true: bool) -> None:
    """The comparison accepts what is rounded to the digits shown and nothing else."""
    ((value, text),) = _claims(code)
    assert _holds(value, text) is true
