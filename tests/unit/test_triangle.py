"""Who is wrong: the forward, the backward, both or none."""

from __future__ import annotations

import numpy as np
import pytest
from toy_exercises import (
    AFFINE,
    SQUARE,
    TOYS,
    affine,
    earned,
    exercise,
    failed,
    loss,
    right_loss,
    square,
    statuses,
    verdicts,
    worth,
)

NOISE = np.random.default_rng(0)
CUBE = {"f": lambda X: X**3, "b": lambda dY, X: 3 * X**2 * dY}
WRONG = {"b": lambda dY, X: 3 * X * dY}


@pytest.mark.parametrize("name", TOYS)
@pytest.mark.parametrize("seed", [0, 1, 12345])
def test_all_is_right(name, seed):
    """A right solution passes every check, with all points and no findings, whatever the seed."""
    toy, functions = TOYS[name]
    found = verdicts(toy(), seed, **functions)
    assert set(statuses(found).values()) == {"passed"}
    assert earned(found) == worth(found) == 4
    assert all(verdict.finding is None for verdict in found.values())


def test_only_the_backward_is_wrong():
    """The forward keeps its points; autograd tells the entry, finite differences agree that it is wrong."""
    found = verdicts(square(), f=SQUARE["f"], **WRONG)
    assert set(failed(found)) == {"gradient", "finite_differences"}
    assert found["gradient"].finding.code == "gradient-differs"
    assert statuses(found)["linear"] == "skipped"
    assert all(found[name].passed for name in ("values", "shapes", "inputs_untouched", "repeatable"))
    facts = found["gradient"].finding.facts
    assert facts["function"] == "b"
    assert facts["output"] == "dX"
    assert facts["yours"] == pytest.approx(1.5 * facts["expected"])
    assert facts["own"] == pytest.approx(facts["expected"], rel=1e-5)
    assert found["gradient"].finding.replay.sizes == {"N": 1, "D": 1}


def test_the_backward_is_faithful_to_a_wrong_forward():
    """Only the forward is blamed: the backward earns its points by finite differences of that forward."""
    found = verdicts(square(), **CUBE)
    assert failed(found) == {"values": "values-differ"}
    assert found["gradient"].finding.code == "own-forward"
    assert statuses(found)["gradient"] == "skipped"
    assert found["finite_differences"].passed
    assert found["linear"].passed
    assert found["gradient"].max_points == 0
    assert found["finite_differences"].points == found["finite_differences"].max_points == 1.9
    assert worth(found) == 4


def test_the_backward_is_right_beside_a_wrong_forward():
    """A backward that is the reference's earns its points, though it does not fit the wrong forward."""
    found = verdicts(square(), f=CUBE["f"], b=SQUARE["b"])
    assert failed(found) == {"values": "values-differ"}
    assert found["gradient"].passed
    assert found["gradient"].points == 1.9
    assert found["finite_differences"].max_points == 0
    assert worth(found) == 4


def test_zeros_for_nothing_earn_nothing():
    """A backward of zeros is faithful to a forward of zeros, but that is no work: it is not credited."""
    found = verdicts(square(), f=lambda X: 0 * X, b=lambda dY, X: 0 * dY)
    assert failed(found) == {"values": "values-differ"}
    assert found["finite_differences"].finding.facts["reason"] == "forward-still"
    assert earned(found) == 0
    assert worth(found) == 4


def test_both_are_wrong():
    """A backward that fits neither is told so by finite differences of the student's own forward."""
    found = verdicts(square(), f=CUBE["f"], **WRONG)
    assert failed(found) == {"values": "values-differ", "finite_differences": "fd-differs"}
    assert found["finite_differences"].finding.facts["forward_right"] is False
    assert earned(found) == 0
    assert worth(found) == 4


@pytest.mark.parametrize("functions", [SQUARE, CUBE, {"f": CUBE["f"], "b": SQUARE["b"]}, {**SQUARE, **WRONG}])
def test_the_total_is_always_the_same(functions):
    """Whatever is wrong, the exercise is worth what it is worth."""
    assert worth(verdicts(square(points=7), **functions)) == 7


