"""How the terminal is written to: language, colours, width, how much, and what its encoding can carry."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any, TextIO

import click

from grader.records import Status
from grader.report.columns import wrap
from grader.report.words.labels import phrase

COLORS = {
    Status.PASSED: "green",
    Status.FAILED: "red",
    Status.CRASHED: "red",
    Status.TIMED_OUT: "red",
    Status.TODO: "yellow",
    Status.SKIPPED: "yellow",
    Status.OUR_FAULT: "magenta",
}


@dataclass(frozen=True)
class Style:
    """The user's choices: `lang` is "en" or "zh", `width` the columns of a line."""

    lang: str = "en"
    color: bool = False
    width: int = 80
    verbose: bool = False
    quiet: bool = False

    def paint(self, text: str, **how: Any) -> str:
        """`text` in a colour or bold, where colours are wanted."""
        return click.style(text, **how) if self.color and text else text

    def say(self, key: str, **values: object) -> str:
        """A phrase of the screens in the user's language."""
        return phrase(key, self.lang, **values)

    def lines(self, text: str, indent: str = "") -> list[str]:
        """`text` in lines that fit, every line of it indented, and what is wrapped two columns more."""
        found = []
        for part in text.split("\n"):
            lead = indent + " " * (len(part) - len(part.lstrip(" ")))
            found += wrap(part.strip(" "), self.width, lead, lead + "  ")
        return found


def write(text: str, style: Style, stream: TextIO | None = None) -> None:
    """Print `text` at once; a character that the stream's encoding lacks becomes a question mark."""
    out = sys.stdout if stream is None else stream
    click.echo(carried(text, getattr(out, "encoding", None)), file=out, color=style.color)
    out.flush()


def carried(text: str, encoding: str | None) -> str:
    """`text` as far as an encoding can carry it."""
    try:
        return text.encode(encoding or "utf-8", "replace").decode(encoding or "utf-8")
    except LookupError:
        return text.encode("ascii", "replace").decode("ascii")


def language_for(lang: str, encoding: str | None) -> str:
    """`lang`, or English where the encoding has no Chinese."""
    return "en" if lang == "zh" and "?" in carried("通过", encoding) else lang
