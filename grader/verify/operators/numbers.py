"""Mistakes in numbers: off by one, twice as much, the other sign, none at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.verify.operators.changing import negative


def other_number(node: ast.AST) -> Iterator[ast.AST]:
    """1 for 0, 2c and -c for c."""
    if not isinstance(node, ast.Constant) or isinstance(node.value, bool) or not isinstance(node.value, int | float):
        return
    if node.value == 0:
        yield ast.Constant(1)
        yield negative(ast.Constant(1))
        return
    yield ast.Constant(2 * node.value)
    yield negative(node)
    if node.value == 1:
        yield ast.Constant(0)
    else:
        yield ast.Constant(1)
        yield ast.Constant(node.value + 1)


def other_truth(node: ast.AST) -> Iterator[ast.AST]:
    """False for True."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)
