"""Distribution: whether the entries, all taken together, have the right rate, mean, scale and shape."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy import special

from grader.course.laws import Kept, Law, Normal, Uniform
from grader.oracles.laws_entries import HALF_GRID, Entries, entries_of
from grader.oracles.laws_exact import (
    Floats,
    binomial_p,
    binomial_range,
    chi2_range,
    chi2_tails,
    gamma_range,
    gamma_tails,
    normal_bound,
    normal_p,
    two_sided,
)
from grader.oracles.laws_records import ALPHA, Evidence, Group, Misfit, verdict

ORDER = ("law-constant", "law-rate", "law-mean", "law-scale", "law-shape")

LIKELIEST_VALUE = 2.0**-22
"""No single float32 value of a continuous law is likelier than this (`torch.rand`: 2^-24)."""

CLEAR_SCALE = 4.0
NORMAL_KURTOSIS, UNIFORM_KURTOSIS = 3.0, 1.8


def distribution(groups: Sequence[Group], alpha: float = ALPHA) -> Misfit | None:
    """How the entries of a group miss the law's rate, mean, scale or shape, or None.

    Errs on correct functions with a probability of at most `alpha`: see `laws_records`. A test must also
    fire for the number of entries that are independent: a rank-1 matrix is not accused of a wrong mean.
    """
    with np.errstate(all="ignore"):
        return verdict(distribution_evidence(groups), ORDER, alpha)


def distribution_evidence(groups: Sequence[Group]) -> list[Evidence]:
    """All tests of `distribution`: `number_of_tests` for each group."""
    blocks = [entries_of(group) for group in groups]
    coin = _one_coin_per_call(blocks)
    evidence: list[Evidence] = []
    for number, entries in enumerate(blocks):
        if entries is None:
            continue
        if isinstance(entries.law, Kept):
            evidence.append(_rate(number, entries, entries.law.keep, coin))
        else:
            evidence.extend(_continuous(number, entries, entries.law))
    return evidence


def number_of_tests(law: Law) -> int:
    """How many tests `distribution` makes of a group of this law."""
    return 1 if isinstance(law, Kept) else 5


def _one_coin_per_call(blocks: Sequence[Entries | None]) -> bool:
    """Whether every call is all kept or all dropped and both occur: not a matter of rates."""
    states: set[float] = set()
    for entries in blocks:
        if entries is not None and isinstance(entries.law, Kept):
            states.update(entries.values[:, entries.informative].mean(axis=1).tolist())
    return states == {0.0, 1.0}


def _rate(number: int, entries: Entries, keep: float, coin: bool) -> Evidence:
    """The number of zeros is binomial(n, 1 - keep): exact and two-sided."""
    n = entries.count
    zeros = n - int(entries.flat.sum())

    def facts(level: float) -> dict[str, Any]:
        low, high = binomial_range(n, 1 - keep, level)
        return {"zero_fraction": zeros / n, "expected": 1 - keep, "n": n, "low": low / n, "high": high / n}

    def confirm(level: float) -> bool:
        if coin and entries.constant and n > len(entries.values):
            return False
        independent = round(entries.effective_count(level))
        return binomial_p(round(zeros / n * independent), independent, 1 - keep) <= level

    return Evidence("law-rate", binomial_p(zeros, n, 1 - keep), number, facts, confirm)


@dataclass(frozen=True)
class Summary:
    """What the tests of a continuous law read off the entries, in units of its std or bound."""

    entries: Entries
    unit: float
    expected: float
    expected_kurtosis: float

    @cached_property
    def ordered(self) -> Floats:
        """The entries in units of the law, sorted."""
        return np.sort(self.entries.flat) / self.unit

    @cached_property
    def n(self) -> int:
        """The number of entries."""
        return self.entries.count

    @cached_property
    def mean(self) -> float:
        """Their mean."""
        return float(self.ordered.mean())

    @cached_property
    def square(self) -> float:
        """Mean square; the law's mean is 0."""
        return float((self.ordered**2).mean())

    @cached_property
    def largest(self) -> float:
        """The largest magnitude."""
        return float(max(-self.ordered[0], self.ordered[-1]))

    @cached_property
    def kurtosis(self) -> float:
        """The fourth moment about the mean over the squared variance; 3 for a normal law."""
        off = self.ordered - self.mean
        variance = float((off**2).mean())
        return float((off**4).mean()) / variance**2 if variance > 0 else math.nan

    @cached_property
    def depth(self) -> float:
        """Mean of -log(|x| / bound): of a uniform law, standard exponentials."""
        size = np.clip(np.abs(self.ordered), HALF_GRID, None)
        return float(-np.log(size).mean())

    @cached_property
    def distance(self) -> float:
        """Kolmogorov's distance between the entries' distribution function and the law's."""
        x = self.ordered
        normal = isinstance(self.entries.law, Normal)
        below = special.ndtr(x) if normal else np.clip((x + 1) / 2, 0, 1)
        steps = np.arange(self.n + 1) / self.n
        return float(max((steps[1:] - below).max(), (below - steps[:-1]).max()))

    @cached_property
    def commonest(self) -> tuple[float, int, int]:
        """The commonest value, how often it occurs, and how many values there are."""
        starts = np.flatnonzero(np.concatenate([[True], np.diff(self.ordered) != 0]))
        runs = np.diff(np.append(starts, self.n))
        longest = int(runs.argmax())
        return float(self.ordered[starts[longest]] * self.unit), int(runs[longest]), runs.size


