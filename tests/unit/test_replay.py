"""The lines that replay a failure really show it, without the grader."""

from __future__ import annotations

import contextlib
import io
import re
import sys
import types

import numpy as np
import pytest
import torch
from toy_exercises import (
    AFFINE,
    LOSS,
    MASKED,
    MODEL,
    SQUARE,
    affine,
    exercise,
    loss,
    masked,
    model,
    square,
    verdicts,
)

from grader.checks.replaying import literal
from grader.spec import array, setting


def run(code, functions):
    """What the lines print, where a module `m` holds the functions."""
    module = types.ModuleType("m")
    vars(module).update(functions)
    printed = io.StringIO()
    before = sys.modules.get("m")
    sys.modules["m"] = module
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "replay", "exec"), {"__name__": "replay"})
    finally:
        sys.modules.pop("m")
        if before is not None:
            sys.modules["m"] = before
    return printed.getvalue().strip()


def shown(finding):
    """The value that the last line announces as yours."""
    match = re.search(r"# yours (.*), expected", finding.replay.code)
    assert match, finding.replay.code
    return match[1]


def agree(printed, announced):
    """Whether what is printed is what was announced, up to the digits of the announcement."""
    if announced.startswith("["):
        return printed.strip("()").rstrip(",") == announced.strip("[]")
    if announced in ("nan", "inf", "-inf"):
        return announced in printed
    return float(printed.replace("tensor(", "").split(",")[0].strip(")")) == pytest.approx(
        float(announced), rel=1e-5
    )


def crash(*args):
    """Always fails."""
    raise ValueError("no")


def half(X):
    """Halves X in place, and returns its square."""
    X /= 2
    return (2 * X) ** 2


TWO = exercise(
    "f(X, s) -> Y",
    backward="b(dY, X, Y, s) -> dX",
    reference=lambda X, s: X * s,
    inputs={"X": array(ndim=(0, 3)), "s": setting(0.5, 2.0)},
)
ROWS = exercise("f(X) -> Y", reference=lambda X: X.sum(1))

# toy, the functions, the check that fails
FAILURES = {
    "values": (square(), {**SQUARE, "f": lambda X: X**2 + 1}, "values"),
    "values at an edge": (square(), {**SQUARE, "f": lambda X: np.where(X == 0, 1.0, X**2)}, "values"),
    "NaN": (square(), {**SQUARE, "f": lambda X: X * np.nan}, "values"),
    "a setting": (TWO, {"f": lambda X, s: X * min(s, 1), "b": lambda dY, X, Y, s: dY * s}, "values"),
    "extreme values": (
        square(extremes=(1e9, -1e9)),
        {**SQUARE, "f": lambda X: np.minimum(X**2, 1e9)},
        "extremes",
    ),
    "gradient": (square(), {**SQUARE, "b": lambda dY, X: 3 * X * dY}, "gradient"),
    "gradient with a result": (TWO, {"f": lambda X, s: X * s, "b": lambda dY, X, Y, s: dY * Y}, "gradient"),
    "gradient with a cache": (
        affine(),
        {**AFFINE, "b": lambda dY, c: (dY @ c[1].T, c[0].T @ dY, dY.sum(0) + 1)},
        "gradient",
    ),
    "gradient in a dict": (
        model(),
        {**MODEL, "b": lambda dy, p, x: {"W": x.T @ dy, "c": dy.sum(0) * 2}},
        "gradient",
    ),
    "gradient beside the loss": (
        loss(),
        {"f": lambda X, y, lam: (LOSS["f"](X, y, lam)[0], X * lam)},
        "gradient",
    ),
    "own slopes": (square(), {"f": lambda X: X**3, "b": lambda dY, X: 5 * X * dY}, "finite_differences"),
    "shape": (ROWS, {"f": lambda X: X.sum(1, keepdims=True)}, "shapes"),
    "shape and values": (square(), {**SQUARE, "f": lambda X: X.T @ X}, "values"),
    "not linear": (square(), {**SQUARE, "b": lambda dY, X: 2 * X * dY + (np.round(dY, 2) != dY)}, "linear"),
    "forward crashes": (
        exercise("f(X) -> Y", backward="b(dY, Y) -> dX", reference=lambda X: torch.exp(X)),
        {"f": crash, "b": lambda dY, Y: dY * Y * 2},
        "gradient",
    ),
    "forward in place": (
        exercise("f(X) -> Y", backward="b(dY, X, Y) -> dX", reference=lambda X: X**2),
        {"f": half, "b": lambda dY, X, Y: 3 * X * dY},
        "gradient",
    ),
}

