"""The kinds of value a record field can hold: text, dates, numbers, addresses and references.

A field's mark says what its value is to others (`Ref`, `Prose`, `Label`, `Day`), so that one walk over a record finds
every reference, sentence, name and date in it, wherever they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.model import signs

# Lower-case letters, digits and hyphens; no name of a device of Windows, or nobody could fetch the repository there.
ID = re.compile(r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(-[a-z0-9]+)*")
# Six times the longest sentence of today; a text is read whole by many rules, and shown whole in a list.
LONGEST_TEXT = 2_000
# Three times the longest address of today; beyond it nobody sees where a link leads.
LONGEST_URL = 500
# An id becomes the name of a folder: file systems end at 255.
LONGEST_ID = 100
INLINE = re.compile(r"\[\[([^\]\[|]*)(?:\|([^\]\[|]*))?\]\]")


@dataclass(frozen=True)
class Ref:
    """Marks a field that holds an id. `target` is a kind ("partners"), "vocabulary/<name>", "contacts",
    or "*" for "<kind>/<id>"."""

    target: str


@dataclass(frozen=True)
class Prose:
    """Marks a sentence that readers see: it may hold `[[kind/id]]`, and no telephone number."""


@dataclass(frozen=True)
class Label:
    """Marks a name or a few words that readers see as they are."""


@dataclass(frozen=True)
class Day:
    """Marks a date that speaks of the past: a year, a month or a day."""


Mark = Ref | Prose | Label | Day


class Reference(NamedTuple):
    """What a reference leads to: a record of a kind, or a telephone number ("contacts")."""

    target: str
    id: str

    @classmethod
    def parse(cls, text: str) -> Reference:
        """Read "<target>/<id>". Without a slash the id is empty, and leads nowhere."""
        target, _, id = text.partition("/")
        return cls(target, id)


class Model(BaseModel):
    """The base of all record types: unknown fields are refused, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _text(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", "dit veld is leeg; vul het in of haal de regel weg")
    if len(value) > LONGEST_TEXT:
        raise _refusal("long", f"deze tekst is te lang; schrijf hoogstens {LONGEST_TEXT} tekens")
    if found := signs.remark(value):
        raise _refusal("sign", found[1])
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


def _number(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"0|[1-9][0-9]{0,8}", value):
        raise PydanticCustomError("number", "geen heel getal; schrijf alleen cijfers, zoals 12")
    return value


def _flag(value: object) -> object:
    if isinstance(value, str) and value not in ("true", "false"):
        raise PydanticCustomError("flag", "schrijf true (ja) of false (nee)")
    return value


# What another site is called: names of plain letters, the last of letters only. No number, port, user or "xn--".
_HOST = re.compile(r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?!xn--)[a-z]{2,}", re.IGNORECASE)
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}")


