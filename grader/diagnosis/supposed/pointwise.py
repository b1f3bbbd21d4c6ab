"""Forwards that work on every entry alone: the formula that they follow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from grader.diagnosis.supposed.evidence import Sample, same
from grader.diagnosis.supposed.formulas import Points, read_off, read_off_sides
from grader.diagnosis.supposed.primitives import COMPARISONS, UNARY
from grader.diagnosis.supposed.proof import Match, Named

NEAR = 0.03
"""A function that is nowhere further away is an approximation."""
ENTRYWISE = {*UNARY, *COMPARISONS, "where", "add", "sub", "mul", "div", "pow", "maximum", "minimum"}


def is_entrywise(sample: Sample) -> bool:
    """Whether the reference works on every entry of its only array alone."""
    program = sample.program
    single = len(program.inputs) == len(program.outputs) == 1
    return single and all(step.op in ENTRYWISE for step in program.steps)


def formula_of(samples: Sequence[Sample]) -> Match | None:
    """The formula of the student's forward, if it has one: another function than the one that was asked for."""
    fitting = [sample for sample in samples if is_entrywise(sample)]
    path = next(iter(fitting[0].right)) if fitting else ""
    points = []
    for sample in fitting:
        x, y = next(iter(sample.case.floats().values())), sample.yours.get(path)
        if y is None or y.shape != x.shape:
            return None
        settings = {name: value for name, value in sample.atoms.items() if name in sample.case.values}
        if np.isfinite(y).all():
            points.append(Points(x.reshape(-1).astype(float), y.reshape(-1).astype(float), settings))
    text, key = read_off(points), "formula"
    if text is None:
        text, key = read_off_sides(points), "sides"
    if text is None:
        return None
    if all(np.abs(s.yours[path] - s.right[path]).max(initial=0.0) < NEAR for s in fitting):
        return Match(("formula", text), "exact", (Named("approximation", {"formula": text}),), (path,), len(points))
    wrong = sum(not same(sample.yours[path], sample.right[path]) for sample in fitting)
    return Match((key, text), "exact", (Named("other-function", {"formula": text}),), (path,), wrong)
