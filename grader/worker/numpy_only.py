"""In an exercise for NumPy, libraries that work out gradients by themselves cannot be imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.worker.libraries import TENSOR_LIBRARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Container

_NAMES = frozenset(TENSOR_LIBRARIES.split())


class NumPyOnly:
    """A finder that refuses them before any other looks; a file of the student's own may have such a name."""

    def __init__(self, files: Callable[[], Container[str]]) -> None:
        """Leave the names of `files()` to others."""
        self._files = files

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Raise an `ImportError` that says so."""
        if name in _NAMES and f"{name}.py" not in self._files():
            raise ImportError(f"there is no {name} here: this is to be solved in NumPy", name=name)
