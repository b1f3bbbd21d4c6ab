"""One case, played through: the forward, the forward again, and the backward for several upstream gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from grader.checks.results import Results, read
from grader.checks.student import Student
from grader.errors import SpecError
from grader.inputs.case import Case, FloatArray, with_floats
from grader.oracles.laws_of import law_of, shape_of
from grader.oracles.reference import Reference
from grader.records import Finding
from grader.worker.records import Call, Outcome

MIX = 0.75
LATE_TIERS = ("edge",)

Upstream = Mapping[str, FloatArray]


@dataclass(frozen=True)
class Trial:
    """What the student's functions returned on one case.

    `backwards` belongs to `upstreams` one by one; the third upstream gradient is MIX times the first plus the
    second. `forward` is None where the forward cannot be called; the backward was then given the reference's
    outputs. `late` is the first backward once more, after a forward on other values came between it and its own.
    `given` holds the reference's outputs where the backward was fed with them.
    """

    case: Case
    forward: Results | None
    again: Results | None = None
    upstreams: tuple[Upstream, ...] = ()
    backwards: tuple[Results, ...] = ()
    late: Results | None = None
    given: Mapping[str, FloatArray] = field(default_factory=dict)

    @property
    def returned(self) -> Mapping[str, Any]:
        """What the student's forward returned, by name."""
        return self.forward.raw if self.forward is not None else {}


@dataclass(frozen=True)
class _Plan:
    """The calls for one case: forwards, a backward for each upstream gradient, and perhaps a late backward."""

    case: Case
    calls: list[Call]
    forwards: int
    upstreams: tuple[Upstream, ...]
    late: int = 0
    given: Mapping[str, FloatArray] = field(default_factory=dict)


def play(student: Student, cases: Sequence[Case], reference: Reference | None) -> list[Trial]:
    """Run every case, all in one batch; the oracle works out its answers meanwhile."""
    seen = _returned_first(student, cases) if reference is not None and _must_look_first(student, reference) else {}
    plans = [_plan(student, case, reference, seen.get(case, {})) for case in cases]
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(student.run, [plan.calls for plan in plans])
        if reference is not None and not reference.asks_for_results:
            for plan in plans:
                reference.forward(plan.case, {})
                if plan.upstreams:
                    reference.gradients(plan.case, plan.upstreams[0], {})
        return [_trial(student, plan, outcomes) for plan, outcomes in zip(plans, running.result(), strict=True)]


def _must_look_first(student: Student, reference: Reference) -> bool:
    """Whether the shape of an upstream gradient can be told only from what the student's forward returned."""
    return reference.asks_for_results and student.exercise.law is None and student.exercise.name not in student.blocked


def _returned_first(student: Student, cases: Sequence[Case]) -> dict[Case, Mapping[str, Any]]:
    exercise = student.exercise
    outcomes = student.run([[student.forward_call(case, seed=case.seed)] for case in cases])
    return {
        case: read(outcome, exercise.name, exercise.call.outputs, exercise.values, case).raw
        for case, (outcome,) in zip(cases, outcomes, strict=True)
    }


def _plan(student: Student, case: Case, reference: Reference | None, returned: Mapping[str, Any]) -> _Plan:
    exercise = student.exercise
    forwards: list[Call] = []
    keys: list[int] = []
    if exercise.name not in student.blocked:
        number = 1 if exercise.law is not None else 3 if student.backward_needs_private else 2
        keys = [next(student.keys) for _ in range(number)]
        seeds = [case.seed] + [None] * (number - 1)
        forwards = [student.forward_call(case, keep=key, seed=seed) for key, seed in zip(keys, seeds, strict=True)]
    upstreams = _upstreams(student, case, reference, returned)
    sources = _sources(student, case, reference, keys)
    if exercise.back is None or not upstreams or sources is None:
        return _Plan(case, forwards, len(forwards), upstreams if exercise.back is None else ())
    backwards = [
        student.backward_call(case, upstream, source) for upstream, source in zip(upstreams, sources, strict=True)
    ]
    late = _late_backward(student, case, upstreams[0]) if keys and exercise.law is None else []
    given = sources[0] if isinstance(sources[0], Mapping) else {}
    return _Plan(case, forwards + backwards + late, len(forwards), upstreams, len(late), given)


