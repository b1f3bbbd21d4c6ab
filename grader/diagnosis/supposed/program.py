"""A reference as a program of primitive steps, which can be run again with one step changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch.overrides import TorchFunctionMode

from grader.diagnosis.supposed.primitives import BINARY, COMPOSED, REDUCTIONS, REVERSED, RUN, UNARY, name_of, pick

Tensor = torch.Tensor
Values = list[Any]
Make = Callable[[Sequence[Any]], Any]
"""Makes a value out of those before it."""
SIGNS = {"add": "+", "sub": "-", "mul": "*", "div": "/", "matmul": "@", "pow": "**"}
SIGNS |= {"gt": ">", "ge": ">=", "lt": "<", "le": "<=", "eq": "==", "ne": "!="}


@dataclass(frozen=True)
class Ref:
    """The value number `place` of a program."""

    place: int


@dataclass(frozen=True, eq=False)
class Step:
    """One primitive: `op` applied to `operands` (values of the program, or constants) with fixed `settings`."""

    op: str
    function: Callable[..., Any]
    operands: tuple[Any, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)

    def __call__(self, operands: Sequence[Any]) -> Any:
        """The step's result for other operands."""
        return self.function(*operands, **self.settings)

    def of(self, values: Sequence[Any]) -> list[Any]:
        """Its operands among the values of a program."""
        return [values[operand.place] if isinstance(operand, Ref) else operand for operand in self.operands]

    def replacing(self, position: int, operand: Any) -> Step:
        """The same step with another operand."""
        operands = (*self.operands[:position], operand, *self.operands[position + 1 :])
        return replace(self, operands=operands)

    @property
    def refs(self) -> tuple[int, ...]:
        """The values among its operands."""
        return tuple(operand.place for operand in self.operands if isinstance(operand, Ref))


@dataclass(frozen=True, eq=False)
class Group:
    """A library function of an array (softmax, ...) that stands in the program as several steps.

    `first` and `last` are the places of its input and of its result, `labels` that of its labels if it takes some.
    """

    op: str
    first: int
    last: int
    function: Callable[..., Any]
    labels: int | None = None


