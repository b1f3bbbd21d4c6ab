"""Plain functions: what they do follows from their text, and nothing of it is left behind when they return.

A function is plain if its file does nothing when it is imported but import known libraries and define functions and
constants, and if it and all that it uses of the file reads and changes nothing but its arguments and local names: no
attribute is set, nothing is taken from a library but `plain_names`, nothing is printed, opened, or looked up by name.
The same plain functions behave the same in every submission, whatever else is in its files. What is not certainly
plain is not called so.
"""

from __future__ import annotations

import ast
import builtins
import hashlib
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.worker.plain_names import BUILTINS, CLASSES, MODULES, NAMES

MOST_STATEMENTS = 300
_LARGEST = 1e300
_LARGEST_BASE = 1e9
_LARGEST_EXPONENT = 30.0
_FLOATS = frozenset(f"{library}.{name}" for library in ("math", "numpy") for name in ("pi", "e", "inf", "nan"))
_BUILT_IN = ("int", "float", "bool", "str", "complex", "list", "tuple", "dict", "set")
_CONTAINERS = {
    **{"list": 1, "set": 1, "tuple": 2, "dict": 2, "typing.List": 1, "typing.Set": 1, "typing.Sequence": 1},
    **{"typing.Iterable": 1, "typing.Optional": 1, "typing.Tuple": 2, "typing.Dict": 2, "typing.Union": 2},
}
_INNER = re.compile("_|(gi|cr|ag|f|tb|co|func)_|ctypes$|cffi$|lock$|register")
"""Attributes by which one reaches frames, code and memory, or tells a class of others for all to see."""

_STATEMENTS = (
    *(ast.FunctionDef, ast.Return, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.For, ast.While, ast.If, ast.With),
    *(ast.Raise, ast.Try, ast.Assert, ast.Import, ast.ImportFrom, ast.Expr, ast.Pass, ast.Break, ast.Continue),
    *(ast.Nonlocal, ast.Delete),
)
_EXPRESSIONS = (
    *(ast.BoolOp, ast.NamedExpr, ast.BinOp, ast.UnaryOp, ast.Lambda, ast.IfExp, ast.Dict, ast.Set, ast.ListComp),
    *(ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Compare, ast.Call, ast.FormattedValue, ast.JoinedStr),
    *(ast.Constant, ast.Attribute, ast.Subscript, ast.Starred, ast.Name, ast.List, ast.Tuple, ast.Slice),
)
_PARTS = (
    *(ast.arguments, ast.arg, ast.keyword, ast.withitem, ast.ExceptHandler, ast.comprehension, ast.alias),
    *(ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context),
)
_KNOWN = (*_STATEMENTS, *_EXPRESSIONS, *_PARTS)


@dataclass(frozen=True)
class Program:
    """A plain function with all that it uses of its file.

    `text` is the same where all of it is written the same, but for comments, docstrings and layout; `place` where it
    also stands in the same lines. `torch` says that the file imports torch.
    """

    text: str
    place: str
    torch: bool


class _NotPlain(Exception):
    pass


def programs(tree: ast.Module, source: bytes) -> dict[str, Program]:
    """The plain functions at the top level of a file."""
    try:
        return _File(tree, source.splitlines()).programs()
    except (_NotPlain, RecursionError, ValueError, ArithmeticError):  # too deep, too long to be shown, or no number
        return {}


