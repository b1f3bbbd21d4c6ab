"""What is claimed of a forward: each function returns the finding that contradicts the claim, or None."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from grader.checks.layouts import differs, layout, missing, squeezed
from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.numerics.compare import agrees_closely, allowance, difference, slack
from grader.oracles.answers import Answer
from grader.oracles.reference import Reference
from grader.records import Finding

Claim = Callable[[Student, Reference, Trial], Finding | None]


def values(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The forward agrees with the reference."""
    results = trial.forward
    if results is None:
        return None
    if results.problem is not None:
        return results.problem
    answer = reference.forward(trial.case, trial.returned)
    return _first_difference(student.exercise.name, results, answer, wide_range=trial.case.tier == "extreme")


def shapes(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """Shape, dtype and array library of every result are those of the reference."""
    results = trial.forward
    if results is None:
        return None
    if results.problem is not None:
        return results.problem
    answer = reference.forward(trial.case, trial.returned)
    differs = _first_difference(student.exercise.name, results, answer, wide_range=False)
    return (
        layout(student, student.exercise.name, results, answer.expected, trial.case.dtype, values_right=differs is None)
        or differs
    )


def extremes(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """At extreme values the results are right and finite where the reference is, without overflow on the way.

    In float32 what overflows on the way to a right result is let pass: the limits of float64 are the ones to know.
    """
    found = values(student, reference, trial)
    if found is not None or trial.forward is None:
        return found
    answer = reference.forward(trial.case, trial.returned)
    finite = all(np.isfinite(expected).all() for expected in answer.expected.values())
    for warning in trial.forward.warnings if trial.case.dtype == "float64" else ():
        if finite and ("overflow" in warning or "invalid value" in warning):
            return Finding("overflow-warning", {"function": student.exercise.name, "warning": warning})
    return None


def _first_difference(function: str, results: Results, answer: Answer, *, wide_range: bool) -> Finding | None:
    for path, expected in answer.expected.items():
        yours = results.arrays.get(path)
        if yours is None:
            return missing(function, path, results)
        if squeezed(yours.shape) != squeezed(expected.shape):
            return Finding(
                "wrong-shape",
                {
                    "function": function,
                    "output": path,
                    "yours": list(yours.shape),
                    "expected": list(expected.shape),
                    "values_right": False,
                },
            )
        yours = yours.reshape(expected.shape)
        if agrees_closely(yours, expected):
            continue
        allowed = slack(yours) * allowance(expected, answer.reaction.condition[path], wide_range=wide_range)
        found = difference(yours, expected, allowed)
        if found is not None:
            return differs("values-differ", function, path, found)
    return None
