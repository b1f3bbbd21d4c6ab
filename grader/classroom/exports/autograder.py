"""The zip that Gradescope builds an autograder from: the grader itself, one assignment, and two scripts."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import grader
from grader.classroom.exports.gradescope import nothing_graded
from grader.classroom.exports.manner import Manner
from grader.course.exercise import Assignment

SCRIPTS = ("setup.sh", "run_autograder")
SETTINGS = "autograder.json"
NOT_FINISHED = "not_finished.json"
COURSE = "course"
_LEFT_OUT = ("__pycache__", "default_course")
_TIME = (1980, 1, 1, 0, 0, 0)
_PLAIN, _EXECUTABLE = 0o644, 0o755


def autograder(assignment: Assignment, manner: Manner) -> bytes:
    """The archive; the same assignment and grader give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _contents(assignment, manner):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system = 3
            entry.external_attr = (_EXECUTABLE if name in SCRIPTS else _PLAIN) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def _contents(assignment: Assignment, manner: Manner) -> Iterator[tuple[str, bytes]]:
    for name in (*SCRIPTS, "requirements.txt"):
        yield name, (files("grader.classroom.exports") / "scripts" / name).read_bytes()
    yield SETTINGS, json.dumps({"assignment": assignment.name, "languages": list(manner.languages)}).encode()
    yield NOT_FINISHED, nothing_graded("not finished", manner).encode()
    yield from _tree(Path(grader.__file__).parent, "grader")
    yield from _tree(assignment.folder, f"{COURSE}/assignments/{assignment.name}")
    solutions = assignment.folder.parents[1] / "solutions" / assignment.name
    if b"solutions" in (assignment.folder / "spec.py").read_bytes():
        yield from _tree(solutions, f"{COURSE}/solutions/{assignment.name}")


def _tree(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a folder by their names in the archive; neither caches nor what begins with a dot."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part in _LEFT_OUT or part.startswith(".") for part in parts):
            yield "/".join((name, *parts)), path.read_bytes()
