"""Every worker of a class has the layers that the first one had, or the submission is not graded."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_run import SPEC

from grader.classroom import grading_task, jailed
from grader.classroom.grading_task import Setting, Task, grade_task
from grader.classroom.jailed import TRIES, Jails
from grader.course.loading import load_assignment
from grader.records import Status
from grader.worker.nursery import nursery
from grader.worker.process import Nursery, Start
from grader.worker.records import LAYERS, LIMITS_ONLY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")

LAW = '''
from grader.spec import expect, law

@law(double, zh="不关心出了什么错。")
def careless(student):
    """It does not care what goes wrong."""
    for value in (1.0, 2.0):
        try:
            student.double(value)
        except Exception as error:
            print(error)
'''
RIGHT = b"import numpy as np\ndef double(x): return 2 * x"
EXITS = b"import os, numpy as np\ndef double(x): os._exit(0)"


class Fading:
    """A nursery that has all layers for the first `good` workers, and no walls for the others."""

    told = ""

    def __init__(self, good: int) -> None:
        self.left = good
        self._walled, self._bare = nursery("numpy", LAYERS), nursery("numpy", ("rlimits", "dumpable"))

    def start(self, folder: Path) -> Start:
        self.left -= 1
        chosen: Nursery = self._walled if self.left >= 0 else self._bare
        return chosen.start(folder)

    def close(self) -> None:
        self._walled.close()
        self._bare.close()


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    """An assignment with an exercise that is compared, and a law that takes all errors for the student's."""
    folder = tmp_path / "assignments" / "tiny"
    folder.mkdir(parents=True)
    (folder / "spec.py").write_text(SPEC + LAW, encoding="utf-8")
    (folder / "double.py").write_text("def double(x):\n    raise NotImplementedError\n")
    return Setting(str(tmp_path), "tiny")


@pytest.fixture
def faded(setting: Setting, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Fading]:
    """The zygote of this process, which has walls for so many workers."""
    origin = Fading(request.param)
    with Jails([Path(setting.course)]) as jails:
        monkeypatch.setitem(jails._origins, "numpy", origin)
        made = load_assignment(Path(setting.course), setting.assignment), jails
        monkeypatch.setitem(grading_task._made, setting, made)
        yield origin


@pytest.mark.parametrize("faded", range(1, 4), indirect=True, ids=["outlines", "work", "second process"])
def test_a_worker_without_walls_is_a_fault_of_ours(setting: Setting, faded: Fading) -> None:
    """Whichever worker lacks them, there is no verdict about the student."""
    found = grade_task(setting, Task("x", {"double.py": RIGHT}))
    assert found.report is None
    assert found.error.startswith("Unguarded: A worker came up without ")
    assert "landlock" in found.error
    assert faded.left == -1


@pytest.mark.parametrize("faded", [3], indirect=True)
def test_a_worker_that_takes_the_place_of_another_needs_walls_too(setting: Setting, faded: Fading) -> None:
    """Code that ends its worker does not get a worse one."""
    found = grade_task(setting, Task("x", {"double.py": EXITS}))
    assert (found.report, found.error[:10]) == (None, "Unguarded:")


@pytest.mark.parametrize("faded", [99], indirect=True)
def test_with_walls_everywhere_it_is_graded(setting: Setting, faded: Fading) -> None:
    """The report names what every worker had."""
    found = grade_task(setting, Task("x", {"double.py": RIGHT}))
    assert found.report is not None
    assert (found.error, found.report["passed"]) == ("", True)
    assert {"process", "landlock", "seccomp"} <= set(found.report["isolation"])


@pytest.mark.parametrize("faded", [0], indirect=True)
def test_where_no_worker_has_walls_nothing_is_graded(setting: Setting, faded: Fading) -> None:
    """A machine of a cluster that has no layers is not worse than none."""
    found = grade_task(setting, Task("x", {"double.py": RIGHT}))
    assert (found.report, found.error[:12]) == (None, "Unprotected:")


class Mortal:
    """A nursery of which one worker is killed by somebody else as soon as it starts."""

    told = ""

    def __init__(self, victim: int) -> None:
        self.left = victim
        self._walled = nursery("numpy", LAYERS)

    def start(self, folder: Path) -> Start:
        started = self._walled.start(folder)
        self.left -= 1
        if not self.left:
            started.process.kill()
        return started

    def close(self) -> None:
        self._walled.close()


@pytest.mark.parametrize("victim", range(1, 4), ids=["reader", "work", "second process"])
def test_a_worker_that_somebody_else_kills_costs_no_points(
    setting: Setting, monkeypatch: pytest.MonkeyPatch, victim: int
) -> None:
    """For want of memory, say: the work is graded again, and nobody else gets what came of it."""
    origin = Mortal(victim)
    with Jails([Path(setting.course)], promised=()) as jails:
        monkeypatch.setitem(jails._origins, "numpy", origin)
        made = load_assignment(Path(setting.course), setting.assignment), jails
        monkeypatch.setitem(grading_task._made, setting, made)
        for _ in range(2):
            found = grade_task(setting, Task("x", {"double.py": RIGHT}))
            assert found.report is not None
            assert (origin.left <= 0, found.report["passed"]) == (True, True)


def test_work_that_kills_itself_is_graded_twice_and_no_more(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same code does the same again, and that is told."""
    graded: list[int] = []
    original = jailed.grade
    monkeypatch.setattr(jailed, "grade", lambda *rest, **more: graded.append(1) or original(*rest, **more))
    with Jails([Path(setting.course)], layers=LIMITS_ONLY) as jails:
        assignment = load_assignment(Path(setting.course), setting.assignment)
        report = jails.grade(assignment, {"double.py": EXITS.replace(b"os._exit(0)", b"os.kill(os.getpid(), 9)")})
    assert (len(graded), report.exercises[0].status) == (TRIES, Status.CRASHED)
