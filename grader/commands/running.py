"""Run one command: whatever happens, the user gets a sentence and the shell an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from grader.commands import failure
from grader.commands.console import Console, asked_language, never_fail_to_print
from grader.errors import GraderError


def run(args: Sequence[str]) -> int:
    """Run `grader` with `args` and return its exit code; no exception leaves this function."""
    never_fail_to_print()
    console = Console(asked_language(args, os.environ))
    try:
        code = _code(args, console)
        sys.stdout.flush()
    except BrokenPipeError:
        return failure.nobody_listens()
    except OSError as error:
        return failure.output_lost(error, console)
    return code


def _code(args: Sequence[str], console: Console) -> int:
    try:
        return _invoke(args, console)
    except BrokenPipeError:
        raise
    except GraderError as error:
        return failure.user_problem(error, console)
    except click.ClickException as error:
        return failure.usage_problem(error, console)
    except (click.Abort, KeyboardInterrupt, EOFError):
        return failure.interrupted(console)
    except OSError as error:
        if error.filename is None and error.errno in failure.FULL:
            raise
        return failure.our_bug(error, console)
    except Exception as error:
        return failure.our_bug(error, console)


def _invoke(args: Sequence[str], console: Console) -> int:
    from grader.cli import cli

    try:
        code = cli.main(list(args), prog_name="grader", standalone_mode=False, obj=console)
    except SystemExit as stop:
        code = stop.code
    return code if isinstance(code, int) else 0
