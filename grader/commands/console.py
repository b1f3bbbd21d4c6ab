"""How to speak to the user: in which language, with or without colour, how much."""

from __future__ import annotations

import locale
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TextIO

from grader.commands.words import sentence
from grader.course.text import Text

LANGUAGES = ("en", "zh")


@dataclass
class Console:
    """The user's choices: `lang` (en, zh), `color` (auto, always, never), `verbosity` (0: as usual)."""

    lang: str = "en"
    color: str = "auto"
    verbosity: int = 0

    def say(self, key: str, **facts: object) -> None:
        """Print a sentence of the catalogue to stdout."""
        self._print(sentence(key, **facts), sys.stdout)

    def complain(self, key: str, **facts: object) -> None:
        """Print a sentence of the catalogue to stderr."""
        self._print(sentence(key, **facts), sys.stderr)

    def _print(self, words: Text, stream: TextIO) -> None:
        lang = self.lang
        if lang != "en":
            from grader.report.style import language_for

            lang = language_for(lang, getattr(stream, "encoding", None))
        print(words.in_language(lang), file=stream, flush=True)

    def colored(self, environ: Mapping[str, str], stream: TextIO) -> bool:
        """Whether to print colours to `stream`."""
        if self.color != "auto":
            return self.color == "always"
        if environ.get("NO_COLOR"):
            return False
        if environ.get("FORCE_COLOR"):
            return environ["FORCE_COLOR"] != "0"
        return stream.isatty() and not environ.get("CI") and environ.get("TERM") != "dumb"


def language(environ: Mapping[str, str]) -> str:
    """The user's language: GRADER_LANG, else the locale of messages, else (Windows) that of the system."""
    asked = environ.get("GRADER_LANG", "").lower()[:2]
    if asked in LANGUAGES:
        return asked
    variables = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next((value for value in variables if value), None)
    if chosen is None:
        chosen = locale.setlocale(locale.LC_CTYPE)
    return "zh" if chosen.lower().startswith(("zh", "chinese")) else "en"


def asked_language(args: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language that the arguments ask for, read before click parses them: its errors need one too."""
    chosen = ""
    for index, word in enumerate(args):
        if word == "--":
            break
        if word == "--lang":
            chosen = "".join(args[index + 1 : index + 2])
        elif word.startswith("--lang="):
            chosen = word.removeprefix("--lang=")
    return chosen if chosen in LANGUAGES else language(environ)


def never_fail_to_print() -> None:
    """What a terminal or a redirected stream cannot show is printed as an escape, whatever the encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
