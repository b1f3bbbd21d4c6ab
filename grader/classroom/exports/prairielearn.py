"""PrairieLearn's results.json: https://docs.prairielearn.com/externalGrading/#grading-results."""

from __future__ import annotations

import json
from typing import Any

from grader.classroom.exports.entries import Entry, folded
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import fitted, shortened
from grader.classroom.exports.summary import has_our_fault, printed, summary, unreadable
from grader.records import Report

MOST_BYTES = 900_000


def prairielearn(report: Report, manner: Manner) -> str:
    """The file for one submission. Every test has points: one without would hide those of all."""
    known = folded(report, manner)
    return fitted(lambda room: _written(_document(report, known, manner, room)), MOST_BYTES)


def _document(report: Report, known: list[Entry], manner: Manner, room: int) -> dict[str, Any]:
    errors = [manner.say("our fault")] if has_our_fault(report) else unreadable(report, manner)
    return {
        "gradable": not errors,
        **({"format_errors": [shortened(error, max(room, 100), manner) for error in errors]} if errors else {}),
        "score": min(report.points / report.max_points, 1.0) if report.max_points else 0.0,
        "message": summary(report, manner),
        "output": shortened(printed(report, manner), room, manner),
        "tests": [_test(entry, manner, room) for entry in known],
    }


def _test(entry: Entry, manner: Manner, room: int) -> dict[str, Any]:
    return {
        "name": entry.name,
        "description": shortened(entry.claim, room, manner),
        "points": entry.points,
        "max_points": entry.max_points,
        "message": shortened(entry.headline, room, manner),
        "output": "" if entry.passed else shortened(_whole(entry), room, manner),
    }


def _written(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False) + "\n"


def _whole(entry: Entry) -> str:
    return "\n\n".join(filter(None, (entry.text, entry.code)))
