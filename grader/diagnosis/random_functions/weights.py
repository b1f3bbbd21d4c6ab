"""Initialisation: what the entries of random weights say about how they were drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from grader.course.laws import Normal, Uniform
from grader.diagnosis.random_functions.formulas import Formula, near
from grader.diagnosis.random_functions.places import Draw, Place, looking
from grader.diagnosis.random_functions.repetition import (
    distinct_lines,
    like_random,
    lines_repeat,
    off_centre,
    one_value,
    same_calls,
)
from grader.diagnosis.random_functions.searching import off, search
from grader.diagnosis.random_functions.shapes import Shape, shape_of_entries, variance_reading
from grader.diagnosis.random_functions.spread_names import named_spread
from grader.diagnosis.random_functions.spreads import grammar_of, right_formula, terms_of
from grader.oracles import laws
from grader.oracles.laws import Group
from grader.oracles.laws_entries import Entries
from grader.records import Diagnosis

REPEATS = {"rows": 1, "columns": 2}


def diagnose_weights(places: Sequence[Place], draw: Draw | None) -> tuple[Diagnosis, ...]:
    """What was misunderstood about random weights, as far as the samples prove it."""
    random = [place for place in places if place.entries is not None]
    blocks = [place.entries for place in random if place.entries is not None]
    if not blocks:
        return ()
    told = Telling(random)
    if all(block.constant or one_value(block) for block in blocks):
        return (told.of_constant(blocks),)
    together = told.of_dependence(blocks)
    if any(off_centre(block) for block in blocks):
        return (*together, told.of_centre(blocks))
    if any(each.name == "entries-dependent" for each in together):
        return tuple(together)
    shape = shape_of_entries([max(blocks, key=lambda block: block.count)] if told.same_calls else blocks)
    hidden = [] if together or told.same_calls else told.of_hidden_dependence(shape)
    return tuple(hidden) or (*together, *told.of_shape(shape), *told.of_spread(shape, draw))


class Telling:
    """Diagnoses of one initialiser at the places where it was sampled."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self.facts = {"function": places[0].exercise.name}
        self.same_calls = any(place.entries is not None and same_calls(place.entries) for place in places)

    def diagnosis(self, name: str, explains: str, **facts: Any) -> Diagnosis:
        """A diagnosis of this function that leaves nothing open."""
        return Diagnosis(name, {**self.facts, **facts}, explains=(explains,), cases=len(self.places))

    def of_constant(self, blocks: Sequence[Entries]) -> Diagnosis:
        """All weights of a call are the same number."""
        if all((block.flat == 0).all() for block in blocks):
            return self.diagnosis("zero-weights", "distribution")
        return self.diagnosis("constant-weights", "distribution", value=float(blocks[0].flat[0]))

    def of_dependence(self, blocks: Sequence[Entries]) -> list[Diagnosis]:
        """Calls that are the same, rows or columns that repeat, or any other dependence."""
        found = []
        if all(same_calls(block) for block in blocks) and all(like_random(block.values[0]) for block in blocks):
            found.append(self.diagnosis("same-every-call", "independence"))
        for along, axis in REPEATS.items():
            if all(lines_repeat(block, axis) for block in blocks):
                distinct = max(distinct_lines(block.values[0], axis - 1) for block in blocks)
                found.append(self.diagnosis("identical-units", "independence", along=along, distinct=distinct))
        return found if found or self.same_calls else self.of_misfit([place.group for place in self.places])

    def of_hidden_dependence(self, shape: Shape | None) -> list[Diagnosis]:
        """A dependence that shows once the law has the scale of the entries, and their distribution if it is known."""
        uniform = shape == Shape("uniform") or (shape is None and isinstance(self.places[0].law, Uniform))
        groups = []
        for place in self.places:
            size, spread = place.stack.shape[1:], float(np.sqrt((place.stack**2).mean()))
            law = Uniform(float(np.abs(place.stack).max()), size) if uniform else Normal(spread, size)
            groups.append(Group(law, place.group.samples))
        return self.of_misfit(groups)

    def of_misfit(self, groups: Sequence[Group]) -> list[Diagnosis]:
        """A dependence of a kind that has no name of its own."""
        misfit = laws.independence(groups)
        if misfit is None:
            return []
        along = misfit.facts.get("along", misfit.facts.get("per", misfit.code.removeprefix("law-")))
        return [self.diagnosis("entries-dependent", "independence", along=along)]

    def of_centre(self, blocks: Sequence[Entries]) -> Diagnosis:
        """Weights that are not symmetric about zero: their mean, and between which numbers they are."""
        values = max((block.flat for block in blocks), key=lambda flat: abs(float(flat.mean())))
        facts = {"mean": float(values.mean()), "low": float(values.min()), "high": float(values.max())}
        return self.diagnosis("not-centred", "distribution", **facts)

    def of_shape(self, shape: Shape | None) -> list[Diagnosis]:
        """Another distribution than the law's, at whatever scale."""
        law = self.places[0].law
        if shape == Shape("normal") and isinstance(law, Uniform):
            return [self.diagnosis("normal-for-uniform", "distribution")]
        if shape == Shape("uniform") and isinstance(law, Normal):
            return [self.diagnosis("uniform-for-normal", "distribution")]
        if shape is not None and shape.name == "truncated" and isinstance(law, Normal):
            return [self.diagnosis("truncated", "distribution", bound=shape.cut)]
        return []

    def of_spread(self, shape: Shape | None, draw: Draw | None) -> list[Diagnosis]:
        """Another formula for the variance, of entries that are normal or uniform."""
        terms = terms_of(self.places[0])
        if shape not in (Shape("normal"), Shape("uniform")) or terms is None:
            return []
        name = shape.name
        readings = [reading for place in self.places if (reading := variance_reading(place, name)) is not None]
        if not off(readings):
            return []
        grammar = grammar_of(terms)
        right = right_formula(grammar, self.places[0], terms)
        if right is None:
            return []
        fixed = [_variance_of(std) for std in near([math.sqrt(reading.measured) for reading in readings])]
        look = looking(self.places[0].exercise, draw, lambda place: variance_reading(place, name))
        small = look(terms.smallest()) if look is not None and terms.fans else None
        readings += [] if small is None else [small]
        found = search([*grammar, *fixed], readings, look, terms.places())
        return named_spread(found, right, terms, name, self.facts) if found else []


def _variance_of(std: float) -> Formula:
    return Formula(f"{std:g}^2", 1, lambda _settings: std**2)
