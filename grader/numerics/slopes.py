"""Does a gradient agree with a function's measured slopes? What float32 work may do, and the verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.numerics.compare import SINGLE_SLACK, UNITS
from grader.numerics.judgement import Judgement, Slope
from grader.numerics.measure import measured
from grader.numerics.outputs import Outputs
from grader.numerics.precision import (
    FLOAT32_UNIT,
    FLOAT64_UNIT,
    FloatArray,
    fits_half,
    fits_single,
    norms,
    products,
    rms,
)
from grader.numerics.survey import Arrays, Survey, flat

CANNOT_TELL = 0.02
STRICT_SLACK = 2.0**16
LARGEST_SHIFT = 1000


@np.errstate(all="ignore")
def judge(
    survey: Survey,
    center: Arrays,
    moved: Sequence[Arrays],
    upstreams: Sequence[Arrays],
    gradients: Sequence[Arrays],
    conditions: Sequence[Arrays] = (),
) -> Judgement:
    """Hold gradients against the slopes of a function; outputs that are no numbers, and not asked about, are left out.

    Args:
        survey: the places.
        center: the function's outputs at the inputs themselves.
        moved: its outputs at `survey.moves()`, in that order.
        upstreams: upstream gradients, shaped like the outputs.
        gradients: for each of them a gradient, shaped like the inputs.
        conditions: for each of them how the gradient reacts to relative changes of the inputs, where it is known;
            work in float32 may be off by that much.
    """
    paths = tuple(path for path, array in center.items() if np.size(array))
    values = np.stack([flat(arrays, paths) for arrays in (center, *moved)]).astype(float)
    size = _power_of_two(values)
    weights = np.stack([flat(upstream, paths) for upstream in upstreams]).astype(float)
    finite = np.isfinite(values[0])
    asked = finite | weights.any(axis=0) | ~finite.any()
    outputs, weights = Outputs.of(survey, values[:, asked], size), weights[:, asked]
    weighed = _Weighed.of(survey, weights, gradients, conditions, size)
    implied = survey.implied(weighed.gradients)
    allowances = _Allowances.of(survey, outputs, weighed, implied, size)
    blur = outputs.unit * norms(weighed.gradients * survey.start)
    found = measured(survey, outputs, weighed.upstreams, implied, blur, allowances.far)
    slopes = []
    for number, line in enumerate(survey.lines):
        for upstream, (unit, bad) in enumerate(zip(weighed.units, weighed.bad, strict=True)):
            slope = _slope(line.kind, upstream, found.at(number, upstream), allowances.at(number, upstream))
            if slope.agrees is False and outputs.frozen[number] and abs(slope.yours) * size <= outputs.unseen:
                slope = replace(slope, agrees=None)
            if bad.any():
                seen = outputs.bounded or (np.isfinite(slope.measured) and line.direction[bad].any())
                slope = _no_number(slope, exists=bool(finite.all() and seen))
            slopes.append(slope.over(1 / unit))
    return Judgement(tuple(slopes))


@dataclass(frozen=True)
class _Weighed:
    """Upstream gradients of length 1 in rows, and what belongs to each: its unit, its gradient, how that reacts.

    `bad` are the entries of a gradient that are no numbers (0 in `gradients`), `single` says whether float32 work may
    have made it.
    """

    units: list[float]
    upstreams: FloatArray
    gradients: FloatArray
    reactions: FloatArray
    bad: FloatArray
    single: FloatArray

    @classmethod
    def of(
        cls,
        survey: Survey,
        weights: FloatArray,
        gradients: Sequence[Arrays],
        conditions: Sequence[Arrays],
        size: float,
    ) -> _Weighed:
        lengths = norms(weights)
        lengths = np.where(lengths > 0, lengths, 1.0)[:, None]
        rows = np.stack([flat(gradient, survey.paths) for gradient in gradients]).astype(float)
        bad = ~np.isfinite(rows)
        reaction = np.stack([flat(condition, survey.paths) for condition in conditions]) if conditions else 0.0 * rows
        single = np.array([survey.start.dtype == np.float32 or _of_single_work(row) for row in rows])
        units = size * lengths
        own = np.where(bad, 0.0, rows) / units
        return cls(units[:, 0].tolist(), weights / lengths, own, reaction / units, bad, single)


@dataclass(frozen=True)
class _Allowances:
    """By line and upstream gradient: how far slopes may be apart beside the doubt of the measurement.

    `near` is what float32 work does to the terms of the slope, `far` what it may do where a function is saturated, so
    that its gradient is a small difference of large terms; `strict` is for float64 work, `scale` the size of the terms.
    """

    near: FloatArray
    far: FloatArray
    strict: FloatArray
    scale: FloatArray

    @classmethod
    def of(cls, survey: Survey, outputs: Outputs, weighed: _Weighed, implied: FloatArray, size: float) -> _Allowances:
        directions = np.stack([line.direction for line in survey.lines]).astype(float)
        parts = np.maximum(products(directions, weighed.gradients), np.abs(implied[:, -1]))
        by_value = norms(weighed.upstreams * outputs.center)
        by_step = np.array([[rms(row)] for row in directions]) / size
        exact = ~weighed.single & (outputs.unit == FLOAT64_UNIT)
        by_rate = np.where(exact, norms(weighed.upstreams * outputs.rate), np.inf)
        value = np.minimum(np.minimum(by_value, by_step), by_rate)
        base = UNITS * (parts + products(directions, weighed.reactions) + value)
        near = FLOAT32_UNIT * np.where(weighed.single, SINGLE_SLACK, 1.0) * base
        more = FLOAT32_UNIT * np.where(weighed.single, SINGLE_SLACK, 0.0) * UNITS * np.maximum(by_value, by_step)
        return cls(near, near + more, STRICT_SLACK * FLOAT64_UNIT * base, parts)

    def at(self, line: int, upstream: int) -> tuple[float, float, float, float]:
        """The numbers for one slope."""
        near, far, strict, scale = (float(a[line, upstream]) for a in (self.near, self.far, self.strict, self.scale))
        return near, far, strict, scale


def _of_single_work(row: FloatArray) -> bool:
    """Whether float32 work may have made it: whole numbers are not, but zeros may be what is left of saturation."""
    return fits_single(row) and (not row.any() or not fits_half(row))


def _power_of_two(values: FloatArray) -> float:
    """The size of the largest value that is finite, as a power of two, so that dividing by it is exact."""
    largest = np.abs(values[np.isfinite(values)]).max(initial=0.0)
    return float(2.0 ** np.clip(np.frexp(largest)[1], -LARGEST_SHIFT, LARGEST_SHIFT))


def _slope(
    kind: str, upstream: int, found: tuple[float, float, float], allowances: tuple[float, float, float, float]
) -> Slope:
    (residual, yours, doubt), (near, far, strict, parts) = found, allowances
    if not np.isfinite(doubt):
        return Slope(kind, upstream, None, False, yours, np.nan, np.inf, np.inf, parts)
    measured, apart, scale = yours + residual, abs(residual), max(parts, abs(yours + residual))
    differs, agrees = apart > doubt + far, apart <= doubt + near
    coarse = doubt + near > CANNOT_TELL * scale > 0
    verdict = False if differs else True if agrees and not coarse else None
    return Slope(kind, upstream, verdict, apart <= doubt + strict, yours, measured, doubt + far, doubt + near, scale)


def _no_number(slope: Slope, *, exists: bool) -> Slope:
    """A gradient with NaN or infinity in it implies no slope, and differs from every one that exists."""
    return replace(slope, agrees=False if exists else None, precise=False, yours=np.nan)
