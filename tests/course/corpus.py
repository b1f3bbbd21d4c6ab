"""The corpus of wrong and right solutions: small files, each appended to the solution that it changes."""

from __future__ import annotations

import ast
import fnmatch
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course.loading import load_assignment
from grader.grading import grade
from grader.submission import read_submission
from grader.worker.client import Worker
from grader.worker.records import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grader.course.exercise import Assignment, Exercise
    from grader.records import ExerciseReport, Report
    from grader.submission import Submission

COURSE = Path(__file__).resolve().parents[2]
TESTS = COURSE / "tests"
ASSIGNMENTS = ("assignment1", "assignment2")
LIBRARIES = ("numpy", "torch")
LIMITS = Limits(cpu_seconds=0.6)


@dataclass(frozen=True)
class Variant:
    """One file of the corpus: whose exercise it solves, and what is expected of its grading."""

    path: Path
    exercise: str
    sentence: str
    fails: tuple[str, ...] = ()
    remark: str | None = None
    row: int | None = None

    @property
    def kind(self) -> str:
        """Whether the file is "wrong" or "right"."""
        return self.path.parts[-4]

    @property
    def assignment(self) -> str:
        """The assignment's name."""
        return self.path.parts[-3]

    @property
    def library(self) -> str:
        """The array library that the file is written for."""
        return self.path.parts[-2]

    @property
    def id(self) -> str:
        """A short name for lists."""
        return "/".join(self.path.with_suffix("").parts[-3:])

    def matches(self, pattern: str) -> bool:
        """Whether the file is meant by a pattern such as `*relu*` or `assignment2/torch/*`."""
        return fnmatch.fnmatch(self.id, pattern) or fnmatch.fnmatch(self.path.stem, pattern)


@cache
def variants(kind: str) -> tuple[Variant, ...]:
    """Every "wrong" or every "right" file."""
    return tuple(read_variant(path) for path in sorted((TESTS / kind).glob("*/*/*.py")))


def read_variant(path: Path) -> Variant:
    """Read the header of a file: a sentence, an empty line, and one `name: value` a line."""
    header = ast.get_docstring(ast.parse(path.read_bytes())) or ""
    sentence, _, rest = header.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in rest.splitlines())
    unknown = set(fields) - {"exercise", "fails", "remark", "row"}
    assert not unknown, f"{path}: unknown header fields {unknown}"
    row = fields.get("row", "-")
    return Variant(
        path,
        fields["exercise"],
        sentence,
        tuple(name.strip() for name in fields.get("fails", "").split(",") if name.strip()),
        fields.get("remark"),
        None if row == "-" else int(row),
    )


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
    sources = dict(_sources(variant.assignment, variant.library))
    sources[exercise_of(variant).file] += b"\n\n" + variant.path.read_bytes()
    for name, source in sources.items():
        (folder / name).write_bytes(source)
    return read_submission(folder, assignment(variant.assignment))


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


class Bench:
    """One worker for each library, used again for every submission."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self.limits = limits
        self.workers: dict[str, Worker] = {}

    def grade(self, name: str, submission: Submission, *exercises: str, seed: int = 0) -> Report:
        """Grade exercises of a submission."""
        worker = self.workers.get(submission.library)
        if worker is None:
            worker = Worker(submission.library, submission.sources, self.limits)
            self.workers[submission.library] = worker
        else:
            worker.reset(submission.sources)
        return grade(assignment(name), submission, exercises, seed, worker=worker, limits=self.limits)

    def grade_one(self, variant: Variant, submission: Submission, seed: int = 0) -> ExerciseReport:
        """Grade the exercise that a file is about."""
        return self.grade(variant.assignment, submission, variant.exercise, seed=seed).exercises[0]

    def close(self) -> None:
        """Stop the workers."""
        for worker in self.workers.values():
            worker.close()
