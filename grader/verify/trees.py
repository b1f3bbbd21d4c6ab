"""Python files as syntax trees; one that is not Python has none."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from contextlib import suppress


def trees(sources: Mapping[str, bytes]) -> Iterator[tuple[str, ast.Module]]:
    """The name and the tree of each file that can be parsed."""
    for name, source in sources.items():
        with suppress(SyntaxError, ValueError, RecursionError):
            yield name, ast.parse(source)
