"""Bad arguments must raise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.checks.results import failure
from grader.checks.student import Student
from grader.inputs.tiers import changed_case
from grader.records import Finding, Status
from grader.worker.records import Raised, Returned

ACCIDENTS = (
    "NameError",
    "UnboundLocalError",
    "AttributeError",
    "ModuleNotFoundError",
    "ImportError",
    "RecursionError",
    "MemoryError",
    "SystemExit",
    "KeyboardInterrupt",
)


def refusals(student: Student, seed: int) -> tuple[Status, Finding | None]:
    """Call the forward with each bad argument; an accident (a misspelt name) is no refusal."""
    exercise = student.exercise
    cases = [changed_case(exercise, changes, seed) for changes in exercise.raises]
    outcomes = [group[0] for group in student.run([[student.forward_call(case)] for case in cases])]
    for changes, case, outcome in zip(exercise.raises, cases, outcomes, strict=True):
        if isinstance(outcome, Returned):
            (name, value), *others = changes.items()
            return Status.FAILED, Finding(
                "accepted",
                {
                    "function": exercise.name,
                    "argument": name,
                    "value": ", ".join([_shown(value), *(f"{other} = {given}" for other, given in others)]),
                    "returned": type(outcome.value).__name__,
                },
            )
        if not isinstance(outcome, Raised) or outcome.not_implemented or _is_accident(outcome):
            finding, status = failure(outcome, exercise.name, case)
            return status, finding
    return Status.PASSED, None


def _is_accident(outcome: Raised) -> bool:
    return outcome.type in ACCIDENTS or outcome.limit is not None


def _shown(value: Any) -> str:
    return str(dict(value)) if isinstance(value, Mapping) else str(value)
