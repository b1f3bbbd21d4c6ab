"""Of everything that explains the results, the simplest; and one after the other until all results are explained."""

from __future__ import annotations

from collections.abc import Sequence

from grader.diagnosis.candidates import TRUTH
from grader.diagnosis.proof import Match

FINISH_COST = {"exact": 0, "scaled": 1, "shared": 3, "squeezed": 1, "transposed": 1, "reshaped": 1}
COMPOSED = 6
NATURAL = ("plain", "formula", "zeros", "ones", "swapped", "added", "times", "over", "forward")
"""Forms in which a mistake is likelier made than in the others."""
VAGUE = {
    "wrong-factor": 4,
    "step-missing": 1,
    "operation-swapped": 2,
    "constant-wrong": 4,
    "argument-wrong": 3,
    "order-swapped": 1,
    "factor-extra": 2,
    "step-extra": 4,
    "operand-swapped": 1,
    "gradient-of-other-forward": 5,
    "term-extra": 3,
    "derivative-of-other": 1,
    "path-missing": 1,
    "path-scaled": 2,
    "wrong-where": 9,
    "right-for-one-example": 9,
}
"""What a name adds to the cost of a match: a name that says little yields to one that says more."""


def cost(match: Match) -> int:
    """How much has to be supposed."""
    named = sum(VAGUE.get(item.name, 0) for item in match.named)
    twice = COMPOSED * (len(match.named) - 1)
    at_all = 0 if match.key == TRUTH else 2 if match.key[0] in NATURAL else 5
    return at_all + named + twice + FINISH_COST.get(match.finish, 2)


def chosen(matches: Sequence[Match], failing: Sequence[str]) -> list[Match]:
    """Matches that explain as many failing results as can be, those that explain most first."""
    left, found = set(failing), []
    while left:
        fitting = [match for match in matches if left.intersection(match.paths)]
        if not fitting:
            break
        best = min(fitting, key=lambda match: (-len(left.intersection(match.paths)), cost(match)))
        found.append(best)
        left -= set(best.paths)
    return found


def rivals(matches: Sequence[Match], best: Match) -> tuple[str, ...]:
    """The names of other matches that explain as much."""
    own = {item.name for item in best.named}
    names = [match.named[0].name for match in matches if set(match.paths) >= set(best.paths)]
    return tuple(dict.fromkeys(name for name in names if name not in own))
