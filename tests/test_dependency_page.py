"""The format ``pickle_dependencies_html``: what is in the page, and what it does in a real browser."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import browser
import pytest
from bandit.core.issue import Issue
from bandit.core.manager import BanditManager
from dependency_samples import install, put, site
from reports import report
from scanning import scan

from bandit_pickle_plugins.runner.dependencies import Line, Place, Report, Share, Skipped
from bandit_pickle_plugins.runner.formatters import page
from bandit_pickle_plugins.runner.targets import Distribution

FORMAT = "pickle_dependencies_html"

#: What would run, load or break out of something, were it not escaped.
PAYLOADS = (
    "</script><script>console.error('ran')</script>",
    "</style></pre></title><img src=https://example.com/x onerror=console.error('ran')>",
    "\" onmouseover=console.error('ran') x=\"' autofocus onfocus=console.error('ran') x='",
    "--><svg onload=console.error('ran')><!--",
    "&lt;b&gt; &amp;#x41; {{7*7}} ${7*7} %s",
    "javascript:console.error('ran')",
)

#: The elements that the page is made of.
TAME = """
a article b body button caption code dd details div dl dt fieldset form h1 h2 h3 h4 head header html i input label
legend li link main mark meta output p pre rect script section span style summary svg table tbody td th thead time
title tr ul
"""

_VOID = {"meta", "link", "img", "input", "br", "hr"}


class Element:
    """An element of a page."""

    def __init__(self, name: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.name, self.attributes, self.parent = name, attributes, parent
        self.children: list[Element | str] = []

    def all(self, name: str, **attributes: str) -> list[Element]:
        """Return the elements below with this name, and these attributes."""
        return [
            one
            for one in self.below()
            if one.name == name and all(one.attributes.get(key) == value for key, value in attributes.items())
        ]

    def below(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.below()

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def hidden(self) -> bool:
        return "hidden" in self.attributes or (self.parent is not None and self.parent.hidden)


class Reader(HTMLParser):
    """Reads a page strictly: every element that is opened is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.root = self.current = Element("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.current)
        self.current.children.append(element)
        if tag not in _VOID:
            self.current = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.current.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.current))

    def handle_endtag(self, tag: str) -> None:
        assert self.current.name == tag, f"</{tag}> in <{self.current.name}>"
        assert self.current.parent is not None
        self.current = self.current.parent

    def handle_data(self, data: str) -> None:
        self.current.children.append(data)


def read(text: str) -> Element:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.current is reader.root
    return reader.root


def classes(element: Element, name: str) -> list[Element]:
    return [one for one in element.below() if name in one.attributes.get("class", "").split()]


@pytest.fixture
def manager(tmp_path: Path) -> BanditManager:
    """Return the scan of installed distributions, with a file that belongs to none and one that is no Python."""
    packages = site(tmp_path)
    put(packages, {"taskline/broken.py": "def", "loose.py": "import pickle\n\npickle.loads(b'')\n"})
    return scan([packages])


