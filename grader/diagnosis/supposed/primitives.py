"""The primitive steps that a reference is taken apart into, and how library functions are made of them."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import torch

Function = Callable[..., Any]

BINARY: dict[str, Function] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "pow": operator.pow,
    "matmul": operator.matmul,
    "maximum": torch.maximum,
    "minimum": torch.minimum,
}
COMPARISONS: dict[str, Function] = {
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
    "eq": operator.eq,
    "ne": operator.ne,
}
UNARY: dict[str, Function] = {
    "neg": operator.neg,
    "exp": torch.exp,
    "log": torch.log,
    "sqrt": torch.sqrt,
    "abs": torch.abs,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "erf": torch.erf,
    "gelu": torch.nn.functional.gelu,
    "gelu_tanh": lambda x: torch.nn.functional.gelu(x, approximate="tanh"),
    "silu": torch.nn.functional.silu,
    "softplus": torch.nn.functional.softplus,
    "square": torch.square,
}


def _over(function: Function) -> Function:
    """A reduction whose `dim` of None means every axis."""

    def reduced(x: Any, dim: tuple[int, ...] | None, keepdim: bool) -> Any:
        return function(x, dim=tuple(range(x.dim())) if dim is None else dim, keepdim=keepdim) if x.dim() else x

    return reduced


REDUCTIONS: dict[str, Function] = {
    "sum": _over(torch.sum),
    "mean": _over(torch.mean),
    "amax": _over(torch.amax),
    "amin": _over(torch.amin),
}
RUN: dict[str, Function] = {**BINARY, **COMPARISONS, **UNARY, **REDUCTIONS, "where": torch.where}

REVERSED = {"rsub": "sub", "rdiv": "div", "rtruediv": "div", "rmul": "mul", "radd": "add", "rmatmul": "matmul"}
ALIASES = {"truediv": "div", "true_divide": "div", "divide": "div", "multiply": "mul", "subtract": "sub"}
ALIASES |= {"negative": "neg", "max": "amax", "min": "amin", "mm": "matmul", "greater": "gt", "less": "lt"}


def name_of(function: Any) -> str:
    """The plain name of a torch function, method, operator or attribute."""
    name = str(getattr(function, "__name__", function))
    if name == "__get__":
        name = str(getattr(getattr(function, "__self__", None), "__name__", name))
    name = name.strip("_")
    return ALIASES.get(name, name)


def pick(scores: Any, labels: Any) -> Any:
    """Of every row the entry at its label: scores (N, C), labels (N,) -> (N,)."""
    return scores[torch.arange(len(labels)), labels]


def _softmax(x: Any, dim: int = -1, **_: Any) -> Any:
    shifted = torch.exp(x - torch.amax(x, dim, keepdim=True))
    return shifted / torch.sum(shifted, dim, keepdim=True)


def _log_softmax(x: Any, dim: int = -1, **_: Any) -> Any:
    shifted = x - torch.amax(x, dim, keepdim=True)
    return shifted - torch.log(torch.sum(torch.exp(shifted), dim, keepdim=True))


def _cross_entropy(scores: Any, labels: Any, reduction: str = "mean", **_: Any) -> Any:
    losses = -pick(torch.log_softmax(scores, 1), labels)
    return torch.mean(losses) if reduction == "mean" else torch.sum(losses) if reduction == "sum" else losses


def _linear(x: Any, weight: Any, bias: Any = None) -> Any:
    return x @ weight.T if bias is None else x @ weight.T + bias


def _mse_loss(x: Any, y: Any, reduction: str = "mean", **_: Any) -> Any:
    squares = (x - y) ** 2
    return torch.mean(squares) if reduction == "mean" else torch.sum(squares) if reduction == "sum" else squares


COMPOSED: dict[str, Function] = {
    "softmax": _softmax,
    "log_softmax": _log_softmax,
    "cross_entropy": _cross_entropy,
    "linear": _linear,
    "mse_loss": _mse_loss,
}


def _textbook_softmax(x: Any, dim: int = -1, **_: Any) -> Any:
    powers = torch.exp(x)
    return powers / torch.sum(powers, dim, keepdim=True)


def _textbook_tanh(x: Any) -> Any:
    return (torch.exp(x) - torch.exp(-x)) / (torch.exp(x) + torch.exp(-x))


OTHER_FORMS: tuple[dict[str, Function], ...] = (
    {
        **COMPOSED,
        "sigmoid": lambda x: torch.exp(x) / (1 + torch.exp(x)),
        "tanh": lambda x: (torch.exp(2 * x) - 1) / (torch.exp(2 * x) + 1),
    },
    {**COMPOSED, "tanh": lambda x: (1 - torch.exp(-2 * x)) / (1 + torch.exp(-2 * x))},
)
"""More forms that are right, and not finite everywhere."""

TEXTBOOK: dict[str, Function] = {
    **COMPOSED,
    "sigmoid": lambda x: 1 / (1 + torch.exp(-x)),
    "tanh": _textbook_tanh,
    "softplus": lambda x: torch.log(1 + torch.exp(x)),
    "silu": lambda x, **_: x / (1 + torch.exp(-x)),
    "gelu": lambda x, **_: x * (1 + torch.erf(x / 2**0.5)) / 2,
    "softmax": _textbook_softmax,
    "log_softmax": lambda x, dim=-1, **_: torch.log(torch.softmax(x, dim)),
}
"""The same functions as a textbook writes them: right, and not always finite."""

PROBABILITIES: dict[str, Function] = {
    **COMPOSED,
    "log_softmax": lambda x, dim=-1, **_: torch.log(torch.softmax(x, dim)),
}
"""The same functions, with the logarithm taken of probabilities that may have become 0."""
