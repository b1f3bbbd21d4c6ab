"""Supposed mistakes of one case: what each of them would have returned."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations
from typing import Any

import torch

from grader.diagnosis.supposed.change import Change
from grader.diagnosis.supposed.changes import changes
from grader.diagnosis.supposed.evidence import Arrays, Sample
from grader.diagnosis.supposed.primitives import COMPARISONS
from grader.diagnosis.supposed.program import Program
from grader.diagnosis.supposed.reversal import Reversal
from grader.diagnosis.supposed.reversals import reversals
from grader.diagnosis.supposed.reverse import Reverse

TRUTH = ("truth",)


@dataclass(frozen=True, eq=False)
class Candidate:
    """A mistake by name, and its prediction by path. `key` finds it again in another case.

    With `linear`, any share of what it changes may have been changed. `without` predicts the results without the
    part that the mistake is made in, and `way` are the facts that tell which part that is.
    """

    key: tuple[Any, ...]
    name: str
    predict: Callable[[], Arrays]
    facts: Mapping[str, Any] = field(default_factory=dict)
    linear: bool = False
    without: Callable[[], Arrays] | None = None
    way: Mapping[str, str] = field(default_factory=dict)

    def arrays(self) -> Arrays | None:
        """What it would have returned; None where it would have crashed."""
        try:
            return self.predict()
        except (RuntimeError, IndexError, ValueError, TypeError, AttributeError):
            return None


Wanted = Collection[str] | None
"""The families (first parts of keys) of which candidates are wanted; None: all."""


def of_forward(sample: Sample, wanted: Wanted = None) -> Iterator[Candidate]:
    """No mistake at all, then every single one in the forward."""
    yield Candidate(TRUTH, "", lambda: sample.right)
    for form, program in _forms(sample, wanted):
        for change in changes(program):
            name, facts = _of_setting(sample, change.name, change.facts)
            linear = change.half is not None and _is_linear(program, change)
            yield Candidate((form, *change.key), name, _outputs(program, change), facts, linear)
    yield from _swapped(sample.right)
    yield from _added(sample, list(sample.right))
    yield from _multiplied(sample, list(sample.right), "step-missing")
    zeros = {path: 0.0 * array for path, array in sample.right.items()}
    yield Candidate(("zeros",), "constant-result", lambda: zeros)


def of_backward(sample: Sample, wanted: Wanted = None) -> Iterator[Candidate]:
    """No mistake at all, then every single one in the backward, then right backwards of wrong forwards."""
    yield Candidate(TRUTH, "", lambda: sample.right)
    zeros = {path: 0.0 * array for path, array in sample.right.items()}
    yield Candidate(("zeros",), "constant-result", lambda: zeros)
    ones = {name: torch.ones_like(upstream) for name, upstream in sample.upstreams.items()}
    yield Candidate(("ones",), "upstream-missing", lambda: sample.of_inputs(Reverse(sample.program, ones).gradients))
    for form, program in _forms(sample, wanted):
        reverse = sample.reverse if form == "plain" else Reverse(program, sample.upstreams)
        for reversal in reversals(reverse):
            if reversal.name == "upstream-missing" and sample.exercise.back is None:
                continue
            name, facts = _of_setting(sample, reversal.name, reversal.facts)
            predict = _pulled(sample, reverse, reversal)
            without = _without(sample, reverse, reversal)
            key = (form, "back", *reversal.key)
            yield Candidate(key, name, predict, facts, reversal.linear, without, reversal.way)
    yield from _right_for_others(sample) if wanted is None or "forward" in wanted else ()
    yield from _swapped(sample.right)
    yield from _added(sample, list(sample.right))
    yield from _multiplied(sample, list(sample.right), "derivative-factor-missing")


def _right_for_others(sample: Sample) -> Iterator[Candidate]:
    """Backwards that are right for another forward."""
    yield from _other_gates(sample)
    for change in changes(sample.program):
        facts = {**change.facts, "step": sample.program.text(change.place)}
        yield Candidate(("forward", *change.key), "gradient-of-other-forward", _gradients(sample, change), facts)


def _forms(sample: Sample, wanted: Wanted) -> list[tuple[str, Program]]:
    """The reference in each of its forms that differ, or in those that are wanted."""
    forms = {"plain": "program", "textbook": "textbook", "probabilities": "probabilities"}
    found = {form: getattr(sample, name) for form, name in forms.items() if wanted is None or form in wanted}
    seen = {tuple(step.op for step in program.steps): form for form, program in reversed(found.items())}
    return [(form, program) for form, program in found.items() if form in seen.values()]


def _swapped(right: Arrays) -> Iterator[Candidate]:
    """Two results, each returned in the place of the other."""
    for one, other in combinations(right, 2):
        arrays = {one: right[other], other: right[one]}
        facts = {"results": [one, other]}
        yield Candidate(("swapped", one, other), "results-swapped", partial(dict, arrays), facts)


def _multiplied(sample: Sample, paths: list[str], missing: str) -> Iterator[Candidate]:
    """A result with another value as a factor too much, or too little (`missing` is the name of that)."""
    for path in paths:
        right = sample.right[path]
        ends = (*range(len(sample.program.inputs)), *sample.program.outputs.values())
        for place, value in enumerate(sample.program.values):
            if tuple(value.shape) != right.shape or not value.is_floating_point() or not right.ndim:
                continue
            factor, facts = value.numpy(), {"factor": sample.program.text(place)}
            for key, name, arrays in (
                ("times", "factor-extra", {path: right * factor}),
                ("over", missing, {path: right / factor}),
            ):
                if key == "over" and place not in ends:
                    continue
                more = {"step": "mul"} if name == "step-missing" else {}
                yield Candidate((key, path, place), name, partial(dict, arrays), {**facts, **more})


def _added(sample: Sample, paths: list[str]) -> Iterator[Candidate]:
    """Some share of another value, added to a result."""
    for path in paths:
        right = sample.right[path]
        for place, value in enumerate(sample.program.values):
            if tuple(value.shape) == right.shape and value.is_floating_point() and right.ndim:
                arrays = {path: right + value.numpy()}
                facts = {"term": sample.program.text(place)}
                yield Candidate(("added", path, place), "term-extra", partial(dict, arrays), facts, linear=True)


def _of_setting(sample: Sample, name: str, facts: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """What a changed constant is called if the constant is one of the settings."""
    constant = facts.get("expected", facts.get("factor"))
    if name in ("step-missing", "derivative-factor-missing") and constant in _counts(sample):
        return "batch-size-missing", {"factor": sample.batch, "size": sample.batch}
    numbers = {key: value for key, value in sample.case.values.items() if isinstance(value, float)}
    settings = [key for key, value in numbers.items() if isinstance(constant, float) and value == constant]
    if not settings or name not in ("constant-wrong", "step-missing", "derivative-missing"):
        return name, facts
    form = str(facts.get("form", ""))
    if "{" not in form:
        return "setting-ignored", {"setting": settings[0]}
    return "setting-misused", {"setting": settings[0], "formula": form.format(settings[0])}


def _counts(sample: Sample) -> tuple[Any, ...]:
    """The batch size as a factor or a divisor of a formula; () if it is not known."""
    size = sample.atoms.get(sample.batch)
    return () if size is None else (size, f"1 / {size:g}")


def _is_linear(program: Program, change: Change) -> bool:
    """Whether half of what a change takes away changes the outputs by half as much."""
    assert change.half is not None
    with torch.no_grad():
        none, half = (program.outputs_if(change.place, make(program.values)) for make in (change.make, change.half))
    right = {name: program.values[at] for name, at in program.outputs.items()}
    return all(
        none[name].shape == half[name].shape == value.shape and torch.allclose(half[name], (none[name] + value) / 2)
        for name, value in right.items()
    )


def _outputs(program: Program, change: Change) -> Callable[[], Arrays]:
    def predict() -> Arrays:
        with torch.no_grad():
            found = program.outputs_if(change.place, change.make(program.values))
        return {name: value.to(torch.float64).numpy() for name, value in found.items()}

    return predict


def _pulled(sample: Sample, reverse: Reverse, reversal: Reversal) -> Callable[[], Arrays]:
    def predict() -> Arrays:
        if reversal.instead is not None:
            return {reverse.program.inputs[reversal.place]: reversal.instead().numpy()}
        changed = sample.of_inputs(reverse.pull(reversal.place, reversal.delta()))
        return {path: array + changed[path] for path, array in sample.right.items()}

    return predict


def _without(sample: Sample, reverse: Reverse, reversal: Reversal) -> Callable[[], Arrays] | None:
    part = reversal.part
    if part is None:
        return None

    def predict() -> Arrays:
        lost = sample.of_inputs(reverse.pull(reversal.place, -part))
        return {path: array + lost[path] for path, array in sample.right.items()}

    return predict


def _other_gates(sample: Sample) -> Iterator[Candidate]:
    """Every choice between two sides made by the sign of the upstream gradient."""
    program = sample.program
    for number, step in enumerate(program.steps):
        place = program.place(number)
        for name, upstream in sample.upstreams.items():
            if step.op in COMPARISONS and upstream.shape == program.values[place].shape:
                gate = Change(("gate", place, name), "gate-of-upstream", place, partial(_positive, upstream))
                yield Candidate(("forward", *gate.key), gate.name, _gradients(sample, gate))


def _positive(upstream: torch.Tensor, values: Sequence[Any]) -> torch.Tensor:
    """Whether an upstream gradient is positive, whatever the values are."""
    return upstream > 0


def _gradients(sample: Sample, change: Change) -> Callable[[], Arrays]:
    def predict() -> Arrays:
        return sample.of_inputs(sample.program.gradients_if(change.place, change.make, sample.upstreams))

    return predict
