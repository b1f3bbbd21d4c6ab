"""A small class whose reports the grader really made."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from grader.classroom.handin import Result
from grader.course.loading import load_assignment
from grader.grading import grade
from grader.report.json_report import to_dict
from grader.submission import examine, read_files

ROOT = Path(__file__).parents[2]
EXERCISES = ("relu", "affine_forward")
ADDED: dict[str, tuple[str, str]] = {
    "right": ("activations.py", ""),
    "gate": ("activations.py", "def relu_backward(dY, X, Y):\n    return dY * (dY > 0)\n"),
    "averages": (
        "backprop.py", "def affine_backward(dY, X, W, b):\n    return dY @ W.T, X.T @ dY / len(X), dY.sum(0)\n"
    ),
    "strange": ("activations.py", "def relu(X):\n    return np.maximum(X, 0) + 0.3 * np.cos(7 * X) ** 3\n"),
    "crash": ("activations.py", "def relu(X):\n    return X.no_such_thing\n"),
    "endless": ("activations.py", "def relu(X):\n    while True:\n        pass\n"),
    "syntax": ("activations.py", "<<<<<<< HEAD\n"),
    "todo": ("backprop.py", "def affine_forward(X, W, b):\n    raise NotImplementedError\n"),
}
DAMAGED = {"code": "unreadable-file", "facts": {"file": "a.py", "reason": "encoding", "detail": "byte 3"}}
BOMB = "<script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\">'\" style='color:red'"


@cache
def report(kind: str) -> Mapping[str, Any]:
    """The report on the solution with something added to one of its files."""
    assignment = load_assignment(ROOT, "assignment2")
    files = read_files(ROOT / "solutions" / "assignment2" / "numpy")
    name, text = ADDED[kind]
    source = files[name]
    assert isinstance(source, bytes)
    submission = examine({**files, name: source + b"\n\n" + text.encode()}, assignment, "numpy")
    found = dict(to_dict(grade(assignment, submission, EXERCISES, 7), True)["reports"][0])
    stopped = [verdict["finding"] for exercise in found["exercises"] for verdict in exercise["verdicts"]
               if verdict["finding"] and verdict["finding"]["code"] == "not-loaded"]
    assert not stopped, stopped
    return found


def graded(student: str, kind: str, **facts: Any) -> Result:
    """A student whose work is of one kind."""
    told = report(kind)
    points = {"points": told["points"], "raw_points": told["points"], "max_points": told["max_points"]}
    return Result(student, "graded", **{**points, "report": told, **facts})


def small_class() -> list[Result]:
    """One of each kind, two who made the same mistake, and three who have no report."""
    return [
        graded("s01", "right", name="Anna Berg", seconds=1.5),
        graded("s02", "gate", name="王小明", seconds=2.5),
        graded("s03", "gate", name="José Núñez", late_seconds=5400.0, points=1.0),
        graded("s04", "averages", seconds=3.5),
        graded("s05", "strange"),
        graded("s06", "crash"),
        graded("s07", "endless", seconds=99.5),
        graded("s08", "syntax"),
        graded("s09", "todo"),
        graded("s09", "gate", attempt=2, counts=False),
        Result("s10", "missing", name="Nobody"),
        Result("s11", "unreadable", findings=(DAMAGED,)),
        Result("s12", "failed", findings=({"code": "our-fault", "facts": {"message": "OSError"}},)),
        Result("s13", "waiting"),
    ]


def bombed(kind: str) -> Result:
    """A student all of whose texts are hostile."""
    told = _bombed(report(kind))
    finding = {"code": BOMB, "facts": {BOMB: BOMB}}
    texts = dict.fromkeys(("name", "email", "source", "submitted", "digest"), BOMB)
    return Result(BOMB, "graded", **texts, points=1.0, max_points=2.0, report=told, findings=(finding,))


def _bombed(value: Any, key: str = "") -> Any:
    """A report with hostile texts wherever a text may stand."""
    if isinstance(value, Mapping):
        extra = {BOMB: BOMB} if key in ("facts", "sizes", "inputs") else {}
        return {**{name: _bombed(each, name) for name, each in value.items()}, **extra}
    if isinstance(value, list | tuple):
        return [_bombed(each, key) for each in value]
    return BOMB if isinstance(value, str) and key not in ("status", "code", "check", "quantity", "explains") else value
