"""The kinds of value a record field can hold: text, dates, numbers, addresses and references.

A reference says what it refers to (`Ref`), so that one walk over a record finds every reference and every
sentence in it, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from macros.problems import Location

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
INLINE = re.compile(r"\[\[([^\]\[|]*)(?:\|([^\]\[|]*))?\]\]")


@dataclass(frozen=True)
class Ref:
    """Marks a field that holds an id. `target` is a kind ("partners"), "vocabulary/<name>", "contacts",
    or "*" for "<kind>/<id>"."""

    target: str


@dataclass(frozen=True)
class Prose:
    """Marks a sentence that readers see: it may hold `[[kind/id]]`, and no telephone number."""


class Model(BaseModel):
    """The base of all record types: unknown fields are refused, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _text(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", "dit veld is leeg; vul het in of haal de regel weg")
    return " ".join(value.split())


def _partial_date(value: str) -> str:
    full = {4: "-01-01", 7: "-01", 10: ""}.get(len(value))
    try:
        if full is None or not re.fullmatch(r"[\d-]+", value):
            raise ValueError
        date.fromisoformat(value + full)
    except ValueError:
        raise PydanticCustomError("date", "geen datum; schrijf 2026, 2026-11 of 2026-11-22") from None
    return value


def _full_date(value: str) -> str:
    if len(_partial_date(value)) != 10:
        raise PydanticCustomError("date", "geen volledige datum; schrijf jaar-maand-dag, zoals 2026-11-22")
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"0|[1-9][0-9]{0,8}", value):
        raise PydanticCustomError("number", "geen heel getal; schrijf alleen cijfers, zoals 12")
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, str) and value not in ("true", "false"):
        raise PydanticCustomError("flag", "schrijf true (ja) of false (nee)")
    return value


def safe_url(value: str) -> bool:
    """Tell whether `value` is an address a page may link to: https, mailto, tel or relative."""
    if re.search(r"[\x00-\x20\x7f\\<>\"]", value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(re.fullmatch(r"[^@\s]+\.[^@\s.]+", parts.netloc))
    if not parts.scheme:
        return not parts.netloc
    return parts.scheme in ("mailto", "tel")


def _url(value: str) -> str:
    if not safe_url(value) or not value.startswith("https://"):
        raise PydanticCustomError("url", "geen veilig webadres; een adres begint met https:// en heeft geen spaties")
    return value


def _cbs_code(value: str) -> str:
    if not re.fullmatch(r"GM[0-9]{4}", value):
        raise PydanticCustomError("cbs", "geen CBS-code; schrijf GM en vier cijfers, zoals GM0014")
    return value


def _id(value: str) -> str:
    if not ID.fullmatch(value):
        raise PydanticCustomError("id", "geen id; gebruik kleine letters, cijfers en streepjes, zoals jeugd-ggz")
    return value


Text = Annotated[str, AfterValidator(_text)]
Id = Annotated[str, AfterValidator(_id)]
Sentence = Annotated[str, AfterValidator(_text), Prose()]
Summary = Annotated[str, AfterValidator(_text), Field(max_length=220), Prose()]
PartialDate = Annotated[str, AfterValidator(_partial_date)]
FullDate = Annotated[str, AfterValidator(_full_date)]
Number = Annotated[int, BeforeValidator(_number)]
Age = Annotated[int, BeforeValidator(_number), Field(ge=0, le=30)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Url = Annotated[str, AfterValidator(_url)]
CbsCode = Annotated[str, AfterValidator(_cbs_code)]
SourceRef = Annotated[str, Ref("sources")]
Sources = Annotated[list[SourceRef], Field(min_length=1)]
AnyRef = Annotated[str, Ref("*")]


def source_id(reference: str) -> str:
    """Return the id in a source reference: "s001:L142-146" refers to lines of source "s001"."""
    return reference.partition(":")[0]


@dataclass(frozen=True)
class Leaf:
    """One marked value in a record: where it stands, what it is, and the value."""

    location: Location
    mark: Ref | Prose
    value: str


def leaves(model: BaseModel, at: Location = ()) -> Iterator[Leaf]:
    """Yield every reference and every sentence in a record, with its place."""
    for name, mark, nested in _plan(type(model)):
        value = getattr(model, name)
        if value is None:
            continue
        for index, item in enumerate(value) if isinstance(value, list) else ((None, value),):
            place = (*at, name) if index is None else (*at, name, index)
            if nested:
                yield from leaves(item, place)
            elif mark is not None:
                yield Leaf(place, mark, item)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, Ref | Prose | None, bool], ...]:
    """Which fields of a type are marked or hold nested types: worked out once a type."""
    plan = []
    for name, info in model.model_fields.items():
        marks = [m for m in info.metadata if isinstance(m, Ref | Prose)]
        marks += _marks_of(info.annotation)
        nested = _has_model(info.annotation)
        if marks or nested:
            plan.append((name, marks[0] if marks else None, nested))
    return tuple(plan)


def _marks_of(annotation: Any) -> list[Ref | Prose]:
    own = [a for a in get_args(annotation) if isinstance(a, Ref | Prose)]
    return own + [m for a in get_args(annotation) if get_origin(a) or get_args(a) for m in _marks_of(a)]


def _has_model(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_has_model(a) for a in get_args(annotation))
