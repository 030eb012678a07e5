"""The command line of the centre: `python -m macros check`, `advice`, `new partners accare`, `report`, `schema`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from functools import partial
from pathlib import Path

from macros.check import check, explanations
from macros.check.remedies import REMEDIES
from macros.export.schema import schemas
from macros.history import history
from macros.load import load
from macros.model.kinds import KINDS
from macros.new import NewError, new, with_remarks
from macros.publish.finished import expected, faults
from macros.publish.stage import mail_of, stage
from macros.render.renderer import Renderer
from macros.site import outputs
from macros.today import today

# Between these two lines of CONTRIBUTING.md stands the list of rules, between the next two that of advice.
RULES_FROM = "<!-- regels: gemaakt met `make docs` -->"
RULES_UNTIL = "<!-- einde van de regels -->"
MENDED = "Zo herstelt u het:"
ADVICE_FROM = "<!-- adviezen: gemaakt met `make docs` -->"
ADVICE_UNTIL = "<!-- einde van de adviezen -->"


def main(arguments: list[str]) -> int:
    """Run one command in the current folder, the repository. Return 0 when all is well, else 1."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Alles rond de gegevens, zonder MkDocs.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="toon alle fouten in data/ en docs/")
    advised = commands.add_parser("advice", help="toon adviezen over taal; zij houden niets tegen")
    advised.add_argument("paths", nargs="*", help="alleen over deze bestanden, zoals docs/verwijzen.md")
    start = commands.add_parser("new", help="begin een nieuw record")
    start.add_argument("kind", help=f"de soort: {', '.join(KINDS)}")
    start.add_argument("id", help="de naam in het adres, zoals jeugdhulp-noord")
    commands.add_parser("schema", help="schrijf de schema's voor editors in schema/")
    commands.add_parser("rules", help="schrijf de lijsten in CONTRIBUTING.md en de uitleg in examples/")
    commands.add_parser("publish-check", help="kijk de gebouwde site in site/ na")
    staged = commands.add_parser("stage", help="schrijf de hele site als gewone bestanden, voor een andere bouwer")
    staged.add_argument("folder", type=Path, help="de map waarin docs/ en mkdocs.yml komen")
    told = commands.add_parser("report", help="wat uw wijziging doet: fouten, wat lezers anders zien, advies")
    told.add_argument("--base", default="", help="waarmee te vergelijken; zonder dit: waar u van main afweek")
    told.add_argument("--format", choices=("text", "annotations", "summary"), default="text", help="hoe het eruitziet")
    chosen = parser.parse_args(arguments)
    root = Path.cwd()
    if chosen.command == "new":
        return _new(chosen.kind, chosen.id, root)
    if chosen.command == "advice":
        return _advice(root, {Path(path).as_posix() for path in chosen.paths})
    if chosen.command == "stage":
        return _stage(root, chosen.folder)
    if chosen.command == "report":
        return _report(root, chosen.base, chosen.format)
    return {"publish-check": _publish_check, "check": _check, "schema": _schema, "rules": _rules}[chosen.command](root)


def with_rules(text: str) -> str:
    """Return the text of CONTRIBUTING.md with its two lists as they are now. Raises ValueError without their marks."""
    from macros import advice  # its patterns take a while to make, and the check has no use for them

    mended = {rule: f"{meaning}\n  {MENDED} {REMEDIES[rule]}" for rule, meaning in explanations().items()}
    lists = ((RULES_FROM, RULES_UNTIL, mended), (ADVICE_FROM, ADVICE_UNTIL, advice.explanations()))
    for begin, end, rules in lists:
        if text.count(begin) != 1 or text.count(end) != 1:
            raise ValueError(f"in CONTRIBUTING.md ontbreekt een van de regels: {begin} {end}")
        above, _, rest = text.partition(begin)
        listed = "\n".join(f"- `{rule}`: {meaning}" for rule, meaning in rules.items())
        text = f"{above}{begin}\n\n{listed}\n\n{end}{rest.partition(end)[2]}"
    return text


