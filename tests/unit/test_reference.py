"""The reference in torch: its values, and its gradients by autograd."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from toy_exercises import TOYS, exercise, masked, model, square

from grader.inputs.case import Case, leaves
from grader.inputs.tiers import cases, slope_cases
from grader.oracles.answers import JITTER
from grader.oracles.reference import Reference
from grader.spec import array, setting


def at(toy, upstream=None, returned=None, **values):
    """Expected gradients of a toy at given values."""
    case = Case(
        "generic",
        {},
        {
            name: np.asarray(value, dtype=float) if isinstance(value, list) else value
            for name, value in values.items()
        },
        0,
    )
    reference = Reference(toy)
    upstream = upstream or {
        name: np.ones_like(entry) for name, entry in reference.forward(case, returned or {}).expected.items()
    }
    return reference.gradients(case, upstream, returned or {})


@pytest.mark.parametrize("name", ["square", "affine", "model"])
def test_values_and_gradients_are_those_of_torch(name):
    """On every generic case the answers equal a direct use of torch, to the last bit."""
    toy = TOYS[name][0]()
    rng = np.random.default_rng(0)
    for case in [*cases(toy, 0), *slope_cases(toy, 0)]:
        reference = Reference(toy)
        inputs = {
            key: {k: torch.tensor(e, requires_grad=True) for k, e in value.items()}
            if isinstance(value, dict)
            else torch.tensor(value, requires_grad=True)
            for key, value in case.values.items()
        }
        output = toy.reference(**inputs)
        assert np.array_equal(reference.forward(case, {}).expected[toy.values[0]], output.detach().numpy())
        upstream = rng.normal(size=tuple(output.shape))
        (output * torch.tensor(upstream)).sum().backward()
        answer = reference.gradients(case, {toy.values[0]: upstream}, {})
        wanted = leaves(
            {
                gradient: {k: t.grad.numpy() for k, t in inputs[owner].items()}
                if isinstance(inputs[owner], dict)
                else inputs[owner].grad.numpy()
                for gradient, owner in toy.gradients.items()
            }
        )
        assert answer.expected.keys() == wanted.keys()
        assert all(np.array_equal(answer.expected[path], wanted[path]) for path in wanted)


def test_the_upstream_gradient_counts():
    """The gradient is linear in the upstream gradient; 1 stands for one that is left out."""
    case = cases(square(), 0)[0]
    ones = np.ones(case.values["X"].shape)
    for factor in (1.0, 3.0):
        answer = Reference(square()).gradients(case, {"Y": factor * ones}, {})
        assert np.allclose(answer.expected["dX"], 2 * factor * case.values["X"])
    assert np.allclose(Reference(square()).gradients(case, {}, {}).expected["dX"], 2 * case.values["X"])


def test_answers_are_kept():
    """The second question for a case is answered from memory: all students get the same answer."""
    asked = []
    reference = Reference(square(reference=lambda X: asked.append(1) or X**2))
    case = cases(square(), 0)[0]
    for _ in range(2):
        reference.forward(case, {})
        reference.gradients(case, {"Y": np.ones(case.values["X"].shape)}, {})
        asked.append(0)
    assert asked[-2:] == [0, 0]


def test_what_is_beside_an_answer_is_worked_out_once_and_on_demand():
    """What is expected costs one call of the reference; how it reacts to changes some more, when somebody asks."""
    asked = []
    reference = Reference(square(reference=lambda X: asked.append(1) or X**2))
    case = cases(square(), 0)[0]
    answer = reference.gradients(case, {"Y": np.ones(case.values["X"].shape)}, {})
    assert len(asked) == 1
    assert answer.reaction is answer.reaction
    calls = len(asked)
    assert calls > 1
    assert reference.gradients(case, {"Y": np.ones(case.values["X"].shape)}, {}).reaction is answer.reaction
    assert len(asked) == calls


def test_a_smooth_function_has_no_jump():
    """Away from kinks the values at the jittered inputs differ by next to nothing."""
    answer = at(square(), X=[[1.0, -2.0]])
    assert (answer.reaction.high["dX"] - answer.reaction.low["dX"] < 1e-3).all()


KINKS = {
    "relu": (lambda X: torch.relu(X), 0.0, 1.0),
    "leaky": (lambda X: torch.where(X > 0, X, 0.25 * X), 0.25, 1.0),
    "abs": (lambda X: X.abs(), -1.0, 1.0),
    "max with a number": (lambda X: torch.maximum(X, torch.zeros_like(X)), 0.0, 1.0),
    "hinge": (lambda X: torch.clamp(X, min=0.0) * 3.0, 0.0, 3.0),
}


@pytest.mark.parametrize("kink", KINKS)
@pytest.mark.parametrize("zero", [0.0, -0.0])
def test_the_hull_at_a_kink(kink, zero):
    """At a zero the answer spans the one-sided derivatives, and at other entries nothing."""
    function, left, right = KINKS[kink]
    answer = at(square(reference=function), X=[[zero, 2.0, -3.0]])
    low, high = answer.reaction.low["dX"][0], answer.reaction.high["dX"][0]
    assert low[0] == pytest.approx(left, abs=1e-3)
    assert high[0] == pytest.approx(right, abs=1e-3)
    assert (high[1:] - low[1:] < 1e-3).all()


def test_the_hull_of_a_composite():
    """Where the pre-activation is exactly zero, the gradients of all inputs that are involved jump."""
    toy = exercise(
        "f(X, W) -> Y",
        backward="b(dY, X, W) -> dX, dW",
        reference=lambda X, W: torch.relu(X @ W),
        inputs={"X": array("N", "D"), "W": array("D", "M")},
    )
    answer = at(toy, X=[[1.0, -1.0]], W=[[2.0], [2.0]])
    assert (answer.reaction.high["dX"] - answer.reaction.low["dX"] > 0.5).all()
    assert (answer.reaction.high["dW"] - answer.reaction.low["dW"] > 0.5).all()


def test_the_hull_of_a_maximum_with_ties():
    """Of two largest entries, either may get the gradient."""
    answer = at(
        exercise("f(X) -> Y", backward="b(dY, X) -> dX", reference=lambda X: X.amax(-1)), X=[[0.0, 0.0, -1.0]]
    )
    assert answer.reaction.low["dX"][0, 0] < 0.1
    assert answer.reaction.high["dX"][0, 0] > 0.9
    assert answer.reaction.high["dX"][0, 2] == 0


def test_a_dict_of_parameters():
    """The gradients of a dict come back entry by entry."""
    answer = at(model(), p={"W": np.ones((2, 3)), "c": np.zeros(3)}, x=[[1.0, 2.0]])
    assert answer.expected["dp[W]"].tolist() == [[1.0] * 3, [2.0] * 3]
    assert answer.expected["dp[c]"].tolist() == [1.0] * 3


def test_an_unused_input_gets_zeros():
    """An input that the reference does not use has the gradient zero, in its own shape."""
    toy = exercise(
        "f(X, b) -> Y",
        backward="b_(dY, X, b) -> dX, db",
        reference=lambda X: 2 * X,
        inputs={"X": array("N"), "b": array("M")},
    )
    answer = at(toy, X=[1.0, 2.0], b=[1.0, 2.0, 3.0])
    assert answer.expected["db"].tolist() == [0.0] * 3
    assert answer.expected["dX"].tolist() == [2.0] * 2


def test_a_constant_reference_has_no_gradient():
    """Where nothing depends on the inputs, all gradients are zero."""
    answer = at(square(reference=lambda X: torch.ones_like(X)), X=[[1.0, 2.0]])
    assert answer.expected["dX"].tolist() == [[0.0, 0.0]]


def test_a_reference_that_asks_for_a_mask():
    """What the student returned is handed to the reference, and the answer is not kept for the next."""
    toy = masked()
    reference = Reference(toy)
    assert reference.asks_for_results
    case = Case("generic", {}, {"X": np.array([[1.0, 2.0]])}, 0)
    for mask in (np.array([[1.0, 0.0]]), np.array([[0.0, 0.5]])):
        returned = {"Y": None, "mask": mask}
        assert np.array_equal(reference.forward(case, returned).expected["Y"], case.values["X"] * mask)
        upstream = {"Y": np.array([[3.0, 3.0]])}
        assert np.array_equal(reference.gradients(case, upstream, returned).expected["dX"], 3 * mask)


def test_a_reference_that_asks_for_an_output():
    """A reference may ask for the student's Y, as dropout does."""
    toy = exercise("f(X) -> Y", backward="b(dY, X) -> dX", reference=lambda X, Y: X * (Y != 0))
    assert Reference(toy).asks_for_results
    returned = {"Y": np.array([[5.0, 0.0]])}
    assert at(toy, {"Y": np.ones((1, 2))}, returned, X=[[1.0, 2.0]]).expected["dX"].tolist() == [[1.0, 0.0]]


