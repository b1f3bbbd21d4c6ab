"""An exercise that forbids calls: one that is found costs all points, and nothing else changes."""

from __future__ import annotations

import numpy as np
import pytest
from fake_runner import fake_student
from toy_exercises import SQUARE, square

from grader.checks.judge import judge
from grader.checks.plan import checks_of, points_of
from grader.records import Finding, Status
from grader.spec import AUTOGRAD, Exercise, expect, law
from grader.worker.records import Forbidden, Frame

FRAME = Frame("m.py", 7, "helper", "return grad(Y, X)")
CALL = Forbidden("torch.autograd.grad", FRAME)


def by_hand(**fields) -> Exercise:
    """The toy with a backward that is to be written by hand."""
    return square(forbids=AUTOGRAD, **fields)


def judged(exercise, blocked=None, forbidden=None, **functions):
    """The verdicts by check."""
    student = fake_student(exercise, blocked, **{**SQUARE, **functions})
    student.runner.forbidden = forbidden or {}
    return {verdict.check: verdict for verdict in judge(student, 0).ledger.in_order()}


def test_the_check_exists_only_where_something_is_forbidden():
    """It comes last, and is worth nothing by itself."""
    assert "allowed_calls" not in checks_of(square())
    assert list(checks_of(by_hand()))[-1] == "allowed_calls"
    assert points_of(by_hand()) == {**points_of(square()), "allowed_calls": 0}


def test_nothing_found_changes_nothing():
    """All points, and one check more that passes."""
    found, plain = judged(by_hand()), judged(square())
    assert found.pop("allowed_calls").status is Status.PASSED
    assert found == plain


@pytest.mark.parametrize("function", ["f", "b"])
def test_a_forbidden_call_costs_all_points(function):
    """The other verdicts keep their status, and earn nothing."""
    found, plain = judged(by_hand(), forbidden={function: (CALL,)}), judged(square())
    verdict = found.pop("allowed_calls")
    assert verdict.status is Status.FAILED
    assert verdict.finding == Finding(
        "forbidden-call",
        {
            "function": function,
            "name": "torch.autograd.grad",
            "trace": [{"file": "m.py", "line": 7, "function": "helper", "text": "return grad(Y, X)"}],
        },
    )
    assert {check: item.status for check, item in found.items()} == {c: item.status for c, item in plain.items()}
    assert sum(item.points for item in found.values()) == 0
    assert sum(item.max_points for item in found.values()) == pytest.approx(4)


def test_the_first_call_is_told():
    """Of several calls, the first one; without a line, where the function is no code of the student's."""
    calls = (Forbidden("torch.func.vjp", None), CALL)
    finding = judged(by_hand(), forbidden={"b": calls})["allowed_calls"].finding
    assert (finding.facts["name"], finding.facts["trace"]) == ("torch.func.vjp", [])


def test_wrong_values_are_told_beside_it():
    """What else is wrong is found as ever."""
    found = judged(by_hand(), forbidden={"b": (CALL,)}, b=lambda dY, X: X * dY)
    assert found["gradient"].finding.code == "gradient-differs"
    assert found["allowed_calls"].status is Status.FAILED


def test_a_forward_to_do_does_not_hide_the_backward():
    """A backward that makes the call loses its points, though the forward is still to do."""
    todo = {"f": Finding("todo-stub", {"file": "m.py", "line": 1, "function": "f"})}
    found = judged(by_hand(), todo, forbidden={"b": (CALL,)})
    assert found["allowed_calls"].status is Status.FAILED
    assert sum(item.points for item in found.values()) == 0
    assert judged(by_hand(), todo)["allowed_calls"].status is Status.TODO


def test_functions_that_never_return_prove_nothing():
    """Where no call comes back, nothing is known of what they call."""
    found = judged(by_hand(), f=lambda X: 1 / 0, b=lambda dY, X: 1 / 0)
    assert found["allowed_calls"].status is Status.SKIPPED


def test_calls_of_a_law_are_watched():
    """What a law calls may not call it either."""

    def lawful(student):
        """It returns."""
        expect(student.f(np.ones((1, 1))) is not None, "nothing came back")

    toy = Exercise(title="Toy", file="m.py", forward="f(X) -> Y", forbids=AUTOGRAD)
    object.__setattr__(toy, "laws", (law(toy)(lawful),))
    found = judged(toy, forbidden={"f": (CALL,)})
    assert {check: verdict.status.value for check, verdict in found.items()} == {
        "lawful": "passed",
        "allowed_calls": "failed",
    }


def test_only_the_first_calls_are_watched():
    """The many calls that only measure slopes, or repeat what was compared, are as fast as ever."""
    student = fake_student(by_hand(), **SQUARE)
    judge(student, 0)
    watched = [call for call in student.runner.calls if call.forbids]
    assert len(watched) < len(student.runner.calls) / 3
    assert {call.function for call in watched} == {"f", "b"}
