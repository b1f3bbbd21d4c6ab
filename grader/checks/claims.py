"""What is claimed of one trial: each function returns the finding that contradicts the claim, or None."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import MIX, Trial
from grader.inputs.case import FloatArray
from grader.numerics.compare import Difference, allowance, difference, rms
from grader.oracles.reference import JITTER, Answer, Reference
from grader.records import Finding

Claim = Callable[[Student, Reference, Trial], Finding | None]

JUMP = 1e-3


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


def backward_shapes(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """Every gradient has the shape and dtype of what it differentiates."""
    for results in trial.backwards[:1]:
        if results.problem is not None:
            return results.problem
        expected = _gradient_shapes(student, trial)
        differs = gradient(student, reference, trial)
        return layout(
            student, _backward_name(student), results, expected, trial.case.dtype, values_right=differs is None
        )
    return None


def extremes(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """At extreme values the results are right and finite where the reference is, without overflow on the way."""
    found = values(student, reference, trial)
    if found is not None or trial.forward is None:
        return found
    answer = reference.forward(trial.case, trial.returned)
    finite = all(np.isfinite(expected).all() for expected in answer.expected.values())
    for warning in trial.forward.warnings:
        if finite and ("overflow" in warning or "invalid value" in warning):
            return Finding("overflow-warning", {"function": student.exercise.name, "warning": warning})
    return None


def repeatable(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The same input gives the same output."""
    first, second = trial.forward, trial.again
    if first is None or second is None or first.problem is not None or second.problem is not None:
        return None
    for path, array in first.arrays.items():
        other = second.arrays.get(path)
        if other is None or other.shape != array.shape:
            continue
        found = difference(other, array, allowance(array, np.zeros_like(array, dtype=float)))
        if found is not None:
            return Finding(
                "not-repeatable",
                {
                    "function": student.exercise.name,
                    "output": path,
                    "index": list(found.index),
                    "first": found.expected,
                    "second": found.yours,
                },
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
            facts: dict[str, Any] = {"function": _backward_name(student), "forward": student.exercise.name, "output": path}
            facts |= {"index": list(found.index), "first": found.expected, "second": found.yours}
            return Finding("stale-state", facts)
    return None


def inputs_untouched(student: Student, reference: Reference | None, trial: Trial) -> Finding | None:
    """The arrays that were handed in are unchanged after the call."""
    exercise = student.exercise
    if trial.forward is not None:
        found = _changed(exercise.name, exercise.call.parameters, trial.forward, trial.case.values)
        if found is not None:
            return found
    if exercise.back is not None:
        for results, upstream in zip(trial.backwards, trial.upstreams, strict=False):
            before = {**trial.case.values, **{name: upstream[output] for name, output in exercise.upstreams.items()}}
            found = _changed(exercise.back.name, exercise.back.parameters, results, before)
            if found is not None:
                return found
    return None


def gradient(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """The backward agrees with autograd of the reference."""
    for place, results in enumerate(trial.backwards[:2]):
        if results.problem is not None:
            return results.problem
        answer = reference.gradients(trial.case, trial.upstreams[:2], trial.returned)[place]
        found = _gradient_difference(student, trial, place, results, answer)
        if found is not None:
            return found
    return None


def kink_choices(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """Not a claim but a remark: where a kink leaves a choice, the student chose otherwise than the reference."""
    for place, results in enumerate(trial.backwards[:1]):
        if results.problem is not None:
            return None
        answer = reference.gradients(trial.case, trial.upstreams[:2], trial.returned)[place]
        for path, expected in answer.expected.items():
            jumps = _jumps(answer, path)
            yours = np.asarray(results.arrays[path], dtype=float) if path in results.arrays else expected
            if yours.shape != expected.shape or not jumps.any():
                continue
            allowed = np.where(jumps, allowance(expected, np.zeros_like(expected)), np.inf)
            found = difference(np.where(jumps, yours, expected), expected, allowed)
            if found is not None:
                return Finding(
                    "kink-choice",
                    {
                        "function": _backward_name(student),
                        "output": path,
                        "index": list(found.index),
                        "yours": found.yours,
                        "expected": found.expected,
                    },
                )
    return None


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
        found = difference(array, expected, allowance(expected, size, _scale(trial.upstreams[2])))
        if found is not None and found.finite:
            return Finding(
                "not-linear",
                {
                    "function": _backward_name(student),
                    "output": path,
                    "index": list(found.index),
                    "yours": found.yours,
                    "expected": found.expected,
                },
            )
    return None


def layout(
    student: Student,
    function: str,
    results: Results,
    expected: Mapping[str, Any],
    dtype: str,
    *,
    values_right: bool = False,
) -> Finding | None:
    """Shape, library and dtype of results against arrays (or shapes) that are expected.

    `values_right` says that the values were compared, after squeezing, and agree.
    """
    for path, wanted in expected.items():
        shape = wanted if isinstance(wanted, tuple) else wanted.shape
        array = results.arrays.get(path)
        if array is None:
            return _missing(function, path, results)
        if array.shape != shape:
            return Finding(
                "wrong-shape",
                {
                    "function": function,
                    "output": path,
                    "yours": list(array.shape),
                    "expected": list(shape),
                    "values_right": values_right,
                },
            )
        if array.ndim == 0:
            continue
        if results.libraries[path] != student.library:
            return Finding(
                "wrong-library",
                {"function": function, "output": path, "yours": results.libraries[path], "expected": student.library},
            )
        if array.dtype.kind != "f" or (dtype and array.dtype.name != dtype):
            return Finding(
                "wrong-dtype",
                {"function": function, "output": path, "yours": array.dtype.name, "expected": dtype or "float32"},
            )
    return None


def _first_difference(function: str, results: Results, answer: Answer, *, wide_range: bool) -> Finding | None:
    for path, expected in answer.expected.items():
        yours = results.arrays.get(path)
        if yours is None:
            return _missing(function, path, results)
        if _squeezed(yours.shape) != _squeezed(expected.shape):
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
        allowed = allowance(expected, answer.condition[path], wide_range=wide_range)
        found = difference(yours.reshape(expected.shape), expected, allowed)
        if found is not None:
            return _differs("values-differ", function, path, found)
    return None


def _differs(code: str, function: str, path: str, found: Difference, **more: Any) -> Finding:
    if not found.finite:
        code = "not-finite"
    return Finding(
        code,
        {
            "function": function,
            "output": path,
            "index": list(found.index),
            "yours": found.yours,
            "expected": found.expected,
            "difference": found.difference,
            "allowed": found.allowed,
            "wrong": found.wrong,
            "size": found.size,
            **more,
        },
    )


def _gradient_difference(
    student: Student, trial: Trial, place: int, results: Results, answer: Answer
) -> Finding | None:
    function = _backward_name(student)
    differing: dict[str, Difference] = {}
    scale = _scale(trial.upstreams[place])
    for path, expected in answer.expected.items():
        yours = results.arrays.get(path)
        if yours is None:
            return _missing(function, path, results)
        if _squeezed(yours.shape) != _squeezed(expected.shape):
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
    return _differs(
        "gradient-differs",
        function,
        path,
        worst,
        own=None,
        upstream=place,
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
    allowed = allowance(expected, condition, scale, wide_range=trial.case.tier == "extreme")
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


def _changed(function: str, parameters: tuple[str, ...], results: Results, before: Mapping[str, Any]) -> Finding | None:
    for position in sorted(results.mutated):
        name = parameters[position]
        facts: dict[str, Any] = {"function": function, "input": name}
        old, new = before.get(name), results.mutated[position]
        if isinstance(old, np.ndarray) and isinstance(new, np.ndarray) and old.shape == new.shape and old.size:
            index = np.unravel_index(int(np.argmax(np.abs(np.nan_to_num(new - old)))), old.shape)
            facts |= {"index": [int(i) for i in index], "before": float(old[index]), "after": float(new[index])}
        return Finding("input-changed", facts)
    return None


def _missing(function: str, path: str, results: Results) -> Finding:
    name = path.split("[")[0]
    value = results.raw.get(name)
    kind = f"dict without {path}" if isinstance(value, Mapping) else type(value).__name__
    return Finding("not-array", {"function": function, "output": path, "type": kind})


def _gradient_shapes(student: Student, trial: Trial) -> dict[str, Any]:
    owners = {owner: name for name, owner in student.exercise.gradients.items()}
    return {
        owners[path.split("[")[0]] + path[len(path.split("[")[0]) :]: array.shape
        for path, array in trial.case.floats().items()
        if path.split("[")[0] in owners
    }


def _backward_name(student: Student) -> str:
    back = student.exercise.back
    return student.exercise.name if back is None else back.name


def _squeezed(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(size for size in shape if size != 1)


def _scale(upstream: Mapping[str, FloatArray]) -> float:
    sizes = [rms(array) for array in upstream.values() if np.size(array)]
    return max(sizes, default=1.0)
