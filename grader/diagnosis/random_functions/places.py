"""The places at which a random function was sampled: inputs, law and results, and what the law makes of settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from grader.course.exercise import Exercise
from grader.course.laws import Kept, Law
from grader.diagnosis.random_functions.searching import Look, Reading
from grader.errors import SpecError
from grader.inputs.case import Case
from grader.oracles.laws import Group
from grader.oracles.laws_entries import Entries, entries_of
from grader.oracles.laws_of import law_of

Draw = Callable[[Mapping[str, Any]], tuple[Case, Group] | None]
"""Samples where some settings are changed, or None if the function fails there."""


@dataclass(frozen=True)
class Place:
    """One input, and the results that the student's function gave for it."""

    exercise: Exercise
    case: Case
    group: Group

    @property
    def law(self) -> Law:
        """The law that the results should follow."""
        return self.group.law

    @cached_property
    def settings(self) -> dict[str, float]:
        """The plain numbers among the inputs."""
        return numbers(self.case)

    @cached_property
    def stack(self) -> np.ndarray[Any, Any]:
        """The results, one after the other along the first axis."""
        return np.stack([np.asarray(sample, float) for sample in self.group.samples])

    @cached_property
    def entries(self) -> Entries | None:
        """The results as a block, if there is anything random and finite in them."""
        return entries_of(self.group)

    def under(self, changes: Mapping[str, Any]) -> Law | None:
        """The law at other settings; None where the exercise has none."""
        try:
            return law_of(self.exercise, replace(self.case, values={**self.case.values, **changes}))
        except SpecError:
            return None

    @cached_property
    def flag(self) -> str | None:
        """The setting, True or False, that decides whether anything is left to chance here."""
        flags = [name for name, value in self.case.values.items() if isinstance(value, bool)]
        for name in flags:
            other = self.under({name: not self.case.values[name]})
            if isinstance(other, Kept) and isinstance(self.law, Kept) and other.keep != self.law.keep:
                return name
        return None


def places_of(exercise: Exercise, cases: Sequence[Case], groups: Sequence[Group]) -> list[Place]:
    """The places at which all results are finite numbers."""
    found = [Place(exercise, case, group) for case, group in zip(cases, groups, strict=False)]
    return [place for place in found if place.stack.size and np.isfinite(place.stack).all()]


def numbers(case: Case) -> dict[str, float]:
    """The plain numbers among the values of a case."""
    return {
        name: float(value)
        for name, value in case.values.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }


def looking(exercise: Exercise, draw: Draw | None, read: Callable[[Place], Reading | None]) -> Look | None:
    """How a quantity is read at other settings, by samples that are drawn there; None if none can be drawn."""
    if draw is None:
        return None

    def look(changes: Mapping[str, Any]) -> Reading | None:
        drawn = draw(changes)
        places = places_of(exercise, [drawn[0]], [drawn[1]]) if drawn else []
        return read(places[0]) if places else None

    return look
