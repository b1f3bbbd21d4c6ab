"""All supposed mistakes in a forward: every step of its program, every library function, every input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from math import log
from typing import Any

import torch

from grader.diagnosis.supposed import changed_labels, changed_steps, changed_terms
from grader.diagnosis.supposed.change import Change, of_value
from grader.diagnosis.supposed.primitives import UNARY
from grader.diagnosis.supposed.program import Group, Make, Program

OF_STEPS = (
    changed_steps.left_out,
    changed_terms.other_terms,
    changed_steps.done_beside,
    changed_steps.another,
    changed_steps.other_axis,
    changed_steps.other_operand,
    changed_steps.other_constant,
    changed_steps.other_brackets,
    changed_steps.other_order,
    changed_labels.other_labels,
    changed_steps.done_twice,
    changed_terms.guarded,
)
ARGUMENTS = {
    "-{}": lambda x: -x,
    "2 * {}": lambda x: 2 * x,
    "{} / 2": lambda x: x / 2,
    "log(2) * {}": lambda x: x * log(2),
}
BEFORE = ("relu", "sigmoid", "tanh", "abs", "exp", "log", "square")


def changes(program: Program) -> Iterator[Change]:
    """Every single change of a program that has a name, the likelier ones of each place first."""
    for number, step in enumerate(program.steps):
        for kind in OF_STEPS:
            yield from kind(program, program.place(number), step)
    for number, group in reversed(list(enumerate(program.groups))):
        if group.labels is None:
            yield from _of_group(("group", number), group)
    for place, name in enumerate(program.inputs):
        if program.values[place].is_floating_point():
            yield from _of_input(place, name, program.values[place].dim() == 2)


def _of_group(key: tuple[Any, ...], group: Group) -> Iterator[Change]:
    facts, function, last = {"step": group.op}, group.function, group.last

    def change(kind: Any, name: str, function: Any, **more: Any) -> Change:
        return Change((*key, kind), name, last, of_value(group.first, function), {**facts, **more})

    for dim in range(3):
        yield change(dim, "wrong-axis", partial(function, dim=dim), axis=dim)
    yield change("all", "summed-too-far", lambda x: function(x.reshape(1, -1), dim=-1).reshape(x.shape))
    yield change("skip", "step-missing", lambda x: x)
    yield change("twice", "step-twice", lambda x: function(function(x)))
    if group.op == "log_softmax":
        yield change("softmax", "step-missing", lambda x: torch.exp(function(x)), step="log")
        yield change("softmax twice", "step-twice", lambda x: function(torch.exp(function(x))), step="softmax")
    if group.op == "softmax":
        yield change("log", "other-function", lambda x: torch.log(function(x)), formula="log(softmax(x))")
        yield change("max", "wrong-reduction", _over_largest(function), step="sum", instead="amax")


def _over_largest(function: Any) -> Any:
    def divided(x: Any) -> Any:
        found = function(x)
        return found / found.amax(-1, keepdim=True)

    return divided


def _of_input(place: int, name: str, matrix: bool) -> Iterator[Change]:
    """Something that is done to an input before it is used."""
    if matrix:
        yield Change(("mixed", place), "examples-mixed", place, _reshaped(place), {"input": name})
    for form, function in ARGUMENTS.items():
        facts = {"formula": form.format(name)}
        yield Change(("argument", place, form), "argument-wrong", place, of_value(place, function), facts)
    for op in BEFORE:
        yield Change(("before", place, op), "step-extra", place, of_value(place, UNARY[op]), {"step": op})
    if matrix:
        softmax = of_value(place, changed_steps.softmax)
        yield Change(("before", place, "softmax"), "step-extra", place, softmax, {"step": "softmax"})


def _reshaped(place: int) -> Make:
    """A matrix in the shape of its transpose, transposed."""

    def make(values: Sequence[Any]) -> Any:
        x = values[place]
        return x.reshape(x.shape[1], x.shape[0]).T

    return make
