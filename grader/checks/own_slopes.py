"""The backward against finite differences of the student's own forward."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.checks.results import read
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.inputs.case import FloatArray, owners, with_floats
from grader.numerics.judgement import Judgement
from grader.numerics.locate import Field, locate
from grader.numerics.slopes import judge
from grader.numerics.survey import Move, survey
from grader.records import Finding
from grader.worker.records import Call, Moved, Returned

UPSTREAMS = 2


@dataclass(frozen=True)
class Outcome:
    """Whether the backward is faithful to the student's own forward; None in `agrees`: could not tell."""

    agrees: bool | None
    finding: Finding | None = None


def faithful(student: Student, trial: Trial) -> Outcome:
    """Compare the returned gradients, along directions over all inputs together, with measured slopes."""
    places = [place for place, results in enumerate(trial.backwards[:UPSTREAMS]) if results.problem is None]
    if not places or not _measurable(student, trial):
        return Outcome(None)
    assert trial.forward is not None
    for place in places:
        finding = _no_gradient(student, trial, trial.backwards[place].arrays)
        if finding is not None:
            return Outcome(False, finding)
    upstreams = [trial.upstreams[place] for place in places]
    plan = survey(_inputs(student, trial), np.random.default_rng((trial.case.seed, 0xF1D)), upstreams[0])
    outputs = _evaluate(student, trial, plan.moves())
    if outputs is None:
        return Outcome(None)
    gradients = [_gradient(student, trial, place) for place in places]
    judgement = judge(plan, trial.forward.arrays, outputs, upstreams, gradients)
    return _told(student, judgement, list(_owners(student, trial)))


def stands_still(trial: Trial) -> bool:
    """Whether all gradients are zero: right beside a forward that ignores its inputs, but no work of any kind."""
    return not any(array.any() for results in trial.backwards for array in results.arrays.values())


def own_slope(student: Student, trial: Trial, path: str, index: tuple[int, ...]) -> float | None:
    """The slope of the student's own forward in one entry of one input; None where it cannot be told."""
    owner = _owners(student, trial).get(path)
    if owner is None or not _measurable(student, trial):
        return None
    field = _field(student, trial)
    begin = 0
    for name, array in field.inputs.items():
        if name == owner:
            slope = field.entry(begin + int(np.ravel_multi_index(index, array.shape)) if index else begin)
            return slope.measured if slope is not None and slope.agrees is not None else None
        begin += array.size
    return None


def unfaithful_entry(student: Student, trial: Trial) -> dict[str, Any]:
    """An entry of a returned gradient that is not the slope of the student's own forward, as facts."""
    found = locate(_field(student, trial), np.random.default_rng((trial.case.seed, 0x10C)))
    if found is None:
        return {}
    names = {owner: path for path, owner in _owners(student, trial).items()}
    return {
        "output": names[found.path],
        "index": list(found.index),
        "yours": found.yours,
        "expected": found.measured,
        "others": [names[path] for path in found.wrong if path != found.path],
        "agree": [names[path] for path in found.right],
    }


def _owners(student: Student, trial: Trial) -> dict[str, str]:
    return owners(student.exercise.gradients, trial.case)


def _inputs(student: Student, trial: Trial) -> dict[str, FloatArray]:
    """The arrays that gradients belong to, as they are handed over."""
    floats = trial.case.floats()
    return {owner: floats[owner].astype(trial.case.dtype) for owner in _owners(student, trial).values()}


def _gradient(student: Student, trial: Trial, place: int) -> dict[str, FloatArray]:
    """A returned gradient, by the paths and in the shapes of the inputs; zeros where none was returned."""
    arrays, floats = trial.backwards[place].arrays, trial.case.floats()
    found = {}
    for path, owner in _owners(student, trial).items():
        array = arrays.get(path, np.zeros(0))
        fits = array.size == floats[owner].size
        found[owner] = array.reshape(floats[owner].shape) if fits else np.zeros(floats[owner].shape)
    return found


def _field(student: Student, trial: Trial) -> Field:
    """The first gradient, and the forward that it is held against."""
    assert trial.forward is not None

    def evaluate(moves: Sequence[Move]) -> list[Mapping[str, FloatArray]] | None:
        return _evaluate(student, trial, moves)

    gradient = _gradient(student, trial, 0)
    return Field(_inputs(student, trial), trial.forward.arrays, trial.upstreams[0], gradient, evaluate)


def _measurable(student: Student, trial: Trial) -> bool:
    """Whether the forward returned finite numbers, as many as there are in the upstream gradient."""
    if trial.forward is None or trial.forward.problem is not None or not _owners(student, trial):
        return False
    forward = trial.forward.arrays
    if any(path not in forward or forward[path].size != np.size(array) for path, array in trial.upstreams[0].items()):
        return False
    return all(np.isfinite(array).all() for array in forward.values())


def _evaluate(student: Student, trial: Trial, moves: Iterable[Move]) -> list[Mapping[str, FloatArray]] | None:
    """The student's forward at moved inputs, with the generators in the state that the trial had."""
    exercise = student.exercise
    calls: list[Call] = []
    for move in moves:
        moved = {path: Moved(array, move.direction[path], move.step) for path, array in move.base.items()}
        changes = with_floats(trial.case.values, moved)
        calls.append(student.forward_call(trial.case, seed=trial.case.seed, changes=changes))
    outcomes = student.run([calls])[0]
    if not all(isinstance(outcome, Returned) for outcome in outcomes):
        return None
    found = [read(outcome, exercise.name, exercise.call.outputs, exercise.values, None).arrays for outcome in outcomes]
    shapes = {path: array.shape for path, array in trial.forward.arrays.items()} if trial.forward else {}
    if any({path: array.shape for path, array in arrays.items()} != shapes for arrays in found):
        return None
    return found


def _told(student: Student, judgement: Judgement, paths: list[str]) -> Outcome:
    function, worst = student.exercise.functions[-1], judgement.worst
    if worst is not None:
        facts = {"function": function, "outputs": paths, "slope": worst.yours, "own_slope": worst.measured}
        return Outcome(False, Finding("fd-differs", {**facts, "allowed": worst.allowed, "forward_right": True}))
    if judgement.agrees is None:
        return Outcome(None, Finding("fd-inconclusive", {"function": function, "resolution": judgement.resolution}))
    return Outcome(True)


def _no_gradient(student: Student, trial: Trial, arrays: Mapping[str, FloatArray]) -> Finding | None:
    """What keeps a result from being a gradient at all: it is missing, of another shape, or not finite."""
    function = student.exercise.functions[-1]
    for path, owner in _owners(student, trial).items():
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
