"""The wrong entry is found, by a number of evaluations that does not grow with the gradient."""

from __future__ import annotations

import numpy as np
import pytest

from grader.numerics.locate import Field, locate


class Spoiled:
    """Y = tanh(X) * sum(b) with a gradient that `spoil` has changed, and a count of evaluations."""

    def __init__(self, size, spoil, seed=0):
        rng = np.random.default_rng((seed, size))
        self.count = 0
        self.inputs = {"X": rng.normal(size=(size,)), "b": rng.normal(size=3)}
        X, total = self.inputs["X"], self.inputs["b"].sum()
        upstream = rng.normal(size=size)
        right = {"X": upstream * (1 - np.tanh(X) ** 2) * total, "b": np.full(3, (upstream * np.tanh(X)).sum())}
        self.right = right
        gradient = {path: array.copy() for path, array in right.items()}
        spoil(gradient)
        self.field = Field(self.inputs, self.function(self.inputs), {"Y": upstream}, gradient, self.evaluate)

    @staticmethod
    def function(inputs):
        """The function that the gradient belongs to."""
        return {"Y": np.tanh(inputs["X"]) * inputs["b"].sum()}

    def evaluate(self, moves):
        """The function at every place."""
        self.count += len(moves)
        return [self.function(move.place()) for move in moves]

    def located(self):
        """What is found."""
        return locate(self.field, np.random.default_rng(1))


@pytest.mark.parametrize("size", [1, 2, 5, 100, 10_000, 100_000])
def test_one_wrong_entry(size):
    """It is found with its index and both numbers, in at most 210 evaluations."""
    place = size // 3

    def spoil(gradient):
        gradient["X"][place] += np.abs(gradient["X"]).max()

    case = Spoiled(size, spoil)
    found = case.located()
    assert (found.path, found.index) == ("X", (place,))
    assert found.yours == pytest.approx(case.field.gradient["X"][place])
    assert found.measured == pytest.approx(case.right["X"][place], rel=1e-5)
    assert (found.wrong, found.right) == (("X",), ("b",))
    assert case.count <= 210


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("size", [7, 64, 1000])
def test_any_place(size, seed):
    """Wherever the wrong entry is."""
    place = int(np.random.default_rng(seed).integers(size))

    def spoil(gradient):
        gradient["X"][place] -= 0.3 * np.abs(gradient["X"]).max()

    assert Spoiled(size, spoil, seed).located().index == (place,)


@pytest.mark.parametrize("step", [2, 7])
def test_several_wrong_entries(step):
    """One of them is shown, in a number of evaluations that grows with the logarithm of the size."""

    def spoil(gradient):
        gradient["X"][::step] *= 1.5

    for size in (50, 10_000):
        case = Spoiled(size, spoil)
        found = case.located()
        assert found.path == "X"
        assert found.index[0] % step == 0
        assert case.count <= 210 + 6 * 16 * np.log(size) / np.log(16) + 100


def test_a_wrong_scale():
    """Every entry is wrong: one is shown, and the other input is said to agree."""

    def spoil(gradient):
        gradient["X"] *= 1.01

    found = Spoiled(1000, spoil).located()
    assert found.yours == pytest.approx(1.01 * found.measured, rel=1e-5)
    assert found.right == ("b",)


def test_nothing_is_found_in_a_right_gradient():
    """What is not wrong is not located."""
    assert Spoiled(100, lambda gradient: None).located() is None


def test_no_answer_from_the_function():
    """Where the function cannot be evaluated, nothing is said."""
    case = Spoiled(100, lambda gradient: gradient["X"].fill(0))
    field = Field(case.inputs, case.field.center, case.field.upstream, case.field.gradient, lambda moves: None)
    assert locate(field, np.random.default_rng(1)) is None


def test_the_index_has_the_shape_of_the_input():
    """A matrix gives an index of two numbers, a scalar one of none."""
    inputs = {"s": np.array(2.0), "M": np.arange(1.0, 13.0).reshape(3, 4)}
    gradient = {"s": np.array(inputs["M"].sum()), "M": np.full((3, 4), 2.0)}

    def evaluate(moves):
        return [{"y": place["s"] * place["M"].sum()} for place in (move.place() for move in moves)]

    center = {"y": np.asarray(156.0)}
    for path, index in (("M", (1, 2)), ("s", ())):
        wrong = {name: array.copy() for name, array in gradient.items()}
        wrong[path][index] += 1.0
        found = locate(Field(inputs, center, {"y": np.array(1.0)}, wrong, evaluate), np.random.default_rng(0))
        assert (found.path, found.index) == (path, index)
