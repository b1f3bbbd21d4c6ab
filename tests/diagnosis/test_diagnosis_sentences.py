"""What is told of a mistake is true of it, and of no other: the sentences, in both languages."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from fake_runner import fake_student
from scipy.special import erf
from toy_exercises import exercise

from grader.checks.judge import judge
from grader.diagnosis.engine import diagnose
from grader.report.messages import diagnosis_message
from grader.spec import array, labels, setting


def told(toy: Any, lang: str = "en", **functions: Any) -> list[str]:
    """The sentences about functions that fail a toy exercise."""
    hearing = judge(fake_student(toy, **functions), 0)
    assert not all(verdict.passed for verdict in hearing.ledger.in_order())
    return [diagnosis_message(item, lang).headline for item in diagnose(hearing)]


RESIDUAL = exercise(
    "f(X, y) -> Y",
    backward="b(dY, X, y) -> dX",
    reference=lambda X, y: (X - y) ** 2 / 2,
    inputs={"X": array("N", "D"), "y": array("N", "D")},
)


def of_residual(backward: Any) -> dict[str, Any]:
    """A right half square of a difference, with this backward."""
    return {"f": lambda X, y: (X - y) ** 2 / 2, "b": backward}


def test_the_step_of_another_forward_is_a_formula() -> None:
    """The value that was made in another way is told, not what was done in its place."""
    wrong = of_residual(lambda dY, X, y: dY * (X + y))
    assert told(RESIDUAL, **wrong) == ["dX of b: the gradient of a forward in which X - y differs"]
    assert told(RESIDUAL, "zh", **wrong) == ["b 的 dX：这是另一个前向的梯度，那个前向里 X - y 不同"]


def test_a_derivative_taken_elsewhere_is_not_confused_with_an_input() -> None:
    """Where an input is called y, the result of the step is called by other words."""
    wrong = of_residual(lambda dY, X, y: dY * (X - y) ** 2)
    assert told(RESIDUAL, **wrong) == ["dX of b: the derivative is taken at the step's result, not its input"]
    assert told(RESIDUAL, "zh", **wrong) == ["b 的 dX：导数代入的是这一步的结果，而不是它的输入"]
    wrong = of_residual(lambda dY, X, y: dY * (X - y) ** 2 / 2)
    assert told(RESIDUAL, **wrong) == ["dX of b: square(x) is used where square'(x) belongs"]


GELU = exercise(
    "f(X) -> Y", backward="b(dY, X) -> dX", reference=torch.nn.functional.gelu, inputs={"X": array("N", "D")}
)


def gelu_parts(X: Any) -> tuple[Any, Any]:
    """Phi(X) and the density without its constant."""
    return (1 + erf(X / 2**0.5)) / 2, np.exp(-(X**2) / 2)


def test_a_missing_number_is_told_in_few_digits() -> None:
    """A divisor that was left out is a short number."""
    wrong = {"f": lambda X: X * gelu_parts(X)[0], "b": lambda dY, X: dY * (gelu_parts(X)[0] + X * gelu_parts(X)[1])}
    assert told(GELU, **wrong) == ["dX of b: the factor 1 / 2.50663 of the local derivative is missing"]


LEAKY = exercise(
    "f(X) -> Y",
    backward="b(dY, X) -> dX",
    reference=lambda X: torch.where(X > 0, X, X * 0.25),
    inputs={"X": array("N", "D")},
)


def of_leaky(backward: Any) -> dict[str, Any]:
    """A right leaky ReLU with this backward."""
    return {"f": lambda X: np.where(X > 0, X, X / 4), "b": backward}


@pytest.mark.parametrize(
    ("backward", "english", "chinese"),
    [
        (
            lambda dY, X: np.where(X > 0, np.ones_like(dY), dY / 4),
            "as if ones arrived from above on the path X -> where(X > 0, X, X * 0.25)",
            "在 X -> where(X > 0, X, X * 0.25) 这条路径上，就像传回来的全是 1",
        ),
        (
            lambda dY, X: np.where(X > 0, np.ones_like(dY), 0.25),
            "the local derivative alone, as if ones arrived from above",
            "只有局部导数，就像传回来的全是 1",
        ),
        (
            lambda dY, X: dY / 4,
            "right, but the path X -> where(X > 0, X, X * 0.25) counts 1 / 4 times",
            "其余都对，但 X -> where(X > 0, X, X * 0.25) 这条路径算成了 1 / 4 倍",
        ),
        (
            lambda dY, X: np.where(X > 0, dY, dY / 16),
            "right, but the path X * 0.25 -> where(X > 0, X, X * 0.25) counts 1 / 4 times",
            "其余都对，但 X * 0.25 -> where(X > 0, X, X * 0.25) 这条路径算成了 1 / 4 倍",
        ),
        (
            lambda dY, X: np.where(X > 0, 0 * dY, dY / 4),
            "what is right without the path X -> where(X > 0, X, X * 0.25)",
            "正确值里少了 X -> where(X > 0, X, X * 0.25) 这条路径",
        ),
    ],
)
def test_one_of_two_ways_is_told_apart(backward: Any, english: str, chinese: str) -> None:
    """What happened on one way to a step is not said of the other, nor of the whole."""
    assert told(LEAKY, **of_leaky(backward)) == [f"dX of b: {english}"]
    assert told(LEAKY, "zh", **of_leaky(backward)) == [f"b 的 dX：{chinese}"]


SOFTMAX = exercise(
    "f(X) -> P", backward="b(dP, X) -> dX", reference=lambda X: torch.softmax(X, -1), inputs={"X": array("N", "D")}
)


def soft(X: Any) -> Any:
    """The softmax of each row."""
    E = np.exp(X - X.max(-1, keepdims=True))
    return E / E.sum(-1, keepdims=True)


def test_the_upstream_gradient_may_be_missing_in_one_term_only() -> None:
    """Where another term still has it, it is not said to have no effect."""
    wrong = {"f": soft, "b": lambda dP, X: soft(X) * (dP - soft(X).sum(-1, keepdims=True))}
    assert told(SOFTMAX, **wrong) == ["dX of b: ones stand for the upstream gradient in upstream * softmax(x)"]
    assert told(SOFTMAX, "zh", **wrong) == ["b 的 dX：在 upstream * softmax(x) 中，该用上游梯度的地方全用了 1"]


SIGMOID = exercise("f(X) -> Y", backward="b(dY, X) -> dX", reference=torch.sigmoid, inputs={"X": array("N", "D")})
WITH_TANH = exercise(
    "f(X) -> Y", backward="b(dY, X) -> dX", reference=lambda X: X - torch.tanh(X), inputs={"X": array("N", "D")}
)


def soft_step(X: Any) -> Any:
    """The sigmoid."""
    return 1 / (1 + np.exp(-X))


def test_a_sign_beside_another_derivative_is_told_too() -> None:
    """The rule of another function and a minus are two mistakes, also where rounding leaves something of the rest."""
    wrong = {"f": soft_step, "b": lambda dY, X: -dY * (1 - soft_step(X) ** 2)}
    assert told(SIGMOID, **wrong) == [
        "two mistakes at once, and one of them is: dX of b: the derivative is that of tanh",
        "two mistakes at once, and one of them is: dX of b: exactly minus what is right",
    ]


def test_a_factor_beside_another_derivative_is_told_of_its_path() -> None:
    """In one of two terms: the factor is not one of the whole."""
    wrong = {"f": lambda X: X - np.tanh(X), "b": lambda dY, X: dY * (1 - 3 * soft_step(X) * (1 - soft_step(X)))}
    assert told(WITH_TANH, **wrong) == [
        "two mistakes at once, and one of them is: dX of b: the derivative is that of the sigmoid",
        "two mistakes at once, and one of them is: dX of b: right, but the path X -> tanh(X) counts 3 times",
    ]


def test_rounding_is_not_taken_for_a_share() -> None:
    """What a softmax hands back for an offset of its input is 0 but for rounding, and no term to be scaled."""
    wrong = {"f": soft, "b": lambda dP, X: -soft(X) * (dP - (dP * soft(X)).sum(-1, keepdims=True)) / len(X)}
    assert told(SOFTMAX, **wrong) == [
        "two mistakes at once, and one of them is: dX of b: exactly minus what is right",
        "two mistakes at once, and one of them is: dX of b: what is right, divided by the batch size N once more",
    ]


CROSS_ENTROPY = exercise(
    "f(X, y) -> loss, dX",
    reference=lambda X, y: torch.nn.functional.cross_entropy(X, y),
    inputs={"X": array("N", "C"), "y": labels("N", below="C")},
)


def early(X: Any, y: Any) -> tuple[Any, Any]:
    """The loss, and a gradient of which only the labels are divided by the batch size."""
    dX, rows = soft(X), np.arange(len(y))
    loss = -np.log(dX[rows, y]).mean()
    dX[rows, y] -= 1 / len(y)
    return loss, dX


def test_the_batch_size_goes_by_its_name_in_a_formula() -> None:
    """And not by the number that it is on the first input."""
    assert told(CROSS_ENTROPY, f=early) == [
        "dX of f: computed as (exp(...) / sum(...)) - one_hot(labels) / N: brackets are missing"
    ]


DECAYED = exercise(
    "f(X, y, lam) -> loss, dX",
    reference=lambda X, y, lam: torch.nn.functional.cross_entropy(X, y) + lam * (X**2).sum(),
    inputs={"X": array("N", "C"), "y": labels("N", below="C"), "lam": setting(0.5, 0.0, 2.0)},
)


def summed(X: Any, y: Any, lam: float) -> tuple[Any, Any]:
    """The loss, and a gradient of the data alone that is not averaged."""
    dX, rows = soft(X), np.arange(len(y))
    loss = -np.log(dX[rows, y]).mean() + lam * (X**2).sum()
    dX[rows, y] -= 1
    return loss, dX


def test_two_mistakes_are_told_though_one_of_them_is_idle_on_some_inputs() -> None:
    """Where the setting is 0 the missing term makes no difference, and the other mistake is alone."""
    assert told(DECAYED, f=summed) == [
        "two mistakes at once, and one of them is: dX of f: what is right without sum(X**2) * lam",
        "two mistakes at once, and one of them is: dX of f: exactly N times what is right, the batch size",
    ]


SHIFTED = exercise(
    "f(X, c) -> Y",
    backward="b(dY, X, c) -> dX, dc",
    reference=lambda X, c: torch.relu(X + c),
    inputs={"X": array("N", "D"), "c": array("D")},
)


def gated(dY: Any, X: Any, c: Any) -> tuple[Any, Any]:
    """The gradients of relu(X + c), passed where X - c is positive."""
    passed = dY * (X - c > 0)
    return passed, passed.sum(0)


def test_nothing_is_supposed_on_top_of_another_forward() -> None:
    """Beside a forward that subtracts, a gradient that adds is not called minus what is right."""
    wrong = {"f": lambda X, c: np.maximum(X - c, 0), "b": gated}
    assert told(SHIFTED, **wrong) == [
        "Y of f: the difference stands where the sum belongs",
        "dX of b: the gradient of a forward in which X + c differs",
    ]
