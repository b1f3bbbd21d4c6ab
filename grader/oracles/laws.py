"""Do the results of a random function follow their law? Decided from samples alone, in three checks.

- `support`: values that the law cannot produce. Certain.
- `distribution`: the rate, mean, scale and shape of the entries, all taken together.
- `independence`: whether the entries, and the calls, depend on each other.

The idea is the probability integral transform (Rosenblatt, Annals of Mathematical Statistics 23, 1952): an
entry x with distribution function F becomes F(x), exactly uniform, and from there a standard normal score,
so that every test has an exact p-value or an exact bound on it, whatever the sizes. A correct function is accused by
the two that may err with a probability of at most `ALPHA` each, and of at most `FALSE_ALARM` by all of them.
"""

from __future__ import annotations

from grader.oracles.laws_distribution import distribution
from grader.oracles.laws_independence import independence
from grader.oracles.laws_records import ALPHA, FALSE_ALARM, Group, Misfit
from grader.oracles.laws_support import support

__all__ = ["ALPHA", "FALSE_ALARM", "Group", "Misfit", "distribution", "independence", "support"]
