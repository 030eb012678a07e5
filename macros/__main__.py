"""The command line of the centre: `python -m macros check`, `new partners accare`, `schema`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.check import check
from macros.load import load
from macros.model.kinds import KINDS
from macros.new import NewError, new
from macros.today import today


def main(arguments: list[str]) -> int:
    """Run one command in the current folder, the repository. Return 0 when all is well, else 1."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Controleer of begin een record.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="toon alle fouten in data/ en docs/")
    start = commands.add_parser("new", help="begin een nieuw record")
    start.add_argument("kind", help=f"de soort: {', '.join(KINDS)}")
    start.add_argument("id", help="de naam in het adres, zoals jeugdhulp-noord")
    chosen = parser.parse_args(arguments)
    root = Path.cwd()
    return _check(root) if chosen.command == "check" else _new(chosen.kind, chosen.id, root)


def _check(root: Path) -> int:
    centre = load(root)
    problems = check(centre, today())
    for problem in problems:
        print(problem)
    if problems:
        count = "1 fout" if len(problems) == 1 else f"{len(problems)} fouten"
        print(f"{count}. Wat elke regel bewaakt, staat in CONTRIBUTING.md.", file=sys.stderr)
        return 1
    records = sum(map(len, centre.catalogue.records.values()))
    print(f"Geen fouten: {records} records en {len(centre.texts)} pagina's nagekeken.")
    return 0


def _new(kind: str, id: str, root: Path) -> int:
    try:
        file = new(kind, id, root)
    except NewError as error:
        print(error)
        return 1
    print(f"{file.relative_to(root).as_posix()} staat klaar. Vul de velden in en kijk na met: make check")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
