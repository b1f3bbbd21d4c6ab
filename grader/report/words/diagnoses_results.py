"""What is said about mistakes that results give away: factors, signs, arrangement, steps of a forward."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

WORDS: Catalogue = {
    "batch-size-missing": (
        Words("{outputs} of {function}: {factor} times what is right; the division by the batch size is missing",
              meaning="The loss is a mean over the batch, so each of its gradients carries a factor 1 / {size}.",
              advice="Where does the mean over the batch enter your {function}?"),
        Words("{function} 的 {outputs}：是应有值的 {factor} 倍，缺少除以批量大小",
              meaning="损失是对批量取的平均，所以它的每个梯度都带有因子 1 / {size}。",
              advice="对批量取平均这一步，在你的 {function} 中体现在哪里？"),
    ),
}
