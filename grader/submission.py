"""A student's files, read as text: what is still to do can be told without running anything."""

from __future__ import annotations

import difflib
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from grader.course.exercise import Assignment
from grader.records import Finding
from grader.worker.outline import LIBRARIES, Outline, outline
from grader.worker.plain import Program

LARGEST_FILE = 1 << 20
MOST_FILES = 100
NUMPY_STUBS = "numpy"

Outliner = Callable[[Mapping[str, bytes]], Mapping[str, Outline | Finding]]


@dataclass(frozen=True)
class Submission:
    """The Python files of one student, and what can be said of them as text.

    `blocked` maps a function's name to the finding that says why it cannot be called; `lines` tells where each
    function of the assignment is defined. `programs` are those of its functions that are plain.
    """

    library: str
    sources: Mapping[str, bytes]
    blocked: Mapping[str, Finding] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    programs: Mapping[str, Program] = field(default_factory=dict)


def read_submission(folder: Path, assignment: Assignment, library: str | None = None) -> Submission:
    """One's own work in a folder; `library` ("torch" or "numpy") is inferred from the code when it is None."""
    return examine(read_files(folder), assignment, library, work=folder)


def read_files(folder: Path, *, follow: bool = True) -> dict[str, bytes | Finding]:
    """The Python files that lie in a folder directly, or why they cannot be read; links only if they are to follow."""
    paths = sorted(folder.glob("*.py"))[:MOST_FILES]
    return {path.name: _read(path, follow) for path in paths}


def examine(
    files: Mapping[str, bytes | Finding],
    assignment: Assignment,
    library: str | None = None,
    outliner: Outliner | None = None,
    work: Path | None = None,
) -> Submission:
    """What can be said of files as text.

    Args:
        files: contents by name, or why a file cannot be read.
        assignment: tells which files and functions are looked for.
        library: "torch" or "numpy"; inferred from the code when it is None.
        outliner: looks at the text of strangers' files elsewhere; by default the files are our own.
        work: the folder of work that may be done in place of the stubs.
    """
    sources = {name: content for name, content in files.items() if isinstance(content, bytes)}
    seen: dict[str, Outline | Finding] = {name: found for name, found in files.items() if isinstance(found, Finding)}
    seen |= (outliner or _outlines)({name: sources[name] for name in assignment.files if name in sources})
    blocked: dict[str, Finding] = {}
    lines: dict[str, int] = {}
    programs: dict[str, Program] = {}
    for exercise in assignment.exercises:
        look = seen.get(exercise.file) or _missing_file(exercise.file, sources)
        shipped = list(_shipped(assignment.folder, work, exercise.file))
        for function in exercise.functions:
            finding = look if isinstance(look, Finding) else _look(look, function, exercise.file, shipped)
            if finding is not None:
                blocked[function] = finding
            if isinstance(look, Outline) and function in look.functions:
                lines[function] = look.functions[function].line
            if isinstance(look, Outline) and function in look.programs:
                programs[function] = look.programs[function]
    known = [look for look in seen.values() if isinstance(look, Outline)]
    library = library or _infer_library(known)
    plain = {name: program for name, program in programs.items() if library == "torch" or not program.torch}
    return Submission(library, sources, blocked, lines, plain)


def _outlines(sources: Mapping[str, bytes]) -> Mapping[str, Outline | Finding]:
    return {name: outline(source) for name, source in sources.items()}


def _read(path: Path, follow: bool) -> bytes | Finding:
    try:
        status = path.stat() if follow else path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(path, "not-a-file", "")
        if status.st_size > LARGEST_FILE:
            return _unreadable(path, "too-large", f"{status.st_size} > {LARGEST_FILE}")
        return path.read_bytes()
    except OSError as error:
        return _unreadable(path, "unreadable", error.strerror or str(error))


def _unreadable(path: Path, reason: str, detail: str) -> Finding:
    return Finding("unreadable-file", {"file": path.name, "reason": reason, "detail": detail})


def _missing_file(name: str, sources: Mapping[str, bytes]) -> Finding:
    close = difflib.get_close_matches(name, sources, n=1, cutoff=0.6)
    return Finding("missing-file", {"file": name, "suggestion": close[0] if close else None})


def _shipped(assignment: Path, work: Path | None, file: str) -> Iterator[Outline]:
    """The stub file as it was handed out, for each library; work done in place has none of its own left."""
    for path in (assignment / file, assignment / NUMPY_STUBS / file):
        if path.is_file() and (work is None or path.resolve() != (work / file).resolve()):
            yield _stub(path.read_bytes())


_stub = lru_cache(64)(outline)


def _look(seen: Outline, function: str, file: str, shipped: list[Outline]) -> Finding | None:
    if seen.problem == "encoding":
        return Finding("unreadable-file", {"file": file, "reason": "encoding", "detail": seen.message})
    if seen.problem:
        facts = {"file": file, "line": seen.line, "message": seen.message, "text": seen.text}
        return Finding("syntax-error", facts)
    own = seen.functions.get(function)
    if own is not None and function not in seen.rebound:
        stubs = [stub.functions[function].body for stub in shipped if function in stub.functions]
        if own.empty or (own.body and own.body in stubs):
            return Finding("todo-stub", {"file": file, "line": own.first, "function": function})
        return None
    if function in seen.bound or "*" in seen.bound:
        return None
    close = difflib.get_close_matches(function, seen.bound, n=1, cutoff=0.75)
    return Finding("missing-function", {"function": function, "file": file, "suggestion": close[0] if close else None})


def _infer_library(seen: list[Outline]) -> str:
    """The library that the code uses; where it uses none or both, the one that it imports; else torch."""
    for named in ([look.used for look in seen], [look.imported for look in seen]):
        found = {library for names in named for library in names if library in LIBRARIES}
        if len(found) == 1:
            return found.pop()
    return "torch"
