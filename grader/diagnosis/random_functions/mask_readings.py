"""What is measured of a dropout layer at one place: the rate of zeros, and the factor of what was kept."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from grader.course.laws import Kept
from grader.diagnosis.random_functions.places import Place
from grader.diagnosis.random_functions.searching import FITTING, Reading
from grader.oracles.laws import ALPHA
from grader.oracles.laws_exact import Floats, at_least, at_most

SAME = 1e-4
"""Quotients that differ by less, relative to their size, are one factor."""

ENOUGH = 1000
"""So many quotients tell uniform noise from other noise."""


def kept(place: Place) -> Kept:
    """The law of a place where entries are kept or dropped."""
    assert isinstance(place.law, Kept)
    return place.law


def input_of(place: Place) -> Floats | None:
    """The array input of which the law's kept values are a multiple."""
    on = np.asarray(kept(place).on, float)
    for value in place.case.values.values():
        if isinstance(value, np.ndarray) and value.shape == on.shape and (value != 0).any():
            quotients = on[value != 0] / value[value != 0]
            if np.ptp(quotients) <= SAME * abs(quotients[0]):
                return np.asarray(value, float)
    return None


def rate_reading(place: Place, rate: str) -> Reading | None:
    """The share of zeros, worth as many entries as are independent of each other."""
    entries = place.entries
    if entries is None:
        return None
    share, count = 1 - float(entries.flat.mean()), round(entries.effective_count(ALPHA))
    zeros = round(share * count)

    def p_of(values: Floats) -> Floats:
        rates = np.clip(values, 0, 1)
        below = at_most(zeros, count, rates)  # type: ignore[arg-type]
        above = at_least(zeros, count, rates)  # type: ignore[arg-type]
        return np.asarray(np.minimum(1.0, 2 * np.minimum(below, above)), float)

    return Reading(place.settings, place.settings[rate], share, p_of)


def factor_reading(place: Place, _rate: str) -> Reading | None:
    """The one number by which the survivors differ from the input; None if it is not one number."""
    x = input_of(place)
    quotients = np.zeros(0) if x is None else _quotients(place, x)
    if x is None or not quotients.size:
        return None
    on = np.asarray(kept(place).on, float)
    return constant_reading(place.settings, quotients, float(np.median(on[x != 0] / x[x != 0])))


def constant_reading(settings: dict[str, float], quotients: Floats, expected: float) -> Reading | None:
    """Quotients that are all the same, as a reading; None if they are not."""
    middle = float(np.median(quotients))
    if not np.isfinite(quotients).all() or np.ptp(quotients) > SAME * abs(middle):
        return None

    def p_of(values: Floats) -> Floats:
        return np.asarray(np.abs(values - middle) <= SAME * abs(middle), float)

    return Reading(settings, expected, middle, p_of)


def _quotients(place: Place, x: Floats) -> Floats:
    survivors = (place.stack != 0) & (x != 0)
    return np.asarray((place.stack / np.where(x == 0, 1, x))[survivors], float)


def is_noise(places: Sequence[Place]) -> bool:
    """Whether every entry is its input times a uniform number, scaled or not: nothing is dropped at any place."""
    return bool(places) and all(_uniform_quotients(place) for place in places)


def _uniform_quotients(place: Place) -> bool:
    x = input_of(place)
    if x is None or (place.stack[:, x != 0] == 0).any():
        return False
    quotients = np.sort(_quotients(place, x))
    if quotients.size < ENOUGH:
        return False
    likely = 2 * np.exp(-2 * quotients.size * np.array([distance(quotients * by) for by in (1, kept(place).keep)]) ** 2)
    return bool(likely.max() >= FITTING)


def distance(ordered: Floats) -> float:
    """Kolmogorov's distance between ordered numbers and the uniform law on [0, 1]."""
    steps, below = np.arange(ordered.size + 1) / ordered.size, np.clip(ordered, 0, 1)
    return float(max((steps[1:] - below).max(), (below - steps[:-1]).max()))


def is_identity(place: Place) -> bool:
    """Whether the input came back as it was."""
    x = input_of(place)
    return x is not None and bool(np.allclose(place.stack, x, rtol=SAME, atol=0))


def drops(place: Place) -> bool:
    """Whether some entries were dropped and others were not."""
    x = input_of(place)
    share = 0.0 if x is None else float((place.stack[:, x != 0] == 0).mean())
    return 0 < share < 1


def scales(place: Place, rate: str) -> bool:
    """Whether the law's kept values are the input over 1 - the drop rate."""
    reading = factor_reading(place, rate)
    return reading is not None and math.isclose(reading.expected * (1 - place.settings[rate]), 1, rel_tol=SAME)
