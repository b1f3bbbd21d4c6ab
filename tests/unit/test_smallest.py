"""The search for the smallest case that fails."""

from __future__ import annotations

import numpy as np
import pytest
from toy_exercises import exercise

from grader.inputs.smallest import smallest
from grader.inputs.tiers import cases
from grader.spec import array, labels, setting

TOY = exercise(
    "f(X, y, a, b) -> Y",
    reference=lambda X, y, a, b: X,
    extremes=(1000.0, -1000.0),
    inputs={
        "X": array("N", "D"),
        "y": labels("N", below="C"),
        "a": setting(1.0, 0.0),
        "b": setting(True, False),
    },
)
FREE = exercise("f(X) -> Y", reference=lambda X: X, inputs={"X": array(ndim=(0, 3))})


def found(fails, toy=TOY, tier="generic", seed=0, tries=120):
    """The smallest case on which `fails` holds, starting from one of a tier."""
    like = next(case for case in cases(toy, seed) if case.tier == tier)
    return smallest(toy, like, fails, seed, tries)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_fails(seed):
    """Where everything fails, a single 1 is left, and the first choice of every setting."""
    case = found(lambda case: True, seed=seed)
    assert case.sizes == {"N": 1, "D": 1, "C": 1}
    assert case.values["X"].tolist() == [[1.0]]
    assert (case.values["a"], case.values["b"]) == (1.0, True)


@pytest.mark.parametrize("seed", range(2))
def test_it_needs_two_rows(seed):
    """Where a batch is needed, two rows of one number are left."""
    assert found(lambda case: case.sizes["N"] > 1, seed=seed).sizes == {"N": 2, "D": 1, "C": 1}


@pytest.mark.parametrize("seed", range(2))
def test_it_needs_a_negative_entry(seed):
    """One small negative number is left."""
    X = found(lambda case: (case.values["X"] < 0).any(), seed=seed).values["X"]
    assert X.shape == (1, 1)
    assert X[0, 0] in (-0.5, -1.0, -2.0)


@pytest.mark.parametrize("seed", range(2))
def test_it_needs_a_zero(seed):
    """One zero is left."""
    assert found(lambda case: (case.values["X"] == 0).any(), seed=seed, tier="edge").values["X"].tolist() == [
        [0.0]
    ]


@pytest.mark.parametrize("seed", range(2))
def test_it_needs_two_settings(seed):
    """A pair of choices that no drawn case has is found all the same."""
    case = found(lambda case: case.values["a"] == 0.0 and case.values["b"], seed=seed)
    assert (case.values["a"], case.values["b"]) == (0.0, True)
    assert case.values["X"].size == 1


@pytest.mark.parametrize("seed", range(2))
def test_it_needs_an_extreme(seed):
    """Starting from an extreme case, extremes are among the numbers."""
    case = found(lambda case: (np.abs(case.values["X"]) > 500).any(), seed=seed, tier="extreme")
    assert case.values["X"].shape == (1, 1)
    assert case.tier == "extreme"


@pytest.mark.parametrize("seed", range(2))
def test_it_needs_dimensions(seed):
    """An array of any shape loses its dimensions, or keeps just those that are needed."""
    assert found(lambda case: True, FREE, seed=seed).values["X"].shape in ((), (1,))
    assert found(lambda case: case.values["X"].ndim >= 2, FREE, seed=seed).values["X"].shape == (1, 1)


@pytest.mark.parametrize("seed", range(3))
def test_it_needs_generic_values(seed):
    """Where no simple number fails, generic values are tried."""
    case = found(lambda case: not np.any(case.values["X"] * 4 == np.round(case.values["X"] * 4)), seed=seed)
    assert case is not None
    assert case.values["X"].size <= 2


def test_labels_stay_in_range():
    """Labels of small cases are in range as well."""
    seen = []
    found(lambda case: seen.append(case) or False)
    assert all((case.values["y"] < case.sizes["C"]).all() for case in seen)


def test_the_dtype_is_kept():
    """A case that failed in float32 is shrunk in float32."""
    assert found(lambda case: True, tier="float32").dtype == "float32"


def test_nothing_fails():
    """Where nothing fails, there is no case."""
    assert found(lambda case: False) is None


@pytest.mark.parametrize("tries", [4, 24, 120])
@pytest.mark.parametrize("seed", range(2))
def test_the_tries_are_kept(tries, seed):
    """At most `tries` cases of each kind are tried, however hard the shrinking, and a find is told."""
    asked = []

    def fails(case):
        hit = case.values["X"].size >= 3 and bool((case.values["X"] < 0).any())
        asked.append(hit)
        return hit

    case = found(fails, seed=seed, tries=tries)
    assert len(asked) <= 2 * tries
    assert (case is not None) is any(asked)


def test_the_same_seed_finds_the_same_case():
    """The search depends on nothing but its seed."""
    first, second = (found(lambda case: case.values["X"].sum() > 3, seed=5) for _ in range(2))
    assert first.values["X"].tolist() == second.values["X"].tolist()
