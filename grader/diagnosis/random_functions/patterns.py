"""Patterns in what was dropped: whole calls, rows or columns, the same mask again, a fixed number."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import stats

from grader.oracles.laws import FALSE_ALARM
from grader.oracles.laws_entries import Entries
from grader.oracles.laws_exact import all_equal_p

LAGS = 16
FEWEST = 30
"""So many entries at least, to see whether there is an order in them."""

BARELY = 4.0
"""A score beyond this is too much to take two things for unrelated."""

WHOLE = {"mask-for-rows": 2, "mask-for-columns": 1}


def patterns(blocks: Sequence[Entries]) -> tuple[str, ...]:
    """The names of what all places have in common, where something is dropped and something kept."""
    mixed = [block for block in blocks if not block.constant]
    if not mixed:
        return ()
    if all(_whole_calls(block) for block in mixed):
        return ("mask-for-whole-array",) if _proved(mixed, lambda block: len(block.values)) else ()
    return tuple(_names(mixed))


def _names(mixed: Sequence[Entries]) -> Iterator[str]:
    same = all(_same(block) for block in mixed)
    if same and not all(unstructured(block.values[0]) for block in mixed):
        return
    for name, axis in WHOLE.items():
        if all(_whole(block, axis) for block in mixed) and _proved(mixed, partial(_parts, axis=axis)):
            yield name
    if same:
        yield "same-every-call"
    elif _chance_of_equal_counts(mixed) <= FALSE_ALARM:
        yield "fixed-count"


def _whole_calls(block: Entries) -> bool:
    kept = block.values[:, block.informative]
    return bool((kept.min(axis=1) == kept.max(axis=1)).all())


def _whole(block: Entries, axis: int) -> bool:
    """Whether the entries along an axis are kept or dropped together."""
    kept = np.where(block.informative, block.values, 1).min(axis=axis)
    some = np.where(block.informative, block.values, 0).max(axis=axis)
    parts = block.informative.any(axis=axis - 1)
    return min(block.values.shape[1:]) > 1 and bool((kept == some)[:, parts].all())


def _parts(block: Entries, axis: int) -> int:
    return len(block.values) * int(block.informative.any(axis=axis - 1).sum())


def _proved(mixed: Sequence[Entries], parts: Callable[[Entries], int]) -> bool:
    """Whether independent entries would hardly agree like this: two entries agree with some probability."""
    log_p = 0.0
    for block in mixed:
        share = float(block.flat.mean())
        log_p += (block.count - parts(block)) * math.log(share**2 + (1 - share) ** 2)
    return log_p <= math.log(FALSE_ALARM)


def _same(block: Entries) -> bool:
    return len(block.values) > 1 and bool((block.values == block.values[0]).all())


def _chance_of_equal_counts(mixed: Sequence[Entries]) -> float:
    """The probability that independent calls drop equal numbers, at all places; 1 where they do not."""
    chance = 1.0
    for block in mixed:
        counts, sizes = block.totals(block.values, "calls")
        if np.ptp(counts) > 0:
            return 1.0
        chance *= all_equal_p(int(sizes[0]), float(block.flat.mean()), counts.size)
    return chance


def unstructured(values: npt.NDArray[Any]) -> bool:
    """Whether entries that are up to LAGS apart, along either axis, look unrelated to each other.

    Rows or columns that are all the same count once: that is a pattern of its own, and no order.
    """
    for axis in range(2):
        first = values.take([0], axis)
        values = first if (values == first).all() else values
    off = values - values.mean()
    scale = float((off**2).mean())
    if values.size < FEWEST or scale == 0:
        return False
    return not any(_related(np.moveaxis(off, axis, 0), scale) for axis in range(2))


def _related(lines: npt.NDArray[Any], scale: float) -> bool:
    for lag in range(1, min(LAGS, len(lines) // 2) + 1):
        products = lines[lag:] * lines[:-lag]
        if abs(float(products.sum())) / scale / math.sqrt(products.size) > BARELY:
            return True
    return False


def goes_by_values(blocks: Sequence[Entries], inputs: Sequence[npt.NDArray[Any]]) -> bool:
    """Whether what is dropped depends on the input's values, by their sign, size or order."""
    for block, values in zip(blocks, inputs, strict=True):
        share = block.values.mean(axis=0)[block.informative]
        x = values[block.informative]
        if share.size < FEWEST or np.ptp(share) == 0 or np.ptp(x) == 0:
            continue
        for feature in (x, np.abs(x)):
            related = float(stats.spearmanr(share, feature).statistic)
            if abs(related) * math.sqrt(share.size - 1) > BARELY:
                return True
    return False
