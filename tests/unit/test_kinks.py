"""Ties and zeros: any share of a gradient is accepted there, as long as the shares add up."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from toy_exercises import array, exercise, failed, square, verdicts

MAXIMUM = exercise(
    "f(X) -> Y",
    backward="b(dY, X) -> dX",
    reference=lambda X: torch.amax(X, 1),
    inputs={"X": array("N", "D")},
)
RELU = square(reference=lambda X: torch.relu(X))


def largest(X):
    """The largest entry of each row."""
    return X.max(axis=1)


def shared(weights):
    """A backward that gives the tied entries of a row these weights, made from the places of the ties."""

    def b(dY, X):
        tied = X.max(axis=1, keepdims=True) == X
        return (weights(tied) * dY[:, None]).astype(X.dtype)

    return b


CHOICES = {
    "even": lambda tied: tied / tied.sum(axis=1, keepdims=True),
    "first": lambda tied: np.arange(tied.shape[1]) == tied.argmax(axis=1)[:, None],
    "last": lambda tied: np.arange(tied.shape[1]) == tied.shape[1] - 1 - tied[:, ::-1].argmax(axis=1)[:, None],
    "uneven, but one in all": lambda tied: (
        lambda w: w / w.sum(axis=1, keepdims=True)
    )(tied * np.arange(1.0, tied.shape[1] + 1)),
}


@pytest.mark.parametrize("name", CHOICES)
def test_any_shares_that_add_up(name):
    """The gradient of a maximum may go to any of the tied entries, or be divided among them."""
    found = verdicts(MAXIMUM, f=largest, b=shared(CHOICES[name]))
    assert failed(found) == {}


def test_a_gradient_given_to_every_tied_entry():
    """Given whole to all of them it is too much, along the direction in which they stay tied."""
    found = verdicts(MAXIMUM, f=largest, b=shared(lambda tied: tied))
    assert failed(found) == {"gradient": "uneven-shares"}
    facts = found["gradient"].finding.facts
    assert abs(facts["slope"] - facts["own_slope"]) > facts["allowed"]


def test_half_of_a_gradient_at_ties():
    """Less than the whole is wrong, too."""

    def half(tied):
        return np.where(tied.sum(axis=1, keepdims=True) > 1, 0.5, 1.0) * CHOICES["even"](tied)

    assert failed(verdicts(MAXIMUM, f=largest, b=shared(half))) == {"gradient": "uneven-shares"}


def test_another_choice_is_remarked_on():
    """It costs nothing."""
    found = verdicts(RELU, f=lambda X: np.maximum(X, 0), b=lambda dY, X: dY * (X >= 0))
    assert failed(found) == {}
    assert [remark.code for remark in found["gradient"].remarks] == ["kink-choice"]


def test_work_in_float32_is_remarked_on():
    """Values and gradients that only agree as far as float32 reaches."""

    def f(X):
        return (X.astype(np.float32) ** 2).astype(X.dtype)

    def b(dY, X):
        return (2 * X.astype(np.float32) * dY.astype(np.float32)).astype(X.dtype)

    found = verdicts(square(), f=f, b=b)
    assert failed(found) == {}
    for check in ("values", "gradient"):
        remark = next(remark for remark in found[check].remarks if remark.code == "low-precision")
        assert remark.facts["single"] is True
        assert 0 < remark.facts["difference"] < 1e-5


def test_a_scale_that_is_off_by_1e_6():
    """It is no fault, and it is remarked on: not float32 work, but further off than float64 work is."""
    found = verdicts(square(), f=lambda X: X**2, b=lambda dY, X: 2 * X * dY * (1 + 1e-6))
    assert failed(found) == {}
    remark = next(remark for remark in found["gradient"].remarks if remark.code == "low-precision")
    assert remark.facts["single"] is False


@pytest.mark.parametrize("error", [1e-4, -1e-4, 1e-3])
def test_a_scale_that_is_off_by_more(error):
    """It is a fault."""
    found = verdicts(square(), f=lambda X: X**2, b=lambda dY, X: 2 * X * dY * (1 + error))
    assert failed(found)["gradient"] == "gradient-differs"


def test_guards_against_division_by_zero_are_not_remarked_on():
    """An epsilon of 1e-12 is below what is called imprecise."""
    toy = square(reference=lambda X: X / torch.sqrt((X**2).sum(1, keepdim=True) + 1.0))

    def f(X):
        return X / (np.sqrt((X**2).sum(1, keepdims=True) + 1.0) + 1e-12)

    def b(dY, X):
        s = np.sqrt((X**2).sum(1, keepdims=True) + 1.0)
        return dY / s - X * (X * dY).sum(1, keepdims=True) / s**3

    found = verdicts(toy, f=f, b=b)
    assert failed(found) == {}
    assert not [remark for verdict in found.values() for remark in verdict.remarks if remark.code == "low-precision"]
