"""Mutants that an author has read and found to be no mistakes, each with the reason."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from grader.errors import GraderError
from grader.records import Finding
from grader.verify.mutants import Mutant

FILE = "equivalent.txt"
_CHANGE = re.compile(r"((?:- .*\n)+)((?:\+ .*\n)+)")
_BLOCK = re.compile(
    rf"(?P<files>(\S+\.py(:\d+)? )+)(?P<function>\w+)\n(?P<changes>({_CHANGE.pattern})+)(?P<reason>[^-+](.|\n)*)"
)


@dataclass(frozen=True)
class Equivalent:
    """A change of a function that changes nothing that a student could be told, and why."""

    file: str
    function: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    reason: str

    def is_of(self, mutant: Mutant) -> bool:
        """Whether this is that mutant; line numbers do not count."""
        own = (self.file, self.function, self.before, self.after)
        return own == (mutant.file, mutant.function, mutant.before, mutant.after)


def read_equivalents(path: Path) -> tuple[Equivalent, ...]:
    """Read a file of blocks: `FILE FUNCTION`, lines with "- " and "+ ", and the reason; "#" begins a comment.

    This is how a survivor is printed, but for the reason. A block may name several files, and hold several changes,
    if they are equivalent for the same reason. Without the file there are none.

    Raises:
        GraderError: a block is not of this form, or has no reason.
    """
    if not path.is_file():
        return ()
    content = path.read_text(encoding="utf-8", errors="replace")
    text = "\n".join(line.rstrip() for line in content.splitlines() if line[:1] != "#")
    blocks = [block.strip().splitlines() for block in re.split(r"\n{2,}", text) if block.strip()]
    return tuple(entry for lines in blocks for entry in _read(lines, path))


def sort_out(survivors: Sequence[Mutant], entries: Sequence[Equivalent]) -> tuple[list[Mutant], list[Mutant]]:
    """The survivors that no entry explains, and those that one does."""
    explained = [mutant for mutant in survivors if any(entry.is_of(mutant) for entry in entries)]
    return [mutant for mutant in survivors if mutant not in explained], explained


def stale(
    entries: Sequence[Equivalent], tried: Sequence[Mutant], explained: Sequence[Mutant], everything: bool
) -> Iterator[Finding]:
    """Entries about mutants that the checks do notice, or that there are not (of a function that was tried)."""
    functions = {mutant.function for mutant in tried}
    for entry in entries:
        facts = {"file": entry.file, "function": entry.function, "after": " ".join(entry.after)}
        if any(entry.is_of(mutant) for mutant in explained):
            continue
        if any(entry.is_of(mutant) for mutant in tried):
            yield Finding("equivalent-is-noticed", facts)
        elif everything or entry.function in functions:
            yield Finding("no-such-mutant", facts)


def _read(lines: list[str], path: Path) -> Iterator[Equivalent]:
    block = _BLOCK.fullmatch("\n".join(lines))
    if block is None:
        raise GraderError(
            f"{path}: '{lines[0]}' does not begin a block of the form FILE FUNCTION, '- before', '+ after', reason",
            f"{path}：“{lines[0]}”处不是“文件 函数、- 原句、+ 新句、理由”这种形式",
        )
    for file in block["files"].split():
        for change in _CHANGE.finditer(block["changes"]):
            before, after = map(_statements, change.groups())
            reason = " ".join(block["reason"].split())
            yield Equivalent(file.partition(":")[0], block["function"], before, after, reason)


def _statements(lines: str) -> tuple[str, ...]:
    return tuple(_unparsed(line[2:].strip()) for line in lines.splitlines())


def _unparsed(line: str) -> str:
    """A statement, or the head of one, as `ast.unparse` writes it, as far as it can be parsed alone."""
    for text in (line, f"{line} pass"):
        with suppress(SyntaxError, ValueError):
            return ast.unparse(ast.parse(text)).splitlines()[0]
    return line
