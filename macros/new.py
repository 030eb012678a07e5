"""A new record to fill in: every field with what belongs there, the required ones open, the others as remarks."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

from macros.export.schema import first_line
from macros.model.fields import ID
from macros.model.kinds import KINDS
from macros.model.walk import Field, in_order
from macros.problems import choose

_WIDTH = 98


class NewError(ValueError):
    """The record cannot be made; the message tells the editor why."""


def new(kind: str, id: str, root: Path) -> Path:
    """Write data/<kind>/<id>.yml under `root` with every field of the kind, and return its path.

    The required fields are empty: `check` names each one that still has to be filled in. The others stand there as
    remarks, with an example where there is one. Raises NewError when the kind does not exist, the id is not kebab-case,
    or the record is there already.
    """
    if kind not in KINDS:
        raise NewError(f"onbekende soort '{kind}'.{choose(kind, KINDS)}")
    if not ID.fullmatch(id):
        raise NewError(f"de naam '{id}' kan niet: gebruik kleine letters, cijfers en streepjes")
    file = root / "data" / kind / f"{id}.yml"
    if file.exists():
        raise NewError(f"{file.relative_to(root).as_posix()} bestaat al")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(template(kind, id).encode())
    return file


def template(kind: str, id: str) -> str:
    """Return the text of a new record: a remark, the required fields, and the others with a hash before them."""
    fields = in_order(KINDS[kind].model)
    lines = [first_line(f"data/{kind}/{id}.yml")]
    lines += _remark(f"{KINDS[kind].label}. Vul de velden in die open staan en kijk na met: make check")
    for one in fields:
        if one.required:
            lines += ["", *_explained(one), *([f"# Bijvoorbeeld: {one.example}"] if one.example else [])]
            lines.append(f"{one.name}:")
    lines += ["", *_remark("Wat hieronder staat, mag. Haal het hekje voor het veld weg en vul het in.")]
    lines += _remark("Wat u niet gebruikt, mag weg.")
    for one in fields:
        if not one.required:
            lines += ["", *_explained(one), f"#{one.name}: {one.example}".rstrip()]
    return "\n".join([*lines, ""])


def _explained(one: Field) -> list[str]:
    words = ""
    if one.vocabulary:
        words = f" Kies {'woorden' if one.many else 'een woord'} uit data/vocabulary/{one.vocabulary}.yml."
    return _remark(f"{one.description}{words}")


def _remark(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)]
