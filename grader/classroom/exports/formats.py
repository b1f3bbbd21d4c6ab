"""The names of the formats, and the functions that write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from grader.classroom.exports.autolab import autolab
from grader.classroom.exports.canvas import canvas
from grader.classroom.exports.comma_separated import comma_separated
from grader.classroom.exports.github import github
from grader.classroom.exports.github_classroom import github_classroom
from grader.classroom.exports.github_summary import github_summary
from grader.classroom.exports.gradescope import gradescope
from grader.classroom.exports.json_lines import json_lines
from grader.classroom.exports.junit import junit
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.moodle import moodle
from grader.classroom.exports.nbgrader import nbgrader
from grader.classroom.exports.prairielearn import prairielearn
from grader.classroom.handin import Result
from grader.records import Report

Document = Callable[[Report, Manner], str]
Table = Callable[[Iterable[Result], Manner], Iterator[str]]

DOCUMENTS: Mapping[str, Document] = {
    "gradescope": gradescope,
    "prairielearn": prairielearn,
    "autolab": autolab,
    "junit": junit,
    "github": github,
    "github-summary": github_summary,
    "github-classroom": github_classroom,
}
TABLES: Mapping[str, Table] = {
    "canvas": canvas,
    "moodle": moodle,
    "nbgrader": nbgrader,
    "csv": comma_separated,
    "jsonl": json_lines,
}
