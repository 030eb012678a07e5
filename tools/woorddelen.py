"""Remake data/language/woorddelen.txt: the everyday words that Dutch compounds are made of.

    apt-get install wdutch && pip install wordfreq
    python -m tools.woorddelen > data/language/woorddelen.txt

A word counts when it is everyday (Zipf frequency of 3.2 or more) and at least seven other words of the list begin
with it and go on, or end on it, with an everyday word as the other half. Look the result over: what splits wrongly
goes into NOT_PARTS of this file or, for one word, into data/language/hele-woorden.txt.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from wordfreq import zipf_frequency

from macros.search.dutch import LINKS, Dutch

WORDS = Path("/usr/share/dict/dutch")
EVERYDAY = 3.2
TIMES = 7
# Words of three letters that compounds are made of; no other word of three letters counts.
SHORT_PARTS = "app arm bed bus dag gym hof jas les oma oom opa pin sms vak web wet wij zus"
# Everyday words that are far more often the tail or the head of one word than a part of a compound.
NOT_PARTS = """
aal aan aar aas ach acht ader age akte ale alle ander ante are aren arts at baar bare bed beer ben beren bet
boer dan dat deel delen den der des die dig ding dor dra dus een eer eet eis elen ellen els ende ene eren erg
eten even ezel gaan gen ger ging haar had ham hand heden heen hei heid heil hem hen her het hier hij hoe ide
ieder iet ijl ijs immer in ing ingen isch ist jes kan kap ken kens ker kort lag lagen lap leed leg len ler lijk
loos maal maar mag mal man mar mat meer men met mid mij min mis mooi naar nam nat nauw nee net niet nis nog nul
oer ogen om ome on ons ont ook oor oot op oren over pad par pas pen per pet pro raad rad ram rap red rede ree
reed rel ren rest ring rit roe rond schat schei sing slag staan ste steen stel sten ster tal tel ten ter ters
tes tin tje toe toen ton top tot tra uit van vel ver verder vers vet vier vlak voor waar wan was wat wel wen wie
wil zal zat zei zes zich zie zijn zin zo zon zou zul ze zelf ling ligt bij bijna keren dien dient sta stan las
lasten teken heren tegen lijken lijk baars baar ende rende rennen schap lappen ellen steen nemen komen komt
houden staat maken nood laten geven vallen leven worden weg hulpen slechts recht
donk fine jacks lauw logisch mooie rund spelend steur these ving wint
"""


def parts(words: list[str]) -> list[str]:
    """The words of `words` that are common halves of the longer ones among them: the shortest form of each, sorted."""
    everyday = {w for w in words if 4 <= len(w) <= 14 and zipf_frequency(w, "nl") >= EVERYDAY} - set(NOT_PARTS.split())
    everyday |= set(SHORT_PARTS.split())
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for word in words:
        if len(word) < 7:
            continue
        for cut in range(3, len(word) - 2):
            head, tail = word[:cut], word[cut:]
            if tail not in everyday:
                continue
            for link in LINKS:
                part = head[: len(head) - len(link)]
                if head.endswith(link) and part in everyday:
                    first[part] += 1
                    last[tail] += 1
    common = (word for word in everyday if first[word] + last[word] >= TIMES)
    dutch = Dutch({}, [], [])
    shortest: dict[str, str] = {}
    for word in sorted(common, key=lambda w: (len(w), w)):
        shortest.setdefault(dutch.stem(word), word)
    return sorted(shortest.values())


def main() -> None:
    """Print the list."""
    lines = WORDS.read_text(encoding="utf-8").split("\n")
    for part in parts([w for w in lines if w.isascii() and w.isalpha() and w.islower()]):
        print(part)


if __name__ == "__main__":
    main()
