"""A tiny course, and two ways to run the command line: in this process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from grader.commands.running import run

ROOT = Path(__file__).resolve().parents[2]

SPEC = '''"""{title}."""

import torch

from grader.spec import Exercise, array, text

{name} = Exercise(
    title=text("{title}"),
    file="{name}.py",
    forward="{name}(x) -> y",
    backward="{name}_backward(dy, x) -> dx",
    reference=lambda x: {formula},
    inputs={{"x": array("N")}},
    points=2,
)
shared = Exercise(title=text("Shared"), file="{name}.py", forward="shared(x) -> y", reference=lambda x: x,
                  inputs={{"x": array("N")}})
'''
STUB = """import {library}


def {name}(x):
    raise NotImplementedError


def {name}_backward(dy, x):
    raise NotImplementedError


def shared(x):
    raise NotImplementedError
"""
DOUBLE_RIGHT = "def double(x):\n    return 2 * x\n\n\ndef double_backward(dy, x):\n    return 2 * dy\n"
DOUBLE_WRONG = "def double(x):\n    return 2 * x\n\n\ndef double_backward(dy, x):\n    return dy\n"


@dataclass(frozen=True)
class Result:
    """What one run of the command line said, and its exit code."""

    code: int
    out: str
    err: str


def write(file: Path, content: str) -> Path:
    """Write a file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def add_assignment(course: Path, assignment: str, name: str, formula: str) -> None:
    """Add an assignment with the exercises `name` and `shared`."""
    folder = course / "assignments" / assignment
    write(folder / "spec.py", SPEC.format(title=f"The {name}", name=name, formula=formula))
    write(folder / f"{name}.py", STUB.format(name=name, library="torch"))
    write(folder / "numpy" / f"{name}.py", STUB.format(name=name, library="numpy"))
    write(folder / "README.md", f"# {name}\n")
    write(folder / "README.zh.md", f"# {name}\n")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with two assignments: one1 (double, shared) and two2 (square, shared)."""
    folder = tmp_path / "course"
    add_assignment(folder, "one1", "double", "2 * x")
    add_assignment(folder, "two2", "square", "x * x")
    return folder


@pytest.fixture
def workspace(course: Path) -> Path:
    """A PyTorch workspace inside the tiny course."""
    folder = course / "mine"
    folder.mkdir()
    assert grader("start", "-q", cwd=folder).code == 0
    return folder


def grader(*args: str, cwd: Path, env: Mapping[str, str | None] | None = None) -> Result:
    """Run the command line in this process, in English unless `env` says otherwise."""
    runner = CliRunner()
    languages = dict.fromkeys(("LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "CI"))
    before = Path.cwd()
    os.chdir(cwd)
    try:
        with runner.isolation(env={**languages, "GRADER_LANG": "en", **(env or {})}) as streams:
            code = run(args)
            sys.stderr.flush()
            return Result(code, streams[0].getvalue().decode(), streams[1].getvalue().decode())
    finally:
        os.chdir(before)


def grader_process(
    *args: str, cwd: Path, env: Mapping[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m grader` in a process of its own, without the language of whoever runs the tests."""
    strange = ("LC_", "LANG", "GRADER_", "PYTHON", "NO_COLOR", "FORCE_COLOR")
    own = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    return subprocess.run(
        [sys.executable, "-m", "grader", *args],
        cwd=cwd,
        env={**own, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **(env or {})},
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
        **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, **options},
    )


Run = Callable[..., Result]
RunProcess = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(name="grader")
def grader_fixture() -> Run:
    """The command line in this process."""
    return grader


@pytest.fixture(name="grader_process")
def grader_process_fixture() -> RunProcess:
    """The command line in a process of its own."""
    return grader_process
