"""What is said about mistakes in random functions: dropout and initialisation."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

WORDS: Catalogue = {
    "scale-missing": (
        Words("{function} does not divide the entries that are kept by 1 - p",
              meaning="The mean of the output is then smaller than that of the input.",
              advice="What must a kept entry become, so that the mean stays the same?"),
        Words("{function} 没有把保留的元素除以 1 - p",
              meaning="于是输出的均值比输入的小。",
              advice="保留的元素应变成多少，均值才不变？"),
    ),
}
