"""Telephone numbers: how to recognise one, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from macros.model.lists import Contact

# Dutch numbers: area codes and 0800/0900/0909 numbers, with or without +31, the two short ones that save lives, and the
# codes that send calls elsewhere.
TELEPHONE = re.compile(
    r"(?<![\w/.-])\(?(?:(?:\+31|0031)[ (-]*0?|0)(?:[ ()-]*\d){8,9}(?!\d)"
    r"|(?<![\w/.-])0[89]0\d[ -]?\d{4}(?:\d{3})?(?!\d)"
    r"|\*{1,2}\d{2,3}\*[\d*]+#?"
    r"|(?<![\w/.,-])11[23](?![\d%]|\.nl|,\d|[ -]Zelfmoord|\w)"
)


def number_remark(number: str, contacts: Mapping[str, Contact], how: str) -> str:
    """Tell how to write a telephone number: by its id in data/contacts.yml.

    `how` is the way to write it where it stands, with {id} for the id: "[[contacts/{id}]]".
    """
    digits = re.sub(r"\D", "", number)
    for id, contact in contacts.items():
        if digits in {re.sub(r"\D", "", known) for known in contact.numbers}:
            return f"een telefoonnummer hoort alleen in data/contacts.yml; schrijf {how.format(id=id)}"
    instead = how.format(id="…")
    return f"'{number.strip()}' lijkt een telefoonnummer; zet het in data/contacts.yml en schrijf {instead}"
