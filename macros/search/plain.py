"""What fields say, in plain words: sentences, names and labels; no ids, addresses, ages or dates."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.catalogue import Catalogue
from macros.model.fields import Label, Model, Prose
from macros.model.walk import field, fields, values_of
from macros.render.text import without_references

# What is no answer: what is not known, what grows old soon, and other names, which count as names.
NO_ANSWER = frozenset({"gaps", "waiting", "also_known_as"})
# Vocabularies that are a facet, and say nothing of what a page is about.
_NO_WORDS_OF = {"themes", "roles", "domains", "settings"}


def all_but_gaps(catalogue: Catalogue, model: Model) -> str:
    """Return all that a part of a list says, but not what is unknown about it."""
    names = [one.name for one in fields(type(model)) if one.name not in NO_ANSWER]
    return " ".join(text for name in names for text in field_texts(catalogue, model, name))


def field_texts(catalogue: Catalogue, record: Model, name: str) -> Iterator[str]:
    """Yield the words of one field."""
    one = field(type(record), name)
    for value in values_of(record, name):
        if isinstance(value, Model):
            yield from texts(catalogue, value)
        elif one.vocabulary and one.vocabulary not in _NO_WORDS_OF:
            yield catalogue.label(one.vocabulary, str(value))
        elif isinstance(one.mark, Prose | Label):
            yield without_references(catalogue, str(value))


def texts(catalogue: Catalogue, record: Model) -> Iterator[str]:
    """Yield the words of all fields; of the vocabularies only what committees judged."""
    for one in fields(type(record)):
        if not one.vocabulary or one.vocabulary == "levels":
            yield from field_texts(catalogue, record, one.name)
