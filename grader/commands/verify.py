"""`grader verify`: prove that the checks of a course find every known mistake and fail no correct work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.commands.console import Console
from grader.commands.options import OneOf, Option, command, format_option
from grader.commands.proving import FORMS, Show
from grader.commands.suggest import hint
from grader.commands.words import problem
from grader.course.exercise import Assignment, Exercise
from grader.course.loading import assignment_names, load_assignment
from grader.workspace import BACKENDS, course_of, current_folder, locate

if TYPE_CHECKING:
    from grader.verify.proof import Proof

PROVED, NOT_PROVED, OUR_BUG = 0, 1, 3

Wanted = tuple[Assignment, Sequence[Exercise]]


@command("verify")
@click.argument("names", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--only", metavar="EXERCISE", multiple=True, cls=Option, help="only")
@click.option("--backend", type=OneOf(*BACKENDS), cls=Option, help="one_backend")
@click.option("--mutants/--no-mutants", default=True, cls=Option, help="mutants")
@format_option(*FORMS)
@click.pass_context
def verify(
    ctx: click.Context,
    console: Console,
    names: tuple[str, ...],
    only: tuple[str, ...],
    backend: str | None,
    mutants: bool,
    form: str,
) -> None:
    """Prove what the words name."""
    show = FORMS[form](console)
    try:
        place = locate(current_folder())
        course = course_of(place)
        here = [name for name in place.inside[:1] if name in assignment_names(course)]
        chosen = _wanted(course, [name.rstrip("/\\") for name in names] or here, only)
        proofs = prove(course, chosen, (backend,) if backend else BACKENDS, mutants, show)
    except Exception as error:
        show.failure(error)
        raise
    show.finish(proofs)
    ctx.exit(_exit_code(proofs))


def prove(
    course: Path, chosen: Sequence[Wanted], libraries: Sequence[str], mutants: bool, show: Show
) -> list[Proof]:
    """Prove one assignment after the other."""
    from grader.verify.bench import Bench
    from grader.verify.proof import Prover

    proofs = []
    with Bench() as bench:
        prover = Prover(course, bench, libraries, mutants, show.progress)
        for assignment, exercises in chosen:
            proofs.append(prover.prove(assignment, exercises))
            show.proof(proofs[-1])
    return proofs


def _wanted(course: Path, names: Sequence[str], only: Sequence[str]) -> list[Wanted]:
    """The assignments that are named (else all), with the exercises to prove; without `only` all of them."""
    known = assignment_names(course)
    if not known:
        raise problem("empty_course", course=course)
    for name in names:
        if name not in known:
            raise problem("no_assignment", name=name, hint=hint(name, known))
    assignments = [load_assignment(course, name) for name in dict.fromkeys(names or known)]
    functions = [name for item in assignments for exercise in item.exercises for name in exercise.functions]
    for name in only:
        if name not in functions:
            raise problem("no_assignment", name=name, hint=hint(name, functions))
    chosen = [(item, _named(item, only) if only else item.exercises) for item in assignments]
    return [(item, exercises) for item, exercises in chosen if exercises]


def _named(assignment: Assignment, only: Sequence[str]) -> list[Exercise]:
    return [exercise for exercise in assignment.exercises if set(only) & set(exercise.functions)]


def _exit_code(proofs: Sequence[Proof]) -> int:
    if any(proof.is_our_fault for proof in proofs):
        return OUR_BUG
    return PROVED if all(proof.holds for proof in proofs) else NOT_PROVED
