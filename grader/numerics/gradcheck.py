"""Check a hand-written backward against its own forward, in one process: the numerics for use on their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.numerics.precision import FloatArray, rms
from grader.numerics.slopes import Judgement, judge
from grader.numerics.survey import Arrays, survey

UPSTREAMS = 2
TWINS = 2
JITTER = 1e-5
BESIDE = 1e-2
"""How far, relative to its size, an entry is moved off a kink."""
BARE = ""
"""The name of an output that is an array, not a dict."""

Forward = Callable[[dict[str, FloatArray]], Any]
Backward = Callable[[dict[str, FloatArray], Any], Mapping[str, FloatArray]]


@dataclass(frozen=True)
class Check:
    """The outcome. `agrees` is None where finite differences cannot tell.

    `moved_off_kinks` says that the inputs themselves were not judged but a place beside them, because a function of
    several inputs was asked for its gradient at zeros or ties, where its pieces may meet. `evaluations` counts calls
    of the forward.
    """

    judgement: Judgement
    evaluations: int
    moved_off_kinks: bool

    @property
    def agrees(self) -> bool | None:
        """Whether the backward is the gradient of the forward."""
        return self.judgement.agrees


def check_gradient(forward: Forward, backward: Backward, inputs: Arrays, *, seed: int = 0) -> Check:
    """Hold a backward against finite differences of a forward.

    At zeros and ties a function of one input is judged at the inputs, where any subgradient agrees, and at a place
    beside them; a function of several inputs only beside them.

    Args:
        forward: takes the inputs by name, returns an array or a dict of arrays.
        backward: takes the inputs and an upstream gradient, shaped like what the forward returned; returns the
            gradient of each input by name.
        inputs: floating arrays by name, all of one dtype (float64 or float32).
        seed: draws the upstream gradients and the directions.

    Raises:
        ValueError: the inputs are not floating arrays of one dtype, or a gradient has not as many entries as its
            input.
        KeyError: the backward returned no gradient for an input.
    """
    rng = np.random.default_rng(seed)
    inputs = {path: np.asarray(array) for path, array in inputs.items()}
    if {array.dtype for array in inputs.values()} not in ({np.dtype("float64")}, {np.dtype("float32")}):
        raise ValueError("the inputs must be arrays of one dtype, float64 or float32")
    special = any(_special(array) for array in inputs.values())
    places = [inputs] if not special or len(inputs) == 1 else []
    if special:
        places.append({path: _jittered(array, rng) for path, array in inputs.items()})
    judged = [_judged(forward, backward, place, rng) for place in places]
    slopes = tuple(slope for judgement, _ in judged for slope in judgement.slopes)
    return Check(Judgement(slopes), sum(count for _, count in judged), places[0] is not inputs)


def _judged(forward: Forward, backward: Backward, inputs: Arrays, rng: np.random.Generator) -> tuple[Judgement, int]:
    """The judgement at one place, and how often the forward was called for it."""

    def evaluate(place: Arrays) -> dict[str, FloatArray]:
        found = forward(dict(place))
        named = found if isinstance(found, Mapping) else {BARE: found}
        return {path: np.array(array) for path, array in named.items()}

    center = evaluate(inputs)
    upstreams = [
        {path: rng.standard_normal(array.shape).astype(array.dtype) for path, array in center.items()}
        for _ in range(UPSTREAMS)
    ]

    def gradient(place: Arrays, upstream: dict[str, FloatArray]) -> dict[str, FloatArray]:
        found = backward(dict(place), upstream.get(BARE, upstream))
        return {path: np.array(found[path]).reshape(array.shape) for path, array in inputs.items()}

    gradients = [gradient(inputs, upstream) for upstream in upstreams]
    twins = [_grown(inputs, rng) for _ in range(TWINS)]
    conditions = [
        _reaction(inner, [gradient(twin, upstream) for twin in twins])
        for inner, upstream in zip(gradients, upstreams, strict=True)
    ]
    plan = survey(inputs, rng, upstreams[0])
    outputs = [evaluate(move.place()) for move in plan.moves()]
    return judge(plan, center, outputs, upstreams, gradients, conditions), len(outputs) + 1


def _reaction(gradient: Arrays, others: Sequence[Arrays]) -> dict[str, FloatArray]:
    """How a gradient reacts to a relative change of the inputs, per unit of change."""
    with np.errstate(all="ignore"):
        found = {
            path: np.abs(np.stack([other[path] for other in others]) - array).max(axis=0) / JITTER
            for path, array in gradient.items()
        }
    return {path: np.where(np.isfinite(array), array, 0.0) for path, array in found.items()}


def _grown(inputs: Arrays, rng: np.random.Generator) -> dict[str, FloatArray]:
    """The inputs with a relative change, the same for equal values."""
    phase = rng.uniform(0.0, 6.0)
    return {
        path: np.asarray(array * (1 + JITTER * np.sin(phase + array / max(rms(array), 1e-3))), dtype=array.dtype)
        for path, array in inputs.items()
    }


def _special(array: FloatArray) -> bool:
    """Whether there are zeros or ties in it."""
    return array.size > 0 and (bool((array == 0).any()) or np.unique(array).size < array.size)


def _jittered(array: FloatArray, rng: np.random.Generator) -> FloatArray:
    size = np.where(array == 0, 1.0, np.abs(array))
    return np.asarray(array + BESIDE * size * rng.standard_normal(array.shape), dtype=array.dtype)
