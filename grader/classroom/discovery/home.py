"""The folder of a hand-in that holds the assignment's files best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from grader.classroom.discovery.tree import read
from grader.classroom.discovery.walk import NOTEBOOK, SOURCE, File
from grader.course.exercise import Assignment
from grader.records import Finding
from grader.submission import LARGEST_FILE, NUMPY_STUBS

Folder = tuple[str, ...]


def home(files: Sequence[File], assignment: Assignment) -> tuple[Folder, Sequence[Finding]]:
    """The folder to grade, and a finding that names the others which might have been meant.

    More files of the assignment that are no longer as they were handed out win, then more of its files, then
    notebooks, then other Python files, then a path that names the assignment, then the shorter path.
    """
    inside: defaultdict[Folder, list[File]] = defaultdict(list)
    for file in files:
        inside[file.folder].append(file)
    meant = {folder: held for folder, held in inside.items() if _named(held, assignment)}
    shipped = _shipped(assignment) if len(meant) > 1 else {}
    best = sorted(inside, key=lambda folder: _rank(folder, inside[folder], assignment, shipped))
    if not best:
        return (), ()
    others = [_shown(folder) for folder in best[1:] if folder in meant]
    facts = {"chosen": _shown(best[0]), "others": ", ".join(others)}
    return best[0], [Finding("several-folders", facts)] if others else []


def _rank(
    folder: Folder, held: Sequence[File], assignment: Assignment, shipped: Mapping[str, Sequence[bytes]]
) -> tuple[int, int, int, int, bool, int, Folder]:
    named = _named(held, assignment)
    worked = sum(_worked_on(file, shipped) for file in named) if shipped else 0
    notebooks, sources = (sum(file.item.suffix == end for file in held) for end in (NOTEBOOK, SOURCE))
    elsewhere = assignment.name not in folder
    return -worked, -len(named), -notebooks, -sources, elsewhere, len(folder), folder


def _named(held: Sequence[File], assignment: Assignment) -> list[File]:
    return [file for file in held if file.item.shown in assignment.files]


def _worked_on(file: File, shipped: Mapping[str, Sequence[bytes]]) -> bool:
    content = read(file.tree, file.item, LARGEST_FILE)
    return isinstance(content, bytes) and _plain(content) not in shipped.get(file.item.shown, ())


def _shipped(assignment: Assignment) -> Mapping[str, Sequence[bytes]]:
    """The stubs as they were handed out, by name, for each library."""
    folders = (assignment.folder, assignment.folder / NUMPY_STUBS)
    paths = {name: [folder / name for folder in folders] for name in assignment.files}
    return {name: [_plain(path.read_bytes()) for path in found if path.is_file()] for name, found in paths.items()}


def _plain(content: bytes) -> bytes:
    return content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").rstrip()


def _shown(folder: Folder) -> str:
    return "/".join(folder) or "."