def _advice(root: Path, paths: set[str]) -> int:
    from macros import advice

    centre = load(root)
    found = list(advice.advise(centre, paths or None))
    for one in found:
        print(one)
    for reading in advice.readings(centre, paths):
        print(f"{reading.path}: leesgemak {reading.ease} bij {reading.words} woorden. De langste zinnen:")
        print(*(f"  regel {one.line}, {one.message}" for one in reading.longest()), sep="\n")
    count = {0: "Geen adviezen", 1: "1 advies"}.get(len(found), f"{len(found)} adviezen")
    print(f"{count}. Een advies houdt niets tegen: u beslist. Wat elk advies zegt, staat in CONTRIBUTING.md.")
    return 0


def _check(root: Path) -> int:
    gc.disable()  # reading makes much and throws away little: looking for garbage costs a tenth of it
    centre = load(root, day := today(), beside=True)
    problems = check(centre, day, beside=True)
    for problem in problems:
        print(problem)
    if problems:
        count = "1 fout" if len(problems) == 1 else f"{len(problems)} fouten"
        print(f"{count}. Wat elke regel bewaakt, staat in CONTRIBUTING.md. {MENDED}", file=sys.stderr)
        for rule in dict.fromkeys(problem.rule for problem in problems):
            print(f"- {rule}: {REMEDIES[rule]}", file=sys.stderr)
        return 1
    records = sum(map(len, centre.catalogue.records.values()))
    print(f"Geen fouten: {records} records en {len(centre.texts)} pagina's nagekeken.")
    return 0


def _report(root: Path, base: str, form: str) -> int:
    """Print the report; on GitHub, where annotations are asked for, its summary goes to the page of the run as well."""
    from macros.report import formats, reported  # with packages that no other command needs: those of `dev`

    gc.disable()
    report = reported(root, today(), base)
    print(formats.FORMATS[form](report), end="")
    if form == "annotations" and (page := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(formats.FORMATS["summary"](report))
    return 0 if report.is_good else 1


def _new(kind: str, id: str, root: Path) -> int:
    try:
        file = new(kind, id, root)
    except NewError as error:
        print(error)
        return 1
    print(f"{file.relative_to(root).as_posix()} staat klaar. Vul de velden in en kijk na met: make check")
    return 0


def _publish_check(root: Path) -> int:
    centre = load(root, today())
    made = outputs(centre, Renderer(centre, lambda path: ""))
    found = faults(root / "site", expected([*made, *centre.texts]))
    print("\n".join(found) or "De site in site/ is heel: pagina's, links, beleid, grootte en zoeken.")
    return 1 if found else 0


def _stage(root: Path, folder: Path) -> int:
    centre = load(root, today())
    site_url = os.environ.get("SITE_URL", "")
    renderer = Renderer(centre, lambda path: "", site_url, mail_of(root))
    pages = stage(centre, renderer, list(outputs(centre, renderer, told=partial(history, centre))), site_url, folder)
    print(f"{pages} pagina's staan in {folder}. Bouw ze met: zensical build")
    return 0


def _schema(root: Path) -> int:
    """Write schema/ anew; what no kind or list owns any more goes."""
    folder, made = root / "schema", schemas(load(root))
    for file in [file for file in folder.rglob("*.json") if file.relative_to(folder).as_posix() not in made]:
        file.unlink()
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    print(f"{len(made)} schema's staan in schema/.")
    return 0


def _rules(root: Path) -> int:
    file = root / "CONTRIBUTING.md"
    try:
        file.write_bytes(with_rules(file.read_bytes().decode()).encode())
    except (OSError, ValueError) as error:
        print(error)
        return 1
    examples = with_remarks(root)
    for example, text in examples.items():
        example.write_bytes(text.encode())
    print(f"{len(explanations())} regels staan in CONTRIBUTING.md, {len(examples)} voorbeelden hebben hun uitleg.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
