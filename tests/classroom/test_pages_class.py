"""The page about a class: what it counts, whom it names, and what it shows."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from html_reading import Element, parsed, text_of
from page_samples import graded, report, small_class

from grader.classroom.handin import Result
from grader.classroom.pages import class_page, write_pages
from grader.classroom.pages.class_page import UNGRADED
from grader.classroom.pages.pictures import SHOWN, histogram
from grader.classroom.pages.words import COUNTS, WORDS, late
from grader.records import Status
from grader.report.causes import FILE_CODES
from grader.teaching import page


def _section(page_text: str, name: str) -> Element:
    return next(each for each in parsed(page_text).walk() if each.attributes.get("id") == name)


def _rows(section: Element) -> list[list[str]]:
    rows = [each for each in section.walk() if each.tag == "tr"]
    return [[text_of(cell) for cell in row.children if isinstance(cell, Element)] for row in rows]


def test_totals_count_every_state_once() -> None:
    """Who handed in nothing, or cannot be read or graded, is counted apart; attempts that do not count are not."""
    text = text_of(parsed(class_page(small_class(), "HW 2", "en", True)))
    for said in ("13 students", "9 graded", "1 with everything right", "1 handed in nothing", "1 could not be read",
                 "1 could not be graded", "1 not graded yet"):
        assert said in text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_failures_are_grouped_by_diagnosis_the_most_frequent_first(lang: str) -> None:
    """Two who made the same mistake are one entry, with the page's title, before that of one student."""
    section = _section(class_page(small_class(), "HW 2", lang, True), "reteach")
    titles = [text_of(each) for each in section.walk() if each.tag == "h3"]
    gate, averages = (page(name, lang).title.replace("`", "") for name in ("gate-of-upstream", "batch-size-twice"))
    assert titles.index(gate) < titles.index(averages)
    assert ("2 of 9 students" if lang == "en" else "2/9 名学生") in text_of(section)


def test_an_entry_says_what_to_teach() -> None:
    """The smallest case, the section of d2l, the concept and the command that tells more stand with a diagnosis."""
    section = text_of(_section(class_page(small_class(), "HW 2", "en", True), "reteach"))
    for said in ("smallest case: X = ", "d2l 5.1", "grader explain gate-of-upstream", "relu_backward"):
        assert said in section


def test_what_nobody_could_explain_goes_by_check() -> None:
    """A failure without a diagnosis is told under its check, and a file that cannot be read apart from both."""
    text = text_of(_section(class_page(small_class(), "HW 2", "en", True), "reteach"))
    assert "Failures without a diagnosis" in text
    assert "syntax error" in text


def test_a_student_is_counted_once_for_a_mistake_made_twice() -> None:
    """The number says how many students to teach, not how often the mistake was seen."""
    told = report("gate")
    relu = told["exercises"][0]
    twice = {**told, "exercises": [relu, {**relu, "name": "leaky_relu"}]}
    section = _section(class_page([replace(graded("s1", "gate"), report=twice)], "", "en", True), "reteach")
    assert "1 of 1 student" in text_of(section)
    assert "relu (1), leaky_relu (1)" in text_of(section)


def test_a_diagnosis_that_is_not_certain_is_told_as_such() -> None:
    """Where other mistakes fit as well, the page says for how many."""
    told = report("gate")
    relu = told["exercises"][0]
    maybe = [{**each, "certain": False, "others": ["gate-inverted"]} for each in relu["diagnoses"]]
    unsure = {**told, "exercises": [{**relu, "diagnoses": maybe}]}
    shown = class_page([graded("s1", "gate"), replace(graded("s2", "gate"), report=unsure)], "", "en", True)
    assert "2 of 2 students (for 1 of them other mistakes fit as well)" in text_of(_section(shown, "reteach"))


def test_the_simplest_example_is_shown() -> None:
    """Of several students' failures the one with the shortest smallest case stands for all."""
    told = report("gate")
    relu = told["exercises"][0]
    replay = {"sizes": {}, "inputs": {"X": "np.array([1.0, 2.0])"}, "code": ""}
    long = [each if each["finding"] is None else {**each, "finding": {**each["finding"], "replay": replay}}
            for each in relu["verdicts"]]
    longer = {**told, "exercises": [{**relu, "verdicts": long}]}
    alone = class_page([replace(graded("s1", "gate"), report=longer)], "", "en", True)
    assert "[1.0, 2.0]" in text_of(_section(alone, "reteach"))
    for order in (1, -1):
        results = [replace(graded("s1", "gate"), report=longer), graded("s2", "gate")][::order]
        assert "[1.0, 2.0]" not in text_of(_section(class_page(results, "", "en", True), "reteach"))


def test_every_exercise_has_its_shares() -> None:
    """Passed, failed, crashed, timed out and to do are told in words and numbers."""
    rows = dict(_rows(_section(class_page(small_class(), "", "en", True), "exercises"))[1:])
    assert rows["relu"].split() == ["passed", "3", "failed", "3", "crashed", "2", "timed", "out", "1"]
    assert rows["affine_forward"].split() == ["passed", "7", "failed", "1", "to", "do", "1"]


