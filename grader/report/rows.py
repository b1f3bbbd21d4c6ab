"""The row of one exercise, shown as soon as it is checked."""

from __future__ import annotations

from grader.records import ExerciseReport, Status, Verdict
from grader.report.columns import pad, shorten, width
from grader.report.headings import heading
from grader.report.numbers import number, power_above
from grader.report.plain import plain
from grader.report.style import COLORS, Style
from grader.report.words.labels import PARTS, STATUS, check_name, label

WORD, LABEL, MARGIN = 6, 24, 4


def row_lines(exercise: ExerciseReport, style: Style, names: int) -> list[str]:
    """Status, name, what became of it, and how long it took; with -v every check below it."""
    start = pad(label(STATUS[exercise.status], style.lang), WORD)
    name = shorten(plain(exercise.name), style.width // 2)
    name = pad(name, max(names + 1, width(name) + 2))
    rest = _rest(exercise, style, style.width - WORD - width(name))
    found = [_word(start, exercise.status, style) + (name + rest).rstrip()]
    return found + (_checks(exercise, style) if style.verbose else [])


def _rest(exercise: ExerciseReport, style: Style, room: int) -> str:
    """What became of it; points and seconds on the right where there is room for them."""
    passed = exercise.status is Status.PASSED
    detail = plain(_passed(exercise, style) if passed else heading(exercise, style.lang))
    seconds, points = _seconds(exercise, style), _partial(exercise, style)
    for right in (f"{points}  {seconds:>6}" if points else "", seconds):
        if right and width(detail) + 2 + width(right) + MARGIN <= room:
            return pad(detail, room - width(right) - MARGIN) + right
    return shorten(detail, room)


def points_text(points: float, most: float, style: Style) -> str:
    """3.5 of 4 points."""
    return style.say("points", points=number(float(points)), most=number(float(most)))


def _seconds(exercise: ExerciseReport, style: Style) -> str:
    if exercise.status in (Status.TODO, Status.SKIPPED):
        return ""
    return f"{exercise.seconds:.1f} {'秒' if style.lang == 'zh' else 's'}"


def _passed(exercise: ExerciseReport, style: Style) -> str:
    chance = sum(verdict.false_alarm or 0.0 for verdict in exercise.verdicts)
    cases = max((verdict.cases for verdict in exercise.verdicts), default=0)
    what = _what(exercise, style)
    if chance:
        return f"{pad(what, LABEL)}{style.say('false alarm', bound=power_above(chance))}"
    if cases:
        return pad(what, LABEL) + _inputs(cases, style)
    return what


def _what(exercise: ExerciseReport, style: Style) -> str:
    """What the exercise consists of: its two functions or results, or else its number of checks."""
    has_gradient = any(verdict.check == "gradient" for verdict in exercise.verdicts)
    if len(exercise.functions) > 1 or has_gradient:
        parts = PARTS["functions" if len(exercise.functions) > 1 else "results"]
        return ("、" if style.lang == "zh" else ", ").join(label(part, style.lang) for part in parts)
    count = len(exercise.verdicts)
    return style.say("one check" if count == 1 else "checks", n=count)


def _inputs(cases: int, style: Style) -> str:
    return style.say("one input" if cases == 1 else "inputs", n=cases)


def _partial(exercise: ExerciseReport, style: Style) -> str:
    return points_text(exercise.points, exercise.max_points, style) if 0 < exercise.points < exercise.max_points else ""


def _word(text: str, status: Status, style: Style) -> str:
    word = text.rstrip()
    return style.paint(word, fg=COLORS[status], bold=True) + text[len(word) :]


def _checks(exercise: ExerciseReport, style: Style) -> list[str]:
    return [_check(verdict, style) for verdict in exercise.verdicts]


def _check(verdict: Verdict, style: Style) -> str:
    start = pad(label(STATUS[verdict.status], style.lang), WORD)
    name = shorten(plain(check_name(verdict.check, style.lang)), style.width - 46)
    cases = _inputs(verdict.cases, style) if verdict.cases else ""
    if verdict.resolves is not None:
        cases = style.say(f"resolves {verdict.resolves.quantity}", off=number(100 * verdict.resolves.off))
    line = pad(name, 34) + pad(points_text(verdict.points, verdict.max_points, style), 20) + cases
    return " " * WORD + _word(start, verdict.status, style) + shorten(line, style.width - 2 * WORD).rstrip()
