"""The schemas in schema/ say what the records and the vocabularies say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.export.schema import first_line, schemas
from macros.load import Centre
from macros.problems import Problem

# Whatever an editor takes for the name of a schema: it would fetch it, from anywhere.
_SCHEMA_NAMED = re.compile(r"#.*(?:yaml-language-server|\$schema).*")
_REMEDY = "maak het opnieuw met make schema, of vraag dat aan een ontwikkelaar"


def schemas_are_current(centre: Centre, today: str) -> Iterator[Problem]:
    """De schema's waarmee een editor woorden aanvult, passen bij de velden en de woordenlijsten van nu."""
    folder = centre.root / "schema"
    if not folder.is_dir() or any(path.startswith("data/vocabulary/") for path in centre.catalogue.damaged):
        return
    current = schemas(centre)
    for path, text in current.items():
        file = folder / path
        if not file.is_file():
            yield Problem(f"schema/{path}", 1, 1, f"dit schema ontbreekt; {_REMEDY}")
        elif file.read_bytes() != text.encode():
            yield Problem(f"schema/{path}", 1, 1, f"dit schema is niet meer van nu; {_REMEDY}")
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.relative_to(folder).as_posix() not in current:
            place = file.relative_to(centre.root).as_posix()
            yield Problem(place, 1, 1, "dit schema hoort bij geen soort en geen lijst; haal het bestand weg")


def records_name_their_own_schema(centre: Centre, today: str) -> Iterator[Problem]:
    """Een bestand noemt alleen op de eerste regel een schema, en dan dat van zijn eigen soort."""
    for path, text in {loaded.document.path: loaded.document.text for loaded in centre.catalogue.everything()}.items():
        for match in _SCHEMA_NAMED.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            if line > 1:
                yield Problem(path, line, 1, "alleen de eerste regel mag een schema noemen; haal dit weg")
            elif match[0].strip() != first_line(path):
                yield Problem(path, 1, 1, f"dit is het schema van iets anders; schrijf {first_line(path)}")
