"""What is worth knowing and costs nothing: remarks on functions, notes on files, what the code printed."""

from __future__ import annotations

from grader.records import Finding, Report
from grader.report.messages import message
from grader.report.plain import plain
from grader.report.style import Style

MOST = 8
PRINTED = 20
INDENT = "  "


def remark_lines(report: Report, style: Style) -> list[str]:
    """Remarks on functions, each once."""
    verdicts = [verdict for exercise in report.exercises for verdict in exercise.verdicts]
    found = [remark for verdict in verdicts for remark in verdict.remarks]
    return _listed("remarks", found, style)


def note_lines(report: Report, style: Style) -> list[str]:
    """Notes on files, each once."""
    found = [note for file in sorted(report.notes) for note in report.notes[file]]
    return _listed("notes", found, style)


def printed_lines(report: Report, style: Style) -> list[str]:
    """What the student's code printed: with -v its first lines, otherwise how many there are."""
    lines = [line for line in report.printed.splitlines() if line.strip()]
    if not lines:
        return []
    if not style.verbose:
        return style.lines(style.say("printed one" if len(lines) == 1 else "printed count", n=len(lines)))
    shown = [part for line in lines[:PRINTED] for part in style.lines(plain(line, 160), INDENT)]
    rest = len(lines) - PRINTED
    return [*style.lines(style.say("printed")), *shown, *([f"{INDENT}... (+{rest})"] if rest > 0 else [])]


def _listed(title: str, found: list[Finding], style: Style) -> list[str]:
    said = dict.fromkeys(_told(finding, style) for finding in found)
    if not said:
        return []
    shown = list(said) if style.verbose else list(said)[:MOST]
    lines = [line for text in shown for line in style.lines(text, INDENT)]
    rest = len(said) - len(shown)
    more = style.lines(style.say("more one" if rest == 1 else "more", n=rest), INDENT) if rest else []
    return [*style.lines(style.say(title)), *lines, *more]


def _told(finding: Finding, style: Style) -> str:
    said = message(finding, style.lang)
    end = "。" if style.lang == "zh" else ". "
    parts = [said.headline, *said.facts] if style.verbose or not said.meaning else [said.headline]
    text = end.join(part.replace("\n", " ").rstrip(".。") for part in parts).rstrip() + end.rstrip()
    more = [said.meaning, said.advice] if style.verbose else [said.meaning]
    return " ".join(filter(None, (text, *more))) if style.lang == "en" else text + "".join(more)
