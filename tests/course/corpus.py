"""The course's own corpus of wrong and right solutions, and what the tests of the course share."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course.loading import load_assignment
from grader.verify import corpus
from grader.verify.corpus import Variant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.course.exercise import Assignment, Exercise
    from grader.records import ExerciseReport
    from grader.submission import Submission
    from grader.verify.bench import Bench

COURSE = Path(__file__).resolve().parents[2]
TESTS = COURSE / "tests"
ASSIGNMENTS = ("assignment1", "assignment2")
LIBRARIES = ("numpy", "torch")


@cache
def variants(kind: str) -> tuple[Variant, ...]:
    """Every "wrong" or every "right" file."""
    return corpus.variants(COURSE, kind)


@cache
def assignment(name: str) -> Assignment:
    """An assignment of the course."""
    return load_assignment(COURSE, name)


def exercise_of(variant: Variant) -> Exercise:
    """The exercise that a file is about."""
    exercises = assignment(variant.assignment).exercises
    return next(exercise for exercise in exercises if exercise.name == variant.exercise)


def solutions(name: str, library: str) -> Path:
    """The folder of the reference solutions in one library."""
    folder = COURSE / "solutions" / name
    return folder / "numpy" if library == "numpy" else folder


@cache
def _sources(name: str, library: str) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(solutions(name, library).glob("*.py"))}


def submission_of(variant: Variant, folder: Path) -> Submission:
    """The solution with the file appended to its exercise's file, written to `folder` and read back."""
    sources = _sources(variant.assignment, variant.library)
    return corpus.submission_of(variant, assignment(variant.assignment), sources, folder)


def grade_one(bench: Bench, variant: Variant, submission: Submission, seed: int = 0) -> ExerciseReport:
    """Grade the exercise that a file is about."""
    return bench.grade(assignment(variant.assignment), submission, [variant.exercise], seed).exercises[0]


def arrays_of(code: str) -> dict[str, int]:
    """The arrays that the lines of a replay build by assignment: name -> number of entries."""
    import numpy
    import torch

    found = {}
    for statement in ast.parse(code).body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            text = ast.unparse(statement.value)
            if text.startswith(("np.", "torch.", "{")):
                value = eval(text, {"np": numpy, "torch": torch})
                parts = value.values() if isinstance(value, dict) else [value]
                found[statement.targets[0].id] = sum(int(numpy.size(part)) for part in parts)
    return found
