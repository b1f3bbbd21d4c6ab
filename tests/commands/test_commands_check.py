"""`grader check`: which work is meant, what is said of it, and the exit code."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from tiny_course import DOUBLE_RIGHT, DOUBLE_WRONG, Run, write

from grader.commands.check import exit_code
from grader.records import ExerciseReport, Report, Status, Verdict

SHARED = "\n\ndef shared(x):\n    return 1 * x\n"


def report_of(*statuses: Status) -> Report:
    """A report with one exercise whose verdicts have these statuses."""
    verdicts = tuple(Verdict(f"check{n}", status, 0.0, 1.0) for n, status in enumerate(statuses))
    exercise = ExerciseReport("double", ("Double", "Double"), "double.py", ("double",), verdicts)
    return Report("one1", ("One", "One"), "torch", 0, "0", (exercise,))


@pytest.mark.parametrize(
    ("statuses", "code"),
    [
        ([[Status.PASSED]], 0),
        ([[Status.PASSED], [Status.PASSED]], 0),
        ([[Status.PASSED], [Status.FAILED]], 1),
        ([[Status.TODO]], 1),
        ([[Status.CRASHED]], 1),
        ([[Status.TIMED_OUT]], 1),
        ([[Status.OUR_FAULT, Status.FAILED]], 3),
        ([[Status.PASSED], [Status.OUR_FAULT]], 3),
    ],
)
def test_exit_code_tells_right_from_wrong_from_our_fault(
    statuses: Sequence[Sequence[Status]], code: int
) -> None:
    """0 is for work that passes, 1 for work that does not, 3 for our fault, which outweighs the others."""
    assert exit_code([report_of(*each) for each in statuses]) == code


def test_right_work_passes(grader: Run, workspace: Path) -> None:
    """Work that is right exits with 0 and says so."""
    write(workspace / "one1/double.py", DOUBLE_RIGHT + SHARED)
    result = grader("check", "one1", cwd=workspace)
    assert (result.code, result.err) == (0, "")
    assert "2 of 2 done" in result.out


def test_wrong_work_fails(grader: Run, workspace: Path) -> None:
    """Work that is wrong exits with 1 and is explained on stdout."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    result = grader("check", "one1", "double", cwd=workspace)
    assert (result.code, result.err) == (1, "")
    assert "FAIL" in result.out
    assert "shared" not in result.out


def test_json_is_alone_on_stdout(grader: Run, workspace: Path) -> None:
    """The document can be read by a program, whatever the student's code prints."""
    write(workspace / "one1/double.py", "print('noise')\n" + DOUBLE_WRONG + SHARED)
    result = grader("check", "one1", "--format", "json", "--seed", "7", cwd=workspace)
    assert (result.code, result.err) == (1, "")
    document = json.loads(result.out)
    assert [report["assignment"] for report in document["reports"]] == ["one1"]
    assert document["reports"][0]["seed"] == 7


def test_json_of_an_error_is_json(grader: Run, workspace: Path) -> None:
    """A program that reads the document learns the reason too; people read it on stderr."""
    result = grader("check", "one1", "duble", "--format", "json", cwd=workspace)
    assert result.code == 2
    document = json.loads(result.out)
    assert document["reports"] == []
    assert "duble" in document["error"]["en"]
    assert "duble" in document["error"]["zh"]
    assert "Did you mean double" in result.err


def test_the_same_seed_gives_the_same_document(grader: Run, workspace: Path) -> None:
    """Reports can be compared, as times are left out unless -v asks for them."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    args = ("check", "one1", "--format", "json", "--seed", "3")
    assert grader(*args, cwd=workspace).out == grader(*args, cwd=workspace).out


def test_everything_is_checked_at_the_root(grader: Run, workspace: Path) -> None:
    """Without names, the assignments are checked in order."""
    result = grader("check", cwd=workspace)
    assert result.code == 1
    assert result.out.index("one1: The double") < result.out.index("two2: The square")


def test_the_assignment_is_understood_in_its_folder(grader: Run, workspace: Path) -> None:
    """Inside an assignment's folder its name may be left out."""
    result = grader("check", cwd=workspace / "two2")
    assert "two2: The square" in result.out
    assert "one1" not in result.out


def test_an_exercise_is_understood_in_its_assignments_folder(grader: Run, workspace: Path) -> None:
    """Inside an assignment's folder, an exercise that others have too means this one's."""
    result = grader("check", "shared", cwd=workspace / "two2")
    assert "two2: The square" in result.out
    assert "shared" in result.out


