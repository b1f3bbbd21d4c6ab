"""A step that is left out, done twice, or another one than asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from typing import Any

import torch

from grader.diagnosis.supposed.change import Change, Operands, made, shown, with_operand
from grader.diagnosis.supposed.primitives import BINARY, COMPARISONS, REDUCTIONS, RUN, UNARY
from grader.diagnosis.supposed.program import Program, Ref, Step

OTHERS = {"add": ("sub",), "sub": ("add",), "mul": ("div", "add"), "div": ("mul",), "maximum": ("minimum",)}
OTHERS |= {"minimum": ("maximum",), "amax": ("amin", "mean", "sum"), "amin": ("amax",)}
OTHERS |= {"matmul": ("mul",), "sum": ("mean", "amax"), "mean": ("sum", "amax")}
ACTIVATIONS = ("relu", "sigmoid", "tanh", "abs", "gelu", "silu", "softplus")
OTHERS |= {"log": ("exp",), "exp": ("log",), "square": ("abs", "sqrt"), "sqrt": ("square",)}
OTHERS |= {name: tuple(other for other in ACTIVATIONS if other != name) for name in ACTIVATIONS}
OTHERS["abs"] = ("square", "relu")
INVERTED = {"gt": "lt", "ge": "le", "lt": "gt", "le": "ge", "eq": "ne", "ne": "eq"}
EXTRA = ("relu", "sigmoid", "tanh", "abs", "exp", "log", "sqrt", "square")


def left_out(program: Program, place: int, step: Step) -> Iterator[Change]:
    """One of the operands goes on as it is."""
    shape = program.values[place].shape
    for position, operand in enumerate(step.operands):
        if not isinstance(operand, Ref) or step.op not in RUN or step.op in (*COMPARISONS, "add", "sub"):
            continue
        value = program.values[operand.place]
        if value.shape == shape and value.is_floating_point():
            facts = {"step": step.op}
            if len(step.operands) == 2:
                facts |= {"factor": shown(program, step.operands[1 - position]), "kept": shown(program, operand)}
            yield Change(("skip", place, position), "step-missing", place, made(step, itemgetter(position)), facts)


def done_twice(program: Program, place: int, step: Step) -> Iterator[Change]:
    """The same once more on its own result."""
    if step.op in UNARY and step.op not in ("neg", "square"):
        twice = made(step, lambda operands: step([step(operands)]))
        yield Change(("twice", place), "step-twice", place, twice, {"step": step.op})


def done_beside(program: Program, place: int, step: Step) -> Iterator[Change]:
    """Something more is done to the result."""
    if not program.values[place].is_floating_point():
        return
    for op in EXTRA:
        if op != step.op and (op, step.op) != ("sqrt", "square"):
            make = made(step, partial(_then, step, RUN[op]))
            yield Change(("extra", place, op), "step-extra", place, make, {"step": op})
    if program.values[place].dim() == 2:
        make = made(step, partial(_then, step, softmax))
        yield Change(("extra", place, "softmax"), "step-extra", place, make, {"step": "softmax"})


def softmax(x: Any) -> Any:
    """The softmax of each row."""
    return torch.softmax(x, -1)


def _then(step: Step, function: Any, operands: Operands) -> Any:
    return function(step(operands))


def another(program: Program, place: int, step: Step) -> Iterator[Change]:
    """Another operation on the same operands, or on the same in the other order."""
    for op in OTHERS.get(step.op, ()):
        name = "wrong-reduction" if step.op in REDUCTIONS else "operation-swapped"
        make = made(step, partial(_with, RUN[op], step))
        yield Change(("other", place, op), name, place, make, {"step": step.op, "instead": op})
    if step.op in ("sub", "div", "pow", "matmul"):
        facts = {"step": step.op, "instead": f"reversed {step.op}"}
        make = made(step, lambda operands: step(operands[::-1]))
        yield Change(("reversed", place), "operation-swapped", place, make, facts)
    if step.op in INVERTED:
        make = made(step, partial(_with, RUN[INVERTED[step.op]], step))
        yield Change(("inverted", place), "comparison-inverted", place, make)
    if step.op in ("relu", "maximum"):
        for axis in range(2):
            facts = {"step": step.op, "instead": "amax"}
            make = made(step, partial(_largest, axis))
            yield Change(("max", place, axis), "wrong-reduction", place, make, facts)


def _with(function: Any, step: Step, operands: Operands) -> Any:
    return function(*operands, **step.settings)


def _largest(axis: int, operands: Operands) -> Any:
    return operands[0].amax(axis)


def other_axis(program: Program, place: int, step: Step) -> Iterator[Change]:
    """A reduction over another axis, over all of them, or of one row only."""
    if step.op not in REDUCTIONS:
        return
    rank = program.values[step.refs[0]].dim()
    now = step.settings["dim"]
    axes: list[tuple[int, ...] | None] = [*((axis,) for axis in range(rank)), None]
    for dim in axes:
        if dim not in (now, tuple(range(rank)) if now is None else now) and not (rank == 1 and now is None):
            name = "summed-too-far" if dim is None else "wrong-axis"
            make = made(step, partial(_over, step, dim))
            facts = {"step": step.op, "axis": dim[0] if dim else None}
            yield Change(("axis", place, dim), name, place, make, facts)
    if rank == 2 and step.settings["keepdim"] and now == (1,):
        make = made(step, partial(_of_first_row, step))
        yield Change(("other", place, "first row"), "first-example-only", place, make, {"which": "first"})
    if rank == 1 or now == (0,):
        for which, rows in (("first", slice(0, 1)), ("last", slice(-1, None))):
            make = with_operand(step, 0, itemgetter(rows))
            yield Change(("one row", place, which), "first-example-only", place, make, {"which": which})


def _of_first_row(step: Step, operands: Operands) -> Any:
    return step(operands)[:1]


def _over(step: Step, dim: tuple[int, ...] | None, operands: Operands) -> Any:
    return step.function(*operands, **{**step.settings, "dim": dim})


def other_operand(program: Program, place: int, step: Step) -> Iterator[Change]:
    """Another value of the same shape in the place of an operand."""
    for position, operand in enumerate(step.operands):
        if not isinstance(operand, Ref):
            continue
        own = program.values[operand.place]
        if step.op == "matmul" and own.dim() == 2 and own.shape[0] == own.shape[1]:
            facts = {"operand": program.text(operand.place), "instead": f"{program.text(operand.place)}.T"}
            turned = with_operand(step, position, torch.t)
            yield Change(("turned", place, position), "operand-swapped", place, turned, facts)
        for other in range(place):
            value = program.values[other]
            if other != operand.place and value.shape == own.shape and value.dtype == own.dtype:
                swapped = step.replacing(position, Ref(other))
                facts = {"operand": program.text(operand.place), "instead": program.text(other)}
                key = ("operand", place, position, other)
                yield Change(key, "operand-swapped", place, made(swapped, swapped), facts)


def other_constant(program: Program, place: int, step: Step) -> Iterator[Change]:
    """Another number in the place of a constant."""
    for position, constant in enumerate(step.operands):
        if isinstance(constant, bool) or not isinstance(constant, int | float) or step.op in COMPARISONS:
            continue
        for form, value in _near(float(constant)).items():
            changed = step.replacing(position, value)
            facts = {"expected": constant, "constant": value, "form": form}
            yield Change(("constant", place, position, form), "constant-wrong", place, made(changed, changed), facts)


def _near(c: float) -> dict[str, float]:
    """Other numbers that are written for c."""
    found = {"1": 1.0, "2 * {}": 2 * c, "{} / 2": c / 2, "1 - {}": 1 - c, "{}**2": c * c}
    if c:
        found["1 / {}"] = 1 / c
    if c > 0:
        found["sqrt({})"] = c**0.5
    found |= {f"{k:g}": k for k in (0.01, 0.1, 0.2, 0.3, 0.5, 2.0)}
    return {form: value for form, value in found.items() if value != c}


ORDERED = {*UNARY, *REDUCTIONS}


def other_order(program: Program, place: int, step: Step) -> Iterator[Change]:
    """Two steps in the other order: the square of a sum for the sum of squares."""
    for position, operand in enumerate(step.operands):
        inner = program.step_at(operand)
        if inner is None or inner.op == step.op or not {inner.op, step.op} & ORDERED:
            continue
        if not {inner.op, step.op} <= {*ORDERED, *BINARY}:
            continue
        facts = {"step": step.op, "instead": inner.op}
        for which in [None, *range(len(inner.operands))] if step.op in UNARY else [None]:
            if len(step.operands) == 1:
                make = made(inner, partial(_inside, step, inner, which))
            else:
                turned = step.replacing(position, inner.operands[0])
                make = made(turned, partial(_then, turned, lambda value, inner=inner: inner([value])))
            yield Change(("order", place, position, which), "order-swapped", place, make, facts)


def _inside(step: Step, inner: Step, which: int | None, operands: Operands) -> Any:
    """The inner step of operands (one or all of them) that the outer step was applied to."""
    return inner(
        [
            step([part]) if which in (None, at) and isinstance(part, torch.Tensor) else part
            for at, part in enumerate(operands)
        ]
    )


def other_brackets(program: Program, place: int, step: Step) -> Iterator[Change]:
    """A sum inside a product, a quotient or a power, written without its brackets."""
    if step.op not in ("mul", "div", "pow", "matmul"):
        return
    for position, operand in enumerate(step.operands):
        inner = program.step_at(operand)
        if inner is None or inner.op not in ("add", "sub", "mul", "div"):
            continue
        if inner.op in ("mul", "div") and position == 0:
            continue
        for turned in (False, True) if inner.op in ("add", "mul") else (False,):
            formula = program.without_brackets(step, position, turned)
            key = ("brackets", place, position, turned)
            yield Change(
                key,
                "operator-precedence",
                place,
                partial(_without_brackets, step, inner, position, turned),
                {"formula": formula},
            )


def _without_brackets(step: Step, inner: Step, position: int, turned: bool, values: Any) -> Any:
    outer, (one, other) = step.of(values), inner.of(values)[:: -1 if turned else 1]
    if position == 0:
        return inner([one, step([other, outer[1]])])
    return inner([step([outer[0], one]), other])
