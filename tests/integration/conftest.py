"""Graded submissions of a small course of our own, by the real worker."""

from __future__ import annotations

import warnings
from dataclasses import replace

import pytest
from toy_course import write_course, write_submission

from grader.course.limits import Limits
from grader.course.loading import load_assignment
from grader.grading import grade
from grader.submission import read_submission

LIMITS = Limits(cpu_seconds=0.5, wall_seconds=3.0, output_bytes=1 << 16, result_bytes=1 << 20)


@pytest.fixture(scope="session")
def own_course(tmp_path_factory):
    """The small course on disk."""
    return write_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="session")
def own_assignment(own_course):
    """Its only assignment."""
    return load_assignment(own_course, "own")


@pytest.fixture
def graded(own_assignment, tmp_path):
    """Grade a submission of the small course, whose files are the solution's unless given."""

    def grading(seed=0, names=(), on_exercise=lambda report: None, library=None, **files):
        folder = write_submission(tmp_path / "work", **files)
        submission = read_submission(folder, own_assignment, library)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return grade(replace(own_assignment, limits=LIMITS), submission, names, seed, on_exercise)

    return grading
