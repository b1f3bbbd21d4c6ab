"""The reverse pass through a program: what each step hands back to each of its operands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import torch

from grader.diagnosis.supposed.program import Program, Ref, Tensor

Gradients = dict[str, Tensor]


class Reverse:
    """Adjoints of all values for given upstream gradients; `parts[number, position]` goes to one operand of a step.

    With the values fixed, everything is linear in the adjoints: another part at one operand changes the
    gradients by what its difference pulls back.
    """

    def __init__(self, program: Program, upstreams: Mapping[str, Tensor]) -> None:
        self.program = program
        self.parts: dict[tuple[int, int], Tensor] = {}
        self.adjoints: list[Tensor | None] = [None] * len(program.values)
        for name, at in program.outputs.items():
            self._add(self.adjoints, at, upstreams[name])
        self._sweep(self.adjoints, len(program.steps), self.parts)

    @property
    def gradients(self) -> Gradients:
        """The gradient of every floating input."""
        return self._of_inputs(self.adjoints)

    def pull(self, place: int, delta: Tensor) -> Gradients:
        """What a change of the adjoint at a place changes in the gradients of the inputs."""
        adjoints: list[Tensor | None] = [None] * len(self.adjoints)
        adjoints[place] = delta
        self._sweep(adjoints, place - len(self.program.inputs) + 1, {})
        return self._of_inputs(adjoints)

    def is_only_way(self, edges: Collection[tuple[int, int]]) -> bool:
        """Whether inputs below the operands of these edges (keys of `parts`) get what they get through them alone."""
        others = [edge for edge in self.parts if edge not in edges]
        beside = self._below(self.program.outputs.values(), others)
        through = self._below((self._operand(edge) for edge in edges), list(self.parts))
        return not any(place in beside for place in through if place < len(self.program.inputs))

    def _below(self, places: Iterable[int], edges: Sequence[tuple[int, int]]) -> set[int]:
        """The values that these hand something back to along the edges, which come in the order of `parts`."""
        reached = set(places)
        for edge in edges:
            if self.program.place(edge[0]) in reached:
                reached.add(self._operand(edge))
        return reached

    def _operand(self, edge: tuple[int, int]) -> int:
        number, position = edge
        place: int = self.program.steps[number].operands[position].place
        return place

    def _sweep(self, adjoints: list[Tensor | None], begin: int, parts: dict[tuple[int, int], Tensor]) -> None:
        for number in reversed(range(begin)):
            upstream = adjoints[self.program.place(number)]
            if upstream is None:
                continue
            for position, part in self._vjp(number, upstream).items():
                parts[number, position] = part
                self._add(adjoints, self._operand((number, position)), part)

    def _vjp(self, number: int, upstream: Tensor) -> dict[int, Tensor]:
        step = self.program.steps[number]
        operands = step.of(self.program.values)
        leaves = {
            position: operands[position].detach().requires_grad_()
            for position, operand in enumerate(step.operands)
            if isinstance(operand, Ref) and operands[position].is_floating_point()
        }
        with torch.enable_grad():
            result = step([leaves.get(position, value) for position, value in enumerate(operands)])
            if not isinstance(result, Tensor) or not result.requires_grad:
                return {}
            found = torch.autograd.grad((result * upstream).sum(), list(leaves.values()), allow_unused=True)
        return {position: part for position, part in zip(leaves, found, strict=True) if part is not None}

    def _of_inputs(self, adjoints: list[Tensor | None]) -> Gradients:
        found = {}
        for place, name in enumerate(self.program.inputs):
            value, adjoint = self.program.values[place], adjoints[place]
            if value.is_floating_point():
                found[name] = torch.zeros_like(value) if adjoint is None else adjoint
        return found

    @staticmethod
    def _add(adjoints: list[Tensor | None], place: int, part: Tensor) -> None:
        known = adjoints[place]
        adjoints[place] = part if known is None else known + part
