"""What the oracle expects, and how its answers react to small changes of the inputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from grader.inputs.case import FloatArray
from grader.numerics.compare import allowance
from grader.numerics.precision import rms

JITTER = 1e-5
TINY = 1e-10
STEPS = (TINY, JITTER, -JITTER)
RELATIVE = 3
ABSOLUTE = 2
SHARE = 0.125
REACH = 4.0

Arrays = Mapping[str, FloatArray]
Runs = Sequence[Mapping[float, Arrays]]


@dataclass(frozen=True)
class Reaction:
    """How an answer changes with its inputs, by path.

    `condition` is the response to a relative change of every input, per unit of change. `jumps` marks the entries
    that respond out of proportion: a kink lies here, and there `low` and `high` span what may be on its sides.
    """

    condition: Arrays
    low: Arrays
    high: Arrays
    jumps: Mapping[str, npt.NDArray[np.bool_]]


class Answer:
    """Expected arrays by path, and their reaction, which is worked out when it is first asked for."""

    def __init__(self, expected: Arrays, run: Callable[[], Runs], scale: float = 1.0) -> None:
        """Take what is expected; `run` gives the results beside it, `scale` is that of the upstream gradient."""
        self.expected = expected
        self._run = run
        self._scale = scale

    @cached_property
    def reaction(self) -> Reaction:
        """How it changes with its inputs."""
        return reaction(self.expected, self._run(), self._scale)


@dataclass(frozen=True)
class Way:
    """A direction in which the inputs are moved, and the steps to take.

    A kink at the place itself is met by a step forward or by a step back, and by a tiny step as by a small one.
    """

    direction: Arrays
    steps: tuple[float, ...] = STEPS


def ways(arrays: Arrays, seed: int, *, zeros: bool, more: int = 0) -> list[Way]:
    """Ways in proportion to the entries; with `zeros` exact zeros are moved too: alone, and with everything."""
    rng = np.random.default_rng(seed)

    def anywhere() -> dict[str, FloatArray]:
        return {path: np.asarray(rng.standard_normal(array.shape)) for path, array in arrays.items()}

    found = [
        Way({path: array * arrays[path] for path, array in anywhere().items()}, STEPS if place == 0 else (TINY,))
        for place in range(RELATIVE)
    ]
    if zeros and any((array == 0).any() for array in arrays.values()):
        found.append(Way({path: np.asarray(array == 0, float) for path, array in arrays.items()}))
        more += ABSOLUTE
    return found + [Way(anywhere()) for _ in range(more)]


def scale_of(upstream: Arrays) -> float:
    """The magnitude of an upstream gradient."""
    return max((rms(array) for array in upstream.values() if np.size(array)), default=1.0)


def reaction(expected: Arrays, runs: Runs, scale: float) -> Reaction:
    """From the results at the case itself and, for each way, at its steps; `scale` is that of the upstream gradient."""
    condition, low, high, jumps = {}, {}, {}, {}
    with np.errstate(all="ignore"):
        for path, array in expected.items():
            moved = [{step: result[path] - array for step, result in run.items()} for run in runs]
            rates = np.stack([np.abs(change / step) for changes in moved for step, change in changes.items()])
            condition[path] = np.where(np.isfinite(rates), rates, 0.0).max(axis=0)
            jumps[path] = np.any([_jumps(array, changes, scale) for changes in moved if len(changes) > 1], axis=0)
            beside = np.stack([result[path] for run in runs for result in run.values()])
            low[path], high[path] = _span(array, beside, jumps[path])
    return Reaction(condition, low, high, jumps)


def _jumps(expected: FloatArray, changes: Mapping[float, FloatArray], scale: float) -> npt.NDArray[np.bool_]:
    """Where the changes of an array are so far out of proportion to the steps that a comparison would notice."""
    slope = changes[TINY] / TINY
    surprise = np.max([np.abs(change - step * slope) for step, change in changes.items()], axis=0)
    smooth = np.min([np.abs(change / step) for step, change in changes.items()], axis=0)
    return np.asarray(surprise > SHARE * allowance(expected, smooth, scale, wide_range=True))


def _span(
    expected: FloatArray, beside: FloatArray, jumps: npt.NDArray[np.bool_]
) -> tuple[FloatArray, FloatArray]:
    """The least and greatest value that was seen, and what else is right at a jump.

    Beside one kink there are two values. Where there are more, several kinks meet, and combinations of their sides
    that were not met may lie further out.
    """
    low, high = np.minimum(expected, beside.min(axis=0)), np.maximum(expected, beside.max(axis=0))
    margin = 0.01 * (high - low)
    inside = (beside > low + margin) & (beside < high - margin) & (np.abs(beside - expected) > margin)
    reach = np.where(jumps & inside.any(axis=0), REACH * (high - low), 0.0)
    return np.asarray(low - reach), np.asarray(high + reach)
