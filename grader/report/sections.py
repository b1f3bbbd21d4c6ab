"""One cause in a card: what differs, the smallest case that shows it, what it means, what to try."""

from __future__ import annotations

import re

from grader.records import Diagnosis, Replay
from grader.report.causes import Cause
from grader.report.columns import shorten
from grader.report.headings import cause_message
from grader.report.messages import Message, message
from grader.report.plain import plain
from grader.report.style import Style
from grader.report.words.labels import CHECKS, CLAIMS, LAWS, check_name, label

INDENT = "  "
_LITERAL = re.compile(r"(?:np\.array|torch\.tensor)\((?P<listing>.*?)(?:, dtype=[\w.]+)?\)")


def section(cause: Cause, style: Style, *, silent: bool, first: bool) -> list[str]:
    """The lines of a cause; `silent` leaves out its headline, and one that is not the `first` says less."""
    said = cause_message(cause, style.lang)
    full = first or style.verbose or cause.diagnosis is not None
    texts = [
        _headline(said, style, silent, first),
        _claim(cause, said, style),
        *_evidence(cause, said, style),
        *(_conclusion(cause.diagnosis, cause, style) if cause.diagnosis else _same(cause, style)),
        said.meaning if full else "",
    ]
    lines = [line for text in texts if text for line in style.lines(text, INDENT)]
    return lines + (advice(said, style) if full else [])


def advice(said: Message, style: Style) -> list[str]:
    """What to try."""
    return style.lines(style.say("try", advice=said.advice), INDENT) if said.advice else []


def bare(code: str) -> str:
    """The listing of an array, without what makes it an array."""
    match = _LITERAL.fullmatch(code)
    return match["listing"] if match else code


def _headline(said: Message, style: Style, silent: bool, first: bool) -> str:
    if silent:
        return ""
    return said.headline if first else style.say("also", headline=said.headline)


def _claim(cause: Cause, said: Message, style: Style) -> str:
    """The sentence of a check that the course added; the usual checks speak for themselves."""
    verdict = cause.verdict
    claim = verdict.sentence or (CLAIMS.get(verdict.check) if cause.finding is None else None)
    if claim is None or (verdict.check in CHECKS and cause.finding is not None):
        return ""
    text = plain(label(claim, style.lang) or claim[0])
    return "" if text == said.headline else style.say("claim", claim=text)


def _evidence(cause: Cause, said: Message, style: Style) -> list[str]:
    """The smallest case and its numbers, unless a cause before this one has told them."""
    finding = None if cause.repeated else cause.finding
    found = message(finding, style.lang).facts if finding else ()
    return [smallest(finding.replay if finding else None, style), *found, *(said.facts if cause.diagnosis else ())]


def _conclusion(diagnosis: Diagnosis, cause: Cause, style: Style) -> list[str]:
    """How sure the diagnosis is, in terms of what was tried, and the failures that it explains."""
    checks = (cause.verdict.check, *cause.also)
    explains = style.say("explains", n=len(checks), checks=_names(checks, style)) if cause.also else ""
    return [certainty(diagnosis, style), explains]


def certainty(diagnosis: Diagnosis, style: Style) -> str:
    """What was tried and what came of it; "" for what was not imitated but seen."""
    if not diagnosis.cases:
        return ""
    sampled = " sampled" if set(diagnosis.explains) <= set(LAWS) else ""
    together = " together" if diagnosis.facts.get("besides") else sampled
    where = style.say(f"one case{sampled}" if diagnosis.cases == 1 else f"cases{sampled}", n=diagnosis.cases)
    sure = "certain" if diagnosis.certain else "maybe"
    return style.say(sure + together, where=where, others=", ".join(diagnosis.others))


def _same(cause: Cause, style: Style) -> list[str]:
    return [style.say("same in", checks=_names(cause.also, style))] if cause.also else []


def _names(checks: tuple[str, ...], style: Style) -> str:
    return ("、" if style.lang == "zh" else ", ").join(check_name(check, style.lang) for check in checks)


def smallest(replay: Replay | None, style: Style) -> str:
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
