"""One warm worker for each library, which grades one submission after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import TracebackType

from grader.course.exercise import Assignment
from grader.course.limits import Limits
from grader.grading import grade
from grader.records import ExerciseReport, Finding, Report, Status, Verdict
from grader.submission import Submission
from grader.worker.client import Worker

FOUND = (Status.FAILED, Status.CRASHED, Status.TIMED_OUT)

HASTE = 0.3
"""The share of an assignment's CPU time that is allowed here: many mistakes end in an endless loop."""


class Bench:
    """Grades submissions, within the given limits or else those of the assignment, in less CPU time.

    It is a context that stops the workers at its end.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits
        self.workers: dict[tuple[str, Limits], Worker] = {}

    def grade(
        self,
        assignment: Assignment,
        submission: Submission,
        names: Sequence[str] = (),
        seed: int = 0,
        explain: bool = True,
    ) -> Report:
        """Grade exercises of a submission (all when `names` is empty)."""
        limits = self.limits or replace(assignment.limits, cpu_seconds=HASTE * assignment.limits.cpu_seconds)
        worker = self.workers.get((submission.library, limits))
        if worker is None:
            worker = Worker(submission.library, submission.sources, limits)
            self.workers[submission.library, limits] = worker
        else:
            worker.reset(submission.sources)
        return grade(assignment, submission, names, seed, start=lambda: worker, explain=explain)

    def __enter__(self) -> Bench:
        """Return the bench."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the workers."""
        for worker in self.workers.values():
            worker.close()


def lost(report: ExerciseReport) -> tuple[Verdict, ...]:
    """The verdicts that cost points."""
    return tuple(verdict for verdict in report.verdicts if not verdict.passed)


def our_fault(report: ExerciseReport) -> Finding | None:
    """What the grader itself stumbled over."""
    faults = [verdict for verdict in report.verdicts if verdict.status is Status.OUR_FAULT]
    told = faults[0].finding if faults else None
    message = told.facts.get("message", "") if told else ""
    return Finding("our-fault", {"exercise": report.name, "message": message}) if faults else None


def failing(report: ExerciseReport) -> tuple[str, ...]:
    """The checks that failed; where none did, those that could not be made."""
    bad = lost(report)
    return tuple(verdict.check for verdict in bad if verdict.status in FOUND) or tuple(
        verdict.check for verdict in bad
    )
