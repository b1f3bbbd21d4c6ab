"""One case, played through: the forward, the forward again, the backward for several upstream gradients, and probes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np

from grader.checks.results import Results, read
from grader.checks.student import Student
from grader.errors import SpecError
from grader.inputs.case import Case, FloatArray, with_floats
from grader.oracles.laws_of import law_of, shape_of
from grader.oracles.reference import Reference
from grader.records import Finding
from grader.worker.records import Call, Outcome, Recall

MIX = 0.75
LOUDNESS = (1.0, 8.0)
"""The sizes of the two random upstream gradients: a backward may be right for small ones only."""
PROBED_TIERS = ("edge",)
PROBED_TIERS_OF_LAWS = ("slopes",)
REPLAYED_TIERS = ("generic", "edge")

Upstream = Mapping[str, FloatArray]


@dataclass(frozen=True)
class Trial:
    """What the student's functions returned on one case.

    `backwards` belongs to `upstreams` one by one; the third upstream gradient is MIX times the first plus the
    second. `forward` is None where the forward cannot be called; the backward was then given the reference's
    outputs, which `given` holds.

    The probes: `again` is the forward a second time, right away, and `replayed` once more after all other cases, in
    reverse order; `backward_again` is the first backward after a forward of its own. `after` is the forward's first
    result as it is when the backwards are done, and `gradient_after` the first backward's. `overwritten` is a
    forward's result as it is after a forward on other values, and `late` the backward that belongs to it.

    A random forward gives nothing twice; its first result is handed to `backward_again` at once, and to `late`.
    """

    case: Case
    forward: Results | None
    again: Results | None = None
    upstreams: tuple[Upstream, ...] = ()
    backwards: tuple[Results, ...] = ()
    given: Mapping[str, FloatArray] = field(default_factory=dict)
    replayed: Results | None = None
    backward_again: Results | None = None
    after: Results | None = None
    gradient_after: Results | None = None
    overwritten: Results | None = None
    late: Results | None = None

    @property
    def returned(self) -> Mapping[str, Any]:
        """What the student's forward returned, by name."""
        return self.forward.raw if self.forward is not None else {}


@dataclass(frozen=True)
class _Plan:
    """The calls for one case, by the name of what they are for."""

    case: Case
    calls: dict[str, Call | Recall]
    upstreams: tuple[Upstream, ...]
    given: Mapping[str, FloatArray] = field(default_factory=dict)


def play(student: Student, cases: Sequence[Case], reference: Reference | None) -> list[Trial]:
    """Run every case, all in one batch; the oracle works out its answers meanwhile."""
    seen = _returned_first(student, cases) if reference is not None and _must_look_first(student, reference) else {}
    plans = [_plan(student, case, reference, seen.get(case, {})) for case in cases]
    replays = [case for case in reversed(cases) if len(cases) > 1 and _replayable(student, case)]
    groups = [list(plan.calls.values()) for plan in plans] + [[student.forward_call(case)] for case in replays]
    running = _aside().submit(student.run, groups)
    try:
        if reference is not None and not reference.asks_for_results:
            for plan in plans:
                reference.forward(plan.case, {})
                if plan.upstreams:
                    reference.gradients(plan.case, plan.upstreams[0], {})
    finally:
        wait([running])
    outcomes = running.result()
    replayed = {case: outcome for case, (outcome,) in zip(replays, outcomes[len(plans) :], strict=True)}
    return [
        _trial(student, plan, dict(zip(plan.calls, group, strict=True)), replayed.get(plan.case))
        for plan, group in zip(plans, outcomes, strict=False)
    ]


@cache
def _aside() -> ThreadPoolExecutor:
    """A thread that waits for the worker; it is kept, since starting one takes as long as some batches."""
    return ThreadPoolExecutor(1)


def _must_look_first(student: Student, reference: Reference) -> bool:
    """Whether the shape of an upstream gradient can be told only from what the student's forward returned."""
    return reference.asks_for_results and student.exercise.law is None and student.exercise.name not in student.blocked


def _replayable(student: Student, case: Case) -> bool:
    """Whether the forward can be called, and should give the same whenever it is."""
    exercise = student.exercise
    return case.tier in REPLAYED_TIERS and exercise.law is None and exercise.name not in student.blocked


def _returned_first(student: Student, cases: Sequence[Case]) -> dict[Case, Mapping[str, Any]]:
    outcomes = student.run([[student.forward_call(case, seed=case.seed)] for case in cases])
    return {case: _forward(student, outcome, case).raw for case, (outcome,) in zip(cases, outcomes, strict=True)}


