"""All supposed mistakes in a backward: every part that a step hands back, every library function, every value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from grader.diagnosis.supposed import reversed_edges, reversed_rules
from grader.diagnosis.supposed.program import Program, Ref
from grader.diagnosis.supposed.reversal import Edge, Reversal
from grader.diagnosis.supposed.reverse import Reverse

OF_EDGES = (
    reversed_edges.dropped,
    reversed_rules.other_derivatives,
    reversed_edges.other_gates,
    reversed_edges.other_products,
    reversed_edges.other_factors,
    reversed_edges.other_sums,
    reversed_edges.other_picks,
)


def reversals(reverse: Reverse) -> Iterator[Reversal]:
    """Every single change of a reverse pass that has a name."""
    program = reverse.program
    for number, group in reversed(list(enumerate(program.groups))):
        way = {"operand": program.text(group.first), "step": program.text(group.last)}
        for reversal in reversed_rules.of_group(reverse, number, group):
            yield _with_way(reversal, reverse, reversed_rules.edges_into(reverse, group), way)
    for edge in _edges(reverse):
        for kind in OF_EDGES:
            for reversal in kind(edge):
                yield _with_way(reversal, reverse, [(edge.number, edge.position)], edge.way)
    for place in range(len(program.inputs), len(program.values)):
        adjoint = reverse.adjoints[place]
        if adjoint is not None and _uses(program, place) > 1:
            facts = {"step": program.text(place)}
            yield Reversal(("cut", place), "path-missing", place, (-adjoint).clone, facts, linear=True)


def _with_way(
    reversal: Reversal, reverse: Reverse, edges: Sequence[tuple[int, int]], way: Mapping[str, str]
) -> Reversal:
    """The reversal with its way; where other ways still carry the upstream gradient, it is missing on this one only."""
    whole = reversal.name != "upstream-missing" or reversal.facts or reverse.is_only_way(edges)
    return replace(reversal, facts=reversal.facts if whole else way, way=way)


def _edges(reverse: Reverse) -> Iterator[Edge]:
    program = reverse.program
    for (number, position), part in reverse.parts.items():
        step, upstream = program.steps[number], reverse.adjoints[program.place(number)]
        operand = step.operands[position]
        assert upstream is not None
        assert isinstance(operand, Ref)
        yield Edge(program, number, step, position, operand.place, upstream, part)


def _uses(program: Program, place: int) -> int:
    return sum(step.refs.count(place) for step in program.steps)
