"""Local derivatives of activations, and the wrong ones that are written for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import torch

from grader.diagnosis.primitives import UNARY

Tensor = torch.Tensor
Rule = Callable[[Tensor, Tensor], Tensor]
Form = tuple[str, str, Mapping[str, Any], Callable[[], Tensor]]

RULES: dict[str, Rule] = {
    "sigmoid": lambda x, y: y * (1 - y),
    "tanh": lambda x, y: 1 - y * y,
    "relu": lambda x, y: (x > 0).to(x.dtype),
    "exp": lambda x, y: y,
    "log": lambda x, y: 1 / x,
    "square": lambda x, y: 2 * x,
    "sqrt": lambda x, y: 1 / (2 * y),
    "abs": lambda x, y: torch.sign(x),
    "gelu": lambda x, y: _autograd("gelu", x),
    "silu": lambda x, y: _autograd("silu", x),
    "softplus": lambda x, y: torch.sigmoid(x),
    "erf": lambda x, y: _autograd("erf", x),
}
"""The derivative of each function at x, where it has the value y."""

FACTORS: dict[str, dict[str, Rule]] = {
    "sigmoid": {"1 - y": lambda x, y: 1 - y, "y": lambda x, y: y},
    "tanh": {"1 - y": lambda x, y: 1 - y, "1 + y": lambda x, y: 1 + y, "y**2": lambda x, y: y * y},
    "square": {"x": lambda x, y: x},
    "sqrt": {"1 / y": lambda x, y: 1 / y},
    "gelu": {
        "Phi(x)": lambda x, y: _cdf(x),
        "x * phi(x)": lambda x, y: x * _density(x),
        "Phi(x) + phi(x)": lambda x, y: _cdf(x) + _density(x),
        "Phi(x) - x * phi(x)": lambda x, y: _cdf(x) - x * _density(x),
    },
    "silu": {"sigmoid(x)": lambda x, y: torch.sigmoid(x)},
}
"""What is left of a derivative when one of its factors or terms is forgotten."""


def forms(op: str, x: Tensor, y: Tensor, upstream: Tensor) -> Iterator[Form]:
    """Wrong derivatives of `op` at x with the value y: a label, a name, facts, and the derivative."""
    rule = RULES.get(op)
    if rule is None:
        return
    function = UNARY[op]
    if op in ("relu", "abs"):
        yield "inverted", "gate-inverted", {}, lambda: rule(-x, y)
        yield "upstream", "gate-of-upstream", {}, lambda: rule(upstream, y)
    else:
        yield "inverse", "derivative-inverted", {}, lambda: 1 / rule(x, y)
        elsewhere = (("x for y", x, x, "y", "x"), ("y for x", y, function(y), "x", "y"), ("f(y)", y, y, "x", "y"))
        for label, at, value, operand, instead in elsewhere:
            facts = {"operand": operand, "instead": instead}
            yield label, "derivative-elsewhere", facts, lambda at=at, value=value: rule(at, value)  # type: ignore[misc]
        again = {"operand": "y", "instead": f"{op}(y)"}
        yield "again", "derivative-elsewhere", again, lambda: rule(function(x), function(y))
    for label, factor in FACTORS.get(op, {}).items():
        yield label, "derivative-factor-missing", {"factor": label}, lambda factor=factor: factor(x, y)  # type: ignore[misc]
    yield "value", "derivative-missing", {"step": op}, lambda: y
    for other, theirs in RULES.items():
        if other != op:
            yield other, "derivative-of-other", {"other": other}, lambda theirs=theirs: theirs(x, y)  # type: ignore[misc]
            own = {"other": other}
            yield f"{other} itself", "derivative-of-other", own, lambda other=other: _itself(other, x)  # type: ignore[misc]


def _itself(op: str, x: Tensor) -> Tensor:
    """The derivative of another function with that function's own value."""
    return RULES[op](x, UNARY[op](x))


def _autograd(op: str, x: Tensor) -> Tensor:
    leaf = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (found,) = torch.autograd.grad(UNARY[op](leaf).sum(), leaf)
    return found


def _cdf(x: Tensor) -> Tensor:
    return (1 + torch.erf(x / 2**0.5)) / 2


def _density(x: Tensor) -> Tensor:
    return torch.exp(-x * x / 2) / (2 * torch.pi) ** 0.5
