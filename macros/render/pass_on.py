"""Geef door: a mail in which the page is filled in, for who sees a mistake or knows more. It asks for no account.

RFC 6068 says how a link holds a mail: what is filled in is percent-encoded, so that it never adds a line, a header or
another receiver; a line ends in CRLF. A script adds the heading and the sentence: assets/javascripts/pass-on.js.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from markupsafe import Markup, escape

from macros.render.text import one_line

# Some programs take no link of more than 2,000 signs; a space takes three of them, a letter with an accent six.
LONGEST_LINE = 480
LINE_END = "%0D%0A"
# What readers choose from, and what the mail then asks.
CHOICES = (
    ("Een nummer klopt niet", "Welk nummer klopt niet, en wat is het nu?"),
    ("Dit is niet meer waar", "Wat is er veranderd?"),
    ("Ik weet meer", "Wat weet u?"),
)
# Behind this the script writes what a reader selected.
SENTENCE = "Zin: "
_ASKS = "Waar staat dat? Bijvoorbeeld het adres van een website, of de naam van een rapport."
_NEVER = "Schrijf niets over een kind of een gezin."
# The domains of RFC 2606, in which nobody has a mailbox.
_NOBODY = (".example", ".invalid", ".test", "@example.org", "@example.com", "@example.net")
_FORM = "/issues/new?template=klopt-er-iets-niet.yml&pagina="


def in_link(text: str) -> str:
    """Return a text as one line of a mail, as a link holds it: percent-encoded, a long one cut between two words."""
    line = _quoted(one_line(text))
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE].rpartition('%20')[0]}{_quoted('…')}"


def choices(to: str, title: str, address: str) -> list[tuple[str, str]]:
    """Return what a reader can pass on about a page, each with the link to its mail.

    Title and address are as `in_link` gives them, or signs that something else puts them in the place of.
    """
    page = (f"Pagina:%20{address}", _quoted(SENTENCE))
    return [(words, _mail(to, words, title, page, asks)) for words, asks in CHOICES]


def by_account(edit_url: str, file_url: str, address: str) -> Markup:
    """Return the ways that need an account: the form about a page, and its file or folder, "" for none.

    `edit_url` leads to any file of the repository; only on GitHub the form has a known place. The address is as
    `in_link` gives it.
    """
    repository, is_known, _ = edit_url.partition("/edit/")
    ways = []
    if is_known:
        ways.append(f'<a href="{escape(repository + _FORM + address)}">een formulier invullen</a>')
    if PurePath(file_url).suffix in (".md", ".yml"):
        ways.append(f'<a href="{escape(file_url)}" rel="edit">het bestand wijzigen</a>')
    elif file_url:
        ways.append(f'<a href="{escape(file_url.replace("/edit/", "/tree/"))}" rel="edit">de bestanden wijzigen</a>')
    return Markup(f"<p>Met een account op GitHub kunt u ook {' of '.join(ways)}.</p>") if ways else Markup("")


def is_nobody(to: str) -> bool:
    """Tell whether a mail address only keeps the place of one that is still to come (RFC 2606)."""
    return to.endswith(_NOBODY)


@dataclass(frozen=True)
class Desk:
    """Who takes what readers pass on: a mail address, "" for nobody, and the site that the mails are about."""

    to: str = ""
    site_url: str = ""

    def gap(self, title: str, address: str, said: Markup) -> Markup:
        """Return what is not known of a page, a finished sentence, with the link by which a reader tells it.

        What is not about one record has no `title`.
        """
        if not self.to:
            return said
        whole = f"{self.site_url.rstrip('/')}/{address}"
        page = [in_link(one) for one in (f"Pagina: {whole}", f"Niet bekend: {said.striptags()}")]
        link = _mail(self.to, CHOICES[-1][0], in_link(title), page, CHOICES[-1][1])
        return Markup(f'{said} Weet u dit wel? <a href="{escape(link)}">Geef het door</a>')


def _mail(to: str, words: str, title: str, page: Sequence[str], asks: str) -> str:
    lines: Iterable[str] = (*page, *map(_quoted, ("", asks, _ASKS, "", "", _NEVER)))
    subject = f"{_quoted(words)}:%20{title}" if title else _quoted(words)
    return f"mailto:{quote(to, safe='@')}?subject={subject}&body={LINE_END.join(lines)}"


def _quoted(text: str) -> str:
    return quote(text, safe="!(),:;", errors="replace")
