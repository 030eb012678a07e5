"""Rules that no single field can tell: across records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.freshness import LIMITS
from macros.load.ladder import OWN_SENTENCES
from macros.model.base import Record, Sourced
from macros.model.fields import INLINE, Day, Prose, Ref, Reference
from macros.model.kinds import KINDS, MUNICIPALITIES, PARTNERS, RESEARCH, SOURCES, STRATEGY
from macros.model.lists import LISTS
from macros.model.vocabularies import VOCABULARIES, Status
from macros.model.walk import fields, types
from macros.problems import Problem, choose, suggest

# Every former address is a page of its own: a record that had more names than this never existed, it floods the site.
_MOST_ALIASES = 20


def names_are_unique(centre: Centre, today: str) -> Iterator[Problem]:
    """Geen twee records van een soort heten hetzelfde."""
    for kind in KINDS.values():
        seen: dict[str, str] = {}
        for id, item in sorted(centre.catalogue.of(kind).items()) if kind != SOURCES else ():
            if (first := seen.setdefault(item.name.lower(), id)) != id:
                message = f"'{item.name}' is ook de naam van '{first}'; maak het verschil zichtbaar"
                yield item.problem((kind.model.name_field,), message)


def records_do_not_refer_to_themselves(centre: Centre, today: str) -> Iterator[Problem]:
    """Geen record verwijst naar zichzelf."""
    for item in centre.catalogue.items():
        own = Reference(item.kind.code, item.id)
        for leaf in item.leaves:
            if own in leaf.references:
                yield item.problem(leaf.location, "een record kan niet naar zichzelf verwijzen; haal dit weg")


def successors_end_somewhere(centre: Centre, today: str) -> Iterator[Problem]:
    """Wie opvolgers volgt, of van onderdeel naar geheel gaat, komt ergens uit en draait niet rond."""
    partners = centre.catalogue.of(PARTNERS)
    for field in ("successor", "part_of"):
        next_one = {
            id: item.value.successor if field == "successor" else item.value.part_of for id, item in partners.items()
        }
        for id, item in partners.items():
            path = [id]
            while (following := next_one.get(path[-1])) and following not in path:
                path.append(following)
            if following == id and len(path) > 1:
                chain = " → ".join([*path, id])
                yield item.problem((field,), f"deze keten loopt rond: {chain}. Haal een schakel weg")


def successors_belong_to_what_ended(centre: Centre, today: str) -> Iterator[Problem]:
    """Alleen wat voorbij is heeft een opvolger."""
    past = _past(centre.catalogue)
    for item in centre.catalogue.all(PARTNERS):
        if item.value.successor and past and item.value.status not in past:
            message = f"een opvolger past niet bij status '{item.value.status}'; kies {' of '.join(reversed(past))}"
            yield item.problem(("status",), message)


def past_statuses_have_a_date(centre: Centre, today: str) -> Iterator[Problem]:
    """Wat voorbij is, zegt met valid_on wanneer het gold."""
    past = _past(centre.catalogue)
    for item in centre.catalogue.items():
        record = item.value
        if isinstance(record, Sourced) and record.status in past and not record.valid_on:
            yield item.problem(("status",), f"status '{record.status}' vraagt een datum, zoals valid_on: 2016-12-31")


def dates_are_not_in_the_future(centre: Centre, today: str) -> Iterator[Problem]:
    """Niets is na vandaag nagekeken, beoordeeld of geldig."""
    for loaded in centre.catalogue.everything():
        for leaf in loaded.leaves:
            if isinstance(leaf.mark, Day) and leaf.value > today[: len(leaf.value)]:
                yield loaded.problem(leaf.location, f"{leaf.value} ligt in de toekomst; kijk de datum na")


def codes_are_unique(centre: Centre, today: str) -> Iterator[Problem]:
    """Elke gemeente heeft haar eigen CBS-code."""
    seen: dict[str, str] = {}
    for id, item in sorted(centre.catalogue.of(MUNICIPALITIES).items()):
        code = item.value.code
        if (first := seen.setdefault(code, id)) != id:
            yield item.problem(("code",), f"code {code} is al van '{first}'; kijk de code na")


def aliases_lead_to_one_record(centre: Centre, today: str) -> Iterator[Problem]:
    """Een oude naam in een adres is niet meer in gebruik en leidt naar één record, dat er niet te veel heeft."""
    seen: dict[Reference, Item[Record]] = {}
    # /bronnen/nieuws/ lists the sources of that type
    lists = {Reference(SOURCES.code, id) for id in centre.catalogue.vocabularies.get("source-types", ())}
    for item in sorted(centre.catalogue.items(), key=lambda item: (item.kind.code, item.id)):
        if Reference(item.kind.code, item.id) in lists:
            yield item.problem(
                (), f"'{item.id}' is het adres van een lijst van bronnen; geef dit bestand een andere naam"
            )
        for index, former in enumerate(item.former):
            message, first = "", seen.setdefault(former, item)
            if index == _MOST_ALIASES:
                message = (
                    f"dit record heeft meer dan {_MOST_ALIASES} oude namen; laat alleen staan wat echt is gebruikt"
                )
            elif former.target not in KINDS:
                message = f"onbekende soort '{former.target}'.{choose(former.target, KINDS)}"
            elif former in lists:
                message = f"'{former.id}' is het adres van een lijst van bronnen, geen oude naam; haal het weg"
            elif former.id in centre.catalogue.records[former.target]:
                message = f"'{former.id}' is een bestaand record, geen oude naam; haal het weg"
            elif first is not item:
                message = f"'{former.id}' staat ook bij '{first.id}'; laat het bij een van beide staan"
            elif former in item.former[:index]:
                message = f"'{former.id}' staat hier dubbel; haal er een weg"
            if message:
                yield item.problem(("aliases", index), message)
            if index == _MOST_ALIASES:
                break


def parts_are_unique(centre: Centre, today: str) -> Iterator[Problem]:
    """Elk doel en elke bevinding heeft binnen het record een eigen id, zodat een link er precies heen leidt."""
    catalogue = centre.catalogue
    parts: list[tuple[Item[Record], str, list[str | None]]] = []
    parts += [(item, "objectives", [one.id for one in item.value.objectives]) for item in catalogue.all(STRATEGY)]
    parts += [(item, "findings", [one.id for one in item.value.findings]) for item in catalogue.all(RESEARCH)]
    for item, field, ids in parts:
        for index, id in enumerate(ids):
            if id and id in ids[:index]:
                message = f"'{id}' staat al eerder in dit record; kies een andere id"
                yield item.problem((field, index, "id"), message)


def references_in_sentences_are_whole(centre: Centre, today: str) -> Iterator[Problem]:
    """Elke verwijzing in een zin is heel: [[soort/naam]]."""
    for loaded in centre.catalogue.everything():
        for leaf in loaded.leaves:
            if isinstance(leaf.mark, Prose) and re.search(r"\[\[|\]\]", INLINE.sub("", leaf.value)):
                yield loaded.problem(leaf.location, "een verwijzing is niet heel; schrijf [[methods/mst]]")


def sources_are_used(centre: Centre, today: str) -> Iterator[Problem]:
    """Elke bron ondersteunt iets: een bron die nergens wordt gebruikt, doet alsof."""
    if centre.catalogue.damaged:  # what a damaged file uses is not known
        return
    used = {synonym.value.source for synonym in centre.catalogue.synonyms.values()}
    for loaded in centre.catalogue.everything():
        for leaf in loaded.leaves:
            if isinstance(leaf.mark, Ref) and leaf.mark.target == SOURCES.code:
                used.update(reference.id for reference in leaf.references)
    for id, item in sorted(centre.catalogue.of(SOURCES).items()):
        if id not in used:
            yield item.problem((), f"bron '{id}' wordt nergens gebruikt; verwijs ernaar of haal het bestand weg")


def synonyms_name_their_source(centre: Centre, today: str) -> Iterator[Problem]:
    """Een synoniem komt uit een bekende bron of is algemeen bekend."""
    for loaded in centre.catalogue.synonyms.values():
        source = loaded.value.source
        if source != "algemeen" and not centre.catalogue.exists(SOURCES, source):
            near = suggest(source, centre.catalogue.known_ids[SOURCES.code])
            yield loaded.problem(("source",), f"onbekende bron '{source}'; schrijf een bron of algemeen.{near}")


# The flag that one of the words of a vocabulary must have, and words that the code writes out.
_NEEDED_FLAGS = {"levels": "unjudged", "statuses": "past"}
_NEEDED_WORDS = {
    "bases": ("bron", "redactie"),
    "synonym-kinds": ("breder", "historisch"),
    "rungs": tuple(OWN_SENTENCES),
    "freshness": LIMITS,
}
# The vocabularies that fields hold words of, and those whose words mean more to the code than their labels.
_MODELS = [*(kind.model for kind in KINDS.values()), *LISTS.values()]
_OF_FIELDS = {one.vocabulary for model in _MODELS for inner in types(model) for one in fields(inner) if one.vocabulary}
_NEEDED_VOCABULARIES = frozenset(_OF_FIELDS | VOCABULARIES.keys())


def words_of_the_code_exist(centre: Centre, today: str) -> Iterator[Problem]:
    """De woordenlijsten waar de site op rust zijn er, met de woorden die iets betekenen voor de opmaak."""
    for path, message in _missing_words(centre.catalogue):
        if path not in centre.catalogue.damaged:  # whose mistakes are told already
            yield Problem(path, 1, 1, f"{message}; zet het terug")


def can_be_rendered(catalogue: Catalogue) -> bool:
    """Tell whether all words are there that the code needs to make a page."""
    return not any(True for _missing in _missing_words(catalogue))


def _missing_words(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for name in sorted(_NEEDED_VOCABULARIES):
        path, shelf = f"data/vocabulary/{name}.yml", catalogue.vocabularies.get(name)
        if shelf is None:
            yield path, "dit bestand ontbreekt"
            continue
        flag = _NEEDED_FLAGS.get(name)
        if flag and not any(getattr(loaded.value, flag, False) for loaded in shelf.values()):
            yield path, f"geen woord in deze lijst heeft {flag}: true"
        for word in _NEEDED_WORDS.get(name, ()):
            if word not in shelf:
                yield path, f"het woord '{word}' ontbreekt"


def _past(catalogue: Catalogue) -> list[str]:
    statuses = catalogue.vocabularies.get("statuses", {})
    return [id for id, loaded in statuses.items() if isinstance(loaded.value, Status) and loaded.value.past]
