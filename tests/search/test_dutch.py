"""The Dutch layer by itself: the forms of a word, its root, the parts of a compound."""

from __future__ import annotations

import pytest

from macros.load import Centre
from macros.search.dutch import Dutch, fold, words
from macros.search.language import Language, folded

# Words of one line are one word to a reader, and must have one key.
SAME_KEY = """
gezin gezinnen gezinnetje
school scholen schooltje
huis huizen huisje
kind kinderen kindje kinders
leerling leerlingen
methode methodes methoden
functie functies
idee ideeën
cliënt cliënten client
advies adviezen
pleegouder pleegouders
boos boze
werk werkt werken werkte
praat praten praatje
slaan slaat geslagen sloeg
drinkt drinken gedronken
inkopen ingekocht ingekochte
foto foto's
IB'er ib'er iber
puber pubers
instelling instellingen
diagnose diagnoses
proces processen
mens mensen
klas klassen
somber somberder somberdere
helder helderder
vriend vrienden vriendje
"""

# Words of one line are related: a reader who types one is helped by the others.
SAME_ROOT = """
verslaving verslaafd verslaafde verslavend verslavingen
scheiding scheiden gescheiden
mishandeling mishandeld mishandelen
verwaarlozing verwaarloosd
weigeraar weigeren weigering
spijbelaar spijbelen spijbelt gespijbeld
agressie agressief agressieve
depressie depressief depressieve
angst angstig angsten
pesten pester gepest
begeleider begeleiding begeleiden
behandelaar behandeling behandelen
verwijzer verwijzing verwijzen verwezen
puberteit puber puberaal
suïcide suïcidaal suicide
onzeker onzekerheid
therapie therapeut therapeuten therapeutisch
psychiater psychiatrie psychiatrisch psychiaters
hoogbegaafd hoogbegaafdheid
"""

# Words that look alike and are not.
DIFFERENT = """
school schuld
huis thuis
ouder oud
leerling leren
gezin zin
zorg zorgverzekering
verder ver
herder her
"""

COMPOUNDS = {
    "schoolverzuim": ("school", "verzuim"),
    "leerplichtambtenaar": ("leerplicht", "ambtenaar"),
    "onderwijszorgarrangement": ("onderwijs", "zorg", "arrangement"),
    "gezinshuisouder": ("gezin", "huis", "ouder"),
    "scheidingskinderen": ("scheiding", "kind"),
    "gedragsproblemen": ("gedrag", "probleem"),
    "jeugdhulpaanbieder": ("jeugd", "hulp", "aanbieder"),
    "winterjas": ("winter", "jas"),
    "muziekles": ("muziek", "les"),
    "kindermishandeling": ("kind", "mishandeling"),
    "wijkteamleider": ("wijk", "team", "leider"),
}
NO_COMPOUNDS = ["onderzoek", "verzekering", "scheiding", "zestien", "oorzaken", "leiding", "krassen", "normaal"]


@pytest.fixture(scope="module")
def language(centre: Centre) -> Language:
    return folded(centre.language)


@pytest.fixture(scope="module")
def dutch(language: Language) -> Dutch:
    layer = Dutch(language.irregular, language.parts, language.whole)
    layer.add_parts({"leerplicht", "arrangement", "mishandeling"})
    return layer


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("line", lines(SAME_KEY))
def test_the_forms_of_a_word_have_one_key(dutch: Dutch, line: str) -> None:
    assert len({dutch.stem(word) for word in words(line)}) == 1, [dutch.stem(word) for word in words(line)]


@pytest.mark.parametrize("line", lines(SAME_ROOT))
def test_related_words_have_one_root(dutch: Dutch, line: str) -> None:
    assert len({dutch.root(dutch.stem(word)) for word in words(line)}) == 1


@pytest.mark.parametrize("line", lines(DIFFERENT))
def test_words_that_only_look_alike_stay_apart(dutch: Dutch, line: str) -> None:
    first, second = words(line)
    assert dutch.stem(first) != dutch.stem(second)


@pytest.mark.parametrize(("word", "parts"), COMPOUNDS.items())
def test_a_compound_is_split_at_its_seams(dutch: Dutch, word: str, parts: tuple[str, ...]) -> None:
    assert [dutch.stem(part) for part in dutch.split(word)] == [dutch.stem(part) for part in parts]


@pytest.mark.parametrize("word", NO_COMPOUNDS)
def test_a_simple_word_is_not_split(dutch: Dutch, word: str) -> None:
    assert dutch.split(word) == ()


def test_folding_keeps_letters_and_drops_their_marks() -> None:
    assert fold("Coördinator CLIËNT reïntegratie") == "coordinator client reintegratie"
    assert fold("Smørrebrød Straße Ærø œuvre Đorđe Łódź") == "smorrebrod strasse aero oeuvre dorde lodz"
    assert words("IB'er, foto’s (M@ZL) en @ease: 18-/18+") == [
        *("iber", "foto", "mazl", "en", "at", "ease", "18", "18"),
    ]


def test_the_files_of_the_language_are_in_order(language: Language) -> None:
    assert len(language.concepts) > 60
    assert sum(len(concept.words) for concept in language.concepts) > 2000
    assert all(concept.pages and concept.words for concept in language.concepts)
    assert all(word == fold(word) for word in (*language.stop, *language.parts, *language.whole))
