"""How `verify` shows what it finds: as text, assignment by assignment, or as one JSON document at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from grader import __version__
from grader.commands.console import Console
from grader.commands.screen import style_of
from grader.commands.showing import print_json
from grader.commands.words import sentence
from grader.errors import GraderError
from grader.report.style import language_for, write

if TYPE_CHECKING:
    from grader.verify.proof import Proof


class Show(Protocol):
    """What hears of proofs while they are made."""

    def progress(self, library: str, part: str, done: int, total: int) -> None:
        """So much of one part of a proof is done."""

    def proof(self, proof: Proof) -> None:
        """An assignment has been looked at."""

    def finish(self, proofs: Sequence[Proof]) -> None:
        """All have."""

    def failure(self, error: Exception) -> None:
        """It came to nothing; the sentence itself goes to stderr elsewhere."""


class _Progress:
    """One line on a terminal's stderr that is written over and over, and wiped away."""

    def __init__(self, console: Console) -> None:
        self._lang = language_for(console.lang, getattr(sys.stderr, "encoding", None))
        self._wanted = sys.stderr.isatty() and console.verbosity >= 0

    def progress(self, library: str, part: str, done: int, total: int) -> None:
        """How far it is; nothing where nobody watches."""
        if self._wanted:
            from grader.verify.screen import progress

            line = progress(library, part, done, total, self._lang) if done < total else ""
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


class Terminal(_Progress):
    """A page for each assignment."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._style = style_of(console)

    def proof(self, proof: Proof) -> None:
        """The page."""
        from grader.verify.screen import page

        text = page(proof, self._style)
        if text:
            write(text, self._style)

    def finish(self, proofs: Sequence[Proof]) -> None:
        """Nothing is left to say."""

    def failure(self, error: Exception) -> None:
        """Nothing more on stdout."""


class Json(_Progress):
    """Nothing but one document on stdout, also where it came to nothing."""

    def proof(self, proof: Proof) -> None:
        """Nothing yet."""

    def finish(self, proofs: Sequence[Proof]) -> None:
        """The proofs, in the order of the course."""
        from grader.verify.document import to_dict

        print_json({**HEAD, "proofs": list(map(to_dict, proofs))})

    def failure(self, error: Exception) -> None:
        """No proofs, and the error in both languages."""
        said = error if isinstance(error, GraderError) else sentence("bug_short")
        print_json({**HEAD, "proofs": [], "error": {"en": said.en, "zh": said.zh}})


HEAD = {"format": "grader-proof", "format_version": 1, "grader": __version__}
FORMS: dict[str, Callable[[Console], Show]] = {"text": Terminal, "json": Json}
