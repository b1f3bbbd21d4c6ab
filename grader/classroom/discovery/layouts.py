"""Which layout an export has, and what it says about whose each thing in it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from grader.classroom.discovery.canvas import canvas
from grader.classroom.discovery.gradescope import METADATA, Entry, metadata
from grader.classroom.discovery.label import Label
from grader.classroom.discovery.moodle import moodle
from grader.classroom.discovery.names import shown
from grader.classroom.discovery.plain import plain
from grader.classroom.discovery.tree import Bundle, Item, Tree
from grader.classroom.discovery.walk import NOTEBOOK, ZIP, by_hand
from grader.classroom.discovery.zipped import Zip
from grader.classroom.spool import Spool
from grader.course.exercise import Assignment
from grader.records import Finding
from grader.submission import NUMPY_STUBS

_PARTS_OF_ONE = frozenset({NUMPY_STUBS, "torch", "src", "solutions", "assignments", "tests", "docs", "data"})

Turn = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """Something that one student handed in, before it is known who that is.

    `parts` are the files and folders that belong to it, under the names that the student gave; None stands for all.
    `order` sorts attempts without a time.
    """

    label: Label
    source: str
    parts: Mapping[str, Item] | None = None
    submitted: str | None = None
    order: Turn = (0, 0)
    attempt: int = 1
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Named:
    """An item, and what its name says."""

    item: Item
    label: Label


def find(tree: Tree, name: str, assignment: Assignment) -> Iterator[Found]:
    """Everything handed in that lies in the folder of a class, which has a `name`; they are in no order."""
    known = metadata(tree)
    if known is not None:
        yield from _gradescope(tree, known)
    elif _is_one_hand_in(tree, assignment):
        yield Found(Label(shown(name)), ".")
    else:
        yield from _by_names(tree, assignment)


def tree_of(found: Found, tree: Tree) -> Tree:
    """The part of a class's folder that was found: all of it, one folder in it, or some files and folders."""
    parts = found.parts
    if parts is None:
        return tree
    only = next(iter(parts.values())) if len(parts) == 1 else None
    return tree.sub(only.name) if only is not None and only.kind == "folder" else Bundle(tree, parts)


def entered(tree: Tree, assignment: Assignment) -> Tree:
    """The only folder of an export, where that is the class's and not a student's; else the tree itself."""
    items = list(islice(filter(by_hand, tree.items()), 2))
    if len(items) != 1 or items[0].kind != "folder":
        return tree
    inner = tree.sub(items[0].name)
    is_export = is_work = False
    people = 0
    for item in filter(by_hand, _listed(inner)):
        is_export |= item.shown == METADATA or bool(moodle(item) or canvas(item))
        is_work |= item.shown in assignment.files or item.suffix == NOTEBOOK
        people += _is_somebodys(item, assignment)
    return inner if is_export or (isinstance(tree, Zip) and people > 1 and not is_work) else tree


def _is_one_hand_in(tree: Tree, assignment: Assignment) -> bool:
    """Whether stub files lie at the top and not in the folders of several students."""
    if not any(item.shown in assignment.files for item in tree.items()):
        return False
    if any(moodle(item) or canvas(item) for item in tree.items()):
        return False
    folders = (item for item in tree.items() if item.kind == "folder" and _is_somebodys(item, assignment))
    holding = (item for item in folders if any(i.shown in assignment.files for i in _listed(tree.sub(item.name))))
    return next(holding, None) is None or next(holding, None) is None


def _listed(tree: Tree) -> Iterator[Item]:
    """What lies in a student's folder; nothing where it cannot be opened, which is told when it is read."""
    with suppress(OSError):
        yield from tree.items()


def _is_somebodys(item: Item, assignment: Assignment) -> bool:
    parts = {*_PARTS_OF_ONE, assignment.name}
    return item.suffix == ZIP or (item.kind == "folder" and by_hand(item) and item.shown not in parts)


def _gradescope(tree: Tree, known: Spool[Entry]) -> Iterator[Found]:
    """Something for each submitter of each folder; what the metadata do not name is found by its own name."""
    there = Spool(str)
    for item in tree.items():
        if not by_hand(item) or item.shown == METADATA:
            continue
        there.add((item.shown,), "")
        entry = (known.find(item.shown) or [Entry(item.shown)])[-1]
        told = () if entry.labels else (Finding("not-in-metadata", {"folder": item.shown}),)
        for label in entry.labels or [Label(item.shown)]:
            yield Found(label, item.shown, {item.shown: item}, entry.submitted, attempt=entry.attempt, findings=told)
    for *_, entry in known.groups():
        for label in entry.labels if not there.find(entry.folder) else ():
            yield Found(label, shown(entry.folder), {}, entry.submitted, attempt=entry.attempt)


def _by_names(tree: Tree, assignment: Assignment) -> Iterator[Found]:
    groups = Spool(_Named)
    for item in filter(by_hand, tree.items()):
        label = moodle(item) or canvas(item)
        if label is not None:
            groups.add(("number", label.student), _Named(item, label))
            continue
        label = plain(item, assignment.files)
        if label is not None:
            loose = item.kind == "file" and item.suffix != ZIP
            groups.add(("file" if loose else item.shown, label.student), _Named(item, label))
    for members in groups.groups():
        yield from _attempts(members)


def _attempts(members: Sequence[_Named]) -> Iterator[Found]:
    """One attempt; several, where a file of the same name was handed in again.

    Each has the newest version of every file until then, since a platform does not name anew what is handed in once.
    """
    uploads: defaultdict[str, list[tuple[Turn, _Named]]] = defaultdict(list)
    for named in sorted(members, key=lambda m: (m.label.version, m.label.upload, m.item.shown)):
        version, before = named.label.version, uploads[named.label.file]
        again = sum(version == other.label.version for _, other in before)
        before.append(((version, again), named))
    turns = {turn for versions in uploads.values() if len(versions) > 1 for turn, _ in versions}
    last = max(turn for versions in uploads.values() for turn, _ in versions)
    for turn in sorted({*turns, last}):
        newest = [upto[-1] for v in uploads.values() if (upto := [upload for upload in v if upload[0] <= turn])]
        yield _found([named for _, named in newest], turn)


def _found(members: Sequence[_Named], order: Turn) -> Found:
    source = ", ".join(sorted(named.item.shown for named in members))
    late = any(named.label.late for named in members)
    told = (Finding("marked-late", {"source": source}),) if late else ()
    parts = {named.label.file: named.item for named in members}
    return Found(members[0].label, source, parts, order=order, findings=told)
