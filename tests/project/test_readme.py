"""Everything that a reader can run in the README runs."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines() if line]
SET_UP = [line for line in COMMANDS if line.startswith("python3 -m venv")]
RUN = [line for line in COMMANDS if line not in SET_UP]
MEANS = """

def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY / len(X), dY.mean(0)
"""
COURSE = ("assignments", "solutions")


def _environment() -> dict[str, str]:
    """The tests' own environment, in which `grader` is the one that is installed beside this Python."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "LANG": "C.UTF-8"}


def test_there_are_exactly_two_set_up_commands() -> None:
    """One sets up and checks assignment2, one sets up and runs the tests."""
    first, second = SET_UP
    assert first.endswith("grader check assignment2")
    assert second.endswith("pytest")


def test_ci_runs_the_command_for_the_tests() -> None:
    """`.ci/run` and the README name the same command."""
    assert SET_UP[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_set_up_command_works_on_a_fresh_clone(tmp_path: Path) -> None:
    """With Python and nothing else, the first command ends with the stubs of assignment2, all to do."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name)
    environment = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    base = getattr(sys, "_base_executable", sys.executable)
    environment["PATH"] = f"{Path(base).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["sh", "-c", SET_UP[0]], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "TODO  relu" in done.stdout
    assert "0 of 17 done" in done.stdout


@pytest.mark.parametrize("command", RUN)
def test_commands_run(command: str, tmp_path: Path) -> None:
    """Every other command of the README ends as it should, in a fresh copy of the course."""
    for name in COURSE:
        shutil.copytree(ROOT / name, tmp_path / name)
    done = subprocess.run(
        shlex.split(command), cwd=tmp_path, env=_environment(), capture_output=True, text=True, check=False
    )
    stubs = command.startswith("grader check") and "--dir" not in command
    assert done.returncode == (1 if stubs else 0), done.stdout + done.stderr


def test_the_failure_that_opens_the_readme_is_real(tmp_path: Path) -> None:
    """Averaging where the sum belongs gets exactly the card that the README shows."""
    shutil.copytree(ROOT / "solutions" / "assignment2", tmp_path / "work")
    with (tmp_path / "work" / "backprop.py").open("a", encoding="utf-8") as file:
        file.write(MEANS)
    command = ["grader", "check", "assignment2", "affine_forward", "--dir", "work"]
    done = subprocess.run(command, cwd=tmp_path, env=_environment(), capture_output=True, text=True, check=False)
    card = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert card is not None
    assert card[1] in done.stdout


def test_links_lead_somewhere() -> None:
    """Every relative link of the README and of the documents names a file."""
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
