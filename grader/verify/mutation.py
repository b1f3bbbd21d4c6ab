"""Mutants of the solution against the checks: each must cost its exercise, or one that calls it, a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.course.exercise import Assignment
from grader.records import ExerciseReport
from grader.verify.bench import Bench, lost
from grader.verify.editions import Edition
from grader.verify.mutants import Mutant, mutants
from grader.verify.reach import affected


@dataclass(frozen=True)
class Plan:
    """A mutant, and the exercises that may notice it, its own first."""

    mutant: Mutant
    exercises: Sequence[str]


def planned(assignment: Assignment, edition: Edition, names: Sequence[str]) -> list[Plan]:
    """The mutants whose own exercise is among `names`."""
    sources, reach = edition.sources, dict[str, list[str]]()
    found = []
    for mutant in mutants(sources, edition.path("")):
        if mutant.function not in reach:
            reach[mutant.function] = affected(assignment, sources, mutant.function)
        exercises = reach[mutant.function]
        if exercises and exercises[0] in names:
            found.append(Plan(mutant, exercises))
    return found


def trial(assignment: Assignment, edition: Edition, plan: Plan, bench: Bench) -> ExerciseReport | None:
    """The report of the first exercise that notices the mutant; None where none does."""
    submission = edition.submission({plan.mutant.name: plan.mutant.source})
    for exercise in plan.exercises:
        report = bench.grade(assignment, submission, [exercise], explain=False).exercises[0]
        if lost(report):
            return report
    return None
