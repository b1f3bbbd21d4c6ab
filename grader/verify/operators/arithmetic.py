"""Mistakes of arithmetic: another operator, a term or factor left out, a lost sign, a missing bracket."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.verify.operators.changing import called, changed, each_replaced, negative

OTHERS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.Mult,),
    ast.Pow: (ast.Mult, ast.Div),
    ast.MatMult: (ast.Mult,),
}
SIGNLESS = ("abs", "len", "square", "zeros_like", "ones_like", "zeros", "ones", "range", "isinstance")
COMMUTATIVE = (ast.Add, ast.Mult)
WEAKER: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Mult: (ast.Add, ast.Sub),
    ast.Div: (ast.Add, ast.Sub),
    ast.MatMult: (ast.Add, ast.Sub),
    ast.Pow: (ast.Add, ast.Sub, ast.Mult, ast.Div),
}


def other_operator(node: ast.AST) -> Iterator[ast.AST]:
    """a - b for a + b, and the like."""
    if isinstance(node, ast.BinOp | ast.AugAssign):
        for other in OTHERS.get(type(node.op), ()):
            yield changed(node, op=other())


def other_order(node: ast.AST) -> Iterator[ast.AST]:
    """b - a for a - b, B @ A for A @ B."""
    if isinstance(node, ast.BinOp) and not isinstance(node.op, COMMUTATIVE):
        yield changed(node, left=node.right, right=node.left)


def operand_dropped(node: ast.AST) -> Iterator[ast.AST]:
    """a for a + b: a term of a sum or a factor of a product is forgotten."""
    if isinstance(node, ast.BinOp):
        yield node.left
        if not isinstance(node.op, ast.Pow):
            yield node.right


def other_sign(node: ast.AST) -> Iterator[ast.AST]:
    """A minus that is lost, or one too many: in an argument, in what is returned or stored."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield node.operand
    elif isinstance(node, ast.Return | ast.Assign | ast.AugAssign) and isinstance(node.value, ast.Tuple):
        for place, item in enumerate(node.value.elts):
            for elts in each_replaced(node.value.elts, place, *_negated(item)):
                yield changed(node, value=changed(node.value, elts=elts))
    elif isinstance(node, ast.Return | ast.Assign | ast.AugAssign) and node.value is not None:
        for value in _negated(node.value):
            yield changed(node, value=value)
    elif isinstance(node, ast.Call) and called(node) not in SIGNLESS:
        for place, item in enumerate(node.args):
            for args in each_replaced(node.args, place, *_negated(item)):
                yield changed(node, args=args)


def other_precedence(node: ast.AST) -> Iterator[ast.AST]:
    """a / b + c for a / (b + c): the brackets are forgotten."""
    if isinstance(node, ast.BinOp):
        inner = node.right
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, WEAKER.get(type(node.op), ())):
            yield changed(inner, left=changed(node, right=inner.left))
        inner = node.left
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, WEAKER.get(type(node.op), ())):
            yield changed(inner, right=changed(node, left=inner.right))


def _negated(value: ast.expr) -> Iterator[ast.expr]:
    zeros = isinstance(value, ast.Call) and called(value) in ("zeros", "zeros_like")
    if isinstance(value, ast.Name | ast.Attribute | ast.Call | ast.BinOp | ast.Subscript) and not zeros:
        yield negative(value)
