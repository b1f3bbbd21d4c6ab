"""The autograder for Gradescope: its archive, and runs of it, which leave a results.json whatever happens."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from export_schemas import GRADESCOPE
from jsonschema import Draft202012Validator

from grader.classroom.exports.autograder import autograder
from grader.classroom.exports.manner import Manner
from grader.classroom.gradescope import work_in
from grader.course.loading import default_course, load_assignment

ROOT = Path(__file__).resolve().parents[2]
NAME = "assignment1"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Gradescope runs Linux")


@pytest.fixture(scope="module")
def archive() -> bytes:
    """The zip for the first assignment."""
    return autograder(load_assignment(default_course(), NAME), Manner(("zh", "en")))


@pytest.fixture
def root(archive: bytes, tmp_path: Path) -> Path:
    """A folder like /autograder, with the zip unpacked and nothing handed in."""
    (tmp_path / "submission").mkdir()
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        opened.extractall(tmp_path / "source")
        for entry in opened.infolist():
            os.chmod(tmp_path / "source" / entry.filename, entry.external_attr >> 16)
    return tmp_path


def run(root: Path, python: str = sys.executable) -> tuple[dict[str, Any], str]:
    """The results of one run, and what it printed."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [root / "source" / "run_autograder"],
        env={**own, "AUTOGRADER_ROOT": str(root), "AUTOGRADER_PYTHON": python},
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    found = json.loads((root / "results" / "results.json").read_bytes())
    Draft202012Validator(GRADESCOPE).validate(found)
    return found, done.stdout


def hand_in(folder: Path) -> None:
    """Put the solution into a folder."""
    shutil.copytree(ROOT / "solutions" / NAME / "numpy", folder, dirs_exist_ok=True)


def test_the_archive(archive: bytes) -> None:
    """Scripts are executable and at the root; the course is there, and neither solutions nor caches are."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        modes = {entry.filename: entry.external_attr >> 16 for entry in opened.infolist()}
    assert modes["setup.sh"] & 0o111
    assert modes["run_autograder"] & 0o111
    for name in ("grader/grading.py", f"course/assignments/{NAME}/spec.py", f"course/assignments/{NAME}/losses.py"):
        assert name in modes
    assert not [name for name in modes if "solutions" in name or "__pycache__" in name or "tests" in name]


def test_the_archive_is_the_same_again(archive: bytes) -> None:
    """Who makes it twice uploads the same."""
    assert autograder(load_assignment(default_course(), NAME), Manner(("zh", "en"))) == archive


def test_solutions_come_with_a_spec_that_names_them(tmp_path: Path) -> None:
    """Only a spec that reads the solutions gets them."""
    shutil.copytree(ROOT / "assignments" / NAME, tmp_path / "assignments" / NAME)
    shutil.copytree(ROOT / "solutions" / NAME, tmp_path / "solutions" / NAME)
    spec = tmp_path / "assignments" / NAME / "spec.py"
    spec.write_text(spec.read_text(encoding="utf-8") + "\nPLACE = 'solutions'\n", encoding="utf-8")
    with zipfile.ZipFile(io.BytesIO(autograder(load_assignment(tmp_path, NAME), Manner()))) as opened:
        assert f"course/solutions/{NAME}/losses.py" in opened.namelist()


def test_setup_installs_what_the_grader_needs(root: Path) -> None:
    """The requirements are those of pyproject.toml."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = project.split("\ndependencies = [\n")[1].split("]\n")[0]
    needed = [line.strip().rstrip(",").strip('"') for line in listed.splitlines()]
    assert (root / "source" / "requirements.txt").read_text().splitlines() == needed


@pytest.mark.parametrize("script", ["setup.sh", "run_autograder"])
def test_scripts_are_bash(root: Path, script: str) -> None:
    """Bash finds no mistake in their syntax."""
    subprocess.run(["bash", "-n", root / "source" / script], check=True)


def test_a_solution_gets_all_points(root: Path) -> None:
    """Right work in a folder of the submission: full points, in both languages, and the report for the course."""
    hand_in(root / "submission" / "hw" / NAME)
    (root / "submission_metadata.json").write_text('{"assignment": {"total_points": "1000.0"}}')
    found, printed = run(root)
    assert found["score"] == pytest.approx(sum(test["max_score"] for test in found["tests"])) > 0
    assert {test["status"] for test in found["tests"]} == {"passed"}
    assert "项检查通过。" in found["output"]
    assert "checks pass." in found["output"]
    assert "worth 1000 points at Gradescope" in printed


def test_a_submission_that_attacks_loses_only_points(root: Path) -> None:
    """Code that exits, reads the spec or writes the results gets a report like any other."""
    hand_in(root / "submission")
    losses = root / "submission" / "losses.py"
    attack = f"""
import os
try:
    open({str(root / "results" / "results.json")!r}, "w").write("{{}}")
except OSError:
    pass
try:
    SEEN = open({str(root / "source" / "course" / "assignments" / NAME / "spec.py")!r}).read()
except OSError:
    SEEN = ""
if SEEN:
    raise RuntimeError("seen: " + SEEN[:100])
os._exit(0)
"""
    losses.write_text(attack + losses.read_text(encoding="utf-8"), encoding="utf-8")
    found, printed = run(root)
    assert 0 < found["score"] < sum(test["max_score"] for test in found["tests"])
    assert "seen:" not in json.dumps(found) + printed


def test_nothing_handed_in(root: Path) -> None:
    """An empty submission is told what is missing."""
    found, _ = run(root)
    assert found["score"] == 0
    assert "losses.py" in json.dumps(found["tests"])


def test_a_crash_of_ours_leaves_results(root: Path) -> None:
    """A spec that does not run: the student reads that the work is not to blame, the course sees the traceback."""
    spec = root / "source" / "course" / "assignments" / NAME / "spec.py"
    spec.write_text("raise SystemExit('broken spec')\n")
    found, printed = run(root)
    assert "not to blame" in found["output"]
    assert "与你的代码无关" in found["output"]
    assert found["stdout_visibility"] == "hidden"
    assert "broken spec" in printed


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_a_python_that_does_not_start_leaves_results(root: Path, python: str) -> None:
    """Where nothing of ours runs at all, there are results that say so."""
    found, _ = run(root, python)
    assert "did not finish" in found["output"]


def test_where_the_work_is(tmp_path: Path) -> None:
    """The folder with most of the files, whatever lies around it; links are not followed."""
    for name in ("sub/b/a.py", "sub/b/b.py", "sub/c/a.py", "__MACOSX/b/a.py", "__MACOSX/b/b.py", "__MACOSX/b/c.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "sub" / "c" / "up").symlink_to(tmp_path)
    assert work_in(tmp_path / "sub", ["a.py", "b.py", "c.py"]) == tmp_path / "sub" / "b"
    assert work_in(tmp_path, ["a.py", "b.py", "c.py"]) == tmp_path / "sub" / "b"
    assert work_in(tmp_path, ["nothing.py"]) == tmp_path
