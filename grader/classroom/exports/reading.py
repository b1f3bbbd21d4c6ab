"""Where exports come from: the JSON document of a report, and a file of results."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from grader.classroom.handin import Result
from grader.errors import GraderError
from grader.records import Report
from grader.report.json_report import FORMAT, FORMAT_VERSION
from grader.report.reading import read_report


class NoReport(GraderError):
    """What was given is no report, or not one."""


class NoResults(GraderError):
    """What was given is no file of results."""


def report_in(content: bytes, assignment: str | None = None) -> Report:
    """The report that a document holds; where it holds several, that of `assignment`.

    Raises:
        NoReport: it is no such document, or it holds no such report.
    """
    try:
        document = json.loads(content)
        if (document["format"], document["format_version"]) != (FORMAT, FORMAT_VERSION):
            raise ValueError("format")
        reports = [read_report(data, str(document["grader"])) for data in document["reports"]]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise NoReport(
            "This is no report of the grader; 'grader check --format json' writes one.",
            "这不是 grader 的报告；“grader check --format json”会写出一份。",
        ) from None
    return _chosen(reports, assignment, document.get("error"))


def report_of(result: Result) -> Report | None:
    """The report that a result holds.

    Raises:
        NoResults: what it holds is none.
    """
    if result.report is None:
        return None
    try:
        return read_report(result.report)
    except ValueError:
        raise NoResults(
            f"The report of {result.student!r} is damaged.", f"{result.student!r} 的报告已损坏。"
        ) from None


def results_of(path: Path) -> Iterator[Result]:
    """The results that a file holds, one after the other: JSON lines, as `grader export jsonl` writes them.

    Raises:
        NoResults: a line is no result.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                yield msgspec.json.decode(line, type=Result)
            except (ValueError, RecursionError):
                raise NoResults(
                    f"Line {number} of {path} is no result; 'grader export jsonl' writes such files.",
                    f"{path} 的第 {number} 行不是结果；“grader export jsonl”会写出这样的文件。",
                ) from None


def _chosen(reports: list[Report], assignment: str | None, error: Any) -> Report:
    if not reports and isinstance(error, dict):
        raise NoReport(f"The report holds no results: {error.get('en')}", f"报告中没有结果：{error.get('zh')}")
    fitting = [report for report in reports if assignment in (None, report.assignment)]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(report.assignment for report in reports)
    if assignment is None and reports:
        raise NoReport(
            f"The document holds reports on {names}; name one with --assignment.",
            f"文件中有 {names} 的报告；请用 --assignment 选出一份。",
        )
    raise NoReport(f"The document holds no report on {assignment}.", f"文件中没有 {assignment} 的报告。")