Measure = Callable[[float], float]


def _continuous(number: int, entries: Entries, law: Normal | Uniform) -> list[Evidence]:
    if isinstance(law, Normal):
        summary = Summary(entries, law.std, law.std, NORMAL_KURTOSIS)
        own = [_scale_of_normal(number, summary), _largest_of_normal(number, summary)]
    else:
        summary = Summary(entries, law.bound, law.bound / math.sqrt(3), UNIFORM_KURTOSIS)
        own = [_scale_of_uniform(number, summary), _largest_of_uniform(number, summary)]
    return [_constant(number, summary), _mean(number, summary), _shape(number, summary), *own]


def _test(
    code: str,
    number: int,
    summary: Summary,
    measure: Measure,
    facts: Callable[[float], dict[str, Any]],
    also: Callable[[float], bool] = lambda _level: True,
) -> Evidence:
    """A test whose p-value for n entries is measure(n), confirmed for the entries that are independent."""

    def confirm(level: float) -> bool:
        return also(level) and measure(summary.entries.effective_count(level)) <= level

    return Evidence(code, measure(summary.n), number, facts, confirm)


def _constant(number: int, summary: Summary) -> Evidence:
    """One value taken by more than half of the entries.

    P(some value occurs k times) <= C(n, k) q^(k - 1), q the greatest probability of a single value.
    """
    value, times, distinct = summary.commonest
    n = summary.n
    log_choose = special.gammaln(n + 1) - special.gammaln(times + 1) - special.gammaln(n - times + 1)
    log_p = float(log_choose) + (times - 1) * math.log(LIKELIEST_VALUE)
    p = min(1.0, math.exp(min(0.0, log_p))) if 2 * times > n else 1.0
    return Evidence(
        "law-constant",
        p,
        number,
        lambda _level: {"value": value, "distinct": distinct, "n": n, "share": times / n},
    )


def _mean(number: int, summary: Summary) -> Evidence:
    """The mean of n entries. Normal: exactly N(0, std^2 / n).

    Uniform: P(|mean| >= t) <= 2 exp(-3 n t^2 / (2 bound^2)), because sinh(s) / s <= exp(s^2 / 6): the
    uniform is strictly sub-Gaussian (Arbel, Marchal and Nguyen, ESAIM: P&S 24, 2020).
    Confirmed against the entries' own spread, for a wrong scale also moves the mean.
    """
    n, normal = summary.n, isinstance(summary.entries.law, Normal)
    spread = float(summary.ordered.std())

    def measure(count: float) -> float:
        if normal:
            return normal_p(summary.mean * math.sqrt(count))
        return min(1.0, 2 * math.exp(-1.5 * count * summary.mean**2))

    def clear(level: float) -> bool:
        independent = summary.entries.effective_count(level)
        return abs(summary.mean) * math.sqrt(independent) >= normal_bound(level) * spread

    def facts(level: float) -> dict[str, Any]:
        allowed = normal_bound(level) if normal else math.sqrt(2 * math.log(2 / level) / 3)
        return {
            "mean": summary.mean * summary.unit,
            "allowed": allowed / math.sqrt(n) * summary.unit,
            "n": n,
        }

    return _test("law-mean", number, summary, measure, facts, clear)


