"""Power: the calls that a law needs, and mistakes of the size that is named are found."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from grader.course.laws import Kept, Law, Normal, Uniform
from grader.oracles import laws_exact as exact
from grader.oracles.laws import ALPHA, FALSE_ALARM, Group, distribution, support
from grader.oracles.laws_distribution import distribution_evidence, number_of_tests
from grader.oracles.laws_power import FEWEST_CALLS, MOST_CALLS, calls_needed, missed, resolution
from grader.records import MISSED

LEVEL = 1e-9


def entries_needed(law: Law, off: float) -> int:
    """The least number of entries that shows a mistake of this size."""
    low, high = 1, 2**21
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if missed(law, middle, LEVEL)(off) <= MISSED else (middle, high)
    return high


@pytest.mark.parametrize(
    ("rate", "entries"), [(0.1, 30), (0.2, 68), (0.25, 104), (0.3, 172), (0.4, 725), (0.45, 2942)]
)
def test_entries_that_tell_a_rate_from_its_complement(rate: float, entries: int) -> None:
    """p for 1 - p: as few as this many entries tell, by the binomial of scipy.stats."""
    level, other = LEVEL, 1 - rate
    low, high = exact.binomial_range(entries, rate, level)
    inside = stats.binom.cdf(high, entries, other) - stats.binom.cdf(low - 1, entries, other)
    assert inside <= MISSED
    assert missed(Kept(1 - rate, np.ones(entries)), entries, level)(other - rate) == pytest.approx(inside, rel=1e-6)


@pytest.mark.parametrize(
    ("law", "off", "least", "most"),
    [
        (Normal(1.0, ()), 0.05, 23_000, 27_000),
        (Uniform(1.0, ()), 0.05, 10_000, 16_000),
        (Normal(1.0, ()), 0.01, 570_000, 620_000),
        (Kept(0.6, np.ones(1)), 0.05, 11_000, 13_500),
    ],
    ids=["normal 5 %", "uniform 5 %", "normal 1 %", "0.4 for 0.45"],
)
def test_entries_that_tell_a_small_mistake(law: Law, off: float, least: int, most: int) -> None:
    """So many entries tell a wrong standard deviation or rate."""
    assert least < entries_needed(law, off) < most


@pytest.mark.parametrize("off", [0.03, 0.05])
def test_the_power_is_that_of_scipy(off: float) -> None:
    """The probability to miss a wrong standard deviation, by the chi-square law of scipy.stats."""
    n = 9000
    low, high = exact.chi2_range(n, LEVEL)
    by_hand = max(np.diff(stats.chi2.cdf([low / s**2, high / s**2], n))[0] for s in (1 - off, 1 + off))
    assert missed(Normal(1.0, ()), n, LEVEL)(off) == pytest.approx(by_hand, rel=1e-6, abs=1e-12)


def test_tails_are_those_of_scipy() -> None:
    """The binomial, chi-square, gamma and normal tails, deep into them."""
    for n, p in ((7, 0.3), (2000, 0.25), (38_400, 0.9)):
        k = np.unique(np.linspace(-1, n + 1, 50).round())
        np.testing.assert_allclose(exact.at_most(k, n, p), stats.binom.cdf(k, n, p), rtol=1e-8, atol=1e-300)
        np.testing.assert_allclose(exact.at_least(k, n, p), stats.binom.sf(k - 1, n, p), rtol=1e-8, atol=1e-300)
    for n in (1, 40, 38_400):
        for total in stats.chi2.ppf([1e-12, 0.3, 1 - 1e-12], n):
            want = (stats.chi2.cdf(total, n), stats.chi2.sf(total, n))
            assert exact.chi2_tails(total, n) == pytest.approx(want, rel=1e-6)
            want = (stats.gamma.cdf(total, n), stats.gamma.sf(total, n))
            assert exact.gamma_tails(total, n) == pytest.approx(want, rel=1e-6)
    assert exact.normal_p(6.5) == pytest.approx(2 * stats.norm.sf(6.5), rel=1e-10)


def test_chi_square_scores_are_normal_ones() -> None:
    """The same tail probabilities, on both sides and far out."""
    totals, freedom = np.array([1.0, 30.0, 40.0, 60.0, 300.0]), np.full(5, 40.0)
    scores = exact.chi2_scores(totals, freedom)
    np.testing.assert_allclose(stats.norm.cdf(scores[:3]), stats.chi2.cdf(totals[:3], 40), rtol=1e-9)
    np.testing.assert_allclose(stats.norm.sf(scores[2:]), stats.chi2.sf(totals[2:], 40), rtol=1e-9)


X = np.ones((40, 50))
LAWS: list[list[Law]] = [
    [Kept(0.75, X), Kept(0.5, X), Kept(0.1, X)],
    [Normal(0.01, (120, 80)), Normal(2.0, (50, 90))],
    [Uniform(0.1, (120, 80)), Uniform(3.0, (12, 9))],
    [Kept(0.5, np.ones((6, 7)))],
]


@pytest.mark.parametrize("laws", LAWS)
def test_calls_are_as_many_as_the_mistake_needs(laws: list[Law]) -> None:
    """With them a mistake of five percent is found, and with one call less of some law it is not."""
    calls = calls_needed(laws)
    found = resolution(list(zip(laws, calls, strict=True)))
    assert found is not None
    assert found.off <= 0.0501
    for place, number in enumerate(calls):
        if number > FEWEST_CALLS[found.quantity]:
            fewer = list(zip(laws, [*calls[:place], number - 1, *calls[place + 1 :]], strict=True))
            less = resolution(fewer)
            assert less is not None
            assert less.off > 0.0499


def test_calls_are_bounded() -> None:
    """A law of one entry gets as many calls as there may be, and its resolution is said to be coarse."""
    laws: list[Law] = [Normal(1.0, (1,))]
    assert calls_needed(laws) == [MOST_CALLS]
    found = resolution([(laws[0], MOST_CALLS)])
    assert found is not None
    assert found.off > 0.2


@pytest.mark.parametrize("law", [Kept(1.0, X), Kept(0.0, X), Kept(0.5, 0 * X), Normal(1.0, (0, 3)), Normal(0.0, (3,))])
def test_where_nothing_is_random_nothing_is_resolved(law: Law) -> None:
    """Calls are still held against each other."""
    calls = calls_needed([law])
    assert calls == [FEWEST_CALLS["rate" if isinstance(law, Kept) else "std"]]
    assert resolution([(law, calls[0])]) is None


@pytest.mark.parametrize("laws", LAWS[:3])
def test_the_tests_are_counted_right(laws: list[Law]) -> None:
    """The level that the power is computed for is the level that is used."""
    rng = np.random.default_rng(0)
    groups = [Group(law, tuple(_drawn(law, rng, 1.0, 0.0) for _ in range(2))) for law in laws]
    assert len(distribution_evidence(groups)) == sum(number_of_tests(law) for law in laws)
    assert 2 * ALPHA <= FALSE_ALARM


def _drawn(law: Law, rng: np.random.Generator, scale: float, rate: float) -> np.ndarray:
    if isinstance(law, Kept):
        return np.where(rng.random(np.shape(law.on)) < law.keep + rate, law.on, 0.0)
    if isinstance(law, Normal):
        return scale * law.std * rng.standard_normal(law.shape)
    return scale * law.bound * rng.uniform(-1, 1, law.shape)


@pytest.mark.parametrize("laws", LAWS)
@pytest.mark.parametrize("sign", [-1, 1])
def test_mistakes_of_the_named_size_are_found(laws: list[Law], sign: int) -> None:
    """Whichever of the laws has it, fifty times of fifty; a bound that is too large shows in the support."""
    calls = calls_needed(laws)
    found = resolution(list(zip(laws, calls, strict=True)))
    assert found is not None
    for seed in range(50):
        rng = np.random.default_rng(seed)
        wrong = seed % len(laws)
        groups = []
        for place, (law, number) in enumerate(zip(laws, calls, strict=True)):
            off = sign * found.off if place == wrong else 0.0
            groups.append(Group(law, tuple(_drawn(law, rng, 1 + off, off) for _ in range(number))))
        misfit = support(groups) or distribution(groups)
        assert misfit is not None
        assert misfit.group == wrong
