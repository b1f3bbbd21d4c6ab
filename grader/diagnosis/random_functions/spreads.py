"""What the variance of weights may depend on, and the formula that is right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from grader.course.laws import Normal, Uniform
from grader.diagnosis.random_functions.formulas import Formula
from grader.diagnosis.random_functions.places import Place
from grader.diagnosis.random_functions.shapes import law_variance
from grader.diagnosis.random_functions.variances import variances

PROBES = ((8, 1000), (1000, 8), (24, 240), (240, 24))
SMALLEST = (1, 2)
SCALES = (0.5, 3.0)
MOST_GAINS = 2


@dataclass(frozen=True)
class Terms:
    """What a variance may depend on: the layer's sizes, in the order of the shape, and other settings."""

    fans: tuple[str, ...]
    gains: tuple[str, ...]

    def places(self) -> list[dict[str, float]]:
        """Settings at which formulas differ, sizes and gains far from each other."""
        found = []
        for number, sizes in enumerate(PROBES):
            scale = SCALES[number % len(SCALES)]
            found.append({**dict(zip(self.fans, sizes, strict=False)), **dict.fromkeys(self.gains, scale)})
        return found

    def smallest(self) -> dict[str, float]:
        """Sizes at which a term shows that is lost beside large ones; none where there are no sizes."""
        return dict(zip(self.fans, SMALLEST, strict=False))


def terms_of(place: Place) -> Terms | None:
    """Which settings are sizes of the result; None if its shape is not that of one matrix with two named sizes."""
    law = place.law
    assert isinstance(law, Normal | Uniform)
    fans = []
    for axis in range(len(law.shape)):
        for name, value in place.case.values.items():
            other = place.under({name: value + 1}) if type(value) is int else None
            if isinstance(other, Normal | Uniform) and other.shape[axis : axis + 1] == (law.shape[axis] + 1,):
                fans.append(name)
    gains = tuple(name for name in place.settings if name not in fans)
    if len(fans) != len(set(fans)) or len(fans) not in (0, 2) or len(gains) > MOST_GAINS:
        return None
    return Terms(tuple(fans), gains)


def right_formula(grammar: Sequence[Formula], place: Place, terms: Terms) -> Formula | None:
    """The simplest formula that is the law's variance wherever one looks."""
    known = []
    for changes in [{}, *terms.places()]:
        law = place.under(changes)
        if not isinstance(law, Normal | Uniform):
            return None
        known.append(({**place.settings, **changes}, law_variance(law)))
    return next(
        (f for f in grammar if all(math.isclose(f.value(settings), v, rel_tol=1e-9) for settings, v in known)), None
    )


def grammar_of(terms: Terms) -> tuple[Formula, ...]:
    """Formulas for a variance."""
    return variances(terms.gains, terms.fans)
