"""How the entries of weights are distributed, whatever their scale: normal, uniform, or a normal that is cut off."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import special

from grader.course.laws import Normal, Uniform
from grader.diagnosis.random_functions.mask_readings import distance
from grader.diagnosis.random_functions.places import Place
from grader.diagnosis.random_functions.searching import FITTING, REJECTED, Reading
from grader.oracles.laws import ALPHA
from grader.oracles.laws_entries import Entries
from grader.oracles.laws_exact import Floats, two_sided

CUTS = (1.0, 1.5, 2.0, 2.5, 3.0)
"""Where a normal distribution may be cut off, in its standard deviations."""

NAMED = ("normal", "uniform", "truncated")
"""The others are thought of, so that none of these is taken for them."""

LIKELY = 1e-3

ENDS = 4.0
"""By so many standard deviations the share of clipped entries may be off."""


@dataclass(frozen=True)
class Shape:
    """What fits: "normal", "uniform", or "truncated" at `cut` standard deviations of the normal before the cut."""

    name: str
    cut: float = 0.0


def law_variance(law: Normal | Uniform) -> float:
    """The variance of every entry under a law."""
    return law.std**2 if isinstance(law, Normal) else law.bound**2 / 3


def shape_of_entries(blocks: Sequence[Entries]) -> Shape | None:
    """The one distribution that fits the entries of all places at their own scales; None if none does, or several.

    Kolmogorov's distance with the bound of Dvoretzky, Kiefer, Wolfowitz and Massart: what fits has a p-value of
    LIKELY at least, and everything else that is thought of one of REJECTED at most.
    """
    sizes = [(block, block.effective_count(ALPHA)) for block in blocks]
    largest = [float(np.abs(block.flat).max()) for block in blocks]
    stds = [float(np.sqrt((block.flat**2).mean())) for block in blocks]
    if min(largest) == 0:
        return None
    count = sum(size for _, size in sizes)
    by_std = np.sort(np.concatenate([block.flat / std for block, std in zip(blocks, stds, strict=True)]))
    by_end = np.sort(np.concatenate([block.flat / end for block, end in zip(blocks, largest, strict=True)]))
    ends = [_ends(end / std, size) for end, std, (_, size) in zip(largest, stds, sizes, strict=True)]
    likely = {
        Shape("normal"): _likely(special.ndtr(by_std), count) * all(ends),
        Shape("uniform"): _likely((by_end + 1) / 2, count),
        Shape("logistic"): _likely(special.expit(by_std * math.pi / math.sqrt(3)), count),
        Shape("triangular"): _likely((1 + by_end * (2 - np.abs(by_end))) / 2, count),
    }
    likely |= {Shape("truncated", cut): _cut_off(by_end, cut, count) for cut in CUTS}
    fitting = [shape for shape, p in likely.items() if p >= LIKELY]
    possible = [shape for shape, p in likely.items() if p > REJECTED]
    return fitting[0] if fitting and fitting == possible and fitting[0].name in NAMED else None


def _cut_off(values: Floats, cut: float, count: float) -> float:
    """The p-value of a normal law whose tails are gone, or clipped: then the ends hold what the tails would have.

    `values` are in units of the greatest.
    """
    tails = 2 * float(special.ndtr(-cut))
    inner = values[np.abs(values) < 1]
    clipped = 1 - inner.size / values.size
    if clipped > tails / 2 and abs(clipped - tails) > ENDS * math.sqrt(tails / count):
        return 0.0
    below = (special.ndtr(inner * cut) - tails / 2) / (1 - tails)
    return _likely(below, count * inner.size / values.size)


def _likely(below: Floats, count: float) -> float:
    return min(1.0, 2 * math.exp(-2 * count * distance(np.asarray(below)) ** 2))


def _ends(largest: float, count: float) -> bool:
    """Whether the largest of so many normal entries is neither impossibly small nor large."""
    log_inside = math.log1p(-min(2 * float(special.ndtr(-largest)), 1 - 1e-16))
    return two_sided(math.exp(count * log_inside), -math.expm1(count * log_inside)) > FITTING


def variance_reading(place: Place, shape: str) -> Reading | None:
    """The variance of entries that are normal or uniform: by their mean square, or by the largest of them."""
    entries, law = place.entries, place.law
    if entries is None or not isinstance(law, Normal | Uniform):
        return None
    count = entries.effective_count(ALPHA)
    square, largest = float((entries.flat**2).mean()), float(np.abs(entries.flat).max())

    def of_normal(values: Floats) -> Floats:
        half = square * count / np.maximum(values, 1e-300) / 2
        tails = special.gammainc(count / 2, half), special.gammaincc(count / 2, half)
        return np.asarray(np.minimum(1.0, 2 * np.minimum(*tails)), float)

    def of_uniform(values: Floats) -> Floats:
        ratio = largest / np.sqrt(3 * np.maximum(values, 1e-300))
        return np.asarray(np.where(ratio <= 1 + 1e-6, np.minimum(ratio, 1) ** count, 0.0), float)

    measured = square if shape == "normal" else largest**2 / 3
    return Reading(place.settings, law_variance(law), measured, of_normal if shape == "normal" else of_uniform)