def many(count: int, distributions: int = 30) -> Report:
    """Return a report with many findings."""
    shares = []
    for number in range(distributions):
        grades = [("HIGH", "MEDIUM", "LOW")[one % 3] for one in range(count // distributions)]
        places = [
            Place(
                f"package{number}/module_{one}.py", "", one + 2, 4, f"P90{one % 6 + 1}", "pickle_load", grade, "HIGH",
                502, "https://cwe.mitre.org/data/definitions/502.html",
                f"pickle.loads in Client{one}.read runs whatever its input says; the bytes come from a network peer. "
                "Use JSON or Protocol Buffers; if it must be pickle, verify a signature (HMAC) over the bytes first.",
                "https://docs.python.org/3/library/pickle.html#restricting-globals",
                tuple(Line(one + at, f"        data = self.connection.receive({at})", at == 2) for at in (1, 2, 3)),
                (),
            )
            for one, grade in enumerate(sorted(grades))
        ]  # fmt: skip
        shares.append(Share(Distribution(f"package-{number}", "1.0", "/site"), tuple(places), (), 10))
    return Report(tuple(shares), ())


# -- what is in the page ---------------------------------------------------------------------------------------------


def test_page_shows_findings_with_code_advice_and_link(manager: BanditManager, tmp_path: Path) -> None:
    root = read(report(manager, FORMAT, tmp_path))
    sections = root.all("details", **{"class": "d"})
    assert [one.all("h3")[0].text for one in sections] == ["taskline 2.1.0", "modelstore 0.4.2", "(no distribution)"]
    worst = sections[0].all("article")[0]
    assert worst.attributes == {"data-severity": "HIGH", "data-id": "P901"}
    assert worst.all("h4")[0].text == "HIGH P901 taskline/worker.py:7"
    assert [one.text for one in worst.all("p")[:2]] == [
        "pickle.loads in receive runs whatever its input says; the bytes come from a network peer.",
        "Use JSON or Protocol Buffers; if it must be pickle, verify a signature (HMAC) over the bytes first.",
    ]
    (code,) = worst.all("pre")
    assert [one.text for one in code.all("mark")] == ["7        return pickle.loads(peer.recv(65536))"]
    assert [one.text for one in code.all("span")] == ["6    with socket.create_connection(address) as peer:"]
    assert [one.attributes["href"] for one in worst.all("a")] == [
        "https://cwe.mitre.org/data/definitions/502.html",
        "https://docs.python.org/3/library/pickle.html#restricting-globals",
    ]
    assert [one.text for one in sections[0].all("li")] == [
        "Skipped: taskline/broken.py (syntax error while parsing AST from file)"
    ]


def test_page_sums_up(manager: BanditManager, tmp_path: Path) -> None:
    root = read(report(manager, FORMAT, tmp_path))
    tiles = {one.text: other.text for one, other in zip(root.all("dt"), root.all("dd"), strict=True)}
    assert tiles == {
        "Distributions": "3",
        "With findings": "2",
        "High": "1",
        "Medium": "2",
        "Low": "1",
        "Files skipped": "1",
        "Lines of code": "18",
    }
    rows = [[cell.text for cell in row.below() if cell.name in ("th", "td")] for row in root.all("tr")]
    assert rows == [
        ["Distribution", "High", "Medium", "Low", "By id"],
        ["taskline 2.1.0", "1", "1", "0", "P901\xa02"],
        ["modelstore 0.4.2", "0", "1", "0", "P903\xa01"],
        ["(no distribution) ", "0", "0", "1", "P901\xa01"],
    ]
    assert [one.text for one in root.all("ul", **{"class": "n"})[0].all("li")] == ["plainconf 1.0"]


def test_bars_are_as_long_as_there_are_findings_and_stacked_by_severity() -> None:
    place = many(3, 1).shares[0].places[0]
    counts = [{"HIGH": 50, "MEDIUM": 30, "LOW": 20}, {"MEDIUM": 10}, {"LOW": 1}]
    shares = tuple(
        Share(None, tuple(place._replace(severity=grade) for grade, times in one.items() for _ in range(times)), (), 1)
        for one in counts
    )
    root = read("".join(page.parts(Report(shares, ()), {"loc": 1})))
    bars = [
        [
            (rect.attributes["class"], float(rect.attributes["x"]), float(rect.attributes["width"]))
            for rect in bar.all("rect")
        ]
        for bar in root.all("svg")
    ]
    assert bars == [
        [("HIGH", 0, 500), ("MEDIUM", 500, 300), ("LOW", 800, 200)],
        [("MEDIUM", 0, 100)],
        [("LOW", 0, 10)],
    ]


def test_page_has_the_parts_that_readers_of_all_kinds_need(manager: BanditManager, tmp_path: Path) -> None:
    text = report(manager, FORMAT, tmp_path)
    root = read(text)
    assert text.startswith("<!DOCTYPE html>\n")
    assert root.all("html")[0].attributes["lang"] == "en"
    assert [len(root.all(name)) for name in ("h1", "main", "header", "title", "caption")] == [1, 1, 1, 1, 1]
    levels = [int(one.name[1]) for one in root.below() if re.fullmatch(r"h\d", one.name)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all("scope" in cell.attributes for cell in root.all("th"))
    assert all(box.parent is not None and box.parent.name == "label" for box in root.all("input"))
    assert all(one.all("legend") for one in root.all("fieldset"))
    identifiers = [one.attributes["id"] for one in root.below() if "id" in one.attributes]
    assert len(identifiers) == len(set(identifiers))
    assert {one.attributes["href"] for one in root.all("tbody")[0].all("a")} <= {f"#{one}" for one in identifiers}
    assert root.all("form")[0].hidden  # it does nothing without the script


def test_page_without_findings(tmp_path: Path) -> None:
    install(tmp_path, "fine", "1", {"fine.py": ""})
    root = read(report(scan([tmp_path]), FORMAT, tmp_path))
    assert "No findings." in root.text
    assert not root.all("form")
    assert [one.text for one in root.all("li")] == ["fine 1"]


def test_places_of_which_one_is_new() -> None:
    place = many(3, 1).shares[0].places[0]
    with_candidates = place._replace(candidates=(place, place._replace(line=99)))
    root = read("".join(page.parts(Report((Share(None, (with_candidates,), (), 1),), ()), {"loc": 1})))
    assert "One of these 2 places is new:" in root.text
    assert [len(root.all("article")), len(root.all("pre"))] == [1, 2]


def test_what_nobody_reads_is_cut() -> None:
    place = many(3, 1).shares[0].places[0]
    lines = tuple(Line(number, "x" * 1000, True) for number in range(1, 101))
    root = read("".join(page.parts(Report((Share(None, (place._replace(code=lines),), (), 1),), ()), {"loc": 1})))
    code = root.all("pre")[0]
    assert [len(one.text) for one in code.all("mark")] == [len(f"{number}") + 402 for number in range(1, 41)]
    assert code.text.endswith("… 60 more lines")


# -- texts that nobody vouches for -----------------------------------------------------------------------------------


def hostile() -> Report:
    """Return a report each of whose texts tries something."""
    shares = []
    for payload in PAYLOADS:
        place = Place(
            path=payload, filename=payload, line=1, column=0, test_id=payload, test_name=payload, severity="HIGH",
            confidence=payload, cwe=1, cwe_link=payload, text=f"{payload}. Then {payload}", more_info=payload,
            code=(Line(1, payload, True), Line(2, f"\x1b\u202e\ud800{payload}", False)), candidates=(),
        )  # fmt: skip
        again = place._replace(candidates=(place, place))
        distribution = Distribution(payload, payload, payload)
        shares.append(Share(distribution, (place, again), (Skipped(payload, payload, payload),), 1))
    return Report(tuple(shares), tuple(Share(one.distribution, (), (), 1) for one in shares))


def test_texts_cannot_become_elements_attributes_or_addresses() -> None:
    tame = set(TAME.split())
    root = read("".join(page.parts(hostile(), {"loc": 1})))
    assert {one.name for one in root.below()} <= tame
    assert len(root.all("script")) == len(root.all("style")) == 1
    attributes = {name for one in root.below() for name in one.attributes}
    assert not {name for name in attributes if name.startswith("on") or name in ("src", "style", "autofocus", "x=")}
    addresses = {one.attributes["href"] for one in root.below() if "href" in one.attributes}
    assert all(re.fullmatch(r"#d\d+|data:,", address) for address in addresses)
    for payload in PAYLOADS:
        assert payload in root.text
    assert r"\x1b\u202e\ud800" in root.text
    assert not re.search("[\x1b\u202e\ud800]", root.text)


def test_policy_allows_nothing_but_the_page_s_own_script_and_style() -> None:
    root = read("".join(page.parts(many(3, 1), {"loc": 1})))
    (policy,) = (one.attributes["content"] for one in root.all("meta", **{"http-equiv": "Content-Security-Policy"}))
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert allowed.pop("script-src") == page._source(root.all("script")[0].text)
    assert allowed.pop("style-src") == page._source(root.all("style")[0].text)
    assert allowed == {"default-src": "'none'", "img-src": "data:", "base-uri": "'none'", "form-action": "'none'"}


@pytest.mark.parametrize("name", ["page.css", "page.js"])
def test_script_and_style_are_the_same_in_any_encoding(name: str) -> None:
    """The page's policy names them by a digest."""
    assert page._file(name).isascii()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_page_can_be_written_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9-\xe2\x98\x83.py")
    manager = scan([])
    manager.files_list = [name]
    manager.results = [Issue("HIGH", 502, "HIGH", "It unpickles \u2603. Do not.", lineno=1, test_id="P901")]
    manager.results[0].fname = name
    path = tmp_path / "page.html"
    manager.output_results(3, "LOW", "LOW", path.open("w", encoding=encoding), FORMAT)
    assert r"caf\udce9-\u2603.py".replace(r"\u2603", "\u2603") in read(path.read_text(encoding)).text


# -- in a browser ----------------------------------------------------------------------------------------------------


def opened(text: str, folder: Path, state: str = "", *flags: str) -> Element:
    """Return a page as a browser has it, which has complained of nothing and asked for nothing."""
    path = folder / "page.html"
    path.write_text(text, encoding="utf-8", errors="strict")
    seen = browser.look(path, folder, state, *flags)
    assert seen.console == []
    assert seen.requested == []
    # A browser writes what it shows, not what it read: elements like <input> without an end, and no other.
    return read(seen.dom)


def shown(root: Element) -> list[str]:
    return [one.all("h4")[0].text for one in root.all("article") if not one.hidden]


def test_browser_shows_everything_at_first(manager: BanditManager, tmp_path: Path) -> None:
    root = opened(report(manager, FORMAT, tmp_path), tmp_path)
    assert len(shown(root)) == 4
    assert not root.all("form")[0].hidden
    assert root.all("output")[0].text == "All 4 findings are shown"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("#severity=HIGH", ["HIGH P901 taskline/worker.py:7"]),
        ("#severity=HIGH,MEDIUM&id=P903", ["MEDIUM P903 modelstore/files.py:5"]),
        ("#q=JOBLIB.load", ["MEDIUM P903 modelstore/files.py:5"]),
        ("#q=taskline%20hmac", ["HIGH P901 taskline/worker.py:7"]),
        ("#q=no+such+words", []),
        ("#severity=", []),
        ("#id=P999", []),
    ],
)
def test_browser_filters(state: str, expected: list[str], manager: BanditManager, tmp_path: Path) -> None:
    root = opened(report(manager, FORMAT, tmp_path), tmp_path, state)
    assert shown(root) == expected
    assert root.all("output")[0].text == f"{len(expected)} of 4 findings are shown"
    visible = [one for one in root.all("details", **{"class": "d"}) if not one.hidden]
    assert len(visible) == len(expected)
    assert all("open" in one.attributes and "1 of " in one.text for one in visible)


#: Run in the browser beside the page, which is allowed to by a policy of the test.
_STEPS = """
const form = document.querySelector("form");
const count = () => document.querySelectorAll("article:not([hidden])").length;
const wait = time => new Promise(done => setTimeout(done, time));
const steps = [];
(async () => {
  form.elements.q.value = "taskline"; form.elements.q.dispatchEvent(new Event("input", {bubbles: true}));
  await wait(300); steps.push(count(), location.hash);
  form.querySelector("[value=HIGH]").click(); await wait(300); steps.push(count(), location.hash);
  form.querySelector("[type=reset]").click(); await wait(300); steps.push(count(), location.hash);
  form.querySelector("[data-open='0']").click(); steps.push(document.querySelectorAll("details.d[open]").length);
  document.querySelector("tbody a[href='#d1']").click(); await wait(300);
  steps.push([...document.querySelectorAll("details.d[open]")].map(one => one.id).join());
  form.querySelector("[data-open='1']").click(); steps.push(document.querySelectorAll("details.d[open]").length);
  location.hash = "#id=P903"; await wait(300); steps.push(count());
  form.requestSubmit(); steps.push(document.documentElement.scrollWidth <= innerWidth);
  document.title = JSON.stringify(steps);
})();
"""


def test_browser_filters_as_somebody_uses_it(manager: BanditManager, tmp_path: Path) -> None:
    text = report(manager, FORMAT, tmp_path).replace("script-src ", f"script-src {page._source(_STEPS)} ")
    root = opened(text.replace("</body>", f"<script>{_STEPS}</script>\n</body>"), tmp_path)
    grades = "MEDIUM,LOW"
    assert root.all("title")[0].text == (f'[2,"#q=taskline",1,"#severity={grades}&q=taskline",4,"",0,"d1",3,1,true]')


def test_browser_runs_nothing_that_comes_from_what_was_scanned(tmp_path: Path) -> None:
    text = "".join(page.parts(hostile(), {"loc": 1}))
    root = opened(text, tmp_path, "#q=</script><script>console.error('ran')</script>")
    assert len(root.all("script")) == 1
    assert not root.all("img")


def test_browser_refuses_what_would_get_through(tmp_path: Path) -> None:
    """The page's policy alone already keeps scripts and requests out; so does the test of this see both."""
    text = "".join(page.parts(many(3, 1), {"loc": 1}))
    path = tmp_path / "page.html"
    evil = (
        '<img src="https://example.com/x.png" onerror="console.error(1)"><script>fetch("https://example.com")</script>'
    )
    path.write_text(text.replace("<main>", f"<main>{evil}"), encoding="utf-8")
    seen = browser.look(path, tmp_path)
    assert seen.requested == []
    assert len(seen.console) >= 2
    assert all("Content Security Policy" in line for line in seen.console)
    path.write_text(f"<!DOCTYPE html><html><body>{evil}</body></html>", encoding="utf-8")
    assert browser.look(path, tmp_path).requested == ["https://example.com/", "https://example.com/x.png"]


def test_thousands_of_findings_stay_small_and_quick(tmp_path: Path) -> None:
    text = "".join(page.parts(many(6000), {"loc": 1}))
    assert len(text) < 6000 * 1500
    root = opened(text, tmp_path, "#severity=HIGH&q=module_17.py")
    assert len(shown(root)) == 30


_MEASURE = """
document.body.style.maxWidth = "WIDTHpx";  // a browser's window is never narrower than 500
document.title = JSON.stringify([
  document.documentElement.scrollWidth <= innerWidth && document.body.scrollWidth <= WIDTH,
  Math.min(innerWidth, WIDTH),
  getComputedStyle(document.body).backgroundColor,
]);
"""


@pytest.mark.parametrize("width", [320, 500, 800, 1600])
@pytest.mark.parametrize("dark", [False, True])
def test_page_fits_the_window_in_light_and_dark(width: int, dark: bool, manager: BanditManager, tmp_path: Path) -> None:
    manager.results[0].text = "x" * 300
    script = _MEASURE.replace("WIDTH", str(width))
    text = report(manager, FORMAT, tmp_path).replace("script-src ", f"script-src {page._source(script)} ")
    measured = text.replace("</body>", f"<script>{script}</script>\n</body>")
    colours = ["--blink-settings=preferredColorScheme=0"] if dark else []
    root = opened(measured, tmp_path, "", f"--window-size={width},800", *colours)
    fits, inside, colour = root.all("title")[0].text.strip("[]").split(",", 2)
    assert (fits, inside) == ("true", str(width))
    assert colour == ('"rgb(20, 23, 28)"' if dark else '"rgb(255, 255, 255)"')


def test_test_is_skipped_with_a_reason_where_no_browser_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "NAMES", ("no-such-browser", "none/either"))
    with pytest.raises(pytest.skip.Exception, match="needs a Chromium or Chrome in the path"):
        browser.find()
