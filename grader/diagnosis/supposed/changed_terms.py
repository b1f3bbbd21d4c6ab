"""A term of a sum that is missing or put into other rows, a constant that is added, a range that is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from typing import Any

import torch

from grader.diagnosis.supposed.change import Change, made, shown, with_operand
from grader.diagnosis.supposed.program import Program, Ref, Step

SMALL = tuple(10.0**-k for k in range(2, 17))


def other_terms(program: Program, place: int, step: Step) -> Iterator[Change]:
    """A term without which the sum goes on."""
    if step.op not in ("add", "sub"):
        return
    for position, operand in enumerate(step.operands):
        facts = {"term": f"{shown(program, operand)}"}
        key = ("term", place, position)
        if isinstance(operand, Ref):
            without = with_operand(step, position, torch.zeros_like)
            half = with_operand(step, position, partial(torch.mul, torch.tensor(0.5)))
            yield Change(key, "term-missing", place, without, facts, half)
            yield from _spread(program, place, step, position)
        else:
            yield Change(key, "term-missing", place, made(step, itemgetter(1 - position)), facts)


def _spread(program: Program, place: int, step: Step, position: int) -> Iterator[Change]:
    """A row that is added to every row, as one number or to the first row only."""
    own, whole = program.values[step.operands[position].place], program.values[place]
    if own.dim() == 1 and whole.dim() == 2:
        total = with_operand(step, position, torch.sum)
        yield Change(("sum of term", place, position), "summed-too-far", place, total, {"step": "sum"})
        down = with_operand(step, position, lambda term: term[:, None])
        yield Change(("term down", place, position), "wrong-axis", place, down, {"step": step.op, "axis": 0})
        once = with_operand(step, position, partial(_in_first_row, len(whole)))
        yield Change(("term once", place, position), "first-example-only", place, once, {"which": "first"})


def _in_first_row(rows: int, term: Any) -> Any:
    return term * (torch.arange(rows) == 0)[:, None]


def guarded(program: Program, place: int, step: Step) -> Iterator[Change]:
    """Something small added inside a logarithm, a root or below a fraction bar, or small values lifted to it."""
    if step.op not in ("log", "sqrt", "div"):
        return
    position = len(step.operands) - 1
    for small in SMALL:
        if step.op == "log":
            lifted = with_operand(step, 0, partial(torch.clamp, min=small))
            yield Change(("clamp", place, small), "clipped", place, lifted, {"low": small})
        more = with_operand(step, position, partial(_plus, small))
        facts = {"step": step.op, "epsilon": small}
        yield Change(("epsilon", place, small), "epsilon-added", place, more, facts)


def _plus(small: float, value: Any) -> Any:
    return value + small
