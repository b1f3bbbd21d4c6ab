"""The backward of dropout: the mask and the factor that the gradient shows, beside those of the student's forward."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.course.exercise import Exercise
from grader.course.laws import Kept
from grader.diagnosis import formulas
from grader.diagnosis.formulas import complement
from grader.diagnosis.mask_readings import SAME, constant_reading, input_of, kept
from grader.diagnosis.masks import RATES_TO_TRY, about_factor, drop_rate
from grader.diagnosis.places import Place
from grader.diagnosis.searching import Found, Reading, search
from grader.inputs.case import Case
from grader.oracles.laws import FALSE_ALARM, Group
from grader.oracles.laws_exact import Floats
from grader.oracles.laws_of import law_of
from grader.records import Diagnosis

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


def diagnose_mask(exercise: Exercise, passes: Sequence[Pass], play: Play | None = None) -> tuple[Diagnosis, ...]:
    """The mistakes about mask and scale that the gradients of dropout prove; none for a backward that is right.

    A backward that is faithful to a wrong forward of the student's own is right here.
    """
    assert exercise.back is not None
    seen = [each for each in (_seen(exercise, one) for one in passes) if each is not None]
    training = [each for each in seen if 0 < kept(each.place).keep < 1]
    rate = drop_rate([each.place for each in training])
    if rate is None:
        return ()
    facts = {"function": exercise.back.name, "outputs": list(exercise.gradients)}
    testing = [each for each in seen if each.place.flag and kept(each.place).keep == 1 and 0 < each.settings[rate] < 1]
    if all(each.faithful for each in training):
        found = _from_output(exercise, rate, facts, play) if play else []
    else:
        look = _looking(exercise, play) if play else None
        larger = [look({rate: value}) for value in RATES_TO_TRY[:2]] if look else []
        found = _of_training([*training, *(each for each in larger if each is not None)], rate, facts, look)
    return (*found, *_of_testing(testing, rate, facts))


def _seen(exercise: Exercise, one: Pass) -> Seen | None:
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


def _looking(exercise: Exercise, play: Play) -> SeeMore:
    """How more is seen, at other inputs."""

    def look(changes: Mapping[str, Any]) -> Seen | None:
        one = play(changes)
        return _seen(exercise, one) if one else None

    return look


def _of_training(
    training: Sequence[Seen], rate: str, facts: Mapping[str, Any], look: SeeMore | None
) -> list[Diagnosis]:
    readings = [_reading(each) for each in training if each.passed[0].any()]
    known = [reading for reading in readings if reading is not None]
    mask = _mask(training)
    right = all((each.passed[0] == each.kept).all() for each in training)
    if len(known) < len(readings) or not (mask or right):
        return []
    found = [Diagnosis(mask, facts, explains=("gradient",), cases=len(training))] if mask else []
    factors = _factor(known, rate, look)
    if factors is None or (mask == "mask-missing" and factors.formula.text == "1"):
        return found
    return [*found, *about_factor(factors, rate, facts, "gradient")]


def _mask(training: Sequence[Seen]) -> str | None:
    """Which mask the gradients show, if it is not the forward's; None where they prove none."""
    passed = np.concatenate([each.passed[0] for each in training])
    held = np.concatenate([each.kept for each in training])
    if sum(each.log_chance for each in training) > math.log(FALSE_ALARM) or held.all() or not held.any():
        return None
    if passed.all():
        return "mask-missing"
    if (passed == ~held).all():
        return "mask-inverted"
    anew = any((other != each.passed[0]).any() for each in training for other in each.passed[1:])
    return "mask-redrawn" if anew and (passed & ~held).any() and (held & ~passed).any() else None


def _factor(readings: Sequence[Reading], rate: str, look: SeeMore | None) -> Found | None:
    """The factor of the gradient, if it is neither the right one nor that of the student's forward."""
    if all(math.isclose(each.measured * (1 - each.settings[rate]), 1, rel_tol=SAME) for each in readings):
        return None

    def read(changes: Mapping[str, Any]) -> Reading | None:
        seen = look(changes) if look else None
        return _reading(seen) if seen is not None and seen.passed[0].any() else None

    return search(formulas.factors(rate), readings, read if look else None, [{rate: r} for r in RATES_TO_TRY[2:]])


def _reading(seen: Seen) -> Reading | None:
    """The one quotient of gradient and upstream gradient, beside that of the student's forward."""
    own = seen.own[seen.kept]
    expected = float(np.median(own)) if own.size else 1 / kept(seen.place).keep
    return constant_reading(seen.settings, seen.quotients[seen.passed[0]], expected)


def _from_output(exercise: Exercise, rate: str, facts: Mapping[str, Any], play: Play) -> list[Diagnosis]:
    """Whether entries of 0 are blocked that a mask would have kept: half of the input is 0."""
    (name,) = exercise.gradients.values()
    x = np.where(np.indices((40, 50)).sum(axis=0) % 2, 0.0, 1.0)
    one = play({name: x, rate: RATES_TO_TRY[0]})
    seen = _seen(exercise, one) if one else None
    if one is None or seen is None or not 0 < kept(seen.place).keep < 1:
        return []
    blocked = not np.asarray(one.gradients[0])[x == 0].any()
    if not blocked or not seen.faithful or not seen.kept.any():
        return []
    return [Diagnosis("mask-from-output", facts, explains=("gradient",), cases=1)]


def _of_testing(testing: Sequence[Seen], rate: str, facts: Mapping[str, Any]) -> list[Diagnosis]:
    """What the backward does where nothing was dropped."""
    if not testing or not all(each.kept.all() for each in testing) or all(each.faithful for each in testing):
        return []
    passed = np.concatenate([each.passed[0] for each in testing])
    if 0 < passed.mean() < 1:
        return [Diagnosis("drops-at-test-time", facts, explains=("gradient",), cases=len(testing))]
    readings = [reading for each in testing if (reading := _reading(each)) is not None]
    found = search(formulas.factors(rate), readings) if len(readings) == len(testing) else None
    if found is None or found.rivals or found.formula.powers != {complement(rate): 1}:
        return []
    return [Diagnosis("scaled-at-test-time", facts, explains=("gradient",), cases=len(testing))]
