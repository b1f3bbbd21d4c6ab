"""Grades as CSV for Moodle's import, in which the teacher says which column is what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.classroom.exports.cells import line
from grader.classroom.exports.grades import feedback, grade
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.opening import opening
from grader.classroom.handin import Result


def moodle(results: Iterable[Result], manner: Manner) -> Iterator[str]:
    """The lines of the table. Who has no grade is left out, since a grade that is no number stops the whole import."""
    known = opening(results, manner)
    yield line(["username", "idnumber", "email", known.title, f"{known.title} feedback"])
    for result in known.results:
        points = grade(result)
        if result.counts and points is not None:
            yield line([result.student, result.student, result.email, points, feedback(result, manner)])
