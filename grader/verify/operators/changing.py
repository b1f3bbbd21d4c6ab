"""A node with some of its parts changed; the node itself stays as it is."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar


@dataclass(frozen=True)
class Scope:
    """What must be known of the function that a node is in.

    Its parameters; its variables: these, and every name that it binds; and the constants in it that number an axis.
    """

    parameters: frozenset[str]
    variables: frozenset[str]
    axes: frozenset[ast.Constant]


N = TypeVar("N", bound=ast.AST)


def changed(node: N, **parts: Any) -> N:
    """The node with other parts."""
    twin = copy.copy(node)
    for name, part in parts.items():
        setattr(twin, name, part)
    return twin


def called(node: ast.Call) -> str:
    """The name of the function that is called, without the module or the object that it belongs to."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def negative(value: ast.expr) -> ast.expr:
    """Minus the value."""
    return ast.UnaryOp(ast.USub(), value)


def each_replaced(items: Sequence[Any], place: int, *others: Any) -> Iterator[list[Any]]:
    """The list with each of the others in the place of one item."""
    for other in others:
        yield [*items[:place], other, *items[place + 1 :]]


def neighbours_exchanged(items: Sequence[Any]) -> Iterator[list[Any]]:
    """The list with two neighbours exchanged, for each two neighbours."""
    for place in range(len(items) - 1):
        yield [*items[:place], items[place + 1], items[place], *items[place + 2 :]]