PASSED = {
    "a lambda": lambda X, alpha: alpha * X,
    "in another order": lambda alpha, X: alpha * X,
    "with a default": lambda X, alpha, more=1: alpha * X * more,
    "a default that is an input": lambda X, alpha=100.0: alpha * X,
    "a function of the library": torch.mul,
    "names of its own": lambda first, second: first * second,
    "any number": lambda *args: args[0] * args[1],
}


@pytest.mark.parametrize("way", PASSED)
def test_how_a_reference_is_called(way):
    """By the names that it shares with the inputs, else by position."""
    toy = exercise("f(X, alpha) -> Y", reference=PASSED[way], inputs={"X": array("N"), "alpha": setting(2.0)})
    case = Case("generic", {}, {"X": np.array([1.0, 2.0]), "alpha": 2.0}, 0)
    assert Reference(toy).forward(case, {}).expected["Y"].tolist() == [2.0, 4.0]


def test_values_of_several_kinds():
    """Tuples, dicts and numbers come back as arrays by path."""
    toy = exercise("f(X) -> Y, Z, n", reference=lambda X: ({"a": X, "b": 2 * X}, X.sum(), 3.0))
    case = Case("generic", {}, {"X": np.array([[1.0, 2.0]])}, 0)
    expected = Reference(toy).forward(case, {}).expected
    assert {path: value.tolist() for path, value in expected.items()} == {
        "Y[a]": [[1.0, 2.0]],
        "Y[b]": [[2.0, 4.0]],
        "Z": 3.0,
        "n": 3.0,
    }


def test_the_condition():
    """A cancelling difference reacts strongly to a relative jitter, a product does not."""
    X = [[1e6, 1.0]]
    case = Case("generic", {}, {"X": np.array(X)}, 0)
    cancel = Reference(square(reference=lambda X: X[:, :1] - 999_999.0)).forward(case, {})
    assert cancel.reaction.condition["Y"].item() > 1e5
    double = Reference(square(reference=lambda X: 2 * X)).forward(case, {})
    assert (double.reaction.condition["Y"] < 10 * np.abs(double.expected["Y"])).all()
    assert JITTER == 1e-5


def test_inputs_are_left_alone():
    """A reference that writes into its arguments does not change the case."""

    def writes(X):
        Y = X * 2
        X.zero_()
        return Y

    case = Case("generic", {}, {"X": np.array([[1.0, 2.0]])}, 0)
    assert Reference(exercise(reference=writes)).forward(case, {}).expected["Y"].tolist() == [[2.0, 4.0]]
    assert case.values["X"].tolist() == [[1.0, 2.0]]
