"""Constants and functions are recognised, and nothing is read into numbers that have no formula."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.diagnosis.supposed.factors import recognised, with_sizes
from grader.diagnosis.supposed.formulas import Points, read_off, read_off_sides

ATOMS = [{"N": 5.0, "C": 7.0, "lam": 0.5}, {"N": 2.0, "C": 4.0, "lam": 3.0}, {"N": 3.0, "C": 11.0, "lam": 0.1}]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("N", lambda a: a["N"]),
        ("1 / N", lambda a: 1 / a["N"]),
        ("-N", lambda a: -a["N"]),
        ("1 / (N * C)", lambda a: 1 / (a["N"] * a["C"])),
        ("lam**2", lambda a: a["lam"] ** 2),
        ("1 / (N - 1)", lambda a: 1 / (a["N"] - 1)),
        ("N / (N - 1)", lambda a: a["N"] / (a["N"] - 1)),
        ("sqrt(C)", lambda a: a["C"] ** 0.5),
        ("2", lambda a: 2.0),
        ("-(1 / 2)", lambda a: -0.5),
        ("0.37", lambda a: 0.37),
    ],
)
def test_a_factor_is_recognised(formula: str, value: Any) -> None:
    """The simplest formula that gives the number in every case."""
    assert recognised([value(atoms) for atoms in ATOMS], ATOMS) == formula


@pytest.mark.parametrize("numbers", [[1.23, 4.56, 0.77], [5.0, 2.0, 3.1], [5.0, -2.0, 3.0], []])
def test_numbers_without_a_formula_stay_numbers(numbers: list[float]) -> None:
    """A formula must hold in every case."""
    assert recognised(numbers, ATOMS[: len(numbers)]) is None


@pytest.mark.parametrize(
    ("formula", "texts"),
    [
        ("one_hot(y) / N", ["one_hot(y) / 5", "one_hot(y) / 2", "one_hot(y) / 3"]),
        ("W1 / C + lam", ["W1 / 7 + 0.5", "W1 / 4 + 3", "W1 / 11 + 0.1"]),
        ("x / 5", ["x / 5", "x / 5", "x / 5"]),
        ("x / 6", ["x / 6", "x / 3", "x / 4"]),
        ("x / 5", ["x / 5", "x", "x / 3"]),
    ],
)
def test_a_number_that_changes_with_a_size_is_told_as_the_size(formula: str, texts: list[str]) -> None:
    """A number that does not change is a number, also where it is the size of one case."""
    assert with_sizes(texts, ATOMS) == formula


def points(function: Any, settings: tuple[float, ...] = (0.5, 3.0)) -> list[Points]:
    """The function at random places, for two settings of s."""
    rng = np.random.default_rng(0)
    drawn = [(s, rng.normal(size=30)) for s in settings]
    return [Points(x, function(x, s), {"s": s}) for s, x in drawn]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("|x|", lambda x, s: np.abs(x)),
        ("tanh(x / 2)", lambda x, s: np.tanh(x / 2)),
        ("x > 0", lambda x, s: (x > 0).astype(float)),
        ("sigmoid(-x)", lambda x, s: 1 / (1 + np.exp(x))),
        ("x * sigmoid(x)", lambda x, s: x / (1 + np.exp(-x))),
        ("s * exp(x)", lambda x, s: s * np.exp(x)),
        ("1 + exp(-x)", lambda x, s: 1 + np.exp(-x)),
        ("sin(x)", lambda x, s: np.sin(x)),
    ],
)
def test_a_function_is_read_off(text: str, function: Any) -> None:
    """From its values alone."""
    assert read_off(points(function)) == text


def test_two_sides_are_read_off() -> None:
    """A function with one formula for each side of 0."""
    found = read_off_sides(points(lambda x, s: np.where(x > 0, x, s * x)))
    assert found == "x where x > 0, s * x where x < 0"


@pytest.mark.parametrize(
    "function",
    [
        lambda x, s: np.sin(x) * np.exp(x / 3),
        lambda x, s: np.random.default_rng(1).normal(size=x.shape),
        lambda x, s: np.where(np.abs(x) > 1, x**2, np.sin(5 * x)),
    ],
)
def test_nothing_is_read_into_other_numbers(function: Any) -> None:
    """What has no simple formula gets none."""
    assert read_off(points(function)) is None
    assert read_off_sides(points(function)) is None
