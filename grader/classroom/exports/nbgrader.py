"""The columns of `nbgrader export`, for what reads those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.classroom.exports.cells import line
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.opening import opening
from grader.classroom.handin import Result

COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score"),
)


def nbgrader(results: Iterable[Result], manner: Manner) -> Iterator[str]:
    """The lines of the table; the grader knows no due date, and names as one."""
    known = opening(results, manner)
    yield line(COLUMNS)
    for result in known.results:
        if result.counts:
            yield line([
                *(known.title, None, result.submitted, result.student, result.name, None, result.email),
                *_scores(result),
                known.max_points,
            ])


def _scores(result: Result) -> tuple[float | None, ...]:
    if result.state == "failed":
        return None, None, None
    return result.raw_points, result.raw_points - result.points, result.points
