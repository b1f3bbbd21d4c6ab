"""Floating-point precision: its units, how to tell which one was used, and norms that do not overflow."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

FLOAT32_UNIT = 2.0**-23
FLOAT64_UNIT = 2.0**-52
FEW = 8

FloatArray = npt.NDArray[Any]


def fits_single(array: FloatArray) -> bool:
    """Whether every value is one that float32 has: float32 work, whatever the dtype says."""
    return array.dtype == np.float32 or _survives(array, np.float32)


def fits_half(array: FloatArray) -> bool:
    """Whether every value is one that float16 has: whole numbers, masks, or work in float16."""
    return _survives(array, np.float16)


@np.errstate(all="ignore")
def _survives(array: FloatArray, dtype: type[np.floating[Any]]) -> bool:
    """Whether no value changes on the way through a coarser dtype; the first few mostly tell that one does."""
    return all(np.array_equal(part, part.astype(dtype), equal_nan=True) for part in (array.reshape(-1)[:FEW], array))


@np.errstate(all="ignore")
def rms(values: FloatArray) -> float:
    """Root of the mean square, without overflow; 0 for an empty array."""
    if values.size == 0:
        return 0.0
    largest = float(np.abs(values).max())
    return largest * float(np.sqrt(np.mean((values / largest) ** 2))) if largest > 0 else 0.0


def norms(rows: FloatArray) -> FloatArray:
    """Euclidean norm of each row, without overflow and underflow."""
    rows, largest = _by_the_largest(rows)
    return np.asarray(largest * np.sqrt(np.square(rows).sum(axis=-1)))


def products(rows: FloatArray, others: FloatArray) -> FloatArray:
    """Euclidean norms of the elementwise products of each of `rows` with each of `others`."""
    (rows, largest), (others, greatest) = _by_the_largest(rows), _by_the_largest(others)
    return np.asarray(np.sqrt(np.square(rows) @ np.square(others).T) * largest[:, None] * greatest)


def _by_the_largest(rows: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Each row in units of its largest entry, and that entry's size."""
    largest = np.abs(rows).max(axis=-1, initial=0.0)
    return rows / np.where(largest > 0, largest, 1.0)[..., None], largest
