"""One supposed mistake in a forward: a value of its program that is made in another way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.diagnosis.supposed.program import Make, Program, Ref, Step

Operands = list[Any]


@dataclass(frozen=True, eq=False)
class Change:
    """One mistake: what is made at `place`, the name of the misconception, and what its sentence needs.

    `key` finds the same mistake again in the program of another case. `half` makes half of it, where a share of it may
    have been made.
    """

    key: tuple[Any, ...]
    name: str
    place: int
    make: Make
    facts: Mapping[str, Any] = field(default_factory=dict)
    half: Make | None = None


def made(step: Step, change: Callable[[Operands], Any]) -> Make:
    """Makes a value from a step's operands."""
    return lambda values: change(step.of(values))


def with_operand(step: Step, position: int, change: Callable[[Any], Any]) -> Make:
    """Makes a step's value with one operand changed."""

    def make(values: Sequence[Any]) -> Any:
        operands = step.of(values)
        operands[position] = change(operands[position])
        return step(operands)

    return make


def of_value(place: int, change: Callable[[Any], Any]) -> Make:
    """Makes a value from another one."""
    return lambda values: change(values[place])


def shown(program: Program, operand: Any) -> Any:
    """An operand as a formula; a number as it is, any other constant as three dots."""
    if isinstance(operand, Ref):
        return program.text(operand.place)
    return operand if isinstance(operand, int | float) else "..."
