"""What check_gradient says of functions that are small, shifted, saturated, at ties, or have lost their digits."""

from __future__ import annotations

import numpy as np
import pytest

from grader.numerics.gradcheck import check_gradient

SEEDS = range(10)
pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")


def x(seed, scale=1.0, dtype=np.float64, shape=(5, 7)):
    """Generic inputs."""
    return {"X": np.asarray(scale * np.random.default_rng(seed).normal(size=shape), dtype=dtype)}


def tanh(i):
    """The forward."""
    return np.tanh(i["X"])


def slope(i):
    """Its derivative."""
    return 1 - np.tanh(i["X"]) ** 2


def answers(forward, backward, draw=x):
    """What is said of ten draws."""
    return {check_gradient(forward, backward, draw(seed), seed=seed).agrees for seed in SEEDS}


@pytest.mark.parametrize("offset", [1e3, 1e5, 1e6])
def test_a_large_value_hides_no_wrong_gradient(offset):
    """A constant in the forward gives the gradient no allowance that is larger than its slopes."""
    assert answers(lambda i: np.tanh(i["X"]) + offset, lambda i, dY: {"X": dY * slope(i)}) == {True}
    assert answers(lambda i: np.tanh(i["X"]) + offset, lambda i, dY: {"X": 1.1 * dY * slope(i)}) == {False}


def test_a_loss_near_its_optimum():
    """A forgotten factor is found, although the slopes are tiny beside the loss."""
    rng = np.random.default_rng(0)
    A, y = rng.normal(size=(50, 4)), 30 * rng.normal(size=50)
    best = np.linalg.lstsq(A, y, rcond=None)[0]

    def said(factor):
        return answers(
            lambda i: ((A @ i["w"] - y) ** 2).sum(),
            lambda i, dY: {"w": factor * dY * A.T @ (A @ i["w"] - y)},
            lambda seed: {"w": best + 1e-4 * np.random.default_rng(seed).normal(size=4)},
        )

    assert False not in said(2)
    assert said(1) == {False}


@pytest.mark.parametrize("scale", [1e-2, 1e-4, 1e-6, 1e-12])
@pytest.mark.parametrize("factor", [0.0, 1.01, 2.0])
def test_a_small_function_is_not_said_to_agree_with_a_wrong_gradient(scale, factor):
    """Neither with zeros nor with what float32 arithmetic returns: what float32 could excuse is not told."""

    def backward(i, dY):
        return {"X": (factor * scale * dY * slope(i)).astype(np.float32).astype(float)}

    assert True not in answers(lambda i: scale * np.tanh(i["X"]), backward)


def test_float32_work_of_a_small_function_is_not_failed():
    """Its error is relative to the function, and agrees."""

    def backward(i, dY):
        return {"X": (1e-4 * dY * slope(i)).astype(np.float32).astype(float)}

    assert answers(lambda i: 1e-4 * np.tanh(i["X"]), backward) == {True}


def test_a_saturated_loss_keeps_its_allowance():
    """Where all that is left of a gradient is float32 rounding, it is not failed, though it may be wrong altogether."""

    def forward(i):
        return np.logaddexp(0, -i["X"]).mean()

    def backward(i, dY):
        p = (1 / (1 + np.exp(-i["X"].astype(np.float32)))).astype(np.float32)
        return {"X": ((p - np.float32(1)) / np.float32(p.size) * np.float32(dY)).astype(float)}

    def draw(seed):
        return {"X": np.random.default_rng(seed).uniform(14, 20, size=(1, 7))}

    assert not backward(draw(0), 1.0)["X"].all()
    assert False not in answers(forward, backward, draw)


def test_a_forward_that_is_flat_in_float32_is_not_held_against_a_float64_backward():
    """What it does not see any more of a saturated function, down to subnormal numbers, is a slope in float64."""

    def softmax(x):
        e = np.exp(x - x.max(-1, keepdims=True))
        return e / e.sum(-1, keepdims=True)

    def backward(i, dY):
        y = softmax(i["X"])
        return {"X": y * (dY - (y * dY).sum(-1, keepdims=True))}

    def draw(seed):
        return {
            "X": np.random.default_rng(seed).uniform([0, -1, -19, -95], [1, 0, -16, -85], size=(1, 4)) * [[40, 1, 1, 1]]
        }

    assert False not in answers(lambda i: softmax(i["X"].astype(np.float32)).astype(float), backward, draw)


