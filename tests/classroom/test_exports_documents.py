"""Each document about one submission follows the rules of its format, whatever a student wrote."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from string import Formatter
from xml.etree import ElementTree

import pytest
from export_samples import HOSTILE, REPORTS, exercise, of_every_status, report, right, unmet, verdict, wrong
from export_schemas import AUTOLAB_FEEDBACK, AUTOLAB_SCORES, CLASSROOM, GRADESCOPE, PRAIRIELEARN
from jsonschema import Draft202012Validator

from grader.classroom.exports.formats import DOCUMENTS
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.words import WORDS
from grader.records import Report, Status

MANNERS = {"en": Manner(), "zh": Manner(("zh",)), "both": Manner(("zh", "en"), due_passed=True)}
MEBIBYTE = 1 << 20

every_report = pytest.mark.parametrize("made", REPORTS.values(), ids=REPORTS)
every_manner = pytest.mark.parametrize("manner", MANNERS.values(), ids=MANNERS)


def strict(text: str) -> object:
    """A document of strict JSON."""
    return json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))


@every_report
@every_manner
def test_gradescope(made: Report, manner: Manner) -> None:
    """results.json follows Gradescope's specification, and the tests' points add up to the score."""
    found = strict(DOCUMENTS["gradescope"](made, manner))
    Draft202012Validator(GRADESCOPE).validate(found)
    assert sum(test["score"] for test in found["tests"]) == pytest.approx(made.points)
    assert sum(test["max_score"] for test in found["tests"]) == pytest.approx(made.max_points)


@every_report
@every_manner
def test_prairielearn(made: Report, manner: Manner) -> None:
    """The score is a share of 1, every test has points, and the file is smaller than PrairieLearn's limit."""
    text = DOCUMENTS["prairielearn"](made, manner)
    found = strict(text)
    Draft202012Validator(PRAIRIELEARN).validate(found)
    assert len(text.encode()) < MEBIBYTE
    assert found["score"] * made.max_points == pytest.approx(made.points)
    assert sum(test["points"] for test in found["tests"]) == pytest.approx(made.points)


@every_report
@every_manner
def test_autolab(made: Report, manner: Manner) -> None:
    """Two last lines of JSON without a colon in any text, small enough not to be cut."""
    text = DOCUMENTS["autolab"](made, manner)
    feedback, scores = map(strict, text.splitlines()[-2:])
    Draft202012Validator(AUTOLAB_FEEDBACK).validate(feedback)
    Draft202012Validator(AUTOLAB_SCORES).validate(scores)
    assert set(feedback["stages"]) == set(feedback) - {"_presentation", "stages"}
    assert scores["scores"] == {item.name: item.points for item in made.exercises}
    assert len(text.encode()) < MEBIBYTE


@every_report
@every_manner
def test_junit(made: Report, manner: Manner) -> None:
    """Suites and cases have what readers of JUnit ask for, the counts are right, and XML 1.0 holds."""
    root = ElementTree.fromstring(DOCUMENTS["junit"](made, manner).encode())
    assert root.tag == "testsuites"
    for suite in (root, *root):
        cases = list(suite.iter("testcase"))
        assert int(suite.attrib["tests"]) == len(cases)
        for total, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.attrib[total]) == len(list(suite.iter(kind)))
    for case in root.iter("testcase"):
        assert {"name", "classname", "file"} <= set(case.attrib)
        assert len(case) <= 1
        for told in case:
            assert told.tag in ("failure", "error", "skipped")
            assert set(told.attrib) == {"message", "type"}
    assert {suite.tag for suite in root} <= {"testsuite"}


@every_report
@every_manner
def test_github_classroom(made: Report, manner: Manner) -> None:
    """One line of base64 that holds Classroom's document; the points of its tests add up."""
    text = DOCUMENTS["github-classroom"](made, manner)
    assert text.count("\n") == 1
    assert len(text) < MEBIBYTE
    found = strict(b64decode(text.strip(), validate=True).decode())
    Draft202012Validator(CLASSROOM).validate(found)
    assert sum(test["score"] for test in found["tests"]) == pytest.approx(made.points)


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands that GitHub's runner sees in a log."""
    found, token = [], None
    for line in text.splitlines():
        match = re.fullmatch(r"::([\w-]+)(?: ([^:]*))?::(.*)", line.strip())
        if token is not None:
            token = None if line.strip() == f"::{token}::" else token
        elif match and match[1] == "stop-commands":
            token = match[3]
        elif match:
            parts = dict(part.split("=", 1) for part in (match[2] or "").split(",") if part)
            found.append((match[1], parts, match[3]))
    assert token is None, "the log never starts commands again"
    return found


@every_report
@every_manner
def test_github_sees_our_commands_only(made: Report, manner: Manner) -> None:
    """Nothing that a student wrote is a command, and there are at most ten annotations."""
    found = commands(DOCUMENTS["github"](made, manner))
    assert len(found) <= 10
    for name, place, message in found:
        assert name == "error"
        assert message
        assert not place or (place["file"], place["line"]) == ("m.py", "3")


