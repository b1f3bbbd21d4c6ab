"""A random function once more in a second process: from the same seed it must draw the same there.

A function may as well draw from a generator of its own, and then nothing can be compared but what no draw allows. So
every call is made twice in a row from one seed: only where that gives the same, in both processes and not by luck,
the seed decides what is drawn.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from grader.checks.hygiene import apart, contradiction, is_told
from grader.checks.layouts import layout
from grader.checks.randomness import judged
from grader.checks.results import Results, read
from grader.checks.sampling import Sampled
from grader.checks.student import Student
from grader.course.laws import Kept, Law
from grader.oracles import laws
from grader.oracles.laws import Group
from grader.oracles.laws_of import shape_of
from grader.records import Finding

SHARE = 0.1
FEWEST = 2
LUCK = 1e-12
ENTRY_LUCK = 1e-5
"""An upper bound on the probability that two independent draws of a continuous law count as the same."""

Place = tuple[int, int]


def resampled(student: Student, other: Student, sampled: Sampled, seed: int) -> tuple[bool, Finding | None]:
    """Whether the seed decides what the function draws, and what it does otherwise in the second process."""
    places = _places(sampled)
    first = dict(zip(places, _drawn(student, sampled, places), strict=True))
    random.Random(seed).shuffle(places)
    steady, known = True, False
    for calls, (place, there) in enumerate(zip(places, _drawn(other, sampled, places), strict=True)):
        here = first[place]
        if here[0].problem is not None:
            continue
        problem = there[0].problem
        if problem is not None:
            return False, problem if is_told(problem) else None
        alike = not any(apart(*pair) for pair in (here, there))
        sure = alike and luck(sampled.groups[place[0]].law) < LUCK
        finding = _impossible(student, sampled, place[0], there)
        if finding is None and sure:
            finding = contradiction(student.exercise.name, here[0], there[0], 2 * calls)
        if finding is not None:
            return False, finding
        steady, known = steady and alike, known or sure
    return steady and known, None


def _places(sampled: Sampled) -> list[Place]:
    """A share of the calls of each group: the group's number and the call's."""
    numbers = [max(FEWEST, math.ceil(SHARE * len(group.samples))) for group in sampled.groups]
    return [(group, index) for group, number in enumerate(numbers) for index in range(number)]


def luck(law: Law) -> float:
    """The greatest probability that two independent results of a law count as the same."""
    if isinstance(law, Kept):
        return float((law.keep**2 + (1 - law.keep) ** 2) ** np.count_nonzero(law.on))
    spread = law.std if hasattr(law, "std") else law.bound
    return float(ENTRY_LUCK ** math.prod(law.shape)) if spread else 1.0


def _drawn(student: Student, sampled: Sampled, places: Sequence[Place]) -> list[tuple[Results, Results]]:
    """For each place two results of one call, made in a row from one seed; the first has the problem of either."""
    exercise = student.exercise
    pairs = []
    for group, index in places:
        case = sampled.cases[group]
        pairs.append([student.forward_call(case, seed=(case.seed + index) % 2**32)] * 2)
    drawn = []
    for (group, _), outcomes in zip(places, student.run(list(pairs)), strict=True):
        shape = {exercise.values[0]: shape_of(sampled.groups[group].law)}
        one, two = (read(outcome, exercise.name, exercise.call.outputs, exercise.values, None) for outcome in outcomes)
        bad = one.problem or two.problem or layout(student, exercise.name, one, shape, "")
        drawn.append((replace(one, problem=bad), two))
    return drawn


def _impossible(student: Student, sampled: Sampled, group: int, pair: tuple[Results, Results]) -> Finding | None:
    """What no draw of the law gives."""
    law, name = sampled.groups[group].law, student.exercise.values[0]
    drawn = Group(law, (pair[0].arrays[name], pair[1].arrays[name]))
    return judged(student, Sampled((sampled.cases[group],), (drawn,)), laws.support)
