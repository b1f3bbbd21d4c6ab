"""Every file of one hand-in, and what could not be looked into; zips are opened where no code lies beside them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from grader.classroom.discovery.limits import (
    DEEPEST,
    LARGEST_DIRECTORY,
    LARGEST_ZIP,
    MOST_ENTRIES,
    MOST_NESTED,
    MOST_ZIPS,
)
from grader.classroom.discovery.names import listed
from grader.classroom.discovery.tree import DAMAGE, Item, Tree
from grader.classroom.discovery.zipped import Zip, open_zip
from grader.records import Finding

NOTEBOOK = ".ipynb"
SOURCE = ".py"
ZIP = ".zip"
FOREIGN = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
_NOT_BY_HAND = frozenset({"__macosx", "__pycache__", "node_modules", "venv", "site-packages"})


@dataclass(frozen=True)
class File:
    """A file, and the folders on the way to it."""

    folder: tuple[str, ...]
    item: Item
    tree: Tree

    @property
    def path(self) -> str:
        """Its name with all folders."""
        return "/".join((*self.folder, self.item.shown))


@dataclass
class Seen:
    """The files of a hand-in, in order, and what is odd about it."""

    files: list[File] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    entries: int = 0
    zips: int = 0


def by_hand(item: Item) -> bool:
    """Whether it may be somebody's work: not hidden, not made by a tool."""
    if item.kind == "folder":
        return item.shown[:1] != "." and item.shown.casefold() not in _NOT_BY_HAND
    return item.shown[:1] != "."


def look(tree: Tree, wanted: Collection[str]) -> Seen:
    """All files of a hand-in; `wanted` are the names beside which a zip is left closed."""
    seen = Seen()
    _look(tree, (), wanted, seen, MOST_NESTED)
    return seen


def _look(tree: Tree, above: tuple[str, ...], wanted: Collection[str], seen: Seen, nested: int) -> None:
    files = list(_walk(tree, above, seen))
    seen.files += files
    if any(file.item.shown in wanted or file.item.suffix == NOTEBOOK for file in files):
        return
    for file in files:
        if file.item.suffix in FOREIGN:
            seen.findings.append(_unread(file, "foreign"))
        elif file.item.suffix == ZIP:
            seen.zips += 1
            inside = _opened(file, nested) if seen.zips <= MOST_ZIPS else _unread(file, "many", f"> {MOST_ZIPS}")
            if isinstance(inside, Zip):
                _look(inside, (*file.folder, file.item.shown), wanted, seen, nested - 1)
            else:
                seen.findings.append(inside)


def _opened(file: File, nested: int) -> Zip | Finding:
    if nested == 0:
        return _unread(file, "nested")
    opened = file.tree.open(file.item.name, LARGEST_ZIP)
    if isinstance(opened, Finding):
        return _unread(file, opened.facts["reason"], opened.facts["detail"])
    try:
        return open_zip(opened, LARGEST_DIRECTORY)
    except DAMAGE as error:
        return _unread(file, "damaged", str(error))


def _walk(tree: Tree, above: tuple[str, ...], seen: Seen) -> Iterator[File]:
    """Files, nearest first; folders that cannot be looked into become findings."""
    waiting = deque([(tree, above)])
    while waiting:
        folder, path = waiting.popleft()
        seen.findings += folder.remarks
        try:
            items = sorted(filter(by_hand, folder.items()), key=lambda item: (item.name, item.kind))
        except OSError as error:
            seen.findings.append(_closed(path, "unreadable", error.strerror or str(error)))
            continue
        seen.findings += _collisions(items)
        for item in items:
            seen.entries += 1
            if seen.entries > MOST_ENTRIES:
                seen.findings.append(_closed(path, "many", f"> {MOST_ENTRIES}"))
                return
            if item.kind != "folder":
                if item.kind != "link" or item.suffix:
                    yield File(path, item, folder)
                else:
                    seen.findings.append(_closed((*path, item.shown), "link"))
            elif len(path) - len(above) >= DEEPEST:
                seen.findings.append(_closed((*path, item.shown), "deep"))
            else:
                waiting.append((folder.sub(item.name), (*path, item.shown)))


def _collisions(items: Sequence[Item]) -> Iterator[Finding]:
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for item in items:
        alike[item.shown.casefold()].append(item.shown)
    for names in alike.values():
        if len(names) > 1:
            yield Finding("odd-name", {"file": names[0], "reason": "case", "others": listed(names[1:])})


def _closed(path: Sequence[str], reason: str, detail: str = "") -> Finding:
    return Finding("unread-folder", {"folder": "/".join(path) or ".", "reason": reason, "detail": detail})


def _unread(file: File, reason: str, detail: str = "") -> Finding:
    return Finding("unread-zip", {"file": file.path, "reason": reason, "detail": detail})
