"""Names for the drop rate and for the factor of what was kept, where they follow another formula than the right one."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from grader.diagnosis.random_functions.formula_text import product_text
from grader.diagnosis.random_functions.formulas import Formula, complement
from grader.diagnosis.random_functions.naming import named
from grader.diagnosis.random_functions.searching import Found
from grader.records import Diagnosis

NORMAL_NOISE = ("Phi({p})", "1 - Phi({p})", "Phi(1 - {p})", "1 - Phi(1 - {p})")


def about_rate_and_factor(
    rates: Found | None, factors: Found | None, p: str, right: bool, facts: Mapping[str, Any]
) -> list[Diagnosis]:
    """A rate and a factor have names of their own; p taken for keeping in both of them is one mistake.

    `right` says that the factor is; then a mask that keeps with p disagrees with it.
    """
    inverse = factors is not None and factors.formula.constant == 1 and factors.formula.powers == {p: -1}

    def name_of(formula: Formula) -> str:
        if formula.key == "1 - {p}":
            return "keep-convention" if inverse else "keep-drop-swapped" if right else "wrong-rate"
        return "normal-noise" if formula.key in NORMAL_NOISE else "wrong-rate"

    found = named(rates, name_of, facts, "distribution") if rates else []
    if factors is None or (inverse and any(each.name == "keep-convention" for each in found)):
        return found
    return [*found, *about_factor(factors, p, facts, "support")]


FACTORS: Mapping[tuple[Fraction | int, Fraction | int], str] = {
    (0, 0): "scale-missing",
    (0, -2): "scaled-twice",
    (-1, 0): "scaled-by-drop",
}


def about_factor(found: Found, p: str, facts: Mapping[str, Any], explains: str) -> list[Diagnosis]:
    """The name of a factor that is not 1 / (1 - p), the right one."""

    def name_of(formula: Formula) -> str:
        powers = (formula.power(p), formula.power(complement(p)))
        return FACTORS.get(powers, "wrong-factor") if formula.constant == 1 else "wrong-factor"

    constant, powers = found.formula.constant, dict(found.formula.powers)
    assert constant is not None
    powers[complement(p)] = powers.get(complement(p), Fraction(0)) + 1
    factor = product_text(constant, {name: power for name, power in powers.items() if power})
    return named(found, name_of, {**facts, "factor": factor}, explains)
