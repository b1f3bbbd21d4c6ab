"""GitHub Classroom: what its reporter takes from a step, as base64 (autograding-grading-reporter)."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

from grader.classroom.exports.entries import Entry, folded
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import fitted, shortened
from grader.classroom.exports.summary import has_our_fault
from grader.records import Report, Status

MOST_BYTES = 700_000
VERSION = 1


def github_classroom(report: Report, manner: Manner) -> str:
    """One line; the points of checks that are withheld come as one test, since Classroom adds up those of tests."""
    known = folded(report, manner)
    whole = fitted(lambda room: json.dumps(_document(report, known, manner, room), ensure_ascii=False), MOST_BYTES)
    return b64encode(whole.encode()).decode("ascii") + "\n"


def _document(report: Report, known: list[Entry], manner: Manner, room: int) -> dict[str, Any]:
    return {
        "version": VERSION,
        "status": "error" if has_our_fault(report) else "pass" if report.passed else "fail",
        "max_score": report.max_points,
        "tests": [_test(entry, manner, room) for entry in known],
    }


def _test(entry: Entry, manner: Manner, room: int) -> dict[str, Any]:
    crashed = entry.status in (Status.CRASHED, Status.TIMED_OUT, Status.OUR_FAULT)
    return {
        "name": entry.name,
        "status": "pass" if entry.passed else "error" if crashed else "fail",
        "score": entry.points,
        "message": shortened(entry.headline, room, manner),
        "test_code": shortened(entry.code, room, manner),
        "filename": entry.file,
        "line_no": entry.line or 0,
        "duration": 0,
        "output": shortened(entry.text, room, manner),
    }
