"""What is said about backward functions."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

_SLOPE = (
    "{place}: yours {yours}   expected {expected}",
    ("also different: {others}; in agreement: {agree}", "also different: {others}", "in agreement: {agree}"),
    "slope in one direction: yours {slope}   expected {own_slope}   allowed {allowed}",
    "the direction goes through: {outputs}",
)
_SLOPE_ZH = (
    "{place}：你的 {yours}   应为 {expected}",
    ("同样不一致：{others}；一致：{agree}", "同样不一致：{others}", "一致：{agree}"),
    "沿一个方向的斜率：你的 {slope}   应为 {own_slope}   允许误差 {allowed}",
    "这个方向涉及：{outputs}",
)
_SLOPE_FROM = "Yours follows from the gradient of {function}; expected is measured on your own forward."
_SLOPE_FROM_ZH = "你的：由 {function} 的梯度推出；应为：用有限差分在你自己的前向上测得。"

WORDS: Catalogue = {
    "gradient-differs": (
        Words(
            "{output} of {function} differs from the gradient of the reference",
            (
                (
                    "{place}: yours {yours}   expected {expected}   your forward's slope {own}",
                    "{place}: yours {yours}   expected {expected}",
                ),
                (
                    "difference {difference}, allowed {allowed}; {wrong} of {many} entries differ",
                    "difference {difference}, allowed {allowed}",
                ),
                "yours / expected = {factor} at this entry",
                (
                    "also different: {others}; in agreement: {agree}",
                    "also different: {others}",
                    "in agreement: {agree}",
                ),
            ),
            (
                "At this entry your own forward has the expected slope.{own_expected}",
                "At this entry your backward has the slope of your own forward.{own_yours}",
            ),
            "Derive this one entry on paper, then follow the same steps in your code.",
        ),
        Words(
            "{function} 的 {output} 与参考实现的梯度不一致",
            (
                (
                    "{place}：你的 {yours}   应为 {expected}   你的前向的斜率 {own}",
                    "{place}：你的 {yours}   应为 {expected}",
                ),
                (
                    "相差 {difference}，允许 {allowed}；{many} 个元素中有 {wrong} 个不同",
                    "相差 {difference}，允许 {allowed}",
                ),
                "在这个元素上，你的 / 应为 = {factor}",
                ("同样不一致：{others}；一致：{agree}", "同样不一致：{others}", "一致：{agree}"),
            ),
            (
                "在这个元素上，你自己的前向的斜率正是应有的值。{own_expected}",
                "在这个元素上，你的反向与你自己的前向的斜率相同。{own_yours}",
            ),
            "请在纸上推导这一个元素，再在代码中逐步对照。",
        ),
    ),
    "fd-differs": (
        Words(
            "{function} does not agree with the slope of your own forward",
            _SLOPE,
            _SLOPE_FROM,
            "Nudge one input by 0.001 and see how the output of your forward moves.",
        ),
        Words(
            "{function} 与你自己的前向的斜率不一致",
            _SLOPE_ZH,
            _SLOPE_FROM_ZH,
            "把一个输入改动 0.001，看看前向的输出怎样变化。",
        ),
    ),
    "fd-differs:true": (
        Words(
            "{function} does not agree with the slope of your own forward",
            _SLOPE,
            _SLOPE_FROM + " The forward agrees with the reference.",
            "Nudge one input by 0.001 and see how the output of your forward moves.",
        ),
        Words(
            "{function} 与你自己的前向的斜率不一致",
            _SLOPE_ZH,
            _SLOPE_FROM_ZH + "前向与参考实现一致。",
            "把一个输入改动 0.001，看看前向的输出怎样变化。",
        ),
    ),
    "fd-differs:false": (
        Words(
            "{function} does not agree with the slope of your own forward",
            _SLOPE,
            _SLOPE_FROM + " The forward differs from the reference as well.",
            "Put the forward right first; the backward is then compared anew.",
        ),
        Words(
            "{function} 与你自己的前向的斜率不一致",
            _SLOPE_ZH,
            _SLOPE_FROM_ZH + "前向也与参考实现不一致。",
            "请先改好前向，然后反向会重新比较。",
        ),
    ),
    "fd-inconclusive": (
        Words(
            "finite differences could not tell whether {function} is right",
            ("they resolve no more than {resolution} here",),
            "No points are lost.",
        ),
        Words("有限差分无法判断 {function} 是否正确", ("在这里它的分辨率只有 {resolution}",), "不扣分。"),
    ),
    "not-linear": (
        Words(
            "{output} of {function} is not linear in the upstream gradient",
            ("{place}: yours {yours}   expected {expected}",),
            "A backward is linear: for a sum of two upstream gradients it returns the sum of both results.",
            "Every term needs the upstream gradient as a factor, once.",
        ),
        Words(
            "{function} 的 {output} 对上游梯度不是线性的",
            ("{place}：你的 {yours}   应为 {expected}",),
            "反向是线性的：上游梯度为两者之和时，结果也是两个结果之和。",
            "每一项都应恰好含有一次上游梯度作为因子。",
        ),
    ),
    "uneven-shares": (
        Words(
            "{output} of {function} does not share the gradient out at equal values or zeros",
            (
                "{place}: yours {yours}   expected {expected}",
                "slope along a direction that keeps equal values equal: yours {slope}   expected {own_slope}   "
                "allowed {allowed}",
            ),
            "At a tie each way of sharing is accepted, but the shares must add up to the whole.",
            "Work out the smallest tie by hand: how much of the upstream gradient arrives in all?",
        ),
        Words(
            "在相等的值或零处，{function} 的 {output} 没有正确分配梯度",
            (
                "{place}：你的 {yours}   应为 {expected}",
                "沿一个保持相等值相等的方向的斜率：你的 {slope}   应为 {own_slope}   允许误差 {allowed}",
            ),
            "在并列处怎样分配都可以，但各份之和必须等于全部。",
            "请手算最小的并列例子：到达的上游梯度总共是多少？",
        ),
    ),
    "kink-choice": (
        Words(
            "{output} of {function} makes another choice at a kink than the reference",
            (
                (
                    "{place}: yours {yours}   reference (expected) {expected}   at {input} = {at}",
                    "{place}: yours {yours}   reference (expected) {expected}",
                ),
            ),
            "There is no single derivative here; both are accepted. No points are lost.",
        ),
        Words(
            "在不可导点，{function} 的 {output} 与参考实现的取法不同",
            (
                (
                    "{place}：你的 {yours}   参考（应为） {expected}   位于 {input} = {at}",
                    "{place}：你的 {yours}   参考（应为） {expected}",
                ),
            ),
            "这里没有唯一的导数，两种取法都算对。不扣分。",
        ),
    ),
}
