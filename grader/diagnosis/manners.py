"""Findings that are a diagnosis already: the test that found them tested for just that."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from grader.checks.hearing import Hearing
from grader.inputs.case import leaves
from grader.records import Diagnosis, Finding, Status
from grader.worker.records import Call, Outcome, Recall, Returned

NAMES = {
    "input-changed": "input-overwritten",
    "result-changed": "result-reused",
    "stale-state": "stale-state",
    "order-dependent": "state-between-calls",
    "not-repeatable": "not-repeatable",
    "wrong-dtype": "dtype-changed",
    "accepted": "bad-arguments-accepted",
    "wrong-count": "nothing-returned",
    "not-array": "nothing-returned",
    "uneven-shares": "wrong-where",
    "overflow-warning": "overflow",
}


def of_findings(hearing: Hearing) -> list[Diagnosis]:
    """A diagnosis for each finding that has a name; one for all checks that carry the same finding."""
    verdicts = hearing.ledger.in_order()
    found: dict[str, Diagnosis] = {}
    for verdict in verdicts:
        name = _name(verdict.finding) if verdict.status is Status.FAILED else None
        if name == "dtype-changed" and verdict.check != "shapes":
            continue
        if name is None or verdict.finding is None:
            continue
        if name == "not-repeatable" and _keeps_state(hearing):
            name = "state-between-calls"
        explains = (*(found[name].explains if name in found else ()), verdict.check)
        facts = {"function": hearing.exercise.name, **_facts(name, verdict.finding)}
        found[name] = Diagnosis(name, facts, explains=explains)
    return list(found.values())


def _keeps_state(hearing: Hearing) -> bool:
    """Whether the results still differ when the generators start from the same state: then nothing is random."""
    trial = next((trial for trial in hearing.trials if trial.forward is not None), None)
    if trial is None:
        return False
    student = hearing.student
    calls: list[Call | Recall] = []
    for _ in range(2):
        key = next(student.keys)
        calls.append(student.forward_call(trial.case, keep=key, seed=1))
        if trial.backwards and student.exercise.back is not None:
            calls.append(replace(student.backward_call(trial.case, trial.upstreams[0], key), seed=1))
    outcomes = student.run([calls])[0]
    half = len(outcomes) // 2
    pairs = zip(outcomes[:half], outcomes[half:], strict=True)
    return any(not _alike(one, other) for one, other in pairs)


def _alike(one: Outcome, other: Outcome) -> bool:
    if not isinstance(one, Returned) or not isinstance(other, Returned):
        return type(one) is type(other)
    first, second = leaves({"": _named(one.value)}), leaves({"": _named(other.value)})
    return first.keys() == second.keys() and all(
        np.array_equal(array, second[path], equal_nan=True) for path, array in first.items()
    )


def _named(value: Any) -> Any:
    """Tuples as dicts, so that all arrays in them are found."""
    if isinstance(value, tuple | list):
        return {str(place): _named(item) for place, item in enumerate(value)}
    return {"": value} if isinstance(value, np.ndarray | float) else value


def _name(finding: Finding | None) -> str | None:
    if finding is None:
        return None
    if finding.facts.get("diagnosis"):
        return str(finding.facts["diagnosis"])
    if finding.code == "wrong-shape":
        return "right-values-wrong-shape" if finding.facts.get("values_right") else None
    if finding.code in ("wrong-count", "not-array"):
        nothing = finding.facts.get("type") == "NoneType" or finding.facts.get("yours") == 1
        return NAMES[finding.code] if nothing else None
    if finding.code == "result-changed" and finding.facts.get("function") != finding.facts.get("owner"):
        return "input-overwritten"
    if finding.code == "overflow-warning" and "overflow" not in str(finding.facts.get("warning")):
        return None
    return NAMES.get(finding.code)


def _facts(name: str, finding: Finding) -> dict[str, Any]:
    told = {key: value for key, value in finding.facts.items() if key not in ("en", "zh", "diagnosis")}
    facts: dict[str, Any] = {key: value for key, value in told.items() if isinstance(value, str | int | float | list)}
    if name == "input-overwritten":
        facts["input"] = finding.facts.get("input", finding.facts.get("output"))
    if name == "bad-arguments-accepted":
        facts["setting"] = facts.get("argument")
    if name == "wrong-where":
        facts["where"] = "ties"
    if finding.facts.get("output"):
        facts["outputs"] = [finding.facts["output"]]
    return facts
