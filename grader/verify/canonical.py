"""Two pieces of code that differ only in the order of a sum's terms or of a product's factors have one form."""

from __future__ import annotations

import ast


def form(node: ast.AST) -> str:
    """A text that is the same for a * (b + c) and (c + b) * a."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mult):
        return f"{type(node.op).__name__}({', '.join(sorted(map(form, _operands(node, type(node.op)))))})"
    parts = [f"{field}={_form_of_part(value)}" for field, value in ast.iter_fields(node)]
    return f"{type(node).__name__}({', '.join(parts)})"


def _form_of_part(part: object) -> str:
    if isinstance(part, list):
        return f"[{', '.join(map(_form_of_part, part))}]"
    return form(part) if isinstance(part, ast.AST) else repr(part)


def _operands(node: ast.expr, kind: type[ast.operator]) -> list[ast.expr]:
    """The terms of a sum, or the factors of a product."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, kind):
        return [*_operands(node.left, kind), *_operands(node.right, kind)]
    return [node]
