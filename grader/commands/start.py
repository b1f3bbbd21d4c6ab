"""`grader start`: a workspace with the stubs and handouts of a course."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path

import click

from grader.commands.console import Console
from grader.commands.files import place, reading, writing
from grader.commands.options import Folder, OneOf, Option, command
from grader.commands.words import problem
from grader.course.loading import assignment_names, default_course
from grader.workspace import (
    BACKENDS,
    DEFAULT_COURSE,
    FORMAT,
    MARK,
    Place,
    course_of,
    current_folder,
    locate,
    read_workspace,
)

USUAL_NAME = "grader-work"
BACKEND_NAMES = {"torch": "PyTorch", "numpy": "NumPy"}


@command("start")
@click.argument("folder", metavar="[DIR]", type=Folder(), required=False)
@click.option("--backend", type=OneOf(*BACKENDS), cls=Option, help="backend")
def start(console: Console, folder: Path | None, backend: str | None) -> None:
    """Make a workspace."""
    cwd = current_folder()
    folder = folder or _usual_folder(cwd)
    root = _free_for_a_workspace(cwd / folder)
    existing = read_workspace(root)
    chosen = backend or (existing.backend if existing else BACKENDS[0])
    if existing and existing.backend != chosen:
        raise problem("other_backend", folder=folder, old=BACKEND_NAMES[existing.backend], new=BACKEND_NAMES[chosen])
    course = course_of(locate(root))
    files = dict(workspace_files(course, chosen))
    console.say("workspace", folder=folder, backend=BACKEND_NAMES[chosen])
    _place_all(files, root, console)
    to_folder = [] if root == cwd else [f"cd {shlex.quote(str(folder))}"]
    console.say("next", command=" && ".join([*to_folder, f"grader check {assignment_names(course)[0]}"]))


def workspace_files(course: Path, backend: str) -> Iterator[tuple[Path, bytes]]:
    """Every file of a new workspace and its content; the mark of a workspace comes first."""
    names = assignment_names(course)
    if not names:
        raise problem("empty_course", course=course)
    yield MARK, _json(_mark(course, backend))
    yield Path(".vscode", "tasks.json"), _json(editor_tasks())
    for name in names:
        folder = course / "assignments" / name
        with reading(folder):
            for file in _sources(folder, backend):
                yield Path(name, file.name), file.read_bytes()


def editor_tasks() -> dict[str, object]:
    """What goes into `.vscode/tasks.json`: check the assignment of the open file, or everything."""
    this = _task("grader: check this assignment", "${fileDirname}", {"kind": "test", "isDefault": True})
    everything = _task("grader: check everything", "${workspaceFolder}", "test")
    return {"version": "2.0.0", "tasks": [this, everything]}


def _task(label: str, cwd: str, group: object) -> dict[str, object]:
    return {
        "label": label,
        "type": "process",
        "command": "grader",
        "args": ["check"],
        "options": {"cwd": cwd},
        "group": group,
        "presentation": {"clear": True},
        "problemMatcher": [],
    }


def _mark(course: Path, backend: str) -> dict[str, object]:
    recorded = DEFAULT_COURSE if course == default_course() else str(course)
    return {"format": FORMAT, "backend": backend, "course": recorded}


def _sources(folder: Path, backend: str) -> list[Path]:
    stubs = folder if backend == "torch" else folder / backend
    code = sorted(file for file in stubs.glob("*.py") if file.name != "spec.py" and file.is_file())
    if not code:
        raise problem("no_stubs", assignment=folder.name, backend=BACKEND_NAMES[backend])
    return [*code, *sorted(folder.glob("README*.md"))]


def _json(data: dict[str, object]) -> bytes:
    return (json.dumps(data, indent=2) + "\n").encode()


def _usual_folder(cwd: Path) -> Path:
    """Here, where here is a workspace or nothing at all; else a folder of the usual name."""
    here: Place = locate(cwd)
    if here.workspace:
        return here.workspace.folder
    with reading(cwd):
        return Path() if not any(cwd.iterdir()) else Path(USUAL_NAME)


def _free_for_a_workspace(root: Path) -> Path:
    with reading(root):
        if root.exists() and not root.is_dir():
            raise problem("not_folder", folder=root)
        return root.resolve()


def _place_all(files: dict[Path, bytes], root: Path, console: Console) -> None:
    new = 0
    for file, content in files.items():
        with writing(root / file):
            placed = place(content, root / file)
        if file == MARK:
            continue
        new += placed
        if console.verbosity >= 0:
            console.say("new" if placed else "kept", file=file)
    console.say("counts", new=new, kept=len(files) - 1 - new)
