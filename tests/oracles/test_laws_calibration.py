"""Calibration: under the law every p-value is what it says, and false alarms are as rare as promised."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import pytest

from grader.course.laws import Kept, Normal, Uniform
from grader.oracles import laws_exact as exact
from grader.oracles.laws import Group, Misfit, distribution, independence
from grader.oracles.laws_distribution import distribution_evidence
from grader.oracles.laws_independence import independence_evidence

SHAPE = (9, 7)
CALLS = 5
RUNS = 2000
P_RUNS = 800
LAWS = ("kept", "normal", "uniform")
ON = np.random.default_rng(999).standard_normal(SHAPE).clip(-0.5) + 0.5


def group_of(law: str, seed: int) -> Group:
    """A correct random function in float32; a quarter of the `Kept` entries carry no information."""
    rng = np.random.default_rng(seed)
    if law == "kept":
        kept = rng.random((CALLS, *SHAPE)) < 0.7
        return Group(Kept(0.7, ON), tuple((ON * each).astype(np.float32) for each in kept))
    if law == "normal":
        draws = 0.3 * rng.standard_normal((CALLS, *SHAPE))
        return Group(Normal(0.3, SHAPE), tuple(draws.astype(np.float32)))
    draws = 0.6 * rng.integers(0, 2**24, (CALLS, *SHAPE)) / 2**24 - 0.3
    return Group(Uniform(0.3, SHAPE), tuple(draws.astype(np.float32)))


@lru_cache
def p_values(law: str) -> tuple[list[str], Any]:
    """The codes of all tests and their p-values, run by run."""
    rows = []
    codes: list[str] = []
    for seed in range(P_RUNS):
        groups = [group_of(law, seed)]
        evidence = distribution_evidence(groups) + independence_evidence(groups)
        codes = [each.code for each in evidence]
        rows.append([each.p for each in evidence])
    return codes, np.array(rows)


def most(rate: float, runs: int) -> int:
    """The greatest number of events of this rate that chance allows, but for once in 10^9."""
    return exact.binomial_range(runs, rate, 1e-9)[1]


def fewest(rate: float, runs: int) -> int:
    """The least number of events of this rate that chance allows, but for once in 10^9."""
    return exact.binomial_range(runs, rate, 1e-9)[0]


@pytest.mark.parametrize("rate", [0.2, 0.05, 0.01])
@pytest.mark.parametrize("law", LAWS)
def test_no_p_value_is_too_small_too_often(law: str, rate: float) -> None:
    """Under the law a p-value is at most `rate` with a probability of at most `rate`."""
    _, p = p_values(law)
    assert ((p <= rate).sum(axis=0) <= most(rate, P_RUNS)).all()


@pytest.mark.parametrize("law", LAWS)
def test_exact_p_values_are_not_conservative(law: str) -> None:
    """The tests called exact fire as often as their p-value says, not less."""
    codes, p = p_values(law)
    exact_ones = {"kept": 4, "normal": 7, "uniform": 6}[law]
    usual = (p <= 0.2).sum(axis=0) >= fewest(0.2, P_RUNS)
    assert usual.sum() >= exact_ones, dict(zip(codes, (p <= 0.05).mean(axis=0), strict=False))


@pytest.mark.parametrize("check", [distribution, independence])
def test_false_alarms_are_as_rare_as_promised(check: Callable[..., Misfit | None]) -> None:
    """At alpha = 0.01 for a check, at most 1 % of 2,000 correct functions are accused, within chance."""
    alarms = sum(check([group_of(LAWS[s % 3], s)], alpha=0.01) is not None for s in range(RUNS))
    assert alarms <= most(0.01, RUNS)


@pytest.mark.parametrize("check", [distribution, independence])
def test_alpha_is_shared_by_the_groups(check: Callable[..., Misfit | None]) -> None:
    """Three groups together are accused no more often than alpha."""
    alarms = sum(
        check([group_of(law, 3 * s + i) for i, law in enumerate(LAWS)], alpha=0.2) is not None
        for s in range(RUNS // 10)
    )
    assert alarms <= most(0.2, RUNS // 10)


def test_the_number_of_tests_does_not_depend_on_the_samples() -> None:
    """All-equal samples are tested as often as random ones, or the union bound would not hold."""
    for law in LAWS:
        group = group_of(law, 0)
        still = Group(group.law, tuple(np.zeros(SHAPE) for _ in range(CALLS)))
        for tests in (distribution_evidence, independence_evidence):
            with np.errstate(all="ignore"):
                assert len(tests([group])) == len(tests([still]))


@pytest.mark.parametrize(("n", "p"), [(12, 0.3), (2000, 0.25), (38400, 0.6)])
@pytest.mark.parametrize("level", [0.05, 1e-11])
def test_binomial_range_ends_where_the_p_value_does(n: int, p: float, level: float) -> None:
    """The printed range is that of the counts whose p-value does not fire."""
    low, high = exact.binomial_range(n, p, level)
    inside = [exact.binomial_p(k, n, p) for k in (low, high)]
    outside = [exact.binomial_p(k, n, p) for k in (low - 1, high + 1) if 0 <= k <= n]
    assert min(inside) > level
    assert max(outside, default=0) <= level


@pytest.mark.parametrize("count", [1, 40, 38400])
@pytest.mark.parametrize("level", [0.05, 1e-11])
def test_chi2_range_ends_where_the_p_value_does(count: int, level: float) -> None:
    """The printed range is that of the totals whose p-value does not fire, deep in the tails too."""
    for total in exact.chi2_range(count, level):
        assert exact.two_sided(*exact.chi2_tails(total, count)) == pytest.approx(level, rel=1e-6)


def test_binomial_tails_are_sums_of_probabilities() -> None:
    """Both tails agree with adding the binomial probabilities up, ends included."""
    pmf = np.array([0.7**4, 4 * 0.3 * 0.7**3, 6 * 0.09 * 0.49, 4 * 0.027 * 0.7, 0.3**4])
    k = np.arange(-1, 6)
    np.testing.assert_allclose(exact.at_most(k, 4, 0.3), [0, *pmf.cumsum(), 1], rtol=1e-12)
    np.testing.assert_allclose(exact.at_least(k, 4, 0.3), [1, *pmf[::-1].cumsum()[::-1], 0], rtol=1e-12)


def test_equal_counts_have_the_probability_of_a_match() -> None:
    """Two fair coins match with probability one half, three with a quarter."""
    assert exact.all_equal_p(1, 0.5, 2) == pytest.approx(0.5)
    assert exact.all_equal_p(1, 0.5, 3) == pytest.approx(0.25)


def test_binomial_scores_are_monotone_and_finite_in_the_far_tails() -> None:
    """Counts that are all but impossible get great scores, not infinite ones."""
    counts = np.array([0.0, 500.0, 1000.0, 1500.0, 2000.0])
    scores = exact.binomial_scores(counts, np.full(5, 2000.0), 0.5, np.random.default_rng(0))
    assert np.isfinite(scores).all()
    assert (np.diff(scores) > 0).all()
