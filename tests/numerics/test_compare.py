"""Comparing two arrays: what is allowed, and what is found."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.numerics.compare import FLOAT32_UNIT, STRICT, UNITS, agrees_closely, allowance, difference, rms

SHAPES = hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)
ANY = hnp.arrays(np.float64, SHAPES)
ORDINARY = hnp.arrays(np.float64, SHAPES, elements=st.floats(-1e30, 1e30))
SIZES = hnp.array_shapes(min_dims=0, max_dims=3, max_side=6)
stable = settings(derandomize=True, deadline=None, database=None, max_examples=150)


def compared(yours, expected, condition=0.0, **options):
    """The difference by the allowance for `expected`."""
    expected = np.asarray(expected, dtype=float)
    return difference(yours, expected, allowance(expected, np.full(expected.shape, condition), **options))


@stable
@given(ANY)
def test_an_array_agrees_with_itself(array):
    """Also with NaN, infinities and zeros, without dimensions and without entries."""
    assert compared(array, array) is None
    assert compared(array, array, wide_range=True) is None


@stable
@given(ORDINARY)
def test_an_array_agrees_with_its_rounding(array):
    """Rounding to float32 is allowed, entry by entry."""
    rounded = array.astype(np.float32)
    assert compared(rounded, array) is None
    assert compared(rounded, array, wide_range=True) is None


@stable
@given(SHAPES.flatmap(lambda shape: st.tuples(*[hnp.arrays(np.float64, shape)] * 2)))
def test_nothing_that_differs_agrees_closely(pair):
    """Infinity is not close to anything, nor is what is not a number."""
    yours, expected = pair
    if agrees_closely(yours, expected):
        assert compared(yours, expected, unit=STRICT, scale=0.0) is None


@pytest.mark.parametrize("yours", [np.finfo(float).max, 0.0, -np.inf, np.nan])
def test_only_infinity_is_infinity(yours):
    """A large number in its place is a difference."""
    assert not agrees_closely(np.array([yours]), np.array([np.inf]))
    assert not agrees_closely(np.array([np.inf]), np.array([yours]))


@stable
@given(ANY, st.integers(0, 2**32 - 1), st.sampled_from([2.0**-53, STRICT, 2.0**-30]))
def test_what_agrees_closely_is_no_difference(array, seed, factor):
    """The shorter way to "they agree" never says so where the longer one would not, however strict."""
    with np.errstate(all="ignore"):
        other = array * (1 + factor * np.random.default_rng(seed).uniform(-1, 1, array.shape))
    assert agrees_closely(array, array) == bool(np.isfinite(array).all())
    if agrees_closely(other, array):
        assert compared(other, array, wide_range=True, unit=STRICT, scale=0.0) is None


@stable
@given(SIZES, st.integers(0, 2**32 - 1), st.sampled_from([1.0, -1.0]), st.sampled_from([1e-6, 1.0, 1e6]))
def test_a_scale_error_is_always_found(shape, seed, sign, magnitude):
    """Generic values that are off by a factor of 1.0001 are found wherever the scale is theirs."""
    rng = np.random.default_rng(seed)
    values = magnitude * np.sign(rng.normal(size=shape)) * rng.uniform(0.5, 2.0, size=shape)
    found = compared(values * (1 + sign * 1e-4), values, scale=magnitude)
    assert found is not None
    assert found.wrong >= 1
    assert found.difference > found.allowed


@stable
@given(SIZES, st.integers(0, 2**32 - 1), st.data())
def test_one_wrong_entry_is_found(shape, seed, data):
    """One entry that is off is found at its index, and counted."""
    values = np.random.default_rng(seed).uniform(1.0, 2.0, size=shape)
    index = tuple(data.draw(st.integers(0, size - 1)) for size in shape)
    wrong = values.copy()
    wrong[index] += 0.01
    found = compared(wrong, values)
    assert (found.index, found.wrong, found.size) == (index, 1, values.size)
    assert found.yours == wrong[index]
    assert found.expected == values[index]
    assert found.finite


@pytest.mark.parametrize(
    ("yours", "expected"),
    [
        ([np.nan, 1.0], [1.0, 1.0]),
        ([1.0, 1.0], [np.nan, 1.0]),
        ([np.inf, 1.0], [1.0, 1.0]),
        ([np.inf, 1.0], [-np.inf, 1.0]),
        ([np.nan, 1.0], [np.inf, 1.0]),
        ([1e308, 1.0], [np.inf, 1.0]),
    ],
)
def test_the_pattern_of_special_values(yours, expected):
    """NaN and infinities agree only with their own kind; such a difference is not a finite one."""
    found = compared(np.array(yours), expected)
    assert found.index == (0,)
    assert not found.finite


@pytest.mark.parametrize("special", [np.nan, np.inf, -np.inf])
def test_special_values_do_not_loosen_the_rest(special):
    """Beside a special value in its place, the other entries are compared as ever."""
    assert compared(np.array([special, 1.0]), [special, 1.0]) is None
    assert compared(np.array([special, 1.001]), [special, 1.0]).index == (1,)


@pytest.mark.parametrize("shape", [(0,), (3, 0), (0, 0, 2)])
def test_empty_arrays_agree(shape):
    """Where there is no entry, there is no difference."""
    assert compared(np.zeros(shape), np.zeros(shape)) is None


def test_no_dimensions():
    """A number is found at the empty index."""
    found = compared(np.array(2.0), np.array(1.0))
    assert (found.index, found.size) == ((), 1)


def test_the_worst_entry_is_told():
    """The entry with the greatest excess over its own allowance is told."""
    assert compared(np.array([1.1, 1000.3]), [1.0, 1000.0], wide_range=True).index == (0,)


def test_large_entries_give_room_to_small_ones_unless_the_range_is_wide():
    """In one array of one magnitude rounding errors mix; with a wide range each entry stands alone."""
    assert compared(np.array([1e6, 0.5]), [1e6, 0.4]) is None
    assert compared(np.array([1e6, 0.5]), [1e6, 0.4], wide_range=True).index == (1,)


def test_what_cancels_to_zero_keeps_some_room():
    """The scale of what a zero was computed from gives it an allowance."""
    assert compared(np.array([1e-8]), [0.0], scale=1.0) is None
    assert compared(np.array([1e-4]), [0.0], scale=1.0) is not None
    assert compared(np.array([1e-8]), [0.0], scale=1e-6) is not None


def test_conditioning_gives_room():
    """A result that reacts to its inputs may be off by that reaction, in units of float32."""
    off = np.array([1.0 + 50 * FLOAT32_UNIT * UNITS])
    assert compared(off, [1.0]) is not None
    assert compared(off, [1.0], condition=100.0) is None


def test_infinite_conditioning_gives_none():
    """A conditioning that is not finite allows nothing beyond equality."""
    assert compared(np.array([2.0]), [1.0], condition=np.inf) is not None
    assert compared(np.array([1.0]), [1.0], condition=np.nan) is None


def test_whole_numbers_and_bools_are_compared_as_numbers():
    """The dtype is a matter of another check."""
    assert compared(np.array([1, 0]), [1.0, 0.0]) is None
    assert compared(np.array([True, False]), [1.0, 0.0]) is None


@stable
@given(ORDINARY)
def test_rms(array):
    """The root mean square is between 0 and the largest magnitude, also where squares overflow."""
    assert 0 <= rms(array) <= (np.abs(array).max() * (1 + 1e-12) if array.size else 0)
    assert rms(array * 1e200) == pytest.approx(rms(array) * 1e200, rel=1e-9)
