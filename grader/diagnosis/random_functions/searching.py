"""The simplest formula that a measured quantity follows, told apart from the others by further samples."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import special

from grader.diagnosis.random_functions.formulas import Formula, Settings
from grader.oracles.laws import FALSE_ALARM
from grader.oracles.laws_exact import Floats

REJECTED = FALSE_ALARM
"""A formula is refuted where the samples of all places have at most this p-value under it."""

RULED_OUT = 1e-25
"""So small a p-value at one place refutes a formula whatever the others are."""

FITTING = 1e-5
"""A formula that is named must have at least this p-value over all places together."""

COMPARABLE = 2
"""A formula that costs at most so much more is a rival, and must be refuted."""

APART = 0.15
"""Two values that differ by this much, relative to the greater, are told apart by the samples of one place."""

PREDICTIONS = 2
MOST_PLACES = 4


@dataclass(frozen=True)
class Reading:
    """A quantity measured at one place: what it would cost in p-value to suppose any of several values."""

    settings: Settings
    expected: float
    measured: float
    p_of: Callable[[Floats], Floats]


@dataclass(frozen=True)
class Found:
    """The simplest formula that fits everywhere, where the law's own does not.

    `rivals` could not be refuted; `readings` are all that were made.
    """

    formula: Formula
    rivals: tuple[Formula, ...]
    readings: tuple[Reading, ...]

    @property
    def clearest(self) -> Reading:
        """The reading that is farthest from what was expected."""
        return max(self.readings, key=lambda reading: _apart(reading.measured, reading.expected))


Look = Callable[[Mapping[str, Any]], Reading | None]


def off(readings: Sequence[Reading]) -> bool:
    """Whether the samples refute what was expected, at one place at least."""
    return any(_p(reading, [reading.expected])[0] * len(readings) <= REJECTED for reading in readings)


def search(
    grammar: Sequence[Formula],
    readings: Sequence[Reading],
    look: Look | None = None,
    places: Sequence[Mapping[str, Any]] = (),
) -> Found | None:
    """The formula that the readings follow; None if that is what was expected, or none of the grammar.

    `look` reads at one of `places`, which are changes of settings: PREDICTIONS times to see the formula predict, and
    as often as a rival is left that another place would tell from it.
    """
    if not off(readings):
        return None
    known, left, most = list(readings), list(places), len(readings) + MOST_PLACES
    while True:
        found = _simplest(grammar, known)
        if found is None:
            return None
        place = _telling(found, left) if len(known) < most else None
        if look is None or place is None or (len(known) >= len(readings) + PREDICTIONS and not found.rivals):
            return found
        left.remove(place)
        more = look(place)
        known += [] if more is None else [more]


def _simplest(grammar: Sequence[Formula], readings: Sequence[Reading]) -> Found | None:
    """The cheapest formula that fits all readings, and its rivals; what one reading rules out is not tried further."""
    left = dict.fromkeys(grammar, 0.0)
    for reading in readings:
        likely = _p(reading, [formula.value(reading.settings) for formula in left])
        left = {each: left[each] + math.log(p) for each, p in zip(left, likely, strict=True) if p > RULED_OUT}
    order = [
        formula for formula in sorted(left, key=lambda each: each.cost) if _joint(left[formula], readings) > REJECTED
    ]
    best = next((formula for formula in order if _joint(left[formula], readings) >= FITTING), None)
    if best is None:
        return None
    rivals = [formula for formula in order if formula is not best and formula.cost <= best.cost + COMPARABLE]
    return Found(best, tuple(rivals), tuple(readings))


def _joint(log_p: float, readings: Sequence[Reading]) -> float:
    """The p-value of several independent p-values (Fisher, Statistical Methods for Research Workers, 1932)."""
    return float(special.gammaincc(len(readings), -log_p))


def _telling(found: Found, places: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The place that would tell most rivals from the formula; without rivals the first."""
    settings = found.readings[0].settings

    def told(place: Mapping[str, Any]) -> int:
        there = {**settings, **place}
        value = found.formula.value(there)
        return sum(_apart(rival.value(there), value) > APART for rival in found.rivals)

    best = max(places, key=told, default=None)
    return best if best is not None and (told(best) or not found.rivals) else None


def _p(reading: Reading, values: Sequence[float]) -> Floats:
    with np.errstate(all="ignore"):
        found = reading.p_of(np.asarray(values, float))
    return np.asarray(np.nan_to_num(found), float)


def _apart(one: float, other: float) -> float:
    return abs(one - other) / max(abs(one), abs(other), 1e-300)