def safe_url(value: str) -> bool:
    """Tell whether `value` is an address a page may link to: https, mailto without more, or on this site."""
    if not value.isascii() or len(value) > LONGEST_URL or re.search(r"[\x00-\x20\x7f\\<>\"]", value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    if parts.scheme == "https":
        return value[:8].lower() == "https://" and bool(_HOST.fullmatch(parts.netloc))
    if not parts.scheme:
        return not value.startswith("//")
    return parts.scheme == "mailto" and bool(_MAIL.fullmatch(value.partition(":")[2]))


def _url(value: str) -> str:
    if not safe_url(value) or not value.startswith("https://"):
        raise PydanticCustomError("url", "geen veilig webadres; een adres begint met https:// en heeft geen spaties")
    return value


def _refusal(kind: str, message: str) -> PydanticCustomError:
    return PydanticCustomError(kind, "{message}", {"message": message})  # the text may hold braces itself


def _cbs_code(value: str) -> str:
    if not re.fullmatch(r"GM[0-9]{4}", value):
        raise PydanticCustomError("cbs", "geen CBS-code; schrijf GM en vier cijfers, zoals GM0014")
    return value


# A Dutch number as it is dialled: an area code or mobile number of ten digits, a free number, an
# emergency or help line. No premium rate but two national lines, no codes with * or #.
_NUMBER = re.compile(r"\+31[1-9]\d{8}|0[1-8]\d{8}|0800\d{4}(?:\d{3})?|14\d{2,4}|116\d{3}|11[23]|09008844|09000101")


def _phone_number(value: str) -> str:
    if not re.fullmatch(r"[+\d](?:[ -]?\d)+", value) or not _NUMBER.fullmatch(re.sub(r"[ -]", "", value)):
        message = "geen Nederlands telefoonnummer; schrijf het zoals 050 123 45 67, 0800-2000 of 112"
        raise PydanticCustomError("phone", message)
    return value


def _mail_address(value: str) -> str:
    if not _MAIL.fullmatch(value):
        raise PydanticCustomError("mail", "geen mailadres; schrijf het zoals info@voorbeeld.nl")
    return value


def _id(value: str) -> str:
    if len(value) > LONGEST_ID:
        raise _refusal("id", f"dit id is te lang; schrijf hoogstens {LONGEST_ID} tekens")
    if not ID.fullmatch(value):
        raise PydanticCustomError("id", "geen id; gebruik kleine letters, cijfers en streepjes, zoals jeugd-ggz")
    return value


def _former(value: str) -> str:
    kind, slash, id = value.rpartition("/")
    for part in (kind, id) if slash else (id,):
        _id(part)
    return value


def _written(pattern: str, *, number: bool = False, **more: object) -> WithJsonSchema:
    """Say to an editor how a text is written; `number`: YAML takes some such texts for a number, as 2016 or 112."""
    return WithJsonSchema({"type": ["string", "integer"] if number else "string", "pattern": pattern, **more})


# A day, a month or a year, without 30 February.
_DAY = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])"
_DATE = f"^[0-9]{{4}}(-(0[1-9]|1[0-2]|{_DAY}))?$"
_ADDRESS = r'^https://[^@\s\\<>"/?#]+\.[^@\s\\<>"./?#]+([/?#][^\s\\<>"]*)?$'
# Any text with something in it; YAML takes "112" and "1.5" for numbers.
_WORDS: dict[str, object] = {"type": ["string", "number"], "pattern": r"\S"}

Text = Annotated[str, AfterValidator(_text), Label(), WithJsonSchema(_WORDS)]
Id = Annotated[str, AfterValidator(_id), _written(f"^{ID.pattern}$", number=True)]
Former = Annotated[str, AfterValidator(_former), _written(f"^({ID.pattern}/)?{ID.pattern}$", number=True)]
Sentence = Annotated[str, AfterValidator(_text), Prose(), WithJsonSchema(_WORDS)]
Summary = Annotated[str, AfterValidator(_text), Field(max_length=220), Prose()]
PartialDate = Annotated[
    str, AfterValidator(_partial_date), Day(), _written(_DATE, number=True, minimum=1000, maximum=9999)
]
FullDate = Annotated[str, AfterValidator(_full_date), Day(), _written(f"^[0-9]{{4}}-({_DAY})$", format="date")]
Number = Annotated[int, Field(ge=0), BeforeValidator(_number)]
Age = Annotated[int, Field(ge=0, le=30), BeforeValidator(_number)]
Months = Annotated[int, Field(ge=1, le=120), BeforeValidator(_number)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Url = Annotated[str, AfterValidator(_url), _written(_ADDRESS)]
PhoneNumber = Annotated[str, AfterValidator(_phone_number), _written("^[+0-9]([ -]?[0-9])+$", number=True)]
MailAddress = Annotated[str, AfterValidator(_mail_address), _written(r"^[A-Za-z0-9._+-]+@([a-z0-9-]+\.)+[a-z]{2,}$")]
CbsCode = Annotated[str, AfterValidator(_cbs_code), _written("^GM[0-9]{4}$")]
SourceRef = Annotated[str, Ref("sources")]
Sources = Annotated[list[SourceRef], Field(min_length=1)]
AnyRef = Annotated[str, Ref("*")]
MethodRef = Annotated[str, Ref("methods")]
ProgrammeRef = Annotated[str, Ref("programmes")]
PartnerRef = Annotated[str, Ref("partners")]
CollaborationRef = Annotated[str, Ref("collaborations")]
ResearchRef = Annotated[str, Ref("research")]
PillarRef = Annotated[str, Ref("strategy")]
MunicipalityRef = Annotated[str, Ref("municipalities")]
TermRef = Annotated[str, Ref("terms")]
ContactRef = Annotated[str, Ref("contacts")]


def source_id(reference: str) -> str:
    """Return the id in a source reference: "s001:L142-146" refers to lines of source "s001"."""
    return reference.partition(":")[0]
