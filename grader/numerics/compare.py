"""Are two arrays equal up to what float32 arithmetic, in any order of summation, may do?

The allowance is 16 units of float32 precision, of the value itself and of its reaction to relative changes of the
inputs (its conditioning); work in float64 is far inside, work in float32 is accepted, a scale that is off by 1e-4
is not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from grader.numerics.precision import FLOAT32_UNIT, FloatArray, fits_single, rms

UNITS = 16.0
SINGLE_SLACK = 64.0
STRICT = 2.0**-36
"""The unit of float64 work: far below float32's, and 2^16 units above float64's, which allows for harmless guards."""


@dataclass(frozen=True)
class Difference:
    """The entry where two arrays of one shape differ most, and how many entries differ.

    `finite` is False where the two disagree about being finite (NaN or infinity).
    """

    index: tuple[int, ...]
    yours: float
    expected: float
    allowed: float
    wrong: int
    size: int
    finite: bool = True

    @property
    def difference(self) -> float:
        """How far apart they are at that entry."""
        return abs(self.yours - self.expected)


def allowance(
    expected: FloatArray,
    condition: FloatArray,
    scale: float = 1.0,
    *,
    wide_range: bool = False,
    unit: float = FLOAT32_UNIT,
) -> FloatArray:
    """How far an entry may be from `expected`, in arithmetic of precision `unit`.

    `scale` is the magnitude of what the result was computed from: a result that cancels to (nearly) zero keeps
    some allowance. With `wide_range` (values of very different magnitude in one array) the other entries of the
    array give none.
    """
    finite = np.abs(expected[np.isfinite(expected)])
    floor = 0.05 * scale if wide_range else max(rms(finite), 0.05 * scale)
    with np.errstate(all="ignore"):
        allowed = UNITS * unit * (np.abs(expected) + condition + floor)
    return np.asarray(np.where(np.isfinite(allowed), allowed, 0.0) + 1e-30)


def slack(yours: FloatArray) -> float:
    """How many times the allowance is due: SINGLE_SLACK for results of float32 arithmetic, else 1.

    Where a result is small because much larger terms cancelled (the gradient of a saturated softmax), float32 keeps
    only its order of magnitude, and neither the result nor its conditioning shows it.
    """
    return SINGLE_SLACK if fits_single(yours) else 1.0


def agrees_closely(yours: FloatArray, expected: FloatArray) -> bool:
    """Whether arrays of one shape are so near that no allowance is less: most right ones are, and need no more."""
    with np.errstate(all="ignore"):
        apart = np.abs(np.subtract(yours, expected, dtype=np.float64))
        return bool(((apart <= STRICT * np.abs(expected)) & (apart < np.inf)).all())


def difference(yours: FloatArray, expected: FloatArray, allowed: FloatArray) -> Difference | None:
    """Where `yours` differs most from `expected`, beyond `allowed`; None where they agree. Shapes are equal."""
    yours = np.asarray(yours, dtype=np.float64)
    expected = np.asarray(expected, dtype=np.float64)
    with np.errstate(all="ignore"):
        both_finite = np.isfinite(yours) & np.isfinite(expected)
        same_special = (yours == expected) | (np.isnan(yours) & np.isnan(expected))
        excess = np.where(both_finite, np.abs(yours - expected) / allowed, np.where(same_special, 0.0, np.inf))
    wrong = excess > 1.0
    if not wrong.any():
        return None
    index = tuple(int(i) for i in np.unravel_index(int(np.argmax(excess)), excess.shape))
    return Difference(
        index,
        float(yours[index]),
        float(expected[index]),
        float(allowed[index]),
        int(wrong.sum()),
        int(excess.size),
        bool(both_finite[index]),
    )
