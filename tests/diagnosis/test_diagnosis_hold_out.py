"""Mistakes in exercises that no course has: the mechanism names them, and leaves alone what it cannot prove."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from fake_runner import fake_student
from toy_exercises import exercise

from grader.checks.judge import judge
from grader.diagnosis.engine import diagnose
from grader.spec import array, labels, setting


def names(toy: Any, **functions: Any) -> list[str]:
    """The names that functions get which fail a toy exercise."""
    hearing = judge(fake_student(toy, **functions), 0)
    assert not all(verdict.passed for verdict in hearing.ledger.in_order())
    return sorted({item.name for item in diagnose(hearing)})


def centred(x: Any) -> Any:
    return x - x.mean(-1, keepdim=True)


NORMALISED = exercise(
    "f(X, g) -> Y",
    backward="b(dY, X, g) -> dX, dg",
    reference=lambda X, g: g * centred(X) / torch.sqrt((centred(X) ** 2).mean(-1, keepdim=True) + 1e-5),
    inputs={"X": array("N", "D"), "g": array("D")},
)


def stats(X: Any) -> tuple[Any, Any]:
    off = X - X.mean(-1, keepdims=True)
    return off, np.sqrt((off**2).mean(-1, keepdims=True) + 1e-5)


def norm(X: Any, g: Any) -> Any:
    off, spread = stats(X)
    return g * off / spread


def norm_back(dY: Any, X: Any, g: Any) -> Any:
    off, spread = stats(X)
    xhat, dxhat = off / spread, dY * g
    dX = (dxhat - dxhat.mean(-1, keepdims=True) - xhat * (dxhat * xhat).mean(-1, keepdims=True)) / spread
    return dX, (dY * xhat).sum(0)


def forward_only(change: Any) -> dict[str, Any]:
    return {"f": change, "b": norm_back}


def backward_only(change: Any) -> dict[str, Any]:
    return {"f": norm, "b": change}


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (forward_only(lambda X, g: (X - X.mean(-1, keepdims=True)) / stats(X)[1]), "step-missing"),
        (forward_only(lambda X, g: g * X / stats(X)[1]), "term-missing"),
        (forward_only(lambda X, g: g * stats(X)[0] / stats(X)[1] ** 2), "step-missing"),
        (forward_only(lambda X, g: -norm(X, g)), "wrong-sign"),
        (forward_only(lambda X, g: norm(X, g) * stats(X)[1]), "step-missing"),
        (forward_only(lambda X, g: np.maximum(norm(X, g), 0)), "step-extra"),
        (backward_only(lambda dY, X, g: (norm_back(dY, X, g)[0], norm_back(dY, X, g)[1] / len(X))), "batch-size-twice"),
        (backward_only(lambda dY, X, g: (norm_back(dY, X, g)[0], (dY * stats(X)[0] / stats(X)[1])[0])),
         "first-example-only"),
        (backward_only(lambda dY, X, g: (norm_back(np.ones_like(dY), X, g)[0], norm_back(dY, X, g)[1])),
         "upstream-missing"),
        (backward_only(lambda dY, X, g: (2 * norm_back(dY, X, g)[0], norm_back(dY, X, g)[1])), "factor-two"),
    ],
)
def test_a_normalisation(wrong: dict[str, Any], expected: str) -> None:
    """Parts left out, gradients averaged, of one example, of ones, doubled."""
    assert names(NORMALISED, **wrong) == [expected]


ATTENTION = exercise(
    "f(Q, K, V) -> Y",
    backward="b(dY, Q, K, V) -> dQ, dK, dV",
    reference=lambda Q, K, V: torch.softmax(Q @ K.T, -1) @ V,
    inputs={"Q": array("N", "D"), "K": array("M", "D"), "V": array("M", "E")},
)


def soft(x: Any) -> Any:
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def attention(Q: Any, K: Any, V: Any) -> Any:
    return soft(Q @ K.T) @ V


def attention_back(dY: Any, Q: Any, K: Any, V: Any, softly: Any = None) -> Any:
    A, dA = soft(Q @ K.T), dY @ V.T
    dS = A * (dA - (A * dA).sum(-1, keepdims=True)) if softly is None else softly(A, dA)
    return dS @ K, dS.T @ Q, A.T @ dY


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"f": lambda Q, K, V: soft((Q @ K.T).T).T @ V, "b": attention_back}, "wrong-axis"),
        ({"f": lambda Q, K, V: (Q @ K.T) @ V, "b": attention_back}, "step-missing"),
        ({"f": attention, "b": lambda *a: attention_back(*a, softly=lambda A, dA: dA)}, "derivative-missing"),
        ({"f": attention, "b": lambda *a: attention_back(*a, softly=lambda A, dA: A * dA)}, "term-missing"),
        ({"f": attention, "b": lambda *a: (*attention_back(*a)[:2], -attention_back(*a)[2])}, "wrong-sign"),
        ({"f": attention, "b": lambda *a: tuple(np.asarray(attention_back(*a)[i]) for i in (0, 2, 1))},
         "results-swapped"),
    ],
)
def test_an_attention(wrong: dict[str, Any], expected: str) -> None:
    """The softmax over the wrong axis, left out, without its derivative; results in the wrong order."""
    assert names(ATTENTION, **wrong) == [expected]


WEIGHTED = exercise(
    "f(X, y, lam) -> loss, dX",
    reference=lambda X, y, lam: torch.nn.functional.cross_entropy(X, y) + lam * (X**2).sum(),
    inputs={"X": array("N", "C"), "y": labels("N", below="C"), "lam": setting(0.5, 2.0, 0.25)},
)


def weighted(X: Any, y: Any, lam: float, average: bool = True, decay: float = 2.0, batch: Any = None) -> Any:
    rows = np.arange(len(y))
    Z = X - X.max(1, keepdims=True)
    logs = Z - np.log(np.exp(Z).sum(1, keepdims=True))
    dX = np.exp(logs)
    dX[rows, y] -= 1
    return -logs[rows, y].mean() + lam * (X**2).sum(), dX / (len(y) if average else 1) + decay * lam * X


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (lambda X, y, lam: weighted(X, y, lam, average=False), "batch-size-missing"),
        (lambda X, y, lam: weighted(X, y, lam, decay=0.0), "term-missing"),
        (lambda X, y, lam: weighted(X, y, lam, decay=1.0), "derivative-factor-missing"),
        (lambda X, y, lam: (weighted(X, y, 0.0)[0], weighted(X, y, lam)[1]), "term-missing"),
    ],
)
def test_a_loss_with_a_penalty(wrong: Any, expected: str) -> None:
    """A mean that was forgotten in one term, a penalty left out or halved in the gradient."""
    assert names(WEIGHTED, f=wrong) == [expected]


def test_two_mistakes_are_both_named() -> None:
    """One in each of two gradients, and two in one."""
    both = backward_only(lambda dY, X, g: (-norm_back(dY, X, g)[0], norm_back(dY, X, g)[1] / len(X)))
    assert names(NORMALISED, **both) == ["batch-size-twice", "wrong-sign"]
    twice = {"f": attention, "b": lambda *a: tuple(-g / len(a[1]) for g in attention_back(*a))}
    assert names(ATTENTION, **twice) == ["batch-size-twice", "wrong-sign"]


@pytest.mark.parametrize(
    "wrong",
    [
        backward_only(lambda dY, X, g: (norm_back(dY, X, g)[0] + np.sin(X), norm_back(dY, X, g)[1])),
        forward_only(lambda X, g: norm(X, g) + 0.1 * np.cumsum(X, 1)),
        forward_only(lambda X, g: np.sort(norm(X, g), 0) * 1.7 + np.tanh(X)),
    ],
)
def test_what_nothing_explains_gets_no_name(wrong: dict[str, Any]) -> None:
    """No supposed mistake gives these numbers: the facts alone are told."""
    assert names(NORMALISED, **wrong) == []
