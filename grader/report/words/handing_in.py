"""What is said about the finding and the reading of what students handed in."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

_UNREAD = "None of its functions could be checked."
_UNREAD_ZH = "其中的函数都无法检查。"
_INSIDE = "Nothing in it could be read."
_INSIDE_ZH = "其中的内容都没有读取。"
_AGAIN = "Make the zip again and open it once yourself before handing it in."
_AGAIN_ZH = "请重新打包，提交之前自己先打开一次。"

_FILES: Catalogue = {
    "unreadable-file:encrypted": (
        Words("{file} is locked with a password", meaning=_UNREAD, advice="Hand in the files without a password."),
        Words("{file} 设有密码", meaning=_UNREAD_ZH, advice="请提交没有密码的文件。"),
    ),
    "unreadable-file:packing": (
        Words("{file} is packed in a way that is not read here", ("{detail}",), _UNREAD,
              "Make the zip with the usual settings (deflate)."),
        Words("{file} 的压缩方式不受支持", ("{detail}",), _UNREAD_ZH, "请用默认设置（deflate）重新打包。"),
    ),
    "unreadable-file:bomb": (
        Words("{file} would grow far more than code does when it is unpacked", ("{detail}",),
              "It was left packed. None of its functions could be checked."),
        Words("{file} 解压后的膨胀程度远超正常代码", ("{detail}",), "没有解压。其中的函数都无法检查。"),
    ),
    "unreadable-file:damaged": (
        Words("{file} is damaged inside its zip", ("{detail}",), _UNREAD, _AGAIN),
        Words("{file} 在 zip 中已损坏", ("{detail}",), _UNREAD_ZH, _AGAIN_ZH),
    ),
    "unreadable-file:notebook": (
        Words("{file} is not a notebook that can be read", ("{detail}",), "Nothing was taken from it.",
              "Open it in Jupyter and save it again."),
        Words("{file} 不是可以读取的笔记本", ("{detail}",), "没有从中取用任何内容。", "请用 Jupyter 打开并重新保存。"),
    ),
    "unreadable-file:too-much": (
        Words("{file} was not read: together the files are too large", ("{detail}",), _UNREAD,
              "Hand in code only, without data."),
        Words("{file} 没有读取：所有文件加起来太大", ("{detail}",), _UNREAD_ZH, "请只提交代码，不要附带数据。"),
    ),
}

_FOLDERS: Catalogue = {
    "unread-folder": (
        Words("the folder {folder} cannot be looked into", ("{detail}",), _INSIDE),
        Words("无法打开文件夹 {folder}", ("{detail}",), _INSIDE_ZH),
    ),
    "unread-folder:link": (
        Words("{folder} is a link to somewhere else", meaning="Links are not followed.",
              advice="Hand in the files themselves."),
        Words("{folder} 是指向别处的链接", meaning="链接不会被打开。", advice="请提交文件本身。"),
    ),
    "unread-folder:deep": (
        Words("{folder} lies too deep in folders within folders", meaning=_INSIDE),
        Words("{folder} 的文件夹层数太深", meaning=_INSIDE_ZH),
    ),
    "unread-folder:many": (
        Words("{folder} and what comes after it were not looked into: too many files", ("{detail}",),
              advice="Hand in your own files only."),
        Words("{folder} 及其后的内容没有查看：文件太多", ("{detail}",), advice="请只提交你自己的文件。"),
    ),
}

_ZIPS: Catalogue = {
    "unread-zip": (
        Words("{file} cannot be opened", ("{detail}",), _INSIDE),
        Words("无法打开 {file}", ("{detail}",), _INSIDE_ZH),
    ),
    "unread-zip:damaged": (
        Words("{file} is damaged, cut short, or no zip at all", ("{detail}",), _INSIDE, _AGAIN),
        Words("{file} 已损坏、不完整，或者不是 zip", ("{detail}",), _INSIDE_ZH, _AGAIN_ZH),
    ),
    "unread-zip:encrypted": (
        Words("{file} is locked with a password", meaning=_INSIDE, advice="Hand in a zip without a password."),
        Words("{file} 设有密码", meaning=_INSIDE_ZH, advice="请提交没有密码的 zip。"),
    ),
    "unread-zip:nested": (
        Words("{file} lies in too many zips within zips", meaning=_INSIDE, advice="Hand in one zip with the files."),
        Words("{file} 的 zip 嵌套层数太多", meaning=_INSIDE_ZH, advice="请提交一个直接包含文件的 zip。"),
    ),
    "unread-zip:foreign": (
        Words("{file} is an archive of a kind that is not opened here", meaning=_INSIDE,
              advice="Hand in the files themselves, or a zip."),
        Words("{file} 是不受支持的压缩格式", meaning=_INSIDE_ZH, advice="请提交文件本身，或者 zip。"),
    ),
    "unread-zip:bomb": (
        Words("{file} would grow far more than a zip does when it is unpacked", ("{detail}",), _INSIDE),
        Words("{file} 解压后的膨胀程度远超正常的 zip", ("{detail}",), _INSIDE_ZH),
    ),
    "unread-zip:too-large": (
        Words("{file} is too large to be opened", ("{detail}",), _INSIDE, "Hand in code only, without data."),
        Words("{file} 太大，没有打开", ("{detail}",), _INSIDE_ZH, "请只提交代码，不要附带数据。"),
    ),
}

_NAMES: Catalogue = {
    "odd-name": (
        Words("the name {file} is not as names should be"),
        Words("名字 {file} 不规范"),
    ),
    "odd-name:outside": (
        Words("{file} names a place outside its zip", meaning="It was left out."),
        Words("{file} 指向 zip 之外的位置", meaning="已忽略。"),
    ),
    "odd-name:twice": (
        Words("{file} is in its zip twice", meaning="The last one was taken."),
        Words("{file} 在 zip 中出现了两次", meaning="取用了最后一个。"),
    ),
    "odd-name:long": (
        Words("{file} has a name that is too long for most systems"),
        Words("{file} 的名字太长，多数系统无法使用"),
    ),
    "odd-name:case": (
        Words("{file} has a twin that differs in capital letters only", ("{others}",),
              "On many systems the two are one."),
        Words("与 {file} 仅有大小写差别的名字也存在", ("{others}",), "在很多系统上二者是同一个名字。"),
    ),
}

WORDS: Catalogue = {
    **_FILES,
    **_FOLDERS,
    **_ZIPS,
    **_NAMES,
    "nothing-found": (
        Words("{source} holds no Python file and no notebook with the functions of the assignment",
              advice="Hand in the files of the assignment."),
        Words("{source} 中没有 Python 文件，也没有包含作业函数的笔记本", advice="请提交作业的文件。"),
    ),
    "several-folders": (
        Words("files of the assignment lie in several folders; {chosen} was taken", ("not taken: {others}",),
              "The folder with the most files that are no longer as they were handed out is taken.",
              "If another one was meant, hand in that one alone."),
        Words("作业的文件出现在多个文件夹中；取用了 {chosen}", ("未取用：{others}",),
              "取用的是改动过的作业文件最多的文件夹。", "如果应当取用另一个，请只提交那一个。"),
    ),
    "served-as": (
        Words("{served} is missing; {file} was taken in its place", meaning="It defines functions of {served}.",
              advice="Rename {file} to {served}."),
        Words("缺少 {served}；用 {file} 代替", meaning="其中定义了 {served} 的函数。",
              advice="请把 {file} 改名为 {served}。"),
    ),
    "served-as:true": (
        Words("{served} was made from the notebook {file}",
              meaning="Its imports, functions, classes and constants were taken; the rest of it was not run."),
        Words("{served} 取自笔记本 {file}", meaning="取用了其中的导入、函数、类和常量；其余部分没有运行。"),
    ),
    "marked-late": (
        Words("{source} was handed in late", meaning="Canvas marks it so, without saying how late."),
        Words("{source} 迟交", meaning="Canvas 这样标记，但没有说明迟了多久。"),
    ),
    "several-hand-ins": (
        Words("this is attempt {attempt} of {attempts} by the same student", ("all: {others}",)),
        Words("这是同一名学生 {attempts} 次提交中的第 {attempt} 次", ("全部：{others}",)),
    ),
    "not-on-roster": (
        Words("{student} cannot be matched to one person on the roster", ("name: {name}", "could be: {candidates}"),
              "The work was graded all the same."),
        Words("{student} 无法对应到名单上的某一个人", ("姓名：{name}", "可能是：{candidates}"), "作业仍然照常评分。"),
    ),
    "not-in-metadata": (
        Words("{folder} is not named in submission_metadata.yml", meaning="Nobody can tell whose it is."),
        Words("submission_metadata.yml 中没有 {folder}", meaning="无法得知这是谁的提交。"),
    ),
    "roster-row": (
        Words("line {line} of the roster was left out", ("{student}",)),
        Words("名单第 {line} 行被忽略", ("{student}",)),
    ),
    "roster-row:nobody": (
        Words("line {line} of the roster names nobody: it has no id, no e-mail address and no name"),
        Words("名单第 {line} 行没有学号、邮箱和姓名"),
    ),
    "roster-row:twice": (
        Words("line {line} of the roster names {student} a second time", meaning="The first line counts."),
        Words("名单第 {line} 行重复了 {student}", meaning="以先出现的一行为准。"),
    ),
}
