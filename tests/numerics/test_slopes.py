"""Slopes: exact where functions are smooth, silent where they cannot tell, never wrong."""

from __future__ import annotations

import numpy as np
import pytest

from grader.numerics.judgement import Judgement
from grader.numerics.slopes import judge
from grader.numerics.survey import survey

SMOOTH = {
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


class Composite:
    """y = phi(xA) B for random A and B: a function of x with its gradient, computed in float64 or float32."""

    def __init__(self, seed, functions=SMOOTH, dtype=np.float64, x=None, least=1):
        rng = np.random.default_rng(seed)
        n, m, k = rng.integers(least, 8, size=3)
        self.phi, self.slope = functions[tuple(functions)[seed % len(functions)]]
        self.x = rng.normal(size=n) * 10 ** rng.uniform(-1, 1) if x is None else x
        self.A = rng.normal(size=(len(self.x), m)) / len(self.x)
        self.B = rng.normal(size=(m, k))
        self.upstreams = [{"y": rng.normal(size=k)} for _ in range(2)]
        self.dtype = dtype

    def __call__(self, x):
        inner = x.astype(self.dtype) @ self.A.astype(self.dtype)
        return (self.phi(inner) @ self.B.astype(self.dtype)).astype(self.dtype)

    def gradient(self, upstream):
        """The gradient for an upstream gradient."""
        return self.A @ (self.slope(self.x @ self.A) * (self.B @ upstream["y"]))


def judged(function: Composite, wrong=lambda gradient: gradient) -> Judgement:
    """The judgement on the function's gradient, or on a wrong one made of it."""
    plan = survey({"x": function.x}, np.random.default_rng(7))
    moved = [{"y": function(move.place()["x"])} for move in plan.moves()]
    gradients = [{"x": wrong(function.gradient(upstream))} for upstream in function.upstreams]
    return judge(plan, {"y": function(function.x)}, moved, function.upstreams, gradients)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_no_right_gradient_is_accused(dtype):
    """2,000 random smooth functions, computed in float64 and inside in float32: not one false alarm."""
    assert [seed for seed in range(1000) if judged(Composite(seed, dtype=dtype)).agrees is False] == []


def test_in_float64_it_can_nearly_always_be_told():
    """Almost all are decided, so that the check is worth its points, and to float64 precision."""
    decided = [judged(Composite(seed)) for seed in range(300)]
    assert np.mean([judgement.agrees is True for judgement in decided]) > 0.98
    assert np.mean([judgement.precise for judgement in decided]) > 0.98


@pytest.mark.parametrize("error", [1e-2, 1e-3, 1e-4])
def test_scale_errors_are_found(error):
    """In float64 always, unless the function's value is so large beside its slope that float32 work may do that."""
    coarse = 0
    for seed in range(300):
        judgement = judged(Composite(seed), lambda gradient: gradient * (1 + error))
        assert judgement.agrees is False or judgement.resolution > error / 2
        coarse += judgement.resolution > 5e-5
    assert coarse < 30


def test_a_scale_error_of_1e_6_is_imprecise():
    """It may be float32 work, so that it is no fault, but it is seen."""
    for seed in range(100):
        judgement = judged(Composite(seed, least=3), lambda gradient: gradient * (1 + 1e-6))
        assert judgement.agrees is not False
        assert not judgement.precise


def test_one_wrong_entry_is_found():
    """One entry that is off by 1 % of the largest is found."""

    def wrong(gradient):
        found = gradient.copy()
        found[len(found) // 2] += 0.01 * np.abs(found).max()
        return found

    assert sum(judged(Composite(seed), wrong).agrees is False for seed in range(300)) >= 297


@pytest.mark.parametrize(
    "wrong",
    [
        lambda g: -g,
        lambda g: 0 * g,
        lambda g: 2 * g,
        lambda g: g + np.abs(g).max(),
        lambda g: np.roll(g, 1),
        lambda g: g + 0.1 * np.abs(g).max() * np.where(np.arange(len(g)) % 2, -1, 1),
    ],
    ids=["sign", "zero", "double", "shifted", "rolled", "equal and opposite"],
)
def test_gross_errors_are_always_found(wrong):
    """Wrong signs, zeros, factors, offsets, and errors of opposite signs."""
    for seed in range(150):
        function = Composite(seed)
        right = function.gradient(function.upstreams[0])
        if not np.allclose(wrong(right), right, rtol=0.05):
            assert judged(function, wrong).agrees is False, seed


@pytest.mark.parametrize("wrong", [lambda g: -g, lambda g: 0 * g], ids=["sign", "zero"])
def test_gross_errors_in_float32_never_agree(wrong):
    """Inside float32 the measurement may be too coarse; then nothing is said, rather than "agrees"."""
    answers = [judged(Composite(seed, dtype=np.float32), wrong).agrees for seed in range(200)]
    assert True not in answers
    assert answers.count(False) > 190


@pytest.mark.parametrize("values", ["generic", "whole numbers", "zeros"])
def test_kinks_are_no_fault(values):
    """Functions with kinks near and at the inputs are not accused of the choice that they make there."""
    for seed in range(300):
        rng = np.random.default_rng(seed)
        x = {
            "generic": rng.normal(size=6),
            "whole numbers": rng.integers(-3, 4, size=6).astype(float),
            "zeros": np.where(rng.random(6) < 0.5, 0.0, rng.normal(size=6)),
        }[values]
        assert judged(Composite(seed, KINKED, x=x)).agrees is not False, seed


@pytest.mark.parametrize("degree", range(7))
def test_polynomials_are_measured_exactly(degree):
    """The slope of a polynomial of one number is within what is allowed, and close."""
    for seed in range(40):
        rng = np.random.default_rng((degree, seed))
        p, x = np.polynomial.Polynomial(rng.normal(size=degree + 1)), rng.normal(size=1)
        plan = survey({"x": x}, rng)
        moved = [{"y": p(move.place()["x"])} for move in plan.moves()]
        found = judge(plan, {"y": p(x)}, moved, [{"y": np.ones(1)}], [{"x": p.deriv()(x)}])
        assert found.agrees is not False
        for slope, line in zip(found.slopes, plan.lines, strict=True):
            true = float(p.deriv()(x)[0] * line.direction[0])
            assert slope.measured == pytest.approx(true, abs=1e-9 + 1e-8 * abs(true))


def test_a_function_that_is_random_at_every_call_cannot_be_told():
    """It gives no verdict."""
    for seed in range(100):
        rng = np.random.default_rng(seed)
        plan = survey({"x": rng.normal(size=4)}, rng)
        moved = [{"y": rng.normal(size=3)} for _ in plan.moves()]
        upstreams = [{"y": rng.normal(size=3)} for _ in range(2)]
        found = judge(plan, {"y": rng.normal(size=3)}, moved, upstreams, [{"x": rng.normal(size=4)}] * 2)
        assert found.agrees is None, seed


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_gradient_that_is_not_finite_differs(bad):
    """NaN and infinity are wrong wherever the slope is known."""

    def wrong(gradient):
        found = gradient.copy()
        found[0] = bad
        return found

    assert judged(Composite(0), wrong).agrees is False


def test_a_function_that_is_not_finite_cannot_be_told():
    """Where the function is NaN, nothing is said."""
    function = Composite(0)
    function.phi = lambda t: np.full_like(t, np.nan)
    assert judged(function).agrees is None
    assert judged(function).resolution == np.inf


def test_overflow_at_large_steps_is_silent():
    """A function that overflows at the largest steps is measured at the others."""
    x = np.array([0.1, 0.7])
    plan = survey({"x": x}, np.random.default_rng(0))
    moved = [{"y": np.where(np.abs(m.place()["x"] - x) > 1e-3, np.inf, m.place()["x"])} for m in plan.moves()]
    upstream = {"y": np.ones(2)}
    assert judge(plan, {"y": x}, moved, [upstream], [{"x": np.ones(2)}]).agrees is True
    assert judge(plan, {"y": x}, moved, [upstream], [{"x": np.array([1.0, 1.01])}]).agrees is False


def test_a_constant_function_has_slope_zero():
    """Zero agrees, anything else differs."""
    x = np.array([0.1, 0.7])
    plan = survey({"x": x}, np.random.default_rng(0))
    moved = [{"y": np.zeros(2)} for _ in plan.moves()]
    upstream = {"y": np.ones(2)}
    assert judge(plan, {"y": np.zeros(2)}, moved, [upstream], [{"x": np.zeros(2)}]).agrees is True
    assert judge(plan, {"y": np.zeros(2)}, moved, [upstream], [{"x": np.ones(2)}]).agrees is False


def test_no_entries_at_all():
    """An empty gradient agrees with a function of nothing."""
    plan = survey({"x": np.zeros((0, 3))}, np.random.default_rng(0))
    moved = [{"y": np.zeros((0, 2))} for _ in plan.moves()]
    upstream = {"y": np.zeros((0, 2))}
    assert judge(plan, upstream, moved, [upstream], [{"x": np.zeros((0, 3))}]).agrees is not False


def test_the_lines():
    """Three go anywhere, one keeps ties and zeros, one never crosses zero; all fit the shapes."""
    inputs = {
        "X": np.array([[0.0, 2.0, 2.0], [-1.0, 0.0, 3.0]]),
        "b": np.zeros(2),
        "s": np.array(0.5),
        "none": np.zeros((0, 3)),
    }
    plan = survey(inputs, np.random.default_rng(0))
    assert [line.kind for line in plan.lines] == ["generic"] * 3 + ["ties", "multiplied"]
    split = [plan.split(line.direction) for line in plan.lines]
    assert all({k: np.shape(v) for k, v in row.items()} == {k: v.shape for k, v in inputs.items()} for row in split)
    ties, multiplied = split[3]["X"], split[4]["X"]
    assert ties[0, 0] == ties[1, 1] == 0
    assert ties[0, 1] == ties[0, 2] != 0
    assert (multiplied[inputs["X"] == 0] == 0).all()
    assert all((row["X"] != 0).all() for row in split[:3])


def test_the_coherent_line_goes_by_the_upstream_gradient():
    """For a function that keeps the shape of its only input, steps have the upstream gradient's signs."""
    upstream = np.array([1.0, -2.0, 3.0])
    plan = survey({"x": np.array([0.0, 1.0, 2.0])}, np.random.default_rng(0), {"y": upstream})
    assert plan.lines[-1].kind == "coherent"
    assert (np.sign(plan.lines[-1].direction) == np.sign(upstream)).all()
    assert len(list(plan.moves())) == 6 * 6 * 2


@pytest.mark.parametrize("size", [1, 10, 1000])
def test_the_number_of_places_does_not_grow(size):
    """60 places, whatever the size."""
    plan = survey({"x": np.ones(size), "b": np.ones((2, 3))}, np.random.default_rng(0))
    assert len(list(plan.moves())) == 60


def test_float32_inputs_are_moved_in_float32():
    """By steps that float32 can tell, and gradients are held against the places as they were rounded."""
    plan = survey({"x": np.array([1.0, 1e-3], dtype=np.float32)}, np.random.default_rng(0))
    places = [move.place()["x"] for move in plan.moves()]
    assert {place.dtype for place in places} == {np.dtype("float32")}
    line, gradient = plan.lines[0], np.array([[3.0, 5.0]])
    implied = plan.implied(gradient)[0, :, 0]
    for step, ahead, behind, slope in zip(plan.steps, places[0:12:2], places[1:12:2], implied, strict=True):
        assert slope == pytest.approx(float(gradient[0] @ (ahead.astype(float) - behind)) / (2 * step), rel=1e-12)
    assert implied[-1] != pytest.approx(float(gradient[0] @ line.direction.astype(float)), rel=1e-7)
