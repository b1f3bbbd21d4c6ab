"""Labels that are ignored, guessed, or used in the rows of other examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import torch

from grader.diagnosis.supposed.change import Change, Operands, made
from grader.diagnosis.supposed.program import Program, Step


def other_labels(program: Program, place: int, step: Step) -> Iterator[Change]:
    """What is picked by the labels, or put where they point."""
    if step.op == "pick":
        yield from _other_picks(program, place, step)
    if step.op == "one_hot":
        yield from _other_marks(place, step)


def _other_picks(program: Program, place: int, step: Step) -> Iterator[Change]:
    ignored = {"input": "labels"}
    last = max(program.outputs.values())
    yield Change(("all labels", place), "examples-mixed", place, made(step, _columns))
    yield Change(("argmax", place), "prediction-for-label", place, made(step, partial(_best, step)))
    yield Change(("no labels", place), "input-ignored", place, made(step, lambda operands: operands[0]), ignored)
    first = made(step, lambda operands: step([operands[0], torch.zeros_like(operands[1])]))
    yield Change(("label 0", place), "input-ignored", place, first, ignored)
    yield Change(("error rate", last), "error-rate-for-loss", last, made(step, _error_rate))


def _columns(operands: Operands) -> Any:
    scores, labels = operands
    return scores[:, labels]


def _best(step: Step, operands: Operands) -> Any:
    return step([operands[0], operands[0].argmax(-1)])


def _error_rate(operands: Operands) -> Any:
    scores, labels = operands
    return (scores.argmax(-1) != labels).to(scores.dtype).mean()


def _other_marks(place: int, step: Step) -> Iterator[Change]:
    yield Change(("all labels", place), "examples-mixed", place, made(step, partial(_in_every_row, step)))
    first = made(step, partial(_in_first_row, step))
    yield Change(("one row", place, "first"), "first-example-only", place, first, {"which": "first"})
    yield Change(("argmax", place), "prediction-for-label", place, partial(_guessed, step))


def _in_every_row(step: Step, operands: Operands) -> Any:
    return step(operands).amax(0, keepdim=True).expand(len(operands[0]), -1)


def _in_first_row(step: Step, operands: Operands) -> Any:
    return step(operands) * (torch.arange(len(operands[0])) == 0)[:, None]


def _guessed(step: Step, values: Sequence[Any]) -> Any:
    """The largest of the scores, which are the first value of such a program, in the place of the labels."""
    return step([values[0].argmax(-1)])
