"""The checks of a report as other formats know them: tests, with a name, points and a text."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent

from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import clean
from grader.classroom.exports.words import say
from grader.records import ExerciseReport, Report, Status, Verdict, Visibility
from grader.report.causes import Cause
from grader.report.messages import message
from grader.report.sections import section
from grader.report.style import Style
from grader.report.words.labels import CLAIMS, check_name, label, phrase


class Unwrapped(Style):
    """A terminal as wide as any line."""

    def lines(self, text: str, indent: str = "") -> list[str]:
        """`text` in its own lines."""
        return [indent + part for part in text.split("\n")]


@dataclass(frozen=True)
class Entry:
    """One check of one exercise; or all that are withheld, as one.

    `claim` is what the check asks for, `text` what was found (its first line is the headline), and `code` shows it
    without the grader. `text` and `code` are empty where a student may not know them.
    """

    exercise: str
    check: str
    name: str
    status: Status
    points: float
    max_points: float
    visibility: Visibility
    file: str = ""
    line: int | None = None
    claim: str = ""
    text: str = ""
    code: str = ""

    @property
    def passed(self) -> bool:
        """Whether the check was met."""
        return self.status is Status.PASSED

    @property
    def headline(self) -> str:
        """The first line of what was found."""
        return self.text.partition("\n")[0]


def entries(report: Report, manner: Manner) -> list[Entry]:
    """Every check of every exercise; those that are withheld have neither text nor code."""
    return [_entry(exercise, verdict, manner) for exercise in report.exercises for verdict in exercise.verdicts]


def shown(report: Report, manner: Manner) -> list[Entry]:
    """The checks that a student may know."""
    return [
        _entry(exercise, verdict, manner)
        for exercise in report.exercises
        if manner.shows(exercise)
        for verdict in exercise.verdicts
    ]


def folded(report: Report, manner: Manner) -> list[Entry]:
    """The checks that a student may know, and all others as one: their points add up to those of the report."""
    return [*shown(report, manner), *_withheld(report, manner)]


def hidden_count(report: Report, manner: Manner) -> int:
    """How many checks a student may not know yet."""
    return sum(len(exercise.verdicts) for exercise in report.exercises if not manner.shows(exercise))


def _withheld(report: Report, manner: Manner) -> list[Entry]:
    """All checks that a student may not know yet, as one: how many they are, and their points."""
    exercises = [exercise for exercise in report.exercises if not manner.shows(exercise)]
    count = hidden_count(report, manner)
    if not count:
        return []
    whole = Entry(
        exercise="",
        check="hidden",
        name=say("hidden name", manner.lang, count=count),
        status=Status.PASSED if all(exercise.status is Status.PASSED for exercise in exercises) else Status.FAILED,
        points=round(sum(exercise.points for exercise in exercises), 2),
        max_points=round(sum(exercise.max_points for exercise in exercises), 2),
        visibility="hidden",
        text=manner.say("hidden", count=count),
    )
    return [whole]


def _entry(exercise: ExerciseReport, verdict: Verdict, manner: Manner) -> Entry:
    lang, open_to_all = manner.lang, manner.shows(exercise)
    replay = verdict.finding.replay if verdict.finding else None
    return Entry(
        exercise=clean(exercise.name),
        check=clean(verdict.check),
        name=clean(say("name", lang, exercise=exercise.name, check=check_name(verdict.check, lang))),
        status=verdict.status,
        points=verdict.points,
        max_points=verdict.max_points,
        visibility=exercise.visibility,
        file=clean(exercise.file),
        line=exercise.line,
        claim=clean(manner.each(lambda language: _claim(verdict, language))) if open_to_all else "",
        text=clean(manner.each(lambda language: _text(exercise, verdict, language))) if open_to_all else "",
        code=clean(replay.code) if replay and open_to_all else "",
    )


def _claim(verdict: Verdict, lang: str) -> str:
    sentence = verdict.sentence or CLAIMS.get(verdict.check)
    return (label(sentence, lang) or sentence[0]) if sentence else check_name(verdict.check, lang)


def _text(exercise: ExerciseReport, verdict: Verdict, lang: str) -> str:
    """What was found, as a card of the terminal tells it; for a check that passed, its claim."""
    if verdict.passed:
        return _claim(verdict, lang)
    if verdict.status is Status.OUR_FAULT:
        return phrase("our fault", lang)
    if verdict.status is Status.SKIPPED:
        return message(verdict.finding, lang).text if verdict.finding else phrase("not checked", lang)
    diagnosis = next((known for known in exercise.diagnoses if verdict.check in known.explains), None)
    lines = section(Cause(verdict, (), diagnosis), Unwrapped(lang, verbose=True), silent=False, first=True)
    return dedent("\n".join(lines))
