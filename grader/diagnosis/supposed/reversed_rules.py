"""Derivatives of activations and of whole library functions, with a mistake in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import torch

from grader.diagnosis.supposed.change import Change
from grader.diagnosis.supposed.changes import changes
from grader.diagnosis.supposed.derivatives import RULES, Form, cross_entropy_rule, other_rules
from grader.diagnosis.supposed.primitives import UNARY
from grader.diagnosis.supposed.program import Group, Program, Ref, Tensor, bracketed, record
from grader.diagnosis.supposed.reversal import Edge, Reversal
from grader.diagnosis.supposed.reverse import Reverse

SMALL = 64
"""The most entries of which a full Jacobian is worked out."""


def other_derivatives(edge: Edge) -> Iterator[Reversal]:
    """Another derivative of a function of each entry."""
    op = edge.step.op
    if op in UNARY and op in RULES and edge.upstream.shape == edge.part.shape:
        x, y = edge.program.values[edge.place], edge.program.values[edge.program.place(edge.number)]
        yield from _ruled(("rule", edge.number), edge.place, edge.part, op, (x, y, edge.upstream))


def of_group(reverse: Reverse, number: int, group: Group) -> Iterator[Reversal]:
    """Another derivative of a library function as a whole."""
    program, upstream = reverse.program, reverse.adjoints[group.last]
    if upstream is None or reverse.adjoints[group.first] is None:
        return
    x, y, whole = program.values[group.first], program.values[group.last], _through(reverse, group)
    key = ("rule", "group", number)

    def gets(kind: str, name: str, new: Any, **facts: Any) -> Reversal:
        return Reversal((*key, kind), name, group.first, lambda: new() - whole, facts)

    if upstream.shape == x.shape:
        yield gets("pass", "derivative-missing", lambda: upstream, step=group.op)
        if x.numel() <= SMALL:
            diagonal = partial(_diagonal, group, x, upstream)
            yield gets("diagonal", "path-missing", diagonal, step=f"{group.op}: i != j")
    if group.op in RULES:
        yield from _ruled(key, group.first, whole, group.op, (x, y, upstream))
    if group.op == "cross_entropy" and group.labels is not None:
        inputs = {"x": x, "labels": program.values[group.labels], "upstream": upstream}
        own = record(lambda t: {"dx": cross_entropy_rule(t["x"], t["labels"], t["upstream"])}, inputs)
        yield from _replaced(key, group.first, whole, _mistaken(own, group.op))


def edges_into(reverse: Reverse, group: Group) -> list[tuple[int, int]]:
    """The edges by which a group hands something back to its input."""
    program = reverse.program
    return [
        (step, position)
        for step, position in reverse.parts
        if group.first < program.place(step) <= group.last
        and program.steps[step].operands[position] == Ref(group.first)
    ]


def _through(reverse: Reverse, group: Group) -> Tensor:
    """What a group hands back to its input in all."""
    none = torch.zeros_like(reverse.program.values[group.first])
    return sum((reverse.parts[edge] for edge in edges_into(reverse, group)), none)


def _diagonal(group: Group, x: Tensor, upstream: Tensor) -> Tensor:
    """What the diagonal of the Jacobian alone hands back."""
    jacobian = torch.autograd.functional.jacobian(group.function, x)  # type: ignore[no-untyped-call]
    return upstream * torch.diagonal(jacobian.reshape(x.numel(), x.numel())).reshape(x.shape)


def _ruled(
    key: tuple[Any, ...], place: int, right: Tensor, op: str, values: tuple[Tensor, Tensor, Tensor]
) -> Iterator[Reversal]:
    """Other rules, then the right one with a mistake in it."""
    for reversal in _replaced(key, place, right, other_rules(op, *values)):
        yield replace(reversal, part=right)
    rule, names = RULES[op], ("x", f"{op}(x)", "upstream")
    own = record(lambda t: {"dx": rule(*(t[name] for name in names))}, dict(zip(names, values, strict=True)))
    yield from _replaced(key, place, right, _mistaken(own, op))


def _replaced(key: tuple[Any, ...], place: int, right: Tensor, forms: Iterator[Form]) -> Iterator[Reversal]:
    for label, name, facts, new in forms:
        yield Reversal((*key, label), name, place, partial(_less, new, right), facts)


def _less(new: Any, right: Tensor) -> Tensor:
    found: Tensor = new() - right
    return found


def _mistaken(own: Program, op: str) -> Iterator[Form]:
    last = max(own.outputs.values())
    for change in changes(own):
        if op in ("relu", "abs") and change.name == "step-extra":  # log x > 0 is x > 1
            continue
        yield change.key, *_name(change, own, op, last), partial(_gradient, own, change)


def _gradient(own: Program, change: Change) -> Tensor:
    with torch.no_grad():
        return own.outputs_if(change.place, change.make(own.values))["dx"]


def _name(change: Change, own: Program, op: str, last: int) -> tuple[str, Mapping[str, Any]]:
    """What a change is called when it is made in a derivative."""
    if change.name == "step-missing" and "kept" in change.facts:
        if change.facts["factor"] == "upstream":
            uses = sum("upstream" in map(own.text, step.refs) for step in own.steps)
            return "upstream-missing", {"term": own.text(change.place)} if uses > 1 else {}
        if change.facts["kept"] == "upstream" and change.place == last:
            return "derivative-missing", {"step": op}
        factor = change.facts["factor"]
        if change.facts["step"] == "div" and change.key[-1] == 0:
            factor = f"1 / {factor:g}" if isinstance(factor, int | float) else f"1 / {bracketed(factor)}"
        return "derivative-factor-missing", {"factor": factor}
    return change.name, change.facts
