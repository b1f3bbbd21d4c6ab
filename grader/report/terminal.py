"""The screens of a check: a title at once, a row as each exercise finishes, and the ending."""

from __future__ import annotations

from grader.records import ExerciseReport, Report, Status
from grader.report.cards import cards
from grader.report.columns import width
from grader.report.next_step import next_lines
from grader.report.plain import plain
from grader.report.remarks import note_lines, printed_lines, remark_lines
from grader.report.rows import points_text, row_lines
from grader.report.style import Style, carried, language_for, write

BAR = 12
NAMES = 16

__all__ = ["Style", "carried", "ending", "language_for", "row", "title", "write"]


def title(style: Style, assignment: str, title: tuple[str, str], library: str, seed: int) -> str:
    """The first line, printed before anything is loaded; "" if quiet."""
    if style.quiet:
        return ""
    words = plain(title[style.lang == "zh"] or title[0])
    left = f"{plain(assignment)}：{words}" if style.lang == "zh" else f"{plain(assignment)}: {words}"
    right = f"{library}   {style.say('seed', seed=seed)}"
    gap = style.width - width(left) - width(right)
    lines = [left + " " * gap + right] if gap >= 2 else [*style.lines(left), *style.lines(right, "  ")]
    return "\n".join(style.paint(line, bold=True) for line in lines)


def row(exercise: ExerciseReport, style: Style, names: int = NAMES) -> str:
    """The row of an exercise, "" if quiet and passed; `names` is the width of the longest name, if known."""
    if style.quiet and exercise.status is Status.PASSED:
        return ""
    return "\n".join(row_lines(exercise, style, max(names, NAMES)))


def ending(report: Report, style: Style, *, total: int | None = None, hints: bool = False) -> str:
    """Everything after the rows: summary, cards, remarks, notes, and what to do next.

    Args:
        report: what was found out.
        style: how it is shown.
        total: how many exercises the assignment has; None if that is not known.
        hints: whether to name the `grader hint` command.
    """
    blocks = [_summary(report, style, total)] if report.exercises else []
    if not style.quiet:
        blocks += cards(report, style)
        blocks += [remark_lines(report, style), note_lines(report, style), printed_lines(report, style)]
    blocks.append(next_lines(report, style, total, hints))
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _summary(report: Report, style: Style, total: int | None) -> list[str]:
    count = len(report.exercises)
    done = sum(exercise.status is Status.PASSED for exercise in report.exercises)
    text = "  ".join(
        (
            style.say("done", done=done, all=count),
            _bar(done, count),
            points_text(report.points, report.max_points, style),
        )
    )
    part = (
        style.say("some of", all=count, total=total, assignment=plain(report.assignment))
        if total is not None and count < total
        else ""
    )
    return [*style.lines(text), *(style.lines(part) if part else [])]


def _bar(done: int, count: int) -> str:
    full = BAR * done // count if count else 0
    return "[" + "#" * full + "-" * (BAR - full) + "]"
