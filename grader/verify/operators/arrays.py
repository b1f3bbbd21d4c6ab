"""Mistakes in the arrangement of arrays: the axis, the transpose, the index."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from grader.verify.operators.changing import changed, each_replaced

AXES = ("axis", "dim")
REDUCTIONS = ("sum", "mean", "max", "min", "var", "std", "amax", "amin", "prod", "argmax", "logsumexp")


def other_axis(node: ast.AST) -> Iterator[ast.AST]:
    """Over everything, where it should be over one axis; a change of the axis itself is a change of a number."""
    if not isinstance(node, ast.Call):
        return
    for place, keyword in enumerate(node.keywords):
        if keyword.arg in AXES:
            for keywords in each_replaced(node.keywords, place, changed(keyword, value=ast.Constant(None))):
                yield changed(node, keywords=keywords)
    if isinstance(node.func, ast.Attribute) and node.func.attr in REDUCTIONS:
        for place, item in enumerate(node.args):
            if isinstance(item, ast.Constant):
                yield changed(node, args=[*node.args[:place], *node.args[place + 1 :]])


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
