"""Functions that take the worker down: what is told, and how often they are called again."""

from __future__ import annotations

import numpy as np
import pytest
from fake_runner import Stop, fake_student
from toy_exercises import SQUARE, TOYS, exercise, failed, loss, square, statuses, verdicts

from grader.checks.judge import judge
from grader.checks.student import PATIENCE
from grader.worker.records import Call, NotRun, Returned, Stopped


def stops(reason, detail=""):
    """A function that stops its worker."""

    def function(*args):
        raise Stop(reason, detail)

    return function


def calls_of(student, function):
    """How often a function was called."""
    return sum(call.function == function for call in student.runner.calls)


@pytest.mark.parametrize(
    ("reason", "status"),
    [
        ("cpu", "timed out"),
        ("wall", "timed out"),
        ("exit", "crashed"),
        ("signal", "crashed"),
        ("result", "crashed"),
        ("output", "crashed"),
        ("protocol", "crashed"),
    ],
)
def test_a_forward_that_stops(reason, status):
    """The reason decides the status; the finding holds it."""
    found = verdicts(exercise("f(X) -> Y", reference=lambda X: X), f=stops(reason, "details"))
    assert statuses(found)["values"] == status
    facts = found["values"].finding.facts
    assert (facts["function"], facts["reason"], facts["detail"]) == ("f", reason, "details")


def test_a_function_that_never_returned_gets_one_chance():
    """A function that stops its worker at its first call is not called again."""
    student = fake_student(exercise("f(X) -> Y", reference=lambda X: X), f=stops("cpu"))
    judge(student, 0)
    assert calls_of(student, "f") == 1


def test_a_function_that_has_returned_gets_another_chance():
    """After it has returned once, it may stop PATIENCE times."""
    count = []

    def now_and_then(X):
        count.append(1)
        if len(count) > 5:
            raise Stop("cpu")
        return X

    student = fake_student(exercise("f(X) -> Y", reference=lambda X: X), f=now_and_then)
    found = {verdict.check: verdict for verdict in judge(student, 0).ledger.in_order()}
    assert calls_of(student, "f") == 5 + PATIENCE
    assert found["values"].status.value == "timed out"


def test_a_stop_costs_only_its_group():
    """Groups after the one that stopped are run in a fresh batch, unless the function has lost its trust."""
    student = fake_student(square(), f=SQUARE["f"], b=stops("cpu"), g=lambda X: X)
    f, b, g = (Call("m", name, (np.ones(1), np.ones(1))[: 1 + (name == "b")]) for name in "fbg")
    outcomes = student.run([[f], [f, b, f], [f], [b], [g]])
    assert [[type(outcome) for outcome in group] for group in outcomes] == [
        [Returned],
        [Returned, Stopped, NotRun],
        [Returned],
        [NotRun],
        [Returned],
    ]


def test_a_backward_that_hangs_leaves_the_forward_alone():
    """The forward keeps all its points."""
    found = verdicts(square(), f=SQUARE["f"], b=stops("cpu"))
    assert statuses(found)["gradient"] == "timed out"
    assert all(found[name].passed for name in ("values", "shapes", "repeatable"))
    assert statuses(found)["linear"] in ("skipped", "timed out")


def test_a_forward_that_hangs_leaves_the_backward_its_chance():
    """A backward that needs nothing private of the forward is judged without it."""
    found = verdicts(square(), f=stops("cpu"), b=SQUARE["b"])
    assert statuses(found)["values"] == "timed out"
    assert found["gradient"].passed


def test_a_stop_at_one_kind_of_input():
    """What hangs only on an empty array is told there."""
    from grader.spec import array

    def hangs(X):
        if X.size == 0:
            raise Stop("cpu")
        return X

    toy = exercise("f(X) -> Y", reference=lambda X: X, inputs={"X": array(ndim=(1, 3))})
    found = verdicts(toy, f=hangs)
    assert failed(found) == {"shapes": "stopped"}


@pytest.mark.parametrize("name", TOYS)
@pytest.mark.parametrize("reason", ["cpu", "exit", "result"])
def test_every_kind_of_exercise_survives_a_stop(name, reason):
    """Whichever function stops, every check has a verdict and nothing is the grader's fault."""
    make, functions = TOYS[name]
    for function in functions:
        found = verdicts(make(), **{**functions, function: stops(reason)})
        assert "our fault" not in statuses(found).values()
        assert round(sum(verdict.max_points for verdict in found.values()), 2) == 4


def test_a_stop_while_slopes_are_measured():
    """A loss that hangs at its thirtieth call is told as a stop somewhere, not as a wrong gradient."""
    count = []

    def later(X, y, lam):
        count.append(1)
        if len(count) > 60:
            raise Stop("cpu")
        return TOYS["loss"][1]["f"](X, y, lam)

    assert "fd-differs" not in failed(verdicts(loss(), f=later)).values()
