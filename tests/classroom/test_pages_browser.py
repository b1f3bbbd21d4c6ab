"""The pages in a real browser: they load nothing, run nothing, fit a phone, and can be read in light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import PROGRAM, Browser
from page_samples import BOMB, bombed, graded, small_class

from grader.classroom.handin import Result
from grader.classroom.pages import student_page, write_pages

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium: apt-get install chromium")

KINDS = ("gate", "strange", "crash", "syntax", "endless")
LONG = "Maximilianehohenstaufenwallerseehabsburg" * 3
# The least ratio of contrast of any text, by the formula of WCAG 2, and the text that has it.
CONTRAST = """(() => {
  const level = color => color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = element => {
    for (; element; element = element.parentElement) {
      const color = getComputedStyle(element).backgroundColor;
      if (!/, 0\\)$/.test(color)) return color;
    }
    return 'rgb(0, 255, 0)';
  };
  document.querySelectorAll('details').forEach(each => { each.open = true; });
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim()) continue;
    const style = getComputedStyle(element);
    const own = level(element.closest('svg') ? style.fill : style.color), behind = level(ground(element));
    found.push([(Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05), texts.currentNode.data]);
  }
  return found.sort((a, b) => a[0] - b[0])[0];
})()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for all tests here."""
    with Browser(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture(scope="module", params=["en", "zh"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a class in which some are hostile and one has a very long name."""
    found = tmp_path_factory.mktemp(request.param)
    hostile = [Result(f"{n}{BOMB}", **{name: value for name, value in vars(bombed(kind)).items() if name != "student"})
               for n, kind in enumerate(KINDS)]
    write_pages([*small_class(), graded(LONG, "crash", name=LONG), *hostile], found, request.param, True)
    return found


def _pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def test_nothing_is_loaded_nothing_runs_and_nothing_is_complained_of(browser: Browser, folder: Path) -> None:
    """Each page asks for itself only, the console stays empty, and no text of a student becomes an element."""
    for page in _pages(folder):
        browser.open(page)
        assert browser.requests == [page.as_uri()]
        assert browser.complaints == []
        assert browser.value("document.querySelectorAll('script, img').length") == 0
        assert browser.value("document.title") not in ("ran", "")


def test_the_policy_stops_what_escaping_would_have_let_through(browser: Browser, tmp_path: Path) -> None:
    """Even as markup a script, an image, a style and a form of a student do nothing."""
    text = student_page(graded("s1", "gate"), "en")
    inserted = BOMB + "<style>h1 { display: none }</style><h2 id='probe' style='display: none'>x</h2>"
    page = tmp_path / "page.html"
    page.write_text(text.replace("<main>", f"<main>{inserted}"), encoding="utf-8")
    browser.open(page)
    assert browser.value("document.title") != "ran"
    assert browser.value("document.querySelectorAll('script, img').length") == 2
    assert browser.value("getComputedStyle(document.querySelector('h1')).display") == "block"
    assert browser.value("getComputedStyle(document.querySelector('#probe')).display") == "block"
    assert browser.requests == [page.as_uri()]
    page.write_text(re.sub("<meta http-equiv.*>", "", page.read_text(encoding="utf-8")), encoding="utf-8")
    browser.open(page)
    assert browser.value("document.title") == "ran"
    assert len(browser.requests) == 2


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_can_be_read(dark: bool, browser: Browser, folder: Path) -> None:
    """The contrast of every text with what is behind it is at least 4.5."""
    for page in _pages(folder):
        browser.open(page, dark=dark)
        ratio, text = browser.value(CONTRAST)
        assert ratio >= 4.5, f"{page.name}: {text}"


def test_light_and_dark_differ_and_show_something(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """Screenshots are far from blank, and the dark one is another."""
    empty = tmp_path / "empty.html"
    empty.write_text("<!DOCTYPE html>", encoding="utf-8")
    browser.open(empty)
    blank = len(browser.screenshot())
    for page in (folder / "index.html", next((folder / "students").glob("s02-*"))):
        shots, grounds = [], []
        for dark in (False, True):
            browser.open(page, dark=dark)
            shots.append(browser.screenshot())
            grounds.append(browser.value("getComputedStyle(document.body).backgroundColor"))
        assert min(map(len, shots)) > 2 * blank
        assert shots[0] != shots[1]
        assert grounds == ["rgb(255, 255, 255)", "rgb(18, 23, 28)"]


@pytest.mark.parametrize("width", [360, 1000])
def test_no_page_scrolls_sideways(width: int, browser: Browser, folder: Path) -> None:
    """On a phone too, with everything unfolded, with long names and long lines of code."""
    for page in _pages(folder):
        browser.open(page, width=width)
        browser.value("document.querySelectorAll('details').forEach(each => { each.open = true })")
        assert browser.value("document.documentElement.clientWidth") == width
        assert browser.value("document.documentElement.scrollWidth") <= width, page.name


def test_links_lead_to_pages_and_back(browser: Browser, folder: Path) -> None:
    """As the browser resolves them, every link names a file of the folder or a place on the page."""
    browser.open(folder / "index.html")
    links = browser.value("[...document.querySelectorAll('#list a')].map(each => each.href)")
    assert sorted(links) == sorted(page.as_uri() for page in (folder / "students").iterdir())
    for page in (folder / "students").iterdir():
        browser.open(page)
        assert browser.value("document.querySelector('nav a').href") == (folder / "index.html").as_uri()
        lost = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(each => !document.querySelector(each.hash))"
        assert browser.value(f"{lost}.length") == 0


def test_without_style_the_words_remain(browser: Browser, folder: Path) -> None:
    """What a bar shows stands beside it as text, and pictures without a text of their own are hidden from readers."""
    browser.open(folder / "index.html")
    browser.value("document.querySelector('style').remove()")
    shares = browser.value("document.querySelector('#exercises').innerText")
    assert re.search(r"(passed|通过) \d+", shares)
    assert browser.value("document.querySelector('svg.histogram').getAttribute('aria-label').length") > 20
    assert browser.value("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