def _plan(student: Student, case: Case, reference: Reference | None, returned: Mapping[str, Any]) -> _Plan:
    exercise = student.exercise
    calls: dict[str, Call | Recall] = {}
    keys: list[int] = []
    if exercise.name not in student.blocked:
        number = 1 if exercise.law is not None else 3 if student.backward_needs_results else 2
        keys = [next(student.keys) for _ in range(number)]
        for place, key in enumerate(keys):
            if place == 0:
                calls["forward 0"] = student.watching(student.forward_call(case, keep=key, seed=case.seed))
            else:
                calls[f"forward {place}"] = student.forward_call(case, keep=key)
    upstreams = _upstreams(student, case, reference, returned)
    sources = _sources(student, case, reference, keys)
    with_backward = exercise.back is not None and bool(upstreams) and sources is not None
    given: Mapping[str, Any] = {}
    if with_backward and sources is not None:
        first = next(student.keys)
        for place, (upstream, source) in enumerate(zip(upstreams, sources, strict=True)):
            if place == 0:
                calls["backward 0"] = student.watching(student.backward_call(case, upstream, source, first))
            else:
                calls[f"backward {place}"] = student.backward_call(case, upstream, source)
            if place == 0 and exercise.law is not None and case.tier in PROBED_TIERS_OF_LAWS:
                calls["backward again"] = student.backward_call(case, upstream, source)
        if keys and exercise.law is not None and case.tier in PROBED_TIERS_OF_LAWS:
            calls["other forward"] = student.forward_call(case, changes=_other(case))
            calls["late"] = student.backward_call(case, upstreams[0], keys[0])
        if keys and case.tier in PROBED_TIERS:
            calls["after"] = Recall(keys[0])
        if case.tier in PROBED_TIERS:
            calls["gradient after"] = Recall(first)
        given = sources[0] if isinstance(sources[0], Mapping) else {}
    if keys and case.tier in PROBED_TIERS and exercise.law is None:
        calls |= _probes(student, case, upstreams[0] if with_backward else None)
    return _Plan(case, calls, upstreams if exercise.back is None or with_backward else (), given)


def _probes(student: Student, case: Case, upstream: Upstream | None) -> dict[str, Call | Recall]:
    """The backward again; then a forward, a forward on other values, a look at the first result, and its backward."""
    calls: dict[str, Call | Recall] = {}
    if upstream is not None:
        key = next(student.keys)
        calls["own forward"] = student.forward_call(case, keep=key)
        calls["backward again"] = student.backward_call(case, upstream, key)
    key = next(student.keys)
    calls["early forward"] = student.forward_call(case, keep=key)
    calls["other forward"] = student.forward_call(case, changes=_other(case))
    calls["overwritten"] = Recall(key)
    if upstream is not None:
        calls["late"] = student.backward_call(case, upstream, key)
    return calls


def _other(case: Case) -> dict[str, Any]:
    """Other values for the same shapes."""
    return with_floats(case.values, {path: -0.5 * array for path, array in case.floats().items()})


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
        {name: _rounded(loudness * _readable(rng.standard_normal(shape)), case) for name, shape in shapes.items()}
        for loudness in LOUDNESS
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


def _trial(student: Student, plan: _Plan, outcomes: Mapping[str, Outcome], replayed: Outcome | None) -> Trial:
    exercise, case = student.exercise, plan.case

    def forward(name: str) -> Results | None:
        return _forward(student, outcomes[name], case) if name in outcomes else None

    def whole(name: str) -> Results | None:
        return everything(student, outcomes[name], case) if name in outcomes else None

    def backward(name: str) -> Results | None:
        return gradients_of(student, outcomes[name], case) if name in outcomes else None

    first = forward("forward 0")
    if exercise.back is not None:
        gradients = [backward(f"backward {place}") for place in range(len(plan.upstreams))]
    else:
        gradients = [backward("forward 0")] if plan.upstreams else []
    if exercise.law is not None and first is not None and first.problem is not None:
        gradients = []
    return Trial(
        case,
        first,
        whole("forward 1"),
        plan.upstreams,
        tuple(results for results in gradients if results is not None),
        plan.given,
        everything(student, replayed, case) if replayed is not None else None,
        backward("backward again"),
        forward("after"),
        backward("gradient after"),
        whole("overwritten"),
        backward("late"),
    )


def _forward(student: Student, outcome: Outcome, case: Case) -> Results:
    exercise = student.exercise
    return read(outcome, exercise.name, exercise.call.outputs, exercise.values, case)


def everything(student: Student, outcome: Outcome, case: Case) -> Results:
    """Everything that the forward returned, with the gradients where loss and gradient come in one."""
    exercise = student.exercise
    wanted = exercise.values if exercise.back is not None else (*exercise.values, *exercise.gradients)
    return read(outcome, exercise.name, exercise.call.outputs, wanted, case)


def gradients_of(student: Student, outcome: Outcome, case: Case) -> Results:
    """The gradients in an outcome; where loss and gradient come in one, the forward returned them."""
    signature = student.exercise.back or student.exercise.call
    return read(outcome, signature.name, signature.outputs, tuple(student.exercise.gradients), case)


def backward_alone(student: Student, trials: Sequence[Trial], reference: Reference | None) -> list[Trial]:
    """The same trials, with the backward fed by the reference's outputs in place of the student's own."""
    finding = Finding("skipped-because", {"reason": "forward-failed", "function": student.exercise.name})
    alone = replace(student, blocked={**student.blocked, student.exercise.name: finding})
    played = play(alone, [trial.case for trial in trials], reference)
    return [
        replace(trial, upstreams=other.upstreams, backwards=other.backwards, given=other.given)
        for trial, other in zip(trials, played, strict=True)
    ]
