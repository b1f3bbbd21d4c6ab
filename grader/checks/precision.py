"""Remarks on precision: results that agree as far as float32 reaches, and no further."""

from __future__ import annotations

import numpy as np

from grader.checks.kinks import answer_of
from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.numerics.compare import STRICT, agrees_closely, allowance, difference
from grader.numerics.precision import fits_single
from grader.oracles.answers import Answer, scale_of
from grader.oracles.reference import Reference
from grader.records import Finding


def imprecise_values(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The forward agrees with the reference to float64 precision."""
    if trial.forward is None or trial.forward.problem is not None:
        return None
    return _imprecise(student.exercise.name, trial.forward, reference.forward(trial.case, trial.returned), 1.0)


def imprecise_gradients(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The backward agrees with autograd to float64 precision."""
    if not trial.backwards or trial.backwards[0].problem is not None:
        return None
    scale = scale_of(trial.upstreams[0])
    return _imprecise(student.exercise.functions[-1], trial.backwards[0], answer_of(reference, trial), scale)


def _imprecise(function: str, results: Results, answer: Answer, scale: float) -> Finding | None:
    """Where a result is further from the expected one than float64 work comes, away from jumps."""
    for path, expected in answer.expected.items():
        array = results.arrays.get(path)
        if array is None or array.size != expected.size or array.dtype != np.float64:
            continue
        array = array.reshape(expected.shape)
        if agrees_closely(array, expected):
            continue
        allowed = allowance(expected, answer.reaction.condition[path], scale, unit=STRICT)
        allowed = np.where(answer.reaction.jumps[path], np.inf, allowed)
        found = difference(array, expected, allowed)
        if found is not None:
            facts = {"function": function, "output": path, "index": list(found.index), "yours": found.yours}
            facts |= {"expected": found.expected, "difference": found.difference}
            return Finding("low-precision", {**facts, "single": fits_single(array) and not fits_single(expected)})
    return None
