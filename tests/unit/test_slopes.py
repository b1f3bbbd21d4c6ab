"""Finite differences: exact where functions are smooth, silent where they cannot tell, never wrong."""

from __future__ import annotations

import numpy as np
import pytest

from grader.numerics.slopes import STEPS, compare, directions, measure, resolution

ONE = {
    "sin": (np.sin, np.cos),
    "cos": (np.cos, lambda t: -np.sin(t)),
    "tanh": (np.tanh, lambda t: 1 - np.tanh(t) ** 2),
    "exp": (np.exp, np.exp),
    "square": (np.square, lambda t: 2 * t),
    "softplus": (lambda t: np.logaddexp(0, t), lambda t: 1 / (1 + np.exp(-t))),
    "cubic": (lambda t: t**3 - t, lambda t: 3 * t**2 - 1),
    "linear": (lambda t: t, np.ones_like),
}
KINKED = {
    "relu": (lambda t: np.maximum(t, 0), lambda t: (t > 0) * 1.0),
    "abs": (np.abs, np.sign),
    "hinge": (lambda t: np.maximum(0, 1 - t), lambda t: -1.0 * (t < 1)),
}
NAMES = tuple(ONE)


class Composite:
    """y = phi(xA) B for random A and B: a function of x with its gradient, computed in float64 or float32."""

    def __init__(self, seed, functions=ONE, dtype=np.float64, x=None, least=1):
        rng = self.rng = np.random.default_rng(seed)
        n, m, k = rng.integers(least, 8, size=3)
        self.phi, self.slope = functions[tuple(functions)[seed % len(functions)]]
        self.x = rng.normal(size=n) * 10 ** rng.uniform(-1, 1) if x is None else x
        self.A = rng.normal(size=(len(self.x), m)) / len(self.x)
        self.B = rng.normal(size=(m, k))
        self.u = rng.normal(size=k)
        self.dtype = dtype

    def __call__(self, x):
        inner = x.astype(self.dtype) @ self.A.astype(self.dtype)
        return (self.phi(inner) @ self.B.astype(self.dtype)).astype(self.dtype)

    @property
    def gradient(self):
        return self.A @ (self.slope(self.x @ self.A) * (self.B @ self.u))


def judged(function, gradient=None):
    """The comparisons along all directions, as the check of a backward makes them."""
    gradient = function.gradient if gradient is None else gradient
    floats = {"x": function.x}
    lines = directions(floats, np.random.default_rng(7))
    y = function(function.x).astype(float)
    size = float(np.sqrt(((function.u * y) ** 2).sum()))
    moved = float(np.sqrt(((gradient * function.x) ** 2).sum()))
    rows = []
    for line in lines:
        rows.append([])
        for step in STEPS:
            ahead, behind = (
                float((function.u * function(function.x + sign * step * line["x"]).astype(float)).sum())
                for sign in (1, -1)
            )
            rows[-1].append((ahead, behind, 2 * step))
    noise = resolution([y]) * (size + moved)
    slopes = measure(rows, [noise] * len(lines))
    found = []
    for line, slope in zip(lines, slopes, strict=True):
        products = gradient * line["x"]
        found.append(compare(slope, float(products.sum()), float(np.sqrt((products**2).sum())), size))
    return found


def accused(function, gradient=None):
    """Whether any direction contradicts the gradient."""
    return any(comparison.agrees is False for comparison in judged(function, gradient))


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_no_right_gradient_is_accused(dtype):
    """2,100 random smooth functions, computed in float64 and inside in float32: not one false alarm."""
    assert [seed for seed in range(1050) if accused(Composite(seed, dtype=dtype))] == []


def test_in_float64_a_slope_can_nearly_always_be_told():
    """Almost all comparisons are decided, so that the check is worth its points."""
    decided = [comparison.agrees for seed in range(200) for comparison in judged(Composite(seed))]
    assert np.mean([answer is True for answer in decided]) > 0.97


@pytest.mark.parametrize(("error", "at_least"), [(1e-2, 200), (1e-3, 200), (1e-4, 190)])
def test_scale_errors_are_found(error, at_least):
    """In float64, gradients that are off by 1e-3 are found always, by 1e-4 nearly always."""
    functions = [
        Composite(seed, x=np.random.default_rng(seed).normal(size=5), least=3) for seed in range(200)
    ]
    found = [accused(function, function.gradient * (1 + error)) for function in functions]
    assert sum(found) >= at_least


def test_one_wrong_entry_is_found():
    """One entry that is off by 1 % of the largest is found."""
    missed = []
    for seed in range(200):
        function = Composite(seed)
        wrong = function.gradient.copy()
        entry = seed % len(wrong)
        wrong[entry] += 0.01 * np.abs(wrong).max()
        if not accused(function, wrong):
            missed.append(seed)
    assert len(missed) <= 4


@pytest.mark.parametrize(
    "wrong",
    [
        lambda g: -g,
        lambda g: 0 * g,
        lambda g: 2 * g,
        lambda g: g + 1,
        lambda g: np.abs(g) + 0.1 * np.abs(g).max(),
    ],
    ids=["sign", "zero", "double", "shifted", "magnitude"],
)
def test_gross_errors_are_always_found(wrong):
    """Wrong signs, zeros, factors and offsets are found in float64."""
    functions = [Composite(seed) for seed in range(100)]
    assert all(
        accused(function, wrong(function.gradient))
        for function in functions
        if not np.allclose(wrong(function.gradient), function.gradient, rtol=0.05)
    )


