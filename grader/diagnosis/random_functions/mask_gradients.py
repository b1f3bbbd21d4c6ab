"""The backward of dropout: the mask and the factor that the gradient shows, beside those of the student's forward."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grader.course.exercise import Exercise
from grader.diagnosis.random_functions import formulas
from grader.diagnosis.random_functions.formulas import complement
from grader.diagnosis.random_functions.mask_names import about_factor
from grader.diagnosis.random_functions.mask_readings import SAME, constant_reading, kept
from grader.diagnosis.random_functions.masks import RATES_TO_TRY, drop_rate
from grader.diagnosis.random_functions.passes import Pass, Play, SeeMore, Seen, looking_at, seen_in
from grader.diagnosis.random_functions.searching import Found, Reading, search
from grader.oracles.laws import FALSE_ALARM
from grader.records import Diagnosis


def diagnose_mask(exercise: Exercise, passes: Sequence[Pass], play: Play | None = None) -> tuple[Diagnosis, ...]:
    """The mistakes about mask and scale that the gradients of dropout prove; none for a backward that is right.

    A backward that is faithful to a wrong forward of the student's own is right here.
    """
    if exercise.back is None or len(exercise.gradients) != 1:
        return ()
    seen = [each for each in (seen_in(exercise, one) for one in passes) if each is not None]
    training = [each for each in seen if 0 < kept(each.place).keep < 1]
    rate = drop_rate([each.place for each in training])
    if rate is None:
        return ()
    facts = {"function": exercise.back.name, "outputs": list(exercise.gradients)}
    testing = [each for each in seen if each.place.flag and kept(each.place).keep == 1 and 0 < each.settings[rate] < 1]
    if all(each.faithful for each in training):
        found = _from_output(exercise, rate, facts, play) if play else []
    else:
        look = looking_at(exercise, play) if play else None
        larger = [look({rate: value}) for value in RATES_TO_TRY[:2]] if look else []
        found = _of_training([*training, *(each for each in larger if each is not None)], rate, facts, look)
    return (*found, *_of_testing(testing, rate, facts))


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
    seen = seen_in(exercise, one) if one else None
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
