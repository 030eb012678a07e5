"""What LibreOffice makes of the tables: opened without a screen, saved as xlsx, and saved as text again.

    python -m bench.spreadsheet

Asks for `soffice` (the package libreoffice-calc). A table of hostile cells goes along, to see that the look for
formulas finds one where the apostrophe is not there. Each is opened twice: as it was written, and cut at semicolons, as
the Dutch Excel does after a double click.
"""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from bench.table import Row, show
from macros.export.cells import harmless
from macros.export.v1.api import v1
from macros.export.v1.write import as_csv
from macros.load import load
from tests.support import ROOT

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# What must come back as a number or a day, and not as text.
COUNTED = re.compile(r"\d+|\d{4}-\d\d-\d\d")
HOSTILE = ("=1+1", "@SUM(1+1)", "+1+1", "-1+1", 'x;=HYPERLINK("https://kwaad.example")', "a\n=1+1")
# Separator, quotation mark, UTF-8: the options of its filter for text.
AS_WRITTEN, AT_SEMICOLONS = "CSV:44,34,76", "CSV:59,34,76"

Cells = list[list[str]]


@dataclass(frozen=True)
class Opened:
    """A table after LibreOffice opened it and saved it: its cells as text, and how many are formulas and numbers."""

    cells: Cells
    formulas: int
    numbers: int


def opened(files: Mapping[str, bytes], how: str, folder: Path) -> dict[str, Opened]:
    """Return what LibreOffice makes of each table."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    sheets, texts = folder / "sheets", folder / "texts"
    _convert("xlsx", how, [folder / name for name in files], sheets, folder)
    found = [sheets / name.replace(".csv", ".xlsx") for name in files]
    _convert("csv:Text - txt - csv (StarCalc):44,34,76", "", found, texts, folder)
    return {
        name: Opened(_cells((texts / name).read_bytes()), *_counted(sheet))
        for name, sheet in zip(files, found, strict=True)
    }


def _convert(to: str, how: str, files: Sequence[Path], into: Path, profile: Path) -> None:
    options = [f"-env:UserInstallation=file://{profile}/profile", *([f"--infilter={how}"] if how else [])]
    command = ["soffice", *options, "--headless", "--convert-to", to, "--outdir", str(into), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True)


def _cells(content: bytes) -> Cells:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def _counted(sheet: Path) -> tuple[int, int]:
    with ZipFile(sheet) as parts:
        cells = list(ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml")).iter(f"{SHEET}c"))
    formulas = [one for one in cells if one.find(f"{SHEET}f") is not None]
    numbers = [one for one in cells if one.get("t", "n") == "n" and one.find(f"{SHEET}v") is not None]
    return len(formulas), len(numbers)


def differences(written: Cells, read: Cells) -> int:
    """Return how many cells came back as something else: true and false are written in capitals there."""
    shape = [len(row) for row in written] == [len(row) for row in read]
    if not shape:
        return sum(map(len, written))
    pairs = [pair for rows in zip(written, read, strict=True) for pair in zip(*rows, strict=True)]
    return sum(one != other and one.upper() != other for one, other in pairs)


def main() -> None:
    """Open every table and print what came back."""
    if not shutil.which("soffice"):
        raise SystemExit("no soffice: apt-get install libreoffice-calc")
    made = v1(load(ROOT), "https://site.example/")
    tables = {path.rpartition("/")[2]: content for path, content in made.items() if path.endswith(".csv")}
    tables["guarded.csv"] = as_csv("", [["id", "text"], *(["a", harmless(one)] for one in HOSTILE)])
    tables["bare.csv"] = as_csv("", [["id", "text"], *(["a", one] for one in HOSTILE)])
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        whole, cut = opened(tables, AS_WRITTEN, Path(one)), opened(tables, AT_SEMICOLONS, Path(other))
    show(_row(name, _cells(tables[name]), one, cut[name]) for name, one in whole.items())


def _row(name: str, written: Cells, whole: Opened, cut: Opened) -> Row:
    numbers = sum(1 for row in written for cell in row if COUNTED.fullmatch(cell))
    told = f"{len(written) - 1} rows, {len(written[0])} columns, {differences(written, whole.cells)} cells differ"
    told += f", {whole.numbers} of {numbers} numbers and days"
    return Row("spreadsheet", name, f"{told}, {whole.formulas} formulas, {cut.formulas} when cut")


if __name__ == "__main__":
    main()
