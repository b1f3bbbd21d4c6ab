"""Supposed mistakes in a backward: one step hands something else back to one of its operands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import torch

from grader.diagnosis.supposed.change import Change, shown
from grader.diagnosis.supposed.changes import changes
from grader.diagnosis.supposed.derivatives import RULES, cross_entropy_rule, other_rules
from grader.diagnosis.supposed.primitives import UNARY
from grader.diagnosis.supposed.program import Group, Program, Ref, Step, Tensor, record
from grader.diagnosis.supposed.reverse import Reverse

SMALL = 64
"""The most entries of which a full Jacobian is worked out."""


@dataclass(frozen=True, eq=False)
class Reversal:
    """One mistake: at `place`, `delta` is handed back beside what is right. `linear`: any share of it may be.

    `part` is what is right there, where another rule was put in its place.
    With `instead`, the input at `place` gets that, whatever its shape, in the place of all that is right.
    """

    key: tuple[Any, ...]
    name: str
    place: int
    delta: Callable[[], Tensor]
    facts: Mapping[str, Any] = field(default_factory=dict)
    linear: bool = False
    part: Callable[[], Tensor] | None = None
    instead: Callable[[], Tensor] | None = None


def reversals(reverse: Reverse) -> Iterator[Reversal]:
    """Every single change of a reverse pass that has a name."""
    program = reverse.program
    for number, group in reversed(list(enumerate(program.groups))):
        yield from _of_group(reverse, number, group)
    for (number, position), part in reverse.parts.items():
        step, upstream = program.steps[number], reverse.adjoints[program.place(number)]
        operand = step.operands[position]
        assert upstream is not None
        assert isinstance(operand, Ref)
        edge = _Edge(program, number, step, position, operand.place, upstream, part)
        yield from _of_edge(edge)
    for place in range(len(program.inputs), len(program.values)):
        adjoint = reverse.adjoints[place]
        if adjoint is not None and _uses(program, place) > 1:
            facts = {"step": program.text(place)}
            yield Reversal(("cut", place), "path-missing", place, lambda a=adjoint: -a, facts, linear=True)


@dataclass(frozen=True, eq=False)
class _Edge:
    """What step `number` hands back (`part`) to its operand at `position`, the value at `place`."""

    program: Program
    number: int
    step: Step
    position: int
    place: int
    upstream: Tensor
    part: Tensor

    @property
    def operands(self) -> list[Any]:
        """The values of the step's operands."""
        return self.step.of(self.program.values)

    def other(self, kind: str, name: str, new: Callable[[], Tensor], **facts: Any) -> Reversal:
        """The reversal that hands back `new` in place of the part."""
        return Reversal((kind, self.number, self.position), name, self.place, lambda: new() - self.part, facts)


def _of_edge(edge: _Edge) -> Iterator[Reversal]:
    program, step, part = edge.program, edge.step, edge.part
    key = ("drop", edge.number, edge.position)
    if step.op in ("add", "sub") and edge.upstream.shape == part.shape:
        name, facts = "term-missing", {"term": program.text(edge.place)}
    else:
        name, facts = "path-missing", {"step": program.text(program.place(edge.number))}
    yield Reversal(key, name, edge.place, lambda: -part, facts, linear=True)
    yield edge.other("ones", "upstream-missing", lambda: _with_ones(edge))
    if edge.upstream.shape == part.shape and step.op not in ("add", "sub"):
        constants = [operand for operand in step.operands if not isinstance(operand, Ref)]
        facts = {"step": step.op, **({"factor": shown(program, constants[0])} if constants else {})}
        yield edge.other("pass", "derivative-missing", lambda: edge.upstream, **facts)
    value = program.values[edge.place]
    yield edge.other("gated", "step-extra", lambda: part * (value > 0), step="relu")
    if step.op in UNARY and edge.upstream.shape == part.shape:
        yield from _other_rules(edge)
    if step.op == "where":
        yield from _other_gates(edge)
    if step.op == "matmul":
        yield from _other_products(edge)
    if step.op in ("mul", "div"):
        yield from _other_factors(edge)
    if part.shape != edge.upstream.shape and step.op in ("add", "sub"):
        yield from _other_sums(edge)
    if step.op == "pick":
        yield from _other_scatters(edge)


def _with_ones(edge: _Edge) -> Tensor:
    """The part, had every upstream gradient that is not 0 been 1."""
    operands = edge.operands
    leaf = operands[edge.position].detach().requires_grad_()
    with torch.enable_grad():
        result = edge.step([leaf if at == edge.position else value for at, value in enumerate(operands)])
        (found,) = torch.autograd.grad((result * (edge.upstream != 0)).sum(), leaf)
    return found


