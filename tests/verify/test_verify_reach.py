"""Which exercises a change can reach."""

from __future__ import annotations

import pytest

from grader.course.exercise import Assignment, Exercise
from grader.course.text import text
from grader.verify.reach import affected

SOURCES = {
    "a.py": b"SIZE = 3\n\n\ndef helper(x):\n    return x * SIZE\n\n\ndef one(x):\n    return helper(x)\n\n\n"
    b"def alone(x):\n    return x\n",
    "b.py": b"import a\n\n\ndef two(x):\n    return a.one(x)\n",
}


@pytest.mark.parametrize(
    ("name", "exercises"),
    [("alone", ["alone"]), ("one", ["one", "two"]), ("two", ["two"]), ("helper", ["two", "one"]),
     ("SIZE", ["two", "one"]), ("unused", [])],
)
def test_a_change_reaches_those_who_call(name: str, exercises: list[str]) -> None:
    """Its own exercise first, then those that use it, through files and helpers."""
    assignment = Assignment(
        text("Reach"),
        exercises=tuple(
            Exercise(title=text(item), file="a.py", forward=f"{item}(x) -> y") for item in ("two", "one", "alone")
        ),
    )
    assert affected(assignment, SOURCES, name) == exercises