def test_crashed_and_slow_submissions_are_named() -> None:
    """Who crashed, with the exception, and who took longest, the slowest first."""
    shown = class_page(small_class(), "", "en", True)
    broken, slowest = _rows(_section(shown, "broken"))[1:], _rows(_section(shown, "slowest"))[1:]
    assert ["s06", "relu crashed (AttributeError)"] in broken
    assert ["s07", "relu timed out"] in broken
    assert ["s08", "relu crashed (syntax error)"] in broken
    assert slowest[0] == ["s07", "99.5"]


def test_many_broken_submissions_are_cut_and_counted() -> None:
    """Beyond fifty the list ends with the number of the others."""
    shown = class_page([graded(f"s{n:03}", "crash") for n in range(53)], "", "en", True)
    broken = _section(shown, "broken")
    assert len(_rows(broken)) == 51
    assert "and 3 more" in text_of(broken)


def test_the_list_has_everybody() -> None:
    """Points, late work and what became of those without a report."""
    rows = {row[0]: row[1:] for row in _rows(_section(class_page(small_class(), "", "en", True), "list"))[1:]}
    assert len(rows) == 13
    assert rows["José Núñez (s03)"][0].startswith("1 / ")
    assert rows["José Núñez (s03)"][2] == "90 minutes late"
    assert rows["Nobody (s10)"][2] == "handed in nothing"
    assert rows["s07"][2] == "timed out"


def test_an_empty_class_has_a_page() -> None:
    """Nobody graded is said in a sentence; nothing is divided by zero."""
    for results in ([], [Result("s1", "missing")]):
        assert "Nobody has been graded yet." in text_of(parsed(class_page(results, "HW", "en", True)))


def test_a_damaged_report_is_one_failed_submission() -> None:
    """One record that cannot be read does not take the others with it."""
    results = [graded("s1", "right"), Result("s2", "graded", report={"exercises": 3})]
    text = text_of(parsed(class_page(results, "", "en", True)))
    assert "1 graded" in text
    assert "1 could not be graded" in text


def test_without_names_nothing_tells_whose_page_it_is(tmp_path: Path) -> None:
    """Ids, names, addresses, sources and times are in no page and in no name of a file."""
    finding = {"code": "missing-file", "facts": {"file": "anna.zip"}}
    secret = replace(graded("id-4711", "gate"), name="Anna Berg", email="anna@example.org", source="anna.zip",
                     submitted="2026-01-02T03:04:05Z", findings=(finding,))
    write_pages([secret, *small_class()], tmp_path, "en", names=False)
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for path in files:
        for told in ("4711", "anna", "2026-01", "s07", "王小明"):
            assert told not in path.name.lower()
            assert told not in path.read_text(encoding="utf-8").lower()
    assert {path.name for path in files} == {"index.html", *(f"student-{n}.html" for n in range(1, 15))}


def test_numbers_of_the_nameless_follow_no_order(tmp_path: Path) -> None:
    """The same class twice gets different numbers; the list and the pages agree on them."""
    results = [Result(f"s{n:03}", "graded", points=float(n), max_points=40.0, report={**report("right"), "seed": n})
               for n in range(40)]
    orders = []
    for name in ("one", "two"):
        write_pages(results, tmp_path / name, "en", names=False)
        rows = _rows(_section((tmp_path / name / "index.html").read_text(encoding="utf-8"), "list"))[1:]
        assert [row[0] for row in rows] == [f"student {n}" for n in range(1, 41)]
        orders.append([row[1] for row in rows])
        third = text_of(parsed((tmp_path / name / "students" / "student-3.html").read_text(encoding="utf-8")))
        assert "student 3" in third
        assert f"{rows[2][1]} points" in third
    assert sorted(orders[0]) == sorted(orders[1])
    assert orders[0] != orders[1]


def test_bars_are_in_the_right_bin() -> None:
    """A bound belongs to the bar above it, full marks to the last one, and what lies outside to the nearest."""
    bars = histogram([0.0, 0.4, 0.3 * 4, 4.0, 3.99, -1.0, 5.0], 4.0)
    assert [bar.count for bar in bars] == [2, 1, 0, 1, 0, 0, 0, 0, 0, 3]
    assert [bar.low for bar in bars][:2] == ["0", "0.4"]
    assert bars[-1].high == "4"
    assert [bar.count for bar in histogram([0.0], 0.0)][0] == 1


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.0, ""), (1.0, "1 minute late"), (7200.0, "120 minutes late"), (7201.0, "3 hours late"), (1e6, "12 days late")],
)
def test_lateness_is_told_in_fitting_units(seconds: float, said: str) -> None:
    """Minutes for the first two hours, hours for the first two days; a begun one counts."""
    assert late("en", seconds) == said


def test_words_exist_in_both_languages() -> None:
    """Every phrase is there twice, with the same facts."""
    for english, chinese in (*WORDS.values(), *(pair for pairs in COUNTS.values() for pair in pairs)):
        assert english
        assert chinese
        assert set(re.findall(r"{\w+}", chinese)) == set(re.findall(r"{\w+}", english))


def test_every_status_and_every_file_finding_has_a_word() -> None:
    """What a template looks up by a value of a record is there."""
    assert {f"is {status.value}" for status in Status} <= set(WORDS)
    assert {*FILE_CODES, *UNGRADED} <= set(WORDS)
    assert set(SHOWN) == set(Status)
