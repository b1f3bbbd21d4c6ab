"""How an exercise's points are shared out among its checks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy_exercises import TITLE, TOYS, exercise, square

from grader.checks.ledger import Ledger, enter_blocked
from grader.checks.plan import BACKWARD, checks_of, points_of
from grader.course.exercise import LawCheck
from grader.records import Finding, Status
from grader.spec import Normal, array, setting

stable = settings(derandomize=True, deadline=None, database=None, max_examples=300)
POINTS = st.integers(1, 10_000).map(lambda hundredths: hundredths / 100)
WEIGHTS = st.lists(st.floats(0.01, 100.0), min_size=1, max_size=12)


def _law():
    return lambda student: None


def weighted(weights, points):
    """An exercise whose checks are laws of these weights."""
    toy = exercise("f(X) -> Y", points=points)
    laws = tuple(LawCheck(toy, _law(), TITLE, weight) for weight in weights)
    for place, law in enumerate(laws):
        law.function.__name__ = f"law_{place}"
    return replace(toy, laws=laws)


@stable
@given(WEIGHTS, POINTS)
def test_the_shares_sum_to_the_whole(weights, points):
    """In hundredths, exactly; no share is negative, or more than a hundredth from the exact one."""
    shares = points_of(weighted(weights, points))
    assert round(sum(round(share * 100) for share in shares.values())) == round(points * 100)
    for weight, share in zip(weights, shares.values(), strict=True):
        assert share >= 0
        assert abs(share - points * weight / sum(weights)) < 0.01 + 1e-9


@stable
@given(POINTS, st.sampled_from(sorted(TOYS)))
def test_the_derived_checks_share_the_points(points, name):
    """The same holds for the checks that follow from an exercise."""
    shares = points_of(TOYS[name][0](points=points))
    assert sum(round(share * 100) for share in shares.values()) == round(points * 100)


def test_a_heavier_check_is_worth_no_less():
    """Shares follow the weights."""
    toy = square(points=7, extremes=(1e3,), raises=({"X": None},))
    weights, shares = checks_of(toy), points_of(toy)
    assert all(
        shares[one] >= shares[other] for one in shares for other in shares if weights[one] > weights[other]
    )


PLANS = {
    "forward": (
        exercise("f(X) -> Y", reference=lambda X: X),
        ["values", "shapes", "inputs_untouched", "repeatable"],
    ),
    "pair": (
        square(),
        ["values", "shapes", "inputs_untouched", "repeatable", "gradient", "finite_differences", "linear"],
    ),
    "in one": (
        TOYS["loss"][0](),
        ["values", "shapes", "inputs_untouched", "repeatable", "gradient", "finite_differences"],
    ),
    "extremes": (
        exercise("f(X) -> Y", reference=lambda X: X, extremes=(1e3,)),
        ["values", "shapes", "inputs_untouched", "repeatable", "extremes"],
    ),
    "probabilities": (
        exercise("f(P) -> Y", reference=lambda P: P, inputs={"P": array("N", "C", domain="probabilities")}),
        ["values", "shapes", "inputs_untouched", "repeatable", "extremes"],
    ),
    "raises": (
        exercise("f(X) -> Y", reference=lambda X: X, raises=({"N": 0},)),
        ["values", "shapes", "inputs_untouched", "repeatable", "bad_arguments"],
    ),
    "random": (
        exercise("f(n) -> W", law=lambda n: Normal(1.0, (n,)), inputs={"n": setting(3)}),
        ["support", "distribution", "independence", "shapes", "inputs_untouched"],
    ),
}


@pytest.mark.parametrize("kind", PLANS)
def test_the_checks_that_follow(kind):
    """Which checks an exercise has follows from what it says."""
    toy, names = PLANS[kind]
    assert list(checks_of(toy)) == names


def test_a_ledger_is_filled_by_what_is_blocked():
    """A blocked forward settles the checks on it, a blocked backward those on it."""
    todo, missing = Finding("todo-stub"), Finding("syntax-error")
    ledger = Ledger(square())
    enter_blocked(ledger, {"f": todo, "b": missing})
    for name, verdict in ledger.verdicts.items():
        assert verdict.finding is (missing if name in BACKWARD else todo)
        assert verdict.status is (Status.CRASHED if name in BACKWARD else Status.TODO)
        assert verdict.points == 0
    assert sum(verdict.max_points for verdict in ledger.in_order()) == pytest.approx(4)


def test_moving_points_keeps_the_total():
    """What one check gives up, the other gets."""
    ledger = Ledger(square())
    before = sum(ledger.points.values())
    both = ledger.points["gradient"] + ledger.points["finite_differences"]
    ledger.move_points("gradient", "finite_differences")
    assert ledger.points["gradient"] == 0
    assert ledger.points["finite_differences"] == pytest.approx(both)
    assert sum(ledger.points.values()) == pytest.approx(before)


def test_a_failed_check_earns_nothing():
    """A check earns all of its points or none."""
    ledger = Ledger(square())
    for status in Status:
        ledger.enter("values", status)
        assert ledger.verdicts["values"].points == (ledger.points["values"] if status is Status.PASSED else 0)


def test_an_unsteady_backward_costs_the_backward_only():
    """What is right by the order of the calls only earns nothing; the other function keeps its points."""
    ledger = Ledger(square())
    for name in ledger.points:
        ledger.enter(name, Status.PASSED)
    ledger.refute("repeatable", Finding("state-dependent", {"function": "b"}))
    earned = {verdict.check: verdict.points for verdict in ledger.in_order()}
    assert earned["gradient"] == earned["finite_differences"] == earned["linear"] == earned["repeatable"] == 0
    assert earned["values"] == ledger.points["values"] > 0


def test_an_unsteady_forward_keeps_a_right_backward():
    """And the other way round."""
    ledger = Ledger(square())
    for name in ledger.points:
        ledger.enter(name, Status.PASSED)
    ledger.refute("repeatable", Finding("not-repeatable", {"function": "f"}))
    earned = {verdict.check: verdict.points for verdict in ledger.in_order()}
    assert earned["values"] == earned["shapes"] == 0
    assert earned["gradient"] == ledger.points["gradient"] > 0
