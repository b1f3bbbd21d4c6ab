"""Gradescope's results.json: https://gradescope-autograders.readthedocs.io/en/latest/specs/."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from grader.classroom.exports.entries import Entry, entries, hidden_count
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.markup import code_block, details, paragraph
from grader.classroom.exports.plain_text import fitted, shortened
from grader.classroom.exports.summary import printed, summary
from grader.records import Report, Status

MOST_BYTES = 4 << 20


def gradescope(report: Report, manner: Manner) -> str:
    """The file for one submission; Gradescope itself shows exercises after the due date."""
    later = replace(manner, due_passed=True)
    return fitted(lambda room: _written(_document(report, manner, later, room)), MOST_BYTES)


def nothing_graded(key: str, manner: Manner) -> str:
    """The file where there is no result; `key` is the sentence that says why."""
    return _written({
        "score": 0.0,
        "output": paragraph(manner.say(key)),
        "output_format": "html",
        "stdout_visibility": "hidden",
        "tests": [],
    })


def _document(report: Report, manner: Manner, later: Manner, room: int) -> dict[str, Any]:
    seconds = round(sum(exercise.seconds for exercise in report.exercises))
    return {
        "score": report.points,
        "output": _output(report, manner, room),
        "output_format": "html",
        "test_output_format": "html",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(entry, place, later, room) for place, entry in enumerate(entries(report, later), 1)],
        "extra_data": {"assignment": report.assignment, "grader": report.version, "seed": report.seed},
        **({"execution_time": seconds} if seconds else {}),
    }


def _output(report: Report, manner: Manner, room: int) -> str:
    wrote = shortened(printed(report, manner), room, manner)
    told = summary(report, manner) + ("\n" + manner.say("no total") if hidden_count(report, manner) else "")
    return "".join(map(paragraph, told.split("\n\n"))) + (
        paragraph(manner.say("printed")) + code_block(wrote) if wrote else ""
    )


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
