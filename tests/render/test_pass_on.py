"""A link that holds a mail holds one mail: to one address, with a subject and a text, whatever a page is called."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from markupsafe import Markup

from macros.render.pass_on import CHOICES, LONGEST_LINE, Desk, by_account, choices, in_link, is_nobody
from tests.support.finished import attribute, parse

DESK = "redactie@elker.example"
HOSTILE = (
    "Pesten\r\nBcc: kwaad@kwaad.example",
    "Pesten%0D%0ABcc:%20kwaad@kwaad.example",
    "Pesten&bcc=kwaad@kwaad.example",
    "Pesten?cc=kwaad@kwaad.example#top",
    "Pesten,kwaad@kwaad.example;ook@kwaad.example",
    '"><script>alert(1)</script>',
    "Pesten\u2028\u2029\x0b\x85\x00Bcc: kwaad",
    "half een letter: \ud83d",
    "é" * 5000,
)


@pytest.mark.parametrize("title", ["Pesten", *HOSTILE], ids=lambda title: ascii(title[:30]))
def test_a_mail_has_one_receiver_and_two_headers(title: str) -> None:
    links = [link for _words, link in choices(DESK, in_link(title), in_link(f"https://site.example/{title}/"))]
    gap = parse(Desk(DESK, "https://site.example").gap(title, f"{title}/", Markup.escape(title)))
    links.append(attribute(gap.css("a")[0], "href"))
    assert len(gap.css("*")) == len(parse("<a></a>").css("*"))
    for link in links:
        parts = urlsplit(link)
        assert (parts.scheme, parts.path, parts.fragment) == ("mailto", DESK, "")
        fields = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)
        assert [name for name, _value in fields] == ["subject", "body"]
        subject, body = (value for _name, value in fields)
        assert len(subject.splitlines()) == 1
        assert body.splitlines() == body.split("\r\n")
        assert "kwaad" not in " ".join(body.splitlines()[2:])
        assert len(link) < 2000
        assert link.isascii()
        assert " " not in link


def test_a_line_is_cut_where_it_is_too_long() -> None:
    assert in_link("a b") == in_link(" a\r\n\tb\u2028") == "a%20b"
    assert unquote(in_link("woord " * 100)) == f"{('woord ' * 60).rstrip()}…"
    assert len(in_link("zoals één " * 100)) <= LONGEST_LINE + len("%E2%80%A6")


def test_a_gap_stands_as_it_is_where_nobody_takes_mail() -> None:
    assert Desk().gap("Pesten", "vragen/pesten/", Markup("Wie <b>belt</b>?")) == "Wie <b>belt</b>?"


def test_a_gap_is_filled_in_without_its_tags() -> None:
    shown = parse(Desk(DESK, "https://site.example/").gap("Pesten", "vragen/pesten/", Markup("Wie <b>belt</b>?")))
    body = dict(parse_qsl(urlsplit(attribute(shown.css("a")[0], "href")).query))["body"].split("\r\n")
    assert body[:2] == ["Pagina: https://site.example/vragen/pesten/", "Niet bekend: Wie belt?"]


def test_the_ways_that_need_an_account_know_their_place() -> None:
    place = "https://github.com/elker/site/edit/main/"
    page = in_link("https://site.example/vragen/")
    for file, wanted in (("data/questions/pesten.yml", "edit"), ("docs/index.md", "edit"), ("data/questions", "tree")):
        links = [attribute(one, "href") for one in parse(by_account(f"{place}docs", place + file, page)).css("a")]
        form, own = map(urlsplit, links)
        assert (form.path, dict(parse_qsl(form.query))["pagina"]) == ("/elker/site/issues/new", unquote(page))
        assert own.path == f"/elker/site/{wanted}/main/{file}"
    assert by_account("https://elders.example/docs", "", page) == ""
    assert "issues" not in by_account("https://elders.example/docs", "https://elders.example/docs/index.md", page)


def test_a_place_that_is_kept_is_told_from_an_address() -> None:
    assert is_nobody(DESK)
    assert is_nobody("redactie@example.org")
    assert not is_nobody("redactie@elker.nl")


def test_the_choices_are_those_of_a_reader() -> None:
    assert [words for words, _asks in CHOICES] == ["Een nummer klopt niet", "Dit is niet meer waar", "Ik weet meer"]