@pytest.mark.parametrize("name", ["square", "square_backward"])
def test_an_exercise_of_one_assignment_needs_no_assignment(grader: Run, workspace: Path, name: str) -> None:
    """An exercise goes by the name of its forward or its backward function."""
    result = grader("check", name, cwd=workspace)
    assert result.code == 1
    assert "two2: The square" in result.out
    assert "shared" not in result.out


def test_an_exercise_of_several_assignments_asks_for_one(grader: Run, workspace: Path) -> None:
    """The user is not guessed for."""
    result = grader("check", "shared", cwd=workspace)
    assert result.code == 2
    assert "is an exercise of one1, two2" in result.err


def test_a_slash_behind_a_name_is_forgiven(grader: Run, workspace: Path) -> None:
    """A shell that completes names of folders does no harm."""
    assert "one1: The double" in grader("check", "one1/", cwd=workspace).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["onne1"], "Did you mean one1?"),
        (["squar"], "Did you mean square"),
        (["one1", "doubel"], "Did you mean double"),
        (["one1", "double", "DOUBLE_BACKWARDS"], "Did you mean double_backward"),
        (["zzz"], "Known: one1, two2, double"),
        (["one1", "square"], "one1 has no exercise 'square'"),
        ([""], "no assignment or exercise ''"),
        (["\x1b[31m"], "no assignment or exercise '\\x1b[31m'"),
        ([os.fsdecode(b"\xff")], "no assignment or exercise '\\udcff'"),
    ],
)
def test_an_unknown_name_is_told_with_what_it_may_be(
    grader: Run, workspace: Path, words: list[str], said: str
) -> None:
    """Every name that does not exist gets a suggestion, and exit code 2."""
    result = grader("check", *words, cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


@pytest.mark.parametrize("seed", ["-1", "abc", "1.5", "4294967296", "9" * 5000, "", "1_0"])
def test_a_bad_seed_is_told(grader: Run, workspace: Path, seed: str) -> None:
    """What is no seed is a usage error in one sentence."""
    result = grader("check", "one1", "--seed", seed, cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert "--seed is a whole number from 0 to 4294967295" in result.err


@pytest.mark.parametrize("seed", ["0", "4294967295"])
def test_the_smallest_and_largest_seed_are_taken(grader: Run, workspace: Path, seed: str) -> None:
    """The ends of the range belong to it."""
    assert grader("check", "one1", "--seed", seed, cwd=workspace).code == 1


def test_outside_any_workspace_the_user_is_told_to_start(grader: Run, tmp_path: Path) -> None:
    """Who has no workspace learns how to get one."""
    result = grader("check", "assignment1", cwd=tmp_path)
    assert result.code == 2
    assert "grader start" in result.err


def test_outside_any_workspace_a_wrong_name_is_told_first(grader: Run, tmp_path: Path) -> None:
    """A slip in a name is not hidden behind another problem."""
    assert "Did you mean assignment1" in grader("check", "asignment1", cwd=tmp_path).err


def test_an_assignment_that_left_the_workspace_is_told(grader: Run, workspace: Path) -> None:
    """A folder that was moved away is not mistaken for the course's own."""
    (workspace / "one1").rename(workspace / "elsewhere")
    result = grader("check", "one1", cwd=workspace)
    assert result.code == 2
    assert "to put it back" in result.err


def test_inside_a_course_its_own_stubs_are_checked(grader: Run, course: Path) -> None:
    """In a clone of a course, work can be done in place."""
    write(course / "assignments/one1/double.py", "# nothing is defined here\n")
    for result in (grader("check", "one1", "double", cwd=course),
                   grader("check", "double", cwd=course / "assignments/one1")):
        assert result.code == 1
        assert "NotImplementedError" not in result.out


def test_inside_a_course_the_numpy_stubs_are_checked_where_one_stands(grader: Run, course: Path) -> None:
    """In the folder of the NumPy stubs, they are the work that is meant."""
    result = grader("check", "double", "--format", "json", cwd=course / "assignments/one1/numpy")
    assert json.loads(result.out)["reports"][0]["library"] == "numpy"


@pytest.mark.parametrize("place", ["work", "work/one1"])
def test_dir_is_the_folder_of_the_work_or_the_one_above(grader: Run, course: Path, place: str) -> None:
    """--dir takes the folder that holds the stub files, or one that holds the assignment's folder."""
    write(course / "work/one1/double.py", DOUBLE_RIGHT + SHARED)
    assert grader("check", "one1", "double", "--dir", place, cwd=course).code == 0


def test_dir_of_solutions_is_checked_without_a_name(grader: Run, course: Path) -> None:
    """Without a name, --dir is checked for what it holds."""
    write(course / "solutions/one1/double.py", DOUBLE_RIGHT + SHARED)
    assert grader("check", "--dir", "solutions/one1", cwd=course).code == 0
    assert grader("check", "--dir", "solutions", cwd=course).code == 0


def test_dir_with_one_assignments_files_needs_no_name(grader: Run, course: Path) -> None:
    """The stub files tell which assignment it is, wherever the folder is."""
    write(course / "odd/double.py", DOUBLE_RIGHT + SHARED)
    assert grader("check", "--dir", "odd", cwd=course).code == 0


def test_dir_with_the_files_of_two_assignments_asks_for_one(grader: Run, course: Path) -> None:
    """The user is not guessed for."""
    write(course / "odd/double.py", DOUBLE_RIGHT)
    write(course / "odd/square.py", "")
    result = grader("check", "--dir", "odd", cwd=course)
    assert result.code == 2
    assert "may hold work on one1, two2" in result.err


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("missing", "There is no folder missing"),
        ("file", "file is not a folder"),
        ("file/below", "There is no folder"),
        ("bare", "neither double.py nor a folder one1"),
        ("", "--dir is empty"),
        ("a" * 300, "a" * 300),
        (os.fsdecode(b"\xff"), "There is no folder \\udcff"),
    ],
)
def test_a_dir_without_work_is_told(grader: Run, course: Path, place: str, said: str) -> None:
    """The sentence names what was looked for and where."""
    write(course / "file", "")
    (course / "bare").mkdir()
    result = grader("check", "one1", "--dir", place, cwd=course)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert result.err.count("\n") == 1


