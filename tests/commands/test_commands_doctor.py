"""`grader doctor`: a block for a bug report that is complete even where something is broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_course import Run, write

from grader.commands.doctor import worker_round_trip


def test_text_has_a_line_for_every_fact(grader: Run, workspace: Path) -> None:
    """The block names versions, encoding, course, workspace and isolation."""
    result = grader("doctor", cwd=workspace)
    assert (result.code, result.err) == (0, "")
    names = {line.split(":")[0] for line in result.out.splitlines()}
    assert names >= {"grader", "python", "platform", "numpy", "torch", "hypothesis", "scipy", "stdout"}
    assert names >= {"language", "course", "assignments", "workspace", "isolation"}
    assert names >= {"worker torch", "worker numpy"}
    assert "one1, two2" in result.out


def test_json_is_one_document(grader: Run, workspace: Path) -> None:
    """The same facts can be read by a program."""
    facts = json.loads(grader("doctor", "--format", "json", cwd=workspace).out)
    assert facts["isolation"].startswith("process")
    assert facts["limits"]["wall_seconds"] > 0
    assert facts["workspace"]["backend"] == "torch"
    assert facts["assignments"] == ["one1", "two2"]


def test_limits_of_an_assignment(grader: Run, course: Path) -> None:
    """Only those that are not as usual, by assignment."""
    assert json.loads(grader("doctor", "--format", "json", cwd=course).out)["own limits"] is None
    spec = course / "assignments/one1/spec.py"
    given = "from grader.spec import Assignment, Limits\nassignment = Assignment('One', limits=Limits(cpu_seconds=5))\n"
    write(spec, spec.read_text() + given)
    facts = json.loads(grader("doctor", "--format", "json", cwd=course).out)
    assert facts["own limits"] == {"one1": {"cpu_seconds": 5}}


@pytest.mark.parametrize("library", ["torch", "numpy"])
def test_a_worker_makes_a_round_trip(library: str) -> None:
    """Each library's worker starts, computes and answers."""
    assert worker_round_trip(library)["works"] is True


def test_a_damaged_workspace_does_not_stop_the_doctor(grader: Run, workspace: Path) -> None:
    """What is broken is a line of the block, and the other lines are there."""
    write(workspace / ".grader/workspace.json", "{")
    result = grader("doctor", cwd=workspace)
    assert result.code == 0
    assert "failed:" in result.out
    assert "worker numpy:" in result.out
