"""Advice on spelling: words that neither the dictionary nor the site knows."""

from __future__ import annotations

from collections.abc import Iterator

from macros.advice.known import Known
from macros.advice.passages import NAME, Advice, Page, Passage
from macros.advice.sentences import Word, sentences

_LIST = "data/language/goed-gespeld.txt"


def words_are_spelled_right(page: Page, known: Known) -> Iterator[Advice]:
    """Elk woord staat in het woordenboek, is een bekende naam, of staat in de lijst met woorden die goed zijn."""
    first: dict[str, Advice] = {}
    for passage in page.passages:
        for sentence in sentences(passage):
            for word in sentence.words:
                if word.text == NAME or known.is_word(word.text) or _is_half(passage, word):
                    continue
                # what opens a sentence has its capital from there
                text = word.text[0].lower() + word.text[1:] if word == sentence.words[0] else word.text
                if remark := _remark(text, known):
                    here = page.advice(passage, word.at, remark)
                    first[text] = min(first.get(text, here), here)
    yield from first.values()


def _remark(word: str, known: Known) -> str:
    near = known.nearest(word)
    if not word.islower() and not near:
        return ""  # as likely a name that the site does not know yet
    meant = f"Bedoelt u {' of '.join(map(repr, near))}? " if near else ""
    return f"'{word}' staat niet in het woordenboek. {meant}Klopt het woord, zet het dan in {_LIST}"


def _is_half(passage: Passage, word: Word) -> bool:
    """Tell whether a word goes on after a hyphen: "kinder- en jeugdhulp"."""
    end = word.at + len(word.text)
    return "-" in (passage.text[word.at - 1 : word.at], passage.text[end : end + 1])
