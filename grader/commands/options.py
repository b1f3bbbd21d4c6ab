"""Options that every command takes, and click's classes with help in two languages."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from grader.commands.console import Console, asked_language, language
from grader.commands.suggest import hint
from grader.commands.words import HELP, problem

F = TypeVar("F", bound="Callable[..., Any] | click.Command")

LARGEST_SEED = 2**32 - 1
MOST_JOBS = 1024

if TYPE_CHECKING:
    WordType = click.ParamType[str]
    NumberType = click.ParamType[int]
    PathType = click.ParamType[Path]
else:
    WordType = NumberType = PathType = click.ParamType


def console_of(ctx: click.Context) -> Console:
    """The console of this run; a context that is the first of its run makes it."""
    root = ctx.find_root()
    if not isinstance(root.obj, Console):
        root.obj = Console(language(os.environ))
    ctx.obj = root.obj
    return root.obj


class OneOf(WordType):
    """One of a few words."""

    name = "word"

    def __init__(self, *choices: str) -> None:
        self.choices = choices

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The words, as help shows them."""
        return "|".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself, or a sentence that says which there are."""
        if value not in self.choices:
            option = param.opts[-1] if param else self.name
            raise problem("no_choice", option=option, name=value, hint=hint(str(value), self.choices))
        return str(value)


class Seed(NumberType):
    """A whole number from 0 to 2**32 - 1."""

    name = "n"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a sentence that says what a seed is."""
        digits = str(value).strip()
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 10 and int(digits) <= LARGEST_SEED):
            raise problem("no_seed", name=value)
        return int(digits)


class Count(NumberType):
    """A whole number from 1 to 1024."""

    name = "n"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a sentence that says what it may be."""
        digits = str(value).strip()
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 4 and 1 <= int(digits) <= MOST_JOBS):
            raise problem("no_jobs", option=param.opts[-1] if param else self.name, name=value)
        return int(digits)


class File(PathType):
    """A file or a folder, which need not exist."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path, as it was given."""
        if not str(value).strip():
            raise problem("empty_name", option=param.opts[-1] if param and param.opts else "PATH")
        return Path(value)


class Folder(PathType):
    """A folder, which need not exist."""

    name = "dir"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path, as it was given."""
        if not str(value).strip():
            raise problem("empty_name", option=param.opts[-1] if param and param.opts else "DIR")
        return Path(value)


class Option(click.Option):
    """An option whose help is a key of the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help, in the user's language."""
        record = super().get_help_record(ctx)
        if record is None or self.help is None:
            return record
        return record[0], HELP[self.help].in_language(console_of(ctx).lang)


class Speaking(click.Command):
    """A command (or group) whose help is in the user's language."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **{**attributes, "add_help_option": False})

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """click's context, with a console that knows the language before any option is read."""
        if parent is None:
            extra.setdefault("obj", Console(asked_language(args, os.environ)))
        return super().make_context(info_name, args, parent, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """click's parsing, with our sentence about arguments that nobody asked for."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            raise problem("extra", command=ctx.command_path, name=rest[0])
        return rest

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's sentences."""
        lang = console_of(ctx).lang
        for key in (self.name or "", f"{self.name}.more"):
            if key in HELP:
                formatter.write_paragraph()
                with formatter.indentation():
                    formatter.write_text(HELP[key].in_language(lang))


class Command(Speaking):
    """A command of `grader`."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        attributes.setdefault("context_settings", {})["allow_extra_args"] = True
        super().__init__(*args, **attributes)


def common_options(function: F) -> F:
    """--lang, --color, -q, -v and --help, which are taken before and after the name of the command."""
    for option in (
        click.option("-h", "--help", is_flag=True, is_eager=True, expose_value=False, callback=_show_help,
                     cls=Option, help="help"),
        click.option("-v", "--verbose", is_flag=True, cls=Option, help="verbose", **_into(_set_verbose)),
        click.option("-q", "--quiet", is_flag=True, cls=Option, help="quiet", **_into(_set_quiet)),
        click.option("--color", type=OneOf("auto", "always", "never"), cls=Option, help="color",
                     **_into(_set_color)),
        click.option("--lang", type=OneOf("en", "zh", "auto"), cls=Option, help="lang", **_into(_set_lang)),
    ):
        function = option(function)
    return function


def command(name: str) -> Callable[[Callable[..., Any]], Command]:
    """Declare a command of `grader`; its options are declared below it, the common ones come after."""

    def declare(function: Callable[..., Any]) -> Command:
        return common_options(click.command(name, cls=Command)(click.pass_obj(function)))

    return declare


def format_option(*formats: str) -> Callable[[F], F]:
    """--format, one of `formats`; the first is the default."""
    words = OneOf(*formats)
    return click.option("--format", "form", cls=Option, help="format", type=words, default=formats[0])


def as_names(words: Sequence[str]) -> list[str]:
    """Words as names: a shell's completion writes a folder's name with a slash behind it."""
    return [word.strip().rstrip("/\\") or word for word in words]


def _into(setter: Callable[[Console, Any], None]) -> dict[str, Any]:
    def callback(ctx: click.Context, _: click.Parameter, value: Any) -> None:
        if value:
            setter(console_of(ctx), value)

    return {"callback": callback, "expose_value": False}


def _set_lang(console: Console, value: str) -> None:
    console.lang = language(os.environ) if value == "auto" else value


def _set_color(console: Console, value: str) -> None:
    console.color = value


def _set_quiet(console: Console, _: bool) -> None:
    console.verbosity -= 1


def _set_verbose(console: Console, _: bool) -> None:
    console.verbosity += 1


def _show_help(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()
