"""The folder of a hand-in that holds the assignment's files best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from grader.classroom.discovery.limits import MOST_HOMES
from grader.classroom.discovery.names import listed
from grader.classroom.discovery.tree import read
from grader.classroom.discovery.walk import NOTEBOOK, SOURCE, File
from grader.course.exercise import Assignment
from grader.records import Finding
from grader.submission import LARGEST_FILE, NUMPY_STUBS

Folder = tuple[str, ...]


def home(files: Sequence[File], assignment: Assignment) -> tuple[Folder, Sequence[Finding]]:
    """The folder to grade, and a finding that names the others which might have been meant.

    A folder with work in it (a file of the assignment that is no longer as it was handed out) wins if its path names
    the assignment, then one with more such files, then one with more files of the assignment, of notebooks, of other
    Python files, then the shorter path.
    """
    inside: defaultdict[Folder, list[File]] = defaultdict(list)
    for file in files:
        inside[file.folder].append(file)
    ranked = sorted(inside, key=lambda folder: _rank(folder, inside[folder], assignment))
    meant = [folder for folder in ranked if _named(inside[folder], assignment)]
    if len(meant) <= 1:
        return (ranked[0] if ranked else ()), ()
    shipped = _shipped(assignment)
    worked = {folder: sum(_worked_on(file, shipped) for file in inside[folder]) for folder in meant[:MOST_HOMES]}
    best = max(worked, key=lambda folder: (worked[folder] > 0 and assignment.name in folder, worked[folder]))
    others = [_shown(folder) for folder in meant if folder != best]
    return best, [Finding("several-folders", {"chosen": _shown(best), "others": listed(others)})]


def _rank(folder: Folder, held: Sequence[File], assignment: Assignment) -> tuple[int, bool, int, int, int, Folder]:
    notebooks, sources = (sum(file.item.suffix == end for file in held) for end in (NOTEBOOK, SOURCE))
    elsewhere = assignment.name not in folder
    return -len(_named(held, assignment)), elsewhere, -notebooks, -sources, len(folder), folder


def _named(held: Sequence[File], assignment: Assignment) -> list[File]:
    return [file for file in held if file.item.shown in assignment.files]


def _worked_on(file: File, shipped: Mapping[str, Sequence[bytes]]) -> bool:
    if file.item.shown not in shipped:
        return False
    content = read(file.tree, file.item, LARGEST_FILE)
    return isinstance(content, bytes) and _plain(content) not in shipped[file.item.shown]


def _shipped(assignment: Assignment) -> Mapping[str, Sequence[bytes]]:
    """The stubs as they were handed out, by name, for each library."""
    folders = (assignment.folder, assignment.folder / NUMPY_STUBS)
    paths = {name: [folder / name for folder in folders] for name in assignment.files}
    return {name: [_plain(path.read_bytes()) for path in found if path.is_file()] for name, found in paths.items()}


def _plain(content: bytes) -> bytes:
    return content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").rstrip()


def _shown(folder: Folder) -> str:
    return "/".join(folder) or "."