def _scale_facts(summary: Summary, ratio: float, low: float, high: float) -> dict[str, Any]:
    std = math.sqrt(summary.square) * summary.unit
    return {
        "std": std,
        "expected": summary.expected,
        "ratio": ratio,
        "low": low,
        "high": high,
        "n": summary.n,
    }


def _scale_of_normal(number: int, summary: Summary) -> Evidence:
    """The sum of x^2 / std^2 is exactly chi-square with n degrees of freedom."""

    def measure(count: float) -> float:
        return two_sided(*chi2_tails(summary.square * count, count))

    def facts(level: float) -> dict[str, Any]:
        low, high = (math.sqrt(limit / summary.n) for limit in chi2_range(summary.n, level))
        return _scale_facts(summary, math.sqrt(summary.square), low, high)

    return _test("law-scale", number, summary, measure, facts)


def _clear_scale(summary: Summary) -> bool:
    """Whether the standard deviation is off too: a normal of the right one has a wrong shape, not scale."""
    if not summary.square > 0:
        return True
    relative = (summary.expected / summary.unit) ** 2 / summary.square - 1
    error = math.sqrt(max(summary.expected_kurtosis, summary.kurtosis) - 1) / math.sqrt(summary.n)
    return abs(relative) > CLEAR_SCALE * error


def _scale_of_uniform(number: int, summary: Summary) -> Evidence:
    """The sum of -log(|x| / bound) is exactly gamma(n): exp(1 - its mean) estimates the scale."""

    def measure(count: float) -> float:
        return two_sided(*gamma_tails(max(0.0, summary.depth) * count, count))

    def facts(level: float) -> dict[str, Any]:
        low, high = gamma_range(summary.n, level)
        ratio = math.exp(1 - summary.depth)
        return _scale_facts(summary, ratio, math.exp(1 - high / summary.n), math.exp(1 - low / summary.n))

    return _test("law-scale", number, summary, measure, facts, lambda _level: _clear_scale(summary))


def _largest_of_uniform(number: int, summary: Summary) -> Evidence:
    """P(all |x| <= c bound) = c^n: a bound that is slightly too small leaves the edge empty."""

    def measure(count: float) -> float:
        return min(1.0, summary.largest**count) if summary.largest < 1 else 1.0

    def facts(level: float) -> dict[str, Any]:
        return _scale_facts(summary, summary.largest, level ** (1 / summary.n), 1.0)

    return _test("law-scale", number, summary, measure, facts, lambda _level: _clear_scale(summary))


def _shape_facts(summary: Summary, level: float) -> dict[str, Any]:
    return {
        "distance": summary.distance,
        "allowed": math.sqrt(math.log(2 / level) / (2 * summary.n)),
        "n": summary.n,
        "kurtosis": summary.kurtosis,
        "expected_kurtosis": summary.expected_kurtosis,
        "largest": summary.largest,
        "largest_allowed": _largest_range(summary, level),
    }


def _shape(number: int, summary: Summary) -> Evidence:
    """Kolmogorov and Smirnov: P(distance >= d) <= 2 exp(-2 n d^2).

    The bound is that of Dvoretzky, Kiefer and Wolfowitz with Massart's constant (Annals of Probability 18,
    1990), exact for every n.
    """

    def measure(count: float) -> float:
        return min(1.0, 2 * math.exp(-2 * count * summary.distance**2))

    return _test("law-shape", number, summary, measure, lambda level: _shape_facts(summary, level))


def _largest_of_normal(number: int, summary: Summary) -> Evidence:
    """P(all |x| <= c std) = (1 - 2 Phi(-c))^n, both tails: finds cut-off and heavy-tailed normals."""

    def measure(count: float) -> float:
        log_inside = math.log1p(-min(2 * float(special.ndtr(-summary.largest)), 1 - 1e-16))
        return two_sided(math.exp(count * log_inside), -math.expm1(count * log_inside))

    return _test("law-shape", number, summary, measure, lambda level: _shape_facts(summary, level))


def _largest_range(summary: Summary, level: float) -> list[float]:
    """Between which the largest |x|, in units of the law's std or bound, is allowed to be."""
    low = -math.expm1(math.log(level / 2) / summary.n)
    if isinstance(summary.entries.law, Uniform):
        return [level ** (1 / summary.n), 1.0]
    high = -math.expm1(math.log1p(-level / 2) / summary.n)
    return [normal_bound(low), normal_bound(high)]
