"""A stand-in for what could not be imported: harmless until it is used."""

from __future__ import annotations

from typing import Any, NoReturn

_USES = """
    call getattr iter next bool len getitem setitem delitem contains enter exit array mro_entries str format
    add sub mul matmul truediv floordiv mod pow and or xor lshift rshift
    radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rand ror rxor rlshift rrshift
    neg pos abs invert int float index complex round lt le gt ge eq ne hash
"""


class Absent:
    """A name whose import failed; any use raises `ModuleNotFoundError` and tells the line of the import."""

    def __init__(self, file: str, line: int, module: str) -> None:
        """Remember the import."""
        object.__setattr__(self, "_place", (file, line, module))


def _use(absent: Absent, *_: Any, **__: Any) -> NoReturn:
    file, line, module = object.__getattribute__(absent, "_place")
    text = f"{file} line {line} imports from {module}, which could not be imported, and this line uses it"
    raise ModuleNotFoundError(text, name=module)


for _name in _USES.split():
    setattr(Absent, f"__{_name}__", _use)
