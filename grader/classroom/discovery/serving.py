"""What stands in for a stub file that a hand-in lacks: a notebook, or a Python file of another name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from grader.classroom.handin import Files
from grader.course.exercise import Assignment
from grader.records import Finding

Texts = Mapping[str, bytes]


def stand_ins(files: Files, notebooks: Files, assignment: Assignment) -> tuple[Files, Sequence[Finding]]:
    """For each missing stub file the text that defines most of its functions, and findings that say so.

    The texts are searched for `def NAME`, not parsed. Between equals the notebook of the stub's own name wins, then
    the first by name.
    """
    texts = {name: text for name, text in {**files, **notebooks}.items() if isinstance(text, bytes)}
    spare = {name: text for name, text in texts.items() if name not in assignment.files}
    served: dict[str, bytes] = {}
    told: list[Finding] = []
    for stub in assignment.files:
        best = None if stub in files else _best(stub, spare, assignment)
        if best is not None:
            served[stub] = spare[best]
            told.append(Finding("served-as", {"file": best, "served": stub, "notebook": best in notebooks}))
    return served, told


def _best(stub: str, texts: Texts, assignment: Assignment) -> str | None:
    wanted = [name for exercise in assignment.exercises if exercise.file == stub for name in exercise.functions]
    counts = {name: sum(_defines(text, function) for function in wanted) for name, text in texts.items()}
    found = [name for name, count in counts.items() if count]
    own = stub.removesuffix(".py")
    return min(found, key=lambda name: (-counts[name], name.rpartition(".")[0] != own, name), default=None)


def _defines(text: bytes, function: str) -> bool:
    return re.search(rb"^def[ \t]+%b[ \t]*\(" % re.escape(function.encode()), text, re.MULTILINE) is not None