@pytest.mark.parametrize("dtype", [np.float16, np.int64])
def test_results_of_half_precision_differ(dtype):
    """They have no more digits than three, which float32 work does not excuse; nor do whole numbers."""
    backward = (lambda i, dY: {"X": (dY * slope(i)).astype(dtype).astype(float)},)
    assert answers(tanh, *backward) == {False}


@pytest.mark.parametrize("limit", [1.0, 3.0, 5.0])
def test_clipping_inside_a_backward_is_found(limit):
    """One of the two upstream gradients is large."""
    assert answers(tanh, lambda i, dY: {"X": np.clip(dY, -limit, limit) * slope(i)}) == {False}


@pytest.mark.parametrize("size", [1e-8, 1e-3, 1e6])
def test_every_output_counts(size):
    """The gradient of an output much smaller than another is held against it too."""

    def forward(i):
        return {"a": np.tanh(i["X"]), "b": size * i["X"].sum(0)}

    def backward(factor):
        return lambda i, dY: {"X": dY["a"] * slope(i) + factor * size * dY["b"]}

    assert answers(forward, backward(1)) == {True}
    assert answers(forward, backward(2)) == {False}


@pytest.mark.parametrize("scale", [1e-8, 1e-28, 1e-100, 1e100])
def test_arrays_that_are_small_or_large_as_a_whole(scale):
    """They are moved by steps of their own size."""

    def draw(seed):
        return x(seed, scale)

    assert answers(lambda i: i["X"] ** 2, lambda i, dY: {"X": 2 * dY * i["X"]}, draw) == {True}
    assert answers(lambda i: i["X"] ** 2, lambda i, dY: {"X": 2.02 * dY * i["X"]}, draw) == {False}


def test_a_pole_beside_small_arrays():
    """The reciprocal of tiny numbers has slopes that steps of another scale would leap over."""

    def draw(seed):
        return {"X": 1e-15 * np.random.default_rng(seed).uniform(0.5, 2, size=(5, 7))}

    assert answers(lambda i: 1 / i["X"], lambda i, dY: {"X": -dY / i["X"] ** 2}, draw) == {True}
    assert answers(lambda i: 1 / i["X"], lambda i, dY: {"X": -1.01 * dY / i["X"] ** 2}, draw) == {False}


@pytest.mark.parametrize("rank", [1, 3, 5])
@pytest.mark.parametrize("how", ["first", "last", "even"])
def test_any_of_the_tied_entries_of_an_order(rank, how):
    """Where entries tie for a place in an order, each and any share of them agrees; all of them at once do not."""

    def chosen(i):
        return i["X"] == np.sort(i["X"], axis=1)[:, rank, None]

    def backward(i, dY):
        same = chosen(i)
        first, last = same.argmax(1), same.shape[1] - 1 - same[:, ::-1].argmax(1)
        mask = same / same.sum(1, keepdims=True)
        if how != "even":
            mask = np.arange(same.shape[1]) == (first if how == "first" else last)[:, None]
        return {"X": mask * dY[:, None]}

    def draw(seed):
        return {"X": np.round(x(seed)["X"]) + 0.3}

    def forward(i):
        return np.sort(i["X"], axis=1)[:, rank]

    assert False not in answers(forward, backward, draw)
    assert answers(forward, lambda i, dY: {"X": chosen(i) * dY[:, None]}, draw) == {False}


def test_wrong_only_at_zero_in_a_function_of_each_entry():
    """Where every output follows its own entry, the inputs themselves are judged along every line."""

    def draw(seed):
        return {"X": np.round(x(seed)["X"])}

    assert answers(lambda i: i["X"] ** 2, lambda i, dY: {"X": dY * 2 * i["X"]}, draw) == {True}
    assert answers(lambda i: i["X"] ** 2, lambda i, dY: {"X": dY * np.where(i["X"], 2 * i["X"], 1)}, draw) == {False}


