"""Diagnoses: what a card says of them, how sure it is, and how they travel in JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from textwrap import dedent
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from report_samples import exercise, of_every_code, passing, random_one, report, todo, verdict, wrong_backward

from grader.records import Diagnosis, ExerciseReport, Finding, Status
from grader.report.causes import causes
from grader.report.json_report import schema, to_dict
from grader.report.messages import diagnosis_message
from grader.report.pages import page_name
from grader.report.reading import read_exercise
from grader.report.terminal import Style, ending, row
from grader.report.words import DIAGNOSES, diagnoses_results
from grader.report.words.pattern import Words

EN, ZH = Style(), Style(lang="zh")
F, C, T = Status.FAILED, Status.CRASHED, Status.TIMED_OUT
MISSING = Diagnosis(
    "batch-size-missing",
    {"function": "mlp_backward", "outputs": ["dW1", "db1"], "factor": "N", "size": "N"},
    explains=("gradient", "finite_differences"),
    cases=12,
)
WORDS = (
    Words("{outputs} of {function}: {factor} times too large", ("factor: {factor}",), "A mean has a factor 1 / {size}.",
          "Where is the mean?"),
    Words("{function} 的 {outputs} 大了 {factor} 倍", ("因子：{factor}",), "平均带有因子 1 / {size}。", "平均在哪里？"),
)


@pytest.fixture(autouse=True)
def words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences of one diagnosis that stay as they are when the catalogue grows."""
    monkeypatch.setitem(DIAGNOSES, "batch-size-missing", WORDS)


def diagnosed(*diagnoses: Diagnosis) -> ExerciseReport:
    """A wrong backward and a fault beside it, explained by `diagnoses`."""
    return replace(wrong_backward(), diagnoses=diagnoses)


def card(item: ExerciseReport, style: Style = EN) -> str:
    """The card of an exercise, without the lines that show it again."""
    shown = ending(report(item), style).split("\n\n")[1]
    return re.split("\n  again|\n  重现", shown)[0]


def test_card_in_english() -> None:
    """The mistake is the title, its evidence comes first, and what it does not explain comes last."""
    assert card(diagnosed(MISSING)) == dedent("""\
        mlp_forward: dW1, db1 of mlp_backward: N times too large (1 of 4 points)
          smallest case: N=2, in=1 (X = [[0.5], [-1.0]])
          dW1[0, 0]: yours 0.482   expected 0.241   your forward's slope 0.241
          difference 0.241, allowed 1e-05; 4 of 4 entries differ
          yours / expected = 2 at this entry
          also different: db1, dW2, db2; in agreement: dX
          factor: N
          certain: this mistake, made on purpose in the reference, gives exactly your
            results on all 12 inputs
          this explains 2 failures: gradient, finite differences
          A mean has a factor 1 / N.
          Try: Where is the mean?
          Also: mlp_backward changes its argument dO
          dO[0, 1]: before the call 1.5   after it 0 (expected: unchanged)""")


def test_card_in_chinese() -> None:
    """The same in Chinese."""
    assert card(diagnosed(MISSING), ZH) == dedent("""\
        mlp_forward：mlp_backward 的 dW1, db1 大了 N 倍（1/4 分）
          最小的例子：N=2, in=1 (X = [[0.5], [-1.0]])
          dW1[0, 0]：你的 0.482   应为 0.241   你的前向的斜率 0.241
          相差 0.241，允许 1e-05；4 个元素中有 4 个不同
          在这个元素上，你的 / 应为 = 2
          同样不一致：db1, dW2, db2；一致：dX
          因子：N
          确定：在参考实现中故意犯这个错误，在全部 12 组输入上得到的结果与你的完全一致
          这解释了 2 处失败：梯度、有限差分
          平均带有因子 1 / N。
          建议：平均在哪里？
          另外：mlp_backward 改动了参数 dO
          dO[0, 1]：调用前 1.5   调用后 0（应保持不变）""")


def test_the_row_keeps_the_two_halves() -> None:
    """Which half is wrong is said in the row, with or without a diagnosis."""
    assert row(diagnosed(MISSING), EN) == row(wrong_backward(), EN)
    assert "forward right, backward wrong" in row(diagnosed(MISSING), EN)


