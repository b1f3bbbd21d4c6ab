"""Reports and results to export: every status, every visibility, and text that tries to break the formats."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from grader.classroom.handin import Result
from grader.records import Diagnosis, ExerciseReport, Finding, Replay, Report, Status, Verdict, Visibility
from grader.report.json_report import document, to_dict

SECRET = "s3cr3t"
HOSTILE = (
    "</pre><script>alert(1)</script> ]]> & \x1b[31mred\x00\ufffe\ud800 %0A::error::forged\n::error file=x::forged\n"
    "=HYPERLINK(1) | `x` [a](b) @someone word: value\r\nlast"
)


def unmet(text: str, code: str = "") -> Finding:
    """A finding that says `text`, with code that shows it."""
    replay = Replay({"N": 2}, {"X": "1.0"}, code) if code else None
    return Finding("raised", {"function": "f", "type": "ValueError", "message": text, "trace": []}, replay)


def verdict(check: str, status: Status = Status.PASSED, finding: Finding | None = None) -> Verdict:
    """A verdict of one point and a half."""
    return Verdict(check, status, 1.5 if status is Status.PASSED else 0.0, 1.5, finding)


def exercise(name: str, *verdicts: Verdict, visibility: Visibility = "visible", **more: Any) -> ExerciseReport:
    """An exercise in m.py."""
    return ExerciseReport(
        name, (name.title(), "练习"), "m.py", (name,), verdicts, 3, 0.25, visibility=visibility, **more
    )


def report(*exercises: ExerciseReport, printed: str = "") -> Report:
    """A report on hw2."""
    return Report("hw2", ("Networks", "网络"), "numpy", 0, "0.1.0", exercises, printed=printed)


def right(name: str = "relu", visibility: Visibility = "visible") -> ExerciseReport:
    """An exercise that passes its two checks."""
    return exercise(name, verdict("values"), verdict("gradient"), visibility=visibility)


def wrong(
    name: str = "tanh", text: str = "boom", visibility: Visibility = "visible", code: str = ""
) -> ExerciseReport:
    """An exercise whose gradient fails, which a diagnosis explains."""
    failed = verdict("gradient", Status.FAILED, unmet(text, code or f"print({text!r})\n{text}"))
    known = Diagnosis("batch-size-missing", {"function": name}, False, ("gradient",), 3, ("another-mistake",))
    return exercise(name, verdict("values"), failed, visibility=visibility, diagnoses=(known,))


def of_every_status(text: str = HOSTILE) -> Report:
    """Every status, and hostile text wherever a student can put some."""
    verdicts = [verdict(f"law_{status.name.lower()}", status, unmet(text, text)) for status in Status]
    return report(exercise("odd", *verdicts), wrong(text=text), right(), printed=text)


def mixed(hidden: ExerciseReport, visibility: Visibility = "hidden") -> Report:
    """One exercise that is right and one that students may not see; the program printed a secret."""
    return report(right(), replace(hidden, visibility=visibility), printed=f"{SECRET} printed")


def our_fault() -> Report:
    """The grader failed in one exercise."""
    finding = Finding("our-fault", {"message": "KeyError"})
    return report(right(), exercise("tanh", verdict("values", Status.OUR_FAULT, finding)))


def no_file() -> Report:
    """No file can be read."""
    facts = {"file": "m.py", "line": 3, "message": "invalid syntax", "text": "<<<<<<<"}
    return report(exercise("relu", verdict("values", Status.FAILED, Finding("syntax-error", facts))))


def large() -> Report:
    """Very much text."""
    code = f"print({'喵' * 20000!r})"
    return report(*(wrong(f"f{place}", "喵" * 200, code=code) for place in range(200)), printed="喵" * 300000)


REPORTS = {
    "every status": of_every_status(),
    "right": report(right()),
    "hidden wrong": mixed(wrong(text=SECRET)),
    "hidden only": report(wrong(text=SECRET, visibility="hidden")),
    "after the due date": mixed(wrong(text=SECRET), "after_due_date"),
    "our fault": our_fault(),
    "no file": no_file(),
    "nothing": report(),
    "large": large(),
}


def as_json(*reports: Report) -> dict[str, Any]:
    """The document that `grader check --format json` writes."""
    return document(reports, with_times=True)


def result(student: str = "ada", made: Report | None = None, **more: Any) -> Result:
    """A graded attempt."""
    made = made or report(right(), wrong())
    return Result(**{
        "student": student,
        "state": "graded",
        "points": made.points,
        "raw_points": made.points,
        "max_points": made.max_points,
        "report": to_dict(made, True)["reports"][0],
        **more,
    })
