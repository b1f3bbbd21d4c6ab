"""The course itself: every solution gets every point, every stub is still to do."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from corpus import ASSIGNMENTS, COURSE, LIBRARIES, assignment, solutions, variants

from grader.submission import read_submission

if TYPE_CHECKING:
    from grader.verify.bench import Bench

STUBS = """
import sys
from pathlib import Path

from grader.course.loading import load_assignment
from grader.grading import grade
from grader.records import Status
from grader.submission import read_submission
from grader.worker import client


def no_worker(*args, **kwargs):
    raise AssertionError("a worker was started")


client.Worker.__init__ = no_worker
course, name, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
assignment = load_assignment(course, name)
report = grade(assignment, read_submission(folder, assignment))
assert len(report.exercises) == len(assignment.exercises)
for exercise in report.exercises:
    assert {verdict.status for verdict in exercise.verdicts} == {Status.TODO}, exercise.name
assert report.points == 0
assert "torch" not in sys.modules
"""


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_solutions_get_every_point(name: str, library: str, bench: Bench) -> None:
    """The reference solutions pass every check, without a remark."""
    submission = read_submission(solutions(name, library), assignment(name))
    assert submission.library == library
    report = bench.grade(assignment(name), submission)
    assert len(report.exercises) == len(assignment(name).exercises)
    for exercise in report.exercises:
        lost = {verdict.check: verdict.finding for verdict in exercise.verdicts if not verdict.passed}
        assert not lost, exercise.name
        assert not [verdict.remarks for verdict in exercise.verdicts if verdict.remarks], exercise.name
    assert report.passed
    assert report.points == report.max_points


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_stubs_are_to_do(name: str, library: str) -> None:
    """The shipped stubs are all to do; that is told without a worker and without importing torch."""
    folder = COURSE / "assignments" / name
    folder = folder / "numpy" if library == "numpy" else folder
    done = subprocess.run(
        [sys.executable, "-c", STUBS, str(COURSE), name, str(folder)],
        capture_output=True,
        text=True,
        cwd=COURSE,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("kind", ["wrong", "right"])
@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_every_exercise_is_in_the_corpus(name: str, library: str, kind: str) -> None:
    """Each exercise has wrong and right files in each library."""
    written = {
        variant.exercise
        for variant in variants(kind)
        if variant.assignment == name and variant.library == library
    }
    assert written == {exercise.name for exercise in assignment(name).exercises}