def test_a_private_cache_beside_a_wrong_forward():
    """With a private cache the backward can be judged only beside the student's own forward."""
    found = verdicts(
        affine(),
        f=lambda X, W, c: (2 * (X @ W) + c, (X, 2 * W)),
        b=lambda dY, cache: (dY @ cache[1].T, 2 * (cache[0].T @ dY), dY.sum(0)),
    )
    assert failed(found) == {"values": "values-differ"}
    assert found["finite_differences"].passed


def test_one_gradient_of_three_is_wrong():
    """The wrong gradient is named, and those that agree as well."""
    found = verdicts(
        affine(), f=AFFINE["f"], b=lambda dY, cache: (dY @ cache[1].T, cache[0].T @ dY, dY.mean(0))
    )
    facts = found["gradient"].finding.facts
    assert (facts["output"], facts["others"], facts["agree"]) == ("dc", [], ["dX", "dW"])
    assert found["gradient"].finding.replay.sizes["N"] > 1


def test_a_sum_over_the_batch_is_shown_on_two_examples():
    """A mean in place of a sum over the batch needs two examples, and no third."""
    found = verdicts(
        affine(), f=AFFINE["f"], b=lambda dY, cache: (dY @ cache[1].T, cache[0].T @ dY, dY.mean(0))
    )
    assert found["gradient"].finding.replay.sizes["N"] == 2


def test_loss_and_gradient_in_one():
    """Loss right and gradient wrong, or the other way round, are told apart here too."""

    def wrong_gradient(X, y, lam):
        value, dX = right_loss(X, y, lam)
        return value, 2 * dX

    def wrong_loss(X, y, lam):
        value, dX = right_loss(X, y, lam)
        return value + 1, dX

    assert set(failed(verdicts(loss(), f=wrong_gradient))) == {"gradient", "finite_differences"}
    assert failed(verdicts(loss(), f=wrong_loss)) == {"values": "values-differ"}


@pytest.mark.parametrize(
    "forward",
    [
        lambda X: X * np.nan,
        lambda X: X**2 + NOISE.normal(size=X.shape),
    ],
    ids=["NaN", "random"],
)
def test_a_forward_that_is_no_measure_earns_a_backward_nothing(forward):
    """Beside a forward of which no slope can be measured, a wrong backward is not passed."""
    found = verdicts(square(), f=forward, **WRONG)
    assert not found["finite_differences"].passed


@pytest.mark.parametrize("forward", [SQUARE["f"], CUBE["f"]], ids=["right", "wrong"])
def test_a_gradient_of_nan_passes_nothing(forward):
    """A gradient that is not finite does not agree with finite differences."""
    with np.errstate(all="ignore"):
        found = verdicts(square(), f=forward, b=lambda dY, X: dY * np.nan)
    assert not found["finite_differences"].passed


def test_a_right_backward_beside_kept_dimensions():
    """Where the forward returns (N, 1) for (N,), only the shape is blamed, not the backward."""
    toy = exercise("f(X) -> Y", backward="b(dY, X) -> dX", reference=lambda X: (X**2).sum(1))
    found = verdicts(toy, f=lambda X: (X**2).sum(1, keepdims=True), b=lambda dY, X: 2 * X * dY[:, None])
    assert failed(found) == {"shapes": "wrong-shape"}


@pytest.mark.parametrize(
    "period",
    [
        2,
        3,
        4,
        7,
    ],
)
def test_a_backward_that_raises_at_times(period):
    """A backward that raises at some calls and not at others is a crash of the student's."""
    calls = []

    def now_and_then(dY, X):
        calls.append(1)
        if len(calls) % period == 1:
            raise ValueError("now")
        return 2 * X * dY

    assert "raised" in failed(verdicts(square(), f=SQUARE["f"], b=now_and_then)).values()


@pytest.mark.parametrize(
    "forward",
    [
        lambda X: X**2 * 1e200,
        lambda X: np.exp(np.minimum(400 * X, 700)),
    ],
    ids=["huge", "exponential"],
)
def test_a_forward_that_explodes(forward):
    """A wrong forward of astronomical values is judged without a warning of the grader's own."""
    found = verdicts(square(), f=forward, b=lambda dY, X: 3 * X * dY)
    assert failed(found)["values"] == "values-differ"
