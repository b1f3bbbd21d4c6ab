"""`grader hint`: one step further each time, from what the last check found; nothing is run."""

from __future__ import annotations

import click

from grader.commands.console import Console
from grader.commands.memory import keep_level, last_reports, level_given
from grader.commands.options import OneOf, Option, as_names, command
from grader.commands.screen import style_of
from grader.commands.words import problem, sentence
from grader.course.exercise import Assignment
from grader.course.handout import HANDOUTS, section_about
from grader.records import ExerciseReport, Status
from grader.report.causes import BAD, causes, is_forbidden_call
from grader.report.headings import heading
from grader.report.markdown import rendered
from grader.report.pages import page_name
from grader.report.style import Style, write
from grader.teaching import Page, names, page
from grader.workspace import current_folder, find_exercise

LEVELS = ("1", "2", "3", "4")


@command("hint")
@click.argument("words", metavar="[ASSIGNMENT] EXERCISE", nargs=-1)
@click.option("--level", type=OneOf(*LEVELS), cls=Option, help="level")
def hint(console: Console, words: tuple[str, ...], level: str | None) -> None:
    """Say how to go on with one exercise."""
    root, assignment, name = find_exercise(as_names(words), current_folder())
    exercise = last_reports(root, assignment.name).get(name)
    if exercise is None:
        raise problem("not_checked", assignment=assignment.name, exercise=name)
    style = style_of(console)
    if exercise.status not in BAD or exercise.status is Status.OUR_FAULT or _is_only_forbidden(exercise):
        lines = _without_a_page(assignment, exercise, style)
    else:
        shown = page(page_name(exercise, names()), style.lang)
        key = f"{assignment.name}/{name}"
        number = int(level) if level else min(level_given(root, key, shown.name) + 1, len(shown.sections))
        kept = level is None and keep_level(root, key, shown.name, number)
        again = ["grader", "hint", *words, *([] if kept else ["--level", str(number + 1)])]
        lines = _step(exercise, shown, number, " ".join(again), style)
    write("\n".join(lines), style)


def _step(exercise: ExerciseReport, shown: Page, number: int, again: str, style: Style) -> list[str]:
    """The section `number` of a page (from 1), and the command that goes on from there."""
    section, last = shown.sections[number - 1], len(shown.sections)
    further = _said(style, "further", command=again) if number < last else _said(style, "last_hint", name=shown.name)
    return [
        *_bold(style, _said(style, "told", exercise=exercise.name, what=shown.title)),
        *_others(exercise, shown, style),
        *_bold(style, _said(style, "step", heading=section.heading, level=number, last=last)),
        *rendered(section.text, style),
        "",
        *further,
    ]


def _others(exercise: ExerciseReport, shown: Page, style: Style) -> list[str]:
    """That the cause is not certain, where it is not."""
    for diagnosis in exercise.diagnoses[:1]:
        if not diagnosis.certain and diagnosis.name == shown.name:
            return [*_said(style, "several", names=", ".join(diagnosis.others)), ""]
    return []


def _without_a_page(assignment: Assignment, exercise: ExerciseReport, style: Style) -> list[str]:
    """What stands in the way of a hint: it passes, is still to do, was not checked, or calls what it must not."""
    if exercise.status is Status.PASSED:
        return _said(style, "told", exercise=exercise.name, what=sentence("passes"))
    told = _said(style, "told", exercise=exercise.name, what=heading(exercise, style.lang))
    by_hand = exercise.status in (Status.TODO, Status.FAILED)
    return told + (_handout(assignment, exercise, style) if by_hand else [])


def _is_only_forbidden(exercise: ExerciseReport) -> bool:
    """Whether a forbidden call is all that is wrong: what it says needs no page."""
    return all(is_forbidden_call(cause.finding) for cause in causes(exercise))


def _handout(assignment: Assignment, exercise: ExerciseReport, style: Style) -> list[str]:
    handout = assignment.folder / HANDOUTS[style.lang]
    section = section_about(handout, (exercise.file, *exercise.functions))
    file = f"{assignment.name}/{handout.name}"
    if section:
        return _said(style, "handout_section", file=file, section=section)
    return _said(style, "handout", file=file) if handout.is_file() else []


def _said(style: Style, key: str, **facts: object) -> list[str]:
    return style.lines(sentence(key, **facts).in_language(style.lang))


def _bold(style: Style, lines: list[str]) -> list[str]:
    return [style.paint(line, bold=True) for line in lines]
