"""Small exercises, each with right functions in NumPy, and a judge that needs no process."""

from __future__ import annotations

import numpy as np
import torch
from fake_runner import fake_student

from grader.checks.judge import judge
from grader.spec import Exercise, Kept, array, arrays, labels, setting, text

TITLE = text("A toy", "玩具")


def exercise(forward="f(X) -> Y", **fields):
    """An exercise with a title and a file, whose X is an N x D array unless told otherwise."""
    defaults = {"title": TITLE, "file": "m.py", "inputs": {"X": array("N", "D")}, "points": 4}
    return Exercise(forward=forward, **{**defaults, **fields})


def square(**fields):
    """Y = X^2."""
    return exercise("f(X) -> Y", backward="b(dY, X) -> dX", **{"reference": lambda X: X**2, **fields})


SQUARE = {"f": lambda X: X**2, "b": lambda dY, X: 2 * X * dY}


def affine(**fields):
    """Y = XW + c, with the inputs in a private cache."""
    return exercise(
        "f(X, W, c) -> Y, cache",
        backward="b(dY, cache) -> dX, dW, dc",
        **{
            "reference": lambda X, W, c: X @ W + c,
            "inputs": {"X": array("N", "D"), "W": array("D", "M"), "c": array("M")},
            **fields,
        },
    )


AFFINE = {
    "f": lambda X, W, c: (X @ W + c, (X, W)),
    "b": lambda dY, cache: (dY @ cache[1].T, cache[0].T @ dY, dY.sum(0)),
}


RATE = 0.25


def masked(**fields):
    """Dropout at a fixed rate: the mask is the student's own, and the reference asks for it."""
    return exercise(
        "f(X) -> Y, mask",
        backward="b(dY, mask) -> dX",
        **{"reference": lambda X, mask: X * mask, "law": lambda X: Kept(1 - RATE, X / (1 - RATE)), **fields},
    )


def right_mask(X):
    """Dropout, and the mask with its scale in it."""
    mask = (np.random.random(X.shape) >= RATE).astype(X.dtype) / X.dtype.type(1 - RATE)
    return X * mask, mask


MASKED = {"f": right_mask, "b": lambda dY, mask: dY * mask}


def model(**fields):
    """y = x . W + b, the parameters in a dict."""
    return exercise(
        "f(p, x) -> y",
        backward="b(dy, p, x) -> dp",
        **{
            "reference": lambda p, x: x @ p["W"] + p["c"],
            "inputs": {"p": arrays(W=("D", "M"), c=("M",)), "x": array("N", "D")},
            **fields,
        },
    )


MODEL = {"f": lambda p, x: x @ p["W"] + p["c"], "b": lambda dy, p, x: {"W": x.T @ dy, "c": dy.sum(0)}}


def loss(**fields):
    """Loss and gradient in one."""
    return exercise(
        "f(X, y, lam) -> loss, dX",
        **{
            "reference": lambda X, y, lam: (X[torch.arange(len(y)), y] ** 2).mean() + lam * X.sum(),
            "inputs": {"X": array("N", "C"), "y": labels("N", below="C"), "lam": setting(0.5, 2.0, 0.0)},
            **fields,
        },
    )


def right_loss(X, y, lam):
    """The loss, and its gradient by hand."""
    rows = np.arange(len(y))
    dX = np.full_like(X, lam)
    dX[rows, y] += 2 * X[rows, y] / len(y)
    return (X[rows, y] ** 2).mean() + lam * X.sum(), dX


LOSS = {"f": right_loss}

TOYS = {
    "square": (square, SQUARE),
    "affine": (affine, AFFINE),
    "masked": (masked, MASKED),
    "model": (model, MODEL),
    "loss": (loss, LOSS),
}


def verdicts(toy, seed=0, blocked=None, **functions):
    """The verdicts by check, for these functions of a student."""
    hearing = judge(fake_student(toy, blocked, **functions), seed)
    return {verdict.check: verdict for verdict in hearing.ledger.in_order()}


def statuses(found):
    """Check -> status, in words."""
    return {name: verdict.status.value for name, verdict in found.items()}


def failed(found):
    """Check -> code of its finding, for what is not passed and not skipped."""
    return {
        name: verdict.finding.code
        for name, verdict in found.items()
        if verdict.status.value not in ("passed", "skipped")
    }


def earned(found):
    """Points of all checks together."""
    return round(sum(verdict.points for verdict in found.values()), 2)


def worth(found):
    """Maximal points of all checks together."""
    return round(sum(verdict.max_points for verdict in found.values()), 2)