class _File:
    """What a file binds at its top level; raises `_NotPlain` where that takes more than imports and constants."""

    def __init__(self, tree: ast.Module, lines: Sequence[bytes]) -> None:
        if len(tree.body) > MOST_STATEMENTS:
            raise _NotPlain
        self._lines = lines
        self._bound: dict[str, list[ast.stmt]] = defaultdict(list)
        self._aliases: dict[str, str] = {}
        self._constants: dict[str, object] = {}
        self._functions: set[str] = set()
        self._uses: dict[ast.stmt, frozenset[str] | None] = {}
        self._later = any(_is_future(node) for node in tree.body)
        for node in tree.body:
            self._bind(node)
        if self._aliases.keys() & (self._functions | self._constants.keys()):
            raise _NotPlain

    def programs(self) -> dict[str, Program]:
        torch = any(path.partition(".")[0] == "torch" for path in self._aliases.values())
        found = {}
        for name in sorted(self._functions):
            reached = self._reached(name)
            if reached is not None:
                place = [f"{n.lineno} {line!r}" for n in reached for line in self._lines[n.lineno - 1 : n.end_lineno]]
                found[name] = Program(_digest([name, *map(_written, reached)]), _digest(place), torch)
        return found

    def _bind(self, node: ast.stmt) -> None:
        """Take note of a statement of the top level."""
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return
        if _is_future(node) or (isinstance(node, ast.If) and _is_main(node.test) and not node.orelse):
            return
        names: Iterable[str]
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = imported = _imported(node)
            self._aliases |= imported
        elif isinstance(node, ast.FunctionDef):
            self._check_definition(node)
            names = (node.name,)
            self._functions.add(node.name)
        elif isinstance(node, ast.Assign):
            names = [_name(target) for target in node.targets]
            self._constants |= dict.fromkeys(names, self._constant(node.value))
        else:
            raise _NotPlain
        for name in names:
            if name.startswith("__") or hasattr(builtins, name):
                raise _NotPlain
            self._bound[name].append(node)

    def _check_definition(self, node: ast.FunctionDef) -> None:
        """What is worked out when a function is defined."""
        if _is_adorned(node):
            raise _NotPlain
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None:
                self._constant(default)
        arguments = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg)
        for annotation in (node.returns, *(argument.annotation for argument in arguments if argument is not None)):
            if annotation is not None and not self._later:
                self._check_annotation(annotation)

    def _check_annotation(self, node: ast.expr) -> None:
        """A class, perhaps in a container, or classes and None joined by |."""
        if isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str)):
            return
        if isinstance(node, ast.Subscript):
            inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            built_in = isinstance(node.value, ast.Name) and node.value.id in _BUILT_IN
            container = ast.unparse(node.value) if built_in else self._path(node.value)
            if len(inside) != _CONTAINERS.get(container or ""):
                raise _NotPlain
            for item in inside:
                if not (isinstance(item, ast.Constant) and item.value is ...):
                    self._check_annotation(item)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and not isinstance(node.left, ast.Constant):
            self._check_annotation(node.left)
            if not (isinstance(node.right, ast.Constant) and node.right.value is None):
                self._check_annotation(_no_text(node.right))
        elif not (isinstance(node, ast.Name) and node.id in _BUILT_IN) and self._path(node) not in CLASSES:
            raise _NotPlain

    def _constant(self, node: ast.expr) -> object:
        """The value of an expression that nothing can change and that cannot fail."""
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Tuple):
            return tuple(map(self._constant, node.elts))
        if isinstance(node, ast.Name) and len(self._bound.get(node.id, ())) == 1 and node.id in self._constants:
            return self._constants[node.id]
        path = self._path(node)
        if path is not None and path in _FLOATS:
            return float(getattr(math, path.partition(".")[2]))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -self._number(node.operand)
        if isinstance(node, ast.Call) and self._path(node.func) == "math.sqrt" and len(node.args) == 1:
            value = self._number(node.args[0])
            if value < 0 or node.keywords:
                raise _NotPlain
            return math.sqrt(value)
        if isinstance(node, ast.BinOp):
            return self._arithmetic(node.op, self._number(node.left), self._number(node.right))
        raise _NotPlain

    def _number(self, node: ast.expr) -> float:
        value = self._constant(node)
        if not isinstance(value, (int, float)) or not abs(value) < _LARGEST:
            raise _NotPlain
        return float(value)

    def _arithmetic(self, how: ast.operator, left: float, right: float) -> float:
        if isinstance(how, ast.Add):
            return left + right
        if isinstance(how, ast.Sub):
            return left - right
        if isinstance(how, ast.Mult):
            return left * right
        if isinstance(how, ast.Div) and right:
            return left / right
        if isinstance(how, ast.Pow) and 0 < left <= _LARGEST_BASE and abs(right) <= _LARGEST_EXPONENT:
            return float(left**right)
        raise _NotPlain

    def _path(self, node: ast.AST, aliases: Mapping[str, str] | None = None) -> str | None:
        """The dotted name of something in a library; None for what is none."""
        if isinstance(node, ast.Attribute):
            base = self._path(node.value, aliases)
            return None if base is None else f"{base}.{node.attr}"
        return (aliases or self._aliases).get(node.id) if isinstance(node, ast.Name) else None

    def _reached(self, name: str) -> list[ast.stmt] | None:
        """The statements that bind a function and everything that it uses, in order; None if one is not plain."""
        reached: set[ast.stmt] = set()
        waiting = [name]
        while waiting:
            for node in set(self._bound[waiting.pop()]) - reached:
                reached.add(node)
                uses = self._used(node)
                if uses is None:
                    return None
                waiting += uses
        return sorted(reached, key=lambda node: (node.lineno, node.col_offset))

    def _used(self, node: ast.stmt) -> frozenset[str] | None:
        """Names of the top level that a statement uses; None for a function that is not plain."""
        if node not in self._uses:
            try:
                self._uses[node] = frozenset(self._names_in(node))
            except _NotPlain:
                self._uses[node] = None
        return self._uses[node]

    def _names_in(self, statement: ast.stmt) -> Iterator[str]:
        nodes = list(ast.walk(statement))
        if not isinstance(statement, ast.FunctionDef):
            yield from (node.id for node in nodes if isinstance(node, ast.Name) and node.id in self._bound)
            return
        aliases = dict(self._aliases)
        for node in nodes:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                for alias, path in _imported(node).items():
                    if hasattr(builtins, alias) or alias in self._functions or aliases.setdefault(alias, path) != path:
                        raise _NotPlain
        bases = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
        for node in nodes:
            self._check(node, statement, aliases)
            if isinstance(node, ast.Name) and node.id in self._bound:
                yield node.id
            if isinstance(node, (ast.Attribute, ast.Name)) and id(node) not in bases:
                taken = self._path(node, aliases)
                if taken is not None and not _is_known(taken):
                    raise _NotPlain

    def _check(self, node: ast.AST, function: ast.FunctionDef, aliases: Mapping[str, str]) -> None:
        """What a node of the syntax is by itself."""
        if not isinstance(node, _KNOWN) or (isinstance(node, ast.FunctionDef) and _is_adorned(node)):
            raise _NotPlain
        if isinstance(node, ast.Attribute) and (_INNER.match(node.attr) or not isinstance(node.ctx, ast.Load)):
            raise _NotPlain
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load) and self._path(_root(node), aliases):
            raise _NotPlain
        for name in _names(node, function):
            binds = not (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
            unknown = hasattr(builtins, name) and name not in BUILTINS
            if name.startswith("__") or unknown or (binds and name in aliases):
                raise _NotPlain


def _imported(node: ast.Import | ast.ImportFrom) -> dict[str, str]:
    """Name -> dotted name, for an import of known modules, or of known names from them."""
    found = {}
    for alias in node.names:
        path = alias.name if isinstance(node, ast.Import) else f"{node.module}.{alias.name}"
        if (path not in MODULES and path not in NAMES) or (isinstance(node, ast.ImportFrom) and node.level):
            raise _NotPlain
        if isinstance(node, ast.Import) and alias.asname is None:
            path = path.partition(".")[0]
        found[alias.asname or (path if isinstance(node, ast.Import) else alias.name)] = path
    return found


def _is_known(path: str) -> bool:
    """Whether a dotted name, or what it is an attribute of, is one of the known names."""
    parts = path.split(".")
    return any(".".join(parts[:end]) in NAMES for end in range(2, len(parts) + 1))


def _names(node: ast.AST, function: ast.FunctionDef) -> Iterator[str]:
    """The names that a node itself mentions or binds."""
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, (ast.ExceptHandler, ast.FunctionDef)) and node is not function and node.name:
        yield node.name
    elif isinstance(node, ast.Nonlocal):
        yield from node.names


