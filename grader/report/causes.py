"""One cause, told once: failures that one diagnosis explains, or that carry the same finding, belong together."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from grader.records import Diagnosis, ExerciseReport, Finding, Status, Verdict

BAD = (Status.FAILED, Status.CRASHED, Status.TIMED_OUT, Status.OUR_FAULT)
MAIN = ("values", "gradient", "finite_differences")
FILE_CODES = ("syntax-error", "unreadable-file", "missing-file", "not-loaded")


@dataclass(frozen=True)
class Cause:
    """Failures that belong together: a verdict that shows them, and the names of the other checks that failed so.

    `diagnosis` explains them; `repeated` says that a cause before this one shows the same finding.
    """

    verdict: Verdict
    also: tuple[str, ...] = ()
    diagnosis: Diagnosis | None = None
    repeated: bool = False

    @property
    def finding(self) -> Finding | None:
        """What was found; None if the check says no more than that it failed."""
        return self.verdict.finding

    @property
    def function(self) -> str:
        """The function that is to blame; "" if that is not known."""
        facts = self.diagnosis.facts if self.diagnosis else self.finding.facts if self.finding else {}
        return str(facts.get("function") or "")


def causes(exercise: ExerciseReport) -> list[Cause]:
    """The causes of the failures: a forbidden call, what is diagnosed, those of the main checks, then the others.

    Those of whole files are told apart.
    """
    main_first = sorted(exercise.verdicts, key=lambda verdict: verdict.check not in MAIN)
    costly = [Cause(verdict) for verdict in exercise.verdicts if is_forbidden_call(verdict.finding)]
    apart = (is_file_finding, is_forbidden_call)
    bad = [item for item in main_first if item.status in BAD and not any(is_so(item.finding) for is_so in apart)]
    explained = _explained(exercise, bad)
    known = {check for cause in explained for check in (cause.verdict.check, *cause.also)}
    shown = {_key(cause.verdict) for cause in explained}
    return costly + explained + _unexplained([verdict for verdict in bad if verdict.check not in known], shown)


def _explained(exercise: ExerciseReport, bad: list[Verdict]) -> list[Cause]:
    found: list[Cause] = []
    for diagnosis in exercise.diagnoses:
        own = [verdict for verdict in bad if verdict.check in diagnosis.explains]
        shown = [_key(cause.verdict) for cause in found]
        fresh = [verdict for verdict in own if _key(verdict) not in shown]
        for verdict in (fresh or own)[:1]:
            also = tuple(other.check for other in own if other is not verdict)
            found.append(Cause(verdict, also, diagnosis, repeated=not fresh))
    return found


def _unexplained(bad: list[Verdict], shown: set[str]) -> list[Cause]:
    found: dict[str, Cause] = {}
    for verdict in bad:
        key = _key(verdict)
        known = found.setdefault(key, Cause(verdict, repeated=key in shown))
        if known.verdict is not verdict:
            found[key] = replace(known, also=(*known.also, verdict.check))
    return list(found.values())


def _key(verdict: Verdict) -> str:
    return cause_key(verdict.finding) if verdict.finding else verdict.check


def is_file_finding(finding: Finding | None) -> bool:
    """Whether a finding is about a file as a whole, and so the same for all of its exercises."""
    return finding is not None and finding.code in FILE_CODES


def is_forbidden_call(finding: Finding | None) -> bool:
    """Whether a finding costs all points, whatever else is right."""
    return finding is not None and finding.code == "forbidden-call"


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
