"""What forbidden names stand for: the functions themselves, however the code that calls them may spell them."""

from __future__ import annotations

import sys
from contextlib import suppress
from inspect import unwrap
from types import BuiltinFunctionType, CodeType, FunctionType, MethodDescriptorType, ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class Place(NamedTuple):
    """Where a function that Python's profiler does not always see can be found: `owner.attribute`."""

    owner: Any
    attribute: str
    original: Any
    name: str


class Functions:
    """The functions that go by some dotted names; `places` are those of the ones that are not written in Python."""

    def __init__(self, forbids: Sequence[str], own_files: Collection[str]) -> None:
        """Know nothing yet; a function of the student's own files is none of a library, whatever its name."""
        self.places: list[Place] = []
        self._own_files = own_files
        self._waiting = list(forbids)
        self._modules = 0
        self._codes: dict[int, tuple[str, CodeType]] = {}
        self._builtins: dict[Any, str] = {}
        self._methods: dict[str, tuple[type, str]] = {}

    def look_up(self) -> bool:
        """Look for the names that lead somewhere by now; whether there is any function to watch for."""
        new, self._modules = self._modules != len(sys.modules), len(sys.modules)
        for name in list(self._waiting) if new else ():
            with suppress(BaseException):
                owner, attribute, value = _resolved(name)
                self._waiting.remove(name)
                self._learn(owner, attribute, value, name)
        return bool(self._codes or self.places)

    def of_code(self, code: CodeType) -> str | None:
        """The name of a function that is written in Python."""
        known = self._codes.get(id(code))
        return known[0] if known is not None else None

    def of_builtin(self, function: Any) -> str | None:
        """The name of a C function, or of a method that is bound to its object."""
        found = self._builtins.get(function)
        if found is None and function.__name__ in self._methods:
            kind, name = self._methods[function.__name__]
            return name if issubclass(type(function.__self__), kind) else None
        return found

    def _learn(self, owner: Any, attribute: str, value: Any, name: str) -> None:
        """Remember what a name stands for; a module or a class stands for everything public in it."""
        inner = unwrap(getattr(value, "__func__", value))
        if isinstance(value, ModuleType):
            for key, entry in list(vars(value).items()):
                home = getattr(entry, "__module__", None)
                if key[:1] != "_" and callable(entry) and (home is None or f"{home}.".startswith(f"{name}.")):
                    self._learn(value, key, entry, f"{name}.{key}")
        elif isinstance(value, type):
            for key, entry in list(vars(value).items()):
                if isinstance(entry, FunctionType | MethodDescriptorType):
                    self._learn(value, key, entry, name if key[:2] == "__" else f"{name}.{key}")
        elif isinstance(inner, FunctionType) and not inner.__closure__:
            if inner.__code__.co_filename not in self._own_files:
                self._codes[id(inner.__code__)] = name, inner.__code__
        elif callable(value):
            if isinstance(value, BuiltinFunctionType):
                self._builtins[value] = name
            elif isinstance(value, MethodDescriptorType):
                self._methods[value.__name__] = value.__objclass__, name
            self.places.append(Place(owner, attribute, value, name))


def _resolved(name: str) -> tuple[Any, str, Any]:
    """Where a dotted name leads from the longest module that is imported: owner, attribute, value.

    Imports nothing; raises `LookupError` or `AttributeError` where it leads nowhere, as yet.
    """
    parts = name.split(".")
    known = next((cut for cut in range(len(parts), 0, -1) if ".".join(parts[:cut]) in sys.modules), 0)
    owner, value = None, sys.modules[".".join(parts[:known])]
    for part in parts[known:]:
        owner, value = value, vars(value)[part] if type(value) is ModuleType else getattr(value, part)
    return owner, parts[-1], value
