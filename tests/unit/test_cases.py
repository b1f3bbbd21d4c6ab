"""The cases of an exercise: drawn once for a seed, with everything in them that can go wrong."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from toy_exercises import TOYS, affine, exercise, loss, square

from grader.course.inputs import Setting
from grader.inputs.building import build
from grader.inputs.case import as_dtype, leaves, with_floats
from grader.inputs.filling import EDGES, MEDIUM
from grader.inputs.tiers import SLOPE_SIZES, cases, changed_case, slope_cases
from grader.spec import array, arrays, labels, setting

ROWS = exercise(
    "f(P, y) -> l",
    reference=lambda P, y: P.sum(),
    inputs={"P": array("N", "C", domain="probabilities"), "y": labels("N", below="C")},
)
FREE = exercise("f(X) -> Y", reference=lambda X: X, inputs={"X": array(ndim=(0, 4))}, extremes=(1e30, -1e30))
ALL = {name: toy() for name, (toy, _) in TOYS.items()} | {"rows": ROWS, "free": FREE}


def told(drawn):
    """Cases as plain values."""
    return [
        (
            case.tier,
            case.dtype,
            case.strided,
            dict(case.sizes),
            case.seed,
            {path: (array.shape, array.tobytes()) for path, array in leaves(case.values).items()},
            {name: value for name, value in case.values.items() if not isinstance(value, np.ndarray | dict)},
        )
        for case in drawn
    ]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("draw", [cases, slope_cases])
def test_the_same_seed_gives_the_same_cases(name, draw):
    """Shapes, values, settings and seeds are the same for a seed, and others for another."""
    assert told(draw(ALL[name], 3)) == told(draw(ALL[name], 3))
    assert told(draw(ALL[name], 3)) != told(draw(ALL[name], 4))


@pytest.mark.parametrize("seed", [0, 1, 2**31])
def test_shapes_are_drawn_anew_for_a_seed(seed):
    """The drawn sizes differ from case to case and from seed to seed."""
    first, second = ([tuple(case.sizes.items()) for case in cases(affine(), s)] for s in (seed, seed + 1))
    assert len(set(first)) > 5
    assert first != second


def test_every_tier_is_there():
    """Generic, medium or extreme, edge, float32 and layout cases."""
    usual = {"generic", "edge", "float32", "layout"}
    assert {case.tier for case in cases(FREE, 0)} == usual | {"extreme"}
    assert {case.tier for case in cases(square(), 0)} == usual | {"medium"}
    assert {case.tier for case in cases(ROWS, 0)} == usual | {"extreme"}
    assert {case.tier for case in slope_cases(FREE, 0)} == {"slopes"}


@pytest.mark.parametrize("seed", range(5))
def test_sizes_of_one_are_there(seed):
    """Some case has all shared sizes 1, some only the first, some only the last."""
    patterns = {tuple(size == 1 for size in case.sizes.values()) for case in cases(affine(), seed)}
    assert (True, True, True) in patterns
    assert any(case.sizes["N"] > 1 for case in cases(affine(), seed))


@pytest.mark.parametrize("seed", range(5))
def test_a_square_is_there(seed):
    """Some case has all shared sizes the same and above 1: a transpose fits there, right or wrong."""
    assert any(set(case.sizes.values()) == {3} for case in cases(affine(), seed))


@pytest.mark.parametrize("seed", range(20))
def test_opposite_extremes_are_there(seed):
    """Some row of an extreme case holds the greatest and the least."""
    toy = exercise("f(X) -> Y", reference=lambda X: X, extremes=(1000.0, 40.0, -1000.0))
    drawn = [case for case in cases(toy, seed) if case.tier == "extreme" and case.values["X"].shape[1] > 1]
    assert {case.values["X"][0, [0, -1]].tolist() == [-1000.0, 1000.0] for case in drawn} <= {True}


def test_extremes_in_float32():
    """They are tried where entries do not mix: of a sum of 1e7 and 1, float32 keeps nothing of the 1."""
    mixing = exercise("f(X) -> Y", reference=lambda X: X.sum(), extremes=(1e7, -1e7))
    for toy, dtypes in ((FREE, {"float64", "float32"}), (ROWS, {"float64", "float32"}), (mixing, {"float64"})):
        assert {case.dtype for case in cases(toy, 0) if case.tier == "extreme"} == dtypes


@pytest.mark.parametrize("seed", range(5))
def test_medium_values_are_there(seed):
    """Between the generic values and the extremes there are some from 2.5 to 40, of every size but among extremes."""
    toy = exercise("f(X) -> Y", reference=lambda X: X, inputs={"X": array(ndim=(0, 4))})
    (case,) = [case for case in cases(toy, seed) if case.tier == "medium"]
    assert set(np.abs(case.values["X"]).ravel()) == set(MEDIUM)
    among = [case.values["X"].ravel() for case in cases(FREE, seed) if case.tier == "extreme"]
    assert set(np.abs(np.concatenate(among))) & set(MEDIUM)


@pytest.mark.parametrize("seed", range(5))
def test_any_shape(seed):
    """An array of any shape is tried as a number, empty, and non-contiguous."""
    shapes = {case.values["X"].shape for case in cases(FREE, seed)}
    assert () in shapes
    assert (0,) in shapes
    assert any(len(shape) >= 3 for shape in shapes)
    assert [case.values["X"].ndim > 1 for case in cases(FREE, seed) if case.strided] == [True]


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (0, 1),
        (1, 4),
        (2, 2),
        (2, 4),
        (0, 0),
        (3, 4),
        (4, 4),
    ],
)
def test_the_number_of_dimensions_is_kept(low, high):
    """No case leaves the range of dimensions that the spec gives."""
    toy = exercise("f(X) -> Y", reference=lambda X: X, inputs={"X": array(ndim=(low, high))})
    for case in [
        *cases(toy, 0),
        *slope_cases(toy, 0),
        changed_case(toy, {}, 0),
        changed_case(toy, {}, 0, "samples"),
    ]:
        assert low <= case.values["X"].ndim <= high


@pytest.mark.parametrize("seed", range(5))
def test_every_choice_of_a_setting_is_used(seed):
    """Each value of each setting is in some generic case, the first two of the first setting in a slope case."""
    toy = exercise(
        "f(X, a, b) -> Y",
        reference=lambda X, a, b: X,
        inputs={"X": array("N"), "a": setting(1, 2, 3), "b": setting(True, False)},
    )
    generic = [case for case in cases(toy, seed) if case.tier == "generic"]
    for name, item in toy.inputs.items():
        if isinstance(item, Setting):
            assert {case.values[name] for case in generic} == set(item.choices)
    assert [case.values["a"] for case in slope_cases(toy, seed)] == [1, 2]


def test_every_pair_of_choices_is_used():
    """Two settings are not coupled: all four pairs of two bools occur."""
    toy = exercise(
        "f(X, a, b) -> Y",
        reference=lambda X, a, b: X,
        inputs={"X": array("N"), "a": setting(True, False), "b": setting(True, False)},
    )
    assert {(case.values["a"], case.values["b"]) for case in cases(toy, 0)} == set(
        itertools.product([True, False], repeat=2)
    )


@pytest.mark.parametrize("seed", range(10))
def test_probabilities_and_labels(seed):
    """Probabilities are none negative and sum to 1; labels are whole numbers in their range."""
    for case in cases(ROWS, seed):
        P, y = case.values["P"], case.values["y"]
        assert (P >= 0).all()
        assert np.allclose(P.sum(axis=-1), 1)
        assert y.dtype.kind == "i"
        assert y.shape == P.shape[:1]
        assert ((y >= 0) & (y < P.shape[1])).all()


def test_extreme_probabilities():
    """Extreme probabilities give (nearly) everything to one class."""
    extreme = [case.values["P"] for case in cases(ROWS, 0) if case.tier == "extreme"]
    assert all((P.max(axis=-1) == 1).all() for P in extreme)


@pytest.mark.parametrize("seed", range(5))
def test_what_the_tiers_hold(seed):
    """Generic values are not near zero, edge cases hold zeros and what is next to them, extreme ones the extremes."""
    drawn = cases(exercise("f(X) -> Y", reference=lambda X: X, extremes=(1e30, -1e30)), seed)
    by_tier = {
        tier: np.concatenate([case.values["X"].ravel() for case in drawn if case.tier == tier])
        for tier in ("generic", "edge", "extreme")
    }
    assert np.abs(by_tier["generic"]).min() >= 0.05
    assert 0.0 in by_tier["edge"]
    assert set(by_tier["edge"]) <= {0.0, *EDGES}
    assert np.abs(by_tier["extreme"]).max() > 1e29


def test_every_seed_tries_a_zero():
    """Whatever the seed, some edge case holds a zero, as a kink at 0 is found at nothing else."""
    toy = exercise("f(X) -> Y", reference=lambda X: X, inputs={"X": array(ndim=(1, 2))})
    without = [
        seed
        for seed in range(100)
        if not any((case.values["X"] == 0).any() for case in cases(toy, seed) if case.tier == "edge")
    ]
    assert without == []


@pytest.mark.parametrize("seed", range(20))
def test_every_seed_tries_ties(seed):
    """Some edge case of a matrix has a row whose greatest entry occurs twice, unless it has one column."""
    drawn = cases(exercise("f(X) -> Y", reference=lambda X: X), seed)
    tied = [case.values["X"] for case in drawn if case.tier == "edge"][-1]
    assert tied.shape[1] == 1 or ((tied == tied.max(axis=1, keepdims=True)).sum(axis=1)[::2] > 1).all()


def test_positive_values():
    """A positive array is positive in every tier."""
    toy = exercise(
        "f(X) -> Y", reference=lambda X: X, inputs={"X": array("N", domain="positive")}, extremes=(1e3,)
    )
    assert all((case.values["X"] > 0).all() for case in cases(toy, 0))


def test_float32_values_are_float32_values():
    """A float32 case holds only values that float32 can hold, so that yours and expected start alike."""
    for name in ("affine", "model", "rows"):
        for case in cases(ALL[name], 0):
            if case.dtype == "float32":
                assert all(
                    np.array_equal(entry, entry.astype(np.float32)) for entry in case.floats().values()
                )
                assert all(entry.dtype == np.float64 for entry in case.floats().values())


def test_rounding_leaves_labels_alone():
    """Only floating values are rounded."""
    case = build(loss(), "float32", {"N": 3, "C": 2}, {}, 5, dtype="float32")
    assert as_dtype(case).values["y"] is case.values["y"]


@pytest.mark.parametrize("seed", range(3))
def test_slope_sizes_are_all_different(seed):
    """In slope cases no two shared sizes are equal, and none is 1."""
    toy = exercise(
        "f(a, s) -> Y", reference=lambda a, s: a, inputs={"a": array(*"NDMKCH"), "s": setting(1, 2, 3)}
    )
    for case in slope_cases(toy, seed):
        assert sorted(case.sizes.values()) == sorted(SLOPE_SIZES)


def test_changed_cases():
    """Given inputs and shared sizes replace the drawn ones, down to no rows at all."""
    case = changed_case(loss(), {"N": 0, "lam": -1.0}, 0)
    assert case.values["X"].shape[0] == case.values["y"].shape[0] == 0
    assert case.values["lam"] == -1.0
    assert changed_case(FREE, {}, 0, "samples").values["X"].shape == (40, 50)


def test_paths():
    """Entries of a dict go by name[key]; replacing one leaves the others."""
    toy = exercise(
        "f(p, X) -> Y",
        reference=lambda p, X: X,
        inputs={"p": arrays(W=("D", "M"), c=("M",)), "X": array("N")},
    )
    case = cases(toy, 0)[0]
    assert set(case.floats()) == {"p[W]", "p[c]", "X"}
    moved = with_floats(case.values, {"p[c]": np.array([7.0])})
    assert moved["p"]["c"].tolist() == [7.0]
    assert moved["p"]["W"] is case.values["p"]["W"]
    assert moved["X"] is case.values["X"]
