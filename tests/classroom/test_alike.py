"""What students wrote alike is judged once, and nobody can tell from the reports."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from grader.classroom.jailed import Jails
from grader.course.exercise import Assignment
from grader.course.loading import load_assignment
from grader.memo import Memo
from grader.report.json_report import to_dict
from grader.submission import read_files
from grader.verify.corpus import variants
from grader.worker.client import Worker

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")

ROOT = Path(__file__).parents[2]
SOLVED = read_files(ROOT / "solutions" / "assignment2" / "numpy")
SAMPLE = 8
CHANGED = {
    "import time": b"import numpy\nnumpy.maximum = lambda *a, **k: 0 * a[0]\nnumpy.exp = numpy.zeros_like\n",
    "within a function": (
        b"def relu(X):\n    import numpy\n    numpy.where = numpy.maximum = lambda *a: a[1]\n    return X\n"
        b"def leaky_relu(X, slope=0.01):\n    import builtins\n    builtins.len = lambda x: 0\n    return X\n"
    ),
    "generators": b"import numpy\nnumpy.random.seed = lambda *a: None\nnumpy.random.normal = lambda *a, **k: 0.0\n",
}
"""What spoils a library for whatever is called later in the same process."""


@pytest.fixture(scope="module")
def assignment() -> Assignment:
    """Assignment 2."""
    return load_assignment(ROOT, "assignment2")


@pytest.fixture(scope="module")
def jails() -> Iterator[Jails]:
    """Jails that know nothing yet."""
    with Jails([ROOT]) as opened:
        yield opened


def put_behind(text: bytes, file: str = "activations.py") -> dict[str, Any]:
    """The solution with something behind one of its files."""
    return {**SOLVED, file: b"%b\n\n%b" % (SOLVED[file], text)}


def told(jails: Jails, assignment: Assignment, files: Mapping[str, Any]) -> dict[str, Any]:
    """A report, but for its times."""
    report: dict[str, Any] = to_dict(jails.grade(assignment, files), with_times=False)["reports"][0]
    return report


def started(jails: Jails, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The libraries of the workers that are started from now on."""
    workers: list[str] = []
    start = jails._worker

    def noting(library: str, *rest: Any) -> Worker:
        workers.append(library)
        return start(library, *rest)

    monkeypatch.setattr(jails, "_worker", noting)
    return workers


def test_what_is_alike_is_judged_once(
    jails: Jails, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second student gets the report of the first without a worker; a third one where something is different."""
    first = told(jails, assignment, SOLVED)
    workers = started(jails, monkeypatch)
    commented = {file: b"# mine\n" + text.replace(b"\n\n\n", b"\n# done\n\n\n") for file, text in SOLVED.items()}
    second = told(jails, assignment, commented)
    assert workers == []
    lines = [[exercise.pop("line") for exercise in report["exercises"]] for report in (first, second)]
    assert first == second
    assert all(mine > theirs for theirs, mine in zip(*lines, strict=True))
    third = told(jails, assignment, put_behind(b"def relu(X):\n    return np.minimum(X, 0)\n"))
    assert workers == ["numpy"]
    assert [e["name"] for e in third["exercises"] if e["status"] != "passed"] == ["relu"]


def test_reports_do_not_tell_what_is_remembered(jails: Jails, assignment: Assignment) -> None:
    """Wrong and right work: with what is known from others, once more, and with nothing known, to the last letter."""
    known = [v for v in variants(ROOT, "wrong", "assignment2") if v.library == "numpy"]
    for variant in known[:: len(known) // SAMPLE]:
        files = {e.name: e.file for e in assignment.exercises}
        work = put_behind(variant.path.read_bytes(), files[variant.exercise])
        found = [told(jails, assignment, work) for _ in range(2)]
        remembered, jails.memo = jails.memo, Memo()
        found.append(told(jails, assignment, work))
        jails.memo = remembered
        one, again, alone = (json.dumps(report) for report in found)
        assert one == again == alone, variant.id


@pytest.mark.parametrize("how", CHANGED)
def test_nobody_spoils_it_for_others(assignment: Assignment, how: str) -> None:
    """What runs beside spoilt libraries is not remembered, and what is plain does not run beside them."""
    with Jails([ROOT]) as fresh:
        for file in SOLVED:
            told(fresh, assignment, put_behind(CHANGED[how], file))
        spoilt = told(fresh, assignment, put_behind(CHANGED[how]))
        assert {e["file"] for e in spoilt["exercises"] if e["status"] != "passed"} <= {"activations.py"}
        assert told(fresh, assignment, SOLVED)["passed"]
