"""How many calls a law needs, and how small a mistake they show: power beside the rate of false alarms.

The mistakes are a rate that is off by RATE_OFF (`Kept`) and a standard deviation that is off by STD_OFF (`Normal`,
`Uniform`), upwards or downwards; either is missed with a probability of at most MISSED. The probabilities are those of
the tests of the rate and the scale in `laws_distribution` for entries that are independent, exact or bounds on them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from grader.course.laws import Kept, Law, Normal
from grader.oracles.laws_distribution import CLEAR_SCALE, UNIFORM_KURTOSIS, number_of_tests
from grader.oracles.laws_exact import (
    at_least,
    at_most,
    binomial_range,
    chi2_range,
    chi2_tails,
)
from grader.oracles.laws_records import ALPHA
from grader.records import MISSED, Resolution

RATE_OFF = 0.05
STD_OFF = 0.05
FEWEST_CALLS = {"rate": 8, "std": 4}
MOST_CALLS = 512
FINEST = 1e-4
"""No resolution below this is claimed."""


def calls_needed(laws: Sequence[Law]) -> list[int]:
    """For each law the least number of calls that shows a mistake of RATE_OFF or STD_OFF, within MOST_CALLS.

    At least FEWEST_CALLS, so that calls can be held against each other, also where nothing is random.
    """
    return [_calls(law, _level(laws)) for law in laws]


def resolution(drawn: Sequence[tuple[Law, int]]) -> Resolution | None:
    """The smallest mistake that so many calls of each law show; None if nothing is left to chance."""
    level = _level([law for law, _ in drawn])
    found = [
        Resolution(_quantity(law), _smallest(law, calls * _entries(law), level)) for law, calls in drawn if _random(law)
    ]
    return max(found, key=lambda each: each.off, default=None)


def missed(law: Law, entries: int, level: float) -> Callable[[float], float]:
    """The probability that so many entries do not show a rate or (relative) standard deviation, by how far it is off.

    Of off upwards and off downwards, the greater one.
    """
    if isinstance(law, Kept):
        return partial(_missed_rate, entries, 1 - law.keep, binomial_range(entries, 1 - law.keep, level))
    if isinstance(law, Normal):
        return partial(_missed_spread, entries, chi2_range(entries, level))
    return partial(_missed_bound, entries, level)


def _missed_rate(entries: int, rate: float, kept: tuple[int, int], off: float) -> float:
    others = [other for other in (rate - off, rate + off) if 0 < other < 1]
    low, high = kept
    return max(
        (float(1 - at_most(low - 1, entries, other) - at_least(high + 1, entries, other)) for other in others),
        default=0.0,
    )


def _missed_spread(entries: int, ends: tuple[float, float], off: float) -> float:
    return max(_within(chi2_tails, [end / scale**2 for end in ends], entries) for scale in (1 - off, 1 + off))


def _missed_bound(entries: int, level: float, off: float) -> float:
    """A bound that is too large shows in one entry beyond it, one that is too small in the emptiness below it.

    The latter is called a wrong scale only where the mean square is clearly too small; that it is not has, by
    Hoeffding's inequality (Journal of the American Statistical Association 58, 1963), this probability at most.
    """
    beyond = (1 + off) ** -entries
    if off >= 1 or (1 - off) ** entries > level:
        return float(off < 1) or beyond
    error = math.sqrt(1.05 * UNIFORM_KURTOSIS - 1) / math.sqrt(entries)
    gap = (1 / (1 + CLEAR_SCALE * error) - (1 - off) ** 2) / 3
    return max(beyond, math.exp(-2 * entries * (gap / (1 - off) ** 2) ** 2) if gap > 0 else 1.0)


def _within(tails: Callable[[float, float], tuple[float, float]], ends: list[float], entries: int) -> float:
    return 1 - tails(ends[0], entries)[0] - tails(ends[1], entries)[1]


def _calls(law: Law, level: float) -> int:
    quantity = _quantity(law)
    fewest, off = FEWEST_CALLS[quantity], RATE_OFF if quantity == "rate" else STD_OFF
    if not _random(law):
        return fewest
    low, high = fewest - 1, MOST_CALLS
    while high - low > 1:
        middle = fewest if low < fewest else (low + high) // 2
        if missed(law, middle * _entries(law), level)(off) <= MISSED:
            high = middle
        else:
            low = middle
    return high


def _smallest(law: Law, entries: int, level: float) -> float:
    low, high, misses = 0.0, 1.0, missed(law, entries, level)
    while high - low > FINEST:
        middle = (low + high) / 2
        low, high = (low, middle) if misses(middle) <= MISSED else (middle, high)
    return round(high, 4)


def _level(laws: Sequence[Law]) -> float:
    """What each test of the check of the distribution may err with."""
    return ALPHA / max(1, sum(number_of_tests(law) for law in laws if _random(law)))


def _quantity(law: Law) -> str:
    return "rate" if isinstance(law, Kept) else "std"


def _entries(law: Law) -> int:
    """The entries of one call that carry information."""
    return int(np.count_nonzero(law.on)) if isinstance(law, Kept) else math.prod(law.shape)


def _random(law: Law) -> bool:
    """Whether the law leaves anything to chance, and to test."""
    if isinstance(law, Kept):
        return 0 < law.keep < 1 and _entries(law) > 0
    return _entries(law) > 0 and (law.std if isinstance(law, Normal) else law.bound) > 0
