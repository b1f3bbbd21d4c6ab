"""What of a notebook reaches Python."""

from __future__ import annotations

import ast

import pytest

from grader.worker.cells import joined, parse


def _kept(*cells: str) -> str:
    return ast.unparse(parse(joined([cell.encode() for cell in cells])))


def test_definitions_are_kept_and_nothing_else_is() -> None:
    """Imports, functions, classes and constants stay; what would run or compute goes."""
    kept = ("import numpy as np", "EPS = 1e-08", "KIND, DEEP = (np.float64, {'a': [-1]})", "LIMIT: int = 2 ** 3",
            "@np.vectorize\ndef f(X):\n    return X", "class A:\n    pass")
    gone = ("rng = np.random.default_rng(0)", "f(2)", "for i in X: print(i)", "x[0] = 1", "'text'", "assert 0")
    cells = [cell for pair in zip(kept, gone, strict=True) for cell in pair]
    assert [ast.unparse(node) for node in parse(joined([cell.encode() for cell in cells])).body] == list(kept)


@pytest.mark.parametrize("line", ["%matplotlib inline", "!pip install x", "?f", "f?", "files = !ls", "t = %time f(1)"])
def test_lines_for_ipython_are_left_out(line: str) -> None:
    """A line that only IPython understands takes nothing else of its cell with it, indented or not."""
    assert _kept(f"{line}\ndef f():\n    {line}\n    return 7 % 2\n{line}") == "def f():\n    pass\n    return 7 % 2"


def test_what_only_looks_like_a_command_stays() -> None:
    """A cell that Python can read is read as it is."""
    cell = 'def f(n):\n    return ("""\n%d ?\n!x\n"""\n        %n)'
    assert _kept(cell) == ast.unparse(ast.parse(cell))


@pytest.mark.parametrize(("magic", "kept"), [("time", True), ("capture out", True), ("bash", False), ("html", False)])
def test_cells_of_other_languages_are_left_out(magic: str, kept: bool) -> None:
    """A cell for another language is no Python, one that is only measured is."""
    assert _kept(f"%%{magic}\ndef f(): pass", "EPS = 1") == ("def f():\n    pass\n" if kept else "") + "EPS = 1"


def test_a_broken_scratch_cell_is_left_out() -> None:
    """A cell that cannot be read and defines nothing does not hide the others."""
    assert _kept("print(", "x = \0", "(" * 9999, "EPS = 1") == "EPS = 1"


def test_what_concerns_the_whole_file_comes_first() -> None:
    """An import from __future__ may be in any cell, and has to be the first thing in a file."""
    kept = _kept("EPS = 1", "from __future__ import annotations")
    assert kept == "from __future__ import annotations\nEPS = 1"


def test_a_broken_definition_is_an_error_at_its_line() -> None:
    """A function that cannot be read is a syntax error, at its line in the whole file."""
    source = joined([b"EPS = 1\n\n", b"x = 1\ndef f(:\n    pass"])
    with pytest.raises(SyntaxError) as caught:
        parse(source)
    assert source.splitlines()[(caught.value.lineno or 0) - 1] == b"def f(:"


def test_lines_are_those_of_the_file() -> None:
    """A definition is at the line where the joined file has it."""
    source = joined([b"EPS = 1\n\n", b"%%time\n\n%time\ndef f(): pass"])
    assert source.splitlines()[parse(source).body[1].lineno - 1] == b"def f(): pass"


def test_other_files_are_read_as_they_are() -> None:
    """Without the header of a notebook nothing is left out."""
    assert ast.unparse(parse(b"print(1)")) == "print(1)"
