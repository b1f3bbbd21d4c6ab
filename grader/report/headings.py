"""One line that says what became of an exercise."""

from __future__ import annotations

from grader.records import ExerciseReport, Finding, Status
from grader.report.causes import BAD, Cause, causes, file_finding, is_forbidden_call
from grader.report.messages import Message, diagnosis_message, message
from grader.report.triangle import triangle
from grader.report.words.labels import check_name, phrase


def heading(exercise: ExerciseReport, lang: str) -> str:
    """What became of an exercise that is not right."""
    about_file = file_finding(exercise)
    if about_file is not None:
        return message(about_file, lang).headline
    return HEADINGS[exercise.status](exercise, lang)


def _todo(exercise: ExerciseReport, lang: str) -> str:
    finding = finding_with(exercise, Status.TODO)
    halves = triangle(exercise)
    if halves is not None and halves.backward.name == "todo" and halves.forward.name in ("right", "shape"):
        return halves.words(lang) + _spot(finding, lang)
    return message(finding, lang).headline if finding else phrase("not checked", lang)


def _skipped(exercise: ExerciseReport, lang: str) -> str:
    finding = finding_with(exercise, Status.SKIPPED)
    return message(finding, lang).headline if finding else phrase("not checked", lang)


def _our_fault(_exercise: ExerciseReport, lang: str) -> str:
    return phrase("our fault", lang)


def _passed(_exercise: ExerciseReport, _lang: str) -> str:
    return ""


def _bad(exercise: ExerciseReport, lang: str) -> str:
    halves, found = triangle(exercise), causes(exercise)
    if _is_missing(found[0].finding) or is_forbidden_call(found[0].finding):
        return _headline(found[0].finding, lang)
    if halves is not None and not halves.both_right:
        return halves.words(lang)
    checks = ("、" if lang == "zh" else ", ").join(
        check_name(verdict.check, lang) for verdict in exercise.verdicts if verdict.status in BAD)
    if any(verdict.check == "values" and verdict.passed for verdict in exercise.verdicts):
        return phrase("except", lang, checks=checks)
    if len(found) == 1:
        return cause_message(found[0], lang).headline
    return phrase("not met", lang, checks=checks)


HEADINGS = {
    Status.TODO: _todo,
    Status.SKIPPED: _skipped,
    Status.OUR_FAULT: _our_fault,
    Status.FAILED: _bad,
    Status.CRASHED: _bad,
    Status.TIMED_OUT: _bad,
    Status.PASSED: _passed,
}


def cause_message(cause: Cause, lang: str) -> Message:
    """What is said about a cause: by its diagnosis, else by its finding, else by the name of the check."""
    if cause.diagnosis is not None:
        return diagnosis_message(cause.diagnosis, lang)
    if cause.finding is not None:
        return message(cause.finding, lang)
    return Message(phrase("not met", lang, checks=check_name(cause.verdict.check, lang)))


def finding_with(exercise: ExerciseReport, status: Status) -> Finding | None:
    """The first finding of a verdict with a status."""
    return next((verdict.finding for verdict in exercise.verdicts
                 if verdict.status is status and verdict.finding is not None), None)


def _is_missing(finding: Finding | None) -> bool:
    return finding is not None and finding.code == "missing-function"


def _headline(finding: Finding | None, lang: str) -> str:
    return message(finding, lang).headline if finding else ""


def _spot(finding: Finding | None, lang: str) -> str:
    facts = finding.facts if finding else {}
    if not facts.get("file") or not facts.get("line"):
        return ""
    spot = f"{facts['file']}:{facts['line']}"
    return f"（{spot}）" if lang == "zh" else f" ({spot})"
