"""The backward against finite differences of the student's own forward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.checks.results import read
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.inputs.case import FloatArray, with_floats
from grader.numerics.slopes import STEPS, Comparison, compare, directions, measure, resolution
from grader.records import Finding
from grader.worker.records import Call, Returned


@dataclass(frozen=True)
class Outcome:
    """Whether the backward is faithful to the student's own forward; None in `agrees`: could not tell."""

    agrees: bool | None
    finding: Finding | None = None


def faithful(student: Student, trial: Trial) -> Outcome:
    """Compare every returned gradient, along directions over all inputs together, with measured slopes."""
    places = [place for place, results in enumerate(trial.backwards[:2]) if results.problem is None]
    paths = _paths(student, trial)
    if trial.forward is None or trial.forward.problem is not None or not places or not paths:
        return Outcome(None)
    forward = trial.forward.arrays
    if any(path not in forward or forward[path].size != np.size(array) for path, array in trial.upstreams[0].items()):
        return Outcome(None)
    if not all(np.isfinite(array).all() for array in forward.values()):
        return Outcome(None)
    for place in places:
        finding = _no_gradient(student, trial, trial.backwards[place].arrays, paths)
        if finding is not None:
            return Outcome(False, finding)
    floats = {owner: trial.case.floats()[owner] for owner in paths.values()}
    lines = directions(floats, np.random.default_rng((trial.case.seed, 0xF1D)))
    points = [
        {path: floats[path] + sign * step * line[path] for path in floats}
        for line in lines
        for step in STEPS
        for sign in (1.0, -1.0)
    ]
    outputs = _evaluate(student, trial, points)
    if outputs is None:
        return Outcome(None)
    with np.errstate(all="ignore"):
        found = [item for place in places for item in _comparisons(trial, place, paths, lines, outputs)]
    return _judge(student, found, list(paths))


def own_slope(student: Student, trial: Trial, path: str, index: tuple[int, ...]) -> float | None:
    """The slope of the student's own forward in one entry of one input: a plain central difference."""
    owner = _paths(student, trial).get(path)
    if owner is None or trial.forward is None or trial.forward.problem is not None:
        return None
    array = trial.case.floats()[owner]
    if array[index] == 0:
        return None
    step = 2.0**-13 * max(1.0, abs(float(array[index])))
    points = []
    for offset in (step, -step):
        moved = array.copy()
        moved[index] += offset
        points.append({owner: moved})
    outputs = _evaluate(student, trial, points)
    if outputs is None:
        return None
    ahead, behind = (_total(output, trial.upstreams[0]) for output in outputs)
    slope = (ahead - behind) / (2 * step)
    return slope if np.isfinite(slope) else None


def unfaithful_entry(student: Student, trial: Trial) -> dict[str, Any] | None:
    """The first entry of a returned gradient that is not the slope of the student's own forward, as facts."""
    for path in _paths(student, trial):
        for index in np.ndindex(trial.backwards[0].arrays[path].shape):
            own = own_slope(student, trial, path, index)
            yours = float(trial.backwards[0].arrays[path][index])
            if own is not None and abs(yours - own) > 1e-3 * (abs(yours) + abs(own)) + 1e-5:
                return {"output": path, "index": list(index), "yours": yours, "expected": own}
    return None


def _paths(student: Student, trial: Trial) -> dict[str, str]:
    """Path of a gradient -> path of the input that it belongs to."""
    names = {owner: name for name, owner in student.exercise.gradients.items()}
    found = {}
    for path in trial.case.floats():
        owner, bracket, key = path.partition("[")
        if owner in names:
            found[names[owner] + bracket + key] = path
    return found


def _evaluate(
    student: Student, trial: Trial, points: list[dict[str, FloatArray]]
) -> list[Mapping[str, FloatArray]] | None:
    """The student's forward at moved inputs, with the generators in the state that the trial had."""
    exercise = student.exercise
    calls: list[Call] = [
        student.forward_call(trial.case, seed=trial.case.seed, changes=with_floats(trial.case.values, point))
        for point in points
    ]
    outcomes = student.run([calls])[0]
    if not all(isinstance(outcome, Returned) for outcome in outcomes):
        return None
    found = [read(outcome, exercise.name, exercise.call.outputs, exercise.values, None).arrays for outcome in outcomes]
    shapes = {path: array.shape for path, array in trial.forward.arrays.items()} if trial.forward else {}
    if any({path: array.shape for path, array in arrays.items()} != shapes for arrays in found):
        return None
    return found


