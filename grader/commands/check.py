"""`grader check`: grade the work in a folder, and say what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from grader.commands.console import Console
from grader.commands.memory import keep_report
from grader.commands.options import Folder, Option, Seed, as_names, command, format_option
from grader.commands.showing import Json, Show, Terminal
from grader.records import ExerciseReport, Report, Status
from grader.workspace import Task, current_folder, locate, plan

SHOWS: dict[str, Callable[[Console], Show]] = {"text": Terminal, "json": Json}
PASSED, NOT_RIGHT, OUR_BUG = 0, 1, 3


@command("check")
@click.argument("words", metavar="[ASSIGNMENT] [EXERCISE]...", nargs=-1)
@click.option("--dir", "directory", type=Folder(), cls=Option, help="dir")
@click.option("--seed", type=Seed(), default=0, cls=Option, help="seed")
@format_option(*SHOWS)
@click.pass_context
def check(
    ctx: click.Context, console: Console, words: tuple[str, ...], directory: Path | None, seed: int, form: str
) -> None:
    """Check what the words name."""
    show = SHOWS[form](console)
    try:
        cwd = current_folder()
        tasks = plan(as_names(words), directory, cwd)
        here = locate(cwd).root
        reports = [run(task, seed, show, here) for task in tasks]
    except Exception as error:
        show.failure(error)
        raise
    show.finish(reports)
    ctx.exit(exit_code(reports))


def run(task: Task, seed: int, show: Show, here: Path | None) -> Report:
    """Grade one task and keep the result; what is slow to import comes after the title is on the screen.

    `here` is where a `grader hint` that is typed next looks for results.
    """
    from grader.submission import read_submission

    submission = read_submission(task.folder, task.assignment, task.library)
    show.begin(task, submission.library, seed)
    from grader.grading import grade

    report = grade(task.assignment, submission, task.exercises, seed, show.exercise)
    kept = task.root is not None and keep_report(task.root, task.assignment, report)
    show.end(report, hints=kept and task.root == here)
    return report


def exit_code(reports: Sequence[Report]) -> int:
    """0: everything passes; 1: something is not right or not done; 3: the grader itself failed."""
    if any(_is_our_fault(exercise) for report in reports for exercise in report.exercises):
        return OUR_BUG
    return PASSED if all(report.passed for report in reports) else NOT_RIGHT


def _is_our_fault(exercise: ExerciseReport) -> bool:
    return any(verdict.status is Status.OUR_FAULT for verdict in exercise.verdicts)
