"""What a check of a random function is given, what it reports, and how a verdict is reached.

Every test contributes one `Evidence` with a p-value that is exact, or an upper bound, under the law. A
check that makes K tests over all its groups lets each of them fire at level alpha / K, so that it accuses
a correct function with a probability of at most alpha (Bonferroni's union bound).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.course.laws import Kept, Normal, Uniform

FALSE_ALARM = 1e-9
"""The greatest probability that a correct exercise is accused, by all its checks and groups together."""

ALPHA = FALSE_ALARM / 2
"""The share of each of the two checks that may err, of the distribution and of independence."""

SAME_EFFECT = 0.8


@dataclass(frozen=True)
class Group:
    """The results of T >= 2 calls with the same arguments, each of the law's shape."""

    law: Normal | Uniform | Kept
    samples: tuple[np.ndarray[Any, Any], ...]


@dataclass(frozen=True)
class Misfit:
    """One way in which the samples contradict the law, with the numbers that show it."""

    code: str
    facts: Mapping[str, Any]
    group: int


def _always(_level: float) -> bool:
    return True


def _whole() -> float:
    return 1.0


@dataclass(frozen=True)
class Evidence:
    """One test of one group.

    `p` is the test's p-value under the law. `confirm` may only silence the test: it says whether the test
    still fires once another cause is allowed for (a wrong scale looks like dependence and the other way
    round). `effect`, from 0 to 1, is how much of the result the test explains. `facts` takes the level.
    """

    code: str
    p: float
    group: int
    facts: Callable[[float], Mapping[str, Any]]
    confirm: Callable[[float], bool] = _always
    effect: Callable[[], float] = _whole


def verdict(evidence: Sequence[Evidence], order: Sequence[str], alpha: float) -> Misfit | None:
    """The most telling of the tests that fire at level alpha / len(evidence), or None.

    That is the one with the greatest effect; among equals (within 20 %), the first in `order`.
    """
    level = alpha / max(1, len(evidence))
    firing = [(e.effect(), e) for e in evidence if e.p <= level and e.confirm(level)]
    if not firing:
        return None
    enough = SAME_EFFECT * max(effect for effect, _ in firing)
    equals = [e for effect, e in firing if effect >= enough]
    best = min(equals, key=lambda e: (order.index(e.code), e.p))
    return Misfit(best.code, {name: plain(fact) for name, fact in best.facts(level).items()}, best.group)


def plain(fact: Any) -> Any:
    """The fact as JSON has it: Python numbers, lists, and "nan" or "inf" as strings."""
    if isinstance(fact, (np.ndarray, np.generic)):
        return plain(fact.tolist())
    if isinstance(fact, (list, tuple)):
        return [plain(each) for each in fact]
    if isinstance(fact, float) and not math.isfinite(fact):
        return str(fact)
    return fact
