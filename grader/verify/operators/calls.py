"""Mistakes in calls: left out, of a related function, without a keyword, with arguments in another order."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.verify.operators.changing import Scope, changed, neighbours_exchanged

RELATED: dict[str, tuple[str, ...]] = {
    "sum": ("mean", "max"),
    "mean": ("sum",),
    "max": ("min", "mean"),
    "amax": ("amin",),
    "min": ("max",),
    "maximum": ("minimum", "add"),
    "minimum": ("maximum",),
    "exp": ("expm1", "exp2", "log1p"),
    "expm1": ("exp", "log1p"),
    "log": ("log1p", "log2", "exp"),
    "log1p": ("log",),
    "sqrt": ("square", "abs"),
    "abs": ("square", "negative"),
    "sign": ("abs",),
    "square": ("abs",),
    "tanh": ("sin", "arctan"),
    "sigmoid": ("tanh",),
    "erf": ("tanh", "erfc"),
    "var": ("std",),
    "std": ("var",),
    "norm": ("max",),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "zeros_like": ("ones_like",),
    "ones_like": ("zeros_like",),
    "rand": ("randn",),
    "rand_like": ("randn_like",),
    "random": ("standard_normal",),
    "randn": ("rand",),
    "randn_like": ("rand_like",),
    "normal": ("uniform",),
    "uniform": ("normal",),
    "uniform_": ("normal_",),
    "normal_": ("uniform_",),
    "bernoulli": ("rand_like",),
    "argmax": ("argmin",),
    "argmin": ("argmax",),
    "any": ("all",),
    "all": ("any",),
    "dot": ("multiply",),
    "matmul": ("multiply",),
    "logsumexp": ("sum", "amax"),
    "softmax": ("sigmoid",),
    "reversed": ("list",),
    "floor": ("ceil",),
    "ceil": ("floor",),
}


def call_dropped(node: ast.AST) -> Iterator[ast.AST]:
    """x for f(x)."""
    if isinstance(node, ast.Call) and node.args and not isinstance(node.args[0], ast.Starred):
        yield node.args[0]


def method_dropped(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """x for x.f(), where x is not a module."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        root = owner = node.func.value
        while isinstance(root, ast.Attribute):
            root = root.value
        if not isinstance(root, ast.Name) or root.id in scope.variables:
            yield owner


def other_function(node: ast.AST) -> Iterator[ast.AST]:
    """mean for sum, log1p for exp."""
    if not isinstance(node, ast.Call):
        return
    if isinstance(node.func, ast.Attribute):
        for name in RELATED.get(node.func.attr, ()):
            yield changed(node, func=changed(node.func, attr=name))
    elif isinstance(node.func, ast.Name):
        for name in RELATED.get(node.func.id, ()):
            yield changed(node, func=changed(node.func, id=name))


def keyword_dropped(node: ast.AST) -> Iterator[ast.AST]:
    """x.sum(axis=1) for x.sum(axis=1, keepdims=True)."""
    if isinstance(node, ast.Call):
        for place in range(len(node.keywords)):
            yield changed(node, keywords=[*node.keywords[:place], *node.keywords[place + 1 :]])


def other_order(node: ast.AST) -> Iterator[ast.AST]:
    """f(b, a) for f(a, b)."""
    if isinstance(node, ast.Call):
        for args in neighbours_exchanged(node.args):
            yield changed(node, args=args)
