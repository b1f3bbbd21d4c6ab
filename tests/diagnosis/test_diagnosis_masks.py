"""Mistakes in dropout are named from samples alone; what is right, or unheard of, gets no name."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from random_functions import DROPOUT, Function, Sampler, dropout_exercise, names
from scipy import special

SEEDS = 20


def writing(mask: Function, scale: Function | None = None, test: Function | None = None) -> Function:
    """A dropout with the usual ends, of a mask by (shape, p, rng), a factor and what it does at test time."""

    def function(X: Any, dropout: float, training: bool, rng: Any) -> Any:
        if not training:
            return X if test is None else test(X, dropout, rng)
        if dropout == 0:
            return X
        if dropout == 1:
            return np.zeros_like(X)
        return X * mask(X.shape, dropout, rng) * (1 / (1 - dropout) if scale is None else scale(dropout))

    return function


def rate(of: Function) -> Function:
    """A mask of independent entries that drops at a rate of p."""
    return lambda shape, p, rng: rng.random(shape) >= of(p)


def coins(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return rng.random(shape) >= p


def whole(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return np.full(shape, rng.random() >= p)


def rows(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return rng.random((shape[0], 1)) >= p


def columns(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return rng.random(shape[1]) >= p


def exactly(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return (rng.permutation(np.prod(shape)) >= int(p * np.prod(shape))).reshape(shape)


def seeded(shape: tuple[int, ...], p: float, _rng: Any) -> Any:
    return np.random.default_rng(3).random(shape) >= p


def seeded_rows(shape: tuple[int, ...], p: float, _rng: Any) -> Any:
    return np.random.default_rng(4).random((shape[0], 1)) >= p


def squares(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return np.kron(rng.random((shape[0] // 2, shape[1] // 2)), np.ones((2, 2))) >= p


def neighbours(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return np.repeat(rng.random((shape[0], shape[1] // 2)), 2, axis=1) >= p


def normal(shape: tuple[int, ...], p: float, rng: Any) -> Any:
    return rng.standard_normal(shape) > p


MISTAKES: dict[str, tuple[set[str], Function]] = {
    "not scaled": ({"scale-missing"}, writing(coins, lambda p: 1)),
    "scaled twice": ({"scaled-twice"}, writing(coins, lambda p: (1 - p) ** -2)),
    "divided by p": ({"scaled-by-drop"}, writing(coins, lambda p: 1 / p)),
    "times 1 - p": ({"wrong-factor"}, writing(coins, lambda p: 1 - p)),
    "times 2": ({"wrong-factor"}, writing(coins, lambda p: 2)),
    "keeps p": ({"keep-drop-swapped"}, writing(rate(lambda p: 1 - p))),
    "keep convention": ({"keep-convention"}, writing(rate(lambda p: 1 - p), lambda p: 1 / p)),
    "keeps p, not scaled": ({"wrong-rate", "scale-missing"}, writing(rate(lambda p: 1 - p), lambda p: 1)),
    "normal above p": ({"normal-noise"}, writing(normal)),
    "normal below p": ({"normal-noise"}, writing(lambda s, p, r: r.standard_normal(s) < p)),
    "normal below 1 - p": ({"normal-noise"}, writing(lambda s, p, r: r.standard_normal(s) < 1 - p)),
    "normal above 1 - p": ({"normal-noise"}, writing(lambda s, p, r: r.standard_normal(s) > 1 - p)),
    "normal, not scaled": ({"normal-noise", "scale-missing"}, writing(normal, lambda p: 1)),
    "squared": ({"wrong-rate"}, writing(rate(lambda p: p * p))),
    "halved": ({"wrong-rate"}, writing(rate(lambda p: p / 2))),
    "half, whatever p": ({"wrong-rate"}, writing(rate(lambda p: 0.5))),
    "0.3, whatever p": ({"wrong-rate"}, writing(rate(lambda p: 0.3))),
    "nothing dropped": ({"wrong-rate"}, writing(rate(lambda p: 0))),
    "everything dropped": ({"wrong-rate"}, writing(rate(lambda p: 1))),
    "noise": ({"noise-not-thresholded"}, writing(lambda s, p, r: r.random(s), lambda p: 1)),
    "noise, scaled": ({"noise-not-thresholded"}, writing(lambda s, p, r: r.random(s))),
    "rows": ({"mask-for-rows"}, writing(rows)),
    "columns": ({"mask-for-columns"}, writing(columns)),
    "rows, not scaled": ({"mask-for-rows", "scale-missing"}, writing(rows, lambda p: 1)),
    "exactly k": ({"fixed-count"}, writing(exactly)),
    "exactly k, not scaled": ({"fixed-count", "scale-missing"}, writing(exactly, lambda p: 1)),
    "seeded": ({"same-every-call"}, writing(seeded)),
    "seeded rows": ({"same-every-call", "mask-for-rows"}, writing(seeded_rows)),
    "seeded, p / 2": ({"same-every-call"}, writing(lambda s, p, r: seeded(s, p / 2, r))),
    "squares of four": ({"entries-dependent"}, writing(squares)),
    "pairs": ({"entries-dependent"}, writing(neighbours)),
    "scaled at test time": ({"scaled-at-test-time"}, writing(coins, None, lambda X, p, r: X * (1 - p))),
    "drops at test time": ({"drops-at-test-time"}, writing(coins, None, lambda X, p, r: X * coins(X.shape, p, r))),
    "scaled at test time only": (
        {"scale-missing", "scaled-at-test-time"},
        writing(coins, lambda p: 1, lambda X, p, r: X * (1 - p)),
    ),
    "never": ({"setting-ignored"}, lambda X, dropout, training, rng: X),
    "flag inverted": (
        {"setting-misused"},
        lambda X, dropout, training, rng: X if training else writing(coins)(X, dropout, True, rng),
    ),
}


@pytest.mark.parametrize("mistake", [name for name in MISTAKES if name != "seeded, p / 2"])
def test_a_mistake_gets_its_name_and_no_other(mistake: str) -> None:
    """For every seed, the names are exactly those of the mistakes that were made."""
    expected, function = MISTAKES[mistake]
    for seed in range(SEEDS):
        assert set(names(DROPOUT, function, seed)) == expected, seed


def test_one_coin_for_the_whole_array_is_seen_once_both_sides_came_up() -> None:
    """Every call is all or nothing; nothing is claimed of the rate, of which there is too little."""
    for seed in range(SEEDS):
        assert names(DROPOUT, writing(whole), seed) == ["mask-for-whole-array"], seed


def test_a_seeded_mask_of_a_wrong_rate_is_never_called_anything_wrong() -> None:
    """One mask tells less about the rate than many; what is told of it is true."""
    for seed in range(SEEDS):
        found = set(names(DROPOUT, MISTAKES["seeded, p / 2"][1], seed))
        assert {"same-every-call"} <= found <= {"same-every-call", "wrong-rate"}


def by_value(X: Any, dropout: float, training: bool, rng: Any) -> Any:
    if not training or dropout in (0, 1):
        return X * (1 - dropout * training)
    return X * ((rng.random(X.shape) >= dropout) | (X > 0)) / (1 - dropout)


def smallest(X: Any, dropout: float, training: bool, rng: Any) -> Any:
    if not training or dropout in (0, 1):
        return X * (1 - dropout * training)
    return X * (np.abs(X) >= np.quantile(np.abs(X), dropout)) / (1 - dropout)


def by_share(X: Any, dropout: float, training: bool, rng: Any) -> Any:
    if not training or dropout in (0, 1):
        return X * (1 - dropout * training)
    mask = coins(X.shape, dropout, rng)
    return X * mask / mask.mean()


UNHEARD_OF: dict[str, Function] = {
    "p^1.5": writing(rate(lambda p: p**1.5)),
    "p^3": writing(rate(lambda p: p**3)),
    "sin": writing(rate(lambda p: np.sin(p))),
    "Phi(2 p)": writing(rate(lambda p: special.ndtr(2 * p))),
    "0.8 p": writing(rate(lambda p: 0.8 * p)),
    "p - 0.05": writing(rate(lambda p: p - 0.05)),
    "counts": writing(lambda s, p, r: r.poisson(1 - p, s)),
    "beta noise": writing(lambda s, p, r: r.beta(2, 2, s)),
    "normal factors": writing(lambda s, p, r: r.normal(1, np.sqrt(p / (1 - p)), s), lambda p: 1),
    "factor exp(p)": writing(coins, lambda p: np.exp(p)),
    "whole factor": writing(coins, lambda p: int(1 / (1 - p))),
    "by sign": by_value,
    "the smallest": smallest,
    "by share": by_share,
    "every third": writing(lambda s, p, r: np.arange(np.prod(s)).reshape(s) % 10 >= 10 * p),
}


@pytest.mark.parametrize("mistake", UNHEARD_OF)
def test_what_is_in_no_list_gets_no_name(mistake: str) -> None:
    """A rate, factor or mask that no formula describes is left to the facts."""
    for seed in range(SEEDS):
        assert names(DROPOUT, UNHEARD_OF[mistake], seed) == [], seed


CORRECT: dict[str, Function] = {
    "at least p": writing(coins),
    "below 1 - p": writing(lambda s, p, r: r.random(s) < 1 - p),
    "binomial": writing(lambda s, p, r: r.binomial(1, 1 - p, s)),
    "float32": lambda X, dropout, training, rng: writing(coins)(X, dropout, training, rng).astype(np.float32),
}


@pytest.mark.parametrize("way", CORRECT)
def test_what_is_right_gets_no_name(way: str) -> None:
    """However dropout is written."""
    for seed in range(200 if way == "at least p" else SEEDS):
        assert names(DROPOUT, CORRECT[way], seed) == [], seed


AT_HALF = dropout_exercise(0.5)


@pytest.mark.parametrize("mistake", ["keeps p", "keep convention", "divided by p", "normal above p", "squared"])
def test_another_rate_is_asked_for_where_one_does_not_tell(mistake: str) -> None:
    """At p = 0.5 nothing is wrong with half of the mistakes, and the others have many explanations."""
    expected, function = MISTAKES[mistake]
    if mistake in ("normal above p", "squared"):
        assert set(names(AT_HALF, function, 0)) == expected
    else:
        assert names(AT_HALF, function, 0) == []
    unasked = Sampler(AT_HALF, function, 0, 8).diagnose(asking=False)
    assert not [each for each in unasked if each.certain]


def test_what_cannot_be_told_apart_is_listed() -> None:
    """A factor of 1 at p = 0.5 may be many things; those that have names are given."""
    (found,) = Sampler(AT_HALF, MISTAKES["not scaled"][1], 0, 8).diagnose(asking=False)
    assert found.name == "scale-missing"
    assert not found.certain
    assert "wrong-factor" in found.others


def test_facts_hold_formula_and_measurement() -> None:
    """What was measured beside what is right, at the place that shows it best, as JSON."""
    (found,) = Sampler(DROPOUT, MISTAKES["keeps p"][1], 0, 8).diagnose()
    json.dumps(found.facts, allow_nan=False)
    assert found.facts["function"] == "drop"
    assert found.facts["formula"] == "1 - dropout"
    assert found.facts["yours"] == pytest.approx(1 - found.facts["expected"], abs=0.05)
    assert found.explains == ("distribution",)
    (found,) = Sampler(DROPOUT, MISTAKES["scaled twice"][1], 0, 8).diagnose()
    assert (found.facts["formula"], found.facts["factor"]) == ("1 / (1 - dropout)^2", "1 / (1 - dropout)")


def test_a_known_seed_is_the_reason_why_calls_are_the_same() -> None:
    """The generator that is known to be seeded is told."""
    (found,) = Sampler(DROPOUT, writing(seeded), 0, 8).diagnose(generator="numpy")
    assert (found.name, found.facts["generator"]) == ("seeded-inside", "numpy")


def test_results_that_are_no_numbers_are_left_out() -> None:
    """A NaN at p = 1 hides no mistake at other rates and is none of these."""

    def function(X: Any, dropout: float, training: bool, rng: Any) -> Any:
        return X * coins(X.shape, dropout, rng) / np.float64(1 - dropout) if training else X

    assert names(DROPOUT, function, 0) == []
    assert names(DROPOUT, lambda **given: np.sqrt(1 - given["dropout"]) * function(**given), 0) == ["wrong-factor"]
