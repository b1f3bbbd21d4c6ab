"""How much each name supposes: of what explains the same, the least is told."""

from __future__ import annotations

from typing import Any

FINISH_COST = {"exact": 0, "scaled": 1, "shared": 3, "squeezed": 1, "transposed": 1, "reshaped": 1}
COMPOSED = 6
NATURAL = ("plain", "formula", "zeros", "ones", "swapped", "added", "times", "over", "forward")
"""Forms in which a mistake is likelier made than in the others."""
VAGUE = {
    "operator-precedence": -4,
    "wrong-factor": 4,
    "step-missing": 1,
    "operation-swapped": 2,
    "constant-wrong": 4,
    "argument-wrong": 3,
    "order-swapped": 1,
    "factor-extra": 2,
    "step-extra": 4,
    "operand-swapped": 2,
    "clipped": 5,
    "examples-mixed": 3,
    "gradient-of-other-forward": 5,
    "term-extra": 3,
    "derivative-of-other": 1,
    "path-missing": 1,
    "path-scaled": 2,
    "wrong-where": 9,
    "right-for-one-example": 9,
}
"""What a name adds to the cost of a match: a name that says little yields to one that says more."""


def weight(key: tuple[Any, ...], name: str) -> int:
    """What a mistake costs by its form and by its name."""
    if name == "operator-precedence" and "back" in key:
        return 2
    at_all = 0 if len(key) == 1 else 2 if key[0] in NATURAL else 5
    return at_all + VAGUE.get(name, 0)
