"""One supposed mistake in a backward: a step hands something else back to one of its operands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.diagnosis.supposed.program import Program, Step, Tensor


@dataclass(frozen=True, eq=False)
class Reversal:
    """One mistake: at `place`, `delta` is handed back beside what is right. `linear`: any share of it may be.

    `part` is what is right there, where another rule was put in its place, and `way` are the facts that tell which
    part it is. With `instead`, the input at `place` gets
    that, whatever its shape, in the place of all that is right.
    """

    key: tuple[Any, ...]
    name: str
    place: int
    delta: Callable[[], Tensor]
    facts: Mapping[str, Any] = field(default_factory=dict)
    linear: bool = False
    part: Tensor | None = None
    way: Mapping[str, str] = field(default_factory=dict)
    instead: Callable[[], Tensor] | None = None


@dataclass(frozen=True, eq=False)
class Edge:
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

    @property
    def other(self) -> Any:
        """The other operand of a step that has two: a reference or a constant."""
        return self.step.operands[1 - self.position]

    @property
    def way(self) -> dict[str, str]:
        """The facts that tell this edge from all others: from which value to which."""
        return {"operand": self.program.text(self.place), "step": self.program.text(self.program.place(self.number))}

    def gets(self, kind: Any, name: str, new: Callable[[], Tensor], **facts: Any) -> Reversal:
        """The reversal that hands back `new` in place of the part."""
        key = ("edge", self.number, self.position, kind)
        return Reversal(key, name, self.place, lambda: new() - self.part, facts)
