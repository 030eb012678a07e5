"""Remake macros/privacy/names.txt: the fingerprints of first names and surnames that are given in the Netherlands.

    apt-get install wdutch wamerican && pip install deduce==3.0.6 faker==40.63.0
    python -m tools.names > macros/privacy/names.txt

The names are those of deduce, for the Netherlands, and those of Faker for the countries from which families come
(decisions/0016-privacy-guard.md); what is kept of them cannot be read. A name that is a
Dutch or English word or a place as well is only taken for a name beside another sign of a person, unless it stands in
SURE: nobody begins a sentence with those as a word.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from macros.privacy.words import AFTER_VAN, FIRST, MAYBE_FIRST, MAYBE_SURNAME, SURNAME, fingerprint, folded

COUNTRIES = """
az_AZ cs_CZ de_DE en_IN en_KE en_NG en_PK es_CO es_ES fr_BE fr_DZ fr_FR ha_NG hr_HR hu_HU id_ID ig_NG it_IT lt_LT lv_LV
nl_BE nl_NL pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sw tr_TR tw_GH uz_UZ vi_VN yo_NG
"""
DUTCH = Path("/usr/share/dict/dutch")
ENGLISH = Path("/usr/share/dict/american-english")
# First names that are words too, of which the name is what a text means.
SURE = """
aad aagje aaltje aart abel abraham adam amanda amir anita ank arend arnoud axel babs baptiste barend bart bas beau
bente berber bill billy bob bobby bram bridget cara carol cas chris christin clarisse clementine colleen daisy
darren dean demi dick dieter dirk dolf douwtje dries eddy elco elger ellen emir emo engelbert erica ester eva
evertje faas fanny feline fem femme fenneken fey fleur flip fons franca franco frank frans fransje geert geertje
gemma gerit gerold geurt geurtje gloria griet grietje gunter hannes hans harry hendrik henkie henry herwin hilly
inga iris izabel jaap jack jade jan janet jantje janus jasmijn jasper jet jetje jimmy joan joe joel joep john joke
jonas jonathan joop joppe josh juan julienne kaatje karen karst kees keesje kelly kim kitty klaas kniertje koen
koert kristen kwinten lammert lea liane lieven lijntje lolita lorraine lotje lotte lou louw lubbert luis maarten
madelief manou marc margariet maria marjolein marlen marlijn mart marten martin martino mary mats matt mattie
maxime meerten mees merel mia mickey miep mike mila mirre mirte nardus nelson nick noel noes nol oene paco paddy
pascal patty peter petertje phoebe pierrette piet pieta rachel ramin randy reiner rhea ria rick rico riek rik rob
robbert robert robin roger romaine rosa rosemary rowan ruby sally sander sandy sara senna serge sharen sjaak sjerp
sjirk sjonnie sonny steef stein steven sue sylvan teddy terry thomas tibbe tiffany tjerk tom tommy tony torsten
trijntje valentijn viola vishal waldo walt wessel wies willie wolbert wolfram wout wouter yoni yuan zander zeenat
"""
# Not words of a dictionary, and yet no names by themselves: Hugo and Django are programs as well.
UNSURE = (
    "vlaanderen ko su fia san dev yong ids hugo trans oza villa mac macs mark avi nika gilles django safari july june"
)


def main() -> int:
    """Print the file: a heading for each sum of sorts, below it the fingerprints in order."""
    spec = find_spec("deduce")
    if not spec or not spec.origin:
        print("first: pip install deduce==3.0.6", file=sys.stderr)
        return 1
    source = Path(spec.origin).parent / "data" / "lookup" / "src"
    first = _read(source / "names/lst_first_name/items.txt") | _read(source / "names/lst_first_name/exceptions.txt")
    surnames = _read(source / "names/lst_surname/items.txt")
    for country in COUNTRIES.split():
        person = import_module(f"faker.providers.person.{country}").Provider
        first |= _names(person, "first_name")
        surnames |= _names(person, "last_name")
    after = _read(source / "names/lst_interfix_surname/items.txt")
    words = {folded(word) for file in (DUTCH, ENGLISH) for word in _lines(file) if word[:1].islower()}
    words |= {name for list_ in ("residence", "municipality", "province", "region") for name in _places(source, list_)}
    words = (words | set(UNSURE.split())) - set(SURE.split())
    towns = {name for list_ in ("municipality", "province", "region") for name in _places(source, list_)}
    sorts = Counter(dict.fromkeys(first - words, FIRST))
    sorts.update(dict.fromkeys(first & words, MAYBE_FIRST))
    sorts.update(dict.fromkeys(surnames - words - first, SURNAME))
    sorts.update(dict.fromkeys((surnames | after) & (words | first) - towns, MAYBE_SURNAME))
    sorts.update(dict.fromkeys(after, AFTER_VAN))
    print("# Made by tools/names.py, never by hand: fingerprints of names, by their sort in macros/privacy/words.py.")
    for sort in sorted(set(sorts.values())):
        print(f"[{sort}]")
        print("\n".join(sorted(fingerprint(name) for name, its in sorts.items() if its == sort and len(name) > 1)))
    return 0


def _names(person: type, list_: str) -> set[str]:
    """Return the names of all lists of a provider that begin with these words, in our letters only."""
    lists = [value for name, value in vars(person).items() if name.startswith(list_) and hasattr(value, "__iter__")]
    names = {folded(name) for one in lists if not isinstance(one, str) for name in one if isinstance(name, str)}
    return {name for name in names if re.fullmatch(r"[a-z]{3,}(?:[-'][a-z]+)?", name)}


def _places(source: Path, list_: str) -> set[str]:
    return {re.sub(r" \(.*", "", place) for place in _read(source / f"locations/lst_placename/lst_{list_}/items.txt")}


def _read(file: Path) -> set[str]:
    return {folded(line) for line in _lines(file)}


def _lines(file: Path) -> list[str]:
    return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    sys.exit(main())
