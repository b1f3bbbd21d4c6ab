"""The law of a random exercise at concrete inputs."""

from __future__ import annotations

import inspect

import numpy as np

from grader.course.exercise import Exercise
from grader.course.laws import Kept, Law
from grader.errors import SpecError
from grader.inputs.case import Case


def law_of(exercise: Exercise, case: Case) -> Law:
    """The law of the first output for the values of a case.

    Raises:
        SpecError: the law does not run, or is no law.
    """
    assert exercise.law is not None
    try:
        law = exercise.law(*[case.values[name] for name in inspect.signature(exercise.law).parameters])
    except Exception as error:
        raise SpecError(
            f"the law raises {type(error).__name__}: {error}", f"law 抛出 {type(error).__name__}: {error}"
        ).within(exercise.name) from error
    if not isinstance(law, Law):
        raise SpecError(
            f"the law returns {type(law).__name__}; write Normal, Uniform or Kept",
            f"law 返回了 {type(law).__name__}；应为 Normal、Uniform 或 Kept",
        ).within(exercise.name)
    return law


def shape_of(law: Law) -> tuple[int, ...]:
    """The shape of a result that follows the law."""
    return tuple(np.shape(law.on)) if isinstance(law, Kept) else law.shape
