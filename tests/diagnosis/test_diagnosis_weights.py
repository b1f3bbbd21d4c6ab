"""Mistakes in initialisation are named from samples alone; what is right, or unheard of, gets no name."""

from __future__ import annotations

import json
import math
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from random_functions import (
    KAIMING,
    NORMAL_INIT,
    XAVIER_NORMAL,
    XAVIER_UNIFORM,
    Function,
    Sampler,
    init_exercise,
    names,
)

from grader.course.laws import Normal
from grader.diagnosis.random_functions.formula_text import root_text
from grader.spec import setting

if TYPE_CHECKING:
    from grader.course.exercise import Exercise

SEEDS = 20
CALLS = 8


def normal(std: Function) -> Function:
    """An initialiser with this standard deviation."""

    def function(fan_in: int, fan_out: int, rng: Any, **rest: Any) -> Any:
        return rng.normal(0, std(fan_in, fan_out, *rest.values()), (fan_in, fan_out))

    return function


def uniform(bound: Function, low: float = -1, high: float = 1) -> Function:
    """An initialiser with this bound."""

    def function(fan_in: int, fan_out: int, rng: Any, **rest: Any) -> Any:
        return bound(fan_in, fan_out, *rest.values()) * rng.uniform(low, high, (fan_in, fan_out))

    return function


def changed(function: Function, change: Function) -> Function:
    """What another initialiser returns, changed."""
    return lambda rng, **given: change(function(rng=rng, **given))


def seeded(function: Function) -> Function:
    return lambda rng, **given: function(rng=np.random.default_rng(0), **given)


XU = uniform(lambda i, o, g: g * math.sqrt(6 / (i + o)))
XN = normal(lambda i, o, g: g * math.sqrt(2 / (i + o)))
KN = normal(lambda i, o: math.sqrt(2 / i))


def _cut(fan_in: int, fan_out: int, gain: float, rng: Any) -> Any:
    z = rng.standard_normal((fan_in, fan_out))
    while (np.abs(z) > 2).any():
        z = np.where(np.abs(z) > 2, rng.standard_normal(z.shape), z)
    return z * gain * math.sqrt(2 / (fan_in + fan_out))


def _orthogonal(fan_in: int, fan_out: int, gain: float, rng: Any) -> Any:
    Q = np.linalg.qr(rng.standard_normal((max(fan_in, fan_out), min(fan_in, fan_out))))[0]
    return gain * (Q if fan_in >= fan_out else Q.T)


