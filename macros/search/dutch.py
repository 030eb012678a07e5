"""Dutch words for the search: one spelling for a word's forms, its root, and the parts of a compound.

The tables and the rules, regular expressions that Python and JavaScript read alike, travel with the index (`TABLES`),
so that the browser treats what a reader types exactly as the build treated the pages, and the knowledge stays in this
file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_lowercase

Rules = tuple[tuple[tuple[str, str], ...], ...]

# Accents, once they stand apart from their letter, and soft hyphens: they fall away.
MARKS = r"[\u0300-\u036f\u00ad]"
# Characters that are not a letter with a mark: what a reader without them on the keyboard types.
LETTERS = {"ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "’": "'", "‘": "'", "`": "'"}
# What an at sign and an apostrophe stand for: "@ease" -> "at ease", "M@ZL" -> "mazl", "foto's" -> "foto", "IB'er" ->
# "iber". Every match is replaced, by one rule after the other.
SPELLING = (
    (r"(^|[^a-z0-9])@(?=[a-z0-9])", "$1at "),
    (r"@", "a"),
    (r"([aeiouy])'s(?![a-z0-9])", "$1"),
    (r"([a-z])'(?=[a-z])", "$1"),
)
# Parts that a verb loses in a sentence: "hoe meld ik hem aan" is about "aanmelden".
PARTICLES = (
    "aan", "achter", "af", "bij", "buiten", "door", "in", "los", "mee", "na", "om", "onder", "op", "over", "samen",
    "terug", "thuis", "toe", "uit", "vast", "voor", "weg",
)  # fmt: skip
LINKS = ("", "s", "en", "e", "n", "er")  # letters between the parts of a compound, the likeliest first
# How a word can begin and end: what a known part leaves of an unknown compound must look like a word.
BEGIN = r"^(?:[^aeiouy]|[bcdfgkptvw]r|[bcfgkpsv]l|s[cptnkmwj]|s?ch|schr|s[pt][rl]|kn|[zdt]w|th)?[aeiouy]"
END = r"[aeiouy](?:.*(?:[^hjvzqc]|ij|ch))?$"
_PARTICLE = "|".join(PARTICLES)
# A participle whose irregular half stands behind a loose part or before an -e: "ingekochte" is of "inkopen".
SEPARATED = rf"^({_PARTICLE}|)(ge[a-z]{{3,}}?)e?$"
_NO_PARTICIPLE = "(?!zin|drag|zond|luk|heim|meen|bied|bruik|loof|voel|weld)"  # ge- belongs to the word: "gezin"

# A group is tried from top to bottom and its first match replaces; then comes the next group. Each rule leaves three
# letters with a vowel among them, so that "zien", "kies" and "les" stay what they are. No lookbehind: old browsers.
INFLECTION: Rules = (
    (  # a participle of a verb with a loose part: "aangemeld" -> "aanmeld"
        (rf"^({_PARTICLE})ge([a-z]{{3,}}(?:[dt]|en))$", "$1$2"),
    ),
    (  # a comparative that takes a d: "somberder" -> "somber"
        (r"^((?:.*[aeiouy])[^aeiouy]+er)dere?$", "$1"),
    ),
    (  # plurals that change the word, diminutives
        (r"kinder(?:en|s)$", "kind"),
        (r"heden$", "heid"),
        (r"([a-z]{2}(?:ng|([bdfglmnpr])\2))etjes?$", "$1"),
        (r"([a-z]{2}(?:[lnrw]|ij|ie|ui|oe))tjes?$", "$1"),
        (r"([a-z]{2}m)pjes?$", "$1"),
        (r"([a-z]{3})jes?$", "$1"),
    ),
    ((r"([a-z]{2}(?:er|el|em|en|ar|or|[^aeiouv]ie|ub|og|[aou]m|im)|[a-z][^aeiou][ey])s$", "$1"),),
    ((r"^([a-z]+[ei]e)en$", "$1"), (r"^((?=.*[aeiouy])[a-z]{2,}[^e])en$", "$1")),
    ((r"^((?=.*[aeiouy])[a-z]{2,}[^aeiou])e$", "$1"),),
    ((r"^([a-z]{3,}[bcdfghklmnprsvwxz])t$", "$1"),),
    (  # one spelling for the end: bb -> b, v -> f, z -> s
        (r"([bcdfgklmnprstz])\1$", "$1"),
        (r"v$", "f"),
        (r"z$", "s"),
    ),
    ((r"([^aeiou])([aeou])\2([^aeiou])$", "$1$2$3"),),  # "school" and "scholen" -> "schol"
)
DERIVATION: Rules = (
    (  # a participle: "geklaagd" -> "klaag"; else only the ge-: "gescheiden" -> "scheiden"
        (rf"^ge{_NO_PARTICIPLE}([a-z]{{2,}}[fgklmnprsv])[dt]$", "$1"),
        (rf"^ge(?=.{{4}}){_NO_PARTICIPLE}", ""),
    ),
    (
        (r"(.{4})(?:i?teit|atie|isme|heid|schap|erij|elijk|ba?ar)$", "$1"),
        (r"(.{3}iat)er$", "$1r"),  # who heals and the healing: "psychiater" for "psychiatrie"
        (r"(.{4})(?:ief|if|isch|ist|end|ster|ie|eut)$", "$1"),
        (r"(.{5})(?:aa?l|aa?r)$", "$1"),
        (r"(.{3}(?:[^l]|[aeil]l))ing$", "$1"),
        (r"(.{4})(?:ig|er)$", "$1"),
        (r"(.{5}[fslrgk])d$", "$1"),
    ),
)
SHORTEST = 4  # a shorter word has no form to take off: "wij", "kies" (3 letters would leave too little)

# All that a browser needs to read a query as the build reads the pages; it is part of index.json.
TABLES: Mapping[str, Mapping[str, str] | Sequence[str] | Sequence[Sequence[str]] | Rules | str | int] = {
    "marks": MARKS,
    "letters": LETTERS,
    "spelling": SPELLING,
    "particles": PARTICLES,
    "links": LINKS,
    "separated": SEPARATED,
    "begin": BEGIN,
    "end": END,
    "inflection": INFLECTION,
    "derivation": DERIVATION,
    "shortest": SHORTEST,
}

_WORD = re.compile(r"[a-z0-9]+")
_MARKS = re.compile(MARKS)
_SEPARATED = re.compile(SEPARATED)
_LETTERS = str.maketrans(LETTERS)


def _python(replacement: str) -> str:
    """A replacement as JavaScript writes it, with "$1", for Python, which wants "\\1"."""
    return replacement.replace("$", "\\")


_SPELLING = [(re.compile(pattern), _python(replacement)) for pattern, replacement in SPELLING]


def fold(text: str) -> str:
    """The text in lower case, without accents; at signs and apostrophes read as what they stand for."""
    text = text.lower()
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    text = text.translate(_LETTERS)
    if "@" in text or "'" in text:
        for pattern, replacement in _SPELLING:
            text = pattern.sub(replacement, text)
    return text


def words(text: str) -> list[str]:
    """The words of a text, folded: letters and digits."""
    return _WORD.findall(fold(text))


# For each group: the last letter of a word -> the rules that can match it.
_Compiled = list[dict[str, list[tuple[re.Pattern[str], str]]]]


def _compiled(rules: Rules) -> _Compiled:
    groups: _Compiled = []
    for group in rules:
        compiled = [(pattern, re.compile(pattern), _python(replacement)) for pattern, replacement in group]
        groups.append({x: [(rule, to) for p, rule, to in compiled if _may_end(p, x)] for x in ascii_lowercase})
    return groups


def _may_end(pattern: str, letter: str) -> bool:
    """Whether a word that ends with `letter` can match: a rule that ends on a plain letter wants that letter."""
    last = pattern[-2:-1] if pattern.endswith("$") else ""
    return not last.isalpha() or last == letter


def _apply(compiled: _Compiled, word: str) -> str:
    for group in compiled:
        for pattern, replacement in group[word[-1]]:
            if pattern.search(word):
                word = pattern.sub(replacement, word, count=1)
                break
    return word


class Dutch:
    """Word forms and compounds, from rules, a list of irregular forms and a list of parts.

    `irregular` maps a folded form to the word that it belongs to; `parts` are words that compounds are made of;
    `whole` are words that only look like compounds.
    """

    def __init__(self, irregular: dict[str, str], parts: Iterable[str], whole: Iterable[str]) -> None:
        self.irregular = irregular
        self.whole = frozenset(whole)
        self._inflection = _compiled(INFLECTION)
        self._derivation = _compiled(DERIVATION)
        self._stems: dict[str, str] = {}
        self._splits: dict[str, tuple[str, ...]] = {}
        self._parts: dict[str, str] = {}  # stem -> part
        self._pieces: dict[str, str] = {}  # a part with its linking letters -> part
        self.add_parts(parts)

    def add_parts(self, parts: Iterable[str]) -> None:
        """Let compounds be made of these words too."""
        for part in sorted(parts, key=lambda word: (len(word), word)):
            self._parts.setdefault(self.stem(part), part)
            for link in LINKS:
                self._pieces.setdefault(part + link, part)
        self._splits.clear()

    def stem(self, word: str) -> str:
        """The key under which all forms of a folded word are found: "gezinnen" -> "gezin"."""
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = self.plain_stem(self._regular(word))
        return known

    def _regular(self, word: str) -> str:
        """The word of an irregular form, be it behind a loose part or before an -e; another word itself."""
        found = self.irregular.get(word)
        if found is None and (match := _SEPARATED.match(word)) and (verb := self.irregular.get(match[2])):
            found = match[1] + verb
        return found or word

    def plain_stem(self, word: str) -> str:
        """`stem` without the list of irregular forms."""
        if len(word) < SHORTEST or not word.isalpha():
            return word
        return _apply(self._inflection, word)

    def root(self, stem: str) -> str:
        """What the derivations of a stem share: "verslaving" and "verslaafd" -> "verslaf"."""
        if len(stem) < SHORTEST or not stem.isalpha():
            return stem
        return _apply(self._inflection, _apply(self._derivation, _apply(self._derivation, stem)))

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a compound, or () when the word is none: "leerplichtambtenaar" -> leerplicht, ambtenaar.

        The fewest parts win, then the longest last part (in Dutch the last part says what the thing is).
        """
        known = self._splits.get(word)
        if known is None:
            known = self._splits[word] = self._split(word)
        return known

    def _split(self, word: str) -> tuple[str, ...]:
        if len(word) < 7 or word in self.whole or not word.isalpha():
            return ()
        shortest = 4 if self.stem(word) in self._parts else 3
        best: dict[int, tuple[str, ...]] = {0: ()}  # where a piece may begin -> the parts before it
        for end in range(shortest, len(word) - shortest + 1):
            for start in [start for start in best if end - start >= shortest]:
                part = self._pieces.get(word[start:end])
                if part and (end not in best or _rank((*best[start], part)) < _rank(best[end])):
                    best[end] = (*best[start], part)
        found: tuple[str, ...] = ()
        for start, before in sorted(best.items())[1:]:
            head = self._parts.get(self.stem(word[start:]))
            if head and head[:3] == word[start : start + 3] and (not found or _rank((*before, head)) < _rank(found)):
                found = (*before, head)
        return found


def _rank(parts: tuple[str, ...]) -> tuple[int, int]:
    return len(parts), -len(parts[-1])
