"""Mutants: the solution with one small mistake in one place, made on the syntax tree."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import CodeType
from typing import Any

from grader.verify.canonical import form
from grader.verify.operators import alternatives
from grader.verify.operators.arrays import axes
from grader.verify.operators.changing import Scope
from grader.verify.trees import trees

UNTOUCHED = ("annotation", "returns", "decorator_list")


@dataclass(frozen=True)
class Mutant:
    """One mistake: in which function of which file, what was there before and what is there now.

    `file` is a path within the assignment's solutions, `name` the file's own name and `source` its new content;
    `before` and `after` are the changed statements, as `ast.unparse` writes them.
    """

    file: str
    function: str
    line: int
    operator: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    name: str
    source: bytes


def mutants(sources: Mapping[str, bytes], place: str = "") -> Iterator[Mutant]:
    """Every mutant of the files, each once; none that computes what the original does by its very form.

    `place` is put before the names of the files. Nothing of the files is run.
    """
    for name, tree in trees(sources):
        seen = {form(tree), _compiled(tree)}
        for definition in tree.body:
            for function in _names(definition):
                for line, operator, before, after in _changes(tree, definition, seen):
                    text = ast.unparse(tree).encode()
                    yield Mutant(f"{place}{name}", function, line, operator, before, after, name, text)


Change = tuple[int, str, tuple[str, ...], tuple[str, ...]]


def _changes(tree: ast.Module, definition: ast.stmt, seen: set[Any]) -> Iterator[Change]:
    """Make one change after the other in the tree, and undo each when the next one is asked for."""
    original = ast.unparse(definition).splitlines()
    scope, place = _scope(definition), tree.body.index(definition)
    for holder, key, node in [(tree.body, place, definition), *_slots(definition)]:
        for operator, other in alternatives(node, scope):
            holder[key] = ast.fix_missing_locations(ast.copy_location(other, node))
            signs = {form(tree), _compiled(tree)}
            if None not in signs and not signs & seen:
                seen |= signs
                before, after = _difference(original, ast.unparse(tree.body[place]).splitlines())
                yield getattr(node, "lineno", definition.lineno), operator, before, after
            holder[key] = node


def _scope(definition: ast.stmt) -> Scope:
    parameters = {node.arg for node in ast.walk(definition) if isinstance(node, ast.arg)}
    stored = {
        node.id for node in ast.walk(definition) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    numbers = {number for node in ast.walk(definition) if isinstance(node, ast.Call) for number in axes(node)}
    return Scope(frozenset(parameters), frozenset(parameters | stored), frozenset(numbers))


def _slots(node: ast.AST) -> list[tuple[Any, Any, ast.AST]]:
    """Every place below a node: what holds it (a list, or a node's attributes), under which key, and what is there."""
    held: list[tuple[Any, Any, Any]] = []
    for field, value in ast.iter_fields(node):
        if field not in UNTOUCHED:
            items = enumerate(value) if isinstance(value, list) else [(field, value)]
            held += [(value if isinstance(value, list) else vars(node), key, item) for key, item in items]
    nodes = [slot for slot in held if isinstance(slot[2], ast.AST)]
    return [slot for outer in nodes for slot in (outer, *_slots(outer[2]))]


def _names(definition: ast.stmt) -> Iterator[str]:
    """The function (or class, or constant) that a statement at the top level defines, if it is worth a mistake."""
    if isinstance(definition, ast.FunctionDef | ast.ClassDef):
        yield definition.name
    elif isinstance(definition, ast.Assign) and isinstance(definition.targets[0], ast.Name):
        yield definition.targets[0].id


def _difference(before: list[str], after: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines in which two texts differ, without those that they begin and end with; never none before."""
    end = min(len(before), len(after))
    first = next((place for place in range(end) if before[place] != after[place]), end)
    last = next((place for place in range(end - first) if before[-1 - place] != after[-1 - place]), end - first)
    if first + last == len(before):
        first -= 1
    return _stripped(before[first : len(before) - last]), _stripped(after[first : len(after) - last])


def _stripped(lines: list[str]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines)


def _compiled(tree: ast.Module) -> Any:
    """What Python makes of a tree, without line numbers; None where it makes nothing of it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _content(compile(ast.unparse(tree), "<mutant>", "exec", dont_inherit=True))
    except (SyntaxError, ValueError):
        return None


def _content(code: CodeType) -> Any:
    constants = tuple(
        _content(item) if isinstance(item, CodeType) else (type(item).__name__, repr(item)) for item in code.co_consts
    )
    return code.co_code, code.co_names, code.co_varnames, code.co_freevars, constants
