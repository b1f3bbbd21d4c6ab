"""From a failing trial to the smallest input that fails in the same way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from grader.checks.own_slopes import own_slope, unfaithful_entry
from grader.checks.replaying import replay
from grader.checks.student import Student
from grader.checks.trial import Trial, play
from grader.inputs.case import Case
from grader.inputs.smallest import smallest
from grader.oracles.reference import Reference
from grader.records import Finding

TRIES = 120
TRIES_OF_SLOPES = 24
UNREPEATED = ("stopped", "todo-raises", "skipped-because", "order-dependent", "state-dependent")


def explain(
    student: Student,
    reference: Reference | None,
    claim: Callable[[Trial], Finding | None],
    trial: Trial,
    finding: Finding,
    seed: int,
) -> Finding:
    """The finding at the smallest failing case that was found, with lines that replay it."""
    best, told = trial, finding
    if finding.code not in UNREPEATED:

        def failing(case: Case) -> tuple[Trial, Finding] | None:
            small = play(student, [case], reference)[0]
            seen = claim(small)
            return (small, seen) if seen is not None and _alike(seen, finding) else None

        tries = TRIES_OF_SLOPES if finding.code == "fd-differs" else TRIES
        case = smallest(student.exercise, trial.case, lambda case: failing(case) is not None, seed, tries)
        again = failing(case) if case is not None else None
        if again is not None:
            best, told = again
        student.runner.forget()
    if told.code == "gradient-differs":
        own = own_slope(student, best, told.facts["output"], tuple(told.facts["index"]))
        told = replace(told, facts={**told.facts, "own": own})
    elif told.code == "fd-differs":
        entry = unfaithful_entry(student, best)
        told = replace(told, facts={**told.facts, **entry})
    return replace(told, replay=replay(student, best, told))


def _alike(one: Finding, other: Finding) -> bool:
    return (
        one.code == other.code
        and one.facts.get("type") == other.facts.get("type")
        and one.facts.get("function") == other.facts.get("function")
    )