def test_a_bare_dir_without_a_name_is_told(grader: Run, course: Path) -> None:
    """Without a name, the files of every assignment were looked for."""
    (course / "bare").mkdir()
    result = grader("check", "--dir", "bare", cwd=course)
    assert result.code == 2
    assert "none of double.py, square.py" in result.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root can read everything")
def test_a_dir_that_cannot_be_read_is_told(grader: Run, course: Path) -> None:
    """A folder without permissions is told in one sentence."""
    (course / "closed").mkdir(mode=0)
    result = grader("check", "one1", "--dir", "closed", cwd=course)
    assert result.code == 2
    assert "no permission" in result.err


@pytest.mark.parametrize("backend", ["torch", "numpy"])
def test_the_workspace_decides_on_the_library(grader: Run, course: Path, backend: str) -> None:
    """Code that uses neither library is checked with the one that the workspace is for."""
    grader("start", "work", "--backend", backend, cwd=course)
    result = grader("check", "one1", "--format", "json", cwd=course / "work")
    assert json.loads(result.out)["reports"][0]["library"] == backend


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"format": 1, "backend": "jax"}', '{"format": "1"}', "\xff", "[" * 100_000]
)
def test_a_damaged_workspace_is_told(grader: Run, workspace: Path, content: str) -> None:
    """A workspace.json that makes no sense is named."""
    write(workspace / ".grader/workspace.json", content)
    result = grader("check", "one1", cwd=workspace)
    assert result.code == 2
    assert "is damaged" in result.err


def test_a_workspace_of_a_newer_grader_is_told(grader: Run, workspace: Path) -> None:
    """What a later version wrote is not misread."""
    write(workspace / ".grader/workspace.json", '{"format": 2}')
    assert "newer grader" in grader("check", "one1", cwd=workspace).err


def test_a_workspace_elsewhere_remembers_its_course(grader: Run, course: Path, workspace: Path) -> None:
    """A workspace that is moved out of the clone still belongs to the clone's course."""
    moved = course.parent / "moved"
    workspace.rename(moved)
    assert "one1: The double" in grader("check", "one1", cwd=moved).out


def test_a_broken_spec_is_told_with_its_place(grader: Run, course: Path) -> None:
    """The author of a course reads the file and the line, not a traceback."""
    write(course / "assignments/one1/spec.py", "import nonsense_that_is_not_there\n")
    result = grader("check", "one1", cwd=course)
    assert result.code == 2
    assert "spec.py, line 1" in result.err
    assert "Traceback" not in result.err
