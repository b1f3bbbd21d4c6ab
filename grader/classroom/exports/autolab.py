"""Autolab reads the last two lines of stdout, feedback by stages and scores: https://docs.autolabproject.com/lab/."""

from __future__ import annotations

import json
from typing import Any

from grader.classroom.exports.entries import Entry, shown
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import clean, fitted, shortened
from grader.classroom.exports.summary import summary
from grader.records import Report
from grader.report.words.labels import check_name

MOST_BYTES = 500_000
FULL_WIDTH_COLON = "\uff1a"


def autolab(report: Report, manner: Manner) -> str:
    """The summary, for the log, and two lines.

    Every exercise is a problem, hidden ones too, since its points have no other way; what was found there is not told.
    """
    scores = {_quiet(exercise.name): exercise.points for exercise in report.exercises}
    known = shown(report, manner)
    feedback = fitted(lambda room: _line(_feedback(known, manner, room)), MOST_BYTES)
    return f"{summary(report, manner)}\n" + feedback + _line({"scores": scores})


def _feedback(known: list[Entry], manner: Manner, room: int) -> dict[str, Any]:
    stages: dict[str, dict[str, Any]] = {}
    for entry in known:
        stages.setdefault(_quiet(entry.exercise), {})[_quiet(check_name(entry.check, manner.lang))] = _told(
            entry, manner, room
        )
    return {"_presentation": "semantic", "stages": list(stages), **stages}


def _told(entry: Entry, manner: Manner, room: int) -> dict[str, Any]:
    told: dict[str, Any] = {"passed": entry.passed}
    return told if entry.passed else {**told, "hint": _quiet(shortened(entry.text, room, manner))}


def _quiet(text: str) -> str:
    """Text without colons: Autolab takes a word before a colon for a key, also within a string."""
    return clean(text).replace(":", FULL_WIDTH_COLON)


def _line(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False) + "\n"
