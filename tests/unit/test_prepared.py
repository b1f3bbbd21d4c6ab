"""What is the same for a whole class is worked out once, and nothing of one student's is kept for the next."""

from __future__ import annotations

from dataclasses import replace

from toy_exercises import SQUARE, square, verdicts

from grader.checks.prepared import prepared


def test_the_oracle_is_asked_once_for_a_class():
    """The second submission costs no evaluation of the reference, and gets the same verdicts."""
    calls = []

    def counted(X):
        calls.append(1)
        return X**2

    toy = replace(square(), reference=counted)
    first = verdicts(toy, 5, **SQUARE)
    asked = len(calls)
    assert asked > 0
    assert verdicts(toy, 5, **SQUARE) == first
    assert len(calls) == asked


def test_answers_about_one_students_mistake_are_dropped():
    """The cases that were only tried to find somebody's smallest one are forgotten."""
    toy = square()
    verdicts(toy, 5, f=lambda X: X**3, b=lambda dY, X: 3 * X * dY)
    known = prepared(toy, 5)
    assert set(known.reference._known_values) <= set(known.cases)
    assert set(known.reference._known_gradients) <= set(known.cases)