def _late_backward(student: Student, case: Case, upstream: Upstream) -> list[Call]:
    """A forward, a forward on other values, and the backward of the first."""
    if case.tier not in LATE_TIERS:
        return []
    key = next(student.keys)
    other = with_floats(case.values, {path: -array for path, array in case.floats().items()})
    return [
        student.forward_call(case, keep=key),
        student.forward_call(case, changes=other),
        student.backward_call(case, upstream, key),
    ]


def _upstreams(
    student: Student, case: Case, reference: Reference | None, returned: Mapping[str, Any]
) -> tuple[Upstream, ...]:
    """Two random upstream gradients and a mixture of them; 1 where loss and gradient come in one."""
    exercise = student.exercise
    if not exercise.gradients or reference is None:
        return ()
    if exercise.back is None:
        return ({name: np.asarray(1.0) for name in exercise.values},)
    if exercise.back.name in student.blocked:
        return ()
    rng = np.random.default_rng((case.seed, 1))
    if _must_look_first(student, reference) and not returned:
        return ()
    shapes = _output_shapes(student, case, reference, returned)
    first, second = (
        {name: _rounded(_readable(rng.standard_normal(shape)), case) for name, shape in shapes.items()}
        for _ in range(2)
    )
    return first, second, {name: _rounded(MIX * first[name] + second[name], case) for name in first}


def _readable(values: Any) -> FloatArray:
    """Random numbers of two decimals, none of them zero."""
    return np.asarray(np.sign(values) * np.maximum(np.round(np.abs(values), 2), 0.01))


def _rounded(values: Any, case: Case) -> FloatArray:
    return np.asarray(values).astype(case.dtype).astype(np.float64)


def _output_shapes(
    student: Student, case: Case, reference: Reference, returned: Mapping[str, Any]
) -> dict[str, tuple[int, ...]]:
    if student.exercise.law is not None:
        return {student.exercise.values[0]: shape_of(law_of(student.exercise, case))}
    shapes = {path: array.shape for path, array in reference.forward(case, returned).expected.items()}
    if set(shapes) != set(student.exercise.values):
        raise SpecError(
            "an output with an upstream gradient must be an array, not a dict", "有上游梯度的输出必须是数组，不能是字典"
        ).within(student.exercise.name)
    return shapes


def _sources(
    student: Student, case: Case, reference: Reference | None, keys: list[int]
) -> list[int | Mapping[str, Any]] | None:
    """For each of three backward calls: where its forward's results come from."""
    if keys:
        return list(keys) if len(keys) == 3 else [keys[0]] * 3
    if student.backward_needs_private or reference is None or reference.asks_for_results:
        return None
    return [dict(reference.forward(case, {}).expected)] * 3


def _trial(student: Student, plan: _Plan, outcomes: list[Outcome]) -> Trial:
    exercise = student.exercise
    forwards = [
        read(outcome, exercise.name, exercise.call.outputs, exercise.values, plan.case)
        for outcome in outcomes[: plan.forwards]
    ]
    if exercise.back is None:
        gradients = outcomes[:1] if plan.upstreams else []
        function, outputs = exercise.name, exercise.call.outputs
    else:
        gradients = outcomes[plan.forwards : len(outcomes) - plan.late]
        function, outputs = exercise.back.name, exercise.back.outputs
    backwards = tuple(read(outcome, function, outputs, tuple(exercise.gradients), plan.case) for outcome in gradients)
    if exercise.law is not None and forwards and forwards[0].problem is not None:
        backwards = ()
    late = read(outcomes[-1], function, outputs, tuple(exercise.gradients), plan.case) if plan.late else None
    again = forwards[1] if len(forwards) > 1 else None
    return Trial(plan.case, forwards[0] if forwards else None, again, plan.upstreams, backwards, late, plan.given)


def backward_alone(student: Student, trials: Sequence[Trial], reference: Reference | None) -> list[Trial]:
    """The same trials, with the backward fed by the reference's outputs in place of the student's own."""
    finding = Finding("skipped-because", {"reason": "forward-failed", "function": student.exercise.name})
    alone = replace(student, blocked={**student.blocked, student.exercise.name: finding})
    played = play(alone, [trial.case for trial in trials], reference)
    return [
        replace(trial, upstreams=other.upstreams, backwards=other.backwards, given=other.given)
        for trial, other in zip(trials, played, strict=True)
    ]
