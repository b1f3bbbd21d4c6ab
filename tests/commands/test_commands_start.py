"""`grader start`: a workspace that is complete, and in which nothing of the student's is ever overwritten."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from tiny_course import ROOT, Run, RunProcess, write

from grader.commands.files import place
from grader.commands.start import workspace_files
from grader.errors import GraderError

STUDENT = "def double(x):\n    return 'mine'\n"


def files_below(folder: Path) -> set[str]:
    """Every file below a folder, by its relative path."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("backend", ["torch", "numpy"])
def test_a_workspace_holds_stubs_handouts_and_tasks_but_no_spec(
    grader: Run, course: Path, backend: str
) -> None:
    """A new workspace has everything that a student needs, and nothing of the grader's."""
    result = grader("start", "work", "--backend", backend, cwd=course)
    assert result.code == 0
    assert files_below(course / "work") == {
        ".grader/workspace.json", ".vscode/tasks.json",
        "one1/README.md", "one1/README.zh.md", "one1/double.py",
        "two2/README.md", "two2/README.zh.md", "two2/square.py",
    }
    assert f"import {backend}" in (course / "work/one1/double.py").read_text()
    mark = json.loads((course / "work/.grader/workspace.json").read_text())
    assert mark == {"format": 1, "backend": backend, "course": str(course)}


def test_tasks_run_the_check_where_the_open_file_is(grader: Run, course: Path) -> None:
    """The editor's test task checks the assignment of the open file."""
    grader("start", "work", cwd=course)
    tasks = json.loads((course / "work/.vscode/tasks.json").read_text())["tasks"]
    assert tasks[0]["command"] == "grader"
    assert tasks[0]["args"] == ["check"]
    assert tasks[0]["options"]["cwd"] == "${fileDirname}"


def test_the_students_files_are_kept_and_told_as_kept(grader: Run, course: Path) -> None:
    """A file that is there is not touched, whatever it holds, and the user is told."""
    mine = write(course / "work/one1/double.py", STUDENT)
    tasks = write(course / "work/.vscode/tasks.json", "{}")
    result = grader("start", "work", cwd=course)
    assert result.code == 0
    assert mine.read_text() == STUDENT
    assert tasks.read_text() == "{}"
    assert f"kept  {Path('one1', 'double.py')}" in result.out
    assert f"new   {Path('two2', 'square.py')}" in result.out


def test_starting_again_adds_what_is_missing(grader: Run, workspace: Path) -> None:
    """A deleted stub comes back, and what was edited stays."""
    write(workspace / "one1/double.py", STUDENT)
    (workspace / "two2/square.py").unlink()
    result = grader("start", cwd=workspace)
    assert result.code == 0
    assert (workspace / "one1/double.py").read_text() == STUDENT
    assert (workspace / "two2/square.py").is_file()
    assert "1 files added, 6 kept" in result.out


def test_starting_in_a_subfolder_means_the_workspace(grader: Run, workspace: Path) -> None:
    """No workspace is made inside a workspace by accident."""
    assert grader("start", cwd=workspace / "one1").code == 0
    assert not (workspace / "one1" / ".grader").exists()


def test_a_workspace_keeps_its_backend(grader: Run, course: Path) -> None:
    """Without --backend, starting again completes the workspace as it was begun."""
    grader("start", "work", "--backend", "numpy", cwd=course)
    (course / "work/one1/double.py").unlink()
    assert grader("start", "work", cwd=course).code == 0
    assert "import numpy" in (course / "work/one1/double.py").read_text()


def test_a_workspace_of_another_backend_is_refused(grader: Run, workspace: Path) -> None:
    """Stubs of the two libraries are not mixed."""
    before = files_below(workspace)
    result = grader("start", ".", "--backend", "numpy", cwd=workspace)
    assert result.code == 2
    assert "is a PyTorch workspace" in result.err
    assert result.err.count("\n") == 1
    assert files_below(workspace) == before


def test_without_a_name_an_empty_folder_is_used(grader: Run, course: Path) -> None:
    """Who made a folder for the work and stands in it wants the work there."""
    empty = course / "empty"
    empty.mkdir()
    assert grader("start", cwd=empty).code == 0
    assert (empty / "one1/double.py").is_file()


def test_without_a_name_a_full_folder_is_left_alone(grader: Run, course: Path) -> None:
    """Among other files, the workspace gets a folder of its own, and the user is told where it is."""
    result = grader("start", cwd=course)
    assert result.code == 0
    assert (course / "grader-work/one1/double.py").is_file()
    assert "cd grader-work && grader check one1" in result.out


def test_a_name_with_blanks_is_quoted_in_the_next_step(grader: Run, course: Path) -> None:
    """The next step can be pasted into a shell."""
    assert "cd 'my work' &&" in grader("start", "my work", cwd=course).out


def test_quiet_does_not_list_files(grader: Run, course: Path) -> None:
    """With -q only the summary is left."""
    assert "double.py" not in grader("start", "work", "-q", cwd=course).out


