"""Advice on the words of links: a reader who sees or hears only the link must know where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.advice.known import Known
from macros.advice.passages import Advice, Page, Passage

_MARKDOWN = r"(?<!!)\[(?P<a>[^\]]+)\]\((?P<to_a>[^)\s]+)[^)]*\)"
_HTML = r"<a\b[^>]*\bhref=\"(?P<to_b>[^\"]*)\"[^>]*>(?P<b>.*?)</a>"
_WIDGET = r"\{\{\s*link\('(?P<to_c>[^']+)',\s*'(?P<c>[^']+)'\)\s*\}\}"
_RECORD = r"\[\[(?P<to_d>[^\]|]+)\|(?P<d>[^\]]+)\]\]"
_LINK = re.compile(f"{_MARKDOWN}|{_HTML}|{_WIDGET}|{_RECORD}", re.DOTALL)
_BARE = re.compile(r"(?:https?://|www\.)[^\s<>()`\"']+")
# What says nothing out of its sentence.
_VAGUE = {
    *("hier", "klik hier", "hier klikken", "zie hier", "lees hier", "via deze link", "deze link", "link", "klik"),
    *("lees meer", "lees verder", "meer", "meer lezen", "meer informatie", "verder", "deze pagina", "deze site"),
    *("website", "de website", "deze website", "download", "downloaden", "ga verder", "pagina"),
}


class _Link(NamedTuple):
    passage: Passage
    at: int
    words: str
    target: str


def links_say_where_they_lead(page: Page, known: Known) -> Iterator[Advice]:
    """De woorden van een link zeggen waar hij heen gaat, ook los van de zin: geen 'hier', geen kaal adres."""
    for link in _links(page):
        said = link.words.strip(" .:!").lower()
        if said in _VAGUE:
            message = f"de link '{link.words}' zegt niet waar hij heen gaat; zet de naam van de pagina in de link"
            yield page.advice(link.passage, link.at, message)
        elif _BARE.match(said):
            message = f"een schermlezer spelt de link '{link.words}' voor; schrijf de naam van de site"
            yield page.advice(link.passage, link.at, message)
    for passage in page.passages if page.markdown else ():
        outside = _LINK.sub(_spaces, passage.raw)
        for found in _BARE.finditer(re.sub(r"<(?!https?:)[^>]*>", _spaces, outside)):
            address = found[0].rstrip(".,;:")
            full = address if address.startswith("http") else f"https://{address}"
            message = f"'{address}' staat er als kaal adres; maak er een link van met een naam: [naam]({full})"
            yield page.advice(passage, found.start(), message)


def one_text_leads_to_one_place(page: Page, known: Known) -> Iterator[Advice]:
    """Twee links met dezelfde woorden gaan op een pagina naar dezelfde plek."""
    seen: dict[str, str] = {}
    for link in _links(page):
        first = seen.setdefault(" ".join(link.words.lower().split()), link.target)
        if first != link.target:
            message = (
                f"'{link.words}' leidt eerder naar {first} en hier naar {link.target}; geef elke link eigen woorden"
            )
            yield page.advice(link.passage, link.at, message)


def _links(page: Page) -> Iterator[_Link]:
    for passage in page.passages:
        for found in _LINK.finditer(passage.raw):
            one = next(name for name in "abcd" if found[name] is not None)
            words = " ".join(re.sub(r"<[^>]*>|[*`]", " ", found[one]).split())
            yield _Link(passage, found.start(), words, found[f"to_{one}"])


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])
