"""The kill matrix: who was first to notice, who noticed at all, and how that is laid out."""

from __future__ import annotations

import io
import sys

import pytest

from grader.commands.console import Console
from grader.commands.proving import FORMS
from grader.course.exercise import Assignment, Exercise
from grader.course.text import text
from grader.records import Finding
from grader.report.columns import width
from grader.report.style import Style
from grader.verify.matrix import Cell, columns, rows
from grader.verify.proof import Catch, Proof
from grader.verify.screen import page

FAULT = Finding("our-fault", {"exercise": "one", "message": "RuntimeError: broken"})
EXERCISES = [Exercise(title=text(name), file="a.py", forward=f"{name}(x) -> y") for name in ("one", "two")]


@pytest.fixture
def proof() -> Proof:
    """Three mistakes in `one`, of which one is noticed by a caller and one by nobody; one in `two`."""
    proof = Proof(Assignment(text("Matrix", "矩阵"), "a1", exercises=tuple(EXERCISES)), EXERCISES)
    proof.catches = [
        Catch("wrong", "numpy", "one", "one", ("values", "shapes", "my_law", "your_law")),
        Catch("mutant", "numpy", "one", "two", ("gradient",)),
        Catch("mutant", "numpy", "one", "one", ()),
        Catch("mutant", "torch", "two", "two", ("gradient", "finite_differences", "linear")),
    ]
    return proof


def test_cells_count_the_first_and_all(proof: Proof) -> None:
    """Laws share a column; what only a caller notices has one of its own."""
    assert columns(proof) == ["values", "shapes", "gradient", "finite_differences", "linear", "laws", "elsewhere"]
    one, two = rows(proof).values()
    assert (one.mistakes, one.noticed, two.mistakes, two.noticed) == (3, 2, 1, 1)
    assert one.cells == {"values": Cell(1, 1), "shapes": Cell(0, 1), "laws": Cell(0, 1), "elsewhere": Cell(1, 1)}
    assert two.cells["gradient"] == Cell(1, 1)
    assert two.cells["finite_differences"] == Cell(0, 1)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_the_page_fits(proof: Proof, lang: str, columns: int) -> None:
    """Whatever the width and the language, no line is longer, and every column is there."""
    shown = page(proof, Style(lang=lang, width=columns))
    assert max(map(width, shown.splitlines())) <= columns
    for word in ("values", "finite", "linear", "2/3", "1/1"):
        assert word in shown


def test_quiet_says_nothing_of_what_holds(proof: Proof) -> None:
    """With -q a proof is silent where it holds, and short where it does not."""
    assert page(proof, Style(quiet=True)) == ""
    proof.problems = [FAULT]
    assert "RuntimeError" in page(proof, Style(quiet=True))
    assert "finite" not in page(proof, Style(quiet=True))


@pytest.mark.parametrize(("terminal", "quiet", "shown"), [(True, 0, True), (True, -1, False), (False, 0, False)])
def test_progress_is_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, quiet: int, shown: bool
) -> None:
    """On stderr, where somebody watches, one line tells how far it is and is wiped at the end."""
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    show = FORMS["json"](Console(verbosity=quiet))
    show.progress("numpy", "mutants", 3, 5)
    assert ("numpy: mutants 3/5" in stream.getvalue()) is shown
    show.progress("numpy", "mutants", 5, 5)
    assert stream.getvalue().endswith("\r\x1b[K") is shown
