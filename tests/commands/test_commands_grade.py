"""`grader grade`: a class in, a gradebook out, and one sentence for whatever is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_course import DOUBLE_RIGHT, DOUBLE_WRONG, Run, write

from grader.classroom import jailed
from grader.classroom.gradebook import Gradebook

SHARED = "\n\ndef shared(x):\n    return x\n"


@pytest.fixture
def class_of_four(tmp_path: Path) -> Path:
    """Right work, wrong work, an empty folder, and somebody on the roster only."""
    folder = tmp_path / "class"
    write(folder / "ann" / "double.py", "import numpy as np\n" + DOUBLE_RIGHT + SHARED)
    write(folder / "bob" / "double.py", "import numpy as np\n" + DOUBLE_WRONG + SHARED)
    (folder / "eve").mkdir()
    write(tmp_path / "roster.csv", "id,name\nann,Ann A\nbob,Bob B\neve,Eve E\nzed,Zed Z\n")
    return folder


def test_a_class_is_graded_and_can_be_exported(grader: Run, course: Path, class_of_four: Path) -> None:
    """Everybody has a row; what could not be read and who handed in nothing is told; the exit code says not all."""
    book = class_of_four.parent / "grades.db"
    options = ("--assignment", "one1", "--gradebook", str(book), "--jobs", "1")
    done = grader("grade", str(class_of_four), *options, "--roster", str(class_of_four.parent / "roster.csv"), "-v",
                  cwd=course)
    assert done.code == 4, done.err
    assert "2 graded, 1 handed in nothing, 1 could not be read, 0 could not be graded." in done.out
    assert "Isolation: process" in done.out
    assert "ann: 3 of 3" in done.out
    assert "zed: handed in nothing" in done.out
    with Gradebook(book) as opened:
        states = {result.student: (result.state, result.name) for result in opened.results()}
    assert states == {
        "ann": ("graded", "Ann A"), "bob": ("graded", "Bob B"), "eve": ("unreadable", "Eve E"),
        "zed": ("missing", "Zed Z"),
    }
    table = grader("export", "jsonl", "--gradebook", str(book), cwd=course)
    assert [json.loads(line)["student"] for line in table.out.splitlines()] == ["ann", "bob", "eve", "zed"]
    pages = grader("report", str(book), "-o", str(class_of_four.parent / "pages"), cwd=course)
    assert pages.code == 0
    assert "Ann A" in (class_of_four.parent / "pages" / "index.html").read_text(encoding="utf-8")
    again = grader("grade", str(class_of_four), *options, "--resume", cwd=course)
    assert (again.code, "leave out --resume" in again.err) == (2, True)


def test_a_run_that_was_cut_off_wants_to_be_resumed(grader: Run, course: Path, class_of_four: Path) -> None:
    """It is not begun anew by accident, and not resumed in another way of grading."""
    book = class_of_four.parent / "grades.db"
    with Gradebook(book) as opened:
        opened.begin("one1", "another manner", "now")
    options = ("grade", str(class_of_four), "--assignment", "one1", "--gradebook", str(book), "--jobs", "1")
    plain = grader(*options, cwd=course)
    assert (plain.code, "--resume" in plain.err) == (2, True)
    other = grader(*options, "--resume", cwd=course)
    assert (other.code, "--regrade" in other.err) == (2, True)


@pytest.mark.parametrize("words", [["--resume"], []], ids=["resumed", "another run"])
def test_what_the_grader_failed_at_is_graded_again(
    grader: Run, course: Path, class_of_four: Path, words: list[str]
) -> None:
    """A run with a fault of ours says so, and can go on; the reports of all others stay as they are."""
    book = class_of_four.parent / "grades.db"
    options = ("grade", str(class_of_four), "--assignment", "one1", "--gradebook", str(book), "--jobs", "1")
    assert "fault" not in grader(*options, cwd=course).out
    with Gradebook(book) as opened:
        digests = {found.student: found.digest for found in opened.results()}
        spoil = "UPDATE reports SET report = NULL, error = 'died', points = 0 WHERE digest = ?"
        opened._base.execute(spoil, (digests["ann"],))
        opened._base.execute("UPDATE reports SET seconds = 77 WHERE digest = ?", (digests["bob"],))
    done = grader(*options, *words, "-v", cwd=course)
    assert "ann: 3 of 3" in done.out
    assert "fault" not in done.out
    with Gradebook(book) as opened:
        assert next(found.seconds for found in opened.results() if found.student == "bob") == 77
        last = opened.last("one1")
        assert last is not None
        assert (last.number, last.faults) == (1 if words else 2, 0)


def test_a_fault_of_the_grader_is_told(grader: Run, course: Path, class_of_four: Path) -> None:
    """With the way to try again, and the exit code of a class that was not graded in full."""
    spec = course / "assignments" / "one1" / "spec.py"
    spec.write_text(spec.read_text(encoding="utf-8").replace("lambda x: 2", "lambda x: 1 / 0 * 2"), encoding="utf-8")
    book = str(class_of_four.parent / "grades.db")
    done = grader("grade", str(class_of_four), "--assignment", "one1", "--gradebook", book, "--jobs", "1", cwd=course)
    assert done.code == 4
    assert "2 could not be graded" in done.out
    assert "2 met a fault of the grader and may have lost points by it; try them again with --resume." in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nowhere", "--assignment", "one1"], "nothing at nowhere"),
        ([".", "--assignment", "three3"], "no assignment"),
        ([".", "--assignment", "one1", "--jobs", "0"], "1 to 1024"),
        (["assignments/one1/README.md", "--assignment", "one1"], "no folder or zip"),
        ([".", "--assignment", "one1", "--roster", "none.csv"], "none.csv"),
    ],
)
def test_what_cannot_be_graded_is_one_sentence(grader: Run, course: Path, words: list[str], told: str) -> None:
    """With exit code 2, and no gradebook begun."""
    done = grader("grade", *words, cwd=course)
    assert (done.code, told in done.err) == (2, True), done.err
    assert "Traceback" not in done.err
    assert not (course / "grades.db").exists()


def test_without_protection_it_refuses(
    grader: Run, course: Path, class_of_four: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing but limits holds, strangers' code is not run, unless it is trusted."""
    monkeypatch.setattr(jailed, "LAYERS", ("rlimits", "dumpable"))
    monkeypatch.setattr("grader.classroom.grading_task.LAYERS", ("rlimits", "dumpable"))
    book = str(class_of_four.parent / "grades.db")
    options = ("grade", str(class_of_four), "--assignment", "one1", "--gradebook", book, "--jobs", "1")
    refused = grader(*options, cwd=course)
    assert (refused.code, "--trust-submissions" in refused.err) == (2, True)
    trusted = grader(*options, "--trust-submissions", cwd=course)
    assert trusted.code == 4
    assert "missing: landlock, uid, dumpable, seccomp" in trusted.out
