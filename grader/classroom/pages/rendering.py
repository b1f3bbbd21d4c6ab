"""HTML from the templates: everything that goes in is escaped, and nothing that came in can run or load."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grader.classroom.pages.words import amount, late, say
from grader.report.numbers import number


def render(template: str, lang: str, **values: Any) -> str:
    """The page that a template makes of some values."""
    return "".join(stream(template, lang, **values))


def stream(template: str, lang: str, **values: Any) -> Iterator[str]:
    """The page in pieces, for one that is long."""
    words = {"say": partial(say, lang), "amount": partial(amount, lang), "late": partial(late, lang)}
    page = _environment().get_template(template)
    for piece in page.generate(lang=lang, style=_style(), policy=policy(), **words, **values):
        yield piece.encode("utf-8", "replace").decode("utf-8")


def policy() -> str:
    """What a browser may load for the page: its own style sheet, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("grader.classroom.pages"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )
    environment.filters["number"] = lambda value: number(float(value))
    environment.filters["breakable"] = lambda name: Markup("_<wbr>").join(name.split("_"))
    return environment


@cache
def _style() -> Markup:
    return Markup(files("grader.classroom.pages").joinpath("templates/style.css").read_text(encoding="utf-8").strip())
