"""Kinks of what is computed from several inputs: no right gradient is turned down there, whatever rounding decided."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from toy_exercises import array, exercise, failed, square, verdicts

from grader.checks.gradient_claims import gradient
from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.inputs.case import Case
from grader.oracles.answers import JITTER
from grader.oracles.reference import Reference
from grader.spec import labels

LAYER = exercise(
    "f(X, W, c) -> Y",
    backward="b(dY, X, W, c) -> dX, dW, dc",
    reference=lambda X, W, c: torch.relu(X @ W + c),
    inputs={"X": array("N", "D"), "W": array("D", "M"), "c": array("M")},
)


def results_of(**arrays):
    """What a backward returned."""
    return Results(arrays, dict.fromkeys(arrays, "numpy"))


def student_of(toy):
    """A student whose functions are not called."""
    return Student(None, toy, "numpy")


def finding_at(toy, gates, upstream=1.0, **values):
    """What is found wrong with the gradients of a layer whose gates are these."""
    case = Case("edge", {}, {name: np.array(value, dtype=float) for name, value in values.items()}, 0)
    X, W, dY = case.values["X"], case.values["W"], np.full(np.shape(gates), upstream)
    dZ = dY * np.array(gates)
    results = results_of(dX=dZ @ W.T, dW=X.T @ dZ, dc=dZ.sum(0))
    return gradient(student_of(toy), Reference(toy), Trial(case, None, upstreams=({"Y": dY},), backwards=(results,)))


CANCELLING = {
    "to exactly zero": ([[1.0, 2.0]], [[2.0], [-1.0]], [0.0]),
    "of unlike products": ([[1.0, 0.02]], [[0.02], [-1.0]], [0.0]),
    "of small products": ([[0.001, -0.02]], [[0.02], [0.001]], [0.0]),
    "with the bias": ([[0.001, 0.0]], [[0.001], [1.0]], [-1e-6]),
    "to less than float32 would notice": ([[1.0, 1.0]], [[2.0], [-2.0]], [1e-9]),
}


@pytest.mark.parametrize("way", CANCELLING)
@pytest.mark.parametrize("gate", [0.0, 0.5, 1.0])
def test_any_gate_where_terms_cancel(way, gate):
    """The sign of what cancelled is rounding: a gate there may be open, shut or half open, however small the jump."""
    X, W, c = CANCELLING[way]
    assert finding_at(LAYER, [[gate]], X=X, W=W, c=c) is None


@pytest.mark.parametrize("gate", [-1.0, 1.5, 3.0])
def test_no_gate_beyond_open_and_shut(gate):
    """A factor outside of [0, 1] is no gate."""
    X, W, c = CANCELLING["to exactly zero"]
    assert finding_at(LAYER, [[gate]], X=X, W=W, c=c) is not None


def test_a_gate_away_from_the_kink():
    """Where the sum is clearly positive the gate is open, though it is small."""
    assert finding_at(LAYER, [[0.0]], X=[[0.02, 0.0]], W=[[0.02], [1.0]], c=[0.0]) is not None


def test_a_kink_where_an_input_has_no_gradient():
    """X and W cancel, and would if both were moved alike; but X has no gradient, and W alone crosses the kink."""
    toy = exercise(
        "f(X, W) -> Y, dW",
        reference=lambda X, W: torch.relu(X @ W).sum(),
        inputs={"X": array("N", "D"), "W": array("D", "M")},
    )
    case = Case("edge", {}, {"X": np.array([[-1.0, 2.0]]), "W": np.array([[-2.0], [-1.0]])}, 0)
    trial = Trial(case, None, upstreams=({"Y": np.asarray(1.0)},), backwards=(results_of(dW=case.values["X"].T),))
    assert gradient(student_of(toy), Reference(toy), trial) is None


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("gate", [0.0, 0.5, 1.0])
def test_many_gates_at_once(gate, seed):
    """In edge cases many sums cancel together; the same choice at all of them is right."""

    def b(dY, X, W, c):
        dZ = (dY * np.heaviside(X @ W + c, gate)).astype(X.dtype)
        return dZ @ W.T, X.T @ dZ, dZ.sum(0)

    assert failed(verdicts(LAYER, seed, f=lambda X, W, c: np.maximum(X @ W + c, 0), b=b)) == {}


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("at_zero", [0.0, 1.0])
def test_a_kink_at_a_number_without_axes(at_zero, seed):
    """Arrays without axes are arrays, at a kink too."""
    toy = square(reference=lambda X: torch.relu(X), inputs={"X": array(ndim=(0, 2))})
    functions = {
        "f": lambda X: np.maximum(X, 0),
        "b": lambda dY, X: dY * np.heaviside(X, at_zero).astype(X.dtype),
    }
    assert failed(verdicts(toy, seed, **functions)) == {}


def test_the_condition_where_a_small_change_is_already_large():
    """Tied scores of 3e7: a change of 1e-5 saturates the softmax, and still its reaction to less is seen."""
    toy = exercise(
        "f(X, y) -> loss, dX",
        reference=lambda X, y: torch.nn.functional.cross_entropy(X * 3e7, y),
        inputs={"X": array("N", "C"), "y": labels("N", below="C")},
    )
    case = Case("extreme", {}, {"X": np.array([[1.0, 1.0, 1.0]]), "y": np.array([0])}, 0)
    answer = Reference(toy).gradients(case, {"loss": np.asarray(1.0)}, {})
    largest = 3e7
    assert (answer.reaction.condition["dX"] * JITTER > 10 * largest).all()
