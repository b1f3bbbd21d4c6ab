"""Names for a variance that follows another formula than the law's: by what has become of gain, sizes and constant."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from grader.diagnosis.random_functions.formula_text import product_text, root_text
from grader.diagnosis.random_functions.formulas import Formula
from grader.diagnosis.random_functions.naming import measured
from grader.diagnosis.random_functions.searching import Found
from grader.diagnosis.random_functions.spreads import Terms
from grader.diagnosis.random_functions.variances import total
from grader.records import Diagnosis


def named_spread(found: Found, right: Formula, terms: Terms, shape: str, facts: Mapping[str, Any]) -> list[Diagnosis]:
    """One diagnosis for what became of the gain, one for the rest; nothing while another formula is left."""
    if found.rivals:
        return []
    yours = found.formula
    told = {**facts, **_written(shape, yours, right), "yours": yours.text, "expected": right.text}
    values = measured(found)
    told |= {"variance": values["yours"], "expected_variance": values["expected"], "settings": values["settings"]}
    told["ratio"] = values["yours"] / values["expected"]
    names = _names(yours, right, terms, shape)
    return [
        Diagnosis(name, {**told, **own}, explains=("distribution",), cases=len(found.readings)) for name, own in names
    ]


def _written(shape: str, yours: Formula, right: Formula) -> dict[str, str]:
    """The formulas as they stand in code: of the standard deviation, or of the bound of a uniform distribution."""
    times = 3 if shape == "uniform" else 1
    found = {"quantity": "bound" if shape == "uniform" else "std"}
    for name, formula in (("yours_written", yours), ("expected_written", right)):
        if formula.constant is not None:
            found[name] = root_text(formula.constant * times, formula.powers)
    return found


Named = tuple[str, Mapping[str, Any]]


def _names(yours: Formula, right: Formula, terms: Terms, shape: str) -> list[Named]:
    sized = any(name in right.powers for name in _sizes(terms))
    if not yours.powers and sized:
        return [("fixed-std", {"value": math.sqrt(yours.value({}))})]
    if yours.constant is None:
        return [("setting-ignored", {"setting": name}) for name in terms.gains if name in right.powers]
    everything = (*_sizes(terms), *terms.gains)
    if shape == "normal" and _part(yours, everything) == _squared(_part(right, everything)):
        return [("variance-for-std", {})]
    return [*_of_gains(yours, right, terms, sized), *_of_sizes(yours, right, terms, shape)]


def _of_gains(yours: Formula, right: Formula, terms: Terms, sized: bool) -> list[Named]:
    found: list[Named] = []
    for name in terms.gains:
        one, other = yours.power(name), right.power(name)
        if one == other:
            continue
        if one == 0:
            found.append(("gain-ignored" if sized else "setting-ignored", {"setting": name}))
        elif one * 2 == other and sized:
            found.append(("gain-under-root", {"setting": name}))
        else:
            text = product_text(Fraction(1), {name: one / 2})
            found.append(("setting-misused", {"setting": name, "formula": text}))
    return found


def _of_sizes(yours: Formula, right: Formula, terms: Terms, shape: str) -> list[Named]:
    """What the sizes and the constant have become; the gain is a matter of its own."""
    one, other = _part(yours, _sizes(terms)), _part(right, _sizes(terms))
    if one == other:
        return []
    same_sizes = one[1] == other[1]
    if shape == "normal" and one == _squared(other):
        return [("variance-for-std", {})]
    if shape == "uniform" and same_sizes and one[0] == other[0] / 3:
        return [("std-for-bound", {})]
    if shape == "normal" and same_sizes and one[0] == other[0] * 3:
        return [("bound-for-std", {})]
    if len(terms.fans) == 2 and one == (other[0], (other[1][1], other[1][0], other[1][2])):
        return [("fans-swapped", {})]
    both = bool(other[1]) and (other[1][2] != 0 or (other[1][0] != 0 and other[1][1] != 0))
    if both and sum(power != 0 for power in one[1][:2]) == 1 and one[1][2] == 0:
        return [("one-fan-only", {})]
    return [("wrong-variance", {})]


def _sizes(terms: Terms) -> tuple[str, ...]:
    return (*terms.fans, total(terms.fans)) if len(terms.fans) == 2 else ()


Part = tuple[Fraction, tuple[Fraction, ...]]


def _part(formula: Formula, bases: Sequence[str]) -> Part:
    assert formula.constant is not None
    return formula.constant, tuple(formula.power(name) for name in bases)


def _squared(part: Part) -> Part:
    return part[0] ** 2, tuple(2 * power for power in part[1])
