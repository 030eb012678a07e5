"""Advice on how words are written: abbreviations that nobody explains, capitals that shout."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.advice.known import Known
from macros.advice.passages import Advice, Page
from macros.advice.sentences import Sentence, Word

# What a reader on a phone stumbles over, and what is said instead.
_WRITTEN_OUT = {
    "a.d.h.v.": "met behulp van",
    "a.u.b.": "alstublieft",
    "bijv.": "bijvoorbeeld",
    "b.v.": "bijvoorbeeld",
    "bv.": "bijvoorbeeld",
    "ca.": "ongeveer",
    "c.q.": "of",
    "d.m.v.": "door, met",
    "d.w.z.": "dat wil zeggen",
    "e.d.": "en zo",
    "enz.": "enzovoort",
    "etc.": "enzovoort",
    "evt.": "eventueel",
    "excl.": "zonder",
    "i.c.m.": "samen met",
    "i.h.b.": "vooral",
    "i.p.v.": "in plaats van",
    "i.v.m.": "vanwege",
    "incl.": "met",
    "m.b.t.": "over",
    "m.b.v.": "met",
    "m.i.v.": "vanaf",
    "m.n.": "vooral",
    "m.u.v.": "behalve",
    "n.a.v.": "na, door",
    "n.v.t.": "niet van toepassing",
    "o.a.": "onder andere",
    "o.b.v.": "op basis van",
    "o.l.v.": "onder leiding van",
    "resp.": "en",
    "t.a.v.": "over, voor",
    "t.b.v.": "voor",
    "t.g.v.": "door",
    "t.o.v.": "vergeleken met",
    "t/m": "tot en met",
    "z.s.m.": "zo snel mogelijk",
}
_SHORT = re.compile(
    "|".join(rf"(?<![\w.]){re.escape(one)}(?!\w)" for one in sorted(_WRITTEN_OUT, key=lambda one: -len(one))),
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"[A-Z]{2,6}")
_PLURAL = re.compile(r"['’]?s$")
_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2,}")


def words_are_written_out(page: Page, known: Known) -> Iterator[Advice]:
    """Een lezer ziet geen afkorting zoals o.a. of i.v.m.; het woord staat er voluit."""
    for passage in page.passages:
        for found in _SHORT.finditer(passage.text):
            message = f"schrijf '{found[0]}' voluit: {_WRITTEN_OUT[found[0].lower()]}"
            yield page.advice(passage, found.start(), message)


def abbreviations_are_explained(page: Page, known: Known) -> Iterator[Advice]:
    """Een afkorting is een begrip of een naam van de site, of staat op de pagina uitgelegd: Naam Voluit (NV)."""
    first: dict[str, Advice] = {}
    for passage in page.passages:
        for sentence in passage.sentences:
            for word in sentence.words:
                short = _PLURAL.sub("", word.text)
                if not _ABBREVIATION.fullmatch(short) or known.is_known_name(short):
                    continue
                is_other = _emphasises(word, sentence, known) or _is_in_a_name(word, sentence)
                if not is_other and not _is_explained(page, short):
                    message = f"'{short}' is hier niet uitgelegd; schrijf het voluit, of maak er een begrip van"
                    here = page.advice(passage, word.at, message)
                    first[short] = min(first.get(short, here), here)
    yield from first.values()


def capitals_do_not_shout(page: Page, known: Known) -> Iterator[Advice]:
    """Nadruk komt van de plaats in de zin, niet van hoofdletters."""
    for passage in page.passages:
        for sentence in passage.sentences:
            for word in sentence.words:
                if _emphasises(word, sentence, known):
                    message = f"'{word.text}' in hoofdletters leest als roepen; schrijf gewoon '{word.text.lower()}'"
                    yield page.advice(passage, word.at, message)


def _emphasises(word: Word, sentence: Sentence, known: Known) -> bool:
    """Tell whether capitals are emphasis and no name: an everyday word, or one of a row of words in capitals."""
    if not _CAPITALS.fullmatch(word.text) or known.is_known_name(word.text):
        return False
    place = sentence.words.index(word)
    beside = [one.text for one in sentence.words[max(place - 1, 0) : place + 2] if one != word]
    in_a_row = any(_CAPITALS.fullmatch(one) and not known.is_known_name(one) for one in beside)
    return word.text.lower() in known.everyday or (in_a_row and known.is_word(word.text.lower()))


def _is_in_a_name(word: Word, sentence: Sentence) -> bool:
    """Tell whether a name goes on after the abbreviation: "RSG Westerwolde"."""
    after = word.at + len(word.text) + 1
    return any(one.at == after and one.text.istitle() for one in sentence.words)


def _is_explained(page: Page, short: str) -> bool:
    """Tell whether words stand beside an abbreviation somewhere on the page: in brackets before or after it."""
    before = rf"\({short}\b|\b(?:naam|vragenlijst|test|methode) {short}\b"
    after = rf"\b{short}(?:['’]?s)?(?:\s*\(|:|, (?:het|de|een)\b| (?:is|staat voor|betekent)\b)"
    beside = re.compile(f"{before}|{after}")
    return any(beside.search(passage.text) for passage in page.passages)
