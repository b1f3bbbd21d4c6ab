"""Whatever is handed in, it is one finding on that hand-in, and the run goes on."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hand_ins import DROPOUT, RELU, only, told, tree, zipped

from grader.classroom.discovery import discover, limits, walk
from grader.course.exercise import Assignment


def _link(folder: Path) -> None:
    (folder / "activations.py").symlink_to("/etc/hostname")


def _link_to_a_folder(folder: Path) -> None:
    (folder / "src").symlink_to("/etc")


def _link_to_a_zip(folder: Path) -> None:
    (folder / "work.zip").symlink_to("/etc/hostname")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "activations.py")


def _sparse(folder: Path) -> None:
    with (folder / "activations.py").open("wb") as file:
        file.truncate(10 << 30)


def _sparse_zip(folder: Path) -> None:
    with (folder / "work.zip").open("wb") as file:
        file.truncate(10 << 30)


def _deep(folder: Path) -> None:
    folder.joinpath(*["d"] * 30).mkdir(parents=True)


def _folder_of_a_files_name(folder: Path) -> None:
    (folder / "activations.py").mkdir()


def _nothing(_folder: Path) -> None:
    pass


def _other_archive(folder: Path) -> None:
    (folder / "work.rar").write_bytes(b"Rar!")


def _twins(folder: Path) -> None:
    (folder / "dropout.py").write_text(DROPOUT)
    (folder / "Dropout.py").write_text(DROPOUT)


def _closed(folder: Path) -> None:
    os.rmdir(folder)
    folder.symlink_to("/etc")


ON_DISK: list[tuple[Callable[[Path], None], list[tuple[str, str]]]] = [
    (_link, [("unreadable-file", "not-a-file")]),
    (_link_to_a_folder, [("unread-folder", "link"), ("nothing-found", "")]),
    (_pipe, [("unreadable-file", "not-a-file")]),
    (_sparse, [("unreadable-file", "too-large")]),
    (_sparse_zip, [("unread-zip", "damaged"), ("nothing-found", "")]),
    (_deep, [("unread-folder", "deep"), ("nothing-found", "")]),
    (_folder_of_a_files_name, [("nothing-found", "")]),
    (_nothing, [("nothing-found", "")]),
    (_other_archive, [("unread-zip", "foreign"), ("nothing-found", "")]),
    (_twins, [("odd-name", "case")]),
    (_link_to_a_zip, [("unread-zip", "not-a-file"), ("nothing-found", "")]),
    (_closed, [("unread-folder", "link"), ("nothing-found", "")]),
]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file system of Unix")
@pytest.mark.parametrize(("make", "expected"), ON_DISK, ids=[make.__name__ for make, _ in ON_DISK])
def test_on_disk(
    tmp_path: Path, assignment: Assignment, make: Callable[[Path], None], expected: list[tuple[str, str]]
) -> None:
    """Links are not followed, pipes not opened, holes not read; the next student is not affected."""
    path = tree(tmp_path / "class", {"zoe/activations.py": RELU, "zoe/dropout.py": DROPOUT})
    (path / "eve").mkdir()
    make(path / "eve")
    eve, zoe = (place.read() for place in discover(path, assignment))
    assert told(eve) == expected
    assert (told(zoe), len(zoe.files)) == ([], 2)


def test_a_folder_that_may_not_be_opened(
    tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without the permission to list it is named."""
    path = tree(tmp_path / "class", {"eve/activations.py": RELU, "zoe/activations.py": RELU})
    listed = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "eve":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    eve, zoe = (place.read() for place in discover(path, assignment))
    assert told(eve) == [("unread-folder", "unreadable"), ("nothing-found", "")]
    assert sorted(zoe.files) == ["activations.py"]


