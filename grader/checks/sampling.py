"""Samples of a random function, drawn where its exercise names places, and wherever else they are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from grader.checks.layouts import layout
from grader.checks.results import Results, read
from grader.checks.student import Student
from grader.course.laws import Law
from grader.inputs.case import Case
from grader.inputs.tiers import changed_case
from grader.oracles import laws_power
from grader.oracles.laws import Group
from grader.oracles.laws_of import law_of, shape_of
from grader.records import Resolution


@dataclass(frozen=True)
class Sampled:
    """The samples that were drawn, or the first finding that prevented it."""

    cases: tuple[Case, ...]
    groups: tuple[Group, ...]
    problem: Results | None = None

    @property
    def resolves(self) -> Resolution | None:
        """How small a mistake of the distribution the samples show."""
        drawn = [(group.law, len(group.samples)) for group in self.groups]
        return laws_power.resolution(drawn)


def sample(student: Student, seed: int) -> Sampled:
    """Call the forward at each point that the exercise names, as often as its law needs."""
    exercise = student.exercise
    places = [place_of(student, seed, number, changes) for number, changes in enumerate(exercise.samples or ({},))]
    laws = [law_of(exercise, case) for case in places]
    groups: list[Group] = []
    for case, law, number in zip(places, laws, laws_power.calls_needed(laws), strict=True):
        drawn = draw(student, case, law, number)
        if isinstance(drawn, Results):
            return Sampled(tuple(places[: len(groups) + 1]), tuple(groups), drawn)
        groups.append(drawn)
    return Sampled(tuple(places), tuple(groups))


def place_of(student: Student, seed: int, number: int, changes: Mapping[str, Any]) -> Case:
    """The inputs of place `number` at which samples are drawn, with some of them replaced by given values."""
    return changed_case(student.exercise, changes, (seed * 104729 + number) % 2**32, "samples")


def draw(student: Student, case: Case, law: Law, number: int) -> Group | Results:
    """So many results of the forward on one case, or the first that is no array of the law's shape."""
    exercise = student.exercise
    first, other = student.watching(student.forward_call(case, seed=case.seed)), student.forward_call(case)
    calls = [first, *[other] * (number - 1)]
    results = [
        read(outcome, exercise.name, exercise.call.outputs, exercise.values, case)
        for outcome in student.run([calls])[0]
    ]
    for result in results:
        problem = result.problem or layout(student, exercise.name, result, {exercise.values[0]: shape_of(law)}, "")
        if problem is not None:
            return Results(problem=problem, status=result.status)
    return Group(law, tuple(result.arrays[exercise.values[0]] for result in results))