def _other_rules(edge: _Edge) -> Iterator[Reversal]:
    x, y = edge.program.values[edge.place], edge.program.values[edge.program.place(edge.number)]
    if edge.step.op in RULES:
        yield from _ruled(("rule", edge.number), edge.place, edge.part, edge.step.op, x, y, edge.upstream)


Form = tuple[Any, str, Mapping[str, Any], Callable[[], Tensor]]


def _ruled(
    key: tuple[Any, ...], place: int, right: Tensor, op: str, x: Tensor, y: Tensor, upstream: Tensor
) -> Iterator[Reversal]:
    """Other rules, then the right one with a mistake in it."""
    for reversal in _replaced(key, place, right, other_rules(op, x, y, upstream)):
        yield replace(reversal, part=lambda: right)
    rule = RULES[op]
    own = record(lambda t: {"dx": rule(t["x"], t["y"], t["upstream"])}, {"x": x, "y": y, "upstream": upstream})
    yield from _replaced(key, place, right, _mistaken(own, op))


def _mistaken(own: Program, op: str) -> Iterator[Form]:
    for change in changes(own):
        name, facts = _name(change, op, max(own.outputs.values()))

        def new(change: Change = change) -> Tensor:
            with torch.no_grad():
                return own.outputs_if(change.place, change.make(own.values))["dx"]

        yield change.key, name, facts, new


def _name(change: Change, op: str, last: int) -> tuple[str, Mapping[str, Any]]:
    """What a change is called when it is made in a derivative."""
    if change.name == "step-missing" and "kept" in change.facts:
        if change.facts["factor"] == "upstream":
            return "upstream-missing", {}
        if change.facts["kept"] == "upstream" and change.place == last:
            return "derivative-missing", {"step": op}
        return "derivative-factor-missing", {"factor": change.facts["factor"]}
    return change.name, change.facts


def _replaced(key: tuple[Any, ...], place: int, right: Tensor, forms: Iterator[Form]) -> Iterator[Reversal]:
    for label, name, facts, new in forms:
        yield Reversal((*key, label), name, place, lambda new=new: new() - right, facts)


def _other_gates(edge: _Edge) -> Iterator[Reversal]:
    condition = edge.operands[0]
    first = edge.position == 1

    def gated(by: Tensor) -> Tensor:
        return edge.upstream * (by if first else ~by)

    yield edge.other("inverted", "gate-inverted", lambda: gated(~condition))
    yield edge.other("upstream", "gate-of-upstream", lambda: gated(edge.upstream > 0))


def _other_products(edge: _Edge) -> Iterator[Reversal]:
    left, right = edge.operands
    if min(left.dim(), right.dim()) != 2:
        return
    other = right if edge.position == 0 else left
    other_place = edge.step.operands[1 - edge.position]
    name = edge.program.text(other_place.place) if isinstance(other_place, Ref) else "..."

    def product(value: Tensor, upstream: Tensor) -> Tensor:
        return upstream @ value.T if edge.position == 0 else value.T @ upstream

    if other.shape[0] == other.shape[1]:
        yield edge.other("untransposed", "operand-not-transposed", lambda: product(other.T, edge.upstream), operand=name)
    if edge.position == 1:
        for which, rows in (("first", slice(0, 1)), ("last", slice(-1, None))):
            yield Reversal(
                ("only", edge.number, which),
                "first-example-only",
                edge.place,
                lambda rows=rows: product(left[rows], edge.upstream[rows]) - edge.part,
                {"which": which},
            )
            rest = slice(1, None) if which == "first" else slice(None, -1)
            yield Reversal(
                ("without", edge.number, which),
                "wrong-where",
                edge.place,
                lambda rest=rest: product(left[rest], edge.upstream[rest]) - edge.part,
                {"where": f"{which}-row"},
            )
    yield from _swapped(edge, other, other_place, product, name)


def _swapped(
    edge: _Edge, other: Tensor, other_place: Any, product: Callable[[Tensor, Tensor], Tensor], name: str
) -> Iterator[Reversal]:
    """Another value of the same shape in the place of the other operand."""
    for place, value in enumerate(edge.program.values):
        if not isinstance(other_place, Ref) or place == other_place.place or not value.is_floating_point():
            continue
        if value.shape == other.shape:
            facts = {"operand": name, "instead": edge.program.text(place)}
            yield Reversal(
                ("swapped", edge.number, edge.position, place),
                "operand-swapped",
                edge.place,
                lambda value=value: product(value, edge.upstream) - edge.part,
                facts,
            )


