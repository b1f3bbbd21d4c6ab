"""Directional finite differences with an error estimate that sets the tolerance.

Central differences at geometric steps, Richardson extrapolation, the step chosen where the estimated error is
least; the verdict is three-valued, because sometimes finite differences cannot tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.numerics.compare import FLOAT32_UNIT, UNITS

STEPS = tuple(2.0**-6 * 16.0**-k for k in range(6))
RATIO_SQUARED = 16.0**2
SAFETY = 32.0
CANNOT_TELL = 0.02

FloatArray = npt.NDArray[Any]


@dataclass(frozen=True)
class Slope:
    """A slope along one direction and an estimate of its error."""

    value: float
    error: float


@dataclass(frozen=True)
class Comparison:
    """The slope that a gradient implies (`yours`) against the measured one.

    `agrees` is None where the measurement is too coarse to tell.
    """

    agrees: bool | None
    yours: float
    measured: float
    allowed: float
    scale: float

    @property
    def excess(self) -> float:
        """How far beyond the allowance, as a multiple of it."""
        return abs(self.yours - self.measured) / self.allowed if self.allowed else 0.0


def directions(floats: dict[str, FloatArray], rng: np.random.Generator) -> list[dict[str, FloatArray]]:
    """Three Gaussian directions over all arrays together, one that keeps ties and zeros, one that crosses no zero."""
    scale = {
        path: max(float(np.sqrt(np.mean(array**2))), 1e-3) if array.size else 1.0 for path, array in floats.items()
    }
    found = [{path: scale[path] * rng.standard_normal(array.shape) for path, array in floats.items()} for _ in range(3)]
    bend = float(rng.uniform(0.5, 1.5))
    found.append({path: scale[path] * np.sin(bend * array / scale[path]) for path, array in floats.items()})
    found.append({path: np.abs(array) * rng.standard_normal(array.shape) for path, array in floats.items()})
    return found


def measure(rows: list[list[tuple[float, float, float]]], noise: list[float]) -> list[Slope]:
    """Slopes along several directions.

    `rows[i][k]` is (value ahead, value behind, distance between the two points) for direction i and step k;
    `noise[i]` bounds the rounding error of one value.
    """
    quotients = np.array([[(ahead - behind) / gap if gap else np.nan for ahead, behind, gap in row] for row in rows])
    gaps = np.array([[gap for _, _, gap in row] for row in rows])
    better = (RATIO_SQUARED * quotients[:, 1:] - quotients[:, :-1]) / (RATIO_SQUARED - 1)
    change = np.abs(np.diff(better, axis=1))
    pooled = np.sqrt(np.nanmean(change**2, axis=0)) if np.isfinite(change).any() else np.zeros(change.shape[1])
    slopes = []
    for index in range(len(rows)):
        error = np.maximum(pooled, change[index]) + 2 * noise[index] / gaps[index, 2:]
        error = np.where(np.isfinite(error), error, np.inf)
        best = int(np.argmin(error))
        slopes.append(Slope(float(better[index, best + 1]), float(error[best])))
    return slopes


def compare(slope: Slope, implied: float, parts: float, outputs: float) -> Comparison:
    """Judge the slope that a gradient implies.

    `parts` is the norm of the products that sum to `implied`, `outputs` the norm of upstream times output: both
    bound what rounding in float32 may do.
    """
    if not (np.isfinite(slope.value) and np.isfinite(slope.error)):
        return Comparison(None, implied, slope.value, float("inf"), parts)
    allowed = SAFETY * slope.error + UNITS * FLOAT32_UNIT * (parts + outputs)
    scale = max(parts, abs(slope.value))
    if not np.isfinite(implied):
        return Comparison(False, implied, slope.value, allowed, scale)
    if abs(implied - slope.value) > allowed:
        return Comparison(False, implied, slope.value, allowed, scale)
    coarse = SAFETY * slope.error > CANNOT_TELL * scale and scale > 0
    return Comparison(None if coarse else True, implied, slope.value, allowed, scale)


def resolution(outputs: list[FloatArray]) -> float:
    """The relative precision of outputs: float32's where every value could have been computed in float32."""
    with np.errstate(over="ignore"):
        float32_only = all(np.array_equal(array, array.astype(np.float32)) for array in outputs)
    return FLOAT32_UNIT if float32_only else 2.0**-52
