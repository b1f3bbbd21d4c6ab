"""Findings on a backward beside a right forward."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from toy_exercises import (
    AFFINE,
    MASKED,
    SQUARE,
    affine,
    exercise,
    failed,
    masked,
    model,
    square,
    statuses,
    verdicts,
)

from grader.records import Finding

RELU = square(reference=lambda X: torch.relu(X))


def test_wrong_shape():
    """A gradient of another shape than its input is told as such."""
    found = verdicts(square(), f=SQUARE["f"], b=lambda dY, X: (2 * X * dY).sum())
    assert failed(found)["gradient"] == "wrong-shape"
    assert found["gradient"].finding.facts["yours"] == []


def test_right_gradient_with_kept_dimensions():
    """A gradient in (1, M) for (M,) costs the shape, not the gradient."""
    found = verdicts(
        affine(),
        f=AFFINE["f"],
        b=lambda dY, cache: (dY @ cache[1].T, cache[0].T @ dY, dY.sum(0, keepdims=True)),
    )
    assert failed(found) == {"shapes": "wrong-shape"}
    assert found["shapes"].finding.facts["function"] == "b"
    assert found["shapes"].finding.facts["values_right"] is True


@pytest.mark.parametrize(
    ("backward", "code"),
    [
        (lambda dY, cache: dY, "wrong-count"),
        (lambda dY, cache: (dY, dY), "wrong-count"),
        (lambda dY, cache: None, "wrong-count"),
        (lambda dY, cache: (None, None, None), "not-array"),
        (lambda dY, cache: ("a", "b", "c"), "not-array"),
    ],
)
def test_what_is_no_gradient(backward, code):
    """A wrong number of results, and results that are no arrays."""
    assert failed(verdicts(affine(), f=AFFINE["f"], b=backward))["gradient"] == code


@pytest.mark.parametrize(
    ("backward", "path"),
    [
        (lambda dy, p, x: {"W": x.T @ dy}, "dp[c]"),
        (lambda dy, p, x: x.T @ dy, "dp[W]"),
        (lambda dy, p, x: {"W": "?", "c": dy.sum(0)}, "dp[W]"),
    ],
)
def test_a_dict_that_lacks_something(backward, path):
    """The missing entry of a dict of gradients is named."""
    found = verdicts(model(), f=lambda p, x: x @ p["W"] + p["c"], b=backward)
    assert failed(found)["gradient"] == "not-array"
    assert found["gradient"].finding.facts["output"] in (path, "dp")


def test_a_wrong_entry_of_a_dict():
    """The path of a wrong entry of a dict is told."""
    found = verdicts(
        model(), f=lambda p, x: x @ p["W"] + p["c"], b=lambda dy, p, x: {"W": x.T @ dy, "c": dy.mean(0)}
    )
    facts = found["gradient"].finding.facts
    assert (facts["output"], facts["agree"]) == ("dp[c]", ["dp[W]"])


def test_one_entry_of_a_batch():
    """What is wrong only in a batch is shown on a batch of two."""

    def first_row_only(dY, cache):
        dX = dY @ cache[1].T
        dX[1:] = 0
        return dX, cache[0].T @ dY, dY.sum(0)

    finding = verdicts(affine(), f=AFFINE["f"], b=first_row_only)["gradient"].finding
    assert finding.replay.sizes["N"] == 2
    assert finding.facts["index"][0] == 1


def test_not_linear():
    """A right gradient at one upstream that is not linear in it is told."""
    calls = []

    def third_time(dY, X):
        calls.append(1)
        return 2 * X * dY + (10.0 if np.any(np.abs(np.round(dY, 2) - dY) > 1e-12) else 0.0)

    found = verdicts(square(), f=SQUARE["f"], b=third_time)
    assert failed(found) == {"linear": "not-linear"}


@pytest.mark.parametrize("limit", [4.0, 6.0])
def test_an_upstream_that_is_clipped(limit):
    """A backward that is right for small upstream gradients only is told, by one that is large."""
    found = verdicts(square(), f=SQUARE["f"], b=lambda dY, X: 2 * X * np.clip(dY, -limit, limit))
    assert failed(found)["finite_differences"] == "fd-differs"


def test_an_upstream_that_is_ignored():
    """A backward that takes the upstream for 1 is wrong."""
    assert failed(verdicts(square(), f=SQUARE["f"], b=lambda dY, X: 2 * X))["gradient"] == "gradient-differs"


def test_a_changed_upstream():
    """Writing into the upstream gradient costs the check on inputs, and only that."""

    def in_place(dY, X):
        dY *= 2 * X
        return dY

    found = verdicts(square(), f=SQUARE["f"], b=in_place)
    assert failed(found) == {"inputs_untouched": "input-changed"}
    assert found["inputs_untouched"].finding.facts["input"] == "dY"
    assert found["inputs_untouched"].finding.facts["function"] == "b"


@pytest.mark.parametrize("at_zero", [0.0, 1.0, 0.5])
def test_every_subgradient_is_accepted(at_zero):
    """At a kink any subgradient will do; another than the reference's is a remark."""
    found = verdicts(
        RELU,
        f=lambda X: np.maximum(X, 0),
        b=lambda dY, X: dY * np.where(X == 0, at_zero, (X > 0) * 1.0).astype(X.dtype),
    )
    assert failed(found) == {}
    assert [remark.code for remark in found["gradient"].remarks] == ([] if at_zero == 0 else ["kink-choice"])