def test_a_forward_that_has_lost_its_digits_is_not_held_against_its_backward():
    """A staircase of rounding is flat for fine steps; the gradient of the function that was meant is not failed."""

    def forward(i):
        return np.log((1 + np.tanh(i["X"])) / 2)

    for low in (-17.5, -16, -14):
        x = {"X": np.linspace(low, low + 1, 7)}
        for seed in SEEDS:
            check = check_gradient(forward, lambda i, dY: {"X": dY * (1 - np.tanh(i["X"]))}, x, seed=seed)
            assert check.agrees is not False, (low, seed)


def test_a_loss_with_a_few_terms_that_have_lost_their_digits():
    """Their stairs are hidden in the sum, but roughen it."""
    T = (np.random.default_rng(1).random((5, 7)) < 0.5) * 1.0

    def sigmoid(i):
        return 1 / (1 + np.exp(-i["X"]))

    def forward(i):
        return -(T * np.log(sigmoid(i)) + (1 - T) * np.log(1 - sigmoid(i))).mean()

    def draw(seed):
        return {"X": np.clip(x(seed, 8.0)["X"], -27, 27)}

    assert False not in answers(forward, lambda i, dY: {"X": dY * (sigmoid(i) - T) / T.size}, draw)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_steep_function_is_no_noise(dtype):
    """What bends as much at every step but the finest is steep there; its coarse slopes are not believed."""
    for seed in range(40):
        start = {"X": np.asarray(np.random.default_rng(seed).normal(size=3) * 1e-4, dtype=dtype)}
        start["X"][0] = 1.0
        check = check_gradient(
            lambda i: np.tanh(1e4 * i["X"]),
            lambda i, dY: {"X": dtype(1e4) * dY * (1 - np.tanh(dtype(1e4) * i["X"]) ** 2)},
            start,
            seed=seed,
        )
        assert check.agrees is not False, seed


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_no_number_is_the_gradient_of_a_function_that_stands_still(bad):
    """Where the function moves at coarse steps only, a gradient that is no number differs all the same."""
    start = {"X": np.array([0.3, 1.49, 30.2])}
    assert check_gradient(lambda i: np.rint(i["X"]), lambda i, dY: {"X": 0 * dY}, start).agrees is not False
    assert check_gradient(lambda i: np.rint(i["X"]), lambda i, dY: {"X": bad + 0 * dY}, start).agrees is False


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_an_infinite_slope_is_not_told(bad):
    """The gradient of a root at zero may be infinite, or no number."""

    def backward(i, dY):
        return {"X": np.where(i["X"] == 0, bad, dY / (3 * np.cbrt(i["X"]) ** 2))}

    assert check_gradient(lambda i: np.cbrt(i["X"]), backward, {"X": np.array([0.0, 1.0])}).agrees is not False


def test_outputs_that_are_no_numbers_are_left_out():
    """Their upstream gradient is 0, and the others are judged; where none is a number nothing is told."""

    def forward(i):
        return np.where(i["X"] > 1, np.nan, np.tanh(i["X"]))

    start = {"X": np.array([0.5, 2.0, -1.0])}
    assert check_gradient(forward, lambda i, dY: {"X": dY * slope(i)}, start).agrees is True
    assert check_gradient(forward, lambda i, dY: {"X": 2 * dY * slope(i)}, start).agrees is False
    assert check_gradient(lambda i: np.nan * i["X"], lambda i, dY: {"X": dY}, start).agrees is None
    assert check_gradient(lambda i: np.inf + i["X"], lambda i, dY: {"X": dY}, start).agrees is None


def test_a_frozen_float32_forward_accuses_nobody():
    """Saturated float32 work moves nowhere; a gradient too small for it to show is not called wrong, a large one is."""

    def forward(i):
        return np.tanh(i["X"].astype(np.float32)).astype(np.float64)

    inputs = {"X": np.full((2, 3), 30.0) + np.arange(6).reshape(2, 3)}
    small = check_gradient(forward, lambda i, dY: {"X": 1e-9 * dY}, inputs)
    assert small.agrees is not False
    assert check_gradient(forward, lambda i, dY: {"X": dY}, inputs).agrees is False
