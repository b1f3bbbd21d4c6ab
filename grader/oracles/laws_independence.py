"""Independence: whether the entries of a group follow their law independently of each other.

Under the law four things are exact, whatever the sizes:

- totals over the parts of a grouping (calls, rows, columns, positions), as normal scores, have squares that
  add up to a chi-square: too much, and the entries of a part belong together; too little, and the totals
  are fixed;
- the lengths (sums of squares) of rows, columns and calls of a continuous law, as normal scores, do the same: in an
  orthogonal matrix they do not vary;
- two disjoint sets of entries, paired one to one, agree (above or below the middle; kept or dropped) in a
  binomial number of pairs: neighbours, and whole rows, columns or calls;
- results that are equal throughout have a probability that can be written down.

A wrong mean or scale upsets these too. So a test must also fire for the entries less their own mean, over
their own spread, before it is believed.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.course.laws import Kept, Normal
from grader.oracles.laws_distribution import LIKELIEST_VALUE
from grader.oracles.laws_entries import Entries, entries_of
from grader.oracles.laws_exact import (
    all_equal_p,
    binomial_p,
    binomial_range,
    binomial_scores,
    chi2_scores,
    chi2_tails,
    two_sided,
)
from grader.oracles.laws_records import ALPHA, Evidence, Group, Misfit, verdict

ORDER = (
    "law-calls-identical",
    "law-call-totals",
    "law-rows",
    "law-columns",
    "law-positions",
    "law-norms",
    "law-neighbours",
)

SEED = 0x6C617773
"""Of the auxiliary uniforms that make the binomial scores exact; the verdict is a function of the samples."""

MOST_LINES = 1024
"""Lines (rows, columns or calls) are compared in pairs up to this many."""

SHOWN = 8

FIXED_EFFECT = 0.5
"""Of totals that do not vary. If all rows of a call are equal, so are their totals: that explains less."""

ALONG = {"rows": 2, "columns": 1, "calls": 0}


def independence(groups: Sequence[Group], alpha: float = ALPHA) -> Misfit | None:
    """How the entries of a group depend on each other, or None.

    Errs on correct functions with a probability of at most `alpha`: see `laws_records`.
    """
    with np.errstate(all="ignore"):
        return verdict(independence_evidence(groups), ORDER, alpha)


def independence_evidence(groups: Sequence[Group]) -> list[Evidence]:
    """All tests of `independence`: how many there are depends on the shapes of the groups alone."""
    evidence: list[Evidence] = []
    for number, group in enumerate(groups):
        entries = entries_of(group)
        if entries is None:
            continue
        evidence.append(_identical_calls(number, entries))
        evidence.extend(_totals(number, entries, name) for name in entries.groupings)
        evidence.extend(_equal_counts(number, entries))
        evidence.extend(_norms(number, entries))
        own, law = _signs(entries, adjusted=True), _signs(entries, adjusted=False)
        evidence.extend(_neighbours(number, entries, law, own))
        evidence.extend(_alike(number, entries, law, own))
    return evidence


def _agreement(entries: Entries) -> float:
    """The probability that two independent entries agree under the law."""
    keep = entries.law.keep if isinstance(entries.law, Kept) else 0.5
    return keep**2 + (1 - keep) ** 2


def _identical_calls(number: int, entries: Entries) -> Evidence:
    """Two calls with the same result: P <= C(T, 2) r^m for r the probability that one entry coincides.

    Calls that are constant do not count: all or nothing is a matter of the calls' totals. Confirmed for the
    entries of a call that are independent: four rows that vanish or stay coincide soon.
    """
    same: dict[bytes, list[int]] = defaultdict(list)
    for call, result in enumerate(entries.values[:, entries.informative]):
        if result.min() != result.max():
            same[result.tobytes()].append(call)
    most = max(same.values(), key=len, default=[])
    calls = len(entries.values)
    coincide = _agreement(entries) if isinstance(entries.law, Kept) else LIKELIEST_VALUE

    def p_of(count: float) -> float:
        log_p = math.log(math.comb(calls, 2)) + count / calls * math.log(coincide)
        return min(1.0, math.exp(min(0.0, log_p))) if len(most) > 1 else 1.0

    return Evidence(
        "law-calls-identical",
        p_of(entries.count),
        number,
        lambda _level: {"calls": most, "n": calls},
        lambda level: p_of(entries.effective_count(level, ("calls", "rows", "columns"))) <= level,
    )


def _totals(number: int, entries: Entries, grouping: str) -> Evidence:
    """The squared scores of the parts' totals add up to a chi-square with as many degrees as parts."""
    law = entries.law
    if isinstance(law, Kept):
        counts, sizes = entries.totals(entries.values, grouping)
        scores = binomial_scores(counts, sizes, law.keep, np.random.default_rng(SEED))
    else:
        sums, sizes = entries.totals(entries.scores, grouping)
        scores = sums / np.sqrt(sizes)
    lower, upper = chi2_tails(float((scores**2).sum()), scores.size)
    together = upper < lower

    def confirm(level: float) -> bool:
        return not entries.constant and entries.ratio_tails(grouping)[together] <= level

    def effect() -> float:
        ratio, _ = entries.variance_ratio(grouping)
        return (ratio - 1) / (float(sizes.mean()) - 1) if together else FIXED_EFFECT * (1 - ratio)

    fixed = not together and grouping != "positions"
    return Evidence(
        "law-call-totals" if fixed or grouping == "calls" else f"law-{grouping}",
        two_sided(lower, upper),
        number,
        lambda _level: _spread(entries, grouping, effect() if together else None),
        confirm,
        effect,
    )