@pytest.mark.parametrize("wrong", [lambda g: -g, lambda g: 0 * g], ids=["sign", "zero"])
def test_gross_errors_in_float32_never_agree(wrong):
    """Inside float32 the measurement may be too coarse; then nothing is said, rather than "right"."""
    answers = [
        [comparison.agrees for comparison in judged(function, wrong(function.gradient))]
        for function in (Composite(seed, dtype=np.float32) for seed in range(100))
    ]
    assert not any(all(told is True for told in answer) for answer in answers)
    assert sum(False in answer for answer in answers) > 80


@pytest.mark.parametrize("values", ["generic", "whole numbers", "zeros"])
def test_kinks_are_no_fault_away_from_them(values):
    """Functions with kinks are not accused where the step crosses none of them."""
    false = []
    for seed in range(300):
        rng = np.random.default_rng(seed)
        x = {
            "generic": rng.normal(size=6),
            "whole numbers": rng.integers(-3, 4, size=6).astype(float),
            "zeros": np.where(rng.random(6) < 0.5, 0.0, rng.normal(size=6)),
        }[values]
        function = Composite(seed, KINKED, x=x)
        inner = function.x @ function.A
        near = np.min(np.abs(np.concatenate([inner, inner - 1]))) < 0.2
        if not near and accused(function, function.gradient):
            false.append(seed)
    assert false == []


def polynomial(degree, seed):
    """A random polynomial of one number, with the slope at a random place."""
    rng = np.random.default_rng((degree, seed))
    p = np.polynomial.Polynomial(rng.normal(size=degree + 1))
    return p, float(rng.normal()), float(rng.normal())


@pytest.mark.parametrize("degree", range(7))
def test_polynomials_within_the_own_estimate(degree):
    """The measured slope of a polynomial is within 32 times the error that it claims, and close."""
    for seed in range(40):
        p, x, line = polynomial(degree, seed)
        rows = [[(float(p(x + h * line)), float(p(x - h * line)), 2 * h) for h in STEPS]]
        slope = measure(rows, [2.0**-52 * abs(p(x))])[0]
        true = float(p.deriv()(x)) * line
        assert abs(slope.value - true) <= 32 * slope.error + 1e-13
        assert slope.value == pytest.approx(true, abs=1e-9 + 1e-9 * abs(true))


def test_noise_cannot_tell():
    """A function that is random at every call gives no verdict."""
    rng = np.random.default_rng(0)
    for _ in range(50):
        rows = [[(float(rng.normal()), float(rng.normal()), 2 * h) for h in STEPS] for _ in range(5)]
        verdicts = [compare(slope, 1.0, 1.0, 1.0).agrees for slope in measure(rows, [1e-16] * 5)]
        assert False not in verdicts
        assert None in verdicts


def test_a_gradient_that_is_not_finite_does_not_agree():
    """NaN and infinity are wrong wherever the slope is known."""
    slope = measure([[(h, -h, 2 * h) for h in STEPS]], [1e-16])[0]
    assert compare(slope, 1.0, 1.0, 1.0).agrees is True
    for bad in (np.nan, np.inf):
        assert compare(slope, bad, bad, 1.0).agrees is False


def test_a_function_that_is_not_finite_cannot_tell():
    """Where the function is not finite, nothing is said."""
    slope = measure([[(np.nan, np.nan, 2 * h) for h in STEPS]], [1e-16])[0]
    assert compare(slope, 1.0, 1.0, 1.0).agrees is None


def test_overflow_at_large_steps_is_silent():
    """A function that overflows at the largest steps is measured at the others, without a warning."""
    rows = [[(np.inf if h > 1e-3 else h, -h, 2 * h) for h in STEPS]]
    assert measure(rows, [1e-16])[0].value == pytest.approx(1.0)


def test_the_resolution_of_huge_values():
    """Values beyond float32 were not computed in float32."""
    assert resolution([np.array([1e300])]) == 2.0**-52


def test_the_resolution():
    """Values that fit into float32 may have been computed in it, others were not."""
    assert resolution([np.array([0.5, 3.0])]) == 2.0**-23
    assert resolution([np.array([0.1])]) == 2.0**-52
    assert resolution([np.array([np.float32(0.1)], dtype=float)]) == 2.0**-23
    assert resolution([np.array([0.5]), np.array([0.1])]) == 2.0**-52


def test_the_directions():
    """Three go anywhere, one keeps ties and zeros, one never crosses zero; all fit the shapes."""
    floats = {
        "X": np.array([[0.0, 2.0, 2.0], [-1.0, 0.0, 3.0]]),
        "b": np.zeros(2),
        "s": np.array(0.5),
        "none": np.zeros((0, 3)),
    }
    lines = directions(floats, np.random.default_rng(0))
    assert len(lines) == 5
    assert all(np.shape(line[path]) == floats[path].shape for line in lines for path in floats)
    ties, multiplied = lines[3]["X"], lines[4]["X"]
    assert ties[0, 0] == ties[1, 1] == 0
    assert ties[0, 1] == ties[0, 2] != 0
    assert (np.abs(multiplied[floats["X"] == 0]) == 0).all()
    assert all((line["X"] != 0).all() for line in lines[:3])
