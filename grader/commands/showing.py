"""How `check` shows what it finds: as text, row by row, or as one JSON document at the end."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from typing import Any, Protocol

from grader.commands.console import Console
from grader.commands.words import sentence
from grader.errors import GraderError
from grader.records import ExerciseReport, Report
from grader.workspace import Task


class Show(Protocol):
    """What hears of a check while it runs."""

    def begin(self, task: Task, library: str) -> None:
        """An assignment is about to be checked."""

    def exercise(self, report: ExerciseReport) -> None:
        """An exercise has been judged."""

    def end(self, report: Report) -> None:
        """An assignment has been checked."""

    def finish(self, reports: Sequence[Report]) -> None:
        """Everything has been checked."""

    def failure(self, error: Exception) -> None:
        """It came to nothing; the sentence itself goes to stderr elsewhere."""


class Json:
    """Nothing but one document on stdout, also where the check came to nothing."""

    def __init__(self, console: Console) -> None:
        self._with_times = console.verbosity > 0

    def begin(self, task: Task, library: str) -> None:
        """Nothing yet."""

    def exercise(self, report: ExerciseReport) -> None:
        """Nothing yet."""

    def end(self, report: Report) -> None:
        """Nothing yet."""

    def finish(self, reports: Sequence[Report]) -> None:
        """The report; several assignments are a list under "reports"."""
        from grader.report.json_report import to_dict

        documents = [to_dict(report, self._with_times) for report in reports]
        print_json(documents[0] if len(documents) == 1 else {"reports": documents})

    def failure(self, error: Exception) -> None:
        """The error in both languages."""
        said = error if isinstance(error, GraderError) else sentence("bug_short")
        print_json({"error": {"en": said.en, "zh": said.zh}})


def print_json(document: Any) -> None:
    """Print strict JSON in ASCII: any stdout can take it, and half a surrogate pair becomes a question mark."""
    whole = json.dumps(document, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
    print(json.dumps(json.loads(whole), indent=2), flush=True)
