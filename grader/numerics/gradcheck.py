"""Check a hand-written backward against its own forward, in one process: the numerics for use on their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.numerics.precision import FloatArray
from grader.numerics.slopes import Judgement, judge
from grader.numerics.survey import Arrays, survey

UPSTREAMS = 2
JITTER = 1e-5

Forward = Callable[[dict[str, FloatArray]], Any]
Backward = Callable[[dict[str, FloatArray], Any], Mapping[str, FloatArray]]


@dataclass(frozen=True)
class Check:
    """The outcome. `agrees` is None where finite differences cannot tell.

    `moved_off_kinks` says that the inputs were moved a little, because a function of several inputs was asked for
    its gradient at zeros or ties, where its pieces may meet. `evaluations` counts calls of the forward.
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

    Args:
        forward: takes the inputs by name, returns an array or a dict of arrays.
        backward: takes the inputs and an upstream gradient, shaped like what the forward returned; returns the
            gradient of each input by name.
        inputs: floating arrays by name, all of one dtype (float64 or float32).
        seed: draws the upstream gradients and the directions.
    """
    rng = np.random.default_rng(seed)
    inputs = {path: np.asarray(array) for path, array in inputs.items()}
    moved_off = len(inputs) > 1 and any(_special(array) for array in inputs.values())
    if moved_off:
        inputs = {path: _jittered(array, rng) for path, array in inputs.items()}
    center = forward(dict(inputs))
    bare = not isinstance(center, Mapping)

    def evaluate(places: Arrays) -> dict[str, FloatArray]:
        found = forward(dict(places))
        return {"output": np.asarray(found)} if bare else dict(found)

    first = {"output": np.asarray(center)} if bare else dict(center)
    upstreams = [
        {path: rng.standard_normal(np.shape(array)).astype(np.asarray(array).dtype) for path, array in first.items()}
        for _ in range(UPSTREAMS)
    ]
    gradients = []
    for upstream in upstreams:
        found = backward(dict(inputs), upstream["output"] if bare else upstream)
        gradients.append({path: np.asarray(found[path]).reshape(array.shape) for path, array in inputs.items()})
    plan = survey(inputs, rng, upstreams[0])
    outputs = [evaluate(move.place()) for move in plan.moves()]
    return Check(judge(plan, first, outputs, upstreams, gradients), len(outputs) + 1, moved_off)


def _special(array: FloatArray) -> bool:
    """Whether there are zeros or ties in it."""
    return array.size > 0 and (bool((array == 0).any()) or np.unique(array).size < array.size)


def _jittered(array: FloatArray, rng: np.random.Generator) -> FloatArray:
    size = np.where(array == 0, 1.0, np.abs(array))
    return np.asarray(array + JITTER * size * rng.standard_normal(array.shape), dtype=array.dtype)
