"""The most useful thing to do next: mend a file, then the first failure, then the first thing to do."""

from __future__ import annotations

from dataclasses import dataclass

from grader.records import ExerciseReport, Finding, Report, Status
from grader.report.causes import causes, file_finding
from grader.report.headings import finding_with
from grader.report.plain import plain
from grader.report.style import Style

WRONG = (Status.CRASHED, Status.TIMED_OUT, Status.FAILED)


@dataclass(frozen=True)
class Step:
    """Where to go next; without a function, the file itself."""

    exercise: str
    file: str
    function: str = ""
    line: int | None = None


def next_step(report: Report) -> Step | None:
    """The next step; None if nothing is left for the student to do."""
    return _file(report) or _wrong(report) or _todo(report) or _skipped(report)


def next_lines(report: Report, style: Style, total: int | None, hints: bool) -> list[str]:
    """The `Next:` line, or one line of congratulation."""
    if not report.exercises:
        return style.lines(style.say("nothing"))
    step = next_step(report)
    if step is None:
        return _finished(report, style, total)
    text = style.say("next", what=_words(step, style))
    stuck = style.say("stuck", command=f"grader hint {plain(step.exercise)}") if hints else ""
    lines = style.lines(f"{text}   {stuck}" if stuck else text)
    return [style.paint(line, bold=True) for line in lines]


def _finished(report: Report, style: Style, total: int | None) -> list[str]:
    if not report.passed:
        return style.lines(style.say("next ours"))
    count = len(report.exercises)
    names = ("、" if style.lang == "zh" else ", ").join(plain(exercise.name) for exercise in report.exercises)
    if total is None:
        text = style.say("all checked")
    elif count < total:
        text = style.say("one asked" if count == 1 else "all asked", names=names)
    else:
        text = style.say("all", n=count, assignment=plain(report.assignment))
    return [style.paint(line, fg="green", bold=True) for line in style.lines(text)]


def _words(step: Step, style: Style) -> str:
    if step.function:
        return style.say("place", file=plain(step.file), function=plain(step.function))
    return style.say("line", file=plain(step.file), line=step.line) if step.line else plain(step.file)


def _file(report: Report) -> Step | None:
    for exercise in report.exercises:
        finding = file_finding(exercise)
        if finding is not None:
            return Step(exercise.name, str(finding.facts.get("file", exercise.file)), line=finding.facts.get("line"))
    return None


def _wrong(report: Report) -> Step | None:
    for exercise in report.exercises:
        for cause in causes(exercise):
            if cause.verdict.status in WRONG:
                return _step(report, exercise, cause.finding)
    return None


def _todo(report: Report) -> Step | None:
    for exercise in report.exercises:
        if exercise.status is Status.TODO:
            return _step(report, exercise, finding_with(exercise, Status.TODO))
    return None


def _skipped(report: Report) -> Step | None:
    for exercise in report.exercises:
        if exercise.status is Status.SKIPPED:
            return _step(report, exercise, finding_with(exercise, Status.SKIPPED))
    return None


def _step(report: Report, exercise: ExerciseReport, finding: Finding | None) -> Step:
    facts = finding.facts if finding else {}
    function = str(facts.get("needs") or facts.get("function") or exercise.functions[0])
    owner = next((other for other in report.exercises if function in other.functions), exercise)
    return Step(owner.name, owner.file, function)
