"""Which layout an export has, and what it says about whose each thing in it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.classroom.discovery.canvas import canvas
from grader.classroom.discovery.gradescope import METADATA, Entry, metadata
from grader.classroom.discovery.label import Label
from grader.classroom.discovery.moodle import moodle
from grader.classroom.discovery.names import shown
from grader.classroom.discovery.plain import plain
from grader.classroom.discovery.tree import Bundle, Item, Tree
from grader.classroom.discovery.walk import NOTEBOOK, ZIP, by_hand
from grader.classroom.discovery.zipped import Zip
from grader.course.exercise import Assignment
from grader.records import Finding
from grader.submission import NUMPY_STUBS

_PARTS_OF_ONE = frozenset({NUMPY_STUBS, "torch", "src", "solutions", "assignments", "tests", "docs", "data"})

Turn = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """Something that one student handed in, before it is known who that is; `order` sorts attempts without a time."""

    label: Label
    source: str
    tree: Tree
    submitted: str | None = None
    order: Turn = (0, 0)
    attempt: int = 1
    findings: tuple[Finding, ...] = ()


def find(tree: Tree, name: str, assignment: Assignment) -> Iterator[Found]:
    """Everything handed in that lies in a tree; `name` is that of the folder or zip, without its suffix."""
    tree = _entered(tree, assignment)
    known = metadata(tree)
    if known is not None:
        yield from _gradescope(tree, known)
    elif _is_one_hand_in(tree, assignment):
        yield Found(Label(shown(name)), ".", tree)
    else:
        yield from _by_names(tree, assignment)


def _entered(tree: Tree, assignment: Assignment) -> Tree:
    """The only folder of an export, where that is the class's and not a student's."""
    items = [item for item in tree.items() if by_hand(item)]
    if len(items) != 1 or items[0].kind != "folder":
        return tree
    inner = tree.sub(items[0].name)
    inside = [item for item in _listed(inner) if by_hand(item)]
    is_export = any(item.shown == METADATA or moodle(item) or canvas(item) for item in inside)
    many = len([item for item in inside if _is_somebodys(item, assignment)]) > 1
    is_work = any(item.shown in assignment.files or item.suffix == NOTEBOOK for item in inside)
    return inner if is_export or (isinstance(tree, Zip) and many and not is_work) else tree


def _is_one_hand_in(tree: Tree, assignment: Assignment) -> bool:
    """Whether stub files lie at the top and not in the folders of several students."""
    items = tree.items()
    if not any(item.shown in assignment.files for item in items) or any(moodle(item) or canvas(item) for item in items):
        return False
    folders = (item for item in items if item.kind == "folder" and _is_somebodys(item, assignment))
    holding = (item for item in folders if any(i.shown in assignment.files for i in _listed(tree.sub(item.name))))
    return next(holding, None) is None or next(holding, None) is None


def _listed(tree: Tree) -> Sequence[Item]:
    """What lies in a student's folder; nothing where it cannot be opened, which is told when it is read."""
    try:
        return tree.items()
    except OSError:
        return ()


def _is_somebodys(item: Item, assignment: Assignment) -> bool:
    parts = {*_PARTS_OF_ONE, assignment.name}
    return item.suffix == ZIP or (item.kind == "folder" and by_hand(item) and item.shown not in parts)


def _gradescope(tree: Tree, known: Mapping[str, Entry]) -> Iterator[Found]:
    """A place for each submitter of each folder; what the metadata do not name is found by its own name."""
    folders = {item.shown: item for item in tree.items() if by_hand(item) and item.shown != METADATA}
    for folder, item in folders.items():
        entry = known.get(folder, Entry())
        told = () if entry.labels else (Finding("not-in-metadata", {"folder": folder}),)
        place = tree.sub(item.name) if item.kind == "folder" else Bundle({item.shown: (tree, item)})
        for label in entry.labels or [Label(folder)]:
            yield Found(label, folder, place, entry.submitted, attempt=entry.attempt, findings=told)
    for folder in sorted(known.keys() - folders.keys()):
        for label in known[folder].labels:
            yield Found(label, shown(folder), Bundle({}), known[folder].submitted, attempt=known[folder].attempt)


def _by_names(tree: Tree, assignment: Assignment) -> Iterator[Found]:
    groups: defaultdict[tuple[str, str], list[tuple[Item, Label]]] = defaultdict(list)
    for item in tree.items():
        if not by_hand(item):
            continue
        label = moodle(item) or canvas(item)
        if label is not None:
            groups["number", label.student].append((item, label))
            continue
        label = plain(item, assignment.files)
        if label is not None:
            loose = item.kind == "file" and item.suffix != ZIP
            groups["file" if loose else item.shown, label.student].append((item, label))
    for members in groups.values():
        yield from _attempts(tree, members)


def _attempts(tree: Tree, members: Sequence[tuple[Item, Label]]) -> Iterator[Found]:
    """One attempt; several, where a file of the same name was handed in again.

    Each has the newest version of every file until then, since a platform does not name anew what is handed in once.
    """
    uploads: defaultdict[str, list[tuple[Turn, Item, Label]]] = defaultdict(list)
    for item, label in sorted(members, key=lambda m: (m[1].version, m[1].upload, m[0].shown)):
        again = sum(label.version == other.version for _, _, other in uploads[label.file])
        uploads[label.file].append(((label.version, again), item, label))
    turns = {turn for versions in uploads.values() if len(versions) > 1 for turn, _, _ in versions}
    last = max(turn for versions in uploads.values() for turn, _, _ in versions)
    for turn in sorted({*turns, last}):
        newest = [upto[-1] for v in uploads.values() if (upto := [upload for upload in v if upload[0] <= turn])]
        yield _found(tree, [(item, label) for _, item, label in newest], turn)


def _found(tree: Tree, members: Sequence[tuple[Item, Label]], order: Turn) -> Found:
    source = ", ".join(sorted(item.shown for item, _ in members))
    late = any(label.late for _, label in members)
    told = (Finding("marked-late", {"source": source}),) if late else ()
    only, label = members[0]
    alone = len(members) == 1 and only.kind == "folder"
    place = tree.sub(only.name) if alone else Bundle({label.file: (tree, item) for item, label in members})
    return Found(label, source, place, order=order, findings=told)
