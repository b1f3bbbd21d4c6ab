"""Dropout: what the zeros and the survivors of a random function say about how it was written."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.diagnosis.random_functions import formulas
from grader.diagnosis.random_functions.formulas import Formula, complement
from grader.diagnosis.random_functions.mask_names import about_rate_and_factor
from grader.diagnosis.random_functions.mask_readings import (
    drops,
    factor_reading,
    input_of,
    is_identity,
    is_noise,
    kept,
    rate_reading,
    scales,
)
from grader.diagnosis.random_functions.patterns import goes_by_values, patterns
from grader.diagnosis.random_functions.places import Draw, Place, looking
from grader.diagnosis.random_functions.searching import Found, Reading, off, search
from grader.oracles import laws
from grader.oracles.laws_entries import Entries, as_block
from grader.records import Diagnosis

RATES_TO_TRY = (0.15, 0.65, 0.3, 0.8)

Read = Callable[[Place, str], Reading | None]


@dataclass(frozen=True)
class Dropping:
    """A function that keeps or drops: where it was sampled, and the setting that is the drop rate.

    `training` are the places where entries are dropped by chance; at those of `testing` nothing may be dropped,
    though the drop rate is neither 0 nor 1.
    """

    places: Sequence[Place]
    training: Sequence[Place]
    rate: str
    draw: Draw | None

    @property
    def function(self) -> str:
        """The name of the student's function."""
        return self.places[0].exercise.name

    @property
    def testing(self) -> list[Place]:
        """The places at which a flag says that nothing is dropped."""
        tested = [place for place in self.places if kept(place).keep == 1 and 0 < place.settings[self.rate] < 1]
        return [place for place in tested if place.flag]

    def diagnosis(self, name: str, explains: str, cases: int = 0, **facts: Any) -> Diagnosis:
        """A diagnosis of this function that leaves nothing open."""
        told = {"function": self.function, **facts}
        return Diagnosis(name, told, explains=(explains,), cases=cases or len(self.training))

    def formula(
        self, grammar: Sequence[Formula], read: Read, places: Sequence[Place], changes: Mapping[str, Any]
    ) -> Found | None:
        """What a quantity is of the drop rate at some places; further ones have these `changes`."""
        readings = [reading for place in places if (reading := read(place, self.rate)) is not None]
        if len(readings) < len(places):
            return None
        look = looking(self.places[0].exercise, self.draw, lambda place: read(place, self.rate))
        return search(grammar, readings, look, [{self.rate: rate, **changes} for rate in RATES_TO_TRY])


def diagnose_masks(places: Sequence[Place], draw: Draw | None) -> tuple[Diagnosis, ...]:
    """What was misunderstood about dropout, as far as the samples prove it."""
    training = [place for place in places if place.entries is not None]
    rate = drop_rate(training)
    if rate is None or any(input_of(place) is None for place in training):
        return ()
    dropping = Dropping(places, training, rate, draw)
    if all(is_identity(place) for place in training):
        return _never_drops(dropping)
    return (*_while_training(dropping), *_while_testing(dropping))


def drop_rate(training: Sequence[Place]) -> str | None:
    """The setting that is the drop rate wherever entries are dropped by chance."""
    names = [
        name
        for name in (training[0].settings if training else ())
        if all(math.isclose(place.settings[name], 1 - kept(place).keep) for place in training)
    ]
    return names[0] if len(names) == 1 else None


def _never_drops(dropping: Dropping) -> tuple[Diagnosis, ...]:
    """The input comes back while training: the flag is taken the other way round, or nothing has an effect."""
    testing = dropping.testing
    if testing and all(drops(place) for place in testing):
        flag = testing[0].flag
        return (dropping.diagnosis("setting-misused", "support", setting=flag, formula=f"not {flag}"),)
    if all(is_identity(place) for place in dropping.places if kept(place).keep < 1):
        return (dropping.diagnosis("setting-ignored", "support", setting=dropping.rate),)
    return ()


def _while_training(dropping: Dropping) -> list[Diagnosis]:
    training = dropping.training
    if is_noise(training):
        return [dropping.diagnosis("noise-not-thresholded", "support")]
    blocks = [place.entries for place in training if place.entries is not None]
    by_values = goes_by_values(blocks, [as_block(np.asarray([input_of(place)]))[0] for place in training])
    together = [] if by_values else _dependence(dropping, blocks)
    fixed = [formulas.fixed(rate) for rate in formulas.near([1 - float(block.flat.mean()) for block in blocks])]
    grammar = [*formulas.rates(dropping.rate), *fixed]
    even = not by_values and not any(_uneven(block) for block in blocks) and _masks(dropping)
    even = even and not any(each.name == "mask-for-whole-array" for each in together)
    rates = dropping.formula(grammar, rate_reading, training, {}) if even else None
    scaled = all(scales(place, dropping.rate) for place in training)
    factors = dropping.formula(formulas.factors(dropping.rate), factor_reading, training, {}) if scaled else None
    readings = [reading for place in training if (reading := factor_reading(place, dropping.rate)) is not None]
    right = scaled and not off(readings)
    return [*together, *about_rate_and_factor(rates, factors, dropping.rate, right, {"function": dropping.function})]


def _masks(dropping: Dropping) -> bool:
    """Whether something is dropped, or all is kept with one factor: else it is noise of another kind."""
    training = dropping.training
    return any((place.stack == 0).any() for place in training) or all(
        factor_reading(place, dropping.rate) is not None for place in training
    )


def _dependence(dropping: Dropping, blocks: Sequence[Entries]) -> list[Diagnosis]:
    names = patterns(blocks)
    if names:
        return [dropping.diagnosis(name, "independence") for name in names]
    misfit = laws.independence([place.group for place in dropping.training])
    if misfit is None or any((block.values == block.values[0]).all() for block in blocks):
        return []
    along = misfit.facts.get("along", misfit.facts.get("per", misfit.code.removeprefix("law-")))
    return [dropping.diagnosis("entries-dependent", "independence", along=along)]


def _uneven(block: Entries) -> bool:
    """Whether some positions are dropped more often than others, with a mask that does change."""
    changes = bool((block.values != block.values[0]).any())
    return changes and "positions" in block.groupings and block.ratio_tails("positions")[1] <= laws.ALPHA


def _while_testing(dropping: Dropping) -> list[Diagnosis]:
    """What a function does where nothing may be dropped and nothing scaled."""
    testing = dropping.testing
    if not testing:
        return []
    if all(drops(place) for place in testing):
        return [dropping.diagnosis("drops-at-test-time", "support", len(testing))]
    flag = str(testing[0].flag)
    changes = {flag: testing[0].case.values[flag]}
    found = dropping.formula(formulas.factors(dropping.rate), factor_reading, testing, changes)
    if found is None or found.rivals or found.formula.powers != {complement(dropping.rate): 1}:
        return []
    return [dropping.diagnosis("scaled-at-test-time", "support", len(found.readings))]
