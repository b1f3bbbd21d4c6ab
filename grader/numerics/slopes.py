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

from grader.numerics.compare import SINGLE_SLACK, UNITS
from grader.numerics.precision import FLOAT32_UNIT, FLOAT64_UNIT, FloatArray, fits_single, norms, rms
from grader.numerics.survey import Arrays, Survey, flat

SAFETY = 32.0
CANNOT_TELL = 0.02
STRICT_SLACK = 2.0**16
KINK_SLACK = 1.01
SAME_JUMP = 0.02


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
    conditions: Sequence[Arrays] = (),
) -> Judgement:
    """Hold gradients against the slopes of a function.

    Args:
        survey: the places.
        center: the function's outputs at the inputs themselves.
        moved: its outputs at `survey.moves()`, in that order.
        upstreams: upstream gradients, shaped like the outputs.
        gradients: for each of them a gradient, shaped like the inputs.
        conditions: for each of them how the gradient reacts to relative changes of the inputs, where it is known;
            work in float32 may be off by that much.
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
        reaction = np.stack([flat(condition, survey.paths) for condition in conditions]) if conditions else 0.0 * own
        lines = [
            _Measured.of(block, middle, weights, survey.steps, survey.implied(line, own))
            for line, block in zip(survey.lines, values, strict=True)
        ]
        pooled = np.sqrt(_mean(np.stack([line.change**2 for line in lines]), axis=(0, 2)))
        single = np.array([fits_single(row) for row in own])
        sharp = _sharp(survey, [line.corners for line in lines])
        found = []
        for line, measured in zip(survey.lines, lines, strict=True):
            parts = norms(own * line.direction)
            terms = parts + norms(reaction * line.direction) + sizes + single * rms(line.direction) * norms(weights)
            rounding = UNITS * np.where(single, SINGLE_SLACK, 1.0) * terms
            found += measured.slopes(line.kind, pooled, noise, parts, rounding, sharp)
    return Judgement(tuple(_no_number(slope) if no_numbers[slope.upstream] else slope for slope in found))


@dataclass(frozen=True)
class _Measured:
    """One line: by level of extrapolation and upstream gradient.

    `residual` is the measured slope less the implied one, `change` how much it changed from the level before (at the
    first level: how much the plain difference changed), `spread` the same for the outputs one by one, `kink` how far
    a one-sided slope may be off, `step` the finest step of the level. `corners` are the jumps of the outputs' slopes.
    """

    residual: FloatArray
    implied: FloatArray
    change: FloatArray
    spread: FloatArray
    kink: FloatArray
    step: FloatArray
    corners: FloatArray

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
        if not still.all():  # a step too fine to move a function that does move
            half[still] = np.nan
        second = (ahead + behind - 2 * middle) / sizes[:, None]
        each = _extrapolated(half, ratio**2)
        plain = half @ weights.T - implied
        total = _extrapolated(plain, ratio**2)
        corners = np.abs(_extrapolated(second, ratio))
        apart = np.concatenate([np.diff(half[:2], axis=0), np.diff(each, axis=0)])
        spread = np.sqrt(apart**2 @ (weights**2).T)
        change = np.abs(np.concatenate([np.diff(plain[:2], axis=0), np.diff(total, axis=0)]))
        kink = KINK_SLACK / 2 * corners @ np.abs(weights).T
        return cls(total, implied[1:], change, spread, kink, sizes[1:], corners)

    def slopes(
        self,
        kind: str,
        pooled: FloatArray,
        noise: FloatArray,
        parts: FloatArray,
        rounding: FloatArray,
        sharp: FloatArray,
    ) -> list[Slope]:
        """The slope for each upstream gradient, at the level where its estimated error is least.

        Where there is a kink (a jump that no step makes smaller), its size is known only if the level is `sharp`;
        else the slope cannot be told.
        """
        blur = noise / self.step[:, None]
        error = np.maximum(np.maximum(pooled[:, None], self.change), self.spread)
        error = np.maximum(error, _contradicted(self.residual, SAFETY * blur)) + blur
        least = np.nanmin(np.where(np.isfinite(self.kink), self.kink, np.inf), axis=0)
        blurred = ~sharp[:, None] & (least > np.maximum(SAFETY * error, FLOAT32_UNIT * rounding))
        doubt = SAFETY * error + self.kink
        doubt = np.where(np.isfinite(doubt), doubt, np.inf)
        levels = doubt.argmin(axis=0)
        return [
            _slope(
                kind,
                number,
                float(self.implied[level, number]),
                float(self.residual[level, number]),
                np.inf if blurred[level, number] else float(doubt[level, number]),
                float(parts[number]),
                float(rounding[number]),
            )
            for number, level in enumerate(levels)
        ]


def _contradicted(values: FloatArray, blur: FloatArray) -> FloatArray:
    """How far each level is from the finer ones, beyond what they are blurred by: it may step over what they see."""
    found = np.zeros(values.shape)
    for level in range(len(values) - 1):
        apart = np.abs(values[level + 1 :] - values[level]) - blur[level + 1 :]
        found[level] = np.where(np.isfinite(apart), apart, 0.0).max(axis=0)
    return np.maximum(found, 0.0)


def _slope(kind: str, number: int, yours: float, residual: float, doubt: float, parts: float, rounding: float) -> Slope:
    measured, allowed = yours + residual, doubt + FLOAT32_UNIT * rounding
    if not np.isfinite(doubt):
        return Slope(kind, number, None, False, yours, float("nan"), float("inf"), parts)
    scale = max(parts, abs(measured))
    if abs(residual) > allowed:
        return Slope(kind, number, False, False, yours, measured, allowed, scale)
    precise = abs(residual) <= doubt + STRICT_SLACK * FLOAT64_UNIT * rounding
    coarse = doubt > CANNOT_TELL * scale and scale > 0
    return Slope(kind, number, None if coarse else True, precise, yours, measured, allowed, scale)


def _sharp(survey: Survey, corners: Sequence[FloatArray]) -> FloatArray:
    """The levels at which every entry of the output has the kink of the input's entry there, and of no other.

    In such a function kinks cannot cancel each other in an output, as they can where the outputs of a layer are
    added up: the jump along a line is that of the entry times the step.
    """
    generic = [number for number, line in enumerate(survey.lines) if line.kind == "generic"]
    jumps = [corners[number] for number in generic]
    if len(survey.inputs) != 1 or len(generic) < 2 or jumps[0].shape[1] != survey.start.size:
        return np.zeros(len(corners[0]), dtype=bool)
    lines = [survey.lines[number].direction for number in generic]
    each = np.stack([jump / np.abs(direction) for direction, jump in zip(lines, jumps, strict=True)])
    most = each.max(axis=0)
    return np.asarray((most - each.min(axis=0)).max(axis=1, initial=0.0) <= SAME_JUMP * most.max(axis=1, initial=0.0))


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
