"""The list of equivalent mutants: read, matched without line numbers, and kept free of what is not true any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.errors import GraderError
from grader.verify.equivalents import Equivalent, read_equivalents, sort_out, stale
from grader.verify.mutants import Mutant, mutants
from grader.verify.screen import survivor

SOURCE = b"def f(x, y):\n    return x + y\n"
ENTRY = """# What is no mistake.

numpy/a.py f
- return x + y
+ return x - y
Addition and subtraction
are the same here.
"""


@pytest.fixture
def tried() -> list[Mutant]:
    """Every mutant of a small function."""
    return list(mutants({"a.py": SOURCE}, "numpy/"))


def read(folder: Path, content: str) -> tuple[Equivalent, ...]:
    """The entries of a file with that content."""
    file = folder / "equivalent.txt"
    file.write_text(content, encoding="utf-8")
    return read_equivalents(file)


def test_an_entry_explains_its_mutant(tmp_path: Path, tried: list[Mutant]) -> None:
    """The one mutant that the entry describes is sorted out, with the reason at hand."""
    entries = read(tmp_path, ENTRY)
    assert entries[0].reason == "Addition and subtraction are the same here."
    left, explained = sort_out(tried, entries)
    assert [mutant.after for mutant in explained] == [("return x - y",)]
    assert len(left) == len(tried) - 1
    assert list(stale(entries, tried, explained, True)) == []


def test_one_reason_may_explain_several_mutants(tmp_path: Path, tried: list[Mutant]) -> None:
    """A block holds several changes, and several files."""
    block = "a.py numpy/a.py f\n- return x + y\n+ return x - y\n- return x + y\n+ return x\n+ return y\nWhy not?\n"
    entries = read(tmp_path, block)
    assert [(entry.file, entry.after) for entry in entries] == [
        (file, after) for file in ("a.py", "numpy/a.py") for after in (("return x - y",), ("return x", "return y"))
    ]
    assert {(entry.function, entry.before, entry.reason) for entry in entries} == {("f", ("return x + y",), "Why not?")}


def test_an_entry_may_be_written_in_any_style(tmp_path: Path) -> None:
    """Brackets and blanks that change nothing do not count, in statements and in the heads of blocks."""
    source = b"def f(x):\n    if x == 1:\n        return x, 1\n"
    found = list(mutants({"a.py": source}, "numpy/"))
    block = "numpy/a.py f\n- if (x==1):\n+ if x!=1 :\n- return x,1\n+ return (1, x)\nWhy not?\n"
    assert len(sort_out(found, read(tmp_path, block))[1]) == 2


def test_lines_may_move(tmp_path: Path) -> None:
    """An entry holds wherever in the file the function is."""
    moved = list(mutants({"a.py": b"import math\n\n\n" + SOURCE}, "numpy/"))
    assert len(sort_out(moved, read(tmp_path, ENTRY))[1]) == 1


def test_what_is_printed_can_be_listed(tmp_path: Path, tried: list[Mutant]) -> None:
    """A survivor, as it is printed, with a reason below it is an entry of the file."""
    content = "\n\n".join("\n".join([*survivor(mutant), "Because."]) for mutant in tried)
    assert sort_out(tried, read(tmp_path, content)) == ([], tried)


def test_an_entry_of_another_file_or_function_explains_nothing(tmp_path: Path, tried: list[Mutant]) -> None:
    """File and function are part of what an entry is about."""
    for content in (ENTRY.replace("numpy/", ""), ENTRY.replace("a.py f", "a.py g")):
        assert sort_out(tried, read(tmp_path, content)) == (tried, [])


def test_an_entry_that_the_checks_notice_is_told(tmp_path: Path, tried: list[Mutant]) -> None:
    """A mutant that costs points is not equivalent."""
    assert [problem.code for problem in stale(read(tmp_path, ENTRY), tried, [], True)] == ["equivalent-is-noticed"]


@pytest.mark.parametrize(("everything", "codes"), [(True, ["no-such-mutant"]), (False, [])])
def test_an_entry_without_a_mutant_is_told(
    tmp_path: Path, tried: list[Mutant], everything: bool, codes: list[str]
) -> None:
    """An entry about code that is gone is told, but not where its function was not asked for."""
    entries = read(tmp_path, ENTRY.replace("a.py f", "a.py gone"))
    assert [problem.code for problem in stale(entries, tried, [], everything)] == codes


@pytest.mark.parametrize(
    "content", ["numpy/a.py f\n", ENTRY.split("Addition")[0], "a.py\n- x\n+ y\nwhy\n", "a.py f\n- x\nwhy\n",
                "a.py f\n- x\n+ y\n- z\nwhy\n"]
)
def test_a_block_of_another_form_is_told_with_the_file(tmp_path: Path, content: str) -> None:
    """Without a reason, a function or one of the two statements there is one sentence, in both languages."""
    with pytest.raises(GraderError) as told:
        read(tmp_path, content)
    assert "equivalent.txt" in told.value.en
    assert "equivalent.txt" in told.value.zh


def test_no_file_is_no_entry(tmp_path: Path) -> None:
    """A course need not have the file."""
    assert read_equivalents(tmp_path / "equivalent.txt") == ()
