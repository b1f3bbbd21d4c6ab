"""The list of a class: who should have handed in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.classroom.discovery.limits import LARGEST_ROSTER
from grader.classroom.discovery.names import shown, squeezed
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

    people: tuple[Person, ...]
    findings: tuple[Finding, ...] = ()

    def absent(self, students: Sequence[str]) -> tuple[Person, ...]:
        """Those who handed in nothing; `students` are the ids of the others."""
        present = set(students)
        return tuple(person for person in self.people if person.id not in present)


def read_roster(path: Path) -> Roster:
    """The roster in a CSV file as Canvas, Moodle and Gradescope write them.

    Raises:
        GraderError: it cannot be read, or no column of it holds ids, e-mail addresses or names.
    """
    rows = list(_rows(_text(path)))
    header = [squeezed(cell) for cell in rows[0][1]] if rows else []
    if not {*IDS, *EMAILS, *NAMES, *FIRST, *LAST} & set(header):
        raise GraderError(
            f"The roster {path.name} has no column that names students: its first line needs ID, Email or Name.",
            f"名单 {path.name} 中没有标识学生的列：第一行应有“学号”（ID）、“邮箱”（Email）或“姓名”（Name）。",
        )
    people: dict[str, Person] = {}
    findings: list[Finding] = []
    for line, row in rows[1:]:
        person = _person({name: cell.strip() for name, cell in zip(header, row, strict=False) if name})
        if person is None:
            if any(cell.strip() for cell in row) and not _is_maximum(row):
                findings.append(Finding("roster-row", {"line": line, "reason": "nobody"}))
        elif person.id.casefold() in people:
            findings.append(Finding("roster-row", {"line": line, "reason": "twice", "student": person.id}))
        else:
            people[person.id.casefold()] = person
    return Roster(tuple(people.values()), tuple(findings))


def _text(path: Path) -> str:
    try:
        content = path.read_bytes() if path.stat().st_size <= LARGEST_ROSTER else b""
    except OSError as error:
        why = error.strerror or str(error)
        raise GraderError(f"The roster {path} cannot be read: {why}.", f"无法读取名单 {path}：{why}。") from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise GraderError(
        f"The roster {path.name} is neither UTF-8 nor GBK: save it again as UTF-8.",
        f"名单 {path.name} 既不是 UTF-8 也不是 GBK 编码：请另存为 UTF-8。",
    )


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the line where it ends."""
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        yield from ((reader.line_num, row) for row in reader)
    except csv.Error as error:
        raise GraderError(f"The roster is no CSV file: {error}.", f"名单不是 CSV 文件：{error}。") from None


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
