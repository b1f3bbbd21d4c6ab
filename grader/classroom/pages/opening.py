"""A result with its report read back into records."""

from __future__ import annotations

from dataclasses import replace

from grader.classroom.handin import Result
from grader.records import Report
from grader.report.reading import read_report


def opened(result: Result) -> tuple[Result, Report | None]:
    """A result and its report; one whose report is damaged is one that the grader failed to grade."""
    if result.state != "graded":
        return result, None
    try:
        return result, read_report(result.report)
    except ValueError:
        return replace(result, state="failed"), None
