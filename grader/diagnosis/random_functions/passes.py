"""The backward of dropout, played: what the forward kept and what each backward let through, entry by entry."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.course.exercise import Exercise
from grader.course.laws import Kept
from grader.diagnosis.random_functions.mask_readings import SAME, input_of, kept
from grader.diagnosis.random_functions.places import Place
from grader.inputs.case import Case
from grader.oracles.laws import Group
from grader.oracles.laws_exact import Floats
from grader.oracles.laws_of import law_of

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Pass:
    """One forward, and the gradients that the backward returned for it, by upstream gradient."""

    case: Case
    output: npt.NDArray[Any]
    upstreams: Sequence[npt.NDArray[Any]]
    gradients: Sequence[npt.NDArray[Any]]


Play = Callable[[Mapping[str, Any]], Pass | None]
"""A forward and its backwards where some inputs are changed, or None if they fail there."""


@dataclass(frozen=True)
class Seen:
    """A pass, entry by entry where the input is not 0: kept by the forward, passed by each backward, the quotients."""

    place: Place
    kept: Bools
    passed: Sequence[Bools]
    quotients: Floats
    own: Floats

    @property
    def settings(self) -> dict[str, float]:
        """The plain numbers among the inputs."""
        return self.place.settings

    @property
    def faithful(self) -> bool:
        """Whether the gradient is that of the student's own forward."""
        return bool(np.allclose(self.quotients, self.own, rtol=SAME, atol=0))

    @property
    def log_chance(self) -> float:
        """The logarithm of the probability that a new mask would pass just these entries."""
        keep, passed = kept(self.place).keep, int(self.passed[0].sum())
        return passed * math.log(keep) + (self.passed[0].size - passed) * math.log1p(-keep)


def seen_in(exercise: Exercise, one: Pass) -> Seen | None:
    """A pass entry by entry; None where results are missing, not finite or of another shape."""
    law = law_of(exercise, one.case)
    arrays = [one.output, *one.upstreams, *one.gradients]
    if not isinstance(law, Kept) or not one.gradients or {np.shape(each) for each in arrays} != {np.shape(law.on)}:
        return None
    place = Place(exercise, one.case, Group(law, (one.output,)))
    x = input_of(place) if np.size(law.on) else None
    if x is None or not all(np.isfinite(each).all() for each in arrays):
        return None
    known = (x != 0) & np.all([np.asarray(each) != 0 for each in one.upstreams], axis=0)
    output, upstream, gradient = (
        np.asarray(each, float)[known] for each in (one.output, one.upstreams[0], one.gradients[0])
    )
    passed = [np.asarray(each)[known] != 0 for each in one.gradients]
    return Seen(place, output != 0, passed, gradient / upstream, output / x[known])


SeeMore = Callable[[Mapping[str, Any]], Seen | None]


def looking_at(exercise: Exercise, play: Play) -> SeeMore:
    """How more is seen, at other inputs."""

    def look(changes: Mapping[str, Any]) -> Seen | None:
        one = play(changes)
        return seen_in(exercise, one) if one else None

    return look