@pytest.mark.parametrize("failure", FAILURES)
def test_the_replay_shows_the_failure(failure):
    """Run beside the student's module, the code prints the value that was found."""
    toy, functions, check = FAILURES[failure]
    with np.errstate(all="ignore"):
        finding = verdicts(toy, **functions)[check].finding
        assert finding.replay.code
        assert agree(run(finding.replay.code, functions), shown(finding))


def test_the_replay_of_a_random_function_is_seeded():
    """A failure that hangs on the numbers that were drawn can be seen again only from the same seed."""
    finding = verdicts(masked(), f=MASKED["f"], b=lambda dY, mask: 2 * dY * mask)["gradient"].finding
    assert "seed" in finding.replay.code


def test_the_replay_of_a_crash_crashes():
    """The code raises what was found."""

    def f(X):
        if (X < 0).any():
            raise ZeroDivisionError("negative")
        return X**2

    finding = verdicts(square(), f=f, b=SQUARE["b"])["values"].finding
    with pytest.raises(ZeroDivisionError, match="negative"):
        run(finding.replay.code, {"f": f})


def test_the_replay_of_a_float32_case():
    """A case that fails in float32 is replayed in float32."""

    def f(X):
        return X**2 if X.dtype == np.float64 else X**2 + 1

    toy = exercise("f(X) -> Y", reference=lambda X: X**2)
    finding = verdicts(toy, f=f)["shapes"].finding
    assert agree(run(finding.replay.code, {"f": f}), shown(finding))
    assert "float32" in finding.replay.code


def test_the_replay_of_a_layout():
    """A case that fails on non-contiguous arrays is replayed on one."""

    def f(X):
        return X**2 if X.flags.c_contiguous else X**2 + 1

    toy = exercise("f(X) -> Y", reference=lambda X: X**2)
    finding = verdicts(toy, f=f)["shapes"].finding
    assert agree(run(finding.replay.code, {"f": f}), shown(finding))


VALUES = [
    np.array([[1.5, -0.0], [2.0, 1e-300]]),
    np.array(3.25),
    np.array([1, 2, 3]),
    np.zeros((2, 0)),
    0.1,
    True,
    7,
    {"W": np.array([[1.0]]), "b": np.array([0.5])},
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_literals(value, library):
    """A literal is Python source for the same value in the same library."""
    found = eval(literal(value, library), {"np": np, "torch": torch})
    pairs = [(found[key], value[key]) for key in value] if isinstance(value, dict) else [(found, value)]
    for yours, wanted in pairs:
        if isinstance(wanted, np.ndarray):
            assert isinstance(yours, torch.Tensor if library == "torch" else np.ndarray)
            assert np.array_equal(np.asarray(yours), wanted)
            assert np.array_equal(np.signbit(np.asarray(yours)), np.signbit(wanted))
        else:
            assert yours == wanted


def test_literals_in_float32():
    """A float32 array is written as one, whole numbers stay whole."""
    names = {"np": np, "torch": torch}
    assert eval(literal(np.array([1.5]), "numpy", "float32"), names).dtype == np.float32
    assert eval(literal(np.array([1.5]), "torch", "float32"), names).dtype == torch.float32
    assert eval(literal(np.array([1.5]), "torch"), names).dtype == torch.float64
    assert eval(literal(np.array([1]), "torch", "float32"), names).dtype == torch.int64


@pytest.mark.parametrize(
    "value", [np.array([np.inf, np.nan]), float("inf"), np.array([], dtype=int)], ids=repr
)
def test_literals_of_special_values(value):
    """Infinities, NaN and empty arrays of whole numbers can be written, too."""
    found = eval(literal(value, "numpy"), {"np": np})
    assert np.asarray(found).dtype == np.asarray(value).dtype


def test_large_cases_are_not_spelt_out():
    """Where the smallest case has large arrays, there is no code, and the inputs are cut short."""
    toy = exercise("f(X) -> Y", reference=lambda X: X**2, inputs={"X": array("N", 60)})
    replay = verdicts(toy, f=lambda X: X**2 + 1)["values"].finding.replay
    assert replay.code == ""
    assert len(replay.inputs["X"]) <= 60
