"""What readers find: their own search, asked the queries that the repository keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from py_mini_racer import MiniRacer

from macros.render.scripts import FOLDER

# What readers typed, one a line, with the pages that answer it after a tab: the tests of the search use them too.
QUERIES = ("tests/search/queries.tsv", "tests/search/holdout.tsv")
FIRST = 5

# Runs where there is no page: the files of the index are given to the script, and the answers back.
_ASK = """
const kept = new Map()
const get = async (path) => kept.get(path) ?? kept.set(path, JSON.parse(given[path] ?? "null")).get(path)
const index = new SearchIndex({ get, renew() {} })
const first = async (query) => {
  const { hits } = await index.search(query)
  return Promise.all(hits.slice(0, many).map(async ({ record }) => (await index.record(record)).url))
}
let answers = ""
Promise.all(queries.map(async (query) => [query, await first(query)]))
  .then((found) => { answers = JSON.stringify(Object.fromEntries(found)) })
"""

Answers = Mapping[str, Sequence[str]]


def queries(root: Path) -> list[str]:
    """Return the queries that the repository keeps; none where it keeps none."""
    files = [root / path for path in QUERIES]
    lines = [line for file in files if file.is_file() for line in file.read_text(encoding="utf-8").splitlines()]
    return list(dict.fromkeys(line.partition("\t")[0] for line in lines if line and not line.startswith("#")))


def answers(index: Mapping[str, bytes], asked: Sequence[str]) -> dict[str, list[str]]:
    """Return the addresses of the first answers to each query, from the files of a search index, by path.

    The script of the readers itself looks them up, in V8: it has no page there, no network and no file.
    """
    if not asked:
        return {}
    given = {path.removeprefix("assets/search/"): content.decode() for path, content in index.items()}
    script = (FOLDER / "search" / "index.js").read_text(encoding="utf-8").replace("export ", "")
    known = f"const given = {json.dumps(given)}\nconst queries = {json.dumps(asked)}\nconst many = {FIRST}\n"
    with MiniRacer() as v8:
        v8.eval(known + script + _ASK)
        found: dict[str, list[str]] = json.loads(
            str(v8.eval("answers"))
        )  # all of it is done: nothing waits for a clock
    return found