@pytest.mark.parametrize("at_zero", [-1.0, 2.0])
def test_what_is_no_subgradient(at_zero):
    """Outside of the hull a value at a kink is wrong."""
    found = verdicts(
        RELU,
        f=lambda X: np.maximum(X, 0),
        b=lambda dY, X: dY * np.where(X == 0, at_zero, (X > 0) * 1.0).astype(X.dtype),
    )
    assert "gradient" in failed(found)


def test_at_kinks_as_reference():
    """Where the handout fixes the choice, another one is wrong, and shown at a zero."""
    toy = square(reference=lambda X: torch.relu(X), at_kinks="as reference")
    functions = {"f": lambda X: np.maximum(X, 0), "b": lambda dY, X: dY * (X >= 0)}
    found = verdicts(toy, **functions)
    assert failed(found) == {"gradient": "gradient-differs"}
    assert eval(found["gradient"].finding.replay.inputs["X"], {"np": np}).tolist() == [[0.0]]
    assert failed(verdicts(toy, f=functions["f"], b=lambda dY, X: dY * (X > 0))) == {}


def test_a_mask_of_the_students_own():
    """The backward is judged on the mask that the student's own forward returned."""
    assert failed(verdicts(masked(), **MASKED)) == {}
    found = verdicts(masked(), f=MASKED["f"], b=lambda dY, mask: dY * (mask == 0))
    assert failed(found)["gradient"] == "gradient-differs"
    assert found["distribution"].passed


def test_a_mask_without_a_law():
    """A reference may ask for the student's mask where nothing is random, too: any mask will do."""
    toy = masked(law=None)
    for threshold in (0.0, 0.5, -1.0):
        functions = {
            "f": lambda X, t=threshold: (np.where(t < X, X, 0.0), t < X),
            "b": lambda dY, mask: dY * mask,
        }
        assert failed(verdicts(toy, **functions)) == {}


def test_the_backward_is_still_to_do():
    """A backward to do leaves the forward its points."""

    def b(dY, X):
        raise NotImplementedError

    found = verdicts(square(), f=SQUARE["f"], b=b)
    assert [statuses(found)[name] for name in ("gradient", "finite_differences", "linear")] == ["to do"] * 3
    assert found["values"].passed


def test_the_forward_is_still_to_do():
    """A backward that needs nothing private of the forward is judged on the reference's outputs."""
    toy = exercise("f(X) -> Y", backward="b(dY, Y) -> dX", reference=lambda X: torch.exp(X))
    found = verdicts(toy, blocked={"f": Finding("todo-stub")}, b=lambda dY, Y: dY * Y)
    assert statuses(found)["values"] == "to do"
    assert found["gradient"].passed
    assert found["finite_differences"].finding.code == "skipped-because"


def test_a_cache_that_cannot_be_had():
    """With a forward to do, a backward that needs its cache cannot be judged."""
    found = verdicts(affine(), blocked={"f": Finding("todo-stub")}, b=AFFINE["b"])
    assert statuses(found)["gradient"] == "skipped"
    assert found["gradient"].finding.facts["reason"] == "forward-todo"


def test_a_forward_that_always_crashes():
    """The backward is judged all the same where it can be."""

    def f(X):
        raise ValueError("no")

    found = verdicts(square(), f=f, b=SQUARE["b"])
    assert statuses(found)["values"] == "crashed"
    assert found["gradient"].passed
