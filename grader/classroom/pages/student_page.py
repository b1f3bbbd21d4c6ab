"""The page of one student: what the terminal shows, exercise by exercise."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from grader.classroom.handin import Result
from grader.classroom.pages.cards import about_exercises, about_files, page_style
from grader.classroom.pages.opening import opened
from grader.classroom.pages.people import label
from grader.classroom.pages.rendering import render
from grader.records import ExerciseReport, Finding, Report, Status
from grader.report.headings import heading
from grader.report.messages import message
from grader.report.next_step import next_lines
from grader.report.plain import plain
from grader.report.remarks import note_lines, printed_lines, remark_lines
from grader.report.words.labels import STATUS
from grader.report.words.labels import label as in_language


def student_page(result: Result, lang: str, hidden: Collection[str] = ()) -> str:
    """The page of one attempt in one language; the exercises that are `hidden` from students are left out."""
    return student_html(*opened(result), lang, hidden)


def student_html(result: Result, report: Report | None, lang: str, hidden: Collection[str]) -> str:
    """The page of a result, whose report has been read."""
    shown = replace(report, exercises=tuple(each for each in report.exercises if each.name not in hidden)) \
        if report else None
    partly = report is not None and shown is not None and len(shown.exercises) < len(report.exercises)
    return render("student.html", lang, label=label(result), result=result, findings=_said(result, lang),
                  some_hidden=partly, **_about(shown, lang, partly))


def _about(report: Report | None, lang: str, partly: bool) -> dict[str, Any]:
    if report is None:
        return {"title": "", "exercises": [], "files": [], "cards": [], "lists": [], "next": []}
    style = page_style(lang)
    cards = about_exercises(report, lang)
    lists = (remark_lines(report, style), note_lines(report, style), printed_lines(report, style))
    return {
        "title": plain(report.title[lang == "zh"] or report.title[0]),
        "exercises": [_exercise(exercise, lang) for exercise in report.exercises],
        "files": about_files(report, lang),
        "cards": [(exercise.name, exercise.status.value, card) for exercise, card in cards],
        "lists": [lines for lines in lists if lines],
        "next": [] if partly and report.passed else next_lines(report, style, None, False),
    }


def _exercise(exercise: ExerciseReport, lang: str) -> dict[str, Any]:
    """One line of the list: what the exercise is called, and what became of it."""
    passed = exercise.status is Status.PASSED
    return {
        "name": exercise.name,
        "title": plain(exercise.title[lang == "zh"] or exercise.title[0]),
        "status": exercise.status.value,
        "word": in_language(STATUS[exercise.status], lang),
        "heading": "" if passed else plain(heading(exercise, lang)),
        "points": exercise.points,
        "max_points": exercise.max_points,
    }


def _said(result: Result, lang: str) -> list[str]:
    """What was found out about the attempt as a whole."""
    found = [Finding(str(finding.get("code", "")), finding.get("facts", {})) for finding in result.findings]
    return [line for finding in found for line in message(finding, lang).text.splitlines()]
