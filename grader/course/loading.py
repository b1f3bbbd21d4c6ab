"""Find courses and assignments on disk, and load an assignment's `spec.py`."""

from __future__ import annotations

import importlib.util
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from grader.course.deferred import deferred_imports
from grader.course.exercise import Assignment, Exercise, LawCheck
from grader.course.text import text
from grader.errors import GraderError, SpecError


def default_course() -> Path:
    """The course that comes with the grader: beside the package in a checkout, inside it in an installed wheel."""
    package = Path(__file__).resolve().parents[1]
    packaged = package / "default_course"
    return packaged if packaged.is_dir() else package.parent


def is_course(folder: Path) -> bool:
    """Whether `folder` holds assignments with specs."""
    return any(folder.glob("assignments/*/spec.py"))


def find_course(start: Path) -> Path:
    """The course that `start` lies in, else the default course."""
    for folder in (start, *start.parents):
        if is_course(folder):
            return folder
    return default_course()


def assignment_names(course: Path) -> list[str]:
    """The names of a course's assignments, sorted."""
    return sorted(spec.parent.name for spec in course.glob("assignments/*/spec.py"))


def load_assignment(course: Path, name: str) -> Assignment:
    """Load the assignment `name` of a course.

    Raises:
        SpecError: `spec.py` does not run, or something in it is not a valid exercise.
    """
    folder = course.resolve() / "assignments" / name
    place = folder / "spec.py"
    module = _run(place, name)
    laws = [item for item in vars(module).values() if isinstance(item, LawCheck)]
    exercises = tuple(
        replace(item, laws=tuple(law for law in laws if law.exercise is item))
        for item in dict.fromkeys(item for item in vars(module).values() if isinstance(item, Exercise))
    )
    try:
        _check(exercises, folder)
    except SpecError as error:
        raise error.within(str(place)) from None
    given = getattr(module, "assignment", None)
    if not isinstance(given, Assignment):
        title = ((module.__doc__ or "").strip() or name).splitlines()[0].rstrip(".")
        given = Assignment(text(title))
    return replace(given, name=name, folder=folder, exercises=exercises)


def _check(exercises: tuple[Exercise, ...], folder: Path) -> None:
    if not exercises:
        raise SpecError("defines no Exercise", "没有定义任何 Exercise")
    functions = [function for exercise in exercises for function in exercise.functions]
    for function in functions:
        if functions.count(function) > 1:
            raise SpecError(f"{function} is defined twice", f"{function} 定义了两次")
    for exercise in exercises:
        if not (folder / exercise.file).is_file():
            raise SpecError(
                f"{exercise.name}: there is no stub file {exercise.file} in {folder}",
                f"{exercise.name}：{folder} 中没有桩文件 {exercise.file}",
            )
        if exercise.reference is None and exercise.law is None and not exercise.laws:
            raise SpecError(
                f"{exercise.name}: give a reference, a law, or a function marked with @law(...)",
                f"{exercise.name}：请给出 reference、law，或用 @law(...) 标记的函数",
            )


def _run(place: Path, name: str) -> ModuleType:
    module_name = f"grader_spec_{name}"
    spec = importlib.util.spec_from_file_location(module_name, place)
    if spec is None or spec.loader is None or not place.is_file():
        raise GraderError(f"There is no assignment in {place.parent}", f"{place.parent} 中没有作业")
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    try:
        with deferred_imports("torch", "numpy", "scipy"):
            spec.loader.exec_module(module)
    except SpecError as error:
        raise error.within(f"{place}, {_line(error, place)}") from None
    except (Exception, SystemExit) as error:
        raise SpecError(
            f"{place}, {_line(error, place)}: {type(error).__name__}: {error}",
            f"{place}，{_line(error, place)}：{type(error).__name__}: {error}",
        ) from error
    return module


def _line(error: BaseException, place: Path) -> str:
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(place)]
    if isinstance(error, SyntaxError):
        lines.append(error.lineno)
    return f"line {lines[-1] if lines else 1}"
