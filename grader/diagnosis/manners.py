"""Findings that are a diagnosis already: the test that found them tested for just that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.records import Diagnosis, Finding, Status, Verdict

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
}


def of_findings(verdicts: Sequence[Verdict]) -> list[Diagnosis]:
    """A diagnosis for each finding that has a name; one for all checks that carry the same finding."""
    found: dict[str, Diagnosis] = {}
    for verdict in verdicts:
        name = _name(verdict.finding) if verdict.status is Status.FAILED else None
        if name is None or verdict.finding is None:
            continue
        explains = (*(found[name].explains if name in found else ()), verdict.check)
        found[name] = Diagnosis(name, _facts(name, verdict.finding), explains=explains, cases=1)
    return list(found.values())


def _name(finding: Finding | None) -> str | None:
    if finding is None:
        return None
    if finding.code == "wrong-shape":
        return "right-values-wrong-shape" if finding.facts.get("values_right") else None
    if finding.code in ("wrong-count", "not-array"):
        nothing = finding.facts.get("type") == "NoneType" or finding.facts.get("yours") == 1
        return NAMES[finding.code] if nothing else None
    return NAMES.get(finding.code)


def _facts(name: str, finding: Finding) -> dict[str, Any]:
    facts = {key: value for key, value in finding.facts.items() if isinstance(value, str | int | float | list)}
    if name == "bad-arguments-accepted":
        facts["setting"] = facts.get("argument")
    if name == "wrong-where":
        facts["where"] = "ties"
    if finding.facts.get("output"):
        facts["outputs"] = [finding.facts["output"]]
    return facts
