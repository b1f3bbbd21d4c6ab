"""The ways of making one small mistake in a correct function: each maps a node to what may take its place."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from grader.verify.operators import arithmetic, arrays, calls, conditions, names, numbers, statements
from grader.verify.operators.changing import Scope

Operator = Callable[[ast.AST], Iterator[ast.AST]]

OPERATORS: dict[str, Operator] = {
    "arithmetic operator": arithmetic.other_operator,
    "order of operands": arithmetic.other_order,
    "operand dropped": arithmetic.operand_dropped,
    "sign": arithmetic.other_sign,
    "precedence": arithmetic.other_precedence,
    "truth value": numbers.other_truth,
    "comparison": conditions.other_comparison,
    "condition": conditions.other_condition,
    "call dropped": calls.call_dropped,
    "other function": calls.other_function,
    "keyword dropped": calls.keyword_dropped,
    "order of arguments": calls.other_order,
    "transpose": arrays.transposed,
    "index": arrays.other_index,
    "statement deleted": statements.deleted,
    "body": statements.other_body,
    "assignment": statements.other_assignment,
    "returned values": statements.other_return,
}

SCOPED: dict[str, Callable[[ast.AST, Scope], Iterator[ast.AST]]] = {
    "number": numbers.other_number,
    "axis": arrays.other_axis,
    "method dropped": calls.method_dropped,
    "names exchanged": names.exchanged,
    "name mistaken": names.mistaken,
}


def alternatives(node: ast.AST, scope: Scope) -> Iterator[tuple[str, ast.AST]]:
    """Everything that may stand in the place of a node, each with the name of the operator."""
    for name, operator in OPERATORS.items():
        for other in operator(node):
            yield name, other
    for name, scoped in SCOPED.items():
        for other in scoped(node, scope):
            yield name, other
