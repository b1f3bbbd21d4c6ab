"""The cases of an exercise and what its reference says to them: the same for everybody, and kept for a class."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from grader.course.exercise import Exercise
from grader.inputs.case import Case
from grader.inputs.tiers import cases, slope_cases
from grader.oracles.reference import Reference

UNKNOWN_TO_LAWS = ("edge", "extreme")
MOST_EXERCISES = 256


@dataclass(frozen=True)
class Prepared:
    """The cases that every submission is tried on, and the reference, which remembers its answers to them."""

    cases: tuple[Case, ...]
    reference: Reference | None


@lru_cache(MOST_EXERCISES)
def prepared(exercise: Exercise, seed: int) -> Prepared:
    """Draw the cases, once for an exercise and a seed."""
    reference = None if exercise.reference is None else Reference(exercise)
    if reference is None and exercise.law is None:
        return Prepared((), None)
    drawn = cases(exercise, seed)
    if exercise.law is not None:
        drawn = [case for case in drawn if case.tier not in UNKNOWN_TO_LAWS]
    return Prepared((*drawn, *(slope_cases(exercise, seed) if exercise.gradients else ())), reference)
