"""Mistakes in names: two exchanged, one taken for another."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from itertools import combinations

from grader.verify.operators.changing import Scope, changed

SIMPLE = (ast.Return, ast.Assign, ast.AugAssign, ast.Expr)


def exchanged(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """dY.T @ X for X.T @ dY: two variables of a statement exchanged wherever they are read in it."""
    if isinstance(node, SIMPLE) and node.value is not None:
        read = [name.id for name in ast.walk(node.value) if isinstance(name, ast.Name) and name.id in scope.variables]
        for one, other in combinations(dict.fromkeys(read), 2):
            yield changed(node, value=_renamed(node.value, {one: other, other: one}))


def mistaken(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """Another parameter of the function in the place of a variable that is read."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in scope.variables:
        for name in sorted(scope.parameters - {node.id}):
            yield changed(node, id=name)


def _renamed(value: ast.expr, names: dict[str, str]) -> ast.expr:
    twin = copy.deepcopy(value)
    for node in ast.walk(twin):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            node.id = names.get(node.id, node.id)
    return twin
