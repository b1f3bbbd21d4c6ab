"""Mistakes in the arrangement of arrays: the axis, the transpose, the index."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from grader.verify.operators.changing import Scope, changed, each_replaced

AXES = ("axis", "dim")
REDUCTIONS = ("sum", "mean", "max", "min", "var", "std", "amax", "amin", "prod", "argmax", "logsumexp")


def axes(call: ast.Call) -> Iterator[ast.Constant]:
    """The constants that say along which axis a reduction goes."""
    given = [keyword.value for keyword in call.keywords if keyword.arg in AXES]
    if isinstance(call.func, ast.Attribute) and call.func.attr in REDUCTIONS:
        given += call.args
    yield from (value for value in given if isinstance(value, ast.Constant) and type(value.value) is int)


def other_axis(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """Over columns, where it should be over rows, or over everything."""
    if isinstance(node, ast.Constant) and node in scope.axes:
        yield ast.Constant(0 if node.value else 1)
        yield ast.Constant(None)


def transposed(node: ast.AST) -> Iterator[ast.AST]:
    """W for W.T; in a matrix product also W.T for W."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        for side in ("left", "right"):
            operand = getattr(node, side)
            if not (isinstance(operand, ast.Attribute) and operand.attr == "T"):
                yield changed(node, **{side: ast.Attribute(operand, "T", ast.Load())})


def other_index(node: ast.AST) -> Iterator[ast.AST]:
    """P[:, y] and P[rows, :] for P[rows, y]; x for x[i]."""
    if not isinstance(node, ast.Subscript):
        return
    if isinstance(node.ctx, ast.Load):
        yield node.value
    everything: Any = ast.Slice()
    if isinstance(node.slice, ast.Tuple):
        for place, item in enumerate(node.slice.elts):
            if not isinstance(item, ast.Slice):
                for elts in each_replaced(node.slice.elts, place, everything):
                    yield changed(node, slice=changed(node.slice, elts=elts))
    elif not isinstance(node.slice, ast.Slice):
        yield changed(node, slice=everything)
