"""The commands of `grader`; the module of a command is imported when the command is called."""

from __future__ import annotations

import importlib
from typing import Any

import click

from grader.commands.options import Option, Speaking, common_options, console_of
from grader.commands.suggest import hint
from grader.commands.words import HELP, problem

COMMANDS = ("start", "check", "hint", "explain", "grade", "export", "report", "verify", "doctor")


class LazyGroup(Speaking, click.Group):
    """A group whose commands live in `grader.commands`, one module each."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which they are met."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; this is what imports its module."""
        if cmd_name not in COMMANDS:
            return None
        found = getattr(importlib.import_module(f"grader.commands.{cmd_name}"), cmd_name)
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """click's choice of the command, with our sentence for one that does not exist."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise problem("no_command", name=args[0], hint=hint(args[0], COMMANDS))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands' sentences, without importing the commands."""
        lang = console_of(ctx).lang
        with formatter.section(HELP["commands"].in_language(lang)):
            formatter.write_dl([(name, HELP[name].in_language(lang)) for name in COMMANDS])


def _show_version(ctx: click.Context, _: click.Parameter, value: Any) -> None:
    if value and not ctx.resilient_parsing:
        from grader.commands.versions import grader_version

        click.echo(f"grader {grader_version()}")
        ctx.exit()


@click.command("grader", cls=LazyGroup, invoke_without_command=True)
@common_options
@click.option(
    "--version", cls=Option, help="version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version
)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Say what there is when no command is named."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
