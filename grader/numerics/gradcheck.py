"""Check a hand-written backward against its own forward, in one process: the numerics for use on their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from grader.numerics.functions import Backward, Forward, Functions
from grader.numerics.judgement import Judgement
from grader.numerics.precision import FloatArray, rms
from grader.numerics.slopes import judge
from grader.numerics.survey import Arrays, Survey, survey

LOUDNESS = (1.0, 8.0)
"""The sizes of the upstream gradients: a backward may be right for small ones only."""
LOUDEST = 40
TWINS = 2
JITTER = 1e-5
BESIDE = 1e-2
"""How far, relative to its size, an entry is moved off a kink."""
SAME_RATE = 0.02
FAINT_RATE = 1e-4


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
    beside them; a function of several inputs only beside them. Both functions get copies and may write into them.

    Args:
        forward: takes the inputs by name, returns an array or a dict of arrays.
        backward: takes the inputs and an upstream gradient, shaped like what the forward returned; returns the
            gradient of each input by name.
        inputs: floating arrays by name, all of one dtype (float64 or float32).
        seed: draws the upstream gradients and the directions.

    Raises:
        ValueError: the inputs are not floating arrays of one dtype, an output or a gradient is not an array of real
            numbers, or a gradient has not as many entries as its input.
        TypeError: the backward returned no dict.
        KeyError: the backward returned no gradient for an input.
    """
    rng = np.random.default_rng(seed)
    inputs = {path: np.array(array) for path, array in inputs.items()}
    if {array.dtype for array in inputs.values()} not in ({np.dtype("float64")}, {np.dtype("float32")}):
        raise ValueError("the inputs must be arrays of one dtype, float64 or float32")
    special = any(_special(array) for array in inputs.values())
    places = [inputs] if not special or len(inputs) == 1 else []
    if special:
        places.append({path: _jittered(array, rng) for path, array in inputs.items()})
    judged = [_judged(forward, backward, place, rng, at_ties=special and place is inputs) for place in places]
    slopes = tuple(slope for judgement, _ in judged for slope in judgement.slopes)
    return Check(Judgement(slopes), sum(count for _, count in judged), places[0] is not inputs)


def _judged(
    forward: Forward, backward: Backward, inputs: Arrays, rng: np.random.Generator, *, at_ties: bool
) -> tuple[Judgement, int]:
    """The judgement at one place, and how often the forward was called for it.

    At zeros and ties of a function that mixes its entries only the line that keeps them is judged: where entries tie
    for a place in an order, the slopes along other lines belong to no gradient, whether or not a kink shows.
    """
    functions = Functions(forward, backward, inputs)
    upstreams = [_upstream(functions.center, inputs, loudness, rng) for loudness in LOUDNESS]
    gradients = [functions.gradient(inputs, upstream) for upstream in upstreams]
    twins = [_grown(inputs, rng) for _ in range(TWINS)]
    conditions = [
        _reaction(inner, [functions.gradient(twin, upstream) for twin in twins])
        for inner, upstream in zip(gradients, upstreams, strict=True)
    ]
    plan = survey(inputs, rng, upstreams[0])
    outputs = [functions.outputs(place) for place in plan.places()]
    judgement = judge(plan, functions.center, outputs, upstreams, gradients, conditions)
    if at_ties and not _entry_by_entry(plan, outputs):
        judgement = Judgement(tuple(slope for slope in judgement.slopes if slope.kind == "ties"))
    return judgement, len(outputs) + 1


@np.errstate(all="ignore")
def _upstream(center: Arrays, inputs: Arrays, loudness: float, rng: np.random.Generator) -> dict[str, FloatArray]:
    """A random upstream gradient: louder for smaller outputs, so that each counts, and 0 where an output is no number.

    The factors are powers of two.
    """
    sizes = {path: rms(array[np.isfinite(array)]) for path, array in center.items()}
    largest = max(sizes.values(), default=0.0)
    found = {}
    for path, array in center.items():
        louder = np.log2(largest / sizes[path]) if sizes[path] > 0 else 0.0
        drawn = loudness * 2.0 ** min(round(louder), LOUDEST) * rng.standard_normal(array.shape)
        found[path] = np.asarray(np.where(np.isfinite(array), drawn, 0.0), dtype=array.dtype)
    return found


@np.errstate(all="ignore")
def _entry_by_entry(plan: Survey, outputs: Sequence[Arrays]) -> bool:
    """Whether each entry of the only output follows the entry of the only input in its place, and no other."""
    lines = [number for number, line in enumerate(plan.lines) if line.kind == "generic"]
    if len(plan.inputs) != 1 or len(outputs[0]) != 1 or next(iter(outputs[0].values())).size != plan.start.size:
        return False
    step = len(plan.steps) // 2
    ahead = [2 * (line * len(plan.steps) + step) for line in lines]
    rows = [np.stack([next(iter(outputs[place + side].values())).reshape(-1) for place in ahead]) for side in (0, 1)]
    rates = (rows[0].astype(float) - rows[1]) / (2 * plan.steps[step])
    directions = np.stack([plan.lines[line].direction for line in lines]).astype(float)
    slopes = (rates * directions).sum(axis=0) / np.square(directions).sum(axis=0)
    most = np.abs(rates).max(axis=0)
    return bool((np.abs(rates - slopes * directions) <= SAME_RATE * most + FAINT_RATE * most.max(initial=0.0)).all())


def _reaction(gradient: Arrays, others: Sequence[Arrays]) -> dict[str, FloatArray]:
    """How a gradient reacts to a relative change of the inputs, per unit of change."""
    with np.errstate(all="ignore"):
        found = {
            path: np.abs(np.stack([other[path] for other in others]) - array).max(axis=0) / JITTER
            for path, array in gradient.items()
        }
    return {path: np.where(np.isfinite(array), array, 0.0) for path, array in found.items()}


@np.errstate(all="ignore")
def _grown(inputs: Arrays, rng: np.random.Generator) -> dict[str, FloatArray]:
    """The inputs with a relative change, the same for equal values."""
    phase = rng.uniform(0.0, 6.0)
    return {
        path: np.asarray(array * (1 + JITTER * np.sin(phase + array / (rms(array) or 1.0))), dtype=array.dtype)
        for path, array in inputs.items()
    }


def _special(array: FloatArray) -> bool:
    """Whether there are zeros or ties in it."""
    return array.size > 0 and (bool((array == 0).any()) or np.unique(array).size < array.size)


@np.errstate(all="ignore")
def _jittered(array: FloatArray, rng: np.random.Generator) -> FloatArray:
    size = np.where(array == 0, 1.0, np.abs(array))
    return np.asarray(array + BESIDE * size * rng.standard_normal(array.shape), dtype=array.dtype)
