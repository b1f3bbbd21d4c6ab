"""One case, played through: the forward, the forward again, and the backward for several upstream gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from grader.checks.results import Results, read
from grader.checks.student import Student
from grader.inputs.case import Case, FloatArray
from grader.oracles.reference import Reference
from grader.worker.records import Call, Outcome

MIX = 0.75


@dataclass(frozen=True)
class Trial:
    """What the student's functions returned on one case.

    `backwards` belongs to `upstreams` one by one; the third upstream gradient is MIX times the first plus the
    second. `own_forward` tells whether the backward was fed by the student's own forward.
    """

    case: Case
    forward: Results | None
    again: Results | None = None
    upstreams: tuple[Mapping[str, FloatArray], ...] = ()
    backwards: tuple[Results, ...] = ()
    own_forward: bool = True

    @property
    def returned(self) -> Mapping[str, Any]:
        """What the student's forward returned, by name."""
        return self.forward.raw if self.forward is not None else {}


def play(student: Student, cases: Sequence[Case], reference: Reference | None, *, twice: bool = True) -> list[Trial]:
    """Run every case: all forwards in one batch, then all backwards in another."""
    exercise = student.exercise
    trials = _forwards(student, cases, twice=twice)
    if exercise.back is None or exercise.back.name in student.blocked:
        return trials
    return _backwards(student, trials, reference)


def upstream_for(student: Student, trial: Trial, reference: Reference | None, index: int) -> dict[str, FloatArray] | None:
    """A random upstream gradient for every output, of the shape that the student's forward returned."""
    shapes = _output_shapes(student, trial, reference)
    if shapes is None:
        return None
    rng = np.random.default_rng((trial.case.seed, index))
    return {name: rng.standard_normal(shape).astype(trial.case.dtype).astype(np.float64)
            for name, shape in shapes.items()}


def _forwards(student: Student, cases: Sequence[Case], *, twice: bool) -> list[Trial]:
    exercise = student.exercise
    if exercise.name in student.blocked:
        return [Trial(case, None) for case in cases]
    repeats = 3 if student.backward_needs_private and exercise.law is None else 2 if twice else 1
    calls: list[Call] = []
    keys: list[list[int]] = []
    for case in cases:
        own = [next(student.keys) for _ in range(repeats)]
        keys.append(own)
        calls += [student.forward_call(case, keep=key, seed=case.seed) for key in own]
    outcomes = student.runner.run(calls)
    trials = []
    for place, case in enumerate(cases):
        mine = [read(outcome, exercise.name, exercise.call.outputs, exercise.values, case)
                for outcome in outcomes[place * repeats:(place + 1) * repeats]]
        trial = _Kept(case, mine[0], mine[1] if repeats > 1 else None, keys=tuple(keys[place]))
        if exercise.back is None and exercise.gradients:
            trial = _with_own_gradients(student, trial, outcomes[place * repeats])
        trials.append(trial)
    return trials


def _with_own_gradients(student: Student, trial: _Kept, outcome: Outcome) -> _Kept:
    """Loss and gradient in one: the same call returned the gradients, for an upstream gradient of 1."""
    exercise = student.exercise
    results = read(outcome, exercise.name, exercise.call.outputs, tuple(exercise.gradients), trial.case)
    ones = {name: np.asarray(1.0) for name in exercise.values}
    return replace(trial, upstreams=(ones,), backwards=(results,))


@dataclass(frozen=True)
class _Kept(Trial):
    keys: tuple[int, ...] = ()


def _backwards(student: Student, trials: list[Trial], reference: Reference | None) -> list[Trial]:
    calls: list[Call] = []
    plans: list[tuple[Trial, int]] = []
    for trial in trials:
        first = upstream_for(student, trial, reference, 0)
        second = upstream_for(student, trial, reference, 1)
        sources = _sources(student, trial, reference)
        if first is None or second is None or sources is None:
            plans.append((trial, 0))
            continue
        mixed = {name: np.asarray(MIX * first[name] + second[name]) for name in first}
        upstreams = (first, second, mixed)
        calls += [student.backward_call(trial.case, upstream, source)
                  for upstream, source in zip(upstreams, sources, strict=True)]
        plans.append((replace(trial, upstreams=upstreams, own_forward=isinstance(sources[0], int)), 3))
    outcomes = iter(student.runner.run(calls))
    return [replace(trial, backwards=tuple(_gradients(student, next(outcomes), trial.case) for _ in range(number)))
            for trial, number in plans]


def _gradients(student: Student, outcome: Outcome, case: Case) -> Results:
    back = student.exercise.back
    assert back is not None
    return read(outcome, back.name, back.outputs, tuple(student.exercise.gradients), case)


def _sources(student: Student, trial: Trial, reference: Reference | None) -> list[int | Mapping[str, Any]] | None:
    """For each of three backward calls: where its forward's results come from."""
    if isinstance(trial, _Kept) and trial.forward is not None and trial.forward.problem is None:
        keys = trial.keys if len(trial.keys) == 3 else (trial.keys[0],) * 3
        return list(keys)
    if student.backward_needs_private or reference is None or reference.asks_for_results:
        return None
    return [dict(reference.forward(trial.case, {}).expected)] * 3


def _output_shapes(student: Student, trial: Trial, reference: Reference | None) -> dict[str, tuple[int, ...]] | None:
    if trial.forward is not None and trial.forward.problem is None:
        return {path: array.shape for path, array in trial.forward.arrays.items()}
    if reference is None or reference.asks_for_results:
        return None
    return {path: array.shape for path, array in reference.forward(trial.case, {}).expected.items()}
