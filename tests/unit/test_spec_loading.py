"""Finding courses, and loading their specs without their slow imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from grader.course.loading import assignment_names, default_course, find_course, is_course, load_assignment

ROOT = Path(__file__).resolve().parents[2]

LAZY = """
import sys
from pathlib import Path
from grader.course.loading import default_course, load_assignment
from grader.submission import read_submission
for name in ("assignment1", "assignment2"):
    assignment = load_assignment(default_course(), name)
    for folder in (assignment.folder, assignment.folder / "numpy"):
        submission = read_submission(folder, assignment)
        assert set(submission.blocked) == {f for e in assignment.exercises for f in e.functions}
slow = {"torch", "numpy", "scipy", "hypothesis"} & set(sys.modules)
assert not slow, slow
"""

MINI = '''
"""Mini."""
import numpy as np
import torch
from grader.spec import *
WEIGHTS = np.arange(3) if USE else None
f = Exercise(title=text("f"), file="m.py", forward="f(X) -> Y", reference=lambda X: torch.relu(X),
             inputs={"X": array("N")})
'''


def test_specs_and_stubs_need_no_library():
    """Loading the specs and reading untouched stubs imports neither torch nor numpy."""
    done = subprocess.run([sys.executable, "-c", LAZY], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_nothing_to_run_starts_no_worker():
    """Grading untouched stubs imports no torch either: everything is to do."""
    code = (
        LAZY
        + """
from grader.grading import grade
report = grade(assignment, submission)
assert report.points == 0
assert {v.status.value for e in report.exercises for v in e.verdicts} == {"to do"}
assert "torch" not in sys.modules
"""
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def mini(folder, use="False"):
    """A small course, whose spec may use NumPy while it is loaded."""
    place = folder / "assignments" / "mini"
    place.mkdir(parents=True)
    (place / "spec.py").write_text(MINI.replace("USE", use).lstrip())
    (place / "m.py").write_text("def f(X):\n    raise NotImplementedError\n")
    return folder


@pytest.mark.parametrize("use", ["True", "False"])
def test_a_spec_may_use_its_imports_while_loading(tmp_path, use):
    """A module that a spec uses at its top level is really imported then."""
    code = f"""
import sys
from pathlib import Path
from grader.course.loading import load_assignment
assignment = load_assignment(Path({str(mini(tmp_path, use))!r}), "mini")
assert ("numpy" in sys.modules) is {use}
assert "torch" not in sys.modules
import torch
assert float(assignment.exercises[0].reference(torch.tensor(-1.0))) == 0
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_spec_may_import_a_submodule(tmp_path):
    """`import torch.nn.functional` works in a spec, and torch is the real one afterwards."""
    folder = mini(tmp_path)
    spec = folder / "assignments" / "mini" / "spec.py"
    spec.write_text(
        spec.read_text()
        .replace("import torch\n", "import torch\nimport torch.nn.functional as F\n")
        .replace("torch.relu", "F.relu")
    )
    code = f"""
from pathlib import Path
from grader.course.loading import load_assignment
assignment = load_assignment(Path({str(folder)!r}), "mini")
import torch
assert type(torch).__name__ == "module", type(torch)
assert float(assignment.exercises[0].reference(torch.tensor(-1.0))) == 0
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_the_course_is_found_from_within(tmp_path):
    """From the course, an assignment in it or any folder below, the course is found."""
    course = mini(tmp_path)
    deep = course / "assignments" / "mini" / "work" / "today"
    deep.mkdir(parents=True)
    for start in (course, course / "assignments", course / "assignments" / "mini", deep):
        assert find_course(start) == course
    assert assignment_names(course) == ["mini"]


def test_the_nearest_course_wins(tmp_path):
    """A course inside a course is its own."""
    outer = mini(tmp_path)
    inner = mini(outer / "inner")
    assert find_course(inner / "assignments") == inner


def test_elsewhere_the_default_course(tmp_path):
    """Outside of every course the one that comes with the grader is used."""
    assert not is_course(tmp_path)
    assert find_course(tmp_path) == default_course()
    assert {"assignment1", "assignment2"} <= set(assignment_names(default_course()))


@pytest.mark.parametrize("name", ["assignment1", "assignment2"])
def test_the_default_course_is_whole(name):
    """Every exercise of the shipped assignments has a stub and a solution in both libraries."""
    course = default_course()
    assignment = load_assignment(course, name)
    assert assignment.folder == course / "assignments" / name
    for exercise in assignment.exercises:
        for folder in (assignment.folder, course / "solutions" / name):
            for library in ("", "numpy"):
                text = (folder / library / exercise.file).read_text()
                assert all(f"def {function}(" in text for function in exercise.functions)
