"""What the text of a file says without running it: its functions, the names that it binds, the libraries it uses."""

from __future__ import annotations

import ast
import hashlib
import io
import tokenize
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.worker.cells import parse
from grader.worker.plain import Program, programs

LIBRARIES = ("torch", "numpy")
_MAX_TEXT = 200
_MAX_NAMES = 5000


@dataclass(frozen=True)
class Definition:
    """A function at the top level: where it is, and its first statement behind the docstring.

    `empty` says that the body computes nothing; `body` is the same for bodies that are written the same.
    """

    line: int
    first: int
    empty: bool
    body: str


@dataclass(frozen=True)
class Outline:
    """What is known of a file; where `problem` ("encoding" or "syntax") is not empty, nothing but the problem.

    `bound` are all names that the module binds at its top level, `rebound` those that it binds otherwise than by `def`.
    `used` are the array libraries whose names occur inside functions that are not tests, `imported` all of them.
    `programs` are the plain functions.
    """

    problem: str = ""
    line: int = 1
    message: str = ""
    text: str = ""
    functions: dict[str, Definition] = field(default_factory=dict)
    bound: tuple[str, ...] = ()
    rebound: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    imported: tuple[str, ...] = ()
    programs: dict[str, Program] = field(default_factory=dict)


def outline(source: bytes) -> Outline:
    """Look at the text of a file; never raises for what is in it."""
    encoding = _decoding_problem(source)
    if encoding is not None:
        return Outline("encoding", message=encoding)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parse(source)
    except SyntaxError as error:
        text = (error.text or "").strip()[:_MAX_TEXT]
        return Outline("syntax", error.lineno or _line_of_nul(source), str(error.msg), text)
    except ValueError as error:
        return Outline("syntax", _line_of_nul(source), str(error))
    except (RecursionError, MemoryError):
        return Outline("syntax", message="too deeply nested")
    functions = {node.name: _defined(node) for node in tree.body if isinstance(node, ast.FunctionDef)}
    bound, rebound = _bound_names(tree), _bound_otherwise(tree)
    aliases = _aliases(tree)
    return Outline(
        functions=dict(list(functions.items())[:_MAX_NAMES]),
        bound=tuple(sorted(bound)[:_MAX_NAMES]),
        rebound=tuple(sorted(rebound)[:_MAX_NAMES]),
        used=tuple(sorted(_used(tree, aliases))),
        imported=tuple(sorted(set(aliases.values()))),
        programs=programs(tree, source),
    )


def _defined(node: ast.FunctionDef) -> Definition:
    return Definition(node.lineno, _first_line(node), _is_empty(node), _body(node))


def _decoding_problem(source: bytes) -> str | None:
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        source.decode(encoding)
    except (SyntaxError, UnicodeError, LookupError) as error:
        return str(error)
    return None


def _line_of_nul(source: bytes) -> int:
    return source[: max(source.find(b"\0"), 0)].count(b"\n") + 1


def _statements(definition: ast.FunctionDef) -> list[ast.stmt]:
    body = definition.body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        return body[1:]
    return body


def _body(definition: ast.FunctionDef) -> str:
    """A digest of the body; none if it is nested too deeply, or has too long a number, to be a stub."""
    try:
        dumped = "\n".join(ast.dump(statement) for statement in _statements(definition))
    except (RecursionError, ValueError):
        return ""
    return hashlib.sha256(dumped.encode("utf-8", "surrogatepass")).hexdigest()


def _first_line(definition: ast.FunctionDef) -> int:
    statements = _statements(definition)
    return statements[0].lineno if statements else definition.lineno


def _is_empty(definition: ast.FunctionDef) -> bool:
    """Whether the body computes nothing: pass, ..., raise NotImplementedError, names set to None and returned."""
    unset: set[str] = set()
    return all(_does_nothing(statement, unset) for statement in _statements(definition))


def _does_nothing(statement: ast.stmt, unset: set[str]) -> bool:
    if isinstance(statement, ast.Pass):
        return True
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    if isinstance(statement, ast.Raise):
        raised = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
        return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
    if isinstance(statement, ast.Assign):
        names = {node.id for target in statement.targets for node in ast.walk(target) if isinstance(node, ast.Name)}
        unset |= names
        return _is_none(statement.value, unset - names)
    return isinstance(statement, ast.Return) and _is_none(statement.value, unset)


def _is_none(value: ast.expr | None, unset: set[str]) -> bool:
    if isinstance(value, ast.Tuple | ast.List):
        return all(_is_none(entry, unset) for entry in value.elts)
    if isinstance(value, ast.Name):
        return value.id in unset
    return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _bound_otherwise(tree: ast.Module) -> set[str]:
    """Names that the module binds at its top level by assignment or import, perhaps in place of a stub."""
    return _bound_names(ast.Module([node for node in tree.body if not isinstance(node, ast.FunctionDef)], []))


def _bound_names(tree: ast.Module) -> set[str]:
    """Every name that the module binds outside functions and classes, in whatever way."""
    names: set[str] = set()
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
            continue
        if isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        waiting.extend(ast.iter_child_nodes(node))
    return names


def _used(tree: ast.Module, aliases: Mapping[str, str]) -> set[str]:
    """Libraries whose names occur inside functions that are not tests."""
    found = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("test"):
            found |= {aliases[name.id] for name in ast.walk(node) if isinstance(name, ast.Name) and name.id in aliases}
    return found


def _aliases(tree: ast.Module) -> dict[str, str]:
    """Name -> library, for every import of a known array library or of something in it."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {
                (alias.asname or alias.name.split(".")[0]): alias.name.split(".")[0]
                for alias in node.names
                if alias.name.split(".")[0] in LIBRARIES
            }
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in LIBRARIES:
            found |= {alias.asname or alias.name: (node.module or "").split(".")[0] for alias in node.names}
    return found
