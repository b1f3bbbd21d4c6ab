"""Known work against the checks: what is wrong must be found, and named; what is right must not be."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.checks.plan import points_of
from grader.course.exercise import Assignment
from grader.records import ExerciseReport, Finding
from grader.verify.bench import FOUND, Bench, failing, lost
from grader.verify.corpus import Variant, submission_of
from grader.verify.editions import Edition


def misaddressed(assignment: Assignment, variant: Variant) -> Finding | None:
    """A file whose header asks for what there is not, or for nothing."""
    exercise = next((item for item in assignment.exercises if item.name == variant.exercise), None)
    if exercise is None:
        return Finding("no-such-exercise", {"file": variant.id, "exercise": variant.exercise})
    unknown = [name for name in variant.fails if name not in points_of(exercise)]
    if unknown:
        return Finding("no-such-check", {"file": variant.id, "checks": unknown})
    if variant.kind == "wrong" and not (variant.fails or variant.remark):
        return Finding("nothing-expected", {"file": variant.id})
    return None


def reports(
    assignment: Assignment, edition: Edition, variants: Sequence[Variant], bench: Bench
) -> Iterator[tuple[Variant, ExerciseReport]]:
    """Grade each file, as a student's work; what is wrong is explained only where a diagnosis is asked for."""
    sources = edition.sources
    with tempfile.TemporaryDirectory() as folder:
        for variant in variants:
            submission = submission_of(variant, assignment, sources, Path(folder))
            explain = variant.diagnoses is not None or variant.kind == "right"
            report = bench.grade(assignment, submission, [variant.exercise], explain=explain)
            yield variant, report.exercises[0]


def wrong(variant: Variant, report: ExerciseReport) -> Iterator[Finding]:
    """In what a known mistake is not told as its file says."""
    if variant.remark is not None:
        remarks = [remark.code for verdict in report.verdicts for remark in verdict.remarks]
        if variant.remark not in remarks or lost(report):
            yield Finding("no-such-remark", {"file": variant.id, "remark": variant.remark})
        return
    passed = [item.check for item in report.verdicts if item.check in variant.fails and item.status not in FOUND]
    if passed:
        yield Finding("wrong-is-not-found", {"file": variant.id, "checks": passed, "failed": failing(report)})
    carried = list(dict.fromkeys(diagnosis.name for diagnosis in report.diagnoses))
    if variant.diagnoses is not None and set(carried) != set(variant.diagnoses):
        yield Finding("wrong-is-not-named", {"file": variant.id, "names": list(variant.diagnoses), "carried": carried})


def right(variant: Variant, report: ExerciseReport) -> Iterator[Finding]:
    """What correct work is accused of."""
    if lost(report):
        yield Finding("right-fails", {"file": variant.id, "checks": [verdict.check for verdict in lost(report)]})
    elif report.diagnoses:
        yield Finding("right-is-named", {"file": variant.id, "names": [item.name for item in report.diagnoses]})
