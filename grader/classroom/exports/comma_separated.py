"""Everything about every attempt as CSV, with a column for each exercise: for whoever runs the course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.classroom.exports.cells import line
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.opening import opening
from grader.classroom.exports.reading import report_of
from grader.classroom.handin import Result

COLUMNS = (
    *("student", "name", "email", "state", "attempt", "counts", "submitted", "late_seconds"),
    *("points", "raw_points", "max_points", "seconds", "source", "digest"),
)


def comma_separated(results: Iterable[Result], manner: Manner) -> Iterator[str]:
    """The lines of the table."""
    known = opening(results, manner)
    yield line([*COLUMNS, *known.exercises])
    for result in known.results:
        report = report_of(result)
        points = {exercise.name: exercise.points for exercise in report.exercises} if report else {}
        own = [getattr(result, name) for name in COLUMNS]
        yield line([*own, *(points.get(name) for name in known.exercises)])
