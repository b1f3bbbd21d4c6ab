"""Cards: what differs, the smallest case that shows it, what it means, what to try, how to see it again."""

from __future__ import annotations

from grader.records import ExerciseReport, Finding, Replay, Report, Status
from grader.report.causes import Cause, cause_key, causes, file_finding, origin
from grader.report.columns import width, wrap
from grader.report.headings import cause_message, heading
from grader.report.messages import message
from grader.report.plain import plain
from grader.report.rows import points_text
from grader.report.sections import INDENT, advice, section
from grader.report.style import Style
from grader.report.triangle import COMPARED, triangle

LONGEST = 25
LONGEST_CODE = 10
LONGEST_LINE = 4000


def cards(report: Report, style: Style) -> list[list[str]]:
    """One card a cause: files first, then exercises in their order. Work that is still to do has no card."""
    told: dict[str, str] = {}
    exercises = [exercise_card(report, exercise, style, told) for exercise in report.exercises]
    return [*file_cards(report, style), *filter(None, exercises)]


def file_cards(report: Report, style: Style) -> list[list[str]]:
    """What is wrong with a whole file, told once, with the exercises that it keeps from being checked."""
    found: dict[str, tuple[Finding, list[str]]] = {}
    for exercise in report.exercises:
        finding = file_finding(exercise)
        if finding is not None:
            found.setdefault(cause_key(finding), (finding, []))[1].append(exercise.name)
    return [_file_card(finding, names, style) for finding, names in found.values()]


def exercise_card(
    report: Report, exercise: ExerciseReport, style: Style, told: dict[str, str]
) -> list[str]:
    """The card of an exercise, [] if there is nothing to tell; `told` remembers who told which exception."""
    found = causes(exercise)
    if not found or file_finding(exercise) is not None:
        return []
    diagnosed = found[0].diagnosis is not None
    title = cause_message(found[0], style.lang).headline if diagnosed else heading(exercise, style.lang)
    lines = _title(exercise, title, style)
    body = _body(exercise, found, title, style, told)
    again = _again(report, exercise, found, style)
    room = LONGEST - len(lines) - len(again)
    return lines + (body if style.verbose else _capped(body, room, style)) + again


def _file_card(finding: Finding, names: list[str], style: Style) -> list[str]:
    said = message(finding, style.lang)
    listing = ", ".join(map(plain, names))
    lines = [style.paint(line, bold=True) for line in style.lines(said.headline)]
    for text in filter(None, (*said.facts, said.meaning, style.say("affects", exercises=listing))):
        lines += style.lines(text, INDENT)
    return lines + advice(said, style)


def _title(exercise: ExerciseReport, title: str, style: Style) -> list[str]:
    points = points_text(exercise.points, exercise.max_points, style)
    text = f"{plain(exercise.name)}：{title}（{points}）" if style.lang == "zh" \
        else f"{plain(exercise.name)}: {title} ({points})"
    return [style.paint(line, bold=True) for line in style.lines(text)]


def _body(
    exercise: ExerciseReport, found: list[Cause], title: str, style: Style, told: dict[str, str]
) -> list[str]:
    halves = triangle(exercise)
    spoken = halves is not None and title == halves.words(style.lang)
    lines = _own_forward(exercise, style)
    for place, cause in enumerate(found):
        first = place == 0
        before = _told(cause, exercise, told)
        if before:
            said = cause_message(cause, style.lang)
            lines += style.lines(style.say("as in", exercise=before, headline=said.headline), INDENT)
            continue
        silent = first and _is_said(cause, title, spoken, style)
        lines += section(cause, style, silent=silent, first=first)
    return lines


def _is_said(cause: Cause, title: str, spoken: bool, style: Style) -> bool:
    """Whether the card's title says already what the headline would say."""
    compared = cause.finding is not None and cause.finding.code in COMPARED[:3]
    return (spoken and compared) or cause_message(cause, style.lang).headline == title


def _told(cause: Cause, exercise: ExerciseReport, told: dict[str, str]) -> str:
    """The exercise before this one that told the same exception of the same line."""
    finding = cause.finding
    if cause.diagnosis or finding is None or finding.code != "raised" or not origin(finding):
        return ""
    before = told.setdefault(cause_key(finding), exercise.name)
    return "" if before == exercise.name else before


def _own_forward(exercise: ExerciseReport, style: Style) -> list[str]:
    """Why the backward was not compared with the reference, where that is so."""
    for verdict in exercise.verdicts:
        if verdict.status is Status.SKIPPED and verdict.finding and verdict.finding.code == "own-forward":
            return style.lines(message(verdict.finding, style.lang).headline, INDENT)
    return []


def _again(report: Report, exercise: ExerciseReport, found: list[Cause], style: Style) -> list[str]:
    command = f"grader check {report.assignment} {exercise.name} --seed {report.seed}"
    lines = style.lines(style.say("again", command=plain(command)), INDENT)
    findings = [cause.finding for cause in found if cause.finding and not cause.repeated]
    replays = [finding.replay for finding in findings if finding.replay]
    for replay in replays if style.verbose else replays[:1]:
        code = _code(replay, style)
        lines += [*style.lines(style.say("python"), INDENT), *code] if code else []
    return lines


def _code(replay: Replay, style: Style) -> list[str]:
    lines = [line for text in replay.code.splitlines() if text.strip() for line in _code_line(text, style)]
    return lines if style.verbose else _capped(lines, LONGEST_CODE, style)


def _code_line(text: str, style: Style) -> list[str]:
    """A line of Python that fits: a comment that does not is put below, as a comment."""
    lead = INDENT * 2 + " " * (len(text) - len(text.lstrip(" ")))
    code = plain(text.strip(), LONGEST_LINE)
    code, mark, comment = code.partition("  # ")
    if mark and width(lead + code + mark + comment) > style.width:
        return [*style.lines(code, lead), *wrap(comment, style.width, lead + "# ", lead + "# ")]
    return style.lines(code + mark + comment, lead)


def _capped(lines: list[str], most: int, style: Style) -> list[str]:
    """The first lines of many, and how many more there are."""
    most = max(most, 6)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], *style.lines(style.say("more", n=len(lines) - most + 1), INDENT)]


