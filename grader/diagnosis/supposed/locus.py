"""Where results are wrong, when nothing more is known: a simple region outside of which everything is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from grader.diagnosis.supposed.evidence import FINE, Sample, same
from grader.diagnosis.supposed.proof import FEWEST, Match, Named
from grader.numerics.precision import rms

Mask = npt.NDArray[np.bool_]
LARGE = 2.0


def located(samples: Sequence[Sample], path: str) -> Match | None:
    """The first region in which all wrong entries of a result lie, with right ones beside it."""
    fitting = [sample for sample in samples if _fits(sample, path)]
    wrong = [sample for sample in fitting if not same(sample.yours[path], sample.right[path])]
    if len(wrong) < FEWEST or len(fitting) < len(samples):
        return None
    for name, region in REGIONS.items():
        if _holds(fitting, path, region):
            named = "right-for-one-example" if name == "many-examples" else "wrong-where"
            facts = {} if name == "many-examples" else {"where": name}
            return Match(("where", name), "exact", (Named(named, facts),), (path,), len(wrong))
    return None


def _fits(sample: Sample, path: str) -> bool:
    return path in sample.yours and sample.yours[path].shape == sample.right[path].shape


def _holds(samples: Sequence[Sample], path: str, region: Callable[[Sample, str], Mask | None]) -> bool:
    """Whether every wrong entry lies in the region, most of the region is wrong, and not everything is in it."""
    inside = outside = missed = 0
    for sample in samples:
        mask = region(sample, path)
        if mask is None:
            return False
        mask = np.broadcast_to(mask, sample.right[path].shape)
        wrong = _wrong(sample, path)
        if (wrong & ~mask).any():
            return False
        inside += int((wrong & mask).sum())
        missed += int((~wrong & mask & (sample.right[path] != 0)).sum())
        outside += int((~mask).sum())
    return inside >= 2 * FEWEST and outside >= 2 * FEWEST and missed <= inside // 4


def _wrong(sample: Sample, path: str) -> Mask:
    yours, right = sample.yours[path], sample.right[path]
    with np.errstate(all="ignore"):
        near = np.abs(yours - right) <= 10 * FINE * (np.abs(right) + rms(right[np.isfinite(right)]))
    return np.asarray(~(near | (yours == right)))


def _of_input(test: Callable[[npt.NDArray[np.float64]], Mask]) -> Callable[[Sample, str], Mask | None]:
    """A region by the value of the input that has the result's shape."""

    def region(sample: Sample, path: str) -> Mask | None:
        shape = sample.right[path].shape
        fitting = [array for array in sample.case.floats().values() if array.shape == shape]
        return test(fitting[0]) if fitting else None

    return region


def _line(axis: int, place: int) -> Callable[[Sample, str], Mask | None]:
    def region(sample: Sample, path: str) -> Mask | None:
        shape = sample.right[path].shape
        if len(shape) < (1 if axis == 0 else 2):
            return None
        mask = np.zeros(shape, dtype=bool)
        mask[(slice(None),) * axis + (place,)] = True
        return mask

    return region


def _labels(sample: Sample, path: str) -> Mask | None:
    shape = sample.right[path].shape
    labels = [value for value in sample.case.values.values() if getattr(value, "dtype", None) == np.int64]
    if len(shape) != 2 or not labels or labels[0].shape != shape[:1]:
        return None
    return np.asarray(np.arange(shape[1]) == labels[0][:, None])


def _rows(test: Callable[[int], bool]) -> Callable[[Sample, str], Mask | None]:
    def region(sample: Sample, path: str) -> Mask | None:
        count = int(sample.atoms.get(sample.batch, 0))
        return np.full(sample.right[path].shape, test(count)) if count else None

    return region


REGIONS: dict[str, Callable[[Sample, str], Mask | None]] = {
    "one-example": _rows(lambda count: count == 1),
    "many-examples": _rows(lambda count: count > 1),
    "zero": _of_input(lambda x: x == 0),
    "negative": _of_input(lambda x: x < 0),
    "positive": _of_input(lambda x: x > 0),
    "large": _of_input(lambda x: np.abs(x) > LARGE),
    "true-class": _labels,
    "last-row": _line(0, -1),
    "first-row": _line(0, 0),
    "last-column": _line(1, -1),
    "first-column": _line(1, 0),
}