def _norms(number: int, entries: Entries) -> list[Evidence]:
    """The sums of squares over the parts of a grouping. Continuous laws only: of a mask they are its counts."""
    if isinstance(entries.law, Kept):
        return []
    return [_norm(number, entries, name) for name in entries.groupings if name != "positions"]


def _norm(number: int, entries: Entries, grouping: str) -> Evidence:
    """Sums of squared scores are chi-square with as many degrees as entries; their own scores' squares add up again.

    Confirmed for the entries over their own spread, by the variance of the sums: squares vary by the entries' own
    fourth moment.
    """
    sums, sizes = entries.totals(entries.squared_scores, grouping)
    lower, upper = chi2_tails(float((chi2_scores(sums, sizes) ** 2).sum()), sums.size)
    parts, size = sums.size, float(sizes.mean())
    regular = lower < upper

    def ratio() -> float:
        own, _ = entries.totals(entries.squares, grouping)
        return float(((own - sizes) ** 2 / sizes).mean()) / (entries.fourth - 1) if entries.fourth > 1 else 0.0

    def confirm(level: float) -> bool:
        varied = not entries.constant and entries.fourth > 1
        return varied and chi2_tails(ratio() * parts, parts - 1)[not regular] <= level

    def facts(_level: float) -> dict[str, Any]:
        squares, _ = entries.totals(entries.values**2, grouping)
        lengths = np.sqrt(squares / sizes)
        return {
            "spread": lengths.std(ddof=1),
            "expected_spread": float(lengths.mean()) * math.sqrt((entries.fourth - 1) / 4 / size),
            "counts": [float(each) for each in lengths.ravel()[:SHOWN]],
            "parts": parts,
            "size": size,
            "per": grouping,
            "fixed": regular,
        }

    return Evidence(
        "law-norms",
        two_sided(lower, upper),
        number,
        facts,
        confirm,
        lambda: FIXED_EFFECT * (1 - ratio()) if regular else min(1.0, ratio() / size),
    )


def _equal_counts(number: int, entries: Entries) -> list[Evidence]:
    """The same number of zeros in every part: P is the sum over k of pmf(k) ** parts. Kept laws only."""
    if not isinstance(entries.law, Kept):
        return []
    return [
        _equal_count(number, entries, name, entries.law.keep)
        for name in entries.groupings
        if name != "positions" and np.ptp(entries.totals(entries.values, name)[1]) == 0
    ]


def _equal_count(number: int, entries: Entries, grouping: str, keep: float) -> Evidence:
    counts, sizes = entries.totals(entries.values, grouping)
    equal = np.ptp(counts) == 0
    return Evidence(
        "law-call-totals",
        all_equal_p(int(sizes[0]), keep, counts.size) if equal else 1.0,
        number,
        lambda _level: _spread(entries, grouping, None),
        lambda _level: not entries.constant,
        lambda: FIXED_EFFECT,
    )


def _spread(entries: Entries, grouping: str, share: float | None) -> dict[str, Any]:
    """How much the totals of the parts vary: zeros (Kept) or means, and what independent entries would do.

    For whole calls of a Kept law the totals are counts of zeros; elsewhere they are divided by their size.
    `share` is the intraclass correlation: 1 if the entries of a part are all the same; None (totals fixed).
    """
    totals, sizes = entries.totals(entries.values, grouping)
    law = entries.law
    if isinstance(law, Kept):
        totals, variance = sizes - totals, law.keep * (1 - law.keep)
    else:
        variance = law.std**2 if isinstance(law, Normal) else law.bound**2 / 3
    counted = isinstance(law, Kept) and grouping == "calls"
    shown = totals if counted else totals / sizes
    expected = variance * (sizes if counted else 1 / sizes)
    return {
        "spread": shown.std(ddof=1),
        "expected_spread": math.sqrt(expected.mean()),
        "counts": [int(each) if counted else float(each) for each in shown.ravel()[:SHOWN]],
        "parts": totals.size,
        "size": float(sizes.mean()),
        "per": grouping,
        "fixed": share is None,
        "share": min(1.0, max(0.0, share or 0.0)),
    }


@dataclass(frozen=True)
class Signs:
    """Entries as 1 (kept, or above the middle), -1 and 0 (no information); `agree` is P(two agree)."""

    block: npt.NDArray[np.float32]
    agree: float

    @cached_property
    def known(self) -> npt.NDArray[np.float32]:
        """1 where a sign is known, 0 where an entry carries no information."""
        return np.abs(self.block)


