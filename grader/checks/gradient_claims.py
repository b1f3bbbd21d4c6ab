"""What is claimed of a backward: each function returns the finding that contradicts the claim, or None."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.checks.kinks import answer_of, uneven_shares, with_choices
from grader.checks.layouts import differs, layout, missing, squeezed
from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import MIX, Trial
from grader.inputs.case import owners
from grader.numerics.compare import Difference, agrees_closely, allowance, difference, slack
from grader.oracles.answers import Answer, scale_of
from grader.oracles.reference import Reference
from grader.records import Finding


def gradient(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The backward agrees with autograd of the reference, for a random upstream gradient."""
    if not trial.backwards:
        return None
    results = trial.backwards[0]
    if results.problem is not None:
        return results.problem
    answer = answer_of(reference, trial)
    found = _gradient_difference(student, trial, results, answer)
    if found is not None and found.code == "gradient-differs" and _has_choices(student, answer):
        answer = reference.widened(trial.case, trial.upstreams[0], trial.returned)
        found = _gradient_difference(student, trial, results, answer)
    return found or uneven_shares(student, reference, trial, results, answer)


def linear(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The backward is linear in the upstream gradient."""
    if len(trial.backwards) < 3 or any(results.problem is not None for results in trial.backwards):
        return None
    first, second, mixed = (results.arrays for results in trial.backwards)
    for path, array in mixed.items():
        if any(path not in other or other[path].shape != array.shape for other in (first, second)):
            continue
        with np.errstate(all="ignore"):
            expected = np.asarray(MIX * first[path].astype(float) + second[path])
        if agrees_closely(array, expected):
            continue
        with np.errstate(all="ignore"):
            size = np.abs(MIX * first[path].astype(float)) + np.abs(second[path])
        found = difference(array, expected, slack(array) * allowance(expected, size, scale_of(trial.upstreams[2])))
        if found is not None and found.finite:
            return Finding(
                "not-linear",
                {
                    "function": student.exercise.functions[-1],
                    "output": path,
                    "index": list(found.index),
                    "yours": found.yours,
                    "expected": found.expected,
                },
            )
    return None


def backward_shapes(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """Every gradient has the shape and dtype of what it differentiates."""
    for results in trial.backwards[:1]:
        if results.problem is not None:
            return results.problem
        expected = _gradient_shapes(student, trial)
        differs = gradient(student, reference, trial)
        return layout(
            student, student.exercise.functions[-1], results, expected, trial.case.dtype, values_right=differs is None
        )
    return None


def _gradient_difference(student: Student, trial: Trial, results: Results, answer: Answer) -> Finding | None:
    function = student.exercise.functions[-1]
    differing: dict[str, Difference] = {}
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
        yours = np.asarray(yours.reshape(expected.shape), dtype=float)
        if agrees_closely(yours, expected):
            continue
        found = difference(*with_choices(student, answer, path, yours, scale_of(trial.upstreams[0]), trial))
        if found is not None:
            differing[path] = found
    if not differing:
        return None
    path, worst = next(iter(differing.items()))
    return differs(
        "gradient-differs",
        function,
        path,
        worst,
        own=None,
        others=[name for name in differing if name != path],
        agree=[name for name in answer.expected if name not in differing],
    )


def _has_choices(student: Student, answer: Answer) -> bool:
    return student.exercise.at_kinks == "any" and any(jumping.any() for jumping in answer.reaction.jumps.values())


def _gradient_shapes(student: Student, trial: Trial) -> dict[str, Any]:
    floats = trial.case.floats()
    return {path: floats[owner].shape for path, owner in owners(student.exercise.gradients, trial.case).items()}
