"""Repetition and order in random weights: one number, calls that are the same, rows or columns that are copies."""

from __future__ import annotations

import math

import numpy as np

from grader.diagnosis.random_functions.patterns import unstructured
from grader.oracles import laws
from grader.oracles.laws_entries import Entries
from grader.oracles.laws_exact import Floats, normal_bound


def like_random(values: Floats) -> bool:
    """Whether there is neither order in the values nor much repetition, but for whole rows or columns."""
    lines = min((np.unique(values, axis=0), np.unique(values, axis=1)), key=np.size)
    return bool(2 * np.unique(lines).size > lines.size) and unstructured(values)


def one_value(block: Entries) -> bool:
    """Whether every call returns one number everywhere."""
    return block.values[0].size > 1 and bool(np.ptp(block.values, axis=(1, 2)).max() == 0)


def same_calls(block: Entries) -> bool:
    """Whether all calls return the same, and not one number."""
    return not block.constant and bool((block.values == block.values[0]).all())


def off_centre(block: Entries) -> bool:
    """Whether the mean is too far from 0 for as many entries as are independent, by their own spread."""
    count, spread = block.effective_count(laws.ALPHA), float(block.flat.std())
    return abs(float(block.flat.mean())) * math.sqrt(count) > normal_bound(laws.ALPHA) * spread


def lines_repeat(block: Entries, axis: int) -> bool:
    """Whether in every call some lines (of axis 1 the rows, of axis 2 the columns) are copies of others."""
    return bool(min(block.values.shape[1:]) > 1) and all(
        _copied(np.moveaxis(call, axis - 1, 0)) for call in block.values
    )


def _copied(lines: Floats) -> bool:
    """Whether lines repeat though two entries of different lines hardly ever are the same number."""
    different = np.unique(lines, axis=0)
    if len(different) == len(lines):
        return False
    shares = np.unique(different, return_counts=True)[1] / different.size
    chance = math.log(math.comb(len(lines), 2)) + lines.shape[1] * math.log(float((shares**2).sum()))
    return bool(chance <= math.log(laws.FALSE_ALARM))


def distinct_lines(matrix: Floats, axis: int) -> int:
    """How many different lines there are along an axis."""
    return len(np.unique(np.moveaxis(matrix, axis, 0), axis=0))
