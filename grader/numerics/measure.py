"""Slopes measured by central differences and Richardson extrapolation, with an estimate of how far they may be off.

The estimate is pooled over lines, upstream gradients and outputs, because a single one is small by accident now and
then; kinks, steps too fine to be seen and forwards that have lost their digits widen it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from grader.numerics.outputs import Outputs
from grader.numerics.precision import FloatArray
from grader.numerics.survey import Survey

SAFETY = 32.0
KINK_SLACK = 1.01
SAME_JUMP = 0.02
MORE_ROUNDING = 8.0
"""How many times its unit the rounding of a function may be, if its roughness at the finest step says so."""


@dataclass(frozen=True)
class Measured:
    """By line and upstream gradient: the measured slope less the implied one, the implied one, and the doubt about it.

    `doubt` is infinite where nothing could be measured.
    """

    residual: FloatArray
    implied: FloatArray
    doubt: FloatArray

    def at(self, line: int, upstream: int) -> tuple[float, float, float]:
        """The numbers for one slope."""
        residual, implied, doubt = (float(a[line, upstream]) for a in (self.residual, self.implied, self.doubt))
        return residual, implied, doubt


def measured(
    survey: Survey, outputs: Outputs, weights: FloatArray, implied: FloatArray, blur: FloatArray, least: FloatArray
) -> Measured:
    """The slopes, each at the level of extrapolation where its doubt is least.

    Args:
        survey: the lines and steps.
        outputs: the function's outputs there.
        weights: upstream gradients, one in a row.
        implied: by line, step and upstream gradient the slope that a gradient implies.
        blur: by upstream gradient how far rounding of the inputs may move the weighted outputs.
        least: by line and upstream gradient: kinks that matter less than this need no attention.
    """
    steps, ratio = outputs.steps, survey.steps[0] / survey.steps[1]
    half = _halves(outputs)
    each = _extrapolated(half, ratio**2)
    plain = half @ weights.T - implied
    total = _extrapolated(plain, ratio**2)
    bends = outputs.ahead + outputs.behind - 2 * outputs.center
    corners = np.abs(_extrapolated(bends / steps, ratio))
    squares = np.square(weights).T
    change = np.abs(_changes(plain, total))
    spread = np.sqrt(np.square(_changes(half, each)) @ squares)
    rounding = outputs.unit * np.sqrt(np.square(outputs.reach[:, 1:]) @ squares) + blur
    rough = _roughness(np.square(bends) @ squares)
    noise = np.maximum(rounding, rough.max(axis=0)) / steps[1:]
    grain = np.clip(rough[-1], rounding, MORE_ROUNDING * rounding) / steps[1:]
    lost = np.sqrt(np.square(_lost(outputs, half)) @ squares)
    error = np.maximum(np.maximum(_pooled(change), change), np.maximum(spread, lost)) + noise
    kink = KINK_SLACK / 2 * corners @ np.abs(weights).T
    doubt = SAFETY * (error + _contradicted(total, SAFETY * grain, SAFETY * error + kink)) + kink
    smallest = np.nanmin(np.where(np.isfinite(kink), kink, np.inf), axis=1, keepdims=True)
    blurred = smallest > np.maximum(doubt - kink, least[:, None])
    doubt = np.where(np.isfinite(doubt), doubt, np.inf)
    level = doubt.argmin(axis=1)[:, None]
    doubt = np.where(blurred & ~_sharp(survey, corners)[:, None], np.inf, doubt)
    return Measured(*(np.take_along_axis(found, level, axis=1)[:, 0] for found in (total, implied[:, 1:], doubt)))


def _halves(outputs: Outputs) -> FloatArray:
    """Central differences; NaN at a step that is too fine to move a function that does move."""
    half = np.asarray((outputs.ahead - outputs.behind) / (2 * outputs.steps))
    still = np.logical_not(half.any(axis=2))
    half[still & np.logical_not(still.all(axis=1, keepdims=True))] = np.nan
    return half


def _extrapolated(values: FloatArray, ratio: float) -> FloatArray:
    """Richardson: what the values tend to, from each two neighbouring steps."""
    return np.asarray((ratio * values[:, 1:] - values[:, :-1]) / (ratio - 1))


def _changes(plain: FloatArray, extrapolated: FloatArray) -> FloatArray:
    """How much each level changed from the one before; the first: how much the plain difference did."""
    return np.concatenate([np.diff(plain[:, :2], axis=1), np.diff(extrapolated, axis=1)], axis=1)


def _pooled(change: FloatArray) -> FloatArray:
    """By level the root mean square of the changes that are finite; infinity where there are none."""
    finite = np.isfinite(change)
    count = finite.sum(axis=(0, 2))
    total = np.where(finite, np.square(change), 0.0).sum(axis=(0, 2))
    return np.asarray(np.where(count > 0, np.sqrt(total / np.maximum(count, 1)), np.inf))[:, None]


def _roughness(squares: FloatArray) -> FloatArray:
    """By step and upstream gradient how rough the function is, from how far it bends along each line, squared.

    Curvature and kinks bend the less the smaller the step is. What bends as much at the next smaller step is noise:
    of rounding, the stairs that are left where digits were lost to cancellation, or a flight of them that is so steep
    that only the finest steps can tell it from noise.
    """
    bends = np.sqrt(squares.mean(axis=0))
    return np.where(bends[1:] > bends[:-1] / 2, bends[1:], 0.0)


def _lost(outputs: Outputs, half: FloatArray) -> FloatArray:
    """By line and level the slopes of outputs that stand still there, though they moved both ways at a coarser step.

    A forward that has lost its digits to cancellation is a staircase: flat between steps that only coarse steps see.
    """
    ahead, behind = outputs.ahead != outputs.center, outputs.behind != outputs.center
    moving, flat = ahead & behind, ~(ahead | behind)
    found, last = np.zeros_like(half[:, 1:]), np.zeros_like(half[:, 0])
    if not flat.any():
        return found
    sizes = np.where(np.isfinite(half), np.abs(half), 0.0)
    for level in range(len(outputs.steps) - 1):
        last = np.where(moving[:, level], sizes[:, level], last)
        found[:, level] = np.where(flat[:, level + 1], last, 0.0)
    return found


def _contradicted(values: FloatArray, blur: FloatArray, doubt: FloatArray) -> FloatArray:
    """How far each level is from the others, beyond what these can be off by.

    A finer level sees what a coarser one steps over, so that a coarser one is believed only as far as the finer ones
    agree beyond their blur. Where a coarser one has little doubt by itself, and no kink, it is the finer one that
    does not see all: its own steps are too fine for the digits that the function has.
    """
    apart = np.abs(values[:, :, None] - values[:, None]) - blur[:, None]
    finer = np.triu(np.ones(apart.shape[1:3], dtype=bool), 1)[None, :, :, None]
    apart = np.where(finer & (apart > 0) & (apart < np.inf), apart, 0.0)
    unexplained = np.fmax(apart - doubt[:, :, None], 0.0)
    return np.asarray(np.maximum(apart.max(axis=2), unexplained.max(axis=1)))


def _sharp(survey: Survey, corners: FloatArray) -> FloatArray:
    """The levels at which every entry of the output has the kink of the input's entry there, and of no other.

    In such a function kinks cannot cancel each other in an output, as they can where the outputs of a layer are
    added up: the jump along a line is that of the entry times the step.
    """
    generic = [number for number, line in enumerate(survey.lines) if line.kind == "generic"]
    if len(survey.inputs) != 1 or len(generic) < 2 or corners.shape[2] != survey.start.size:
        return np.zeros(corners.shape[1], dtype=bool)
    each = np.stack([corners[number] / np.abs(survey.lines[number].direction) for number in generic])
    most = each.max(axis=0)
    return np.asarray((most - each.min(axis=0)).max(axis=1, initial=0.0) <= SAME_JUMP * most.max(axis=1, initial=0.0))
