"""Functions that write into what they are given are judged all the same; what is no result is told in one sentence."""

from __future__ import annotations

import numpy as np
import pytest

from grader.numerics.gradcheck import check_gradient

X = np.random.default_rng(0).normal(size=(5, 7))


def tanh(i):
    """The forward."""
    return np.tanh(i["X"])


def backward(i, dY):
    """Its backward."""
    return {"X": dY * (1 - np.tanh(i["X"]) ** 2)}


def into_upstream(i, dY):
    """The same, in the array of the upstream gradient."""
    dY *= 1 - np.tanh(i["X"]) ** 2
    return {"X": dY}


def into_input(i, dY):
    """The same, and the input is used up."""
    found = backward(i, dY)
    i["X"] *= 0
    return found


def squared_in_place(i):
    """A forward in the array of its input."""
    i["X"] **= 2
    return i["X"]


@pytest.mark.parametrize(
    ("forward", "right", "factor"),
    [
        (tanh, into_upstream, 1),
        (tanh, into_input, 1),
        (squared_in_place, lambda i, dY: {"X": 2 * dY * i["X"]}, 1),
        (tanh, into_upstream, 1.01),
        (squared_in_place, lambda i, dY: {"X": 2 * dY * i["X"]}, 1.01),
    ],
)
def test_work_in_place(forward, right, factor):
    """Right gradients agree and wrong ones differ, and the caller's arrays stay as they were."""
    mine = X.copy()
    check = check_gradient(forward, lambda i, dY: {"X": factor * right(i, dY)["X"]}, {"X": mine})
    assert check.agrees is (factor == 1)
    assert (mine == X).all()


def test_outputs_of_any_real_kind():
    """Bools and whole numbers are numbers; an output may have the empty name."""
    start = {"X": X}
    assert check_gradient(lambda i: i["X"] > 0, lambda i, dY: {"X": 0 * i["X"]}, start).agrees is True
    assert check_gradient(lambda i: i["X"] > 0, lambda i, dY: {"X": dY}, start).agrees is False

    def forward(i):
        return {"": np.tanh(i["X"]), "first": i["X"].argmax(1)}

    assert check_gradient(forward, lambda i, dY: backward(i, dY[""]), start).agrees is True


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (None, "the output of the forward must be an array of real numbers, not NoneType"),
        ("text", "not str"),
        ((np.zeros(2), np.zeros(3)), "not tuple"),
        (np.zeros(3, dtype=complex), "not an array of dtype complex128"),
        ({"a": np.zeros(3), "b": "text"}, "the output 'b' of the forward must be an array of real numbers, not str"),
    ],
)
def test_outputs_that_are_none(output, words):
    """One sentence tells which output it is, and what it is."""
    with pytest.raises(ValueError, match="must be an array of real numbers") as told:
        check_gradient(lambda i: output, backward, {"X": X})
    assert words in str(told.value)


def test_outputs_that_change_their_shape():
    """One sentence, as slopes cannot be measured."""
    calls = []

    def forward(i):
        calls.append(1)
        return np.zeros(len(calls))

    with pytest.raises(ValueError, match="other shapes"):
        check_gradient(forward, backward, {"X": X})


@pytest.mark.parametrize(
    ("found", "error", "words"),
    [
        (None, TypeError, "the backward must return a dict, with the gradient of each input, not NoneType"),
        (3.0, TypeError, "not float"),
        ({}, KeyError, "X"),
        ({"X": None}, ValueError, "the gradient of 'X' must be an array of real numbers, not NoneType"),
        ({"X": X + 0j}, ValueError, "the gradient of 'X' must be an array of real numbers, not an array of dtype"),
        ({"X": 1.0}, ValueError, r"the gradient of 'X' has shape \(\), the input \(5, 7\)"),
    ],
)
def test_gradients_that_are_none(found, error, words):
    """One sentence tells which gradient it is, and what it is."""
    with pytest.raises(error, match=words):
        check_gradient(tanh, lambda i, dY: found, {"X": X})


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_inputs_that_are_no_numbers_give_no_warnings(bad):
    """They are not told."""
    start = X.copy()
    start[0, 0] = bad
    assert check_gradient(lambda i: i["X"] + 0, lambda i, dY: {"X": dY}, {"X": start}).agrees is None
