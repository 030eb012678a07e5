"""Numbers and addresses that lead to one person: of citizens, of bank accounts, of mobile telephones, of mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.privacy.words import known

Span = tuple[str, int, int]

_DIGITS = re.compile(r"\D+")
# A citizen service number: eight or nine digits, whole or in the groups in which people write them.
_BSN = re.compile(
    r"(?<![\d.,/+-])(?<!\d[ ])"
    r"(?:\d{8,9}|\d{3}([ .\-/_]\s?)\d{3}\1\d{3}|\d{2}([ .\-/_]\s?)\d{3}\2\d{3}|\d{4}([ .\-/_]\s?)\d{2}\3\d{3}"
    r"|\d{3}\s\d{2}\s\d{3}|\d(?:[ .\-_]\d){7,8}|\d{3}\s+\d{3}\s+\d{3}|\d{4}\s\d{5}|\d{5}\s\d{4})"
    r"(?![\d]|[.,/-]\d|\s?(?:euro\b|EUR\b|€))"
)
# After its name every row of digits is one, also one with a slip of the pen.
_BSN_NAMED = re.compile(
    r"\b(?:b\.?s\.?n\.?|burger\s?-?service\s?-?n(?:umme)?r\.?|sofi\s?-?n(?:umme)?r\.?|sofi)"
    r"[\s\-_]*(?:n(?:umme)?r\.?|number)?[^\w\n]{0,6}(?:(?:is|was|van|luidt|het|kind|hem|haar)\b[^\w\n]{0,3}){0,3}"
    r"(\d(?:[\s._/\-,]{0,3}\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:19|20)\d\d[ .\-/_]?(?:0[1-9]|1[0-2])[ .\-/_]?(?:0[1-9]|[12]\d|3[01])")
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])(?:NL[\s.\-]?\d{2}[\s.\-]?[A-Z](?:[\s.\-]?[A-Z]){3}(?:[\s.\-]{0,2}\d){10}(?![A-Za-z0-9])"
    r"|(?:AT|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MA|MT|NO|PL|PT|RO|SE|SI|SK|TR)"
    r"\d{2}(?:[ .\-]?[A-Z0-9]{2,4}){2,8}[A-Z0-9]{0,3}(?![A-Za-z0-9]))",
    re.IGNORECASE,
)
_BETWEEN = r"[\s./()_\-]{0,3}"
_MOBILE = re.compile(
    rf"(?<![A-Za-z0-9+])(?:(?:\+|00)\s?31{_BETWEEN}(?:0{_BETWEEN})?6|\(?06\)?)(?:{_BETWEEN}\d){{8}}(?!\d)"
    r"|(?<!\d)316\d{8}(?!\d)"
    r"|(?<![A-Za-z0-9+])0(?:[ .\-_]6)(?:[ .\-_]\d){8}(?!\d)"
    # no number of this country: nobody's desk
    r"|(?<![A-Za-z0-9])\+\s?(?!31|0)\d{1,3}(?:[ ./()\-]{0,3}\d){7,11}(?!\d)"
    r"|(?<![A-Za-z0-9.,\-])00(?!31|0)\d{2}(?:[ ./()\-]{0,3}\d){8,10}(?!\d)"
)
_MAIL = re.compile(
    r"(?<![\w.+\-])([\w.+'\-]+)\s?(?:@|[(\[{<]\s?(?:at|apenstaartje|@)\s?[)\]}>]|\sapenstaartje\s)\s?"
    r"((?:[\w\-]+(?:\.|\s?[(\[{]\s?(?:dot|punt)\s?[)\]}]\s?|\spunt\s))+[A-Za-z]{2,})",
    re.IGNORECASE,
)


def numbers(text: str) -> Iterator[Span]:
    """Yield the kind and place of every number and address of mail that leads to one person, in a plain text."""
    for match in _MOBILE.finditer(text):
        yield "mobile", match.start(), match.end()
    for match in _IBAN.finditer(text):
        if _is_iban(re.sub(r"[^A-Za-z0-9]", "", match[0]).upper()):
            yield "iban", match.start(), match.end()
    for match in _BSN.finditer(text):
        digits = _DIGITS.sub("", match[0])
        if _keeps_eleven_proof(digits) and not _DAY.fullmatch(match[0]) and not _is_service(digits):
            yield "bsn", match.start(), match.end()
    for match in _BSN_NAMED.finditer(text):
        yield "bsn", match.start(1), match.end(1)
    if "@" in text or "at" in text or "apen" in text:
        for match in _MAIL.finditer(text):
            if not _is_desk(match[1].lower(), match[2].lower()):
                yield "mail", match.start(), match.end()


def _keeps_eleven_proof(digits: str) -> bool:
    """Source: the 11-proof of citizen service numbers, by the Rijksdienst voor Identiteitsgegevens."""
    digits = digits.zfill(9)
    total = sum(int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total % 11 == 0 and total != 0


def _is_service(digits: str) -> bool:
    """Tell whether eight digits are a number that anyone may call, or two years."""
    return len(digits) == 8 and (digits[:4] in ("0800", "0900", "0906", "0909") or _are_years(digits))


def _are_years(digits: str) -> bool:
    return all(year[:2] in ("19", "20") for year in (digits[:4], digits[4:]))


def _is_iban(letters: str) -> bool:
    """Source: ISO 13616, the check by 97."""
    return int("".join(str(int(sign, 36)) for sign in letters[4:] + letters[:4])) % 97 == 1


def _is_desk(local: str, host: str) -> bool:
    """Tell whether mail to this address reaches a desk of an organisation, whoever sits there."""
    labels = [label for label in re.split(r"[^\w\-]+|\spunt\s", host) if label]
    if labels[-2:-1] and labels[-2] in known("mail-at-home"):
        return False
    if host.endswith("users.noreply.github.com"):
        return True
    pieces = [piece for piece in re.split(r"[^a-z]+", local) if piece]
    own = {piece for label in labels for piece in label.split("-")}
    return bool(pieces) and all(piece in known("desks") or piece in own for piece in pieces)
