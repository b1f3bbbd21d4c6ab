"""The pages of a class in a folder, written while the results are read."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from pathlib import Path

from grader.classroom.handin import Result
from grader.classroom.pages.class_page import class_html, numbered
from grader.classroom.pages.opening import opened
from grader.classroom.pages.people import FOLDER, file_name, nameless
from grader.classroom.pages.student_page import student_html
from grader.classroom.pages.tally import Row, Tally
from grader.classroom.spool import Spool
from grader.errors import GraderError

OURS = '<meta name="generator" content="grader">'
HEAD = 2000


class NotWritten(GraderError):
    """The pages cannot be written where they should go."""

    def __init__(self, error: OSError) -> None:
        """The sentence that names the file and the system's reason."""
        where, why = error.filename or "?", error.strerror or str(error)
        super().__init__(f"The pages cannot be written: {where}: {why}", f"无法写入页面：{where}：{why}")


def write_pages(
    results: Iterable[Result], folder: Path, lang: str, names: bool, hidden: Collection[str] = ()
) -> Path:
    """Write `index.html` and a page for each student, from the attempts that count; return the path of the first.

    Of `results` no more than one is held at a time. Pages of an earlier run are removed. Without `names` the pages do
    not tell whose they are, except by what students wrote into their code. The exercises that are `hidden` from
    students are told on the class page only.

    Raises:
        NotWritten: the folder cannot be written to.
    """
    try:
        return _written(results, folder, lang, names, hidden)
    except OSError as error:
        raise NotWritten(error) from error


def _written(
    results: Iterable[Result], folder: Path, lang: str, names: bool, hidden: Collection[str]
) -> Path:
    tally, salt = Tally(lang), secrets.token_bytes(16)
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    _remove_pages(folder / FOLDER)
    for each in results:
        if each.counts:
            result, report = opened(each if names else nameless(each, salt))
            _write(folder / FOLDER / file_name(result.student), [student_html(result, report, lang, hidden)])
            tally.add(result, report)
    rows = tally.rows if names else _numbered_pages(folder, tally.rows, lang)
    return _write(folder / "index.html", class_html(tally, rows))


def _numbered_pages(folder: Path, rows: Spool[Row], lang: str) -> Spool[Row]:
    """The rows with numbers for names; only now that everybody is known can the pages get theirs."""
    named = numbered(rows, lang)
    for before, after in zip(rows, named, strict=True):
        page = folder / before.link
        _write(folder / after.link, [page.read_text(encoding="utf-8").replace(before.key, after.label)])
        page.unlink()
    return named


def _remove_pages(folder: Path) -> None:
    """Remove what an earlier run wrote, and nothing else: who has left the class, or must not be named now."""
    for path in folder.glob("*.html"):
        with path.open(encoding="utf-8", errors="replace") as file:
            ours = OURS in file.read(HEAD)
        if ours:
            path.unlink()


def _write(path: Path, pieces: Iterable[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)
    return path