@dataclass(frozen=True, eq=False)
class Program:
    """Values are numbered: the inputs first, in the order of `inputs`, then the result of each step."""

    inputs: tuple[str, ...]
    steps: tuple[Step, ...]
    outputs: Mapping[str, int]
    groups: tuple[Group, ...]
    values: tuple[Any, ...]
    settings: Mapping[str, float] = field(default_factory=dict)

    def step_at(self, operand: Any) -> Step | None:
        """The step that an operand is the result of; None for inputs and constants."""
        made = isinstance(operand, Ref) and operand.place >= len(self.inputs)
        return self.steps[operand.place - len(self.inputs)] if made else None

    def place(self, number: int) -> int:
        """The place of a step's result."""
        return len(self.inputs) + number

    def outputs_if(self, place: int, value: Any) -> dict[str, Tensor]:
        """The outputs when the value at a place is another one; what does not hang on it is not run again."""
        values = list(self.values)
        values[place] = value
        touched = {place}
        for number, step in enumerate(self.steps):
            own = self.place(number)
            if own > place and touched.intersection(step.refs):
                values[own] = step(step.of(values))
                touched.add(own)
        return {name: values[at] for name, at in self.outputs.items()}

    def gradients_if(self, place: int, make: Make, upstreams: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """The gradients, by autograd, of the program in which another value is made at a place."""
        leaves = [_leaf(value) for value in self.values[: len(self.inputs)]]
        values: Values = [*leaves, *[None] * len(self.steps)]
        with torch.enable_grad():
            if place < len(leaves):
                values[place] = make(values)
            for number, step in enumerate(self.steps):
                own = self.place(number)
                values[own] = make(values) if own == place else step(step.of(values))
            total = sum((values[at] * upstreams[name]).sum() for name, at in self.outputs.items())
            wanted = [leaf for leaf in leaves if leaf.requires_grad]
            found = torch.autograd.grad(total, wanted, allow_unused=True)
        by_leaf = {id(leaf): gradient for leaf, gradient in zip(wanted, found, strict=True)}
        return {
            name: torch.zeros_like(leaf) if by_leaf[id(leaf)] is None else by_leaf[id(leaf)]
            for name, leaf in zip(self.inputs, leaves, strict=True)
            if leaf.requires_grad
        }

    def without_brackets(self, step: Step, position: int, turned: bool) -> str:
        """The formula of a step whose operand at a position is a step too and has lost its brackets."""
        inner = self.step_at(step.operands[position])
        assert inner is not None
        parts = [self._shown(operand, 2) for operand in inner.operands]
        lost = f" {SIGNS[inner.op]} ".join(bracketed(part) for part in parts[:: -1 if turned else 1])
        texts = [bracketed(self._shown(operand, 2)) for operand in step.operands]
        texts[position] = lost
        return f" {SIGNS[step.op]} ".join(texts)

    def _shown(self, operand: Any, depth: int) -> str:
        return self.text(operand.place, depth) if isinstance(operand, Ref) else _constant(operand, self.settings)

    def text(self, place: int, depth: int = 3) -> str:
        """The value at a place as a formula over the inputs, "..." where it is too deep."""
        if place < len(self.inputs):
            return self.inputs[place]
        if depth == 0:
            return "..."
        step = self.steps[place - len(self.inputs)]
        parts = [self._shown(operand, depth - 1) for operand in step.operands]
        return parts[0] if step.op == "to" else _formula(step.op, parts)


class Unrecorded(Exception):
    """A reference that does something which has no place in a program (changes a tensor in place)."""


class _Recorder(TorchFunctionMode):
    def __init__(self, inputs: Mapping[str, Tensor], composed: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__()
        self.composed = composed
        self.values: Values = list(inputs.values())
        self.places = {id(value): place for place, value in enumerate(self.values)}
        self.steps: list[Step] = []
        self.groups: list[Group] = []

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name, kwargs = name_of(func), kwargs or {}
        if name in self.composed:
            return self._composed(name, func, args, kwargs)
        result = func(*args, **kwargs)
        if not isinstance(result, Tensor) or not self._known(args):
            return result
        if _in_place(func):
            raise Unrecorded(name)
        self._append(_step(name, func, args, kwargs), result)
        return result

    def _composed(self, name: str, func: Any, args: Any, kwargs: Any) -> Any:
        with self:
            result = self.composed[name](*args, **kwargs)
        if id(args[0]) in self.places and id(result) in self.places:
            first, last = self.places[id(args[0])], self.places[id(result)]
            labels = self.places.get(id(args[1])) if len(args) > 1 else None

            def again(x: Any, **changed: Any) -> Any:
                return func(x, *args[1:], **{**kwargs, **changed})

            self.groups.append(Group(name, first, last, again, labels))
        return result

    def _known(self, args: Any) -> bool:
        return any(self._known(item) if isinstance(item, tuple | list) else id(item) in self.places for item in args)

    def _append(self, step: Step, result: Tensor) -> None:
        operands = tuple(
            Ref(self.places[id(operand)]) if id(operand) in self.places else operand for operand in step.operands
        )
        self.steps.append(Step(step.op, step.function, operands, step.settings))
        self.places[id(result)] = len(self.values)
        self.values.append(result)


def bracketed(part: str) -> str:
    """A formula as a part of another one: in brackets, unless it is one name, number or call."""
    return f"({part})" if " " in part and not _is_call(part) else part


def _is_call(part: str) -> bool:
    """Whether a formula is a function of something as a whole, as in "exp(x + y)"."""
    name, bracket, rest = part.partition("(")
    if not (name.isidentifier() and bracket and rest.endswith(")")):
        return False
    depth = 1
    for place, letter in enumerate(rest):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if not depth:
            return place == len(rest) - 1
    return False


def _leaf(value: Any) -> Any:
    return value.detach().clone().requires_grad_() if value.is_floating_point() else value


def _constant(value: Any, settings: Mapping[str, float]) -> str:
    """A number as it is, or the name of the setting that it is (or is half of)."""
    for form, factor in (("{}", 1.0), ("{} / 2", 0.5), ("1 - {}", None)):
        for name, number in settings.items():
            if isinstance(value, float) and value == (1 - number if factor is None else factor * number):
                return form.format(name)
    return f"{value:g}" if isinstance(value, int | float) else "..."


def _formula(op: str, parts: Sequence[str]) -> str:
    if op in SIGNS and len(parts) == 2:
        return f" {SIGNS[op]} ".join(bracketed(part) for part in parts)
    if op == "square":
        return f"{bracketed(parts[0])}**2"
    return f"{op}({', '.join(parts)})"


def _in_place(func: Any) -> bool:
    name = str(getattr(func, "__name__", ""))
    return (name.endswith("_") and not name.endswith("__")) or name.startswith("__i") or name == "__setitem__"


def _step(name: str, func: Any, args: Any, kwargs: Any) -> Step:
    """A call as a step: known primitives in one form, whatever else as it is."""
    if name in REVERSED:
        return Step(REVERSED[name], RUN[REVERSED[name]], tuple(reversed(args)))
    if name in REDUCTIONS:
        return _reduction(name, *args, **kwargs)
    if name == "pow" and args[1] == 2:
        return Step("square", RUN["square"], args[:1])
    if name in BINARY and len(args) == 2 and not kwargs:
        return Step(name, RUN[name], args)
    if (name in UNARY or name in RUN) and not kwargs:
        return Step(name, RUN[name], args)
    if name == "getitem" and _picks(args):
        return Step("pick", pick, (args[0], args[1][1]))
    return _opaque(name, func, args, kwargs)


def _reduction(name: str, x: Any, dim: Any = None, keepdim: bool = False, **_: Any) -> Step:
    dims = None if dim is None else tuple(d % max(x.dim(), 1) for d in _listed(dim))
    return Step(name, RUN[name], (x,), {"dim": dims, "keepdim": keepdim})


def _listed(dim: Any) -> tuple[int, ...]:
    return (dim,) if isinstance(dim, int) else tuple(dim)


def _picks(args: Any) -> bool:
    """Whether an index takes from each row the entry at its label."""
    index = args[1]
    if not isinstance(index, tuple) or len(index) != 2 or not all(isinstance(item, Tensor) for item in index):
        return False
    rows = index[0]
    return rows.dim() == 1 and len(rows) == len(args[0]) and bool((rows == torch.arange(len(rows))).all())


def _opaque(name: str, func: Any, args: Any, kwargs: Any) -> Step:
    tensors = tuple(item for item in args if isinstance(item, Tensor))

    def again(*found: Any) -> Any:
        rest = iter(found)
        return func(*(next(rest) if isinstance(item, Tensor) else item for item in args), **kwargs)

    return Step(name, again, tensors)


def record(
    function: Callable[[Mapping[str, Tensor]], Mapping[str, Any]],
    inputs: Mapping[str, Tensor],
    composed: Mapping[str, Callable[..., Any]] = COMPOSED,
    settings: Mapping[str, float] | None = None,
) -> Program:
    """Run a function of named tensors once and take it down; `composed` are the functions that are taken apart.

    `settings` are numbers that go by their names in formulas.

    Raises:
        Unrecorded: it changes tensors in place, or an output is not made from the inputs.
    """
    recorder = _Recorder(inputs, composed)
    with torch.no_grad(), recorder:
        outputs = function(inputs)
    places = {}
    for name, output in outputs.items():
        if id(output) not in recorder.places:
            raise Unrecorded(name)
        places[name] = recorder.places[id(output)]
    return Program(
        tuple(inputs), tuple(recorder.steps), places, tuple(recorder.groups), tuple(recorder.values), settings or {}
    )
