"""Bad arguments must raise, and not by accident."""

from __future__ import annotations

import numpy as np
import pytest
from fake_runner import Stop
from toy_exercises import exercise, statuses, verdicts

from grader.spec import array, setting

TOY = exercise(
    "f(X, rate) -> Y",
    reference=lambda X, rate: X * rate,
    inputs={"X": array("N", "D"), "rate": setting(0.5, 0.25)},
    raises=({"rate": -0.1}, {"rate": 1.5}, {"N": 0}),
)


def refusing(*errors):
    """The right function, which raises these for the three bad arguments; None accepts."""

    def f(X, rate):
        for bad, error in zip((rate < 0, rate > 1, X.shape[0] == 0), errors, strict=True):
            if bad and error is not None:
                raise error
        return X * rate

    return f


def judged(*errors):
    """The verdict on bad arguments."""
    return verdicts(TOY, f=refusing(*errors))["bad_arguments"]


@pytest.mark.parametrize(
    "error", [ValueError("no"), AssertionError(), TypeError(), IndexError(), RuntimeError()]
)
def test_any_error_refuses(error):
    """Which error it is does not matter, as long as it is meant."""
    verdict = judged(error, error, error)
    assert verdict.passed
    assert verdict.cases == 3


@pytest.mark.parametrize(
    ("place", "argument", "value"), [(0, "rate", "-0.1"), (1, "rate", "1.5"), (2, "N", "0")]
)
def test_accepting_a_bad_argument(place, argument, value):
    """The first bad argument that is accepted is told with its value."""
    errors = [ValueError()] * 3
    errors[place] = None
    verdict = judged(*errors)
    assert verdict.status.value == "failed"
    assert verdict.finding.code == "accepted"
    assert verdict.finding.facts == {
        "function": "f",
        "argument": argument,
        "value": value,
        "returned": "ndarray",
    }


@pytest.mark.parametrize(
    "error",
    [
        NameError("x"),
        AttributeError("x"),
        ImportError("x"),
        RecursionError(),
        MemoryError(),
        UnboundLocalError("x"),
        ModuleNotFoundError("x"),
    ],
)
def test_an_accident_is_no_refusal(error):
    """A misspelt name raises too, but refuses nothing."""
    verdict = judged(error, ValueError(), ValueError())
    assert verdict.status.value == "crashed"
    assert verdict.finding.facts["type"] == type(error).__name__


def test_still_to_do():
    """NotImplementedError is neither a refusal nor a crash."""
    assert judged(NotImplementedError(), ValueError(), ValueError()).status.value == "to do"


def test_a_hang():
    """A bad argument that hangs is told as a stop."""
    verdict = judged(Stop("cpu"), ValueError(), ValueError())
    assert verdict.status.value == "timed out"


def test_a_wrong_forward_comes_first():
    """While the values are wrong, refusals are not judged."""
    found = verdicts(TOY, f=lambda X, rate: X + np.ones(1))
    assert statuses(found)["bad_arguments"] == "skipped"


def test_a_bad_argument_beside_another():
    """Where a bad argument is accepted only together with another, both are told."""
    toy = exercise(
        "f(X, rate, on) -> Y",
        reference=lambda X, rate, on: X * rate,
        inputs={"X": array("N", "D"), "rate": setting(0.5), "on": setting(True, False)},
        raises=({"rate": 1.5}, {"rate": 1.5, "on": False}),
    )

    def f(X, rate, on):
        assert rate <= 1 or not on
        return X * rate

    assert verdicts(toy, f=f)["bad_arguments"].finding.facts["value"] == "1.5, on = False"
