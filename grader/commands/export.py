"""`grader export`: results in the formats of others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from grader.commands.console import Console
from grader.commands.files import pour, reading, writing
from grader.commands.options import Folder, Option, command
from grader.commands.suggest import hint
from grader.commands.words import problem
from grader.course.exercise import Assignment
from grader.course.loading import assignment_names, load_assignment
from grader.workspace import course_of, current_folder, locate

if TYPE_CHECKING:
    from grader.classroom.exports.manner import Manner

T = TypeVar("T")

AUTOGRADER = "gradescope-autograder"
STREAM = Path("-")


@command("export")
@click.argument("form", metavar="FORMAT", required=False)
@click.option("--report", type=Folder(), metavar="FILE", cls=Option, help="report")
@click.option("--gradebook", type=Folder(), metavar="FILE", cls=Option, help="gradebook")
@click.option("--assignment", metavar="NAME", cls=Option, help="assignment")
@click.option("--title", default="", metavar="TEXT", cls=Option, help="title")
@click.option("--after-due", is_flag=True, cls=Option, help="after_due")
@click.option("--bilingual", is_flag=True, cls=Option, help="bilingual")
@click.option("-o", "--output", type=Folder(), default=STREAM, metavar="FILE", cls=Option, help="output")
def export(
    console: Console,
    form: str | None,
    report: Path | None,
    gradebook: Path | None,
    assignment: str | None,
    title: str,
    after_due: bool,
    bilingual: bool,
    output: Path,
) -> None:
    """Write one document, one table, or one archive."""
    from grader.classroom.exports.formats import DOCUMENTS, TABLES
    from grader.classroom.exports.manner import Manner

    known = [*DOCUMENTS, *TABLES, AUTOGRADER]
    if form not in known:
        raise problem("which_format" if form is None else "no_format", name=form, hint=hint(form or "", known))
    other = {"en": "zh", "zh": "en"}[console.lang]
    manner = Manner((console.lang, other) if bilingual else (console.lang,), after_due, title)
    if form in DOCUMENTS:
        chunks = _document(form, _needed(form, "--report", report), assignment, manner)
    elif form in TABLES:
        chunks = _lines(form, _needed(form, "--gradebook", gradebook), manner)
    else:
        chunks = _archive(_assignment(_needed(form, "--assignment", assignment)), manner)
    _write(chunks, output)


def _document(form: str, file: Path, assignment: str | None, manner: Manner) -> Iterator[bytes]:
    from grader.classroom.exports.formats import DOCUMENTS
    from grader.classroom.exports.reading import report_in

    yield DOCUMENTS[form](report_in(_content(file), assignment), manner).encode("utf-8", "replace")


def _lines(form: str, gradebook: Path, manner: Manner) -> Iterator[bytes]:
    from grader.classroom.exports.formats import TABLES
    from grader.classroom.exports.reading import results_of

    with reading(_existing(gradebook)):
        for line in TABLES[form](results_of(gradebook), manner):
            yield line.encode("utf-8", "replace")


def _archive(assignment: Assignment, manner: Manner) -> Iterator[bytes]:
    from grader.classroom.exports.autograder import autograder

    yield autograder(assignment, manner)


def _needed(form: str, option: str, value: T | None) -> T:
    if value is None:
        raise problem("needs_option", form=form, option=option)
    return value


def _assignment(name: str) -> Assignment:
    course = course_of(locate(current_folder()))
    known = assignment_names(course)
    if name not in known:
        raise problem("no_assignment", name=name, hint=hint(name, known))
    return load_assignment(course, name)


def _content(file: Path) -> bytes:
    if file == STREAM:
        return sys.stdin.buffer.read()
    with reading(_existing(file)):
        return file.read_bytes()


def _existing(file: Path) -> Path:
    with reading(file):
        if not file.exists():
            raise problem("no_file", file=file)
    return file


def _write(chunks: Iterable[bytes], output: Path) -> None:
    """To stdout; into a regular file, whole or not at all; or into whatever else already has that name."""
    if output == STREAM:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
    elif output.exists() and not output.is_file():
        with writing(output), output.open("wb") as file:
            file.writelines(chunks)
    else:
        with writing(output):
            pour(chunks, output)
