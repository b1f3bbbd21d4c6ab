"""The entries of a group as one block (calls, rows, columns), and their totals over its parts.

A result of one axis is one row; further axes after the first are columns. Of a `Kept` law only whether
an entry was kept matters, and only where `on` is not zero: elsewhere kept and dropped look the same.

Rounding. `torch.rand` has 24 bits and float32 keeps 24, so a probability u = F(x) is off by at most 2^-24
or so and a normal score by 6e-8 of itself. The tests below read off quantities with a standard error of at
least n^-1/2, so that for n up to 10^6 the rounding moves a statistic by at most 1e-4 of its standard
error, and a p-value of 1e-9 by less than one part in a thousand. Probabilities are kept within [2^-26,
1 - 2^-26]: `torch.rand` returns exactly 0 once in 2^24 draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import special

from grader.course.laws import Kept, Normal, Uniform
from grader.oracles.laws_exact import Floats, chi2_tails
from grader.oracles.laws_records import Group

HALF_GRID = 2.0**-26

FARTHEST = 1e60
"""Entries are brought this near, in units of their scale, so that fourth powers do not overflow."""

GROUPINGS = {"calls": (1, 2), "rows": (2,), "columns": (1,), "positions": (0,)}
"""The parts of the block that a grouping takes totals of, by the axes that are summed."""


@dataclass(frozen=True)
class Entries:
    """T calls as an array (T, R, C): the entries themselves, or 1 and 0 for kept and dropped."""

    law: Normal | Uniform | Kept
    values: Floats
    informative: npt.NDArray[np.bool_]

    @cached_property
    def count(self) -> int:
        """How many entries carry information, over all calls."""
        return len(self.values) * int(self.informative.sum())

    @cached_property
    def flat(self) -> Floats:
        """The informative entries of all calls, one after the other."""
        return self.values[:, self.informative].ravel()

    @cached_property
    def constant(self) -> bool:
        """Whether all entries are the same."""
        return bool(self.flat.min() == self.flat.max())

    @cached_property
    def standard(self) -> Floats:
        """The entries less their own mean, over their own spread; 0 where they carry no information."""
        if self.constant:
            return np.zeros(self.values.shape)
        off = (self.values - self.flat.mean()) / self.flat.std()
        return np.asarray(off * self.informative, float)

    @cached_property
    def squares(self) -> Floats:
        """The squares of `standard`."""
        return np.square(self.standard)

    @cached_property
    def fourth(self) -> float:
        """The fourth moment of `standard`."""
        return float(np.square(self.squares).mean())

    @cached_property
    def scores(self) -> Floats:
        """The entries of a continuous law as exactly N(0, 1) scores: the probability integral transform."""
        if isinstance(self.law, Normal):
            return np.asarray(self.values / self.law.std, float)
        assert isinstance(self.law, Uniform)
        below = (self.values / self.law.bound + 1) / 2
        return np.asarray(special.ndtri(np.clip(below, HALF_GRID, 1 - HALF_GRID)), float)

    @cached_property
    def squared_scores(self) -> Floats:
        """The squares of `scores`."""
        return np.square(self.scores)

    @cached_property
    def sizes(self) -> dict[str, Floats]:
        """How many informative entries each part has, by grouping."""
        ones = np.broadcast_to(self.informative, self.values.shape)
        return {name: ones.sum(axis=axes, dtype=float) for name, axes in GROUPINGS.items()}

    @cached_property
    def groupings(self) -> tuple[str, ...]:
        """The groupings with at least two parts and a part of at least two entries, none of them twice."""
        flat = 1 in self.values.shape[1:]
        names = ("calls", "positions") if flat else tuple(GROUPINGS)
        return tuple(n for n in names if self.sizes[n].max() > 1 and (self.sizes[n] > 0).sum() > 1)

    def totals(self, values: Floats, grouping: str) -> tuple[Floats, Floats]:
        """The totals of `values` over the parts of a grouping, and the parts' sizes; empty parts left out."""
        sizes = self.sizes[grouping]
        some = sizes > 0
        return values.sum(axis=GROUPINGS[grouping])[some], sizes[some]

    def variance_ratio(self, grouping: str) -> tuple[float, int]:
        """The variance of the parts' totals over that of independent entries, and the number of parts."""
        totals, sizes = self.totals(self.standard, grouping)
        return float((totals**2 / sizes).mean()), totals.size

    def ratio_tails(self, grouping: str) -> tuple[float, float]:
        """Both tails of the variance ratio, were the entries independent, whatever their own law."""
        ratio, parts = self.variance_ratio(grouping)
        return chi2_tails(ratio * parts, parts - 1)

    def effective_count(self, level: float, among: tuple[str, ...] = tuple(GROUPINGS)) -> float:
        """The number of independent entries that would be as informative as these.

        Kish's design effect (Survey Sampling, 1965): the count over the greatest variance ratio among the
        groupings whose parts are visibly too different.
        """
        names = [name for name in self.groupings if name in among]
        excess = [self.variance_ratio(name)[0] for name in names if self.ratio_tails(name)[1] <= level]
        return max(1.0, self.count / max([1.0, *excess]))


def entries_of(group: Group) -> Entries | None:
    """The group's entries; None where there is nothing to test: no informative entry, or a NaN."""
    law = group.law
    stack = np.stack([np.asarray(sample, float) for sample in group.samples])
    block = as_block(stack)
    if block.size == 0 or not np.isfinite(block).all() or len(block) < 2:
        return None
    if not isinstance(law, Kept):
        scale = law.std if isinstance(law, Normal) else law.bound
        near = np.clip(block, -FARTHEST * scale, FARTHEST * scale)
        return Entries(law, near, np.ones(block.shape[1:], bool)) if scale > 0 else None
    informative = as_block(np.asarray(law.on, float)[None])[0] != 0
    if not 0 < law.keep < 1 or not informative.any():
        return None
    return Entries(law, ((block != 0) & informative).astype(float), informative)


def as_block(stack: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """An array (T, ...) as (T, R, C)."""
    calls, rest = stack.shape[0], stack.shape[1:]
    if len(rest) < 2 or stack.size == 0:
        return stack.reshape(calls, 1, stack[0].size if calls else 0)
    return stack.reshape(calls, rest[0], -1)