def test_github_tells_of_exercises_beyond_the_tenth() -> None:
    """Where GitHub would leave annotations out, the last one says how many there are."""
    found = commands(DOCUMENTS["github"](report(*(wrong(f"f{place}") for place in range(12))), Manner()))
    assert found[-1][2].startswith("3 more exercises")
    exact = commands(DOCUMENTS["github"](report(*(wrong(f"f{place}") for place in range(10))), Manner()))
    assert [place["title"] for _, place, _ in exact] == [f"f{place}%3A gradient" for place in range(10)]


@every_report
@every_manner
def test_github_summary(made: Report, manner: Manner) -> None:
    """The job summary is small enough, and every block of HTML that it opens it closes, on one line."""
    text = DOCUMENTS["github-summary"](made, manner)
    assert len(text.encode()) < MEBIBYTE
    for line in text.splitlines():
        for tag in ("details", "pre", "p", "code"):
            assert line.count(f"<{tag}>") == line.count(f"</{tag}>")


@pytest.mark.parametrize("form", ["gradescope", "github-summary"])
def test_what_a_student_wrote_is_no_html(form: str) -> None:
    """Tags of a student are shown and not obeyed."""
    text = DOCUMENTS[form](of_every_status(HOSTILE), Manner())
    assert "<script" not in text
    assert "&lt;script&gt;" in text


@pytest.mark.parametrize("form", DOCUMENTS)
def test_control_characters_are_left_out(form: str) -> None:
    """No escape sequence and no half character of a student reaches a page or a log."""
    text = DOCUMENTS[form](of_every_status(HOSTILE), Manner())
    text = b64decode(text).decode() if form == "github-classroom" else text
    assert "red" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]", text)


@pytest.mark.parametrize(("form", "words"), [("gradescope", "left out"), ("prairielearn", "left out")])
def test_what_is_left_out_is_said(form: str, words: str) -> None:
    """Text that is too long for a platform ends with a sentence that says so."""
    assert words in DOCUMENTS[form](REPORTS["large"], Manner())


@pytest.mark.parametrize("form", DOCUMENTS)
def test_both_languages(form: str) -> None:
    """A text in two languages holds both; one in Chinese holds no English sentence of ours."""
    both, chinese = (DOCUMENTS[form](report(wrong()), MANNERS[name]) for name in ("both", "zh"))
    if form == "github-classroom":
        both, chinese = (b64decode(text).decode() for text in (both, chinese))
    for words, in_chinese in (("another-mistake", True), ("Try", False), ("建议", True)):
        assert words in both
        assert (words in chinese) is in_chinese


def test_a_diagnosis_that_is_not_certain_is_no_certainty() -> None:
    """Where other mistakes fit as well, they are named."""
    assert "maybe: this mistake" in DOCUMENTS["junit"](report(wrong()), Manner())


def test_a_fault_of_ours_is_no_grade() -> None:
    """Where the grader failed, no student is told that the work is wrong, and PrairieLearn takes no grade."""
    made = REPORTS["our fault"]
    learned = json.loads(DOCUMENTS["prairielearn"](made, Manner()))
    assert learned["gradable"] is False
    assert "not to blame" in learned["format_errors"][0]
    assert "not to blame" in json.loads(DOCUMENTS["gradescope"](made, Manner()))["output"]
    assert json.loads(b64decode(DOCUMENTS["github-classroom"](made, Manner())))["status"] == "error"


def test_files_that_cannot_be_read_cost_no_attempt() -> None:
    """PrairieLearn does not count an attempt of which no file can be read."""
    found = json.loads(DOCUMENTS["prairielearn"](REPORTS["no file"], Manner()))
    assert found["gradable"] is False
    assert "m.py" in found["format_errors"][0]


def test_work_that_is_to_do_is_no_success() -> None:
    """A CI system does not turn green over an untouched stub."""
    todo = report(exercise("relu", verdict("values", Status.TODO, unmet("to do"))))
    assert ElementTree.fromstring(DOCUMENTS["junit"](todo, Manner())).attrib["failures"] == "1"


def test_a_skipped_check_has_no_status_at_gradescope() -> None:
    """A check that was not made is neither passed nor failed; Gradescope goes by its points."""
    skipped = report(exercise("relu", verdict("values", Status.SKIPPED)), right("tanh"))
    tests = json.loads(DOCUMENTS["gradescope"](skipped, Manner()))["tests"]
    assert "status" not in tests[0]
    assert tests[1]["status"] == "passed"


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_tell_the_same_facts(key: str) -> None:
    """Every sentence exists in both languages, and no fact is lost in translation."""
    english, chinese = ({name for _, name, _, _ in Formatter().parse(words)} - {None}
                        for words in (WORDS[key].en, WORDS[key].zh))
    assert english == chinese
    assert WORDS[key].en != WORDS[key].zh
