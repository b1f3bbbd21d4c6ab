"""Dropout: each known mistake gets its own code; correct dropout, however written, gets none."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from grader.course.laws import Kept
from grader.oracles.laws import Group, Misfit, distribution, independence, support

Rng = np.random.Generator
Dropout = Callable[[Any, float, Rng], Any]

PROBABILITIES = (0.25, 0.4)


def groups_of(dropout: Dropout, seed: int, shape: tuple[int, ...] = (40, 50), calls: int = 8) -> list[Group]:
    """Calls with two drop probabilities, as a check makes them."""
    rng = np.random.default_rng(seed)
    groups = []
    for p in PROBABILITIES:
        x = rng.standard_normal(shape)
        results = tuple(dropout(x, p, rng) for _ in range(calls))
        groups.append(Group(Kept(1 - p, x / (1 - p)), results))
    return groups


def found(groups: list[Group]) -> list[str]:
    """The codes of all three checks."""
    misfits = [check(groups) for check in (support, distribution, independence)]
    return [misfit.code for misfit in misfits if misfit]


def only(misfit: Misfit | None) -> Misfit:
    """The misfit, which must be there and fit into JSON."""
    assert misfit is not None
    json.dumps(misfit.facts, allow_nan=False)
    return misfit


def at_least_p(x: Any, p: float, rng: Rng) -> Any:
    return x * (rng.random(x.shape) >= p) / (1 - p)


def below_keep(x: Any, p: float, rng: Rng) -> Any:
    return np.where(rng.random(x.shape) < 1 - p, x / (1 - p), 0)


def bernoulli(x: Any, p: float, rng: Rng) -> Any:
    return x * rng.binomial(1, 1 - p, x.shape) / (1 - p)


def choice(x: Any, p: float, rng: Rng) -> Any:
    return x * rng.choice([0.0, 1 / (1 - p)], size=x.shape, p=[p, 1 - p])


def single(x: Any, p: float, rng: Rng) -> Any:
    return (x * (rng.random(x.shape, dtype=np.float32) > p) / (1 - p)).astype(np.float32)


def twenty_four_bits(x: Any, p: float, rng: Rng) -> Any:
    uniform = (rng.integers(0, 2**24, x.shape) / 2**24).astype(np.float32)
    return (x.astype(np.float32) * (uniform >= np.float32(p)) / np.float32(1 - p)).astype(np.float32)


def entry_by_entry(x: Any, p: float, rng: Rng) -> Any:
    out = np.zeros(x.size)
    for i, value in enumerate(x.ravel()):
        out[i] = 0.0 if rng.random() < p else value / (1 - p)
    return out.reshape(x.shape)


CORRECT = [at_least_p, below_keep, bernoulli, choice, single, twenty_four_bits]


@pytest.mark.parametrize("dropout", CORRECT)
def test_correct_dropout_is_never_accused(dropout: Dropout) -> None:
    """Forty seeds of each way of writing it raise nothing."""
    for seed in range(40):
        assert found(groups_of(dropout, seed)) == []


@pytest.mark.parametrize("shape", [(6, 8), (3, 2), (5,), (1, 7), (7, 1), (1,), (), (4, 3, 2, 2), (0, 3)])
def test_correct_dropout_of_any_shape_is_never_accused(shape: tuple[int, ...]) -> None:
    """Small, flat, scalar, empty and four-dimensional results raise nothing."""
    for seed in range(15):
        assert found(groups_of(entry_by_entry, seed, shape, calls=3)) == []


def test_zeros_of_the_input_carry_no_information() -> None:
    """After a ReLU half of the input is 0: that is neither a wrong rate nor a pattern."""
    for seed in range(20):
        groups = groups_of(lambda x, p, rng: at_least_p(np.maximum(x, 0), p, rng), seed)
        laws = [Kept(g.law.keep, np.maximum(g.law.on, 0)) for g in groups if isinstance(g.law, Kept)]
        assert found([Group(law, g.samples) for law, g in zip(laws, groups, strict=True)]) == []


def test_a_value_where_the_input_is_zero_cannot_occur() -> None:
    """Where `on` is 0 the result is 0, kept or not."""
    group = Group(Kept(0.5, np.array([0.0, 1.0])), (np.array([3.0, 1.0]), np.array([0.0, 0.0])))
    assert only(support([group])).facts["index"] == [0]


def _coin(x: Any, p: float, rng: Rng) -> Any:
    return x * np.full(x.shape, rng.random() >= p) / (1 - p)


def _exactly_k(x: Any, p: float, rng: Rng) -> Any:
    mask = np.ones(x.size, bool)
    mask[rng.permutation(x.size)[: int(p * x.size)]] = False
    return x * mask.reshape(x.shape) / (1 - p)


def _exactly_k_of_a_row(x: Any, p: float, rng: Rng) -> Any:
    return x * (rng.random(x.shape).argsort(1) >= int(p * x.shape[1])) / (1 - p)


def _squares(x: Any, p: float, rng: Rng) -> Any:
    uniform = rng.random((x.shape[0] // 2, x.shape[1] // 2))
    return x * (np.kron(uniform, np.ones((2, 2))) >= p) / (1 - p)


def _half_fixed(x: Any, p: float, rng: Rng) -> Any:
    uniform = rng.random(x.shape)
    fixed = np.random.default_rng(5).random((2, *x.shape))
    return x * (np.where(fixed[0] < 0.5, fixed[1], uniform) >= p) / (1 - p)


def _fixed_seed(x: Any, p: float, _rng: Rng) -> Any:
    return at_least_p(x, p, np.random.default_rng(0))


def _rows(x: Any, p: float, rng: Rng) -> Any:
    return x * (rng.random((x.shape[0], 1)) >= p) / (1 - p)


def _columns(x: Any, p: float, rng: Rng) -> Any:
    return x * (rng.random(x.shape[1]) >= p) / (1 - p)


WRONG: dict[str, tuple[list[str], Dropout]] = {
    "not scaled": (["law-kept-value"], lambda x, p, r: x * (r.random(x.shape) >= p)),
    "scaled twice": (["law-kept-value"], lambda x, p, r: at_least_p(x, p, r) / (1 - p)),
    "ratio 1/p": (["law-kept-value"], lambda x, p, r: x * (r.random(x.shape) >= p) / p),
    "keep probability": (["law-kept-value", "law-rate"], lambda x, p, r: x * (r.random(x.shape) < p) / p),
    "times uniform": (["law-kept-value", "law-rate"], lambda x, p, r: x * r.random(x.shape)),
    "keep and drop swapped": (["law-rate"], lambda x, p, r: x * (r.random(x.shape) < p) / (1 - p)),
    "normal above p": (["law-rate"], lambda x, p, r: x * (r.standard_normal(x.shape) > p) / (1 - p)),
    "normal below 1-p": (["law-rate"], lambda x, p, r: x * (r.standard_normal(x.shape) < 1 - p) / (1 - p)),
    "nothing dropped": (["law-rate"], lambda x, p, r: x / (1 - p)),
    "all dropped": (["law-rate"], lambda x, p, r: x * 0),
    "one coin": (["law-call-totals"], _coin),
    "whole rows": (["law-rows"], _rows),
    "whole columns": (["law-columns"], _columns),
    "exactly k": (["law-call-totals"], _exactly_k),
    "exactly k of a row": (["law-call-totals"], _exactly_k_of_a_row),
    "fixed seed": (["law-calls-identical"], _fixed_seed),
    "squares of four": (["law-neighbours"], _squares),
    "half of the mask fixed": (["law-positions"], _half_fixed),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_dropout_gets_its_code(name: str) -> None:
    """At the intended size each mistake is found, with its own code and no other, for every seed."""
    codes, dropout = WRONG[name]
    for seed in range(10):
        assert found(groups_of(dropout, seed)) == codes


def test_missing_scale_shows_as_the_ratio_of_the_survivors() -> None:
    """Survivors that are all too small by one factor are reported with that factor and no spread."""
    facts = only(support(groups_of(WRONG["not scaled"][1], 0))).facts
    assert facts["ratio"] == pytest.approx(0.75)
    assert facts["ratio_spread"] == pytest.approx(0, abs=1e-12)
    assert facts["yours"] == pytest.approx(0.75 * facts["expected_on"])


def test_multiplying_by_noise_shows_as_a_spread_of_ratios() -> None:
    """Survivors with every possible ratio and no zeros are told apart from a wrong scale."""
    facts = only(support(groups_of(WRONG["times uniform"][1], 0))).facts
    assert facts["ratio_spread"] > 0.7
    assert facts["zero_fraction"] == 0


def test_rate_comes_with_the_fractions_that_are_allowed() -> None:
    """The zero fraction is outside the printed range and the expected one inside."""
    facts = only(distribution(groups_of(WRONG["keep and drop swapped"][1], 0))).facts
    assert facts["low"] < facts["expected"] < facts["high"] < facts["zero_fraction"]


def test_fixed_counts_are_printed() -> None:
    """Dropping exactly k units shows the counts, which do not vary."""
    facts = only(independence(groups_of(_exactly_k, 0))).facts
    assert facts["fixed"] is True
    assert facts["spread"] == 0
    assert facts["expected_spread"] > 15
    assert len(set(facts["counts"])) == 1


def test_whole_rows_are_printed_as_a_spread_of_rows() -> None:
    """Rows that vanish together vary far more than independent entries let them, and fully."""
    facts = only(independence(groups_of(_rows, 0))).facts
    assert facts["spread"] > 5 * facts["expected_spread"]
    assert facts["share"] == pytest.approx(1)


def test_neighbours_that_agree_too_often_are_counted() -> None:
    """The number of agreeing pairs is outside the printed range."""
    facts = only(independence(groups_of(_squares, 0))).facts
    assert facts["along"] in ("rows", "columns")
    assert facts["agree"] > facts["high"] > facts["low"]


def test_identical_calls_are_listed() -> None:
    """Two results that repeat among fresh ones are named by their places."""
    (group,) = groups_of(at_least_p, 3)[:1]
    samples = (*group.samples[:5], group.samples[2], *group.samples[5:])
    assert only(independence([Group(group.law, samples)])).facts["calls"] == [2, 5]


def test_few_rows_that_vanish_together_are_not_called_identical_calls() -> None:
    """Four coins per call coincide soon; the rows explain it."""
    groups = groups_of(_rows, 0, shape=(4, 60), calls=12)
    assert len({sample.tobytes() for sample in groups[0].samples}) < 12
    assert found(groups) == ["law-rows"]


def test_keep_of_one_and_zero_are_certain() -> None:
    """At p = 0 nothing may vanish, at p = 1 everything does; neither is left to chance."""
    x = np.ones((3, 4))
    holed = x.copy()
    holed[1, 2] = 0
    assert only(support([Group(Kept(1.0, x), (x, holed))])).facts["index"] == [1, 2]
    assert only(support([Group(Kept(1.0, x), (x, holed))])).code == "law-not-kept"
    assert only(support([Group(Kept(0.0, x), (0 * x, 1 - holed))])).code == "law-not-dropped"
    assert found([Group(Kept(1.0, x), (x, x)), Group(Kept(0.0, x), (0 * x, 0 * x))]) == []


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_not_finite_values_are_named_not_tested(value: float) -> None:
    """A NaN or infinity is a finding of its own and upsets no other check."""
    groups = groups_of(at_least_p, 0)
    groups[1].samples[2][4, 5] = value
    misfit = only(support(groups))
    assert (misfit.code, misfit.group, misfit.facts["index"]) == ("law-not-finite", 1, [4, 5])
    assert misfit.facts["yours"] == str(value)
    assert found(groups) == ["law-not-finite"]


def test_the_same_samples_get_the_same_verdict() -> None:
    """The auxiliary random numbers are fixed: a verdict can be repeated."""
    groups = groups_of(_rows, 1)
    assert independence(groups) == independence(groups)