def _signs(entries: Entries, *, adjusted: bool) -> Signs:
    """The signs under the law, or (adjusted) about the entries' own mean with their own probability."""
    if isinstance(entries.law, Kept):
        above = entries.values > 0
        share = entries.law.keep
    else:
        above = entries.values >= (entries.flat.mean() if adjusted else 0)
        share = 0.5
    if adjusted:
        share = float(above[:, entries.informative].mean())
    block = np.where(above, 1, -1) * entries.informative
    return Signs(block.astype(np.float32), share**2 + (1 - share) ** 2)


def _effect(agree: float, pairs: float, signs: Signs) -> float:
    """How far the pairs are on the way from independent (0) to all agreeing or all disagreeing (1)."""
    excess = agree / pairs - signs.agree
    return abs(excess) / (1 - signs.agree if excess > 0 else signs.agree) if signs.agree < 1 else 0.0


def _agreeing(
    number: int,
    entries: Entries,
    facts: dict[str, Any],
    tally: Callable[[Signs], tuple[float, float]],
    law: Signs,
    own: Signs,
    times: int = 1,
) -> Evidence:
    """One binomial test of agreeing pairs, the most striking of `times`."""
    agree, pairs = tally(law)

    def p_of(signs: Signs) -> float:
        return min(1.0, times * binomial_p(*tally(signs), signs.agree))

    def all_facts(level: float) -> dict[str, Any]:
        low, high = binomial_range(round(pairs), law.agree, level / times)
        return {**facts, "agree": round(agree), "pairs": round(pairs), "low": low, "high": high}

    return Evidence(
        "law-neighbours",
        p_of(law),
        number,
        all_facts,
        lambda level: not entries.constant and p_of(own) <= level,
        lambda: _effect(*tally(own), own),
    )


def _neighbours(number: int, entries: Entries, law: Signs, own: Signs) -> list[Evidence]:
    """Entries 0 and 1, 2 and 3, ... along an axis agree in a binomial number of pairs; so do 1 and 2, ..."""
    return [
        _agreeing(number, entries, {"along": name}, partial(_adjacent, axis=axis, first=first), law, own)
        for name, axis in ALONG.items()
        for first in (0, 1)
        if _adjacent(law, axis, first)[1] > 1
    ]


def _adjacent(signs: Signs, axis: int, first: int) -> tuple[float, float]:
    """How many neighbours agree, and how many pairs there are."""
    block = np.moveaxis(signs.block, axis, 0)
    pairs = (len(block) - first) // 2
    product = block[first : first + 2 * pairs : 2] * block[first + 1 : first + 2 * pairs : 2]
    return float((product > 0).sum()), float((product != 0).sum())


def _alike(number: int, entries: Entries, law: Signs, own: Signs) -> list[Evidence]:
    """The two rows (of one call), columns or calls that agree, or disagree, most.

    Two rows that are equal agree in all their entries. Each two agree in a binomial number of pairs; the
    p-value is that of the most striking two, times the number of twos.
    """
    evidence = []
    for name in ALONG:
        lines = _lines(law.block, name)
        some = 2 <= lines.shape[1] <= MOST_LINES and lines.shape[2] > 1
        if some and (name == "calls" or name in entries.groupings) and _any_two(law, name):
            evidence.append(_most_alike(number, entries, name, law, own))
    return evidence


def _lines(block: npt.NDArray[np.float32], name: str) -> npt.NDArray[np.float32]:
    """The block as (calls, lines, entries of a line); calls are the lines of one whole."""
    if name == "calls":
        return block.reshape(1, len(block), -1)
    return block if name == "rows" else block.transpose(0, 2, 1)


def _any_two(signs: Signs, name: str) -> bool:
    """Whether two lines have a place in common that carries information."""
    return bool((_lines(signs.known, name)[0].sum(axis=0) > 1).any())


def _most_alike(number: int, entries: Entries, name: str, law: Signs, own: Signs) -> Evidence:
    lines, known = _lines(law.block, name), _lines(law.known, name)[0]
    pairs = known @ known.T
    product = lines @ lines.transpose(0, 2, 1)
    excess = np.abs(product - (2 * law.agree - 1) * pairs) / np.sqrt(np.maximum(pairs, 1))
    surprise = np.where(np.triu(pairs, 1) > 0, excess, -1)
    call, one, two = (int(i) for i in np.unravel_index(int(np.argmax(surprise)), surprise.shape))

    def tally(signs: Signs) -> tuple[float, float]:
        first, second = _lines(signs.block, name)[call, [one, two]]
        return float((first * second > 0).sum()), float((first * second != 0).sum())

    along = {"rows": "columns", "columns": "rows", "calls": "calls"}[name]
    place: dict[str, Any] = {"along": along, "between": name, "lines": [one, two]}
    if name != "calls":
        place["call"] = call
    return _agreeing(number, entries, place, tally, law, own, times=int((surprise >= 0).sum()))
