"""Planted cases: texts in which something personal was put, and texts that only look like it.

A line of a file holds the kind, where the text stands, and the text, with tabs between. What is personal stands
between « and »; a kind of "-" says that nothing in the text is. No line holds the data of anyone: names are made up,
and numbers and hosts of mail are filled in when the file is read, the same each time.

    {bsn:###.###.###}   a number that keeps the 11-proof, in this form; with eight digits its first is a zero
    {mobile:06-########} digits in this form
    {iban:NL 4}         an account of a country, in groups of four; with "." or "-" or nbsp between; fold: over lines
    {home} {org}        a host at which people have mail, and one of an organisation
    {wide:…}            in signs of full width
    {nbsp} {zwsp} {shy} signs that no one sees;  ⏎ is a new line
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from macros.privacy import Found, in_message, in_path, personal

FOLDER = Path(__file__).parent
_LOOK: dict[str, Callable[[str], list[Found]]] = {
    "data": lambda text: list(personal(text)),
    "docs": lambda text: list(personal(text)),
    "name": lambda text: list(in_path(text)),
    "message": lambda text: list(in_message(text)),
}
_HOMES = ("gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "outlook.com", "live.nl", "home.nl", "xs4all.nl")
_ORGANISATIONS = ("gemeente-voorbeeld.nl", "school-voorbeeld.nl", "zorg.voorbeeld.nl")
_BANKS = ("INGB", "RABO", "ABNA", "TRIO", "SNSB")
_ACCOUNTS = {"BE": (12, ""), "DE": (18, ""), "PL": (24, "")}


class Case(NamedTuple):
    """A planted text: `marks` are the places of what is personal in it, none in a text that only looks like it."""

    line: int
    kind: str
    where: str
    text: str
    marks: tuple[tuple[int, int], ...]

    def found(self) -> list[Found]:
        """Return what the guard finds in the text."""
        return _LOOK[self.where](self.text)

    @property
    def is_right(self) -> bool:
        """Tell whether everything marked is found as what it is; where nothing is marked, whether nothing is found."""
        found = self.found()
        if not self.marks:
            return not found
        return all(
            any(one.kind == self.kind and one.start < end and start < one.end for one in found)
            for start, end in self.marks
        )


def read(name: str) -> list[Case]:
    """Return the cases of a file of this folder."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_case(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]


def _case(number: int, line: str) -> Case:
    kind, where, written = line.split("\t")
    text = fill(written, Random(line))
    marks: list[tuple[int, int]] = []
    while "«" in text:
        start, end = text.index("«"), text.index("»") - 1
        text = text.replace("«", "", 1).replace("»", "", 1)
        marks.append((start, end))
    return Case(number, kind, where, text, tuple(marks))


def fill(written: str, random: Random) -> str:
    """Return a text with its places filled in."""
    for sign, meant in (("⏎", "\n"), ("{nbsp}", "\u00a0"), ("{zwsp}", "\u200b"), ("{shy}", "\u00ad")):
        written = written.replace(sign, meant)
    written = written.replace("{home}", random.choice(_HOMES)).replace("{org}", random.choice(_ORGANISATIONS))
    written = re.sub(r"\{bsn:([^{}]+)\}", lambda form: _in_form(form[1], bsn(random, form[1].count("#"))), written)
    written = re.sub(
        r"\{mobile:([^{}]+)\}", lambda form: _in_form(form[1], _digits(random, form[1].count("#"))), written
    )
    written = re.sub(r"\{iban:(\w\w)\s?([^{}]*)\}", lambda form: _written(iban(random, form[1]), form[2]), written)
    return re.sub(r"\{wide:([^{}]+)\}", lambda form: "".join(map(_wide, form[1])), written)


def bsn(random: Random, length: int) -> str:
    """Return digits that keep the 11-proof; of eight digits, the first of the nine is a zero."""
    while True:
        digits = random.choice("123456789") + _digits(random, length - 2)
        total = sum(int(one) * weight for one, weight in zip(digits.rjust(8, "0"), range(9, 1, -1), strict=True))
        if total % 11 < 10:
            return f"{digits}{total % 11}"


def iban(random: Random, country: str) -> str:
    """Return an account of a country, small letters when the country is written so."""
    length, bank = _ACCOUNTS.get(country.upper(), (10, random.choice(_BANKS)))
    rest = bank + _digits(random, length)
    number = int("".join(str(int(sign, 36)) for sign in f"{rest}{country}00"))
    account = f"{country.upper()}{98 - number % 97:02}{rest}"
    return account if country.isupper() else account.lower()


def _written(account: str, form: str) -> str:
    between = {"4": " ", "nbsp": "\u00a0", "fold": " ", ".": ".", "-": "-"}.get(form, "")
    groups = between.join(re.findall("..?.?.?", account))
    return groups.replace(" ", "\n    ", 2).replace("\n    ", " ", 1) if form == "fold" else groups


def _digits(random: Random, length: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(length))


def _in_form(form: str, digits: str) -> str:
    left = iter(digits)
    return re.sub("#", lambda _sign: next(left), form)


def _wide(sign: str) -> str:
    return chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" and sign not in "«»" else sign
