"""Exact tail probabilities of the binomial, chi-square and gamma laws, and their quantiles.

The binomial is summed by the incomplete beta function (NIST DLMF 8.17.5), the chi-square and the gamma by
the incomplete gamma function (DLMF 8.2.4). A two-sided p-value is twice the smaller tail.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import special

Floats = npt.NDArray[np.float64]

TINY = 1e-300


def two_sided(lower: float, upper: float) -> float:
    """Twice the smaller tail, at most 1."""
    return min(1.0, 2 * min(lower, upper))


def at_most(k: Any, n: Any, p: float) -> Floats:
    """P(K <= k) for K binomial(n, p), elementwise."""
    k, n = np.asarray(k, float), np.asarray(n, float)
    inside = np.clip(k, 0, np.maximum(n - 1, 0))
    tail = special.betainc(np.maximum(n - inside, 1), inside + 1, 1 - p)
    return np.asarray(np.where(k < 0, 0.0, np.where(k >= n, 1.0, tail)), float)


def at_least(k: Any, n: Any, p: float) -> Floats:
    """P(K >= k) for K binomial(n, p), elementwise."""
    return at_most(np.asarray(n) - k, n, 1 - p)


def binomial_p(k: float, n: float, p: float) -> float:
    """Two-sided p-value of k successes of n (Clopper and Pearson, Biometrika 26, 1934)."""
    return two_sided(float(at_most(k, n, p)), float(at_least(k, n, p)))


def binomial_range(n: int, p: float, level: float) -> tuple[int, int]:
    """The least and the greatest count whose two-sided p-value is above `level`."""
    counts = range(n + 1)
    low = bisect_right(counts, level / 2, key=lambda k: float(at_most(k, n, p)))
    high = bisect_left(counts, -level / 2, key=lambda k: -float(at_least(k, n, p))) - 1
    return low, high


def all_equal_p(size: int, p: float, times: int) -> float:
    """P(`times` independent binomial(size, p) counts are all the same): the sum of pmf(k) ** times."""
    k = np.arange(size + 1.0)
    choose = special.gammaln(size + 1) - special.gammaln(k + 1) - special.gammaln(size - k + 1)
    log_pmf = choose + k * math.log(p) + (size - k) * math.log1p(-p)
    return min(1.0, float(np.exp(times * log_pmf).sum()))


def binomial_scores(counts: Floats, sizes: Floats, p: float, rng: np.random.Generator) -> Floats:
    """Counts to exactly normal scores: the randomised probability integral transform.

    Dunn and Smyth, Journal of Computational and Graphical Statistics 5, 1996. With F the binomial's
    distribution function and V uniform, F(k - 1) + V pmf(k) is exactly uniform; so is its complement,
    which is used above the median, where it keeps its digits.
    """
    base = sizes.max() + 1
    keys, where = np.unique(counts.ravel() + base * sizes.ravel(), return_inverse=True)
    k, n, where = keys % base, keys // base, where.ravel()
    mix = rng.random(counts.size)
    low = _between(at_most(k - 1, n, p)[where], at_most(k, n, p)[where], mix)
    high = _between(at_least(k + 1, n, p)[where], at_least(k, n, p)[where], 1 - mix)
    score = np.where(low < high, special.ndtri(low), -special.ndtri(high))
    return np.asarray(score, float).reshape(counts.shape)


def _between(inner: Floats, outer: Floats, mix: Floats) -> Floats:
    return np.clip(inner + mix * (outer - inner), TINY, 1.0)


def normal_p(score: float) -> float:
    """Two-sided p-value of a standard normal score."""
    return float(2 * special.ndtr(-abs(score)))


def normal_bound(level: float) -> float:
    """The absolute value that a standard normal exceeds with probability `level`."""
    return float(-special.ndtri(level / 2))


def gamma_tails(total: float, count: float) -> tuple[float, float]:
    """P(G <= total) and P(G >= total) for G the sum of `count` standard exponentials."""
    return float(special.gammainc(count, total)), float(special.gammaincc(count, total))


def gamma_range(count: float, level: float) -> tuple[float, float]:
    """The totals between which the two-sided p-value of `gamma_tails` is above `level`."""
    low, high = special.gammaincinv(count, level / 2), special.gammainccinv(count, level / 2)
    return float(low), float(high)


def chi2_tails(total: float, freedom: float) -> tuple[float, float]:
    """P(X <= total) and P(X >= total) for X chi-square: half of X is a gamma variable."""
    return gamma_tails(total / 2, freedom / 2)


def chi2_scores(totals: Floats, freedom: Floats) -> Floats:
    """Chi-square totals to normal scores, from the tail that keeps its digits."""
    lower, upper = special.gammainc(freedom / 2, totals / 2), special.gammaincc(freedom / 2, totals / 2)
    below, above = (special.ndtri(np.clip(tail, TINY, 1.0)) for tail in (lower, upper))
    return np.asarray(np.where(lower < upper, below, -above), float)


def chi2_range(freedom: float, level: float) -> tuple[float, float]:
    """The values between which the two-sided p-value of `chi2_tails` is above `level`."""
    low, high = gamma_range(freedom / 2, level)
    return 2 * low, 2 * high
