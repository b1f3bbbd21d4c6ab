"""Sums, products, choices and picks that are differentiated in another way than they should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import torch

from grader.diagnosis.supposed.program import Ref, Tensor
from grader.diagnosis.supposed.reversal import Edge, Reversal

ENDS = {"first": (slice(0, 1), slice(1, None)), "last": (slice(-1, None), slice(None, -1))}


def dropped(edge: Edge) -> Iterator[Reversal]:
    """Nothing is handed back, or only a share of it; or what comes in, or what 1 would give."""
    step, text = edge.step, edge.program.text
    if step.op in ("add", "sub") and edge.upstream.shape == edge.part.shape:
        name, facts = "term-missing", {"term": text(edge.place)}
    else:
        name, facts = "path-missing", edge.way
    key = ("drop", edge.number, edge.position)
    yield Reversal(key, name, edge.place, lambda: -edge.part, facts, linear=True)
    yield edge.gets("ones", "upstream-missing", partial(_with_ones, edge))
    if edge.upstream.shape == edge.part.shape and step.op not in ("add", "sub"):
        constants = [operand for operand in step.operands if isinstance(operand, int | float)]
        more = {"factor": constants[0]} if constants else {}
        yield edge.gets("pass", "derivative-missing", lambda: edge.upstream, step=step.op, **more)
    value = edge.program.values[edge.place]
    yield edge.gets("gated", "step-extra", lambda: edge.part * (value > 0), step="relu")


def _with_ones(edge: Edge) -> Tensor:
    """The part, had every upstream gradient that is not 0 been 1."""
    operands = edge.operands
    leaf = operands[edge.position].detach().requires_grad_()
    operands[edge.position] = leaf
    with torch.enable_grad():
        found: Tensor = torch.autograd.grad((edge.step(operands) * (edge.upstream != 0)).sum(), leaf)[0]
    return found


def other_gates(edge: Edge) -> Iterator[Reversal]:
    """A choice between two sides, made the other way round or by the upstream gradient."""
    if edge.step.op == "where":
        condition, first = edge.operands[0], edge.position == 1
        yield edge.gets("inverted", "gate-inverted", lambda: edge.upstream * (condition != first))
        yield edge.gets("upstream", "gate-of-upstream", lambda: edge.upstream * ((edge.upstream > 0) == first))


def other_products(edge: Edge) -> Iterator[Reversal]:
    """A matrix product whose other factor is not transposed, has fewer rows, or is another value."""
    if edge.step.op != "matmul" or any(value.dim() != 2 for value in edge.operands):
        return
    factor = edge.operands[1 - edge.position]
    name = edge.program.text(edge.other.place) if isinstance(edge.other, Ref) else "..."
    if factor.shape[0] == factor.shape[1]:
        untransposed = partial(_product, edge, factor.T, edge.upstream)
        yield edge.gets("untransposed", "operand-not-transposed", untransposed, operand=name)
    if factor.shape == edge.upstream.shape == edge.part.shape:
        yield edge.gets("turned", "operation-swapped", partial(_turned, edge, factor), **TURNED)
        yield edge.gets("turned back", "operation-swapped", partial(_turned, edge, factor.T), **TURNED)
    for kind, value in (("entries", factor), ("entries turned", factor.T)):
        by_entry = partial(torch.mul, edge.upstream, value)
        if edge.place < len(edge.program.inputs):
            key = ("edge", edge.number, edge.position, kind)
            yield Reversal(key, "operation-swapped", edge.place, lambda: -edge.part, ENTRIES, instead=by_entry)
        elif factor.shape == edge.upstream.shape == edge.part.shape:
            yield edge.gets(kind, "operation-swapped", by_entry, **ENTRIES)
    if edge.position == 1:
        for which, (only, rest) in ENDS.items():
            alone = partial(_product, edge, factor[only], edge.upstream[only])
            yield edge.gets(("only", which), "first-example-only", alone, which=which)
            without = partial(_product, edge, factor[rest], edge.upstream[rest])
            yield edge.gets(("without", which), "wrong-where", without, where=f"{which}-row")
    yield from _swapped(edge, factor, lambda value: _product(edge, value, edge.upstream))


TURNED = {"step": "matmul", "instead": "reversed matmul"}
ENTRIES = {"step": "matmul", "instead": "mul"}


def _turned(edge: Edge, factor: Tensor) -> Tensor:
    """The product in the other order, which fits square matrices only."""
    return factor @ edge.upstream if edge.position == 0 else edge.upstream @ factor


def _product(edge: Edge, factor: Tensor, upstream: Tensor) -> Tensor:
    return upstream @ factor.T if edge.position == 0 else factor.T @ upstream


def other_factors(edge: Edge) -> Iterator[Reversal]:
    """A product of entries in which another value is taken for the other factor."""
    if edge.step.op == "mul" and edge.part.shape == edge.upstream.shape and isinstance(edge.other, Ref):
        yield from _swapped(edge, edge.operands[1 - edge.position], lambda value: edge.upstream * value)


def _swapped(edge: Edge, right: Tensor, part: Callable[[Tensor], Tensor]) -> Iterator[Reversal]:
    if not isinstance(edge.other, Ref):
        return
    for place, value in enumerate(edge.program.values):
        if place != edge.other.place and value.shape == right.shape and value.is_floating_point():
            facts = {"operand": edge.program.text(edge.other.place), "instead": edge.program.text(place)}
            yield edge.gets(("swapped", place), "operand-swapped", partial(part, value), **facts)


def other_sums(edge: Edge) -> Iterator[Reversal]:
    """What a value that was spread over the rows gets back: it should be the sum over them."""
    if edge.step.op not in ("add", "sub", "mul") or edge.upstream.dim() - edge.part.dim() != 1:
        return
    upstream = edge.upstream * edge.operands[1 - edge.position] if edge.step.op == "mul" else edge.upstream
    for which, row in (("first", 0), ("last", -1)):
        yield edge.gets(("row", which), "first-example-only", partial(torch.select, upstream, 0, row), which=which)
    yield edge.gets("largest", "wrong-reduction", lambda: upstream.amax(0), step="sum", instead="amax")
    yield edge.gets("whole", "summed-too-far", lambda: upstream.sum().expand(edge.part.shape))
    if edge.place < len(edge.program.inputs):
        yield Reversal(
            ("axis", edge.number, edge.position),
            "wrong-axis",
            edge.place,
            lambda: -edge.part,
            {"step": "sum", "axis": 1},
            instead=lambda: upstream.sum(-1),
        )


def other_picks(edge: Edge) -> Iterator[Reversal]:
    """What is picked by labels goes back to the likeliest class, or to the labels of all rows."""
    if edge.step.op != "pick":
        return
    scores, labels = edge.operands
    guessed = partial(_scattered, edge, scores, scores.argmax(-1))
    yield edge.gets("argmax", "prediction-for-label", guessed)
    yield edge.gets("everywhere", "examples-mixed", partial(_everywhere, edge, scores, labels))


def _scattered(edge: Edge, scores: Tensor, chosen: Tensor) -> Tensor:
    found = torch.zeros_like(scores)
    found[torch.arange(len(chosen)), chosen] = edge.upstream
    return found


def _everywhere(edge: Edge, scores: Tensor, labels: Tensor) -> Tensor:
    found = torch.zeros_like(scores)
    found[:, labels] = edge.upstream[:, None].expand(-1, len(labels))
    return found
