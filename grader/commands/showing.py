"""How `check` shows what it finds: as text, row by row, or as one JSON document at the end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Protocol

from grader.commands.console import Console
from grader.commands.screen import style_of
from grader.commands.words import sentence
from grader.errors import GraderError
from grader.records import ExerciseReport, Report
from grader.report.columns import width
from grader.report.json_report import document
from grader.report.terminal import ending, row, title, write
from grader.workspace import Task


class Show(Protocol):
    """What hears of a check while it runs."""

    def begin(self, task: Task, library: str, seed: int) -> None:
        """An assignment is about to be checked."""

    def exercise(self, report: ExerciseReport) -> None:
        """An exercise has been judged."""

    def end(self, report: Report, hints: bool) -> None:
        """An assignment has been checked; `hints` says whether `grader hint` can tell more."""

    def finish(self, reports: Sequence[Report]) -> None:
        """Everything has been checked."""

    def failure(self, error: Exception) -> None:
        """It came to nothing; the sentence itself goes to stderr elsewhere."""


class Terminal:
    """A title at once, a row for each exercise as it is judged, and an ending."""

    def __init__(self, console: Console) -> None:
        self._style = style_of(console)
        self._first = True
        self._names = 0
        self._total = 0

    def begin(self, task: Task, library: str, seed: int) -> None:
        """The title, before anything slow is imported."""
        assignment = task.assignment
        names = [exercise.name for exercise in assignment.exercises]
        self._names, self._total = max(map(width, task.exercises or names)) + 1, len(names)
        if not (self._first or self._style.quiet):
            self._write("\n")
        self._first = False
        words = (assignment.title.en, assignment.title.zh)
        self._write(title(self._style, assignment.name, words, library, seed))

    def exercise(self, report: ExerciseReport) -> None:
        """The row of the exercise."""
        self._write(row(report, self._style, self._names))

    def end(self, report: Report, hints: bool) -> None:
        """The summary, the cards, and what to do next."""
        self._write("\n" + ending(report, self._style, total=self._total, hints=hints))

    def finish(self, reports: Sequence[Report]) -> None:
        """Nothing is left to say."""

    def failure(self, error: Exception) -> None:
        """Nothing more on stdout."""

    def _write(self, text: str) -> None:
        if text:
            write(text.removesuffix("\n"), self._style)


class Json:
    """Nothing but one document on stdout, also where the check came to nothing."""

    def __init__(self, console: Console) -> None:
        self._with_times = console.verbosity > 0

    def begin(self, task: Task, library: str, seed: int) -> None:
        """Nothing yet."""

    def exercise(self, report: ExerciseReport) -> None:
        """Nothing yet."""

    def end(self, report: Report, hints: bool) -> None:
        """Nothing yet."""

    def finish(self, reports: Sequence[Report]) -> None:
        """The reports, in the order of the course; times only with -v."""
        print_json(document(reports, self._with_times))

    def failure(self, error: Exception) -> None:
        """No reports, and the error in both languages."""
        said = error if isinstance(error, GraderError) else sentence("bug_short")
        print_json({**document([], self._with_times), "error": {"en": said.en, "zh": said.zh}})


def print_json(document: Any) -> None:
    """Print strict JSON in ASCII, which any stdout can take; half a character becomes a question mark."""
    whole = json.dumps(document, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
    print(json.dumps(json.loads(whole), indent=2), flush=True)
