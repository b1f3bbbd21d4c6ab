"""Where the work is: which course, which assignments and exercises, which folder, which array library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.commands.files import reading
from grader.commands.suggest import hint
from grader.commands.words import problem
from grader.course.exercise import Assignment
from grader.course.loading import assignment_names, default_course, is_course, load_assignment

FORMAT = 1
MARK = Path(".grader", "workspace.json")
BACKENDS = ("torch", "numpy")
DEFAULT_COURSE = "default"


@dataclass(frozen=True)
class Workspace:
    """A folder that `grader start` made: a folder of stubs for each assignment of a course."""

    folder: Path
    backend: str
    course: str = DEFAULT_COURSE


@dataclass(frozen=True)
class Place:
    """What a folder lies in: the nearest workspace or course above it, or neither."""

    folder: Path
    workspace: Workspace | None = None
    course: Path | None = None

    @property
    def root(self) -> Path | None:
        """The workspace's or the course's folder."""
        return self.workspace.folder if self.workspace else self.course

    @property
    def inside(self) -> tuple[str, ...]:
        """The folders between the assignments' parent and here; the first is an assignment's name."""
        if self.root is None:
            return ()
        parts = self.folder.relative_to(self.root).parts
        if self.workspace:
            return parts
        return parts[1:] if parts[:1] in (("assignments",), ("solutions",)) else ()


@dataclass(frozen=True)
class Task:
    """One assignment to check: the folder of the work and the exercises that were asked for (none: all)."""

    assignment: Assignment
    folder: Path
    library: str | None
    exercises: tuple[str, ...] = ()


def current_folder() -> Path:
    """The working folder; it may have been removed under our feet."""
    try:
        return Path.cwd()
    except OSError:
        raise problem("no_cwd") from None


def existing_folder(folder: Path) -> Path:
    """`folder`, absolute, or a sentence that says why it is none."""
    with reading(folder):
        if not folder.exists():
            raise problem("no_folder", folder=folder)
        if not folder.is_dir():
            raise problem("not_folder", folder=folder)
        next(folder.iterdir(), None)
        return folder.resolve()


def read_workspace(folder: Path) -> Workspace | None:
    """The workspace whose root is `folder`."""
    file = folder / MARK
    try:
        data = json.loads(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None
    except (OSError, ValueError, RecursionError):
        raise problem("bad_workspace", file=file) from None
    if not isinstance(data, dict) or not isinstance(data.get("format"), int):
        raise problem("bad_workspace", file=file)
    if data["format"] > FORMAT:
        raise problem("new_workspace", file=file)
    course = data.get("course", DEFAULT_COURSE)
    if data.get("backend") not in BACKENDS or not isinstance(course, str):
        raise problem("bad_workspace", file=file)
    return Workspace(folder, data["backend"], course)


def locate(folder: Path) -> Place:
    """The nearest workspace or course that `folder` lies in."""
    for above in (folder, *folder.parents):
        workspace = read_workspace(above)
        if workspace is not None:
            return Place(folder, workspace=workspace)
        if is_course(above):
            return Place(folder, course=above)
    return Place(folder)


def course_of(*places: Place) -> Path:
    """The course of the first place that lies in one or knows one, else the default course."""
    for place in places:
        if place.course:
            return place.course
        if place.workspace:
            return _recorded_course(place.workspace)
    return default_course()


def plan(words: Sequence[str], directory: Path | None, cwd: Path) -> list[Task]:
    """What `grader check WORDS --dir DIRECTORY` asks for when it is called in `cwd`.

    Raises:
        GraderError: a name that is none, or no work where it was looked for.
    """
    here = locate(cwd if directory is None else existing_folder(directory))
    course = course_of(here) if directory is None else course_of(here, locate(cwd))
    names = assignment_names(course)
    if not names:
        raise problem("empty_course", course=course)
    if directory is None and here.root is None:
        _choose(words, course, names, None)
        raise problem("no_workspace")
    current = here.inside[0] if here.inside and here.inside[0] in names else None
    chosen = _choose(words, course, names, current) if words or current else _all(here, course, names, directory)
    return [_task(assignment, exercises, here, directory) for assignment, exercises in chosen]


Choice = tuple[Assignment, tuple[str, ...]]


def _all(here: Place, course: Path, names: Sequence[str], directory: Path | None) -> list[Choice]:
    """Without a name: every assignment, or with --dir those that the folder holds work on."""
    if directory is None:
        return [(load_assignment(course, name), ()) for name in names]
    held = [name for name in names if (here.folder / name).is_dir()]
    if held:
        return [(load_assignment(course, name), ()) for name in held]
    assignments = [load_assignment(course, name) for name in names]
    fitting = [item for item in assignments if _holds_work(here.folder, item)]
    if not fitting:
        raise problem(
            "no_work_at_all",
            folder=directory,
            names=", ".join(names),
            files=", ".join(dict.fromkeys(file for item in assignments for file in item.files)),
        )
    named = [item for item in fitting if item.name in here.folder.parts] or fitting
    if len(named) > 1:
        raise problem("which", folder=directory, names=", ".join(item.name for item in named))
    return [(named[0], ())]


def _choose(words: Sequence[str], course: Path, names: Sequence[str], current: str | None) -> list[Choice]:
    """The assignment and exercises that the words name; an assignment may be left to be understood."""
    if words and words[0] in names:
        assignment = load_assignment(course, words[0])
        return [(assignment, _exercises(assignment, words[1:]))]
    if current is not None:
        assignment = load_assignment(course, current)
        if not words or words[0] in _functions(assignment):
            return [(assignment, _exercises(assignment, words))]
    if not words:
        return []
    assignments = [load_assignment(course, name) for name in names]
    owners = [assignment for assignment in assignments if words[0] in _functions(assignment)]
    if len(owners) > 1:
        raise problem("ambiguous", name=words[0], names=", ".join(owner.name for owner in owners))
    if not owners:
        known = [*names, *(name for assignment in assignments for name in _functions(assignment))]
        raise problem("no_assignment", name=words[0], hint=hint(words[0], known))
    return [(owners[0], _exercises(owners[0], words))]


def _exercises(assignment: Assignment, words: Iterable[str]) -> tuple[str, ...]:
    owners = _functions(assignment)
    for word in words:
        if word not in owners:
            raise problem("no_exercise", assignment=assignment.name, name=word, hint=hint(word, owners))
    return tuple(dict.fromkeys(owners[word] for word in words))


def _functions(assignment: Assignment) -> dict[str, str]:
    """Name of a forward or backward function -> the exercise that it belongs to."""
    return {function: exercise.name for exercise in assignment.exercises for function in exercise.functions}


def _task(assignment: Assignment, exercises: tuple[str, ...], here: Place, directory: Path | None) -> Task:
    folder = _work_folder(assignment, here, directory)
    workspace = locate(folder).workspace
    return Task(assignment, folder, workspace.backend if workspace else None, exercises)


def _work_folder(assignment: Assignment, here: Place, directory: Path | None) -> Path:
    own = here.folder / assignment.name
    if directory is not None:
        if _holds_work(here.folder, assignment):
            return here.folder
        if own.is_dir():
            return own
        raise problem("no_work", assignment=assignment.name, folder=directory, files=", ".join(assignment.files))
    if here.inside[:1] == (assignment.name,) and _holds_work(here.folder, assignment):
        return here.folder
    if here.workspace is None:
        return assignment.folder
    folder = here.workspace.folder / assignment.name
    if not folder.is_dir():
        raise problem("removed", folder=folder, workspace=here.workspace.folder)
    return folder


def _holds_work(folder: Path, assignment: Assignment) -> bool:
    return any((folder / file).is_file() for file in assignment.files)


def _recorded_course(workspace: Workspace) -> Path:
    """The course that the workspace was made for, where it still exists."""
    if workspace.course == DEFAULT_COURSE:
        return default_course()
    recorded = Path(workspace.course)
    return recorded if is_course(recorded) else default_course()
