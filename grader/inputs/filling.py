"""Values for arrays whose shapes are known, by what a case is for."""

from __future__ import annotations

import numpy as np

from grader.inputs.case import FloatArray

EDGES = (-2.0, -1.0, -0.02, -0.001, -0.0, 0.001, 0.02, 1.0, 2.0)
MEDIUM = (2.5, 3.2, 4.0, 5.0, 6.5, 8.0, 11.0, 15.0, 20.0, 28.0, 40.0)
TINY_PROBABILITIES = (0.0, 1e-30)


def generic(rng: np.random.Generator, shape: tuple[int, ...]) -> FloatArray:
    """Normal values, none nearer to zero than 0.05, so that small steps cross no kink at zero."""
    values = rng.normal(size=shape)
    return np.asarray(np.sign(values) * (np.abs(values) + 0.05))


def medium(rng: np.random.Generator, shape: tuple[int, ...]) -> FloatArray:
    """Numbers from 2.5 to 40 of either sign; each magnitude, where there are enough entries."""
    signs = rng.choice([-1.0, 1.0], size=shape)
    return np.asarray(signs * np.resize(rng.permutation(MEDIUM), shape))


def edge(rng: np.random.Generator, shape: tuple[int, ...]) -> FloatArray:
    """Small whole numbers and numbers next to zero: negative zeros, and always a zero.

    An array of more entries than there are such numbers holds each of them, and ties.
    """
    return np.resize([0.0, *rng.permutation(EDGES)], shape).astype(float)


def tied(values: FloatArray) -> FloatArray:
    """The same, but every second row, from the first, begins and ends with its greatest entry."""
    found = values.copy()
    if found.size:
        rows = found.reshape(-1, found.shape[-1] if found.ndim else 1)[::2]
        rows[:, 0] = rows[:, -1] = rows.max(axis=1)
    return found


def extreme(rng: np.random.Generator, shape: tuple[int, ...], extremes: tuple[float, ...]) -> FloatArray:
    """Extremes among medium values; or, by chance, generic values with whole rows shifted by an extreme.

    The first row begins with the least extreme and ends with the greatest.
    """
    if len(shape) > 1 and rng.random() < 0.5:
        shifts = np.resize(rng.permutation(extremes), shape[0])
        found = np.asarray(generic(rng, shape) + shifts.reshape(-1, *[1] * (len(shape) - 1)))
    else:
        chosen = rng.random(shape) < 0.6
        found = np.asarray(np.where(chosen, rng.choice(extremes, size=shape), medium(rng, shape)))
    if found.ndim and found.size:
        first = found.reshape(-1, shape[-1])[0]
        first[0], first[-1] = min(extremes), max(extremes)
    return found


def in_domain(values: FloatArray, domain: str) -> FloatArray:
    """Real values moved into a domain: "positive", or "probabilities" along the last axis."""
    if domain == "positive":
        return np.asarray(np.abs(values) + 0.05)
    if domain == "probabilities":
        weights = np.exp(np.clip(values, -3.0, 3.0))
        return np.asarray(weights / weights.sum(axis=-1, keepdims=True))
    return values


def extreme_probabilities(rng: np.random.Generator, shape: tuple[int, ...]) -> FloatArray:
    """Rows that give nearly everything to one class and 0 or 1e-30 to the others."""
    values = np.asarray(rng.choice(TINY_PROBABILITIES, size=shape))
    winners = rng.integers(shape[-1], size=shape[:-1])
    np.put_along_axis(values, winners[..., None], 1.0, axis=-1)
    return values
