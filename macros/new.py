"""A new record to fill in: every required field, with what belongs there."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo

from macros.model.fields import ID, Ref
from macros.model.records import KINDS, Record
from macros.problems import choose

# What belongs in a field whose name does not say it, told in a comment beside the empty field.
_HINTS = {
    "summary": "een zin: wat het is en voor wie",
    "question": "de vraag zoals een bezoeker die stelt",
    "code": "de CBS-code, zoals GM0014",
    "sources": "bijvoorbeeld [p090]",
    "reviewed": "de dag waarop u het record met de bronnen vergeleek, zoals 2026-11-22",
    "owner": "bijvoorbeeld redactie",
}


class NewError(ValueError):
    """The record cannot be made; the message tells the editor why."""


def new(kind: str, id: str, root: Path) -> Path:
    """Write data/<kind>/<id>.yml under `root` with every required field and return its path.

    The fields are empty: `check` names each one that still has to be filled in. Raises NewError when
    the kind does not exist, the id is not kebab-case, or the record is there already.
    """
    if kind not in KINDS:
        raise NewError(f"onbekende soort '{kind}'.{choose(kind, KINDS)}")
    if not ID.fullmatch(id):
        raise NewError(f"de naam '{id}' kan niet: gebruik kleine letters, cijfers en streepjes")
    file = root / "data" / kind / f"{id}.yml"
    if file.exists():
        raise NewError(f"{file.relative_to(root).as_posix()} bestaat al")
    fields = KINDS[kind].model.model_fields
    shared = [name for name in Record.model_fields if name in fields]
    order = [name for name in fields if name not in shared] + shared
    lines = [_line(name, fields[name]) for name in order if fields[name].is_required()]
    optional = ", ".join(name for name in order if not fields[name].is_required())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join([*lines, f"# Wat ook mag: {optional}", ""]), encoding="utf-8")
    return file


def _line(name: str, info: FieldInfo) -> str:
    words = _vocabulary(info)
    hint = _HINTS.get(name) or (f"een woord uit data/{words}.yml" if words else "")
    return f"{name}:   # {hint}" if hint else f"{name}:"


def _vocabulary(info: FieldInfo) -> str:
    marks: list[Any] = [*info.metadata, *(mark for part in get_args(info.annotation) for mark in get_args(part))]
    return next((m.target for m in marks if isinstance(m, Ref) and m.target.startswith("vocabulary/")), "")
