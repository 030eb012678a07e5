"""Advice on spelling: words that neither the dictionary nor the site knows."""

from __future__ import annotations

from collections.abc import Iterator

from macros.advice.known import Known
from macros.advice.passages import Advice, Page, Passage
from macros.advice.sentences import NAME, Word

_LIST = "data/language/goed-gespeld.txt"


def words_are_spelled_right(page: Page, known: Known) -> Iterator[Advice]:
    """Elk woord staat in het woordenboek, is een bekende naam, of staat in de lijst met woorden die goed zijn."""
    first: dict[str, Advice] = {}
    for passage in page.passages:
        for sentence in passage.sentences:
            for word in sentence.words:
                if word.text == NAME or known.is_word(word.text) or _is_half(passage, word):
                    continue
                if remark := _remark(word.text, known, opens=word == sentence.words[0]):
                    here = page.advice(passage, word.at, remark)
                    first[word.text] = min(first.get(word.text, here), here)
    yield from first.values()


def _remark(word: str, known: Known, *, opens: bool) -> str:
    """Return what to say of an unknown word, "" when it is as likely a name that the site does not know yet."""
    if opens and word[0].isupper():
        lower = word[0].lower() + word[1:]
        near = [one for one in known.nearest(lower) if one[0] == lower[0]]  # few mistype the first letter
    else:
        near = known.nearest(word)
    if not word.islower() and not near:
        return ""
    meant = f"Bedoelt u {' of '.join(map(repr, near))}? " if near else ""
    return f"'{word}' staat niet in het woordenboek. {meant}Klopt het woord, zet het dan in {_LIST}"


def _is_half(passage: Passage, word: Word) -> bool:
    """Tell whether a word goes on after a hyphen: "kinder- en jeugdhulp"."""
    end = word.at + len(word.text)
    return "-" in (passage.text[word.at - 1 : word.at], passage.text[end : end + 1])