@pytest.mark.parametrize(
    ("changes", "style", "said"),
    [
        ({"cases": 1}, EN, "certain: this mistake, made on purpose in the reference, gives exactly your results "
                           "on the one input that was tried"),
        ({"certain": False, "others": ("factor-two", "wrong-factor")}, EN,
         "maybe: this mistake, made on purpose in the reference, gives exactly your results on all 12 inputs; "
         "so do these: factor-two, wrong-factor"),
        ({"certain": False, "others": ("factor-two",)}, ZH, "；下列错误也是如此：factor-two"),
        ({"explains": ("distribution",), "cases": 4}, EN,
         "certain: what was drawn with all 4 settings fits this mistake, and no other one that is known"),
        ({"explains": ("support",), "cases": 1, "certain": False, "others": ("wrong-rate",)}, EN,
         "maybe: what was drawn with the one setting that was tried fits this mistake; it also fits these: wrong-rate"),
    ],
)
def test_no_more_is_said_than_was_tried(changes: dict[str, Any], style: Style, said: str) -> None:
    """How many inputs or settings were tried, and which other mistakes fit as well."""
    diagnosis = replace(MISSING, **changes)
    failing = [verdict(check, F) for check in diagnosis.explains]
    item = replace(exercise("f", *failing), diagnoses=(diagnosis,))
    joint = "" if style is ZH else " "
    assert said in joint.join(line.strip() for line in card(item, style).split("\n"))


def test_what_was_seen_and_not_imitated_makes_no_such_claim() -> None:
    """Without a case on which the mistake was made on purpose, nothing is said about making it."""
    assert "certain" not in card(diagnosed(replace(MISSING, cases=0)))


def test_two_mistakes_show_their_evidence_once() -> None:
    """Where two diagnoses explain one check, each is told, and the numbers of the check stand once."""
    both = (replace(MISSING, explains=("gradient",)), replace(MISSING, name="unheard-of", explains=("gradient",)))
    shown = ending(report(diagnosed(*both)), Style(verbose=True))
    assert shown.count("dW1[0, 0]: yours 0.482") == 1
    assert shown.count("print(dX[0, 0])") == 1
    assert "Also: not met (unheard-of)" in shown


def test_a_diagnosis_that_explains_no_failure_is_not_a_cause() -> None:
    """A card tells failures; what failed for no known reason is told as before."""
    item = diagnosed(replace(MISSING, explains=("values",)))
    assert [cause.diagnosis for cause in causes(item)] == [None, None]
    assert card(item) == card(wrong_backward())


def test_the_function_of_the_diagnosis_is_next() -> None:
    """What is to be mended is the function that the diagnosis names."""
    item = diagnosed(replace(MISSING, facts={**MISSING.facts, "function": "mlp_forward"}))
    assert ending(report(item), EN).endswith("Next: backprop.py, mlp_forward.")


def test_a_random_function_is_headed_by_its_diagnosis() -> None:
    """Where there are no two halves, the row says what the mistake is."""
    finding = Finding("law-rate", {"function": "f", "output": "Y"})
    item = exercise("f", verdict("distribution", F, finding))
    told = replace(MISSING, explains=("distribution",))
    assert "N times too large" in row(replace(item, diagnoses=(told,)), EN)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", DIAGNOSES)
def test_words_survive_missing_facts(name: str, lang: str) -> None:
    """Every diagnosis has a headline in both languages, which no absent fact can break."""
    said = diagnosis_message(Diagnosis(name), lang)
    assert said.headline
    assert "{" not in said.text
    said.text.encode("ascii" if lang == "en" else "gbk")


@pytest.mark.parametrize(
    ("name", "facts", "expected"),
    [
        ("results-swapped", {"yours": ["db", "dW"], "expected": ["dW", "db"]}, "db, dW | dW, db"),
        ("right-values-wrong-shape", {"yours": [1, 3], "expected": [3]}, "(1, 3) | (3,)"),
        ("wrong-variance", {"yours": "1 / fan_in", "expected": "2 / fan_in"}, "1 / fan_in | 2 / fan_in"),
        ("clipped", {"yours": 0.5, "expected": None}, ""),
    ],
)
def test_pairs_of_facts(
    monkeypatch: pytest.MonkeyPatch, name: str, facts: dict[str, Any], expected: str
) -> None:
    """Names are listed, shapes are written as shapes, formulas stay as they are."""
    words = Words("mistake", ("{yours} | {expected}",))
    monkeypatch.setitem(DIAGNOSES, name, (words, words))
    assert diagnosis_message(Diagnosis(name, facts), "en").facts == ((expected,) if expected else ())


