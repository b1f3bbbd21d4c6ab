"""Kinks and ties: where a gradient jumps there are several right answers, and what they have in common."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.inputs.case import FloatArray, owners
from grader.numerics.compare import agrees_closely, allowance, difference, slack
from grader.oracles.answers import JITTER, REACH, Answer, scale_of
from grader.oracles.reference import Reference
from grader.records import Finding


def kink_choices(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    """Not a claim but a remark: where a kink leaves a choice, the student chose otherwise than the reference."""
    if not trial.backwards or trial.backwards[0].problem is not None:
        return None
    answer, arrays = answer_of(reference, trial), trial.backwards[0].arrays
    for path, expected in answer.expected.items():
        if path not in arrays or arrays[path].shape != expected.shape or agrees_closely(arrays[path], expected):
            continue
        jumping = answer.reaction.jumps[path]
        allowed = np.where(jumping, allowance(expected, np.zeros_like(expected)), np.inf)
        found = difference(np.where(jumping, arrays[path], expected), expected, allowed)
        if found is not None:
            facts = {"function": student.exercise.functions[-1], "output": path, "index": list(found.index)}
            return Finding("kink-choice", {**facts, "yours": found.yours, "expected": found.expected})
    return None


def uneven_shares(
    student: Student, reference: Reference, trial: Trial, results: Results, answer: Answer
) -> Finding | None:
    """At ties and zeros any share of the gradient is accepted, but the shares have to add up.

    Along a direction that keeps equal values equal and zeros zero, the slope does not depend on the choice, unless
    something between inputs and result has a kink just here: then it differs from place to place.
    """
    if student.exercise.at_kinks != "any":
        return None
    expected = answer.expected
    yours = {path: np.asarray(results.arrays[path], dtype=float).reshape(each.shape) for path, each in expected.items()}
    if all(agrees_closely(yours[path], each) for path, each in expected.items()):
        return None
    jumping = answer.reaction.jumps
    apart = {path: np.where(jump, np.abs(yours[path] - expected[path]), 0.0) for path, jump in jumping.items()}
    if not any(array.any() for array in apart.values()):
        return None
    direction = {path: np.sin(array) for path, array in trial.case.floats().items()}
    belongs = owners(student.exercise.gradients, trial.case)
    scale = scale_of(trial.upstreams[0])
    own = allowed = 0.0
    for path, each in expected.items():
        along = direction[belongs[path]]
        own += float((yours[path] * along).sum())
        condition = np.where(jumping[path], 0.0, answer.reaction.condition[path])
        bound = slack(results.arrays[path]) * allowance(each, condition, scale) + 10 * JITTER * np.abs(each)
        allowed += float((bound * np.abs(along)).sum())
    least, greatest = reference.slopes(trial.case, trial.upstreams[0], trial.returned, direction)
    measured = (least + greatest) / 2
    if not abs(own - measured) > allowed + REACH * (greatest - least):
        return None
    path = max(apart, key=lambda path: float(apart[path].max(initial=0.0)))
    index = tuple(int(i) for i in np.unravel_index(int(np.argmax(apart[path])), apart[path].shape))
    facts: dict[str, Any] = {"function": student.exercise.functions[-1], "output": path, "index": list(index)}
    facts |= {"yours": float(yours[path][index]), "expected": float(expected[path][index])}
    return Finding("uneven-shares", {**facts, "slope": own, "own_slope": measured, "allowed": allowed})


def with_choices(
    student: Student, answer: Answer, path: str, yours: FloatArray, scale: float, trial: Trial
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Yours, expected and allowed, with every subgradient accepted where the reference has a kink."""
    expected = answer.expected[path]
    jumping = answer.reaction.jumps[path]
    condition = np.where(jumping, 0.0, answer.reaction.condition[path])
    allowed = slack(yours) * allowance(expected, condition, scale, wide_range=trial.case.tier == "extreme")
    if student.exercise.at_kinks == "any" and jumping.any():
        low, high = answer.reaction.low[path], answer.reaction.high[path]
        allowed = np.where(jumping, allowed + 10 * JITTER * np.maximum(np.abs(low), np.abs(high)), allowed)
        inside = (yours >= low - allowed) & (yours <= high + allowed)
        yours = np.where(jumping & inside, expected, yours)
    return yours, expected, allowed


def answer_of(reference: Reference, trial: Trial) -> Answer:
    """What autograd says for the first upstream gradient."""
    return reference.gradients(trial.case, trial.upstreams[0], trial.returned)
