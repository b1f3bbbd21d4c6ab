"""The backward of each step as a textbook writes it: a program of its own, in which mistakes can be made too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import torch

from grader.diagnosis.supposed.primitives import UNARY

Tensor = torch.Tensor
Rule = Callable[[Tensor, Tensor, Tensor], Tensor]
"""From x, y = f(x) and the upstream gradient to the gradient of x."""


def _cdf(x: Tensor) -> Tensor:
    found: Tensor = (1 + torch.erf(x / 2**0.5)) / 2
    return found


def _density(x: Tensor) -> Tensor:
    found: Tensor = torch.exp(-(x**2) / 2) / (2 * torch.pi) ** 0.5
    return found


def gate(x: Tensor) -> Tensor:
    """1 where x > 0, else 0."""
    return torch.where(x > 0, torch.ones_like(x), torch.zeros_like(x))


def onehot(labels: Tensor, like: Tensor) -> Tensor:
    """A row for each label, 1 at the label and 0 elsewhere; labels (N,), like (N, C) -> (N, C)."""
    found: Tensor = torch.nn.functional.one_hot(labels, like.shape[1])
    return found.to(like.dtype)


def _autograd(function: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    leaf = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (found,) = torch.autograd.grad(function(leaf).sum(), leaf)
    return found


RULES: dict[str, Rule] = {
    "sigmoid": lambda x, y, u: u * y * (1 - y),
    "tanh": lambda x, y, u: u * (1 - y**2),
    "relu": lambda x, y, u: u * gate(x),
    "exp": lambda x, y, u: u * y,
    "log": lambda x, y, u: u / x,
    "square": lambda x, y, u: u * (2 * x),
    "sqrt": lambda x, y, u: u / (2 * y),
    "abs": lambda x, y, u: u * torch.sign(x),
    "gelu": lambda x, y, u: u * (_cdf(x) + x * _density(x)),
    "silu": lambda x, y, u: u * (torch.sigmoid(x) + x * torch.sigmoid(x) * (1 - torch.sigmoid(x))),
    "gelu_tanh": lambda x, y, u: u * _autograd(UNARY["gelu_tanh"], x),
    "softplus": lambda x, y, u: u * torch.sigmoid(x),
    "softmax": lambda x, y, u: y * (u - torch.sum(u * y, -1, keepdim=True)),
    "log_softmax": lambda x, y, u: u - torch.exp(y) * torch.sum(u, -1, keepdim=True),
}


def cross_entropy_rule(x: Tensor, labels: Tensor, upstream: Tensor) -> Tensor:
    """The gradient of the mean cross-entropy: upstream times (softmax - onehot) / N; x (N, C), labels (N,)."""
    return upstream * ((torch.softmax(x, -1) - onehot(labels, x)) / len(labels))


Form = tuple[Any, str, Mapping[str, Any], Callable[[], Tensor]]


def other_rules(op: str, x: Tensor, y: Tensor, upstream: Tensor) -> Iterator[Form]:
    """Rules of another function, of another place, or of another gate: a label, a name, facts, the gradient."""
    rule = RULES[op]
    if op not in UNARY:
        return
    function = UNARY[op]
    facts = {"operand": f"{op}'(x)", "instead": f"{op}(x)"}
    yield "value", "operand-swapped", facts, lambda: upstream * y
    if op in ("relu", "abs"):
        yield "inverted", "gate-inverted", {}, partial(rule, -x, y, upstream)
        yield "upstream", "gate-of-upstream", {}, partial(rule, upstream, y, upstream)
    else:
        yield "inverse", "derivative-inverted", {}, lambda: upstream / rule(x, y, torch.ones_like(upstream))
        for label, at, value in (("x for y", x, x), ("y for x", y, function(y)), ("again", function(x), function(y))):
            yield label, "derivative-elsewhere", {"taken": label}, partial(rule, at, value, upstream)
    for other, theirs in RULES.items():
        if other != op and other in UNARY:
            facts = {"other": other}
            if other != "exp":
                yield other, "derivative-of-other", facts, partial(theirs, x, y, upstream)
            itself = partial(theirs, x, UNARY[other](x), upstream)
            yield f"{other} itself", "derivative-of-other", facts, itself
