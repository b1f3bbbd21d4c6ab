"""GitHub's job summary: Markdown with a table of exercises, and what was found in each."""

from __future__ import annotations

from html import escape

from grader.classroom.exports.entries import Entry, shown
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.markup import details
from grader.classroom.exports.plain_text import clean, fitted
from grader.classroom.exports.summary import summary
from grader.classroom.exports.words import say
from grader.records import ExerciseReport, Report
from grader.report.numbers import number
from grader.report.words.labels import STATUS, label

MOST_BYTES = 900_000


def github_summary(report: Report, manner: Manner) -> str:
    """The Markdown for one submission; what students wrote is in HTML, escaped."""
    bad, head = [entry for entry in shown(report, manner) if not entry.passed], _head(report, manner)
    return fitted(lambda room: "\n".join([*head, *(_details(entry, manner, room) for entry in bad)]) + "\n", MOST_BYTES)


def _head(report: Report, manner: Manner) -> list[str]:
    title = manner.each(lambda lang: label(report.title, lang) or report.title[0]).replace("\n\n", " · ")
    lines = [f"## {_inline(title)}", "", *summary(report, manner).replace("\n", "  \n").split("\n"), ""]
    lines += [_row(*(say(key, manner.lang) for key in ("exercise", "result", "score"))), _row("---", "---", "---:")]
    lines += [_exercise(exercise, manner) for exercise in report.exercises if manner.shows(exercise)]
    return [*lines, ""]


def _exercise(exercise: ExerciseReport, manner: Manner) -> str:
    points = f"{number(exercise.points)} / {number(exercise.max_points)}"
    return _row(f"<code>{_inline(exercise.name)}</code>", label(STATUS[exercise.status], manner.lang), points)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _details(entry: Entry, manner: Manner, room: int) -> str:
    """A block of HTML without empty lines, which would end it."""
    inside = details(entry, room, manner).replace("\n", "&#10;")
    return f"<details><summary>{_inline(entry.name)}</summary>{inside}</details>"


def _inline(text: str) -> str:
    """Text that is neither HTML nor Markdown, on one line."""
    escaped = escape(clean(text)).replace("\n", " ")
    return "".join(f"&#{ord(mark)};" if mark in "\\`*_[]|~@" else mark for mark in escaped)
