"""Mistakes in statements: one left out, a loop that ends too early, results in another order."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.verify.operators.changing import changed, neighbours_exchanged

KEPT = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Pass)


def deleted(node: ast.AST) -> Iterator[ast.AST]:
    """Nothing, where there was a statement."""
    if isinstance(node, ast.stmt) and not isinstance(node, KEPT) and not _is_docstring(node):
        yield ast.Pass()


def other_body(node: ast.AST) -> Iterator[ast.AST]:
    """A loop that runs once, or backwards; the body of a `with` without it."""
    if isinstance(node, ast.For):
        yield changed(node, body=[*node.body, ast.Break()])
        if not (isinstance(node.target, ast.Name) and node.target.id == "_"):
            yield changed(node, iter=_call("reversed", _call("list", node.iter)))
    elif isinstance(node, ast.With):
        yield ast.If(ast.Constant(True), node.body, [])


def other_assignment(node: ast.AST) -> Iterator[ast.AST]:
    """a = b for a += b."""
    if isinstance(node, ast.AugAssign):
        yield ast.Assign([node.target], node.value)


def other_return(node: ast.AST) -> Iterator[ast.AST]:
    """Two results in the other order; one of several left out."""
    if not isinstance(node, ast.Return) or not isinstance(node.value, ast.Tuple):
        return
    items = node.value.elts
    for elts in neighbours_exchanged(items):
        yield changed(node, value=changed(node.value, elts=elts))
    for place in range(len(items)):
        yield changed(node, value=changed(node.value, elts=[*items[:place], *items[place + 1 :]]))


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _call(name: str, argument: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name, ast.Load()), [argument], [])
