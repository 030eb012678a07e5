"""Everything that readers meet or search by, as things that can be compared: records, lists, pages, words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from macros.changes.change import Sort
from macros.changes.lines import Line, of_model
from macros.changes.pages import of_text
from macros.changes.words import FIELDS, beside, place
from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.files import Item, Loaded
from macros.load.texts import Text
from macros.model.base import Record
from macros.model.fields import Model
from macros.model.kinds import PROGRAMMES, STRATEGY
from macros.model.lists import Chapter, Concept, Contact, Synonym
from macros.model.routes import Consent, Route
from macros.model.vocabularies import Word
from macros.render.text import without_references

# What a thing is known by: the code of its kind and its id, the name of a list and an id, "docs" and a path.
Key = tuple[str, str]
_Lines = Callable[[], Iterator[Line]]


@dataclass(frozen=True)
class Thing:
    """What is compared as one: see `Change` for `path`, `address`, `name` and `label`.

    `lead` is the one sentence that says what it is; `file` is the whole text of its file and `value` what was read of
    it: with the same of either, it says the same. `lines` are made when they are asked for; `former` are the keys that
    it had before.
    """

    path: str
    address: str
    name: str
    label: str
    lead: str
    file: str
    value: object
    lines: _Lines
    former: tuple[Key, ...] = ()


def things(centre: Centre) -> dict[Key, Thing]:
    """Return everything in the repository that can be told to have changed, in the order in which readers meet it."""
    catalogue = centre.catalogue
    found: dict[Key, Thing] = {(item.kind.code, item.id): _record(catalogue, item) for item in catalogue.items()}
    found |= {("docs", text.path): _text(catalogue, text) for text in centre.texts}
    shelves: list[tuple[str, Iterable[Loaded[Model]]]] = [
        ("contacts", catalogue.contacts.values()),
        ("referral", catalogue.referral.values()),
        ("routes", catalogue.routes.values()),
        ("consent", catalogue.consent.values()),
        ("course", catalogue.course.values()),
        *((f"vocabulary/{name}", shelf.values()) for name, shelf in catalogue.vocabularies.items()),
        ("synonyms", catalogue.synonyms.values()),
        ("concepts", centre.language.concepts),
    ]
    for name, shelf in shelves:
        found |= {(name, loaded.id): _entry(centre, loaded) for loaded in shelf}
    return found | {("language", name): _word_list(name, words) for name, words in _word_lists(centre)}


def _record(catalogue: Catalogue, item: Item[Record]) -> Thing:
    lead = without_references(catalogue, item.lead)
    lines = partial(of_model, catalogue, item.value, partial(place, item.kind))
    former = tuple((one.target, one.id) for one in item.former)
    file = item.document
    return Thing(file.path, item.address, item.name, item.kind.label, lead, file.text, item.value, lines, former)


def _text(catalogue: Catalogue, text: Text) -> Thing:
    name, label, lines = text.title or text.path, "Pagina", partial(of_text, catalogue, text)
    if text.kind:
        item = catalogue.of(text.kind).get(text.source.rpartition("/")[2].removesuffix(".md"))
        name, label = item.name if item else name, f"Toelichting bij {text.kind.label.lower()}"
    return Thing(text.path, text.address, name, label, text.description, text.content, text.content, lines)


def _entry(centre: Centre, loaded: Loaded[Model]) -> Thing:
    """Return an entry of a list: where readers see it, what they call it, what it says."""
    catalogue = centre.catalogue
    match loaded.value:
        case Contact() as one:
            address, name, label, lead = _of_contact(catalogue, one), one.name, "Telefoonnummer", one.purpose
        case Chapter() as one:
            address, name, label, lead = _called(centre, f"'{one.id}'", STRATEGY.overview), one.title, "Onderdeel", ""
        case Route() as one:
            address, name, label, lead = _called(centre, "{{ routes("), one.title, "Weg naar hulp", one.summary
        case Consent() as one:
            address, name, label, lead = _called(centre, "{{ consent("), one.label, "Toestemming", ""
        case Word() as one:
            address, name, label, lead = "", one.label, "Vast woord", one.description
        case Synonym() as one:
            address, name, label, lead = "zoeken/", one.word, "Zoekwoord", f"Wie dit zoekt, vindt ‘{one.preferred}’."
        case Concept() as one:
            address, name, label, lead = "zoeken/", one.concept, "Woorden van lezers", one.words
        case other:
            raise TypeError(f"no words for {type(other).__name__}")
    lines = partial(of_model, catalogue, loaded.value, beside)
    lead, file = without_references(catalogue, lead), loaded.document
    return Thing(file.path, address, name, label, lead, file.text, loaded.value, lines)


def _of_contact(catalogue: Catalogue, contact: Contact) -> str:
    """Return the page of whoever answers, else the one with all numbers."""
    if contact.partner:
        return catalogue.partner(contact.partner).address
    return catalogue.of(PROGRAMMES)[contact.programme].address if contact.programme else "hulp-nu/"


def _called(centre: Centre, words: str, otherwise: str = "") -> str:
    """Return the address of the first hand-written page that calls something; the manual only shows how."""
    found = (text.address for text in centre.texts if words in text.body and "{% raw %}" not in text.body)
    return next(found, otherwise)


def _word_lists(centre: Centre) -> Iterator[tuple[str, tuple[str, ...]]]:
    language = centre.language
    yield "stopwoorden.yml", language.stop
    yield "onregelmatig.tsv", tuple(f"{forms}: {word}" for forms, word in language.irregular)
    yield "woorddelen.txt", language.parts
    yield "hele-woorden.txt", language.whole


def _word_list(name: str, words: tuple[str, ...]) -> Thing:
    def lines() -> Iterator[Line]:
        return (Line(("words",), Sort.SEARCH, word, FIELDS["words"], many=True) for word in words)

    title = name.partition(".")[0].replace("-", " ").capitalize()
    return Thing(
        f"data/language/{name}", "zoeken/", title, "Woordenlijst van de zoeker", "", "\n".join(words), words, lines
    )
