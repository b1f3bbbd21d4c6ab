"""Which exercises may notice a change of a function: its own, and those whose functions call it."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from grader.course.exercise import Assignment
from grader.verify.trees import trees


def affected(assignment: Assignment, sources: Mapping[str, bytes], name: str) -> list[str]:
    """The exercises that a function (or a constant) of the solution can affect, its own first."""
    touched, uses = {name}, _uses(sources)
    while more := {other for other, used in uses.items() if used & touched} - touched:
        touched |= more
    found = [exercise for exercise in assignment.exercises if touched & set(exercise.functions)]
    return [exercise.name for exercise in sorted(found, key=lambda exercise: name not in exercise.functions)]


def _uses(sources: Mapping[str, bytes]) -> dict[str, set[str]]:
    """Name of what a file defines at its top level -> every name in it."""
    uses: dict[str, set[str]] = {}
    for _, tree in trees(sources):
        for definition in tree.body:
            used = {node.id for node in ast.walk(definition) if isinstance(node, ast.Name)}
            used |= {node.attr for node in ast.walk(definition) if isinstance(node, ast.Attribute)}
            for name in _defined(definition):
                uses.setdefault(name, set()).update(used)
    return uses


def _defined(definition: ast.stmt) -> set[str]:
    if isinstance(definition, ast.FunctionDef | ast.ClassDef):
        return {definition.name}
    return {
        node.id for node in ast.walk(definition) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
