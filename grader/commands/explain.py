"""`grader explain`: a page about a mistake, or the list of all pages."""

from __future__ import annotations

import click

from grader.commands.console import Console
from grader.commands.options import command
from grader.commands.screen import style_of
from grader.commands.suggest import hint
from grader.commands.words import problem
from grader.report.columns import pad, width, wrap
from grader.report.markdown import rendered
from grader.report.style import Style, write
from grader.teaching import Page, names, page


@command("explain")
@click.argument("name", metavar="[NAME]", required=False)
def explain(console: Console, name: str | None) -> None:
    """Show a page, or what pages there are."""
    style, known = style_of(console), names()
    if name is not None and name not in known:
        raise problem("no_page", name=name, hint=hint(name, known))
    pages = [page(each, style.lang) for each in (known if name is None else [name])]
    write("\n".join(_listed(pages, style) if name is None else _whole(pages[0], style)), style)


def _listed(pages: list[Page], style: Style) -> list[str]:
    columns = max(width(each.name) for each in pages) + 2
    return [line for each in pages for line in wrap(each.title, style.width, pad(each.name, columns), " " * columns)]


def _whole(shown: Page, style: Style) -> list[str]:
    lines = [style.paint(line, bold=True) for line in style.lines(shown.title)] + rendered(shown.opening, style)
    for section in shown.sections:
        lines += ["", style.paint(section.heading, bold=True), *rendered(section.text, style)]
    return lines
