"""How a page is cited, and the report that it is about: the same words stand on the page and in files for programs."""

from __future__ import annotations

from dataclasses import dataclass

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model import licence
from macros.model.base import Record, Sourced
from macros.model.fields import source_id
from macros.model.kinds import DATA, METHODS, RESEARCH, AnyKind
from macros.model.knowledge import Research
from macros.render.text import dutch_date, reserve_of, without_references

# The kinds whose pages are cited.
CITED: tuple[AnyKind, ...] = (METHODS, RESEARCH)
# The word of the vocabulary source-types for what researchers wrote.
REPORT = "onderzoek"


@dataclass(frozen=True)
class Work:
    """What can be cited: a page of this site, or a report of others.

    `key` is unique in the site. `author` is "" where no record names one, `publisher` where the author publishes it.
    `date` is a day, a month or a year, "" when unknown: of a page the day of its review, since the day on which a
    reader saw it is the reader's. `note` is finished sentences, "" for none.
    """

    key: str
    author: str
    title: str
    publisher: str
    date: str
    note: str
    url: str

    @property
    def is_ours(self) -> bool:
        """Whether it is a page of this site."""
        return self.author == licence.AUTHOR


def works(item: Item[Record], catalogue: Catalogue, site_url: str) -> list[Work]:
    """Return what to cite with a record: first its page, then the reports that it is about; nothing for other kinds.

    Of a page stands there too what a reader must weigh, such as that it is about a plan: in a list nobody sees that.
    `site_url` ends with a slash; without it the address of the page begins at the root.
    """
    if item.kind not in CITED:
        return []
    mark = reserve_of(catalogue, item.value) if isinstance(item.value, Sourced) else ""
    note = f"{_closed(mark)} " if mark else ""
    note += f"Nagekeken op {dutch_date(item.value.reviewed)}. Licentie: {licence.BRIEFLY}."
    url = f"{site_url or '/'}{item.address}"
    return [Work(_key(item), licence.AUTHOR, item.name, "", item.value.reviewed, note, url), *_reports(item, catalogue)]


def in_words(work: Work) -> str:
    """Return a work as one line of a list of literature, its address last and without a full stop."""
    first, *names = filter(None, (work.author, work.title, work.publisher))
    year = work.date[:4] or "zonder jaar"
    lines = [_closed(one) for one in (f"{first} ({year})", *names, work.note) if one]
    return " ".join([*lines, work.url])


def file_of(item: Item[Record], ending: str) -> str:
    """Return the place of a file in which a program finds what `works` says: `ending` is "bib" or "ris"."""
    return f"{DATA}{item.kind.code}/{item.id}.{ending}"


def _reports(item: Item[Record], catalogue: Catalogue) -> list[Work]:
    """Return the reports that a study rests on and that a reader can open, when it is known who did the study.

    A record of a source names no writers: who did the study is told as the page tells it.
    """
    study = item.value
    if not isinstance(study, Research) or not study.researchers:
        return []
    who = " ".join(without_references(catalogue, one.text) for one in study.researchers)
    sources = [catalogue.source(id) for id in dict.fromkeys(map(source_id, study.sources))]
    return [
        Work(_key(one), "", one.name, one.value.publisher, one.value.date or "", who, one.value.url)
        for one in sources
        if one.value.type == REPORT and one.value.url
    ]


def _key(item: Item[Record]) -> str:
    return f"elker-{item.kind.code}-{item.id}"


def _closed(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."
