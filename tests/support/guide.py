"""The reasoning of the guide without a browser, and the vignettes that it must answer."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from playwright._impl._driver import compute_driver_executable

from macros.load import Centre
from macros.render.guide_data import guide_file
from tests.support import ROOT

SCRIPT = ROOT / "overrides" / "assets" / "javascripts" / "guide.js"
VIGNETTES = ROOT / "tests" / "data" / "vignettes.yml"
# A script imports and exports nothing, and starts only where its page is.
_RUN = """
export { advise }
const given = JSON.parse(await new Promise((done) => {
  let text = ""
  process.stdin.on("data", (more) => { text += more }).on("end", () => done(text))
}))
console.log(JSON.stringify(given.cases.map(([question, known]) => advise(given.data, question, known))))
"""


@dataclass(frozen=True)
class Vignette:
    """What a teacher or referrer says, the answers that they give, "" for not known, and what the advice must hold."""

    words: str
    answers: Mapping[str, str]
    rungs: Sequence[str]
    help: Sequence[str]
    without: Sequence[str]
    routes: Sequence[str]


@cache
def vignettes() -> list[Vignette]:
    """Read the vignettes."""
    answers = ("rol", "vraag", "leeftijd", "gemeente")
    return [
        Vignette(
            words=one["words"],
            answers={name: str(one.get(name, "")) for name in answers},
            rungs=one.get("rungs", []),
            help=one.get("help", []),
            without=one.get("without", []),
            routes=one.get("routes", []),
        )
        for one in yaml.safe_load(VIGNETTES.read_text(encoding="utf-8"))
    ]


def advices(centre: Centre, cases: Sequence[Mapping[str, str]]) -> list[dict[str, Any]]:
    """Return what the script of the guide says to each case, worked out by node on the files of the site."""
    given = [
        [
            one["vraag"],
            {
                "role": one["rol"] or None,
                "age": int(one["leeftijd"]) if one["leeftijd"] else None,
                "town": one["gemeente"] or None,
            },
        ]
        for one in cases
    ]
    text = json.dumps({"data": json.loads(guide_file(centre.catalogue)), "cases": given})
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "guide.mjs"
        empty = "globalThis.document = { querySelector: () => null }\n"
        script.write_text(empty + SCRIPT.read_text(encoding="utf-8") + _RUN, encoding="utf-8")
        node = compute_driver_executable()[0]  # the one that Playwright brings: a machine needs no other
        done = subprocess.run([node, script], input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def helped(advice: dict[str, Any]) -> dict[str, list[str]]:
    """Return the help of an advice, by the rung that it stands on."""
    return {step["rung"]: [one["id"] for one in step["help"]] for step in advice["ladder"] if step["help"]}
