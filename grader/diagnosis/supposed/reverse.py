"""The reverse pass through a program: what each step hands back to each of its operands."""

from __future__ import annotations

from collections.abc import Mapping

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

    def _sweep(self, adjoints: list[Tensor | None], begin: int, parts: dict[tuple[int, int], Tensor]) -> None:
        for number in reversed(range(begin)):
            upstream = adjoints[self.program.place(number)]
            if upstream is None:
                continue
            for position, part in self._vjp(number, upstream).items():
                operand = self.program.steps[number].operands[position]
                parts[number, position] = part
                self._add(adjoints, operand.place, part)

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
