"""How good and how fast searching is: ours, Pagefind alone and Material's own search, on the same pages in one run.

    python -m bench.search

Prints success at 1, 3 and 5 and MRR per kind of word; then, for ours, bytes and milliseconds on the real site and with
1,000 and 10,000 records. Pagefind is measured when it is installed (`pip install 'pagefind[bin]==1.5.2'`).
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from macros.model.lists import Synonym
from macros.render.search_box import search_box
from macros.search.entry import Entry
from macros.search.index import build
from macros.search.language import Language
from tests.support import ROOT
from tests.support.browser import chromium, served
from tests.support.entries import grown, real_entries
from tests.support.queries import LISTS, Score, read, scores

Known = tuple[list[Synonym], Language]
WORDS = ("mantelzorg", "eenzaamheid", "vroegsignalering", "vechtscheiding", "schoolverzuim", "gedrag")
RUNS = 3
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}  # 1.6 Mbit/s

TYPE = """word => new Promise(done => {
  const field = document.getElementById('search-field'), list = document.getElementById('search-list'), times = []
  let start
  const type = () => {
    start = performance.now()
    field.value = word.slice(0, times.length + 1)
    field.dispatchEvent(new Event('input', {bubbles: true}))
  }
  new MutationObserver(() => {
    times.push(performance.now() - start)
    if (times.length < word.length) setTimeout(type, 30)
    else done(times)
  }).observe(list, {childList: true})
  field.focus()
  type()
})"""
BYTES = "performance.getEntriesByType('resource').reduce((sum, one) => sum + one.encodedBodySize, 0)"

LUNR = """([index, path]) => new Promise(done => {
  const worker = new Worker(path)
  worker.onmessage = ({data}) => { if (data.type === 1) { window.lunr = worker; done() } }
  worker.postMessage({type: 0, data: index})
})"""
ASK_LUNR = """query => new Promise(done => {
  window.lunr.onmessage = ({data}) => done(data.data.items.map(found => found[0].location.split('#')[0]))
  window.lunr.postMessage({type: 2, data: query})
})"""
ASK_PAGEFIND = """async query => {
  const pagefind = await import('/pagefind/pagefind.js')
  const {results} = await pagefind.search(query)
  return (await Promise.all(results.slice(0, 10).map(one => one.data()))).map(one => one.url)
}"""
ASK_OURS = """async query => {
  const {openIndex} = await import('/assets/javascripts/search/load.js')
  const index = await openIndex()
  const {hits} = await index.search(query)
  return (await Promise.all(hits.slice(0, 10).map(hit => index.record(hit.record)))).map(one => one.url)
}"""


def write_ours(folder: Path, entries: Sequence[Entry], known: Known) -> float:
    """Write index, scripts and a page with the search box; return the seconds that the index took."""
    start = time.perf_counter()
    files = build(entries, *known)
    seconds = time.perf_counter() - start
    copytree(ROOT / "overrides" / "assets", folder / "assets", dirs_exist_ok=True)
    for path, content in files.items():
        file = folder / "assets" / "search" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (folder / "404.html").write_text("", encoding="utf-8")
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="nl"><title>Meting</title><link rel="icon" href="data:,">'
        f'{search_box("/")}<script type="module" src="/assets/javascripts/find.js"></script></html>',
        encoding="utf-8",
    )
    return seconds


def write_others(folder: Path, entries: Sequence[Entry]) -> dict[str, Any]:
    """Write one page for each record, index them with Pagefind if it is here, and return Material's index of them."""
    docs = []
    for number, entry in enumerate(entries):
        names = ", ".join(entry.names)
        body = "".join(f"<h2>{html.escape(s.heading)}</h2><p>{html.escape(s.text)}</p>" for s in entry.passages)
        top = f"<h1>{html.escape(entry.title)}</h1><p>{html.escape(entry.summary)} {html.escape(names)}</p>"
        page = folder / "pages" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            f'<!doctype html><html lang="nl"><body><main data-pagefind-body>{top}{body}</main>', encoding="utf-8"
        )
        text = " ".join([entry.summary, names, *(f"{s.heading} {s.text}" for s in entry.passages)])
        docs.append({"location": f"pages/{number}/", "title": entry.title, "text": html.escape(text)})
    if find_spec("pagefind"):
        command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--force-language", "nl"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    material = find_spec("material")
    assert material
    assert material.origin
    copytree(Path(material.origin).parent / "templates" / "assets" / "javascripts", folder / "material")
    config = {"lang": ["nl"], "separator": "[\\s\\-]+", "pipeline": ["stopWordFilter"], "fields": {
        "title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}}  # fmt: skip
    return {"config": config, "docs": docs, "options": {"suggest": False}}


def asker(page: Page, script: str, urls: Sequence[str]) -> Callable[[str], list[str]]:
    """Return a function that asks an engine; the numbered pages of the others become the addresses of the records."""

    def ask(query: str) -> list[str]:
        found = page.evaluate(script, query)
        return [urls[int(url.strip("/").split("/")[1])] if "pages/" in url else url for url in found]

    return ask


def show(title: str, found: dict[str, Score]) -> None:
    print(f"\n{title}\n{'soort woord':14}{'vragen':>7}{'in 1':>7}{'in 3':>7}{'in 5':>7}{'MRR':>7}")
    for kind, score in found.items():
        print(f"{kind:14}{score.count:7}{score.at_1:7.2f}{score.at_3:7.2f}{score.at_5:7.2f}{score.mrr:7.2f}")


def quality(browser: Browser, entries: Sequence[Entry], known: Known) -> None:
    """Print how well the three engines answer, on the queries tuned on, kept apart and fresh."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_ours(folder, entries, known)
        index = write_others(folder, entries)
        urls = [entry.url for entry in entries]
        with served(folder) as address:
            page = browser.new_page(base_url=address)
            page.goto("/")
            worker = next((folder / "material" / "workers").glob("search.*.min.js"))
            page.evaluate(LUNR, [index, f"/material/workers/{worker.name}"])
            engines = {"onze zoeker": ASK_OURS, "Material (lunr, nl)": ASK_LUNR}
            if find_spec("pagefind"):
                engines["Pagefind"] = ASK_PAGEFIND
            for half, path in LISTS.items():
                for engine, script in engines.items():
                    show(f"{engine}, {half}", scores(read(path), asker(page, script, urls)))
            page.close()


def typing(browser: Browser, address: str, word: str, network: dict[str, Any] | None) -> tuple[list[float], int]:
    """Type a word letter by letter on a cold page; return the milliseconds per letter and the bytes fetched."""
    return _cold(browser, address, TYPE, word, network)


def whole(browser: Browser, address: str, word: str, network: dict[str, Any] | None = None) -> tuple[float, int]:
    """Put a whole word into the box of a cold page at once, as a paste does; milliseconds and bytes."""
    script = TYPE.replace("word.slice(0, times.length + 1)", "word").replace("times.length < word.length", "false")
    times, fetched = _cold(browser, address, script, word, network)
    return times[0], fetched


def _cold(
    browser: Browser, address: str, script: str, word: str, network: dict[str, Any] | None
) -> tuple[list[float], int]:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/")
    before = page.evaluate(BYTES)
    if network:
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", network)
    times = page.evaluate(script, word)
    fetched = page.evaluate(BYTES) - before
    context.close()
    return times, fetched


def speed(browser: Browser, name: str, entries: Sequence[Entry], known: Known) -> None:
    """Print what searching costs at this number of records."""
    with tempfile.TemporaryDirectory() as folder:
        seconds = min(write_ours(Path(folder), entries, known) for _ in range(RUNS))
        with served(Path(folder)) as address:
            typing(browser, address, WORDS[0], None)
            letters = [typing(browser, address, word, None) for word in WORDS for _ in range(RUNS)]
            words = [whole(browser, address, word) for word in WORDS for _ in range(RUNS)]
            slow = [whole(browser, address, word, SLOW) for word in WORDS]
            slow_letters = [typing(browser, address, word, SLOW)[0][0] for word in WORDS]
    warm = [ms for times, _ in letters for ms in times[1:]]
    print(
        f"{name:12}{len(entries):7}{seconds:8.2f} s"
        f"{median(times[0] for times, _ in letters):9.0f}{median(ms for ms, _ in words):9.0f}"
        f"{median(warm):8.1f}{max(warm):8.0f}{median(slow_letters):9.0f}{median(ms for ms, _ in slow):9.0f}"
        f"{max(size for _, size in words) / 1000:9.1f}{max(size for _, size in letters) / 1000:9.1f}"
    )


def main() -> None:
    """Measure and print."""
    entries, synonyms, language = real_entries()
    known = (synonyms, language)
    with chromium() as browser:
        print(json.dumps({"records": len(entries), "chromium": browser.version}))
        quality(browser, entries, known)
        print(
            "\nkoud = eerste letter of heel woord tot eerste resultaat; lijn = 1,6 Mbit/s en 150 ms; kB gecomprimeerd"
        )
        print(f"{'':12}{'aantal':>7}{'index':>10}{'letter':>9}{'woord':>9}{'warm':>8}{'ergst':>8}"
              f"{'lijn l.':>9}{'lijn w.':>9}{'kB woord':>9}{'kB typen':>9}")  # fmt: skip
        speed(browser, "deze site", entries, known)
        for count in (1_000, 10_000):
            speed(browser, f"{count}", grown(entries, count), known)


if __name__ == "__main__":
    main()
