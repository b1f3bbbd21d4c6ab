"""Mistakes in numbers: off by one, twice as much, the other sign, none at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.verify.operators.changing import Scope, negative

SPECIAL: dict[float, tuple[float, ...]] = {0: (1,), 1: (2, 0)}


def other_number(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """1 for 0, 2c and -c for c; the numbers of axes are another matter."""
    if not isinstance(node, ast.Constant) or node in scope.axes:
        return
    number = node.value
    if isinstance(number, bool) or not isinstance(number, int | float):
        return
    yield from map(ast.Constant, SPECIAL.get(number, (2 * number, 1, number + 1)))
    yield negative(ast.Constant(number or 1))


def other_truth(node: ast.AST) -> Iterator[ast.AST]:
    """False for True."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)
