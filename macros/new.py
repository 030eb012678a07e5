"""A new record to fill in: every field with what belongs there, the required ones open, the others as remarks."""

from __future__ import annotations

from pathlib import Path

from macros.model.fields import ID
from macros.model.kinds import KINDS
from macros.model.walk import Field, in_order
from macros.problems import choose


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
    fields = in_order(KINDS[kind].model)
    lines = [f"# yaml-language-server: $schema=../../schema/{kind}.json"]
    lines += [line for one in fields if one.required for line in _open(one)]
    lines += ["", "# Wat ook mag: haal het hekje weg en vul het in.", ""]
    lines += [line for one in fields if not one.required for line in _remark(one)]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return file


def _open(one: Field) -> list[str]:
    return [f"# {_explained(one)}", f"{one.name}:"]


def _remark(one: Field) -> list[str]:
    return [f"# {_explained(one)}", f"# {one.name}: {one.example}".rstrip()]


def _explained(one: Field) -> str:
    words = f" Kies een woord uit data/vocabulary/{one.vocabulary}.yml." if one.vocabulary else ""
    example = f" Bijvoorbeeld: {one.example}" if one.required and one.example else ""
    return f"{one.description}{words}{example}"
