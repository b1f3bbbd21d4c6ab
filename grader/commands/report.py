"""`grader report`: pages about a class and each of its students."""

from __future__ import annotations

from pathlib import Path

import click

from grader.commands.console import Console
from grader.commands.export import existing
from grader.commands.files import reading
from grader.commands.options import Folder, Option, command
from grader.course.loading import assignment_names, load_assignment
from grader.workspace import course_of, current_folder, locate


@command("report")
@click.argument("gradebook", type=Folder(), metavar="GRADEBOOK")
@click.option("-o", "--output", type=Folder(), default=Path("report"), metavar="DIR", cls=Option, help="pages")
@click.option("--names/--no-names", default=True, cls=Option, help="names")
def report(console: Console, gradebook: Path, output: Path, names: bool) -> None:
    """Write the pages from the attempts that count."""
    from grader.classroom.exports.reading import results_of
    from grader.classroom.pages import write_pages

    course = course_of(locate(current_folder()))
    hidden = {
        exercise.name
        for name in assignment_names(course)
        for exercise in load_assignment(course, name).exercises
        if exercise.visibility != "visible"
    }
    with reading(existing(gradebook)):
        page = write_pages(results_of(gradebook, course), output, console.lang, names, hidden)
    console.say("pages_written", page=page)
