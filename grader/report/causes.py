"""One cause, told once: failing verdicts that carry the same finding belong together."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from grader.records import ExerciseReport, Finding, Status, Verdict

BAD = (Status.FAILED, Status.CRASHED, Status.TIMED_OUT, Status.OUR_FAULT)
MAIN = ("values", "gradient", "finite_differences")
FILE_CODES = ("syntax-error", "unreadable-file", "missing-file", "not-loaded")


@dataclass(frozen=True)
class Cause:
    """A finding, the first verdict that carries it, and the names of the other checks that do."""

    verdict: Verdict
    also: tuple[str, ...] = ()

    @property
    def finding(self) -> Finding | None:
        """What was found; None if the check says no more than that it failed."""
        return self.verdict.finding


def causes(exercise: ExerciseReport) -> list[Cause]:
    """The causes of the failures, those of the main checks first; those of whole files are told apart."""
    found: dict[str, Cause] = {}
    for verdict in sorted(exercise.verdicts, key=lambda verdict: verdict.check not in MAIN):
        if verdict.status not in BAD or is_file_finding(verdict.finding):
            continue
        key = cause_key(verdict.finding) if verdict.finding else verdict.check
        known = found.get(key)
        found[key] = Cause(verdict) if known is None else replace(known, also=(*known.also, verdict.check))
    return list(found.values())


def is_file_finding(finding: Finding | None) -> bool:
    """Whether a finding is about a file as a whole, and so the same for all of its exercises."""
    return finding is not None and finding.code in FILE_CODES


def file_finding(exercise: ExerciseReport) -> Finding | None:
    """The finding about the exercise's file, if there is one."""
    return next((verdict.finding for verdict in exercise.verdicts if is_file_finding(verdict.finding)), None)


def cause_key(finding: Finding) -> str:
    """Two findings with the same key have one cause."""
    facts: dict[str, Any] = dict(finding.facts)
    if finding.code in FILE_CODES:
        facts = {"file": facts.get("file")}
    elif finding.code == "raised":
        facts = {"type": facts.get("type"), "place": origin(finding) or facts.get("function")}
    elif finding.code == "stopped":
        facts = {"function": facts.get("function"), "reason": facts.get("reason")}
    return finding.code + " " + json.dumps(facts, sort_keys=True, default=str)


def origin(finding: Finding) -> str:
    """The student's line that an exception came from, "file:line"; "" if it is not known."""
    trace = finding.facts.get("trace") or ()
    return f"{trace[-1].get('file')}:{trace[-1].get('line')}" if trace else ""
