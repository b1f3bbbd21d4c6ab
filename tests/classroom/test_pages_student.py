"""The page of one student, and the pages of a class as files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from html_reading import parsed, text_of
from page_samples import ADDED, BOMB, DAMAGED, bombed, graded, report, small_class

from grader.classroom.gradebook import Gradebook
from grader.classroom.handin import Handin, Result
from grader.classroom.pages import class_page, student_page, write_pages
from grader.classroom.pages.people import file_name
from grader.classroom.pages.writing import NotWritten
from grader.records import Finding
from grader.report.cards import cards
from grader.report.messages import message
from grader.report.reading import read_report
from grader.report.style import Style

TAGS = re.compile(r"<(?!/|!)([a-z0-9]+)")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("kind", ADDED)
def test_the_page_says_what_the_terminal_says(kind: str, lang: str) -> None:
    """Every line of every card is on the page."""
    shown = text_of(parsed(student_page(graded("s1", kind), lang)))
    for card in cards(read_report(report(kind)), Style(lang, width=100_000, verbose=True)):
        for line in card:
            assert " ".join(line.split()) in shown


def test_a_report_is_read_back_as_it_was_written() -> None:
    """Nothing but the version is lost."""
    found = read_report(report("gate"))
    assert found.points == report("gate")["points"]
    assert found.exercises[0].diagnoses[0].name == "gate-of-upstream"
    assert found.title == ("Multilayer perceptrons", "多层感知机")


@pytest.mark.parametrize("data", [None, [], {}, {"exercises": [{}], "title": {}}, {"exercises": [], "title": 3}])
def test_what_is_no_report_is_a_value_error(data: object) -> None:
    """Whoever reads a gradebook needs to catch one kind of error."""
    with pytest.raises(ValueError, match="."):
        read_report(data)


def test_points_before_the_late_policy_are_told_where_they_differ() -> None:
    """A deduction is not silent, and where there is none there is nothing to say."""
    late = replace(graded("s1", "gate"), points=1.0, raw_points=2.0, max_points=10.0, late_seconds=90.0)
    shown = text_of(parsed(student_page(late, "en")))
    assert "1 / 10 points (2 before the late policy)" in shown
    assert "2 minutes late" in shown
    assert "before the late policy" not in student_page(graded("s1", "gate"), "en")


@pytest.mark.parametrize(("state", "said"), [("missing", "handed in nothing"), ("unreadable", "could not be read"),
                                             ("failed", "could not be graded"), ("waiting", "not graded yet")])
def test_without_a_report_the_page_says_why(state: str, said: str) -> None:
    """The state, and the findings about the attempt, in the language of the page."""
    result = Result("s1", state, findings=(DAMAGED,))
    text = text_of(parsed(student_page(result, "en")))
    assert said in text
    for lang in ("en", "zh"):
        said = message(Finding(DAMAGED["code"], DAMAGED["facts"]), lang).headline
        assert said in text_of(parsed(student_page(result, lang)))


def test_hidden_exercises_are_left_out() -> None:
    """Neither their names nor what was found; that there are some is told, and nothing is called finished."""
    shown = student_page(graded("s1", "gate"), "en", hidden=["relu"])
    assert "relu" not in shown
    assert "Some exercises are not shown here" in shown
    assert "Well done" not in shown
    assert "not shown here" not in student_page(graded("s1", "gate"), "en")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("kind", ["gate", "strange", "crash", "syntax", "todo"])
def test_no_text_becomes_markup(kind: str, lang: str) -> None:
    """Hostile names, files, functions, messages and numbers change no element of the pages."""
    for make in (lambda result: student_page(result, lang), lambda result: class_page([result], BOMB, lang, True)):
        hostile = make(bombed(kind))
        assert not {"script", "img"} & set(TAGS.findall(hostile))
        assert not re.search(r"<[a-z][^<>]* (on\w+|style)\s*=", hostile)
        parsed(hostile)


def test_half_characters_and_bidi_marks_are_harmless(tmp_path: Path) -> None:
    """A name that UTF-8 cannot carry, or that turns the line around, is written as what it is."""
    result = graded("s\ud800", "right", name="evil\u202egnp.py")
    text = write_pages([result], tmp_path, "en", True).read_text(encoding="utf-8")
    assert "\u202e" not in text
    assert r"evil\u202egnp.py" in text
    assert len(list((tmp_path / "students").iterdir())) == 1


def test_file_names_are_safe_and_differ() -> None:
    """No separator, no reserved name, nothing too long, and no two students with one page."""
    ids = ["a/b", "a\\b", "a b", "..", ".", "", "CON", "con", "A", "a", "学生", "学生二", "x" * 500, "%2e%2e", "a\0b",
           "\ud800"]
    names = [file_name(student) for student in ids]
    assert len({name.lower() for name in names}) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9-]{1,80}\.html", name) for name in names)


def test_results_are_read_once_and_let_go(tmp_path: Path) -> None:
    """When a page is written, the report before it is no longer held."""
    import gc
    import weakref

    class Kept(dict[str, object]):
        """A report that tells when it is gone."""

    alive: list[weakref.ref[Kept]] = []

    def results() -> Iterator[Result]:
        for n in range(5):
            gc.collect()
            assert sum(each() is not None for each in alive) <= 1
            told = Kept(report("gate"))
            alive.append(weakref.ref(told))
            result = replace(graded(f"s{n}", "gate"), report=told)
            del told
            yield result
            del result

    write_pages(results(), tmp_path, "en", True)
    assert len(alive) == 5


def test_a_second_run_leaves_no_page_of_the_first(tmp_path: Path) -> None:
    """Who must not be named any more is not; files that are not ours stay."""
    write_pages(small_class(), tmp_path, "en", True)
    own = tmp_path / "students" / "notes.html"
    own.write_text("mine", encoding="utf-8")
    write_pages(small_class(), tmp_path, "en", False)
    assert sorted(path.name for path in (tmp_path / "students").iterdir()) == sorted(
        ["notes.html", *(f"student-{n}.html" for n in range(1, 14))])


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path: Path) -> None:
    """The place and the system's reason, in both languages."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(NotWritten) as told:
        write_pages([], tmp_path / "file", "en", True)
    assert str(tmp_path / "file") in told.value.en
    assert str(tmp_path / "file") in told.value.zh


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_pages_can_be_found_around_in(lang: str, tmp_path: Path) -> None:
    """A language, headings in order, headers with a scope, pictures with a text, links that lead somewhere."""
    write_pages(small_class(), tmp_path, lang, True)
    for path in tmp_path.rglob("*.html"):
        elements = list(parsed(path.read_text(encoding="utf-8")).walk())
        assert elements[1].attributes == {"lang": "zh-Hans" if lang == "zh" else "en"}
        levels = [int(each.tag[1]) for each in elements if re.fullmatch("h[1-6]", each.tag)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
        assert all("scope" in each.attributes for each in elements if each.tag == "th")
        assert all({"aria-label", "aria-hidden"} & set(each.attributes) for each in elements if each.tag == "svg")
        ids = [each.attributes["id"] for each in elements if "id" in each.attributes]
        assert len(ids) == len(set(ids))
        for target in (each.attributes["href"] for each in elements if each.tag == "a" and "href" in each.attributes):
            assert target[1:] in ids if target.startswith("#") else (path.parent / target).is_file(), target


def test_only_what_the_page_holds_may_load() -> None:
    """The policy allows one style sheet by its hash; nothing on the page asks for more."""
    for page in (class_page(small_class(), "HW", "en", True), student_page(graded("s1", "gate"), "en")):
        policy = next(each.attributes["content"] for each in parsed(page).walk()
                      if each.attributes.get("http-equiv") == "Content-Security-Policy")
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "unsafe" not in policy
        assert not {"script", "img", "link", "iframe", "object"} & set(TAGS.findall(page))
        assert not re.search(r"\bsrc=|url\((?!#)|@import", page)


def test_pages_are_made_from_a_gradebook(tmp_path: Path) -> None:
    """What a gradebook gives is what the pages take: graded, unreadable, missing, failed and not graded yet."""
    told = Finding("unreadable-file", DAMAGED["facts"])
    with Gradebook(tmp_path / "grades.db") as book:
        run = book.begin("assignment2", "manner", "2026-01-01T00:00:00+00:00")
        for student, source, files in (("s1", "a", {"a.py": b"1"}), ("s2", "b", {"a.py": b"2"}), ("s3", "c", {}),
                                       ("s4", "", {}), ("s5", "e", {"a.py": b"5"})):
            handin = Handin(student, source, files, () if files else (told,))
            book.enter(run, handin)
            if student == "s1":
                book.keep("manner", handin.digest, report("gate"), 1.5, "")
            elif student == "s2":
                book.keep("manner", handin.digest, None, 0.0, "OSError")
        index = write_pages(book.results(), tmp_path / "pages", "en", True).read_text(encoding="utf-8")
    shown = text_of(parsed(index))
    for said in ("5 students", "1 graded", "1 handed in nothing", "1 could not be read", "1 could not be graded",
                 "1 not graded yet"):
        assert said in shown
    assert len(list((tmp_path / "pages" / "students").iterdir())) == 5
