"""From a formula that was found to a diagnosis: certain if every rival was refuted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from grader.diagnosis.random_functions.formulas import Formula
from grader.diagnosis.random_functions.searching import Found
from grader.records import Diagnosis

NameOf = Callable[[Formula], str]

UNNAMED = ("wrong-rate", "wrong-factor", "wrong-variance", "setting-misused")
"""Names that say no more than their formula: not told while another formula is left."""


def named(found: Found, name_of: NameOf, facts: Mapping[str, Any], explains: str) -> list[Diagnosis]:
    """What a formula is called; nothing where several are left and none of them has a name of its own."""
    name = name_of(found.formula)
    others = tuple(sorted({name_of(rival) for rival in found.rivals} - {name}))
    if found.rivals and name in UNNAMED:
        return []
    told = {**facts, "formula": found.formula.text, **measured(found)}
    return [Diagnosis(name, told, not others, (explains,), len(found.readings), others)]


def measured(found: Found) -> dict[str, Any]:
    """The reading that shows it best: what was measured, what is right, and at which settings."""
    reading = found.clearest
    return {"yours": reading.measured, "expected": reading.expected, "settings": dict(reading.settings)}
