"""Initialisation: each known mistake gets its own code; correct initialisers, in any precision, get none."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from grader.course.laws import Normal, Uniform
from grader.oracles.laws import Group, Misfit, distribution, independence, support

Rng = np.random.Generator
Init = Callable[[Rng], Any]
Law = Normal | Uniform

SHAPE = (120, 80)
OUT, IN = SHAPE
STD = math.sqrt(2 / (OUT + IN))
BOUND = math.sqrt(6 / (OUT + IN))
NORMAL = Normal(STD, SHAPE)
UNIFORM = Uniform(BOUND, SHAPE)
HE = Normal(math.sqrt(2 / IN), SHAPE)


def groups_of(law: Law, init: Init, seed: int, calls: int = 4) -> list[Group]:
    """One layer, initialised a few times, as a student returns it: in float32."""
    rng = np.random.default_rng(seed)
    return [Group(law, tuple(np.asarray(init(rng), np.float32) for _ in range(calls)))]


def found(groups: list[Group]) -> list[str]:
    """The codes of all three checks."""
    misfits = [check(groups) for check in (support, distribution, independence)]
    return [misfit.code for misfit in misfits if misfit]


def only(misfit: Misfit | None) -> Misfit:
    """The misfit, which must be there and fit into JSON."""
    assert misfit is not None
    json.dumps(misfit.facts, allow_nan=False)
    return misfit


def normal(std: float, shape: tuple[int, ...] = SHAPE) -> Init:
    return lambda rng: rng.standard_normal(shape) * std


def uniform(bound: float, low: float = -1.0) -> Init:
    return lambda rng: rng.uniform(low * bound, bound, SHAPE)


def _torch_rand(rng: Rng) -> Any:
    grid = (rng.integers(0, 2**24, SHAPE) / 2**24).astype(np.float32)
    return grid * np.float32(2 * BOUND) - np.float32(BOUND)


CORRECT: dict[str, tuple[Law, Init]] = {
    "uniform": (UNIFORM, uniform(BOUND)),
    "uniform of 24 bits": (UNIFORM, _torch_rand),
    "uniform in float32": (UNIFORM, lambda r: (r.random(SHAPE, dtype=np.float32) * 2 - 1) * BOUND),
    "normal": (NORMAL, normal(STD)),
    "normal in float32": (NORMAL, lambda r: r.standard_normal(SHAPE, dtype=np.float32) * np.float32(STD)),
    "normal by size": (NORMAL, lambda r: r.normal(0, STD, size=SHAPE)),
}


@pytest.mark.parametrize("name", CORRECT)
def test_correct_initialiser_is_never_accused(name: str) -> None:
    """Forty seeds of each way of writing it raise nothing."""
    law, init = CORRECT[name]
    for seed in range(40):
        assert found(groups_of(law, init, seed)) == []


@pytest.mark.parametrize("shape", [(), (1,), (9,), (1, 6), (6, 1), (2, 2), (6, 3, 3, 3), (0, 4)])
def test_correct_initialiser_of_any_shape_is_never_accused(shape: tuple[int, ...]) -> None:
    """Small, flat, scalar, empty and convolutional weights raise nothing."""
    for seed in range(15):
        assert found(groups_of(Normal(0.2, shape), normal(0.2, shape), seed, calls=2)) == []


def test_calls_that_agree_as_often_as_not_are_not_mistaken_for_equal_ones() -> None:
    """When no two lines agree more or less than expected, none is compared with itself."""
    rng = np.random.default_rng(0)
    first = rng.standard_normal(162)
    second = np.abs(rng.standard_normal(162)) * np.sign(first) * rng.permutation([1.0, -1.0] * 81)
    assert (first * second > 0).sum() == 81
    assert independence([Group(Normal(1.0, (162,)), (first, second))]) is None


def _truncated(rng: Rng) -> Any:
    """Within two standard deviations, and scaled back to the right variance."""
    z = rng.standard_normal(SHAPE)
    while (np.abs(z) > 2).any():
        z = np.where(np.abs(z) > 2, rng.standard_normal(SHAPE), z)
    return z / 0.8796256610342398 * STD


def _centred(rng: Rng) -> Any:
    z = rng.standard_normal(SHAPE)
    return (z - z.mean()) / z.std() * STD


def _orthogonal(rng: Rng) -> Any:
    """Orthonormal columns, scaled so that the entries have the law's standard deviation."""
    return np.linalg.qr(rng.standard_normal(SHAPE))[0] * STD * math.sqrt(OUT)


