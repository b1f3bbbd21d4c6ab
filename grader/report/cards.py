"""Cards: what differs, the smallest case that shows it, what it means, what to try, how to see it again."""

from __future__ import annotations

import re

from grader.records import ExerciseReport, Finding, Replay, Report, Status
from grader.report.causes import Cause, cause_key, causes, file_finding, origin
from grader.report.columns import shorten, width, wrap
from grader.report.headings import heading
from grader.report.messages import Message, message
from grader.report.plain import plain
from grader.report.rows import points_text
from grader.report.style import Style
from grader.report.triangle import COMPARED, triangle
from grader.report.words.labels import CHECKS, CLAIMS, check_name, label

LONGEST = 25
LONGEST_CODE = 10
LONGEST_LINE = 4000
INDENT = "  "
_LITERAL = re.compile(r"(?:np\.array|torch\.tensor)\((?P<listing>.*?)(?:, dtype=[\w.]+)?\)")


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


def exercise_card(report: Report, exercise: ExerciseReport, style: Style, told: dict[str, str]) -> list[str]:
    """The card of an exercise, [] if there is nothing to tell; `told` remembers who told which exception."""
    found = causes(exercise)
    if not found or file_finding(exercise) is not None:
        return []
    title = heading(exercise, style.lang)
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
    return lines + _advice(said, style)


def _title(exercise: ExerciseReport, title: str, style: Style) -> list[str]:
    points = points_text(exercise.points, exercise.max_points, style)
    text = (
        f"{plain(exercise.name)}：{title}（{points}）"
        if style.lang == "zh"
        else f"{plain(exercise.name)}: {title} ({points})"
    )
    return [style.paint(line, bold=True) for line in style.lines(text)]


def _body(exercise: ExerciseReport, found: list[Cause], title: str, style: Style, told: dict[str, str]) -> list[str]:
    halves = triangle(exercise)
    spoken = halves is not None and title == halves.words(style.lang)
    lines = _own_forward(exercise, style)
    for place, cause in enumerate(found):
        first = place == 0
        before = _told(cause, exercise, told)
        if before:
            said = _message(cause, style)
            lines += style.lines(style.say("as in", exercise=before, headline=said.headline), INDENT)
            continue
        silent = first and _is_said(cause, title, spoken, style)
        lines += _section(cause, style, silent=silent, first=first)
    return lines


def _section(cause: Cause, style: Style, *, silent: bool, first: bool) -> list[str]:
    said, full = _message(cause, style), first or style.verbose
    also = ("、" if style.lang == "zh" else ", ").join(check_name(check, style.lang) for check in cause.also)
    texts = [
        _headline(said, style, silent, first),
        _claim(cause, said, style),
        _smallest(cause.finding.replay if cause.finding else None, style),
        *said.facts,
        style.say("same in", checks=also) if also else "",
        said.meaning if full else "",
    ]
    lines = [line for text in texts if text for line in style.lines(text, INDENT)]
    return lines + (_advice(said, style) if full else [])


def _headline(said: Message, style: Style, silent: bool, first: bool) -> str:
    if silent:
        return ""
    return said.headline if first else style.say("also", headline=said.headline)


def _message(cause: Cause, style: Style) -> Message:
    if cause.finding is not None:
        return message(cause.finding, style.lang)
    return Message(style.say("not met", checks=check_name(cause.verdict.check, style.lang)))


def _is_said(cause: Cause, title: str, spoken: bool, style: Style) -> bool:
    """Whether the card's title says already what the headline would say."""
    compared = cause.finding is not None and cause.finding.code in COMPARED[:3]
    return (spoken and compared) or _message(cause, style).headline == title


def _told(cause: Cause, exercise: ExerciseReport, told: dict[str, str]) -> str:
    """The exercise before this one that told the same exception of the same line."""
    finding = cause.finding
    if finding is None or finding.code != "raised" or not origin(finding):
        return ""
    before = told.setdefault(cause_key(finding), exercise.name)
    return "" if before == exercise.name else before


def _claim(cause: Cause, said: Message, style: Style) -> str:
    """The sentence of a check that the course added; the usual checks speak for themselves."""
    verdict = cause.verdict
    claim = verdict.sentence or (CLAIMS.get(verdict.check) if cause.finding is None else None)
    if claim is None or (verdict.check in CHECKS and cause.finding is not None):
        return ""
    text = plain(label(claim, style.lang) or claim[0])
    return "" if text == said.headline else style.say("claim", claim=text)


def _own_forward(exercise: ExerciseReport, style: Style) -> list[str]:
    """Why the backward was not compared with the reference, where that is so."""
    for verdict in exercise.verdicts:
        if verdict.status is Status.SKIPPED and verdict.finding and verdict.finding.code == "own-forward":
            return style.lines(message(verdict.finding, style.lang).headline, INDENT)
    return []


def _advice(said: Message, style: Style) -> list[str]:
    return style.lines(style.say("try", advice=said.advice), INDENT) if said.advice else []


def _smallest(replay: Replay | None, style: Style) -> str:
    """Sizes and inputs of the smallest case; inputs that are long are left to the lines of Python, if any."""
    if replay is None:
        return ""
    sizes = ", ".join(f"{name}={size}" for name, size in replay.sizes.items())
    inputs = [f"{plain(name)} = {bare(plain(code))}" for name, code in replay.inputs.items()]
    if sum(map(len, inputs)) > 2 * style.width and not style.verbose:
        inputs = [] if sizes and replay.code else [shorten(text, style.width // 2) for text in inputs]
    listing = ", ".join(inputs)
    case = f"{sizes} ({listing})" if sizes and listing else sizes or listing
    return style.say("smallest", case=case) if case else ""


def bare(code: str) -> str:
    """The listing of an array, without what makes it an array."""
    match = _LITERAL.fullmatch(code)
    return match["listing"] if match else code


def _again(report: Report, exercise: ExerciseReport, found: list[Cause], style: Style) -> list[str]:
    command = f"grader check {report.assignment} {exercise.name} --seed {report.seed}"
    lines = style.lines(style.say("again", command=plain(command)), INDENT)
    replays = [cause.finding.replay for cause in found if cause.finding and cause.finding.replay]
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
