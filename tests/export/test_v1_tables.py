"""The tables: whole in pandas, with Dutch letters and numbers as they are; no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import BytesIO, StringIO

import pandas as pd
import pytest

from macros.export.cells import harmless
from macros.export.v1.contents import TYPES, path_of
from macros.export.v1.lists import Contact
from macros.export.v1.shared import Exported
from macros.export.v1.tables import columns, table
from macros.export.v1.write import as_csv
from macros.model.kinds import DATA, KINDS
from tests.export.conftest import Json

TABLES: dict[str, type[Exported]] = {
    **{KINDS[code].table: of for code, of in TYPES.items()},
    f"{DATA}contacts.csv": Contact,
}
SIGNS = ("=", "+", "-", "@", "\t", "\r")


def entries(values: Mapping[str, Json], path: str) -> list[Json]:
    found: list[Json] = values[path_of(path.removeprefix(DATA).removesuffix(".csv"))]["records"]
    return found


@pytest.mark.parametrize("path", TABLES)
def test_a_table_opens_whole(path: str, made: Mapping[str, bytes], values: Mapping[str, Json]) -> None:
    read = pd.read_csv(BytesIO(made[path]))
    assert list(read.columns) == [one.name for one in columns(TABLES[path])]
    records = entries(values, path)
    assert read["id"].astype(str).tolist() == [one["id"] for one in records]
    for name in read.columns:
        told: list[object] = [one.get(name) for one in records]
        if all(isinstance(one, bool) for one in told):
            assert read[name].dtype == bool, name
            assert read[name].tolist() == told
        elif any(isinstance(one, int) for one in told):
            assert [None if pd.isna(one) else one for one in read[name]] == told, name
        elif all(isinstance(one, str) for one in told):
            assert read[name].astype(str).tolist() == [harmless(str(one)) for one in told], name


def test_tables_hold_dutch_letters_and_say_that_they_do(made: Mapping[str, bytes]) -> None:
    for path in TABLES:
        assert made[path].startswith(b"\xef\xbb\xbf"), path
        assert b"\r\n" in made[path], path
    read = pd.read_csv(BytesIO(made[KINDS["methods"].table]), index_col="id")
    titles = pd.read_csv(BytesIO(made[KINDS["sources"].table]))["title"].tolist()
    assert {"Cliëntondersteuning in Westerwolde", "De chat van Veilig Thuis Fryslân"} <= set(titles)
    assert read.loc["mst", "evidence"].splitlines()[0] == (
        "eerste-aanwijzingen: Criminaliteit (vermogensdelicten, zoals diefstal). "
        "(Erkenningscommissie Justitiële Interventies, 2021-12-08)"
    )
    assert read.loc["mst", "offered_by"].splitlines()[0].endswith(" (2023-12-19, niet gevonden in Groningen)")
    assert read.loc["mdft", "offered_by"].splitlines()[0].endswith(" (2018-01)")
    assert read.loc["mst", "ladder_rung"] == "gespecialiseerde-hulp"
    assert read.loc["mst", "ladder_routes"] == "gemeente;arts;gecertificeerde-instelling"


def test_a_table_keeps_what_a_reader_must_weigh(made: Mapping[str, bytes], values: Mapping[str, Json]) -> None:
    """What nobody confirmed says so behind the sentence; a finding is never without its limits."""
    doubted = 0
    for code in KINDS:
        read = pd.read_csv(BytesIO(made[KINDS[code].table]), dtype=str, keep_default_na=False).set_index("id")
        for record in values[path_of(code)]["records"]:
            for name, value in record.items():
                for one in value if isinstance(value, list) else [value]:
                    if isinstance(one, dict) and one.get("confirmed") is False:
                        cell = read.loc[record["id"], name]
                        line = next(line for line in cell.splitlines() if one["text"] in line)
                        assert "nog niet bevestigd" in line
                        doubted += 1
                    if isinstance(one, dict) and one.get("limitation"):
                        assert one["limitation"] in read.loc[record["id"], name]
    assert doubted > 10


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_no_cell_begins_like_a_formula(delimiter: str, made: Mapping[str, bytes]) -> None:
    """Not where a file is read as it was written, and not where the Dutch Excel cuts it at semicolons."""
    for path in TABLES:
        assert dangerous(made[path], delimiter) == [], path


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_hostile_cell_is_harmless_and_a_number_stays_one(
    sign: str, delimiter: str, values: Mapping[str, Json]
) -> None:
    first = Contact.model_validate(values[path_of("contacts")]["records"][0])
    formula = f"{sign}cmd|' /C calc'!A0"
    hostile = first.model_copy(
        update={
            "name": formula,
            "numbers": ["112", formula, f'"{formula};'],
            "purpose": f'Bel;{formula}"',
            "note": f"a\n{formula}",
            "hours": f'Bel; {formula};"{formula};" {formula}',
        }
    )
    content = as_csv("x.csv", table(Contact, [hostile]))
    assert dangerous(content, delimiter) == []
    assert formula in content.decode()
    assert harmless(formula) == f"'{formula}"
    assert [harmless(text) for text in ("a-b", "1 + 1 = 2", "a@b.nl", "")] == ["a-b", "1 + 1 = 2", "a@b.nl", ""]


def dangerous(content: bytes, delimiter: str) -> list[str]:
    rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter)
    return [cell for row in rows for cell in row if cell.startswith(SIGNS) or cell.strip().startswith(SIGNS)]
