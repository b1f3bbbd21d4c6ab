"""`grader grade`: grade a whole class, whose code nobody trusts, into a gradebook."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.commands.console import Console
from grader.commands.options import Count, Folder, Option, Seed, command
from grader.commands.suggest import hint
from grader.commands.words import NOTHING, problem, sentence
from grader.course.exercise import Assignment
from grader.course.loading import assignment_names, load_assignment
from grader.course.text import Text
from grader.records import Finding
from grader.report.messages import message
from grader.workspace import course_of, current_folder, locate

if TYPE_CHECKING:
    from grader.classroom.gradebook import Gradebook
    from grader.classroom.handin import Result

GRADED, NOT_ALL = 0, 4
BOOK = Path("grades.db")


@command("grade")
@click.argument("submissions", type=Folder(), metavar="SUBMISSIONS")
@click.option("--assignment", "name", required=True, metavar="NAME", cls=Option, help="assignment")
@click.option("--gradebook", "book", type=Folder(), metavar="FILE", default=BOOK, cls=Option, help="gradebook")
@click.option("--roster", type=Folder(), metavar="FILE", cls=Option, help="roster")
@click.option("--jobs", type=Count(), cls=Option, help="jobs")
@click.option("--scheduler", metavar="ADDRESS", cls=Option, help="scheduler")
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
    if counts["faults"]:
        console.say("faults", faults=counts["faults"])
    ctx.exit(NOT_ALL if counts["faults"] or counts["unreadable"] else GRADED)


def run(
    console: Console,
    course: Path,
    assignment: Assignment,
    submissions: Path,
    book: Path,
    roster: Path | None,
    jobs: int | None,
    scheduler: str | None,
    seed: int,
    resume: bool,
    regrade: bool,
    trusted: bool,
) -> Counter[str]:
    """Grade; the counts of results by their state, and how many met a fault of the grader."""
    from grader.classroom.cluster import cluster
    from grader.classroom.discovery import discover, read_roster
    from grader.classroom.gradebook import Gradebook
    from grader.classroom.grading_task import Setting, demand_protection
    from grader.classroom.pool import local_pool
    from grader.classroom.run import manner_of, now
    from grader.classroom.run import run as grade_all
    from grader.commands.progress import Progress
    from grader.report.isolation import isolation_line

    setting = Setting(str(course), assignment.name, seed, trusted)
    layers = demand_protection(setting)
    setting = replace(setting, promised=layers)
    console.say("isolation", layers=isolation_line(("process", *layers)))
    known = read_roster(roster) if roster is not None else None
    for finding in known.findings if known is not None else ():
        console.say("roster", roster=roster, what=_headline(finding))
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
        else:
            opened.reopen(number)
        executor = local_pool(jobs) if scheduler is None else cluster(scheduler)
        with Progress(console, total) as progress, executor as pool:
            places = discover(submissions, assignment, known)
            grade_all(opened, number, setting, places, pool, progress.watch, known)
        counts = Counter[str]()
        for result in opened.results(number):
            counts[result.state] += 1
            if console.verbosity > 0 or result.state in ("unreadable", "failed"):
                console.say("student", student=result.student, what=_told(result))
        left = opened.last(assignment.name)
        counts["faults"] = left.faults if left else 0
    return counts


def _number(book: Gradebook, path: Path, assignment: str, manner: str, resume: bool, regrade: bool) -> int | None:
    """The run to go on with; None for a new one."""
    last = book.last(assignment)
    facts = {"assignment": assignment, "book": path}
    if resume and (last is None or (last.finished and not last.faults)):
        raise problem("nothing_cut_off", **facts)
    if last is None or regrade or (last.finished and not resume):
        return None
    if not resume:
        raise problem("cut_off", **facts)
    if last.manner != manner:
        raise problem("other_manner", **facts)
    return last.number


def _told(result: Result) -> Text:
    """What became of an attempt: its points, or why there are none."""
    if result.state == "graded":
        return sentence("points", points=f"{result.points:g}", most=f"{result.max_points:g}")
    told = result.findings[-1] if result.findings else None
    why = _headline(Finding(told["code"], told["facts"])) if told else NOTHING
    return sentence(f"state {result.state}", why=why)


def _headline(finding: Finding) -> Text:
    """What a finding says first."""
    return Text(*(message(finding, lang).headline for lang in ("en", "zh")))