def _total(output: Mapping[str, FloatArray], upstream: Mapping[str, FloatArray]) -> float:
    with np.errstate(all="ignore"):
        return float(sum(np.sum(_flat(upstream[path]) * _flat(output[path])) for path in upstream))


def _flat(array: FloatArray) -> FloatArray:
    """The entries in order: an output may have kept a dimension that its upstream gradient does not have."""
    return np.asarray(array, dtype=float).reshape(-1)


def _judge(student: Student, found: list[Comparison], paths: list[str]) -> Outcome:
    function = student.exercise.functions[-1]
    wrong = [comparison for comparison in found if comparison.agrees is False]
    if wrong:
        worst = max(wrong, key=lambda comparison: comparison.excess)
        facts = {"function": function, "outputs": paths, "yours": worst.yours, "expected": worst.measured}
        return Outcome(False, Finding("fd-differs", {**facts, "allowed": worst.allowed, "forward_right": True}))
    unsure = [comparison for comparison in found if comparison.agrees is None]
    if unsure:
        return Outcome(None, Finding("fd-inconclusive", {"function": function, "resolution": unsure[0].allowed}))
    return Outcome(True)


def _comparisons(
    trial: Trial,
    place: int,
    paths: Mapping[str, str],
    lines: list[dict[str, FloatArray]],
    outputs: list[Mapping[str, FloatArray]],
) -> list[Comparison]:
    """The gradient for one upstream gradient against the slope along each direction."""
    assert trial.forward is not None
    upstream, floats = trial.upstreams[place], trial.case.floats()
    forward = {path: _flat(array) for path, array in trial.forward.arrays.items()}
    size = float(np.sqrt(sum(np.sum((_flat(upstream[path]) * array) ** 2) for path, array in forward.items())))
    gradients = {
        owner: trial.backwards[place].arrays[path].astype(float).reshape(floats[owner].shape)
        for path, owner in paths.items()
    }
    precision = resolution(list(forward.values()))
    moved = float(np.sqrt(sum(np.sum((gradients[owner] * floats[owner]) ** 2) for owner in gradients)))
    totals = iter([_total(output, upstream) for output in outputs])
    rows = [[(next(totals), next(totals), 2 * step) for step in STEPS] for _ in lines]
    slopes = measure(rows, [precision * (size + moved)] * len(lines))
    comparisons = []
    for line, slope in zip(lines, slopes, strict=True):
        products = [gradients[owner] * line[owner] for owner in gradients]
        implied = float(sum(product.sum() for product in products))
        parts = float(np.sqrt(sum((product**2).sum() for product in products)))
        comparisons.append(compare(slope, implied, parts, size))
    return comparisons


def _no_gradient(
    student: Student, trial: Trial, arrays: Mapping[str, FloatArray], paths: Mapping[str, str]
) -> Finding | None:
    """What keeps a result from being a gradient at all: it is missing, of another shape, or not finite."""
    function = student.exercise.functions[-1]
    for path, owner in paths.items():
        shape = trial.case.floats()[owner].shape
        if path not in arrays:
            return Finding("not-array", {"function": function, "output": path, "type": "nothing"})
        array = arrays[path]
        if array.size != int(np.prod(shape)):
            facts = {"function": function, "output": path, "yours": list(array.shape), "expected": list(shape)}
            return Finding("wrong-shape", {**facts, "values_right": False})
        bad = np.argwhere(~np.isfinite(array.astype(float).reshape(shape)))
        if bad.size or (bad.shape[0] and not shape):
            index = tuple(int(i) for i in bad[0])
            own = own_slope(student, trial, path, index)
            facts = {"function": function, "output": path, "index": list(index)}
            return Finding("not-finite", {**facts, "yours": float(array.reshape(shape)[index]), "expected": own})
    return None