MISTAKES: dict[str, tuple[set[str], Exercise, Function]] = {
    "zeros": ({"zero-weights"}, XAVIER_UNIFORM, changed(XU, lambda W: 0 * W)),
    "constant": ({"constant-weights"}, XAVIER_UNIFORM, changed(XU, lambda W: 0 * W + 0.1)),
    "one number": ({"constant-weights"}, KAIMING, changed(KN, lambda W: np.full(W.shape, W[0, 0]))),
    "same rows": ({"identical-units"}, XAVIER_UNIFORM, changed(XU, lambda W: np.tile(W[:1], (len(W), 1)))),
    "same columns": ({"identical-units"}, XAVIER_NORMAL, changed(XN, lambda W: np.tile(W[:, :1], (1, W.shape[1])))),
    "pairs of columns": ({"identical-units"}, KAIMING, changed(KN, lambda W: W[:, np.arange(W.shape[1]) // 2])),
    "positive": ({"not-centred"}, XAVIER_UNIFORM, uniform(lambda i, o, g: g * math.sqrt(6 / (i + o)), 0)),
    "rand": ({"not-centred"}, KAIMING, uniform(lambda i, o: math.sqrt(2 / i), 0)),
    "absolute": ({"not-centred"}, KAIMING, changed(KN, np.abs)),
    "seeded": ({"same-every-call"}, XAVIER_UNIFORM, seeded(XU)),
    "no gain": ({"gain-ignored"}, XAVIER_UNIFORM, uniform(lambda i, o, g: math.sqrt(6 / (i + o)))),
    "gain under root": ({"gain-under-root"}, XAVIER_NORMAL, normal(lambda i, o, g: math.sqrt(2 * g / (i + o)))),
    "gain squared": ({"setting-misused"}, XAVIER_NORMAL, normal(lambda i, o, g: g * g * math.sqrt(2 / (i + o)))),
    "gain inverse": ({"setting-misused"}, XAVIER_NORMAL, normal(lambda i, o, g: math.sqrt(2 / (i + o)) / g)),
    "fan_in only": ({"one-fan-only"}, XAVIER_NORMAL, normal(lambda i, o, g: g / math.sqrt(i))),
    "fan_out only": ({"one-fan-only"}, XAVIER_UNIFORM, uniform(lambda i, o, g: g * math.sqrt(6 / o))),
    "default of torch": ({"one-fan-only"}, XAVIER_UNIFORM, uniform(lambda i, o, g: g / math.sqrt(i))),
    "fan_in only, no gain": (
        {"one-fan-only", "gain-ignored"},
        XAVIER_NORMAL,
        normal(lambda i, o, g: 1 / math.sqrt(i)),
    ),
    "fans swapped": ({"fans-swapped"}, KAIMING, normal(lambda i, o: math.sqrt(2 / o))),
    "fans swapped, uniform": (
        {"fans-swapped", "uniform-for-normal"},
        KAIMING,
        uniform(lambda i, o: math.sqrt(6 / o)),
    ),
    "both fans": ({"wrong-variance"}, KAIMING, normal(lambda i, o: math.sqrt(4 / (i + o)))),
    "no 2": ({"wrong-variance"}, KAIMING, normal(lambda i, o: math.sqrt(1 / i))),
    "root above only": ({"wrong-variance"}, KAIMING, normal(lambda i, o: math.sqrt(2) / i)),
    "3 for 2": ({"wrong-variance"}, XAVIER_NORMAL, normal(lambda i, o, g: g * math.sqrt(3 / (i + o)))),
    "3 for 6": ({"wrong-variance"}, XAVIER_UNIFORM, uniform(lambda i, o, g: g * math.sqrt(3 / (i + o)))),
    "no root": ({"variance-for-std"}, XAVIER_NORMAL, normal(lambda i, o, g: g * 2 / (i + o))),
    "no root, Kaiming": ({"variance-for-std"}, KAIMING, normal(lambda i, o: 2 / i)),
    "std squared": ({"variance-for-std"}, NORMAL_INIT, normal(lambda i, o, s: s * s)),
    "root of std": ({"setting-misused"}, NORMAL_INIT, normal(lambda i, o, s: math.sqrt(s))),
    "std ignored": ({"setting-ignored"}, NORMAL_INIT, normal(lambda i, o, s: 1)),
    "std of 0.3": ({"setting-ignored"}, NORMAL_INIT, normal(lambda i, o, s: 0.3)),
    "std for bound": ({"std-for-bound"}, XAVIER_UNIFORM, uniform(lambda i, o, g: g * math.sqrt(2 / (i + o)))),
    "std for bound of a uniform for a normal": (
        {"uniform-for-normal", "std-for-bound"},
        XAVIER_NORMAL,
        uniform(lambda i, o, g: g * math.sqrt(2 / (i + o))),
    ),
    "bound for std": (
        {"normal-for-uniform", "bound-for-std"},
        XAVIER_UNIFORM,
        normal(lambda i, o, g: g * math.sqrt(6 / (i + o))),
    ),
    "0.01": ({"fixed-std"}, XAVIER_NORMAL, normal(lambda i, o, g: 0.01)),
    "standard": ({"fixed-std"}, KAIMING, normal(lambda i, o: 1)),
    "normal": ({"normal-for-uniform"}, XAVIER_UNIFORM, XN),
    "uniform": ({"uniform-for-normal"}, XAVIER_NORMAL, XU),
    "clipped": ({"truncated"}, XAVIER_NORMAL, lambda rng, **given: _clipped(rng=rng, **given)),
    "cut off": ({"truncated"}, XAVIER_NORMAL, _cut),
    "centred": ({"entries-dependent"}, KAIMING, changed(KN, lambda W: W - W.mean())),
    "unit columns": ({"entries-dependent"}, KAIMING, changed(KN, lambda W: W / np.linalg.norm(W, axis=0))),
    "orthogonal": ({"entries-dependent"}, XAVIER_NORMAL, _orthogonal),
}


def _clipped(fan_in: int, fan_out: int, gain: float, rng: Any) -> Any:
    std = gain * math.sqrt(2 / (fan_in + fan_out))
    return np.clip(rng.normal(0, std, (fan_in, fan_out)), -2 * std, 2 * std)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gets_its_name_and_no_other(mistake: str) -> None:
    """For every seed, the names are exactly those of the mistakes that were made."""
    expected, exercise, function = MISTAKES[mistake]
    for seed in range(SEEDS):
        assert set(names(exercise, function, seed, CALLS)) == expected, seed


UNHEARD_OF: dict[str, tuple[Exercise, Function]] = {
    "Laplace": (KAIMING, lambda fan_in, fan_out, rng: rng.laplace(0, math.sqrt(1 / fan_in), (fan_in, fan_out))),
    "logistic": (KAIMING, lambda fan_in, fan_out, rng: rng.logistic(0, math.sqrt(1 / fan_in), (fan_in, fan_out))),
    "triangular": (KAIMING, lambda fan_in, fan_out, rng: rng.triangular(-1, 0, 1, (fan_in, fan_out))),
    "signs": (KAIMING, changed(KN, np.sign)),
    "whole": (NORMAL_INIT, changed(normal(lambda i, o, s: s), np.round)),
    "three values": (KAIMING, lambda fan_in, fan_out, rng: rng.choice([-1.0, 0.0, 1.0], (fan_in, fan_out))),
    "sparse": (KAIMING, lambda fan_in, fan_out, rng: KN(fan_in, fan_out, rng) * (rng.random((fan_in, fan_out)) < 0.3)),
    "1.1 times": (KAIMING, changed(KN, lambda W: 1.1 * W)),
    "geometric mean": (XAVIER_NORMAL, normal(lambda i, o, g: 1.1 * g * (i * o) ** -0.25)),
    "greater fan": (KAIMING, normal(lambda i, o: math.sqrt(2 / max(i, o)))),
    "logarithm": (KAIMING, normal(lambda i, o: 1 / math.log(i + o))),
    "gain + 1": (XAVIER_NORMAL, normal(lambda i, o, g: (g + 1) * math.sqrt(2 / (i + o)))),
    "exp(gain)": (XAVIER_UNIFORM, uniform(lambda i, o, g: math.exp(g) * math.sqrt(6 / (i + o)))),
    "a ramp": (KAIMING, lambda fan_in, fan_out, rng: np.linspace(-1, 1, fan_in * fan_out).reshape(fan_in, fan_out)),
    "the identity": (KAIMING, lambda fan_in, fan_out, rng: np.eye(fan_in, fan_out) - 1 / max(fan_in, fan_out)),
}


@pytest.mark.parametrize("mistake", UNHEARD_OF)
def test_what_is_in_no_list_gets_no_name(mistake: str) -> None:
    """Another distribution, or a variance that no formula describes, is left to the facts."""
    for seed in range(SEEDS):
        assert names(*UNHEARD_OF[mistake], seed, CALLS) == [], seed


CORRECT: dict[str, tuple[Exercise, Function]] = {
    "uniform": (XAVIER_UNIFORM, XU),
    "normal": (XAVIER_NORMAL, XN),
    "Kaiming in float32": (KAIMING, changed(KN, lambda W: W.astype(np.float32))),
    "standard deviation": (NORMAL_INIT, normal(lambda i, o, s: s)),
}


@pytest.mark.parametrize("way", CORRECT)
def test_what_is_right_gets_no_name(way: str) -> None:
    """However the weights are drawn."""
    for seed in range(200 if way == "uniform" else SEEDS):
        assert names(*CORRECT[way], seed, CALLS) == [], seed


def test_a_seeded_function_of_wrong_spread_is_told_both_where_one_call_suffices() -> None:
    """What repeats tells less; what is told of it is true."""
    function = seeded(normal(lambda i, o, g: math.sqrt(2 / (i + o))))
    for seed in range(SEEDS):
        found = set(names(XAVIER_NORMAL, function, seed, CALLS))
        assert {"same-every-call"} <= found <= {"same-every-call", "gain-ignored"}


SQUARE = init_exercise(
    lambda fan_in, fan_out, gain: Normal(gain * (2 / fan_in) ** 0.5, (fan_in, fan_out)),
    ({"fan_in": 50, "fan_out": 50, "gain": 1.0},),
    gain=setting(1.0),
)


@pytest.mark.parametrize(
    ("expected", "function"),
    [
        ([], normal(lambda i, o, g: math.sqrt(2 / o))),
        (["fixed-std"], normal(lambda i, o, g: 1.0)),
        (["variance-for-std"], normal(lambda i, o, g: g * 2 / i)),
        (["wrong-variance"], normal(lambda i, o, g: g * math.sqrt(1 / i))),
    ],
)
def test_other_sizes_are_asked_for_where_a_square_layer_does_not_tell(expected: list[str], function: Function) -> None:
    """One square layer and a gain of 1 leave many formulas, until others have been seen."""
    sampler = Sampler(SQUARE, function, 0, CALLS)
    assert [found.name for found in sampler.diagnose()] == expected
    assert not [found for found in sampler.diagnose(asking=False) if found.certain and found.name != "fixed-std"]


@pytest.mark.parametrize("std", [lambda i, o, g: g * math.sqrt(2 / i + o), lambda i, o, g: g * math.sqrt(2 / o + i)])
def test_a_sum_is_not_taken_for_the_greater_of_its_terms(std: Function) -> None:
    """The smaller one is lost beside large sizes, and shows at small ones, as many draws as these are worth."""
    for seed in range(3):
        assert names(XAVIER_NORMAL, normal(std), seed, 200) == [], seed


def test_facts_hold_the_formulas_as_variance_and_as_written() -> None:
    """Both formulas, of the variance and of what stands in the code, and what was measured, as JSON."""
    (found,) = Sampler(XAVIER_UNIFORM, MISTAKES["default of torch"][2], 0, CALLS).diagnose()
    json.dumps(found.facts, allow_nan=False)
    assert (found.facts["yours"], found.facts["expected"]) == (
        "gain^2 / (3 * fan_in)",
        "2 * gain^2 / (fan_in + fan_out)",
    )
    assert (found.facts["quantity"], found.facts["yours_written"]) == ("bound", "gain * sqrt(1 / fan_in)")
    assert found.facts["expected_written"] == "gain * sqrt(6 / (fan_in + fan_out))"
    assert found.facts["variance"] / found.facts["expected_variance"] == pytest.approx(found.facts["ratio"])


@pytest.mark.parametrize(
    ("powers", "text"),
    [
        ({"gain": 2, "(fan_in + fan_out)": -2}, "gain * sqrt(2) / (fan_in + fan_out)"),
        ({"(fan_in + fan_out)": 2}, "(fan_in + fan_out) * sqrt(2)"),
        ({"gain": -2, "fan_in": -2}, "sqrt(2) / (gain * fan_in)"),
        ({"gain": 2, "(fan_in + fan_out)": -1}, "gain * sqrt(2 / (fan_in + fan_out))"),
    ],
)
def test_a_root_is_written_with_its_brackets(powers: dict[str, int], text: str) -> None:
    """A sum beside other factors, and several factors below a fraction bar."""
    assert root_text(Fraction(2), {name: Fraction(power) for name, power in powers.items()}) == text


def test_the_edge_of_a_cut_is_told_in_standard_deviations() -> None:
    """Clipped or drawn again, at two of them."""
    for mistake in ("clipped", "cut off"):
        (found,) = Sampler(XAVIER_NORMAL, MISTAKES[mistake][2], 0, CALLS).diagnose()
        assert found.facts["bound"] == 2


def test_copies_are_counted() -> None:
    """Along rows or columns, and how many different ones there are."""
    (found,) = Sampler(KAIMING, MISTAKES["pairs of columns"][2], 0, CALLS).diagnose()
    assert (found.facts["along"], found.facts["distinct"]) == ("columns", 23)
