"""What a class page tells, counted in one pass that keeps a few words of each student, on disk, and no report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from grader.classroom.handin import Result
from grader.classroom.pages.people import FOLDER, file_name, label
from grader.classroom.pages.words import say
from grader.classroom.spool import Spool
from grader.records import ExerciseReport, Report, Status
from grader.report.causes import Cause, causes, file_finding
from grader.report.headings import cause_message
from grader.report.plain import plain
from grader.report.sections import smallest
from grader.report.style import Style

BROKEN = (Status.CRASHED, Status.TIMED_OUT)
LONGEST_TYPE = 40


@dataclass(frozen=True)
class Break:
    """An exercise that crashed or ran out of time; `reason` is the type of an exception, or what ails the file."""

    exercise: str
    status: str
    reason: str = ""


@dataclass(frozen=True)
class Row:
    """One student in the list: `link` leads to the student's page, `done` of `of` exercises are right."""

    key: str
    label: str
    link: str
    state: str
    points: float = 0.0
    max_points: float = 0.0
    late_seconds: float = 0.0
    seconds: float = 0.0
    done: int = 0
    of: int = 0
    broken: tuple[Break, ...] = ()


@dataclass(frozen=True)
class Example:
    """The sentence of one failure, and the smallest input that shows it."""

    sentence: str
    case: str


@dataclass
class Group:
    """Failures of one kind: in how many students, in which exercises, and for how many the diagnosis is not certain."""

    students: int = 0
    unsure: int = 0
    exercises: Counter[str] = field(default_factory=Counter)
    example: Example | None = None


@dataclass
class Tally:
    """Counts of a class; `diagnosed` go by the name of the diagnosis, `undiagnosed` by check, `files` by finding.

    The `rows` come in the order of their keys.
    """

    lang: str
    title: str = ""
    rows: Spool[Row] = field(default_factory=lambda: Spool(Row))
    exercises: dict[str, Counter[str]] = field(default_factory=dict)
    diagnosed: dict[str, Group] = field(default_factory=dict)
    undiagnosed: dict[str, Group] = field(default_factory=dict)
    files: dict[str, Group] = field(default_factory=dict)

    def add(self, result: Result, report: Report | None) -> None:
        """Count one student."""
        exercises = report.exercises if report else ()
        put(self.rows, _row(result, exercises, self.lang))
        if report and not self.title:
            self.title = plain(report.title[self.lang == "zh"] or report.title[0])
        met: set[tuple[str, str]] = set()
        for exercise in exercises:
            self.exercises.setdefault(exercise.name, Counter())[exercise.status.value] += 1
            self._failures(exercise, met)

    def _failures(self, exercise: ExerciseReport, met: set[tuple[str, str]]) -> None:
        about_file = file_finding(exercise)
        if about_file is not None:
            _count(self.files, about_file.code, exercise.name, met)
        for cause in causes(exercise):
            if cause.diagnosis is not None:
                group = _count(self.diagnosed, cause.diagnosis.name, exercise.name, met, not cause.diagnosis.certain)
            elif cause.verdict.status is Status.FAILED:
                group = _count(self.undiagnosed, cause.verdict.check, exercise.name, met)
            else:
                continue
            group.example = _simpler(group.example, _example(cause, self.lang))


def put(rows: Spool[Row], row: Row) -> None:
    """Add a row in its place."""
    rows.add((row.key.casefold(), row.key), row)


def _row(result: Result, exercises: tuple[ExerciseReport, ...], lang: str) -> Row:
    done = sum(exercise.status is Status.PASSED for exercise in exercises)
    broken = tuple(
        Break(each.name, each.status.value, _reason(each, lang)) for each in exercises if each.status in BROKEN
    )
    link = f"{FOLDER}/{file_name(result.student)}"
    told = (result.points, result.max_points, result.late_seconds, result.seconds)
    return Row(result.student, label(result), link, result.state, *told, done, len(exercises), broken)


def _reason(exercise: ExerciseReport, lang: str) -> str:
    about_file = file_finding(exercise)
    if about_file is not None:
        return say(lang, about_file.code)
    findings = [verdict.finding for verdict in exercise.verdicts if verdict.finding is not None]
    return next((plain(str(finding.facts.get("type")), LONGEST_TYPE) for finding in findings
                 if finding.code == "raised"), "")


def _count(
    groups: dict[str, Group], name: str, exercise: str, met: set[tuple[str, str]], unsure: bool = False
) -> Group:
    """Count a failure: a student once a group, and once more for each of its exercises."""
    group = groups.setdefault(name, Group())
    if (name, "") not in met:
        group.students += 1
        group.unsure += unsure
    group.exercises[exercise] += (name, exercise) not in met
    met |= {(name, ""), (name, exercise)}
    return group


def _example(cause: Cause, lang: str) -> Example:
    case = smallest(cause.finding.replay if cause.finding else None, Style(lang))
    return Example(cause_message(cause, lang).headline, case)


def _simpler(known: Example | None, new: Example) -> Example:
    """The example with the shorter smallest case; the first of those that are alike."""
    if known is None or (new.case and not known.case):
        return new
    return new if new.case and len(new.case) < len(known.case) else known
