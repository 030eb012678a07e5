"""llms.txt (llmstxt.org): what is on the site, for programs that read words, with the Markdown version of each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.texts import Text
from macros.model.base import Record, Sourced
from macros.model.kinds import DATA, KINDS, SOURCES, AnyKind
from macros.render.data_files import ZIP
from macros.render.text import in_markdown, reserve_of, without_references

PATH = "llms.txt"
ABOUT = "over/"

_INTRODUCTION = """# Elker expertisecentrum

> Wat werkt voor kinderen, jongeren en gezinnen in de regio Groningen, wie het doet en hoe iemand verwijst. \
Voor verwijzers, leerkrachten en samenwerkingspartners.

De feiten komen uit brondocumenten en openbare bronnen. De organisatie heeft ze nog niet bevestigd. Neem daarom mee \
wat erbij staat: de bron, de dag, en "Vraag eerst na", "Plan, nog niet beschikbaar" of "Voorbij". Wat geen bron \
vermeldt, staat er niet. Een telefoonnummer kan veranderd zijn: neem mee of het is nagebeld. De inhoud heeft de \
licentie CC BY 4.0.
"""


def llms(centre: Centre, site_url: str) -> Mapping[str, bytes]:
    """Return the file by its path in the site; the same records give the same bytes."""
    root = site_url or "/"
    sections = [
        ("Begin hier", [_page(text, root) for text in _written(centre) if not text.address.startswith(ABOUT)]),
        *((kind.plural, list(_records(kind, centre.catalogue, root))) for kind in KINDS.values()),
        ("Gegevens", list(_data(root))),
        # which may be left out when there is little room
        ("Optional", [_page(text, root) for text in _written(centre) if text.address.startswith(ABOUT)]),
    ]
    parts = ["\n".join([f"## {title}", "", *lines, ""]) for title, lines in sections]
    return {PATH: "\n".join([_INTRODUCTION, *parts]).encode()}


def _written(centre: Centre) -> Iterator[Text]:
    """Yield the hand-written pages that are no story of a record."""
    return (text for text in centre.texts if not text.kind)


def _page(text: Text, root: str) -> str:
    return _line(text.title, f"{root}{text.address}index.md", text.description)


def _records(kind: AnyKind, catalogue: Catalogue, root: str) -> Iterator[str]:
    """Yield a line for the list of a kind and for each of its records; sources are found where they are used."""
    yield _line(f"Overzicht: {kind.plural.lower()}", f"{root}{kind.overview}index.md", kind.lead)
    if kind.own_page and kind != SOURCES:
        for item in catalogue.all(kind):
            yield _line(item.name, f"{root}{item.address}index.md", _told(item, catalogue))


def _told(item: Item[Record], catalogue: Catalogue) -> str:
    """Return what a record is in one sentence, what it warns of first."""
    warning = reserve_of(catalogue, item.value) if isinstance(item.value, Sourced) else ""
    lead = without_references(catalogue, item.lead)
    return f"{warning}. {lead}" if warning else lead


def _data(root: str) -> Iterator[str]:
    yield _line("Alle gegevens als JSON en CSV", f"{root}{DATA}index.json", "De bestanden, met hun velden en adressen.")
    yield _line("De hele site als zip", f"{root}{ZIP}", "Alle pagina's en gegevens, te openen zonder internet.")
    yield _line("Alle adressen", f"{root}sitemap.xml", "Elke pagina met de dag waarop die is nagekeken.")


def _line(name: str, address: str, told: str) -> str:
    return f"- [{in_markdown(name)}]({address}): {in_markdown(told)}"