def _other_factors(edge: _Edge) -> Iterator[Reversal]:
    one, other = edge.operands
    ref = edge.step.operands[1 - edge.position]
    if not isinstance(ref, Ref) or edge.step.op != "mul" or edge.part.shape != edge.upstream.shape:
        return
    factor = other if edge.position == 0 else one
    for place, value in enumerate(edge.program.values):
        if place != ref.place and value.shape == factor.shape and value.is_floating_point():
            facts = {"operand": edge.program.text(ref.place), "instead": edge.program.text(place)}
            yield Reversal(
                ("swapped", edge.number, edge.position, place),
                "operand-swapped",
                edge.place,
                lambda value=value: edge.upstream * value - edge.part,
                facts,
            )


def _other_sums(edge: _Edge) -> Iterator[Reversal]:
    """What a value that was spread over the rows gets back: it should be the sum over them."""
    extra = edge.upstream.dim() - edge.part.dim()
    if extra != 1:
        return
    for which, row in (("first", 0), ("last", -1)):
        yield Reversal(
            ("row", edge.number, which),
            "first-example-only",
            edge.place,
            lambda row=row: edge.upstream[row] - edge.part,
            {"which": which},
        )
    yield edge.other("largest", "wrong-reduction", lambda: edge.upstream.amax(0), step="sum", instead="amax")
    if edge.place < len(edge.program.inputs):
        yield Reversal(
            ("axis", edge.number, edge.position),
            "wrong-axis",
            edge.place,
            lambda: -edge.part,
            {"step": "sum", "axis": 1},
            instead=lambda: edge.upstream.sum(-1),
        )
    yield edge.other("whole", "summed-too-far", lambda: edge.upstream.sum().expand(edge.part.shape))


def _other_scatters(edge: _Edge) -> Iterator[Reversal]:
    scores, labels = edge.operands

    def scattered(chosen: Tensor) -> Tensor:
        found = torch.zeros_like(scores)
        found[torch.arange(len(chosen)), chosen] = edge.upstream
        return found

    def everywhere() -> Tensor:
        found = torch.zeros_like(scores)
        found[:, labels] = edge.upstream[:, None].expand(-1, len(labels))
        return found

    yield edge.other("argmax", "prediction-for-label", lambda: scattered(scores.argmax(-1)))
    yield edge.other("everywhere", "examples-mixed", everywhere)


def _of_group(reverse: Reverse, number: int, group: Group) -> Iterator[Reversal]:
    upstream = reverse.adjoints[group.last]
    arrived = reverse.adjoints[group.first]
    x = reverse.program.values[group.first]
    if upstream is None or arrived is None:
        return
    inside = range(group.first + 1, group.last + 1)
    parts = [
        part
        for (step, position), part in reverse.parts.items()
        if reverse.program.place(step) in inside
        and reverse.program.steps[step].operands[position] == Ref(group.first)
    ]
    whole = sum(parts)
    assert isinstance(whole, Tensor)
    y = reverse.program.values[group.last]

    def other(kind: str, name: str, new: Callable[[], Tensor], **facts: Any) -> Reversal:
        return Reversal((kind, "group", number), name, group.first, lambda: new() - whole, facts)

    if upstream.shape == x.shape:
        yield other("pass", "derivative-missing", lambda: upstream, step=group.op)
    if x.numel() <= SMALL and upstream.shape == x.shape:
        yield other("diagonal", "path-missing", lambda: _diagonal(group, x, upstream), step=f"{group.op}: i != j")
    if group.op in RULES:
        yield from _ruled(("rule", "group", number), group.first, whole, group.op, x, y, upstream)
    if group.op == "cross_entropy" and group.labels is not None:
        inputs = {"x": x, "labels": reverse.program.values[group.labels], "upstream": upstream}
        own = record(lambda t: {"dx": cross_entropy_rule(t["x"], t["labels"], t["upstream"])}, inputs)
        yield from _replaced(("rule", "group", number), group.first, whole, _mistaken(own, "cross_entropy"))


def _diagonal(group: Group, x: Tensor, upstream: Tensor) -> Tensor:
    """What the diagonal of the Jacobian alone hands back."""
    jacobian = torch.autograd.functional.jacobian(group.function, x).reshape(x.numel(), x.numel())
    return upstream * torch.diagonal(jacobian).reshape(x.shape)


def _uses(program: Program, place: int) -> int:
    return sum(step.refs.count(place) for step in program.steps)
