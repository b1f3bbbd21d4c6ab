"""Supposed mistakes in a forward: a program in which one value is made in another way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Any

import torch

from grader.diagnosis.primitives import BINARY, COMPARISONS, REDUCTIONS, RUN, UNARY
from grader.diagnosis.program import Group, Make, Program, Ref, Step

OTHERS = {"add": ("sub",), "sub": ("add",), "mul": ("div", "add"), "div": ("mul",), "maximum": ("minimum",)}
OTHERS |= {"minimum": ("maximum",), "amax": ("amin", "mean", "sum"), "amin": ("amax",)}
OTHERS |= {"sum": ("mean", "amax"), "mean": ("sum", "amax")}
INVERTED = {"gt": "lt", "ge": "le", "lt": "gt", "le": "ge", "eq": "ne", "ne": "eq"}
ACTIVATIONS = ("relu", "sigmoid", "tanh", "abs", "gelu", "silu", "softplus")
INSTEAD = {"log": ("exp",), "exp": ("log",), "square": ("abs", "sqrt"), "sqrt": ("square",), "abs": ("square", "relu")}
INSTEAD |= {name: tuple(other for other in ACTIVATIONS if other != name) for name in ACTIVATIONS}
ARGUMENTS = {"-{}": lambda x: -x, "2 * {}": lambda x: 2 * x, "{} / 2": lambda x: x / 2, "log(2) * {}": lambda x: x * log(2)}
EPSILONS = tuple(10.0**-k for k in range(2, 17))


@dataclass(frozen=True, eq=False)
class Change:
    """One mistake: what is made at `place`, the name of the misconception, and what its sentence needs.

    `key` finds the same mistake again in the program of another case. `linear`: any share of it may have been made.
    """

    key: tuple[Any, ...]
    name: str
    place: int
    make: Make
    facts: Mapping[str, Any] = field(default_factory=dict)
    linear: bool = False


def changes(program: Program) -> Iterator[Change]:
    """Every single change of a program that has a name, the likelier ones of each place first."""
    for number, step in enumerate(program.steps):
        for change in _of_step(program, number, step):
            if change.place < len(program.values):
                yield change
    for number, group in reversed(list(enumerate(program.groups))):
        yield from _of_group(number, group)
    yield from _of_inputs(program)


def _of_step(program: Program, number: int, step: Step) -> Iterator[Change]:
    place = program.place(number)
    if step.op in ("add", "sub"):
        yield from _terms(program, place, step)
    else:
        yield from _left_out(program, place, step)
    yield from _extra(program, place)
    yield from _other_operation(place, step)
    yield from _other_axis(program, place, step)
    yield from _other_operand(program, place, step)
    yield from _other_constant(place, step)
    yield from _other_brackets(program, place, step)
    yield from _other_order(program, place, step)
    if step.op == "pick":
        yield from _other_labels(program, place, step)
    if step.op == "one_hot":
        yield from _other_onehot(place, step)
    if step.op in UNARY and step.op not in ("neg", "square"):
        make = _applied(step, lambda step, own: step([step(own)]))
        yield Change(("twice", place), "step-twice", place, make, {"step": step.op})
    if step.op in ("log", "sqrt", "div"):
        yield from _epsilons(place, step)


def _applied(step: Step, change: Any) -> Make:
    """Makes a value from the step and its operands."""

    def make(values: Sequence[Any]) -> Any:
        return change(step, [values[o.place] if isinstance(o, Ref) else o for o in step.operands])

    return make


def plain(constant: Any) -> Any:
    """A number as it is, anything else as three dots."""
    return constant if isinstance(constant, int | float) else "..."


def _left_out(program: Program, place: int, step: Step) -> Iterator[Change]:
    shape = program.values[place].shape
    for position, operand in enumerate(step.operands):
        if not isinstance(operand, Ref) or step.op in COMPARISONS:
            continue
        value = program.values[operand.place]
        if value.shape != shape or not value.is_floating_point():
            continue
        facts = {"step": step.op}
        if len(step.operands) == 2:
            other = step.operands[1 - position]
            facts |= {"factor": program.text(other.place) if isinstance(other, Ref) else plain(other)}
            facts |= {"kept": program.text(operand.place)}
        make = _applied(step, lambda _, own, at=position: own[at])
        yield Change(("skip", place, position), "step-missing", place, make, facts)


def _terms(program: Program, place: int, step: Step) -> Iterator[Change]:
    """A term of a sum without which the sum goes on; and one that is spread over the rows in another way."""
    for position, operand in enumerate(step.operands):
        if not isinstance(operand, Ref):
            kept = _applied(step, lambda step, own, at=1 - position: own[at])
            yield Change(("term", place, position), "term-missing", place, kept, {"term": f"{plain(operand)}"})
            continue
        text = {"term": program.text(operand.place)}

        def with_term(values: Sequence[Any], change: Any, at: int = position) -> Any:
            found = [values[o.place] if isinstance(o, Ref) else o for o in step.operands]
            found[at] = change(found[at])
            return step(found)

        def without(values: Sequence[Any], make: Any = with_term) -> Any:
            return make(values, torch.zeros_like)

        yield Change(("term", place, position), "term-missing", place, without, text, linear=True)
        own, whole = program.values[operand.place], program.values[place]
        if own.dim() == 1 and whole.dim() == 2:

            def summed(values: Sequence[Any], make: Any = with_term) -> Any:
                return make(values, torch.sum)

            def once(values: Sequence[Any], make: Any = with_term, rows: int = len(whole)) -> Any:
                first = (torch.arange(rows) == 0)[:, None]
                return make(values, lambda term: term * first)

            yield Change(("sum of term", place, position), "summed-too-far", place, summed, {"step": "sum"})
            yield Change(("term once", place, position), "first-example-only", place, once, {"which": "first"})


def _extra(program: Program, place: int) -> Iterator[Change]:
    """Something more that is done to a result."""
    step = program.steps[place - len(program.inputs)]
    if not program.values[place].is_floating_point():
        return
    for other in ("relu", "sigmoid", "tanh", "abs", "exp", "log", "sqrt", "square"):
        if other != step.op and (other, step.op) != ("sqrt", "square"):
            make = _applied(step, lambda step, own, to=other: RUN[to](step(own)))
            yield Change(("extra", place, other), "step-extra", place, make, {"step": other})
    if program.values[place].dim() == 2:
        make = _applied(step, lambda step, own: torch.softmax(step(own), -1))
        yield Change(("extra", place, "softmax"), "step-extra", place, make, {"step": "softmax"})


def _other_operation(place: int, step: Step) -> Iterator[Change]:
    for other in (*OTHERS.get(step.op, ()), *INSTEAD.get(step.op, ())):
        name = "wrong-reduction" if step.op in REDUCTIONS else "operation-swapped"
        facts = {"step": step.op, "instead": other}
        make = _applied(step, lambda step, own, to=other: RUN[to](*own, **step.settings))
        yield Change(("other", place, other), name, place, make, facts)
    if step.op in ("sub", "div", "pow", "matmul"):
        facts = {"step": step.op, "instead": f"reversed {step.op}"}
        make = _applied(step, lambda step, own: step(own[::-1]))
        yield Change(("reversed", place), "operation-swapped", place, make, facts)
    if step.op in ("relu", "maximum"):
        for axis in range(2):
            make = _applied(step, lambda _, own, axis=axis: own[0].amax(axis))
            yield Change(("max", place, axis), "wrong-reduction", place, make, {"step": step.op, "instead": "amax"})
    if step.op in INVERTED:
        make = _applied(step, lambda step, own: RUN[INVERTED[step.op]](*own))
        yield Change(("inverted", place), "comparison-inverted", place, make)


def _other_axis(program: Program, place: int, step: Step) -> Iterator[Change]:
    if step.op not in REDUCTIONS:
        return
    rank = program.values[step.operands[0].place].dim()
    now = step.settings["dim"]
    for dim in [(axis,) for axis in range(rank)] + [None]:
        if dim not in (now, tuple(range(rank)) if now is None else now) and not (rank == 1 and now is None):
            name = "summed-too-far" if dim is None else "wrong-axis"
            settings = {**step.settings, "dim": dim}
            make = _applied(step, lambda step, own, to=settings: step.function(*own, **to))
            yield Change(("axis", place, dim), name, place, make, {"step": step.op, "axis": dim[0] if dim else None})
    if rank == 1 or now == (0,):
        for which, row in (("first", slice(0, 1)), ("last", slice(-1, None))):
            make = _applied(step, lambda step, own, row=row: step([own[0][row]]))
            yield Change(("one row", place, which), "first-example-only", place, make, {"which": which})


def _other_operand(program: Program, place: int, step: Step) -> Iterator[Change]:
    for position, operand in enumerate(step.operands):
        if not isinstance(operand, Ref):
            continue
        own = program.values[operand.place]
        for other in range(place):
            value = program.values[other]
            if other == operand.place or value.shape != own.shape or value.dtype != own.dtype:
                continue

            def make(values: Sequence[Any], at: int = position, to: int = other) -> Any:
                found = [values[o.place] if isinstance(o, Ref) else o for o in step.operands]
                found[at] = values[to]
                return step(found)

            facts = {"operand": program.text(operand.place), "instead": program.text(other)}
            yield Change(("operand", place, position, other), "operand-swapped", place, make, facts)


def _other_constant(place: int, step: Step) -> Iterator[Change]:
    for position, constant in enumerate(step.operands):
        if isinstance(constant, bool) or not isinstance(constant, int | float):
            continue
        if step.op in COMPARISONS:
            continue
        for label, value in _near(float(constant)).items():

            def make(values: Sequence[Any], at: int = position, to: float = value) -> Any:
                found = [values[o.place] if isinstance(o, Ref) else o for o in step.operands]
                found[at] = to
                return step(found)

            facts = {"expected": constant, "constant": value, "form": label}
            yield Change(("constant", place, position, label), "constant-wrong", place, make, facts)


def _near(c: float) -> dict[str, float]:
    """Other numbers that are written for c."""
    found = {"1": 1.0, "2 * {}": 2 * c, "{} / 2": c / 2, "1 - {}": 1 - c, "{}**2": c * c}
    if c:
        found["1 / {}"] = 1 / c
    if c > 0:
        found["sqrt({})"] = c**0.5
    found |= {f"{k:g}": k for k in (0.01, 0.1, 0.2, 0.3, 0.5, 2.0)}
    return {label: value for label, value in found.items() if value != c}


def _other_labels(program: Program, place: int, step: Step) -> Iterator[Change]:
    rows = _applied(step, lambda _, own: own[0][:, own[1]])
    yield Change(("all labels", place), "examples-mixed", place, rows)
    best = _applied(step, lambda step, own: step([own[0], own[0].argmax(-1)]))
    yield Change(("argmax", place), "prediction-for-label", place, best)
    every = _applied(step, lambda _, own: own[0])
    yield Change(("no labels", place), "input-ignored", place, every, {"input": "labels"})
    first = _applied(step, lambda step, own: step([own[0], torch.zeros_like(own[1])]))
    yield Change(("label 0", place), "input-ignored", place, first, {"input": "labels"})
    wrong = _applied(step, lambda _, own: (own[0].argmax(-1) != own[1]).to(own[0].dtype))
    last = max(program.outputs.values())
    yield Change(("error rate", last), "error-rate-for-loss", last, lambda values: wrong(values).mean())


def _other_brackets(program: Program, place: int, step: Step) -> Iterator[Change]:
    """A sum inside a product, a quotient or a power, written without its brackets."""
    if step.op not in ("mul", "div", "pow", "matmul"):
        return
    for position, operand in enumerate(step.operands):
        inner = program.step_at(operand)
        if inner is None or inner.op not in ("add", "sub", "mul", "div") or (inner.op in ("mul", "div") and position == 0):
            continue

        for turned in (False, True) if inner.op in ("add", "mul") else (False,):

            def make(values: Sequence[Any], at: int = position, inner: Step = inner, turned: bool = turned) -> Any:
                found = [values[o.place] if isinstance(o, Ref) else o for o in step.operands]
                one, other = (values[o.place] if isinstance(o, Ref) else o for o in inner.operands[:: -1 if turned else 1])
                if at == 0:
                    return inner([one, step([other, found[1]])])
                return inner([step([found[0], one]), other])

            formula = program.without_brackets(step, position, turned)
            key = ("brackets", place, position, turned)
            yield Change(key, "operator-precedence", place, make, {"formula": formula})


def _other_onehot(place: int, step: Step) -> Iterator[Change]:
    """Labels put into the rows of others."""
    everywhere = _applied(step, lambda step, own: step(own).amax(0, keepdim=True).expand(len(own[0]), -1))
    yield Change(("all labels", place), "examples-mixed", place, everywhere)
    first = _applied(step, lambda step, own: step(own) * (torch.arange(len(own[0])) == 0)[:, None])
    yield Change(("one row", place, "first"), "first-example-only", place, first, {"which": "first"})

    def best(values: Sequence[Any]) -> Any:
        return step([values[0].argmax(-1)])

    yield Change(("argmax", place), "prediction-for-label", place, best)


def _other_order(program: Program, place: int, step: Step) -> Iterator[Change]:
    """Two steps in the other order: the square of a sum for the sum of squares."""
    for position, operand in enumerate(step.operands):
        inner = program.step_at(operand)
        if inner is None or inner.op == step.op or not {inner.op, step.op} & {*UNARY, *REDUCTIONS}:
            continue
        if not {inner.op, step.op} <= {*UNARY, *REDUCTIONS, *BINARY}:
            continue
        for which in [None, *range(len(inner.operands))] if step.op in UNARY else [None]:

            def make(values: Sequence[Any], inner: Step = inner, at: int = position, which: Any = which) -> Any:
                outer = [values[o.place] if isinstance(o, Ref) else o for o in step.operands]
                parts = [values[o.place] if isinstance(o, Ref) else o for o in inner.operands]
                if len(step.operands) == 1:
                    return inner([step([part]) if which in (None, place) else part for place, part in enumerate(parts)])
                outer[at] = parts[0]
                return inner([step(outer)])

            facts = {"step": step.op, "instead": inner.op}
            yield Change(("order", place, position, which), "order-swapped", place, make, facts)


def _epsilons(place: int, step: Step) -> Iterator[Change]:
    position = len(step.operands) - 1
    if step.op == "log":
        for least in EPSILONS:
            make = _applied(step, lambda step, own, to=least: step([own[0].clamp(min=to)]))
            yield Change(("clamp", place, least), "clipped", place, make, {"low": least})
    for epsilon in EPSILONS:

        def make(values: Sequence[Any], to: float = epsilon) -> Any:
            found = [values[o.place] if isinstance(o, Ref) else o for o in step.operands]
            found[position] = found[position] + to
            return step(found)

        facts = {"step": step.op, "epsilon": epsilon}
        yield Change(("epsilon", place, epsilon), "epsilon-added", place, make, facts)


def _of_group(number: int, group: Group) -> Iterator[Change]:
    key = ("group", number)
    facts = {"step": group.op}

    def shown(values: Sequence[Any], **changed: Any) -> Any:
        return group.function(values[group.first], **changed)

    if group.labels is not None:
        return
    for dim in range(3):
        yield Change(
            (*key, dim), "wrong-axis", group.last, lambda values, dim=dim: shown(values, dim=dim), {**facts, "axis": dim}
        )
    yield Change((*key, "all"), "summed-too-far", group.last, lambda values: _over_all(group, values), facts)
    yield Change((*key, "skip"), "step-missing", group.last, lambda values: values[group.first], facts)
    yield Change((*key, "twice"), "step-twice", group.last, lambda values: group.function(shown(values)), facts)
    if group.op == "log_softmax":
        yield Change(
            (*key, "softmax"), "step-missing", group.last, lambda values: torch.exp(shown(values)), {"step": "log"}
        )
        again = Change(
            (*key, "softmax twice"),
            "step-twice",
            group.last,
            lambda values: group.function(torch.exp(shown(values))),
            {"step": "softmax"},
        )
        yield again
    if group.op == "softmax":
        yield Change((*key, "log"), "other-function", group.last, lambda values: torch.log(shown(values)),
                     {"formula": "log(softmax(x))"})
        yield Change((*key, "max"), "wrong-reduction", group.last, _over_max(group), {"step": "sum", "instead": "amax"})


def _over_all(group: Group, values: Sequence[Any]) -> Any:
    x = values[group.first]
    return group.function(x.reshape(1, -1), dim=-1).reshape(x.shape)


def _over_max(group: Group) -> Make:
    def make(values: Sequence[Any]) -> Any:
        found = group.function(values[group.first])
        return found / found.amax(-1, keepdim=True)

    return make


def _of_inputs(program: Program) -> Iterator[Change]:
    """Inputs that something is done to before they are used."""
    for place, name in enumerate(program.inputs):
        value = program.values[place]
        if not value.is_floating_point():
            continue
        if value.dim() == 2:
            yield Change(("mixed", place), "examples-mixed", place, _reshaped(place), {"input": name})
        for form, function in ARGUMENTS.items():
            make = _input(place, function)
            yield Change(("argument", place, form), "argument-wrong", place, make, {"formula": form.format(name)})
        for op in ("relu", "sigmoid", "tanh", "abs", "exp", "log", "square"):
            yield Change(("before", place, op), "step-extra", place, _input(place, UNARY[op]), {"step": op})
        if value.dim() == 2:
            softmax = _input(place, lambda x: torch.softmax(x, -1))
            yield Change(("before", place, "softmax"), "step-extra", place, softmax, {"step": "softmax"})


def _input(place: int, function: Any) -> Make:
    return lambda values: function(values[place])


def _reshaped(place: int) -> Make:
    def make(values: Sequence[Any]) -> Any:
        x = values[place]
        return x.reshape(x.shape[1], x.shape[0]).T

    return make


