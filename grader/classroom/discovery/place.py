"""Where one attempt of one student was found, and how it is read when its turn has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.classroom.discovery.home import home
from grader.classroom.discovery.limits import LARGEST_TOTAL, MOST_FINDINGS
from grader.classroom.discovery.notebooks import read_notebook
from grader.classroom.discovery.serving import stand_ins
from grader.classroom.discovery.tree import Tree, read, unreadable
from grader.classroom.discovery.walk import NOTEBOOK, SOURCE, File, look
from grader.classroom.handin import Files, Handin
from grader.course.exercise import Assignment
from grader.records import Finding
from grader.submission import LARGEST_FILE, MOST_FILES


@dataclass(frozen=True)
class Place:
    """One attempt of one student, of which no file has been opened yet; the words are those of `Handin`."""

    student: str
    source: str
    tree: Tree
    assignment: Assignment
    name: str = ""
    email: str = ""
    submitted: str | None = None
    attempt: int = 1
    findings: tuple[Finding, ...] = ()

    def read(self) -> Handin:
        """Read the files of the assignment; whatever is wrong with them is a finding, never an error."""
        seen = look(self.tree, self.assignment.files)
        folder, told = home(seen.files, self.assignment)
        held = [file for file in seen.files if file.folder == folder]
        files = _sources(held, self.assignment)
        cells = [file for file in held if file.item.suffix == NOTEBOOK][:MOST_FILES]
        notebooks = {file.item.shown: read_notebook(file.tree, file.item) for file in cells}
        served, serving = stand_ins(files, notebooks, self.assignment)
        unread = [found for found in notebooks.values() if isinstance(found, Finding)]
        empty = [] if files or served or unread else [Finding("nothing-found", {"source": self.source})]
        findings = (*self.findings, *seen.findings[:MOST_FINDINGS], *told, *serving, *unread, *empty)
        return Handin(
            student=self.student, source=self.source, files={**files, **served}, findings=findings, name=self.name,
            email=self.email, submitted=self.submitted, attempt=self.attempt,
        )


def _sources(held: Sequence[File], assignment: Assignment) -> Files:
    """The Python files of one folder, those of the assignment first."""
    sources = [file for file in held if file.item.suffix == SOURCE]
    sources.sort(key=lambda file: (file.item.shown not in assignment.files, file.item.shown))
    found: dict[str, bytes | Finding] = {}
    room = LARGEST_TOTAL
    for file in sources[:MOST_FILES]:
        content = read(file.tree, file.item, LARGEST_FILE)
        room -= len(content) if isinstance(content, bytes) else 0
        found[file.item.shown] = content if room >= 0 else unreadable(file.item.shown, "too-much", f"> {LARGEST_TOTAL}")
    return found
