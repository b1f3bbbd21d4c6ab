"""Directional finite differences with an error estimate that sets the tolerance.

Along each line of a survey: central differences at geometric steps, Richardson extrapolation, and the step at which
the estimated error is least. The estimate is pooled over lines, upstream gradients and outputs, because a single
one is small by accident now and then. A gradient is compared with the difference between the places as they were
rounded, not as they were meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from grader.numerics.compare import UNITS
from grader.numerics.precision import FLOAT32_UNIT, FLOAT64_UNIT, FloatArray, fits_single, norms, rms
from grader.numerics.survey import Arrays, Survey, flat

SAFETY = 32.0
CANNOT_TELL = 0.02
STRICT_SLACK = 2.0**16
KINK_SLACK = 1.01


@dataclass(frozen=True)
class Slope:
    """The slope along one line for one upstream gradient: as the gradient implies it (`yours`), and as measured.

    `allowed` is how far apart they may be. `agrees` is None where the measurement is too coarse to tell; `precise`
    says whether they agree to float64 precision. `scale` is the size of what adds up to the slope.
    """

    kind: str
    upstream: int
    agrees: bool | None
    precise: bool
    yours: float
    measured: float
    allowed: float
    scale: float

    @property
    def excess(self) -> float:
        """How far beyond the allowance, as a multiple of it."""
        apart = abs(self.yours - self.measured)
        return float("inf") if np.isnan(apart) else apart / self.allowed if self.allowed else 0.0

    def over(self, unit: float) -> Slope:
        """The same slope for a step of another size."""
        return replace(
            self,
            yours=self.yours / unit,
            measured=self.measured / unit,
            allowed=self.allowed / unit,
            scale=self.scale / unit,
        )


@dataclass(frozen=True)
class Judgement:
    """All slopes of a survey. `agrees` is None where nothing differs but not everything could be told."""

    slopes: tuple[Slope, ...]

    @property
    def agrees(self) -> bool | None:
        """False if any slope differs; True if for every upstream gradient a generic line shows that it agrees."""
        if self.worst is not None:
            return False
        told = {slope.upstream for slope in self.slopes if slope.agrees and slope.kind == "generic"}
        return True if told and told == {slope.upstream for slope in self.slopes} else None

    @property
    def worst(self) -> Slope | None:
        """The slope that differs most, as a multiple of what is allowed."""
        wrong = [slope for slope in self.slopes if slope.agrees is False]
        return max(wrong, key=lambda slope: slope.excess, default=None)

    @property
    def precise(self) -> bool:
        """Whether every slope agrees to float64 precision."""
        return all(slope.precise for slope in self.slopes)

    @property
    def resolution(self) -> float:
        """The smallest error of a slope, relative to its size, that would have been seen along some generic line."""
        return min(
            (slope.allowed / slope.scale for slope in self.slopes if slope.kind == "generic" and slope.scale),
            default=float("inf"),
        )


def judge(
    survey: Survey,
    center: Arrays,
    moved: Sequence[Arrays],
    upstreams: Sequence[Arrays],
    gradients: Sequence[Arrays],
) -> Judgement:
    """Hold gradients against the slopes of a function.

    Args:
        survey: the places.
        center: the function's outputs at the inputs themselves.
        moved: its outputs at `survey.moves()`, in that order.
        upstreams: upstream gradients, shaped like the outputs.
        gradients: for each of them a gradient, shaped like the inputs.
    """
    with np.errstate(all="ignore"):
        outputs = tuple(path for path, array in center.items() if np.size(array))
        middle = flat(center, outputs).astype(float)
        weights = np.stack([flat(upstream, outputs) for upstream in upstreams]).astype(float)
        own = np.stack([flat(gradient, survey.paths) for gradient in gradients]).astype(float)
        no_numbers = ~np.isfinite(own).all(axis=1)
        own = np.where(np.isfinite(own), own, 0.0)
        values = np.stack([flat(arrays, outputs) for arrays in moved]).astype(float)
        values = values.reshape(len(survey.lines), len(survey.steps), 2, len(middle))
        unit = FLOAT32_UNIT if fits_single(values) and fits_single(middle) else FLOAT64_UNIT
        sizes = norms(weights * middle)
        noise = unit * (sizes + norms(own * survey.start))
        lines = [
            _Measured.of(block, middle, weights, survey.steps, survey.gaps(line) @ own.T)
            for line, block in zip(survey.lines, values, strict=True)
        ]
        pooled = np.sqrt(_mean(np.stack([line.change**2 for line in lines]), axis=(0, 2)))
        single = np.array([fits_single(row) for row in own])
        found = []
        for line, measured in zip(survey.lines, lines, strict=True):
            parts = norms(own * line.direction)
            rounding = UNITS * (parts + sizes + single * rms(line.direction) * norms(weights))
            found += measured.slopes(line.kind, pooled, noise, parts, rounding)
    return Judgement(tuple(_no_number(slope) if no_numbers[slope.upstream] else slope for slope in found))


@dataclass(frozen=True)
class _Measured:
    """One line: by level of extrapolation and upstream gradient.

    `residual` is the measured slope less the implied one, `change` how much it changed from the level before,
    `spread` the same for the outputs one by one, `kink` how far a one-sided slope may be off, `step` the finest
    step of the level.
    """

    residual: FloatArray
    implied: FloatArray
    change: FloatArray
    spread: FloatArray
    kink: FloatArray
    step: FloatArray

    @classmethod
    def of(
        cls,
        values: FloatArray,
        middle: FloatArray,
        weights: FloatArray,
        steps: tuple[float, ...],
        implied: FloatArray,
    ) -> _Measured:
        sizes = np.array(steps)
        ratio = sizes[0] / sizes[1]
        ahead, behind = values[:, 0], values[:, 1]
        half = (ahead - behind) / (2 * sizes[:, None])
        still = ~half.any(axis=1)
        if not still.all():
            half[still] = np.nan
        second = (ahead + behind - 2 * middle) / sizes[:, None]
        each = _extrapolated(half, ratio**2)
        total = _extrapolated(half @ weights.T - implied, ratio**2)
        corners = np.abs(_extrapolated(second, ratio))[1:] @ np.abs(weights).T
        spread = np.sqrt(np.diff(each, axis=0) ** 2 @ (weights**2).T)
        change = np.abs(np.diff(total, axis=0))
        return cls(total[1:], implied[2:], change, spread, KINK_SLACK * corners / 2, sizes[2:])

    def slopes(
        self, kind: str, pooled: FloatArray, noise: FloatArray, parts: FloatArray, rounding: FloatArray
    ) -> list[Slope]:
        """The slope for each upstream gradient, at the level where its estimated error is least."""
        error = np.maximum(np.maximum(pooled[:, None], self.change), self.spread) + noise / self.step[:, None]
        doubt = SAFETY * error + self.kink
        doubt = np.where(np.isfinite(doubt), doubt, np.inf)
        levels = doubt.argmin(axis=0)
        return [
            _slope(
                kind,
                number,
                float(self.implied[level, number]),
                float(self.residual[level, number]),
                float(doubt[level, number]),
                float(parts[number]),
                float(rounding[number]),
            )
            for number, level in enumerate(levels)
        ]


def _slope(
    kind: str, number: int, yours: float, residual: float, doubt: float, parts: float, rounding: float
) -> Slope:
    measured, allowed = yours + residual, doubt + FLOAT32_UNIT * rounding
    if not np.isfinite(doubt):
        return Slope(kind, number, None, False, yours, float("nan"), float("inf"), parts)
    scale = max(parts, abs(measured))
    if abs(residual) > allowed:
        return Slope(kind, number, False, False, yours, measured, allowed, scale)
    precise = abs(residual) <= doubt + STRICT_SLACK * FLOAT64_UNIT * rounding
    coarse = doubt > CANNOT_TELL * scale and scale > 0
    return Slope(kind, number, None if coarse else True, precise, yours, measured, allowed, scale)


def _no_number(slope: Slope) -> Slope:
    """A gradient with NaN or infinity in it implies no slope, and differs from every one that was measured."""
    agrees = None if np.isnan(slope.measured) else False
    return replace(slope, agrees=agrees, precise=False, yours=float("nan"))


def _extrapolated(values: FloatArray, ratio: float) -> FloatArray:
    """Richardson: what the values tend to, from each two neighbouring steps."""
    return np.asarray((ratio * values[1:] - values[:-1]) / (ratio - 1))


def _mean(values: FloatArray, axis: tuple[int, ...]) -> FloatArray:
    """The mean of the finite ones; infinity where there are none."""
    finite = np.isfinite(values)
    count = finite.sum(axis=axis)
    total = np.where(finite, values, 0.0).sum(axis=axis)
    return np.asarray(np.where(count > 0, total / np.maximum(count, 1), np.inf))
