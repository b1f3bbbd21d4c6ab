"""Frozen facts about one submission: findings, verdicts, reports. No opinions and no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal

Facts = Mapping[str, Any]
Visibility = Literal["visible", "hidden", "after_due_date"]


class Status(str, Enum):
    """What became of a check."""

    PASSED = "passed"
    FAILED = "failed"
    CRASHED = "crashed"
    TIMED_OUT = "timed out"
    TODO = "to do"
    SKIPPED = "skipped"
    OUR_FAULT = "our fault"


@dataclass(frozen=True)
class Replay:
    """How to see a failure again without the grader: plain Python, and the seed that led here.

    `sizes` are the shared sizes of the smallest case that shows it.
    """

    sizes: Mapping[str, int]
    inputs: Mapping[str, str]
    code: str


@dataclass(frozen=True)
class Finding:
    """One fact about the student's code: which kind it is (`code`), with the values that the sentence needs.

    `code` is a key of the message catalogue; `facts` hold numbers and strings only (JSON).
    """

    code: str
    facts: Facts = field(default_factory=dict)
    replay: Replay | None = None


MISSED = 1e-6
"""The probability with which a check of a random function may miss a mistake as large as it says it finds."""


@dataclass(frozen=True)
class Resolution:
    """A mistake that a check of a random function finds: a `quantity` ("rate", or "std", relative) off by `off`."""

    quantity: str
    off: float


@dataclass(frozen=True)
class Verdict:
    """The outcome of one check of one exercise.

    `cases` is the number of inputs that were tried; `false_alarm` bounds the probability that a correct
    random function fails this check (None where nothing is random), and a mistake as large as `resolves` is missed
    with a probability of at most MISSED.
    """

    check: str
    status: Status
    points: float
    max_points: float
    finding: Finding | None = None
    remarks: tuple[Finding, ...] = ()
    cases: int = 0
    false_alarm: float | None = None
    resolves: Resolution | None = None
    sentence: tuple[str, str] | None = None

    @property
    def passed(self) -> bool:
        """Whether the check was met."""
        return self.status is Status.PASSED


@dataclass(frozen=True)
class Diagnosis:
    """A misconception that explains failures: the supposed mistake reproduces what the student's function returned.

    `name` is a page of `grader/teaching` ("batch-size-missing") and a key of the message catalogue, `facts` are the
    values that its sentence needs. `certain` says that no other supposed mistake does the same; else `others` names
    those that do. `explains` are the checks that failed for this reason, `cases` the number of inputs on which the
    mistake was made up and gave just what the student's function gave.
    """

    name: str
    facts: Facts = field(default_factory=dict)
    certain: bool = True
    explains: tuple[str, ...] = ()
    cases: int = 0
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExerciseReport:
    """The verdicts of one exercise, in the order of its checks, and what explains those that are bad.

    `visibility` says who may be told what was found: the student at once, never, or after the due date.
    """

    name: str
    title: tuple[str, str]
    file: str
    functions: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    line: int | None = None
    seconds: float = 0.0
    diagnoses: tuple[Diagnosis, ...] = ()
    visibility: Visibility = "visible"

    @property
    def points(self) -> float:
        """Points earned."""
        return round(sum(verdict.points for verdict in self.verdicts), 2)

    @property
    def max_points(self) -> float:
        """Points that a complete solution earns."""
        return round(sum(verdict.max_points for verdict in self.verdicts), 2)

    @property
    def status(self) -> Status:
        """The status that stands for the exercise: the gravest of its verdicts."""
        found = {verdict.status for verdict in self.verdicts}
        for status in (Status.OUR_FAULT, Status.CRASHED, Status.TIMED_OUT, Status.FAILED, Status.TODO, Status.SKIPPED):
            if status in found:
                return status
        return Status.PASSED


@dataclass(frozen=True)
class Report:
    """Everything that was found out about one submission of one assignment.

    `notes` are about files as a whole (an import that this machine lacks), file name -> findings. `isolation` are the
    layers that lay between the student's code and the system, empty where none of it was run.
    """

    assignment: str
    title: tuple[str, str]
    library: str
    seed: int
    version: str
    exercises: tuple[ExerciseReport, ...]
    notes: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    printed: str = ""
    isolation: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        """Points earned."""
        return round(sum(exercise.points for exercise in self.exercises), 2)

    @property
    def max_points(self) -> float:
        """Points of the exercises that were checked."""
        return round(sum(exercise.max_points for exercise in self.exercises), 2)

    @property
    def passed(self) -> bool:
        """Whether everything that was asked for is right."""
        return all(exercise.status is Status.PASSED for exercise in self.exercises)
