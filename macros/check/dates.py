"""The day on which a hand-written page was reviewed; those of records are fields of their types."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load import Centre
from macros.problems import Problem


def pages_say_when_they_were_reviewed(centre: Centre, today: str) -> Iterator[Problem]:
    """De dag bij reviewed in de kopgegevens van een pagina bestaat, is voorbij, en staat niet bij een verhaal."""
    for text in centre.texts:
        if "reviewed" not in text.header:
            continue
        if text.kind:
            message = "een verhaal heeft de datum van zijn record; haal deze regel weg"
        elif not text.reviewed:
            message = "geen volledige datum; schrijf jaar-maand-dag, zoals 2026-11-22"
        elif text.reviewed > today:
            message = f"{text.reviewed} ligt in de toekomst; kijk de datum na"
        else:
            continue
        lines = text.content[: text.body_at].split("\n")
        yield text.line(next((number for number, line in enumerate(lines, 1) if "reviewed" in line), 1), message)
