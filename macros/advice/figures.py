"""Advice on figures: how many people they are about, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.advice.known import Known
from macros.advice.passages import Advice, Page, Passage
from macros.model.fields import Model
from macros.model.statements import Finding, Statement
from macros.model.walk import value_of

_SHARE = re.compile(r"(?:\d+ tot )?\d+(?:,\d+)?\s*(?:%|procent\b)|\b(?:\d+|een|één) op (?:de )?\d+", re.IGNORECASE)
_PERCENTAGE = re.compile(r"%|\bprocent\b")
# What says when, or that nobody knows: a year, an estimate, an admission. An income limit is no finding.
_SAYS_WHEN = re.compile(r"\b(?:19|20)\d\d\b|schat|geen jaar|zonder jaar|inkomen|bijstand|minimum", re.IGNORECASE)
_SAYS_HOW_MANY = re.compile(r"\baantal\b|hoeveel", re.IGNORECASE)


def figures_say_about_whom_and_when(page: Page, known: Known) -> Iterator[Advice]:
    """Bij een cijfer staat over hoeveel mensen het gaat en uit welke tijd het komt, of dat de bron dat niet noemt."""
    for passage in page.passages:
        statement = _statement(passage)
        if isinstance(statement, Finding):
            if remark := _of_finding(statement):
                yield page.advice(passage, 0, remark)
        elif statement and (found := _SHARE.search(passage.text)) and not _says_when(statement):
            message = f"'{found[0]}' is van onbekende datum; vul date in, of zeg dat de bron geen jaar noemt"
            yield page.advice(passage, found.start(), message)


def _of_finding(finding: Finding) -> str:
    if not finding.figure:
        return ""
    if not finding.period:
        return "bij dit cijfer staat geen tijd; vul period in, met Niet genoemd als de bron zwijgt"
    said = f"{finding.text} {finding.limitation or ''}"
    if finding.n is None and _PERCENTAGE.search(finding.figure) and not _SAYS_HOW_MANY.search(said):
        return "over hoeveel mensen gaat dit cijfer? Vul n in, of zeg in limitation dat het aantal niet bekend is"
    return ""


def _says_when(statement: Statement) -> bool:
    return bool(statement.date or _SAYS_WHEN.search(statement.text))


def _statement(passage: Passage) -> Statement | None:
    """Return the statement whose sentence a passage is."""
    if not passage.loaded or not passage.leaf or passage.leaf.location[-1] != "text":
        return None
    value: object = passage.loaded.value
    for step in passage.leaf.location[:-1]:
        if isinstance(value, list) and isinstance(step, int):
            value = value[step]
        elif isinstance(value, Model) and isinstance(step, str):
            value = value_of(value, step)
    return value if isinstance(value, Statement) else None
