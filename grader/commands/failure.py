"""The last word on everything that went wrong: one sentence for the user, and an exit code."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TextIO

import click

from grader.commands.console import Console
from grader.commands.files import reason
from grader.commands.words import NOTHING, problem, sentence
from grader.course.text import Text
from grader.errors import GraderError

USAGE, BUG, INTERRUPTED = 2, 3, 130
FULL = (errno.ENOSPC, errno.EIO, errno.EFBIG)


def user_problem(error: GraderError, console: Console) -> int:
    """Tell the user what to mend."""
    console.complain("error", sentence=Text(error.en, error.zh))
    return USAGE


def usage_problem(error: click.ClickException, console: Console) -> int:
    """Tell the user how the command is called."""
    user_problem(_told(error), console)
    context = getattr(error, "ctx", None)
    if context is not None:
        console.complain("try_help", command=context.command_path)
    return USAGE


def interrupted(console: Console) -> int:
    """The user pressed Ctrl-C."""
    console.complain("interrupted")
    return INTERRUPTED


def our_bug(error: BaseException, console: Console) -> int:
    """Own up, and keep the traceback in a file instead of in the user's terminal."""
    file = _saved(error)
    message = " ".join(f"{type(error).__name__}: {error}".split())
    said = sentence("bug", file=file) if file else sentence("bug_unsaved", message=message)
    console.complain("error", sentence=said)
    return BUG


def nobody_listens() -> int:
    """The reader of our output went away: whatever is still to be written goes nowhere."""
    _redirect_to_nowhere(sys.stdout)
    _redirect_to_nowhere(sys.stderr)
    return 1


def output_lost(error: OSError, console: Console) -> int:
    """Our output could not be written to the end (a full disk): say so, and do not try again at exit."""
    _redirect_to_nowhere(sys.stdout)
    console.complain("error", sentence=sentence("no_output", reason=reason(error)))
    return USAGE


def _redirect_to_nowhere(stream: TextIO) -> None:
    with contextlib.suppress(OSError, ValueError), open(os.devnull, "w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


def _told(error: click.ClickException) -> GraderError:
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        asked = sentence("did_you_mean", names=near) if near else NOTHING
        return problem("no_option", name=error.option_name, hint=asked)
    if isinstance(error, click.BadOptionUsage):
        return problem("no_value" if _is_flag(error) else "needs_value", name=error.option_name)
    return GraderError(error.format_message(), error.format_message())


def _is_flag(error: click.BadOptionUsage) -> bool:
    params = error.ctx.command.params if error.ctx else []
    return any(isinstance(param, click.Option) and param.is_flag for param in params if error.option_name in param.opts)


def _saved(error: BaseException) -> str | None:
    import tempfile
    import traceback

    try:
        handle, name = tempfile.mkstemp(prefix="grader-bug-", suffix=".txt")
        with open(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"python {sys.version}\nargv {sys.argv[1:]}\n")
            file.writelines(traceback.format_exception(type(error), error, error.__traceback__))
    except OSError:
        return None
    return name
