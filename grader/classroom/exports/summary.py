"""What is said about a submission as a whole; that everything passes only where nothing is withheld."""

from __future__ import annotations

from grader.classroom.exports.entries import hidden_count, shown
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import clean
from grader.classroom.exports.words import say
from grader.records import Report, Status
from grader.report.causes import file_finding
from grader.report.messages import message
from grader.report.numbers import number


def summary(report: Report, manner: Manner) -> str:
    """How many checks pass, what is not shown, and the points, one sentence a line, in every language."""
    return manner.each(lambda lang: "\n".join(_sentences(report, manner, lang)))


def has_our_fault(report: Report) -> bool:
    """Whether the grader failed in some check, so that points are missing for which nobody is to blame."""
    return any(verdict.status is Status.OUR_FAULT for item in report.exercises for verdict in item.verdicts)


def unreadable(report: Report, manner: Manner) -> list[str]:
    """Why no file can be read, if none can."""
    if not all(map(file_finding, report.exercises)):
        return []
    known = (file_finding(exercise) for exercise in report.exercises if manner.shows(exercise))
    return list(dict.fromkeys(clean(message(finding, manner.lang).headline) for finding in known if finding))


def printed(report: Report, manner: Manner) -> str:
    """What the student's code printed; nothing where it may hold the inputs of checks that are withheld."""
    return "" if hidden_count(report, manner) else clean(report.printed)


def _sentences(report: Report, manner: Manner, lang: str) -> list[str]:
    known, hidden = shown(report, manner), hidden_count(report, manner)
    passed, public = sum(entry.passed for entry in known), "public " if hidden else ""
    said = [say("our fault", lang)] if has_our_fault(report) else []
    if known:
        earned, most = (
            number(sum(getattr(exercise, name) for exercise in report.exercises if manner.shows(exercise)))
            for name in ("points", "max_points")
        )
        key = f"all {public}pass" if passed == len(known) else f"some {public}pass"
        said += [
            say(key, lang, passed=passed, all=len(known)),
            say(f"{public}points", lang, points=earned, most=most),
        ]
    return [*said, say("hidden", lang, count=hidden)] if hidden else said
