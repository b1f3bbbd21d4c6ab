"""How a result may differ from what a mistake predicts by one more, simple thing: a factor, a transposition, ..."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from grader.diagnosis.supposed.evidence import FINE, Target, same, tolerance
from grader.inputs.case import FloatArray

Fit = Callable[[FloatArray, FloatArray, FloatArray], float | None]
"""From yours, the prediction and what is right: a number that the finish needs, or None if it does not fit."""


@dataclass(frozen=True)
class Finish:
    """A name, the fit, and a quick look at whether it is worth a try (`alike`: the norms are the same).

    One that `may_idle` has nothing to do where there is nothing to round, to cut off, or to put into another shape.
    """

    name: str
    fit: Fit
    possible: Callable[[Target, FloatArray, bool], bool]
    may_idle: bool = False


def exact(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """Nothing more."""
    return 1.0 if same(yours, predicted) else None


def scaled(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """A factor; it is the number."""
    return _share(yours, predicted)


def shared(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """A share of what the mistake changes; the number is the factor that the part is left with."""
    if yours.shape != predicted.shape:
        return None
    with np.errstate(all="ignore"):
        share = _share(np.asarray(yours - right), np.asarray(predicted - right), against=right)
    return None if share is None else 1.0 - share


def transposed(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """The transpose."""
    return 1.0 if yours.ndim == predicted.ndim == 2 and same(yours, predicted.T) else None


def reshaped(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """The entries of the transpose, in the shape of the original."""
    fits = yours.ndim == 2 and yours.shape == predicted.shape
    return 1.0 if fits and same(yours, predicted.T.reshape(predicted.shape)) else None


def summed(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """The sum or the mean of everything, in every entry."""
    whole = any(same(yours, np.full(yours.shape, total)) for total in (predicted.sum(), predicted.mean()))
    return 1.0 if whole else None


def grown(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """More entries than there should be: each is a difference of rows that do not belong together."""
    fits = yours.ndim == predicted.ndim == 2 and predicted.shape[1] == 1 and yours.shape == (len(predicted),) * 2
    return 1.0 if fits and len(predicted) > 1 and same(np.diag(yours), predicted[:, 0]) else None


def squeezed(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """The same entries in the same order, in another shape."""
    fits = yours.size == predicted.size and yours.shape != predicted.shape
    return 1.0 if fits and same(yours.reshape(-1), predicted.reshape(-1)) else None


def unsummed(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """An axis too many, along which the sum or the mean is right."""
    if yours.ndim != predicted.ndim + 1:
        return None
    reduced = [(axis, total) for axis in range(yours.ndim) for total in (yours.sum(axis), yours.mean(axis))]
    return next((float(axis) for axis, total in reduced if same(np.asarray(total), predicted)), None)


def absolute(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """Without the sign."""
    return 1.0 if predicted.size > 1 and (predicted < 0).any() and same(yours, np.abs(predicted)) else None


def rounded(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """Rounded to some decimals; the number is how many."""
    if yours.shape != predicted.shape or predicted.size < 2:
        return None
    with np.errstate(all="ignore"):
        for decimals in range(7):
            for cut in (np.round(predicted, decimals), np.trunc(predicted * 10**decimals) / 10**decimals):
                if np.abs(yours - cut).max() <= 1e-12:
                    return float(decimals) if not same(yours, predicted) else None
    return None


def halved(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """In float16 on the way: no more digits than it holds, and as near as it gets."""
    narrow = np.asarray(yours, dtype=np.float16)
    near = np.abs(yours - predicted) <= 2.0**-9 * (np.abs(predicted) + np.abs(predicted).max())
    return 1.0 if np.array_equal(narrow.astype(float), yours) and bool(near.all()) else None


def clipped(yours: FloatArray, predicted: FloatArray, right: FloatArray) -> float | None:
    """Cut off above or below; the number is the limit."""
    low, high = float(yours.min()), float(yours.max())
    if low == high or low <= predicted.min() <= predicted.max() <= high:
        return None
    if yours.shape != predicted.shape or not same(yours, np.clip(predicted, low, high)):
        return None
    return high if predicted.max() > high else low


def _alike(target: Target, predicted: FloatArray, alike: bool) -> bool:
    return alike


def _one_shape(target: Target, predicted: FloatArray, alike: bool) -> bool:
    return target.yours.shape == predicted.shape


FINISHES: dict[str, Finish] = {
    "exact": Finish("", exact, _alike),
    "scaled": Finish("wrong-factor", scaled, _one_shape),
    "transposed": Finish("transposed", transposed, _alike),
    "reshaped": Finish("reshaped-for-transposed", reshaped, _alike),
    "summed": Finish("summed-too-far", summed, lambda target, *_: target.constant),
    "grown": Finish("broadcast-grew", grown, lambda target, predicted, _: target.yours.size > predicted.size, True),
    "squeezed": Finish("right-values-wrong-shape", squeezed, _alike, True),
    "unsummed": Finish("not-summed", unsummed, lambda target, predicted, _: target.yours.ndim > predicted.ndim),
    "absolute": Finish("step-extra", absolute, _alike, True),
    "clipped": Finish("clipped", clipped, lambda target, *_: target.is_cut, True),
    "halved": Finish("half-precision", halved, _one_shape, True),
    "rounded": Finish("rounded", rounded, lambda target, *_: target.decimals is not None, True),
    "shared": Finish("", shared, _one_shape),
    "replaced": Finish("", exact, _one_shape),
}


def _share(yours: FloatArray, predicted: FloatArray, against: FloatArray | None = None) -> float | None:
    """The k with yours = k * predicted; None if there is none, or if it is 0 or cannot be told."""
    if yours.shape != predicted.shape or not predicted.size:
        return None
    with np.errstate(all="ignore"):
        if not (np.isfinite(predicted).all() and np.isfinite(yours).all()):
            return None
        size = float(np.abs(predicted).max())
        floor = 1e-9 if against is None else 1e-6 * float(np.abs(against).max(initial=0.0))
        if size <= max(floor, 1e-30):
            return None
        unit = predicted / size
        k = float((yours / size * unit).sum() / (unit * unit).sum())
        largest = max(float(np.abs(yours).max()), size, 0.0 if against is None else float(np.abs(against).max()))
        apart = float(np.abs(yours - k * predicted).max())
    close = tolerance(yours if against is None else np.asarray(yours + against)) * largest
    return k if apart <= close and abs(k) > 10 * FINE else None
