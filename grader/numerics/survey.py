"""Where a function is evaluated in order to measure its slopes: a fixed number of places, whatever its size.

Directions go through all inputs at once, so that one slope weighs every entry of the gradient:

- *generic*: Gaussian, each array in its own scale. Equal and opposite errors in two entries stay visible, which
  directions of signs miss half of the time.
- *ties*: an odd function of the values, the same for all entries: equal entries stay equal and zeros stay zero, so
  that ReLU and max-pooling are smooth along it even there.
- *multiplied*: every entry grows or shrinks by a factor of its own and crosses no zero.
- *coherent*: for functions of one array that keep its shape, the direction along which errors in the derivative of
  single entries add up instead of cancelling.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from grader.numerics.precision import FloatArray, rms

GENERIC = 3
LEAST = 1e-3
"""The least step of an array, beside those of the others: what is all zeros, or tiny among others, is moved too."""
STEPS = {"float64": tuple(2.0**-6 * 16.0**-k for k in range(6)), "float32": tuple(2.0**-2 * 4.0**-k for k in range(6))}

Arrays = Mapping[str, FloatArray]


def flat(arrays: Arrays, paths: tuple[str, ...]) -> FloatArray:
    """The entries of several arrays in one row."""
    rows = [np.asarray(arrays[path]).reshape(-1) for path in paths]
    return rows[0] if len(rows) == 1 else np.concatenate(rows or [np.zeros(0)])


@dataclass(frozen=True)
class Line:
    """A direction through all inputs, their entries in one row, and what it is good for."""

    kind: str
    direction: FloatArray


@dataclass(frozen=True)
class Move:
    """One place: the inputs moved by `step` times a direction, array by array."""

    base: Arrays
    direction: Arrays
    step: float

    def place(self) -> dict[str, FloatArray]:
        """The moved arrays, rounded to their dtype."""
        return {
            path: np.asarray(array + self.step * self.direction[path], dtype=array.dtype)
            for path, array in self.base.items()
        }


@dataclass(frozen=True)
class Survey:
    """All places for one set of inputs: along each line, at each step (in units of the line), ahead and behind."""

    inputs: Arrays
    lines: tuple[Line, ...]
    steps: tuple[float, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The names of the inputs in the order of their entries."""
        return tuple(self.inputs)

    @cached_property
    def start(self) -> FloatArray:
        """The inputs themselves, their entries in one row."""
        return flat(self.inputs, self.paths)

    def moves(self) -> Iterator[Move]:
        """Line by line, step by step, ahead and behind."""
        for line in self.lines:
            direction = self.split(line.direction)
            for step in self.steps:
                yield Move(self.inputs, direction, step)
                yield Move(self.inputs, direction, -step)

    def places(self) -> Iterator[dict[str, FloatArray]]:
        """The moved arrays at `moves()`, worked out line by line; they share no memory with each other."""
        signed = np.repeat(np.array(self.steps, dtype=self.start.dtype), 2)[:, None]
        signed[1::2] *= -1
        for line in self.lines:
            with np.errstate(all="ignore"):
                rows = self.start + signed * line.direction
            yield from map(self.split, rows)

    def split(self, row: FloatArray) -> dict[str, FloatArray]:
        """The arrays that a row of entries stands for."""
        found, begin = {}, 0
        for path, array in self.inputs.items():
            found[path] = row[begin : begin + array.size].reshape(array.shape)
            begin += array.size
        return found

    @np.errstate(all="ignore")
    def implied(self, gradients: FloatArray) -> FloatArray:
        """By line and step the slopes that gradients (one in a row) imply, between the places as they were rounded."""
        steps = np.array(self.steps, dtype=self.start.dtype)[:, None]
        found = np.empty((len(self.lines), len(steps), len(gradients)))
        for line, rows in zip(self.lines, found, strict=True):
            moved = steps * line.direction
            gaps = (self.start + moved).astype(float, copy=False) - (self.start - moved)
            rows[:] = gaps @ gradients.T / (2 * steps)
        return found


@np.errstate(all="ignore")
def survey(inputs: Arrays, rng: np.random.Generator, upstream: Arrays | None = None) -> Survey:
    """Plan the places; `upstream` is the upstream gradient that the coherent direction goes by.

    All arrays are of one dtype, float64 or float32.
    """
    start = flat(inputs, tuple(inputs))
    scale = scales(inputs)
    drawn = rng.standard_normal((GENERIC + 2, start.size))
    lines = [("generic", scale * row) for row in drawn[:GENERIC]]
    lines.append(("ties", scale * np.sin(rng.uniform(0.5, 1.5) * start / scale)))
    lines.append(("multiplied", np.abs(start) * drawn[GENERIC]))
    signs = _signs(inputs, upstream or {})
    if signs is not None:
        lines.append(("coherent", scale * np.abs(drawn[GENERIC + 1]) * signs))
    return Survey(inputs, tuple(Line(kind, row.astype(start.dtype)) for kind, row in lines), steps_for(start))


def scales(inputs: Arrays) -> FloatArray:
    """For each entry the size of its array: what a step of 1 means there."""
    sizes = [rms(array) for array in inputs.values()]
    least = LEAST * min(max(sizes, default=0.0) or 1.0, 1.0)
    return np.repeat(np.maximum(sizes, least), [array.size for array in inputs.values()])


def steps_for(array: FloatArray) -> tuple[float, ...]:
    """The steps for a dtype, from coarse to fine."""
    return STEPS["float32" if array.dtype == np.float32 else "float64"]


def _signs(inputs: Arrays, upstream: Arrays) -> FloatArray | None:
    """The signs of the upstream gradient, where there is one input and one output of one shape."""
    if len(inputs) != 1 or len(upstream) != 1:
        return None
    (only,), (given,) = inputs.values(), upstream.values()
    return np.sign(given).reshape(-1) if np.shape(given) == only.shape else None
