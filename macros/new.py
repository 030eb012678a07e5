"""A new record to fill in, and the example of each kind: every field with what belongs there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap

from macros.export.schema import first_line
from macros.load.examples import FOLDER, example
from macros.load.files import RESERVED
from macros.model.fields import ID, LONGEST_ID
from macros.model.kinds import KINDS, METHODS, QUESTIONS
from macros.model.walk import Field, in_order
from macros.problems import choose

_WIDTH = 98
# What no type asks for and a rule does, of most records of the kind.
_ASKED_BY_RULES = {
    QUESTIONS.code: ("normal", "teacher", "think_along", "ladder"),
    METHODS.code: ("offered_by",),
}

Lines = Mapping[str, list[str]]


class NewError(ValueError):
    """The record cannot be made; the message tells the editor why."""


def new(kind: str, id: str, root: Path) -> Path:
    """Write data/<kind>/<id>.yml under `root` with every field of the kind, and return its path.

    The fields that it needs are empty: `check` names each one that still has to be filled in. The others stand there as
    remarks, with an example. Raises NewError when the kind does not exist, the id cannot be one, or the record is there
    already.
    """
    if not kind or not id:
        raise NewError(f"zeg welke soort en welke naam: make new kind=partners id=naam.{choose('', KINDS)}")
    if kind not in KINDS:
        raise NewError(f"onbekende soort '{kind}'.{_meant(kind)}")
    if not ID.fullmatch(id) or id in RESERVED or len(id) > LONGEST_ID:
        raise NewError(f"de naam '{id}' kan niet: {_why_not(id)}")
    file = root / "data" / kind / f"{id}.yml"
    if file.exists():
        there = file.relative_to(root).as_posix()
        raise NewError(f"{there} bestaat al; wijzig dat bestand, of kies een andere naam")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(template(kind, id, example(root, kind)).encode())
    return file


def template(kind: str, id: str, shown: Lines) -> str:
    """Return the text of a new record: a remark, the fields it needs, and the others with a hash before their lines.

    `shown` holds the lines of each field in the example of the kind.
    """
    fields = in_order(KINDS[kind].model)
    needed = [one for one in fields if one.required or one.name in _ASKED_BY_RULES.get(kind, ())]
    lines = [first_line(f"data/{kind}/{id}.yml")]
    lines += _remark(f"{KINDS[kind].label}. Vul de velden in die open staan en kijk na met: make check")
    for one in needed:
        lines += ["", *_explained(one), *_as_remark(_looks(one, shown)), f"{one.name}:"]
    lines += ["", *_remark("Wat hieronder staat, mag. Haal de hekjes voor het veld weg en vul het in.")]
    lines += _remark("Wat u niet gebruikt, mag weg.")
    for one in fields:
        if one not in needed:
            lines += ["", *_explained(one), *(f"#{line}" for line in _looks(one, shown))]
    return "\n".join([*lines, ""])


def commented(kind: str, shown: Lines) -> str:
    """Return the text of examples/<kind>.yml: its own lines, above each what belongs there, as the types say it."""
    lines = [first_line(f"data/{kind}/new.yml")]
    lines += _remark(
        f"{KINDS[kind].label}: een voorbeeld met elk veld. Alles hierin is verzonnen. Kopieer de tekst naar een nieuw "
        f"bestand in data/{kind}/, zet er uw eigen gegevens in en haal weg wat u niet gebruikt. De controle noemt elke "
        "verwijzing naar 'voorbeeld' die is blijven staan."
    )
    for one in in_order(KINDS[kind].model):
        lines += ["", *_explained(one, must=one.required)]
        lines += shown.get(one.name) or _as_remark(_looks(one, shown))
    return "\n".join([*lines, ""])


def with_remarks(root: Path) -> dict[Path, str]:
    """Return the text of every example that is there, with the remarks that it should have now."""
    files = {kind: root / FOLDER / f"{kind}.yml" for kind in KINDS}
    return {file: commented(kind, example(root, kind)) for kind, file in files.items() if file.is_file()}


def _looks(one: Field, shown: Lines) -> list[str]:
    """Return how a field looks in a file: sentences as in the example of the kind, all else as its own example says."""
    own = [f"{one.name}: {one.example}".rstrip()]
    return shown.get(one.name, own) if one.nested or not one.example else own


def _explained(one: Field, *, must: bool = False) -> list[str]:
    words = ""
    if one.vocabulary:
        words = f" Kies {'woorden' if one.many else 'een woord'} uit data/vocabulary/{one.vocabulary}.yml."
    return _remark(f"{'Verplicht. ' if must else ''}{one.description}{words}")


def _as_remark(lines: list[str]) -> list[str]:
    return [f"#   {line}" for line in lines]


def _remark(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)]


def _meant(kind: str) -> str:
    """Return the kind that an editor probably meant: by its folder, or by a word of readers for it."""
    words = {word.lower(): one.code for one in KINDS.values() for word in (one.label, one.plural, one.segment)}
    known = words.get(kind.lower()) or words.get(kind.lower() + "s")
    return f" Bedoelt u '{known}'?" if known else choose(kind, KINDS)


def _why_not(id: str) -> str:
    if id in RESERVED:
        return "dat adres heeft het overzicht; kies een andere naam"
    plain = unicodedata.normalize("NFKD", id.removesuffix(".yml")).encode("ascii", "ignore").decode().lower()
    near = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].rstrip("-")
    said = f"gebruik kleine letters, cijfers en streepjes, hoogstens {LONGEST_ID} tekens"
    return f"{said}. Bedoelt u '{near}'?" if ID.fullmatch(near) and near not in RESERVED else said
