"""Gradescope's results.json: https://gradescope-autograders.readthedocs.io/en/latest/specs/."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from grader.classroom.exports.entries import Entry, entries, hidden_count
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.markup import details, listing, paragraphs
from grader.classroom.exports.plain_text import fitted, shortened
from grader.classroom.exports.summary import printed, summary
from grader.records import Report, Status

MOST_BYTES = 4 << 20


def gradescope(report: Report, manner: Manner) -> str:
    """The file for one submission; Gradescope itself shows exercises after the due date."""
    later = replace(manner, due_passed=True)
    known, output = entries(report, later), summary(report, manner)
    if hidden_count(report, manner):
        output += "\n" + manner.say("no total")
    return fitted(lambda room: _written(_document(report, known, output, manner, room)), MOST_BYTES)


def nothing_graded(key: str, manner: Manner) -> str:
    """The file where there is no result; `key` is the sentence that says why."""
    return _written({
        "score": 0.0,
        "output": paragraphs(manner.say(key)),
        "output_format": "html",
        "stdout_visibility": "hidden",
        "tests": [],
    })


def _document(report: Report, known: list[Entry], output: str, manner: Manner, room: int) -> dict[str, Any]:
    wrote = shortened(printed(report, manner), room, manner)
    seconds = round(sum(exercise.seconds for exercise in report.exercises))
    return {
        "score": report.points,
        "output": paragraphs(output) + listing(manner.say("printed"), wrote),
        "output_format": "html",
        "test_output_format": "html",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(entry, place, manner, room) for place, entry in enumerate(known, 1)],
        "extra_data": {"assignment": report.assignment, "grader": report.version, "seed": report.seed},
        **({"execution_time": seconds} if seconds else {}),
    }


def _test(entry: Entry, place: int, manner: Manner, room: int) -> dict[str, Any]:
    """A test; without a status, as of a skipped check, Gradescope goes by the score."""
    status = {} if entry.status is Status.SKIPPED else {"status": "passed" if entry.passed else "failed"}
    return {
        "name": entry.name,
        "number": str(place),
        "score": entry.points,
        "max_score": entry.max_points,
        **status,
        "output": details(entry, room, manner),
        "visibility": entry.visibility,
    }


def _written(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
