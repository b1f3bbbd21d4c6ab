"""`grader grade`: grade a whole class, whose code nobody trusts, into a gradebook."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from grader.commands.console import Console
from grader.commands.options import Count, File, Option, Seed, command
from grader.commands.suggest import hint
from grader.commands.words import problem, sentence
from grader.course.exercise import Assignment
from grader.course.loading import assignment_names, load_assignment
from grader.workspace import course_of, current_folder, locate

GRADED, NOT_ALL = 0, 4
BOOK = Path("grades.db")


@command("grade")
@click.argument("submissions", type=File(), metavar="SUBMISSIONS")
@click.option("--assignment", "name", required=True, metavar="NAME", cls=Option, help="assignment")
@click.option("--gradebook", "book", type=File(), default=BOOK, cls=Option, help="gradebook")
@click.option("--roster", type=File(), cls=Option, help="roster")
@click.option("--jobs", type=Count(), cls=Option, help="jobs")
@click.option("--seed", type=Seed(), default=0, cls=Option, help="seed")
@click.option("--resume", is_flag=True, cls=Option, help="resume")
@click.option("--regrade", is_flag=True, cls=Option, help="regrade")
@click.option("--trust-submissions", "trusted", is_flag=True, cls=Option, help="trust")
@click.pass_context
def grade(
    ctx: click.Context, /, console: Console, submissions: Path, name: str, book: Path, **asked: Any
) -> None:
    """Grade what was handed in."""
    course = course_of(locate(current_folder())).resolve()
    if name not in assignment_names(course):
        raise problem("no_assignment", name=name, hint=hint(name, assignment_names(course)))
    if not submissions.exists():
        raise problem("no_submissions", path=submissions)
    assignment = load_assignment(course, name)
    counts = run(console, course, assignment, submissions, book, **asked)
    console.say("class", **{state: counts[state] for state in ("graded", "missing", "unreadable", "failed")})
    console.say("book", book=book)
    ctx.exit(NOT_ALL if counts["failed"] or counts["waiting"] else GRADED)


def run(
    console: Console,
    course: Path,
    assignment: Assignment,
    submissions: Path,
    book: Path,
    roster: Path | None,
    jobs: int | None,
    seed: int,
    resume: bool,
    regrade: bool,
    trusted: bool,
) -> Counter[str]:
    """Grade; the counts of results by their state."""
    from grader.classroom.discovery import discover, read_roster
    from grader.classroom.gradebook import Gradebook
    from grader.classroom.grading_task import Setting, demand_protection
    from grader.classroom.pool import local_pool
    from grader.classroom.run import manner_of, now
    from grader.classroom.run import run as grade_all
    from grader.commands.progress import Progress
    from grader.report.isolation import isolation_line

    setting = Setting(str(course), assignment.name, seed, trusted)
    console.say("isolation", layers=isolation_line(demand_protection(setting)))
    known = read_roster(roster) if roster is not None else None
    total = sum(1 for _ in discover(submissions, assignment, known))
    if not total:
        raise problem("nothing_found", path=submissions, files=", ".join(assignment.files))
    with Gradebook(book) as opened:
        manner = manner_of(setting)
        number = _number(opened, book, assignment.name, manner, resume, regrade)
        if number is None:
            if regrade:
                opened.forget(manner)
            number = opened.begin(assignment.name, manner, now())
        with Progress(console, total) as progress, local_pool(jobs) as pool:
            places = discover(submissions, assignment, known)
            grade_all(opened, number, setting, places, pool, progress.watch)
        counts = Counter[str]()
        for result in opened.results(number):
            counts[result.state] += 1
            if console.verbosity > 0 or result.state in ("unreadable", "failed"):
                console.say("student", student=result.student, what=_told(result))
    return counts


def _number(book: Any, path: Path, assignment: str, manner: str, resume: bool, regrade: bool) -> int | None:
    """The run to go on with; None for a new one."""
    cut_off = book.unfinished(assignment)
    facts = {"assignment": assignment, "book": path}
    if resume and cut_off is None:
        raise problem("nothing_cut_off", **facts)
    if cut_off is None or regrade:
        return None
    if not resume:
        raise problem("cut_off", **facts)
    if cut_off[1] != manner:
        raise problem("other_manner", **facts)
    return int(cut_off[0])


def _told(result: Any) -> Any:
    if result.state == "graded":
        return sentence("points", points=f"{result.points:g}", most=f"{result.max_points:g}")
    message = result.findings[-1]["facts"].get("message", "") if result.findings else ""
    return sentence(f"state {result.state}", message=message)
