"""A student's files, read as text: what is still to do can be told without running anything."""

from __future__ import annotations

import ast
import difflib
import io
import stat
import tokenize
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from grader.course.exercise import Assignment
from grader.records import Finding

LARGEST_FILE = 1 << 20
LIBRARIES = ("torch", "numpy")
NUMPY_STUBS = "numpy"


@dataclass(frozen=True)
class Submission:
    """The Python files of one folder, and what can be said of them as text.

    `blocked` maps a function's name to the finding that says why it cannot be called; `lines` tells where each
    function of the assignment is defined.
    """

    folder: Path
    library: str
    sources: Mapping[str, bytes]
    blocked: Mapping[str, Finding] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def read_submission(folder: Path, assignment: Assignment, library: str | None = None) -> Submission:
    """Read the files of `folder`; `library` ("torch" or "numpy") is inferred from the code when it is None."""
    sources: dict[str, bytes] = {}
    unreadable: dict[str, Finding] = {}
    for path in sorted(folder.glob("*.py")):
        content = _read(path)
        if isinstance(content, Finding):
            unreadable[path.name] = content
        else:
            sources[path.name] = content
    trees: dict[str, ast.Module | Finding] = {name: _parse(name, source) for name, source in sources.items()}
    blocked: dict[str, Finding] = {}
    lines: dict[str, int] = {}
    for exercise in assignment.exercises:
        look = unreadable.get(exercise.file) or trees.get(exercise.file) or _missing_file(exercise.file, sources)
        shipped = list(_shipped(assignment.folder, folder, exercise.file))
        for function in exercise.functions:
            finding = look if isinstance(look, Finding) else _look(look, function, exercise.file, shipped)
            if finding is not None:
                blocked[function] = finding
            definition = None if isinstance(look, Finding) else _definition(look, function)
            if definition is not None:
                lines[function] = definition.lineno
    parsed = [tree for name, tree in trees.items() if isinstance(tree, ast.Module) and name in assignment.files]
    return Submission(folder, library or _infer_library(parsed), sources, blocked, lines)


def _read(path: Path) -> bytes | Finding:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(path, "not-a-file", "")
        if status.st_size > LARGEST_FILE:
            return _unreadable(path, "too-large", f"{status.st_size} > {LARGEST_FILE}")
        return path.read_bytes()
    except OSError as error:
        return _unreadable(path, "unreadable", error.strerror or str(error))


def _unreadable(path: Path, reason: str, detail: str) -> Finding:
    return Finding("unreadable-file", {"file": path.name, "reason": reason, "detail": detail})


def _parse(name: str, source: bytes) -> ast.Module | Finding:
    encoding = _decoding_problem(source)
    if encoding is not None:
        return Finding("unreadable-file", {"file": name, "reason": "encoding", "detail": encoding})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source, filename=name)
    except SyntaxError as error:
        return Finding(
            "syntax-error",
            {
                "file": name,
                "line": error.lineno or _line_of_nul(source),
                "message": error.msg,
                "text": (error.text or "").strip()[:200],
            },
        )
    except ValueError as error:
        return Finding("syntax-error", {"file": name, "line": _line_of_nul(source), "message": str(error), "text": ""})
    except (RecursionError, MemoryError):
        return Finding("syntax-error", {"file": name, "line": 1, "message": "too deeply nested", "text": ""})


def _decoding_problem(source: bytes) -> str | None:
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        source.decode(encoding)
    except (SyntaxError, UnicodeDecodeError) as error:
        return str(error)
    return None


def _line_of_nul(source: bytes) -> int:
    return source[: max(source.find(b"\0"), 0)].count(b"\n") + 1


def _missing_file(name: str, sources: Mapping[str, bytes]) -> Finding:
    close = difflib.get_close_matches(name, sources, n=1, cutoff=0.6)
    return Finding("missing-file", {"file": name, "suggestion": close[0] if close else None})


def _shipped(assignment: Path, work: Path, file: str) -> Iterator[ast.Module]:
    """The stub file as it was handed out, for each library; work done in place has none of its own left."""
    for path in (assignment / file, assignment / NUMPY_STUBS / file):
        if path.is_file() and path.resolve() != (work / file).resolve():
            with suppress(SyntaxError, ValueError):
                yield ast.parse(path.read_bytes())


def _look(tree: ast.Module, function: str, file: str, shipped: list[ast.Module]) -> Finding | None:
    definition = _definition(tree, function)
    if definition is not None and function not in _bound_otherwise(tree):
        stubs = [stub for stub in (_definition(original, function) for original in shipped) if stub is not None]
        if _is_empty(definition) or any(_body(definition) == _body(stub) for stub in stubs):
            return Finding("todo-stub", {"file": file, "line": _first_line(definition), "function": function})
        return None
    names = _bound_names(tree)
    if function in names or "*" in names:
        return None
    close = difflib.get_close_matches(function, sorted(names), n=1, cutoff=0.75)
    return Finding("missing-function", {"function": function, "file": file, "suggestion": close[0] if close else None})


def _definition(tree: ast.Module, function: str) -> ast.FunctionDef | None:
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == function]
    return found[-1] if found else None


def _statements(definition: ast.FunctionDef) -> list[ast.stmt]:
    body = definition.body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        return body[1:]
    return body


def _body(definition: ast.FunctionDef) -> list[str]:
    try:
        return [ast.dump(statement) for statement in _statements(definition)]
    except RecursionError:
        return [f"a body at line {definition.lineno} that is nested too deeply to be a stub"]


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


def _infer_library(trees: list[ast.Module]) -> str:
    """The library that the code uses; where it uses none or both, the one that it imports; else torch."""
    for found in (_used(trees), _imported(trees)):
        if len(found) == 1:
            return found.pop()
    return "torch"


def _imported(trees: list[ast.Module]) -> set[str]:
    return set(_aliases(trees).values())


def _used(trees: list[ast.Module]) -> set[str]:
    """Libraries whose names occur inside functions that are not tests."""
    found = set()
    for tree in trees:
        aliases = _aliases([tree])
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("test"):
                found |= {
                    aliases[name.id] for name in ast.walk(node) if isinstance(name, ast.Name) and name.id in aliases
                }
    return found


def _aliases(trees: list[ast.Module]) -> dict[str, str]:
    """Name -> library, for every import of a known array library or of something in it."""
    found: dict[str, str] = {}
    for tree in trees:
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
