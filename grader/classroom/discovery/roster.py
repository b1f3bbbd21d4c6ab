"""The list of a class: who should have handed in."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from grader.classroom.discovery.names import shown, squeezed
from grader.classroom.spool import Spool
from grader.errors import GraderError
from grader.records import Finding

IDS = (
    *("sid", "studentid", "studentnumber", "idnumber", "学号", "sisloginid", "sisuserid", "username", "loginid"),
    *("id", "userid"),
)
"""Names of columns that hold an id, squeezed; the first that a row fills is the id that a gradebook shows."""
PLATFORM = ("id", "userid", "identifier")
"""Those that may hold the number that Canvas or Moodle put into the names of files."""
EMAILS = ("email", "emailaddress", "邮箱", "电子邮箱", "电子邮件")
NAMES = ("name", "student", "studentname", "fullname", "姓名")
FIRST = ("firstname", "givenname", "名")
LAST = ("lastname", "surname", "familyname", "姓")
_DELIMITERS = ",;\t|"
_CHUNK = 1 << 16


@dataclass(frozen=True)
class Person:
    """A student of the roster; `ids` are all ids of the row, `number` the one that a platform puts into file names."""

    id: str
    name: str = ""
    email: str = ""
    ids: tuple[str, ...] = ()
    number: str = ""


@dataclass(frozen=True)
class Roster:
    """Everyone in a class, in the order of the file, and what was wrong with its rows."""

    people: Iterable[Person]
    findings: tuple[Finding, ...] = ()

    def absent(self, present: Callable[[str], bool]) -> Iterator[Person]:
        """Those who handed in nothing; `present` tells by an id who did."""
        return (person for person in self.people if not present(person.id))


def read_roster(path: Path) -> Roster:
    """The roster in a CSV file as Canvas, Moodle and Gradescope write them; the people in it are kept on disk.

    Raises:
        GraderError: it cannot be read, or no column of it holds ids, e-mail addresses or names.
    """
    rows = _rows(path)
    header = [squeezed(cell) for cell in next(rows, (0, [""]))[1]]
    if not {*IDS, *EMAILS, *NAMES, *FIRST, *LAST} & set(header):
        raise GraderError(
            f"The roster {path.name} has no column that names students: its first line needs ID, Email or Name.",
            f"名单 {path.name} 中没有标识学生的列：第一行应有“学号”（ID）、“邮箱”（Email）或“姓名”（Name）。",
        )
    people, known = Spool(Person), Spool(str)
    findings: list[Finding] = []
    for line, row in rows:
        person = _person({name: cell.strip() for name, cell in zip(header, row, strict=False) if name})
        if person is None:
            if any(cell.strip() for cell in row) and not _is_maximum(row):
                findings.append(Finding("roster-row", {"line": line, "reason": "nobody"}))
        elif known.find(person.id.casefold()):
            findings.append(Finding("roster-row", {"line": line, "reason": "twice", "student": person.id}))
        else:
            people.add((), person)
            known.add((person.id.casefold(),), person.id)
    return Roster(people, tuple(findings))


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the line where it ends."""
    try:
        with path.open(encoding=_encoding(path), newline="") as file:
            header = file.readline()
            file.seek(0)
            reader = csv.reader(file, delimiter=max(_DELIMITERS, key=header.count))
            yield from ((reader.line_num, row) for row in reader)
    except OSError as error:
        why = error.strerror or str(error)
        raise GraderError(f"The roster {path} cannot be read: {why}.", f"无法读取名单 {path}：{why}。") from None
    except csv.Error as error:
        raise GraderError(f"The roster is no CSV file: {error}.", f"名单不是 CSV 文件：{error}。") from None


def _encoding(path: Path) -> str:
    """The encoding in which all of a file is text."""
    for encoding in ("utf-8-sig", "gb18030"):
        with suppress(UnicodeDecodeError), path.open(encoding=encoding) as file:
            while file.read(_CHUNK):
                pass
            return encoding
    raise GraderError(
        f"The roster {path.name} is neither UTF-8 nor GBK: save it again as UTF-8.",
        f"名单 {path.name} 既不是 UTF-8 也不是 GBK 编码：请另存为 UTF-8。",
    )


def _person(cells: Mapping[str, str]) -> Person | None:
    ids = tuple(dict.fromkeys(shown(cells[name]) for name in IDS if cells.get(name)))
    email = _first(cells, EMAILS)
    name = _first(cells, NAMES) or f"{_first(cells, FIRST)} {_first(cells, LAST)}".strip()
    last, comma, first = name.partition(",")
    name = f"{first.strip()} {last.strip()}" if comma else name
    number = _first(cells, PLATFORM).removeprefix("Participant ")
    own = next(filter(None, (*ids, email, name, number)), None)
    return Person(own, name, email, ids or (own,), number) if own and not _is_maximum([name]) else None


def _first(cells: Mapping[str, str], names: Sequence[str]) -> str:
    return next((shown(cells[name]) for name in names if cells.get(name)), "")


def _is_maximum(row: Sequence[str]) -> bool:
    """Whether it is the second line of a Canvas gradebook, which holds no student."""
    return any(cell.strip() == "Points Possible" for cell in row)
