"""Numbers, columns and text that a student wrote."""

from __future__ import annotations

import pytest

from grader.report.columns import shorten, width, wrap
from grader.report.numbers import factor, number, pair, place, power_above, shape
from grader.report.plain import plain


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (1e-5, "1e-05"),
        (float("nan"), "nan"),
        (3, "3"),
        (True, "True"),
        ([1.5, [2]], "[1.5, [2]]"),
        ("inf", "inf"),
        (None, "None"),
    ],
)
def test_number(value: object, text: str) -> None:
    """Six significant digits, and strings as they are."""
    assert number(value) == text


def test_pair_gets_digits_until_it_differs() -> None:
    """Two numbers that differ never look the same."""
    assert pair(1.00000001, 1.0) == ("1.00000001", "1")
    assert pair(0.5, 0.5) == ("0.5", "0.5")


@pytest.mark.parametrize(
    ("yours", "expected", "text"),
    [
        (2.0, 1.0, "2"),
        (-1.0, 1.0, "-1"),
        (0.25, 1.0, "1/4"),
        (1.0, 1.0, None),
        (1.5, 1.0, None),
        (0.0, 1.0, None),
        (1.0, 0.0, None),
        ("nan", 1.0, None),
        (1e300, 1e-300, None),
        (1e-300, 1e300, None),
    ],
)
def test_factor(yours: object, expected: object, text: str | None) -> None:
    """Only a whole number, or one over a whole number, is named as a factor."""
    assert factor(yours, expected) == text


def test_places_and_shapes() -> None:
    """Places and shapes read as in NumPy."""
    assert [place("dX", [0, 1]), place("loss", []), place("b", 2), place("b", None)] == [
        "dX[0, 1]",
        "loss",
        "b[2]",
        "b",
    ]
    assert [shape([3, 4]), shape([3]), shape([]), shape("3x4")] == ["(3, 4)", "(3,)", "()", "3x4"]
    assert [power_above(3e-10), power_above(1e-9), power_above(2e-9)] == ["1e-9", "1e-9", "1e-8"]


@pytest.mark.parametrize("columns", [20, 33, 80])
@pytest.mark.parametrize(
    "text", ["word " * 30, "x" * 300, "梯度" * 50, "你的 0.482，应为 0.241。" * 9, "a（梯度）" * 20]
)
def test_wrap_keeps_to_its_columns(text: str, columns: int) -> None:
    """No line is too wide, nothing but spaces is lost, and no line begins with closing punctuation."""
    lines = wrap(text, columns, "  ", "    ")
    assert max(map(width, lines)) <= columns
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not [line for line in lines if line.strip()[:1] in tuple("，。）")]


def test_shorten_counts_wide_characters() -> None:
    """A cut text fits, also where a character takes two columns."""
    assert shorten("梯度下降法", 8) == "梯度..."
    assert width(shorten("梯度下降法", 8)) <= 8
    assert shorten("short", 8) == "short"


def test_plain_is_one_visible_line() -> None:
    """Control characters become visible and lines are joined."""
    assert plain("a\tb\r\n c\x07\x1b[0m") == "a    b  c\\x07\\x1b[0m"
