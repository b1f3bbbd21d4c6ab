"""Of everything that explains the results, the simplest; and one after the other until all results are explained."""

from __future__ import annotations

from collections.abc import Sequence

from grader.diagnosis.supposed.proof import Match
from grader.diagnosis.supposed.weights import COMPOSED, FINISH_COST, VAGUE, weight


def cost(match: Match) -> int:
    """How much has to be supposed."""
    first = match.named[0].name
    named = weight(match.key, first) + sum(VAGUE.get(item.name, 0) for item in match.named[1:])
    twice = COMPOSED * (len(match.named) - 1)
    return named + twice + FINISH_COST.get(match.finish, 2)


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
