"""Imports point down the list of layers, and the quick path stays quick."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "grader"

LAYERS = [
    {"__main__", "cli", "commands", "workspace"},
    {"verify"},
    {"classroom"},
    {"report", "teaching"},
    {"grading"},
    {"crew", "memo"},
    {"submission"},
    {"spec"},
    {"diagnosis"},
    {"checks"},
    {"oracles"},
    {"inputs"},
    {"numerics"},
    {"worker"},
    {"course"},
    {"records", "errors", "__init__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
SERVER_SIDE = (
    *("server", "arguments", "arrays", "absent", "generators", "loading", "tracebacks", "text", "wire", "outline"),
    *("zygote", "jail", "kernel", "landlock", "libraries", "rlimits", "syscalls"),
    *("rules", "forbidden", "stand_ins", "numpy_only", "cells", "plain", "plain_names"),
)


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("grader"):
            found |= {node.module} if node.module != "grader" else {f"grader.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("grader")}
    return found


def _layer(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in RANK else "__init__"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    """No module imports from a layer above its own."""
    own = _layer("grader." + path.relative_to(PACKAGE).parts[0].removesuffix(".py"))
    above = [name for name in _imports(path) if RANK[_layer(name)] < RANK[own]]
    assert above == []


@pytest.mark.parametrize("name", SERVER_SIDE)
def test_the_server_side_knows_nothing_of_the_grader(name: str) -> None:
    """What runs beside student code imports from the worker package only."""
    outside = [found for found in _imports(PACKAGE / "worker" / f"{name}.py") if not found.startswith("grader.worker")]
    assert outside == []


def test_pages_know_nothing_of_reports() -> None:
    """What loads pages imports nothing of ours but records and errors."""
    imports = set().union(*map(_imports, (PACKAGE / "teaching").rglob("*.py")))
    outside = {name for name in imports if not name.startswith(("grader.records", "grader.errors"))}
    assert outside == set()


def test_stubs_are_answered_without_array_libraries() -> None:
    """Checking untouched stubs imports neither torch nor NumPy nor Hypothesis."""
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom grader.cli import cli\n"
        "done = CliRunner().invoke(cli, ['check', 'assignment2'])\n"
        "assert done.exit_code == 1, done.output\n"
        "print(sorted({'torch', 'numpy', 'hypothesis', 'scipy'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
