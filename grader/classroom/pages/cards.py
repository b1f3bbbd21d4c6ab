"""The cards of the terminal as blocks of a page: paragraphs, advice, and code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from grader.records import ExerciseReport, Report
from grader.report.cards import exercise_card, file_cards
from grader.report.sections import INDENT
from grader.report.style import Style

UNWRAPPED = 1_000_000


@dataclass(frozen=True)
class Block:
    """A piece of a card; `kind` is "text", "advice" or "code"."""

    kind: str
    text: str


@dataclass(frozen=True)
class Card:
    """What is told about one exercise, or about one file."""

    title: str
    blocks: tuple[Block, ...]


def page_style(lang: str) -> Style:
    """The terminal's style for a page: it says everything, and the browser breaks the lines."""
    return Style(lang, width=UNWRAPPED, verbose=True)


def about_files(report: Report, lang: str) -> list[Card]:
    """The cards of whole files."""
    style = page_style(lang)
    return [_card(lines, style) for lines in file_cards(report, style)]


def about_exercises(report: Report, lang: str) -> list[tuple[ExerciseReport, Card]]:
    """The exercises that have a card, in their order."""
    style, told = page_style(lang), dict[str, str]()
    found = [(exercise, exercise_card(report, exercise, style, told)) for exercise in report.exercises]
    return [(exercise, _card(lines, style)) for exercise, lines in found if lines]


def _card(lines: list[str], style: Style) -> Card:
    return Card(lines[0], tuple(_blocks(lines[1:], style.say("try", advice="").strip())))


def _blocks(lines: Iterable[str], advice: str) -> Iterator[Block]:
    """What is indented twice is code, and is kept together."""
    for code, run in groupby(lines, key=lambda line: line.startswith(INDENT * 2)):
        texts = [line.removeprefix(INDENT * (2 if code else 1)) for line in run]
        if code:
            yield Block("code", "\n".join(texts))
        else:
            yield from (Block("advice" if text.startswith(advice) else "text", text) for text in texts)
