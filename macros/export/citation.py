"""Citations as files for programs that keep sources: BibTeX, and RIS as EndNote and Zotero read it."""

from __future__ import annotations

from collections.abc import Sequence

from rispy.writer import RisWriter, dumps

from macros.load import Centre
from macros.render.citing import CITED, Work, file_of, works
from macros.render.text import one_line

# Signs that mean something to TeX. None begins with a brace: "@misc{" in a title would begin an entry.
_TEX = str.maketrans(
    {
        **{sign: rf"\{sign}" for sign in "%&#$_"},
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def citations(centre: Centre, site_url: str) -> dict[str, bytes]:
    """Return the two files of every page that can be cited, by their path in the site."""
    files: dict[str, bytes] = {}
    for item in (item for kind in CITED for item in centre.catalogue.all(kind)):
        found = works(item, centre.catalogue, site_url)
        files |= {file_of(item, "bib"): bibtex(found), file_of(item, "ris"): ris(found)}
    return files


def bibtex(found: Sequence[Work]) -> bytes:
    """Return works as BibTeX in UTF-8, one entry each, of the type that every style knows.

    A name or title in double braces is kept as it is: else a style makes a person of it, or small letters.
    """
    from bibtexparser.entrypoint import write_string  # slow to import, and only these files ask for it
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry, Field

    entries: list[Block] = []
    for work in found:
        values = {
            "author": work.author and f"{{{_tex(work.author)}}}",
            "title": f"{{{_tex(work.title)}}}",
            "howpublished": _tex(work.publisher),
            "year": work.date[:4],
            "url": one_line(work.url).replace("{", "%7B").replace("}", "%7D"),  # a style shows it as it is
            "note": _tex(work.note),
            "language": "dutch" if work.is_ours else "",
        }
        entries.append(Entry("misc", work.key, [Field(name, value) for name, value in values.items() if value]))
    return write_string(Library(entries)).encode()


def _tex(text: str) -> str:
    return one_line(text).translate(_TEX)


class _Ris(RisWriter):
    """RIS to the letter: lines end in CRLF, no number stands before a work, and what is said once is one line."""

    NEWLINE = "\r\n"
    DEFAULT_LIST_TAGS: list[str] = []
    DEFAULT_DELIMITER_MAPPING: dict[str, str] = {}

    def set_header(self, count: int) -> str:
        return ""


def ris(found: Sequence[Work]) -> bytes:
    """Return works as RIS in UTF-8: a page of this site as a web page, a report of others as a report."""
    entries = []
    for work in found:
        year, month, day = [*work.date.split("-"), "", ""][:3]
        values = {
            "type_of_reference": "ELEC" if work.is_ours else "RPRT",
            "authors": work.author and f"{work.author},",  # with a comma it is no first and last name
            "title": work.title,
            "publisher": work.publisher,
            "year": year,
            "date": year and f"{year}/{month}/{day}/",
            "urls": work.url,
            "notes": work.note,
            "language": "nl" if work.is_ours else "",
        }
        entries.append({name: one_line(value) for name, value in values.items() if value})
    return dumps(entries, implementation=_Ris).encode()
