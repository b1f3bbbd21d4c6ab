"""Grading one handin in a process that grades many: what is expensive is made once and kept."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.classroom.jailed import Jails
from grader.course.exercise import Assignment
from grader.course.loading import load_assignment
from grader.memo import News
from grader.records import Finding
from grader.report.json_report import to_dict
from grader.worker.records import LAYERS, LIMITS_ONLY


@dataclass(frozen=True)
class Setting:
    """How all submissions of a run are graded; `promised` are the layers that every worker must have."""

    course: str
    assignment: str
    seed: int = 0
    trusted: bool = False
    promised: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Task:
    """Work to be graded: its digest, and its files."""

    digest: str
    files: Mapping[str, bytes | Finding]


@dataclass(frozen=True)
class Graded:
    """A report as a plain dict, or the reason why there is none; `seconds` is what it took."""

    digest: str
    report: Mapping[str, Any] | None
    seconds: float
    error: str = ""


_made: dict[Setting, tuple[Assignment, Jails]] = {}


def grade_task(setting: Setting, task: Task) -> Graded:
    """Grade a submission, in whatever process this is; a fault of ours is told, not raised."""
    began = time.perf_counter()
    try:
        assignment, jails = _prepared(setting)
        report = to_dict(jails.grade(assignment, task.files, seed=setting.seed), with_times=True)["reports"][0]
    except Exception as error:
        return Graded(task.digest, None, time.perf_counter() - began, f"{type(error).__name__}: {error}"[:500])
    return Graded(task.digest, report, time.perf_counter() - began)


def learn(setting: Setting, news: Iterable[News]) -> None:
    """Take over what other processes have come to know of the assignment, if this one grades it already."""
    if setting in _made:
        _made[setting][1].memo.learn(news)


def news_of(setting: Setting) -> list[News]:
    """What this process has come to know of the assignment since it was last asked."""
    return _made[setting][1].memo.news() if setting in _made else []


def demand_protection(setting: Setting) -> tuple[str, ...]:
    """The layers that hold here, between the grader and what strangers wrote.

    Raises:
        Unprotected: there are none but limits, and strangers' work is to be graded.
    """
    with Jails([Path(setting.course)], layers=LIMITS_ONLY if setting.trusted else LAYERS) as jails:
        return jails.demand_protection()


def _prepared(setting: Setting) -> tuple[Assignment, Jails]:
    if setting not in _made:
        course = Path(setting.course)
        layers = LIMITS_ONLY if setting.trusted else LAYERS
        jails = Jails([course], layers=layers, promised=setting.promised)
        _made[setting] = load_assignment(course, setting.assignment), jails
    return _made[setting]
