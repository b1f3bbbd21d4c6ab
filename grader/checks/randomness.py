"""Samples of a random function against its law."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.checks.claims import layout
from grader.checks.replaying import literal
from grader.checks.results import Results, read
from grader.checks.student import Student
from grader.course.laws import Kept, Law
from grader.errors import SpecError
from grader.inputs.case import Case
from grader.inputs.strategies import changed_case
from grader.oracles.laws import Group, Misfit
from grader.records import Finding, Replay

CALLS_OF_MASKS = 8
CALLS_OF_WEIGHTS = 4


@dataclass(frozen=True)
class Sampled:
    """The samples that were drawn, or the first finding that prevented it."""

    cases: tuple[Case, ...]
    groups: tuple[Group, ...]
    problem: Results | None = None


def sample(student: Student, seed: int) -> Sampled:
    """Call the forward several times at each point that the exercise names."""
    exercise = student.exercise
    cases, groups = [], []
    for place, changes in enumerate(exercise.samples or ({},)):
        case = changed_case(exercise, changes, (seed * 104729 + place) % 2**32, "samples")
        law = law_at(student, case)
        number = CALLS_OF_MASKS if isinstance(law, Kept) else CALLS_OF_WEIGHTS
        calls = [student.forward_call(case, seed=case.seed if index == 0 else None) for index in range(number)]
        results = [read(outcome, exercise.name, exercise.call.outputs, exercise.values, case)
                   for outcome in student.runner.run(calls)]
        for result in results:
            problem = result.problem or layout(student, exercise.name, result, {exercise.values[0]: shape_of(law)}, "")
            if problem is not None:
                status = result.status
                return Sampled((*cases, case), tuple(groups), Results(problem=problem, status=status))
        cases.append(case)
        groups.append(Group(law, tuple(result.arrays[exercise.values[0]] for result in results)))
    return Sampled(tuple(cases), tuple(groups))


def law_at(student: Student, case: Case) -> Law:
    """The law of the first output for the values of a case."""
    import inspect  # noqa: PLC0415

    law_of = student.exercise.law
    assert law_of is not None
    try:
        law = law_of(*[case.values[name] for name in inspect.signature(law_of).parameters])
    except Exception as error:
        raise SpecError(f"the law raises {type(error).__name__}: {error}",
                        f"law 抛出 {type(error).__name__}: {error}").within(student.exercise.name) from error
    return law


def shape_of(law: Law) -> tuple[int, ...]:
    """The shape of a result that follows the law."""
    return tuple(np.shape(law.on)) if isinstance(law, Kept) else law.shape


def judged(
    student: Student, sampled: Sampled, test: Callable[[Sequence[Group]], Misfit | None]
) -> Finding | None:
    """One statistical check over all samples."""
    misfit = test(sampled.groups)
    if misfit is None:
        return None
    case = sampled.cases[misfit.group]
    facts = {**misfit.facts, "function": student.exercise.name, "output": student.exercise.values[0],
             "settings": _settings(case)}
    return Finding(misfit.code, facts, _replay(student, case, sampled.groups[misfit.group].law))


def _settings(case: Case) -> dict[str, Any]:
    return {name: value for name, value in case.values.items() if isinstance(value, bool | int | float)}


def _replay(student: Student, case: Case, law: Law) -> Replay:
    exercise = student.exercise
    library = "torch" if student.library == "torch" else "np"
    lines = ["import torch" if library == "torch" else "import numpy as np",
             f"from {exercise.module} import {exercise.name}"]
    given: dict[str, str] = {}
    for name, value in case.values.items():
        given[name] = f"{library}.ones({value.shape})" if isinstance(value, np.ndarray) else literal(value, library)
    lines += [f"{name} = {code}" for name, code in given.items()]
    outputs = ", ".join(exercise.call.outputs)
    lines.append(f"{outputs} = {exercise.name}({', '.join(exercise.call.parameters)})")
    first = exercise.values[0]
    if isinstance(law, Kept):
        lines.append(f"print(({first} == 0).sum() / {int(np.prod(np.shape(law.on)))}, {first}.max())"
                     f"  # the law: {1 - law.keep:g} and {1 / law.keep if law.keep else 0:.6g}")
    else:
        spread = law.std if hasattr(law, "std") else law.bound / 3**0.5
        lines.append(f"print({first}.std(), abs({first}).max())  # the law: a standard deviation of {spread:.6g}")
    return Replay(_sizes(case), {name: code for name, code in given.items()}, "\n".join(lines))


def _sizes(case: Case) -> Mapping[str, int]:
    return dict(case.sizes)
