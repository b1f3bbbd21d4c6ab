"""What is claimed of a backward: each function returns the finding that contradicts the claim, or None."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from grader.checks.layouts import differs, layout, missing, squeezed
from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import MIX, Trial
from grader.inputs.case import FloatArray
from grader.numerics.compare import Difference, allowance, difference, rms, slack
from grader.oracles.reference import JITTER, Answer, Reference
from grader.records import Finding

JUMP = 1e-3


def gradient(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The backward agrees with autograd of the reference, for a random upstream gradient."""
    if not trial.backwards:
        return None
    results = trial.backwards[0]
    if results.problem is not None:
        return results.problem
    return _gradient_difference(student, trial, results, _answer(reference, trial))


def kink_choices(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """Not a claim but a remark: where a kink leaves a choice, the student chose otherwise than the reference."""
    if not trial.backwards or trial.backwards[0].problem is not None:
        return None
    answer, arrays = _answer(reference, trial), trial.backwards[0].arrays
    for path, expected in answer.expected.items():
        jumps = _jumps(answer, path)
        if not jumps.any() or path not in arrays or arrays[path].shape != expected.shape:
            continue
        allowed = np.where(jumps, allowance(expected, np.zeros_like(expected)), np.inf)
        found = difference(np.where(jumps, arrays[path], expected), expected, allowed)
        if found is not None:
            facts = {"function": student.exercise.functions[-1], "output": path, "index": list(found.index)}
            return Finding("kink-choice", {**facts, "yours": found.yours, "expected": found.expected})
    return None


def _answer(reference: Reference, trial: Trial) -> Answer:
    return reference.gradients(trial.case, trial.upstreams[0], trial.returned)


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
            size = np.abs(MIX * first[path].astype(float)) + np.abs(second[path])
        found = difference(array, expected, slack(array) * allowance(expected, size, _scale(trial.upstreams[2])))
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


def unhurried(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The backward gives the same when another forward came between it and its own."""
    if trial.late is None or trial.late.problem is not None or trial.backwards[0].problem is not None:
        return None
    for path, array in trial.backwards[0].arrays.items():
        other = trial.late.arrays.get(path)
        if other is None or other.shape != array.shape:
            continue
        found = difference(other, array, allowance(array, np.zeros_like(array, dtype=float)))
        if found is not None:
            facts: dict[str, Any] = {
                "function": student.exercise.functions[-1],
                "forward": student.exercise.name,
                "output": path,
            }
            facts |= {"index": list(found.index), "first": found.expected, "second": found.yours}
            return Finding("stale-state", facts)
    return None


def _gradient_difference(student: Student, trial: Trial, results: Results, answer: Answer) -> Finding | None:
    function = student.exercise.functions[-1]
    differing: dict[str, Difference] = {}
    scale = _scale(trial.upstreams[0])
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
        found = difference(*_at_kinks(student, answer, path, yours, scale, trial))
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


def _at_kinks(
    student: Student, answer: Answer, path: str, yours: FloatArray, scale: float, trial: Trial
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Yours, expected and allowed, with every subgradient accepted where the reference has a kink."""
    expected = answer.expected[path]
    jumps = _jumps(answer, path)
    condition = np.where(jumps, 0.0, answer.condition[path])
    allowed = slack(yours) * allowance(expected, condition, scale, wide_range=trial.case.tier == "extreme")
    if student.exercise.at_kinks == "any" and jumps.any():
        low, high = answer.low[path], answer.high[path]
        allowed = np.where(jumps, allowed + 10 * JITTER * np.maximum(np.abs(low), np.abs(high)), allowed)
        single = len(trial.case.floats()) == 1
        inside = (yours >= low - allowed) & (yours <= high + allowed) if single else np.isfinite(yours)
        yours = np.where(jumps & inside, expected, yours)
    return yours, expected, allowed


def _jumps(answer: Answer, path: str) -> Any:
    """Entries of a gradient that change by a jump though the inputs change by next to nothing."""
    expected = answer.expected[path]
    with np.errstate(all="ignore"):
        spread = answer.high[path] - answer.low[path]
        return spread > JUMP * (np.abs(expected) + rms(expected[np.isfinite(expected)])) + JITTER


def _gradient_shapes(student: Student, trial: Trial) -> dict[str, Any]:
    owners = {owner: name for name, owner in student.exercise.gradients.items()}
    return {
        owners[path.split("[")[0]] + path[len(path.split("[")[0]) :]: array.shape
        for path, array in trial.case.floats().items()
        if path.split("[")[0] in owners
    }


def _scale(upstream: Mapping[str, FloatArray]) -> float:
    sizes = [rms(array) for array in upstream.values() if np.size(array)]
    return max(sizes, default=1.0)
