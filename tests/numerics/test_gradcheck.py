"""The numerics for use on their own: a forward, a backward, inputs, an answer."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import grader.numerics
from grader.numerics.gradcheck import check_gradient

VALUES = st.one_of(
    st.sampled_from([0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 1e-30, -1e30, 1e8]), st.floats(-100, 100, allow_subnormal=False)
)
stable = settings(derandomize=True, deadline=None, database=None, max_examples=250)


def affine(i):
    """A layer."""
    return i["X"] @ i["W"] + i["b"]


def affine_backward(i, dY):
    """Its gradients."""
    return {"X": dY @ i["W"].T, "W": i["X"].T @ dY, "b": dY.sum(0)}


def layer(dtype=np.float64):
    """Inputs of a layer."""
    rng = np.random.default_rng(0)
    return {k: rng.normal(size=s).astype(dtype) for k, s in (("X", (5, 7)), ("W", (7, 4)), ("b", (4,)))}


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_right_backward_agrees(dtype):
    """The answer is yes, by 61 evaluations of the forward."""
    check = check_gradient(affine, affine_backward, layer(dtype))
    assert check.agrees is True
    assert check.evaluations == 61
    assert not check.moved_off_kinks


def test_a_wrong_backward_differs():
    """The answer is no, and the worst slope tells by how much."""
    check = check_gradient(affine, lambda i, dY: {**affine_backward(i, dY), "b": dY.mean(0)}, layer())
    assert check.agrees is False
    assert check.judgement.worst.excess > 1000


def test_several_outputs():
    """A dict of outputs has a dict of upstream gradients."""

    def forward(i):
        return {"P": i["x"] * i["y"], "S": (i["x"] + i["y"]).sum()}

    def backward(i, upstream):
        return {"x": upstream["P"] * i["y"] + upstream["S"], "y": upstream["P"] * i["x"] + upstream["S"]}

    inputs = {"x": np.array([1.0, 2.0]), "y": np.array([3.0, -1.0])}
    assert check_gradient(forward, backward, inputs).agrees is True
    assert check_gradient(forward, lambda i, u: {"x": u["P"] * i["y"], "y": u["P"] * i["x"]}, inputs).agrees is False


def test_several_inputs_are_moved_off_their_kinks():
    """Where a function of several inputs meets zeros and ties, it is judged beside them, and that is said."""

    def forward(i):
        return np.maximum(i["X"] + i["b"], 0)

    def backward(i, dY):
        dZ = dY * (i["X"] + i["b"] >= 0)
        return {"X": dZ, "b": dZ.sum(0)}

    check = check_gradient(forward, backward, {"X": np.zeros((3, 4)), "b": np.zeros(4)})
    assert check.moved_off_kinks
    assert check.agrees is True


def test_one_input_is_judged_at_its_kinks_too():
    """Any subgradient at zero agrees; what is no subgradient differs."""
    x = {"X": np.array([[0.0, 1.0, -2.0], [0.0, 0.5, 0.0]])}

    def checked(at_zero):
        return check_gradient(
            lambda i: np.maximum(i["X"], 0), lambda i, dY: {"X": dY * np.where(i["X"] == 0, at_zero, i["X"] > 0)}, x
        )

    assert [checked(at_zero).agrees for at_zero in (0.0, 0.3, 1.0)] == [True] * 3
    assert [checked(at_zero).agrees for at_zero in (-0.5, 1.5, np.nan)] == [False] * 3
    assert not checked(0.0).moved_off_kinks


def test_kinks_that_add_up_in_one_output_are_not_judged_there():
    """A layer of ReLUs at zero, then their weighted sum: any choice at the zeros is accepted."""
    rng = np.random.default_rng(0)
    for _ in range(50):
        A, B = rng.normal(size=(5, 4)), rng.normal(size=(4, 5))
        check = check_gradient(
            lambda i, A=A, B=B: np.maximum(i["x"] @ A, 0) @ B,
            lambda i, dY, A=A, B=B: {"x": A @ ((i["x"] @ A >= 0) * (B @ dY))},
            {"x": np.zeros(5)},
        )
        assert check.agrees is True


@stable
@given(hnp.arrays(np.float64, hnp.array_shapes(min_dims=1, max_dims=2, max_side=5), elements=VALUES))
def test_kinks_ties_and_huge_values_are_no_fault(x):
    """ReLU, the absolute value and the maximum with any of their choices, on any numbers."""
    for forward, backward in (
        (lambda i: np.maximum(i["x"], 0), lambda i, dY: {"x": dY * (i["x"] > 0)}),
        (lambda i: np.maximum(i["x"], 0), lambda i, dY: {"x": dY * (i["x"] >= 0)}),
        (lambda i: np.abs(i["x"]), lambda i, dY: {"x": dY * np.sign(i["x"])}),
        (lambda i: i["x"].max(), lambda i, dY: {"x": dY * _first_of(i["x"])}),
        (lambda i: i["x"].max(), lambda i, dY: {"x": dY * (i["x"] == i["x"].max()) / (i["x"] == i["x"].max()).sum()}),
    ):
        assert check_gradient(forward, backward, {"x": x}).agrees is not False


def _first_of(x):
    return np.reshape(np.arange(x.size) == x.argmax(), x.shape)


def test_an_output_written_over_by_the_next_call():
    """Results are copied when they are returned, so that a function with a buffer of its own is judged too."""
    buffer = np.zeros(3)

    def forward(i):
        np.tanh(i["x"], out=buffer)
        return buffer

    inputs = {"x": np.array([0.1, -0.4, 2.0])}
    assert check_gradient(forward, lambda i, dY: {"x": dY * (1 - np.tanh(i["x"]) ** 2)}, inputs).agrees is True


def test_the_same_seed_gives_the_same():
    """Twice the same answer, number by number."""
    first, second = (check_gradient(affine, affine_backward, layer(), seed=3) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    "inputs", [{"x": np.arange(3)}, {"x": np.ones(2), "y": np.ones(2, dtype=np.float32)}, {}], ids=str
)
def test_inputs_that_are_not_floating(inputs):
    """Whole numbers, mixed precision and nothing at all are refused."""
    with pytest.raises(ValueError, match="one dtype"):
        check_gradient(lambda i: i["x"], lambda i, dY: {"x": dY}, inputs)


def test_the_package_stands_alone():
    """It imports NumPy and itself, so that it can be lifted out."""
    names = set()
    for path in Path(grader.numerics.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                names.add(node.module)
            elif isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
    outside = {name for name in names if not name.startswith(("grader.numerics", "numpy"))}
    assert outside <= {"__future__", "collections.abc", "dataclasses", "functools", "typing"}


def test_the_example_of_the_documentation(capsys):
    """It runs as it stands, and prints what it says."""
    page = Path(grader.numerics.__file__).parents[2] / "docs" / "numerics.md"
    code = page.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    exec(compile(code, str(page), "exec"), {})
    agrees, resolution, evaluations = capsys.readouterr().out.split()
    assert (agrees, evaluations) == ("True", "61")
    assert 0 < float(resolution) < 1e-4
