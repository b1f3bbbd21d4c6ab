"""What was misunderstood in a random function, told from its samples alone and only where they prove it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from grader.course.exercise import Exercise
from grader.course.laws import Kept
from grader.diagnosis.random_functions.masks import diagnose_masks
from grader.diagnosis.random_functions.places import Draw, places_of
from grader.diagnosis.random_functions.weights import diagnose_weights
from grader.inputs.case import Case
from grader.oracles.laws import Group
from grader.records import Diagnosis


def diagnose_law(
    exercise: Exercise, cases: Sequence[Case], groups: Sequence[Group], draw: Draw | None = None, generator: str = ""
) -> tuple[Diagnosis, ...]:
    """The mistakes that the samples of a random function prove; none for samples that follow their law.

    `groups` hold the samples at `cases`, one by one. `draw` gives samples where some settings are changed, so that
    mistakes which look alike so far can be told apart. `generator` names the generator that the function is known
    to seed, if it does. Errs on correct functions with a probability of at most FALSE_ALARM for each quantity.
    """
    places = places_of(exercise, cases, groups)
    if not places:
        return ()
    kept = isinstance(places[0].law, Kept)
    found = diagnose_masks(places, draw) if kept else diagnose_weights(places, draw)
    return tuple(_seeded(each, generator) if generator else each for each in found)


def _seeded(diagnosis: Diagnosis, generator: str) -> Diagnosis:
    """The reason why every call is the same, where the function is known to seed a generator."""
    if diagnosis.name != "same-every-call":
        return diagnosis
    return replace(diagnosis, name="seeded-inside", facts={**diagnosis.facts, "generator": generator})
