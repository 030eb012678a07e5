"""Whatever a pull request says, it stays words: in a log, on the lines of GitHub, in the summary of a run."""

from __future__ import annotations

import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from selectolax.lexbor import LexborHTMLParser

from macros.advice import Advice
from macros.changes import Change, Sort
from macros.problems import Problem
from macros.report import Report
from macros.report.base import Base, Touched
from macros.report.effects import Answer, Effects
from macros.report.formats import LARGEST_SUMMARY, MOST_ANNOTATIONS, on_lines, summary, text
from macros.report.guard import discreet
from macros.report.safe import line
from tests.support.attacks import HOSTILE

WORST = [
    "::error file=data/x.yml::weg",
    "\n::error::weg",
    "\r\n::stop-commands::x\r\n",
    "##[error]weg",
    "x ##[group]weg",
    "%0A::error::weg %25 100%",
    "a | b | c\n|---|---|\n| d |",
    "<img src=x onerror=alert(1)>",
    "<!-- --><script>alert(1)</script>",
    "</code></li></ul><h1>weg</h1>",
    "![x](https://elders.example/x.png)",
    "[klik](https://elders.example) <https://elders.example>",
    "www.elders.example https://elders.example x@elders.example",
    "@elker/redactie #1 elker/x#2",
    "`code` ``code`` ```\n```sh",
    "**vet** _schuin_ ~~weg~~ # kop",
    "# kop\n\n- punt\n\n    code\n\n> citaat\n\n---\n",
    "$x$ $$y$$ :tada: &lt;img&gt; &amp;",
    "\x1b[31mrood \u202egenibdne \u0000 \ud800",
    "|x|`|`||",
    "\\`x\\`",
]
TEXTS = [*WORST, *HOSTILE.values()]


def hostile(said: str) -> Report:
    """Return a report in which all that can come from a pull request is one hostile text."""
    changes = [
        Change(sort, said, said, said, said, said, said, part, said, said, said) for sort in Sort for part in ("", said)
    ]
    return Report(
        base=Base("a" * 40, said, said),
        remark=said,
        touched=Touched((said,), (said,)),
        mistakes=(Problem(said, 1, 2, said, said),),
        elsewhere=(Problem(said, 3, 4, said, said),),
        changes=tuple(changes),
        effects=Effects({said: [(said, said)]}, [Answer(said, (said,), ("x", said)), Answer(said, (), (said,))], 9),
        advice=(Advice(said, 5, 6, said, said),),
    )


_ANNOTATION = re.compile(r"::(error|notice) file=([^:,]*),line=\d,col=\d,title=[^:,]*::(.*)")


def unescaped(value: str) -> str:
    """Return what GitHub's runner makes of a message or a value of an annotation."""
    for sign, instead in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(sign, instead)
    return value


def test_an_annotation_is_one_command_and_says_what_was_said() -> None:
    for said in TEXTS:
        lines = on_lines(hostile(said)).split("\n")[:-1]
        found = [_ANNOTATION.fullmatch(one) for one in lines]
        assert [one[1] if one else "" for one in found] == ["error", "error", "notice"], said
        assert all(one and unescaped(one[2]) == unescaped(one[3]) == line(said) for one in found), said


def test_a_log_gives_no_command() -> None:
    for said in TEXTS:
        shown = text(hostile(said)).splitlines()
        assert [one for one in shown if one.lstrip().startswith("::") or "##[" in one] == [], said
        assert all(map(str.isprintable, shown)), said


def test_the_summary_is_words_alone() -> None:
    """As GitHub's own reader makes it, with raw HTML let through: no element, attribute or link of anybody else."""
    for said in TEXTS:
        html = cmarkgfm.github_flavored_markdown_to_html(summary(hostile(said)), Options.CMARK_OPT_UNSAFE)
        body = LexborHTMLParser(html).body
        assert body
        elements = list(body.traverse())[1:]
        assert {one.tag for one in elements} <= {"h2", "h3", "p", "ul", "li", "strong", "em", "code"}, said
        assert [one.attributes for one in elements if one.attributes] == [], said
        assert body.text().replace("\u2060", "").count(line(said)) >= 10 or not line(said), said


def test_no_more_annotations_than_github_shows() -> None:
    many = tuple(Problem(f"data/{number}.yml", 1, 1, "fout", "regel") for number in range(30))
    advice = tuple(Advice(f"data/{number}.yml", 1, 1, "advies", "regel") for number in range(30))
    report = Report(None, "", Touched((), ()), many, advice=advice)
    lines = on_lines(report).splitlines()
    assert [sum(one.startswith(f"::{sort} ") for one in lines) for sort in ("error", "notice")] == [
        MOST_ANNOTATIONS
    ] * 2
    assert all(f"data/{number}.yml" in text(report) for number in range(30))


def test_a_report_of_everything_fits_in_a_summary() -> None:
    long = "&" * 5_000
    changes = [
        Change(Sort.VALUE, "x", f"x/{number}/", long, long, long, "", "", long, long, long) for number in range(320)
    ]
    many = tuple(Problem(long, 1, 1, f"{number}{long}") for number in range(220))
    content = summary(Report(None, "", Touched((), ()), many, changes=tuple(changes))).encode()
    assert LARGEST_SUMMARY / 2 < len(content) < LARGEST_SUMMARY + 1_000
    assert "er zijn er nog" in content.decode()


@pytest.mark.parametrize("said", ["123456782", "06 1234 5678", "NL91 ABNA 0417 1643 00"])
def test_a_change_repeats_nothing_that_leads_to_a_person(said: str) -> None:
    words = f"Bel {said} nu."
    change = discreet(Change(Sort.SENTENCE, "x", f"x/{said}/", words, "x", words, "x", "x", words, words, words))
    report = Report(None, "", Touched((), ()), (), changes=(change,))
    for shown in (text(report), summary(report)):
        assert said not in shown
        assert shown.count("Bel … nu") == 5


def test_advice_blocks_nothing() -> None:
    report = Report(None, "", Touched((), ()), (), advice=(Advice("docs/x.md", 1, 1, "beter", "regel"),))
    assert report.is_good
    assert text(report).startswith("Geen fouten.\n")
    assert "ADVIES: 1\nDit houdt niets tegen." in text(report)
    assert not Report(None, "", Touched((), ()), (), (Problem("docs/x.md", 1, 1, "fout"),)).is_good
