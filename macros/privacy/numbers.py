"""Numbers and addresses that lead to one person: of citizens, of bank accounts, of mobile telephones, of mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.privacy.words import known

Span = tuple[str, int, int]

# Eight digits or more, whatever stands between them: only around those is looked further.
_RUN = re.compile(r"\d(?:(?:[\s./()_+\-]{0,4}|\s{5,12})\d){7,}")
_AROUND = 16
_ISO_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_DIGITS = re.compile(r"\D+")
# A citizen service number: eight or nine digits, whole or in the groups in which people write them.
_BSN = re.compile(
    r"(?<!\d)(?<!\d\d[.,/+ \-])(?<![\W_]\d[.,/+ \-])(?:\d{8,9}|\d{2,3}X\d{3}X\d{3}|\d{4}X\d{2}X\d{3}"
    r"|\d{3}X\d{2}X\d{3,4}|\d{4}X\d{5}|\d{5}X\d{4}|\d(?:X\d){7,8})(?!\d|[.,/\-]\d|\s?(?:euro\b|EUR\b|€))".replace(
        "X", r"(?:\s?[.\-/_]\s?|\s{1,8})"
    )
)
# After its name every row of digits is one, also one with a slip of the pen.
_BSN_NAMED = re.compile(
    r"\b(?:b\.?s\.?n\b\.?|burger\s?-?service\s?-?n(?:umme)?r|sofi)[\w\s.:=(\"'|\-]{0,24}\Z", re.IGNORECASE
)
_DAY = re.compile(
    r"(?:19|20)\d\d[ .\-/_]?(?:0[1-9]|1[0-2])[ .\-/_]?(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])[ .\-/_]?(?:0[1-9]|1[0-2])[ .\-/_]?(?:19|20)\d\d"
)
_WEB = re.compile(r"\w\.[a-z]{2,}/\S*\Z")
_YEAR = re.compile("19|20")
# How many signs an account has in each country from which people come here. Source: the register of ISO 13616.
_LENGTHS = {
    **{"NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "LU": 20, "PL": 28, "ES": 24, "IT": 27, "PT": 25, "AT": 20},
    **{"CH": 21, "IE": 22, "DK": 18, "SE": 24, "NO": 15, "FI": 18, "CZ": 24, "SK": 24, "HU": 28, "RO": 24, "BG": 22},
    **{"HR": 21, "SI": 19, "GR": 27, "CY": 28, "MT": 31, "LT": 20, "LV": 21, "EE": 20, "TR": 26, "UA": 29},
}
_ACCOUNT = re.compile(
    rf"(?<![A-Za-z0-9])({'|'.join(_LENGTHS)})[\s.\-]?\d(?:[\s.\-]{{0,8}}[A-Z0-9]){{13,}}", re.IGNORECASE
)
_BETWEEN = r"(?:[\s./()_\-]{0,3}|\s{4,12})"
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
    for run in _RUN.finditer(text):
        if not _ISO_DAY.fullmatch(run[0]):
            yield from _in_run(text, *run.span())
    if "@" in text or any(sign in text for sign in ("apenstaart", "at]", "at)", "at}", "at>", "at ]", "at )")):
        for match in _MAIL.finditer(text):
            if not _is_desk(match[1].lower(), match[2].lower()):
                yield "mail", match.start(), match.end()


def _in_run(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what is personal in and around a run of digits."""
    window = max(0, start - _AROUND), end + _AROUND
    for match in _MOBILE.finditer(text, *window):
        yield "mobile", match.start(), match.end()
    for match in _ACCOUNT.finditer(text, max(0, start - _AROUND), end + 2 * _AROUND):
        signs = [at for at in range(*match.span()) if text[at].isalnum()][: _LENGTHS[match[1].upper()]]
        last = signs[-1] + 1
        is_whole = len(signs) == _LENGTHS[match[1].upper()] and not text[last : last + 1].isalnum()
        if is_whole and _is_iban("".join(text[at] for at in signs).upper()):
            yield "iban", match.start(), last
    for match in _BSN.finditer(text, *window):
        digits = _DIGITS.sub("", match[0])
        if _keeps_eleven_proof(digits) and not _is_other(text, match.start(), match[0], digits):
            yield "bsn", match.start(), match.end()
    if _BSN_NAMED.search(text, max(0, start - 60), start) and len(_DIGITS.sub("", text[start:end])) in (8, 9):
        yield "bsn", start, end


def _keeps_eleven_proof(digits: str) -> bool:
    """Source: the 11-proof of citizen service numbers, by the Rijksdienst voor Identiteitsgegevens."""
    digits = digits.zfill(9)
    total = sum(int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total % 11 == 0 and total != 0


def _is_other(text: str, at: int, written: str, digits: str) -> bool:
    """Tell whether eight digits are a day, two years, a number that anyone may call, or part of a web address."""
    if len(digits) > 8:
        return False
    if _DAY.fullmatch(written) or digits.startswith(("0800", "0900", "0906", "0909")):
        return True
    return all(_YEAR.match(part) for part in (digits[:4], digits[4:])) or bool(_WEB.search(text, max(0, at - 200), at))


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