def test_chinese_is_spoken_where_it_is_asked_for(grader: Run, course: Path) -> None:
    """The same command speaks Chinese with --lang zh."""
    assert "工作目录" in grader("start", "work", "--lang", "zh", cwd=course).out


def test_a_file_in_the_place_of_the_folder_is_an_error(grader: Run, course: Path) -> None:
    """A DIR that is a file is told in one sentence."""
    file = write(course / "taken", "text")
    result = grader("start", "taken", cwd=course)
    assert result.code == 2
    assert "is not a folder" in result.err
    assert file.read_text() == "text"


def test_a_folder_below_a_file_is_an_error(grader: Run, course: Path) -> None:
    """A DIR that cannot be made is told in one sentence."""
    write(course / "taken", "text")
    result = grader("start", "taken/work", cwd=course)
    assert result.code == 2
    assert result.err.count("\n") == 1


def test_a_file_in_the_place_of_an_assignment_is_an_error(grader: Run, course: Path) -> None:
    """A file that is called as an assignment is left alone and told."""
    taken = write(course / "work/one1", "text")
    result = grader("start", "work", cwd=course)
    assert result.code == 2
    assert "a file is in the way of a folder" in result.err
    assert taken.read_text() == "text"


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_an_error(grader: Run, course: Path, name: str) -> None:
    """An unset shell variable does not spread files over the current folder."""
    result = grader("start", name, cwd=course)
    assert result.code == 2
    assert "name a folder" in result.err


def test_a_name_that_is_too_long_is_an_error(grader: Run, course: Path) -> None:
    """What the file system cannot name is told in one sentence."""
    result = grader("start", "a" * 300, cwd=course)
    assert result.code == 2
    assert result.err.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a folder in which nobody can write")
def test_a_place_where_nothing_can_be_written_is_an_error(grader: Run, course: Path) -> None:
    """Where the system refuses to make a folder, even to root, one sentence says so."""
    result = grader("start", "/proc/grader-work", cwd=course)
    assert result.code == 2
    assert "cannot be written" in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on the size of files")
def test_a_full_disk_leaves_no_half_written_file(course: Path, grader_process: RunProcess) -> None:
    """Where a stub cannot be written whole, it is not there at all, and no rubbish is left behind."""
    import resource

    write(course / "assignments/one1/double.py", "#" * 100_000)

    def little_space() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    result = grader_process("start", "work", cwd=course, preexec_fn=little_space,
                            env={"PYTHONDONTWRITEBYTECODE": "1"})
    assert result.returncode == 2
    assert b"a file grew too large" in result.stderr
    assert files_below(course / "work") == {".grader/workspace.json", ".vscode/tasks.json"}


def test_surrogate_characters_in_the_name_are_survived(grader: Run, course: Path) -> None:
    """A folder whose name is no valid text works as any other."""
    result = grader("start", os.fsdecode(b"w\xff"), cwd=course)
    assert result.code == 0
    assert (course / os.fsdecode(b"w\xff") / "one1/double.py").is_file()


def test_a_damaged_workspace_is_told_and_not_repaired(grader: Run, workspace: Path) -> None:
    """A workspace.json that cannot be read is neither trusted nor overwritten."""
    mark = write(workspace / ".grader/workspace.json", "{")
    result = grader("start", ".", cwd=workspace)
    assert result.code == 2
    assert "is damaged" in result.err
    assert mark.read_text() == "{"


def test_a_course_without_numpy_stubs_is_told(course: Path) -> None:
    """A course in one library says so before anything is written."""
    (course / "assignments/one1/numpy/double.py").unlink()
    with pytest.raises(GraderError, match="one1 has no stub files for NumPy"):
        dict(workspace_files(course, "numpy"))


def test_outside_any_course_the_default_course_is_used(grader: Run, tmp_path: Path) -> None:
    """`grader start` works anywhere, and the workspace does not name a path of this machine."""
    result = grader("start", "work", cwd=tmp_path)
    assert result.code == 0
    assert (tmp_path / "work/assignment1/README.zh.md").is_file()
    assert json.loads((tmp_path / "work/.grader/workspace.json").read_text())["course"] == "default"
    stubs = {file.name for file in (ROOT / "assignments/assignment1").glob("*.py")} - {"spec.py"}
    assert {file.name for file in (tmp_path / "work/assignment1").glob("*.py")} == stubs


def test_placing_a_file_follows_no_dangling_link(tmp_path: Path) -> None:
    """A link is something that is there, even where it leads nowhere."""
    link = tmp_path / "link.py"
    link.symlink_to(tmp_path / "nowhere.py")
    assert place(b"text", link) is False
    assert not (tmp_path / "nowhere.py").exists()


def test_a_placed_file_is_readable_as_any_new_file(tmp_path: Path) -> None:
    """A stub has the permissions of a file that the user would have made."""
    usual = write(tmp_path / "usual.py", "")
    assert place(b"text", tmp_path / "new.py") is True
    assert (tmp_path / "new.py").stat().st_mode == usual.stat().st_mode
    assert {file.name for file in tmp_path.iterdir()} == {"usual.py", "new.py"}