def test_json_carries_diagnoses() -> None:
    """Every field is in the document, with the whole text in both languages."""
    diagnosis = replace(MISSING, certain=False, others=("factor-two",))
    whole = to_dict(report(diagnosed(diagnosis)), False)
    Draft202012Validator(schema()).validate(whole)
    assert whole["reports"][0]["exercises"][0]["diagnoses"] == [
        {
            "name": "batch-size-missing",
            "facts": {"factor": "N", "function": "mlp_backward", "outputs": ["dW1", "db1"], "size": "N"},
            "certain": False,
            "explains": ["gradient", "finite_differences"],
            "cases": 12,
            "others": ["factor-two"],
            "message": {
                "en": "dW1, db1 of mlp_backward: N times too large\nfactor: N\nA mean has a factor 1 / N.\n"
                      "Where is the mean?",
                "zh": "mlp_backward 的 dW1, db1 大了 N 倍\n因子：N\n平均带有因子 1 / N。\n平均在哪里？",
            },
        }
    ]


def entries(*items: ExerciseReport) -> list[Any]:
    """What a document says about exercises."""
    found: list[Any] = json.loads(json.dumps(to_dict(report(*items), False)))["reports"][0]["exercises"]
    return found


def test_an_exercise_is_read_back() -> None:
    """The record that is read from a document makes the same document again."""
    items = (diagnosed(MISSING), passing(), todo(), random_one(), *of_every_code().exercises)
    for entry in entries(*items):
        assert entries(read_exercise(entry)) == [entry]


@pytest.mark.parametrize("changes", [{"verdicts": [3]}, {"verdicts": [{}]}, {"title": "f"}, {"functions": 3},
                                     {"diagnoses": [{"name": 3}]}, {"status": None, "verdicts": None}])
def test_what_is_no_exercise_is_refused(changes: dict[str, Any]) -> None:
    """A damaged entry is one kind of error, whatever is wrong with it."""
    with pytest.raises(ValueError, match=r"\w"):
        read_exercise({**entries(passing())[0], **changes})


@pytest.mark.parametrize("data", [None, 3, [], {}, "exercise"])
def test_what_is_no_mapping_is_refused(data: Any) -> None:
    """Anything may stand in a file."""
    with pytest.raises(ValueError, match=r"\w"):
        read_exercise(data)


def test_the_page_is_that_of_the_first_diagnosis() -> None:
    """A diagnosis leads to the page of its name, if there is one."""
    item = diagnosed(MISSING, replace(MISSING, name="wrong-sign"))
    assert page_name(item, ("batch-size-missing", "wrong-sign")) == "batch-size-missing"
    assert page_name(item, ("wrong-sign",)) == "no-name-backward"


def finding(function: str) -> Finding:
    """A finding about a function."""
    return Finding("input-changed", {"function": function, "input": "X"})


@pytest.mark.parametrize(
    ("verdicts", "page"),
    [
        ([verdict("values", F)], "no-name-forward"),
        ([verdict("values"), verdict("gradient", F)], "no-name-backward"),
        ([verdict("values", F), verdict("gradient", F), verdict("finite_differences", F)], "no-name-both"),
        ([verdict("values", F), verdict("gradient", F), verdict("finite_differences")], "no-name-forward"),
        ([verdict("values"), verdict("gradient"), verdict("inputs_untouched", F, finding("f"))], "no-name-forward"),
        ([verdict("values"), verdict("gradient"), verdict("inputs_untouched", F, finding("f_backward"))],
         "no-name-backward"),
        ([verdict("support", F)], "no-name-random"),
        ([verdict("support"), verdict("values"), verdict("gradient", F)], "no-name-backward"),
        ([verdict("values", C), verdict("gradient", F)], "crash"),
        ([verdict("values", F), verdict("gradient", T)], "time-out"),
    ],
)
def test_without_a_diagnosis_the_page_follows_the_kind_of_failure(verdicts: list[Any], page: str) -> None:
    """Forward, backward, both, random, exception, or stop."""
    assert page_name(exercise("f", *verdicts), ()) == page


def test_the_catalogue_holds_every_file() -> None:
    """The words of each kind of mistake are found by its name."""
    assert set(diagnoses_results.WORDS) <= set(DIAGNOSES)
