"""Mistakes in conditions: the boundary on the other side, the opposite, a part left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.verify.operators.changing import changed, each_replaced

OTHERS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


def other_comparison(node: ast.AST) -> Iterator[ast.AST]:
    """a <= b and a > b for a < b; one half of a < b < c."""
    if not isinstance(node, ast.Compare):
        return
    for place, op in enumerate(node.ops):
        for ops in each_replaced(node.ops, place, *(other() for other in OTHERS[type(op)])):
            yield changed(node, ops=ops)
    if len(node.ops) > 1:
        yield changed(node, ops=node.ops[:-1], comparators=node.comparators[:-1])
        yield changed(node, left=node.comparators[0], ops=node.ops[1:], comparators=node.comparators[1:])


def other_condition(node: ast.AST) -> Iterator[ast.AST]:
    """The opposite condition, always, never; "or" for "and", and one side of them alone."""
    if isinstance(node, ast.If | ast.While | ast.IfExp | ast.Assert):
        yield changed(node, test=ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, ast.If):
        yield changed(node, test=ast.Constant(True))
    elif isinstance(node, ast.IfExp):
        yield node.body
        yield node.orelse
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.Invert):
        yield node.operand
    elif isinstance(node, ast.BoolOp):
        yield changed(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        for place in range(len(node.values)):
            rest = [*node.values[:place], *node.values[place + 1 :]]
            yield changed(node, values=rest) if len(rest) > 1 else rest[0]