def _normalised_rows(rng: Rng) -> Any:
    z = rng.standard_normal(SHAPE)
    return z / np.sqrt((z**2).mean(axis=1, keepdims=True)) * STD


def _two_scales(rng: Rng) -> Any:
    return rng.standard_normal(SHAPE) * np.where(np.arange(IN) % 2, 1.3, math.sqrt(2 - 1.69)) * STD


def _tiled_rows(rng: Rng) -> Any:
    return np.tile(rng.uniform(-BOUND, BOUND, SHAPE[1:]), (SHAPE[0], 1))


def _tiled_columns(rng: Rng) -> Any:
    return rng.standard_normal((OUT, 1)) * np.ones(IN) * STD


WRONG: dict[str, tuple[list[str], Law, Init]] = {
    "zeros": (["law-constant"], UNIFORM, lambda r: np.zeros(SHAPE)),
    "constant": (["law-constant"], UNIFORM, lambda r: np.full(SHAPE, BOUND)),
    "LeCun for Xavier, uniform": (["law-scale"], UNIFORM, uniform(math.sqrt(1 / IN))),
    "LeCun for Xavier": (["law-scale"], NORMAL, normal(math.sqrt(1 / IN))),
    "rows tiled": (["law-columns"], UNIFORM, _tiled_rows),
    "columns tiled": (["law-rows"], NORMAL, _tiled_columns),
    "one-sided": (["law-mean"], UNIFORM, uniform(BOUND, low=0.0)),
    "square root of 3 missing": (["law-scale"], UNIFORM, uniform(STD)),
    "normal for uniform": (["law-out-of-bound", "law-shape"], UNIFORM, normal(STD)),
    "uniform for normal": (["law-shape"], NORMAL, uniform(BOUND)),
    "bound too large": (["law-out-of-bound", "law-scale"], UNIFORM, uniform(1.2 * BOUND)),
    "0.01": (["law-scale"], NORMAL, normal(0.01)),
    "variance for std": (["law-scale"], NORMAL, normal(STD**2)),
    "3 for 2": (["law-scale"], NORMAL, normal(math.sqrt(3 / (OUT + IN)))),
    "fans swapped": (["law-scale"], HE, normal(math.sqrt(2 / OUT))),
    "both fans for one": (["law-scale"], HE, normal(math.sqrt(4 / (OUT + IN)))),
    "truncated": (["law-shape"], NORMAL, _truncated),
    "5 % too large": (["law-scale"], NORMAL, normal(1.05 * STD)),
    "5 % too small": (["law-scale"], NORMAL, normal(0.95 * STD)),
    "5 % too small, uniform": (["law-scale"], UNIFORM, uniform(0.95 * BOUND)),
    "fixed seed": (["law-calls-identical"], NORMAL, lambda r: normal(STD)(np.random.default_rng(0))),
    "totals fixed": (["law-call-totals"], NORMAL, _centred),
    "mean 0.1 std": (["law-mean"], NORMAL, lambda r: STD * (r.standard_normal(SHAPE) + 0.1)),
    "heavy tails": (["law-shape"], NORMAL, lambda r: STD * r.standard_t(5, SHAPE) / math.sqrt(5 / 3)),
    "orthogonal": (["law-scale"], NORMAL, lambda r: np.linalg.qr(r.standard_normal(SHAPE))[0]),
    "orthogonal, scaled": (["law-norms"], NORMAL, _orthogonal),
    "rows normalised": (["law-norms"], NORMAL, _normalised_rows),
    "columns of two scales": (["law-shape", "law-norms"], NORMAL, _two_scales),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_initialiser_gets_its_code(name: str) -> None:
    """At the intended size each mistake is found, with its own code and no other, for every seed."""
    codes, law, init = WRONG[name]
    for seed in range(10):
        assert found(groups_of(law, init, seed)) == codes


@pytest.mark.parametrize(("law", "factor"), [(NORMAL, 0.8), (UNIFORM, 0.6), (NORMAL, 3.0)])
def test_scale_is_measured_against_what_is_allowed(law: Law, factor: float) -> None:
    """The printed ratio is the factor by which the scale is off, and lies outside the printed range."""
    init = normal(factor * STD) if isinstance(law, Normal) else uniform(factor * BOUND)
    facts = only(distribution(groups_of(law, init, 0))).facts
    assert facts["ratio"] == pytest.approx(factor, rel=0.03)
    assert facts["std"] / facts["expected"] == pytest.approx(factor, rel=0.03)
    assert facts["low"] < 1 < facts["high"]
    assert not facts["low"] <= facts["ratio"] <= facts["high"]


def test_lengths_are_printed_beside_those_of_independent_entries() -> None:
    """The columns of an orthogonal matrix all have the same length; others vary."""
    facts = only(independence(groups_of(NORMAL, _orthogonal, 0))).facts
    assert facts["per"] == "columns"
    assert facts["fixed"]
    assert facts["spread"] < 1e-5
    assert facts["expected_spread"] == pytest.approx(STD / math.sqrt(2 * OUT), rel=0.02)
    assert facts["counts"] == pytest.approx([STD] * 8, rel=1e-5)


def test_mean_is_printed_beside_the_allowed_one() -> None:
    """One-sided weights have a mean of half the bound, far beyond what is allowed."""
    facts = only(distribution(groups_of(UNIFORM, uniform(BOUND, low=0.0), 0))).facts
    assert facts["mean"] == pytest.approx(BOUND / 2, rel=0.02)
    assert 0 < facts["allowed"] < facts["mean"] / 10


def test_shape_is_printed_with_kurtosis_and_largest_value() -> None:
    """A uniform of the right variance has kurtosis 1.8 and ends at the square root of 3."""
    facts = only(distribution(groups_of(NORMAL, uniform(BOUND), 0))).facts
    assert facts["kurtosis"] == pytest.approx(1.8, abs=0.05)
    assert facts["expected_kurtosis"] == 3
    assert facts["largest"] == pytest.approx(math.sqrt(3), rel=0.01)
    assert facts["largest"] < facts["largest_allowed"][0]


def test_constant_is_printed_with_its_value() -> None:
    """Equal weights are reported as one distinct value, not as a wrong scale."""
    facts = only(distribution(groups_of(UNIFORM, WRONG["constant"][2], 0))).facts
    assert facts["value"] == pytest.approx(BOUND)
    assert (facts["distinct"], facts["n"]) == (1, 4 * OUT * IN)


def test_out_of_bound_names_the_largest_value() -> None:
    """The farthest value is shown with its place, the bound and the kurtosis that betrays a normal."""
    groups = groups_of(UNIFORM, normal(STD), 0)
    facts = only(support(groups)).facts
    assert abs(facts["yours"]) == max(np.abs(sample).max() for sample in groups[0].samples)
    assert groups[0].samples[facts["call"]][tuple(facts["index"])] == facts["yours"]
    assert facts["kurtosis"] == pytest.approx(3, abs=0.2)


def test_the_group_that_shows_it_is_named() -> None:
    """Of two layers, the one with the wrong scale is reported."""
    groups = groups_of(NORMAL, normal(STD), 0) + groups_of(HE, normal(STD), 1)
    assert only(distribution(groups)).group == 1


def test_rounding_to_the_edge_of_the_bound_is_no_misfit() -> None:
    """A float32 bound one unit in the last place above the float64 one is accepted."""
    edge = np.nextafter(np.float32(BOUND), np.float32(1))
    groups = groups_of(UNIFORM, uniform(BOUND), 0)
    groups[0].samples[0][3, 4] = edge
    assert found(groups) == []


@pytest.mark.parametrize("value", [1e300, -1e300])
def test_enormous_values_do_not_overflow(value: float) -> None:
    """A finite but absurd value is a misfit like any other, without warnings."""
    sample = np.full((5, 5), value)
    sample[0, 0] = 1.0
    for law in (Normal(1.0, (5, 5)), Uniform(1.0, (5, 5))):
        groups = [Group(law, (sample, sample.T))]
        assert only(distribution(groups)).code == "law-constant"