def test_many_folders_and_zips(tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many folders with the assignment's files, and of many zips, only so many are opened."""
    opened: list[str] = []
    really = os.open

    def note(name: Path, *rest: int) -> int:
        opened.append(name.name)
        return really(name, *rest)

    monkeypatch.setattr(os, "open", note)
    tree(tmp_path / "class", {f"eve/{n}/activations.py": RELU for n in range(50)})
    tree(tmp_path / "class", {f"zoe/{n:02}.zip": zipped({}) for n in range(30)})
    eve, zoe = discover(tmp_path / "class", assignment)
    assert eve.read().findings[0].facts == {"chosen": "0", "others": "1, 10, 11, 12, 13, ... (49)"}
    assert len(opened) == limits.MOST_HOMES + 1
    opened.clear()
    assert told(zoe.read()) == [("unread-zip", "many")] * 10 + [FOUND_NOTHING]
    assert len(opened) == limits.MOST_ZIPS


def test_too_many_files(tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond so many files nothing is looked at, and the finding says so."""
    monkeypatch.setattr(walk, "MOST_ENTRIES", 5)
    path = tree(tmp_path / "class", {f"eve/{n}/x.txt": "" for n in range(9)})
    assert told(only(path, assignment)) == [("unread-folder", "many"), ("nothing-found", "")]


def _changed(content: bytes, old: bytes, new: bytes) -> bytes:
    assert old in content
    return content.replace(old, new)


def _flagged(flag: int) -> bytes:
    """A zip whose member has a flag set, in both of its headers."""
    content = bytearray(zipped({"activations.py": RELU}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark) + offset
        content[at : at + 2] = struct.pack("<H", flag)
    return bytes(content)


def _with_mode(mode: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        info = zipfile.ZipInfo("activations.py")
        info.create_system, info.external_attr = 3, mode << 16
        archive.writestr(info, "/etc/passwd")
    return made.getvalue()


def _packed(method: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        archive.writestr("activations.py", RELU)
    return made.getvalue()


def _nested(depth: int) -> bytes:
    content = zipped({"activations.py": RELU, "dropout.py": DROPOUT})
    for _ in range(depth):
        content = zipped({"inner.zip": content})
    return content


STORED = _packed(zipfile.ZIP_STORED)
FOUND_NOTHING = ("nothing-found", "")
ZIPS: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "no zip": (b"hello", [("unread-zip", "damaged"), FOUND_NOTHING]),
    "empty": (b"", [("unread-zip", "damaged"), FOUND_NOTHING]),
    "empty zip": (zipped({}), [FOUND_NOTHING]),
    "cut at the end": (STORED[:-30], [("unread-zip", "damaged"), FOUND_NOTHING]),
    "cut at the start": (STORED[40:], [("unreadable-file", "damaged")]),
    "changed": (_changed(STORED, b"maximum", b"minimum"), [("unreadable-file", "damaged")]),
    "encrypted": (_flagged(1), [("unreadable-file", "encrypted")]),
    "strongly encrypted": (_flagged(0x41), [("unreadable-file", "encrypted")]),
    "lzma": (_packed(zipfile.ZIP_LZMA), [("unreadable-file", "packing")]),
    "link": (_with_mode(0o120777), [("unreadable-file", "not-a-file")]),
    "pipe": (_with_mode(0o010666), [("unreadable-file", "not-a-file")]),
    "large": (zipped({"activations.py": os.urandom(1 << 20) + b"\n"}), [("unreadable-file", "too-large")]),
    "bomb": (zipped({"activations.py": bytes(64 << 20)}), [("unreadable-file", "bomb")]),
    "zip of a bomb": (zipped({"inner.zip": bytes(64 << 20)}), [("unread-zip", "bomb"), FOUND_NOTHING]),
    "nested": (_nested(2), [("unread-zip", "nested"), FOUND_NOTHING]),
    "above": (zipped({"../activations.py": RELU}), [("odd-name", "outside"), FOUND_NOTHING]),
    "absolute": (zipped({"/tmp/activations.py": RELU}), [("odd-name", "outside"), FOUND_NOTHING]),
    "drive": (zipped({"C:\\activations.py": RELU}), [("odd-name", "outside"), FOUND_NOTHING]),
    "long": (zipped({"activations.py": RELU, "x" * 9999: ""}), [("odd-name", "long")]),
    "deep": (zipped({"a/" * 99 + "activations.py": RELU}), [("unread-folder", "deep"), FOUND_NOTHING]),
    "twins": (zipped({"activations.py": RELU, "ACTIVATIONS.PY": RELU}), [("odd-name", "case")]),
    "name of no UTF-8": (
        _changed(zipped({"activ\u00e4.py": RELU}), "\u00e4".encode(), b"\xff\xff"),
        [("unread-zip", "damaged"), FOUND_NOTHING],
    ),
}


@pytest.mark.parametrize("name", ZIPS)
@pytest.mark.parametrize("inside", [False, True], ids=["on disk", "in a zip"])
def test_zips(tmp_path: Path, assignment: Assignment, name: str, inside: bool) -> None:
    """A bad zip is told, on disk and inside the zip of a class."""
    content, expected = ZIPS[name]
    files: dict[str, str | bytes] = {"eve.zip": content, "zoe/activations.py": RELU, "zoe/dropout.py": DROPOUT}
    path = tmp_path / "class.zip" if inside else tree(tmp_path / "class", files)
    if inside:
        path.write_bytes(zipped(files))
        expected = [("unread-zip", "nested"), FOUND_NOTHING] if name == "nested" else expected
    eve, zoe = (place.read() for place in discover(path, assignment))
    assert told(eve) == expected
    assert (told(zoe), len(zoe.files)) == ([], 2)


def test_zips_within_limits(tmp_path: Path, assignment: Assignment) -> None:
    """A zip in a zip is opened."""
    handin = only(tree(tmp_path / "class", {"eve.zip": _nested(1)}), assignment)
    assert (told(handin), len(handin.files)) == ([], 2)


def test_a_member_that_is_there_twice(tmp_path: Path, assignment: Assignment) -> None:
    """The last of two members of one name is taken, as unpacking would, and both are told of."""
    with pytest.warns(UserWarning, match="Duplicate"):
        content = zipped([("activations.py", "first"), ("activations.py", RELU)])
    handin = only(tree(tmp_path / "class", {"eve.zip": content}), assignment)
    assert handin.files["activations.py"] == RELU.encode()
    assert told(handin) == [("odd-name", "twice")]


def test_a_long_table_of_contents_is_not_read(
    tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of contents that would fill memory is refused before it is read, whatever it claims elsewhere."""
    monkeypatch.setattr(walk, "LARGEST_DIRECTORY", 1000)
    content = zipped({f"{n}.txt": "" for n in range(200)} | {"activations.py": RELU})
    forged = bytearray(content)
    forged[-14:-10] = struct.pack("<HH", 1, 1)
    for zip_of_many in (content, bytes(forged)):
        handin = only(tree(tmp_path / "class", {"eve.zip": zip_of_many}), assignment)
        assert told(handin) == [("unread-zip", "damaged"), FOUND_NOTHING]


def test_a_zip_that_is_too_large_to_hold(
    tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A zip in a zip has to fit into memory; one on disk has not."""
    monkeypatch.setattr(walk, "LARGEST_ZIP", 1000)
    content = zipped({"activations.py": RELU, "dropout.py": DROPOUT, "data.bin": os.urandom(5000)})
    on_disk = only(tree(tmp_path / "class", {"eve.zip": content}), assignment)
    assert told(on_disk) == []
    (tmp_path / "class.zip").write_bytes(zipped({"eve.zip": content, "zoe/activations.py": RELU}))
    in_a_zip = next(discover(tmp_path / "class.zip", assignment)).read()
    assert told(in_a_zip) == [("unread-zip", "too-large"), FOUND_NOTHING]


def test_all_files_together(tmp_path: Path, assignment: Assignment) -> None:
    """So many bytes of one hand-in are kept, the assignment's files first; the others are told."""
    files = {f"eve/{n:02}.py": bytes(1 << 20) for n in range(20)}
    path = tree(tmp_path / "class", {**files, "eve/activations.py": RELU, "eve/dropout.py": DROPOUT})
    handin = only(path, assignment)
    kept = [content for content in handin.files.values() if isinstance(content, bytes)]
    assert sum(map(len, kept)) <= limits.LARGEST_TOTAL
    assert told(handin) == [("unreadable-file", "too-much")] * 5
    assert handin.files["dropout.py"] == DROPOUT.encode()


NAMES = [
    ("\u5f20\u4e09".encode("gbk"), "\u5f20\u4e09"),
    ("\u5f20\u4e09".encode(), "\u5f20\u4e09"),
    ("J\u00fcrgen".encode("cp437"), "J\u00fcrgen"),
]


@pytest.mark.parametrize(("raw", "name"), NAMES, ids=["gbk", "utf-8", "cp437"])
def test_names_in_zips_of_unknown_encoding(tmp_path: Path, assignment: Assignment, raw: bytes, name: str) -> None:
    """Names that do not say how they are encoded are read as UTF-8, as GBK, or as the first zips had them."""
    content = zipped({"?" * len(raw) + "/activations.py": RELU})
    (tmp_path / "x.zip").write_bytes(content.replace(b"?" * len(raw), raw))
    (place,) = discover(tmp_path / "x.zip", assignment)
    assert (place.student, list(place.read().files)) == (name, ["activations.py"])


@pytest.mark.parametrize(
    ("raw", "name"),
    [("\u5f20\u4e09".encode("gbk"), "\u5f20\u4e09"), (b"a\xffb", "a\\xffb"), (b"a\x1b[31m\nb", "a[31m b")],
)
def test_names_on_disk_of_unknown_encoding(tmp_path: Path, assignment: Assignment, raw: bytes, name: str) -> None:
    """A name that is not UTF-8, or that would move the cursor, is shown in a safe form and its files are read."""
    folder = os.path.join(os.fsencode(tmp_path / "class"), raw)
    os.makedirs(folder)
    Path(os.fsdecode(folder), "activations.py").write_text(RELU)
    (place,) = discover(tmp_path / "class", assignment)
    assert (place.student, list(place.read().files)) == (name, ["activations.py"])


def test_long_names_stay_apart(tmp_path: Path, assignment: Assignment) -> None:
    """Two long names that begin alike are two students, and both are short when shown."""
    path = tmp_path / "class.zip"
    path.write_bytes(zipped({f"{'x' * 300}{n}/activations.py": RELU for n in range(2)}))
    students = [place.student for place in discover(path, assignment)]
    assert len(set(students)) == 2
    assert max(map(len, students)) <= limits.LONGEST_NAME


def test_students_who_differ_in_case_only(tmp_path: Path, assignment: Assignment) -> None:
    """They are two, since nothing says that they are one; each is told of the other."""
    path = tmp_path / "class.zip"
    path.write_bytes(zipped({"Bob/activations.py": RELU, "bob/activations.py": RELU}))
    places = list(discover(path, assignment))
    assert [place.student for place in places] == ["Bob", "bob"]
    assert [told(place.read()) for place in places] == [[("odd-name", "case")]] * 2


def test_nothing_is_read_before_its_turn(
    tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Finding places opens no file of a student, and reading one opens no other's."""
    path = tree(tmp_path / "class", {f"s{n}/activations.py": RELU for n in range(3)})
    opened: list[str] = []
    really = os.open

    def note(name: Path, *rest: int) -> int:
        opened.append(name.parent.name)
        return really(name, *rest)

    monkeypatch.setattr(os, "open", note)
    places = discover(path, assignment)
    for done, place in enumerate(places):
        assert opened == ["s0", "s1", "s2"][:done]
        assert place.read().files
    assert opened == ["s0", "s1", "s2"]


def test_the_order_is_that_of_the_names(
    tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However a file system lists folders, places come in the same order."""
    path = tree(tmp_path / "class", {f"{name}/activations.py": RELU for name in "cabd"})
    first = [place.student for place in discover(path, assignment)]

    class Backwards:
        def __init__(self, folder: Path) -> None:
            self.entries = list(listed(folder))[::-1]

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.entries

        def __exit__(self, *_: object) -> None:
            pass

    listed = os.scandir
    monkeypatch.setattr(os, "scandir", Backwards)
    assert [place.student for place in discover(path, assignment)] == first == ["a", "b", "c", "d"]


def test_a_fault_of_reading_is_told(tmp_path: Path, assignment: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses a file costs that file only."""
    path = tree(tmp_path / "class", {"eve/activations.py": RELU})

    def refuse(*_: object) -> NoReturn:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "open", refuse)
    assert told(only(path, assignment)) == [("unreadable-file", "unreadable")]