def _root(node: ast.expr) -> ast.expr:
    """What a subscript is taken of."""
    while isinstance(node, (ast.Subscript, ast.Starred)):
        node = node.value
    return node


def _name(target: ast.expr) -> str:
    if not isinstance(target, ast.Name):
        raise _NotPlain
    return target.id


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__" and not node.level


def _is_main(test: ast.expr) -> bool:
    """Whether a test is that of `if __name__ == "__main__"`, which never holds for an imported file."""
    return (
        isinstance(test, ast.Compare)
        and isinstance(test.left, ast.Name)
        and test.left.id == "__name__"
        and len(test.ops) == 1
        and isinstance(test.ops[0], ast.Eq)
        and isinstance(test.comparators[0], ast.Constant)
        and test.comparators[0].value == "__main__"
    )


def _is_adorned(node: ast.FunctionDef) -> bool:
    return bool(node.decorator_list or getattr(node, "type_params", None))


def _no_text(node: ast.expr) -> ast.expr:
    """An operand of |, which may not be a string."""
    if isinstance(node, ast.Constant):
        raise _NotPlain
    return node


def _written(node: ast.stmt) -> str:
    """How a statement is written, but for the docstring of a function."""
    if not isinstance(node, ast.FunctionDef):
        return ast.dump(node)
    first = node.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(node.body) > 1
    return "\n".join([node.name, ast.dump(node.args), *map(ast.dump, node.body[documented:])])


def _digest(lines: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
