"""Which status a finding stands for."""

from __future__ import annotations

from grader.records import Finding, Status

CRASHES = ("raised", "syntax-error", "unreadable-file")


TIMES = ("cpu", "wall", "total-cpu", "total-wall")


def status_of(finding: Finding) -> Status:
    """The status that a finding stands for."""
    code = finding.code
    if code.startswith(("todo", "missing")):
        return Status.TODO
    if code in ("stopped", "not-loaded"):
        return Status.TIMED_OUT if finding.facts.get("reason") in TIMES else Status.CRASHED
    if code in CRASHES:
        return Status.CRASHED
    return Status.FAILED
