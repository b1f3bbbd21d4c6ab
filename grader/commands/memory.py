"""What is remembered between two commands, in `.grader`: what the last checks found, and how far hints have gone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from grader.commands.files import put
from grader.course.exercise import Assignment
from grader.records import ExerciseReport, Report
from grader.report.json_report import FORMAT, FORMAT_VERSION, document
from grader.report.reading import read_exercise

LAST = Path(".grader", "last")
HINTS = Path(".grader", "hints.json")
Given = dict[str, tuple[str, int]]


def keep_report(root: Path, assignment: Assignment, report: Report) -> bool:
    """Keep what a check found; exercises that it left out keep their last result. Whether the disk took it."""
    known = {**last_reports(root, assignment.name), **{exercise.name: exercise for exercise in report.exercises}}
    exercises = tuple(known[exercise.name] for exercise in assignment.exercises if exercise.name in known)
    return _keep(document([replace(report, exercises=exercises)], with_times=False), _file(root, assignment.name))


def last_reports(root: Path, assignment: str) -> Mapping[str, ExerciseReport]:
    """What the last check of each exercise found; nothing where the file is not there or not ours."""
    try:
        data = json.loads(_file(root, assignment).read_bytes())
        if (data["format"], data["format_version"]) != (FORMAT, FORMAT_VERSION):
            return {}
        exercises = [read_exercise(entry) for entry in data["reports"][0]["exercises"]]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return {}
    return {exercise.name: exercise for exercise in exercises}


def level_given(root: Path, exercise: str, page: str) -> int:
    """How far the hints of `page` have gone for an exercise ("assignment2/relu"); 0 if there was none yet."""
    name, level = _levels(root).get(exercise, ("", 0))
    return max(level, 0) if name == page else 0


def keep_level(root: Path, exercise: str, page: str, level: int) -> bool:
    """Remember that the hint of this level has been given. Whether the disk took it."""
    return _keep({**_levels(root), exercise: (page, level)}, root / HINTS)


def _levels(root: Path) -> Given:
    try:
        return msgspec.json.decode((root / HINTS).read_bytes(), type=Given)
    except (OSError, ValueError, RecursionError):
        return {}


def _file(root: Path, assignment: str) -> Path:
    return root / LAST / f"{assignment}.json"


def _keep(data: object, file: Path) -> bool:
    try:
        put((json.dumps(data, indent=2) + "\n").encode(), file)
    except OSError:
        return False
    return True
