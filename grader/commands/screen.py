"""The terminal as the commands write to it."""

from __future__ import annotations

import os
import shutil
import sys

from grader.commands.console import Console
from grader.report.style import Style, language_for

NARROWEST, WIDEST = 40, 120


def style_of(console: Console) -> Style:
    """The user's choices, as far as stdout can show them."""
    return Style(
        lang=language_for(console.lang, getattr(sys.stdout, "encoding", None)),
        color=console.colored(os.environ, sys.stdout),
        width=min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST),
        verbose=console.verbosity > 0,
        quiet=console.verbosity < 0,
    )
