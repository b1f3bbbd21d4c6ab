"""Loading a student's file statement by statement, so that one bad line does not hide all functions."""

from __future__ import annotations
import __future__

import ast
import linecache
import sys
import warnings
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from importlib.util import decode_source, find_spec, module_from_spec
from typing import TYPE_CHECKING, Any

from grader.worker.absent import Absent
from grader.worker.cells import parse
from grader.worker.records import FileNote, Loaded
from grader.worker.text import clean
from grader.worker.tracebacks import describe, message, traceback_frames
from grader.worker.wire import type_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import ModuleType

_MAX_NOTES = 50
_MAX_NAMES = 5000


class Modules(Loader):
    """The student's files as modules; also the finder and loader of their imports of each other."""

    def __init__(self, sources: Mapping[str, bytes]) -> None:
        """Serve `sources`, a map from file name to content, to every import that nothing else answers."""
        self.sources = sources
        self._files = {name.removesuffix(".py"): name for name in sources if name.endswith(".py")}
        self._modules: dict[str, ModuleType] = {}
        self._notes: dict[str, list[FileNote]] = {}
        sys.meta_path.append(self)

    def load(self, stem: str) -> Loaded:
        """Load a file, if it is not loaded yet, and say what it holds."""
        if stem not in self._modules:
            self._import(stem)
        names = [
            clean(name)
            for name, value in list(vars(self._modules[stem]).items())
            if type(name) is str and callable(value) and type(value) is not Absent and name[:2] != "__"
        ]
        return Loaded(frozenset(names[:_MAX_NAMES]), tuple(self._notes.get(stem, ())[:_MAX_NOTES]))

    @property
    def names(self) -> list[dict[str, Any]]:
        """The names at the top level of each file."""
        return [vars(module) for module in self._modules.values()]

    def find(self, stem: str, function: str) -> Any:
        """Return a module's function; raises `AttributeError` where there is none."""
        module = self._modules.get(stem)
        names = vars(module) if module is not None else {}
        if function not in names:
            raise AttributeError(f"{stem}.py has no function {function}")
        return names[function]

    def forget(self) -> None:
        """Undo everything that loading did."""
        sys.meta_path.remove(self)
        for name, module in self._modules.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
        for name in self.sources:
            linecache.cache.pop(name, None)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Answer the import of a sibling file."""
        return ModuleSpec(name, self, origin=self._files[name]) if name in self._files else None

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a file in its module."""
        name = module.__name__
        self._modules[name] = module
        self._notes[name] = list(_execute(module, self._files[name], self.sources))

    def _import(self, stem: str) -> None:
        found = find_spec(stem)
        if found is not None and found.loader is self:
            __import__(stem)
            return
        # An installed module has this name: ours stays out of sys.modules, where others look for theirs.
        module = module_from_spec(ModuleSpec(stem, self, origin=self._files[stem]))
        self.exec_module(module)


def _execute(module: ModuleType, file: str, sources: Mapping[str, bytes]) -> Iterator[FileNote]:
    source = sources[file]
    module.__file__ = file
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = parse(source, file)
            compile(tree, file, "exec", dont_inherit=True)
            text = decode_source(source)
        except BaseException as error:  # noqa: BLE001
            yield FileNote("syntax", getattr(error, "lineno", None) or 1, "", _syntax_message(error))
            return
        linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
        flags = 0
        seen: list[FileNote] = []
        for position, statement in enumerate(tree.body):
            if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
                flags |= sum(getattr(__future__, alias.name).compiler_flag for alias in statement.names)
            elif position and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                continue
            for part in _single_imports(statement):
                note = _run(part, module, file, flags, sources)
                if note is not None and note not in seen:
                    seen.append(note)
                    yield note


def _run(
    statement: ast.stmt, module: ModuleType, file: str, flags: int, sources: Mapping[str, bytes]
) -> FileNote | None:
    names = vars(module)
    try:
        code = compile(ast.Module([statement], []), file, "exec", flags, dont_inherit=True)
        exec(code, names)
    except BaseException as error:  # noqa: BLE001
        line = statement.lineno
        if isinstance(statement, (ast.Import, ast.ImportFrom)) and issubclass(type(error), ImportError):
            alias = statement.names[0]
            origin = _origin(statement)
            if alias.name != "*":
                bound = alias.asname or (
                    alias.name.partition(".")[0] if isinstance(statement, ast.Import) else alias.name
                )
                names.setdefault(bound, Absent(file, line, origin))
            return FileNote("missing-import", line, clean(origin), message(error))
        told = describe(error, sources)
        own = [
            frame.line for frame in traceback_frames(error.__traceback__, sources)[0] if frame.file == file
        ]
        text = f"{told.type}: {told.message}" if told.message else told.type
        return FileNote("statement", own[0] if own else line, "", text, told.frames)
    return None


def _single_imports(statement: ast.stmt) -> Sequence[ast.stmt]:
    if isinstance(statement, ast.Import):
        return [ast.copy_location(ast.Import([alias]), statement) for alias in statement.names]
    if isinstance(statement, ast.ImportFrom) and statement.module != "__future__":
        return [
            ast.copy_location(ast.ImportFrom(statement.module, [alias], statement.level), statement)
            for alias in statement.names
        ]
    return [statement]


def _origin(statement: ast.Import | ast.ImportFrom) -> str:
    if isinstance(statement, ast.Import):
        return statement.names[0].name
    return "." * statement.level + (statement.module or "")


def _syntax_message(error: BaseException) -> str:
    text = error.msg if isinstance(error, SyntaxError) and type(error.msg) is str else message(error)
    return f"{type_name(error)}: {clean(text)}"
