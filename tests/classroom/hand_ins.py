"""An assignment of two stub files, and ways to make folders and zips full of hand-ins."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from grader.classroom.discovery import Place, Roster, discover
from grader.classroom.handin import Handin
from grader.course.exercise import Assignment, Exercise
from grader.course.text import text

RELU = "import numpy as np\n\n\ndef relu(X):\n    return np.maximum(X, 0)\n"
DROPOUT = "def dropout(X):\n    return X\n"
STUB = "def {}(X):\n    raise NotImplementedError\n"
FILES = ("activations.py", "dropout.py")


def course(folder: Path) -> Assignment:
    """The assignment, with its stubs for both libraries in a folder."""
    (folder / "numpy").mkdir(parents=True)
    for stubs in (folder, folder / "numpy"):
        (stubs / "activations.py").write_text(STUB.format("relu"))
        (stubs / "dropout.py").write_text(STUB.format("dropout"))
    exercises = (
        Exercise(text("ReLU", "ReLU"), "activations.py", "relu(X) -> Y"),
        Exercise(text("Dropout", "暂退法"), "dropout.py", "dropout(X) -> Y"),
    )
    return Assignment(text("Two", "两个"), "assignment2", folder, exercises)


def tree(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder with these files."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    root.mkdir(exist_ok=True)
    return root


def zipped(files: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> bytes:
    """A zip of these files; pairs may name one twice."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items() if isinstance(files, Mapping) else files:
            archive.writestr(name, content)
    return made.getvalue()


def notebook(*cells: str) -> str:
    """A notebook with these code cells, a text before them and an output behind each."""
    code = [{"cell_type": "code", "source": cell.splitlines(keepends=True), "outputs": [{}]} for cell in cells]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": "# def relu(X)"}, *code], "nbformat": 4})


def found(path: Path, assignment: Assignment, roster: Roster | None = None) -> dict[str, Place]:
    """Source -> place."""
    return {place.source: place for place in discover(path, assignment, roster)}


def only(path: Path, assignment: Assignment) -> Handin:
    """What the only student handed in."""
    (place,) = discover(path, assignment)
    return place.read()


def told(handin: Handin) -> list[tuple[str, str]]:
    """Code and reason of all findings, those that take the place of files too."""
    findings = [*handin.findings, *(file for file in handin.files.values() if not isinstance(file, bytes))]
    return [(finding.code, str(finding.facts.get("reason", ""))) for finding in findings]
