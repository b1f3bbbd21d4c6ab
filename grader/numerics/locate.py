"""Which entry of a gradient is wrong, in a number of evaluations that hardly grows with its size.

The entries are taken in buckets, each probed with random numbers r and once more with r * (i + 1) / n at entry i. If
one entry of a bucket is wrong, the quotient of what the two probes find tells its index (ratio decoding). What is
decoded is probed on its own before it is believed; where several entries of a bucket are wrong, the bucket is divided
until one entry is left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from grader.numerics.judgement import Slope
from grader.numerics.precision import FloatArray
from grader.numerics.slopes import judge
from grader.numerics.survey import Arrays, Line, Move, Survey, flat, scales, steps_for

BUCKETS = 16
ON_THE_DOT = 0.2
"""How far from a whole number a decoded index may be."""
UNEVEN = 0.7390851332151607
"""A step that makes no round numbers of round inputs: results that float32 has are taken for work in float32."""

Evaluate = Callable[[Sequence[Move]], Sequence[Arrays] | None]


@dataclass(frozen=True)
class Located:
    """An entry that is wrong: where, what the gradient says there and what was measured.

    `wrong` and `right` are the inputs whose gradients, each taken as a whole, differ and agree.
    """

    path: str
    index: tuple[int, ...]
    yours: float
    measured: float
    wrong: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True)
class Field:
    """A gradient, and the function that it is held against."""

    inputs: Arrays
    center: Arrays
    upstream: Arrays
    gradient: Arrays
    evaluate: Evaluate

    def slopes(self, rows: Sequence[FloatArray]) -> list[Slope]:
        """The slope along each direction; [] if the function could not be evaluated there."""
        start = flat(self.inputs, tuple(self.inputs))
        lines = tuple(Line("probe", row.astype(start.dtype)) for row in rows)
        plan = Survey(self.inputs, lines, steps_for(start)[1:4])
        outputs = self.evaluate(list(plan.moves()))
        if outputs is None:
            return []
        return list(judge(plan, self.center, outputs, [self.upstream], [self.gradient]).slopes)

    def entry(self, place: int) -> Slope | None:
        """The slope along one entry, for a step of 1 in it."""
        scale = UNEVEN * float(scales(self.inputs)[place])
        row = np.zeros(sum(array.size for array in self.inputs.values()))
        row[place] = scale
        return next((slope.over(scale) for slope in self.slopes([row])), None)


def locate(field: Field, rng: np.random.Generator) -> Located | None:
    """The wrong entry that stands out most, or None if none could be found."""
    scale = scales(field.inputs)
    count = len(scale)
    drawn = scale * rng.standard_normal(count)
    owners = np.repeat(np.arange(len(field.inputs)), [array.size for array in field.inputs.values()])
    parts = [np.where(owners == number, drawn, 0.0) for number in range(len(field.inputs))]
    buckets = np.array_split(np.arange(count), min(BUCKETS, count))
    probes = [_only(drawn, bucket) for bucket in buckets]
    ramp = np.arange(1, count + 1) / count
    slopes = field.slopes([*parts, *probes, *(probe * ramp for probe in probes)])
    if not slopes:
        return None
    whole, plain, ramped = slopes[: len(parts)], slopes[len(parts) : -len(buckets)], slopes[-len(buckets) :]
    dirty = [number for number, slope in enumerate(plain) if slope.agrees is False]
    dirty.sort(key=lambda number: -plain[number].excess)
    for number in dirty:
        place = _decoded(plain[number], ramped[number], count)
        if place is None or place not in buckets[number]:
            place = _divided(field, drawn, buckets[number])
        entry = None if place is None else field.entry(place)
        if place is not None and entry is not None and entry.agrees is False:
            return _located(field, place, entry, whole)
    return None


def _located(field: Field, place: int, entry: Slope, whole: Sequence[Slope]) -> Located:
    paths = tuple(field.inputs)
    wrong = tuple(path for path, slope in zip(paths, whole, strict=True) if slope.agrees is False)
    right = tuple(path for path, slope in zip(paths, whole, strict=True) if slope.agrees)
    for path, array in field.inputs.items():
        if place < array.size:
            index = tuple(int(i) for i in np.unravel_index(place, array.shape))
            return Located(path, index, entry.yours, entry.measured, wrong, right)
        place -= array.size
    raise AssertionError("a place beyond the last entry")


def _only(drawn: FloatArray, chosen: FloatArray) -> FloatArray:
    row = np.zeros(len(drawn))
    row[chosen] = drawn[chosen]
    return row


def _decoded(plain: Slope, ramped: Slope, count: int) -> int | None:
    """The index that the quotient of two residuals tells, if it tells one."""
    residual = plain.measured - plain.yours
    place = (ramped.measured - ramped.yours) / residual * count - 1 if residual else np.nan
    if not np.isfinite(place) or abs(place - round(place)) > ON_THE_DOT:
        return None
    return round(place)


def _divided(field: Field, drawn: FloatArray, bucket: FloatArray) -> int | None:
    """One wrong entry of a bucket, by dividing it again and again."""
    while len(bucket) > 1:
        pieces = np.array_split(bucket, min(BUCKETS, len(bucket)))
        slopes = field.slopes([_only(drawn, piece) for piece in pieces])
        wrong = [number for number, slope in enumerate(slopes) if slope.agrees is False]
        if not wrong:
            return None
        bucket = pieces[max(wrong, key=lambda number: slopes[number].excess)]
    return int(bucket[0])
