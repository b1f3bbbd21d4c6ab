"""The grade of a result, and the words about it that its student may read."""

from __future__ import annotations

from collections.abc import Iterator

from grader.classroom.exports.manner import Manner
from grader.classroom.exports.reading import report_of
from grader.classroom.exports.summary import summary
from grader.classroom.exports.words import say
from grader.classroom.handin import Result
from grader.records import Report
from grader.report.numbers import number
from grader.report.words.labels import STATUS, label

SECONDS_IN_AN_HOUR = 3600


def grade(result: Result) -> float | None:
    """The points; None where nothing was handed in, or the grader failed and nobody may lose points for it."""
    return result.points if result.state in ("graded", "unreadable") else None


def feedback(result: Result, manner: Manner) -> str:
    """The result in a few sentences: exercises that are shown, and what is to be known about the rest."""
    report = report_of(result)
    return manner.each(lambda lang: "\n".join(_sentences(result, report, manner, lang)))


def _sentences(result: Result, report: Report | None, manner: Manner, lang: str) -> Iterator[str]:
    if result.state in ("missing", "unreadable", "failed"):
        yield say(result.state, lang)
    if report is not None:
        yield summary(report, Manner((lang,), manner.due_passed))
        for exercise in filter(manner.shows, report.exercises):
            points = f"{number(exercise.points)}/{number(exercise.max_points)}"
            yield f"{exercise.name}: {label(STATUS[exercise.status], lang)} ({points})"
    if result.points != result.raw_points:
        hours = number(result.late_seconds / SECONDS_IN_AN_HOUR, digits=3)
        yield say("late", lang, hours=hours, points=number(result.points), raw=number(result.raw_points))
