"""Signatures as the handout writes them: "affine_backward(dY, X, W, b) -> dX, dW, db"."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass

from grader.errors import SpecError

_FORM = re.compile(r"\s*(?P<name>\w+)\s*\((?P<inputs>[^()]*)\)\s*->\s*(?P<outputs>.+?)\s*")


@dataclass(frozen=True)
class Signature:
    """A function's name, the names of its parameters and the names of what it returns."""

    name: str
    parameters: tuple[str, ...]
    outputs: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name}({', '.join(self.parameters)}) -> {', '.join(self.outputs)}"


def parse(text: str) -> Signature:
    """Read a signature string.

    Raises:
        SpecError: it is not of the form `name(a, b) -> c, d`, or a name is repeated or not a Python name.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        raise SpecError(
            f"{text!r} is not a signature; write it as 'name(a, b) -> c, d'",
            f"{text!r} 不是函数签名；请写成 'name(a, b) -> c, d'",
        )
    parameters = _names(match["inputs"], text)
    outputs = _names(match["outputs"].strip("()"), text)
    if not outputs:
        raise SpecError(f"{text!r} returns nothing", f"{text!r} 没有返回值")
    _require_names((match["name"], *parameters, *outputs), text)
    return Signature(match["name"], parameters, outputs)


def _names(listing: str, text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in listing.split(",") if name.strip())
    for name in names:
        if names.count(name) > 1:
            raise SpecError(f"{text!r} names {name!r} twice", f"{text!r} 中 {name!r} 出现了两次")
    return names


def _require_names(names: tuple[str, ...], text: str) -> None:
    for name in names:
        if not name.isidentifier() or keyword.iskeyword(name):
            raise SpecError(f"{name!r} in {text!r} is not a name", f"{text!r} 中的 {name!r} 不是合法的名字")
