"""Files as Python reads them; of a notebook only what defines something, since the rest is not to be run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

HEADER = b"# Made from the code cells of a notebook.\n"
_BREAK = b"# %% cell "
_CELLS = re.compile(rb"^# %% cell \d+\n", re.MULTILINE)
_DEFINES = re.compile(rb"^[ \t]*(?:async[ \t]+def|def|class)\b", re.MULTILINE)
_COMMAND = re.compile(rb"^([ \t]*)(?:[%!?].*|[\w., \t]+=[ \t]*[%!].*|.*\?)$", re.MULTILINE)
_CELL_COMMAND = re.compile(rb"\s*%%(\w+)[^\n]*")
_PYTHON_FOLLOWS = frozenset({b"time", b"timeit", b"capture", b"prun", b"writefile"})
_KEPT = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def joined(cells: Sequence[bytes]) -> bytes:
    """The code cells of a notebook as one file; not a byte of them is looked at."""
    return HEADER + b"".join(b"%b%d\n%b\n" % (_BREAK, n, cell) for n, cell in enumerate(cells, start=1))


def parse(source: bytes, file: str = "<unknown>") -> ast.Module:
    """The syntax tree of a file; raises what `ast.parse` raises.

    Of a notebook there are imports, functions, classes and constants. Lines for IPython are left out, and a cell that
    Python cannot read is an error only where it defines something.
    """
    if not source.startswith(HEADER):
        return ast.parse(source, file)
    return ast.Module(sorted(_definitions(source, file), key=lambda statement: not _is_future(statement)), [])


def _definitions(source: bytes, file: str) -> Iterator[ast.stmt]:
    line, start = 1, len(HEADER)
    for found in [*_CELLS.finditer(source), None]:
        end = len(source) if found is None else found.start()
        for statement in _cell(source[start:end], file, line):
            if isinstance(statement, _KEPT) or _is_constant(statement):
                yield statement
        if found is not None:
            line += source.count(b"\n", start, found.end())
            start = found.end()


def _cell(text: bytes, file: str, line: int) -> list[ast.stmt]:
    """The statements of a cell that begins below a line of the file."""
    try:
        tree = _without_commands(text, file)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        if not _DEFINES.search(text):
            return []
        if isinstance(error, SyntaxError):
            error.lineno = (error.lineno or 1) + line
        raise
    return ast.increment_lineno(tree, line).body


def _without_commands(text: bytes, file: str) -> ast.Module:
    command = _CELL_COMMAND.match(text)
    if command:
        text = text[command.end() :] if command[1] in _PYTHON_FOLLOWS else b""
        text = b"\n" * command[0].count(b"\n") + text
    try:
        return ast.parse(text, file)
    except SyntaxError:
        return ast.parse(_COMMAND.sub(rb"\1pass", text), file)


def _is_future(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"


def _is_constant(statement: ast.stmt) -> bool:
    """Whether a statement gives names a value that is written out, such as EPS = 1e-8."""
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or statement.value is None:
        return False
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return all(map(_is_name, targets)) and all(isinstance(node, _LITERAL) for node in ast.walk(statement.value))


def _is_name(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) or (isinstance(target, ast.Tuple) and all(map(_is_name, target.elts)))


_LITERAL = (
    *(ast.Constant, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.UnaryOp, ast.BinOp, ast.Name, ast.Attribute),
    *(ast.operator, ast.unaryop, ast.expr_context),
)
