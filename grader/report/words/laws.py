"""What is said about random functions, whose entries must follow a law independently of each other."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Line, Words

_CHANCE = "A correct function gives such numbers with a probability below the false alarm bound."
_CHANCE_ZH = "正确的函数给出这样的数的概率低于误报上限。"
_PLACE = "{place}: yours {yours}   expected {expected}"
_PLACE_ZH = "{place}：你的 {yours}   应为 {expected}"
_SPREAD = "spread of the totals {from_to}: yours {spread}   expected {expected_spread}"
_SPREAD_ZH = "各{per}总量的离散程度：你的 {spread}   应为 {expected_spread}"
_LENGTHS = "root mean square of the {per}: {counts}; they vary by: yours {spread}   expected {expected_spread}"
_LENGTHS_ZH = "各{per}的均方根：{counts}；变化幅度：你的 {spread}   应为 {expected_spread}"
_ALONE = "Entries that are drawn each on its own even each other out; here they go together."
_ALONE_ZH = "各自独立抽取的元素会互相抵消；这里它们是一起变化的。"
_SHAPE_ADVICE = "Is one number drawn for every entry of {output}, or one for several of them?"
_SHAPE_ADVICE_ZH = "{output} 的每个元素都单独抽取了一个随机数，还是几个元素共用一个？"


def _law(headline: str, facts: tuple[Line, ...], settings: str, meaning: Line, advice: Line = "") -> Words:
    return Words(headline, (*facts, settings + "{settings}"), meaning, advice)


def _en(headline: str, *facts: Line, meaning: Line = _CHANCE, advice: Line = "") -> Words:
    return _law(headline, facts, "settings: ", meaning, advice)


def _zh(headline: str, *facts: Line, meaning: Line = _CHANCE_ZH, advice: Line = "") -> Words:
    return _law(headline, facts, "设置：", meaning, advice)


SUPPORT: Catalogue = {
    "law-not-finite": (
        _en(
            "{output} of {function} has an entry that is not finite",
            "{place}: yours {yours}   expected a finite number",
            meaning="The law of {function} has finite values only.",
            advice="Which operation gives this value: 0 / 0, or a division by a rate of 0?",
        ),
        _zh(
            "{function} 的 {output} 中有不是有限数的元素",
            "{place}：你的 {yours}   应为有限数",
            meaning="{function} 的分布只取有限的值。",
            advice="哪个运算会得到这个值：0 / 0，还是除以为 0 的概率？",
        ),
    ),
    "law-kept-value": (
        _en(
            "a kept entry of {output} has another value than expected",
            "{place}: yours {yours}   expected {expected_on}",
            (
                "kept entries: yours / expected = {ratio}, the spread of this ratio is {ratio_spread}",
                "kept entries: yours / expected = {ratio}",
            ),
            "zeros: {zero_fraction} of the entries; keep probability {keep}",
            meaning="An entry is either dropped, and 0, or kept, and then it has exactly the expected value.",
            advice="Does a kept entry get the factor that the handout asks for, and only once?",
        ),
        _zh(
            "{output} 中保留下来的元素值不对",
            "{place}：你的 {yours}   应为 {expected_on}",
            ("保留的元素：你的 / 应为 = {ratio}，这个比值的极差为 {ratio_spread}", "保留的元素：你的 / 应为 = {ratio}"),
            "零的比例 {zero_fraction}；保留概率 {keep}",
            meaning="一个元素要么被丢弃而为 0，要么被保留，这时它恰好是应有的值。",
            advice="保留的元素是否乘上了讲义要求的因子，并且只乘了一次？",
        ),
    ),
    "law-out-of-bound": (
        _en(
            "{output} of {function} goes beyond its bound",
            "{place}: yours {yours}   expected at most {bound} in size",
            meaning="The law has no value outside of the bound, so a single one is proof.",
            advice="Compare the bound in your formula with the one in the handout.",
        ),
        _zh(
            "{function} 的 {output} 超出了范围",
            "{place}：你的 {yours}   应为 绝对值不超过 {bound}",
            meaning="这个分布不会取到范围以外的值，所以有一个就足以说明问题。",
            advice="请把公式中的界与讲义对照一下。",
        ),
    ),
    "law-not-dropped": (
        _en(
            "{output} of {function} keeps an entry that must be dropped",
            _PLACE,
            meaning="With these settings every entry is dropped, without exception.",
            advice="What does your formula give at this end of the settings?",
        ),
        _zh(
            "{function} 的 {output} 保留了必须丢弃的元素",
            _PLACE_ZH,
            meaning="在这个设置下，每个元素都必须丢弃，没有例外。",
            advice="在设置取这个端点值时，你的公式给出什么？",
        ),
    ),
    "law-not-kept": (
        _en(
            "{output} of {function} changes or drops an entry that must be kept",
            _PLACE,
            meaning="With these settings every entry is kept, without exception.",
            advice="What does your formula give at this end of the settings?",
        ),
        _zh(
            "{function} 的 {output} 改变或丢弃了必须保留的元素",
            _PLACE_ZH,
            meaning="在这个设置下，每个元素都必须保留，没有例外。",
            advice="在设置取这个端点值时，你的公式给出什么？",
        ),
    ),
}

DISTRIBUTION: Catalogue = {
    "law-rate": (
        _en(
            "{output} of {function} has another share of zeros than expected",
            "share of zeros: yours {zero_fraction}   expected {expected}",
            "allowed with {n} entries: {low} to {high}",
            advice="Is the setting the probability to drop, or the probability to keep?",
        ),
        _zh(
            "{function} 的 {output} 中零的比例不对",
            "零的比例：你的 {zero_fraction}   应为 {expected}",
            "{n} 个元素允许的范围：{low} 到 {high}",
            advice="这个设置是丢弃的概率，还是保留的概率？",
        ),
    ),
    "law-constant": (
        _en(
            "{output} of {function} repeats one value",
            "different values among {n} entries: yours {distinct}   expected nearly {n}",
            "the commonest value: {value}",
            advice=_SHAPE_ADVICE,
        ),
        _zh(
            "{function} 的 {output} 总是重复同一个值",
            "{n} 个元素中不同的值：你的 {distinct} 个   应为 接近 {n} 个",
            "最常见的值：{value}",
            advice=_SHAPE_ADVICE_ZH,
        ),
    ),
    "law-mean": (
        _en(
            "{output} of {function} is not centred at 0",
            "mean of {n} entries: yours {mean}   expected 0   allowed {allowed}",
            advice="Is the interval, or the bell, symmetric about 0?",
        ),
        _zh(
            "{function} 的 {output} 不以 0 为中心",
            "{n} 个元素的均值：你的 {mean}   应为 0   允许误差 {allowed}",
            advice="抽取的区间或钟形曲线关于 0 对称吗？",
        ),
    ),
    "law-scale": (
        _en(
            "{output} of {function} has another scale than expected",
            "standard deviation: yours {std}   expected {expected}",
            "estimated scale / expected scale = {ratio}; allowed with {n} entries: {low} to {high}",
            advice="Variance or standard deviation, fan-in, fan-out or both: which does the handout use?",
        ),
        _zh(
            "{function} 的 {output} 尺度不对",
            "标准差：你的 {std}   应为 {expected}",
            "估计的尺度 / 应有的尺度 = {ratio}；{n} 个元素允许的范围：{low} 到 {high}",
            advice="方差还是标准差，输入维度、输出维度还是两者：讲义用的是哪一个？",
        ),
    ),
    "law-shape": (
        _en(
            "{output} of {function} has another kind of distribution than expected",
            "distance from the distribution: yours {distance}   allowed {allowed}   ({n} entries)",
            "kurtosis: yours {kurtosis}   expected {expected_kurtosis}",
            (
                "largest size, in units of the law: yours {largest}   expected {largest_low} to {largest_high}",
                "largest size, in units of the law: {largest}",
            ),
            advice="Normal or uniform: which one does the handout ask for? The kurtosis is 3 or 1.8.",
        ),
        _zh(
            "{function} 的 {output} 的分布类型不对",
            "与应有分布的距离：你的 {distance}   允许 {allowed}   （{n} 个元素）",
            "峰度：你的 {kurtosis}   应为 {expected_kurtosis}",
            (
                "最大绝对值（以分布的尺度为单位）：你的 {largest}   应为 {largest_low} 到 {largest_high}",
                "最大绝对值（以分布的尺度为单位）：{largest}",
            ),
            advice="讲义要求的是正态分布还是均匀分布？它们的峰度分别是 3 和 1.8。",
        ),
    ),
}

INDEPENDENCE: Catalogue = {
    "law-calls-identical": (
        _en(
            "{function} returns the same {output} in several calls",
            (
                "calls with the same result: yours {calls}, of {n}   expected none",
                "calls with the same result: yours {calls}   expected none",
            ),
            advice="Is a seed set, or a generator made, inside of {function}?",
        ),
        _zh(
            "{function} 在几次调用中返回了相同的 {output}",
            ("结果相同的调用：你的 {calls}（共 {n} 次）   应为 没有", "结果相同的调用：你的 {calls}   应为 没有"),
            advice="{function} 内部是否设置了随机种子，或新建了随机数生成器？",
        ),
    ),
    "law-call-totals": (
        _en("the totals of {output} do not vary {from_to} as they should", _SPREAD, "totals seen: {counts}"),
        _zh("各{per}的 {output} 总量的变化不对", _SPREAD_ZH, "见到的总量：{counts}"),
    ),
    "law-call-totals:less": (
        _en(
            "the totals of {output} vary too little {from_to}",
            _SPREAD,
            "totals seen: {counts}",
            meaning="Entries that are drawn each on its own add up to totals that vary by chance.",
            advice="Is a fixed number of entries chosen, instead of a chance for each of them?",
        ),
        _zh(
            "各{per}的 {output} 总量变化太小",
            _SPREAD_ZH,
            "见到的总量：{counts}",
            meaning="各自独立抽取的元素，总量会随机变化。",
            advice="是否选取了固定个数的元素，而不是让每个元素各凭概率？",
        ),
    ),
    "law-call-totals:more": (
        _en(
            "the totals of {output} vary too much {from_to}",
            _SPREAD,
            "totals seen: {counts}",
            meaning=_ALONE,
            advice=_SHAPE_ADVICE,
        ),
        _zh(
            "各{per}的 {output} 总量变化太大",
            _SPREAD_ZH,
            "见到的总量：{counts}",
            meaning=_ALONE_ZH,
            advice=_SHAPE_ADVICE_ZH,
        ),
    ),
    "law-rows": (
        _en(
            "the entries within a row of {output} are not independent",
            _SPREAD,
            "totals seen: {counts}",
            meaning=(_ALONE + "{more}", _CHANCE),
            advice=_SHAPE_ADVICE,
        ),
        _zh(
            "{output} 同一行的元素不独立",
            _SPREAD_ZH,
            "见到的总量：{counts}",
            meaning=(_ALONE_ZH + "{more}", _CHANCE_ZH),
            advice=_SHAPE_ADVICE_ZH,
        ),
    ),
    "law-columns": (
        _en(
            "the entries within a column of {output} are not independent",
            "columns that are the same throughout: yours {same}   expected none",
            _SPREAD,
            "totals seen: {counts}",
            meaning=(_ALONE + "{more}", _CHANCE),
            advice="Is one mask drawn for the whole batch, or one for each example?",
        ),
        _zh(
            "{output} 同一列的元素不独立",
            "整列相同的列：你的 {same}   应为 没有",
            _SPREAD_ZH,
            "见到的总量：{counts}",
            meaning=(_ALONE_ZH + "{more}", _CHANCE_ZH),
            advice="掩码是整个批量共用一个，还是每个样本各有一个？",
        ),
    ),
    "law-positions": (
        _en(
            "the same positions of {output} come out alike in every call",
            "positions that are the same in all calls: yours {same}   expected none",
            _SPREAD,
            "totals seen: {counts}",
            meaning=(_ALONE + "{more}", _CHANCE),
            advice="Is something random kept from one call to the next?",
        ),
        _zh(
            "{output} 的相同位置在每次调用中结果都相似",
            "每次调用都相同的位置：你的 {same}   应为 没有",
            _SPREAD_ZH,
            "见到的总量：{counts}",
            meaning=(_ALONE_ZH + "{more}", _CHANCE_ZH),
            advice="是否有随机的东西从一次调用留到了下一次？",
        ),
    ),
    "law-norms": (
        _en("the {per} of {output} have lengths that do not vary as they should", _LENGTHS),
        _zh("{output} 各{per}的长度变化不对", _LENGTHS_ZH),
    ),
    "law-norms:less": (
        _en(
            "the {per} of {output} all have (nearly) the same length",
            _LENGTHS,
            meaning="Entries that are drawn each on its own give lengths that vary by chance.",
            advice="Is something normalised or made orthogonal after the drawing?",
        ),
        _zh(
            "{output} 各{per}的长度（几乎）相同",
            _LENGTHS_ZH,
            meaning="各自独立抽取的元素，各{per}的长度会随机变化。",
            advice="抽取之后是否做了归一化或正交化？",
        ),
    ),
    "law-norms:more": (
        _en(
            "the {per} of {output} have lengths that vary too much",
            _LENGTHS,
            meaning="Entries that follow one law give lengths that vary by chance only.",
            advice="Does every entry of {output} get the same scale?",
        ),
        _zh(
            "{output} 各{per}的长度变化太大",
            _LENGTHS_ZH,
            meaning="服从同一分布的元素，各{per}的长度只会随机变化。",
            advice="{output} 的每个元素用的是同一个尺度吗？",
        ),
    ),
    "law-neighbours": (
        _en(
            "the entries of {output} are not independent of each other",
            (
                "two {between} compared ({lines}): yours {agree} of {pairs} pairs agree   expected {low} to {high}",
                "neighbours along the {along}: yours {agree} of {pairs} pairs agree   expected {low} to {high}",
            ),
            advice=_SHAPE_ADVICE,
        ),
        _zh(
            "{output} 的元素互相不独立",
            (
                "比较两{between}（{lines}）：你的 {pairs} 对中有 {agree} 对一致   应为 {low} 到 {high}",
                "沿{along}方向相邻的元素：你的 {pairs} 对中有 {agree} 对一致   应为 {low} 到 {high}",
            ),
            advice=_SHAPE_ADVICE_ZH,
        ),
    ),
}

WORDS: Catalogue = {**SUPPORT, **DISTRIBUTION, **INDEPENDENCE}
