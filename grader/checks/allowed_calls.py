"""The check that an exercise is written by hand: none of the functions that it forbids is called."""

from __future__ import annotations

from grader.checks.hearing import Hearing
from grader.checks.results import trace
from grader.records import Finding, Status
from grader.worker.records import Forbidden


def judge_allowed_calls(hearing: Hearing) -> None:
    """One forbidden call is enough to fail, even where another function is still to do."""
    ledger, watched = hearing.ledger, hearing.student.watched
    if not hearing.exercise.forbids:
        return
    found = next(((function, calls[0]) for function, calls in watched if calls), None)
    if found is not None:
        ledger.enter("allowed_calls", Status.FAILED, _told(*found), cases=len(watched))
    elif ledger.wants("allowed_calls"):
        if watched:
            ledger.enter("allowed_calls", Status.PASSED, cases=len(watched))
        else:
            ledger.skip("allowed_calls", "forward-failed")


def _told(function: str, call: Forbidden) -> Finding:
    frames = (call.frame,) if call.frame is not None else ()
    return Finding("forbidden-call", {"function": function, "name": call.name, "trace": trace(frames)})
