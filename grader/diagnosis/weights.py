"""Initialisation: what the entries of random weights say about how they were drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from grader.course.laws import Normal, Uniform
from grader.diagnosis.formulas import Formula, near
from grader.diagnosis.patterns import unstructured
from grader.diagnosis.places import Draw, Place, looking
from grader.diagnosis.searching import off, search
from grader.diagnosis.shapes import Shape, shape_of_entries, variance_reading
from grader.diagnosis.spreads import grammar_of, named_spread, right_formula, terms_of
from grader.oracles import laws
from grader.oracles.laws_entries import Entries
from grader.oracles.laws_exact import Floats, normal_bound
from grader.records import Diagnosis

REPEATS = {"rows": 1, "columns": 2}


def diagnose_weights(places: Sequence[Place], draw: Draw | None) -> tuple[Diagnosis, ...]:
    """What was misunderstood about random weights, as far as the samples prove it."""
    random = [place for place in places if place.entries is not None]
    blocks = [place.entries for place in random if place.entries is not None]
    if not blocks:
        return ()
    told = Telling(random)
    if all(block.constant or _one_value(block) for block in blocks):
        return (told.of_constant(blocks),)
    together = told.of_dependence(blocks)
    if any(_off_centre(block) for block in blocks):
        farthest = max(blocks, key=lambda block: abs(float(block.flat.mean())))
        values = {
            "mean": float(farthest.flat.mean()),
            "low": float(farthest.flat.min()),
            "high": float(farthest.flat.max()),
        }
        return (*together, told.diagnosis("not-centred", "distribution", **values))
    if any(each.name == "entries-dependent" for each in together):
        return tuple(together)
    shapes = [shape_of_entries(block) for block in blocks]
    return (*together, *told.of_shape(shapes), *told.of_spread(shapes, draw))


class Telling:
    """Diagnoses of one initialiser at the places where it was sampled."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self.facts = {"function": places[0].exercise.name}

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
        if all(_same_calls(block) for block in blocks) and all(unstructured(block.values[0]) for block in blocks):
            found.append(self.diagnosis("same-every-call", "independence"))
        for along, axis in REPEATS.items():
            if all(_repeats(block, axis) for block in blocks):
                distinct = max(_distinct(block.values[0], axis - 1) for block in blocks)
                found.append(self.diagnosis("identical-units", "independence", along=along, distinct=distinct))
        if found or any(_same_calls(block) for block in blocks):
            return found
        misfit = laws.independence([place.group for place in self.places])
        if misfit is None:
            return []
        along = misfit.facts.get("along", misfit.facts.get("per", misfit.code.removeprefix("law-")))
        return [self.diagnosis("entries-dependent", "independence", along=along)]

    def of_shape(self, shapes: Sequence[Shape | None]) -> list[Diagnosis]:
        """Another distribution than the law's, at whatever scale."""
        law, names = self.places[0].law, {shape.name if shape else None for shape in shapes}
        if names == {"normal"} and isinstance(law, Uniform):
            return [self.diagnosis("normal-for-uniform", "distribution")]
        if names == {"uniform"} and isinstance(law, Normal):
            return [self.diagnosis("uniform-for-normal", "distribution")]
        cuts = {shape.cut for shape in shapes if shape}
        if names == {"truncated"} and len(cuts) == 1 and isinstance(law, Normal):
            return [self.diagnosis("truncated", "distribution", bound=cuts.pop())]
        return []

    def of_spread(self, shapes: Sequence[Shape | None], draw: Draw | None) -> list[Diagnosis]:
        """Another formula for the variance, of entries that are normal or uniform."""
        names = {shape.name if shape else "" for shape in shapes}
        terms = terms_of(self.places[0])
        if len(names) > 1 or not names <= {"normal", "uniform"} or terms is None:
            return []
        (name,) = names
        readings = [reading for place in self.places if (reading := variance_reading(place, name)) is not None]
        if not off(readings):
            return []
        grammar = grammar_of(terms)
        right = right_formula(grammar, self.places[0], terms)
        if right is None:
            return []
        fixed = [_variance_of(std) for std in near([math.sqrt(reading.measured) for reading in readings])]
        look = looking(self.places[0].exercise, draw, lambda place: variance_reading(place, name))
        found = search([*grammar, *fixed], readings, look, terms.places())
        return named_spread(found, right, terms, name, self.facts) if found else []


def _variance_of(std: float) -> Formula:
    return Formula(f"{std:g}^2", 1, lambda _settings: std**2)


def _one_value(block: Entries) -> bool:
    """Whether every call returns one number everywhere."""
    return block.values[0].size > 1 and bool(np.ptp(block.values, axis=(1, 2)).max() == 0)


def _same_calls(block: Entries) -> bool:
    return not block.constant and bool((block.values == block.values[0]).all())


def _off_centre(block: Entries) -> bool:
    """Whether the mean is too far from 0 for as many entries as are independent, by their own spread."""
    count, spread = block.effective_count(laws.ALPHA), float(block.flat.std())
    return abs(float(block.flat.mean())) * math.sqrt(count) > normal_bound(laws.ALPHA) * spread


def _repeats(block: Entries, axis: int) -> bool:
    """Whether in every call some lines (of axis 1 the rows, of axis 2 the columns) are copies of others."""
    return bool(min(block.values.shape[1:]) > 1) and all(
        _copied(np.moveaxis(call, axis - 1, 0)) for call in block.values
    )


def _copied(lines: Floats) -> bool:
    """Whether lines repeat though two entries of different lines hardly ever are the same number."""
    different = np.unique(lines, axis=0)
    if len(different) == len(lines):
        return False
    shares = np.unique(different, return_counts=True)[1] / different.size
    chance = math.log(math.comb(len(lines), 2)) + lines.shape[1] * math.log(float((shares**2).sum()))
    return bool(chance <= math.log(laws.FALSE_ALARM))


def _distinct(matrix: Floats, axis: int) -> int:
    return len(np.unique(np.moveaxis(matrix, axis, 0), axis=0))
